import { check, ENGINES, loadRules, parseShard, type EngineName, type Shard } from '@stratalint/engine'
import { text } from 'node:stream/consumers'
import { createProgress, FORMATS } from '@stratalint/report'
import { parseArguments, type Flag } from '../arguments.ts'
import type { Command } from '../command.ts'
import { errorsOf, exitCode, readMaxWarnings } from '../conclusion.ts'
import { emitAll } from '../output/emit.ts'
import { readOutlets } from '../output/outlets.ts'
import { reportContext, ruleInfos } from '../output/report-context.ts'
import { formatTiming } from '../output/format-timing.ts'
import { formatLines, say } from '../output/say.ts'
import { CHECK_HELP, verboseLines } from '../texts.ts'
import { hint, UsageError } from '../usage-error.ts'

const FLAGS = {
  format: { type: 'value', values: FORMATS, many: true },
  engine: { type: 'value', values: ENGINES },
  rule: { type: 'value', many: true },
  config: { type: 'value' },
  quiet: { type: 'switch' },
  'max-warnings': { type: 'value' },
  'output-file': { type: 'value' },
  'no-color': { type: 'switch' },
  changed: { type: 'optional' },
  stdin: { type: 'switch' },
  'stdin-filename': { type: 'value' },
  'no-cache': { type: 'switch' },
  'no-baseline': { type: 'switch' },
  shard: { type: 'value' },
  threads: { type: 'value' },
  timing: { type: 'switch' },
  verbose: { type: 'switch' },
  help: { type: 'switch' },
} as const satisfies Record<string, Flag>

const run: Command = async (argv) => {
  const { positionals, switches, values } = parseArguments(argv, FLAGS)
  if (switches.has('help')) {
    process.stdout.write(CHECK_HELP)
    return 0
  }
  const value = (name: keyof typeof FLAGS): string | undefined => values.get(name)?.[0]
  const maxWarnings = readMaxWarnings(value('max-warnings'))
  const shard = readShard(value('shard'), {
    partial: [...positionals, values.has('changed') && '--changed', switches.has('stdin') && '--stdin'],
    forMerge: [switches.has('quiet') && '--quiet', maxWarnings !== null && '--max-warnings'],
  })
  const outlets = readOutlets(values.get('format'), value('output-file'))
  const only = await readRules(values.get('rule'), values.get('config')?.[0])
  const config = value('config')
  // The processes that run rules read it, too.
  if (switches.has('no-cache')) process.env['STRATALINT_CACHE'] = 'off'
  const engine = value('engine') as EngineName | undefined
  const threads = readThreads(value('threads'))
  const stdin = await readStdin(switches.has('stdin'), value('stdin-filename'), positionals, values.has('changed'))
  const progress = createProgress(process.stderr)
  const result = await check({
    cwd: process.cwd(),
    paths: positionals,
    ...(config !== undefined && { configFile: config }),
    ...(engine !== undefined && { engine }),
    ...(only !== undefined && { only }),
    ...(values.has('changed') && { changed: value('changed') ?? null }),
    ...(stdin !== null && { stdin }),
    ...(shard !== null && { shard }),
    ...(threads !== undefined && { threads }),
    timing: switches.has('timing'),
    cache: !switches.has('no-cache'),
    baseline: !switches.has('no-baseline'),
    onNotice: (notice) => progress.say(formatLines([notice])),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }).finally(progress.stop)

  const rules = await ruleInfos(outlets)
  await emitAll(
    outlets,
    switches.has('quiet') ? errorsOf(result) : result,
    (color) => reportContext(result.root, color, rules),
    switches.has('no-color'),
  )
  if (switches.has('verbose')) say(...verboseLines(result))
  if (result.times !== undefined) say(...formatTiming(result.times))
  return exitCode(result, { fixed: result.ratchet.fixed, maxWarnings })
}

export default run

async function readRules(
  asked: readonly string[] | undefined,
  configFile: string | undefined,
): Promise<string[] | undefined> {
  if (asked === undefined) return undefined
  let ids = (await loadRules()).map((rule) => rule.id)
  // Only a policy knows the rules of its plugins.
  if (!asked.every((id) => ids.some((known) => known === id || known.endsWith(`/${id}`))))
    ids = (await loadRules({ cwd: process.cwd(), configFile })).map((rule) => rule.id)
  return asked.map((id) => {
    const found = ids.find((known) => known === id || known.endsWith(`/${id}`))
    if (found === undefined)
      throw new UsageError(`There is no rule ${id}.${hint(id, [...ids, ...ids.map((known) => known.split('/')[1]!)])}`)
    return found
  })
}

function readThreads(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new UsageError(`--threads takes a whole number from 1 to 999, not ${given}.`)
  return Number(given)
}

async function readStdin(
  isAsked: boolean,
  file: string | undefined,
  paths: readonly string[],
  changed: boolean,
): Promise<{ file: string; text: string } | null> {
  if (!isAsked && file === undefined) return null
  if (!isAsked) throw new UsageError('--stdin-filename goes with --stdin.')
  if (file === undefined)
    throw new UsageError('--stdin needs --stdin-filename <file>: the file that the text replaces.')
  if (paths.length > 0 || changed)
    throw new UsageError('--stdin checks one text; it takes neither paths nor --changed.')
  return { file, text: await text(process.stdin) }
}

/** What a shard leaves out, or weighs by its own findings alone, no merge can put right. */
function readShard(
  given: string | undefined,
  { partial, forMerge }: Record<'partial' | 'forMerge', readonly (string | false)[]>,
): Shard | null {
  if (given === undefined) return null
  const shard = parseShard(given)
  if (shard === null)
    throw new UsageError(`--shard takes <index>/<count>, from 1/<count> to <count>/<count>, such as 1/3; not ${given}.`)
  const left = partial.find((word) => word !== false)
  if (left !== undefined) throw new UsageError(`--shard splits the whole project; leave ${left} out.`)
  const misplaced = forMerge.find((flag) => flag !== false)
  if (misplaced !== undefined)
    throw new UsageError(`${misplaced} is for all shards together: give it to stratalint merge.`)
  return shard
}
