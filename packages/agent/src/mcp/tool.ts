import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { messageLine } from '@stratalint/report'

/** An answer as data, and the same as lines for a reader. */
export interface ToolAnswer {
  data: Record<string, unknown>
  lines: readonly string[]
}

/** Errors whose message is written for people; anything else is a bug in Stratalint. */
const FOR_PEOPLE = new Set(['CheckError', 'PolicyError'])

const BROKEN_POLICY = 'Nothing can be checked until the policy can be read. Repair it, then call the tool again.'

/** Runs a tool: its answer, or its error with a hint what to do. */
export async function answerWith(run: () => Promise<ToolAnswer>, hint: string): Promise<CallToolResult> {
  try {
    const { data, lines } = await run()
    return { content: [{ type: 'text', text: textOf(lines) }], structuredContent: data }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
    const lines = FOR_PEOPLE.has(name)
      ? [
          ...((error as { lines?: readonly string[] }).lines ?? [message]),
          name === 'PolicyError' ? BROKEN_POLICY : hint,
        ]
      : [
          `stratalint failed: ${message.split('\n', 1)[0]}`,
          'This is a bug in Stratalint; run stratalint check instead.',
        ]
    return { content: [{ type: 'text', text: textOf(lines) }], isError: true }
  }
}

/** Names in a line cannot break it or control a terminal. */
function textOf(lines: readonly string[]): string {
  return lines.map((line) => messageLine(line)).join('\n')
}
