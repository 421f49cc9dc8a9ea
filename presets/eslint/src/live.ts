import { posixRelative, ruleSetting } from '@stratalint/core'
import { openProject } from '@stratalint/rule'
import type { PolicySettings } from '@stratalint/policy'
import type { Linter } from 'eslint'

/** Configs that are computed again whenever ESLint reads one of their keys, because editors keep them over edits of the policy. */
export function liveConfigs(make: () => Linter.Config[]): Linter.Config[] {
  return make().map((first, index) => {
    const config: Linter.Config = {}
    for (const key of Object.keys(first) as (keyof Linter.Config)[]) {
      Object.defineProperty(config, key, {
        enumerable: true,
        configurable: true,
        get: () => make()[index]?.[key] ?? first[key],
      })
    }
    return config
  })
}

/** Gives each finding its current severity in the policy: ESLint keeps the one with which it started. */
export function severityProcessor(settings: PolicySettings, ids: readonly string[]): Linter.Processor {
  return {
    meta: { name: 'stratalint/severity', version: '1' },
    supportsAutofix: true,
    preprocess: (text) => [text],
    postprocess(lists, path) {
      const messages = lists.flat()
      if (!messages.some(({ ruleId }) => ruleId !== null && ids.includes(ruleId))) return messages
      return messages.map((message) => {
        const severity =
          message.ruleId !== null && ids.includes(message.ruleId) ? severityNow(settings, message.ruleId, path) : null
        return severity === null ? message : { ...message, severity }
      })
    },
  }
}

function severityNow(settings: PolicySettings, id: string, path: string): 1 | 2 | null {
  try {
    const { loaded, judge } = openProject(settings)
    const file = posixRelative(loaded.root, path)
    const severity = ruleSetting(loaded.policy, id, file, judge.locate(file))?.severity
    return severity === undefined ? null : severity === 'warn' ? 1 : 2
  } catch {
    // The message reports that the policy is invalid.
    return null
  }
}
