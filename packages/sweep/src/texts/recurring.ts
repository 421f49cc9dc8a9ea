import { clean } from '@stratalint/core'
import { plural } from '@stratalint/report'
import type { Recurring, RecurringKind } from '../recurring/recurring-finding.ts'

/** What recurring findings leave to decide, and who decides. It proposes nothing: both ways are legitimate. */
export function decision(
  { rule, from, to, owners, count, returned }: Omit<Recurring, 'decision'>,
  kind: RecurringKind,
): string {
  const back =
    (returned ?? 0) === 0
      ? ''
      : ` ${returned === 1 ? '1 of them was' : `${returned} of them were`} fixed before and came back.`
  const owner = `the owners of ${owners.map(clean).join(' and ')}`
  const [source, target] = [clean(from), clean(to ?? '')]
  switch (kind) {
    case 'import':
      return owners.length === 1
        ? `${plural(count, 'import')} ${goes(count)} from ${source} to ${target} (${rule}).${back} Which side this code belongs to is a decision for ${owner}.`
        : `${plural(count, 'import')} ${goes(count)} from ${source} to ${target} (${rule}).${back} Where the code that both need lives, and whether the policy allows this import, is a decision for ${owner}.`
    case 'package':
      return `${plural(count, 'import')} of ${target} ${count === 1 ? 'is' : 'are'} in ${source} (${rule}).${back} Which module wraps it, and where the policy places it, is a decision for ${owner}.`
    case 'unresolved':
      return `${plural(count, 'import')} in ${source} ${count === 1 ? 'leads' : 'lead'} to no file${target === '' ? '' : `, through ${target}`} (${rule}).${back} What defines or generates what they name is a decision for ${owner}.`
    case 'cycle':
      return `${plural(count, 'cycle')} ${count === 1 ? 'passes' : 'pass'} through ${source} (${rule}).${back} Which of these files may know the others is a decision for ${owner}.`
    case 'file':
      return `${plural(count, 'finding')} of ${rule} ${count === 1 ? 'is' : 'are'} in ${source}.${back} Whether this convention fits the code there, and how the code is brought in line, is a decision for ${owner}.`
  }
}

function goes(count: number): string {
  return count === 1 ? 'goes' : 'go'
}
