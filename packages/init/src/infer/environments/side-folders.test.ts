import { expect, it } from 'vitest'
import { surveyOfImports } from '../../../test-support/infer.ts'
import { part } from '../../partition/part.ts'
import { locateIn } from '../locate.ts'
import { withSideFolders } from './side-folders.ts'

/** Where the parts of `app`, beside a server, run. */
function sides(...imports: readonly string[]): Record<string, string | null> {
  const parts = [
    part({ layer: 'components', pattern: 'app/components/**', shown: 'app/components', environment: 'browser' }),
    part({ layer: 'stores', pattern: 'app/stores/**', shown: 'app/stores' }),
    part({ layer: 'theme', pattern: 'app/theme.ts', shown: 'app/theme.ts' }),
    part({ layer: '', pattern: 'app/*', shown: 'app/*', role: 'app', origin: 'entry' }),
    part({ layer: 'server', pattern: 'server/**', shown: 'server', environment: 'server' }),
    ...(imports.some((line) => line.includes('app/db.'))
      ? [part({ layer: 'db', pattern: 'app/db.ts', shown: 'app/db.ts', environment: 'server' })]
      : []),
  ]
  const survey = surveyOfImports(['app/components/c.tsx -> app/stores/s.ts', ...imports])
  const found = withSideFolders(parts, survey, locateIn(parts, null, '/project'))
  return Object.fromEntries(found.map(({ shown, environment }) => [shown, environment]))
}

it('gives the files of a folder, those that start it too, the side of the code next to them', () => {
  expect(sides('app/index.tsx -> app/theme.ts')).toEqual({
    'app/components': 'browser',
    'app/stores': 'browser',
    'app/theme.ts': 'browser',
    'app/*': 'browser',
    server: 'server',
  })
})

it('leaves a folder open that has code of both sides', () => {
  expect(sides('app/index.tsx -> app/db.ts')).toMatchObject({ 'app/stores': null, 'app/*': null })
})

it('leaves a folder open of which the other side uses more than two files', () => {
  const used = ['a', 'b', 'c'].map((name) => `server/s.ts -> app/stores/${name}.ts`)
  expect(sides(...used)).toMatchObject({ 'app/stores': null })
  expect(sides(...used.slice(1))).toMatchObject({ 'app/stores': 'browser' })
})
