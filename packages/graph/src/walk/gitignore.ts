import { lstatSync } from 'node:fs'
import path from 'node:path'
import { posixRelative } from '@stratalint/core'
import { readRegularFile } from '@stratalint/policy'
import ignore, { type Ignore } from 'ignore'
import type { DiskWatch } from '../disk/disk-log.ts'
import { readGitSettings } from './git-config.ts'
import { repositoryOf } from './git-repository.ts'

/** The `.gitignore` rules of a folder and of the folders above it. */
export interface IgnoreRules {
  /** Adds the rules of a folder below; `relative` is its path from the root of the walk. */
  enter(relative: string, absolute: string): IgnoreRules
  /** Whether a path, relative to the root of the walk, is ignored. No folder above it is ignored. */
  ignores(relative: string, isFolder: boolean): boolean
}

/** A file of ignore rules that exists but was not used. */
export interface UnreadRules {
  path: string
  why: string
  /** Git does not use it either, so the checked files are right. */
  asGitDoes: boolean
}

/** What reading ignore rules reports. */
export interface IgnoreOptions {
  watch?: DiskWatch | undefined
  onUnread?: (unread: UnreadRules) => void
}

/** Longer than any list that people write; each rule is tried on each path. */
const MAX_RULES_BYTES = 1 << 20

/** The maximum length of a path. */
const MAX_LINE = 4096
const MAX_GLOBSTARS = 3

interface Layer {
  /** Tests a path relative to the folder of the rules. */
  test: TestPath
  /** Converts a path relative to the root of the walk to one relative to the folder of the rules. */
  localPath(relative: string): string
}

type TestPath = (local: string) => { ignored: boolean; unignored: boolean }

interface Reader {
  /** The rules of a file as a list, empty if it has none. Private files are not part of the working tree. */
  layer(file: string, localPath: Layer['localPath'], options?: { shown?: string; isPrivate?: boolean }): Layer[]
}

/** The rules above the root; in a git repository, those of outer folders, of the repository and of the user. */
export function rootIgnoreRules(root: string, options: IgnoreOptions = {}): IgnoreRules {
  const { watch } = options
  const repository = repositoryOf(root, watch)
  const own: Layer['localPath'] = (relative) => relative
  if (repository === null) {
    const reader = createReader(root, false, options)
    return rulesOf(reader.layer(path.join(root, '.gitignore'), own), reader)
  }
  const { worktree, common } = repository
  const { excludesFile, ignoreCase } = readGitSettings(repository, watch)
  const reader = createReader(root, ignoreCase, options)
  const fromWorktree = pathFrom(worktree, root)
  const outer: Layer[] = []
  for (let folder = root; folder !== worktree;) {
    folder = path.dirname(folder)
    outer.unshift(...reader.layer(path.join(folder, '.gitignore'), pathFrom(folder, root)))
  }
  return rulesOf(
    [
      ...(excludesFile === null
        ? []
        : reader.layer(excludesFile, fromWorktree, { shown: "the file of git's core.excludesFile", isPrivate: true })),
      ...reader.layer(path.join(common, 'info', 'exclude'), fromWorktree, {
        shown: '.git/info/exclude',
        isPrivate: true,
      }),
      ...outer,
      ...reader.layer(path.join(root, '.gitignore'), own),
    ],
    reader,
  )
}

function rulesOf(layers: readonly Layer[], reader: Reader): IgnoreRules {
  return {
    enter(relative, absolute) {
      const own = reader.layer(path.join(absolute, '.gitignore'), (inner) => inner.slice(relative.length + 1))
      return own.length === 0 ? this : rulesOf([...layers, ...own], reader)
    },
    ignores(relative, isFolder) {
      for (let index = layers.length - 1; index >= 0; index--) {
        const { test, localPath } = layers[index]!
        const local = toBytes(localPath(relative))
        const { ignored, unignored } = test(isFolder ? `${local}/` : local)
        if (unignored) return false
        if (ignored) return true
      }
      return false
    },
  }
}

