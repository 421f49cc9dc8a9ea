import { checkToPrint, loadRules, parseShard, type CheckOptions, type EngineName, type Shard } from '@stratalint/engine'
import { createProgress, fixesNotInJson, printedWithFixes } from '@stratalint/report'
import type { Command } from '../command-line/command.ts'
import { COMMANDS } from '../command-line/commands.ts'
import { errorsOf, exitCode, readMaxWarnings } from '../exit-code.ts'
import { agentContextOf } from '../output/agent-output.ts'
import { writeResult } from '../output/write-result.ts'
import { formatsOf, readTargets } from '../output/output-targets.ts'
import { reportContext, ruleInfos } from '../output/report-context.ts'
import { formatTiming } from '../output/format-timing.ts'
import { formatMessage, printMessage } from '../output/print-message.ts'
import { UsageError } from '../usage-error.ts'
import { findRule, isNamed } from '../find-rule.ts'
import { fixFound, refuseWithFix } from '../fix-found.ts'

const run: Command = async (given) => {
  const { positionals, switches, values } = given
  const value = (name: keyof typeof COMMANDS.check.flags): string | undefined => values.get(name)?.[0]
  const maxWarnings = readMaxWarnings(value('max-warnings'))
  const shard = readShard(value('shard'), {
    partial: [...positionals, values.has('changed') && '--changed', switches.has('stdin') && '--stdin'],
    forMerge: [switches.has('quiet') && '--quiet', maxWarnings !== null && '--max-warnings'],
  })
  const targets = readTargets(values.get('format'), value('output-file'))
  const agent = agentContextOf('check', given, COMMANDS.check.flags, formatsOf(targets))
  const only = await readRules(values.get('rule'), value('config'))
  const config = value('config')
  // Processes that run rules read it from the environment.
  if (switches.has('no-cache')) process.env['STRATALINT_CACHE'] = 'off'
  const engine = value('engine') as EngineName | undefined
  const threads = readThreads(value('threads'))
  if (switches.has('watch')) {
    const { refuseWith, watchCheck } = await import('../watch-check.ts')
    refuseWith([
      values.has('format') && '--format',
      values.has('output-file') && '--output-file',
      shard !== null && '--shard',
      (engine ?? 'oxc') !== 'oxc' && '--engine',
      switches.has('stdin') && '--stdin',
      switches.has('timing') && '--timing',
      switches.has('fix') && '--fix',
    ])
    return watchCheck({
      resident: {
        cwd: process.cwd(),
        ...(config !== undefined && { configFile: config }),
        ...(threads !== undefined && { threads }),
        cache: !switches.has('no-cache'),
      },
      question: {
        paths: positionals,
        ...(only !== undefined && { only }),
        ...(values.has('changed') && { changed: value('changed') ?? null }),
        baseline: !switches.has('no-baseline'),
      },
      isQuiet: switches.has('quiet'),
      noColor: switches.has('no-color'),
      maxWarnings,
      agent,
    })
  }
  if (switches.has('fix'))
    refuseWithFix([
      switches.has('stdin') && '--stdin',
      shard !== null && '--shard',
      switches.has('timing') && '--timing',
    ])
  const stdin = await readStdin(switches.has('stdin'), value('stdin-filename'), positionals, values.has('changed'))
  const progress = createProgress(process.stderr)
  const fixesFor: CheckOptions['fixesFor'] = (found) => {
    const shown = switches.has('quiet') ? found.filter(({ severity }) => severity === 'error') : found
    const isVerbose = switches.has('verbose')
    return formatsOf(targets).flatMap((format) =>
      format === undefined ? [] : printedWithFixes(format, shown, { agent, isVerbose }),
    )
  }
  const options: CheckOptions = {
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
    // Automatic fixes are carried out whether or not they are printed, and merge prints those of shards.
    ...(!switches.has('fix') && shard === null && { fixesFor }),
    onNotice: (notice) => progress.notice(formatMessage([notice])),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }
  let result = await checkToPrint(options).finally(progress.stop)
  const fixed = switches.has('fix') ? await fixFound(result, config) : null
  if (fixed !== null) {
    printMessage(fixed)
    result = await checkToPrint(options).finally(progress.stop)
  }

  const rules = await ruleInfos(targets)
  await writeResult(
    targets,
    switches.has('quiet') ? errorsOf(result) : result,
    (display) =>
      reportContext(result.root, { ...display, withReasons: result.isFirst || switches.has('verbose') }, rules, agent),
    switches.has('no-color'),
  )
  if (switches.has('verbose')) {
    printMessage(...result.skipped.map(({ path, why }) => `Skipped ${path}: ${why}.`), ...result.empty)
  }
  const left = result.findings.filter(({ fixesLeftOut }) => fixesLeftOut).length
  if (left > 0 && formatsOf(targets).includes('json')) printMessage(fixesNotInJson(left, result.findings.length))
  if (result.times !== undefined) printMessage(...formatTiming(result.times))
  return exitCode(result, { fixed: result.fixed, maxWarnings })
}

export default run

async function readRules(
  names: readonly string[] | undefined,
  configFile: string | undefined,
): Promise<string[] | undefined> {
  if (names === undefined) return undefined
  const builtIn = await loadRules()
  const isBuiltIn = (name: string): boolean => builtIn.some(isNamed(name))
  // Only a policy knows the rules of its plugins.
  const rules = names.every(isBuiltIn) ? builtIn : await loadRules({ cwd: process.cwd(), configFile })
  return names.map((name) => findRule(rules, name).id)
}

function readThreads(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (!/^[1-9]\d{0,2}$/.test(given))
    throw new UsageError(`--threads: expected a whole number from 1 to 999, got ${given}.`)
  return Number(given)
}

async function readStdin(
  isGiven: boolean,
  file: string | undefined,
  paths: readonly string[],
  changed: boolean,
): Promise<{ file: string; text: string } | null> {
  if (!isGiven && file === undefined) return null
  if (!isGiven) throw new UsageError('--stdin-filename requires --stdin.')
  if (file === undefined)
    throw new UsageError('--stdin requires --stdin-filename <file>, the file that the text replaces.')
  if (paths.length > 0 || changed) throw new UsageError('--stdin cannot be combined with paths or --changed.')
  const { text } = await import('node:stream/consumers')
  return { file, text: await text(process.stdin) }
}

/** A shard must cover the whole project, and limits on warnings apply to all shards together. */
function readShard(
  given: string | undefined,
  { partial, forMerge }: Record<'partial' | 'forMerge', readonly (string | false)[]>,
): Shard | null {
  if (given === undefined) return null
  const shard = parseShard(given)
  if (shard === null) throw new UsageError(`--shard: expected <index>/<count>, such as 1/3, got ${given}.`)
  const narrowing = partial.find((argument) => argument !== false)
  if (narrowing !== undefined)
    throw new UsageError(`--shard cannot be combined with ${narrowing}: it splits the whole project.`)
  const misplaced = forMerge.find((flag) => flag !== false)
  if (misplaced !== undefined)
    throw new UsageError(`--shard cannot be combined with ${misplaced}; pass ${misplaced} to stratalint merge.`)
  return shard
}
