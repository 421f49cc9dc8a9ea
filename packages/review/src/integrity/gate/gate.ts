import { VERSION } from '@stratalint/policy'
import type { ReviewContext } from '../../context.ts'
import { fromTop } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { findLosses, isChange } from './compare/match-runs.ts'
import { reportLosses } from './compare/report-losses.ts'
import type { Pairing } from './compare/pairing.ts'
import { usesOurs } from './linters/lint-configs.ts'
import type { Run } from './model.ts'
import { findChangedBefore } from './parts/changed-before.ts'
import { findLintChanges } from './parts/lint-config.ts'
import { findLostHooks } from './parts/install.ts'
import { findLostNeeds } from './parts/needs.ts'
import { findOlder } from './parts/older.ts'
import type { Part, Sides } from './parts/part.ts'
import { findLostProtection } from './parts/protection.ts'
import { declaredIn, findReplaced } from './parts/replaced.ts'
import { collectRuns } from './runners/collect.ts'
import { openWorld, type World } from './world.ts'

const PARTS: readonly Part[] = [
  findLostNeeds,
  findLostProtection,
  findLostHooks,
  findReplaced,
  findOlder,
  findLintChanges,
  findChangedBefore,
]

/** Everything that ran stratalint at the base and no longer does, or runs it so that it cannot fail or judges less. */
export function findGateChanges(context: ReviewContext): Loosening[] {
  if (context.changes.list.length === 0) return []
  const read = new Set<string>()
  const base = openWorld(context, 'base', (path) => read.add(path))
  const head = openWorld(context, 'head', () => undefined)
  const { afterOf } = context.changes
  const before = collectRuns(base).filter(isOfOurs(base, base))
  if (isOnlyCode(context, base, head, read)) return []
  const all = { base: before, head: collectRuns(head).filter(isOfOurs(head, base)) }
  const judging = ({ judged }: Run): boolean => !isChange(judged.tool)
  const runs = { base: all.base.filter(judging), head: all.head.filter(judging) }
  const losses = findLosses(runs.base, runs.head, pairingOf(context, base, head))
  const sides: Sides = { context, base, head, runs, all, afterOf }
  return [...reportLosses(losses, base, head, afterOf), ...PARTS.flatMap((part) => part(sides))]
}

/** Whether only sources changed that nothing runs. */
function isOnlyCode(context: ReviewContext, base: World, head: World, read: ReadonlySet<string>): boolean {
  const sources = new Set([...base.sources, ...head.sources])
  return context.changes.list.every(
    ({ path, before }) => sources.has(path) && !read.has(path) && (before === null || !read.has(before)),
  )
}

/** A linter counts where its config uses our rules; where no config of head does, the config itself is reported. */
function isOfOurs(world: World, base: World): (run: Run) => boolean {
  const isAnyUsed = usesOurs(world, 'eslint') || usesOurs(world, 'oxlint')
  return ({ judged: { tool } }) => {
    if (tool === 'depcruise') return usesOursInCruiser(base)
    return (tool !== 'eslint' && tool !== 'oxlint') || (isAnyUsed ? usesOurs(world, tool) : world !== base)
  }
}

function usesOursInCruiser(world: World): boolean {
  return [...world.files].some(
    (file) => /dependency-cruiser[^/]*$/.test(file) && /stratalint/.test(world.read(file) ?? ''),
  )
}

/** The version that a command without one runs; that of this program where no manifest says. */
function installedIn(world: World): string {
  const spec = declaredIn(world).find(({ name }) => name === 'stratalint')?.spec
  return spec !== undefined && /\d/.test(spec) ? spec : VERSION
}

function pairingOf(context: ReviewContext, base: World, head: World): Pairing {
  const { afterOf } = context.changes
  const present = new Set(head.sources)
  const pair = (files: readonly string[]): (readonly [string, string])[] =>
    files.flatMap((file) => {
      const now = afterOf(file)
      return now === null ? [] : [[file, now] as const]
    })
  const policies = context.base.policy === null ? [] : [fromTop(context, context.base.policy.policyFile)]
  const scripts = new Set(
    head.packages.flatMap(({ folder, scripts: own }) => Object.keys(own).map((name) => `script:${folder}#${name}`)),
  )
  return {
    sources: pair(base.sources).filter(([, now]) => present.has(now)),
    policyFiles: pair(policies),
    afterOf,
    installed: installedIn(base),
    hasScript: (trigger) => scripts.has(trigger),
  }
}
