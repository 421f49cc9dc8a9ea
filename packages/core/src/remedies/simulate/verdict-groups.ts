import { isSourceFile } from '../../coverage.ts'
import { isIndex } from '../../entry.ts'
import type { Location } from '../../place.ts'
import type { Judge } from '../../verdict.ts'

/** Numbers for where files stand: files of one number are judged alike, but for exceptions. */
export interface Stands {
  /** Negative for a file without a place and for one that is not checked. */
  of(path: string): number
  /** Whether an edge between files of these numbers would be legal by itself, with no exception. */
  allows(from: number, to: number, typeOnly: boolean): boolean
}

/** The number of assets without a place and of files in `outside`, which every file may import. */
const OPEN = -2

const known = new WeakMap<Judge, Stands>()

/** The numbers of a judge. */
export function standsOf(judge: Judge): Stands {
  let stands = known.get(judge)
  if (stands === undefined) known.set(judge, (stands = createStands(judge)))
  return stands
}

function createStands(judge: Judge): Stands {
  const { exceptions } = judge.policy
  const numbers = new Map<string, number>()
  const ofLocation = new WeakMap<Location, number>()
  /** For each number a path that has it, and the verdicts on what it imports. */
  const paths: string[] = []
  const verdicts: Map<number, boolean>[] = []

  const numberOf = (location: Location, path: string): number => {
    // Which of several last layers a test is judged as may be up to an exception.
    const isOwn = location.test && location.lastLayers.length > 1 && exceptions.length > 0
    const key = isOwn ? path : keyOf(location)
    let number = numbers.get(key)
    if (number === undefined) {
      number = paths.push(path) - 1
      verdicts.push(new Map())
      numbers.set(key, number)
    }
    return number
  }
  return {
    of(path) {
      const location = judge.locate(path)
      if (location === null) return isSourceFile(path) && !judge.isOutside(path) ? -1 : OPEN
      if (judge.unchecked(path) !== null && isSourceFile(path) && !judge.isOutside(path)) return -1
      let number = ofLocation.get(location)
      if (number === undefined) ofLocation.set(location, (number = numberOf(location, path)))
      return number
    },
    allows(from, to, typeOnly) {
      if (from < 0 || to < 0) return from >= 0 && to === OPEN
      const key = to * 2 + Number(typeOnly)
      let verdict = verdicts[from]!.get(key)
      if (verdict === undefined) {
        const { status, exceptions } = judge.judge({
          from: paths[from]!,
          target: { type: 'file', path: paths[to]! },
          typeOnly,
          packageByPath: null,
          specifier: '',
        })
        verdict = status === 'allowed' && exceptions.length === 0
        verdicts[from]!.set(key, verdict)
      }
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
