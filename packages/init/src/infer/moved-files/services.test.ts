import { expect, it } from 'vitest'
import { surveyOfImports } from '../../../test-support/infer.ts'
import { part } from '../../partition/part.ts'
import { locateIn } from '../locate.ts'
import { withServices } from './services.ts'

const lib = part({
  layer: 'lib',
  pattern: 'src/lib/{auth,db,load,text,user}.ts',
  shown: 'src/lib',
  environment: 'server',
})

/** The layers after three files of a library used queries, which use the rest of it. */
function layers(name: string, ...imports: readonly string[]): Record<string, string> {
  const upper = ['auth', 'load', 'user'].map((file) => `src/lib/${file}.ts -> src/${name}/a.ts`)
  const lower = Array.from({ length: 9 }, (_, index) => `src/${name}/f${index}.ts -> src/lib/db.ts`)
  const others = Array.from({ length: 5 }, (_, index) => `src/lib/more/f${index}.ts -> src/lib/db.ts`)
  const all = part({ ...lib, pattern: 'src/lib/**' })
  const queries = part({ layer: name, pattern: `src/${name}/**`, shown: `src/${name}` })
  const survey = surveyOfImports([...upper, ...lower, ...others, ...imports])
  const found = withServices([all, queries], survey, locateIn([all, queries], null, '/project'))
  return Object.fromEntries(found.map(({ layer, pattern }) => [pattern, layer]))
}

it('makes the files of a library that use queries a layer above them', () => {
  expect(layers('queries')).toEqual({
    'src/lib/**': 'lib',
    'src/lib/{auth,load,user}.ts': 'services',
    'src/queries/**': 'queries',
  })
})

it('leaves them where the queries use them too, and beside other folders', () => {
  expect(layers('queries', 'src/queries/b.ts -> src/lib/auth.ts')).toEqual({
    'src/lib/**': 'lib',
    'src/queries/**': 'queries',
  })
  expect(layers('plans')).toEqual({ 'src/lib/**': 'lib', 'src/plans/**': 'plans' })
})

it('takes them out of a list of files', () => {
  const queries = part({ layer: 'queries', pattern: 'src/queries/**', shown: 'src/queries' })
  const listed = part({ ...lib, pattern: 'src/lib/{a,b,c,d,e,f,g,h}.ts' })
  const survey = surveyOfImports([
    ...['a', 'b', 'c'].map((file) => `src/lib/${file}.ts -> src/queries/q.ts`),
    ...Array.from({ length: 9 }, (_, index) => `src/queries/q${index}.ts -> src/lib/d.ts`),
    ...['e', 'f', 'g', 'h'].map((file) => `src/lib/${file}.ts -> src/lib/d.ts`),
  ])
  const found = withServices([listed, queries], survey, locateIn([listed, queries], null, '/project'))
  expect(found.map(({ pattern }) => pattern)).toEqual([
    'src/queries/**',
    'src/lib/{a,b,c}.ts',
    'src/lib/{d,e,f,g,h}.ts',
  ])
})
