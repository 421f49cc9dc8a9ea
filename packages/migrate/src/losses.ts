import type { Loss } from './model/old-config.ts'

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
  sheriffEncapsulation: (expression: string): Loss => ({
    what: `encapsulationPattern ${expression}`,
    why: 'an entry is a list of globs',
    instead: "entry: ['**', '!internal/**']",
  }),
  fallowPreset: (preset: string): Loss => ({
    what: `the preset ${preset}`,
    why: 'this version does not know its zones and rules',
    instead: 'write its zones and rules into the config, as fallow list --boundaries prints them',
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
  restrictedNames: (): Loss => ({
    what: 'options of no-restricted-imports with regex or with names of imports',
    why: 'a policy is about files and packages, and not about names or how a specifier is written',
    instead: 'keep the rule for them',
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
