import {
  clean,
  clip,
  clipMiddle,
  isExpired,
  type CrossDomainAllow,
  type Edit,
  type Fix,
  type Message,
  type PolicyException,
} from '@stratalint/core'
import { defineRule, type GraphContext } from '@stratalint/rule'
import { readSource } from '@stratalint/graph'
import { join } from 'node:path'
import { entryAt, placesOf } from './entry-at.ts'

const NOT = 'Do not widen the entry to keep it in use.'

export default defineRule({
  id: 'architecture/no-stale-exception',
  meta: {
    type: 'problem',
    docs: {
      description: 'Let exceptions expire, and delete unused ones',
      why: 'An exception that is no longer needed hides the next violation.',
    },
    schema: [],
  },
  traits: { on: 'with-architecture', runsLast: true, provesAbsence: true },
  checkGraph(context) {
    const { project, used, whole, report } = context
    const { policy, policyFile } = project.loaded
    const find = createFinder(context)
    policy.exceptions.forEach((exception, index) => {
      const subject = `exception ${exception.rule} ${exception.from} -> ${exception.to ?? '*'}`
      const place = find(exception.reason)
      const about = { file: policyFile, ...place, subject, extent: null }
      if (isExpired(exception, project.today)) report({ ...about, message: expired(exception) })
      else if (whole && exception.inherited !== true && !used.exceptions.has(index))
        report({
          ...about,
          message: unused(exception, deletionOf(context, place, exception)),
          entry: { list: 'exceptions', index },
        })
    })
    if (!whole) return
    const findAllow = createAllowFinder(context)
    policy.crossDomain.allow.forEach((allow, index) => {
      if (allow.inherited === true) return
      // Every entry is looked up, so that the position of one does not depend on which others are in use.
      const place = allow.reason === null ? (findAllow(allow) ?? find('allow')) : find(allow.reason)
      if (used.allows.has(index)) return
      report({
        file: policyFile,
        ...place,
        message: unusedAllow(allow, deletionOf(context, place, allow)),
        subject: `allow ${endOf(allow.from, allow.fromLayers)} -> ${endOf(allow.to, allow.layers)}`,
        extent: null,
        entry: { list: 'allows', index },
      })
    })
  },
})

function expired(exception: PolicyException): Message {
  const owner = exception.owner === null ? '' : ` Its owner is ${clip(clean(exception.owner), 40)}.`
  return {
    what: fit(
      (max) =>
        `The exception to ${clip(clean(exception.rule), 48)} from ${clipMiddle(clean(exception.from), max)} expired on ${exception.expires} and no longer applies.`,
    ),
    fix: [
      {
        key: 'fix',
        kind: 'edit',
        applicability: 'manual',
        title: `Fix the findings of ${clip(clean(exception.rule), 48)} in ${clipMiddle(clean(exception.from), 100)}, then delete this entry.${owner}`,
      },
    ],
    not: 'Do not extend the deadline or widen the entry.',
  }
}

function unused(exception: PolicyException, edits: readonly Edit[]): Message {
  const { rule, from, to } = exception
  return {
    what: fit(
      (max) =>
        `The exception to ${clip(clean(rule), 48)} from ${clipMiddle(clean(from), max)}${to === null ? '' : ` to ${clipMiddle(clean(to), max)}`} is no longer used.`,
    ),
    fix: [deletion('Delete the entry; no code needs it anymore.', edits)],
    not: NOT,
  }
}

/** A domain with the layers that an entry names, by which it differs from others between the same domains. */
const endOf = (domain: string, layers: readonly string[] | null): string =>
  layers === null ? domain : `${domain} (${layers.join(', ')})`

function unusedAllow(allow: CrossDomainAllow, edits: readonly Edit[]): Message {
  const [from, to] = [endOf(allow.from, allow.fromLayers), endOf(allow.to, allow.layers)]
  return {
    what: fit(
      (max) =>
        `crossDomain.allow from ${clipMiddle(clean(from), max)} to ${clipMiddle(clean(to), max)} is no longer used.`,
    ),
    fix: [deletion('Delete the entry; no import needs it anymore.', edits)],
    not: NOT,
  }
}

function deletion(title: string, edits: readonly Edit[]): Fix {
  const isShown = edits.length > 0
  return {
    key: 'delete',
    kind: 'delete',
    applicability: isShown ? 'suggested' : 'manual',
    title,
    ...(isShown && { edits: [...edits] }),
  }
}

function deletionOf(
  { project: { loaded } }: GraphContext,
  { start }: { start: number },
  entry: PolicyException | CrossDomainAllow,
): Edit[] {
  const file = loaded.policyFile
  try {
    const found = entryAt(file, readSource(join(loaded.root, file)), start, entry)
    return found === null ? [] : [{ file, ...found, text: '' }]
  } catch {
    // A file that cannot be read shows nothing.
    return []
  }
}

/** The sentence, with its paths as long as they fit. */
function fit(sentence: (max: number) => string): string {
  const drafts = [100, 64, 48, 36, 28].map(sentence)
  return drafts.find((draft) => draft.length <= 160) ?? clip(drafts.at(-1)!, 160)
}

/** Entries without a reason are found by what they allow; equal ones are taken in order. */
function createAllowFinder({
  project: { loaded },
}: GraphContext): (allow: CrossDomainAllow) => { start: number; end: number } | null {
  const taken = new Map<string, number>()
  return (allow) => {
    const key = `${endOf(allow.from, allow.fromLayers)} ${endOf(allow.to, allow.layers)}`
    const count = taken.get(key) ?? 0
    taken.set(key, count + 1)
    try {
      const text = readSource(join(loaded.root, loaded.policyFile))
      return placesOf(loaded.policyFile, text, allow)[count] ?? null
    } catch {
      return null
    }
  }
}

/** Config files of six kinds share no syntax tree, so an entry is found by its reason; equal reasons are taken in order. */
function createFinder({ project }: GraphContext): (text: string) => { start: number; end: number } {
  let source = ''
  try {
    source = readSource(join(project.loaded.root, project.loaded.policyFile))
  } catch {
    // The finding is then on the first line of the file.
  }
  const ends = new Map<string, number>()
  return (text) => {
    const quoted = JSON.stringify(text).slice(1, -1)
    for (const written of new Set([text, quoted])) {
      const next = source.indexOf(written, ends.get(text) ?? 0)
      const start = next === -1 ? source.indexOf(written) : next
      if (start === -1) continue
      ends.set(text, start + written.length)
      return { start, end: start + written.length }
    }
    return { start: 0, end: 0 }
  }
}
