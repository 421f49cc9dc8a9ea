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
