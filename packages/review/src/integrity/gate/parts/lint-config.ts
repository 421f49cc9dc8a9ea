import { clean, clip, groupBy } from '@stratalint/core'
import type { Loosening } from '../../loosening.ts'
import { lintConfigs, nearestConfig, type LintConfig } from '../linters/lint-configs.ts'
import type { RuleSetting } from '../linters/facts.ts'
import { lineFrom, type World } from '../world.ts'
import type { Sides } from './part.ts'

const NOT = 'Do not turn the rules off in another config, or with comments.'
const LEVELS = ['off', 'warn', 'error']

/** Configs of ESLint and oxlint that apply less of our rules, or to fewer files. */
export function findLintChanges(sides: Sides): Loosening[] {
  const { base, head, context, afterOf } = sides
  if (!lintConfigs(base).some(({ facts }) => facts.usesOurs)) return []
  const present = new Set(head.sources)
  const pairs = base.sources.flatMap((path): [string, string][] => {
    const now = afterOf(path)
    return now === null || !present.has(now) ? [] : [[path, now]]
  })
  // Without a change of a file that is no source, no config differs.
  const changed = context.changes.list.some(({ path }) => !present.has(path))
  return changed
    ? [
        ...findUncovered(sides, pairs),
        ...findIgnored(sides, pairs),
        ...findLowered(sides, pairs),
        ...findChanged(sides),
      ]
    : []
}

type Pairs = readonly (readonly [string, string])[]

/** Whether the nearest config of either linter applies our rules to a file. */
function coverageOf(world: World): (path: string) => boolean {
  const configs = lintConfigs(world).filter(({ file }) => !file.endsWith('.eslintignore'))
  const applies = ({ facts }: LintConfig, path: string): boolean =>
    facts.usesOurs && (facts.ours.length === 0 || facts.ours.some(({ covers }) => covers(path)))
  const [flat, oxlint] = (['eslint', 'oxlint'] as const).map((kind) => configs.filter((config) => config.kind === kind))
  const legacy = configs.filter(({ kind }) => kind === 'eslintrc')
  return (path) =>
    [nearestConfig(flat!, path), nearestConfig(oxlint!, path)].some(
      (config) => config !== null && applies(config, path),
    ) || legacyChain(legacy, path).some((config) => applies(config, path))
}

/** Configs of the older form add up, until one says that it is the root. */
function legacyChain(configs: readonly LintConfig[], path: string): LintConfig[] {
  const chain = configs
    .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)
  const root = chain.findIndex(({ facts }) => facts.isRoot)
  return root === -1 ? chain : chain.slice(0, root + 1)
}

function findUncovered({ base, head, afterOf }: Sides, pairs: Pairs): Loosening[] {
  const [before, after] = [coverageOf(base), coverageOf(head)]
  const lost = pairs.filter(([old, now]) => before(old) && before(now) && !after(now))
  const groups = groupBy(lost, ([old, now]) => siteOf(old, now))
  return [...groups].map(([file, files]): Loosening => {
    const text = head.read(file) ?? ''
    const line = lineFrom(text, ['export default', 'module.exports', '"extends"', 'extends:'])
    const count = files.length === 1 ? `${clip(clean(files[0]![1]), 50)}` : `${files.length} sources`
    return loosening(
      file,
      line,
      `uncovered ${file}`,
      `the linter no longer applies the rules of stratalint to ${count}`,
      'Use the config of stratalint for these files again.',
    )
  })
  function siteOf(old: string, now: string): string {
    const own = nearestConfig(
      lintConfigs(head).filter(({ file }) => !file.endsWith('.eslintignore')),
      now,
    )
    const earlier = nearestConfig(
      lintConfigs(base).filter(({ facts }) => facts.usesOurs),
      old,
    )
    return own?.file ?? (earlier === null ? 'package.json' : (afterOf(earlier.file) ?? earlier.file))
  }
}

