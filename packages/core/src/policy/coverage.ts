import { compileGlobs } from '../patterns/glob.ts'
import { type Policy, SOURCE_EXTENSIONS } from './policy.ts'

const SOURCE_EXTENSION = new RegExp(
  `(?:${SOURCE_EXTENSIONS.map((extension) => extension.replace('.', '\\.')).join('|')})$`,
  'i',
)

/** Whether a file is source code by its extension, upper case or lower. */
export function isSourceFile(path: string): boolean {
  return SOURCE_EXTENSION.test(path)
}

/** Whether a file only declares types. */
export function isDeclarationFile(path: string): boolean {
  return /\.d\.(?:[^./]+\.)?[cm]?ts$/i.test(path)
}

/** Compiles `files` and `ignores` of a policy; `a.TS` is covered if `a.ts` would be. */
export function compileCoverage({ files, ignores }: Pick<Policy, 'files' | 'ignores'>): (file: string) => boolean {
  const inFiles = compileGlobs(files)
  const inIgnores = compileGlobs(ignores)
  return (file) => {
    const extension = file.slice(file.lastIndexOf('.'))
    const usual =
      extension === extension.toLowerCase() ? file : `${file.slice(0, -extension.length)}${extension.toLowerCase()}`
    if (usual === file) return inFiles(file) && !inIgnores(file)
    return (inFiles(usual) || inFiles(file)) && !inIgnores(usual) && !inIgnores(file)
  }
}
