import type { RuleSource } from '@stratalint/rule'

interface Ignore {
  start: number
  end: number
  /** The module that the next line imports. */
  imports: string | null
}

/** The `@ts-ignore` comments without a reason. */
export function bareIgnores(sourceCode: RuleSource): Ignore[] {
  const { text } = sourceCode
  if (!text.includes('@ts-ignore')) return []
  return sourceCode.getAllComments().flatMap(({ type, value, start, end }) => {
    // TypeScript reads it at the start of a line comment, and in the last line of a block comment.
    const lines = value.split(/\r\n|[\n\r]/)
    const isDirective = /^[\s/*]*@ts-ignore\b/.test(type === 'Line' ? value : lines.at(-1)!)
    const reason = value
      .replace('@ts-ignore', ' ')
      .replace(/\b(?:todo|fixme|hack|xxx)\b|\b(?:eslint|oxlint|biome|prettier)-\S+/gi, ' ')
    if (!isDirective || /\p{L}{3}/u.test(reason) || SAYS_WHY.test(lineAbove(text, start))) return []
    const next = text
      .slice(end)
      .trimStart()
      .split(/[\n\r]/, 1)[0]!
    return [{ start, end, imports: /^import\b.*?['"]([^'"]{1,60})['"]/.exec(next)?.[1] ?? null }]
  })
}

/** A comment about the directive below it. */
const SAYS_WHY =
  /^(?!.*(?:eslint|oxlint|biome)-)\s*(?:\/\/|\/?\*|\{\/\*).*\b(?:ts-ignore|ts-expect-error|TypeScript)\b.*\p{L}{3}/iu

function lineAbove(text: string, start: number): string {
  const end = text.lastIndexOf('\n', start - 1)
  return end === -1 ? '' : text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
}
