import type { EdgeKind } from '@stratalint/core'
import type { OldEdge } from './old-edge.ts'

/** The tools whose configs can be migrated. */
export const TOOLS = [
  'boundaries',
  'dependency-cruiser',
  'nx',
  'sheriff',
  'fallow',
  'steiger',
  'restricted-paths',
  'restricted-imports',
] as const

export type ToolName = (typeof TOOLS)[number]

/** Files that the old config treats alike. */
export interface Group {
  name: string
  /** A place pattern, in which each capture has the name that the old config uses for it. */
  pattern: string
  /** Where it comes from in the old config. */
  source: string
  /** The files that other instances may import, relative to the instance, and the path of one of them. */
  /** What groups that are treated alike have in common; these share a layer. */
  kind?: string
  /** It is a part of other groups, kept only where that makes a difference. */
  isDerived?: true
  entry?: { globs: string[]; sample: string } | undefined
}

/** A part of the old config that the policy does not have. */
export interface Loss {
  what: string
  why: string
  /** What Stratalint has in its place. */
  instead: string | null
}

/** The rules of another tool, read from its config. */
export interface OldConfig {
  tool: ToolName
  /** The config file, POSIX, relative to the root. */
  file: string
  /** In order: a file belongs to the first group that matches it. */
  groups: readonly Group[]
  /** Says by which rule the other tool forbids an import; `null` if it does not. */
  judge(edge: OldEdge): string | null
  /** The group of a file as the other tool sees it, if the order of the groups must follow from it. */
  groupOf?(file: string): string | null
  /** The kinds of imports that the other tool reads. */
  kinds: ReadonlySet<EdgeKind>
  /** Whether the rules apply to imports of types. */
  typeOnly: 'enforce' | 'allow'
  /** Packages, or globs of them, that rules name. */
  packages: readonly string[]
  /** Whether files without a group are reported. */
  reportsUnplaced: boolean
  findsCycles: boolean
  findsUnresolved: boolean
  /** Globs of files that the old tool leaves out. */
  ignores: readonly string[]
  /** Globs of the only files that the old tool judges. */
  files?: readonly string[]
  /** Globs of files without a group that everything may import. */
  outside?: readonly string[]
  losses: readonly Loss[]
  /** The names of the rules that `judge` applies, where the tool has others besides. */
  judged?: ReadonlySet<string>
  /** A policy that needs no derivation, because a preset says the same. */
  preset?: { extends: string; rules: Record<string, 'off' | 'warn' | 'error'>; ignores: string[] }
}
