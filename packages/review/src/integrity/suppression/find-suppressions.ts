import { compileGlobs, groupBy, isSourceFile } from '@stratalint/core'
import { fromTop, inProject, type ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { findBulkSuppressions } from './bulk.ts'
import { describeSuppression, describeUnreadable } from './describe.ts'
import { isForeignFile, isTypeTest } from './exempt.ts'
import { createInheritance, type FilePair, type Inheritance } from './inherited.ts'
import { newlySilenced, silencedIn } from './newly-silenced.ts'
import { ourRules } from './our-rules.ts'
import { isHiddenBy, MAY_SILENCE, readSilencers, type SilencedFile, type Silencer } from './silencers.ts'

interface HeadFile extends FilePair {
  path: string
}

interface ReadFiles {
  files: HeadFile[]
  deleted: SilencedFile[]
  /** Sources that only the base could read. */
  unreadable: string[]
}

/** Comments that are new, or silence more than those of the base. */
export function findSuppressions(context: ReviewContext): Loosening[] {
  const { files, deleted, unreadable } = readFiles(context)
  const inheritance = createInheritance(files, deleted)
  return [
    ...unreadable.map(describeUnreadable),
    ...files.flatMap((file) => ofFile(context, file, inheritance)),
    ...findBulkSuppressions(context),
  ]
}

function readFiles(context: ReviewContext): ReadFiles {
  const { base, head, changes } = context
  const isOurs = ourRules(context)
  const found: ReadFiles = { files: [], deleted: [], unreadable: [] }
  const read = (path: string, text: string): SilencedFile => readSilencers(path, text, isOurs)
  const pathsLeft = new Set([...newlySilenced(context).keys()].map((file) => fromTop(context, file)))
  for (const { status, path, before, isLink } of changes.list) {
    if (isLink) continue
    const old = before === null ? null : base.read(before)
    const now = status === 'deleted' ? null : head.read(path)
    const mayHaveSilenced = old !== null && MAY_SILENCE.test(old)
    if (now !== null && (mayHaveSilenced || MAY_SILENCE.test(now))) {
      found.files.push({ path, before: old === null ? null : read(before!, old), after: read(path, now) })
      pathsLeft.delete(path)
    } else if (now === null && mayHaveSilenced) found.deleted.push(read(before!, old))
    if (now === null && status !== 'deleted' && old !== null && isSourceFile(path)) found.unreadable.push(path)
  }
  // A comment of an unchanged file may silence what another file causes.
  for (const path of pathsLeft) {
    const text = head.read(path)
    if (text !== null) found.files.push({ path, before: read(path, text), after: read(path, text) })
  }
  return found
}

function ofFile(context: ReviewContext, file: HeadFile, inheritance: Inheritance): Loosening[] {
  const { after, path } = file
  const own = inProject(context, path) ?? ''
  const anew = newlySilenced(context).get(own) ?? []
  const all = silencedIn(context, own)
  const isForeign = isForeignFile(context, path, after.text)
  const isTest = compileGlobs((context.base.policy ?? context.head.policy)?.policy.tests ?? [])(own)
  const added = after.silencers.flatMap((silencer) => {
    const hidesMore = anew.some((finding) => isHiddenBy(silencer, finding))
    const isInherited = inheritance.has(file, silencer)
    if (hidesMore) return [{ silencer, isInherited }]
    if (isInherited || isForeign || isPartOfTypeTest(path, after, silencer, isTest)) return []
    return [{ silencer, isInherited }]
  })
  const counts = new Map<string, number>()
  return [...groupBy(added, ({ silencer }) => silencer.directive)].map(([directive, group]): Loosening => {
    const silencers = group.map(({ silencer }) => silencer)
    const loosening = describeSuppression({
      path,
      pair: file,
      directive,
      silencers,
      isInherited: group.every(({ isInherited }) => isInherited),
      hides: all.filter((finding) => silencers.some((one) => isHiddenBy(one, finding))),
    })
    const count = (counts.get(loosening.subject) ?? 0) + 1
    counts.set(loosening.subject, count)
    return count === 1 ? loosening : { ...loosening, subject: `${loosening.subject} #${count}` }
  })
}

function isPartOfTypeTest(
  path: string,
  { text }: SilencedFile,
  { tool, rank, directive }: Silencer,
  isTest: boolean,
): boolean {
  return tool === 'types' && rank === 0 && isTypeTest(path, text, directive.endLine, isTest)
}
