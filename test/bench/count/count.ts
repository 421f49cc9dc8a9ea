import { basename, resolve } from 'node:path'
import { writeCorpus } from '../corpus/write.ts'
import { countFile } from './file.ts'
import { renderFigures, type Column } from './figures.ts'
import { countFolder } from './folder.ts'

/** The table of checked-out folders and of codebases generated in memory. */
export function countBeside(folders: readonly string[], sizes: readonly number[], seed: number): string {
  const codebases = folders.map((folder): Column => ({
    name: basename(resolve(folder)),
    files: countFolder(resolve(folder)),
  }))
  return renderFigures(
    codebases,
    sizes.map((lines) => countCorpus(lines, seed)),
  )
}

function countCorpus(lines: number, seed: number): Column {
  const files: Column['files'][number][] = []
  writeCorpus({ lines, seed }, (path, text) => {
    if (/^src\/.*\.[cm]?tsx?$/.test(path)) files.push(countFile(path, text, (specifier) => specifier.startsWith('@/')))
  })
  return { name: `corpus, ${lines.toLocaleString('en-US')} lines`, files }
}
