import { unifiedDiff } from '@stratalint/engine'
import {
  baselineSize,
  describeProposal,
  proposePolicy,
  questions,
  type FileChange,
  type Folder,
  type Proposal,
  type Setup,
  type SetupPart,
  type Wishes,
} from '@stratalint/init'
import type { FoundConfig } from '@stratalint/migrate'
import { createInterface } from 'node:readline/promises'

/** What a person chose. */
export interface Answers {
  proposal: Proposal
  changes: FileChange[]
  baseline: boolean
}

/** Asks a question that is answered with yes or no. */
export type Ask = (question: string, isYes: boolean) => Promise<boolean>

/** What asking led to: answers, `null` where a person wants nothing written, or the rules of another tool that are translated instead. */
export type Outcome = Answers | 'migrate' | null

/** Shows the proposal and asks what to write. */
export async function askAll(
  folder: Folder,
  first: Proposal,
  setup: Setup,
  parts: ReadonlySet<SetupPart>,
  rules: readonly FoundConfig[],
): Promise<Outcome> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ask: Ask = async (question, isYes) => {
    const answer = (await terminal.question(`${question} (${isYes ? 'Y/n' : 'y/N'}) `)).trim().toLowerCase()
    return answer === '' ? isYes : answer.startsWith('y')
  }
  try {
    if (await wantsTranslation(rules, ask)) return 'migrate'
    const answers = await runWizard(folder, first, setup, parts, ask, (text) => process.stdout.write(text))
    if (answers === null) process.stdout.write(`${questions.nothing}\n`)
    return answers
  } catch (error) {
    // The person closed the input.
    if ((error as Error).name !== 'AbortError') throw error
    process.stdout.write(`\n${questions.nothing}\n`)
    return null
  } finally {
    terminal.close()
  }
}

/** Asks whether the rules of another tool are translated instead, where this folder has some; those of folders below have their own policy. */
export async function wantsTranslation(rules: readonly FoundConfig[], ask: Ask): Promise<boolean> {
  return rules.some(({ file }) => !file.includes('/')) && (await ask(questions.migrate, true))
}

/** The questions, in their order. */
export async function runWizard(
  folder: Folder,
  first: Proposal,
  setup: Setup,
  parts: ReadonlySet<SetupPart>,
  ask: Ask,
  print: (text: string) => void,
): Promise<Answers | null> {
  print(`${describeProposal(first)}\n`)
  const wishes: Wishes = {}
  if (first.choices.dividePackages && !(await ask(questions.dividePackages, true))) wishes.dividePackages = false
  if (
    first.choices.allowedDirections > 0 &&
    (await ask(questions.strictDomains(first.choices.allowedDirections), false))
  )
    wishes.strictDomains = true
  const isChanged = Object.keys(wishes).length > 0
  const proposal = isChanged ? await proposePolicy(folder, wishes) : first
  if (isChanged) print(`\n${describeProposal(proposal)}\n`)
  print(`${proposal.text}\n`)
  if (!(await ask(questions.write(proposal.file), true))) return null
  const findings = baselineSize(proposal.measured)
  const baseline =
    parts.has('baseline') &&
    findings > 0 &&
    proposal.measured.faults.length === 0 &&
    (await ask(questions.baseline(findings), true))
  const changes: FileChange[] = []
  for (const change of setup.changes) {
    print(unifiedDiff(change.path, change.before, change.after))
    if (await ask(questions.change(change), true)) changes.push(change)
  }
  return { proposal, changes, baseline }
}
