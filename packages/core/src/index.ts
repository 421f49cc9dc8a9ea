export * from './baseline/index.ts'
export * from './policy/coverage.ts'
export * from './facts/edge.ts'
export * from './places/entry.ts'
export * from './policy/externals.ts'
export { isExpired, isLimited } from './policy/exceptions.ts'
export { exportNamed } from './facts/exports.ts'
export * from './facts/facts.ts'
export * from './findings/finding.ts'
export * from './patterns/glob.ts'
export * from './patterns/place-pattern.ts'
export * from './places/location.ts'
export * from './policy/policy.ts'
export * from './verdict/reason.ts'
export * from './policy/rule-setting.ts'
export * from './findings/silence.ts'
export { uncheckedByGlobs, type FindUnchecked, type UncheckedReason } from './policy/unchecked.ts'
export * from './verdict/edge-verdict.ts'
export * from './verdict/judge.ts'
export * from './texts/describe-edge.ts'
export * from './texts/describe-permission.ts'
export * from './texts/describe-opaque.ts'
export * from './texts/describe-unplaced.ts'
export { planOf } from './remedies/fix-plans.ts'
export type { Plan, PlanOf } from './remedies/plan.ts'
export { quoted, specifierFor } from './remedies/paths/specifier.ts'
export { fitMessage, uncut } from './texts/fit.ts'
export * from './identity.ts'
export { overLimit } from './texts/limit.ts'
export type { PlannedEdge } from './remedies/simulate/simulate.ts'
export { withNeeds } from './remedies/simulate/required-entries.ts'
export { fullLabel, instanceLabel, placeLabel, placeRefOf } from './texts/labels.ts'
export { clean, clip, clipMiddle, listNames, shortPath, showPath } from './texts/text.ts'
export { isInOtherPackage } from './remedies/paths/other-package.ts'
export { writtenFor } from './remedies/paths/other-package.ts'
export {
  extensionOf,
  fileNameOf,
  fileStem,
  folderOf,
  kebabCase,
  relativeTo,
  resolveFrom,
  stemOf,
  withoutExtension,
} from './remedies/paths/path.ts'
export { placementsFor, type Placement } from './remedies/place/placements.ts'
export { placePlans } from './remedies/place/place-file.ts'
export { distanceWithin, nearestSpelling } from './nearest-spelling.ts'
export { memoize } from './memoize.ts'
export { groupBy } from './group-by.ts'
export { lowerBound } from './lower-bound.ts'
export { posixRelative, toPosix } from './posix-path.ts'
export { shortHash } from './short-hash.ts'
