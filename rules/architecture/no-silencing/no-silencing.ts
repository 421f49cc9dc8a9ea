import { clean, clip } from '@stratalint/core'
import { ruleGroups } from '@stratalint/policy'
import { defineRule } from '@stratalint/rule'
import { isReason } from './is-reason.ts'

export default defineRule({
  id: 'architecture/no-silencing',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a reason in every comment that silences a rule',
      why: 'A file with a silenced rule looks clean. A written reason lets the next reader decide whether it still applies.',
    },
    schema: [],
  },
  traits: { on: 'with-architecture', needsReason: true },
  concerns: ({ directives }) => directives.length > 0,
  create({ project, inspection, report }) {
    const groups = new Set(ruleGroups)
    for (const { namespace } of project.loaded.policy.plugins ?? []) groups.add(namespace)
    for (const directive of inspection.directives) {
      const silenced = directive.rules.filter((rule) => groups.has(rule.split('/', 1)[0]!))
      const { kind, reason } = directive
      if (kind === 'enable' || (reason !== null && isReason(reason)) || silenced.length === 0) continue
      const names = silenced.length === 1 ? silenced[0]! : `${silenced[0]} and ${silenced.length - 1} more`
      report({
        start: directive.start,
        end: directive.end,
        message: {
          what:
            reason === null
              ? `This comment silences ${clip(clean(names), 80)} without a reason.`
              : `This comment silences ${clip(clean(names), 80)} for the reason "${clip(clean(reason), 20)}"; expected at least two words.`,
          fix: [
            {
              key: 'fix',
              kind: 'edit',
              applicability: 'manual',
              title: 'Delete the comment and fix what the rule reports here.',
            },
            {
              key: 'reason',
              kind: 'edit',
              applicability: 'manual',
              title:
                'If the violation is deliberate, end the comment with ` -- ` and a reason of at least two words: who decided it, why, and until when.',
            },
          ],
          not: 'Do not write a reason that only repeats the rule.',
        },
        subject: '',
        extent: silenced,
      })
    }
    return {}
  },
})
