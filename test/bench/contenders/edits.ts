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

/** Adds a comment at the end of an ordinary file, which leaves its imports unchanged. */
export const addComment: Edit = (site) =>
  changing(site.corpus.ordinary, site, (path) => appendFileSync(path, `\n// Edited at ${process.hrtime.bigint()}.\n`))

/** Adds an allowed import to an ordinary file. */
export const addImport: Edit = (site) =>
  changing(site.corpus.ordinary, site, (path) => {
    const { name, specifier } = site.corpus.unused
    writeFileSync(
      path,
      `import type { ${name} } from '${specifier}'\n${readFileSync(path, 'utf8')}\nexport type Edited = ${name}\n`,
    )
  })

/** Adds a file with an allowed import next to an ordinary file. */
export const addFile: Edit = (site) => {
  const { name, specifier } = site.corpus.unused
  const path = join(site.folder, dirname(site.corpus.ordinary), 'added-by-the-benchmark.ts')
  writeFileSync(path, `import type { ${name} } from '${specifier}'\n\nexport type Edited = ${name}\n`)
  return () => rmSync(path)
}

/** Removes a file that no file imports. */
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
