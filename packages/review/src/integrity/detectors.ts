import type { Detector } from '../context.ts'
import { findBaselineGrowth } from './baseline.ts'
import { findExceptions } from './exception.ts'
import { findGateChanges } from './gate/gate.ts'
import { findOpaque } from './opaque/opaque.ts'
import { findPolicyChanges } from './policy/policy.ts'
import { findScope } from './scope/scope.ts'
import { findSize } from './size/size.ts'
import { findSuppressions } from './suppression/find-suppressions.ts'
import { findTests } from './test/find-tests.ts'
import { findUntested } from './untested/find-untested.ts'

/** Every kind of loosening, in the order in which a reviewer wants to hear of them. */
export const DETECTORS: readonly Detector[] = [
  findSuppressions,
  findExceptions,
  findPolicyChanges,
  findScope,
  findBaselineGrowth,
  findGateChanges,
  findOpaque,
  findTests,
  findUntested,
  findSize,
]
