import { compileCoverage, groupBy } from '@stratalint/core'
import { compilePolicy, type Config } from '@stratalint/policy'
import { join } from 'node:path'
import { CLIENT_PAGES, SERVER_PAGES } from '../infer/environments/client-pages.ts'
import type { Crossing } from '../infer/locate.ts'
import type { Model } from '../infer/model.ts'
import { asChain, directlyBelow, sortLayers } from '../infer/sorted-layers.ts'
import type { Part } from '../partition/part.ts'
import type { Survey } from '../survey/survey.ts'
import {
  allowReason,
  collectingReason,
  found,
  notes,
  outerCodeReason,
  outerImporterReason,
  scatteredReason,
} from '../texts/notes.ts'
import type { Draft } from './draft.ts'
import { planPlaces, type PlacePlan, type Places } from './places.ts'

type Architecture = NonNullable<Config['architecture']>

/** Writes a model as a policy. */
export function draftModel(model: Model, survey: Survey): Draft {
  const isWhole = model.parts.length === 1 && model.parts[0]!.parent === null && !model.parts[0]!.isDomain
  const layers = isWhole ? [] : layersOf(model)
  const names = Array.isArray(layers) ? layers : Object.keys(layers)
  const plan = planPlaces(model, names)
  const crossDomain = crossDomainOf(model, plan)
  const externals = externalsOf(model, plan)
  const config: Config = {
    ...filesOf(plan.places, model.parts),
    architecture: {
      places: plan.places,
      ...(names.length > 0 && { layers }),
      ...(crossDomain !== null && { crossDomain }),
      ...(externals !== null && { externals }),
      ...(model.sharedTypes !== null && { typeOnly: 'allow' as const }),
      ...(model.tests !== null && { tests: { files: model.tests } }),
    },
  }
  return {
    found: found.inferred(model),
    config: { ...ignoresOf(config, survey), ...config },
    notes: {
      files: notes.files,
      ignores: notes.ignores,
      'architecture.layers': Array.isArray(layers) ? notes.layers : notes.partialLayers,
      'architecture.crossDomain': crossDomainNote(model, crossDomain),
      'architecture.externals': notes.externals,
      'architecture.typeOnly': notes.typeOnly,
      'architecture.tests.files': notes.tests,
      ...placeNotes(plan.places, names.length),
      ...pageNotes(plan),
    },
  }
}

/** A chain as a list, anything else with the layers directly below each. */
function layersOf({ order: { below } }: Model): string[] | Record<string, string[]> {
  const chain = asChain(below)
  if (chain !== null) return chain
  const direct = directlyBelow(below)
  return Object.fromEntries(sortLayers(below).map((name) => [name, direct.get(name)!]))
}

function crossDomainOf(
  { crossDomain, parts, crossings: today, order, sharedTypes }: Model,
  { places, partsOf }: PlacePlan,
): Architecture['crossDomain'] | null {
  // Types that may be imported from everywhere need no entry.
  const crossings = sharedTypes === null ? today : today.filter(({ typeOnly }) => !typeOnly)
  const isPackaged = parts.some(({ isPackage, role }) => isPackage && role === 'layer')
  const hasSeveral = Object.values(places).filter((place) => (place as { role: string }).role === 'domain').length > 1
  const homes = new Map([...partsOf].flatMap(([name, own]) => instancesOf(name, own).map((one) => [one.name, one.own])))
  const isUsedBetween = (from: string, to: string): boolean =>
    from !== to &&
    crossings.some(
      ({ source, target }) => homes.get(from)!.includes(source.part) && homes.get(to)!.includes(target.part),
    )
  const scattered = scatteredLayers(partsOf)
  if (crossDomain === null)
    return scattered.length > 0 ? 'same-layers' : isPackaged || hasSeveral ? 'lower-layers' : null
  if (crossDomain.isOpen) return 'same-layers'
  const domainLayers = new Set(
    parts.filter(({ isDomain, role }) => isDomain && role === 'layer').map(({ layer }) => layer),
  )
  const allow = [
    ...scattered.flatMap((names) =>
      names.some((from) => names.some((to) => isUsedBetween(from, to)))
        ? [{ from: nameGlob(names), to: nameGlob(names), reason: scatteredReason }]
        : [],
    ),
    ...crossDomain.allowed.map(({ from, to, ...rest }) => ({ from, to, reason: allowReason({ from, to, ...rest }) })),
  ]
  // Where domains have layers, a lower layer of another domain is as foreign as an equal one, unless it is around them.
  const isNested = parts.some(({ isDomain, pattern }) => isDomain && pattern.includes('{feature}'))
  if (domainLayers.size < 2 || isNested) return allow.length === 0 ? 'lower-layers' : { default: 'lower-layers', allow }
  const outer = [...partsOf]
    .filter(([, [one]]) => one!.role === 'layer' && !one!.isDomain)
    .flatMap(([name, own]) => instancesOf(name, own))
  const isUsed = (isMatch: (crossing: Crossing) => boolean): boolean => crossings.some(isMatch)
  const outerAllow = outer.flatMap(({ name, own }) => {
    return [
      ...(isUsed(
        ({ source, target }) => own.includes(target.part) && !own.includes(source.part) && source.part.role === 'layer',
      )
        ? [{ from: '*', to: name, reason: outerCodeReason }]
        : []),
      ...(isUsed(
        ({ source, target }) =>
          own.includes(source.part) &&
          target.domain !== null &&
          order.below.get(source.part.layer)!.has(target.part.layer),
      )
        ? [{ from: name, to: '*', reason: outerImporterReason }]
        : [...groupBy(crossings.filter(isCollecting(own)), ({ target }) => target.part.layer)].flatMap(
            ([layer, collected]) =>
              new Set(collected.map(({ target }) => target.domain)).size < FEW_DOMAINS
                ? []
                : [{ from: name, to: '*', layers: [layer], reason: collectingReason }],
          )),
    ]
  })
  const all = [...joined(outerAllow), ...allow]
  return all.length === 0 ? 'deny' : { default: 'deny', allow: all }
}

