import type { SourceComment } from '../text/comments.ts'

/** A comment that silences something, or that ends where another one silences. */
export interface Directive {
  /** ESLint and oxlint read the same comments. */
  tool: 'lint' | 'types' | 'biome'
  /** As it is written, for messages. */
  name: string
  form: 'next' | 'line' | 'rest' | 'file' | 'end'
  /** `null` for everything that the tool reports. */
  rules: string[] | null
  rank: number
}

const LINT = /^\s*((?:eslint|oxlint)-(disable-next-line|disable-line|disable|enable))(?=\s|$)([\s\S]*)$/
const BIOME = /^[\s*]*(biome-ignore(?:-(all|start|end))?)\s+([^:]*)/
const TYPES = /^[\s/*]*(@(?:ts|vue)-(ignore|expect-error|nocheck|skip))(?![\w-])/
const INLINE_CONFIG = /^\s*eslint\s([\s\S]*)$/

/** Reads a comment; rules of others do not count, but what silences every rule does. */
export function readDirective(comment: SourceComment, isOurs: (rule: string) => boolean): Directive[] {
  const found = lintDirective(comment, isOurs) ?? biomeDirective(comment) ?? typeDirective(comment)
  return found === null ? [] : [found]
}

function lintDirective({ value, isLine }: SourceComment, isOurs: (rule: string) => boolean): Directive | null {
  const inline = isLine ? null : INLINE_CONFIG.exec(value)
  if (inline !== null) {
    const rules = [...inline[1]!.matchAll(/([@\w-]+(?:\/[\w-]+)+)["']?\s*:\s*\[?\s*(?:["']?off\b|0)/g)]
      .map(([, rule]) => rule!)
      .filter(isOurs)
    return rules.length === 0 ? null : { tool: 'lint', name: 'eslint', form: 'file', rules, rank: 0 }
  }
  const match = LINT.exec(value)
  if (match === null) return null
  const form = ({ 'disable-next-line': 'next', 'disable-line': 'line', disable: 'rest', enable: 'end' } as const)[
    match[2] as 'disable' | 'enable' | 'disable-line' | 'disable-next-line'
  ]
  // ESLint ignores such a line comment; oxlint reads it.
  const [listed = ''] = match[3]!.split(/\s-{2,}(?=\s|$)/)
  const names = listed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const rules = names.length === 0 ? null : names.filter(isOurs)
  if (rules?.length === 0) return null
  return { tool: 'lint', name: match[1]!, form, rules, rank: 0 }
}

function biomeDirective({ value }: SourceComment): Directive | null {
  const match = BIOME.exec(value)
  if (match === null) return null
  const categories = match[3]!.split(/\s+/).filter(isBroad)
  if (categories.length === 0) return null
  const form = ({ all: 'file', start: 'rest', end: 'end' } as const)[match[2] as 'all'] ?? 'next'
  return { tool: 'biome', name: match[1]!, form, rules: categories.includes('lint') ? null : categories, rank: 0 }
}

/** All rules of Biome, or a group of them; one rule by its name is a matter of Biome, as in comments of ESLint. */
function isBroad(category: string): boolean {
  return /^lint(?:\/[\w-]+)?$/.test(category)
}

/** TypeScript reads the last line of a block comment. */
function typeDirective({ value, isLine }: SourceComment): Directive | null {
  const lines = value.split(/\r?\n/)
  const line = isLine ? value : (lines.findLast((one) => TYPES.test(one)) ?? '')
  const match = TYPES.exec(line)
  if (match === null) return null
  const isFile = match[2] === 'nocheck'
  if (!isLine && !isFile && line !== lines.at(-1) && lines.at(-1)!.trim() !== '') return null
  return {
    tool: 'types',
    name: match[1]!,
    form: isFile ? 'file' : 'next',
    rules: null,
    rank: match[2] === 'expect-error' ? 0 : 1,
  }
}
