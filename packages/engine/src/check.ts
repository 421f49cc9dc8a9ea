import { toFinding, type Finding, type ReportedViolation, type Violation } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'
import { cacheNotices, knownRuleIds, loadPolicy, readBaseline, type LoadedPolicy } from '@stratalint/policy'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { byPosition } from './by-position.ts'
import { LostModules } from './cache/module-store.ts'
import { COUNTS, type ProjectState, type SkippedFile } from './cache/project-state.ts'
import { forgetRun, hasRun } from './cache/store.ts'
import { changedFiles } from './changed-files.ts'
import { CheckError } from './check-error.ts'
import { ENGINES, type EngineName } from './engine-name.ts'
import { applyLimits } from './limits.ts'
import { neededEntries } from './needed-entries.ts'
import type { Progress } from './progress.ts'
import { applyBaseline, type Ratchet } from './ratchet.ts'
import { runRemembered, runWithModules, runWithText, type OpenRun, type RememberedOptions } from './remembered-run.ts'
import { pathInProject, scopeOfChanges, scopeOfFile, scopeOfPaths, scopeOfShard, type Scope } from './scope.ts'
import type { Shard } from './shard.ts'
import { ABSENCE_RULE, absencesOf, CONFIG_RULE, INTERNAL_RULE, partOf, type ShardPart } from './shard-part.ts'
import { suppress } from './suppress.ts'
import { startTimes, type PhaseTimes } from './timing.ts'

/** What a check is asked for. */
export interface CheckOptions {
  cwd: string
  /** Files or folders, relative to `cwd`; empty for the whole project. */
  paths?: readonly string[]
  configFile?: string
  engine?: EngineName
  /** How many threads may check files; left out, as many as there are processors. */
  threads?: number
  /** Whether to measure where the time goes. */
  timing?: boolean
  /** Only the findings of these rules. */
  only?: readonly string[]
  /** Only the files that git knows to differ from where the branch began: from this ref, or `null` for the one it is to be merged into. */
  changed?: string | null
  /** A text that stands for a file, of which alone the findings are told. */
  stdin?: { file: string; text: string }
  /** Tells of this part of the files alone, and what it takes to join it with the others; goes with no other choice of files. */
  shard?: Shard
  /** `false` for a check that neither reads nor writes what earlier ones found. */
  cache?: boolean
  /** `YYYY-MM-DD`, for tests of what expires. */
  today?: string
  /** `false` for a check that takes the baseline for empty. */
  baseline?: boolean
  /** Things a person should know while the check runs. */
  onNotice?: (notice: string) => void
  onProgress?: (progress: Progress) => void
}

/** The counts of a check. */
export interface Summary {
  files: number
  edges: number
  unresolved: number
  /** Imports whose target cannot be known. */
  opaque: number
  /** Imports of files that the policy lists in `outside`. */
  outside: number
  /** Imports from or to a file without a place: no rule can judge them. */
  unjudged: number
  /** Files inside the project that no parser of ours reads. */
  skipped: number
  unplaced: number
  /** Policy exceptions that lifted something. */
  exceptions: number
  /** Findings that a comment in the code silences. */
  suppressed: number
  findings: number
  new: number
  baselined: number
  durationMs: number
}

/** What a check found: the findings that the baseline does not hold. `trusted` is false when something could not be checked. */
export interface CheckResult {
  root: string
  summary: Summary
  findings: Finding[]
  trusted: boolean
  times?: PhaseTimes
  /** What joining the shards of one check takes beside this. */
  shard?: ShardPart
}

/** A check together with what the baseline says of the whole project. */
export interface CheckRun extends CheckResult {
  policyFile: string
  /** No earlier run of this project is cached. */
  isFirst: boolean
  ratchet: Ratchet
  /** The files behind `summary.skipped`. */
  skipped: SkippedFile[]
  /** Which places and layers match no file, as sentences. */
  empty: string[]
}

/** One check: walk, lint pass and graph in; findings out, sorted by file, position and rule. */
export async function check(options: CheckOptions): Promise<CheckRun> {
  try {
    return await checkOnce(options)
  } catch (error) {
    // What is remembered of the modules is gone: all of the work is done again.
    if (!(error instanceof LostModules)) throw error
    const { cwd, configFile } = options
    forgetRun(await loadPolicy({ cwd, ...(configFile !== undefined && { configFile }) }))
    return checkOnce(options)
  }
}

