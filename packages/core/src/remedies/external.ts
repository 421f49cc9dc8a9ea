import { clean, clip, showPath } from '../messages/text.ts'
import type { Place } from '../policy.ts'
import type { Option, RemedyContext } from './context.ts'
import { folderIn, homesOf, pathIn, type Home } from './home.ts'
import { moveImporter } from './move-importer.ts'
import { kebabCase, newExtension } from './path.ts'
import { fileEdge, simulate } from './simulate.ts'

const MOST_FILES_READ = 40

/** The ways to use a package that the importer itself may not import. */
export function externalOptions(context: RemedyContext, name: string, allowedIn: readonly string[]): (Option | null)[] {
  const own = homesOf(context.judge, context.file)
  const allowed = (home: Home): boolean => allowedIn.includes(home.place.name) || (home.layer !== null && allowedIn.includes(home.layer))
  const others = context.judge.policy.places
    .filter((place) => allowedIn.includes(place.name) && place !== context.from.place)
    .map((place): Home => ({ place, layer: place.layer, like: null, otherwise: kebabCase(name.replace(/^@/, '').split('/')[0]!) }))
  const ownAllowed = own.filter(allowed)
  return [
    ...[...ownAllowed, ...others].map((home) => existingUser(context, home, name)),
    ...[...ownAllowed].reverse().map((home) => wrap(context, home, name)),
    ...others.map((home) => wrap(context, home, name)),
    passDown(context, ownAllowed, name),
    moveImporter(context, ownAllowed),
  ]
}

/** What is always possible: doing without the package in this file. */
export function withoutPackage({ file }: RemedyContext, name: string): Option {
  const shown = clip(clean(name), 60)
  return {
    fix: {
      key: 'take-parameter', kind: 'invert', applicability: 'manual', target: file,
      title: `Take what you need of ${shown} as a parameter in ${showPath(file)} and drop the import.`,
    },
    leaves: [],
  }
}

/** A file that imports the package already and that the importer may see. */
function existingUser(context: RemedyContext, home: Home, name: string): Option | null {
  const { judge, facts, file } = context
  const folder = folderIn(judge, home)
  if (folder === null || facts.importsOf === undefined) return null
  const user = facts.filesIn(folder).slice(0, MOST_FILES_READ)
    .map((fileName) => `${folder}/${fileName}`)
    .filter((path) => path !== file && simulate(judge, [fileEdge(file, path, false)]) && judge.locate(path)?.test === false)
    .find((path) => facts.importsOf!(path)?.some(({ target }) => target.type === 'external' && target.name === name) ?? false)
  if (user === undefined) return null
  return {
    fix: {
      key: 'use-wrapper', kind: 'reroute', applicability: 'manual', target: user,
      title: `Call ${showPath(user)}, which imports ${clip(clean(name), 60)} already; add what is missing there.`,
    },
    leaves: [fileEdge(file, user, false)],
  }
}

/** A new file where the package is allowed, and which the importer may see. */
function wrap(context: RemedyContext, home: Home, name: string): Option | null {
  const { judge, facts, file, edge } = context
  const extension = newExtension(file, false)
  const indexed = isProvider(home.place) ? 'index' : kebabCase(name.replace(/^@/, ''))
  const path = pathIn(judge, home, `${indexed}${extension}`)
  if (path === null || path === file) return null
  const where = facts.exists(path) ? `into the existing ${showPath(path)}` : `to ${showPath(path)}`
  return {
    fix: {
      key: 'wrap-package', kind: 'move', applicability: 'manual', target: path,
      title: `Move the code that uses ${clip(clean(name), 60)} ${where} and import it from there.`,
    },
    leaves: [fileEdge(file, path, edge.typeOnly), { from: path, target: edge.target, typeOnly: edge.typeOnly }],
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
        key: 'pass-down', kind: 'invert', applicability: 'manual', target: folder,
        title: `Use ${clip(clean(name), 60)} in ${showPath(folder)} and pass the result down to ${showPath(file)} as a parameter.`,
      },
      leaves,
    }
  }
  return null
}

function isProvider(place: Place): boolean {
  return place.role === 'provider'
}
