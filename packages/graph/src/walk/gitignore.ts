import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ignore, { type Ignore } from 'ignore'
import type { DiskWatch } from '../disk-log.ts'

/** The `.gitignore` rules that hold in a folder: its own and those of the folders above it. */
export interface IgnoreRules {
  /** The rules of one more folder below; `relative` is the folder's path from the root of the walk. */
  enter(relative: string, absolute: string): IgnoreRules
  /** `relative` is a path from the root of the walk; every folder above it is known not to be ignored. */
  ignores(relative: string, isFolder: boolean): boolean
}

interface Layer {
  /** Takes a path from the folder of the rules. */
  test: TestPath
  /** Turns a path from the root of the walk into one from the folder of the rules. */
  localPath(relative: string): string
}

type TestPath = (local: string) => { ignored: boolean; unignored: boolean }

/** The rules above the root: inside a git repository those of its outer folders and its private excludes hold too. */
export function rootIgnoreRules(root: string, watch?: DiskWatch): IgnoreRules {
  const repository = repositoryOf(root, watch)
  const outer: Layer[] = []
  if (repository !== null) {
    for (let folder = root; folder !== repository;) {
      folder = path.dirname(folder)
      outer.unshift(...layerOf(path.join(folder, '.gitignore'), pathFrom(folder, root), watch))
    }
    outer.unshift(...layerOf(path.join(repository, '.git', 'info', 'exclude'), pathFrom(repository, root), watch))
  }
  return rulesOf([...outer, ...layerOf(path.join(root, '.gitignore'), (relative) => relative, watch)], watch)
}

function rulesOf(layers: readonly Layer[], watch?: DiskWatch): IgnoreRules {
  return {
    enter(relative, absolute) {
      const own = layerOf(path.join(absolute, '.gitignore'), (inner) => inner.slice(relative.length + 1), watch)
      return own.length === 0 ? this : rulesOf([...layers, ...own], watch)
    },
    ignores(relative, isFolder) {
      for (let index = layers.length - 1; index >= 0; index--) {
        const { test, localPath } = layers[index]!
        const local = localPath(relative)
        const { ignored, unignored } = test(isFolder ? `${local}/` : local)
        if (unignored) return false
        if (ignored) return true
      }
      return false
    },
  }
}

/**
 * Judges a path by itself. A folder that is being walked was taken back by deeper rules, or is the root and so there on
 * purpose: lying in it ignores nothing. The parser of the rules knows only its own and has to be told.
 */
function compileRules(text: string): TestPath {
  const rules = parseRules(text)
  const inTakenBack = new Map<string, Ignore>()
  return (local) => {
    const verdict = rules.test(local)
    if (!verdict.ignored) return verdict
    const folders = foldersAbove(local)
    const folder = folders.at(-1)
    if (folder === undefined || !rules.test(folder).ignored) return verdict
    let own = inTakenBack.get(folder)
    if (own === undefined) {
      own = parseRules(text).add(folders.map((above) => `!/${above.replace(/[\\*?[\]!# ]/g, '\\$&')}`))
      inTakenBack.set(folder, own)
    }
    return own.test(local)
  }
}

function parseRules(text: string): Ignore {
  return ignore({ ignorecase: false, allowRelativePaths: true }).add(text)
}

/** `a/b/c` lies in `a/` and in `a/b/`. */
function foldersAbove(local: string): string[] {
  const segments = local.replace(/\/$/, '').split('/').slice(0, -1)
  return segments.map((_, index) => `${segments.slice(0, index + 1).join('/')}/`)
}

function layerOf(file: string, localPath: Layer['localPath'], watch?: DiskWatch): Layer[] {
  watch?.probed(file)
  watch?.read(file)
  try {
    return [{ test: compileRules(readFileSync(file, 'utf8')), localPath }]
  } catch {
    return []
  }
}

function pathFrom(folder: string, root: string): Layer['localPath'] {
  const prefix = path.relative(folder, root).replaceAll(path.sep, '/')
  return (relative) => (prefix === '' ? relative : `${prefix}/${relative}`)
}

function repositoryOf(root: string, watch?: DiskWatch): string | null {
  for (let folder = root; ; folder = path.dirname(folder)) {
    watch?.probed(path.join(folder, '.git'))
    if (existsSync(path.join(folder, '.git'))) return folder
    if (folder === path.dirname(folder)) return null
  }
}
