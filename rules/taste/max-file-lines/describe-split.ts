import { clean, clip, clipMiddle, fitMessage, type Fix, type Message } from '@stratalint/core'
import { toCamelCase } from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import type { DescribeContext } from '@stratalint/rule'
import { insideFix } from './describe-inside.ts'
import type { CountOptions } from './count-lines.ts'
import type { InsidePlan } from './inside-plan.ts'
import type { MarkupPlan } from './markup.ts'
import type { Outline } from './outline.ts'
import { code, listCode } from './show-name.ts'
import { showFile } from './show-file.ts'
import { namingFor, planSplit, type SplitPart, type SplitPlan } from './plan-split.ts'

/** Writes the message about a long file. */
export function describeLongFile(
  context: DescribeContext,
  {
    lines,
    max,
    count,
    outline,
    inside,
  }: {
    lines: number
    max: number
    count: CountOptions
    outline: Outline
    inside: readonly (InsidePlan | MarkupPlan)[]
  },
): Message {
  const { file } = context.module
  const what = `${shown(file, 90)} has ${lines} lines${skippedText(count)}; the limit is ${max}.`
  const found = planSplit(outline, max, context)
  // A split that hardly shortens the file helps nobody.
  const isUseful = found !== null && (found.left <= max || lines - found.left >= Math.max(2, max / 20))
  const plan = isUseful ? found : null
  const naming = namingFor(context.project, context.module)
  const fits = plan !== null && plan.left <= max
  const not = 'Do not cut the file at a line, join lines or delete comments to get under the limit.'
  // The whole message has 500 characters, of which the fixes may take 300.
  const most = Math.min(285, 488 - what.length - not.length)
  const own = inside.map((one) => insideFix(one, { naming, lines, max, most }))
  const split = plan === null ? [] : [splitFix(plan, most, max)]
  // Where nearly all would move, or hardly enough, the longest declaration is what has to be split.
  const isPoor = plan !== null && (plan.left < lines / 5 || plan.left > max * 0.95)
  const fixes = fits && !(isPoor && own.length > 0) ? [...split, ...own.slice(0, 1)] : [...own.slice(0, 1), ...split]
  return fitMessage(
    what,
    fixes.length === 0 ? [lastResort(context, context.project.textOf(file), outline)] : fixes,
    not,
  )
}

/** What is not counted, in this and all other numbers of the message. */
function skippedText({ skipBlankLines, skipComments }: CountOptions): string {
  const skipped = [...(skipBlankLines ? ['blank lines'] : []), ...(skipComments ? ['comments'] : [])]
  return skipped.length === 0 ? '' : `, not counting ${skipped.join(' and ')}`
}

function shown(path: string, max: number): string {
  return clipMiddle(clean(posix.basename(path)), max)
}

function splitFix(plan: SplitPlan, most: number, max: number): Fix {
  const [first] = plan.parts
  return {
    key: plan.parts.length === 1 ? 'split-file' : 'split-into-files',
    kind: 'split',
    applicability: 'manual',
    title: titleOf(plan, most, max),
    symbols: plan.parts.flatMap(({ declarations }) => declarations.flatMap(({ names }) => names)),
    target: first!.file,
  }
}

function titleOf(plan: SplitPlan, most: number, max: number): string {
  const { parts, left } = plan
  const details = detailsOf(plan)
  const rest = left <= max ? `. ${left} lines remain here.` : `. ${left} lines remain here; split them next.`
  // Names are worth less than what else has to change, which is worth less than the rest.
  for (const kept of [details.length, Math.min(details.length, 2), 1, 0])
    for (const names of [4, 3, 2, 1]) {
      const title = `${movesText(parts, names)}${details.slice(0, kept).join('')}${rest}`
      if (title.length <= most) return title
    }
  return `${movesText(parts.slice(0, 1), 1)}, and ${parts.length === 2 ? 'one more file' : `${parts.length - 1} more files`} likewise${rest}`
}

function movesText(parts: readonly SplitPart[], names: number): string {
  return parts
    .map((part, index) => {
      const moved = listed(
        part.declarations.flatMap((one) => one.names[0] ?? []),
        names,
      )
      const path = index === 0 ? showFile(part.file) : clipMiddle(clean(posix.basename(part.file)), 60)
      return `${index === 0 ? 'Move' : index === parts.length - 1 ? ' and' : ','} ${moved} (${linesText(part)}) to ${path}`
    })
    .join('')
}

