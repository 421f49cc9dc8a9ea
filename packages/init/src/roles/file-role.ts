import { memoize } from '@stratalint/core'
import { folderNames } from './names.ts'

const NOT_SOURCE =
  /^(?:dist|coverage|vendor|generated|__generated__|fixtures|__fixtures__|__snapshots__|testdata|third_party)$/
const NOT_SOURCE_AT_ROOT = /^(?:build|out|public|static)$/
const TOOL_FILE = /(?:^|\/)(?:\.[^/]+|[Gg]ulpfile|[Gg]runtfile|(?:jest|vitest)[.-](?:setup|preset))\.[^/]+$/
const TEST_FILE =
  /\.((?:(?:api|browser|client|e2e|functional|int|integration|node|server|smoke|unit)[-_]?)?(?:test|spec)|cy|stories|story)\.[^/]*$/

/** The glob that leaves out a file that nobody wrote by hand, or that is test data; `null` for source. */
export function ignoreFor(file: string): string | null {
  const folders = file.split('/').slice(0, -1)
  const found = folders.find((folder) => NOT_SOURCE.test(folder))
  if (found !== undefined) return `**/${found}/**`
  return folders[0] !== undefined && NOT_SOURCE_AT_ROOT.test(folders[0]) ? `${folders[0]}/**` : null
}

/** Whether a tool runs or reads a file, by its name; configs such as `vite.config.ts` aside. */
export function isToolFile(file: string): boolean {
  return TOOL_FILE.test(file) || file.split('/').some((segment) => segment.startsWith('.'))
}

/** Which files are tests, mocks or stories. */
export interface TestRole {
  /** The names of the folders whose files are tests. */
  folders: ReadonlySet<string>
  isTest(file: string): boolean
}

/** Finds the tests among files; a folder with the name of one that other code imports is source. */
export function findTests(files: readonly string[], imports: readonly { from: string; to: string }[]): TestRole {
  const named = new Set(files.flatMap(foldersOf).filter(isTestFolder))
  const isNamed = (file: string): boolean => TEST_FILE.test(file) || foldersOf(file).some((name) => named.has(name))
  const used = new Set(imports.filter(({ from }) => !isNamed(from)).flatMap(({ to }) => foldersOf(to)))
  const folders = new Set([...named].filter((name) => name.startsWith('__') || !used.has(name)))
  return {
    folders,
    isTest: memoize((file) => TEST_FILE.test(file) || foldersOf(file).some((name) => folders.has(name))),
  }
}

function foldersOf(file: string): string[] {
  return file.split('/').slice(0, -1)
}

/** Whether a folder of this name usually has tests, mocks or stories. */
function isTestFolder(name: string): boolean {
  return folderNames.isTests(name) || folderNames.isMocks(name)
}

/** The globs of `tests.files` for these files; `null` where the default has them all. */
export function testGlobs(files: readonly string[], { folders: named }: TestRole): string[] | null {
  const folders = [...new Set(files.flatMap(foldersOf))]
    .filter((name) => named.has(name) && name !== '__tests__')
    .sort()
  const found = new Set(files.flatMap((file) => TEST_FILE.exec(file)?.[1] ?? []))
  const kinds = [...new Set(['test', 'spec', ...[...found].sort()])]
  if (folders.length === 0 && kinds.length === 2) return null
  return [`**/*.{${kinds.join(',')}}.*`, '**/__tests__/**', ...folders.map((name) => `**/${name}/**`)]
}
