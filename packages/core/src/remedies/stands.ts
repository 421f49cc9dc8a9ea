import { isIndex, type Location } from '../place.ts'
import type { Judge } from '../verdict.ts'

/** Numbers for where files stand: files of one number are judged alike, but for exceptions. */
export interface Stands {
  /** `null` for a file without a place. */
  of(path: string): number | null
  /** Whether an edge between files of these numbers would be legal by itself, with no exception; `from` and `to` are such files. */
  allows(from: string, to: string, typeOnly: boolean): boolean
}

const known = new WeakMap<Judge, Stands>()

/** The numbers of a judge. */
export function standsOf(judge: Judge): Stands {
  let stands = known.get(judge)
  if (stands === undefined) known.set(judge, (stands = createStands(judge)))
  return stands
}

const MOST_STANDS = 2 ** 22

function createStands(judge: Judge): Stands {
  const numbers = new Map<string, number>()
  const ofLocation = new WeakMap<Location, number>()
  const verdicts = new Map<number, boolean>()

  const { exceptions } = judge.policy
  const numberOf = (location: Location, path: string): number => {
    let number = ofLocation.get(location)
    if (number === undefined) {
      // Which of several last layers a test is judged as may be up to an exception.
      const isOwn = location.test && location.lastLayers.length > 1 && exceptions.length > 0
      const key = isOwn ? path : keyOf(location)
      number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      ofLocation.set(location, number)
    }
    return number
  }
  const ask = (from: string, path: string, typeOnly: boolean): boolean => {
    const { status, exceptions } = judge.judge({ from, target: { type: 'file', path }, typeOnly, packageByPath: null, specifier: '' })
    return status === 'allowed' && exceptions.length === 0
  }
  return {
    of(path) {
      const location = judge.locate(path)
      return location === null ? null : numberOf(location, path)
    },
    allows(from, to, typeOnly) {
      const [importer, target] = [judge.locate(from), judge.locate(to)]
      if (importer === null || target === null) return false
      const key = (numberOf(importer, from) * MOST_STANDS + numberOf(target, to)) * 2 + Number(typeOnly)
      let verdict = verdicts.get(key)
      if (verdict === undefined) verdicts.set(key, (verdict = ask(from, to, typeOnly)))
      return verdict
    },
  }
}

/** All of a location that verdicts look at; its path inside the place only where the place's entry does. */
function keyOf({ place, layer, instance, domain, test, inside }: Location): string {
  const { instances, layers } = place.entry
  const entry = Array.isArray(instances) || Array.isArray(layers) ? inside : isIndex(inside)
  return JSON.stringify([place.name, layer, instance, domain, test, entry])
}
