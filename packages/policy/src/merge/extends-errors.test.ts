import { describe, expect, it } from 'vitest'
import { compile, errorOf, type Row } from '../../test-support/config-errors.ts'

const rows: Row[] = [
  [
    'an unknown architecture',
    { extends: 'harnes' },
    { extends: 'harness' },
    'stratalint.config.json extends: "harnes" cannot be found; expected "harness", "feature-sliced", "hexagonal", "recommended", "strict", an installed package or a relative file. Did you mean "harness"?',
  ],
  [
    'an inherited place with a layer that was removed',
    { extends: 'harness', architecture: { layers: ['types', 'ui'] } },
    {
      extends: 'harness',
      architecture: { layers: ['types', 'ui'], places: { provider: { usableFrom: 'ui' }, app: { uses: ['ui'] } } },
    },
    'stratalint.config.json architecture.places.provider.usableFrom: expected a layer ("types" or "ui"), got "service" (inherited from stratalint/architectures/harness.json)\nstratalint.config.json architecture.places.app.uses[0]: expected a layer ("types" or "ui"), got "runtime" (inherited from stratalint/architectures/harness.json)',
  ],
  [
    'an extended file that is not a config',
    { extends: './readme.md' },
    { extends: './base.json' },
    'readme.md: expected the extension .ts, .mts, .js, .mjs, .cjs, .json, .yaml or .yml, got ".md"',
  ],
  [
    'an extended file that does not exist',
    { extends: './bas.json' },
    { extends: './base.json' },
    'stratalint.config.json extends: "./bas.json" cannot be found; expected "harness", "feature-sliced", "hexagonal", "recommended", "strict", an installed package or a relative file. Did you mean "./base.json"?',
  ],
]

describe('the parents of a config', () => {
  it.each(rows)('reports %s', (_mistake, broken, fixed, message) => {
    expect(errorOf(broken).message).toBe(message)
    expect(() => compile(fixed)).not.toThrow()
  })
})
