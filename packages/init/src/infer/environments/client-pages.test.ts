import { describe, expect, it } from 'vitest'
import { infer, times } from '../../../test-support/infer.ts'
import type { Model } from '../model.ts'

/** Pages of which five begin with `'use client'`, one loads data, and one does neither. */
const site = [
  ...['a', 'b', 'c', 'd', 'e'].map((name) => `src/app/shop/${name}/page.tsx -> src/components/f0.ts`),
  'src/app/shop/help/page.tsx -> src/components/f0.ts',
  'src/app/admin/page.tsx -> src/server/f0.ts',
  'src/app/api/route.ts -> src/server/f0.ts',
  ...['x', 'y', 'z'].map((name) => `src/app/shop/${name}.tsx -> src/components/f0.ts`),
  ...times(4, 'src/components', 'src/text'),
  ...times(4, 'src/server', 'src/text'),
  'src/server/f1.ts -> npm:pg',
]

const isClient = (file: string): boolean => /^src\/(?:components|app\/shop\/[a-z]\b)/.test(file)

function inferSite(imports: readonly string[], directive = isClient): Model {
  return infer(imports, ['next', 'pg'], { directive: (file) => (directive(file) ? 'use client' : null) })
}

/** The pattern of each app, with what it may import. */
function apps({ parts, usesOf }: Model): Record<string, string[]> {
  return Object.fromEntries(parts.flatMap((one) => (one.role === 'app' ? [[one.pattern, usesOf(one).sort()]] : [])))
}

describe('pages of which many run in the browser', () => {
  it('may import no code of the server, except those that load data', () => {
    expect(apps(inferSite(site))).toEqual({
      'src/app/admin/**/page.*': ['app-client', 'components', 'server'],
      'src/app/**/route.*': ['app-client', 'components', 'server'],
      'src/app/**/page.*': ['app-client', 'components'],
    })
  })

  it('use no layer that only code of the server may import', () => {
    const keys = ['src/server/f2.ts -> src/keys/k.ts', 'src/server/f3.ts -> src/keys/k.ts']
    const uses = apps(inferSite([...site, ...keys, 'src/components/f3.tsx -> src/icons/i.ts']))
    expect(uses['src/app/**/route.*']).toEqual(['app-client', 'components', 'icons', 'keys', 'server'])
    expect(uses['src/app/**/page.*']).toEqual(['app-client', 'components', 'icons'])
  })

  it('include a page that imports the server although it begins with the directive', () => {
    const model = inferSite([...site, 'src/app/shop/a/page.tsx -> src/server/f0.ts'])
    expect(apps(model)['src/app/**/page.*']).toEqual(['app-client', 'components'])
  })

  it('are apart too where hardly any of many pages loads data', () => {
    const none = (file: string): boolean => isClient(file) && !file.endsWith('/page.tsx')
    const many = ['f', 'g', 'h', 'i'].map((name) => `src/app/shop/${name}/page.tsx -> src/components/f0.ts`)
    expect(apps(inferSite([...site, ...many], none))['src/app/**/page.*']).toEqual(['app-client', 'components'])
    expect(apps(inferSite([...site, ...many.slice(2)], none))['src/app/**/page.*']).toBeUndefined()
    const loading = [...many, 'src/app/shop/f/page.tsx -> src/server/f0.ts']
    expect(apps(inferSite([...site, ...loading], none))['src/app/**/page.*']).toBeUndefined()
  })

  it('are one place with the others where few of them begin with the directive', () => {
    const few = (file: string): boolean => isClient(file) && !/\/[c-e]\/page/.test(file)
    expect(apps(inferSite(site, few))).toEqual({ 'src/app/**/{page,route}.*': ['app-client', 'components', 'server'] })
  })
})
