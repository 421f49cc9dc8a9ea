// The plainest implementation of the documented rules. It imports no code of the project on purpose:
// it could not find mistakes in code that it shares.

type RawConsumer = { for: string | string[]; glob: string }
type RawEntries = 'index' | 'any' | (string | RawConsumer)[]
export type RawEntry = RawEntries | { layers: 'index' | 'any' | string[]; instances?: RawEntries }

export interface RawPlace {
  pattern: string
  role?: 'domain' | 'provider' | 'shared' | 'app'
  layer?: string
  identity?: string[]
  entry?: RawEntry
  usableFrom?: string
  uses?: string[]
}

type RawStep = string | { name: string; closed?: boolean }
type RawLayers = (RawStep | RawStep[])[] | Record<string, string[] | { above: string[]; closed?: boolean }>

/** A policy as a user writes it, without `extends`. */
export interface RawConfig {
  files?: string[]
  ignores?: string[]
  architecture: {
    places: Record<string, string | RawPlace>
    layers?: RawLayers
    crossDomain?: {
      default?: 'deny' | 'same-layers' | 'lower-layers'
      allow?: { from: string; to: string; layers?: string[]; fromLayers?: string[]; reason?: string }[]
    }
    externals?: Record<string, string[]>
    outside?: string[]
    typeOnly?: 'enforce' | 'allow'
    tests?: { files: string[] }
  }
  exceptions?: { rule: string; from: string; to?: string; reason: string; owner?: string; expires?: string }[]
}

export interface OracleEdge {
  from: string
  to: { path: string } | { external: string } | { unresolved: true }
  specifier: string
  typeOnly: boolean
  packageByPath: string | null
}

export type OracleVerdict = 'allowed' | 'unjudged' | { rule: string }

interface FoundPlace {
  name: string
  role: 'domain' | 'provider' | 'shared' | 'app'
  raw: RawPlace
  captures: Record<string, string>
  layer: string | null
  instance: string
  /** The path below the folder that the pattern names. */
  inside: string
}

const EXTENSIONS = ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs']

export function judgeByDesign(config: RawConfig, edge: OracleEdge, today: string): OracleVerdict {
  const importer = placeOf(config, edge.from)
  if (importer === null) return 'unjudged'
  if ('unresolved' in edge.to) return firstLeft(config, edge, edge.specifier, ['resolved-import'], today)
  if ('external' in edge.to) {
    const misplaced = !isTest(config, edge.from) && !externalAllowed(config, importer, edge.to.external)
    return firstLeft(config, edge, edge.to.external, misplaced ? ['external-placement'] : [], today)
  }
  const path = edge.to.path
  const target = placeOf(config, path)
  const isOpen = (config.architecture.outside ?? []).some((glob) => globMatches(glob, path))
  if (target === null)
    return isSource(path) && !isOpen ? firstLeft(config, edge, path, ['placed-file'], today) : 'allowed'
  if (isSource(path) && isLeftOut(config, path) && !isOpen) {
    const verdict = firstLeft(config, edge, path, ['placed-file'], today)
    if (verdict !== 'allowed') return verdict
  }
  if (!isTest(config, edge.from)) {
    const testObjections = isTest(config, path) ? ['layer-direction'] : []
    return firstLeft(config, edge, path, objections(config, importer, target, edge, testObjections), today)
  }
  if (importer.instance === target.instance) return 'allowed'
  const verdicts = testLayers(config, importer).map((layer) =>
    firstLeft(config, edge, path, objections(config, { ...importer, layer }, target, edge, []), today),
  )
  if (verdicts.includes('allowed')) return 'allowed'
  // The objections of the roles do not depend on the layer. So layer-direction is about the order here, and reports only if it is the objection for every layer.
  const turns = ['provider-entry', 'domain-boundary', 'public-entry', 'layer-direction'].map(
    (rule) => `architecture/${rule}`,
  )
  const rules = verdicts.map((verdict) => (verdict as { rule: string }).rule)
  return { rule: turns.find((rule) => rules.includes(rule))! }
}

function isSource(path: string): boolean {
  return EXTENSIONS.some((extension) => path.endsWith(`.${extension}`))
}

