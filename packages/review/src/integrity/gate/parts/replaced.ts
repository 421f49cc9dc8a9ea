import { clean, clip } from '@stratalint/core'
import type { Loosening } from '../../loosening.ts'
import { isElsewhere } from '../versions.ts'
import { asObject, lineAt, lineFrom, strings, type Json, type World } from '../world.ts'
import type { Sides } from './part.ts'

const OURS = /^(?:stratalint|@stratalint\/.+)$/
const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
const NOT = 'Do not replace stratalint by a program of the same name.'

/** Stratalint itself: no longer installed, another package under its name, or patched. */
export function findReplaced(sides: Sides): Loosening[] {
  return [...findRemoved(sides), ...findOtherSources(sides), ...findPatches(sides), ...findDoubles(sides)]
}

interface Declared {
  file: string
  name: string
  spec: string
}

/** The versions of our packages that the manifests declare. */
export function declaredIn(world: World): Declared[] {
  return world.packages.flatMap(({ file, json }) =>
    GROUPS.flatMap((group) =>
      Object.entries(strings(json[group]))
        .filter(([name]) => OURS.test(name))
        .map(([name, spec]) => ({ file, name, spec })),
    ),
  )
}

function findRemoved({ base, head, afterOf }: Sides): Loosening[] {
  const before = declaredIn(base)
  const names = new Set(declaredIn(head).map(({ name }) => name))
  const isOwn = head.packages.some(({ name }) => name === 'stratalint')
  if (isOwn || names.has('stratalint') || !before.some(({ name }) => name === 'stratalint')) return []
  const { file: old } = before.find(({ name }) => name === 'stratalint')!
  const file = afterOf(old) ?? old
  const line = lineFrom(head.read(file) ?? '', ['"devDependencies"', '"dependencies"'])
  return [
    loosening(
      file,
      line,
      'removed',
      'stratalint is no longer a dependency, so that what runs is not the version that was installed',
      'Add stratalint to the devDependencies again.',
    ),
  ]
}

/** Every place that decides where a package comes from, with the package's own name. */
function sourcesOf(world: World): Declared[] {
  const found = declaredIn(world)
  for (const { file, json } of world.packages)
    for (const group of [
      json['overrides'],
      json['resolutions'],
      asObject(json['pnpm'])?.['overrides'],
      asObject(json['workspaces'])?.['catalog'],
    ])
      found.push(...nested(group, file))
  const workspace = world.yaml('pnpm-workspace.yaml')
  for (const group of [
    workspace?.['overrides'],
    workspace?.['catalog'],
    ...Object.values(asObject(workspace?.['catalogs']) ?? {}),
  ])
    found.push(...nested(group, 'pnpm-workspace.yaml'))
  const locked = asObject(asObject(world.json('package-lock.json')?.['packages'])?.['node_modules/stratalint'])
  if (locked !== null) found.push(...lockedSource(locked))
  return found
}

function nested(value: unknown, file: string): Declared[] {
  return Object.entries(asObject(value) ?? {}).flatMap(([key, one]) => {
    const name = key.replace(/^.*[>/](?=stratalint)|(?<=.)@[^/]*$/g, '')
    if (typeof one === 'string') return OURS.test(name) ? [{ file, name, spec: one }] : []
    const own = asObject(one)?.['.']
    return [...(typeof own === 'string' && OURS.test(name) ? [{ file, name, spec: own }] : []), ...nested(one, file)]
  })
}

function lockedSource(locked: Json): Declared[] {
  const resolved = typeof locked['resolved'] === 'string' ? locked['resolved'] : ''
  const name = typeof locked['name'] === 'string' ? locked['name'] : 'stratalint'
  if (locked['link'] === true || name !== 'stratalint')
    return [{ file: 'package-lock.json', name: 'stratalint', spec: `file:${resolved}` }]
  const isOther = resolved !== '' && !/\/stratalint\/-\/stratalint-[\w.-]+\.tgz/.test(resolved)
  return isOther
    ? [{ file: 'package-lock.json', name: 'stratalint', spec: /^\w+:/.test(resolved) ? resolved : `file:${resolved}` }]
    : []
}

function findOtherSources({ base, head }: Sides): Loosening[] {
  const known = new Set(sourcesOf(base).map(({ name, spec }) => `${name} ${spec}`))
  const before = new Map(declaredIn(base).map(({ name, spec }) => [name, spec]))
  const seen = new Set<string>()
  return sourcesOf(head).flatMap(({ file, name, spec }): Loosening[] => {
    const key = `${name} ${spec}`
    if (!isElsewhere(spec, name) || known.has(key) || seen.has(key)) return []
    seen.add(key)
    const text = head.read(file) ?? ''
    const line = lineFrom(text, [JSON.stringify(spec), spec, `"${name}"`, 'node_modules/stratalint'])
    const was = before.get(name)
    return [
      loosening(
        file,
        line,
        `source ${key}`,
        `${name} now comes from '${clip(clean(spec), 36)}'${was === undefined || was === spec ? '' : `, and was '${clip(clean(was), 16)}'`}`,
        `Install ${name} from the registry${was === undefined || was === spec ? '' : ` as '${clip(clean(was), 24)}'`}.`,
      ),
    ]
  })
}

