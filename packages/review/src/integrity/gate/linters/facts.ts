import { compileGlob } from '@stratalint/core'
import type { Coverage } from '../model.ts'
import { resolveIn } from '../world.ts'

/** The severity of one of our rules, for some files. */
export interface RuleSetting {
  rule: string
  /** 0, 1 or 2. */
  level: number
  covers: Coverage['covers']
  file: string
  line: number
}

/** Patterns of files that a linter leaves out. */
export interface Ignore {
  pattern: string
  isNegated: boolean
  covers: Coverage['covers']
  file: string
  line: number
}

/** What a linter's config does with our rules. */
export interface Facts {
  usesOurs: boolean
  /** All our rules are on, and need not be listed. */
  isPreset: boolean
  /** The files for which it uses them; all where it is empty. */
  ours: readonly Coverage[]
  settings: readonly RuleSetting[]
  ignores: readonly Ignore[]
  noInline: boolean
  /** Code that takes something out of our config, by its text. */
  changes: readonly { text: string; file: string; line: number }[]
  isRoot: boolean
}

export const NO_FACTS: Facts = {
  usesOurs: false,
  isPreset: false,
  ours: [],
  settings: [],
  ignores: [],
  noInline: false,
  changes: [],
  isRoot: false,
}

const RULE = /^(?:@?stratalint\/)?((?:architecture|taste|contracts|docs)\/[a-z][a-z-]*)$/

/** The id of one of our rules, as a linter's config names it. */
export function ruleIdOf(key: string): string | null {
  return RULE.exec(key)?.[1] ?? null
}

export function levelOf(value: unknown): number | null {
  const given: unknown = Array.isArray(value) ? value[0] : value
  if (given === 'off' || given === 'allow' || given === 0) return 0
  if (given === 'warn' || given === 1) return 1
  return given === 'error' || given === 'deny' || given === 2 ? 2 : null
}

export function isOurs(name: string): boolean {
  return /^(?:stratalint(?:\/(?:eslint|oxlint))?|@stratalint\/.+|(?:plugin:)?@?stratalint(?:\/.*)?)$/.test(name)
}

/** Globs of a config, relative to its folder; all files where there are none. */
export function globsIn(folder: string, files: readonly string[], ignores: readonly string[]): Coverage {
  const [included, excluded] = [files, ignores].map((globs) => globs.map((glob) => globIn(folder, glob, false)))
  return {
    label: files.join(' '),
    covers: (path) =>
      (included!.length === 0 || included!.some((test) => test(path))) && !excluded!.some((test) => test(path)),
  }
}

/** A glob of a config; one of `.gitignore`'s kind matches in every folder where it has no slash. */
export function globIn(folder: string, glob: string, isGitStyle: boolean): (path: string) => boolean {
  const bare = glob
    .replace(/^!/, '')
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
  const isDeep = isGitStyle && !/\/./.test(glob.replace(/^!/, '').replace(/\/$/, ''))
  const whole = resolveIn(folder, isDeep ? `**/${bare}` : bare) ?? bare
  const [exact, below] = [compileGlob(whole), compileGlob(`${whole}/**`)]
  return (path) => exact(path) || below(path)
}