function findIgnored({ base, head }: Sides, pairs: Pairs): Loosening[] {
  const ignoresOf = (world: World): ReturnType<typeof lintConfigs>[number]['facts']['ignores'] =>
    lintConfigs(world).flatMap(({ facts }) => facts.ignores)
  const [before, after] = [ignoresOf(base), ignoresOf(head)]
  const last = (ignores: typeof before, path: string): (typeof before)[number] | undefined => {
    const found = ignores.findLast(({ covers }) => covers(path))
    return found?.isNegated === true ? undefined : found
  }
  const lost = pairs.flatMap(([old, now]) => {
    const ignore = last(after, now)
    return ignore === undefined || last(before, old) !== undefined || last(before, now) !== undefined ? [] : [ignore]
  })
  return [...groupBy(lost, ({ file, pattern }) => `${file}\0${pattern}`).values()].map((group) => {
    const [{ file, line, pattern }] = group as [(typeof group)[number]]
    return loosening(
      file,
      line,
      `ignores ${pattern}`,
      `the linter now ignores '${clip(clean(pattern), 40)}', which leaves out ${group.length === 1 ? 'one source' : `${group.length} sources`}`,
      `Remove '${clip(clean(pattern), 40)}' from the ignored files.`,
    )
  })
}

function findLowered({ base, head }: Sides, pairs: Pairs): Loosening[] {
  const settingsOf = (world: World): ReadonlyMap<string, RuleSetting[]> =>
    groupBy(
      lintConfigs(world).flatMap(({ facts }) => facts.settings),
      ({ rule }) => rule,
    )
  const [before, after] = [settingsOf(base), settingsOf(head)]
  const isPreset = lintConfigs(head).some(({ facts }) => facts.isPreset)
  const user = lintConfigs(head).find(({ facts }) => facts.usesOurs)
  const gone =
    isPreset || user === undefined
      ? []
      : [...before]
          .filter(([rule, settings]) => !after.has(rule) && settings.some(({ level }) => level > 0))
          .map(([rule]) =>
            loosening(
              user.file,
              1,
              `rule ${rule}`,
              `the linter no longer has ${rule} on`,
              `Turn ${rule} on again, and fix what it reports.`,
            ),
          )
  const lowered = [...after].flatMap(([rule, settings]) => {
    const lost = pairs.flatMap(([old, now]) => {
      const setting = settings.findLast(({ covers }) => covers(now))
      const was = before.get(rule)?.findLast(({ covers }) => covers(old))?.level ?? 2
      const wouldBe = before.get(rule)?.findLast(({ covers }) => covers(now))?.level ?? 2
      return setting === undefined || setting.level >= Math.min(was, wouldBe) ? [] : [{ setting, was }]
    })
    return [...groupBy(lost, ({ setting }) => setting).values()].map((group) => {
      const [{ setting, was }] = group as [(typeof group)[number]]
      const [old, now] = [LEVELS[was]!, LEVELS[setting.level]!]
      return loosening(
        setting.file,
        setting.line,
        `severity ${rule} ${now}`,
        `the linter reports ${rule} as '${now}', and as '${old}' before, in ${group.length === 1 ? 'one source' : `${group.length} sources`}`,
        `Set it to '${old}' again, and fix what it reports.`,
      )
    })
  })
  return [...gone, ...lowered]
}

/** Code that takes something out, and inline comments that count again. */
function findChanged({ base, head }: Sides): Loosening[] {
  const known = new Set(lintConfigs(base).flatMap(({ facts }) => facts.changes.map(({ text }) => text)))
  const changes = lintConfigs(head)
    .flatMap(({ facts }) => facts.changes)
    .filter(({ text }) => !known.has(text))
  const unique = [...new Map(changes.map((one) => [`${one.file} ${one.text}`, one])).values()]
  const found = unique.map(({ text, file, line }) =>
    loosening(
      file,
      line,
      `change ${text}`,
      `'${clip(text, 50)}' changes what the linter takes from stratalint`,
      'Use the config of stratalint as it is.',
    ),
  )
  const old = lintConfigs(base).find(({ facts }) => facts.noInline)
  const now = lintConfigs(head).find(({ facts }) => facts.usesOurs)
  if (old === undefined || now === undefined || lintConfigs(head).some(({ facts }) => facts.noInline)) return found
  return [
    ...found,
    loosening(
      now.file,
      1,
      'noInlineConfig',
      "'noInlineConfig' is no longer on, so that comments can turn rules off",
      "Set 'noInlineConfig' to true again.",
    ),
  ]
}

function loosening(file: string, line: number, subject: string, what: string, fix: string): Loosening {
  return { rule: 'gate', file, line, subject, what: clip(`${file}:${line}: ${what}.`, 160), fix: [fix], not: NOT }
}
