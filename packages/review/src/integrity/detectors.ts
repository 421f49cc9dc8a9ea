import type { Detector } from '../context.ts'
import { findExceptions } from './exception.ts'
import { findGateChanges } from './gate/gate.ts'
import { findPolicyChanges } from './policy.ts'

/** Every kind of loosening, in the order in which a reviewer wants to hear of them. */
export const DETECTORS: readonly Detector[] = [findExceptions, findPolicyChanges, findGateChanges]
