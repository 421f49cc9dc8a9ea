import { createRequire } from 'node:module'
import { dirname, extname, join, resolve } from 'node:path'
import { isFile, isFolder, isInstalled } from '../../files/file-stat.ts'
import { readRegularText } from '../../files/regular-file.ts'
import type { SourceRole, Sources } from '../../files/sources.ts'
import { OWN_MODULES } from './own-modules.ts'

const EXTENSIONS = ['', '.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.jsx', '.json']
const SOURCE_OF: Record<string, string[]> = {
  '.js': ['.ts', '.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
  '.jsx': ['.tsx'],
}
const ERASED = /\b(?:import|export)\s+type\b[^'"`;]*from\s*(['"])[^'"\n]*\1/g
const MENTION = /\b(?:from|import|require(?:\.resolve)?|URL|readFile(?:Sync)?)\s*\(?\s*(['"`])([^'"`\n$]+)\1/g

/**
 * Adds every file that a config module is made from, by the text of its imports. A file too many costs a needless
 * recompilation, but a missing one would hide an edit. So every file that a specifier could mean is added.
 */
export function collectModuleSources(file: string, sources: Sources, role: SourceRole = 'config'): void {
  sources.add(file, role)
  let text: string
  try {
    text = readRegularText(file)
  } catch {
    return
  }
  for (const [, , specifier] of text.replace(ERASED, '').matchAll(MENTION)) {
    for (const found of filesOf(specifier!, file)) {
      if (sources.has(found)) continue
      // One that is missing is noted as well: where it appears, the specifier may mean it.
      if (isCode(found) && !isInstalled(found) && isFile(found)) collectModuleSources(found, sources, role)
      else sources.add(found, role)
    }
  }
}

function filesOf(specifier: string, importer: string): string[] {
  if (!/^\.{0,2}\//.test(specifier) && specifier !== '.' && specifier !== '..') return packageFiles(specifier, importer)
  const target = resolve(dirname(importer), specifier)
  const extension = extname(target)
  const sourceOf = (SOURCE_OF[extension] ?? []).map((source) => `${target.slice(0, -extension.length)}${source}`)
  const indexes = EXTENSIONS.slice(1).map((added) => join(target, `index${added}`))
  return [...EXTENSIONS.map((added) => `${target}${added}`), ...sourceOf, ...indexes].filter((path) => !isFolder(path))
}

/** The entry of a package and the package.json files that decide it. */
function packageFiles(specifier: string, importer: string): string[] {
  if (/^(?:node:|stratalint(?:\/|$))/.test(specifier) || Object.hasOwn(OWN_MODULES, specifier)) return []
  try {
    const require = createRequire(importer)
    const entry = require.resolve(specifier)
    if (!/[\\/]/.test(entry)) return []
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
    const manifests = require.resolve.paths(specifier)?.map((folder) => join(folder, name, 'package.json')) ?? []
    return [entry, ...manifests.slice(0, manifests.findIndex(isFile) + 1)]
  } catch {
    return []
  }
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path)
}
