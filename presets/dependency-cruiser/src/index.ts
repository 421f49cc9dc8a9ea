import { compileGlobs, createJudge, SOURCE_EXTENSIONS, uncheckedByGlobs, type Policy } from '@stratalint/core'
import { walk } from '@stratalint/graph'
import { loadPolicy } from '@stratalint/policy'
import type { IConfiguration } from 'dependency-cruiser'
import { relative } from 'node:path'
import { cycleRules } from './cycles.ts'
import { exactly } from './conditions.ts'
import { filesBelow, placeRoots } from './disk.ts'
import { createFolders } from './folders.ts'
import { anyOf, globSource, literal } from './expression.ts'
import { importerKinds } from './kind.ts'
import { cruiseOptions, tsconfigAliases } from './options.ts'
import { internalSpecifiers, tabulateExternals, tabulateUnresolved } from './outside.ts'
import { requireReadable } from './readable.ts'
import { unplacedRules } from './unplaced.ts'
import { edgeRules, outsideRule, packageRules, packagesOf } from './rules.ts'
import { tabulateUndeclared } from './undeclared.ts'
import { createNames } from './wording.ts'

/** Where to look for the policy. */
export interface StratalintOptions {
  cwd?: string
  /** The policy file, where it is not found upward from `cwd`. */
  config?: string
}

/** dependency-cruiser configuration for the policy found from here: `export default await stratalint()`. */
export default async function stratalint(options: StratalintOptions = {}): Promise<IConfiguration> {
  const loaded = await loadPolicy({
    cwd: options.cwd ?? process.cwd(),
    ...(options.config !== undefined && { configFile: options.config }),
  })
  const { patterns, baseUrl } = tsconfigAliases(loaded.root)
  const away = relative(process.cwd(), loaded.root)
  if (away !== '' && patterns.length > 0 && !baseUrl) {
    throw new Error(
      `dependency-cruiser reads the paths of tsconfig.json from the folder that it runs in; run it in ${away}.`,
    )
  }
  const { files } = walk(loaded)
  await requireReadable(loaded.root, files)
  return tabulate(loaded.policy, loaded.root, files)
}

/**
 * The same for a policy at hand; `files` are the ones to check, relative to the root. Which file may import which is
 * core's decision: files with equal verdicts are grouped, and one pair of each two groups is put before it.
 */
export function tabulate(
  policy: Policy,
  root: string,
  files: readonly string[],
  today = new Date().toISOString().slice(0, 10),
): IConfiguration {
  const checked = new Set(files)
  const byGlobs = uncheckedByGlobs(policy)
  // What no glob leaves out and no walk found is git's to leave out.
  const judge = createJudge(policy, today, (path) => (checked.has(path) ? null : (byGlobs(path) ?? 'git')))
  const roots = placeRoots(policy)
  const onDisk = filesBelow(root, roots)
  const everything = [...new Set([...onDisk, ...files])].sort()
  const tests = testSource(policy, everything)
  const sides = { importers: createFolders(files, roots, tests), targets: createFolders(everything, roots, tests) }
  const importers = importerKinds(judge, files)
  const aliases = tsconfigAliases(root).patterns
  const packages = packagesOf(onDisk, root)
  const name = createNames()
  return {
    forbidden: [
      ...tabulateUnresolved(judge, importers, sides.importers, aliases).map((row) => outsideRule(row, [], name)),
      ...tabulateUndeclared(judge, files, root, sides.importers).map((row) =>
        outsideRule(row, notForeign(aliases, packages), name),
      ),
      ...tabulateExternals(judge, importers, sides.importers).map((row) =>
        outsideRule(row, notForeign(aliases, packages), name),
      ),
      ...unplacedRules(judge, importers, everything, sides, today, name),
      ...edgeRules(judge, files, onDisk, sides, name),
      ...packageRules(judge, files, packages, sides, name),
      ...cycleRules(judge, files, sides.importers),
    ],
    // Spelled without repetitions, of which dependency-cruiser takes few in an option.
    options: cruiseOptions(
      root,
      exactly(createFolders(everything, roots, null), uncheckedSources(onDisk, files)).map(ofFiles),
    ),
  }
}

/** Bare specifiers that are no foreign packages: aliases that lead nowhere and workspace packages that are not linked. */
function notForeign(aliases: readonly string[], packages: ReadonlyMap<string, string | null>): string[] {
  const workspaces = [...new Set(packages.values())].filter((member) => member !== null)
  return [...internalSpecifiers(aliases), ...workspaces.map((member) => `^${literal(member)}(?:/|$)`)]
}

/** One expression for the test files, where it matches the same files on disk as core's globs. */
function testSource(policy: Policy, onDisk: readonly string[]): string | null {
  if (policy.tests.length === 0 || policy.tests.some((glob) => glob.startsWith('!'))) return null
  const source = anyOf(policy.tests.map(globSource))
  const expression = new RegExp(`^${source}$`)
  const isTest = compileGlobs(policy.tests)
  return onDisk.every((file) => expression.test(file) === isTest(file)) ? source : null
}

/** An expression for folders as one for the files in them: a folder that it matched would not be entered, whatever is in it. */
function ofFiles(expression: string): string {
  return expression.endsWith('$') ? expression : `${expression}.*\\.[^/]+$`
}

function uncheckedSources(onDisk: readonly string[], files: readonly string[]): string[] {
  const checked = new Set(files)
  return onDisk.filter((file) => SOURCE_EXTENSIONS.some((extension) => file.endsWith(extension)) && !checked.has(file))
}
