import { compileTokens, tokenizePattern, type Token } from '../patterns/place-pattern.ts'
import { capturesLayer, type Location } from '../places/location.ts'
import type { Place } from '../policy/policy.ts'
import type { Judge } from '../verdict/judge.ts'
import { fillPattern, isInLastSegment, startOfName } from './fill-pattern.ts'
import { folderOf } from './paths/path.ts'

/** A folder of the architecture in which a file could live, before the file's name is known. */
export interface Home {
  place: Place
  layer: string | null
  /** A path of the same instance, from which captures are taken; `null` for a place of one instance. */
  like: string | null
  /** The value of captures that `like` does not give. */
  otherwise?: string
  /** The alternative of `{a,b}` in the pattern, in place of that of `like`. */
  choice?: string
}

/** The homes of a judge's policy; worked out once. */
interface Layout {
  tokensOf(place: Place): Token[]
  /** The part of a path that each token of its place's pattern matches. */
  textsOf(location: Location): readonly string[]
  homesOf(location: Location, path: string): readonly Home[]
  shapeOf(home: Home): HomeShape
}

/** What is known about a home, independent of a file's name. */
interface HomeShape {
  like: Location | null
  /** The path of a file in it, from the file's name; `null` where a capture is not known. */
  fill: ((fileName: string) => string) | null
  folder: string | null
  /** A path that is judged like any new file there except an index; `null` where verdicts depend on the name. */
  sample: string | null
}

const layouts = new WeakMap<Judge, Layout>()

function layoutOf(judge: Judge): Layout {
  let layout = layouts.get(judge)
  if (layout === undefined) layouts.set(judge, (layout = createLayout(judge)))
  return layout
}

/** The homes that make up the instance of a path, the lowest layer first. */
export function homesOf(judge: Judge, path: string): readonly Home[] {
  const at = judge.locate(path)
  return at === null ? [] : layoutOf(judge).homesOf(at, path)
}

/** The homes of all places with a role; an unknown capture has the value `otherwise`. */
export function homesByRole(judge: Judge, role: Place['role'], otherwise: string): Home[] {
  return judge.policy.places
    .filter((place) => place.role === role && !capturesLayer(place))
    .map((place) => homeOf(judge, place, otherwise))
}

/** The home of a place that does not capture its layer; an unknown capture has the value `otherwise`. */
export function homeOf(judge: Judge, place: Place, otherwise?: string): Home {
  const isSingle = layoutOf(judge)
    .tokensOf(place)
    .every(({ type }) => type !== 'capture')
  return isSingle
    ? remembered(singles, place, () => ({ place, layer: place.layer, like: null }))
    : { place, layer: place.layer, like: null, ...(otherwise !== undefined && { otherwise }) }
}

/** The only home of each place without captures; shapes are cached by home. */
const singles = new WeakMap<Place, Home>()

/** The path of a file in a home, or `null` if the policy would not locate it there; only tests go where tests are. */
export function pathIn(judge: Judge, home: Home, fileName: string, isTest = false): string | null {
  const { fill, like } = layoutOf(judge).shapeOf(home)
  const path = fill === null ? null : fill(fileName)
  return path !== null && isAt(judge, home, like, path, isTest) ? path : null
}

/** The folder of a home. */
export function folderIn(judge: Judge, home: Home): string | null {
  return layoutOf(judge).shapeOf(home).folder
}

/** A path in a home that is judged like any new file there except an index; `null` where verdicts depend on the name. */
export function sampleIn(judge: Judge, home: Home): string | null {
  return layoutOf(judge).shapeOf(home).sample
}

/** The layers, lowest first, that a file may import within its own instance; its own layer included. */
export function visibleHomes(judge: Judge, file: string): Home[] {
  const at = judge.locate(file)
  const visible = at?.layer == null ? [] : [at.layer, ...(judge.policy.layers.sees[at.layer] ?? [])]
  return homesOf(judge, file).filter(({ layer, place }) =>
    layer === null ? place === at?.place : visible.includes(layer),
  )
}

function isAt(judge: Judge, home: Home, like: Location | null, path: string, isTest: boolean): boolean {
  const found = judge.locate(path)
  if (found === null || found.place !== home.place || found.layer !== home.layer || (found.test && !isTest))
    return false
  const oneInstance = like !== null && sameIdentity(found.place, like.place) && !like.place.identity.includes('layer')
  return !oneInstance || found.instance === like.instance
}

