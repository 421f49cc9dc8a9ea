import { groupBy } from '@stratalint/core'
import { spread, type ForbiddenPair, type ForeignRules, type Survey } from '@stratalint/init'
import { MigrateError, NoRulesError } from './migrate-error.ts'
import type { OldConfig } from './model/old-config.ts'
import { importOf } from './model/old-edge.ts'
import type { FoundConfig } from './read/find-configs.ts'
import { readConfig } from './read/read-config.ts'
import type { RulesOutcome } from './model/rules-outcome.ts'
import { texts } from './texts.ts'
import { createGrouping } from './translate/samples.ts'

/** The rules that were read, and what became of each config. */
export interface RulesRead {
  rules: ForeignRules
  outcomes: RulesOutcome[]
}

interface Read {
  /** The folder of the config with a slash at its end; empty for the root. */
  folder: string
  config: OldConfig
  pairs: readonly ForbiddenPair[]
}

/** So many files of a group are enough to ask about. */
const SAMPLES = 6

/** Reads the rules of other tools, in order to ask them about imports; configs that cannot be read are named and left out. */
export async function readRules(
  root: string,
  found: readonly FoundConfig[],
  { files, links }: Pick<Survey, 'files' | 'links'>,
): Promise<RulesRead> {
  const outcomes: RulesOutcome[] = []
  const read: Read[] = []
  for (const config of found) {
    const folder = config.file.slice(0, config.file.lastIndexOf('/') + 1)
    const own = files.flatMap((file) => (file.startsWith(folder) ? [file.slice(folder.length)] : []))
    const project = { root: `${root}/${folder}`.replace(/\/$/, ''), files: own }
    try {
      const own = await readConfig({ ...config, file: config.file.slice(folder.length) }, project)
      const pairs = pairsOf({ folder, config: own }, files)
      // A facade passes on what its importers may not import themselves, which an order of layers cannot say.
      const isDirect =
        config.tool === 'restricted-imports' && pairs.some((pair) => leadsAround(pair, folder, own, links))
      if (!isDirect) read.push({ folder, config: own, pairs })
      outcomes.push({ config, error: null, isDirect })
    } catch (error) {
      // Most of these are about single packages or about how imports are written.
      if (error instanceof NoRulesError && config.tool === 'restricted-imports') continue
      const reason = error instanceof MigrateError ? error.lines[0]! : texts.unexpected(config.tool, config.file)
      outcomes.push({ config, error: reason, isDirect: false })
    }
  }
  return { rules: { forbids: forbiddenBy(read), pairs: read.flatMap(({ pairs }) => pairs) }, outcomes }
}

/** An import between two folders with configs of their own is judged by the one around the importer. */
function forbiddenBy(read: readonly Read[]): ForeignRules['forbids'] {
  return (from, to) =>
    read.some(
      ({ folder, config }) =>
        from.startsWith(folder) &&
        to.startsWith(folder) &&
        config.judge(importOf(from.slice(folder.length), to.slice(folder.length))) !== null,
    )
}

/** The groups of which no file of one may import a file of the other. */
function pairsOf({ folder, config }: Omit<Read, 'pairs'>, files: readonly string[]): ForbiddenPair[] {
  const groupOf = createGrouping(config.groups)
  const members = new Map<string, string[]>()
  for (const file of files) {
    const group = file.startsWith(folder) ? groupOf(file.slice(folder.length)) : null
    if (group !== null) members.set(group.pattern, [...(members.get(group.pattern) ?? []), file.slice(folder.length)])
  }
  const groups = [...members].map(([pattern, own]) => ({ pattern, own: spread(own, SAMPLES) }))
  return groups.flatMap((one) =>
    groups.flatMap((other): ForbiddenPair[] => {
      const imports = one.own.flatMap((from) => other.own.map((to) => ({ from, to })))
      if (one === other || !imports.every(({ from, to }) => config.judge(importOf(from, to)) !== null)) return []
      const inRoot = imports.map(({ from, to }) => ({ from: folder + from, to: folder + to }))
      return [{ from: folder + one.pattern, to: folder + other.pattern, imports: inRoot }]
    }),
  )
}

/** Whether code of one group runs code of the other through files that may be imported. */
function leadsAround(
  { from, to }: ForbiddenPair,
  folder: string,
  { groups, judge }: OldConfig,
  links: Survey['links'],
): boolean {
  const groupOf = createGrouping(groups)
  const patternOf = (file: string): string | null =>
    file.startsWith(folder) ? folder + (groupOf(file.slice(folder.length))?.pattern ?? '') : null
  const allowed = links.filter(
    (link) =>
      !link.test &&
      link.edge.typeOnly !== true &&
      (!link.from.startsWith(folder) ||
        judge(importOf(link.from.slice(folder.length), link.to.slice(folder.length))) === null),
  )
  const targets = groupBy(allowed, (link) => link.from)
  const reached = new Set([...targets.keys()].filter((file) => patternOf(file) === from))
  for (const file of reached) for (const link of targets.get(file) ?? []) reached.add(link.to)
  return [...reached].some((file) => patternOf(file) === to)
}
