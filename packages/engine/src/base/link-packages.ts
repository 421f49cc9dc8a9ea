import { posixRelative } from '@stratalint/core'
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Makes the packages that are installed in a folder of a repository available in a copy of the repository. A package of the
 * workspace leads to its copy, so that nothing leads from the copy back into the repository.
 */
export function linkPackages(top: string, copy: string, folder: string): void {
  const installed = join(top, folder, 'node_modules')
  if (!existsSync(installed) || !existsSync(join(copy, folder))) return
  for (const name of packagesIn(installed)) {
    const link = join(copy, folder, 'node_modules', name)
    const target = tryTo(() => targetOf(top, copy, realpathSync(join(installed, name))))
    if (target === null || existsSync(link) || !existsSync(target)) continue
    tryTo(() => {
      mkdirSync(dirname(link), { recursive: true })
      rmSync(link, { force: true, recursive: true })
      symlinkSync(target, link, 'junction')
    })
  }
}

function targetOf(top: string, copy: string, real: string): string {
  const inside = posixRelative(top, real)
  const isOfWorkspace = !inside.startsWith('../') && !/(?:^|\/)node_modules\//.test(inside)
  return isOfWorkspace ? join(copy, inside) : real
}

function packagesIn(folder: string): string[] {
  const namesIn = (path: string): string[] => tryTo(() => readdirSync(path)) ?? []
  return namesIn(folder).flatMap((name) => {
    if (name.startsWith('.')) return []
    return name.startsWith('@') ? namesIn(join(folder, name)).map((inner) => `${name}/${inner}`) : [name]
  })
}

/** Packages that cannot be linked are missing in the copy, as if they were not installed. */
function tryTo<T>(attempt: () => T): T | null {
  try {
    return attempt()
  } catch {
    return null
  }
}
