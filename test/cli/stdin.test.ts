import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Finding } from '@stratalint/core'
import { checkJson, CLEAN, project, VIOLATION } from './project.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const ORDER = 'src/domains/orders/types/order.ts'

function checkText(cwd: string, file: string, input: string, ...more: string[]): { status: number | null; stderr: string; found: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'check', '--format', 'json', '--stdin', '--stdin-filename', file, ...more], { cwd, input, encoding: 'utf8' })
  const findings = stdout.startsWith('{') ? (JSON.parse(stdout) as { findings: Finding[] }).findings : []
  return { status, stderr, found: findings.map((one) => `${one.file}:${one.line}:${one.column} ${one.rule}`) }
}

describe('a text from stdin', () => {
  it('stands for the file on disk', () => {
    const root = project(VIOLATION)
    expect(checkText(root, ORDER, 'export type Total = number\n')).toMatchObject({ status: 0, found: [] })
    expect(checkText(root, ORDER, "\n\nimport type { Price } from '../service/price'\nexport type Total = Price\n")).toMatchObject({ status: 1, found: [`${ORDER}:3:28 architecture/layer-direction`] })
  })

  it('may stand for a file that is not there yet', () => {
    const root = project(CLEAN)
    expect(checkText(root, 'src/domains/orders/types/new.ts', "export { Total } from '../service/order'\n")).toMatchObject({ status: 1, found: ['src/domains/orders/types/new.ts:1:23 architecture/layer-direction'] })
    expect(checkText(root, 'src/domains/orders/types/new.ts', "export { Price } from './price'\n")).toMatchObject({ status: 0, found: [] })
  })

  it('is named from where one is', () => {
    const root = project(VIOLATION)
    expect(checkText(join(root, 'src/domains/orders/service'), '../types/order.ts', "import '../service/price'\n").found).toEqual([`${ORDER}:1:8 architecture/layer-direction`])
  })

  it('closes a cycle', () => {
    const root = project(CLEAN)
    const { found } = checkText(root, 'src/domains/orders/types/price.ts', "import type { Total } from '../service/order'\nexport type Price = Total\n")
    expect(found).toContain('src/domains/orders/types/price.ts:1:28 architecture/layer-direction')
  })

  it('that does not parse is told', () => {
    expect(checkText(project(CLEAN), 'src/domains/orders/types/price.ts', 'export const = 1\n')).toMatchObject({ status: 1, found: ['src/domains/orders/types/price.ts:1:14 stratalint/parse'] })
  })

  it('tells nothing of other files, and nothing of it is remembered', () => {
    const root = project({ ...VIOLATION, 'src/utils/sum.ts': 'export const sum = 1\n' })
    expect(checkText(root, 'src/utils/sum.ts', "import '../app/main'\n").found).toEqual(['src/utils/sum.ts:1:8 architecture/resolved-import'])
    expect(checkJson(root).found).toEqual([`${ORDER}:1:28 architecture/layer-direction`])
    expect(readdirSync(join(root, 'src/utils'))).toEqual(['sum.ts'])
  })

  it('of a file that the policy does not check has no findings', () => {
    const root = project(VIOLATION)
    expect(checkText(root, 'README.md', '# Hello\n')).toMatchObject({ status: 0, found: [] })
    expect(checkText(root, 'scripts/x.ts', "import '../src/domains/orders/types/order'\n")).toMatchObject({ status: 0, found: [] })
  })
})

describe('what is no use of it', () => {
  it.each([
    [['--stdin'], '--stdin needs --stdin-filename'],
    [['--stdin-filename', 'a.ts'], '--stdin-filename goes with --stdin.'],
    [['--stdin', '--stdin-filename', 'a.ts', 'src'], 'takes neither paths nor --changed'],
    [['--stdin', '--stdin-filename', 'a.ts', '--changed'], 'takes neither paths nor --changed'],
    [['--stdin', '--stdin-filename', '../a.ts'], 'is outside of the project'],
  ])('%j', (args, message) => {
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'check', ...args], { cwd: project(VIOLATION), input: '', encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})
