import { lineOf } from './exits.ts'
import { flaw, quote, type Flaw, type Outer } from './flaws.ts'
import { failureOfPipeline, simpleOf, type Failure } from './literal.ts'
import type { Chain, List } from './parse.ts'
import type { State } from './state.ts'

/** What hides the failure of one part of a chain. */
export function afterFailure(
  script: string,
  chain: Chain,
  index: number,
  rest: List,
  state: Pick<State, 'errexit'>,
  outer: Outer,
): readonly Flaw[] {
  const { parts, isBackground } = chain
  const line = lineOf(chain)
  const ended = (failure: Failure): readonly Flaw[] | null => (failure === 'ends' ? outer.hard : null)
  let failedAt = index
  if (isBackground && !rest.some(({ text: later }) => /^wait\b.*\$/.test(later)))
    return [...outer.hard, flaw('background', '&', `runs in the background, where its failure is lost`, line)]
  const isInverted = parts[index]!.pipeline.isNegated
  for (let next = index + 1; next < parts.length; next++) {
    const { operator, pipeline } = parts[next]!
    const isReached = isInverted && failedAt === index ? operator === '&&' : operator === '||'
    if (!isReached) continue
    // A second attempt fails as the first one does.
    if (pipeline.text === parts[index]!.pipeline.text) {
      failedAt = next
      continue
    }
    const failure = failureOfPipeline(pipeline)
    if (failure === null && reportsStatus(script, pipeline.text)) return outer.hard
    if (failure === null)
      return [
        ...outer.hard,
        flaw(
          'ignored',
          `${operator} ${pipeline.text}`,
          `cannot fail, because of ${quote(`${operator} ${pipeline.text}`)}`,
          line,
        ),
      ]
    const end = ended(failure)
    if (end !== null) return end
    failedAt = next
  }
  if (isInverted && failedAt === index)
    return [...outer.hard, flaw('inverted', '!', `fails only when there are no findings, because of '!'`, line)]
  const [next] = rest
  // Where the script ends at the first failure this changes nothing, but it is written to change something.
  if (/^(?:true|:)$/.test(next?.text ?? ''))
    return [...outer.hard, flaw('sequence', 'true', `cannot fail, because of ${quote(`; ${next!.text}`)}`, line)]
  if (next === undefined || simpleOf(chain.parts[0]!.pipeline)?.words[0]?.text === 'exec') return outer.soft
  if (state.errexit && !outer.isTested && failedAt === parts.length - 1) return outer.hard
  if (capturesStatus(script, next, rest)) return outer.hard
  return [...outer.hard, flaw('sequence', next.text, `cannot fail, because ${quote(next.text)} runs after it`, line)]
}

function capturesStatus(script: string, next: Chain, rest: List): boolean {
  if (/^exit(?: \$\?| "\$\?")?$/.test(next.text)) return true
  if (/^\w+=["']?\$(?:\?|\{?PIPESTATUS)/.test(next.text)) return reportsStatus(script, next.text)
  return (
    (/\$\?/.test(next.text) && /\bexit (?:[1-9]|"?\$)|\bfalse\b/.test(next.text)) ||
    rest.some(({ text: later }) => /exit "?\$\{?PIPESTATUS/.test(later))
  )
}

/** Whether a handler keeps the failure in a variable with which the script ends. */
export function reportsStatus(script: string, handler: string): boolean {
  return [...handler.matchAll(/\b([A-Za-z_]\w*)=(?:["']?\$(?:\?|\{?PIPESTATUS)|["']?[1-9]|["']?(?:true|fail))/g)].some(
    ([, name]) =>
      new RegExp(
        `exit\\s+"?\\$\\{?${name!}\\b|\\$\\{?${name!}\\b[^\\n]*(?:\\n[^\\n]*){0,4}?\\bexit\\s+(?:[1-9]|"?\\$)`,
      ).test(script),
  )
}
