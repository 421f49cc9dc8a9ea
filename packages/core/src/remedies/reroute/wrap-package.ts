import { isBuiltin } from 'node:module'
import { exportNamed } from '../../facts/exports.ts'
import { once, type ExportFact } from '../../facts/facts.ts'
import { patternCaptures, staticPrefix } from '../../patterns/place-pattern.ts'
import type { Place } from '../../policy/policy.ts'
import type { Judge } from '../../verdict/judge.ts'
import type { RemedyContext } from '../context.ts'
import { folderIn, homesOf, pathIn, type Home } from '../home.ts'
import { isUsed } from '../home-exists.ts'
import { declareMembers } from '../invert/declare-types.ts'
import { takeParameter } from '../invert/last-resort.ts'
import { roleOf } from '../invert/take-component.ts'
import { moveImporter } from '../move/move-file.ts'
import { kebabCase, newExtension, stemOf } from '../paths/path.ts'
import type { EdgePlan, Remedy } from '../plan.ts'
import { offersUses, wrappingExports } from './use-wrapping-export.ts'
import { legalRoute } from '../simulate/legal-route.ts'
import { followersOf } from '../simulate/followers.ts'
import { areLegal, edgesFrom, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'

const MOST_FILES_READ = 40

/** The ways to use a package that the importer itself may not import. */
export function packageRemedies(context: RemedyContext, name: string, allowedIn: readonly string[]): (Remedy | null)[] {
  const { judge, file, from, symbols, edge } = context
  const own = homesOf(judge, file).filter(
    (home) => allowedIn.includes(home.place.name) || (home.layer !== null && allowedIn.includes(home.layer)),
  )
  const others = judge.policy.places.filter(
    (place) =>
      place !== from.place &&
      (allowedIn.includes(place.name) || (place.layer !== null && allowedIn.includes(place.layer))),
  )
  const slices = judge.policy.places
    .filter((place) => place.identity.includes('layer'))
    .flatMap((place) =>
      judge.policy.layers.names
        .filter((layer) => allowedIn.includes(layer) && layer !== from.layer)
        .map((layer) => ({ place, layer })),
    )
  const instance = kebabCase(name.replace(/^@/, '').split('/')[0]!)
  const known = others.flatMap((place) => instancesOf(context, place))
  // A package is a reason for a new provider, but not for a new domain.
  const mayBeNew = (place: Place): boolean => place.role !== 'domain' || patternCaptures(place.pattern).length === 0
  const fresh = [
    ...others.filter(mayBeNew).map((place) => homeOf(place, instance)),
    ...slices.map((slice): Home => ({ ...slice, like: null, otherwise: instance })),
  ]
  if (edge.kind === 'mock') return [takeParameter(context)]
  const declared = symbols.types ? declareMembers(context) : null
  if (declared !== null) return [moveImporter(context, own), declared]
  // A class takes its decorators and its base along, and nothing can replace them.
  if (isPartOfClass(context)) {
    const taken = takeParameter(context)
    return [
      moveImporter(context, [...own, ...known]),
      roleOf(context) === 'decorator' ? taken : { ...taken, plan: { ...taken.plan, role: 'base' } as EdgePlan },
    ]
  }
  const used = own.filter((home) => isUsed(context, home))
  // A layer that no instance has is proposed only where there is no other.
  const suited = used.length > 0 ? used : own
  const wrapper = firstWrapper(context, [...own, ...known], name)
  const remedies = [
    wrapper,
    ...[...suited].reverse().map((home) => wrap(context, home, name)),
    ...(wrapper === null ? [...fresh.map((home) => wrap(context, home, name)), wrapNear(context, others, name)] : []),
    moveImporter(
      context,
      own.filter((home) => mayTake(context, home)),
    ) ?? moveImporter(context, homesOfImporters(context)),
    passDown(context, own),
  ].filter((remedy) => remedy !== null)
  return remedies.length === 1 && remedies[0]!.plan.key === 'move-importer'
    ? [...remedies, takeParameter(context)]
    : remedies
}

/** Whether the importer has decorators or base classes from the package. */
function isPartOfClass({ facts, file, edge }: RemedyContext): boolean {
  return edge.names.some(({ local }) => /^(?:decorator|base)$/.test((local && facts.roleOf?.(file, local)) ?? ''))
}

/** Whether code of a domain does not become part of a provider, which has a purpose of its own. */
function mayTake({ from }: RemedyContext, { place }: Home): boolean {
  return place.role !== 'provider' || from.place.role !== 'domain'
}

/** Where the files are that import the importer. */
function homesOfImporters({ judge, facts, file }: RemedyContext): Home[] {
  return (facts.importersOf?.(file) ?? []).slice(0, MOST_FILES_READ).flatMap((importer) => {
    const at = judge.locate(importer)
    return homesOf(judge, importer).filter(({ place, layer }) => place === at?.place && layer === at.layer)
  })
}

/** Where code outside the domains uses a domain already, best where it imports the very place that may use the package. */
function wrapNear(context: RemedyContext, places: readonly Place[], name: string): Remedy | null {
  const { judge, facts, file, from } = context
  if (from.place.role === 'domain') return null
  const homes = (facts.importsOf?.(file) ?? []).flatMap(({ target }) => {
    const at = target.type === 'file' ? judge.locate(target.path) : null
    return at === null || target.type !== 'file'
      ? []
      : homesOf(judge, target.path)
          .filter(({ place }) => places.includes(place))
          .map((home) => ({ home, isSame: home.place === at.place && home.layer === at.layer }))
  })
  for (const { home } of homes.toSorted((a, b) => Number(b.isSame) - Number(a.isSame))) {
    const remedy = wrap(context, home, name)
    if (remedy !== null) return remedy
  }
  return null
}

function homeOf(place: Place, instance: string): Home {
  return { place, layer: place.layer, like: null, otherwise: instance }
}

/** The homes of a place's instances on disk, as far as the first capture distinguishes them. */
function instancesOf({ facts }: RemedyContext, place: Place): Home[] {
  if (patternCaptures(place.pattern).length === 0) return [homeOf(place, '')]
  return once(facts, place, 'instances', () =>
    (facts.foldersIn?.(staticPrefix(place.pattern)) ?? [])
      .slice(0, MOST_FILES_READ)
      .map((folder) => homeOf(place, folder)),
  )
}

/** The first of these homes with a wrapper decides, so that the others need not be read. */
function firstWrapper(context: RemedyContext, homes: readonly Home[], name: string): Remedy | null {
  for (const home of homes) {
    const remedy = existingWrapper(context, home, name)
    if (remedy !== null) return remedy
  }
  return null
}

/** A file that imports the package already and that the importer may call; a file that re-exports the package is none. */
function existingWrapper(context: RemedyContext, home: Home, name: string): Remedy | null {
  const { judge, facts, file } = context
  const folder = folderIn(judge, home)
  if (folder === null || facts.importsOf === undefined) return null
  const wrappers = wrappersIn(context, folder, name)
  // What many files use has no wrapper.
  if (wrappers.length > MOST_WRAPPERS && !context.symbols.bare) return null
  for (const wrapper of wrappers) {
    const route = wrapper === file ? null : legalRoute(context, file, wrapper, false)
    if (route === null) continue
    if (context.symbols.bare) {
      const plan = { action: 'move-import', key: 'load-elsewhere' } as const
      return { plan: { ...plan, target: wrapper, toFolder: false }, edges: [] }
    }
    const target = route.entry ?? wrapper
    const published = facts.exportsOf(target) ?? []
    const candidates = published.filter(
      ({ name: exportName, kind, origin }) =>
        kind === 'value' &&
        exportName !== 'default' &&
        (route.entry === null ? origin === null : origin?.path === wrapper),
    )
    const throughFile = route.entry === null ? [] : published.filter(({ origin }) => origin?.path !== wrapper)
    const used = context.edge.names.map((one) => one.name)
    const wrapped = { type: 'external', name } as const
    const wrapping = [used, []].map((names) => wrappingExports(facts, target, candidates, wrapped, names))
    const found = wrapping.find((one) => one.length > 0)
    // An export that does something else with the package is not named, but its file is.
    const direct = found?.filter((one) => offersUses(context, one, target, wrapped)) ?? candidates
    const offered = [
      ...direct,
      ...wrappingExports(facts, target, throughFile, { type: 'file', path: wrapper }, []),
    ].filter(({ name: exportName, origin }) => {
      const source = origin ?? { path: target, name: exportName }
      return !isResultUsed(context) || facts.isProcedure?.(source.path, source.name) !== true
    })
    const exported = offered.slice(0, MOST_OFFERED).map((one) => one.name)
    return {
      plan: {
        action: 'use-wrapper',
        key: 'use-wrapper',
        target,
        wrapper,
        exported,
        ...(exported.length > 0 && { symbols: exported }),
      },
      edges: route.edges,
    }
  }
  return null
}

const MOST_OFFERED = 3
const MOST_WRAPPERS = 3

/** Whether the importer goes on with what it gets from the package, which a function that returns nothing cannot give it. */
function isResultUsed(context: RemedyContext): boolean {
  const role = roleOf(context)
  return role === 'called' || role === 'constructed'
}

const questions = new WeakMap<Judge, object>()

/** The files of a folder, tests excepted, that import a package; read once. */
function wrappersIn({ judge, facts }: RemedyContext, folder: string, name: string): readonly string[] {
  let question = questions.get(judge)
  if (question === undefined) questions.set(judge, (question = {}))
  return once(facts, question, `${folder}\0${name}`, () =>
    facts
      .filesIn(folder)
      .slice(0, MOST_FILES_READ)
      .map((fileName) => `${folder}/${fileName}`)
      .filter((path) => judge.locate(path)?.test === false)
      .filter(
        (path) =>
          facts
            .importsOf?.(path)
            ?.some(
              (edge) => edge.target.type === 'external' && edge.target.name === name && !edge.kind.startsWith('export'),
            ) ?? false,
      ),
  )
}

/** A new file where the package is allowed, and which the importer may import. */
function wrap(context: RemedyContext, home: Home, name: string): Remedy | null {
  const { judge, facts, file, edge } = context
  const extension = newExtension(file, false)
  const edgesTo = (path: string): PlannedEdge[] => [
    fileEdge(file, path, edge.typeOnly),
    { from: path, target: edge.target, typeOnly: edge.typeOnly },
  ]
  // `fs.ts` would not say what the builtin is used for; the importer's name does.
  const stem = isBuiltin(name) ? stemOf(file) : name.replace(/^@/, '')
  const path = [kebabCase(stem), 'index']
    .map((one) => pathIn(judge, home, `${one}${extension}`))
    .find((one) => one !== null && one !== file && areLegal(judge, edgesTo(one)))
  if (path == null) return null
  const plan = { action: 'wrap-package', key: 'wrap-package', target: path } as const
  return moveUsers(context, path, name) ?? { plan: { ...plan, exists: facts.exists(path) }, edges: edgesTo(path) }
}

const MOST_ALONG = 6

/** Moves the exports of the importer that use the package, where their importers may follow and their own imports are legal. */
function moveUsers(context: RemedyContext, path: string, name: string): Remedy | null {
  const { judge, facts, file, edge } = context
  const own = (facts.exportsOf(file) ?? []).filter(({ origin }) => origin === null)
  const users = wrappingExports(facts, file, own, { type: 'external', name }, [])
  const names = users.map((one) => one.name)
  // An object would take the package's own client with it to where everyone may import it.
  const shapes = names.map((one) => facts.shapeOf?.(file, one) ?? null)
  if (!shapes.every((shape) => shape === 'function' || shape === 'class')) return null
  const moved = names.length === 0 ? null : (facts.belongingsOf?.(file, names, MOST_ALONG) ?? null)
  if (moved === null || edge.typeOnly || exportsAny(facts.exportsOf(path), names)) return null
  const edges = [
    ...edgesFrom(path, moved.imports),
    ...followersOf(context, file, names).map(({ from, typeOnly }) => fileEdge(from, path, typeOnly)),
  ]
  if (!areLegal(judge, edges)) return null
  const along = moved.along.map((one) => one.name)
  const plan = { action: 'move-declarations', key: 'wrap-package', applicability: 'suggested', entry: null } as const
  return {
    plan: { ...plan, symbols: [...names, ...along], target: path, from: file, along, exists: facts.exists(path) },
    edges,
  }
}

function exportsAny(exported: readonly ExportFact[] | null, names: readonly string[]): boolean {
  return names.some((name) => exportNamed(exported, name) !== undefined)
}

/** A later layer, where the package is allowed, uses it and passes the result down. */
function passDown({ judge, file, edge }: RemedyContext, homes: readonly Home[]): Remedy | null {
  for (const home of homes) {
    const folder = folderIn(judge, home)
    const path = pathIn(judge, home, 'index.ts')
    if (folder === null || path === null) continue
    const edges = [{ from: path, target: edge.target, typeOnly: edge.typeOnly }, fileEdge(path, file, false)]
    const plan = { action: 'call-from-above', key: 'pass-down', target: folder, passes: 'result' } as const
    if (areLegal(judge, edges)) return { plan, edges }
  }
  return null
}
