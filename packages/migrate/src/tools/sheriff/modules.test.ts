import { describe, expect, it } from 'vitest'
import { flattenModules, matchModule, placePatternOf, tagsOf } from './modules.ts'

const MODULES = flattenModules({
  'src/app': {
    'shared/<type>': ['shared', 'shared:<type>'],
    '/feat-(.+)/': (_: Record<string, string>, context: object) =>
      `feature:${(context as { regexMatch: RegExpMatchArray }).regexMatch[1]}`,
    '<domain>': { 'ui-<ui>': ['domain:<domain>', 'type:ui'] },
  },
})

function tags(path: string): string[] | null {
  for (const pattern of MODULES) {
    const found = matchModule(pattern, path.split('/'))
    if (found !== null) return tagsOf(pattern, found.placeholders, found.context)
  }
  return null
}

describe('modules', () => {
  it('fills placeholders into tags', () => {
    expect(tags('src/app/shared/http')).toEqual(['shared', 'shared:http'])
    expect(tags('src/app/orders/ui-list')).toEqual(['domain:orders', 'type:ui'])
    expect(tags('src/app/orders/list')).toBeNull()
  })

  it('hands the match of a regular expression to a function', () => {
    expect(tags('src/app/feat-cart')).toEqual(['feature:cart'])
    expect(tags('src/app/my-feat-cart')).toBeNull()
  })

  it('writes place patterns, but for regular expressions', () => {
    expect(MODULES.map(placePatternOf)).toEqual(['src/app/shared/{type}/**', null, 'src/app/{domain}/ui-{ui}/**'])
  })
})
