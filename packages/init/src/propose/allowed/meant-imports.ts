import { compileGlob, createJudge, groupBy, memoize, type EdgeRule } from '@stratalint/core'
import { compilePolicy, type Config } from '@stratalint/policy'
import { join } from 'node:path'
import { literalGlob } from '../../paths.ts'
import type { Link, Survey } from '../../survey/survey.ts'
import { loaderReason, notes, serverFunctionReason, tableReason, usedFromBelowReason } from '../../texts/notes.ts'
import type { Draft } from '../draft.ts'
import { uncheckedIn } from '../unchecked.ts'

type Exception = NonNullable<Config['exceptions']>[number]

/** Rules about who may import whom, which a framework or a loader passes by on purpose. */
const RULES: readonly EdgeRule[] = [
  'architecture/domain-boundary',
  'architecture/layer-direction',
  'architecture/public-entry',
]

/**
 * Adds exceptions for the imports that no order decides: a loader of all plugins, functions that the browser calls on the
 * server, and single files that a whole layer below uses.
 */
export function withMeantImports(draft: Draft, survey: Survey, environmentOf: EnvironmentOf = () => null): Draft {
  let current = draft
  // An exception for one rule may show that another one applies too.
  for (let turns = RULES.length; turns > 0; turns--) current = withExceptions(current, meantImports(current, survey))
  return withExceptions(current, usedFromBelow(current, survey, environmentOf))
}

/** Where the code of a file runs, if not everywhere. */
type EnvironmentOf = (file: string) => string | null

/** So many files that import one file against the order are no accident. */
const MANY_IMPORTERS = 8

/** Exceptions for single files that many others import against the order, such as the one by which code starts a job. */
function usedFromBelow({ config }: Draft, survey: Survey, environmentOf: EnvironmentOf): Exception[] {
  const judge = judgeOf(config, survey)
  const isLeak = (from: string, to: string): boolean =>
    environmentOf(from) !== 'server' && environmentOf(to) === 'server'
  const against = survey.links.filter(({ from, to, edge, test }) => {
    if (test || isLeak(from, to)) return false
    const { status, rule } = judge.judge({ from, ...edge })
    return status === 'forbidden' && rule === 'architecture/layer-direction'
  })
  return [...groupBy(against, ({ to }) => to)].flatMap(([to, own]): Exception[] => {
    const importers = [...new Set(own.map(({ from }) => from))]
    if (importers.length < MANY_IMPORTERS) return []
    const shared = sharedFolder(importers)
    return [
      {
        rule: 'architecture/layer-direction',
        from: shared === '' ? '**' : `${literalGlob(shared)}/**`,
        to: literalGlob(to),
        reason: usedFromBelowReason(importers.length),
      },
    ]
  })
}

function judgeOf(config: Config, survey: Survey): ReturnType<typeof createJudge> {
  const policy = compilePolicy(config, { file: join(survey.root, 'stratalint.config.json') })
  return createJudge(policy, '2000-01-01', uncheckedIn(survey, policy))
}

function withExceptions(draft: Draft, exceptions: readonly Exception[]): Draft {
  if (exceptions.length === 0) return draft
  return {
    ...draft,
    config: { ...draft.config, exceptions: [...(draft.config.exceptions ?? []), ...exceptions] },
    notes: { ...draft.notes, exceptions: notes.meantImports },
  }
}

/** A file with so many lazy imports is a table of them. */
const MANY_LAZY = 8

