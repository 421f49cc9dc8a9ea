import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** The `.gitignore` rules that hold in a folder: its own and those of the folders above it. */
export interface IgnoreRules {
  /** The rules of one more folder below; `relative` is the folder's path from the root of the walk. */
  enter(relative: string, absolute: string): IgnoreRules
  /** `relative` is a path from the root of the walk; every folder above it is known not to be ignored. */
  ignores(relative: string, isFolder: boolean): boolean
}

interface Layer {
  rules: Ignore
  /** Turns a path from the root of the walk into one from the folder of the rules. */
  localPath(relative: string): string
}

/** The rules above the root: inside a git repository those of its outer folders and its private excludes hold too. */
export function rootIgnoreRules(root: string): IgnoreRules {
  const repository = repositoryOf(root)
  const layers = [...layerOf(path.join(root, '.gitignore'), (relative) => relative)]
  if (repository !== null) {
    for (let folder = root; folder !== repository;) {
      folder = path.dirname(folder)
      layers.unshift(...layerOf(path.join(folder, '.gitignore'), pathFrom(folder, root)))
    }
    layers.unshift(...layerOf(path.join(repository, '.git', 'info', 'exclude'), pathFrom(repository, root)))
  }
  return rulesOf(layers)
}

function rulesOf(layers: readonly Layer[]): IgnoreRules {
  return {
    enter(relative, absolute) {
      const own = layerOf(path.join(absolute, '.gitignore'), (inner) => inner.slice(relative.length + 1))
      return own.length === 0 ? this : rulesOf([...layers, ...own])
    },
    ignores(relative, isFolder) {
      for (let index = layers.length - 1; index >= 0; index--) {
        const { rules, localPath } = layers[index]!
        const local = localPath(relative)
        const { ignored, unignored } = rules.test(isFolder ? `${local}/` : local)
        if (unignored) return false
        if (ignored && !isByParent(rules, local)) return true
      }
      return false
    },
  }
}

/** A folder that is being walked was taken back by deeper rules, so that being inside it ignores nothing. */
function isByParent(rules: Ignore, local: string): boolean {
  const slash = local.lastIndexOf('/')
  return slash !== -1 && rules.test(`${local.slice(0, slash)}/`).ignored
}

function layerOf(file: string, localPath: Layer['localPath']): Layer[] {
  try {
    return [{ rules: ignore({ ignorecase: false, allowRelativePaths: true }).add(readFileSync(file, 'utf8')), localPath }]
  } catch {
    return []
  }
}

function pathFrom(folder: string, root: string): Layer['localPath'] {
  const prefix = path.relative(folder, root).replaceAll(path.sep, '/')
  return (relative) => (prefix === '' ? relative : `${prefix}/${relative}`)
}

function repositoryOf(root: string): string | null {
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder
    if (folder === path.dirname(folder)) return null
  }
}