async function checkOnce(options: CheckOptions): Promise<CheckRun> {
  const started = performance.now()
  const notice = options.onNotice ?? (() => {})
  const times = options.timing === true ? startTimes() : undefined
  const loaded = await loadPolicy({
    cwd: options.cwd,
    cache: options.cache,
    ...(options.configFile !== undefined && { configFile: options.configFile }),
  })
  times?.lap('policy')
  if (options.cache !== false) for (const text of cacheNotices(loaded.root)) notice(text)
  const isFirst = options.cache === false || !hasRun(loaded)
  const stored = options.baseline === false ? null : readBaseline(loaded.root)
  const scope = readScope(loaded.root, options)
  const run = await runFor(options, {
    loaded,
    cwd: options.cwd,
    engine: options.engine ?? ENGINES[0],
    cache: options.cache ?? true,
    today: options.today ?? new Date().toISOString().slice(0, 10),
    threads: options.threads,
    times,
    notice,
    progress: options.onProgress ?? (() => {}),
  })
  const { state, modules = [] } = run
  const foreign = scope?.nestedIn(state.nested)
  if (foreign !== undefined)
    throw new CheckError(
      `${foreign.path} belongs to the project in ${foreign.folder}, which has a policy of its own; check it from there.`,
    )
  for (const text of [...state.notices, ...rulesOfOthers(loaded)]) notice(text)

  const { shard } = options
  const own = shard === undefined ? null : scopeOfShard(shard, state.files)
  const directives = directivesIn(state)
  const limited = applyLimits(loaded.policy, violationsIn(state))
  const { kept: found, suppressed } = suppress(
    limited.violations.filter((violation) => own === null || isToldBy(own, violation)),
    directives,
  )
  const judged = scope === null && own === null && run.whole && run.trusted && options.only === undefined
  const first = await applyBaseline(loaded.root, stored, found.sort(byPosition), judged)
  const needed = await neededEntries(
    found.filter((violation) => !first.match.held.has(violation)),
    run.addMessages,
  )
  const kept = found.filter((violation) => !needed.has(violation))
  const ratchet = needed.size === 0 ? first : await applyBaseline(loaded.root, stored, kept, judged)
  const asking = own ?? scope
  const inScope = asking === null ? () => true : asking.holds
  // A graph rule's crash stands on the policy file, and concerns every file that was asked for.
  const takesPart = (finding: ReportedViolation): boolean => inScope(finding.file) || asking?.concerns(finding) === true
  const sharesLimit = scope === null ? () => false : limited.sharesWith(takesPart)
  const concerns = (finding: ReportedViolation): boolean =>
    takesPart(finding) ||
    sharesLimit(finding) ||
    finding.rule === CONFIG_RULE ||
    (finding.rule === INTERNAL_RULE && finding.file === loaded.policyFile)
  const isAsked = ({ rule }: Violation): boolean =>
    options.only === undefined || options.only.includes(rule) || rule.startsWith('stratalint/')
  const asked = kept.filter((finding) => concerns(finding) && isAsked(finding))
  const shown = asked.filter((violation) => violation.rule === INTERNAL_RULE || !ratchet.match.held.has(violation))
  const held = shard === undefined ? [] : asked.filter((violation) => ratchet.match.held.has(violation))
  const absent =
    shard === undefined
      ? []
      : state.graph.violations.filter(
          (violation) => violation.rule === ABSENCE_RULE && isAsked(violation) && !needed.has(violation),
        )
  times?.lap('select')
  const trusted = (await run.addMessages([...shown, ...held, ...absent])) && run.trusted
  times?.lap('messages')
  run.remember()
  times?.lap('remember')
  const findings = shown.map((violation) => limited.explain(violation, toFinding(violation)))
  return {
    root: loaded.root,
    policyFile: loaded.policyFile,
    isFirst,
    summary: {
      ...countFiles(state, inScope),
      // Which files were skipped is not known any more: the first shard tells of all.
      skipped: shard === undefined || shard.index === 1 ? state.skipped.length : 0,
      exceptions: state.graph.exceptions.length,
      suppressed,
      findings: asked.length,
      new: findings.length,
      baselined: asked.length - findings.length,
      durationMs: Math.round(performance.now() - started),
    },
    findings,
    trusted,
    ...(times !== undefined && { times }),
    ratchet,
    skipped: state.skipped,
    empty: state.empty,
    ...(shard !== undefined && {
      shard: partOf(shard, {
        policy: loaded.hash,
        modules,
        rules: options.only ?? null,
        conclusive: run.whole && run.trusted && options.only === undefined,
        exceptions: state.graph.exceptions,
        ratchet,
        isOwn: inScope,
        asked,
        held: held.map(toFinding),
        absences: absencesOf(absent.map(toFinding), directives),
      }),
    }),
  }
}

