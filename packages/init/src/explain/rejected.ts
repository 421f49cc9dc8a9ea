import type { ReportedViolation } from '@stratalint/core'
import type { Model } from '../infer/model.ts'
import type { Part } from '../partition/part.ts'

/** The imports that a check with the policy rejects, each counted once. */
export interface Rejected {
  /** From a layer to another. */
  between(from: string, to: string): number
  /** Out of a shared part, or into an app. */
  of(part: Part): number
  /** From a domain to another. */
  domains: number
}

/** Counts the findings about imports by what they are about: shared code first, then apps, domains and layers. */
export function countRejected(violations: readonly ReportedViolation[], { locate }: Pick<Model, 'locate'>): Rejected {
  const layers = new Map<string, number>()
  const parts = new Map<Part, number>()
  let domains = 0
  for (const { rule, file, resolved, specifier, from, to } of violations) {
    if (specifier === undefined || from === undefined || to === undefined) continue
    if (!/^architecture\/(?:layer-direction|domain-boundary)$/.test(rule)) continue
    const source = locate(file)?.part
    const target = resolved === undefined ? undefined : locate(resolved)?.part
    if (source?.role === 'shared') parts.set(source, (parts.get(source) ?? 0) + 1)
    else if (target?.role === 'app') parts.set(target, (parts.get(target) ?? 0) + 1)
    else if (rule.endsWith('/domain-boundary')) domains += Number(from.domain !== to.domain)
    else if (from.layer !== undefined && to.layer !== undefined) {
      const key = `${from.layer}\0${to.layer}`
      layers.set(key, (layers.get(key) ?? 0) + 1)
    }
  }
  return { between: (from, to) => layers.get(`${from}\0${to}`) ?? 0, of: (part) => parts.get(part) ?? 0, domains }
}
