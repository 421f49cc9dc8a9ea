import { expect, it } from 'vitest'
import { infer, times } from '../../../test-support/infer.ts'

/** Features with components and queries, and functions that the server runs in a file of this name. */
function features(name: string, count = 3): string[] {
  return ['orders', 'users', 'teams'].flatMap((feature, index) => [
    `src/features/${feature}/card.tsx -> src/ui/f0.ts`,
    `src/features/${feature}/list.tsx -> src/features/${feature}/card.tsx`,
    `src/app/${feature}/page.tsx -> src/features/${feature}/list.tsx`,
    ...(index < count ? [`src/features/${feature}/${name} -> npm:pg`] : []),
  ])
}

function serverPatterns(imports: readonly string[]): string[] {
  const directive = (file: string) => (/(?:card|list)\.tsx$/.test(file) ? ('use client' as const) : null)
  const { parts } = infer([...imports, ...times(3, 'src/ui', 'src/text')], ['next', 'pg'], { directive })
  return parts.flatMap(({ layer, pattern }) => (layer === 'features-server' ? [pattern] : []))
}

it('a file name that is for the server in all domains is a layer of them', () => {
  expect(serverPatterns(features('queries.ts'))).toEqual(['src/features/{domain}/**/queries.*'])
  expect(serverPatterns([...features('queries.ts'), ...features('actions.ts')])).toEqual([
    'src/features/{domain}/**/{actions,queries}.*',
  ])
})

it('a folder is too', () => {
  expect(serverPatterns(features('server/load.ts'))).toEqual(['src/features/{domain}/server/**'])
})

it('a name of two files, or of files for both sides, is none', () => {
  expect(serverPatterns(features('queries.ts', 2))).toEqual([])
  expect(serverPatterns([...features('queries.ts', 2), 'src/features/teams/queries.ts -> src/text/f0.ts'])).toEqual([])
  expect(serverPatterns(features('schema.ts'))).toEqual([])
})
