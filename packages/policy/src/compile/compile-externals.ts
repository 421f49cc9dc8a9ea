import type { ExternalPolicy } from '@stratalint/core'
import { checkPath } from './check-pattern.ts'
import type { KeyPath } from '../errors/key-path.ts'
import type { FullConfig } from '../merge/merged-config.ts'
import type { Problems } from '../errors/problems.ts'

/** Compiles the places of external packages. `names` are the layers and places. */
export function compileExternals(
  config: NonNullable<NonNullable<FullConfig['architecture']>['externals']>,
  names: readonly string[],
  problems: Problems,
): ExternalPolicy[] {
  return Object.entries(config).map(([pattern, { written, names: allowedIn, through }]) => {
    const path = ['architecture', 'externals', written]
    checkPackage(pattern, written, path, problems)
    allowedIn.forEach((name, index) => {
      if (!names.includes(name)) problems.addUnknown([...path, index], name, 'a layer or a place', names)
    })
    const isPublished = through !== null && through.length > 0
    if (isPublished)
      through.forEach((glob, index) => checkPath(glob.replace(/^!/, ''), [...path, 'through', index], problems))
    return { pattern, allowedIn: [...new Set(allowedIn)], ...(isPublished && { through }) }
  })
}

function checkPackage(pattern: string, written: string, path: KeyPath, problems: Problems): void {
  if (pattern === '' || /^[./\\]|[\s\\]/.test(pattern)) {
    problems.add(path, `expected a package name or a glob for package names, got "${written}"`)
    return
  }
  if (/^node:.*[*{]/.test(written)) {
    problems.add(path, `expected the name of one builtin, such as "node:fs", got the glob "${written}"`)
    return
  }
  const parts = pattern.split('/')
  const length = pattern.startsWith('@') ? 2 : 1
  // Braces and globs may contain slashes, so only a literal start shows a subpath.
  const isLiteral = !/[*{]/.test(parts.slice(0, length).join('/'))
  if (isLiteral && parts.length > length) {
    const name = parts.slice(0, length).join('/')
    problems.add(
      path,
      `expected a package name or a glob for package names, got the subpath "${written}"; an entry covers all subpaths of its package`,
      name,
    )
  }
}
