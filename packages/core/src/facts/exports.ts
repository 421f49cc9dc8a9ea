import type { ExportFact } from './facts.ts'

/** The exports of a file, indexed by name. */
interface ExportIndex {
  byName: ReadonlyMap<string, ExportFact>
  /** The first export of each binding that another file declares, with its position. */
  byOrigin: ReadonlyMap<string, { fact: ExportFact; position: number }>
}

const indexes = new WeakMap<readonly ExportFact[], ExportIndex>()

/** The export of a name. */
export function exportNamed(exported: readonly ExportFact[] | null, name: string): ExportFact | undefined {
  return exported === null ? undefined : indexOf(exported).byName.get(name)
}

/** Whether all these names are exported. */
export function exportsAll(exported: readonly ExportFact[] | null, names: readonly string[]): boolean {
  return names.every((name) => exportNamed(exported, name) !== undefined)
}

/** The first export of one of these bindings, which other files declare. */
export function exportCarrying(
  exported: readonly ExportFact[],
  ...bindings: readonly { path: string; name: string }[]
): ExportFact | undefined {
  const { byOrigin } = indexOf(exported)
  const found = bindings.map(({ path, name }) => byOrigin.get(keyOf(path, name))).filter((one) => one !== undefined)
  return found.sort((a, b) => a.position - b.position)[0]?.fact
}

function indexOf(exported: readonly ExportFact[]): ExportIndex {
  let index = indexes.get(exported)
  if (index === undefined) {
    const byName = new Map<string, ExportFact>()
    const byOrigin = new Map<string, { fact: ExportFact; position: number }>()
    exported.forEach((fact, position) => {
      if (!byName.has(fact.name)) byName.set(fact.name, fact)
      if (fact.origin === null) return
      const key = keyOf(fact.origin.path, fact.origin.name)
      if (!byOrigin.has(key)) byOrigin.set(key, { fact, position })
    })
    indexes.set(exported, (index = { byName, byOrigin }))
  }
  return index
}

function keyOf(path: string, name: string): string {
  return `${path}\0${name}`
}
