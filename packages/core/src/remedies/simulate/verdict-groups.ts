import { isSourceFile } from '../../policy/coverage.ts'
import { isIndex } from '../../places/entry.ts'
import type { Location } from '../../places/location.ts'
import type { Judge } from '../../verdict/judge.ts'

/** Numbers for groups of files that are judged alike, apart from exceptions. */
export interface VerdictGroups {
  /** Negative for a file without a place and for one that is not checked. */
  of(path: string): number
  /** Whether an edge between files of these groups is legal without an exception. */
  allows(from: number, to: number, typeOnly: boolean): boolean
}

/** The group of assets without a place and of files in `outside`, which every file may import. */
const OPEN = -2

const known = new WeakMap<Judge, VerdictGroups>()

/** The groups of a judge; worked out once. */
export function verdictGroupsOf(judge: Judge): VerdictGroups {
  let groups = known.get(judge)
  if (groups === undefined) known.set(judge, (groups = createVerdictGroups(judge)))
  return groups
}

function createVerdictGroups(judge: Judge): VerdictGroups {
  const { exceptions } = judge.policy
  const groups = new Map<string, number>()
  const ofLocation = new WeakMap<Location, number>()
  /** For each group one of its paths, and the verdicts on what it imports. */
  const paths: string[] = []
  const verdicts: Map<number, boolean>[] = []

  const groupOf = (location: Location, path: string): number => {
    // An exception can decide as which of several last layers a test is judged.
    const isOwn = location.test && location.lastLayers.length > 1 && exceptions.length > 0
    const key = isOwn ? path : keyOf(location)
    let group = groups.get(key)
    if (group === undefined) {
      group = paths.push(path) - 1
      verdicts.push(new Map())
      groups.set(key, group)
    }
    return group
  }
  return {
    of(path) {
      const location = judge.locate(path)
      if (location === null) return isSourceFile(path) && !judge.isOutside(path) ? -1 : OPEN
      if (judge.unchecked(path) !== null && isSourceFile(path) && !judge.isOutside(path)) return -1
      let group = ofLocation.get(location)
      if (group === undefined) ofLocation.set(location, (group = groupOf(location, path)))
      return group
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

/** All that verdicts depend on; the path inside the place only where the place's entry is given by globs. */
function keyOf({ place, layer, instance, domain, test, inside }: Location): string {
  const { instances, layers } = place.entry
  const entry = Array.isArray(instances) || Array.isArray(layers) ? inside : isIndex(inside)
  return JSON.stringify([place.name, layer, instance, domain, test, entry])
}
