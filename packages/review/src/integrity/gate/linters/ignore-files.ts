import { parentOf, resolveIn, type World } from '../world.ts'
import type { Ignore } from './facts.ts'
import { ignoreOf } from './json-facts.ts'

/** The patterns of the files that `includeIgnoreFile` of a config may read; what git ignores is no source. */
export function includedIgnores(texts: readonly string[], folder: string, world: World): Ignore[] {
  const files = texts.flatMap((text) => resolveIn(folder, text) ?? [])
  return [...new Set(files)]
    .filter((file) => /ignore$/.test(file) && !/(?:^|\/)\.gitignore$/.test(file) && world.files.has(file))
    .flatMap((file) => ignoresIn(file, world))
}

/** The patterns of a file like `.eslintignore`. */
export function ignoresIn(file: string, world: World): Ignore[] {
  const text = world.read(file) ?? ''
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((pattern) => ignoreOf(pattern, file, parentOf(file), text))
}
