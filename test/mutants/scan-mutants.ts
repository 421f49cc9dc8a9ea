import type { Mutant } from './mutant.ts'

const scanned = { caughtBy: 'packages/graph/src/scan/doubts.test.ts' }
const read = { caughtBy: 'packages/graph/src/scan/scan-module.test.ts' }

export const SCAN_MUTANTS: Mutant[] = [
  {
    mistake: 'a slash after the head of an `if` divides',
    file: 'packages/graph/src/scan/lexer.ts',
    search: 'this.isOperand = bracket !== HEAD',
    replace: 'this.isOperand = true',
    ...read,
  },
  {
    mistake: '`as const` declares what follows',
    file: 'packages/graph/src/scan/read-listing.ts',
    search: "if (!tokens.isAfterName('as')) return false",
    replace: 'return false',
    ...read,
  },
  {
    mistake: 'a base of import.meta.url names no module',
    file: 'packages/graph/src/scan/meta.ts',
    search: "if (property !== 'url') return null",
    replace: 'return null',
    ...scanned,
  },
  {
    mistake: 'a file that oxlint objects to is believed to parse',
    file: 'packages/engine/src/lint-pass.ts',
    search: 'faulty === null || faulty.has(file) || ',
    replace: 'faulty === null || ',
    caughtBy: 'packages/engine/src/lint-pass.test.ts',
  },
  {
    mistake: 'a file that changed meanwhile is believed to parse',
    file: 'packages/engine/src/lint-pass.ts',
    search: '|| !settled(index)',
    replace: '|| (false && settled(index))',
    caughtBy: 'packages/engine/src/lint-pass.test.ts',
  },
]
