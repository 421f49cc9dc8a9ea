import {
  compileCoverage,
  compileGlob,
  compileGlobs,
  createLocator,
  isSourceFile,
  staticPrefix,
  type Policy,
} from '@stratalint/core'

/** The paths of a policy, compiled for a walk. */
export interface WalkScope {
  /** Whether anything below a folder may be wanted; `''` is the root. */
  mayContain(folder: string): boolean
  /** Whether `files` alone include something in a folder, so that skipping the folder must be reported. */
  reaches(folder: string): boolean
  isWanted(file: string): boolean
  /** Whether a file is in a place and not ignored, but has an unsupported language. */
  isMissed(file: string): boolean
}

/** Folders that a walk never enters. */
export const NEVER_WALKED: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** Files with modules in a language that is not supported. */
const UNSUPPORTED_FILE = /\.(?:marko|gts|gjs)$/i

/** Compiles `files`, `ignores` and the places of a policy for a walk. */
export function compileWalkScope(policy: Policy): WalkScope {
  const covers = compileCoverage(policy)
  const inIgnores = compileGlobs(policy.ignores)
  const locate = createLocator(policy)
  const [isIgnored, isNegated] = [
    policy.ignores,
    policy.files.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
  ].map(ignoredTrees)
  const isIgnoredTree = (folder: string): boolean => isIgnored!(folder) || isNegated!(folder)
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

/** Whether a path is a folder or is below it. */
function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** Finds folders that are ignored as a whole; with negated patterns no folder is certain to be. */
function ignoredTrees(ignores: readonly string[]): (folder: string) => boolean {
  if (ignores.some((pattern) => pattern.startsWith('!'))) return () => false
  const matchers = ignores
    .filter((pattern) => pattern.endsWith('/**') || !/[*{]/.test(pattern))
    .map((pattern) => compileGlob(pattern.replace(/\/\*\*$/, '')))
  return (folder) => folder !== '' && matchers.some((matches) => matches(folder))
}
