import { isExpired, type CrossDomainAllow, type Message, type PolicyException } from '@stratalint/core'
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
        : whole && !used.exceptions.has(index) ? unused(exception)
        : null
      if (message !== null) report({ file: policyFile, ...find(exception.reason), message, subject, extent: null })
    })
    if (!whole) return
    policy.crossDomain.allow.forEach((allow, index) => {
      if (used.allows.has(index)) return
      report({ file: policyFile, ...find(allow.reason ?? allow.from), message: unusedAllow(allow), subject: `allow ${allow.from} -> ${allow.to}`, extent: null })
    })
  },
})

function expired(exception: PolicyException): Message {
  const owner = exception.owner === null ? '' : ` It belongs to ${clip(exception.owner)}.`
  return {
    what: `The exception to ${exception.rule} from ${clip(exception.from)} expired after ${exception.expires} and lifts nothing.`,
    fix: [
      { key: 'mend', kind: 'edit', applicability: 'manual', title: `Mend the findings of ${exception.rule} in ${clip(exception.from)}, then delete this entry.${owner}` },
    ],
    not: NOT,
  }
}

function unused(exception: PolicyException): Message {
  const to = exception.to === null ? '' : ` to ${clip(exception.to)}`
  return {
    what: `The exception to ${exception.rule} from ${clip(exception.from)}${to} lifts nothing.`,
    fix: [{ key: 'delete', kind: 'delete', applicability: 'manual', title: 'Delete the entry: nothing in the code needs it any more' }],
    not: NOT,
  }
}

function unusedAllow(allow: CrossDomainAllow): Message {
  return {
    what: `crossDomain.allow from ${clip(allow.from)} to ${clip(allow.to)} lifts nothing.`,
    fix: [{ key: 'delete', kind: 'delete', applicability: 'manual', title: 'Delete the entry: no import needs it any more' }],
    not: NOT,
  }
}

/** Config files of six kinds have no common tree; an entry is where its reason is written. */
function createFinder({ project }: GraphContext): (text: string) => { start: number; end: number } {
  let source = ''
  try {
    source = readSource(join(project.loaded.root, project.loaded.policyFile))
  } catch {
    // The finding still stands, on the file's first line.
  }
  return (text) => {
    const start = source.indexOf(text)
    return start === -1 ? { start: 0, end: 0 } : { start, end: start + text.length }
  }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
