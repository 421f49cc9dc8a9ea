import { clean, clip, listNames, shortPath, showPath, type Fix, type Message } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { usableExport, type SharedExport } from '@stratalint/rule/analysis'
import { chunkFix } from './chunk-fix.ts'
import type { UnboundedDetails } from './unbounded-details.ts'

/** Files with types. */
const TYPED = /\.(?:[cm]?tsx?|vue|svelte|astro)$/
const SOURCE = /\.[cm]?tsx?$/
/** A message has 500 characters, with the words between its parts. */
const MOST_TEXT = 493
const LIMITER = /concurren|limit|throttle|pool/i
/** Packages that limit concurrency, with the code to write. */
const PACKAGES: Readonly<Record<string, (list: string, callback: string, method: string) => string>> = {
  'p-map': (list, callback) => `pMap(${list}, ${callback}, { concurrency: 8 })`,
  'p-limit': (list, _, method) =>
    `const limit = pLimit(8), and Promise.${method}(${list}.map((item) => limit(() => …)))`,
  'p-queue': () => 'queue.add(() => …) for each element, with new PQueue({ concurrency: 8 })',
}

export function describeUnbounded(project: Project, file: string, details: UnboundedDetails): Message {
  const { ios, within, method, list } = details
  const names = listNames(ios.map(({ name }) => clip(clean(name), 36)))
  const place = within === null ? shortPath(file) : `${clip(within, 32)}()`
  const of = list === null ? 'in a loop' : `for each element of ${clip(clean(list), 48)}`
  const what = clip(`${place} calls ${names} ${of} at the same time; nothing limits how many run at once.`, 160)
  const not =
    method === 'all'
      ? 'Do not use Promise.allSettled or forEach instead; they start as many calls.'
      : 'Do not use Promise.all or forEach instead; they start as many calls.'
  return { what, fix: fixesFor(project, file, details, MOST_TEXT - what.length - not.length), not }
}

function fixesFor(project: Project, file: string, details: UnboundedDetails, most: number): Fix[] {
  const isFlat =
    details.isWhole &&
    details.pushed === null &&
    details.list !== null &&
    !details.ios.some(({ isNested }) => isNested === true)
  const limiter = isFlat ? limiterFix(project, file, details) : []
  return limiter.length > 0 ? limiter : [chunkFix(details, TYPED.test(file), most)]
}

function limiterFix(project: Project, file: string, details: UnboundedDetails): Fix[] {
  const { limiters, method } = details
  const shared =
    usableExport(project, file, limiters) ??
    usableExport(project, file, utilLimiters(project)) ??
    usableExport(project, file, Object.keys(PACKAGES))
  // Other helpers reject with the first failure, which allSettled does not.
  if (shared === null || (method === 'allSettled' && (shared.isFile || shared.from === 'p-map'))) return []
  return [
    {
      ...{
        key: 'use-limiter',
        kind: 'edit',
        applicability: 'manual',
        title: limiterTitle(project, shared, details, file),
      },
      ...(shared.name !== null && { symbols: [shared.name] }),
      ...(shared.isFile && { target: shared.from }),
    },
  ]
}

function limiterTitle(
  project: Project,
  { from, name, isFile }: SharedExport,
  { list, callback, method }: UnboundedDetails,
  file: string,
): string {
  const code = PACKAGES[from]
  const shown = clip(asOperand(clean(list ?? 'items')), 60)
  if (!isFile && code !== undefined) return `Use ${from}: ${code(shown, callback ?? '…', method)}.`
  const entry = isFile && name !== null ? entryOf(project, file, from, name) : null
  const place = entry === null ? `of ${showPath(from)}` : `from '${entry}'`
  const helper = name === null ? `the helper ${place}` : `${clip(name, 36)} ${place}`
  const parameters = isFile && name !== null ? parametersOf(project.textOf(from), name) : null
  const signature = parameters === null ? '' : ` as ${clip(name!, 36)}(${clip(parameters, 60)})`
  return `Give ${shown} and the callback to ${helper}${signature}, instead of Promise.${method}.`
}

/** By which name another package gives the export of one of its files: that of an entry which passes it on. */
function entryOf({ facts, resolver }: Project, file: string, path: string, name: string): string | null {
  const other = resolver.nameOf(path)
  if (other === null || other === resolver.nameOf(file)) return null
  const isPassedOn = (entry: string): boolean =>
    facts.exportsOf(entry)?.some((one) => one.name === name && (one.origin?.path ?? entry) === path) === true
  const entries = [path, ...(facts.importersOf?.(path) ?? []).filter(isPassedOn)]
  const names = entries.flatMap((entry) => facts.packageSpecifier?.(entry) ?? [])
  return names.sort((a, b) => a.length - b.length)[0] ?? null
}

/** `(posts || [])`, so that what follows is a member of the whole. */
const asOperand = (code: string): string =>
  / (?:\|\||\?\?|&&|\?|as) /.test(code.replace(/\([^()]*\)/g, '')) ? `(${code})` : code

/** The names of the parameters of an exported function. */
function parametersOf(text: string, name: string): string | null {
  const start = new RegExp(`\\b(?:function\\s+${name}\\b|${name}\\s*=\\s*(?:async\\s*)?)(?:<[^(]*>)?\\s*\\(`).exec(text)
  if (start === null) return null
  const names: string[] = []
  let depth = 0
  let part = ''
  for (const character of text.slice(start.index + start[0].length)) {
    if (depth === 0 && (character === ',' || character === ')')) {
      const [, parameter] = /^\s*([\w$]+)/.exec(part) ?? []
      if (parameter !== undefined) names.push(parameter)
      part = ''
      if (character === ')') return names.length === 0 ? null : names.join(', ')
    } else {
      if (/[([{<]/.test(character)) depth++
      if (/[)\]}]/.test(character) || (character === '>' && !part.endsWith('='))) depth--
      part += character
    }
  }
  return null
}

/** Exported functions of shared places whose name suggests that they limit concurrency. */
function utilLimiters({ facts, loaded }: Project): string[] {
  return loaded.policy.places
    .filter(({ role, pattern }) => role === 'shared' && /^[^{*]+\/\*\*$/.test(pattern))
    .flatMap(({ pattern }) => {
      const folder = pattern.slice(0, -'/**'.length)
      return facts
        .filesIn(folder)
        .filter((name) => SOURCE.test(name) && LIMITER.test(name) && !/\.(?:test|spec)\./.test(name))
        .flatMap((name) => {
          const path = `${folder}/${name}`
          const exported = (facts.exportsOf(path) ?? []).find((one) => one.kind === 'value' && LIMITER.test(one.name))
          return exported === undefined ? [] : [`${path}#${exported.name}`]
        })
    })
}
