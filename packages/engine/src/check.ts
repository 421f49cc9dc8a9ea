import type { Finding } from '@stratalint/core'
import { rules as architectureRules } from '@stratalint/eslint-plugin-architecture'
import { buildGraph, byText, walk } from '@stratalint/graph'
import { loadPolicy, readBaseline } from '@stratalint/policy'
import { createProject, INTERNAL_RULE, lintInProcess, recordInProcess, runGraphRules, type DeclaredRule, type Project } from '@stratalint/rule'
import { existsSync, realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { CheckError } from './check-error.ts'
import { lint, type EngineName } from './lint-pass.ts'
import { applyBaseline, type Ratchet } from './ratchet.ts'
import type { Progress } from './progress.ts'
import { membersOf, type Shard } from './shard.ts'
import { ABSENCE_RULE, absencesOf, partOf, type ShardPart } from './shard-part.ts'
import { settleUnrecorded } from './unrecorded.ts'
import { suppress } from './suppress.ts'

/** Every rule that a check runs. */
export const rules: readonly DeclaredRule[] = architectureRules

/** What a check is asked for. */
export interface CheckOptions {
  cwd: string
  /** Files or folders, relative to `cwd`; empty for the whole project. */
  paths?: readonly string[]
  configFile?: string
  engine?: EngineName
  /** Only the findings of these rules. */
  only?: readonly string[]
  /** Runs the file rules over this part of the files alone; the graph is still the whole project's. */
  shard?: Shard
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
  /** What joining the shards of one check takes beside this. */
  shard?: ShardPart
}

/** A check together with what the baseline says of the whole project. */
export interface CheckRun extends CheckResult {
  policyFile: string
  ratchet: Ratchet
}

/** One check: walk, lint pass and graph in; findings out, sorted by file, position and rule. */
export async function check(options: CheckOptions): Promise<CheckRun> {
  const started = performance.now()
  const notice = options.onNotice ?? (() => {})
  const progress = options.onProgress ?? (() => {})
  const loaded = await loadPolicy({
    cwd: options.cwd,
    knownRules: rules.map(({ id }) => id),
    ...(options.configFile !== undefined && { configFile: options.configFile }),
  })
  const stored = options.baseline === false ? null : readBaseline(loaded.root)
  const project = createProject(loaded)
  const scope = readScope(loaded.root, options)
  progress({ phase: 'walk' })
  const walked = walk(loaded)
  const foreign = scope?.nestedIn(walked.nested)
  if (foreign !== undefined) throw new CheckError(`${foreign.path} belongs to the project in ${foreign.folder}, which has a policy of its own; check it from there.`)
  for (const folder of walked.nested) notice(`${folder} has a policy of its own and is left out; check it from there.`)
  const locked = walked.skipped.filter(({ why }) => why === 'unreadable')
  for (const { path } of locked) notice(`${path} cannot be read; nothing in it is checked.`)
  const files = walked.files
  if (files.length === 0) {
    throw new CheckError(`No source file in ${loaded.root === options.cwd ? 'this folder' : 'the project'} matches \`files\` of ${loaded.policyFile} (${loaded.policy.files.slice(0, 3).join(', ')}).`)
  }
  noteEmptyPlaces(project, files, loaded.policyFile, notice)

  const { shard } = options
  const isOwn = shard === undefined ? () => true : membersOf(shard, files)
  const own = files.filter(isOwn)
  progress({ phase: 'lint', total: own.length })
  const linting = own.length === 0 ? [] : lint(loaded, own, options.engine ?? 'oxlint', notice, options.onProgress && ((done) => progress({ phase: 'lint', done, total: own.length })))
  // Beside the process that lints, this one reads what the graph needs of the other shards' files.
  const others = recordInProcess(loaded, files.filter((file) => !isOwn(file)))
  const records = (await Promise.all([linting, others])).flat()
  const { parseFindings, missing, refused, trusted } = settleUnrecorded(loaded.root, files, records)
  records.push(...await lintInProcess(loaded, refused, rules))
  if (missing.length > 0) notice(`${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more files` : ''} vanished while the check ran; left out.`)

  const used = {
    exceptions: new Set(records.flatMap(({ exceptions }) => exceptions)),
    allows: new Set(records.flatMap(({ allows }) => allows)),
  }
  progress({ phase: 'graph' })
  const graph = buildGraph(records.map(({ module }) => module))
  const inScope = (file: string): boolean => isOwn(file) && (scope === null || scope.holds(file))
  const whole = scope === null && missing.length === 0 && locked.length === 0 && parseFindings.length === 0
  const graphFindings = runGraphRules(rules, { project, graph, whole, used })
  const found = [...records.flatMap(({ findings }) => findings), ...parseFindings].filter(({ file }) => isOwn(file))
  const told = shard === undefined ? graphFindings : graphFindings.filter(({ file, rule }) => rule === INTERNAL_RULE || (rule !== ABSENCE_RULE && isOwn(file)))
  const { kept, suppressed } = suppress([...found, ...told], records)

  const judged = shard === undefined && whole && trusted && options.only === undefined && !kept.some(({ rule }) => rule === INTERNAL_RULE)
  const ratchet = applyBaseline(loaded.root, stored, kept.sort(byPosition), judged)
  // A graph rule's crash stands on the policy file, and concerns every file that was asked for.
  const concerns = ({ file, rule }: Finding): boolean => inScope(file) || (rule === INTERNAL_RULE && file === loaded.policyFile)
  const isAsked = ({ rule }: Finding): boolean => options.only === undefined || options.only.includes(rule) || rule.startsWith('stratalint/')
  const asked = kept.filter((finding) => concerns(finding) && isAsked(finding))
  const findings = asked.filter((finding) => finding.rule === INTERNAL_RULE || !ratchet.match.held.has(finding))
  const checked = records.filter(({ file }) => inScope(file))
  const edges = checked.flatMap(({ module }) => module.edges)
  return {
    root: loaded.root,
    policyFile: loaded.policyFile,
    summary: {
      files: checked.length,
      edges: edges.length,
      unresolved: edges.filter(({ target }) => target.type === 'unresolved').length,
      unjudged: checked.reduce((sum, { unjudged }) => sum + unjudged, 0),
      skipped: walked.skipped.filter(({ path }) => isOwn(path)).length,
      unplaced: checked.filter(({ file }) => project.judge.locate(file) === null).length,
      exceptions: used.exceptions.size,
      suppressed,
      findings: asked.length,
      new: findings.length,
      baselined: asked.length - findings.length,
      durationMs: Math.round(performance.now() - started),
    },
    findings,
    trusted: trusted && locked.length === 0 && !findings.some(({ rule }) => rule === INTERNAL_RULE),
    ratchet,
    ...(shard !== undefined && {
      shard: partOf(shard, {
        policy: loaded.hash, modules: records.map(({ module }) => module), rules: options.only ?? null, conclusive: whole && trusted && options.only === undefined,
        exceptions: used.exceptions, ratchet, isOwn, asked, absences: absencesOf(graphFindings.filter(isAsked), records),
      }),
    }),
  }
}

/** The files and folders that were asked for. */
interface Scope {
  holds(file: string): boolean
  /** A path that was asked for and belongs to a project further down. */
  nestedIn(folders: readonly string[]): { path: string; folder: string } | undefined
}

/** `null` for the whole project. */
function readScope(root: string, { cwd, paths = [] }: CheckOptions): Scope | null {
  if (paths.length === 0) return null
  const asked = paths.map((path) => {
    const absolute = resolve(cwd, path)
    if (!existsSync(absolute)) throw new CheckError(`${path} does not exist.`)
    const inside = relative(root, realpathSync(absolute)).split(sep).join('/')
    if (inside === '..' || inside.startsWith('../') || isAbsolute(inside)) throw new CheckError(`${path} is outside of the project.`)
    return { path, inside }
  })
  const isWithin = (path: string, folder: string): boolean => folder === '' || path === folder || path.startsWith(`${folder}/`)
  return {
    holds: (file) => asked.some(({ inside }) => isWithin(file, inside)),
    nestedIn: (folders) => asked
      .flatMap(({ path, inside }) => folders.filter((folder) => isWithin(inside, folder)).map((folder) => ({ path, folder })))
      .at(0),
  }
}

function noteEmptyPlaces(project: Project, files: readonly string[], policyFile: string, notice: (text: string) => void): void {
  const { places, layers } = project.loaded.policy
  const seenPlaces = new Set<string>()
  const seenLayers = new Set<string>()
  for (const file of files) {
    const location = project.judge.locate(file)
    if (location === null) continue
    seenPlaces.add(location.place.name)
    if (location.layer !== null) seenLayers.add(location.layer)
  }
  if (seenPlaces.size === 0) {
    throw new CheckError(`No file stands in any place of ${policyFile}: ${places.map(({ name, pattern }) => `${name} (${pattern})`).slice(0, 4).join(', ')}. ${files.length} files were looked at, the first is ${files[0]}.`)
  }
  for (const place of places) if (place.inherited !== true && !seenPlaces.has(place.name)) notice(`Place ${place.name} (${place.pattern}) holds no file.`)
  for (const layer of layers.names) if (!seenLayers.has(layer)) notice(`Layer ${layer} holds no file.`)
}

/** The order in which findings are told. */
export function byPosition(a: Finding, b: Finding): number {
  return byText(a.file, b.file) || a.line - b.line || a.column - b.column || byText(a.rule, b.rule) || byText(a.id, b.id)
}
