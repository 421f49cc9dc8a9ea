import { EDGE_KINDS, type EdgeKind } from '@stratalint/core'
import { FEATURES, type Feature } from './features.ts'

export const ENFORCERS = ['graph', 'eslint', 'eslint-9', 'oxlint', 'dependency-cruiser'] as const
export type Enforcer = (typeof ENFORCERS)[number]
export type Verdict = 'forbidden' | 'allowed'

/** An edge that an enforcer cannot see or that no project can contain; a missing field matches everything. */
export interface Blind {
  enforcer?: Enforcer
  kinds?: EdgeKind[]
  features?: Feature[]
  verdict?: Verdict
  reason: string
}

/** Counts of edges by feature, kind, enforcer and verdict. */
export class Tally {
  private readonly counts = new Map<string, number>()

  add(feature: Feature, kind: EdgeKind, enforcer: Enforcer, verdict: Verdict): void {
    const key = keyOf(feature, kind, enforcer, verdict)
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }

  get(feature: Feature, kind: EdgeKind, enforcer: Enforcer, verdict: Verdict): number {
    return this.counts.get(keyOf(feature, kind, enforcer, verdict)) ?? 0
  }

  /** One line for each feature and enforcer; each cell is `forbidden/allowed`. */
  table(): string {
    const width = Math.max(...FEATURES.map((feature) => feature.length))
    const lines = FEATURES.flatMap((feature) =>
      ENFORCERS.map((enforcer) => {
        const cells = EDGE_KINDS.map((kind) =>
          `${this.get(feature, kind, enforcer, 'forbidden')}/${this.get(feature, kind, enforcer, 'allowed')}`.padStart(
            13,
          ),
        )
        return `${feature.padEnd(width)} ${enforcer.padEnd(18)}${cells.join('')}`
      }),
    )
    return [
      `${'feature'.padEnd(width)} ${'enforcer'.padEnd(18)}${EDGE_KINDS.map((kind) => kind.padStart(13)).join('')}`,
      ...lines,
    ].join('\n')
  }

  /** The cells below `least` that the list does not excuse. */
  thin(least: number, blind: readonly Blind[]): string[] {
    return FEATURES.flatMap((feature) =>
      EDGE_KINDS.flatMap((kind) =>
        ENFORCERS.flatMap((enforcer) =>
          (['forbidden', 'allowed'] as const).flatMap((verdict) => {
            const count = this.get(feature, kind, enforcer, verdict)
            const excused = blind.some(
              (entry) =>
                (entry.enforcer ?? enforcer) === enforcer &&
                (entry.verdict ?? verdict) === verdict &&
                (entry.kinds?.includes(kind) ?? true) &&
                (entry.features?.includes(feature) ?? true),
            )
            return count >= least || excused ? [] : [`${feature} × ${kind} × ${enforcer} × ${verdict}: ${count}`]
          }),
        ),
      ),
    )
  }
}

function keyOf(...parts: string[]): string {
  return parts.join('\0')
}
