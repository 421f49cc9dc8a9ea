import { once } from '../facts/facts.ts'
import { capturesLayer } from '../places/location.ts'
import { chooseAlternative } from './choose-alternative.ts'
import type { RemedyContext } from './context.ts'
import { existingFirst, hasCode, isUsed } from './home-exists.ts'
import type { Home } from './home.ts'

/** Layers for one purpose: what has nothing to do with it is not declared there, although that may be legal. */
const ONE_PURPOSE =
  /(?:^|[-_.])(?:env|environments?|logs?|logging|loggers?|telemetry|metrics|migrations?|seeds?|seeders?|fixtures?|mocks?|tests?|styles?|css|themes?|assets|icons|images|i18n|locales?|translations?|emails?|mails?|errors?|exceptions?|jobs?|queues?|cron|scripts?|generated|storage|stores?|caches?)$/i

/** Constants may be part of it, but types and functions have another home. */
const CONFIG = /(?:^|[-_.])(?:config(?:s|uration)?|settings)$/i

/** Kinds of classes by which frameworks and people name them, and the layers that consist of one kind. */
const KIND =
  /(?:^|[-_.]|(?<=\p{Ll})(?=\p{Lu}))(guard|decorator|interceptor|filter|pipe|middleware|controller|resolver|gateway|listener|subscriber|processor)s?$/iu

const HOOKS = /(?:^|[-_.])(?:hooks|composables)$/i

/** The homes in which code for an importer makes sense, those that exist first: no layer with another purpose, none that a place has elsewhere. New types may be declared beside code of another kind. */
export function suitableHomes(context: RemedyContext, homes: readonly Home[], forTypes = false): Home[] {
  const { from, symbols } = context
  const hasPurpose = (layer: string): boolean => ONE_PURPOSE.test(layer) || (symbols.types && CONFIG.test(layer))
  const kind = kindOf(symbols.first)
  const isOfOtherKind = (layer: string): boolean =>
    !forTypes &&
    ((kind !== null && (kindOf(layer) ?? kind) !== kind) ||
      (HOOKS.test(layer) && !symbols.types && !/^use\p{Lu}/u.test(symbols.first)))
  const suits = ({ layer }: Home): boolean =>
    layer === null || (!isOfOtherKind(layer) && (layer === from.layer || !hasPurpose(layer)))
  return existingFirst(context, homes.filter(suits))
    .filter(
      (home) =>
        (isUsed(context, home) || !isLayerElsewhere(context, home)) &&
        (hasCode(context, home) || !isBeside(context, home, homes)),
    )
    .map((home) => chooseAlternative(context, home, hasPurpose))
}

function kindOf(name: string): string | null {
  return KIND.exec(name)?.[1]?.toLowerCase() ?? null
}

/** Whether the instance has the code of this layer in another place. */
function isBeside(context: RemedyContext, { place, layer }: Home, homes: readonly Home[]): boolean {
  return homes.some((other) => other.place !== place && other.layer === layer && hasCode(context, other))
}

const ELSEWHERE = {}

/** Whether another place has the code of a home's layer. */
function isLayerElsewhere({ judge, facts }: RemedyContext, { place, layer }: Home): boolean {
  if (layer === null || !capturesLayer(place)) return false
  return once(facts, ELSEWHERE, `${place.name}\0${layer}`, () =>
    judge.policy.places.some(
      (other) =>
        other !== place &&
        (other.layer === layer || (other.layer === null && capturesLayer(other))) &&
        isUsed({ judge, facts }, { place: other, layer, like: null }),
    ),
  )
}
