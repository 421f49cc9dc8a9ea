import type { EdgeKind } from '@stratalint/core'

/** An import as the other tool sees it. */
export interface OldEdge {
  from: string
  /** The imported file; `null` for a package. */
  to: string | null
  /** The imported package, builtins without `node:`; `null` for a file. */
  packageName: string | null
  specifier: string
  kind: EdgeKind
  /** Written with the keyword `type`. */
  typeOnly: boolean
  /** Does not exist at run time, with the keyword or without. */
  isElided: boolean
  names: readonly string[]
}

/** An import between two files, of the most usual kind. */
export function importOf(from: string, to: string): OldEdge {
  return { from, to, packageName: null, specifier: to, kind: 'import', typeOnly: false, isElided: false, names: [] }
}

/** An import of a package, of the most usual kind. */
export function importOfPackage(from: string, name: string): OldEdge {
  return {
    from,
    to: null,
    packageName: name,
    specifier: name,
    kind: 'import',
    typeOnly: false,
    isElided: false,
    names: [],
  }
}
