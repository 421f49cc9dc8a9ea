export { fix, type FixedFinding, type FixOptions, type FixResult } from './fix.ts'
export { unifiedDiff } from './output/diff.ts'
