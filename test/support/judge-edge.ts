import { createJudge, type EdgeToJudge, type EdgeVerdict, type Policy } from '@stratalint/core'
import { placeOf } from './policy-of.ts'

export const TODAY = '2026-06-01'

/** Domains with layers, in `src`. */
export const DOMAIN = placeOf('domain', 'domain', 'src/{domain}/{layer}/**', { identity: ['domain'] })

/** Judges one edge, to a file unless `target` is anything else. */
export function judge(
  policy: Policy,
  from: string,
  target: EdgeToJudge['target'] | string,
  rest: Partial<EdgeToJudge> = {},
): EdgeVerdict {
  return createJudge(policy, TODAY).judge({
    from,
    target: typeof target === 'string' ? { type: 'file', path: target } : target,
    typeOnly: false,
    packageByPath: null,
    specifier: './x',
    ...rest,
  })
}

/** `allowed`, `unjudged` or the rule that reports, without its plugin. */
export function verdict(...args: Parameters<typeof judge>): string {
  const { status, rule } = judge(...args)
  return status === 'forbidden' ? rule!.replace('architecture/', '') : status
}
