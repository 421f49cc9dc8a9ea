/** What a part of the code is for; the roles of places, where `layer` is a `domain` place. */
export type PartRole = 'layer' | 'shared' | 'provider' | 'app'

/** A part of the code: a folder, some files, or what all domains of a container have in common. */
export interface Part {
  /** The layer that it becomes, if it stays one. Parts of several domains may have the same. */
  layer: string
  pattern: string
  /** Where its place can share a pattern with those next to it, the folder in which `{layer}` is its name; else `null`. */
  parent: string | null
  /** How people know it: its folder, or its pattern. */
  shown: string
  role: PartRole
  /** Why it has a role from the start; `null` where its imports decide. */
  origin: 'framework' | 'entry' | 'exports' | 'alone' | 'tests' | null
  /** Whether each folder that `{domain}` matches is a domain. */
  isDomain: boolean
  /** Whether it is one package of a workspace. */
  isPackage: boolean
  /** Where its code runs, if not everywhere. */
  environment: string | null
  /** Whether it is some of the code of another part. */
  isInside: boolean
  /** Whether it stays without files, because the framework has names for those that come next. */
  isReserved?: true
}

/** A part with the values that most parts have. */
export function part(values: Pick<Part, 'layer' | 'pattern' | 'shown'> & Partial<Part>): Part {
  return {
    parent: null,
    role: 'layer',
    origin: null,
    isDomain: false,
    isPackage: false,
    environment: null,
    isInside: false,
    ...values,
  }
}

/** Whether a part runs in one process of a program, such as the main process of Electron. */
export function isProcess({ environment }: Pick<Part, 'environment'>): boolean {
  return environment !== null && environment !== 'browser' && environment !== 'server'
}

/** Whether the code of a part is shown in a browser, or in the window of a desktop program. */
export function isOfBrowser({ environment }: Pick<Part, 'environment'>): boolean {
  return environment === 'browser' || environment === 'the renderer'
}

/** Names that are free in one policy: places and layers share one namespace. */
export class Names {
  readonly #taken = new Set<string>()

  /** Takes names that would be ambiguous, so that no part gets one of them. */
  block(names: Iterable<string>): void {
    for (const name of names) this.#taken.add(name)
  }

  /** Takes the first free name of these, or the last with a number. */
  take(...names: readonly string[]): string {
    const last = names.at(-1)!
    for (let number = 2, name = names.find((one) => !this.#taken.has(one)); ; number++) {
      name ??= this.#taken.has(`${last}-${number}`) ? undefined : `${last}-${number}`
      if (name === undefined) continue
      this.#taken.add(name)
      return name
    }
  }
}
