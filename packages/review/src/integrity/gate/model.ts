/** A line that starts or changes something. */
export interface Site {
  /** From the top of the repository. */
  file: string
  line: number
  text: string
}

/** Something that keeps a failure from being noticed, or a command from running. */
export interface Defect {
  /** Equal for equal defects of both sides. */
  key: string
  /** Continues a sentence about a command: "cannot fail, because of '|| true'". */
  text: string
  site: Site
}

/** A set of files. */
export interface Coverage {
  label: string
  /** Where it is written, unless it is an argument of the command. */
  site?: Site
  covers(path: string): boolean
}

export type Tool = 'check' | 'review' | 'eslint' | 'oxlint' | 'depcruise' | 'baseline' | 'tampering' | 'sources'

/** What a command line judges. */
export interface Judged {
  tool: Tool
  /** The version that the command names, as in `npx stratalint@1`; `null` for the one that is installed. */
  version: string | null
  /** Files have to be in all of them. */
  coverage: readonly Coverage[]
  /** `null` for all rules. */
  rules: readonly string[] | null
  isQuiet: boolean
  maxWarnings: number
  /** The config that is named, from the top; `null` for the one that is found. */
  config: string | null
  /** Arguments after which less is judged, by a key that is equal on both sides. */
  limits: ReadonlyMap<string, string>
  /** Arguments after which more is judged. */
  strict: ReadonlySet<string>
}

/** A command of ours that a script runs in the end. */
export interface Found {
  judged: Judged
  defects: readonly Defect[]
  conditions: readonly Defect[]
  /** From the outermost line to the command itself. */
  chain: readonly Site[]
  via: string
}

/** Which events of one name start a run. */
export interface EventFilter {
  /** `null` for all. */
  branches: readonly string[] | null
  ignoredBranches: readonly string[]
  types: readonly string[] | null
  coverage: Coverage | null
  /** It runs on the base, as `pull_request_target` does. */
  onBase?: boolean
  site: Site
}

/** A command of ours that a trigger starts. */
export interface Run extends Found {
  /** Such as `ci:pull_request`, `hook:pre-commit`, `agent:stop` and `script:check`. */
  trigger: string
  /** The job, hook or script; equal on both sides where that is the same one. */
  identity: string
  event: EventFilter | null
}
