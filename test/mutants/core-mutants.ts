import type { Mutant } from './mutant.ts'

const verdict = 'packages/core/src/verdict.ts'
const place = 'packages/core/src/place.ts'
const pattern = 'packages/core/src/pattern.ts'
export const ORACLE = { caughtBy: 'test/oracle/agreement.test.ts', named: 'random policies' }
const table = { caughtBy: 'packages/core/src/verdict.test.ts' }

export const CORE_MUTANTS: Mutant[] = [
  {
    mistake: 'a file without a place may be imported',
    file: verdict,
    search: `if (to === null) return isSourceFile(path) ? { code: 'unplaced' } : null`,
    replace: 'if (to === null) return null',
    ...table,
  },
  {
    mistake: 'a file that ignores leaves out may be imported where it has a place',
    file: verdict,
    search: `return why === null || !isSourceFile(path) ? null : { code: 'unchecked', why }`,
    replace: 'return null',
    ...ORACLE,
  },
  {
    mistake: 'a layer may import its siblings',
    file: verdict,
    search: 'if (from === null || to === null || from === to || sees[from]!.includes(to)) return null',
    replace:
      'if (from === null || to === null || from === to || sees[from]!.includes(to) || !below[to]!.includes(from)) return null',
    ...ORACLE,
  },
  {
    mistake: 'a closed layer hides nothing',
    file: verdict,
    search: 'from === to || sees[from]!.includes(to)) return null',
    replace: 'from === to || below[from]!.includes(to)) return null',
    ...ORACLE,
  },
  {
    mistake: 'usableFrom stops at its own layer',
    file: verdict,
    search: 'layer === floor || (below[layer]?.includes(floor) ?? false)',
    replace: 'layer === floor',
    ...table,
  },
  {
    mistake: 'type-only imports are spared by every rule',
    file: verdict,
    search: "const liftable = rule === 'architecture/layer-direction' || rule === 'architecture/domain-boundary'",
    replace: 'const liftable = true',
    ...ORACLE,
  },
  {
    mistake: 'an exception ends a day early',
    file: 'packages/core/src/exceptions.ts',
    search: 'today > exception.expires',
    replace: 'today >= exception.expires',
    ...table,
  },
  {
    mistake: 'a test is judged by the first of its last layers only',
    file: verdict,
    search: 'const layers = from.lastLayers.length === 0 ? [null] : from.lastLayers',
    replace: 'const layers = from.lastLayers.length === 0 ? [null] : from.lastLayers.slice(0, 1)',
    ...ORACLE,
  },
  {
    mistake: 'anyone may import tests',
    file: verdict,
    search: 'if (to.test && !from.test) object(',
    replace: 'if (to.test && !from.test && from.place !== to.place) object(',
    ...table,
  },
  {
    mistake: 'crossDomain.allow forgets its importing layers',
    file: verdict,
    search: '(allow.fromLayers === null || (layer !== null && allow.fromLayers.includes(layer)))',
    replace: 'true',
    ...table,
  },
  {
    mistake: 'the roles are not asked within an instance',
    file: verdict,
    search: "if (from.place.role === 'shared' && to.place.role !== 'shared') {",
    replace: "if (!sameInstance && from.place.role === 'shared' && to.place.role !== 'shared') {",
    ...ORACLE,
  },
  {
    mistake: 'the first external pattern wins, however vague',
    file: 'packages/core/src/external.ts',
    search: 'return externals.toSorted((a, b) => specificity(b.pattern) - specificity(a.pattern))',
    replace: 'return [...externals]',
    ...ORACLE,
  },
  {
    mistake: 'instances are told apart by values alone',
    file: place,
    search: 'JSON.stringify([place.identity, values])',
    replace: 'JSON.stringify(values)',
    caughtBy: 'packages/core/src/place.test.ts',
  },
  {
    mistake: 'any file called index is an entry, however deep',
    file: 'packages/core/src/entry.ts',
    search: 'return /^index(?:(?:\\.d)?',
    replace: 'return /(?:^|\\/)index(?:(?:\\.d)?',
    caughtBy: 'packages/core/src/entry.test.ts',
  },
  {
    mistake: 'an entry that is kept for one consumer is open to all',
    file: 'packages/core/src/entry.ts',
    search: 'return kept.length === 0 ? isOpen(to.inside) :',
    replace: 'return isOpen(to.inside) ||',
    caughtBy: 'packages/core/src/entry.test.ts',
  },
  {
    mistake: 'an entry for a consumer lifts no boundary',
    file: 'packages/core/src/verdict.ts',
    search: "if (rule === 'architecture/domain-boundary' && isEntryFor(to.place.entry.instances, to, from)) continue",
    replace: '',
    ...ORACLE,
  },
  {
    mistake: 'a capture spans folders',
    file: pattern,
    search: ": { type: 'star', least: 1, capture }",
    replace: ": { type: 'segments', capture }",
    caughtBy: 'packages/core/src/pattern.test.ts',
  },
  {
    mistake: 'a layer cannot be a single file',
    file: pattern,
    search: 'options: isSingle ? [below, file] : [below]',
    replace: 'options: isSingle && head.length === 0 ? [below, file] : [below]',
    ...ORACLE,
  },
]
