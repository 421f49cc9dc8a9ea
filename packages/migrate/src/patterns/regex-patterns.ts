import { compilePattern } from '@stratalint/core'
import { mergeAlternatives } from './alternatives.ts'
import { sequencesOf, type Item, type Sequence } from './regex-sequences.ts'

/**
 * The place patterns that match the same paths as a regular expression; `null` if none do. A whole segment that any text
 * matches becomes a capture, named after the segment before it.
 */
export function patternsOf(source: string, files: readonly string[]): string[] | null {
  const sequences = sequencesOf(source)
  if (sequences === null) return null
  const patterns = [...new Set(sequences.flatMap(toPatterns))].map(nameSegments).filter((pattern) => pattern !== '')
  // Folders stay apart, because overlaps of whole folders are simpler than those of lists.
  return mergeAlternatives(withoutLooseFolders(patterns, files), (part) => !part.endsWith('/'))
}

/** Writes one sequence with `\0` for any text and `*` for any text within a segment, then turns these into globs. */
function toPatterns(sequence: Sequence): string[] {
  const isAnchored = sequence[0]?.type === 'start'
  const isWhole = sequence.at(-1)?.type === 'end'
  const inner = sequence.filter(({ type }) => type !== 'start' && type !== 'end')
  const raw = `${isAnchored ? '' : '\0'}${inner.map(written).join('')}${isWhole ? '' : '\0'}`
  return expandAny(raw.replace(/\0+/g, '\0').replace(/\*+/g, '*'))
}

function written(item: Item): string {
  return item.type === 'text' ? item.text : item.type === 'any' ? '\0' : '*'
}

/** Any text may stay within a segment or span several. */
function expandAny(raw: string): string[] {
  const at = raw.indexOf('\0')
  if (at === -1) return [raw]
  const [before, after] = [raw.slice(0, at), raw.slice(at + 1)]
  const opens = before === '' || before.endsWith('/')
  const heads = opens ? [`${before}**`] : after === '' ? [`${before}*`, `${before}*/**`] : [`${before}*/**`]
  if (after === '') return heads
  if (after.startsWith('/')) return heads.flatMap((head) => expandAny(after).map((rest) => `${head}${rest}`))
  const within = opens ? [] : expandAny(after).map((rest) => `${before}*${rest}`)
  return [...within, ...heads.flatMap((head) => expandAny(after).map((rest) => `${head}/*${rest}`))].map((one) =>
    one.replaceAll('**/**', '**').replace(/\/\*\*\*/g, '/**'),
  )
}

/** Gives each segment that is only a star the name of the segment before it. */
function nameSegments(pattern: string): string {
  const taken = new Set<string>()
  return pattern
    .split('/')
    .map((segment, index, all) => {
      if (segment !== '*' || index === all.length - 1) return segment
      const before = (all[index - 1] ?? '').replace(/[^\w-]/g, '')
      let name = /^[A-Za-z_]/.test(before) ? before : 'part'
      while (taken.has(name)) name = `${name}Part`
      taken.add(name)
      return `{${name}}`
    })
    .join('/')
}

/**
 * `^src/cli` matches `src/cli.ts`, `src/client.ts` and `src/cli/a.ts`, but most often only one of these kinds exists. Where
 * none does, a name with a dot means a file, and one without a folder.
 */
function withoutLooseFolders(patterns: readonly string[], files: readonly string[]): string[] {
  const exists = (pattern: string): boolean => files.some((file) => matches(pattern, file))
  const coversAll = (narrow: string, wide: string): boolean =>
    files.every((file) => !matches(wide, file) || matches(narrow, file))
  return patterns.flatMap((pattern) => {
    const [, stem, isFolder] = /^(.*[^/*{}])\*(\/\*\*)?$/.exec(pattern) ?? []
    if (stem === undefined) return [pattern]
    const [file, folder] = [`${stem}*`, `${stem}*/**`]
    const [hasFile, hasFolder] = [exists(file), exists(folder)]
    const isLikelyFile = stem.slice(stem.lastIndexOf('/') + 1).includes('.')
    const isWanted =
      isFolder === undefined ? hasFile || (!hasFolder && isLikelyFile) : hasFolder || (!hasFile && !isLikelyFile)
    if (!isWanted) return []
    const exact = isFolder === undefined ? stem : `${stem}/**`
    return [(isFolder !== undefined || isLikelyFile) && coversAll(exact, pattern) ? exact : pattern]
  })
}

function matches(pattern: string, file: string): boolean {
  return compilePattern(pattern, []).match(file) !== null
}
