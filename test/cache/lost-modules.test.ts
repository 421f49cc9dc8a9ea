import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkJson, HARNESS, project } from '../cli/project.ts'
import { runCli } from '../support/run-cli.ts'

const FILES = {
  ...HARNESS,
  'src/utils/u.ts': 'export const u = 1\n',
  'src/domains/a/ui/x.ts': 'export const x = 1\n',
  'src/domains/a/types/t.ts': `import { x } from '../ui/x'\nexport const t = x\n`,
}

function modulesOf(root: string): string {
  const folder = join(root, '.stratalint')
  return join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('modules-of-'))!,
  )
}

it.each([
  ['is empty', (path: string) => writeFileSync(path, '')],
  ['is deleted', (path: string) => rmSync(path)],
])('checks everything if the file of cached modules %s', (_, damage) => {
  const root = project(FILES)
  const { findings } = checkJson(root, ['--no-cache'])
  expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'src/domains/a/types/t.ts architecture/layer-direction',
  ])
  // A finding outside of the scope has no message yet, and writing it needs the modules.
  expect(runCli(['check', 'src/utils'], { cwd: root }).status).toBe(0)
  damage(modulesOf(root))
  for (let round = 0; round < 2; round++) expect(checkJson(root)).toMatchObject({ status: 1, findings })
})

it('checks a text from stdin if the file of cached modules is empty', () => {
  const root = project(FILES)
  expect(runCli(['check', 'src/utils'], { cwd: root }).status).toBe(0)
  writeFileSync(modulesOf(root), '')
  const { status, stderr } = checkJson(root, ['--stdin', '--stdin-filename', 'src/utils/u.ts'])
  expect({ status, stderr: stderr.includes('failed') }).toEqual({ status: 0, stderr: false })
})
