import type { Finding } from '@stratalint/core'
import type { CheckResult, Summary } from '@stratalint/engine'

/** A type that imports from a later layer. */
export const LAYER: Finding = {
  id: '9f2c000000000001',
  rule: 'architecture/layer-direction',
  severity: 'error',
  file: 'src/domains/orders/types/order.ts',
  line: 3,
  column: 28,
  endLine: 3,
  endColumn: 46,
  what: 'types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.',
  fix: [
    {
      key: 'move-type',
      kind: 'move',
      title: 'Move type Price to src/domains/orders/types/price.ts.',
      applicability: 'manual',
    },
    {
      key: 'reroute',
      kind: 'reroute',
      title: 'Import Price from ./price.',
      applicability: 'auto',
      edits: [{ file: 'src/domains/orders/types/order.ts', start: 60, end: 78, text: "'./price'" }],
    },
  ],
  not: 'Do not re-export it through index.ts.',
  why: 'When imports run one way, a change can only reach the layers above it.',
  docs: 'https://example.com/layer-direction',
  subject: 'type src/domains/orders/service/price.ts',
  extent: ['Price'],
}

/** The text of the file of LAYER. */
export const LAYER_TEXT = "// Orders.\r\n// 𝒪 counts as two\r\nimport type { Price } from '../service/price'\r\n"

/** A type-only cycle. */
export const CYCLE: Finding = {
  id: '9f2c000000000002',
  rule: 'architecture/no-cycle',
  severity: 'warn',
  file: 'src/utils/a.ts',
  line: 1,
  column: 19,
  endLine: 1,
  endColumn: 24,
  what: 'Import cycle through types: a.ts → b.ts → a.ts.',
  fix: [
    {
      key: 'cut',
      kind: 'invert',
      title: 'Declare in b.ts just the members of A that it reads.',
      applicability: 'manual',
    },
  ],
  not: 'Do not hide it behind a dynamic import().',
  why: 'Files in a cycle can only be understood together.',
  docs: 'https://example.com/no-cycle',
  subject: 'run cycle',
  extent: null,
  trace: [
    { file: 'src/utils/a.ts', line: 1, text: 'imports src/utils/b.ts' },
    { file: 'src/utils/b.ts', line: null, text: 'imports types of src/utils/a.ts' },
  ],
}

/** Names with markup, commands, escape sequences and line breaks. */
export const HOSTILE: Finding = {
  id: '9f2c000000000003',
  rule: 'architecture/layer-direction',
  severity: 'error',
  file: 'src/we,ird: 100%/[id](x)|`a`/\u001b[31m<b>é #1.ts',
  line: 1,
  column: 1,
  endLine: 2,
  endColumn: 3,
  what: 'imports ]]> <script>&"x"\u001b[2J\u0000 {0} [link](1)\r\n::error ::owned | `code` 50%\u202e\ud800',
  fix: [{ key: 'edit', kind: 'edit', title: 'Delete <b>|`\u0007::set-output name=x::y.', applicability: 'manual' }],
  not: '***',
  why: 'Why ]]> | `x`\u009b31m.',
  docs: 'docs/adr/<7>.md',
  subject: 'hostile',
  extent: null,
}

/** The result of a check with these findings. */
export function resultOf(findings: Finding[], summary: Partial<Summary> = {}, trusted = true): CheckResult {
  const counts = {
    files: 2,
    edges: 3,
    unresolved: 0,
    opaque: 0,
    outside: 0,
    unjudged: 0,
    skipped: 0,
    unplaced: 0,
    exceptions: 0,
    suppressed: 0,
    findings: findings.length,
    new: findings.length,
    baselined: 0,
    durationMs: 1500,
  }
  return { root: '/nowhere', summary: { ...counts, ...summary }, findings, trusted }
}