/** Settings of rules that no check runs do nothing here, which is said. */
function rulesOfOthers({ policy, policyFile }: LoadedPolicy): string[] {
  const ids = Object.keys(policy.rules).filter((id) => !knownRuleIds.has(id))
  if (ids.length === 0) return []
  const [are, them] = ids.length === 1 ? ['is not a rule', 'it'] : ['are not rules', 'them']
  return [
    `${ids.join(', ')} in ${policyFile} ${are} of Stratalint, so check does not run ${them}; ESLint does, with the plugin that defines ${them}.`,
  ]
}

function readScope(root: string, { cwd, paths = [], changed, stdin }: CheckOptions): Scope | null {
  if (stdin !== undefined) return scopeOfFile(pathInProject(root, cwd, stdin.file), stdin.file)
  const named = scopeOfPaths(root, cwd, paths)
  if (changed === undefined) return named
  const files = changedFiles(root, changed)
  return scopeOfChanges(named === null ? files : new Set([...files].filter(named.holds)))
}

/** A shard tells of its own files, and as all others do of every crash; that something is nowhere is told by those who join them. */
function isToldBy(shard: Scope, { file, rule }: Violation): boolean {
  return rule === INTERNAL_RULE || rule === CONFIG_RULE || (rule !== ABSENCE_RULE && shard.holds(file))
}

/** The run over the whole project; with a text in the place of a file, where one is given and the policy covers the file. */
async function runFor(
  { stdin, shard, cwd }: CheckOptions,
  options: RememberedOptions,
): Promise<OpenRun & { modules?: ResolvedModule[] }> {
  if (shard !== undefined) return runWithModules(options)
  const base = await runRemembered(options)
  if (stdin === undefined) return base
  const { root } = options.loaded
  const file = pathInProject(root, cwd, stdin.file)
  const isNew = !existsSync(join(root, file)) && (await import('@stratalint/graph')).wouldWalk(options.loaded, file)
  return base.state.files.includes(file) || isNew
    ? runWithText(options, base, file, stdin.text.replace(/^\uFEFF/, ''))
    : base
}

function violationsIn({ details, graph }: ProjectState): ReportedViolation[] {
  return [...[...details.values()].flatMap(({ violations }) => violations), ...graph.violations]
}

function directivesIn({ details }: ProjectState): Parameters<typeof suppress>[1] {
  return [...details].map(([file, { directives }]) => ({ file, directives }))
}

function countFiles(
  { files, counts }: ProjectState,
  inScope: (file: string) => boolean,
): Pick<Summary, 'files' | 'edges' | 'unresolved' | 'opaque' | 'outside' | 'unjudged' | 'unplaced'> {
  const sum = { files: 0, edges: 0, unresolved: 0, opaque: 0, outside: 0, unjudged: 0, unplaced: 0 }
  files.forEach((file, index) => {
    if (!inScope(file)) return
    sum.files += 1
    sum.edges += counts[index * COUNTS]!
    sum.unresolved += counts[index * COUNTS + 1]!
    sum.unjudged += counts[index * COUNTS + 2]!
    sum.unplaced += counts[index * COUNTS + 3]!
    sum.outside += counts[index * COUNTS + 4]!
    sum.opaque += counts[index * COUNTS + 5]!
  })
  return sum
}
