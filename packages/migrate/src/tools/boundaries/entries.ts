import type { Group, Loss } from '../../model/old-config.ts'
import { losses } from '../../losses.ts'
import type { Descriptor } from './elements.ts'
import { policiesOf, type BoundaryRules } from './judge.ts'
import { alternatives } from './selectors.ts'
import { matchesAny } from './micromatch.ts'

/** The files of an element that others may import, from the rule `entry-point`. */
export function entriesOf({ entryPoint }: BoundaryRules, descriptor: Descriptor, found: Loss[]): Group['entry'] {
  if (entryPoint === null) return undefined
  const allowed: string[] = entryPoint.default === 'allow' ? ['**'] : []
  for (const { target, allow, disallow } of policiesOf(entryPoint)) {
    const concerns = alternatives(target).some(
      ({ type }) => type === undefined || matchesAny(descriptor.type ?? '', [type].flat() as string[]),
    )
    if (!concerns) continue
    if (alternatives(target).some(({ captured }) => captured !== undefined)) found.push(losses.entryByCapture())
    allowed.push(...texts(allow), ...texts(disallow).map((glob) => `!${glob}`))
  }
  const globs = allowed.flatMap(expanded)
  const included = globs.filter((glob) => !glob.startsWith('!'))
  if (included.includes('**') && globs.length === included.length) return undefined
  // An entry that matches nothing still keeps the others out.
  const listed = included.length === 0 ? ['no-file-is-an-entry', ...globs] : globs
  return { globs: listed, sample: sampleOf(included[0] ?? 'index.ts') }
}

function texts(effect: unknown): string[] {
  return [effect ?? []].flat().filter((one): one is string => typeof one === 'string')
}

/** `index.(ts|tsx)` has no parentheses in a policy. */
function expanded(glob: string): string[] {
  return [glob.replace(/[@+]?\(([^()]*)\)/g, (_, options: string) => `{${options.replaceAll('|', ',')}}`)]
}

function sampleOf(glob: string): string {
  return glob
    .replace(/\{([^{},]*)[^{}]*\}/g, '$1')
    .replace(/^\*\*$/, 'imported.ts')
    .replaceAll('**/', '')
    .replaceAll('**', 'imported.ts')
    .replaceAll('*', 'imported')
}
