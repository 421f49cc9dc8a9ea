import { clean, clip, isExpired, type CrossDomainAllow, type Message, type PolicyException } from '@stratalint/core'
import { defineRule, type GraphContext } from '@stratalint/rule'
import { readSource } from '@stratalint/graph'
import { join } from 'node:path'

const NOT = 'Do not move the date or widen the entry to keep it alive.'

export default defineRule({
  id: 'architecture/no-stale-exception',
  meta: {
    type: 'problem',
    docs: {
      description: 'Let exceptions expire and earn their keep',
      why: 'A hole that nobody needs any more lets the next violation through unseen.',
    },
    schema: [],
  },
  checkGraph(context) {
    const { project, used, whole, report } = context
    const { policy, policyFile } = project.loaded
    const find = createFinder(context)
    policy.exceptions.forEach((exception, index) => {
      const subject = `exception ${exception.rule} ${exception.from} -> ${exception.to ?? '*'}`
      const message = isExpired(exception, project.today) ? expired(exception)
        : whole && exception.inherited !== true && !used.exceptions.has(index) ? unused(exception)
        : null
      const place = find(exception.reason)
      if (message !== null) report({ file: policyFile, ...place, message, subject, extent: null })
    })
    if (!whole) return
    policy.crossDomain.allow.forEach((allow, index) => {
      if (allow.inherited === true || used.allows.has(index)) return
      report({ file: policyFile, ...find(allow.reason ?? 'allow'), message: unusedAllow(allow), subject: `allow ${allow.from} -> ${allow.to}`, extent: null })
    })
  },
})

function expired(exception: PolicyException): Message {
  const owner = exception.owner === null ? '' : ` It belongs to ${short(exception.owner)}.`
  return {
    what: `The exception to ${short(exception.rule)} from ${short(exception.from)} expired after ${exception.expires} and lifts nothing.`,
    fix: [
      { key: 'mend', kind: 'edit', applicability: 'manual', title: `Mend the findings of ${short(exception.rule)} in ${short(exception.from)}, then delete this entry.${owner}` },
    ],
    not: NOT,
  }
}

function unused(exception: PolicyException): Message {
  const to = exception.to === null ? '' : ` to ${short(exception.to)}`
  return {
    what: `The exception to ${short(exception.rule)} from ${short(exception.from)}${to} lifts nothing.`,
    fix: [{ key: 'delete', kind: 'delete', applicability: 'manual', title: 'Delete the entry: nothing in the code needs it any more' }],
    not: NOT,
  }
}

function unusedAllow(allow: CrossDomainAllow): Message {
  return {
    what: `crossDomain.allow from ${short(allow.from)} to ${short(allow.to)} lifts nothing.`,
    fix: [{ key: 'delete', kind: 'delete', applicability: 'manual', title: 'Delete the entry: no import needs it any more' }],
    not: NOT,
  }
}

/** Config files of six kinds have no common tree; an entry is where its reason is written, the second of two alike at the second place. */
function createFinder({ project }: GraphContext): (text: string) => { start: number; end: number } {
  let source = ''
  try {
    source = readSource(join(project.loaded.root, project.loaded.policyFile))
  } catch {
    // The finding still stands, on the file's first line.
  }
  const ends = new Map<string, number>()
  return (text) => {
    const quoted = JSON.stringify(text).slice(1, -1)
    for (const written of new Set([text, quoted])) {
      const start = source.indexOf(written, ends.get(text) ?? 0)
      if (start === -1) continue
      ends.set(text, start + written.length)
      return { start, end: start + written.length }
    }
    return { start: 0, end: 0 }
  }
}

function short(text: string): string {
  return clip(clean(text), 38)
}
