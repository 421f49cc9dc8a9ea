import { describe, expect, it } from 'vitest'
import { checkJson, HARNESS, project } from './project.ts'

/** A cycle of three files, reported at one of them, and a fourth file that imports it. */
const CYCLE = {
  ...HARNESS,
  'src/utils/a.ts': "import { b } from './b'\nexport const a = () => b\n",
  'src/utils/b.ts': "import { c } from './deep/c'\nexport const b = () => c\n",
  'src/utils/deep/c.ts': "import { a } from '../a'\nexport const c = () => a\n",
  'src/utils/user.ts': "import { a } from './a'\nexport const user = a\n",
}

describe('a check of given paths', () => {
  it.each(['src/utils/a.ts', 'src/utils/b.ts', 'src/utils/deep/c.ts', 'src/utils/deep'])(
    'reports the cycle that %s is part of',
    (path) => {
      const { status, findings } = checkJson(project(CYCLE), [path])
      expect([status, findings.map(({ rule }) => rule)]).toEqual([1, ['architecture/no-cycle']])
    },
  )

  it('does not report a cycle that a file only imports', () => {
    expect(checkJson(project(CYCLE), ['src/utils/user.ts'])).toMatchObject({ status: 0, findings: [] })
  })
})
