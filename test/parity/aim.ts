import { createJudge, EDGE_KINDS, type EdgeKind, type Target } from '@stratalint/core'
import { compilePolicy } from '@stratalint/policy'
import { TODAY, type Config } from '../support/random-policy.ts'
import type { Chance } from './chance.ts'
import { featuresOf } from './features.ts'

/** The number of edges of a kind so far, by feature and verdict; one ledger for all projects of a run. */
export type Ledger = Record<EdgeKind, Map<string, number>>

export function createLedger(): Ledger {
  return Object.fromEntries(EDGE_KINDS.map((kind) => [kind, new Map()])) as unknown as Ledger
}

/** Finds an edge for features that few edges have covered so far. */
export interface Aim {
  /** The kind and the target file of the most wanted edge among those of some kinds. */
  best(file: string, kinds: readonly EdgeKind[]): { kind: EdgeKind; path: string }
  /** Enters an edge into the ledger. */
  note(file: string, kind: EdgeKind, specifier: string, target: Target): void
}

const TYPE_ONLY = new Set<EdgeKind>(['import-type', 'export-type', 'type-query', 'reference'])

/** Uses core's verdicts only to choose edges; the enforcers judge them independently. */
export function createAim(config: Config, targets: readonly string[], ledger: Ledger, chance: Chance): Aim {
  const policy = compilePolicy(config, { file: 'stratalint.config.json' })
  const judge = createJudge(policy, TODAY)
  const known = new Map<string, string[]>()

  /** The cells of the ledger that an edge counts for, without its kind. */
  const meets = (file: string, typeOnly: boolean, specifier: string, target: Target): string[] => {
    const edge = { specifier, typeOnly, packageByPath: null, target }
    const judgement = judge.judge({ ...edge, from: file })
    if (judgement.status === 'unjudged') return []
    return featuresOf({ file, edge, judgement }, config, policy).map((feature) => `${feature} ${judgement.status}`)
  }

  const meetsFile = (file: string, kind: EdgeKind, path: string): string[] => {
    const typeOnly = TYPE_ONLY.has(kind)
    const key = `${file}\0${path}\0${typeOnly}`
    const found = known.get(key) ?? meets(file, typeOnly, path, { type: 'file', path })
    known.set(key, found)
    return found
  }

  const worth = (kind: EdgeKind, cells: readonly string[]): number =>
    cells.reduce((sum, cell) => sum + 1 / (1 + (ledger[kind].get(cell) ?? 0)) ** 2, 0)

  return {
    best: (file, kinds) => {
      const offset = chance.below(targets.length)
      let best = { kind: kinds[0]!, path: targets[offset]!, worth: -1 }
      for (const kind of kinds) {
        for (let number = 0; number < targets.length; number++) {
          const path = targets[(offset + number) % targets.length]!
          const value = path === file ? -1 : worth(kind, meetsFile(file, kind, path))
          if (value > best.worth) best = { kind, path, worth: value }
        }
      }
      return best
    },
    note: (file, kind, specifier, target) => {
      for (const cell of meets(file, TYPE_ONLY.has(kind), specifier, target)) {
        ledger[kind].set(cell, (ledger[kind].get(cell) ?? 0) + 1)
      }
    },
  }
}
