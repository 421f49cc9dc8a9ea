import type { EdgeKind, Target } from '@stratalint/core'
import { posix } from 'node:path'
import { EXTERNAL_NAMES } from '../support/random-policy.ts'
import type { Aim } from './aim.ts'
import type { Chance } from './chance.ts'
import { usableKinds } from './statements.ts'

/** The input for drawing the edges of a project's files. */
export interface Scene {
  chance: Chance
  targets: string[]
  /** Package names by folder. */
  members: Map<string, string>
  aim: Aim
}

/** A candidate edge of a file: its kind, specifier and target. */
export interface DrawnEdge {
  kind: EdgeKind
  specifier: string
  target: Target
}

export function drawEdge(file: string, context: Scene): DrawnEdge {
  const { chance, targets, aim } = context
  const kinds = usableKinds(file)
  const kind = chance.oneOf(kinds)
  const onlyPaths = kind === 'reference' || kind === 'url'
  const turn = chance.below(100)
  if (turn < 14 && !onlyPaths) return { kind, ...drawPackage(chance) }
  if (turn < 22) {
    const specifier = onlyPaths
      ? './gone'
      : chance.oneOf(['./gone', './gone', '../gone.js', '~/gone', '#top/gone.ts', '@/gone'])
    return { kind, specifier, target: { type: 'unresolved', why: 'relative' } }
  }
  const aimed =
    turn < 92 ? aim.best(file, [kind, chance.oneOf(kinds), chance.oneOf(kinds)]) : { kind, path: chance.oneOf(targets) }
  return {
    kind: aimed.kind,
    specifier: specifierOf(file, aimed.kind, aimed.path, context),
    target: { type: 'file', path: aimed.path },
  }
}

function drawPackage(chance: Chance): Omit<DrawnEdge, 'kind'> {
  const name = chance.oneOf(EXTERNAL_NAMES)
  const target = { type: 'external' as const, name }
  if (name === 'fs') return { specifier: chance.oneOf(['fs', 'node:fs', 'node:fs/promises', 'fs/promises']), target }
  return { specifier: chance.percent(25) && (name === 'pg' || name === 'left-pad') ? `${name}/sub.js` : name, target }
}

function specifierOf(file: string, kind: EdgeKind, target: string, { chance, members }: Scene): string {
  const onlyPaths = kind === 'reference' || kind === 'url'
  const owner = [...members].find(([folder]) => target.startsWith(`${folder}/`))
  const ownOwner = [...members].find(([folder]) => file.startsWith(`${folder}/`))
  if (!onlyPaths && owner !== undefined && owner !== ownOwner && chance.percent(75)) {
    return `${owner[1]}/${target.slice(owner[0].length + 1)}`
  }
  if (!onlyPaths && chance.percent(20)) return `~/${withoutSome(target, chance)}`
  if (!onlyPaths && ownOwner === undefined && owner === undefined && chance.percent(20)) return `#top/${target}`
  const relative = posix.relative(posix.dirname(file), target)
  const path = relative.startsWith('.') ? relative : `./${relative}`
  return onlyPaths ? path : withoutSome(path, chance)
}

/** Sometimes drops the extension of a source, or writes the JavaScript one that TypeScript maps back. */
function withoutSome(path: string, chance: Chance): string {
  const source = /\.([cm]?)(?:tsx?|jsx?)$/.exec(path)
  if (source === null || chance.percent(40)) return path
  if (/\.[cm]?tsx?$/.test(path) && chance.percent(40)) return path.replace(/\.([cm]?)tsx?$/, '.$1js')
  return source[1] === '' ? path.slice(0, source.index) : path
}
