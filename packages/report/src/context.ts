/** A rule as formats list it. */
export interface RuleInfo {
  id: string
  description: string
  why: string
  /** The address of its page. */
  url: string
  /** Its page as Markdown; `null` where there is none. */
  page: string | null
}

/** How text is shown. */
export interface Display {
  color: boolean
  /** The columns of the terminal; `null` for text that is not wrapped. */
  width: number | null
}

/** What a report for an agent needs besides. */
export interface AgentContext {
  /** The most tokens that the report has. */
  budget: number
  /** How many findings an earlier report has shown. */
  skip: number
  /** The command that printed the report; the rest is printed by the same one with `--skip`. */
  command: string
  /** The command that reports what is left after a repair. */
  verify: string
}

/** What the formats need besides the result. */
export interface ReportContext extends Display {
  tool: { name: string; version: string }
  /** Whether the text for people explains each rule. */
  withReasons: boolean
  /** Every rule of a check; only the formats that list rules call it. */
  rules(): readonly RuleInfo[]
  /** The text of a file of the project; `null` if it cannot be read. */
  read(file: string): string | null
  /** A path of the project, from the working directory. */
  displayPath(file: string): string
  /** A path of the project, from the root of the repository, as code hosts use it. */
  repositoryPath(file: string): string
  /** The folder of the project in the repository, with a slash at its end; empty for the root. */
  projectFolder: string
  agent: AgentContext
}
