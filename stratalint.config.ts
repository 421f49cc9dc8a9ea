import { defineConfig } from 'stratalint'

const everyLayer = [
  'core-base',
  'core-remedies',
  'core-texts',
  'core',
  'policy',
  'graph',
  'rule',
  'rules',
  'presets',
  'engine',
  'report',
  'cli',
]

/** The house, checked by itself: packages import one way and by their names. */
export default defineConfig({
  files: ['packages', 'presets', 'rules', 'test', 'tools'],
  ignores: ['**/dist/**'],
  architecture: {
    places: {
      // Tests stand beside what they test and may reach into it.
      unitTest: { pattern: '{packages,presets,rules}/**/*.test.ts', role: 'app', uses: everyLayer },
      // Remedies are plans, and only texts turns plans into sentences: nothing in core imports texts but its index.
      coreIndex: { pattern: 'packages/core/src/index.ts', role: 'domain', layer: 'core', entry: 'any' },
      coreTexts: { pattern: 'packages/core/src/texts/**', role: 'domain', layer: 'core-texts', entry: 'any' },
      coreRemedies: { pattern: 'packages/core/src/remedies/**', role: 'domain', layer: 'core-remedies', entry: 'any' },
      coreBase: { pattern: 'packages/core/src/**', role: 'domain', layer: 'core-base', entry: 'any' },
      // Any file, because packages are entered by name: their exports say which.
      package: { pattern: 'packages/{layer}/src/**', role: 'domain', identity: ['layer'], entry: 'any' },
      ruleGroup: { pattern: 'rules/{group}/**', role: 'domain', layer: 'rules', entry: 'any' },
      preset: { pattern: 'presets/{preset}/src/**', role: 'domain', layer: 'presets', entry: 'any' },
      testSupport: { pattern: 'packages/*/{testing,test-support}/**', role: 'app', uses: everyLayer },
      test: { pattern: 'test/**', role: 'app', uses: everyLayer },
      tools: { pattern: 'tools/**', role: 'app', uses: everyLayer },
    },
    layers: everyLayer,
    crossDomain: 'lower-layers',
    // The index of a rule group is made from its folders when the packages are built; tests start the program as a process, in projects of `fixtures`.
    outside: ['rules/*/rules.generated.ts', 'packages/cli/bin/stratalint.js', 'fixtures/**'],
    externals: {
      // Loading these is slow, so only what is off the warm path may.
      zod: ['policy'],
      'js-yaml': ['policy'],
      jiti: ['policy', 'tools'],
      oxlint: ['engine', 'test'],
      eslint: ['engine', 'presets', 'test'],
      vitest: ['rule', 'tools', 'test', 'testSupport'],
      '@typescript-eslint/*': ['rule', 'rules', 'presets', 'test', 'unitTest'],
    },
  },
  exceptions: [
    ...[
      ['packages/cli/src/rule-page.ts', './rules/**'],
      ['packages/policy/src/lazy.ts', './*.cjs'],
      ['packages/policy/src/sources.ts', '**'],
      ['presets/oxlint/src/plugin-path.ts', './oxlint-plugin.js'],
    ].map(([from, to]) => ({
      rule: 'architecture/resolved-import',
      from: from!,
      to: to!,
      reason: 'the build puts this file beside the bundle',
    })),
    {
      rule: 'architecture/opaque-import',
      from: 'packages/{engine,policy}/src/**',
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
