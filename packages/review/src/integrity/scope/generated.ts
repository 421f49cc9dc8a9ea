import { isSourceFile } from '@stratalint/core'
import { posix } from 'node:path'
import type { ReviewContext } from '../../context.ts'
import { hasGeneratedHeader, headerOf } from './generated-header.ts'
import { hasConfigBeside, joinsGenerated } from './generator-output.ts'

/** Whether a file has a name that only generated files have. */
export function hasGeneratedName(path: string): boolean {
  return /\.(?:gen|generated)\.[^/]+$/.test(path)
}

const memo = new WeakMap<ReviewContext, string[]>()

/**
 * Whether a tool writes a file of head: it did so at the base, or the file says so and something in the repository, a script,
 * the config of a generator, the generator itself or the rest of its output, goes with it.
 */
export function isGenerated(context: ReviewContext, path: string): boolean {
  const { base, head, changes } = context
  const before = changes.beforeOf(path)
  if (before !== null && (hasGeneratedName(before) || hasGeneratedHeader(base.read(before)))) return true
  const text = head.read(path)
  const isMarked = hasGeneratedHeader(text)
  if (!isMarked && !hasGeneratedName(path)) return false
  if (isMarked && (namesGenerator(context, headerOf(text!)) || hasConfigBeside(context, path, headerOf(text!))))
    return true
  return isNamedByGenerator(context, path) || (isMarked && joinsGenerated(context, path))
}

/** The header names a program or a schema of the repository, or an installed tool that a script runs. */
function namesGenerator(context: ReviewContext, header: string): boolean {
  const { head, files } = context
  for (const [name] of header.matchAll(/[@\w./-]*[\w-](?:\/|\.)[\w./-]*\w/g)) {
    const bare = name.replace(/^(?:\.?\/)+/, '')
    if (files.after.has(bare) && !isChecked(context, bare)) return true
  }
  const { packages, scripts } = parseManifest(head.read('package.json'))
  return packages.some((name) => {
    if (name.length <= 3 || CHECKERS.has(name) || !asPackage(name).test(header)) return false
    const commands = [name, ...name.replace('@', '').split('/')]
    return commands.some((command) => asWord(command).test(scripts))
  })
}

function asPackage(name: string): RegExp {
  return new RegExp(`(?<![\\w/@-])${escape(name)}(?![\\w/-])`)
}

/** Comments name these for other reasons. */
const CHECKERS: ReadonlySet<string> = new Set([
  'stratalint',
  'eslint',
  'oxlint',
  'prettier',
  'typescript',
  'vitest',
  'jest',
])

function parseManifest(text: string | null): { packages: string[]; scripts: string } {
  try {
    const manifest = JSON.parse(text ?? '{}') as Record<string, Record<string, string> | undefined>
    const { devDependencies, dependencies, scripts } = manifest
    return {
      packages: [...Object.keys(devDependencies ?? {}), ...Object.keys(dependencies ?? {})],
      scripts: Object.values(scripts ?? {}).join('\n'),
    }
  } catch {
    return { packages: [], scripts: '' }
  }
}

function isChecked({ runs, projectFolder }: ReviewContext, path: string): boolean {
  return runs.headByHead.files.has(projectFolder === '' ? path : path.slice(projectFolder.length + 1))
}

/** A script, the config of a tool or a program outside the checked code names the file, or its folder as an output. */
function isNamedByGenerator(context: ReviewContext, path: string): boolean {
  const name = posix.basename(path)
  const files = [path, ...(/^(?:index|types)\./.test(name) ? [] : [name])].map(asWord)
  const folders = foldersAbove(path).map(asWord)
  return generatorTexts(context).some((text) =>
    text
      .split('\n')
      .some(
        (line) =>
          files.some((one) => one.test(line)) ||
          (/gen|out|dest|-o\b|-d\b/i.test(line) && folders.some((one) => one.test(line))),
      ),
  )
}

function asWord(text: string): RegExp {
  return new RegExp(`(?<![\\w-])${escape(text)}(?![\\w-])`)
}

/** Its own folder, and those above it that have the name of generated code. */
function foldersAbove(path: string): string[] {
  const own = posix.dirname(path)
  const found = own.includes('/') ? [own] : []
  for (let folder = posix.dirname(own); folder.includes('/'); folder = posix.dirname(folder))
    if (/gen|proto|graphql|prisma|openapi|sdk|client/i.test(posix.basename(folder))) found.push(folder)
  return found
}

const CONFIGS =
  /(?:^|\/)(?:package\.json|Makefile|justfile|Taskfile\.ya?ml|turbo\.json|nx\.json|project\.json|[^/]*(?:codegen|openapi|orval|graphql|buf|prisma|kubb|generate|gen)[^/]*\.(?:json|ya?ml|toml|prisma|sh|[cm]?[jt]s))$/i

/** Files about what is checked or reviewed name generated files and do not write them. */
function generatorTexts(context: ReviewContext): string[] {
  let texts = memo.get(context)
  if (texts === undefined) {
    const { files, head } = context
    texts = [...files.after]
      .filter(
        (path) =>
          CONFIGS.test(path) &&
          !/stratalint\.|\.gen\.[cm]?[jt]sx?$|\.d\.ts$/.test(path) &&
          !(isSourceFile(path) && isChecked(context, path)),
      )
      .slice(0, 200)
      .flatMap((path) => head.read(path) ?? [])
    memo.set(context, texts)
  }
  return texts
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
