import { exportNamed, withoutExtension, type Edit } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { posix } from 'node:path'
import { namedImport, nameGivenBy } from './edits.ts'
import { isEntry } from '../package-entry.ts'
import { filesBelow, textOf } from './lazy-targets.ts'

/** Who uses the default export of a file. */
export interface DefaultUse {
  /** The files that import it. */
  files: string[]
  /** The names that they give it; `null` where one cannot be read. */
  names: (string | null)[]
  /** What they do with it. */
  actions: Set<'import' | 're-export'>
  /** The changes that make them import the name; `null` where a person has to write some of them. */
  edits: Edit[] | null
  /** Whether there may be users that are not known. */
  isPublic: boolean
  /** Whether a config or script contains the path of the file. */
  isMentioned: boolean
}

/** The uses of the default export of a file as far as the run knows them; `null` in an editor. */
export function findUses(project: Project, file: string, name: string | null): DefaultUse | null {
  const { facts } = project
  const importers = facts.importersOf?.(file) ?? null
  if (importers === null) return null
  const use: DefaultUse = {
    files: [],
    names: [],
    actions: new Set(),
    edits: [],
    isPublic: isEntry(project, file),
    isMentioned: false,
  }
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
      use.actions.add(edge.kind === 'export' || edge.kind === 'export-type' ? 're-export' : 'import')
      use.names.push(isStatic && takesDefault ? nameGivenBy(text, edge.start) : null)
      const change = isStatic && takesDefault && name !== null ? namedImport(text, edge.start, name) : null
      if (change === null) use.edits = null
      else use.edits?.push({ file: importer, ...change })
    }
  }
  const outside = usesOutside(project, file)
  use.files.push(...outside.importers.filter((importer) => !use.files.includes(importer)))
  use.isMentioned = outside.isMentioned
  if (outside.importers.length > 0 || outside.isMentioned) use.edits = null
  if (outside.importers.length > 0) {
    use.names.push(null)
    use.actions.add('import')
  }
  return use
}

function isTaken({ facts }: Project, barrel: string, name: string, file: string): boolean {
  const fact = exportNamed(facts.exportsOf(barrel), name)
  return fact !== undefined && fact.origin?.path !== file
}

const OUTSIDE = {}

interface OutsideUses {
  /** The files that are not checked, by the files that they import. */
  importers: Map<string, string[]>
  /** The paths, without extension, that these files and the configs of tools contain in texts. */
  mentioned: Set<string>
  /** The files with imports of a default that lead nowhere, by the last name in the path. */
  unresolved: Map<string, string[]>
}

/** How files may use a file without importing it in the graph: scripts, configs of tools, imports that lead nowhere. */
function usesOutside(project: Project, file: string): { importers: string[]; isMentioned: boolean } {
  const folder = project.resolver.manifestOf(file)?.folder ?? ''
  const { importers, mentioned, unresolved } = project.facts.once(OUTSIDE, folder, () => findOutside(project, folder))
  const path = withoutExtension(file).replace(/\/index$/, '')
  return {
    importers: [...(importers.get(file) ?? []), ...(unresolved.get(posix.basename(path)) ?? [])],
    isMentioned: mentioned.has(withoutExtension(file)),
  }
}

function findOutside(project: Project, folder: string): OutsideUses {
  const found: OutsideUses = { importers: new Map(), mentioned: new Set(), unresolved: new Map() }
  const add = (map: Map<string, string[]>, key: string, file: string): void => {
    map.set(key, [...new Set([...(map.get(key) ?? []), file])])
  }
  const { facts, resolver, checked } = project
  const declared = resolver.manifestOf(posix.join(folder, 'package.json'))?.declared
  for (const file of filesBelow(project, folder)) {
    const edges = facts.importsOf?.(file) ?? []
    const isUnchecked = checked.unchecked(file) !== null
    for (const { target, specifier, names } of edges) {
      if (target.type === 'file') {
        if (isUnchecked) add(found.importers, target.path, file)
        continue
      }
      // An alias whose definition is missing looks like a package that nobody declares.
      const isLost = target.type === 'unresolved' || (target.type === 'external' && declared?.has(target.name) !== true)
      if (isLost && specifier.includes('/') && names.some(({ name }) => name === 'default' || name === '*'))
        add(found.unresolved, posix.basename(withoutExtension(specifier).replace(/\/index$/, '')), file)
    }
    if (!isUnchecked && !/\.(?:config|workspace|conf)\.\w+$/.test(file)) continue
    for (const [, path] of textOf(project, file).matchAll(
      /['"`](\.{0,2}\/?[\w@][^'"`\s:]*\/[^'"`\s:]+|\.{1,2}\/[^'"`\s:]+)['"`]/g,
    ))
      found.mentioned.add(withoutExtension(posix.join(posix.dirname(file), path!)))
  }
  for (const [, path] of JSON.stringify(
    resolver.manifestOf(posix.join(folder, 'package.json'))?.fields['scripts'] ?? {},
  ).matchAll(/(?<![\w@./-])((?:\.\/)?[\w@./-]+\.[cm]?[jt]sx?)(?![\w./-])/g))
    found.mentioned.add(withoutExtension(posix.join(folder, path!)))
  return found
}
