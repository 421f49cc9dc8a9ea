import { tokenizePattern } from '../../patterns/place-pattern.ts'
import type { Home } from '../home.ts'

const COMPONENTS = /^(?:components?|ui|views?|widgets?)$/

/** Folders of components for any page. */
const GENERAL =
  /(?:^|\/)(?:components?|ui)\/(?:\{(?:[^}]*,)?)?(?:common|shared|ui|base|elements|primitives)(?:[/},]|$)/i

/** Homes for a component: the importer's own, those for any page, then the others, such as a folder for charts. */
export function generalFirst(homes: readonly Home[], isOwn: (home: Home) => boolean): Home[] {
  const rank = (home: Home): number => (isOwn(home) ? 0 : GENERAL.test(home.place.pattern) ? 1 : 2)
  return homes.toSorted((a, b) => rank(a) - rank(b))
}

/** A home, and before it the part of the same home that is for components, where its pattern names one. */
export function forComponents(home: Home): Home[] {
  const choice = tokenizePattern(home.place.pattern)
    .flatMap((token) => (token.type === 'choice' ? token.options : []))
    .find((option) => COMPONENTS.test(option))
  return choice === undefined ? [home] : [{ ...home, choice }, home]
}
