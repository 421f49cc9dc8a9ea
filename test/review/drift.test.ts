import { drift, driftText } from '@stratalint/review'
import { expect, it } from 'vitest'
import { shopRepository } from './repository.ts'

it('prints what each commit loosened and tightened', async () => {
  const repository = shopRepository()
  const exception = `exceptions: [{ rule: 'architecture/domain-boundary', from: 'src/domains/orders/**', to: 'src/domains/billing/**', reason: 'soon' },`
  repository.replace('stratalint.config.ts', 'exceptions: [', exception)
  repository.commit('Orders may use billing')
  repository.write({ 'docs.md': 'text\n' })
  repository.commit('Docs')
  repository.replace('stratalint.config.ts', exception, 'exceptions: [')
  repository.commit('Orders may not use billing')
  const history = await drift({ cwd: repository.folder, since: 'main', cache: false })
  const text = driftText(history)
    .replaceAll(/\d{4}-\d\d-\d\d/g, 'DATE')
    .replaceAll(/\b[0-9a-f]{10}\b/g, 'COMMIT')
  expect(text).toBe(`DATE  COMMIT  Test  Orders may use billing
  loosened   integrity/exception  stratalint.config.ts:10  The exception for architecture/domain-boundary, src/domains/orders/** to src/domains/billing/** is new. Its owner is @shop/architects.
DATE  COMMIT  Test  Orders may not use billing
  tightened  integrity/exception  stratalint.config.ts

3 commits since main: loosened once, tightened once.
`)
})

it('requires a commit that exists', async () => {
  await expect(drift({ cwd: shopRepository().folder, since: '--all', cache: false })).rejects.toThrow(
    '--since: unknown commit --all.',
  )
})
