import { compilePattern } from '@stratalint/core'
import type { Descriptor } from './elements.ts'

/**
 * Writes a descriptor's patterns as place patterns, with its captures. Patterns that match the end of a path begin with
 * `**`, unless all files that they match are below the root. `null` for a pattern that only micromatch can read.
 */
export function placePatterns(descriptor: Descriptor, rootPath: string, files: readonly string[]): (string | null)[] {
  const { mode, isWholePath, basePattern, baseCapture, capture } = descriptor
  return descriptor.patterns.map((written) => {
    const name = namer()
    const base = basePattern === null ? null : toPlacePattern(basePattern, baseCapture, name)
    const folder = mode === 'folder' ? written.replace(/(?:\/\*\*)+$/, '') : written
    const plain = toPlacePattern(folder, capture, name)
    if (plain === null || (basePattern !== null && base === null)) return null
    // Of the folders that `**/*` matches, the outermost is the element.
    const own = mode === 'folder' ? plain.replace(/(?:\/\*\*)+(?=\/[^/]*$)/, '') : plain
    const tail = mode === 'folder' ? `${own}/**` : own
    const relative = base === null ? tail : `${base.replace(/\/\*\*$/, '')}/**/${tail}`
    const fromRoot = rootPath === '' ? relative : `${rootPath}/${relative}`
    if (mode === 'full' || isWholePath || base !== null || relative.startsWith('**')) return fromRoot
    return isBelowRoot(fromRoot, `**/${relative}`, files) ? fromRoot : `**/${relative}`
  })
}

/**
 * Writes out the choices of a descriptor whose captured value rules name: `(data|ui)` becomes one descriptor for each folder.
 */
export function byNamedChoice(descriptor: Descriptor, names: ReadonlySet<string>): Descriptor[] {
  return descriptor.patterns.flatMap((pattern) => {
    const wildcards = [...pattern.matchAll(WILDCARD)]
    const index = wildcards.findIndex(
      ([part], at) => isChoice(part) && descriptor.capture[at] !== undefined && names.has(descriptor.capture[at]),
    )
    if (index === -1) return [{ ...descriptor, patterns: [pattern] }]
    const { 0: part, index: start } = wildcards[index]!
    const options = part.replace(/^[@+]?[({]|[)}]$/g, '').split(/[|,]/)
    return options.flatMap((option) =>
      byNamedChoice(
        {
          ...descriptor,
          patterns: [pattern.slice(0, start) + option + pattern.slice(start + part.length)],
          capture: descriptor.capture.toSpliced(index, 1),
        },
        names,
      ),
    )
  })
}

const WILDCARD = /\*\*|\*|\{[^{}]*\}|[@+]?\(([^()]*)\)/g

function isChoice(part: string): boolean {
  return /^(?:\{[^{}*]*,[^{}*]*\}|@?\([^()*]*\|[^()*]*\))$/.test(part)
}

function isBelowRoot(fromRoot: string, anywhere: string, files: readonly string[]): boolean {
  const [narrow, wide] = [compilePattern(fromRoot, []), compilePattern(anywhere, [])]
  const matched = files.filter((file) => wide.match(file) !== null)
  return matched.length > 0 && matched.every((file) => narrow.match(file) !== null)
}

/** Gives each wildcard a name: that of its capture, or one of its own. */
function namer(): (wanted: string | undefined) => string {
  const taken = new Set<string>()
  return (wanted) => {
    const plain = (wanted ?? '').replace(/[^\w-]/g, '')
    let free = /^[A-Za-z_]/.test(plain) ? plain : 'part'
    for (let count = 2; taken.has(free); count++) free = `${/^[A-Za-z_]/.test(plain) ? plain : 'part'}${count}`
    taken.add(free)
    return free
  }
}

function toPlacePattern(
  glob: string,
  capture: readonly string[],
  name: (wanted: string | undefined) => string,
): string | null {
  if (/\?|\[|!\(|\*\(|\\/.test(glob.replace(/\?\(/g, '?('))) return null
  let index = 0
  const text = glob.replace(/^\.\//, '').replace(WILDCARD, (part, options: string | undefined) => {
    const wanted = capture[index++]
    if (part === '**') return part
    if (part === '*') return `{${name(wanted)}}`
    const list = options === undefined ? part.slice(1, -1) : options.replaceAll('|', ',')
    return list.includes(',') ? `{${list}}` : list
  })
  return /[()]/.test(text) || /\{[^{}]*\*/.test(text) ? null : text
}