/** The lines of what moves, without the imports of the new file. */
function linesText({ declarations }: SplitPart): string {
  const lines = declarations.reduce((sum, one) => sum + one.lines, 0)
  return lines === 1 ? '1 line' : `${lines} lines`
}

function listed(names: readonly string[], shown: number): string {
  if (shown > 1 || names.length < 2) return listCode(names, shown)
  return `${code(names[0]!, 36)} and ${names.length - 1} more`
}

/** What changes apart from the move, the most important first. */
function detailsOf({ parts, from, newExports }: SplitPlan): string[] {
  const details: string[] = []
  const base = withoutExtension(from)
  const fromOld = [
    ...new Set(parts.flatMap(({ uses }) => uses.filter(({ file }) => file === from).flatMap(({ names }) => names))),
  ]
  const byOld = [...new Set(parts.flatMap(({ usedByOld }) => usedByOld))]
  if (fromOld.length > 0)
    details.push(
      newExports.length > 0
        ? `. Export ${listCode(newExports, 3)} for it`
        : `. The new file imports ${listCode(fromOld, 3)} from ./${base}`,
    )
  else if (byOld.length > 0) details.push(`. Import ${listCode(byOld, 3)} here`)
  const kept = [...new Set(parts.flatMap(({ reExported }) => reExported))]
  if (kept.length > 0) details.push(`. Re-export ${listCode(kept, 3)} here`)
  const importers = parts.some((part) => part.importers === null)
    ? null
    : [...new Set(parts.flatMap((part) => part.importers ?? []))]
  const exported = parts.some(({ declarations }) => declarations.some((one) => one.exported.length > 0))
  if (importers !== null && importers.length > 0) details.push(importersText(importers))
  else if (importers === null && exported && kept.length === 0) details.push('. Change the imports of what moves')
  const [directive] = parts.flatMap(({ directives }) => directives)
  if (directive !== undefined) details.push(`. Start the new file with '${directive}'`)
  return details
}

function importersText(importers: readonly string[]): string {
  const files = importers.map((path) => clipMiddle(clean(posix.basename(path)), 40))
  const names =
    new Set(files).size === files.length && files.length <= 2 ? files.join(' and ') : `${files.length} files`
  return `. Change the ${files.length === 1 ? 'import' : 'imports'} in ${names}`
}

function withoutExtension(path: string): string {
  return clip(posix.basename(path).replace(/\.(?:[cm]?[jt]sx?)$/, ''), 50)
}

/** Nothing in the file can move as it is: it only imports and re-exports, or only runs. */
function lastResort({ module, project }: DescribeContext, text: string, { units }: Outline): Fix {
  return { key: 'split-by-topic', kind: 'split', applicability: 'manual', title: lastTitle() }

  function lastTitle(): string {
    const { file } = module
    if (/\.(?:vue|svelte|astro)$/.test(file)) return componentTitle(file, text)
    const named = units.filter(({ names }) => names.length > 0).toSorted((a, b) => b.lines - a.lines)
    if (named.length > 2)
      return `Move the declarations of one topic, such as ${listCode(
        named.map(({ names }) => names[0]!),
        2,
      ).replace(
        / and \d+ more$/,
        '',
      )}, to a new sibling file, and re-export here what other files import from this one.`
    if (named.length > 0 && units.every(({ shape }) => shape !== 'code'))
      return `Move a part of ${code(named[0]!.names[0]!, 50)} that is about one topic to a new sibling file, and use it here.`
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
function componentTitle(file: string, text: string): string {
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
  if (longest.name === 'style' && file.endsWith('.vue'))
    return `Move the styles in ${lines} to ./${stem}.css, and write <style scoped src="./${stem}.css"></style> here.`
  if (longest.name === 'script')
    return `Move the state and the functions of one topic in ${lines} to a function in a module beside the component, such as ${toCamelCase(`use ${stem}`)}, and call it here.`
  return `Move one section of the markup in ${lines}, with the state and the styles that only it uses, to a component of its own.`
}
