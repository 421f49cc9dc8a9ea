import { describe, expect, it } from 'vitest'
import { readEslintSettings } from './eslint-settings.ts'
import { createEmptyPackage } from './empty-package.ts'

describe('readEslintSettings', () => {
  it('merges the parts of a flat config', () => {
    const config = [
      [{ settings: { 'boundaries/elements': [1] } }],
      { rules: { 'boundaries/dependencies': ['error', { default: 'allow' }], 'no-var': 'off' } },
    ]
    expect(readEslintSettings('eslint.config.js', config)).toEqual({
      file: 'eslint.config.js',
      settings: { 'boundaries/elements': [1] },
      rules: { 'boundaries/dependencies': [{ default: 'allow' }] },
      repeated: [],
    })
  })

  it('reads overrides and the sets of the plugin', () => {
    const config = {
      extends: ['plugin:boundaries/strict'],
      overrides: [{ files: ['*.ts'], rules: { 'boundaries/element-types': [2, { default: 'disallow' }] } }],
    }
    const { rules, repeated } = readEslintSettings('.eslintrc.json', config)
    expect(rules['boundaries/element-types']).toEqual([{ default: 'disallow' }])
    expect(rules['boundaries/no-unknown']).toEqual([])
    expect(repeated).toEqual([])
  })

  it('names a rule that parts of the config set differently', () => {
    const config = [
      { rules: { a: ['error', { x: 1 }], b: ['error', { x: 1 }], c: 'error' } },
      { files: ['test/**'], rules: { a: ['error', { x: 2 }], b: 'off', c: 'off' } },
    ]
    const { rules, repeated } = readEslintSettings('eslint.config.js', config)
    expect({ rules, repeated }).toEqual({ rules: { a: [{ x: 2 }], b: [{ x: 1 }] }, repeated: ['a', 'b'] })
  })

  it('leaves out what comes from a package that is not installed', () => {
    const plugin = createEmptyPackage('plugin') as {
      configs: { all: unknown }
      config: (...given: unknown[]) => unknown
    }
    const config = [plugin.configs.all, ...(plugin.config({ rules: { a: 'error' } }) as object[])]
    expect(readEslintSettings('eslint.config.js', config).rules).toEqual({ a: [] })
  })
})
