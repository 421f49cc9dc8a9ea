import type { KnownFolder } from '@stratalint/graph'
import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Surroundings } from '../surroundings/surroundings.ts'

/** What surroundings say about folders inside the root, by their real paths. */
export function knownFolders(
  root: string,
  { folders, folderHashes, folderDeciding, folderOthers }: Surroundings,
): (folder: string) => KnownFolder | undefined {
  const real = realpathSync.native(root)
  const known = new Map<string, { folders: string[]; mayDecide: boolean }>()
  folders.forEach((folder, index) => {
    const others = folderOthers[index]!
    known.set(join(real, folder), {
      folders: others === '' ? [] : others.split('\0'),
      mayDecide: folderDeciding[index] !== '' || folderHashes[index] === 'closed',
    })
  })
  for (const path of known.keys()) if (path !== real) known.get(dirname(path))?.folders.push(basename(path))
  return (folder) => known.get(folder)
}
