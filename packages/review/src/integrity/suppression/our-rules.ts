import { ruleGroups } from '@stratalint/policy'
import type { ReviewContext } from '../../context.ts'

/** Accepts the names under which linters know the rules of Stratalint and of the policy's plugins. */
export function ourRules({ base, head }: Pick<ReviewContext, 'base' | 'head'>): (rule: string) => boolean {
  const namespaces = new Set([
    ...ruleGroups,
    ...[base, head].flatMap(({ policy }) => policy?.policy.plugins?.map(({ namespace }) => namespace) ?? []),
  ])
  return (rule) => {
    const [namespace = ''] = rule.split('/', 1)
    return rule.includes('/') && (namespaces.has(namespace) || rule.includes('stratalint'))
  }
}
