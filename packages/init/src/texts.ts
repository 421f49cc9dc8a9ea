import { messageLine } from '@stratalint/report'
import type { Proposal } from './proposal.ts'

const MAX_FOLDERS = 8

/** The last line of a run that only prints the policy. */
export function preview(file: string): string {
  return `Nothing is written yet: \`stratalint init --yes\` writes this to ${file}.`
}

/** The report of a run that wrote the policy: what it found and what to do next. */
export function nextSteps({ file, found, isEmpty, imports, forbidden, unchecked }: Proposal): string {
  const state = isEmpty
    ? [
        'There are no source files here yet. Create the first one in a place of the policy, such as src/domains/orders/types/order.ts.',
      ]
    : [
        messageLine(found),
        `${forbidden} of ${imports} imports between files ${forbidden === 1 ? 'breaks' : 'break'} this policy.`,
        ...(unchecked.length === 0 ? [] : [`Not checked: ${listFolders(unchecked)}.`]),
      ]
  return `Wrote ${file}.
${state.join('\n')}

Next
  npm install --save-dev stratalint
  npx stratalint check

For the editor, in eslint.config.js
  import stratalint from 'stratalint/eslint'
  export default [...(await stratalint())]
`
}

function listFolders(folders: readonly string[]): string {
  const more = folders.length - MAX_FOLDERS
  const shown = folders.slice(0, MAX_FOLDERS).map(messageLine).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}

/** The folder has a config of its own. */
export function existingConfig(config: string): string {
  return `This folder already has a config: ${config}. Edit it, or run \`stratalint check\`; init never overwrites a config.`
}

/** A folder above has a config. */
export function coveredFolder(config: string): string {
  return `This folder is already covered by ${config}. A config here would remove its files from that policy; edit ${config} instead.`
}

/** The package.json cannot be used. */
export function brokenManifest(): string {
  return 'package.json is not a JSON object, so init cannot read its workspaces and dependencies. Fix it and run init again.'
}

/** The first comment of a proposed config: what kind of project it is for. */
export const found = {
  newProject: 'A new project with the harness architecture.',
  noProduct:
    'Tests, tools or examples only, so everything is one place: imports must resolve and must not form cycles.',
  harness: 'Domains in src/domains, with the layers types, config, repo, service, runtime and ui.',
  hexagonal: 'Contexts in src/contexts, each with domain, application and adapter layers.',
  featureSliced: (base: string): string => `Feature-sliced design in ${base === '' ? 'the root folder' : base}.`,
  domains: (folder: string): string => `Domains in ${folder}.`,
  folders: (base: string): string => `The folders of ${base === '' ? 'the project' : base}, ordered by their imports.`,
  layeredPackages: 'The packages of the repository, layered by the folders that they have in common.',
  packages: 'The packages of the repository, ordered by their imports.',
  packageGroups: 'The packages of the repository, grouped by folder and ordered by their imports.',
}

/** Comments on the keys of a proposed config. */
export const notes = {
  newProject: 'Domains are src/domains/{domain}/{layer}, with the layers types, config, repo, service, runtime and ui.',
  extends: (preset: string): string => `The places and layers of the ${preset} preset.`,
  featureSliced:
    'The places and layers of feature-sliced design: a slice imports only lower layers, through their index.',
  recommended: 'With the recommended rules.',
  onlyRecommended: 'The recommended rules for sizes, names, logging and contracts.',
  presetPlaces: 'Places that the preset does not have.',
  ignores: 'Not source: fixtures, and generated or vendored code.',
  files: 'The source folders.',
  rootFiles: 'The source folders; list a new folder of the root here.',
  outside: 'Not checked. Imports of these files are allowed and counted in the summary.',
  layers: 'From the lowest to the highest: a layer may import itself and the layers before it.',
  featureSlicedLayers: 'From the lowest to the highest: a slice imports only lower layers, through their index.',
  foldersAsLayers:
    "From the lowest to the highest, based on today's imports: a folder may import itself and the folders before it.",
  packagesAsLayers: (hasSiblings: boolean): string =>
    `From the lowest to the highest, based on today's imports: each may import itself and those before it${hasSiblings ? '; those in the same brackets may not import each other' : ''}.`,
  tests: 'Tests may import more than the other files of their folder.',
  crossDomain: {
    deny: 'Domains may not import each other.',
    'same-layers': 'Domains may import each other along the layers; deny is stricter.',
  },
  crossPackage: {
    deny: 'Packages may not import each other.',
    'same-layers': 'Packages may import each other along the layers.',
    'lower-layers': 'A package may import the packages before it.',
  },
  roles: {
    shared: 'Everything may import these; they import only other shared code.',
    provider: 'Imported only through its index.',
    app: 'May import everything else; nothing else imports it.',
    domain: 'Imports follow the order of the layers.',
  } as Record<string, string>,
}

/** Why domains may import the folders next to them. */
export const sharedFolders = 'Shared by all domains.'