function meantImports({ config }: Draft, survey: Survey): Exception[] {
  const judge = judgeOf(config, survey)
  const isLazy = ({ edge }: Link): boolean => edge.kind === 'dynamic-import'
  const lazy = groupBy(survey.links.filter(isLazy), ({ from }) => from)
  const meant = survey.links.flatMap((link) => {
    const { from, to, edge } = link
    // A table of pages loads each of them when it is needed.
    const isLoader = edge.kind === 'glob' || (isLazy(link) && lazy.get(from)!.length >= MANY_LAZY)
    if (!isLoader && survey.directive(to) !== 'use server') return []
    const { status, rule } = judge.judge({ from, ...edge })
    return status === 'forbidden' && rule !== null && RULES.includes(rule) ? [{ ...link, rule, isLoader }] : []
  })
  const loaders = [
    ...groupBy(
      meant.filter(({ isLoader }) => isLoader),
      ({ rule, from }) => `${rule}\0${from}`,
    ).values(),
  ]
  const { sources, directive } = survey
  const areFor = memoize((folder: string) => {
    const inside = sources.filter((path) => path.startsWith(`${folder}/`) && !TEST.test(path))
    const functions = inside.filter((path) => directive(path) === 'use server')
    return inside.length >= LEAST_FILES && functions.length >= inside.length * LEAST_SHARE
  })
  const globOf = memoize((file: string) => globOfFunctions(file, survey, areFor))
  const functions = [
    ...groupBy(
      meant.filter(({ isLoader }) => !isLoader),
      ({ rule, to }) => `${rule}\0${globOf(to) ?? folderOf(to)}`,
    ).values(),
  ]
  return [
    ...loaders.map((own) => ({
      rule: own[0]!.rule,
      from: literalGlob(own[0]!.from),
      to: commonGlob(own),
      reason: own.every(isLazy) ? tableReason : loaderReason,
    })),
    ...functions.map((own) => {
      const to = globOf(own[0]!.to) ?? listGlob(own)
      const inside = sources.filter((path) => !TEST.test(path) && compileGlob(to)(path))
      const others = inside.filter((path) => directive(path) !== 'use server').length
      return { rule: own[0]!.rule, from: '**', to, reason: serverFunctionReason(others, inside.length) }
    }),
  ]
}

/** A folder with few other files among the functions of the server is for them. */
const LEAST_SHARE = 0.8
const LEAST_FILES = 3

/** Fewer files of one name are a coincidence; more are needed where some of them are something else. */
const LEAST_NAMED = 2
const LEAST_MOSTLY = 3
const MOSTLY = 0.6

/**
 * A glob for the functions of the server that are still to be written: the outermost folder of nothing else, or the name that all
 * such files have; `null` where neither says so.
 */
function globOfFunctions(
  file: string,
  { sources, directive }: Survey,
  areFor: (folder: string) => boolean,
): string | null {
  const isFunctions = (path: string): boolean => directive(path) === 'use server'
  const folders = file.split('/').map((_, index, all) => all.slice(0, index).join('/'))
  const folder = folders.slice(1).find(areFor)
  if (folder !== undefined) return `${literalGlob(folder)}/**`
  const name = /([^/]+)\.[^./]+$/.exec(file)?.[1]
  const named = sources.filter((path) => path.slice(folderOf(path).length).startsWith(`${name}.`) && !TEST.test(path))
  const around = folders.find((one) => {
    const inside = named.filter((path) => one === '' || path.startsWith(`${one}/`))
    const functions = inside.filter(isFunctions).length
    return functions === inside.length
      ? functions >= LEAST_NAMED
      : functions >= LEAST_MOSTLY && functions >= inside.length * MOSTLY
  })
  if (around === undefined) return null
  const shared = sharedFolder(named.filter((path) => around === '' || path.startsWith(`${around}/`)))
  return `${shared === '' ? '' : `${literalGlob(shared)}/`}**/${literalGlob(name!)}.*`
}

const TEST = /\.(?:test|spec)\./

function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => folderOf(path).split('/').slice(0, -1))
  const end = first.findIndex((segment, index) => others.some((one) => one[index] !== segment))
  return (end === -1 ? first : first.slice(0, end)).join('/')
}

/** A glob with a star for each segment in which the targets differ. */
function commonGlob(links: readonly Link[]): string {
  const paths = [...new Set(links.map(({ to }) => to))].map((path) => path.split('/'))
  const [first = []] = paths
  const differs = first.findIndex((segment, index) => paths.some((path) => path[index] !== segment))
  if (differs === -1) return literalGlob(first.join('/'))
  if (paths.some(({ length }) => length !== first.length))
    return [...first.slice(0, differs).map(literalGlob), '**'].join('/')
  return first
    .map((segment, index) => (paths.every((path) => path[index] === segment) ? literalGlob(segment) : '*'))
    .join('/')
}

/** The files of one folder that are imported. */
function listGlob(links: readonly Link[]): string {
  const files = [...new Set(links.map(({ to }) => to))].map(literalGlob).sort()
  const folder = folderOf(files[0]!)
  const names = files.map((file) => file.slice(folder.length))
  return names.length === 1
    ? files[0]!
    : names.some((name) => name.includes(','))
      ? `${folder}*`
      : `${folder}{${names.join(',')}}`
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}
