import { join } from 'node:path'
import { matchStar } from '../packages/package-targets.ts'
import type { Tsconfig } from './tsconfig.ts'

/** The `paths` and `baseUrl` of configs, applied to one specifier. */
export interface Aliased {
  /** Possible absolute paths, best first. */
  candidates: string[]
  /** A pattern other than `*` matches, so the file should exist. */
  declared: boolean
}

/** Reads `paths` and `baseUrl`; `null` if no config applies to the specifier. */
export function readAliases(configs: readonly Tsconfig[], specifier: string): Aliased | null {
  const aliased: Aliased = { candidates: [], declared: false }
  let isConcerned = false
  for (const config of configs) {
    const best = bestPattern(config, specifier)
    if (best === null && config.baseUrl === null) continue
    isConcerned = true
    if (best !== null) {
      aliased.declared ||= best.pattern !== '*'
      aliased.candidates.push(...best.targets.map((target) => target.replace('*', () => best.star)))
    }
    if (config.baseUrl !== null) aliased.candidates.push(join(config.baseUrl, specifier))
  }
  return isConcerned ? aliased : null
}

/** As in TypeScript, only the most specific pattern is tried. */
export function bestPattern(
  config: Pick<Tsconfig, 'paths'>,
  specifier: string,
): { pattern: string; targets: string[]; star: string } | null {
  let best: { pattern: string; targets: string[]; star: string; length: number } | null = null
  for (const { pattern, targets } of config.paths) {
    const star = matchStar(pattern, specifier)
    const length = pattern.includes('*') ? pattern.indexOf('*') : Infinity
    if (star !== null && length > (best?.length ?? -1)) best = { pattern, targets, star, length }
  }
  return best
}
