import { compileGlob, staticPrefix, type PolicyException } from '@stratalint/core'
import { posix } from 'node:path'
import { inProject, type ReviewContext } from '../context.ts'

/** The part of a context that knows which files were renamed. */
export type RenamingContext = Pick<ReviewContext, 'changes' | 'files' | 'projectFolder'>

/** Whether an exception covers only what another one covered, under the names that files had at the base. */
export function isRenaming(context: RenamingContext, before: PolicyException, after: PolicyException): boolean {
  if ((before.to === null) !== (after.to === null))
    return before.to === null && isNarrower(context, before.from, after.from)
  return (
    isNarrower(context, before.from, after.from) && (before.to === null || isNarrower(context, before.to, after.to!))
  )
}

function isNarrower(context: RenamingContext, before: string, after: string): boolean {
  if (before === after) return true
  return isInRenamedFolder(context, before, after) || coversNoMore(context, before, after)
}

/** The same pattern below a folder that was renamed. */
function isInRenamedFolder(context: RenamingContext, before: string, after: string): boolean {
  const { changes } = context
  return changes.list.some(({ status, path, before: old }) => {
    const [from, to] = [old === null ? null : inProject(context, old), inProject(context, path)]
    if (status !== 'renamed' || from === null || to === null) return false
    if (from === before && to === after) return true
    for (
      let [a, b] = [posix.dirname(from), posix.dirname(to)];
      a !== '.' && b !== '.';
      [a, b] = [posix.dirname(a), posix.dirname(b)]
    ) {
      if (a !== b && before.startsWith(`${a}/`) && after === `${b}${before.slice(a.length)}`) return isGone(context, a)
      if (posix.basename(a) !== posix.basename(b) && a === before && b === after) return isGone(context, a)
    }
    return false
  })
}

/** A folder that is still there was split and not renamed. */
function isGone({ files, projectFolder }: RenamingContext, folder: string): boolean {
  const prefix = projectFolder === '' ? `${folder}/` : `${projectFolder}/${folder}/`
  return ![...files.after].some((file) => file.startsWith(prefix))
}

/** Every file that the new pattern matches, and there is one, was matched by the old one at the base. */
function coversNoMore(context: RenamingContext, before: string, after: string): boolean {
  if (isBelow(before, after)) return true
  const [matched, matches] = [compileGlob(before), compileGlob(after)]
  const files = [...context.files.after].filter((file) => matches(inProject(context, file) ?? '../'))
  return (
    // A wider pattern can match the same files by chance.
    staticPrefix(after).length >= staticPrefix(before).length &&
    files.length > 0 &&
    files.every((file) => {
      const old = context.changes.beforeOf(file)
      const path = old === null ? null : inProject(context, old)
      return path !== null && matched(path)
    })
  )
}

/** `src/a/**` covers everything that a pattern below `src/a` does. */
function isBelow(before: string, after: string): boolean {
  const folder = before.endsWith('/**') ? before.slice(0, -3) : null
  return folder !== null && !/[*{]/.test(folder) && after.startsWith(`${folder}/`)
}
