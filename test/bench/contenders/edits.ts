import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Site } from './contender.ts'

type Edit = (site: Site) => () => void

/** A comment at the end of an ordinary file: what it imports stays as it is. */
export const addComment: Edit = (site) =>
  changing(site.corpus.ordinary, site, (path) => appendFileSync(path, `\n// Edited at ${process.hrtime.bigint()}.\n`))

/** A legal import, in an ordinary file, of a file that it did not import. */
export const addImport: Edit = (site) =>
  changing(site.corpus.ordinary, site, (path) => {
    const { name, specifier } = site.corpus.unused
    writeFileSync(
      path,
      `import type { ${name} } from '${specifier}'\n${readFileSync(path, 'utf8')}\nexport type Edited = ${name}\n`,
    )
  })

/** A new file beside an ordinary one, which imports what is legal there. */
export const addFile: Edit = (site) => {
  const { name, specifier } = site.corpus.unused
  const path = join(site.folder, dirname(site.corpus.ordinary), 'added-by-the-benchmark.ts')
  writeFileSync(path, `import type { ${name} } from '${specifier}'\n\nexport type Edited = ${name}\n`)
  return () => rmSync(path)
}

/** A file that nobody imports is gone. */
export const removeFile: Edit = ({ folder, corpus }) => {
  const [path, aside] = [join(folder, corpus.leaf), join(folder, 'removed-by-the-benchmark.txt')]
  if (existsSync(aside)) renameSync(aside, path)
  renameSync(path, aside)
  return () => renameSync(aside, path)
}

function changing(file: string, { folder }: Site, change: (path: string) => void): () => void {
  const path = join(folder, file)
  const before = readFileSync(path)
  const { atime, mtime } = statSync(path)
  change(path)
  return () => {
    writeFileSync(path, before)
    utimesSync(path, atime, mtime)
  }
}
