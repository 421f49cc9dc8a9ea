import { isSourceFile } from '@stratalint/core'
import { lstatSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { posixRelative } from '@stratalint/core'
import { fromTop, inProject, type ReviewContext } from '../../context.ts'
import type { Change } from '../../git/changes.ts'
import type { Loosening } from '../loosening.ts'
import { probeOf } from './probe.ts'
import { quote } from './words.ts'

/** Links and submodules in place of code that was checked, and new links to code that is not. */
export function findLinks(context: ReviewContext): Loosening[] {
  return context.changes.list.flatMap((change): Loosening[] => {
    if (!change.isLink || change.status === 'deleted') return []
    const here = inProject(context, change.path)
    // A checked file that is a link now is lost, like others that are no longer checked.
    if (here !== null && change.before !== null && context.runs.baseByBase.files.has(here)) return []
    const kind = here === null ? null : kindOf(context, change.path)
    if (kind === null) return []
    const replaced = replacedBy(context, change)
    if (replaced === 0 && (kind === 'submodule' || !hidesCode(context, here!))) return []
    return [
      {
        rule: 'scope',
        file: change.path,
        line: 1,
        subject: `link ${change.path}`,
        what:
          replaced === 0
            ? `${quote(change.path, 70)} is a new symbolic link to code that is not checked.`
            : `${quote(change.path, 70)} is a ${kind} now, and ${replaced} ${replaced === 1 ? 'file' : 'files'} that it replaces ${replaced === 1 ? 'is' : 'are'} no longer checked.`,
        fix: [
          replaced === 0
            ? 'Delete the link, and import the code from its own folder, or move it to a place of the policy.'
            : 'Put the files back in place of the link, or delete them together with the imports of them.',
        ],
        not: 'Do not keep the code in a folder that the check does not enter.',
      },
    ]
  })
}

function kindOf({ head }: ReviewContext, path: string): 'symbolic link' | 'submodule' | null {
  const stats = lstatSync(join(head.top, path), { throwIfNoEntry: false })
  if (stats === undefined) return null
  return stats.isSymbolicLink() ? 'symbolic link' : stats.isDirectory() ? 'submodule' : null
}

/** How many checked files of the base were below the path of a link, and are checked nowhere else. */
function replacedBy(context: ReviewContext, { path }: Change): number {
  const { runs, changes } = context
  return [...runs.baseByBase.files].filter((file) => {
    const before = fromTop(context, file)
    if (!before.startsWith(`${path}/`)) return false
    const after = changes.afterOf(before)
    const here = after === null ? null : inProject(context, after)
    return here === null || !runs.headByHead.files.has(here)
  }).length
}

/** Whether a link is where the policy checks code, and leads to code that it does not. */
function hidesCode(context: ReviewContext, path: string): boolean {
  const { root, files } = context.runs.headByHead
  const { judge, unchecked } = probeOf(context)
  try {
    const link = join(root, path)
    const isFolder = statSync(link).isDirectory()
    const target = posixRelative(realpathSync(root), realpathSync(link))
    const inside = isFolder ? `${path}/file.ts` : path
    if (!isSourceFile(inside) || judge.locate(inside) === null || unchecked(inside) !== null) return false
    return isFolder ? ![...files].some((file) => file.startsWith(`${target}/`)) : !files.has(target)
  } catch {
    // It leads nowhere.
    return false
  }
}
