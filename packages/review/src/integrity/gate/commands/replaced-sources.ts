import type { Found } from '../model.ts'
import { judgedBy, pathsCoverage } from './arguments.ts'
import type { Scope } from './scope.ts'

/** A command that takes the changed sources away: it checks out another commit, or removes or stashes files. */
export function findReplacedSources(argv: readonly string[], scope: Scope): Found[] {
  if (!replaces(argv, scope)) return []
  const { world, folder, chain, conditions, defects, via } = scope
  return [{ judged: judgedBy('sources', [], folder, world), chain, conditions, defects, via }]
}

function replaces([program = '', ...rest]: readonly string[], scope: Scope): boolean {
  if (program === 'rm') return rest.some((one) => /^-\w*[rR]/.test(one)) && hasSources(namesIn(rest), scope)
  if (program !== 'git') return false
  const at = rest.findIndex((one, index) => !one.startsWith('-') && !/^-[cC]$/.test(rest[index - 1] ?? ''))
  const args = rest.slice(at + 1)
  switch (at === -1 ? '' : rest[at]) {
    case 'checkout':
    case 'switch':
      return checksOut(args, scope)
    case 'restore': {
      const source = /^(?:--source=|-s)(.+)$/.exec(args.find((one) => /^(?:--source=|-s.)/.test(one)) ?? '')?.[1]
      const given = source ?? args[args.findIndex((one) => one === '-s' || one === '--source') + 1] ?? ''
      return (
        args.some((one) => /^(?:-s|--source)/.test(one)) && isOther(given, scope) && hasSources(namesIn(args), scope)
      )
    }
    case 'reset':
      return args.includes('--hard') && namesIn(args).some((one) => isOther(one, scope))
    case 'stash':
      // A build server has nothing to stash, and a hook keeps what is staged.
      return (
        scope.isCi !== true &&
        /^(?:push|save|)$/.test(namesIn(args)[0] ?? '') &&
        !args.some((one) => one === '--keep-index' || /^-[a-z]*k/.test(one))
      )
    case 'rm':
      return hasSources(namesIn(args), scope)
    case 'sparse-checkout':
      return args[0] === 'set' && !namesIn(args.slice(1)).some((one) => hasSources([one], scope))
    default:
      return false
  }
}

/** `git checkout main`, `git checkout main -- src` and `git switch -C change origin/main`. */
function checksOut(args: readonly string[], scope: Scope): boolean {
  const separator = args.indexOf('--')
  const names = namesIn(separator === -1 ? args : args.slice(0, separator))
  const isNew = args.some((one) => /^-[bBcC]$|^--orphan$/.test(one))
  const [commit, ...more] = isNew ? names.slice(1) : names
  if (commit === undefined || !isOther(commit, scope)) return false
  const paths = [...more, ...(separator === -1 ? [] : args.slice(separator + 1))]
  return paths.length === 0 || hasSources(paths, scope)
}

function namesIn(args: readonly string[]): string[] {
  return args.filter((one) => !one.startsWith('-'))
}

/** Whether a name is that of a commit other than the change; a file has no such name, and a variable may be any. */
function isOther(name: string, { world }: Scope): boolean {
  if (/[$`*?]|^(?:HEAD|@|FETCH_HEAD|\.|)$|\.[a-z]+$/.test(name)) return false
  const path = name.replace(/^\.\/|\/$/g, '')
  return !world.files.has(path) && ![...world.files].some((file) => file.startsWith(`${path}/`))
}

/** Whether paths cover sources that no generator writes again. */
function hasSources(paths: readonly string[], { world, folder }: Scope): boolean {
  const known = paths.filter((path) => !/[$`]/.test(path))
  if (known.length === 0) return false
  const { covers } = pathsCoverage(known, folder)
  return world.sources.some((path) => !/gen|dist|build|\.d\.[cm]?ts$/i.test(path) && covers(path))
}
