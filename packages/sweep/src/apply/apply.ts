import { CheckError } from '@stratalint/engine'
import { fix, type FixResult } from '@stratalint/fix'
import type { SweepItem } from '../items/item.ts'
import type { Sweep, SweepOptions } from '../sweep.ts'
import * as texts from '../texts/applied.ts'
import type { Applied, AppliedItem } from './applied.ts'
import { openBranches, type Branches } from './branch.ts'

/** Carries out the first items that `stratalint fix` can do alone, each as one commit on a branch of its own. */
export async function applyItems(
  swept: Pick<Sweep, 'root' | 'items'>,
  count: number,
  options: Pick<SweepOptions, 'cwd' | 'configFile' | 'today'>,
  onApplied: (applied: AppliedItem) => void = () => undefined,
): Promise<Applied> {
  const branches = openBranches(swept.root)
  const applied: Applied = { items: [], manual: 0 }
  for await (const item of swept.items()) {
    if (!('ids' in item.fix)) {
      applied.manual += 1
      continue
    }
    const done = await applyItem(item, item.fix.ids, branches, options)
    applied.items.push(done)
    onApplied(done)
    if (applied.items.length === count) break
  }
  return applied
}

async function applyItem(
  item: SweepItem,
  ids: readonly string[],
  branches: Branches,
  { cwd, configFile, today }: Pick<SweepOptions, 'cwd' | 'configFile' | 'today'>,
): Promise<AppliedItem> {
  const branch = `sweep/${item.id}`
  const left = (result: string): AppliedItem => ({ item, branch: null, result })
  if (branches.exists(branch)) return left(texts.branchExists(branch))
  try {
    const result = await fix({ cwd, configFile, ids, suggested: true, ...(today !== undefined && { today }) })
    if (!result.trusted) return left(texts.UNTRUSTED)
    if (result.refused.length > 0 || result.files.length === 0) return left(reasonOf(result))
    branches.add(
      branch,
      texts.commitMessage(item, result),
      new Map(result.files.map(({ path, after }) => [path, after])),
    )
    return { item, branch, result: texts.committed(result) }
  } catch (error) {
    if (error instanceof CheckError) return left(error.message)
    throw error
  }
}

function reasonOf({ refused }: FixResult): string {
  return refused[0]?.reason ?? texts.NOTHING_TO_WRITE
}
