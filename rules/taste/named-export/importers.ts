import { exportNamed, type Edit } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { namedImport } from './edits.ts'
import { filesBelow, textOf } from './lazy-targets.ts'

/** Who uses the default export of a file. */
export interface DefaultUse {
  /** The files that import it. */
  files: string[]
  /** The changes that make them import the name; `null` where a person has to write some of them. */
  edits: Edit[] | null
  /** Whether there may be users that are not known. */
  isPublic: boolean
}

/** The uses of the default export of a file as far as the run knows them; `null` in an editor. */
export function findUses(project: Project, file: string, name: string | null): DefaultUse | null {
  const { facts } = project
  const importers = facts.importersOf?.(file) ?? null
  if (importers === null) return null
  const use: DefaultUse = { files: [], edits: [], isPublic: isEntry(project, file) }
  for (const importer of importers) {
    for (const edge of facts.importsOf?.(importer) ?? []) {
      if (edge.target.type !== 'file' || edge.target.path !== file) continue
      if (edge.kind === 'export-all') {
        // A new name may collide with one that another `export *` passes on.
        if (name !== null && isTaken(project, importer, name, file)) use.edits = null
        if (!edge.names.some(({ local }) => local !== null)) continue
      }
      const takesDefault = edge.names.some((each) => each.name === 'default')
      const takesAll = edge.names.some((each) => each.name === '*')
      const text = textOf(project, importer)
      if (!takesDefault && !(takesAll && /\bdefault\b/.test(text)) && edge.kind !== 'mock') continue
      if (!use.files.includes(importer)) use.files.push(importer)
      const isStatic =
        edge.kind === 'import' || edge.kind === 'import-type' || edge.kind === 'export' || edge.kind === 'export-type'
      const change = isStatic && takesDefault && name !== null ? namedImport(text, edge.start, name) : null
      if (change === null) use.edits = null
      else use.edits?.push({ file: importer, ...change })
    }
  }
  const unchecked = mentionsOutside(project, file)
  if (unchecked.length > 0) {
    use.files.push(...unchecked)
    use.edits = null
  }
  return use
}

function isTaken({ facts }: Project, barrel: string, name: string, file: string): boolean {
  const fact = exportNamed(facts.exportsOf(barrel), name)
  return fact !== undefined && fact.origin?.path !== file
}

const ENTRY_FIELDS = ['main', 'module', 'browser', 'types', 'exports', 'bin']

/** Whether a published package exports the file, whose users are in other repositories. */
function isEntry({ resolver, facts }: Project, file: string): boolean {
  const manifest = resolver.manifestOf(file)
  if (manifest === null || manifest.fields['private'] === true || typeof manifest.fields['name'] !== 'string')
    return false
  const entries = ENTRY_FIELDS.flatMap((field) => textsIn(manifest.fields[field]))
  const prefix = manifest.folder === '' ? '' : `${manifest.folder}/`
  return entries.some((entry) => {
    const path = prefix + entry.replace(/^\.\//, '')
    const [start, end] = path.split('*')
    return end === undefined
      ? path === file || facts.sourceOf?.(path) === file
      : file.startsWith(start!) && file.endsWith(end)
  })
}

/** The texts in a value from a manifest. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const MENTIONS = {}

/** The files of the package that are not checked and that mention the file. */
function mentionsOutside(project: Project, file: string): readonly string[] {
  const folder = project.resolver.manifestOf(file)?.folder ?? ''
  const mentions = project.facts.once(MENTIONS, folder, () => findMentions(project, folder))
  return mentions.get((/([^/]+)\/index\.\w+$/.exec(file) ?? /([^/]+?)\.\w+$/.exec(file))?.[1] ?? '') ?? []
}

/** The files below a folder that are not checked, by the last parts of the paths that they contain. */
function findMentions(project: Project, folder: string): Map<string, string[]> {
  const mentions = new Map<string, string[]>()
  for (const file of filesBelow(project, folder)) {
    if (project.checked.unchecked(file) === null) continue
    const stems = new Set(
      [...textOf(project, file).matchAll(/['"`/]([^'"`/\s]+?)(?:\.[cm]?[jt]sx?)?['"`]/g)].map(([, stem]) => stem!),
    )
    for (const stem of stems) mentions.set(stem, [...(mentions.get(stem) ?? []), file])
  }
  return mentions
}
