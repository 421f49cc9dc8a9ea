import { groupBy, isComponentFile, type ResolvedEdge } from '@stratalint/core'
import { bindingsOf } from '../../source/imports.ts'
import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { removeBindings, statementOf } from '../imports/bindings.ts'
import { Refusal, type ChangeSet, type Taken } from '../change-set.ts'
import { sourceOf, type World } from '../world.ts'
import { collectImports, isImported, type AddedImports } from './added-imports.ts'
import { callsOf, passIn } from './calls-of.ts'
import { homeFor, homesOf, publishFor, type Home } from './homes.ts'
import { isCalledOutside, isTestFile } from './outside.ts'
import { namedType } from './named-type.ts'
import { parameterName, renameUses, usesOf } from './parameter-name.ts'
import { declarationOf, type Declared } from './declared.ts'
import { parameterType } from './parameter-type.ts'
import { requireFree, requireUnused } from './plain-function.ts'
import { presetOf, requireArgument, type Preset } from './preset.ts'
import type { Taker } from './taker.ts'
import { isClient, takerOf } from './taker-of.ts'
import { isType, writeTypesBeside } from './types-beside.ts'
import { usedType } from './used-type.ts'

/** More functions than this are a decision for a person. */
const MOST_FUNCTIONS = 12

/** Hooks, which components call by their own names. */
const HOOK = /^use\p{Lu}/u

/** What is passed on: a value of one file, under the name that its importer has for it. */
interface Passed {
  name: string
  local: string
  /** What functions call it: a constant in capitals is none any more. */
  parameter: string
  /** The files that export it, that which the importer named first: callers import it from one of them if they may. */
  homes: Home[]
  declared: Declared
  members: ReadonlySet<string> | null
  /** Its type by what the file that uses it does with it, where that shows one. */
  used: string | null
  /** What calls pass, from the name that the value has in their file. */
  argument(name: string): string
  /** The lists of parameters and arguments that this or another value was added to. */
  lists: Set<string>
  imports: AddedImports
  /** How many calls of the program pass it, how many of them import it, and how many calls of tests pass it. */
  calls: { count: number; imported: number; tests: number }
  /** Whether it is a number, a text or a truth value, which a server can send. */
  isSimple?: boolean
}

/** The functions that take the value already, by file and name. */
type Done = Set<string>

/** The function that uses an import takes it as a parameter, and so do its callers, up to files that may import it. */
export function threadParameter(world: World, changes: ChangeSet, source: ModuleSource, edge: ResolvedEdge): void {
  if (edge.target.type === 'external') throw new Refusal(`The types of ${edge.target.name} are not read.`)
  const bindings = bindingsOf(edge)
  if (bindings.length === 0 || bindings.some(({ name }) => name === '*') || edge.target.type !== 'file')
    throw new Refusal('It does not import single names.')
  if (statementOf(source, edge)?.node.type !== 'ImportDeclaration') throw new Refusal('It is not an import statement.')
  const { path } = edge.target
  const given = bindings.map((binding) => ({ binding, declared: declarationOf(world, changes, path, binding.name) }))
  const types = given.filter(({ binding, declared }) => binding.typeOnly || isType(declared))
  const values = given.filter((one) => !types.includes(one))
  if (values.length === 0) throw new Refusal('It is not the import of a value.')
  removeBindings(changes, source, edge, () => true)
  writeTypesBeside(world, changes, source, edge, types)
  const shared = { lists: new Set<string>(), imports: collectImports() }
  const presets: (Preset | null)[] = []
  let isCalled = true
  for (const { binding, declared } of values) {
    const { name, local } = binding
    const own = {
      name,
      local,
      parameter: parameterName(local),
      members: membersOf(source, local),
      used: usedType(source, local),
    }
    const homes = homesOf(world, { path, name }, declared)
    const passed = {
      ...own,
      homes,
      declared,
      argument: (one: string) => one,
      calls: { count: 0, imported: 0, tests: 0 },
      ...shared,
    }
    presets.push(...takeValue(world, changes, source, passed, new Set()))
    isCalled &&= passed.calls.count + passed.calls.tests > 0 || world.importersOf(source.file).length > 0
  }
  shared.imports.write(world, changes)
  changes.take({ names: values.map(({ binding }) => binding.local), defaultValue: defaultOf(presets), isCalled })
}

