import { compileNameGlob } from '@stratalint/core'
import { importedAs, memberName } from '@stratalint/rule/analysis'
import type { Project, RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

/** A helper that the policy names for a package or a call. */
export interface Helper {
  instead: string
  use: string
  name?: string
}

/** A helper whose file exists. */
export interface FoundHelper extends Helper {
  path: string
  /** Whether `instead` is a call and no package. */
  isCall: boolean
}

const ENDINGS = ['', '.ts', '.tsx', '.mts', '.js', '.mjs', '/index.ts', '/index.tsx', '/index.js']

/** The helpers of the options that exist on disk. */
export function findHelpers({ facts }: Project, helpers: readonly Helper[]): FoundHelper[] {
  return helpers.flatMap((helper) => {
    const base = helper.use.replace(/^\.\//, '')
    const path = ENDINGS.map((ending) => base + ending).find(
      (file) => /\.[cm]?[jt]sx?$/.test(file) && facts.exists(file),
    )
    return path === undefined ? [] : [{ ...helper, path, isCall: helper.instead.endsWith('()') }]
  })
}

/** A text that occurs in every file with this package or call. */
export function hintOf({ instead }: Helper): string {
  const parts = instead.replace(/^new\s+/, '').split(/[^\w$@-]+/)
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}

/** Whether a helper replaces the package that a specifier names. */
export function replacesPackage({ instead, isCall }: FoundHelper, specifier: string): boolean {
  if (isCall) return false
  const plain = specifier.replace(/^node:/, '')
  const pattern = instead.replace(/^node:/, '')
  return pattern.includes('*') ? compileNameGlob(pattern)(plain) : plain === pattern || plain.startsWith(`${pattern}/`)
}

/** Whether a helper replaces a call: `Math.random()`, `*.toLocaleString()`, `new Intl.NumberFormat()`. */
export function replacesCall(
  sourceCode: RuleSource,
  { instead, isCall }: FoundHelper,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
  if (!isCall) return false
  const [, isNew, pattern] = /^(new\s+)?(.+)\(\)$/.exec(instead) ?? []
  if (pattern === undefined || (isNew !== undefined) !== (node.type === 'NewExpression')) return false
  const expected = pattern.split('.')
  const written = chainOf(node.callee)
  if (written === null) return false
  if (expected[0] === '*')
    return (
      written.slice(1 - expected.length).join('.') === expected.slice(1).join('.') && written.length >= expected.length
    )
  const imported = importedAs(sourceCode, node.callee)
  const known =
    imported === null ? written : [lastPart(imported.module), ...imported.path.filter((part) => part !== 'default')]
  return known.join('.') === pattern || (imported !== null && imported.path.join('.') === pattern)
}

function lastPart(module: string): string {
  return module.slice(module.lastIndexOf('/') + 1)
}

/** The names of a chain of members; `?` for an object that has no name. */
function chainOf(node: TSESTree.Node): string[] | null {
  if (node.type === 'Identifier') return [node.name]
  if (node.type !== 'MemberExpression') return ['?']
  const name = memberName(node)
  const object = chainOf(node.object)
  return name === null || object === null ? null : [...object, name]
}
