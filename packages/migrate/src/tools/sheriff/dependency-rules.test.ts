import { describe, expect, it } from 'vitest'
import { createDependencyRules, type DependencyRules } from './dependency-rules.ts'

const FILES = { from: 'a.ts', to: 'b.ts' }
const sameTag = (context: Record<string, unknown>): boolean => context['from'] === context['to']

function allows(rules: DependencyRules, from: string[], to: string[]): boolean {
  return createDependencyRules(rules).allows(from, to, FILES)
}

describe('createDependencyRules', () => {
  it('asks every tag of the importer for one tag of the target', () => {
    const rules = { 'type:feat': ['type:data'], 'domain:*': [sameTag, 'shared'] }
    expect(allows(rules, ['domain:a', 'type:feat'], ['domain:a', 'type:data'])).toBe(true)
    expect(allows(rules, ['domain:a', 'type:feat'], ['domain:b', 'type:data'])).toBe(false)
    expect(allows(rules, ['domain:a', 'type:feat'], ['domain:a', 'type:ui'])).toBe(false)
    expect(allows(rules, ['domain:a'], ['shared'])).toBe(true)
  })

  it('joins the rules whose patterns match one tag', () => {
    const rules = { 'domain:*': 'shared', 'domain:a': 'domain:b' }
    expect(allows(rules, ['domain:a'], ['domain:b'])).toBe(true)
    expect(allows(rules, ['domain:b'], ['domain:a'])).toBe(false)
  })

  it('forbids a tag without a rule, and one whose rule is empty', () => {
    expect(allows({ web: 'logic', data: '' }, ['logic'], ['data'])).toBe(false)
    expect(allows({ web: 'logic', data: '' }, ['data'], ['logic'])).toBe(false)
  })
})
