import { expect, it } from 'vitest'
import { environmentOf } from './environment.ts'

it('reads directives, also below comments', () => {
  expect(environmentOf('a.ts', `// About it.\n'use client'\n`, [])).toBe('browser')
  expect(environmentOf('a.ts', `/* About it. */ "use server"\n`, [])).toBe('server-functions')
  expect(environmentOf('a.ts', `const text = 'use client'\n`, [])).toBe(null)
})

it('reads names', () => {
  expect(environmentOf('db.server.ts', '', [])).toBe('server')
  expect(environmentOf('Card.vue', '', [])).toBe('browser')
  expect(environmentOf('db.ts', '', [])).toBe(null)
})

it('knows hooks, handlers and globals', () => {
  expect(environmentOf('Card.tsx', 'useState(0)', [])).toBe('browser')
  expect(environmentOf('Card.tsx', '<a onClick={go} />', [])).toBe('browser')
  expect(environmentOf('storage.ts', 'localStorage.getItem(key)', [])).toBe('browser')
  expect(environmentOf('store.ts', 'this.localStorage.getItem(key)', [])).toBe(null)
  expect(environmentOf('main.ts', '', ['react-dom/client'])).toBe('browser')
})

it('takes a variable for none of the globals of browsers', () => {
  expect(environmentOf('archive.ts', 'const document = await find(id)\nawait document.save()', [])).toBe(null)
  expect(environmentOf('archive.ts', 'export const save = ({ document }: Props) => document.save()', [])).toBe(null)
  expect(environmentOf('archive.ts', 'export const save = () => document.write(1)', [])).toBe('browser')
})

it('takes the document of a browser that is given to a call for no parameter', () => {
  const of = (code: string): string | null => environmentOf('archive.ts', `${code}\ndocument.write(1)\n`, [])
  expect(
    [
      'new Observer().observe(document, { a: [1] })',
      'createRoot(document)',
      'start({ document })',
      'start({ a: 1, document }, 2)',
      'if (a === document) start()',
    ].map(of),
  ).toEqual(['browser', 'browser', 'browser', 'browser', 'browser'])
  expect(
    [
      'function save(document, { a }) {',
      'const save = (a: number, document: Doc) =>',
      'const save = (document = none) =>',
      'const save = document =>',
      'save(document): void {',
      'const save = ({ document }, a) =>',
      'const { a: { b }, document } = props',
      `import { document, other } from './document'`,
      `import { one as document } from './document'`,
    ].map(of),
  ).toEqual([null, null, null, null, null, null, null, null, null])
})
