import { defineConfig } from 'stratalint'

/** Folders of a package whose imports run one way too, from the lowest to the highest; the files straight in `src` are above them. */
const innerLayers: Record<string, string[]> = {
  policy: [
    'bundle',
    'files',
    'errors',
    'find',
    'read',
    'schema',
    'plugins',
    'merge',
    'compile',
    'cache',
    'records',
    'baseline',
  ],
  graph: [
    'model',
    'disk',
    'walk',
    'syntax',
    'parse',
    'edges',
    'exports',
    'read',
    'elision',
    'resolution',
    'import-graph',
    'cycles',
    're-exports',
    'facts',
  ],
  engine: ['base', 'cache', 'findings', 'hosts', 'run'],
}
const packageLayers = [
  'core',
  'policy',
  'graph',
  'rule',
  'rules',
  'sets',
  'presets',
  'engine',
  'report',
  'init',
  'migrate',
  'fix',
  'sweep',
  'review',
  'agent',
  'lsp',
  'cli',
]
const coreLayers = ['core-base', 'core-remedies', 'core-texts']
const everyLayer = [
  ...coreLayers,
  ...packageLayers.flatMap((name) => [...(innerLayers[name] ?? []).map((folder) => `${name}-${folder}`), name]),
]
const innerPlaces = Object.entries(innerLayers).flatMap(([name, folders]) =>
  folders.map((folder) => [
    `in-${name}-${folder}`,
    {
      pattern: `packages/${name}/src/${folder}/**`,
      role: 'domain' as const,
      layer: `${name}-${folder}`,
      entry: 'any' as const,
    },
  ]),
)

/** The architecture of this repository: packages import one way, and by their names. */
export default defineConfig({
  files: ['packages', 'presets', 'rules', 'test', 'tools'],
  ignores: ['**/dist/**'],
  architecture: {
    places: {
      // Tests are next to what they test and may import any of its files.
      unitTest: { pattern: '{packages,presets,rules}/**/*.test.ts', role: 'app', uses: everyLayer },
      // Remedies are plans, and only texts turns plans into sentences: nothing in core imports texts but its index.
      coreIndex: { pattern: 'packages/core/src/index.ts', role: 'domain', layer: 'core', entry: 'any' },
      coreTexts: { pattern: 'packages/core/src/texts/**', role: 'domain', layer: 'core-texts', entry: 'any' },
      coreRemedies: { pattern: 'packages/core/src/remedies/**', role: 'domain', layer: 'core-remedies', entry: 'any' },
      coreBase: { pattern: 'packages/core/src/**', role: 'domain', layer: 'core-base', entry: 'any' },
      ...Object.fromEntries(innerPlaces),
      // Any file, because packages are entered by name: their exports say which.
      package: { pattern: 'packages/{layer}/src/**', role: 'domain', identity: ['layer'], entry: 'any' },
      ruleGroup: { pattern: 'rules/{group}/**', role: 'domain', layer: 'rules', entry: 'any' },
      ruleSets: { pattern: 'presets/rule-sets/src/**', role: 'domain', layer: 'sets', entry: 'any' },
      preset: { pattern: 'presets/{preset}/src/**', role: 'domain', layer: 'presets', entry: 'any' },
      testSupport: { pattern: 'packages/*/{testing,test-support}/**', role: 'app', uses: everyLayer },
      test: { pattern: 'test/**', role: 'app', uses: everyLayer },
      tools: { pattern: 'tools/**', role: 'app', uses: everyLayer },
    },
    layers: everyLayer,
    crossDomain: 'lower-layers',
    // The index of a rule group is made from its folders when the packages are built; tests start the program as a process, in projects of `fixtures`.
    outside: [
      'rules/*/rules.generated.ts',
      'presets/rule-sets/src/groups.generated.ts',
      'packages/cli/bin/stratalint.js',
      'fixtures/**',
    ],
    externals: {
      // Loading these is slow, so a check with a warm cache never does.
      zod: ['policy-bundle', 'policy-schema', 'agent'],
      'js-yaml': ['policy-bundle', 'policy-read'],
      jiti: ['policy-bundle', 'policy-read', 'tools'],
      oxlint: ['engine-hosts', 'test'],
      eslint: ['engine-hosts', 'presets', 'test'],
      vitest: ['rule', 'tools', 'test', 'testSupport'],
      '@typescript-eslint/*': ['rule', 'rules', 'presets', 'test', 'unitTest', 'testSupport'],
    },
  },
  exceptions: [
    {
      rule: 'architecture/layer-direction',
      from: 'packages/policy/src/read/module/own-modules.ts',
      to: 'packages/policy/src/define-{config,rule}.ts',
      reason: 'the configs that it reads import that file, not this module',
    },
    ...[
      ['packages/cli/src/rule-page.ts', './rules/**'],
      ['packages/policy/src/read/module/own-modules.ts', './*.js'],
      ['packages/policy/src/bundle/lazy-libraries.ts', './*.cjs'],
      ['packages/rule/src/source/{scope,selectors}.ts', './*.cjs'],
    ].map(([from, to]) => ({
      rule: 'architecture/resolved-import',
      from: from!,
      to: to!,
      reason: 'the build puts this file beside the bundle',
    })),
    {
      rule: 'architecture/public-entry',
      from: 'tools/generate.ts',
      to: 'packages/cli/src/command-line/*',
      reason: 'the reference in docs/ is generated from declarations that the package does not publish',
    },
    {
      rule: 'architecture/opaque-import',
      from: 'packages/{engine,policy,migrate}/src/**',
      reason: 'they load what the config or the linter of a project names',
    },
    {
      rule: 'architecture/opaque-import',
      from: 'presets/eslint/src/components/**',
      reason: 'it only asks whether a package is installed',
    },
    {
      rule: 'architecture/opaque-import',
      from: 'packages/policy/test-support/**',
      reason: 'a test names the build that it loads',
    },
    {
      rule: 'architecture/opaque-import',
      from: 'test/{parity,stress}/*',
      reason: 'one helper for several versions of a package, or for several schemas',
    },
  ],
})
