import { isSourceFile, withoutExtension } from '@stratalint/core'
import { packageName, type Resolver } from '@stratalint/graph'
import type { ProjectFiles } from '../../read/project.ts'

/** What a pattern of specifiers means: files, as a pattern of a `.gitignore`, or a package. */
export type Meant = { type: 'files'; pattern: string } | { type: 'package'; name: string } | null

/** Finds the files or the package that a pattern of specifiers means in a file; `null` for how an import is written. */
export function meantBy(
  written: string,
  isExact: boolean,
  from: string,
  resolver: Resolver,
  files: ProjectFiles['files'],
): Meant {
  const isNegated = written.startsWith('!')
  const pattern = isNegated ? written.slice(1) : written
  const meant = (path: string): Meant => ({ type: 'files', pattern: `${isNegated ? '!' : ''}${path}` })
  if (/^\.{1,2}(?:\/|$)/.test(pattern)) return anywhere(pattern.replace(/^(?:\.{1,2}(?:\/|$))+/, ''), meant)
  if (/^\*\*?\//.test(pattern)) return anywhere(pattern.replace(/^(?:\*\*?\/)+/, ''), meant)
  const segments = pattern.split('/')
  const wild = segments.findIndex((segment) => /[*?[]/.test(segment))
  const rest = wild === -1 ? [] : segments.slice(wild)
  const name = segments.slice(0, segments.length - rest.length).join('/')
  if (name === '') return null
  // A package that names itself means how its imports are written.
  if (packageName(name) === resolver.manifestOf('index.ts')?.fields['name']) return null
  const base = baseOf(name, rest.length > 0, from, resolver)
  if (base !== null) return base === '' ? null : meant(`/${[base, ...rest].join('/')}`)
  const isFolder =
    !isExact && segments.length === 1 && files.some((file) => file.split('/').slice(0, -1).includes(pattern))
  if (isFolder) return anywhere(pattern, meant)
  const isPackage =
    !/^@[^/]+$/.test(name) && packageName(name) === name && rest.every((segment) => /^\*+$/.test(segment))
  return isPackage ? { type: 'package', name } : null
}

/** Folders of this name, wherever they are; `null` where no name is left. */
function anywhere(rest: string, meant: (path: string) => Meant): Meant {
  return /^[*/]*$/.test(rest) ? null : meant(`**/${rest}`)
}

/** The folder that an alias or the name of a package of the workspace means; `null` for none. */
function baseOf(name: string, isFolder: boolean, from: string, resolver: Resolver): string | null {
  const [path] = resolver.expectedPaths(from, isFolder ? `${name}/a` : name)
  if (path === undefined || path.startsWith('../')) return null
  return isFolder ? path.replace(/\/?a$/, '') : path
}

/** A file as an import spells it: without its extension, and an index as its folder. */
export function asImported(file: string): string {
  return (isSourceFile(file) ? withoutExtension(file) : file).replace(/(?<=.)\/index$/, '')
}
