import { temporaryProject as createProject } from '../../../test/support/temporary-project.ts'
import { writeTree } from '../../../test/support/tree.ts'

export interface TemporaryProject {
  root: string
  write(path: string, text: string): void
}

/** Writes files into a folder of their own that is gone after the test. */
export function temporaryProject(files: Record<string, string> = {}): TemporaryProject {
  const root = createProject(files)
  return { root, write: (path, text) => writeTree(root, { [path]: text }) }
}