/** The default value that functions lose, where nothing else uses an import. */
function defaultOf(presets: readonly (Preset | null)[]): Taken['defaultValue'] {
  const values = presets.map((preset) => preset && { of: preset.taker.name, text: preset.argument(preset.local) })
  const [first] = values
  if (first == null || values.some((value) => value?.text !== first.text)) return null
  return { of: values.map((value) => value!.of).join(' and '), text: first.text }
}

/** Each function that uses a value takes it; for those of which its parameter had the value as default, returns that. */
function takeValue(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  passed: Passed,
  done: Done,
): (Preset | null)[] {
  const { local } = passed
  const users = source.statements.filter(
    (statement) => statement.node.type !== 'ImportDeclaration' && source.mentions(statement).has(local),
  )
  if (users.length === 0) throw new Refusal('Nothing uses it.')
  const takers: Taker[] = []
  const presets = users.map((statement) => {
    const preset = presetOf(source, statement, local)
    if (preset !== null) {
      requireArgument(changes, source, preset)
      passToCallers(world, changes, source, preset.taker, { ...passed, argument: preset.argument }, done)
      return preset
    }
    const taker = takeIn(world, changes, source, statement, passed, done, usesOf(statement, local))
    renameUses(changes, source, statement, { local, name: taker.nameOf(passed.parameter) })
    takers.push(taker)
    return null
  })
  const unmet = takers.find(({ by }) => by !== 'call')
  if (unmet !== undefined && passed.calls.imported === 0 && !isTestFile(source.file))
    throw new Refusal(`No file that may import ${passed.name} leads to ${unmet.name} of ${source.file}.`)
  return presets
}

/** Adds the parameter to what a statement declares, whose code uses it in these nodes, and passes it at each call. */
function takeIn(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  statement: Statement,
  passed: Passed,
  done: Done,
  uses: Parameters<Taker['requireReach']>[0],
): Taker {
  const taker = takerOf(source, statement)
  if (uses.some(({ around }) => /^TS(?:TypeReference|QualifiedName|ClassImplements)$/.test(around.at(-1)!.type)))
    throw new Refusal(`${source.file} uses ${passed.local} as a type too.`)
  taker.requireReach(uses)
  const key = `${source.file}\0${taker.name}`
  if (done.has(key)) {
    if (taker.requireCall !== undefined) throw new Refusal(`Class ${taker.name} of ${source.file} takes it twice.`)
    return taker
  }
  if (done.add(key).size > MOST_FUNCTIONS)
    throw new Refusal(`More than ${MOST_FUNCTIONS} functions would have to pass it on.`)
  for (const name of new Set([passed.local, passed.parameter])) requireFree(source, statement, name)
  const isOwnName = passed.local === passed.parameter && isImported(source, passed.local, pathsOf(passed))
  if (!isOwnName) requireUnused(source, passed.parameter)
  const type = parameterType(world, changes, passed, source)
  if (HOOK.test(passed.local) && type.text.includes('=>'))
    throw new Refusal(`${passed.local} is a hook, which code that uses it calls by its own name.`)
  const text = namedType(changes, source, passed.parameter, type.text, passed.lists)
  taker.take(changes, { name: passed.parameter, type: text }, passed.lists)
  for (const { binding, path } of type.imports) passed.imports.add(source, binding, path)
  const isSimple = /^(?:number|string|boolean)$/.test(type.text)
  passToCallers(world, changes, source, taker, { ...passed, isSimple }, done)
  return taker
}

/** Passes the value wherever a taker is called. */
function passToCallers(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  taker: Taker,
  passed: Passed,
  done: Done,
): void {
  const before = passed.calls.count
  passAt(world, changes, source, taker.name, taker, passed, done)
  const exported = [...source.outline.exported].filter(([, local]) => local === taker.name)
  const isFileImported = world.importersOf(source.file).some((file) => !isTestFile(file))
  if (exported.some(([name]) => isCalledOutside(source.file, name, isFileImported)))
    throw new Refusal(`Something outside of the project may call ${taker.name} of ${source.file}.`)
  for (const [name] of exported) passFrom(world, changes, source.file, name, taker, passed, done)
  // What frameworks render and construct, no file of the project does.
  if (taker.by !== 'call' && passed.calls.count === before && !isTestFile(source.file))
    throw new Refusal(`No file ${taker.by === 'new' ? 'constructs' : 'renders'} ${taker.name} of ${source.file}.`)
}

