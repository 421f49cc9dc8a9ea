import { posixRelative } from '@stratalint/core'
import type { Inspection, Project } from '@stratalint/rule'
import { basename, dirname } from 'node:path/posix'

/** How a file would import another one: as it already does, through the alias that it uses for its neighbours, or by path. */
export function specifierFor(
  { facts, resolver }: Project,
  { file, module }: Pick<Inspection, 'file' | 'module'>,
  path: string,
): string {
  const other = resolver.nameOf(path)
  if (other !== null && other !== resolver.nameOf(file)) return facts.packageSpecifier?.(path) ?? other
  const bare = withoutIndex(path)
  let alias: string | null = null
  let extension = ''
  for (const { target, specifier } of module.edges) {
    if (target.type !== 'file') continue
    if (target.path === path) return specifier
    if (specifier.startsWith('.')) extension ||= /\.[cm]?[jt]sx?$/.exec(specifier)?.[0] ?? ''
    else alias ??= throughAlias(specifier, withoutIndex(target.path), bare)
  }
  if (alias !== null) return alias
  if (extension === '' && resolver.needsExtensions(file)) extension = '.js'
  const relative = posixRelative(dirname(file), extension === '' ? bare : withExtension(path, extension))
  // A file beside the folder of the same name.
  if (relative === '' && dirname(path) !== dirname(file)) return `../${basename(bare)}`
  return relative.startsWith('.') ? relative : `./${relative}`
}

function throughAlias(specifier: string, target: string, path: string): string | null {
  const from = specifier.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '')
  const segments = from.split('/')
  for (let index = 1; index < segments.length; index++) {
    const tail = segments.slice(index).join('/')
    if (!target.endsWith(`/${tail}`)) continue
    const base = target.slice(0, -tail.length)
    return path.startsWith(base) ? `${segments.slice(0, index).join('/')}/${path.slice(base.length)}` : null
  }
  return null
}

function withoutIndex(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '')
}

function withExtension(path: string, like: string): string {
  return like.includes('j') ? path.replace(/\.([cm]?)ts(x?)$/, '.$1js') : path
}
