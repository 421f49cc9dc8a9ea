import { check } from '@stratalint/engine'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project } from '../cli/project.ts'

const JOB = 'src/utils/start-job.ts'
const naming = (path: string): string => JSON.stringify({ entry: `./${path}` })
const reported = [`${JOB} taste/named-export`]

it('checks a default export again when a config of a tool names its file, or no longer does', async () => {
  const root = project({
    'stratalint.config.json': '{ "extends": "harness", "rules": { "taste/named-export": "error" } }',
    [JOB]: 'const run = 1\nexport default run\n',
    'knip.json': naming('src/utils/other.ts'),
    'data.json': naming(JOB),
  })
  const rows = async (): Promise<string[]> =>
    (await check({ cwd: root })).findings.map(({ file, rule }) => `${file} ${rule}`)
  expect(await rows()).toEqual(reported)
  writeFileSync(join(root, 'knip.json'), naming(JOB))
  expect(await rows()).toEqual([])
  expect(await rows()).toEqual([])
  writeFileSync(join(root, 'knip.json'), naming('src/utils/other.ts'))
  expect(await rows()).toEqual(reported)
  writeFileSync(join(root, 'other.yml'), `entry: ./${JOB}\n`)
  expect(await rows()).toEqual([])
  rmSync(join(root, 'other.yml'))
  expect(await rows()).toEqual(reported)
})
