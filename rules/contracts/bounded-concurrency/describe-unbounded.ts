import { clean, clip, shortPath, showPath, type Fix, type Message } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { pluralOf, toCamelCase, usableExport, wordsOf, type SharedExport } from '@stratalint/rule/analysis'
import type { Io } from './find-io.ts'

export interface UnboundedDetails {
  method: 'all' | 'allSettled'
  /** The source of the list. */
  list: string
  io: Io
  within: string | null
  limiters: readonly string[]
}

const SOURCE = /\.[cm]?tsx?$/
const LIMITER = /concurren|limit|throttle|pool/i
/** Packages that limit concurrency, with the code to write. */
const PACKAGES: Readonly<Record<string, (list: string) => string>> = {
  'p-map': (list) => `pMap(${list}, …, { concurrency: 8 })`,
  'p-limit': (list) => `${list}.map((item) => limit(() => …)) with const limit = pLimit(8)`,
  'p-queue': () => 'queue.add(() => …) for each element, with new PQueue({ concurrency: 8 })',
}

export function describeUnbounded(project: Project, file: string, details: UnboundedDetails): Message {
  const { io, within, method, list } = details
  const name = clip(clean(io.name), 40)
  const place = within === null ? shortPath(file) : `${clip(within, 32)}()`
  const of = /^[\w$.]+$/.test(list) && list.length <= 24 ? list : 'a list'
  return {
    what: clip(`${place} calls ${name} for all elements of ${of} at once; nothing limits how many that are.`, 160),
    fix: fixesFor(project, file, details),
    not:
      method === 'all'
        ? 'Do not write Promise.allSettled or a forEach in its place; they start as many calls.'
        : 'Do not write Promise.all or a forEach in its place; they start as many calls.',
  }
}

function fixesFor(project: Project, file: string, { io, list, limiters }: UnboundedDetails): Fix[] {
  const shown = /^[\w$.]+$/.test(list) && list.length <= 24 ? list : 'items'
  const limiter = limiterFix(project, file, limiters, shown)
  return [...limiter, ...queryFix(io), ...(limiter.length > 0 ? [] : [chunkFix(shown)])]
}

function limiterFix(project: Project, file: string, limiters: readonly string[], list: string): Fix[] {
  const shared =
    usableExport(project, file, limiters) ??
    usableExport(project, file, utilLimiters(project)) ??
    usableExport(project, file, Object.keys(PACKAGES))
  if (shared === null) return []
  return [
    {
      ...{ key: 'use-limiter', kind: 'edit', applicability: 'manual', title: limiterTitle(shared, list) },
      ...(shared.name !== null && { symbols: [shared.name] }),
      ...(shared.isFile && { target: shared.from }),
    },
  ]
}

function limiterTitle({ from, name, isFile }: SharedExport, list: string): string {
  const code = PACKAGES[from]
  if (!isFile && code !== undefined) return `Use ${from}: ${code(list)}.`
  const helper = name === null ? `the helper of ${showPath(from)}` : `${clip(name, 36)} of ${showPath(from)}`
  return `Pass ${list} and the callback to ${helper}, which limits how many run at once.`
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

/** One query for all elements, where the function of the repository loads one. */
function queryFix({ name, file }: Io): Fix[] {
  const words = wordsOf(name.slice(0, -2).split('.').at(-1)!)
  const [first = '', ...rest] = words
  if (
    file === null ||
    rest.length === 0 ||
    !/^(?:get|find|load|fetch|read|query|select|delete|update|insert|save|create)$/.test(first)
  )
    return []
  const noun = rest.findIndex((word) => /^(?:by|for|of|with)$/i.test(word))
  const at = noun === -1 ? rest.length - 1 : noun - 1
  if (at < 0) return []
  const many = toCamelCase(
    [first, ...rest.slice(0, at), pluralOf(rest[at]!.toLowerCase()), ...rest.slice(at + 1)].join('-'),
  )
  const title = `Add ${clip(many, 40)}() to ${showPath(file)}, with one query for all elements, and call it once.`
  return [{ key: 'one-query', kind: 'edit', applicability: 'manual', title, target: file }]
}

function chunkFix(list: string): Fix {
  const chunk = `await Promise.all(${list}.slice(at, at + 10).map(…))`
  const title = `Work in chunks: for (let at = 0; at < ${list}.length; at += 10) results.push(...(${chunk})).`
  return { key: 'chunk', kind: 'edit', applicability: 'manual', title }
}
