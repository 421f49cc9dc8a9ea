import { isBuiltin } from 'node:module'
import { once } from '../../facts.ts'
import { scopeLabel } from '../../texts/labels.ts'
import { clean, clip, listNames, showPath } from '../../texts/text.ts'
import { patternCaptures, staticPrefix } from '../../pattern.ts'
import type { Place } from '../../policy.ts'
import type { Judge } from '../../verdict.ts'
import type { Option, RemedyContext } from '../context.ts'
import { folderIn, homesOf, pathIn, type Home } from '../home.ts'
import { declareMembers } from '../invert/invert.ts'
import { moveImporter } from '../move/move-importer.ts'
import { fileNameOf, kebabCase, newExtension, stemOf } from '../paths/path.ts'
import { reach } from '../simulate/legal-route.ts'
import { fileEdge, simulate, type LeftEdge } from '../simulate/simulate.ts'

const MOST_FILES_READ = 40

/** The ways to use a package that the importer itself may not import. */
export function externalOptions(context: RemedyContext, name: string, allowedIn: readonly string[]): (Option | null)[] {
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
  const fresh = [
    ...others.map((place) => homeOf(place, instance)),
    ...slices.map((slice): Home => ({ ...slice, like: null, otherwise: instance })),
  ]
  if (edge.kind === 'mock') return [withoutPackage(context, name)]
  const declared = symbols.types ? declareMembers(context) : null
  if (declared !== null) return [declared, moveImporter(context, own)]
  const user = firstUser(context, [...own, ...known], name)
  const options = [
    user,
    ...[...own].reverse().map((home) => wrap(context, home, name)),
    ...(user === null ? fresh.map((home) => wrap(context, home, name)) : []),
    passDown(context, own, name),
    moveImporter(context, own),
  ].filter((option) => option !== null)
  return options.length === 1 && options[0]!.fix.key === 'move-importer'
    ? [...options, withoutPackage(context, name)]
    : options
}

function homeOf(place: Place, instance: string): Home {
  return { place, layer: place.layer, like: null, otherwise: instance }
}

/** The homes of the instances that a place has on disk, as far as the first capture tells them apart. */
function instancesOf({ facts }: RemedyContext, place: Place): Home[] {
  if (patternCaptures(place.pattern).length === 0) return [homeOf(place, '')]
  return once(facts, place, 'instances', () =>
    (facts.foldersIn?.(staticPrefix(place.pattern)) ?? [])
      .slice(0, MOST_FILES_READ)
      .map((folder) => homeOf(place, folder)),
  )
}

/** What is always possible: doing without the package in this file. */
export function withoutPackage({ file, edge, reason, judge }: RemedyContext, name: string): Option {
  const shown = clip(clean(name), 60)
  const scopes = reason.code === 'external' ? reason.allowedIn.map((scope) => scopeLabel(judge, scope)) : []
  const givers = scopes.length === 0 ? 'drop the import' : `let ${listNames(scopes)} pass it in`
  const title =
    edge.kind === 'mock'
      ? `Hand the code under test a fake as a parameter instead of mocking ${shown}.`
      : `Take what you need of ${shown} as a parameter in ${showPath(file)} and ${givers}.`
  return { fix: { key: 'take-parameter', kind: 'invert', applicability: 'manual', target: file, title }, leaves: [] }
}

/** The first of these homes decides, so that the others need not be read. */
function firstUser(context: RemedyContext, homes: readonly Home[], name: string): Option | null {
  for (const home of homes) {
    const option = existingUser(context, home, name)
    if (option !== null) return option
  }
  return null
}

/** A file that imports the package already, with the way on which the importer may get at it; one that only passes it on hides it. */
function existingUser(context: RemedyContext, home: Home, name: string): Option | null {
  const { judge, facts, file } = context
  const folder = folderIn(judge, home)
  if (folder === null || facts.importsOf === undefined) return null
  for (const user of usersIn(context, folder, name)) {
    const way = user === file ? null : reach(context, file, user, false)
    if (way === null) continue
    const shown = clip(clean(name), 60)
    if (context.symbols.bare) {
      return {
        fix: {
          key: 'load-elsewhere',
          kind: 'move',
          applicability: 'manual',
          target: user,
          title: `Move this import to ${showPath(user)}, which imports ${shown} already.`,
        },
        leaves: [],
      }
    }
    const offered = (facts.exportsOf(way.entry ?? user) ?? [])
      .filter(
        ({ name: exported, kind, origin }) =>
          kind === 'value' && exported !== 'default' && (way.entry === null ? origin === null : origin?.path === user),
      )
      .map(({ name: exported }) => exported)
    const use = offered.length === 0 ? 'Call' : `Use ${listNames(offered)} of`
    return {
      fix: {
        key: 'use-wrapper',
        kind: 'reroute',
        applicability: 'manual',
        target: way.entry ?? user,
        ...(offered.length > 0 ? { symbols: offered } : {}),
        title:
          way.entry === null
            ? `${use} ${showPath(user)}, which imports ${shown} already; add what is missing there.`
            : `${use} ${showPath(way.entry)}, behind which ${showPath(fileNameOf(user))} imports ${shown}; add what is missing there.`,
      },
      leaves: way.leaves,
    }
  }
  return null
}

const users = new WeakMap<Judge, object>()

/** The files of a folder, but for tests, that import a package; looked for once. */
function usersIn({ judge, facts }: RemedyContext, folder: string, name: string): readonly string[] {
  let question = users.get(judge)
  if (question === undefined) users.set(judge, (question = {}))
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

/** A new file where the package is allowed, and which the importer may see. */
function wrap(context: RemedyContext, home: Home, name: string): Option | null {
  const { judge, facts, file, edge } = context
  const extension = newExtension(file, false)
  const leavesOf = (path: string): LeftEdge[] => [
    fileEdge(file, path, edge.typeOnly),
    { from: path, target: edge.target, typeOnly: edge.typeOnly },
  ]
  // Nobody finds code in a `fs.ts`; the importer's own name says what the builtin is used for.
  const stem = isBuiltin(name) ? stemOf(file) : name.replace(/^@/, '')
  const path = [kebabCase(stem), 'index']
    .map((stem) => pathIn(judge, home, `${stem}${extension}`))
    .find((one) => one !== null && one !== file && simulate(judge, leavesOf(one)))
  if (path == null) return null
  const where = facts.exists(path) ? `into the existing ${showPath(path)}` : `to ${showPath(path)}`
  return {
    fix: {
      key: 'wrap-package',
      kind: 'move',
      applicability: 'manual',
      target: path,
      title: `Move the code that uses ${clip(clean(name), 60)} ${where} and import it from there.`,
    },
    leaves: leavesOf(path),
  }
}

/** A later layer, where the package is allowed, hands it down. */
function passDown(context: RemedyContext, homes: readonly Home[], name: string): Option | null {
  const { judge, file, edge } = context
  for (const home of homes) {
    const folder = folderIn(judge, home)
    const path = pathIn(judge, home, 'index.ts')
    if (folder === null || path === null) continue
    const leaves = [{ from: path, target: edge.target, typeOnly: edge.typeOnly }, fileEdge(path, file, false)]
    if (!simulate(judge, leaves)) continue
    return {
      fix: {
        key: 'pass-down',
        kind: 'invert',
        applicability: 'manual',
        target: folder,
        title: `Use ${clip(clean(name), 60)} in ${showPath(folder)} and pass the result down to ${showPath(file)} as a parameter.`,
      },
      leaves,
    }
  }
  return null
}
