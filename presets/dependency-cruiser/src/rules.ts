import type { Judge } from '@stratalint/core'
import { createResolver } from '@stratalint/graph'
import type { IForbiddenRuleType } from 'dependency-cruiser'
import { conditionsOf, type Sides } from './conditions.ts'
import { importerKinds, targetKinds } from './kind.ts'
import { OUTSIDE, TYPE_ONLY } from './options.ts'
import type { OutsideRow } from './outside.ts'
import { tabulateEdges, type Row } from './table.ts'
import { COMMENTS, suffix, UNDECLARED, type Naming } from './wording.ts'

/** The rules about imports of files. */
export function edgeRules(
  judge: Judge,
  files: readonly string[],
  targets: readonly string[],
  sides: Sides,
  name: Naming,
): IForbiddenRuleType[] {
  return tabulateEdges(judge, importerKinds(judge, files, targets), targetKinds(judge, targets), null).flatMap((row) =>
    rulesOfRow(row, sides, name, false),
  )
}

/** The workspace package of each file, `null` for files of none; the files of one folder have one package. */
export function packagesOf(files: readonly string[], root: string): Map<string, string | null> {
  const resolver = createResolver(root)
  const byFolder = new Map<string, string | null>()
  return new Map(
    files.map((file) => {
      const folder = file.slice(0, file.lastIndexOf('/') + 1)
      let found = byFolder.get(folder)
      if (found === undefined) {
        found = resolver.resolve('outside-every-package.ts', {
          specifier: `./${file}`,
          kind: 'import',
          typeOnly: false,
        }).packageByPath
        byFolder.set(folder, found)
      }
      return [file, found]
    }),
  )
}

/** The rules about relative paths into other workspace packages, where the import is fine but for the path. */
export function packageRules(
  judge: Judge,
  files: readonly string[],
  packages: ReadonlyMap<string, string | null>,
  sides: Sides,
  name: Naming,
): IForbiddenRuleType[] {
  if (new Set(packages.values()).size < 2) return []
  return [...new Set(files.map((file) => packages.get(file) ?? null))].flatMap((member) => {
    const own = files.filter((file) => (packages.get(file) ?? null) === member)
    const others = [...packages].flatMap(([path, other]) => (other === null || other === member ? [] : [path]))
    const rows = tabulateEdges(judge, importerKinds(judge, own, others), targetKinds(judge, others), 'another package')
    return rows.flatMap((row) => rulesOfRow(row, sides, name, true))
  })
}

function rulesOfRow(row: Row, sides: Sides, name: Naming, onlyRelative: boolean): IForbiddenRuleType[] {
  // Whatever is no relative path is aliased, or of an undetermined type where the workspace is not declared above the importer.
  const named = onlyRelative ? (['aliased', 'undetermined', 'localmodule'] as const) : []
  const dependencyTypesNot = [...named, ...(row.when === 'run-time' ? TYPE_ONLY : [])]
  return conditionsOf(row, sides).map(({ from, to, toNot, instance }) => ({
    name: name(row.rule, suffix(row, instance)),
    severity: row.severity,
    comment: COMMENTS[row.code],
    from: { path: from },
    to: {
      path: to,
      pathNot: [...toNot, '(?:^|/)node_modules/'],
      couldNotResolve: false,
      ...(row.when === 'type-only' && { dependencyTypes: [...TYPE_ONLY] }),
      ...(dependencyTypesNot.length > 0 && { dependencyTypesNot }),
    },
  }))
}

/** A rule about packages, or about specifiers that lead nowhere. */
export function outsideRule(row: OutsideRow, notForeign: readonly string[], name: Naming): IForbiddenRuleType {
  const unresolved = row.rule === 'architecture/resolved-import' && row.undeclared !== true
  return {
    name: name(row.rule, row.subject),
    severity: row.severity,
    comment: row.undeclared ? UNDECLARED : COMMENTS[unresolved ? 'unresolved' : 'external'],
    from: { path: row.from },
    to: {
      path: row.to,
      pathNot: [...row.toNot, ...notForeign],
      ...(unresolved && { couldNotResolve: true }),
      dependencyTypes: unresolved ? ['unknown'] : OUTSIDE.filter((type) => type !== 'core' || row.undeclared !== true),
      // `/// <reference types="node" />` is about the compiler's globals, and no import.
      ...(!unresolved && { dependencyTypesNot: ['triple-slash-type-reference', 'triple-slash-amd-dependency'] }),
    },
  }
}
