import { compileGlobs } from '@stratalint/core'
import { posix } from 'node:path'
import { isBelow, literalGlob } from '../paths.ts'

/** Files named like configs of tools that are part of the program. */
export interface ApplicationConfigs {
  /** Whether a file is named like a config of a tool, which a check leaves out, and is one. */
  isToolConfig(file: string): boolean
  /** The globs in `ignores` that bring the others back. */
  globs: string[]
}

/** A file like `mail.config.ts` configures a tool, unless other code imports it and no package.json is beside it, where tools look. */
export function findApplicationConfigs(
  files: readonly string[],
  imports: readonly { from: string; to: string }[],
  isPackage: (folder: string) => boolean,
): ApplicationConfigs {
  const named = files.filter(isNamedLikeConfig)
  const used = new Set(imports.filter(({ from }) => !isNamedLikeConfig(from)).map(({ to }) => to))
  const isApplication = (file: string): boolean => used.has(file) && !isPackage(posix.dirname(file))
  const application = named.filter(isApplication)
  const others = named.filter((file) => !isApplication(file) && !isTestOfOne(file))
  const globs = new Set(
    application.map((file) => {
      let glob = literalGlob(file)
      for (
        let folder = posix.dirname(file);
        folder !== '.' && !isPackage(folder) && !others.some((other) => isBelow(other, folder));
        folder = posix.dirname(folder)
      ) {
        glob = `${literalGlob(folder)}/**/*.config.*`
      }
      return glob
    }),
  )
  const isBack = compileGlobs([...globs])
  return {
    isToolConfig: (file) => isNamedLikeConfig(file) && !isBack(file),
    globs: [...globs].sort().map((glob) => `!${glob}`),
  }
}

function isNamedLikeConfig(file: string): boolean {
  return /\.config\.[^/]*$/.test(file)
}

function isTestOfOne(file: string): boolean {
  return /\.(?:test|spec)\.[^./]+$/.test(file)
}
