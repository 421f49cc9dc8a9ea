import { rules as architectureRules } from '@stratalint/eslint-plugin-architecture'
import { walk, type DiskLog, type ResolvedModule } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import { createProject, INTERNAL_RULE, lintInProcess, type DeclaredRule, type FileRecord, type Project } from '@stratalint/rule'
import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import { fileHash } from './cache/compare-files.ts'
import { modulesOf, overlayModules } from './cache/module-store.ts'
import { COUNTS, isWhole, NO_GRAPH, type Earlier, type FileDetails, type ProjectRun, type ProjectState } from './cache/project-state.ts'
import { pickStamps, stampAll, type Stamps } from './cache/stamps.ts'
import { findStale } from './cache/stale.ts'
import { CheckError } from './check-error.ts'
import { CONFIG_RULE, configFindings } from './config-findings.ts'
import { emptyPlaces } from './empty-places.ts'
import type { EngineName } from './engine-name.ts'
import { checkGraph, keepGraph } from './graph-pass.ts'
import { lint } from './lint-pass.ts'
import type { Progress } from './progress.ts'
import { settleRefused, settleUnrecorded } from './unrecorded.ts'

export const rules: readonly DeclaredRule[] = architectureRules

/** How a run over the whole project is made. */
export interface RunOptions {
  loaded: LoadedPolicy
  cwd: string
  engine: EngineName
  today: string
  /** Hears what the run depended on; `null` for a run that is not to be remembered. */
  log: DiskLog | null
  /** Texts that stand for files, by path. */
  texts?: ReadonlyMap<string, string>
  notice: (text: string) => void
  progress: (progress: Progress) => void
}

/** With oxlint as the engine: to start it costs as much as to check so many files here. */
const IN_PROCESS_LIMIT = 150

/** Checks every file that is not known from an earlier run, and the graph of all. */
export async function runProject(options: RunOptions, earlier: Earlier | null): Promise<ProjectRun & { stamps: Stamps; storable: boolean }> {
  const { loaded, log, texts, notice, progress } = options
  const project = createProject(loaded, { today: options.today, log: log ?? undefined, texts })
  const found = earlier === null || earlier.structure ? look(options, project) : null
  const files = found?.files ?? withTexts(earlier!.state.files, texts)
  const stamps = log === null ? NO_STAMPS : stampsOf(loaded.root, files, earlier)
  const stale = earlier === null ? files : findStale(project, files, earlier)

  progress({ phase: 'lint', total: stale.length })
  const { records, broken, missing, trusted } = await checkFiles(options, project, stale, earlier === null)
  if (missing.length > 0) notice(`${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more files` : ''} vanished while the check ran; left out.`)

  progress({ phase: 'graph' })
  const state = merge({ project, files: files.filter((file) => !missing.includes(file)), stale, earlier: earlier?.state ?? null, records, broken })
  state.notices = found?.notices ?? earlier!.state.notices
  state.nested = found?.nested ?? earlier!.state.nested
  state.skipped = found?.skipped ?? earlier!.state.skipped
  const faults = configFindings(project.resolver.faults(state.files, (file) => state.modules.get(file)?.edges), loaded.policyFile)
  const whole = (found?.locked ?? 0) === 0 && missing.length === 0 && faults.length === 0 && isWhole(state.details)
  state.graph = (earlier && keepGraph(project, earlier, state, stale)) ?? checkGraph(project, rules, state, whole)
  state.graph.findings = [...state.graph.findings.filter(({ rule }) => rule !== CONFIG_RULE), ...faults]
  const crashed = [...state.details.values(), state.graph].some(({ findings }) => findings.some(({ rule }) => rule === INTERNAL_RULE))
  return {
    state, whole, stamps,
    trusted: trusted && (found?.locked ?? 0) === 0 && !crashed && faults.length === 0,
    storable: log !== null && trusted && (found?.locked ?? 0) === 0 && !crashed && faults.length === 0 && missing.length === 0 && texts === undefined,
  }
}

interface Found {
  files: string[]
  nested: string[]
  notices: string[]
  skipped: number
  locked: number
}

function look({ loaded, cwd, log, texts, progress }: RunOptions, project: Project): Found {
  progress({ phase: 'walk' })
  const listings = new Map<string, readonly Dirent[]>()
  const walked = walk(loaded, log ?? undefined, listings)
  project.resolver.prime(listings)
  const locked = walked.skipped.filter(({ why }) => why === 'unreadable')
  const files = withTexts(walked.files, texts)
  if (files.length === 0) {
    throw new CheckError(`No source file in ${loaded.root === cwd ? 'this folder' : 'the project'} matches \`files\` of ${loaded.policyFile} (${loaded.policy.files.slice(0, 3).join(', ')}).`)
  }
  const notices = [
    ...walked.nested.map((folder) => `${folder} has a policy of its own and is left out; check it from there.`),
    ...locked.map(({ path }) => `${path} cannot be read; nothing in it is checked.`),
    ...emptyPlaces(project, files, loaded.policyFile),
  ]
  return { files, notices, nested: walked.nested, skipped: walked.skipped.length, locked: locked.length }
}