/** Passes the value in every file that imports a taker, also through files that re-export it. */
function passFrom(
  world: World,
  changes: ChangeSet,
  path: string,
  name: string,
  given: Taker,
  passed: Passed,
  done: Done,
): void {
  if (world.isPublished(path)) throw new Refusal(`Something outside of the project may call ${name} of ${path}.`)
  const isInBrowser = given.isInBrowser === true || isClient(sourceOf(world, changes, path))
  const taker = { ...given, isInBrowser }
  for (const file of world.importersOf(path)) {
    // Only the scripts of components are read here, and their templates may call it too.
    if (isComponentFile(file)) throw new Refusal(`The template of ${file} may call ${name}.`)
    const uses = world.edgesOf(file).filter(({ target }) => target.type === 'file' && target.path === path)
    for (const edge of uses) {
      if (edge.kind === 'export-all' && edge.names.every(({ local }) => local === null)) {
        // A file's own export of that name comes before that of another file.
        if (name !== 'default' && !sourceOf(world, changes, file).outline.exported.has(name))
          passFrom(world, changes, file, name, taker, passed, done)
        continue
      }
      const found = bindingsOf(edge).filter((one) => one.name === name || one.name === '*')
      for (const { local, name: imported } of found) {
        if (imported === '*' || !/^(?:import|export)(?:-type)?$/.test(edge.kind))
          throw new Refusal(`${file} imports ${name} in a way that does not show its calls.`)
        if (edge.kind.startsWith('export')) passFrom(world, changes, file, local, taker, passed, done)
        else passAt(world, changes, sourceOf(world, changes, file), local, taker, passed, done)
      }
    }
  }
}

/** Passes the value at the calls in one file: imported there if that is legal, else as a parameter of the caller. */
function passAt(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  local: string,
  taker: Taker,
  passed: Passed,
  done: Done,
): void {
  const { name } = taker
  const calls = callsOf(source, local, taker)
  if (calls.length === 0) return
  if (done.has(`calls\0${source.file}\0${local}\0${name}`)) return
  done.add(`calls\0${source.file}\0${local}\0${name}`)
  const from = homeFor(world, source.file, passed) ?? publishFor(world, changes, source.file, passed)
  if (isTestFile(source.file)) passed.calls.tests += calls.length
  else {
    passed.calls.count += calls.length
    if (from !== undefined) passed.calls.imported += calls.length
  }
  if (taker.by === 'element' && taker.isInBrowser === true && passed.isSimple !== true && !isClient(source))
    throw new Refusal(`${source.file} may render ${name} on the server, which can send it nothing like that.`)
  for (const call of calls) taker.requireCall?.(source, call)
  for (const { call, statement } of calls) {
    const known = from === undefined ? takerOf(source, statement).nameOf(passed.parameter) : passed.local
    const given = { property: passed.parameter, value: passed.argument(known), count: taker.count }
    passIn(changes, source, call, given, passed.lists)
  }
  if (from === undefined) {
    for (const [statement, own] of groupBy(calls, (one) => one.statement))
      takeIn(world, changes, source, statement, { ...passed, argument: (one) => one }, done, own)
    return
  }
  for (const { statement } of calls) requireFree(source, statement, passed.local)
  if (isImported(source, passed.local, pathsOf(passed))) return
  if (source.outline.declaring(passed.local).length > 0)
    throw new Refusal(`${source.file} has another ${passed.local}.`)
  passed.imports.add(source, { name: from.name, local: passed.local, typeOnly: false }, from.path)
}

function pathsOf({ homes }: Passed): string[] {
  return homes.map(({ path }) => path)
}

/** The members of an imported value that a module reads; `null` where the value itself goes anywhere. */
function membersOf(source: ModuleSource, local: string): ReadonlySet<string> | null {
  const members = new Set<string>()
  let isKnown = true
  for (const { node: statement } of source.statements) {
    if (statement.type === 'ImportDeclaration') continue
    walk(statement, (node, around) => {
      if (node.type !== 'Identifier' || node['name'] !== local) return
      const parent = around.at(-1) as AstNode
      if (parent.type === 'MemberExpression' && parent['object'] === node && parent['computed'] !== true)
        members.add(parent['property'].name as string)
      else if (parent['key'] !== node && parent['property'] !== node) isKnown = false
    })
  }
  return isKnown ? members : null
}
