import type { Target } from '../facts/edge.ts'
import type { Location } from '../places/location.ts'
import type { EdgeRule, Reason } from './reason.ts'

/** What a verdict on an edge depends on. */
export interface EdgeToJudge {
  from: string
  target: Target
  typeOnly: boolean
  packageByPath: string | null
  specifier: string
}

/** The verdict on one edge. `exceptions` and `allows` are the policy entries that it needed, by index. */
export interface EdgeVerdict {
  status: 'allowed' | 'forbidden' | 'unjudged'
  rule: EdgeRule | null
  reason: Reason | null
  exceptions: number[]
  allows: number[]
  from: Location | null
  to: Location | null
  /** The first objection that only exceptions with a limit cover: a finding once their limit is reached. */
  limited?: { rule: EdgeRule; reason: Reason; exceptions: number[] }
  /** Only for a test: the last layer of its instance that it was judged as. */
  asLayer?: string
  /** `outside` of the policy lists the target; otherwise the edge would be forbidden. */
  outside?: true
}
