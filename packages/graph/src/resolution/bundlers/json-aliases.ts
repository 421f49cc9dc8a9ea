import { dirname, join } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import { isObject, type Json } from '../../disk/json-file.ts'
import { entryOf, type AliasEntry, type AliasList } from './alias-entry.ts'

/** The aliases of a `.babelrc`, of a Deno config, or of a package.json (`_moduleAliases`, `babel`). */
export function readJsonConfig(disk: Disk, file: string): AliasList {
  const json = disk.json(file) ?? {}
  const folder = dirname(file)
  const fault = disk.jsonFault(file)
  const name = file.slice(folder.length + 1)
  const tables = name.startsWith('deno.')
    ? []
    : name === 'package.json'
      ? [json['_moduleAliases'], ...babelTables(json['babel'])]
      : babelTables(json)
  const entries = tables
    .filter(isObject)
    .flatMap((table) => Object.entries(table))
    .map(([find, target]) =>
      entryOf(
        disk,
        find,
        [target].flat().filter((one) => typeof one === 'string'),
        folder,
        file,
      ),
    )
  return {
    entries: [
      ...entries.filter((entry) => entry !== null),
      ...(name.startsWith('deno.') ? denoEntries(disk, json, file) : []),
    ],
    // An unreadable package.json is reported separately.
    faults: fault === null || name === 'package.json' ? [] : [{ file, ...fault }],
  }
}

function babelTables(babel: unknown): unknown[] {
  if (!isObject(babel)) return []
  const environments = isObject(babel['env']) ? Object.values(babel['env']) : []
  const plugins = [babel, ...environments].flatMap((one) =>
    isObject(one) && Array.isArray(one['plugins']) ? (one['plugins'] as unknown[]) : [],
  )
  return plugins.flatMap((plugin) => {
    if (!Array.isArray(plugin) || !/(?:^|-)module-resolver$/.test(String(plugin[0])) || !isObject(plugin[1])) return []
    return [plugin[1]['alias'], { '': plugin[1]['root'] ?? [] }]
  })
}

/** The import map of a config, inline or in a file, and the names of the members of its workspace. */
function denoEntries(disk: Disk, json: Json, file: string): AliasEntry[] {
  const folder = dirname(file)
  const named =
    typeof json['importMap'] === 'string' && !/^[a-z]+:/.test(json['importMap'])
      ? join(folder, json['importMap'])
      : null
  const maps = [
    { map: json['imports'], folder, file },
    ...(named === null ? [] : [{ map: disk.json(named)?.['imports'], folder: dirname(named), file: named }]),
  ]
  const members = Array.isArray(json['workspace'])
    ? (json['workspace'] as unknown[])
    : isObject(json['workspace'])
      ? [json['workspace']['members']].flat()
      : []
  return [
    ...maps.flatMap(({ map, folder: from, file: at }) =>
      (isObject(map) ? Object.entries(map) : []).flatMap(([find, target]) =>
        typeof target === 'string' ? [mapped(find, target, from, at)] : [],
      ),
    ),
    ...members
      .filter((member) => typeof member === 'string')
      .flatMap((member) => memberEntries(disk, join(folder, member))),
  ]
}

/** A key with a trailing slash covers the paths below it. A package covers its subpaths, a file does not. */
function mapped(find: string, target: string, folder: string, file: string): AliasEntry {
  const path = target.startsWith('.') || target.startsWith('/') ? join(folder, target) : target
  const isBelow = find.endsWith('/')
  return {
    find: isBelow ? find.slice(0, -1) : find,
    ...(!isBelow && !/^(?:npm|jsr):/.test(target) && { exact: true as const }),
    targets: [isBelow ? path.replace(/\/$/, '') : path],
    file,
  }
}

function memberEntries(disk: Disk, folder: string): AliasEntry[] {
  const file = ['deno.json', 'deno.jsonc'].map((name) => join(folder, name)).find(disk.isFile)
  const json = file === undefined ? null : disk.json(file)
  const name = json?.['name']
  if (file === undefined || json === null || typeof name !== 'string') return []
  const exported = isObject(json['exports'])
    ? Object.entries(json['exports'])
    : [['.', json['exports'] ?? './mod.ts'] as const]
  return exported.flatMap(([key, target]): AliasEntry[] =>
    typeof target === 'string'
      ? [
          {
            find: key === '.' ? name : `${name}/${key.replace(/^\.\//, '')}`,
            exact: true,
            targets: [join(folder, target)],
            file,
          },
        ]
      : [],
  )
}
