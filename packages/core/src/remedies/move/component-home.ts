import { tokenizePattern } from '../../patterns/place-pattern.ts'
import type { Home } from '../home.ts'

const COMPONENTS = /^(?:components?|ui|views?|widgets?)$/

/** A home, and before it the part of the same home that is for components, where its pattern names one. */
export function forComponents(home: Home): Home[] {
  const choice = tokenizePattern(home.place.pattern)
    .flatMap((token) => (token.type === 'choice' ? token.options : []))
    .find((option) => COMPONENTS.test(option))
  return choice === undefined ? [home] : [{ ...home, choice }, home]
}
