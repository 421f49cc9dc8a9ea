import { ruleSetting, type Judge, type Severity } from '@stratalint/core'
import type { IForbiddenRuleType } from 'dependency-cruiser'
import { exactly } from './conditions.ts'
import type { Folders } from './folders.ts'
import { TYPE_ONLY } from './options.ts'

const RULE = 'architecture/no-cycle'

const COMMENT =
  'An import cycle: none of its files can be read, tested or moved alone. Cut the cheapest import: move what both need to a file below both, or pass it in.'

/** The cycle rules: one for cycles that exist at run time, a warning for those that only types close. */
export function cycleRules(judge: Judge, files: readonly string[], folders: Folders): IForbiddenRuleType[] {
  const { policy } = judge
  const groups = new Map<string, { severity: Severity; dynamic: boolean; files: string[] }>()
  for (const file of files) {
    const setting = ruleSetting(policy, RULE, file, judge.locate(file))
    const severity = setting?.severity ?? 'error'
    const dynamic = (setting?.options[0] as { dynamic?: string } | undefined)?.dynamic === 'allow'
    const key = `${severity} ${dynamic}`
    const group = groups.get(key) ?? { severity, dynamic, files: [] }
    groups.set(key, group)
    group.files.push(file)
  }
  return [...groups.values()].flatMap(({ severity, dynamic, files: own }): IForbiddenRuleType[] => {
    if (severity === 'off') return []
    const path = exactly(folders, own)
    const exempt = dynamic ? (['dynamic-import'] as const) : []
    return [
      {
        name: RULE,
        severity,
        comment: COMMENT,
        from: { path },
        to: { circular: true, viaOnly: { dependencyTypesNot: [...TYPE_ONLY, ...exempt] } },
      },
      {
        name: `${RULE}: closed by types`,
        severity: 'warn',
        comment: COMMENT,
        from: { path },
        to: {
          circular: true,
          via: { dependencyTypes: [...TYPE_ONLY] },
          ...(dynamic && { viaOnly: { dependencyTypesNot: [...exempt] } }),
        },
      },
    ]
  })
}
