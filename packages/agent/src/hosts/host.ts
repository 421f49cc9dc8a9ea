import type { Payload } from './payload.ts'

export const HOSTS = ['claude', 'codex', 'cursor'] as const

/** A program that runs a coding agent and calls hooks. */
export type HostName = (typeof HOSTS)[number]

/** What a tool of a host does, or did, to one file. */
export interface FileEdit {
  /** As the host wrote it: absolute, or from `cwd`. */
  path: string
  /** The path that the file is moved from. */
  source?: string
  /** The text after the edit, from the text before it; `null` for no file, `undefined` where the payload does not say. */
  after(before: string | null): string | null | undefined
  /** The text before the edit, from the text after it. */
  before(after: string | null): string | null | undefined
}

/** A call of a hook, whichever host made it. */
export interface HookCall {
  /** `none` for a call that is of no interest here. */
  moment: 'before edit' | 'after edit' | 'stop' | 'none'
  session: string
  cwd: string
  /** The folder that the host has open, if it says so; no other folder is touched. */
  workspace: string | null
  edits: readonly FileEdit[]
  /** The agent already continues because a hook stopped it from finishing. */
  isContinued: boolean
}

/** What a hook has to say. */
export type Outcome =
  | { kind: 'clean' }
  /** For the agent. */
  | { kind: 'findings'; text: string }
  /** For the person: the agent may finish all the same. */
  | { kind: 'notice'; text: string }
  | { kind: 'failed'; text: string }

/** How a process ends. */
export interface Answer {
  exitCode: 0 | 1 | 2
  stdout: string
  stderr: string
}

export interface Host {
  /** The call behind an event and its payload; `null` for an event that the host does not have. */
  read(event: string, payload: Payload): HookCall | null
  answer(call: HookCall, outcome: Outcome): Answer
}

export const SILENT: Answer = { exitCode: 0, stdout: '', stderr: '' }

/** An edit that replaces one part of a text by another. */
export function replacement(path: string, pairs: readonly TextPair[]): FileEdit {
  return {
    path,
    after: (text) => pairs.reduce<string | null | undefined>((now, pair) => replace(now, pair), text),
    before: (text) =>
      pairs
        .toReversed()
        .reduce<string | null | undefined>((now, { from, to, all }) => replace(now, { from: to, to: from, all }), text),
  }
}

export interface TextPair {
  from: string
  to: string
  all: boolean
}

/** `undefined` where it is not certain which part is meant. */
function replace(text: string | null | undefined, { from, to, all }: TextPair): string | null | undefined {
  if (text === undefined) return undefined
  // Tools create a file by replacing nothing.
  if (from === '') return text === null || text === '' ? to : undefined
  if (text === null) return undefined
  const parts = text.split(from)
  return parts.length === 2 || (all && parts.length > 2) ? parts.join(to) : undefined
}
