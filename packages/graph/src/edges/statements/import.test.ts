import { describe, expect, it } from 'vitest'
import { edgesIn, extract, extractWithOxc, namesIn } from '../../../../../test/support/extract.ts'

describe('import and import-type', () => {
  it.each([
    [`import a from './x'`, ["import './x'"]],
    [`import './x'`, ["import './x'"]],
    [`import {} from './x'`, ["import './x'"]],
    [`import a, {} from './x'`, ["import './x'"]],
    [`import { a, type B } from './x'`, ["import './x'"]],
    [`import a, { type B } from './x'`, ["import './x'"]],
    [`import * as a from "./x"`, ['import "./x"']],
    [`import type from './x'`, ["import './x'"]],
    [`import type A from './x'`, ["import-type './x'"]],
    [`import type { A } from './x'`, ["import-type './x'"]],
    [`import type * as A from './x'`, ["import-type './x'"]],
    [`import type {} from './x'`, ["import-type './x'"]],
    [`import { type A, type B } from './x'`, ["import-type './x'"]],
    [`import { type as A } from './x'`, ["import './x'"]],
    [`import data from './x.json' with { type: 'json' }`, ["import './x.json'"]],
    [`import/* './no' */a/**/from/**/'./x'`, ["import './x'"]],
  ])('%s', (text, expected) => {
    expect(edgesIn(text)).toEqual(expected)
  })

  it('records the imported and the local names', () => {
    const text = `import a, { b, c as d, default as e, 'f-g' as h, type I } from './x'; import * as j from './y'; import './z'`
    expect(namesIn(text)).toEqual([['default:a', 'b:b', 'c:d', 'default:e', 'f-g:h', 'type I:I'], ['*:j'], []])
  })

  it('marks every name of `import type` as a type', () => {
    expect(namesIn(`import type A from './x'; import type { B as C } from './y'`)).toEqual([
      ['type default:A'],
      ['type B:C'],
    ])
  })

  it('decodes escapes in the specifier and keeps its range in the source', () => {
    const text = `import a from './\\u0078'`
    expect(extract('a.ts', text).edges).toEqual([
      {
        kind: 'import',
        specifier: './x',
        start: 14,
        end: 24,
        typeOnly: false,
        names: [{ name: 'default', local: 'a', typeOnly: false }],
      },
    ])
  })

  it.each([
    ['a string', `const a = "import b from './x'"`],
    ['a line comment', `// import b from './x'`],
    ['a block comment', `/* import b from './x' */`],
    ['a template', "const a = `import b from './x'`"],
    ['a JSDoc type', `/** @type {import('./x').B} */ let a`],
    ['a regular expression', `const a = /import b from '.\\/x'/`],
  ])('%s is not an edge', (_what, text) => {
    expect(edgesIn(text)).toEqual([])
  })

  it('ignores text in JSX', () => {
    expect(edgesIn(`import a from './x'; const b = <p title="import('./y')">import c from './z'</p>`, 'a.tsx')).toEqual(
      ["import './x'"],
    )
  })

  it('reads import phases as imports', () => {
    const kinds = extractWithOxc('a.ts', `import defer * as a from './x'; import source b from './y'`).edges.map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['import', 'import'])
  })
})
