import { dirname, join } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'

/** The folder of the git repository or of the workspace around the root, whichever is further up; else the root. */
export function repositoryFolder(disk: Disk, root: string, workspaceFolder: string): string {
  for (let folder = root; dirname(folder) !== folder; folder = dirname(folder)) {
    const git = join(folder, '.git')
    if (disk.isFolder(git) || disk.isFile(git)) return folder.length < workspaceFolder.length ? folder : workspaceFolder
  }
  return workspaceFolder
}
