import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project, VIOLATION } from '../cli/project.ts'
import { runCli } from '../support/run-cli.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const [OLD, NEW] = [`${ORDER} architecture/layer-direction`, `${ORDER} architecture/resolved-import`]

/** Run before the program and in each of its threads: changes the file as soon as one of them has read it, at the same size. */
const EDIT_AFTER_READ = `
  const fs = require('node:fs')
  const { openSync, closeSync, writeFileSync } = fs
  let file = null
  fs.openSync = (path, ...rest) => {
    const opened = openSync(path, ...rest)
    if (String(path).endsWith('/${ORDER}')) file = { opened, path }
    return opened
  }
  fs.closeSync = (opened) => {
    closeSync(opened)
    if (file?.opened !== opened) return
    writeFileSync(file.path, ${JSON.stringify(VIOLATION[ORDER].replace('../service/price', '../service/pries'))})
    file = null
  }
  require('node:module').syncBuiltinESMExports()
`

function check(root: string, env: NodeJS.ProcessEnv = {}): { status: number | null; stderr: string; rows: string[] } {
  const { status, stdout, stderr } = runCli(['check', '--format', 'json', '--threads', '2'], { cwd: root, env })
  const { findings } = JSON.parse(stdout) as { findings: { file: string; rule: string }[] }
  return { status, stderr, rows: findings.map(({ file, rule }) => `${file} ${rule}`) }
}

it('a file that changes during a check has the findings of the text that was read, and in the next check those of the new one', () => {
  const others = Array.from({ length: 300 }, (_, index) => [`src/utils/u${index}.ts`, `export const u = ${index}\n`])
  const root = project({ ...VIOLATION, ...Object.fromEntries(others), 'edit.cjs': EDIT_AFTER_READ })
  const first = check(root, { NODE_OPTIONS: `--require=${join(root, 'edit.cjs')}` })
  expect(first).toEqual({ status: 1, stderr: '', rows: [OLD] })
  expect(check(root)).toEqual({ status: 1, stderr: '', rows: [NEW] })
})