/** What a check calls the code of a place: each package by its own name. */
function instancesOf(name: string, own: readonly Part[]): { name: string; own: readonly Part[] }[] {
  const [one] = own as [Part]
  return one.isPackage && one.parent !== null ? own.map((each) => ({ name: each.layer, own: [each] })) : [{ name, own }]
}

/** One glob for some names. */
function nameGlob(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `{${names.join(',')}}`
}

/** Entries that differ in one name as one entry with all of these names. */
function joined<Entry extends { from: string; to: string; reason: string; layers?: string[] }>(
  entries: readonly Entry[],
): Entry[] {
  const keyOf = ({ from, to, reason, layers }: Entry): string =>
    JSON.stringify([from === '*' ? from : null, to === '*' ? to : null, reason, layers])
  return [...groupBy(entries, keyOf).values()].map((own) => {
    const [first] = own as [Entry]
    return first.from === '*'
      ? { ...first, to: nameGlob(own.map(({ to }) => to)) }
      : { ...first, from: nameGlob(own.map(({ from }) => from)) }
  })
}

/** So many domains whose layer the code around them imports are a pattern. */
const FEW_DOMAINS = 3

/** Whether code around the domains imports its own layer in one of them, as a config that has those of all domains. */
function isCollecting(own: readonly Part[]): (crossing: Crossing) => boolean {
  return ({ source, target }) =>
    own.includes(source.part) && target.domain !== null && source.part.layer === target.part.layer
}

/** The places of each layer that has several outside the domains, by what a check calls their code. */
function scatteredLayers(partsOf: PlacePlan['partsOf']): string[][] {
  const single = [...partsOf].flatMap(([place, parts]) =>
    instancesOf(place, parts).flatMap(({ name, own }) =>
      own.flatMap(({ role, isDomain, layer }) => (role === 'layer' && !isDomain ? [{ name, layer }] : [])),
    ),
  )
  return [...groupBy(single, ({ layer }) => layer).values()]
    .map((own) => [...new Set(own.map(({ name }) => name))])
    .filter(({ length }) => length > 1)
}

function crossDomainNote({ crossDomain }: Model, value: Architecture['crossDomain'] | null): string {
  if (crossDomain === null) return value === 'same-layers' ? notes.sameLayers : notes.crossPackage
  if (crossDomain.isOpen) return notes.crossDomain.open
  if (typeof value === 'string' || value === null || crossDomain.allowed.length === 0) return notes.crossDomain.deny
  return notes.crossDomain.today
}

function externalsOf({ externals }: Model, { places, partsOf }: PlacePlan): Record<string, string[]> | null {
  if (externals.length === 0) return null
  const nameOf = (part: Model['parts'][number]): string => {
    if (part.role === 'layer') return part.layer
    return Object.keys(places).find((name) => partsOf.get(name)!.includes(part))!
  }
  return Object.fromEntries(externals.map(({ name, parts }) => [name, [...new Set(parts.map(nameOf))].sort()]))
}

/** The source folders, where the patterns do not name them. */
function filesOf(places: Places, parts: readonly Part[]): { files?: string[] } {
  const isOpen = Object.values(places).some((place) => /^(?:[^/]*$|[*{])/.test((place as { pattern: string }).pattern))
  return isOpen ? { files: [...new Set(parts.map(({ pattern }) => topGlob(pattern)))].sort() } : {}
}

function topGlob(pattern: string): string {
  const [first = '', ...rest] = pattern.split('/')
  return rest.length === 0 ? first : first === '{domain}' ? '**' : `${first}/**`
}

/** The globs of what is not source, where the policy would check it. */
export function ignoresOf(
  config: Config,
  { ignores, applicationConfigs, sources, root }: Pick<Survey, 'ignores' | 'applicationConfigs' | 'sources' | 'root'>,
): { ignores?: string[] } {
  if (ignores.length === 0 && applicationConfigs.length === 0) return {}
  const file = join(root, 'stratalint.config.json')
  const covered = sources.filter(compileCoverage(compilePolicy(config, { file })))
  const used = ignores.filter((glob) => covered.some(compileCoverage({ files: [glob], ignores: [] })))
  const all = [...used, ...applicationConfigs]
  return all.length === 0 ? {} : { ignores: all }
}

/** Comments on the pages that differ in whether they load data. */
function pageNotes({ partsOf }: PlacePlan): Record<string, string> {
  const noteFor = (layer: string, note: string): Record<string, string> => {
    const first = [...partsOf].find(([, [one]]) => one!.role === 'app' && one!.layer === layer)
    return first === undefined ? {} : { [`architecture.places.${first[0]}`]: note }
  }
  return { ...noteFor(CLIENT_PAGES, notes.clientPages), ...noteFor(SERVER_PAGES, notes.serverPages) }
}

/** A comment on the first place of each kind, by its role; of so many layers, an app may use all or some. */
export function placeNotes(places: Places, layers = 0): Record<string, string> {
  const seen = new Set<string>()
  return Object.fromEntries(
    Object.entries(places).flatMap(([name, place]) => {
      const { role, uses } = place as { role: string; uses?: string[] }
      const limited =
        uses?.length === 0 ? notes.alone : uses !== undefined && uses.length < layers ? notes.someLayers : null
      const note = limited ?? notes.roles[role]!
      if (seen.has(note)) return []
      seen.add(note)
      return [[`architecture.places.${name}`, note]]
    }),
  )
}
