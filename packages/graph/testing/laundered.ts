import type { Policy } from '@stratalint/core'
import { findLaundering } from '../src/re-exports/find-laundering.ts'
import { harnessJudge } from './harness-policy.ts'
import { graphOfSources } from './sources.ts'

/** The laundering imports of inline sources, as `names: file#name < file#name: rule`. */
export function laundered(files: Record<string, string>, changes: Partial<Policy> = {}): string[] {
  return findLaundering(graphOfSources(files), harnessJudge(changes)).map(({ names, typeOnly, chain, judgement }) => {
    const steps = chain.map(({ file, name }) => `${file.replace(/^src\/(domains\/)?/, '')}#${name}`).join(' < ')
    return `${names.join(', ')}${typeOnly ? ' (type)' : ''}: ${steps}: ${judgement.rule!.replace('architecture/', '')}`
  })
}

/** A file of a later layer, for sources that re-export it. */
export const service = {
  'src/domains/orders/service/price.ts': 'export const price = 1; export interface Price {}; export default price',
}
