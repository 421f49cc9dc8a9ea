import { ESLint } from 'eslint'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import stratalint from '@stratalint/eslint-config'
import { CART, ORDER, PRICE, sandbox, TWO_FINDINGS, type Sandbox } from './project.ts'

/** The findings that ESLint shows in a file with our preset, as `line:column rule`. */
async function shown(box: Sandbox, file: string, text?: string): Promise<string[]> {
  const config = await stratalint({ cwd: box.root })
  for (const { settings } of config)
    if (settings !== undefined) expect(JSON.stringify(settings['stratalint']).length).toBeLessThan(300)
  const eslint = new ESLint({
    cwd: box.root,
    overrideConfigFile: true,
    overrideConfig: config as unknown as NonNullable<ESLint.Options['overrideConfig']>,
  })
  const results =
    text === undefined
      ? await eslint.lintFiles([file])
      : await eslint.lintText(text, { filePath: join(box.root, file) })
  return results.flatMap(({ messages }) => messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`))
}

const SHOWN = ['1:28 architecture/layer-direction']

describe('the ESLint preset', () => {
  it('shows new findings and hides baselined ones', async () => {
    expect(await shown(sandbox(TWO_FINDINGS, { baseline: false }), ORDER)).toEqual([
      '1:28 architecture/layer-direction',
    ])
    expect(await shown(sandbox(TWO_FINDINGS), ORDER)).toEqual([])
  })

  it('shows findings that unsaved edits add', async () => {
    const box = sandbox(TWO_FINDINGS)
    const { [ORDER]: text } = TWO_FINDINGS
    expect(await shown(box, ORDER, `\n\n${text}`)).toEqual([])
    expect(await shown(box, ORDER, text.replace('price, tip', 'tip'))).toEqual([])
    expect(await shown(box, ORDER, text.replace('price, tip', 'price, tip, fee'))).toEqual([
      '1:33 architecture/layer-direction',
    ])
    expect(await shown(box, ORDER, `${text}export { tip } from '../service/price'\n`)).toEqual([
      '4:21 architecture/layer-direction',
    ])
    expect(await shown(box, ORDER, text.replace('service/price', 'service/tax'))).toEqual(SHOWN)
  })

  it('shows the same findings as check', async () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [CART]: `${TWO_FINDINGS[CART]}export * from '../service/price'\nexport * from '../runtime/gone'\n` })
    const shownHere = [...(await shown(box, CART)), ...(await shown(box, ORDER)), ...(await shown(box, PRICE))]
    const { findings } = JSON.parse(box.run('check', '--format', 'json').stdout) as {
      findings: { line: number; column: number; rule: string }[]
    }
    expect(shownHere).toEqual(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`))
    expect(shownHere).toEqual(['4:15 architecture/layer-direction', '5:15 architecture/resolved-import'])
  })

  it('uses an edited baseline in a running editor', async () => {
    const box = sandbox(TWO_FINDINGS, { baseline: false })
    expect(await shown(box, CART)).toEqual(['1:21 architecture/layer-direction'])
    box.baseline()
    expect(await shown(box, CART)).toEqual([])
    box.write({ 'stratalint.baseline.json': '[{"schemaVersion":1}\n]\n' })
    expect(box.check().found).toEqual([`${CART}:1 layer-direction`, `${ORDER}:1 layer-direction`])
    expect(await shown(box, CART)).toEqual(['1:21 architecture/layer-direction'])
  })

  it('reports the line of a broken baseline', async () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ 'stratalint.baseline.json': '[{"schemaVersion":1}\n,7\n]\n' })
    await expect(shown(box, CART)).rejects.toThrow('stratalint.baseline.json:2: expected an object')
  })
})