function sameIdentity(a: Place, b: Place): boolean {
  return a === b || a.identity.join('\n') === b.identity.join('\n')
}

/** A name that no file has. */
const SAMPLE = 'a.new.file.ts'

function createLayout(judge: Judge): Layout {
  const { places, layers } = judge.policy
  const tokens = new WeakMap<Place, Token[]>()
  const matchers = new WeakMap<Place, (path: string) => readonly string[] | null>()
  const texts = new WeakMap<Location, readonly string[]>()
  const homes = new WeakMap<Location, readonly Home[]>()
  const groups = new Map<string, readonly Home[]>()
  const shapes = new WeakMap<Home, HomeShape>()

  const tokensOf = (place: Place): Token[] => remembered(tokens, place, () => tokenizePattern(place.pattern))
  const textsOf = (location: Location): readonly string[] =>
    remembered(texts, location, () => {
      const match = remembered(matchers, location.place, () => compileTokens(tokensOf(location.place), layers.names))
      return match(`${location.root === '' ? '' : `${location.root}/`}${location.inside}`) ?? []
    })
  const listHomes = (at: Location, path: string): Home[] => {
    const identity = at.place.identity.join('\n')
    const found = places
      .filter((place) => place === at.place || (identity !== '' && place.identity.join('\n') === identity))
      .flatMap((place): Home[] => {
        if (!capturesLayer(place)) return [{ place, layer: place.layer, like: path }]
        const names = place.identity.includes('layer') ? [at.layer] : layers.names
        return names.map((layer) => ({ place, layer, like: path }))
      })
    const heights = new Map(layers.names.map((layer, index) => [layer as string | null, index]))
    const height = (home: Home): number => heights.get(home.layer) ?? -1
    return found.sort((a, b) => height(a) - height(b))
  }
  /** Paths that differ only in parts that do not determine a home share their homes. */
  const groupOf = (at: Location): string => {
    const own = tokensOf(at.place)
    const layer = at.place.identity.includes('layer') ? at.layer : null
    const kept = textsOf(at).filter((_, index) => {
      const token = own[index]!
      if (token.type === 'globstar') return index < own.length - 1
      if (token.type === 'star') return !isInLastSegment(own, index)
      return token.type !== 'capture' || token.name !== 'layer' || layer !== null
    })
    return JSON.stringify([places.indexOf(at.place), layer, kept])
  }
  const shapeOf = (home: Home): HomeShape => {
    const like = home.like === null ? null : judge.locate(home.like)
    const fill = fillPattern({
      ...home,
      tokens: tokensOf(home.place),
      like: { tokens: like === null ? [] : tokensOf(like.place), texts: like === null ? [] : textsOf(like) },
    })
    const pathOf = (name: string): string | null => {
      const path = fill === null ? null : fill(name)
      return path !== null && isAt(judge, home, like, path, false) ? path : null
    }
    const index = pathOf('index.ts')
    const { instances, layers: between } = home.place.entry
    const dependsOnName = Array.isArray(instances) || Array.isArray(between) || !isFolderPattern(tokensOf(home.place))
    // An index does not match `*service.*`, but other names may.
    const named = startOfName(tokensOf(home.place)) === null ? null : (fill?.('index.ts') ?? null)
    return {
      like,
      fill,
      folder: (index ?? named) === null ? null : folderOf((index ?? named)!),
      sample: dependsOnName ? null : pathOf(SAMPLE),
    }
  }
  return {
    tokensOf,
    textsOf,
    homesOf: (at, path) =>
      remembered(homes, at, () => {
        const key = groupOf(at)
        let group = groups.get(key)
        if (group === undefined) groups.set(key, (group = listHomes(at, path)))
        return group
      }),
    shapeOf: (home) => remembered(shapes, home, () => shapeOf(home)),
  }
}

function remembered<K extends object, V>(memo: WeakMap<K, V>, key: K, compute: () => V): V {
  let value = memo.get(key)
  if (value === undefined) memo.set(key, (value = compute()))
  return value
}

/** A pattern of folders alone, with no glob before its last token. */
function isFolderPattern(tokens: readonly Token[]): boolean {
  return tokens.every(({ type }, index) =>
    index === tokens.length - 1 ? type === 'globstar' : type === 'literal' || type === 'capture',
  )
}
