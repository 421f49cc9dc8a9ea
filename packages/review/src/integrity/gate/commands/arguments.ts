import { compileGlob } from '@stratalint/core'
import type { Coverage, Judged, Tool } from '../model.ts'
import { LIMITS, STRICT, VALUES } from './flags.ts'
import { resolveIn, type World } from '../world.ts'

interface Argument {
  name: string | null
  value: string
}

/** What the arguments of a linter, or of a command of ours, make it judge. */
export function judgedBy(tool: Tool, argv: readonly string[], folder: string, world: World): Judged {
  const given = parseArguments(argv, VALUES[tool])
  const valuesOf = (...names: string[]): string[] =>
    given.filter(({ name }) => name !== null && names.includes(name)).map(({ value }) => value)
  const has = (...names: string[]): boolean => valuesOf(...names).length > 0
  const limits = new Map<string, string>()
  for (const name of LIMITS[tool])
    for (const value of valuesOf(name)) {
      const text = `${name.length === 1 ? '-' : '--'}${name}${value === '' ? '' : ` ${value}`}`
      limits.set(text, text)
    }
  const paths = given.filter(({ name }) => name === null).map(({ value }) => value)
  if (has('pass-on-no-patterns') && paths.length === 0) limits.set('no patterns', '--pass-on-no-patterns')
  addReferences(tool, given, paths, limits)
  const maxWarnings = limitOf(valuesOf('max-warnings').at(-1))
  const config = tool === 'depcruise' ? undefined : valuesOf('config', 'c').at(-1)
  const rules = tool === 'check' ? valuesOf('rule', 'r') : []
  const coverage = tool === 'review' || tool === 'baseline' ? [] : coverageOf(tool, paths, folder, limits)
  return {
    tool,
    version: null,
    coverage: [...coverage, ...ignoredBy(valuesOf('ignore-pattern'), folder), ...extensionsOf(valuesOf('ext'))],
    rules: rules.length === 0 ? null : rules,
    isQuiet: has('quiet', 'q'),
    maxWarnings,
    config: config === undefined ? null : configFile(tool, config, folder, world),
    limits,
    strict: new Set(given.flatMap(({ name }) => (name !== null && STRICT.has(name) ? [`--${name}`] : []))),
  }
}

function limitOf(value: string | undefined): number {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : Infinity
}

/** Arguments that name commits or findings. */
function addReferences(
  tool: Tool,
  given: readonly Argument[],
  paths: readonly string[],
  limits: Map<string, string>,
): void {
  const isHead = (reference: string): boolean => /^(?:HEAD|@)(?:[~^]\d*)*$/.test(reference)
  if (tool === 'review') {
    const [base] = paths
    if (base !== undefined && isHead(base)) limits.set(`base ${base}`, `the base ${base}`)
    for (const { name, value } of given) {
      if (name === 'accept' && !/label|review/i.test(value)) limits.set(`--accept ${value}`, `--accept ${value}`)
      if (
        name === 'head' &&
        (/^(?:origin\/)?(?:main|master|develop|trunk)$/.test(value) || (isHead(value) && !/^(?:HEAD|@)$/.test(value)))
      )
        limits.set(`--head ${value}`, `--head ${value}`)
      if (name === 'staged') limits.set('staged', '--staged')
    }
  }
  if (tool !== 'check') return
  for (const { name, value } of given) {
    if (name === 'changed') {
      limits.set('changed', '--changed')
      if (isHead(value)) limits.set(`changed ${value}`, `--changed=${value}`)
    }
    if (name === 'shard' && !value.includes('$')) limits.set(`shard ${value}`, `--shard ${value}`)
  }
}

function parseArguments(argv: readonly string[], withValue: readonly string[]): Argument[] {
  const given: Argument[] = []
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!
    if (argument === '--') {
      given.push(...argv.slice(at + 1).map((value) => ({ name: null, value })))
      break
    }
    if (!argument.startsWith('-') || argument === '-') {
      given.push({ name: null, value: argument })
      continue
    }
    const [written, joined] = split(argument)
    const isValued = withValue.includes(written)
    given.push({ name: written, value: joined ?? (isValued ? (argv[++at] ?? '') : '') })
  }
  return given
}

function split(argument: string): [string, string | undefined] {
  const equals = argument.indexOf('=')
  return equals === -1
    ? [argument.replace(/^--?/, ''), undefined]
    : [argument.slice(0, equals).replace(/^--?/, ''), argument.slice(equals + 1)]
}

function coverageOf(tool: Tool, paths: readonly string[], folder: string, limits: Map<string, string>): Coverage[] {
  const known = paths.filter((path) => !/[$`]/.test(path))
  for (const path of paths.filter((one) => /[$`]/.test(one))) limits.set(`paths ${path}`, path)
  if (known.length === 0)
    return paths.length > 0 || tool === 'check' || folder === '' ? [] : [pathsCoverage(['.'], folder)]
  return [pathsCoverage(known, folder)]
}

/** The files and folders that are named, from a folder. */
export function pathsCoverage(paths: readonly string[], folder: string): Coverage {
  const tests = paths.map((path) => {
    const whole = resolveIn(folder, path.replace(/^!/, ''))
    return { isNegated: path.startsWith('!'), test: whole === null ? () => false : compileGlob(whole) }
  })
  return {
    label: paths.join(' '),
    covers: (path) =>
      tests.some(({ isNegated, test }) => !isNegated && test(path)) &&
      !tests.some(({ isNegated, test }) => isNegated && test(path)),
  }
}

function ignoredBy(patterns: readonly string[], folder: string): Coverage[] {
  return patterns.map((pattern) => {
    const test = compileGlob(resolveIn(folder, pattern.includes('/') ? pattern : `**/${pattern}`) ?? pattern)
    return { label: `--ignore-pattern ${pattern}`, covers: (path) => !test(path) }
  })
}

function extensionsOf(values: readonly string[]): Coverage[] {
  if (values.length === 0) return []
  const extensions = values.flatMap((value) => value.split(',')).map((one) => `.${one.trim().replace(/^\./, '')}`)
  return [{ label: `--ext ${values.join(',')}`, covers: (path) => extensions.some((one) => path.endsWith(one)) }]
}

/** `null` for the config that would be found all the same. */
function configFile(tool: Tool, path: string, folder: string, world: World): string | null {
  const whole = resolveIn(folder, path) ?? path
  if (tool === 'check' || tool === 'review') return whole === world.policyFile ? null : whole
  const isFound =
    /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.\w+)?|\.oxlintrc\.json|oxlint\.config\.[cm]?[jt]s)$/.test(whole)
  return isFound ? null : whole
}
