import { dirname } from 'node:path/posix'
import { EXTERNAL_IMPORTS } from './policy.ts'
import { baseOf } from './layers.ts'
import type { Library } from './library.ts'
import type { Exported, PlannedFile } from './plan.ts'
import type { Random } from './random.ts'
import { specifierFor, writeStatement, type Form, type Statement } from './statement.ts'

/** How a file imports others: a form that is rare in a codebase occurs several times in the files that use it. */
interface Habits {
  importsTypes: boolean
  /** The rare form that the file prefers. */
  rare: Form | null
  mocks: boolean
}

// Shares of files, as counted in the public repositories.
const TYPE_IMPORTERS = 0.31
const MOCKING_TESTS = 0.3
const RARE: readonly (readonly [Form, number])[] = [
  ['namespace', 0.12],
  ['dynamic', 0.015],
  ['import-equals', 0.011],
  ['require', 0.009],
  ['type-query', 0.008],
  ['side-effect', 0.025],
  ['url', 0.0008],
  ['create-require', 0.0004],
  ['reference', 0.0004],
]

function habitsOf(file: PlannedFile, random: Random): Habits {
  let dice = random.next()
  const rare = RARE.find(([, share]) => (dice -= share) < 0)?.[0] ?? null
  return {
    importsTypes: random.chance(TYPE_IMPORTERS),
    rare,
    mocks: file.form === 'test' && random.chance(MOCKING_TESTS),
  }
}

/** The imports of an ordinary file: more in longer files, all allowed, none of a name that is in use. */
export function ordinaryImports(
  file: PlannedFile,
  library: Library,
  random: Random,
  names = new Set<string>(),
): Statement[] {
  const statements = externalImports(file, random)
  const shelves = library.shelvesFor(file).filter((shelf) => shelf.length > 0)
  if (shelves.length === 0) return statements
  const habits = habitsOf(file, random)
  const wanted = Math.min(16, Math.round(1.45 * Math.log2(Math.max(1.5, file.lines / 6)) + random.next() * 2 - 0.8))
  const taken = new Set<PlannedFile>()
  for (let tries = 0; statements.length < wanted && tries < wanted * 3; tries++) {
    // Near shelves are used more often, and near their end, because files that were written last are related.
    const shelf = shelves[Math.floor(random.next() ** 1.8 * shelves.length)]!
    const target = shelf[Math.floor((1 - random.next() ** 2) * (shelf.length - 1) + 0.5)]!
    if (taken.has(target)) continue
    taken.add(target)
    const offered = target.exports.filter(({ name }) => !names.has(name))
    if (offered.length > 0) statements.push(...ordinaryImport(file, target, offered, names, habits, random))
  }
  return statements
}

function ordinaryImport(
  file: PlannedFile,
  target: PlannedFile,
  offered: readonly Exported[],
  taken: Set<string>,
  habits: Habits,
  random: Random,
): Statement[] {
  const first = random.between(0, offered.length - 1)
  const names = offered
    .filter((_, index) => index === first || random.chance(offered.length > 6 ? 0.15 : 0.5))
    .slice(0, random.chance(0.04) ? 9 : 4)
  names.forEach(({ name }) => taken.add(name))
  const values = names.filter(({ kind }) => kind === 'value')
  const types = names.filter(({ kind }) => kind === 'type')
  const form = chooseForm(file, values.length > 0, types.length > 0, names.length, habits, random)
  const isNear = dirname(file.path) === dirname(target.path)
  const style = random.chance(isNear ? 0.1 : 0.6)
    ? 'alias'
    : target.form !== 'index' && random.chance(0.03)
      ? 'js'
      : 'relative'
  const specifier = specifierFor(file.path, target.path, style, form)
  const passed =
    form === 'import-type' || form === 'type-query' ? types : form === 'dynamic' || form === 'require' ? values : names
  return [
    writeStatement(form, specifier, passed),
    ...(habits.mocks && values.length > 0 && random.chance(0.9) ? [writeStatement('mock', specifier, values)] : []),
  ]
}

function chooseForm(
  file: PlannedFile,
  hasValue: boolean,
  hasType: boolean,
  count: number,
  { importsTypes, rare }: Habits,
  random: Random,
): Form {
  if (file.form === 'common') return hasValue ? random.pick(['require', 'require', 'import-equals']) : 'import-type'
  if (rare === 'type-query') return hasType ? rare : 'import'
  if (rare !== null && hasValue && random.chance(rare === 'namespace' ? 0.4 : 0.75)) return rare
  if (importsTypes && hasType && !hasValue) return 'import-type'
  if (importsTypes && hasType && random.chance(0.4)) return random.chance(0.5) ? 'import-inline-types' : 'import-type'
  return count > 4 || (count === 4 && random.chance(0.4)) || random.chance(0.02) ? 'import-lines' : 'import'
}

function externalImports(file: PlannedFile, random: Random): Statement[] {
  const offered = EXTERNAL_IMPORTS[file.layer === null ? file.role : baseOf(file.layer)]!
  const isView = file.path.endsWith('.tsx') && file.form === 'module' && file.lines > 20
  const picked = isView ? [offered[0]!] : []
  for (let share = Math.min(0.95, file.lines / 90); random.chance(share); share *= 0.55)
    picked.push(random.pick(offered))
  if (file.form === 'test') picked.push(`import { describe, expect, it, vi } from 'vitest'`)
  if (isView && random.chance(0.12)) picked.push(`import './styles.css'`)
  return [...new Set(picked)].map((text) => ({ form: 'import', text, at: text.indexOf(`'`), values: [], types: [] }))
}

/** The re-exports of an index from its own folder tree, and the names that it exports. */
export function indexStatements(file: PlannedFile, library: Library, random: Random): Statement[] {
  const own = library.ownShelf(file).filter(({ form }) => form === 'module')
  // The first file has exports of every kind, which violations need.
  const passed = own
    .filter((_, index) => index === 0 || index === own.length - 1 || random.chance(0.6))
    .filter((_, index, { length }) => index === 0 || index > length - 8)
  const names: Exported[] = []
  const passesAll = random.chance(0.6)
  const statements = passed.flatMap((target): Statement[] => {
    const specifier = specifierFor(file.path, target.path, 'relative', 'export')
    names.push(...target.exports)
    if (passesAll) return [writeStatement('export-all', specifier, [])]
    const [types, values] = [
      target.exports.filter(({ kind }) => kind === 'type'),
      target.exports.filter(({ kind }) => kind === 'value'),
    ]
    if (random.chance(0.8)) return [writeStatement('export', specifier, target.exports)]
    return [
      ...(values.length > 0 ? [writeStatement('export', specifier, values)] : []),
      ...(types.length > 0 ? [writeStatement('export-type', specifier, types)] : []),
    ]
  })
  file.exports = names
  return statements
}
