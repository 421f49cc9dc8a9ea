import { compileNameGlob, memoize, withoutExtension } from '@stratalint/core'
import type { Project } from '../../project/project-interface.ts'
import type { Framework } from './framework.ts'
import { SERVER_FRAMEWORKS } from './server-frameworks.ts'
import { PLUGIN_ENTRIES, PLUGIN_PACKAGE, TOOLS } from './tools.ts'
import { WEB_FRAMEWORKS } from './web-frameworks.ts'

const FRAMEWORKS = [...WEB_FRAMEWORKS, ...SERVER_FRAMEWORKS, ...TOOLS]
/** The folder of an application within a repository that has one manifest. */
const APPLICATION = /^(?:(?:apps|packages|projects|services|sites|examples|libs)\/[^/]+|client|frontend|web|website)\//

const NONE: readonly string[] = []
/** Frameworks that route by files may be in use where no manifest says what is. */
const WITHOUT_MANIFEST = ['next', '@react-router/dev']

type Manifest = ReturnType<Project['resolver']['manifestOf']>
type ProjectOfFile = Pick<Project, 'resolver' | 'facts' | 'textOf'>

/** The names of the frameworks and tools that the package of a file declares. */
export function frameworksOf({ resolver }: Pick<Project, 'resolver'>, file: string): ReadonlySet<string> {
  const manifest = resolver.manifestOf(file)
  return new Set(manifest === null ? [] : declaredIn(manifest.declared).map(({ name }) => name))
}

/**
 * The framework that reads the default export of a file; `null` if none does. `imported` are the packages that the file
 * itself imports, which count as declared.
 */
export function defaultExportReader(
  project: ProjectOfFile,
  file: string,
  imported: readonly string[] = [],
): string | null {
  const manifest = project.resolver.manifestOf(file)
  const found = findFramework(
    manifest,
    file,
    manifest === null ? [...imported, ...WITHOUT_MANIFEST] : imported,
    ({ files = NONE, defaults = NONE }) => [files, defaults],
    ({ lists = NONE }, folder) => lists.some((list) => isListed(project, folder + list, file)),
  )
  return found ?? (isPluginEntry(manifest, file) ? 'the tool that loads this package' : null)
}

/** The framework that gives a meaning to the name of a file, which nobody can choose freely; `null` if none does. */
export function fileNameReader({ resolver }: Pick<Project, 'resolver'>, file: string): string | null {
  const manifest = resolver.manifestOf(file)
  const assumed = manifest === null ? WITHOUT_MANIFEST : NONE
  return findFramework(manifest, file, assumed, ({ files = NONE, names = NONE }) => [files, names])
}

/** The framework that gives a meaning to the name of a folder, such as a segment of a route; `null` if none does. */
export function folderNameReader({ resolver }: Pick<Project, 'resolver'>, folder: string): string | null {
  return findFramework(resolver.manifestOf(`${folder}/index.ts`), `${folder}/`, [], ({ folders = NONE }) => [folders])
}

function findFramework(
  manifest: Manifest,
  file: string,
  imported: readonly string[],
  globsOf: (framework: Framework) => readonly (readonly string[])[],
  reads?: (framework: Framework, folder: string) => boolean,
): string | null {
  const folder = manifest === null || manifest.folder === '' ? '' : `${manifest.folder}/`
  const path = file.endsWith('/') ? file.slice(folder.length, -1) : withoutExtension(file.slice(folder.length))
  const nested = path.replace(APPLICATION, '')
  const matches = (globs: readonly string[]): boolean => {
    const matchesAny = compiled(globs)
    return matchesAny(path) || (nested !== path && matchesAny(nested))
  }
  const candidates = [
    ...declaredIn(manifest === null ? NOTHING : manifest.declared),
    ...(imported.length === 0 ? [] : declaredIn(new Set(imported))),
  ]
  const found = candidates.find((framework) => globsOf(framework).some(matches) || reads?.(framework, folder) === true)
  return found?.name ?? null
}

const NOTHING: ReadonlySet<string> = new Set()
const detected = new WeakMap<ReadonlySet<string>, Framework[]>()

/** The frameworks of which a package is declared; the same set is only searched once. */
function declaredIn(declared: ReadonlySet<string>): Framework[] {
  let found = detected.get(declared)
  if (found === undefined) {
    const names = [...declared]
    const isDeclared = (pattern: string): boolean =>
      pattern.includes('*') ? names.some(nameGlob(pattern)) : declared.has(pattern)
    found = FRAMEWORKS.filter(({ packages }) => packages === null || packages.some(isDeclared))
    detected.set(declared, found)
  }
  return found
}

const nameGlob = memoize((pattern) => compileNameGlob(pattern))
const matchers = new WeakMap<readonly string[], (path: string) => boolean>()

function compiled(globs: readonly string[]): (path: string) => boolean {
  let matcher = matchers.get(globs)
  if (matcher === undefined) {
    const each = globs.map((glob) => compileNameGlob(glob))
    matchers.set(globs, (matcher = (path) => each.some((matches) => matches(path))))
  }
  return matcher
}

/** Whether a list of routes, such as Remix's `app/routes.ts`, contains the path of a file. */
function isListed({ facts, textOf }: ProjectOfFile, list: string, file: string): boolean {
  const folder = list.slice(0, list.lastIndexOf('/') + 1)
  // The call records that the result depends on the list.
  if (!file.startsWith(folder) || !facts.exists(list) || facts.exportsOf(list) === null) return false
  const path = withoutExtension(file.slice(folder.length)).replace(/[^\w]/g, '\\$&')
  return new RegExp(`['"\`](?:\\./)?${path}(?:\\.\\w+)?['"\`]`).test(textOf(list))
}

/** Whether a file is an entry of a package such as `eslint-plugin-shop`, which a tool loads by its name. */
function isPluginEntry(manifest: Manifest, file: string): boolean {
  const name = manifest?.fields['name']
  if (typeof name !== 'string' || !PLUGIN_PACKAGE.test(name)) return false
  const path = manifest!.folder === '' ? file : file.slice(manifest!.folder.length + 1)
  return compiled(PLUGIN_ENTRIES)(withoutExtension(path))
}