function createReader(root: string, ignoreCase: boolean, { watch, onUnread }: IgnoreOptions): Reader {
  const unread = (file: string, why: string, asGitDoes: boolean): Layer[] => {
    onUnread?.({ path: file, why, asGitDoes })
    return []
  }
  return {
    layer(file, localPath, { shown = posixRelative(root, file), isPrivate = false } = {}) {
      watch?.probed(file)
      watch?.read(file)
      try {
        if (!isPrivate && lstatSync(file).isSymbolicLink())
          return unread(shown, 'is a symbolic link, which git does not follow', true)
        const text = readRegularFile(file, MAX_RULES_BYTES).toString('latin1')
        const excess = excessOf(text)
        return excess === null ? [{ test: compileRules(text, ignoreCase), localPath }] : unread(shown, excess, false)
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        // `/dev/null` is a common way to turn the user's file off.
        if (code === 'ENOENT' || code === 'ENOTDIR' || (isPrivate && code === 'ENOTREG')) return []
        return unread(
          shown,
          code === 'EISDIR' || code === 'ENOTREG' || code === 'EFBIG' ? message : `cannot be read (${code ?? message})`,
          isPrivate && code !== 'EFBIG',
        )
      }
    },
  }
}

/** Why a file would take too long: the cost of matching is the depth of a path to the power of the number of `**`. */
function excessOf(text: string): string | null {
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue
    if (line.length > MAX_LINE) return `has a line of more than ${MAX_LINE} bytes`
    if (line.split(/(?<![^!/])\*{2,}(?![^/ \r])/).length - 1 > MAX_GLOBSTARS)
      return `has a pattern with more than ${MAX_GLOBSTARS} \`**\``
  }
  return null
}

/** Git matches bytes: `?` is half of an é. A text with one byte per character gives the same result. */
function toBytes(path: string): string {
  // eslint-disable-next-line no-control-regex -- the characters of one byte
  return /^[\x00-\x7f]*$/.test(path) ? path : Buffer.from(path).toString('latin1')
}

/**
 * Tests a path by itself. A folder that is being walked is not ignored, by a deeper rule or because it is the root, but
 * the parser knows only its own rules and needs an exception for that folder.
 */
function compileRules(text: string, ignoreCase: boolean): TestPath {
  const bare = text
    .replace(/^\xef\xbb\xbf/, '')
    .split('\n')
    .map(spellOutStars)
    .join('\n')
  const parse = (): Ignore => ignore({ ignoreCase, allowRelativePaths: true }).add(bare)
  const rules = parse()
  const inNegated = new Map<string, Ignore>()
  return (local) => {
    const verdict = rules.test(local)
    if (!verdict.ignored) return verdict
    const folders = foldersAbove(local)
    const folder = folders.at(-1)
    if (folder === undefined || !rules.test(folder).ignored) return verdict
    let own = inNegated.get(folder)
    if (own === undefined) {
      own = parse().add(folders.map((above) => `!/${above.replace(/[\\*?[\]!# ]/g, '\\$&')}`))
      inNegated.set(folder, own)
    }
    return own.test(local)
  }
}

/**
 * Git compares the literal start of an anchored pattern separately, so that two stars right after it cross folders:
 * `a**\/b` matches `ab` and `a1/2/b`. The parser follows git's documentation, where they are a single star.
 */
function spellOutStars(line: string): string {
  if (!line.includes('**') || line.startsWith('#')) return line
  const end = line.endsWith('\r') ? '\r' : ''
  const parts = /^(!|(?!!))(\/|(?!\/))([^*?[\\]*[^*?[\\/])\*{2,}(\/.*)?$/s.exec(withoutEnd(line, end))
  if (parts === null) return line
  const [, sign, slash, start, rest = ''] = parts
  if (rest.length > 1) return `${sign}/${start}${rest.slice(1)}${end}\n${sign}/${start}*/**${rest}${end}`
  const isAnchored = slash === '/' || start!.includes('/')
  return isAnchored ? `${sign}/${start}*${rest}${end}\n${sign}/${start}*/**${rest}${end}` : line
}

/** Without the line ending and the spaces before it. */
function withoutEnd(line: string, end: string): string {
  let length = line.length - end.length
  while (line[length - 1] === ' ') length -= 1
  return line.slice(0, length)
}

/** `a/b/c` is in `a/` and in `a/b/`. */
function foldersAbove(local: string): string[] {
  const segments = local.replace(/\/$/, '').split('/').slice(0, -1)
  return segments.map((_, index) => `${segments.slice(0, index + 1).join('/')}/`)
}

function pathFrom(folder: string, root: string): Layer['localPath'] {
  const prefix = posixRelative(folder, root)
  return (relative) => (prefix === '' ? relative : `${prefix}/${relative}`)
}
