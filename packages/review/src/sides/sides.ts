import type { LoadedPolicy } from '@stratalint/policy'
import type { Changes } from '../git/changes.ts'
import type { Range } from '../git/range.ts'
import type { Repository } from '../git/repository.ts'
import { judge, type Judged, type JudgeOptions } from './judge.ts'
import { alignPolicies } from './align-policies.ts'
import { findConfigs, type ConfigPlace } from './find-configs.ts'
import { openSide, type Side } from './side.ts'
import { writeSnapshot, type SnapshotName } from './snapshot.ts'

/** The two sides of a comparison, and how they are checked. */
export interface OpenSides {
  base: Side
  head: Side
  judge(side: Side, policy: LoadedPolicy, folder: string, options: JudgeOptions): Promise<Judged>
}

/** Opens the sides of comparisons. A tree that the next comparison has too is neither written nor checked again. */
export interface Sides {
  open(range: Range, place: ConfigPlace, changes: Promise<Changes>): Promise<OpenSides>
  /** Removes what is of no use to a later review. */
  dispose(): void
}

interface Slot {
  tree: string
  folder: string
  runs: Map<string, Promise<Judged>>
  dispose(): void
}

/** Keeps the trees of the last comparison in two folders with these names. */
export function createSides(repository: Repository, names: readonly [SnapshotName, SnapshotName]): Sides {
  const slots = new Map<SnapshotName, Slot>()
  const slotOf = (tree: string, other: string | null): Slot => {
    const known = [...slots.values()].find((slot) => slot.tree === tree)
    if (known !== undefined) return known
    const name = names.find((one) => slots.get(one)?.tree !== other) ?? names[1]
    slots.get(name)?.dispose()
    slots.delete(name)
    const slot: Slot = { tree, runs: new Map(), ...writeSnapshot(repository, tree, name) }
    slots.set(name, slot)
    return slot
  }
  return {
    async open({ base, head }, place, changes) {
      const before = slotOf(base.tree, head.tree)
      const after = head.tree === null ? null : slotOf(head.tree, base.tree)
      const tops = { base: before.folder, head: after?.folder ?? repository.top }
      const configs = await findConfigs(tops, place, changes)
      const sides = alignPolicies(
        await openSide(base.label, tops.base, configs.base),
        await openSide(head.label, tops.head, configs.head),
      )
      return {
        ...sides,
        judge(side, policy, folder, options) {
          const runs = (side === sides.base ? before : after)?.runs
          const key = [policy === side.policy, policy.root, policy.hash, folder, policy.origins].join('\0')
          const run = runs?.get(key) ?? judge(side, policy, folder, options)
          runs?.set(key, run)
          return run
        },
      }
    },
    dispose() {
      for (const slot of slots.values()) slot.dispose()
    },
  }
}
