import {
  baselineEntry,
  canBeBaselined,
  matchBaseline,
  toFinding,
  type BaselineDisk,
  type Finding,
  type ReportedViolation,
} from '@stratalint/core'
import { createBaselineDisk, wouldWalk } from '@stratalint/graph'
import { readBaseline, type LoadedPolicy } from '@stratalint/policy'
import { createDescribeContext, createProject, describeViolation, isFileRule, type FileRecord } from '@stratalint/rule'
import { containRules } from './base/contain-rules.ts'
import { fileRulesOf } from './base/rules.ts'
import { byPosition } from './findings/by-position.ts'
import { INTERNAL_RULE } from './findings/rule-ids.ts'
import { suppress } from './findings/suppress.ts'
import { checkFile } from './hosts/oxc/check-file.ts'

/** A file as it is to be judged, and as it was; paths are POSIX, from the root. */
export interface ChangedText {
  file: string
  text: string
  /** The text before, needed only where the new one has findings: `null` for a new file, `undefined` where it is not known. */
  before(): string | null | undefined
  /** The path of the text before, for a file that was moved. */
  movedFrom?: string
}

/** What changes of a few files add. */
export interface AddedFindings {
  findings: Finding[]
  /** `false` when something could not be checked. */
  trusted: boolean
}

/**
 * What file rules report in new texts and did not report in the texts before, without the rest of the project: in a large one this
 * takes a small part of the time of a check. Graph rules, such as the one about cycles, need `check`.
 */
export async function checkFiles(loaded: LoadedPolicy, changes: readonly ChangedText[]): Promise<AddedFindings> {
  const checked = changes.filter(({ file }) => wouldWalk(loaded, file))
  if (checked.length === 0) return { findings: [], trusted: true }
  const run = (): AddedFindings => compare(loaded, checked)
  return loaded.policy.plugins === undefined ? run() : containRules(() => Promise.resolve(run()))
}

function compare(loaded: LoadedPolicy, changes: readonly ChangedText[]): AddedFindings {
  const after = judge(loaded, new Map(changes.map(({ file, text }) => [file, text])))
  if (after.violations.length === 0) return { findings: [], trusted: after.trusted }
  const concerned = new Set(after.violations.map(({ file }) => file))
  const earlier = changes
    .filter(({ file }) => concerned.has(file))
    .map(({ file, before, movedFrom = file }) => ({ file, text: before(), path: movedFrom }))
  const unknown = new Set(earlier.flatMap(({ file, text }) => (text === undefined ? [file] : [])))
  const known = earlier.flatMap(({ path, text }) => (typeof text === 'string' ? [[path, text] as const] : []))
  const nowOf = new Map(earlier.map(({ file, path }) => [path, file]))
  const inherited = judge(loaded, new Map(known)).violations
  const entries = inherited.map((one) => ({ ...baselineEntry(one, SAME_FILES), file: nowOf.get(one.file)! }))
  const { baselined } = matchBaseline(entries, after.violations, SAME_FILES)
  // A baseline has no entries for what could not be checked.
  const faults = new Set(inherited.filter((one) => !canBeBaselined(one)).map(({ id }) => id))
  const open = after.violations.filter((one) => !baselined.has(one) && !faults.has(one.id))
  const stored = readBaseline(loaded.root)?.entries ?? []
  const disk = stored.length === 0 ? SAME_FILES : createBaselineDisk(loaded.root)
  const match = matchBaseline(stored, open, disk)
  return {
    findings: open.filter((one) => !match.baselined.has(one) && !unknown.has(one.file)).map(after.describe),
    trusted: after.trusted,
  }
}

/** No file is renamed between the two texts of one path. */
const SAME_FILES: BaselineDisk = { exists: () => true, contentOf: () => null }

interface Judged {
  violations: ReportedViolation[]
  trusted: boolean
  describe(violation: ReportedViolation): Finding
}

function judge(loaded: LoadedPolicy, texts: ReadonlyMap<string, string>): Judged {
  const project = createProject(loaded, { texts })
  const rules = fileRulesOf(loaded)
  const records = new Map<string, FileRecord>()
  for (const [file, text] of texts) {
    const record = checkFile(project, file, rules, { text })
    if (record !== null) records.set(file, record)
  }
  const all = [...records.values()]
  const { kept } = suppress(
    all.flatMap(({ violations }) => violations),
    all,
  )
  return {
    violations: kept.sort(byPosition),
    trusted: all.every(
      ({ unchecked, violations }) => unchecked !== 'failure' && violations.every(({ rule }) => rule !== INTERNAL_RULE),
    ),
    describe(violation) {
      describeViolation(
        rules.filter(isFileRule).find(({ id }) => id === violation.rule),
        () => createDescribeContext(project, records.get(violation.file)!.module),
        violation,
      )
      return toFinding(violation)
    },
  }
}
