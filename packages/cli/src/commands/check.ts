import { check, parseShard, rules, type EngineName, type Shard } from '@stratalint/engine'
import { createProgress, FORMATS } from '@stratalint/report'
import { parseArguments, type Flag } from '../arguments.ts'
import type { Command } from '../command.ts'
import { errorsOf, exitCode, readMaxWarnings } from '../conclusion.ts'
import { emitAll, readOutlets } from '../output/emit.ts'
import { reportContext } from '../output/report-context.ts'
import { CHECK_HELP } from '../texts.ts'
import { hint, UsageError } from '../usage-error.ts'

const FLAGS = {
  'format': { type: 'value', values: FORMATS, many: true },
  'engine': { type: 'value', values: ['oxlint', 'eslint'] },
  'rule': { type: 'value', many: true },
  'config': { type: 'value' },
  'quiet': { type: 'switch' },
  'max-warnings': { type: 'value' },
  'output-file': { type: 'value' },
  'no-color': { type: 'switch' },
  'no-baseline': { type: 'switch' },
  'shard': { type: 'value' },
  'help': { type: 'switch' },
} as const satisfies Record<string, Flag>

const run: Command = async (argv) => {
  const { positionals, switches, values } = parseArguments(argv, FLAGS)
  if (switches.has('help')) {
    process.stdout.write(CHECK_HELP)
    return 0
  }
  const value = (name: keyof typeof FLAGS): string | undefined => values.get(name)?.[0]
  const maxWarnings = readMaxWarnings(value('max-warnings'))
  const shard = readShard(value('shard'), positionals, [switches.has('quiet') && '--quiet', maxWarnings !== null && '--max-warnings'])
  const outlets = readOutlets(values.get('format'), value('output-file'))
  const only = values.get('rule')?.map(readRule)
  const config = value('config')
  const engine = value('engine') as EngineName | undefined
  const progress = createProgress(process.stderr)
  const result = await check({
    cwd: process.cwd(),
    paths: positionals,
    ...(config !== undefined && { configFile: config }),
    ...(engine !== undefined && { engine }),
    ...(only !== undefined && { only }),
    ...(shard !== null && { shard }),
    baseline: !switches.has('no-baseline'),
    onNotice: (notice) => progress.say(`${notice}\n`),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }).finally(progress.stop)

  await emitAll(outlets, switches.has('quiet') ? errorsOf(result) : result, (color) => reportContext(result.root, color), switches.has('no-color'))
  return exitCode(result, { fixed: result.ratchet.fixed, maxWarnings })
}

export default run

function readRule(id: string): string {
  const ids = rules.map((rule) => rule.id)
  const found = ids.find((known) => known === id || known.endsWith(`/${id}`))
  if (found === undefined) throw new UsageError(`There is no rule ${id}.${hint(id, [...ids, ...ids.map((known) => known.split('/')[1]!)])}`)
  return found
}

/** What a shard leaves out, or weighs by its own findings alone, no merge can put right. */
function readShard(text: string | undefined, paths: readonly string[], flags: readonly (string | false)[]): Shard | null {
  if (text === undefined) return null
  const shard = parseShard(text)
  if (shard === null) throw new UsageError(`--shard takes <index>/<count>, from 1/<count> to <count>/<count>, such as 1/3; not ${text}.`)
  if (paths.length > 0) throw new UsageError(`--shard splits the whole project; leave ${paths[0]} out.`)
  const misplaced = flags.find((flag) => flag !== false)
  if (misplaced !== undefined) throw new UsageError(`${misplaced} is for all shards together: give it to stratalint merge.`)
  return shard
}
