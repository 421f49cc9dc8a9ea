import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { project, VIOLATION } from './project.ts'

/** A name that would print an annotation and set the title of a terminal. */
const NAME = 'x\n::error file=a.ts::forged\u001b]0;title\u0007\u001b[31m'
const COMMAND = /^\s*::(?:error|warning|notice|add-mask|stop-commands)/m
// eslint-disable-next-line no-control-regex -- these characters control a terminal
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

function expectHarmless(text: string): void {
  expect(text).not.toMatch(COMMAND)
  expect(text).not.toMatch(CONTROL)
}

describe('a name with a command in it is printed safely', () => {
  it.each<[string, string[], Record<string, string>]>([
    ['as a command', [NAME], {}],
    ['as a flag', ['check', `--${NAME}`], {}],
    ['as the value of a flag', ['check', '--format', NAME], {}],
    ['as a path', ['check', NAME], VIOLATION],
    ['as a ref', ['check', `--changed=${NAME}`], VIOLATION],
    ['as a rule', ['explain', NAME], {}],
    ['as a document to merge', ['merge', NAME], {}],
    ['as an output file', ['check', '--output-file', `nowhere/${NAME}`], VIOLATION],
    [
      'as a key of a config',
      ['check'],
      { 'stratalint.config.json': JSON.stringify({ extends: 'harness', [NAME]: 1 }) },
    ],
    ['as a value of a config', ['check'], { 'stratalint.config.json': JSON.stringify({ extends: NAME }) }],
    ['as the error of a config', ['check'], { 'stratalint.config.ts': `throw new Error(${JSON.stringify(NAME)})` }],
    [
      'as a name in a baseline',
      ['check'],
      { ...VIOLATION, 'stratalint.baseline.json': JSON.stringify([{ schemaVersion: 1 }, { [NAME]: 1 }]) },
    ],
    ['as the path of a config', ['check', '--config', NAME], {}],
    ['as the path of a text', ['check', '--stdin', '--stdin-filename', `../${NAME}`], VIOLATION],
    ['as an extra argument', ['init', NAME], {}],
  ])('%s', (_title, args, files) => {
    const { status, stdout, stderr } = runCli(args, { cwd: project(files) })
    expect([status, stderr === '']).toEqual([2, false])
    expectHarmless(stdout + stderr)
  })

  it.each(['pretty', 'json', 'sarif', 'junit'])('as a file with a finding, in %s', (format) => {
    const cwd = project(VIOLATION)
    for (const name of [`${NAME}.ts`, '::error file=a::b.ts', '##vso[task.setvariable variable=x]y.ts']) {
      writeFileSync(
        join(cwd, 'src/domains/orders/types', name),
        `// ::error::\n/*\n##vso[task.setvariable]\n*/\nimport '../service/price' // ##[error]\n`,
      )
    }
    const { status, stdout } = runCli(['check', '--format', format], { cwd })
    expect([status, stdout.includes('task.setvariable')]).toEqual([1, true])
    expect(stdout).not.toMatch(COMMAND)
    expect(stdout).not.toMatch(/##(?:vso)?\[/)
  })

  it('as a folder that init reads, neither in what it prints nor in what it writes', () => {
    const cwd = project({ 'package.json': '{}' })
    for (const layer of ['types', 'service', 'ui']) {
      mkdirSync(join(cwd, NAME, 'orders', layer), { recursive: true })
      writeFileSync(join(cwd, NAME, 'orders', layer, 'a.ts'), 'export const a = 1\n')
    }
    const { stdout, stderr } = runCli(['init'], { cwd })
    expectHarmless(stdout + stderr)
    expect(stdout).not.toMatch(/^::error/m)
  })
})
