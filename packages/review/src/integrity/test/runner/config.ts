import { loadJsonc } from '@stratalint/policy'
import { posix } from 'node:path'
import { parseProgram, propertyOf, stringOf, unwrap, walk, type AstNode } from '../../source/ast.ts'
import { matcherOf, toRegExp, type Matcher } from './globs.ts'

/** What one config of a test runner runs. */
export interface RunnerConfig {
  file: string
  /** Settings that let a run pass, or that select tests by their titles. */
  flags: string[]
  /** Paths are from the top of the repository. */
  runs(path: string): boolean
}

type Patterns = (Matcher | null)[]

interface Selection {
  folder: string
  include: Patterns | null
  exclude: Patterns
}

export const CONFIG_FILE =
  /(?:^|\/)(?:(?:vitest|vite|jest|playwright|ava|cypress)(?:\.[\w-]+)?\.config\.[cm]?[jt]s|vitest\.(?:workspace|projects)\.[cm]?[jt]s|jest\.config\.json|\.mocharc\.(?:json|jsonc|js|cjs|mjs|ya?ml)|package\.json)$/

const DEFAULT = [/(?:^|\/|[._-])(?:test|spec)s?\.[cm]?[jt]sx?$|(?:^|\/)__tests__\/.*\.[cm]?[jt]sx?$/i]

/** What runs a test where no config says otherwise: its name. */
export const byName = (path: string): boolean => DEFAULT.some((pattern) => pattern.test(path))

const FLAGS = [
  'passWithNoTests',
  'dangerouslyIgnoreUnhandledErrors',
  'testNamePattern',
  'grep',
  'fgrep',
  'grepInvert',
  'onlyChanged',
]

/** Reads the settings of test runners that a file contains. */
export function readRunnerConfigs(file: string, text: string): RunnerConfig[] {
  const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file)
  const name = posix.basename(file)
  const root = name.endsWith('.json') || name.endsWith('.jsonc') ? jsonAsTree(text) : parseProgram(file, text)
  if (root === null) return []
  const selections: Selection[] = []
  const isRunnerFile = name !== 'package.json' || /"jest"\s*:|"mocha"\s*:|"ava"\s*:/.test(text)
  const flags = new Set<string>()
  walk(root, (node) => {
    if (node.type !== 'ObjectExpression') return
    for (const flag of FLAGS) {
      const value = propertyOf(node, flag)
      if (value !== null && value['value'] !== false && isRunnerFile) flags.add(flag)
    }
    const read = readerOf(name, node, root)
    if (read !== null) selections.push(read)
  })
  if (selections.length === 0 && (name === 'package.json' || name.startsWith('vite.')))
    return flags.size > 0 ? [{ file, flags: [...flags], runs: () => false }] : []
  const found = selections.length === 0 ? [{ folder: '', include: null, exclude: [] }] : selections
  return [
    {
      file,
      flags: [...flags],
      runs: (path) =>
        found.some((selection) => {
          const from = posix.join(folder, selection.folder)
          const isBelow = from === '.' || from === '' || path.startsWith(`${from}/`)
          const own = isBelow && from !== '.' && from !== '' ? path.slice(from.length + 1) : path
          if (!isBelow || selection.exclude.some((pattern) => pattern?.test(own))) return false
          return selection.include === null
            ? byName(path)
            : selection.include.some((pattern) => pattern === null || pattern.test(own))
        }),
    },
  ]

  function readerOf(config: string, node: AstNode, program: AstNode): Selection | null {
    const has = (key: string): boolean => propertyOf(node, key) !== null
    const globs = (key: string): Patterns | null =>
      stringsOf(propertyOf(node, key), program)?.map((one) => patternOf(one)) ?? null
    const expressions = (key: string): Patterns | null =>
      stringsOf(propertyOf(node, key), program)?.map((one) =>
        typeof one === 'string' ? toRegExp(one.replace('<rootDir>/', '')) : one,
      ) ?? null
    if (/^vite/.test(config)) {
      const test = propertyOf(node, 'test')
      if (test?.type !== 'ObjectExpression') return null
      const inner = (key: string): Patterns | null =>
        stringsOf(propertyOf(test, key), program)?.map((one) => patternOf(one)) ?? null
      const folderOf = stringOf(propertyOf(test, 'dir')) ?? stringOf(propertyOf(test, 'root')) ?? ''
      // Projects have settings of their own.
      if (propertyOf(test, 'projects') !== null && inner('include') === null) return null
      return { folder: folderOf, include: inner('include'), exclude: inner('exclude') ?? [] }
    }
    if (/^playwright/.test(config) && (has('testDir') || has('testMatch') || has('testIgnore')))
      return {
        folder: stringOf(propertyOf(node, 'testDir')) ?? '',
        include: globs('testMatch'),
        exclude: globs('testIgnore') ?? [],
      }
    if (has('testMatch') || has('testRegex') || has('testPathIgnorePatterns') || has('roots'))
      return {
        folder: '',
        include: globs('testMatch') ?? expressions('testRegex') ?? rootsOf(propertyOf(node, 'roots'), program),
        exclude: expressions('testPathIgnorePatterns') ?? [],
      }
    if (/mocharc/.test(config) && (has('spec') || has('ignore') || has('exclude')))
      return { folder: '', include: globs('spec'), exclude: [...(globs('ignore') ?? []), ...(globs('exclude') ?? [])] }
    if (/^ava/.test(config) && has('files')) return filesOfAva(node, program)
    const ava = config === 'package.json' ? propertyOf(node, 'ava') : null
    return ava === null ? null : filesOfAva(ava, program)
  }
}

