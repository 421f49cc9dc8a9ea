import { memoize } from '@stratalint/core'
import { join } from 'node:path'
import { parseWhole } from '../../parse/parser.ts'
import type { Disk } from '../../disk/cached-disk.ts'
import type { ApplicableTsconfigs } from '../tsconfig/tsconfigs-for-file.ts'
import { isDeclaration } from '../specifier.ts'
import type { Tsconfig } from '../tsconfig/tsconfig.ts'

/** The modules that declaration files define for a file: `declare module 'x'`, `declare module '*.svg'`. */
export function createAmbientModules(
  disk: Disk,
  tsconfigsFor: (file: string) => ApplicableTsconfigs,
): (importer: string) => readonly string[] {
  const declarationsBelow = memoize((path): readonly string[] => {
    if (isDeclaration(path)) return [path]
    const known = disk.knownFolder(path)
    if (known?.mayDecide === false) return known.folders.flatMap((name) => declarationsIn(path, name))
    return [...disk.entries(path)].flatMap(([name, kind]) => {
      if (kind === 'folder') return declarationsIn(path, name)
      return isDeclaration(name) ? [join(path, name)] : []
    })
  })
  const declarationsIn = (path: string, name: string): readonly string[] =>
    name === 'node_modules' || name.startsWith('.') ? [] : declarationsBelow(join(path, name))
  const declaredIn = memoize((file): readonly string[] => {
    const text = disk.text(file)
    return text === null || !/\bmodule\s*['"]/.test(text) ? [] : ambientNames(file, text)
  })
  const known = new WeakMap<Tsconfig, readonly string[]>()
  const declaredFor = (config: Tsconfig): readonly string[] => {
    let names = known.get(config)
    if (names === undefined) {
      const files = config.sources.flatMap(declarationsBelow).filter(config.includes)
      known.set(config, (names = [...new Set(files.flatMap(declaredIn))]))
    }
    return names
  }
  return (importer) => tsconfigsFor(importer).configs.flatMap(declaredFor)
}

/** The modules that a declaration file defines; in a file that is a module, `declare module` only augments others. */
function ambientNames(file: string, text: string): string[] {
  const parsed = parseWhole(file, text)
  if ('error' in parsed) return []
  const { body } = parsed.program
  if (body.some(({ type }) => /^(?:Import|Export)|^TS(?:ExportAssignment|NamespaceExport)/.test(type))) return []
  return body.flatMap((statement) =>
    statement.type === 'TSModuleDeclaration' && statement.id.type === 'Literal' ? [statement.id.value] : [],
  )
}
