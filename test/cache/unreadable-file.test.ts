import { check } from '@stratalint/engine'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

it('caches the other files of a project with a file that cannot be read, and tries that one again', async () => {
  const root = temporaryProject({
    ...HARNESS,
    'src/domains/a/ui/x.ts': 'export const x = 1\n',
    'src/domains/a/types/t.ts': `import { x } from '../ui/x'\nexport const t = x\n`,
    'src/utils/u.ts': 'a\0b',
  })
  const run = async (): Promise<unknown> => {
    let files = 0
    const { findings, trusted } = await check({
      cwd: root,
      onProgress(progress) {
        if (progress.phase === 'lint') files = progress.total ?? files
      },
    })
    return { findings: findings.map(({ file, rule }) => `${file} ${rule}`), trusted, files }
  }
  const layers = 'src/domains/a/types/t.ts architecture/layer-direction'
  const unread = 'src/utils/u.ts stratalint/parse'
  expect(await run()).toEqual({ findings: [layers, unread], trusted: false, files: 3 })
  expect(await run()).toEqual({ findings: [layers, unread], trusted: false, files: 1 })
  writeFileSync(join(root, 'src/utils/u.ts'), 'export const u = 1\n')
  expect(await run()).toEqual({ findings: [layers], trusted: true, files: 1 })
  writeFileSync(join(root, 'src/utils/u.ts'), 'a\0b')
  expect(await run()).toEqual({ findings: [layers, unread], trusted: false, files: 1 })
})
