import { describe, expect, it } from 'vitest'
import { hooksOf, isSameSet } from './hook-set.ts'
import { hasTomlHooks, TOML_HOOKS } from './toml-hooks.ts'

const HOOKS = hooksOf('codex', '"$(git rev-parse --show-toplevel)"/node_modules/.bin/stratalint')

const OWN = `model = "gpt-5" # comment

[[hooks.Stop]]
[[hooks.Stop.hooks]]
type = "command"
command = 'say "done"'
`

describe('hooks in TOML settings', () => {
  it.each([
    ['an empty file', ''],
    ['other hooks', OWN],
    ['no line break at the end', OWN.trimEnd()],
    ['CRLF', OWN.replaceAll('\n', '\r\n')],
    ['blank lines at the end', `${OWN}\n\n`],
  ])('leave %s as it was', (_name, text) => {
    const installed = TOML_HOOKS.install(text, HOOKS)
    expect(isSameSet(TOML_HOOKS.find(installed), HOOKS)).toBe(true)
    expect(TOML_HOOKS.install(installed, HOOKS)).toBe(installed)
    expect(TOML_HOOKS.uninstall(installed)).toBe(text)
  })

  it('leave what is written after them', () => {
    const edited = `${TOML_HOOKS.install(OWN, HOOKS)}[features]\nhooks = true\n`
    expect(TOML_HOOKS.uninstall(edited)).toBe(`${OWN}[features]\nhooks = true\n`)
  })

  it('are found beside hooks of others', () => {
    expect([hasTomlHooks(OWN), hasTomlHooks('[hooks.state]\nx = { enabled = true }\n'), TOML_HOOKS.find(OWN)]).toEqual([
      true,
      false,
      [],
    ])
  })

  it.each([
    ['is not valid TOML', 'model = '],
    ['defines hooks in a way', 'hooks = { Stop = [] }\n'],
    ['defines hooks in a way', 'hooks.Stop = [{ hooks = [] }]\n'],
  ])('are refused where the file %s', (message, text) => {
    expect(() => TOML_HOOKS.install(text, HOOKS)).toThrow(message)
  })
})
