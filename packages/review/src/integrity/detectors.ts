import type { Detector } from '../context.ts'
import { findBaselineGrowth } from './baseline.ts'
import { findExceptions } from './exception.ts'
import { findOpaque } from './opaque/opaque.ts'
import { findPolicyChanges } from './policy/policy.ts'
import { findScope } from './scope/scope.ts'
import { findSize } from './size/size.ts'

/** Every kind of loosening, in the order in which a reviewer wants to hear of them. */
export const DETECTORS: readonly Detector[] = [
  findExceptions,
  findPolicyChanges,
  findScope,
  findBaselineGrowth,
  findOpaque,
  findSize,
]
