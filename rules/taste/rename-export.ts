import { withPlan, type Fix } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { isEntry } from './package-entry.ts'

/**
 * A fix that renames what a file exports, which `stratalint fix` carries out in all files. It is certain where all
 * importers are known; what nobody imports may be used by its name elsewhere, and so may a class at run time.
 */
export function renamedExport(
  fix: Fix,
  project: Project,
  file: string,
  [name, newName]: readonly [string, string],
): Fix {
  const importers = project.facts.importersOf?.(file) ?? null
  if (importers === null || name === newName) return fix
  const isKnown = importers.length > 0 && !passedOn(project, file).some((one) => isEntry(project, one))
  const applicability = isKnown && !isReadByName(project.textOf(file), name) ? 'auto' : 'suggested'
  return withPlan(
    { ...fix, applicability },
    { action: 'rename-export', key: fix.key, applicability, from: file, name, newName },
  )
}

/** Whether a class has a decorator or extends another one, which may store, show or send its name: a table, an error, an element. */
function isReadByName(text: string, name: string): boolean {
  const found = new RegExp(`\\bclass\\s+${name.replaceAll('$', '\\$&')}(?![\\w$])([^{]*)`).exec(text)
  if (found === null) return false
  const before = text.slice(0, found.index).replace(/(?:\b(?:export|default|abstract)\s+)+$/, '')
  return /\bextends\b/.test(found[1]!) || /(?:@[\w$.]+|\))\s*$/.test(before)
}

/** A file and all files that export what it exports, by imports of it or of each other. */
function passedOn({ facts }: Project, file: string): string[] {
  const files = [file]
  for (const from of files) {
    for (const importer of facts.importersOf?.(from) ?? []) {
      if (files.includes(importer)) continue
      const isPassed =
        (facts.importsOf?.(importer) ?? []).some(
          ({ kind, target }) => kind.startsWith('export') && target.type === 'file' && target.path === from,
        ) || (facts.exportsOf(importer) ?? []).some(({ origin }) => origin?.path === from || origin?.path === file)
      if (isPassed) files.push(importer)
    }
  }
  return files
}