function withTexts(files: string[], texts: RunOptions['texts']): string[] {
  return texts === undefined ? files : [...new Set([...files, ...texts.keys()])].sort()
}

const NO_STAMPS: Stamps = new Float64Array(0)

/** Those of known files were taken before their texts were compared, those of others are taken before they are read. */
function stampsOf(root: string, files: readonly string[], earlier: Earlier | null): Stamps {
  if (earlier === null) return stampAll(files.map((file) => join(root, file)))
  if (files === earlier.state.files) return earlier.stamps
  const known = new Map(earlier.state.files.map((file, index) => [file, index]))
  const stamps = stampAll(files.map((file) => join(root, file)))
  files.forEach((file, index) => {
    const at = known.get(file)
    if (at !== undefined) stamps.set(pickStamps(earlier.stamps, [at]), index * (stamps.length / files.length))
  })
  return stamps
}

interface Checked {
  records: FileRecord[]
  /** Files that no parser takes, with their hash. */
  broken: Map<string, FileDetails & { hash: string }>
  missing: string[]
  trusted: boolean
}

async function checkFiles(options: RunOptions, project: Project, files: readonly string[], isCold: boolean): Promise<Checked> {
  const { loaded, texts, notice, progress } = options
  if (files.length === 0) return { records: [], broken: new Map(), missing: [], trusted: true }
  const onDone = (done: number): void => progress({ phase: 'lint', done, total: files.length })
  const isHere = texts !== undefined || (!isCold && options.engine === 'oxlint' && files.length <= IN_PROCESS_LIMIT)
  const records = isHere ? await lintInProcess(project, files, rules, { texts, onDone }) : await lint(project, files, { engine: options.engine, rules, notice, onDone })
  // Before the text is read again: an edit in between must not go unseen the next time.
  const recorded = new Set(records.map(({ file }) => file))
  const hashes = new Map(files.filter((file) => !recorded.has(file)).map((file) => [file, fileHash(join(loaded.root, file))]))
  const { parseFindings, missing, refused, trusted } = settleUnrecorded(loaded.root, files, records, texts)
  const again = await lintInProcess(project, refused, rules, { texts })
  const fickle = settleRefused(loaded.root, refused, again)
  const broken = new Map([...parseFindings, ...fickle.parseFindings].map((finding) => [finding.file, { findings: [finding], directives: [], exceptions: [], allows: [], reads: [], broken: true as const, hash: hashes.get(finding.file)! }]))
  return { records: [...records, ...again], broken, missing: [...missing, ...fickle.missing], trusted: trusted && fickle.parseFindings.length === 0 }
}

function merge({ project, files, stale, earlier, records, broken }: {
  project: Project; files: string[]; stale: readonly string[]; earlier: ProjectState | null
} & Pick<Checked, 'records' | 'broken'>): ProjectState {
  const known = new Map(earlier?.files.map((file, index) => [file, index]))
  const fresh = new Map(records.map((record) => [record.file, record]))
  const details = new Map<string, FileDetails>()
  const counts = new Uint32Array(files.length * COUNTS)
  const hashes = files.map((file, index) => {
    const record = fresh.get(file)
    const bad = broken.get(file)
    const at = known.get(file)
    if (record !== undefined) {
      counts.set(countsOf(project, record), index * COUNTS)
      if (isTelling(record)) details.set(file, detailsOf(record))
      return record.hash
    }
    if (bad !== undefined) {
      const { hash, ...rest } = bad
      details.set(file, rest)
      return hash
    }
    counts.set(earlier!.counts.subarray(at! * COUNTS, (at! + 1) * COUNTS), index * COUNTS)
    const kept = earlier!.details.get(file)
    if (kept !== undefined) details.set(file, kept)
    return earlier!.hashes[at!]!
  })
  const modules = new Map<string, ResolvedModule | null>(stale.map((file) => [file, fresh.get(file)?.module ?? null]))
  return {
    files, hashes, counts, details,
    modules: earlier === null ? modulesOf(records.map(({ module }) => module)) : overlayModules(files, earlier.modules, modules),
    graph: NO_GRAPH, notices: [], nested: [], skipped: 0,
  }
}

function countsOf(project: Project, { file, module, unjudged }: FileRecord): number[] {
  return [module.edges.length, module.edges.filter(({ target }) => target.type === 'unresolved').length, unjudged, project.judge.locate(file) === null ? 1 : 0]
}

function isTelling({ findings, directives, exceptions, allows, reads }: FileRecord): boolean {
  return [findings, directives, exceptions, allows, reads].some(({ length }) => length > 0)
}

function detailsOf({ findings, directives, exceptions, allows, reads }: FileRecord): FileDetails {
  return { findings, directives, exceptions, allows, reads }
}
