import { isExpired, isSourceFile, SOURCE_EXTENSIONS, type Judge } from '@stratalint/core'
import type { IForbiddenRuleType } from 'dependency-cruiser'
import { anyInstance, exactly, type Sides } from './conditions.ts'
import { globSource, literal } from './expression.ts'
import { isGap } from './gap.ts'
import type { Kind } from './kind.ts'
import { COMMENTS, type Naming } from './wording.ts'

const RULE = 'architecture/placed-file'
const SOURCE = `(?:${SOURCE_EXTENSIONS.map(literal).join('|')})$`

/** The rules about imports of source files without a place, or left out of the check: one for importers with the same exceptions. */
export function unplacedRules(
  judge: Judge,
  importers: readonly Kind[],
  targets: readonly string[],
  sides: Sides,
  today: string,
  name: Naming,
): IForbiddenRuleType[] {
  const { policy } = judge
  const open = exactly(
    sides.targets,
    targets.filter((path) => isSourceFile(path) && !isGap(judge, path)),
  )
  const outside = policy.outside
    .filter((glob) => !glob.startsWith('!'))
    .map((glob) =>
      globExpression(
        glob,
        policy.outside.filter((other) => other.startsWith('!')).map((other) => other.slice(1)),
      ),
    )
  const groups = new Map<string, { severity: 'warn' | 'error'; excepted: string[]; kinds: Kind[] }>()
  for (const kind of importers) {
    const severity = kind.severities[RULE]!
    const from = [...kind.instances.values()][0]![0]!
    const live = policy.exceptions.filter((exception) => exception.rule === RULE && !isExpired(exception, today))
    const matching = live.filter(({ to }) =>
      judge
        .exceptionsFor(RULE, from, to === null ? null : sampleOf(to))
        .some((index) => policy.exceptions[index]!.to === to),
    )
    if (severity === 'off' || matching.some(({ to }) => to === null)) continue
    const excepted = [...new Set(matching.map(({ to }) => to!))]
    const key = JSON.stringify([severity, excepted])
    const group = groups.get(key) ?? { severity, excepted, kinds: [] }
    groups.set(key, group)
    group.kinds.push(kind)
  }
  return [...groups.values()].flatMap(({ severity, excepted, kinds }): IForbiddenRuleType[] => {
    const from = { path: anyInstance(kinds, sides.importers) }
    const not = ['(?:^|/)node_modules/', ...excepted.map((glob) => globExpression(glob, []))]
    const base = { name: name(RULE, ''), severity, comment: COMMENTS.unplaced, from }
    return [
      {
        ...base,
        to: {
          path: [`^(?!\\.\\./).*${SOURCE}`],
          pathNot: [...not, ...open, ...outside],
          couldNotResolve: false,
          dependencyTypesNot: ['core'],
        },
      },
      // A package that is linked from elsewhere is a package.
      {
        ...base,
        name: name(RULE, 'outside the project'),
        to: { path: [`^\\.\\./.*${SOURCE}`], pathNot: not, couldNotResolve: false, dependencyTypes: ['local'] },
      },
    ]
  })
}

function globExpression(glob: string, except: readonly string[]): string {
  const refused = except.length === 0 ? '' : `(?!(?:${except.map(globSource).join('|')})$)`
  return `^${refused}${globSource(glob)}$`
}

/** A path that a glob matches. */
function sampleOf(glob: string): string {
  return glob.replace(/\{([^{},]*)(?:,[^{}]*)?\}/g, '$1').replace(/\*+/g, 'zz')
}
