import { unifiedDiff } from '@stratalint/engine'
import {
  adviceText,
  baselineSize,
  changeText,
  describeProposal,
  existingBaseline,
  failing,
  incomplete,
  InitError,
  nextSteps,
  notWritten,
  openFolder,
  planSetup,
  preview,
  projectTitle,
  proposePolicy,
  separateProjects,
  SETUP_PARTS,
  setUp,
  severalProjects,
  type FileChange,
  type Folder,
  type Proposal,
  type Setup,
  type SetupPart,
  withRules,
} from '@stratalint/init'
import { findRules, readRules, rulesFound } from '@stratalint/migrate'
import { lstatSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Arguments, Command } from '../command-line/command.ts'
import { UsageError } from '../usage-error.ts'
import migrate from './migrate.ts'
import { askAll } from './init/wizard.ts'

const run: Command = async ({ positionals, switches, values }) => {
  if (positionals.length > 0)
    throw new UsageError(`init takes no path, got ${positionals[0]}. Run it in the folder that the policy is for.`)
  if (switches.has('dry-run') && switches.has('yes'))
    throw new UsageError('--yes and --dry-run cannot be used together.')
  const root = realpathSync(process.cwd())
  const parts = readParts({ values })
  const folder = await openFolder(root)
  const projects = separateProjects(folder.survey)
  if (projects.length === 0) return initFolder(folder, switches, parts)
  const toPeople = switches.has('yes') || isOnTerminal() ? process.stdout : process.stderr
  toPeople.write(`${severalProjects(projects)}\n`)
  folder.session.close()
  const folders: Folder[] = []
  // All are read before one is written.
  for (const project of projects) {
    folders.push(await openFolder(join(root, project)))
    // Threads of many projects at once would take too much memory.
    folders.at(-1)!.session.close()
  }
  let exitCode = 0
  for (const [index, project] of projects.entries()) {
    toPeople.write(`\n${projectTitle(project)}\n\n`)
    process.chdir(join(root, project))
    exitCode = Math.max(exitCode, await initFolder(folders[index]!, switches, parts, project))
  }
  return exitCode
}

async function initFolder(
  opened: Folder,
  switches: Arguments['switches'],
  parts: ReadonlySet<SetupPart>,
  project = '',
): Promise<number> {
  const { root, survey } = opened
  const found = findRules(root, survey.members)
  const { rules, outcomes } = await readRules(root, found, survey)
  const folder = withRules(opened, rules)
  const proposal = await proposePolicy(folder)
  const planned = planSetup(root, parts)
  const setup = { ...planned, install: [project, planned.install].filter((name) => name !== '').join('/') }
  const first = outcomes.length === 0 ? [] : [`${rulesFound(outcomes).join('\n')}\n`]
  if (switches.has('yes')) {
    refuseToReplace(root, proposal.file)
    process.stdout.write(`${[...first, describeProposal(proposal)].join('\n')}\n`)
    return finish(root, proposal, setup, setup.changes, parts.has('baseline'))
  }
  if (switches.has('dry-run') || !isOnTerminal()) return printOnly(proposal, setup, parts, first)
  for (const line of first) process.stdout.write(`${line}\n`)
  const answers = await askAll(folder, proposal, setup, parts, found)
  if (answers === 'migrate') return migrate({ positionals: [], switches: new Set(), values: new Map() })
  return answers === null ? 0 : finish(root, answers.proposal, setup, answers.changes, answers.baseline)
}

function isOnTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY
}

export default run

/** Before anything is printed, because nothing would be written. */
function refuseToReplace(root: string, file: string): void {
  if (lstatSync(join(root, file), { throwIfNoEntry: false }) !== undefined)
    throw new InitError(notWritten(file, 'EEXIST'))
}

/** What to set up besides the policy: everything, or what `--only` names. */
function readParts({ values }: Pick<Arguments, 'values'>): ReadonlySet<SetupPart> {
  const named = values.get('only')
  return new Set(named === undefined ? SETUP_PARTS : SETUP_PARTS.filter((part) => named.includes(part)))
}

function printOnly(
  proposal: Proposal,
  { changes, advice }: Setup,
  parts: ReadonlySet<SetupPart>,
  first: readonly string[],
): number {
  process.stdout.write(proposal.text)
  const files = [
    proposal.file,
    ...(parts.has('baseline') && baselineSize(proposal.measured) > 0 ? ['stratalint.baseline.json'] : []),
    ...changes.map(({ path }) => path),
  ]
  const sections = [
    ...first,
    describeProposal(proposal, true),
    ...changes.map(diffOf),
    ...advice.map(adviceText),
    ...faultsOf(proposal),
    preview(files),
  ]
  process.stderr.write(`${sections.map((section) => section.trimEnd()).join('\n\n')}\n`)
  return proposal.measured.faults.length > 0 ? 2 : 0
}

async function finish(
  root: string,
  proposal: Proposal,
  { advice, manager, install }: Setup,
  changes: readonly FileChange[],
  baseline: boolean,
): Promise<number> {
  for (const change of changes) process.stdout.write(`${diffOf(change)}\n`)
  const written = await setUp(root, proposal, changes, baseline)
  const { baselined, hadBaseline } = written
  const sections = [
    [
      ...written.changes.map(changeText),
      ...(baselined === null
        ? []
        : [`Wrote stratalint.baseline.json: ${baselined} ${baselined === 1 ? 'finding' : 'findings'}`]),
      ...(hadBaseline ? [existingBaseline] : []),
    ].join('\n'),
    ...advice.map(adviceText),
    ...faultsOf(proposal),
    nextSteps(manager, install),
  ]
  process.stdout.write(`${sections.join('\n\n')}\n`)
  return proposal.measured.faults.length > 0 ? 2 : 0
}

function faultsOf({ measured: { faults, unbaselined } }: Proposal): string[] {
  return [
    ...(faults.length === 0 ? [] : [incomplete(faults)]),
    ...(unbaselined.length === 0 ? [] : [failing(unbaselined)]),
  ]
}

function diffOf({ path, before, after }: FileChange): string {
  return unifiedDiff(path, before, after)
}
