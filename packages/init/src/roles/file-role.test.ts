import { expect, it } from 'vitest'
import { findTests, testGlobs } from './file-role.ts'

it('tests are named after where they run, too', () => {
  const files = ['src/a.ts', 'src/a.clienttest.ts', 'src/b.integration-test.ts', 'src/c.e2e-spec.ts', 'src/d.latest.ts']
  const tests = findTests(files, [])
  expect(files.filter(tests.isTest)).toEqual(files.slice(1, 4))
  expect(testGlobs(files, tests)).toEqual([
    '**/*.{test,spec,clienttest,e2e-spec,integration-test}.*',
    '**/__tests__/**',
  ])
})
