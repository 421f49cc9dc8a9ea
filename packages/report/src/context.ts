/** What is known of a rule beside its findings. */
export interface RuleInfo {
  id: string
  description: string
  why: string
  /** Where its page is on the web. */
  url: string
  /** Its page, as Markdown; `null` where there is none. */
  page: string | null
}

/** What the formats ask for beside the result. */
export interface ReportContext {
  tool: { name: string; version: string }
  color: boolean
  /** Every rule that a check runs; only formats that list them ask. */
  rules(): readonly RuleInfo[]
  /** The text of a file of the project; `null` when it cannot be read any more. */
  read(file: string): string | null
  /** Makes a path of the project one that the reader's terminal can open. */
  display(file: string): string
  /** Makes a path of the project one from the root of the repository, as code hosts know it. */
  hosted(file: string): string
  /** The folder of the project in the repository, with a slash at its end; empty for the root. */
  projectFolder: string
}
