import { defineConfig } from 'stratalint'

const everyLayer = ['core', 'policy', 'graph', 'rule', 'rules', 'presets', 'engine', 'report', 'cli']

/** The house, checked by itself: packages import one way and by their names. */
export default defineConfig({
  files: ['packages/*/src/**/*.ts', 'presets/*/src/**/*.ts', 'rules/**/*.ts', 'test/**/*.ts', 'tools/**/*.ts'],
  ignores: ['**/dist/**'],
  architecture: {
    places: {
      package: { pattern: 'packages/{layer}/src/**', role: 'domain', identity: ['layer'], entry: 'any' },
      ruleGroup: { pattern: 'rules/{group}/**', role: 'domain', layer: 'rules', entry: 'index' },
      preset: { pattern: 'presets/{preset}/src/**', role: 'domain', layer: 'presets', entry: 'index' },
      test: { pattern: 'test/**', role: 'app', uses: everyLayer },
      tools: { pattern: 'tools/**', role: 'app', uses: everyLayer },
    },
    layers: everyLayer,
    // A preset may build on another preset; a rule group stands alone.
    crossDomain: { default: 'lower-layers', allow: [{ from: '*', to: '*', layers: ['presets'], fromLayers: ['presets'] }] },
    externals: {
      // Loading these is slow, so only what is off the warm path may.
      zod: ['policy'], cosmiconfig: ['policy'], jiti: ['policy', 'tools'],
      oxlint: ['engine'], eslint: ['engine', 'presets', 'test'],
      vitest: ['rule', 'tools', 'test'],
    },
  },
})
