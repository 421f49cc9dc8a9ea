/**
 * Variables that bundlers, frameworks and test runners set, so they are no configuration. A bundler drops code by
 * them where it finds them written out.
 */
export const SET_BY_TOOLS: readonly string[] = [
  ...['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR'],
  ...['NEXT_RUNTIME', 'NEXT_PHASE', 'VITEST', 'VITEST_WORKER_ID', 'JEST_WORKER_ID'],
]

const MEMBER = String.raw`\s*(?:\?\.\s*|!?\.\s*|!?\s*(?:\?\.)?\[\s*['"\x60])`
const BY_TOOLS = String.raw`(?!['"\x60\])!?\s]*${MEMBER}(?:${SET_BY_TOOLS.join('|')})\b)`
const CANDIDATES = [
  new RegExp(
    String.raw`\b(?:process|import\s*\.\s*meta|Deno|Bun)\b[)!\s]*(?:\s+as\s+[^)]*\))?${MEMBER}env\b${BY_TOOLS}`,
  ),
  /['"](?:node:)?process['"]|['"]bun['"]|[=:(]\s*(?:(?:globalThis|global|window)\s*\??\.\s*)?(?:process|Deno|Bun)\b(?!\s*[?!.'"(:[])/,
]

/** Whether a text may read the environment; few files do, and only those need a tree. */
export function mayReadEnvironment(text: string): boolean {
  return CANDIDATES.some((pattern) => pattern.test(text))
}
