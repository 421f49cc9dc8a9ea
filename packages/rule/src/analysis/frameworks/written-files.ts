import type { Project } from '../../project/project-interface.ts'
import { posix } from 'node:path'

/** An option with the folder that a command writes to. */
const OUTPUT = /\s--?(?:out-dir|outDir|outdir|output-dir|outputDir)[\s=]+(["']?)([\w@./-]+)\1(?=\s|$|&|;)/g

/** Whether a file is in a folder below its package that a script of `package.json` writes, such as the components of an icon generator. */
export function isWrittenByScript({ resolver }: Pick<Project, 'resolver'>, file: string): boolean {
  const manifest = resolver.manifestOf(file)
  const scripts = manifest?.fields['scripts']
  if (manifest == null || typeof scripts !== 'object' || scripts === null) return false
  return Object.values(scripts)
    .flatMap((script) => (typeof script === 'string' ? [...script.matchAll(OUTPUT)] : []))
    .some(([, , folder]) => {
      const path = posix.join(manifest.folder, folder!).replace(/\/$/, '')
      // A command that writes into the whole package compiles it.
      const isWhole = path === '.' || path === manifest.folder || posix.basename(path) === 'src'
      return !isWhole && file.startsWith(`${path}/`)
    })
}
