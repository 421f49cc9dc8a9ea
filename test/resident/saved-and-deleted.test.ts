import { openLocalResident } from '@stratalint/engine'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

it('notices that a new document was deleted which was saved while only typing was checked', async () => {
  const root = temporaryProject({ ...HARNESS, 'src/utils/a.ts': 'export const a = 1\n' })
  const resident = await openLocalResident({ cwd: root, cache: false })
  const filesIn = async (isDiskUnchanged: boolean): Promise<number> =>
    (await resident.check({ isDiskUnchanged })).summary.files
  const text = 'export const b = 1\n'
  resident.setText('src/utils/b.ts', text)
  expect(await filesIn(false)).toBe(2)
  writeFileSync(join(root, 'src/utils/b.ts'), text)
  resident.setText('src/utils/b.ts', null)
  resident.setText('src/utils/a.ts', 'export const a = 2\n')
  expect(await filesIn(true)).toBe(2)
  rmSync(join(root, 'src/utils/b.ts'))
  expect(await filesIn(false)).toBe(1)
})
