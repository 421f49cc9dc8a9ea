import {
  compileCoverage,
  compileGlob,
  compileGlobs,
  createLocator,
  isSourceFile,
  staticPrefix,
  type Policy,
} from '@stratalint/core'

/** What the policy says about paths, compiled for a walk. */
export interface WalkScope {
  /** Whether anything below a folder can be wanted; `''` is the root. */
  mayContain(folder: string): boolean
  /** Whether `files` alone reach into a folder, so that leaving it out is worth a word. */
  reaches(folder: string): boolean
  isWanted(file: string): boolean
  /** Inside a place and not ignored: worth telling when it cannot be checked. */
  isMissed(file: string): boolean
}

/** Folders that no walk enters. */
export const NEVER_WALKED: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** Files that hold modules which no parser here reads. */
const UNSUPPORTED_FILE = /\.(?:marko|gts|gjs)$/i

/** Compiles `files`, `ignores` and the places of a policy for a walk. */
export function compileWalkScope(policy: Policy): WalkScope {
  const covers = compileCoverage(policy)
  const inIgnores = compileGlobs(policy.ignores)
  const locate = createLocator(policy)
  const [isIgnored, isTakenBack] = [
    policy.ignores,
    policy.files.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
  ].map(ignoredTrees)
  const isIgnoredTree = (folder: string): boolean => isIgnored!(folder) || isTakenBack!(folder)
  const ofFiles = prefixesOf(policy.files)
  const prefixes = [...ofFiles, ...prefixesOf(policy.places.map(({ pattern }) => pattern))]
  const leadsInto = (folder: string, candidates: readonly string[]): boolean =>
    !isIgnoredTree(folder) && candidates.some((prefix) => isWithin(folder, prefix) || isWithin(prefix, folder))
  return {
    mayContain: (folder) => leadsInto(folder, prefixes),
    reaches: (folder) => leadsInto(folder, ofFiles),
    isWanted: (file) => isSourceFile(file) && covers(file),
    isMissed: (file) => UNSUPPORTED_FILE.test(file) && locate(file) !== null && !inIgnores(file),
  }
}

function prefixesOf(patterns: readonly string[]): string[] {
  return patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .map((pattern) => staticPrefix(pattern.replace(/^\.\//, '').replace(/\/$/, '')).replace(/^\.$/, ''))
}

/** Whether a path is a folder or lies below it. */
function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** Finds folders that are ignored with all that they hold; where something is taken back no folder surely is. */
function ignoredTrees(ignores: readonly string[]): (folder: string) => boolean {
  if (ignores.some((pattern) => pattern.startsWith('!'))) return () => false
  const matchers = ignores
    .filter((pattern) => pattern.endsWith('/**') || !/[*{]/.test(pattern))
    .map((pattern) => compileGlob(pattern.replace(/\/\*\*$/, '')))
  return (folder) => folder !== '' && matchers.some((matches) => matches(folder))
}
