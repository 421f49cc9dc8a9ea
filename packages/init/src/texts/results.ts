import { messageLine } from '@stratalint/report'
import type { Proposal } from '../propose/proposal.ts'
import { count } from './counts.ts'
import { listOf } from './list-of.ts'
import { reasonLines } from './reasons.ts'
import { todayLines } from './today.ts'

const MAX_FOLDERS = 8
const MAX_REASONS = 8

/** What was found, why the policy is as it is, and what it forbids today; `isFull` shortens no list. */
export function describeProposal(proposal: Proposal, isFull = false): string {
  if (proposal.isEmpty)
    return 'There are no source files here yet. Create the first one in a place of the policy, such as src/domains/orders/types/order.ts.\n'
  return `${[
    messageLine(proposal.found),
    ...keptLines(proposal.kept, isFull),
    ...reasonLines(proposal.reasons, isFull ? Infinity : MAX_REASONS),
    ...conventionLines(proposal.conventions),
    ...(proposal.autoImports
      ? ['', 'The framework imports components and functions by itself. Only written imports are counted and checked.']
      : []),
    ...generatedLines(proposal, isFull),
    ...exceptionLines(proposal, isFull),
    '',
    ...todayLines(proposal, isFull),
    ...(proposal.unchecked.length === 0 ? [] : [`Not checked: ${listFolders(proposal.unchecked, isFull)}.`]),
    ...proposal.measured.notices.map(messageLine),
  ].join('\n')}\n`
}

function keptLines(kept: Proposal['kept'], isFull: boolean): string[] {
  if (kept === null) return []
  const { pairs, missing } = kept
  const shown = missing.slice(0, isFull ? missing.length : 3).map(({ from, to }) => `${from} → ${to}`)
  const more = missing.length - shown.length
  return [
    '',
    'Rules of other tools',
    `  They keep one folder from importing another in ${count(pairs, 'case')}${missing.length === 0 ? ', and the policy does too' : `; the policy does so in ${pairs - missing.length}`}.`,
    ...(shown.length === 0
      ? []
      : [`  ${messageLine(`Not kept: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`)}`]),
  ]
}

function generatedLines({ provided, generated }: Proposal, isFull: boolean): string[] {
  if (provided.length + generated.length === 0) return []
  const left = `${listFolders(generated, isFull)}: not checked, because a program writes ${generated.length === 1 ? 'it' : 'them'} or other code reads ${generated.length === 1 ? 'it' : 'them'} as text.`
  return [
    '',
    'Generated code',
    ...(generated.length === 0 ? [] : [`  ${left}`]),
    ...provided.map((one) => `  ${messageLine(providedSentence(one))}`),
  ]
}

function exceptionLines({ exceptions }: Proposal, isFull: boolean): string[] {
  if (exceptions.length === 0) return []
  const shown = exceptions.slice(0, isFull ? exceptions.length : MAX_REASONS)
  const more = exceptions.length - shown.length
  return [
    '',
    'Exceptions, which allow imports that a rule forbids',
    ...shown.map(
      ({ from, to, reason }) => `  ${messageLine(`${to} from ${from === '**' ? 'everywhere' : from}: ${reason}`)}`,
    ),
    ...(more > 0 ? [`  and ${more} more; --dry-run lists all.`] : []),
  ]
}

function providedSentence({ specifiers, imports, by, path }: Proposal['provided'][number]): string {
  const names = specifiers.length > 3 ? `${specifiers.slice(0, 3).join(', ')} and similar` : listOf(specifiers)
  const allowed = `The policy allows ${imports === 1 ? 'this import' : `these ${imports} imports`}.`
  if (by === 'git')
    return `${names}: generated, because git ignores ${path}; run its generator, or these imports lead nowhere. ${allowed}`
  if (by === 'React Router')
    return `${names}: generated types of React Router; run \`react-router typegen\`. ${allowed}`
  return `${names}: provided by the bundler${path === null ? '' : `, as ${path} shows`}. ${allowed}`
}

function conventionLines(conventions: Proposal['conventions']): string[] {
  if (conventions.length === 0) return []
  return [
    '',
    'Rules that are off',
    ...conventions.map(
      ({ rule, findings, by }) =>
        `  ${rule}: ${count(findings, 'finding')}, ${by === null ? 'so this code follows another convention' : `but ${by} of another linter decides here`}.`,
    ),
  ]
}

function listFolders(folders: readonly string[], isFull: boolean): string {
  const most = isFull ? folders.length : MAX_FOLDERS
  const more = folders.length - most
  const shown = folders.slice(0, most).map(messageLine).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}
