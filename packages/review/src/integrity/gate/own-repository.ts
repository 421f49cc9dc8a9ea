import type { ReviewContext } from '../../context.ts'
import { CODEOWNERS } from '../../owners.ts'

/** What is known about the name of this repository on its server. */
export interface OwnRepository {
  /** `owner/name`, by the manifest of the base and the remotes of the clone. */
  names: readonly string[]
  /** Whether a name, or an owner alone, can be this repository's. */
  mayBe(name: string): boolean
}

const known = new WeakMap<ReviewContext, OwnRepository>()

/** The names are those of the base: the change cannot give the repository another one. */
export function ownRepository(context: ReviewContext): OwnRepository {
  const found = known.get(context) ?? read(context)
  known.set(context, found)
  return found
}

function read({ base, remotes }: ReviewContext): OwnRepository {
  const manifest = parse(base.read('package.json'))
  const given = manifest['repository']
  const url = typeof given === 'object' && given !== null ? (given as { url?: unknown }).url : given
  const names = [url, ...remotes()].flatMap((one) => (typeof one === 'string' ? (nameIn(one) ?? []) : []))
  const owners = CODEOWNERS.flatMap((file) =>
    [...(base.read(file) ?? '').matchAll(/@([\w-]+)\//g)].map(([, name]) => name!),
  )
  const { name: own } = manifest
  const scope = typeof own === 'string' ? /^@([\w-]+)\//.exec(own)?.[1] : undefined
  const mentioned = base.read('README.md') ?? ''
  return {
    names,
    mayBe(name) {
      const [owner, rest] = name.toLowerCase().split('/') as [string, string | undefined]
      const isIn = (list: readonly string[]): boolean => list.some((one) => one.toLowerCase() === name.toLowerCase())
      if (names.length > 0) return rest === undefined ? isIn(names.map((one) => one.split('/')[0]!)) : isIn(names)
      return (
        [...owners, ...(scope === undefined ? [] : [scope])].some((one) => one.toLowerCase() === owner) ||
        (rest !== undefined && mentioned.toLowerCase().includes(`/${owner}/${rest}`))
      )
    },
  }
}

/** `owner/name` at the end of an address: `git@github.com:acme/shop.git`. */
function nameIn(url: string): string | null {
  return /([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? null
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