const PATCH = /(?:^|\/)(?:patches|\.yarn\/patches|\.patches)\/(?:.*[/+@_-])?@?stratalint[^/]*\.(?:patch|diff)$/

/** A patch file, or an entry that names one. */
function findPatches({ base, head, context, afterOf }: Sides): Loosening[] {
  const files = context.changes.list
    .filter(({ path, status }) => status !== 'deleted' && PATCH.test(path))
    .filter(({ path, before }) => before === null || base.read(before) !== head.read(path))
    .map(({ path }) =>
      loosening(
        path,
        1,
        `patch ${path}`,
        'this patch changes stratalint itself',
        'Remove the patch, and propose the change to stratalint.',
      ),
    )
  if (files.length > 0) return files
  const entriesOf = (world: World): [string, string][] => [
    ...world.packages.flatMap(({ file, json }) =>
      keysOf(json['patchedDependencies'], file).concat(keysOf(asObject(json['pnpm'])?.['patchedDependencies'], file)),
    ),
    ...keysOf(world.yaml('pnpm-workspace.yaml')?.['patchedDependencies'], 'pnpm-workspace.yaml'),
  ]
  const known = entriesOf(base).map(([file, key]) => `${afterOf(file) ?? file} ${key.split('@', 1)[0]!}`)
  return entriesOf(head)
    .filter(([file, key]) => !known.includes(`${file} ${key.split('@', 1)[0]!}`))
    .map(([file, key]) =>
      loosening(
        file,
        lineFrom(head.read(file) ?? '', [key]),
        `patched ${key}`,
        `'${clip(clean(key), 40)}' is patched`,
        'Remove the patch, and propose the change to stratalint.',
      ),
    )
}

function keysOf(value: unknown, file: string): [string, string][] {
  return Object.keys(asObject(value) ?? {}).flatMap((key): [string, string][] =>
    /^(?:stratalint|@stratalint\/)/.test(key) ? [[file, key]] : [],
  )
}

/** A package of the workspace, or a file among the installed ones, under the same name; settings that run another program. */
function findDoubles({ base, head, context }: Sides): Loosening[] {
  const namesOf = (world: World): string[] =>
    world.packages.flatMap(({ file, name, json }) => {
      const { bin } = json
      const isBin = asObject(bin) !== null && 'stratalint' in (bin as object)
      return name === 'stratalint' || isBin ? [file] : []
    })
  const before = namesOf(base)
  const packages =
    before.length > 0
      ? []
      : namesOf(head).map((file) =>
          loosening(
            file,
            lineFrom(head.read(file) ?? '', ['"stratalint"']),
            'double',
            'this package has the name or the program of stratalint',
            'Give it another name.',
          ),
        )
  const tracked = context.changes.list
    .filter(
      ({ path, status }) =>
        status !== 'deleted' &&
        /(?:^|\/)node_modules\/(?:\.bin\/)?(?:stratalint|@stratalint|eslint|oxlint)(?:\/|$|\.)/.test(path),
    )
    .slice(0, 1)
    .map(({ path }) =>
      loosening(
        path,
        1,
        `tracked ${path}`,
        'an installed program is replaced by a file of the repository',
        'Delete the file.',
      ),
    )
  return [
    ...packages,
    ...tracked,
    ...findRunnerSettings(
      base,
      head,
      context.changes.list.map(({ path }) => path),
    ),
  ]
}

/** `.npmrc` can name another shell, or a module that node loads first. */
function findRunnerSettings(base: World, head: World, changed: readonly string[]): Loosening[] {
  return changed
    .filter((path) => /(?:^|\/)\.npmrc$/.test(path))
    .flatMap((path) => {
      const text = head.read(path) ?? ''
      const old = base.read(path) ?? ''
      return [...text.matchAll(/^\s*(?:script-shell|node-options|shell)\s*=.*$/gm)]
        .map(([line]) => line)
        .filter(
          (line) => !old.includes(line.trim()) && !/(?:ba|z|k|da)?sh(?:\.exe)?"?\s*$|max-old-space-size/.test(line),
        )
        .map((line) =>
          loosening(
            path,
            lineAt(text, text.indexOf(line.trim())),
            `setting ${line.trim()}`,
            `'${clip(clean(line), 50)}' changes how every script runs`,
            'Remove the setting.',
          ),
        )
    })
}

/** A loosening about what is installed as stratalint. */
export function loosening(file: string, line: number, subject: string, what: string, fix: string): Loosening {
  return { rule: 'gate', file, line, subject, what: clip(`${file}:${line}: ${what}.`, 160), fix: [fix], not: NOT }
}
