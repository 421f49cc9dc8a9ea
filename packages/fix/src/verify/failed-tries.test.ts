import { expect, it } from 'vitest'
import { createFailedTries } from './failed-tries.ts'

const planned = (key: string, changes: [string, string][]) => ({ key, changes: new Map(changes) })

it('a try fails again as long as what it writes, touches and shows its fault is the same', () => {
  const texts = new Map([
    ['a.ts', '1'],
    ['user.ts', '1'],
    ['faulty.ts', '1'],
    ['other.ts', '1'],
  ])
  const failed = createFailedTries((path) => texts.get(path) ?? null)
  const tried = planned('one', [['a.ts', '2']])
  expect(failed.reasonFor(tried)).toBeNull()
  failed.note(tried, { reason: 'It would not compile.', files: ['faulty.ts'] }, ['user.ts'])
  texts.set('other.ts', '2')
  expect(failed.reasonFor(tried)).toBe('It would not compile.')
  expect(failed.reasonFor(planned('one', [['a.ts', '3']]))).toBeNull()
  expect(failed.reasonFor(planned('two', [['a.ts', '2']]))).toBeNull()
  for (const path of ['a.ts', 'user.ts', 'faulty.ts']) {
    texts.set(path, '2')
    expect(failed.reasonFor(tried)).toBeNull()
    texts.set(path, '1')
  }
})
