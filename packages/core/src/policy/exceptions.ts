import { compileGlob } from '../patterns/glob.ts'
import type { Policy, PolicyException } from './policy.ts'

interface CompiledException {
  /** The position in the exceptions of the policy. */
  index: number
  matches(from: string, to: string | null): boolean
}

/** Whether each of these exceptions has a limit. */
export function isLimited({ exceptions }: Policy, indexes: readonly number[]): boolean {
  return indexes.length > 0 && indexes.every((index) => exceptions[index]!.limit !== null)
}

/** Whether an exception no longer applies. */
export function isExpired(exception: PolicyException, today: string): boolean {
  return exception.expires !== null && today > exception.expires
}

/** The exceptions that have not expired, by rule. */
export function compileExceptions(
  exceptions: readonly PolicyException[],
  today: string,
): Map<string, CompiledException[]> {
  const byRule = new Map<string, CompiledException[]>()
  exceptions.forEach((exception, index) => {
    if (isExpired(exception, today)) return
    const compiled = { index, ...compileException(exception) }
    byRule.set(exception.rule, [...(byRule.get(exception.rule) ?? []), compiled])
  })
  return byRule
}

function compileException(exception: PolicyException): Pick<CompiledException, 'matches'> {
  const from = compileGlob(exception.from)
  const to = exception.to === null ? null : compileGlob(exception.to)
  // Globs drop a leading `./`, but an unresolved specifier keeps it.
  return {
    matches: (fromPath, toPath) =>
      from(fromPath) && (to === null || (toPath !== null && to(toPath.replace(/^\.\//, '')))),
  }
}
