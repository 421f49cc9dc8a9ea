import { isComponentFile, lowerBound } from '@stratalint/core'
import type { ReviewContext } from '../../context.ts'
import type { Change } from '../../git/changes.ts'
import { parseProgram, type AstNode } from '../source/ast.ts'
import { createResolver, type ImportedName, type SideName } from '../source/imports.ts'
import { canonicalCode, type Follow, type ModuleCode } from './canonical-code.ts'
import { behaviorOf, readModuleCode } from './module-code.ts'

/** Exported functions of one file of head that do something else than at the base. */
export interface ChangedBehavior {
  path: string
  line: number
  names: string[]
  /** Their code, which identifies the change. */
  code: string
}

interface SourceModule {
  path: string
  text: string
  code: ModuleCode
}

type Sources = ReadonlyMap<string, SourceModule>

interface Exported {
  path: string
  name: string
  /** Its code without the names that it imports. */
  code: string
}

/** Compares the exported functions of changed files; what is new or gone is not compared. */
export function findChangedBehavior(context: ReviewContext, changes: readonly Change[]): ChangedBehavior[] {
  const base = readSources(context, 'base')
  const head = readSources(context, 'head')
  const renamed = findRenames(context, base, head)
  return changes.flatMap(({ path, before }): ChangedBehavior[] => {
    const now = head.get(path)
    const old = before === null ? undefined : base.get(before)
    if (now === undefined || old === undefined) return []
    const differing = [...now.code.exports.keys()].flatMap((name) => {
      const node = behaviorOf(now.code, name)
      if (node === null || behaviorOf(old.code, name) === null) return []
      const code = differenceOf(name, old, now, base, head, renamed)
      return code === null ? [] : [{ name: name === 'default' ? nameOfDefault(now) : name, code, at: node.start }]
    })
    if (differing.length === 0) return []
    const first = Math.min(...differing.map(({ at }) => at))
    return [
      {
        path,
        line: lineAt(now.text, first),
        names: differing.map(({ name }) => name),
        code: differing.map(({ code }) => code).join('\n'),
      },
    ]
  })
}

function nameOfDefault({ path, code }: SourceModule): string {
  const target = code.exports.get('default')
  return typeof target === 'string' ? target : path.slice(path.lastIndexOf('/') + 1)
}

/** The files that changed, by their paths on that side. */
function readSources(context: ReviewContext, side: SideName): Sources {
  const resolve = createResolver(context, side)
  const sources = new Map<string, SourceModule>()
  for (const { path, before, status, isLink } of context.changes.list) {
    const own = side === 'base' ? before : status === 'deleted' ? null : path
    const text =
      own === null || isLink || !/\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx)$/.test(own) ? null : context[side].read(own)
    const program = text === null ? null : parseProgram(own!, text)
    if (program === null) continue
    const code = readModuleCode(program, (specifier) => resolve(own!, specifier))
    const exports = isComponentFile(own!)
      ? new Map<string, string | AstNode>([['default', program], ...code.exports])
      : code.exports
    sources.set(own!, { path: own!, text: text!, code: { ...code, exports } })
  }
  return sources
}

const UNFOLLOWED: Follow = () => null

/** Exports with the same code that left one name or file and appeared under another: base names and head names. */
function findRenames({ changes }: ReviewContext, base: Sources, head: Sources): ReadonlyMap<string, string> {
  const left = exportedIn(base).filter(
    ({ path, name }) => !head.get(changes.afterOf(path) ?? '')?.code.exports.has(name),
  )
  const appeared = exportedIn(head).filter(
    ({ path, name }) => !base.get(changes.beforeOf(path) ?? '')?.code.exports.has(name),
  )
  const names = new Map<string, string>()
  for (const { name, code } of left) {
    const same = appeared.find((one) => one.code === code)
    if (same !== undefined && same.name !== name) names.set(name, same.name)
  }
  return names
}

function exportedIn(sources: Sources): Exported[] {
  return [...sources.values()].flatMap(({ path, code }) =>
    [...code.exports].map(([name, local]) => ({
      ...{ path, name },
      code: canonicalCode(local, code, UNFOLLOWED, () => '').join('\n'),
    })),
  )
}

/** The new code of an export that does something else; `null` where it does the same. */
function differenceOf(
  name: string,
  old: SourceModule,
  now: SourceModule,
  base: Sources,
  head: Sources,
  renamed: ReadonlyMap<string, string>,
): string | null {
  const toNew = (before: string): string => renamed.get(before) ?? before
  const same = (after: string): string => after
  const codeOf = (module: SourceModule, follow: Follow, rename: (name: string) => string): string[] =>
    canonicalCode(module.code.exports.get(name)!, module.code, follow, rename)
  const after = codeOf(now, UNFOLLOWED, same)
  if (isEqual(codeOf(old, UNFOLLOWED, toNew), after)) return null
  const followed = codeOf(now, followIn(head), same)
  const before = codeOf(old, followIn(base), toNew)
  return isEqual(before, followed) || isExtraction(before, followed) ? null : after.join(' ')
}

/** Reads on in other files that changed: a part of the function may have moved there. */
function followIn(sources: Sources): Follow {
  return ({ file, imported }: ImportedName) => {
    const target = file === null ? undefined : sources.get(file)
    const local = target?.code.exports.get(imported)
    return target === undefined || local === undefined || behaviorOf(target.code, imported) === null
      ? null
      : { module: target.code, local }
  }
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((token, index) => token === b[index])
}

const STRUCTURE =
  /^(?:[$@]\d|fn|(?:Call|Await)Expression$|(?:Return|Block|Expression)Statement$|Variable(?:Declaration|Declarator)$)/

/** Whether code only was taken into functions and variables, or out of them. */
function isExtraction(before: readonly string[], after: readonly string[]): boolean {
  const count = (tokens: readonly string[], structure: RegExp): number =>
    tokens.filter((token) => structure.test(token)).length
  const isRestructured =
    count(before, /^fn/) !== count(after, /^fn/) ||
    count(before, /^VariableDeclarator/) !== count(after, /^VariableDeclarator/)
  const content = (tokens: readonly string[]): string[] => tokens.filter((token) => !STRUCTURE.test(token)).sort()
  return isRestructured && isEqual(content(before), content(after))
}

function lineAt(text: string, offset: number): number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return lowerBound(starts, offset + 1)
}