function filesOfAva(node: AstNode, program: AstNode): Selection | null {
  const files = stringsOf(propertyOf(node, 'files'), program)?.filter((one) => typeof one === 'string')
  if (files === undefined) return null
  const positive = files.filter((one) => !one.startsWith('!'))
  return {
    folder: '',
    include: positive.length === 0 ? null : positive.map(patternOf),
    exclude: files.filter((one) => one.startsWith('!')).map((one) => patternOf(one.slice(1))),
  }
}

function rootsOf(node: AstNode | null, program: AstNode): Patterns | null {
  const roots = stringsOf(node, program)?.filter((one) => typeof one === 'string')
  if (roots === undefined || roots.some((root) => /^(?:<rootDir>|\.)\/?$/.test(root))) return null
  return roots.map((root) => matcherOf(`${root.replace(/^(?:<rootDir>|\.)\//, '')}/**/*{test,spec}*`))
}

function patternOf(pattern: string | RegExp): Matcher | null {
  if (typeof pattern !== 'string') return pattern
  const bare = pattern.replace(/^<rootDir>\//, '').replace(/^\.?\//, '')
  return matcherOf(/[*?{[]|\.[a-z]+$/i.test(bare) ? bare : `${bare}/**`)
}

/** The strings and regular expressions of a value; `null` where it has none or is computed. */
function stringsOf(node: AstNode | null, program: AstNode, depth = 0): (string | RegExp)[] | null {
  if (node === null || depth > 20) return null
  if (node.type === 'Identifier') {
    let init: AstNode | null = null
    walk(program, (one) => {
      if (one.type === 'VariableDeclarator' && one['id'].name === node['name'] && one['init']?.name !== node['name'])
        init ??= one['init']
    })
    return init === null ? null : stringsOf(unwrap(init), program, depth + 1)
  }
  const elements = node.type === 'ArrayExpression' ? (node['elements'] as (AstNode | null)[]) : [node]
  const found = elements.flatMap((element): (string | RegExp)[] => {
    if (element === null) return []
    if (element.type === 'SpreadElement') return stringsOf(unwrap(element['argument']), program, depth + 1) ?? []
    const regex = element['regex'] as { pattern: string; flags: string } | undefined
    const value = regex === undefined ? stringOf(element) : toRegExp(regex.pattern, regex.flags)
    return value === null ? [] : [value]
  })
  return found.length === 0 && (node.type !== 'ArrayExpression' || elements.length > 0) ? null : found
}

/** JSON with comments is an expression. */
function jsonAsTree(text: string): AstNode | null {
  const value = parseJson(text)
  return typeof value === 'object' && value !== null ? parseProgram('config.ts', `(${JSON.stringify(value)})`) : null
}

/** Broken JSON as far as it goes; `undefined` for one that is nested too deeply. */
export function parseJson(text: string): unknown {
  try {
    return loadJsonc().parse(text, [], { allowTrailingComma: true })
  } catch {
    return undefined
  }
}
