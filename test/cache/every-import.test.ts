import { check } from '@stratalint/engine'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project } from '../cli/project.ts'

const SHELL = 'src/domains/orders/ui/shell.tsx'

async function rows(root: string): Promise<string[]> {
  return (await checked(root)).rows
}

/** The findings, and how many files were read for them. */
async function checked(root: string): Promise<{ rows: string[]; files: number }> {
  let files = 0
  const { findings } = await check({
    cwd: root,
    onProgress(progress) {
      if (progress.phase === 'lint') files = progress.total ?? files
    },
  })
  return { rows: findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`), files }
}

it('checks a file again when another file starts or stops to load it lazily', async () => {
  const root = project({
    'stratalint.config.json': '{ "extends": "harness", "rules": { "taste/named-export": "error" } }',
    'package.json': '{ "dependencies": { "react": "19.0.0" } }',
    'src/domains/orders/ui/card.tsx': 'export default function Card() {\n  return null\n}\n',
    [SHELL]: 'export const a = 1\n',
  })
  const reported = ['src/domains/orders/ui/card.tsx:1 taste/named-export']
  expect(await rows(root)).toEqual(reported)
  writeFileSync(join(root, SHELL), `import { lazy } from 'react'\nexport const Card = lazy(() => import('./card'))\n`)
  expect(await rows(root)).toEqual([])
  expect(await rows(root)).toEqual([])
  writeFileSync(join(root, SHELL), 'export const a = 2\n')
  expect(await rows(root)).toEqual(reported)
  writeFileSync(join(root, SHELL), 'export const b = 3\n')
  expect(await checked(root), 'after an edit that loads nothing').toEqual({ rows: reported, files: 1 })
})
