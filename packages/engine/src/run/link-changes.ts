import type { ResolvedModule } from '@stratalint/graph'

type ModuleOf = (file: string) => ResolvedModule | undefined

/** What some files imported and exported. */
export type Links = ReadonlyMap<string, { text: string | null; targets: readonly string[] }>

/** What is imported or exported otherwise than before. */
export interface LinkChanges {
  /** The files with other imports or exports, added and deleted ones included. */
  files: ReadonlySet<string>
  /** The files that one of them imports and did not import, or the other way round. */
  targets: ReadonlySet<string>
}

/** Records what files import and export, without the positions. */
export function linksIn(moduleOf: ModuleOf, files: Iterable<string>): Links {
  return new Map(
    [...files].map((file) => {
      const module = moduleOf(file)
      const targets = (module?.edges ?? []).flatMap(({ target }) => (target.type === 'file' ? [target.path] : []))
      return [file, { text: textOf(module), targets }]
    }),
  )
}

/** How the links of these files differ from those before. */
export function linkChanges(before: Links, after: Links): LinkChanges {
  const files = [...before.keys()].filter((file) => before.get(file)!.text !== after.get(file)!.text)
  return { files: new Set(files), targets: new Set(files.flatMap((file) => swapped(before, after, file))) }
}

function swapped(before: Links, after: Links, file: string): string[] {
  const [was, is] = [new Set(before.get(file)!.targets), new Set(after.get(file)!.targets)]
  return [...[...was].filter((target) => !is.has(target)), ...[...is].filter((target) => !was.has(target))]
}

function textOf(module: ResolvedModule | undefined): string | null {
  if (module === undefined) return null
  return JSON.stringify([module.edges, module.exports], (key, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value,
  )
}
