import type { Judge } from '@stratalint/core'
import { createResolver, type KnownNames } from '@stratalint/graph'
import { anyOf, literal, specifierSource } from './expression.ts'
import type { Folders } from './folders.ts'
import { importerKinds } from './kind.ts'
import { NO_PACKAGE, packageExpression, SCHEMES, tabulateUnresolved, type OutsideRow } from './outside.ts'

/** A name that leads out of the project, or nowhere: no path and no subpath import. */
const BARE = '^(?![./#])'

/** Core's verdict on names that nothing declares, for each group of files that know the same names. */
export function tabulateUndeclared(
  judge: Judge,
  files: readonly string[],
  root: string,
  folders: Folders,
): OutsideRow[] {
  const { externals, virtual } = judge.policy
  const resolver = createResolver(root, undefined, judge.policy)
  const groups = new Map<string, { known: KnownNames; files: string[] }>()
  const byFolder = new Map<string, string>()
  for (const file of files) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    let key = byFolder.get(folder)
    if (key === undefined) {
      const known = resolver.knownNames(file)
      byFolder.set(folder, (key = JSON.stringify(known)))
      if (!groups.has(key)) groups.set(key, { known, files: [] })
    }
    groups.get(key)!.files.push(file)
  }
  const top = [...new Set(files.flatMap((file) => (file.includes('/') ? [file.slice(0, file.indexOf('/'))] : [])))]
  const isOpen = externals.some(({ pattern }) => pattern === '*')
  const listed = externals.flatMap(({ pattern }) => (pattern === '*' ? [] : [packageExpression(pattern)]))
  return [...groups.values()].flatMap(({ known, files: own }) => {
    const names = known.declared.map(typedSource)
    const to =
      isOpen || known.open
        ? [NO_PACKAGE, ...(known.open && !isOpen ? top.map((name) => `^${literal(name)}/`) : [])]
        : [BARE]
    const toNot = [
      `^${SCHEMES}`,
      ...listed,
      ...known.expressions,
      ...virtual.map((glob) => `^${specifierSource(glob)}$`),
      ...(names.length === 0 ? [] : [`(?:^|node_modules/)(?!.*node_modules/)(?:@types/|)${anyOf(names)}(?:/|$)`]),
    ]
    return tabulateUnresolved(judge, importerKinds(judge, own), folders, []).map((row): OutsideRow => ({
      ...row,
      subject: 'a name that nothing declares',
      to,
      toNot: [...row.toNot, ...toNot],
      undeclared: true,
    }))
  })
}

/** A scoped package may also be named by its types: `@types/scope__name`. */
function typedSource(name: string): string {
  const [scope, rest] = name.startsWith('@') ? name.slice(1).split('/') : []
  return scope === undefined || rest === undefined
    ? literal(name)
    : `(?:${literal(name)}|${literal(`${scope}__${rest}`)})`
}
