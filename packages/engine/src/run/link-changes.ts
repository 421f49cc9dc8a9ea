import type { Records } from '../cache/project-state.ts'

/** What some files imported and exported. */
export type Links = ReadonlyMap<string, FileLinks>

interface FileLinks {
  /** `null` for a file that does not exist. */
  hash: string | null
  targets(): Iterable<string>
}

/** What is imported or exported otherwise than before. */
export interface LinkChanges {
  /** The files with other imports or exports, added and deleted ones included. */
  files: ReadonlySet<string>
  /** The files that one of them imports and did not import, or the other way round. */
  targets: ReadonlySet<string>
}

/** Records what files import and export, without the positions. The targets are read only where a file changed. */
export function linksIn(
  records: Records,
  files: Iterable<string>,
  targetsOf: (file: string) => () => Iterable<string>,
): Links {
  return new Map([...files].map((file) => [file, { hash: records.get(file)?.links ?? null, targets: targetsOf(file) }]))
}

/** How the links of these files differ from those before. */
export function linkChanges(before: Links, after: Links): LinkChanges {
  const files = [...before.keys()].filter((file) => before.get(file)!.hash !== after.get(file)!.hash)
  return {
    files: new Set(files),
    targets: new Set(files.flatMap((file) => swapped(before.get(file)!, after.get(file)!))),
  }
}

function swapped(before: FileLinks, after: FileLinks): string[] {
  const [was, is] = [new Set(before.targets()), new Set(after.targets())]
  return [...[...was].filter((target) => !is.has(target)), ...[...is].filter((target) => !was.has(target))]
}
