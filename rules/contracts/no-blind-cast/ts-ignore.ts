import type { RuleSource } from '@stratalint/rule'

/** The `@ts-ignore` comments without a reason. */
export function bareIgnores(sourceCode: RuleSource): { start: number; end: number }[] {
  if (!sourceCode.text.includes('@ts-ignore')) return []
  return sourceCode.getAllComments().filter(({ type, value }) => {
    // TypeScript reads it at the start of a line comment, and in the last line of a block comment.
    const lines = value.split(/\r\n|[\n\r]/)
    const isDirective = /^[\s/*]*@ts-ignore\b/.test(type === 'Line' ? value : lines.at(-1)!)
    if (!isDirective) return false
    const text = value
      .replace('@ts-ignore', ' ')
      .replace(/\b(?:todo|fixme|hack|xxx)\b|\b(?:eslint|oxlint|biome|prettier)-\S+/gi, ' ')
    return !/\p{L}{3}/u.test(text)
  })
}
