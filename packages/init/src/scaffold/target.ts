import {
  captureNames,
  clean,
  clip,
  capturesLayer,
  folderOf,
  patternCaptures,
  samplePath,
  staticPrefix,
  type Place,
} from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { hasCase, toFileCase, type FileCase } from '@stratalint/rule/analysis'
import { InitError } from '../init-error.ts'
import { mostCommon } from './code-style.ts'

/** A new instance of a place: its captures, and the folder of each of its layers. */
export interface Target {
  place: Place
  values: readonly string[]
  /** The layer of a place whose instances have one; `null` for a place whose instances have several, or none. */
  layer: string | null
  name: string
  folderOf(layer: string | null): string
}

/** Finds where a new domain or provider goes, or throws the reason why its name is not legal. */
export function findTarget(project: Project, role: 'domain' | 'provider', text: string, placeName?: string): Target {
  const places = placesWith(project, role, placeName)
  const segments = text.replace(/\/+$/, '').split('/')
  const shown = clip(clean(text), 60)
  if (segments.some((segment) => !isFolderName(segment)))
    throw new InitError(`${shown} cannot be the name of a folder: use letters, digits, - and _.`)
  const matching = places.filter(
    (place) => segments.length === captureNames(place).length + Number(place.identity.includes('layer')),
  )
  const place = mostUsed(project, matching)
  if (place === undefined) throw new InitError(wrongCount(project, places, shown))
  const hasLayer = place.identity.includes('layer')
  const layer = hasLayer ? segments[0]! : null
  if (layer !== null && !project.judge.policy.layers.names.includes(layer))
    throw new InitError(`${layer} is not a layer of the policy: ${project.judge.policy.layers.names.join(', ')}.`)
  const values = hasLayer ? segments.slice(1) : segments
  const target: Target = {
    place,
    values,
    layer,
    name: values.at(-1)!,
    folderOf: (of) => folderOf(samplePath(place, values, of, 'index.ts')),
  }
  checkName(project, target, role)
  return target
}

/** The places whose captures name a domain or a provider. */
function placesWith({ judge }: Project, role: 'domain' | 'provider', placeName: string | undefined): Place[] {
  const all = judge.policy.places.filter((place) => place.role === role && captureNames(place).length > 0)
  const found = placeName === undefined ? all : all.filter(({ name }) => name === placeName)
  if (found.length > 0) return found
  if (placeName !== undefined)
    throw new InitError(
      `No place ${placeName} of the policy has ${role}s by name.${all.length === 0 ? '' : ` These have: ${all.map(({ name }) => name).join(', ')}.`}`,
    )
  throw new InitError(`The policy has no place for ${role}s by name, such as a pattern with {${role}}.`)
}

function mostUsed({ facts }: Project, places: readonly Place[]): Place | undefined {
  const count = (place: Place): number => facts.foldersIn?.(staticPrefix(place.pattern)).length ?? 0
  const whole = (place: Place): number => Number(capturesLayer(place))
  return places.toSorted((a, b) => whole(b) - whole(a) || count(b) - count(a))[0]
}

function wrongCount({ judge }: Project, places: readonly Place[], text: string): string {
  const [place] = places
  const parts = place!.identity.includes('layer')
    ? ['<layer>', ...captureNames(place!).map((name) => `<${name}>`)]
    : captureNames(place!).map((name) => `<${name}>`)
  const layers = place!.identity.includes('layer') ? ` The layers are ${judge.policy.layers.names.join(', ')}.` : ''
  return `${text} does not name a ${place!.name}: expected ${parts.join('/')}, because its pattern is ${place!.pattern}.${layers}`
}

/** The name must not be a layer's, be new, and give files that are checked and are located where they should be. */
function checkName(project: Project, target: Target, role: string): void {
  const { judge, facts } = project
  const { place, values, name, layer } = target
  if (judge.policy.layers.names.includes(name) && patternCaptures(place.pattern).includes('layer'))
    throw new InitError(`${name} is the name of a layer, so it cannot be the name of a ${role}.`)
  const sampleLayer = layer ?? (capturesLayer(place) ? judge.policy.layers.names[0]! : place.layer)
  const sample = samplePath(place, values, sampleLayer, 'index.ts')
  const folder = rootFolder(target)
  if (facts.exists(folder)) throw new InitError(`${folder} exists already; nothing was written.`)
  const at = judge.locate(sample)
  if (at === null || at.place !== place)
    throw new InitError(
      `${sample} would ${at === null ? 'have no place' : `be part of place ${at.place.name}, which comes first in the policy`}; choose another name.`,
    )
  if (at.test) throw new InitError(`Every file in ${folder} would be a test; choose another name.`)
  const why = judge.unchecked(sample)
  if (why !== null)
    throw new InitError(`Files in ${folder} would not be checked (${UNCHECKED[why]}); choose another name.`)
  const fileCase = caseOfSiblings(project, place)
  if (fileCase !== null && !hasCase(name, fileCase))
    throw new InitError(
      `The folders beside ${folder} are named in ${fileCase}; ${toFileCase(name, fileCase)} would fit, ${name} does not.`,
    )
}

const UNCHECKED = {
  ignores: 'ignores of the policy',
  files: 'files of the policy',
  git: 'git ignores them',
  project: 'another policy covers them',
  root: 'they are outside of the project',
} as const

/** The folder that a new instance makes. */
export function rootFolder({ place, values, layer }: Target): string {
  const path = samplePath(place, values, layer ?? 'layer', 'index.ts')
  const segments = path.split('/')
  return segments.slice(0, segments.lastIndexOf(values.at(-1)!) + 1).join('/')
}

/** The case of the folders that exist, if it is one and they show it. */
function caseOfSiblings({ facts }: Project, place: Place): FileCase | null {
  const names = (facts.foldersIn?.(staticPrefix(place.pattern)) ?? []).filter((name) => !/^[\p{Ll}\p{N}]+$/u.test(name))
  const cases = (['kebab-case', 'camelCase', 'PascalCase', 'snake_case'] as const).filter((one) =>
    names.every((name) => hasCase(name, one)),
  )
  return names.length === 0 ? null : mostCommon(cases)
}

function isFolderName(name: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name) &&
    name.length <= 64 &&
    !/^(?:index|node_modules|con|prn|aux|nul)$/i.test(name)
  )
}