/** Whether `files`, written or by default, or `ignores` with its defaults leave a file out. */
function isLeftOut(config: RawConfig, path: string): boolean {
  const ignores = ['**/*.min.*', '**/*.config.*', '**/.*rc.*', ...(config.ignores ?? [])]
  if (ignores.some((glob) => globMatches(glob, path) || (!/[*{]/.test(glob) && path.startsWith(`${glob}/`))))
    return true
  if (config.files !== undefined) return !config.files.some((glob) => globMatches(glob, path))
  const patterns = Object.values(config.architecture.places).map((place) =>
    typeof place === 'string' ? place : place.pattern,
  )
  const firsts = patterns.map((pattern) => (/^[^*{/]+\//.test(pattern) ? pattern.split('/')[0]! : null))
  const isHidden = path
    .split('/')
    .slice(0, -1)
    .some((folder) => folder.startsWith('.'))
  return isHidden || !(firsts.includes(null) || firsts.includes(path.split('/')[0]!))
}

/** Every rule that objects to the edge, in the order in which the rules report. */
function objections(
  config: RawConfig,
  importer: FoundPlace,
  target: FoundPlace,
  edge: OracleEdge,
  afterOrder: string[],
): string[] {
  const found: string[] = []
  const sameInstance = importer.instance === target.instance
  if (importer.role === 'shared' && target.role !== 'shared') found.push('layer-direction')
  if (target.role === 'app' && importer.role !== 'app') found.push('layer-direction')

  if (target.role === 'provider') {
    const from = target.raw.usableFrom
    if (from !== undefined && importer.role === 'domain') {
      const highEnough =
        importer.layer !== null && (importer.layer === from || layersBelow(config, importer.layer).includes(from))
      if (!highEnough) found.push('provider-entry')
    }
    if (!sameInstance && !enters(importer, target, instanceEntry(target) ?? 'index')) found.push('provider-entry')
  }

  if (target.role === 'domain') {
    if (importer.role === 'domain') {
      if (!sameInstance && !isReservedFor(importer, target)) found.push(...acrossDomains(config, importer, target))
    } else if (isReservedFor(importer, target)) {
      // An entry reserved for a consumer exempts it from domain-boundary.
    } else if (importer.role === 'app') {
      const uses = importer.raw.uses ?? lastOf(config, layerNames(config))
      if (target.layer !== null && !uses.includes(target.layer)) found.push('domain-boundary')
    } else found.push('domain-boundary')
  }

  const bothDomains = importer.role === 'domain' && target.role === 'domain'
  if (importer.layer !== null && target.layer !== null && (sameInstance || bothDomains)) {
    if (importer.layer !== target.layer && !layersSeen(config, importer.layer).includes(target.layer))
      found.push('layer-direction')
  }
  found.push(...afterOrder)

  if (!sameInstance && target.role !== 'provider') {
    const byDefault = target.role === 'domain' && importer.role === 'app' ? 'index' : 'any'
    if (!enters(importer, target, instanceEntry(target) ?? byDefault)) found.push('public-entry')
  }
  if (sameInstance && importer.layer !== target.layer) {
    if (!enters(importer, target, layerEntry(target) ?? 'any')) found.push('public-entry')
  }
  if (edge.packageByPath !== null) found.push('public-entry')
  return found
}

function isReservedFor(importer: FoundPlace, target: FoundPlace): boolean {
  const entry = instanceEntry(target)
  return Array.isArray(entry) && entry.some((one) => typeof one !== 'string' && isForConsumer(one, importer, target))
}

/** Whether a list of layers and places has one of a file; without a list, all are meant. */
function isNamed(names: string[] | undefined, { name, layer }: FoundPlace): boolean {
  return names === undefined || names.includes(name) || (layer !== null && names.includes(layer))
}

/** The objections of the cross-domain mode; the layer order is checked separately. */
function acrossDomains(config: RawConfig, importer: FoundPlace, target: FoundPlace): string[] {
  const crossDomain = config.architecture.crossDomain ?? {}
  const isAllowed = (crossDomain.allow ?? []).some(
    (allow) =>
      nameMatches(allow.from, domainName(importer)) &&
      nameMatches(allow.to, domainName(target)) &&
      isNamed(allow.layers, target) &&
      isNamed(allow.fromLayers, importer),
  )
  if (isAllowed) return []
  switch (crossDomain.default ?? 'deny') {
    case 'deny':
      return ['domain-boundary']
    case 'same-layers':
      return []
    case 'lower-layers':
      return importer.layer === target.layer ? ['domain-boundary'] : []
  }
}

/** The first rule from which neither an exception nor `typeOnly: 'allow'` exempts the edge. */
function firstLeft(config: RawConfig, edge: OracleEdge, to: string, rules: string[], today: string): OracleVerdict {
  for (const rule of rules) {
    const exempt =
      config.architecture.typeOnly === 'allow' && edge.typeOnly && ['layer-direction', 'domain-boundary'].includes(rule)
    const isCovered = (config.exceptions ?? []).some(
      (exception) =>
        exception.rule === `architecture/${rule}` &&
        !(exception.expires !== undefined && today > exception.expires) &&
        globMatches(exception.from, edge.from) &&
        (exception.to === undefined || globMatches(exception.to, to)),
    )
    if (!exempt && !isCovered) return { rule: `architecture/${rule}` }
  }
  return 'allowed'
}

// Externals

function externalAllowed(config: RawConfig, importer: FoundPlace, name: string): boolean {
  const listed = Object.entries(config.architecture.externals ?? {})
    .map(([pattern, places]) => ({ pattern: pattern.replace(/^node:/, ''), places }))
    .filter(({ pattern }) => pattern === '*' || nameMatches(pattern, name))
  if (listed.length === 0) return true
  const literalLength = (pattern: string) => (pattern.includes('*') ? pattern.replaceAll('*', '').length : Infinity)
  const closest = listed.reduce((best, next) =>
    literalLength(next.pattern) > literalLength(best.pattern) ? next : best,
  )
  return closest.places.includes(importer.name) || (importer.layer !== null && closest.places.includes(importer.layer))
}

// Tests

function isTest(config: RawConfig, path: string): boolean {
  return (config.architecture.tests?.files ?? ['**/*.{test,spec}.*', '**/__tests__/**']).some((glob) =>
    globMatches(glob, path),
  )
}

/** The last layers of the instance; an instance identified by its layer has no other. */
function testLayers(config: RawConfig, importer: FoundPlace): (string | null)[] {
  if (identityOf(importer.raw).includes('layer')) return [importer.layer]
  const layers = Object.entries(config.architecture.places).flatMap(([name, place]) => {
    const raw = typeof place === 'string' ? { pattern: place } : place
    const sameNames =
      identityOf(raw).length === 0 ? name === importer.name : identityOf(raw).join() === identityOf(importer.raw).join()
    if (!sameNames) return []
    if (capturesIn(raw.pattern).includes('layer')) return layerNames(config)
    return raw.layer === undefined ? [] : [raw.layer]
  })
  return layers.length === 0 || importer.layer === null ? [importer.layer] : lastOf(config, layers)
}

// Layers

interface PlainLayer {
  name: string
  below: string[]
  closed: boolean
}

/** Both forms of `layers`, each layer with everything below it. */
function plainLayers(config: RawConfig): PlainLayer[] {
  const layers = config.architecture.layers ?? []
  const plain: PlainLayer[] = []
  if (Array.isArray(layers)) {
    for (const step of layers) {
      const below = plain.map((layer) => layer.name)
      for (const one of Array.isArray(step) ? step : [step]) {
        plain.push(
          typeof one === 'string'
            ? { name: one, below, closed: false }
            : { name: one.name, below, closed: one.closed ?? false },
        )
      }
    }
    return plain
  }
  const above = (name: string): string[] => {
    const value = layers[name] ?? []
    return Array.isArray(value) ? value : value.above
  }
  const allBelow = (name: string): string[] => above(name).flatMap((below) => [below, ...allBelow(below)])
  return Object.entries(layers).map(([name, value]) => ({
    name,
    below: allBelow(name),
    closed: !Array.isArray(value) && (value.closed ?? false),
  }))
}

function layerNames(config: RawConfig): string[] {
  return plainLayers(config).map((layer) => layer.name)
}

function layersBelow(config: RawConfig, name: string): string[] {
  return plainLayers(config).find((layer) => layer.name === name)?.below ?? []
}

/** The layers below, without those that a closed layer hides. */
function layersSeen(config: RawConfig, name: string): string[] {
  const below = layersBelow(config, name)
  const closedBelow = plainLayers(config).filter((layer) => layer.closed && below.includes(layer.name))
  return below.filter((lower) => !closedBelow.some((closed) => closed.below.includes(lower)))
}

function lastOf(config: RawConfig, names: string[]): string[] {
  return names.filter((name) => !names.some((other) => layersBelow(config, other).includes(name)))
}

// Entries

/** `{ layers }` does not change the default for other instances. */
function instanceEntry(target: FoundPlace): RawEntries | undefined {
  const entry = target.raw.entry
  return typeof entry === 'object' && !Array.isArray(entry) ? entry.instances : entry
}

function layerEntry(target: FoundPlace): RawEntries | undefined {
  const entry = target.raw.entry
  return typeof entry === 'object' && !Array.isArray(entry) ? entry.layers : undefined
}

function enters(importer: FoundPlace, target: FoundPlace, entry: RawEntries): boolean {
  if (entry === 'any') return true
  if (entry === 'index') return EXTENSIONS.some((extension) => target.inside === `index.${extension}`)
  // An entry for a consumer is for that instance alone.
  const reserved = entry
    .filter((one) => typeof one !== 'string')
    .filter(({ glob }) => entryMatches(glob, target.inside))
  if (reserved.length > 0) return reserved.some((one) => isForConsumer(one, importer, target))
  const globs = entry.filter((one) => typeof one === 'string')
  return (
    globs.some((glob) => !glob.startsWith('!') && entryMatches(glob, target.inside)) &&
    !globs.some((glob) => glob.startsWith('!') && entryMatches(glob.slice(1), target.inside))
  )
}

/** `for` takes a name, a list, or a glob such as `'*'`, for which `*` in the files' glob is the consumer's own name. */
function isForConsumer(entry: RawConsumer, importer: FoundPlace, target: FoundPlace): boolean {
  const domain = domainName(importer)
  const own = domain.split('/').at(-1)!
  return [entry.for]
    .flat()
    .some((name) =>
      name.includes('*')
        ? nameMatches(name, domain) && entryMatches(entry.glob.replace('*', own), target.inside)
        : [own, domain].includes(name) && entryMatches(entry.glob, target.inside),
    )
}

/** A glob may leave out the extension, and a name also matches everything below it. */
function entryMatches(glob: string, inside: string): boolean {
  const spellings = [
    inside,
    ...EXTENSIONS.filter((extension) => inside.endsWith(`.${extension}`)).map((extension) =>
      inside.slice(0, -extension.length - 1),
    ),
  ]
  return spellings.some(
    (spelling) => globMatches(glob, spelling) || (!glob.includes('*') && spelling.startsWith(`${glob}/`)),
  )
}

// Places

const memories = new WeakMap<RawConfig, Map<string, FoundPlace | null>>()

/** Finding a place is slow here, and tests use the same files many times. */
function placeOf(config: RawConfig, path: string): FoundPlace | null {
  const memory = memories.get(config) ?? new Map<string, FoundPlace | null>()
  memories.set(config, memory)
  if (!memory.has(path)) memory.set(path, findPlace(config, path))
  return memory.get(path)!
}

function findPlace(config: RawConfig, path: string): FoundPlace | null {
  for (const [name, place] of Object.entries(config.architecture.places)) {
    const raw = typeof place === 'string' ? { pattern: place } : place
    const match = matchPattern(raw.pattern, path, layerNames(config))
    if (match === null) continue
    const identity = identityOf(raw)
    return {
      name,
      role: raw.role ?? 'domain',
      raw,
      captures: match.captures,
      layer: match.captures['layer'] ?? raw.layer ?? null,
      instance: identity.length === 0 ? name : identity.map((key) => `${key}=${match.captures[key]}`).join(),
      inside: match.inside,
    }
  }
  return null
}

function domainName(place: FoundPlace): string {
  const values = identityOf(place.raw).map((key) => place.captures[key])
  return place.captures['domain'] ?? (values.length === 0 ? place.name : values.join('/'))
}

function identityOf(raw: RawPlace): string[] {
  return (raw.identity ?? capturesIn(raw.pattern).filter((name) => name !== 'layer')).toSorted()
}

function capturesIn(pattern: string): string[] {
  return [...pattern.matchAll(/\{([^{},]*)\}/g)].map((found) => found[1]!)
}

function matchPattern(
  pattern: string,
  path: string,
  layers: string[],
): { captures: Record<string, string>; inside: string } | null {
  for (const plain of expandChoices(pattern)) {
    if (plain.endsWith('/**')) {
      const folder = plain.slice(0, -'/**'.length)
      const segments = path.split('/')
      for (let depth = segments.length - 1; depth > 0; depth -= 1) {
        const captures = matchSegments(folder.split('/'), segments.slice(0, depth), layers)
        if (captures !== null) return { captures, inside: segments.slice(depth).join('/') }
      }
      const extension = EXTENSIONS.find((one) => path.endsWith(`.${one}`))
      if (folder.endsWith('{layer}') && extension !== undefined) {
        const captures = matchSegments(folder.split('/'), path.slice(0, -extension.length - 1).split('/'), layers)
        if (captures !== null) return { captures, inside: `index.${extension}` }
      }
    } else {
      const captures = matchSegments(plain.split('/'), path.split('/'), layers)
      if (captures !== null) return { captures, inside: path.slice(path.lastIndexOf('/') + 1) }
    }
  }
  return null
}

function matchSegments(patterns: string[], segments: string[], layers: string[]): Record<string, string> | null {
  const [pattern, ...restPatterns] = patterns
  if (pattern === undefined) return segments.length === 0 ? {} : null
  if (pattern === '**') {
    for (let taken = 0; taken <= segments.length; taken += 1) {
      const rest = matchSegments(restPatterns, segments.slice(taken), layers)
      if (rest !== null) return rest
    }
    return null
  }
  const [segment, ...restSegments] = segments
  if (segment === undefined) return null
  const here = matchSegment(pattern, segment, layers)
  const rest = here && matchSegments(restPatterns, restSegments, layers)
  return here && rest && { ...here, ...rest }
}

/** One segment; a capture takes as much as it can. */
function matchSegment(pattern: string, text: string, layers: string[]): Record<string, string> | null {
  if (pattern === '') return text === '' ? {} : null
  const capture = /^\{([^{},]*)\}/.exec(pattern)
  if (capture === null && !pattern.startsWith('*')) {
    return text !== '' && pattern[0] === text[0] ? matchSegment(pattern.slice(1), text.slice(1), layers) : null
  }
  const rest = pattern.slice(capture === null ? 1 : capture[0].length)
  for (let taken = text.length; taken >= (capture === null ? 0 : 1); taken -= 1) {
    const value = text.slice(0, taken)
    if (capture?.[1] === 'layer' && !layers.includes(value)) continue
    const found = matchSegment(rest, text.slice(taken), layers)
    if (found !== null) return capture === null ? found : { [capture[1]!]: value, ...found }
  }
  return null
}

/** `{a,b}` alternates. */
function expandChoices(pattern: string): string[] {
  const choice = /\{([^{}]*,[^{}]*)\}/.exec(pattern)
  if (choice === null) return [pattern]
  return choice[1]!
    .split(',')
    .flatMap((option) =>
      expandChoices(pattern.slice(0, choice.index) + option + pattern.slice(choice.index + choice[0].length)),
    )
}

function globMatches(glob: string, path: string): boolean {
  return expandChoices(glob).some((plain) => matchSegments(plain.split('/'), path.split('/'), []) !== null)
}

function nameMatches(glob: string, name: string): boolean {
  return glob === '*' || globMatches(glob, name)
}
