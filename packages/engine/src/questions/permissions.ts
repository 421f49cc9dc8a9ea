import { captureNames, capturesLayer, placeLabel, samplePath, type Location, type Place } from '@stratalint/core'
import { judgeEdge, type Project } from '@stratalint/rule'

/** Whether imports between a file and a part of the architecture are legal: all, those of an entry alone, or none. */
export interface Permission {
  /** `orders/types`, `other domains/types`, `providers`. */
  label: string
  place: string
  layer: string | null
  /** Part of the same domain, provider or other instance as the file. */
  own: boolean
  access: 'any' | 'entry' | 'none'
}

/** What a file may import, and who may import it. */
export interface Permissions {
  mayImport: Permission[]
  importableFrom: Permission[]
}

/** Judges imports between a file and every part of the architecture. */
export function permissionsOf(project: Project, file: string, at: Location): Permissions {
  const parts = partsFor(project, at)
  const allows = (from: string, path: string): boolean => {
    const { status, exceptions } = judgeEdge(project.judge, from, {
      ...{ kind: 'import', start: 0, end: 0, names: [], typeOnly: false, packageByPath: null, specifier: '' },
      target: { type: 'file', path },
    })
    // An exception is for the imports that it names.
    return status === 'allowed' && exceptions.length === 0
  }
  const permission = ({ inner: _, index: __, ...part }: Part, access: Permission['access']): Permission => ({
    ...part,
    access,
  })
  return {
    mayImport: parts.map((part) =>
      permission(part, allows(file, part.inner) ? 'any' : allows(file, part.index) ? 'entry' : 'none'),
    ),
    importableFrom: parts.map((part) => permission(part, allows(part.inner, file) ? 'any' : 'none')),
  }
}

interface Part extends Omit<Permission, 'access'> {
  /** A file in it that is no entry. */
  inner: string
  index: string
}

function partsFor(project: Project, at: Location): Part[] {
  const { places, layers } = project.judge.policy
  return places.flatMap((place) => {
    const names = capturesLayer(place) ? layers.names : [place.layer]
    const own = ownValues(place, at)
    const others = captureNames(place).length === 0 ? null : captureNames(place).map(() => 'another')
    return [
      ...(own === null ? [] : names.flatMap((layer) => partIn(project, place, own, layer, at, true))),
      ...(others === null ? [] : names.flatMap((layer) => partIn(project, place, others, layer, at, false))),
    ]
  })
}

/** The captures of the file's own instance; for a place of one instance, there are none. */
function ownValues(place: Place, at: Location): string[] | null {
  const names = captureNames(place)
  if (names.length === 0) return []
  if (place.identity.join() !== at.place.identity.join()) return null
  const [identity, values] = JSON.parse(at.instance) as [string[], string[]]
  const known = new Map(identity.map((name, index) => [name, values[index]!]))
  return names.every((name) => known.has(name)) ? names.map((name) => known.get(name)!) : null
}

function partIn(
  { judge }: Project,
  place: Place,
  values: readonly string[],
  layer: string | null,
  at: Location,
  isOwn: boolean,
): Part[] {
  const [inner, index] = ['sample-of-place.ts', 'index.ts'].map((name) => samplePath(place, values, layer, name)) as [
    string,
    string,
  ]
  const found = judge.locate(inner)
  if (found?.place !== place) return []
  const isSame = found.instance === at.instance
  const name =
    values.length === 0
      ? placeLabel(place)
      : isOwn
        ? values.join('/')
        : ownValues(place, at) === null
          ? `${place.name}s`
          : `other ${place.name}s`
  const shown = capturesLayer(place) && layer !== null ? (values.length === 0 ? layer : `${name}/${layer}`) : name
  return [{ label: shown, place: place.name, layer, own: isSame, inner, index }]
}
