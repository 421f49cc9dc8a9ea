import type { ReviewContext } from '../../context.ts'
import { inProject } from '../../context.ts'

const GENERATED_NAME =
  /(?:^|[/.-])(?:gen|generated|__generated__|openapi|codegen)(?:[/.-]|$)|\.pb\.|_pb\.|\.g\.|\.d\.ts$/i
const GENERATED_HEADER =
  /@generated|auto-?generated|automatically generated|generated (?:by|file|code)|do not (?:edit|modify|touch)/i
const THIRD_PARTY =
  /(?:^|\/)(?:\.yarn|node_modules|vendor|vendored|third[_-]party)\/|(?:^|\/)\.pnp\.[cm]?js$|\.min\.|(?:^|\/)mockServiceWorker\.[cm]?js$|(?:^|\/)next-env\.d\.ts$/

/** Whether comments of a file are written by a tool or by others: what a check reads is always ours. */
export function isForeignFile(context: ReviewContext, path: string, text: string): boolean {
  const own = inProject(context, path)
  const { headByHead, headByBase } = context.runs
  const isChecked = own !== null && (headByHead.files.has(own) || headByBase.files.has(own))
  if (GENERATED_NAME.test(path) && GENERATED_HEADER.test(text.slice(0, 1500))) return true
  return !isChecked && THIRD_PARTY.test(path)
}

const TYPE_TEST =
  /\.(?:test|spec)-d\.[cm]?tsx?$|[.-]type-?(?:test|spec)s?\.|\.types?\.(?:test|spec)\.|(?:^|\/)(?:type-?tests?|test-?d|dtslint|__type-?tests__|__typetests__)\//i
const TYPE_ASSERTION =
  /\b(?:expectTypeOf|assertType|expectType|expectError|expectNotType|Expect<|Equal<|@vitest-environment typecheck)/
const FAILING_CALL = /\.toThrow|\.throws|\.rejects|\.not\.|expectTypeOf|assertType|expectError|toThrowError/

/** Whether an expected type error is what a test is about: it fails once the error is gone. */
export function isTypeTest(path: string, text: string, line: number, isTestFile: boolean): boolean {
  if (TYPE_TEST.test(path)) return true
  if (!isTestFile) return false
  if (TYPE_ASSERTION.test(text)) return true
  const lines = text.split('\n')
  return FAILING_CALL.test(lines.slice(Math.max(0, line - 3), line + 5).join('\n'))
}
