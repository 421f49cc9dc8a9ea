import { posixRelative } from '@stratalint/core'
import type { LoadedPolicy } from '@stratalint/policy'
import type { Changes } from '../git/changes.ts'
import type { Range } from '../git/range.ts'
import type { Repository } from '../git/repository.ts'
import { alignPolicies } from './align-policies.ts'
import { configIn, findConfigs, type ConfigPlace } from './find-configs.ts'
import { judge, type Judged, type JudgeOptions } from './judge.ts'
import { openSide, type Side } from './side.ts'
import { writeSnapshot, type SnapshotName } from './snapshot.ts'

/** The two sides of a comparison, and how they are checked. */
export interface OpenSides {
  base: Side
  head: Side
  judge(side: Side, policy: LoadedPolicy, folder: string): Promise<Judged>
}

/** Opens the sides of comparisons. A tree that the next comparison has too is neither written nor checked again. */
export interface Sides {
  open(range: Range, place: ConfigPlace, changes: Promise<Changes>, options: JudgeOptions): Promise<OpenSides>
  /** Removes what is of no use to a later review. */
  dispose(): void
}

type Runs = Map<string, Promise<Judged>>

interface Slot {
  tree: string
  folder: string
  runs: Runs
  dispose(): void
}

/** Keeps the trees of the last comparison in two folders with these names. */
export function createSides(repository: Repository, names: readonly [SnapshotName, SnapshotName]): Sides {
  const slots = new Map<SnapshotName, Slot>()
  const slotOf = async (tree: string, other: string | null): Promise<Slot> => {
    const known = [...slots.values()].find((slot) => slot.tree === tree)
    if (known !== undefined) return known
    const name = names.find((one) => slots.get(one)?.tree !== other) ?? names[1]
    slots.get(name)?.dispose()
    slots.delete(name)
    const slot: Slot = { tree, runs: new Map(), ...(await writeSnapshot(repository, tree, name)) }
    slots.set(name, slot)
    return slot
  }
  return {
    async open({ base, head }, place, changes, options) {
      const writing = slotOf(base.tree, head.tree)
      const runsHere: Runs = new Map()
      if (head.tree === null) {
        // Awaited below, after the working tree is checked.
        writing.catch(() => undefined)
        await judgeEarly(repository.top, place, runsHere, options)
      }
      const before = await writing
      const after = head.tree === null ? null : await slotOf(head.tree, base.tree)
      const tops = { base: before.folder, head: after?.folder ?? repository.top }
      const configs = await findConfigs(tops, place, changes)
      const sides = alignPolicies(
        await openSide(base.label, tops.base, configs.base),
        await openSide(head.label, tops.head, configs.head),
      )
      return {
        ...sides,
        judge(side, policy, folder) {
          const { runs = runsHere, tree } = (side === sides.base ? before : after) ?? {}
          return judgeOnce(runs, side, policy, folder, { ...options, contents: tree })
        },
      }
    },
    dispose() {
      for (const slot of slots.values()) slot.dispose()
    },
  }
}

/** Checks the working tree by its own policy while git writes the base; in most changes that is what a review needs of it. */
async function judgeEarly(top: string, place: ConfigPlace, runs: Runs, options: JudgeOptions): Promise<void> {
  const config = configIn(top, place)
  const side = config === null ? null : await openSide('', top, config)
  if (side === null || side.policy === null) return
  const run = judgeOnce(runs, side, side.policy, posixRelative(top, side.policy.root), options)
  await run.catch(() => undefined)
}

function judgeOnce(
  runs: Runs,
  side: Side,
  policy: LoadedPolicy,
  folder: string,
  options: JudgeOptions & { contents?: string | undefined },
): Promise<Judged> {
  const key = [policy === side.policy, policy.root, policy.hash, folder, policy.origins].join('\0')
  const run = runs.get(key) ?? judge(side, policy, folder, options)
  runs.set(key, run)
  return run
}
