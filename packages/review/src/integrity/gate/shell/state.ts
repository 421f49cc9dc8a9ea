import type { Node } from './parse.ts'
import type { Flaw } from './flaws.ts'

/** What commands change for those that follow. */
export interface State {
  errexit: boolean
  pipefail: boolean
  folder: string
  env: Record<string, string>
  functions: Map<string, Node>
  /** What a trap does to every command that follows. */
  traps: readonly Flaw[]
}

const NOTHING: Node = { type: 'group', list: [], isSubshell: false, text: '' }

/** `export` and `alias`. */
export function define(state: State, program: string, text: string): void {
  if (program === 'alias') state.functions.set(text.split('=', 1)[0]!, NOTHING)
  else assign(state.env, text)
}

/** `A=b`. */
export function assign(env: Record<string, string>, text: string): void {
  const equals = text.indexOf('=')
  if (equals > 0) env[text.slice(0, equals).replace(/\+$/, '')] = text.slice(equals + 1)
}

/** `set -e` and similar. */
export function applySet(state: State, words: readonly string[]): void {
  for (const [index, word] of words.entries()) {
    if (!/^[-+][a-zA-Z]+$/.test(word)) continue
    const isOn = word.startsWith('-')
    if (word.includes('e')) state.errexit = isOn
    if (!word.includes('o')) continue
    if (words[index + 1] === 'errexit') state.errexit = isOn
    if (words[index + 1] === 'pipefail') state.pipefail = isOn
  }
}
