import { createLocator, groupBy, SOURCE_EXTENSIONS, type Location } from '@stratalint/core'
import { compilePolicy, type Config } from '@stratalint/policy'
import { join } from 'node:path'
import { below, isCode } from '../paths.ts'
import { byPrecedence } from './precedence.ts'
import type { Part } from '../partition/part.ts'
import type { Survey } from '../survey/survey.ts'

/** Where a file is: the part it belongs to, and its domain. */
export interface Spot {
  part: Part
  /** The domain, for a part that consists of domains. */
  domain: string | null
  test: boolean
}

/** Finds the part of each file, as a check with these places would. */
export function locateIn(parts: readonly Part[], tests: string[] | null, root: string): (file: string) => Spot | null {
  const patterns = parts
    .flatMap((one) => patternsOf(one).map((pattern) => ({ one, ...pattern })))
    .sort((a, b) => byPrecedence({ pattern: a.rankAs }, { pattern: b.rankAs }))
  const config: Config = {
    files: ['**'],
    architecture: {
      places: Object.fromEntries(
        patterns.map(({ pattern, one: { isDomain } }, index) => [
          `part-${index}`,
          { pattern, role: 'shared', ...(isDomain && { identity: capturesIn(pattern) }) },
        ]),
      ),
      ...(tests !== null && { tests: { files: tests } }),
    },
  }
  const locate = createLocator(compilePolicy(config, { file: join(root, 'stratalint.config.json') }))
  return (file) => {
    const found: Location | null = locate(file)
    if (found === null) return null
    const own = patterns[Number(found.place.name.slice('part-'.length))]!.one
    return { part: own, domain: own.isDomain ? found.domain : null, test: found.test }
  }
}

/** The captures that make a domain. */
function capturesIn(pattern: string): string[] {
  return [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).filter((name) => name !== 'layer')
}

/** The patterns of a part: `{layer}/**` of its place also matches a file of that name. */
function patternsOf({ pattern, parent, layer }: Part): { pattern: string; rankAs: string }[] {
  const own = { pattern, rankAs: pattern }
  if (parent === null || !pattern.endsWith('/**')) return [own]
  const endings = SOURCE_EXTENSIONS.flatMap((extension) => [extension.slice(1), `d${extension}`]).join(',')
  return [own, { pattern: below(parent, `${layer}.{${endings}}`), rankAs: below(parent, '{layer}/**') }]
}

/** The files of each part that are code and no tests. */
export function codeByPart(
  { files, tests }: Pick<Survey, 'files' | 'tests'>,
  locate: (file: string) => Spot | null,
): Map<Part | null, string[]> {
  const code = files.filter((file) => isCode(file) && !tests.isTest(file))
  return groupBy(code, (file) => locate(file)?.part ?? null)
}

/** One import between two parts, or between two domains of one. */
export interface Crossing {
  from: string
  to: string
  source: Spot
  target: Spot
  /** Whether it is gone when the program runs. */
  typeOnly: boolean
}

/** The imports of code that is no test which lead from one part, or one domain, to another. */
export function crossingsOf({ links }: Survey, locate: (file: string) => Spot | null): Crossing[] {
  return links.flatMap(({ from, to, test, edge }): Crossing[] => {
    if (test || edge.kind === 'mock' || !isCode(from) || !isCode(to)) return []
    const [source, target] = [locate(from), locate(to)]
    if (source === null || target === null || source.test || target.test) return []
    return source.part === target.part && source.domain === target.domain
      ? []
      : [{ from, to, source, target, typeOnly: edge.typeOnly === true }]
  })
}
