import { EXTERNAL_IMPORTS } from './policy.ts'
import { LAYERS, type Exported, type PlannedFile } from './plan.ts'
import type { Random } from './random.ts'
import { specifierFor, writeStatement, type Form, type Statement } from './statement.ts'

/** Gives every file that stands before another one and that it may import. */
export interface Library {
  add(file: PlannedFile): void
  /** The groups of files that a file may import, the nearest first. */
  shelvesFor(file: PlannedFile): PlannedFile[][]
  /** The file on a shelf that stands there by number; for violations, which have to name what may not be named. */
  shelf(name: string): readonly PlannedFile[]
}

/** Keeps the files written so far on shelves that the harness architecture lets others take from as a whole. */
export function createLibrary(): Library {
  const shelves = new Map<string, PlannedFile[]>()
  const shelf = (name: string): PlannedFile[] => {
    let files = shelves.get(name)
    if (files === undefined) shelves.set(name, files = [])
    return files
  }
  return {
    shelf,
    add(file) {
      if (file.form === 'test' || file.form === 'common' || file.exports.length === 0) {
        shelf(`${file.form} ${file.role}`).push(file)
        return
      }
      shelf(shelfOf(file)).push(file)
      if (file.role === 'provider' && file.form === 'index') shelf('provider entries').push(file)
      if (file.role === 'domain' && file.form === 'index' && (file.layer === 'runtime' || file.layer === 'ui')) shelf('domain entries').push(file)
    },
    shelvesFor(file) {
      const utils = shelf('util')
      switch (file.role) {
        case 'util': return [utils]
        case 'provider': return [shelf(`provider ${file.owner}`), shelf('provider entries'), utils]
        case 'app': return [shelf('domain entries'), shelf('app'), shelf('provider entries'), utils]
        case 'domain': {
          const own = LAYERS.indexOf(file.layer!)
          const seen = LAYERS.slice(0, (file.form === 'test' ? LAYERS.length - 1 : own) + 1).toReversed()
          const layers = [...new Set([file.layer!, ...seen])].map((layer) => shelf(`${file.owner} ${layer}`))
          return own < LAYERS.indexOf('service') ? [...layers, utils] : [...layers, shelf('provider entries'), utils]
        }
      }
    },
  }
}

function shelfOf({ role, owner, layer }: PlannedFile): string {
  return role === 'domain' ? `${owner} ${layer}` : role === 'provider' ? `provider ${owner}` : role
}

/** The imports of an ordinary file: four to twelve, of every kind, all of them legal, none of a name that is taken. */
export function ordinaryImports(file: PlannedFile, library: Library, random: Random, names = new Set<string>()): Statement[] {
  const statements = externalImports(file, random)
  const shelves = library.shelvesFor(file).filter((shelf) => shelf.length > 0)
  if (shelves.length === 0) return statements
  const wanted = Math.min(12, Math.max(4, Math.round(3 + file.lines / 40 + random.next() * 3)))
  const taken = new Set<PlannedFile>()
  for (let tries = 0; statements.length < wanted && tries < wanted * 3; tries++) {
    // Near shelves are taken from more often, and near their end: what was written last belongs together.
    const shelf = shelves[Math.floor(random.next() ** 1.6 * shelves.length)]!
    const target = shelf[Math.floor((1 - random.next() ** 1.4) * (shelf.length - 1) + 0.5)]!
    if (taken.has(target)) continue
    taken.add(target)
    const offered = target.exports.filter(({ name }) => !names.has(name))
    if (offered.length > 0) statements.push(ordinaryImport(file, target, offered, names, random))
  }
  return statements
}

function ordinaryImport(file: PlannedFile, target: PlannedFile, offered: readonly Exported[], taken: Set<string>, random: Random): Statement {
  const first = random.between(0, offered.length - 1)
  const names = offered.filter((_, index) => index === first || random.chance(0.3)).slice(0, 4)
  names.forEach(({ name }) => taken.add(name))
  const values = names.filter(({ kind }) => kind === 'value')
  const types = names.filter(({ kind }) => kind === 'type')
  const form = chooseForm(file, values.length > 0, types.length > 0, random)
  const style = random.chance(0.25) ? 'alias' : target.form !== 'index' && random.chance(0.03) ? 'js' : 'relative'
  const passed: readonly Exported[] = form === 'import-type' || form === 'type-query' ? types : form === 'dynamic' || form === 'require' || form === 'mock' ? values : names
  return writeStatement(form, specifierFor(file.path, target.path, style, form), passed)
}

function chooseForm(file: PlannedFile, hasValue: boolean, hasType: boolean, random: Random): Form {
  if (file.form === 'common') return hasValue ? random.pick(['require', 'require', 'import-equals']) : 'import-type'
  const dice = random.next()
  if (file.form === 'test' && dice < 0.15 && hasValue) return 'mock'
  if (!hasValue || (hasType && dice < 0.2)) return dice < 0.02 && hasType ? 'type-query' : 'import-type'
  if (dice < 0.24) return 'dynamic'
  if (dice < 0.26) return 'namespace'
  if (dice < 0.27) return 'url'
  if (dice < 0.275) return 'reference'
  if (dice < 0.28) return 'create-require'
  if (dice < 0.285) return 'side-effect'
  return hasType && dice < 0.4 ? 'import-inline-types' : dice < 0.5 ? 'import-lines' : 'import'
}

function externalImports(file: PlannedFile, random: Random): Statement[] {
  const offered = EXTERNAL_IMPORTS[file.layer ?? file.role]!
  const isView = file.layer === 'ui' && file.form === 'module'
  const picked = isView ? [offered[0]!] : random.chance(0.55) ? [random.pick(offered)] : []
  if (file.form === 'test') picked.push(`import { describe, expect, it, vi } from 'vitest'`)
  if (isView && random.chance(0.05)) picked.push(`import './styles.css'`)
  return [...new Set(picked)].map((text) => ({ form: 'import', text, at: text.indexOf(`'`), values: [] }))
}

/** What an index passes on of the files of its own folder tree, and the names it thereby exports. */
export function indexStatements(file: PlannedFile, library: Library, random: Random): Statement[] {
  const own = library.shelf(shelfOf(file)).filter(({ form }) => form === 'module')
  const passed = own.filter((_, index) => index === own.length - 1 || random.chance(0.6)).slice(-14)
  const names: Exported[] = []
  const statements = passed.flatMap((target): Statement[] => {
    const specifier = specifierFor(file.path, target.path, 'relative', 'export')
    names.push(...target.exports)
    if (random.chance(0.15)) return [writeStatement('export-all', specifier, [])]
    const [types, values] = [target.exports.filter(({ kind }) => kind === 'type'), target.exports.filter(({ kind }) => kind === 'value')]
    return [
      ...(values.length > 0 ? [writeStatement('export', specifier, values)] : []),
      ...(types.length > 0 ? [writeStatement('export-type', specifier, types)] : []),
    ]
  })
  file.exports = names
  return statements
}
