import { clean, clipMiddle, type Fix } from '@stratalint/core'
import { posix } from 'node:path'
import type { DescribeContext } from '@stratalint/rule'
import type { Outline, Unit } from './outline.ts'
import { code, listCode } from './show-name.ts'

/** Nothing in the file can move as it is: it only imports and re-exports, or only runs. */
export function lastResort(
  { module, project }: DescribeContext,
  { text, need }: { text: string; need: number },
  { units }: Outline,
): Fix {
  return { key: 'split-by-topic', kind: 'split', applicability: 'manual', title: lastTitle() }

  function lastTitle(): string {
    const { file } = module
    if (/\.(?:vue|svelte|astro)$/.test(file)) return componentTitle(file, text, need)
    const named = units.filter(({ names }) => names.length > 0).toSorted((a, b) => b.lines - a.lines)
    if (named.length > 2) {
      const [first, second] = named.map((unit) => longText(unit))
      return `Nothing here can move alone. Split the longest declarations, ${first!} and ${second!}: move what one topic needs to functions in a new sibling file, and call them here.`
    }
    if (named.length > 0 && units.every(({ shape }) => shape !== 'code'))
      return `Move a part of ${longText(named[0]!)} that is about one topic to a new sibling file, and use it here.`
    if (units.length > 0)
      return 'Move the statements of each topic to a function in a file that is named after the topic, and call it here.'
    const unused = unusedExports(project, module)
    if (unused.length > 0) return `Delete the re-exports that no file imports: ${listCode(unused, 5)}.`
    const sources = new Set(module.edges.map(({ specifier }) => specifier))
    const [longest] = module.edges.toSorted((a, b) => b.names.length - a.names.length)
    return longest !== undefined && longest.names.length > 5 && sources.size <= 3
      ? `Let importers import from ${clipMiddle(clean(longest.specifier), 80)}, and delete the re-exports of its ${longest.names.length} names here.`
      : `Export fewer names: delete the re-exports that nothing outside this folder imports${exampleOf(project, module)}. Otherwise, split the folder into subfolders with an index each.`
  }
}

/** A declaration and where it is. */
const longText = ({ names, fromLine, toLine }: Unit): string => `${code(names[0]!, 50)} (lines ${fromLine}–${toLine})`

/** Two exports of an index that nobody imports. */
function exampleOf({ facts }: DescribeContext['project'], { file, exports }: DescribeContext['module']): string {
  const isUnused = facts.importersOf?.(file)?.length === 0 && facts.packageSpecifier?.(file) === null
  const names = exports.map(({ name }) => name).filter((name) => name !== '*')
  return isUnused && names.length > 1 ? `, such as ${listCode(names.slice(0, 2), 2)}` : ''
}

/** The exports of a file that nobody imports, where all importers are known. */
function unusedExports({ facts }: DescribeContext['project'], { file, exports }: DescribeContext['module']): string[] {
  const importers = facts.importersOf?.(file) ?? null
  if (importers === null || facts.packageSpecifier?.(file) !== null) return []
  const used = new Set(
    importers.flatMap((importer) =>
      (facts.importsOf?.(importer) ?? []).flatMap(({ target, names }) =>
        target.type === 'file' && target.path === file ? names.map(({ name }) => name) : [],
      ),
    ),
  )
  return used.has('*') || used.size === 0
    ? []
    : exports.map(({ name }) => name).filter((name) => name !== '*' && !used.has(name))
}

/** The longest block of a component, of which nothing else can be named. */
function componentTitle(file: string, text: string, need: number): string {
  const blocks = [...text.matchAll(/^<(template|script|style)\b[^>]*>[^]*?^<\/\1>/gm)].map((found) => ({
    name: found[1]!,
    fromLine: text.slice(0, found.index).split('\n').length,
    lines: found[0].split('\n').length,
  }))
  const longest = blocks.sort((a, b) => b.lines - a.lines)[0] ?? {
    name: 'template',
    fromLine: 1,
    lines: text.split('\n').length,
  }
  const total = text.split('\n').length
  // In other components than those of Vue, the markup is what is around the blocks.
  if (!file.endsWith('.vue') && blocks.reduce((sum, block) => sum + block.lines, 0) < total / 2)
    return 'Move one section of the markup, with the state and the styles that only it uses, to a component of its own.'
  const lines = `lines ${longest.fromLine}–${longest.fromLine + longest.lines - 1}`
  const stem = posix.basename(file).split('.')[0]!
  const afterwards = `${need === 1 ? '1 line has' : `${need} lines have`} to leave the file${need > longest.lines / 2 ? ', so go on with the next topic' : ''}`
  if (longest.name === 'style' && file.endsWith('.vue'))
    return `Move the styles in ${lines} to ./${stem}.css, and write <style scoped src="./${stem}.css"></style> here.`
  if (longest.name === 'script')
    return `Move the state and the functions of one topic in ${lines} to a function in a module beside the component that is named after the topic, and call it here; ${afterwards}.`
  return `Move one section of the markup in ${lines}, with the state and the styles that only it uses, to a component of its own; ${afterwards}.`
}
