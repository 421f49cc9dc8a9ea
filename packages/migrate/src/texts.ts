import type { Loss, ToolName } from './model/old-config.ts'

/** The names of the tools, for people. */
export const toolNames: Record<ToolName, string> = {
  boundaries: 'eslint-plugin-boundaries',
  'dependency-cruiser': 'dependency-cruiser',
  nx: 'Nx enforce-module-boundaries',
  sheriff: 'sheriff',
  fallow: 'fallow',
  steiger: 'steiger',
  'restricted-paths': 'import/no-restricted-paths',
}

function list(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** Errors. */
export const texts = {
  cannotLoad: (file: string, reason: string): string => `Cannot load ${file}: ${reason}`,
  missingFile: (file: string): string => `${file} does not exist.`,
  noRules: (tool: ToolName, file: string): string =>
    `${file} has no rules of ${toolNames[tool]} about who may import whom.`,
  nothingLeft: (tool: ToolName, file: string): string =>
    `Nothing that ${toolNames[tool]} checks by ${file} has a counterpart:`,
  unexpected: (tool: ToolName, file: string): string =>
    `Cannot read ${file} as a config of ${toolNames[tool]}: its rules have another shape than the tool documents.`,
  existing: 'This folder already has a policy, and migrate never overwrites one. Move it away first.',
  several: (file: string | undefined): string =>
    file === undefined
      ? 'This folder has several configs with architecture rules. Name one:'
      : `${file} has the rules of several tools. Name one:`,
  candidate: ({ tool, file }: { tool: ToolName; file: string }): string =>
    `  stratalint migrate ${file} --from ${tool}`,
  nothing: (file: string | undefined, tool: ToolName | undefined, tools: readonly ToolName[]): string => {
    const names = tool === undefined ? list(tools.map((one) => toolNames[one])) : toolNames[tool]
    return file === undefined
      ? `This folder has no config with architecture rules of ${names}. stratalint init proposes a policy from the code.`
      : `${file} has no architecture rules of ${names}. --from names the tool of a config with another name.`
  },
}

/** Comments in the policy. */
export const notes = {
  found: (tool: ToolName, file: string): string => `Translated from ${file} (${toolNames[tool]}).`,
  files: 'The files that the old config judges.',
  ignores: 'Left out by the old config.',
  layers: 'Who may import whom: each layer may import those below it.',
  crossDomain: 'Imports between places follow the layers.',
  listed: 'Every import between places that the old config allows.',
  externals: 'Who may import which packages.',
  typeOnly: 'The old rules do not apply to imports of types.',
  outside: 'The old config allows imports of the files that it leaves out.',
  tests: 'The old config judges tests like other files.',
  rules: 'Checks that the old config does not have. Delete a line to turn its check on.',
  preset: 'The architecture that the old config checks.',
}

/** Rules of dependency-cruiser that are not about single imports. */
const CRUISER_KINDS: Record<string, Omit<Loss, 'what'>> = {
  orphan: { why: 'Stratalint does not report files that nothing imports', instead: 'knip finds them' },
  reachable: {
    why: 'a policy has no rule about what can be reached',
    instead: 'in a layered policy, a chain of legal imports never leads where a direct one may not',
  },
  moreUnstable: { why: 'Stratalint does not measure stability', instead: 'layers fix the direction of imports' },
  license: { why: 'Stratalint does not read licenses', instead: null },
  licenseNot: { why: 'Stratalint does not read licenses', instead: null },
  required: {
    why: 'a policy forbids imports, and never asks for one',
    instead: 'a rule of your own, with defineRule from stratalint/rule',
  },
  dependencyTypes: {
    why: 'a policy does not ask how a package is declared or how a specifier is written',
    instead: 'architecture/resolved-import reports packages that no package.json declares',
  },
  module: { why: 'Stratalint does not count the importers of a file', instead: null },
  scope: { why: 'it is about folders as a whole', instead: 'layers and crossDomain' },
  exoticRequire: { why: 'functions that only look like require are not read', instead: null },
  exoticRequireNot: { why: 'functions that only look like require are not read', instead: null },
  preCompilationOnly: { why: 'typeOnly decides for all imports of types', instead: null },
  moreThanOneDependencyType: { why: 'Stratalint does not check how often package.json lists a package', instead: null },
  ancestor: {
    why: 'a policy does not compare the folders of both files',
    instead: 'entry says which files others may import',
  },
  via: { why: 'architecture/no-cycle reports every cycle', instead: 'exceptions excuse one, with a reason' },
  viaOnly: { why: 'architecture/no-cycle reports every cycle', instead: 'exceptions excuse one, with a reason' },
  other: { why: 'it asks for more than who imports whom', instead: null },
}

/** Parts of old configs that a policy does not have. */
export const losses = {
  pattern: (name: string, pattern: string): Loss => ({
    what: `the pattern ${pattern} of ${name}`,
    why: 'it uses wildcards that place patterns do not have',
    instead: 'write a place with *, ** and {a,b} by hand',
  }),
  noPrivate: (): Loss => ({
    what: 'boundaries/no-private',
    why: 'places have no parents',
    instead: 'entry of a place names the files that others may import',
  }),
  noIgnored: (): Loss => ({
    what: 'boundaries/no-ignored',
    why: 'an ignored file has no place',
    instead: 'architecture/placed-file reports imports of files without a place',
  }),
  fileCategories: (): Loss => ({
    what: 'boundaries/files',
    why: 'a file has one place, and no categories besides',
    instead: 'tests.files for test files; a place of its own for others',
  }),
  unknownFiles: (isImports: boolean): Loss =>
    isImports
      ? {
          what: 'the difference between boundaries/no-unknown and boundaries/no-unknown-files',
          why: 'one rule reports files without a place and the imports of them',
          instead: 'architecture/placed-file, which also reports the files themselves',
        }
      : {
          what: 'the difference between boundaries/no-unknown-files and boundaries/no-unknown',
          why: 'one rule reports files without a place and the imports of them',
          instead: 'architecture/placed-file, which also reports the imports',
        },
  dependencyNodes: (): Loss => ({
    what: 'boundaries/additional-dependency-nodes',
    why: 'Stratalint reads a fixed set of imports',
    instead: 'require, import(), import.meta.glob, new URL() and mocks are read already',
  }),
  selectorKey: (key: string): Loss => ({
    what: `the selector key ${key}`,
    why: 'it is not a property of a file that a policy can name',
    instead: null,
  }),
  entryByCapture: (): Loss => ({
    what: 'an entry point for some values of a capture',
    why: 'an entry applies to every instance of a place',
    instead: 'a place of its own for these instances',
  }),
  regex: (rule: string, source: string): Loss => ({
    what: `the path ${source} of ${rule}`,
    why: 'the regular expression uses more than a glob can say',
    instead: 'write a place for these files by hand',
  }),
  cruiserRule: (rule: string, kind: string): Loss => ({
    what: rule,
    ...CRUISER_KINDS[kind in CRUISER_KINDS ? kind : 'other']!,
  }),
  cruiserScope: (rule: string): Loss => ({
    what: `the paths of ${rule}`,
    why: 'architecture/no-cycle applies to the whole project',
    instead: 'a list of settings with in, or exceptions with a reason',
  }),
  cruiserTypeOnly: (rule: string): Loss => ({
    what: `that ${rule} leaves out imports of types`,
    why: 'typeOnly is one setting for all rules',
    instead: "typeOnly: 'allow', if every rule may leave them out",
  }),
  severity: (rule: string, severity: string): Loss => ({
    what: `the severity ${severity} of ${rule}`,
    why: 'imports that the policy forbids have the severity of their Stratalint rule',
    instead: 'rules sets severities by layer, place or path',
  }),
  nxCycles: (): Loss => ({
    what: 'cycles of projects',
    why: 'a cycle of projects may have no cycle of files',
    instead: 'architecture/no-cycle reports cycles of files; layers that only go one way exclude both',
  }),
  nxRelative: (): Loss => ({
    what: 'relative imports of other projects, and imports of lazy-loaded ones',
    why: 'entry does not ask how a specifier is written',
    instead:
      'architecture/public-entry reports relative imports of other workspace packages; entry names what others may import',
  }),
  nxTransitive: (): Loss => ({
    what: 'what notDependOnLibsWithTags says about indirect dependencies',
    why: 'each import is judged by itself',
    instead: 'layers: a chain of legal imports never leads where a direct one may not',
  }),
  nxAllow: (patterns: readonly string[]): Loss => ({
    what: `allow: ${patterns.join(', ')}`,
    why: 'it names specifiers, and a policy names files',
    instead: 'exceptions with from, to and a reason',
  }),
  nxBuildable: (): Loss => ({
    what: 'enforceBuildableLibDependency',
    why: 'a policy does not know the targets of a project',
    instead: null,
  }),
  nxUndeclared: (): Loss => ({
    what: 'banTransitiveDependencies',
    why: 'it is a check of its own',
    instead: 'architecture/resolved-import reports packages that no package.json declares',
  }),
  nxNewProjects: (): Loss => ({
    what: 'the tags of projects that do not exist yet',
    why: 'places are folders, and tags are not read',
    instead: 'add a place for a new project; architecture/placed-file reports files without one',
  }),
  sheriffExpression: (path: string): Loss => ({
    what: `the module ${path}`,
    why: 'a place pattern has no regular expressions, and each capture once',
    instead: 'write its place by hand',
  }),
  sheriffAutoTagging: (barrel: string): Loss => ({
    what: `autoTagging of modules that do not exist yet`,
    why: `a folder does not become a place because it has ${barrel}`,
    instead: 'the modules of today are places; add one for a new module',
  }),
  sheriffExcludeRoot: (): Loss => ({
    what: 'excludeRoot',
    why: 'imports of the root are allowed one by one',
    instead: 'outside lists files that everything may import',
  }),
  sheriffEncapsulation: (expression: string): Loss => ({
    what: `encapsulationPattern ${expression}`,
    why: 'an entry is a list of globs',
    instead: "entry: ['**', '!internal/**']",
  }),
  fallowPreset: (preset: string): Loss => ({
    what: `the preset ${preset}`,
    why: 'its zones and rules are not in the config',
    instead: preset === 'feature-sliced' || preset === 'hexagonal' ? `extends: '${preset}'` : 'stratalint init',
  }),
  fallowCalls: (): Loss => ({
    what: 'boundaries.calls',
    why: 'a policy is about imports, and not about calls',
    instead: 'contracts/prefer-shared replaces calls; a rule of your own with defineRule from stratalint/rule',
  }),
  fallowTypeOnly: (zone: string): Loss => ({
    what: `allowTypeOnly of ${zone}`,
    why: 'typeOnly is one setting for the whole policy',
    instead: null,
  }),
  fallowAllowUnmatched: (): Loss => ({
    what: 'coverage.allowUnmatched',
    why: 'it becomes outside, which also allows every import of these files',
    instead: 'outside',
  }),
  steigerRules: (rules: readonly string[]): Loss => ({
    what: `the rules about folders (${rules.map((rule) => `fsd/${rule}`).join(', ')})`,
    why: 'they are about the names and number of folders, and not about imports',
    instead: 'keep steiger for them',
  }),
  zoneMessage: (): Loss => ({
    what: 'the messages of zones',
    why: 'Stratalint words each finding itself',
    instead: 'docs links a page of your own beside ours',
  }),
  repeated: (rule: string): Loss => ({
    what: `${rule}, which several parts of the config set`,
    why: 'a policy judges every file alike, so the last setting was translated for all files',
    instead: null,
  }),
  missing: (file: string, packages: readonly string[]): Loss => ({
    what: `what ${file} gets from ${packages.join(', ')}`,
    why: `${packages.length === 1 ? 'the package is' : 'the packages are'} not installed`,
    instead: 'install the dependencies and run this command again, if the config takes rules from there',
  }),
}

/** The report. */
export const report = {
  summary: (tool: ToolName, file: string, places: number, layers: number): string =>
    `Translated ${file} (${toolNames[tool]}): ${count(places, 'place')}, ${count(layers, 'layer')}.`,
  preset: (tool: ToolName, file: string, preset: string): string =>
    `Translated ${file} (${toolNames[tool]}): the ${preset} architecture.`,
  losses: 'Without a counterpart:',
  loss: ({ what, why, instead }: Loss): string =>
    `  ${what}: ${why}.${instead === null ? '' : ` Instead: ${instead}.`}`,
  differences: 'Imports on which the policy differs, whether or not the project has them:',
  difference: (looser: boolean, from: string, to: string, condition: string, rule: string | null): string =>
    `  ${from} → ${to}${condition}: ${looser ? `the old config forbids it (${rule}), the policy allows it` : 'the old config allows it, the policy forbids it'}`,
  equal: (captures: readonly string[]): string => ` with the same ${captures.join(' and ')}`,
  inner: ' past its entry',
  more: (number: number): string => `  and ${number} more`,
  agrees: (edges: number): string => `Both sides agree on ${edges === 1 ? 'the one import' : `all ${edges} imports`}.`,
  differs: (edges: number, share: string): string => `The sides agree on ${share} of ${count(edges, 'import')}.`,
  judges: {
    tool: 'The tool itself ran',
    reading: 'The tool itself did not run here, so its rules were applied as the config states them',
  },
  counts: (both: number, onlyOld: number, onlyNew: number): string =>
    `Forbidden by both: ${both}. Only by the old config: ${onlyOld}. Only by the policy: ${onlyNew}.`,
  disagreement: (at: string, target: string, side: 'old' | 'new', rule: string, reason: string): string =>
    `  ${at} → ${target}: only ${side === 'old' ? 'the old config' : 'the policy'} forbids it (${rule})${reason}`,
  unplaced: '; the file has no place',
  unread: (edges: number, violations: number): string =>
    `The old tool does not read ${count(edges, 'import')} of other kinds, such as re-exports and import(); the policy forbids ${violations} of them.`,
  next: (file: string): string => `stratalint migrate --yes writes ${file}.`,
  written: (file: string): string => `Wrote ${file}. Run stratalint check.`,
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
