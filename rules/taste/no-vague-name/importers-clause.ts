import { clipMiddle, listFiles, shortPath } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

/** Which files have to change an import; `symbol` is the export that they name. */
export function importersClause(file: string, symbol: string | null, { facts }: Project): string {
  const importers = facts.importersOf?.(file) ?? null
  if (importers === null) return ' and update the imports'
  const users = importers.filter(
    (one) =>
      symbol === null ||
      facts
        .importsOf?.(one)
        ?.some(
          ({ target, names }) =>
            target.type === 'file' && target.path === file && names.some(({ name }) => name === symbol || name === '*'),
        ) === true,
  )
  if (users.length === 0) return ''
  const shown =
    users.length === 1
      ? shortPath(users[0]!, 40)
      : users.length > 2
        ? `${users.length} files`
        : `2 files (${listFiles(users, 2, 30)})`
  return ` and change the imports in ${clipMiddle(shown, 90)}`
}
