import { LAYERS, type Layer } from './layers.ts'
import type { Library } from './library.ts'
import type { Exported, PlannedFile } from './plan.ts'
import type { Random } from './random.ts'
import { specifierFor, writeStatement, type Form, type Statement } from './statement.ts'

/** A file that exists only for a violation. No file imports it, so that it has no other one. */
export interface DriftFile {
  file: PlannedFile
  statements: Statement[]
}

/** A group of files with one violation. */
export interface Violation {
  rule: string
  files: DriftFile[]
  /** The statement that the rule reports; `null` for the start of the file. */
  at: { file: number; statement: number } | null
  /** The comment of this violation silences the other violations of the file. */
  silences?: boolean
}

export interface DriftContext {
  library: Library
  random: Random
  domains: readonly string[]
  providers: readonly string[]
  /** A running number, for names. */
  number: number
}

type Place = Layer | 'util' | 'app' | 'provider'

/** Makes a file of this violation in a place. */
export function driftFile(
  { random, number, providers }: DriftContext,
  place: Place,
  owner: string,
  options: { suffix?: string; folder?: string; form?: PlannedFile['form'] } = {},
): PlannedFile {
  const layer = LAYERS.find((name) => name === place) ?? null
  const role = layer === null ? (place as 'util' | 'app' | 'provider') : 'domain'
  const own = role === 'provider' ? providers[number % providers.length]! : owner
  const folder =
    options.folder ??
    {
      domain: `src/domains/${own}/${layer}`,
      provider: `src/providers/${own}`,
      util: 'src/utils/data',
      app: 'src/app/wiring',
    }[role]
  const form = options.form ?? 'module'
  const extension = form === 'common' ? '.cts' : `${form === 'test' ? '.test' : ''}.ts${layer === 'ui' ? 'x' : ''}`
  const suffix = options.suffix ?? ''
  const stem = `Drift${number}${suffix.toUpperCase()}`
  const exports: Exported[] = [
    { name: `drift${number}${suffix.toUpperCase()}Run`, kind: 'value' },
    { name: stem, kind: 'type' },
    { name: `drift${number}${suffix.toUpperCase()}Defaults`, kind: 'value' },
    { name: `drift${number}${suffix.toUpperCase()}Batch`, kind: 'value' },
    { name: `${stem}Input`, kind: 'type' },
  ]
  return {
    path: `${folder}/drift-${number}${suffix === '' ? '' : `-${suffix}`}${extension}`,
    role,
    owner: own,
    layer,
    form,
    exports: form === 'test' ? [] : exports,
    lines: random.between(30, 260),
  }
}

/** A statement that imports a file, with the exports that its form can import. */
export function naming(
  from: PlannedFile,
  target: PlannedFile,
  form: Form,
  style: 'relative' | 'alias' = 'relative',
  count = 1,
): Statement {
  const kind = form === 'import-type' || form === 'export-type' || form === 'type-query' ? 'type' : 'value'
  const names = target.exports.filter((one) => one.kind === kind).slice(0, count)
  return writeStatement(form, specifierFor(from.path, target.path, style, form), names)
}

/** One file with one statement that the rule reports. */
export function single(rule: string, file: PlannedFile, statement: Statement): Violation {
  return { rule: `architecture/${rule}`, files: [{ file, statements: [statement] }], at: { file: 0, statement: 0 } }
}

/** The domain of this violation and another one. */
export function twoDomains({ domains, number }: DriftContext): [string, string] {
  const at = (number * 7) % domains.length
  return [domains[at]!, domains[(at + 1) % domains.length]!]
}

/** A file that is not a test and exports names of the wanted kind. */
export function pickTarget(
  { library, random }: DriftContext,
  shelf: string,
  accepts: (file: PlannedFile) => boolean,
): PlannedFile {
  const files = library.shelf(shelf).filter(accepts)
  if (files.length === 0) throw new Error(`no file on shelf ${shelf}`)
  return random.pick(files)
}
