export { review, type Review, type ReviewOptions } from './review.ts'
export { fromTop, inProject, type ReviewContext } from './context.ts'
export { INTEGRITY_RULES, type IntegrityRule, type Loosening } from './integrity/loosening.ts'
export type { Judged } from './sides/judge.ts'
