import { parentOf } from '@stratalint/core'
import { Refusal, type ChangeSet } from '../change-set.ts'
import type { World } from '../world.ts'

/** Files at which tools and runtimes start, which name others by their paths. */
const CONFIG =
  /^(?:\.?[\w.-]+\.(?:json5?|jsonc|ya?ml|toml|html)|[\w.-]+\.(?:config|conf|workspace|setup)\.[cm]?[jt]s|\.\w+rc(?:\.\w+)?|(?:gulp|grunt)file\.\w+|Dockerfile[\w.-]*|Makefile|Procfile|[\w.-]+\.(?:sh|bash))$/i

/** What says something about this tool alone, or nothing that a move can break. */
const NO_CONFIG = /^(?:stratalint\.|package-lock\.|pnpm-lock\.|.*[.-]baseline\.)/

/** Where such files are, from each folder above. */
const FOLDERS = ['', '.github/workflows', 'scripts']

/** Refuses where something else than an import refers to a file by its path. */
export function refuseNamed(world: World, changes: ChangeSet, file: string): void {
  const folder = parentOf(file)
  const name = file.slice(folder === '' ? 0 : folder.length + 1)
  const beside = (path: string): string => (folder === '' ? path : `${folder}/${path}`)
  for (const other of [beside(`__mocks__/${name}`), beside(`__snapshots__/${name}.snap`)])
    if (changes.read(other) !== null) throw new Refusal(`${other} belongs to it by its name.`)
  const importers = new Set(world.importersOf(file))
  for (let at = folder; ; at = parentOf(at)) {
    const path = at === '' ? file : file.slice(at.length + 1)
    for (const config of FOLDERS.flatMap((inner) => filesOf(world, [at, inner].filter(Boolean).join('/')))) {
      const one = config.slice(config.lastIndexOf('/') + 1)
      if (!CONFIG.test(one) || NO_CONFIG.test(one) || config === file || importers.has(config)) continue
      if (mentions(changes.read(config), path)) throw new Refusal(`${config} names ${path}.`)
    }
    if (at === '') return
  }
}

function filesOf(world: World, folder: string): string[] {
  return world.filesIn(folder).map((name) => (folder === '' ? name : `${folder}/${name}`))
}

/** Whether a text contains a path, with or without its extension, and not only a longer one that contains it. */
function mentions(text: string | null, path: string): boolean {
  if (text === null || !text.includes(path)) return false
  const written = path.replace(/[^\w/]/g, '\\$&')
  return new RegExp(`(?<![\\w.-]|[\\w.-]/)(?:\\.{0,2}/)*${written}(?![\\w/.-])`).test(text)
}
