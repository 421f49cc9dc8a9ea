import { listOf } from './list-of.ts'
import type { Allowed } from '../infer/cross-domain.ts'
import type { Model } from '../infer/model.ts'

/** The first comment of a proposed config: what kind of project it is for. */
export const found = {
  newProject: 'A new project with the harness architecture.',
  noProduct:
    'Tests, tools or examples only, so everything is one place: imports must resolve and must not form cycles.',
  harness: 'Domains in src/domains, with the layers types, config, repo, service, runtime and ui.',
  hexagonal: 'Contexts in src/contexts, each with domain, application and adapter layers.',
  featureSliced: (base: string): string => `Feature-sliced design in ${base === '' ? 'the root folder' : base}.`,
  inferred: ({ frameworks, parts, order, crossDomain, divided, workspace, projects }: Model): string => {
    const packages =
      parts.filter(({ isPackage }) => isPackage).length + divided.filter((folder) => folder !== '').length
    const members = workspace === 'packages' ? packages : projects
    const layers = parts.length === 1 && parts[0]!.parent === null ? 0 : order.below.size
    const what = [
      ...(members > 1 ? [`${members} ${workspace === 'packages' ? 'packages' : 'projects'}`] : []),
      layers === 0 ? 'no layers' : layers === 1 ? '1 layer' : `${layers} layers`,
      ...(crossDomain === null
        ? []
        : [crossDomain.domains.length === 1 ? '1 domain' : `${crossDomain.domains.length} domains`]),
    ]
    const kind = frameworks.length === 0 ? '' : `${listOf(frameworks)}: `
    const sentence = `${kind}${listOf(what)}, by today's folders and imports.`
    return (
      sentence.charAt(0).toUpperCase() + sentence.slice(1) + (workspace === 'separate' ? ` ${separateProjects}` : '')
    )
  },
}

const separateProjects =
  'No workspace connects these projects: run `stratalint init` in each of them for a policy of its own.'

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
  applicationConfigs:
    'After `!`: code of the program that is named like the config of a tool, which would not be checked.',
  files: 'The source folders; list a new folder of the root here.',
  outside: 'Not checked. Imports of these files are allowed and counted in the summary.',
  virtual: 'Imports of code that a generator writes or a bundler provides; it need not be there.',
  layers: 'From the lowest to the highest: a layer may import itself and the layers before it.',
  partialLayers:
    'Each layer may import itself, the layers listed after it, and what these may import. All other layers stay apart.',
  featureSlicedLayers: 'From the lowest to the highest: a slice imports only lower layers, through their index.',
  tests: 'Tests, mocks and stories may import more than the other files of their folder.',
  meantImports: 'Imports that are meant; they are allowed and counted in the summary.',
  exceptions: 'Imports of packages outside this folder are allowed and counted in the summary.',
  lazyCycles: 'Modules that are loaded only when they are needed may import the module that loads them.',
  rules: 'Off, because the code follows other conventions today.',
  testPlace: 'Tests may import all code; nothing else imports them.',
  typeOnly: 'Types may be imported from every layer.',
  externals: 'Only these layers and places may import these packages.',
  crossDomain: {
    deny: 'Domains may not import each other.',
    open: 'Domains may import each other as the layers allow; cycles of files are findings.',
    today: 'Domains may not import each other, except in the directions in which most of them do today.',
  },
  crossPackage: 'Code in different places of one layer stays apart; lower layers may be imported.',
  sameLayers: 'Some layers have several places; each imports its own and lower layers.',
  someLayers: 'May import shared code and the layers of its `uses`; nothing else imports it.',
  clientPages: 'The browser runs some of these pages, so none of them imports code of the server.',
  serverPages: 'Pages that load data on the server.',
  alone: 'Imports no layer, and no other code imports it.',
  roles: {
    shared: 'Everything may import these; they import only other shared code.',
    provider: 'Imported only through its index.',
    app: 'May import everything else; nothing else imports it.',
    domain: 'Imports follow the order of the layers.',
  } as Record<string, string>,
}

/** Why imports may leave the folder of the policy. */
export const outerPackageReason = 'Another package of the repository, which this policy does not cover.'

/** Why domains may import the folders next to them. */
export const outerCodeReason = 'Shared by all domains.'

/** Why a file may import all plugins. */
export const loaderReason = 'Loads every file of this kind by a pattern.'

/** Why a file may import all pages. */
export const tableReason = 'A list of files that are loaded when they are needed.'

/** Why code below may import one file of a layer above. */
export function usedFromBelowReason(files: number): string {
  return `${files} files below import it today: it is how they use this layer.`
}

/** Why imports of a package that package.json does not list are no findings. */
export function undeclaredReason(imports: number): string {
  return `The package.json does not list it, and ${imports} imports use it today.`
}

/** Why any code may import functions of the server, and how many of the files are none. */
export function serverFunctionReason(others: number, files: number): string {
  const rest = others === 0 ? '' : ` ${others} of these ${files} files do not begin with the directive.`
  return `The framework runs these functions on the server ('use server').${rest}`
}

/** Why places of one layer may import each other. */
export const scatteredReason = 'One layer in several folders.'

/** Why code beside the domains may import them. */
export const outerImporterReason = 'A higher layer, which connects domains.'

/** Why code beside the domains may import its own layer in them. */
export const collectingReason = 'Puts this layer of all domains together.'

/** Why a domain may import another. */
export function allowReason({ from, count, importers }: Allowed): string {
  const imports = `${count} ${count === 1 ? 'import' : 'imports'} today`
  return from === '*' ? `${importers} domains import it: ${imports}.` : `${imports}.`
}
