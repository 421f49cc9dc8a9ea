export { digestContent, isContentDigest } from './content.ts'
export {
  baselineEntry,
  canBeBaselined,
  edgeBetween,
  edgesOf,
  endsOf,
  isCycle,
  isWithin,
  compareEntries,
  namedPaths,
  targetOf,
  type Baseline,
  type BaselineDisk,
  type BaselineEntry,
} from './entry.ts'
export * from './match.ts'
export * from './update.ts'
