import { readRegularText } from '@stratalint/policy'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { InitError } from '../init-error.ts'
import { brokenManifest } from '../texts/errors.ts'

/** A package.json, as far as it is an object. */
export type Manifest = Readonly<Record<string, unknown>>

/** The package.json of the root; a broken one is an error, because everything else depends on it. */
export function readRootManifest(root: string): Manifest {
  const manifest = readManifest(root)
  if (manifest === 'broken') throw new InitError(brokenManifest())
  return manifest ?? {}
}

/** The package.json of a folder; `null` where there is none. */
export function readManifest(folder: string): Manifest | 'broken' | null {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return null
  try {
    const manifest = JSON.parse(readRegularText(path)) as unknown
    return typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest)
      ? (manifest as Manifest)
      : 'broken'
  } catch {
    return 'broken'
  }
}

/** The names of the packages that a package.json lists. */
export interface Dependencies {
  /** Of any kind. */
  all: ReadonlySet<string>
  /** Those that the program needs when it runs. */
  runtime: ReadonlySet<string>
}

/** A project's own dependencies, and those of the folders around it that it uses. */
export function joinDependencies(own: Dependencies, outer: Dependencies, used: ReadonlySet<string>): Dependencies {
  const join = (kind: keyof Dependencies): Set<string> =>
    new Set([...own[kind], ...[...outer[kind]].filter((name) => used.has(name))])
  return { all: join('all'), runtime: join('runtime') }
}

/** The packages that some package.json files list, taken together. */
export function dependenciesOf(...manifests: readonly Manifest[]): Dependencies {
  const named = (...keys: readonly string[]): Set<string> =>
    new Set(
      manifests.flatMap((manifest) =>
        keys.flatMap((key) => {
          const listed = manifest[key]
          return typeof listed === 'object' && listed !== null ? Object.keys(listed) : []
        }),
      ),
    )
  return {
    all: named('dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'),
    runtime: named('dependencies'),
  }
}
