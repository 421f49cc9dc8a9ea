import { memoize } from '@stratalint/core'
import { capture, isWhole, matchesAny } from './micromatch.ts'

/** One entry of `boundaries/elements`. */
export interface Descriptor {
  type: string | null
  category: string | null
  patterns: readonly string[]
  mode: 'folder' | 'file' | 'full'
  /** The pattern of a folder that matches from the root on. */
  isWholePath: boolean
  capture: readonly string[]
  basePattern: string | null
  baseCapture: readonly string[]
}

/** A folder or file that a descriptor matches. */
interface Match {
  types: string[]
  category: string | null
  captured: Record<string, string>
  path: string
}

/** The element that a file belongs to. */
export interface Element extends Match {
  descriptor: Descriptor
  /** The path of the file within the element. */
  inside: string
  /** The elements around it, the nearest first. */
  parents: readonly Match[]
}

/** Settings that decide the element of a file. */
export interface ElementSettings {
  descriptors: readonly Descriptor[]
  /** A file has every type whose pattern matches at its level (version 7), or only the first. */
  hasManyTypes: boolean
  include: readonly string[]
  ignore: readonly string[]
}

/** Finds the element of a file: `null` if it has none, `'ignored'` if the settings leave it out. */
export function createElements(settings: ElementSettings): (file: string) => Element | 'ignored' | null {
  const { include, ignore } = settings
  return memoize((file) => {
    if (include.length > 0 && !matchesAny(file, include)) return 'ignored'
    return matchesAny(file, ignore) ? 'ignored' : describe(file, settings)
  })
}

/** Patterns match the end of a path: segments are added from the right until one matches, then from there for parents. */
function describe(file: string, { descriptors, hasManyTypes }: ElementSettings): Element | null {
  const segments = file.split('/')
  let main: Element | null = null
  const parents: Match[] = []
  let end = segments.length
  for (let start = segments.length - 1; start >= 0; start--) {
    const text = segments.slice(start, end).join('/')
    const isMain = main === null
    let isFound = false
    for (const descriptor of descriptors) {
      const match = matchOf(descriptor, { file, segments, start, end, text, isMain })
      if (match === null) continue
      isFound = true
      if (!isMain) {
        if (match.path !== main!.path) parents.push(match)
      } else if (main === null) {
        const inside = file === match.path ? segments.at(-1)! : file.slice(match.path.length + 1)
        main = { ...match, descriptor, inside, parents }
      } else {
        main.types.push(...match.types)
        main.captured = { ...match.captured, ...main.captured }
      }
      if (!hasManyTypes) break
    }
    if (isFound) end = start
  }
  return main
}

interface Position {
  file: string
  segments: readonly string[]
  start: number
  end: number
  text: string
  isMain: boolean
}

function matchOf(descriptor: Descriptor, { file, segments, start, end, text, isMain }: Position): Match | null {
  const { mode, isWholePath, basePattern } = descriptor
  for (const pattern of descriptor.patterns) {
    const isFull = isMain && (mode === 'full' || isWholePath)
    const effective = mode === 'folder' && isMain ? `${pattern}/**/*` : pattern
    const found = capture(effective, isFull ? file : text)
    const base =
      basePattern === null ? [] : capture([basePattern, '**', effective].join('/'), segments.slice(0, end).join('/'))
    if (found === null || base === null) continue
    return {
      types: descriptor.type === null ? [] : [descriptor.type],
      category: descriptor.category,
      captured: { ...named(base, descriptor.baseCapture), ...named(found, descriptor.capture) },
      path: isFull && mode === 'full' ? file : pathOf(pattern, segments, isFull ? 0 : start, end),
    }
  }
  return null
}

/** The shortest part of the path that the pattern matches. */
function pathOf(pattern: string, segments: readonly string[], start: number, end: number): string {
  for (let length = start + 1; length <= end; length++) {
    if (isWhole(pattern, segments.slice(start, length).join('/'))) return segments.slice(0, length).join('/')
  }
  return segments.slice(0, end).join('/')
}

function named(values: readonly string[], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    values.flatMap((value, index) => (names[index] === undefined ? [] : [[names[index], value]])),
  )
}
