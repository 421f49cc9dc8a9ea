import type { PlannedFile } from './plan.ts'

/** Finds the files that a file may import, from those before it. */
export interface Library {
  add(file: PlannedFile): void
  /** The groups of files that a file may import, the nearest first. */
  shelvesFor(file: PlannedFile): PlannedFile[][]
  /** The files of the same shelf as a file. */
  ownShelf(file: PlannedFile): readonly PlannedFile[]
  /** A shelf by its name; for violations, which import what is forbidden. */
  shelf(name: string): readonly PlannedFile[]
}

/** Groups the files written so far by what the harness architecture allows to import: one shelf, one verdict. */
export function createLibrary(order: readonly string[]): Library {
  const shelves = new Map<string, PlannedFile[]>()
  const shelf = (name: string): PlannedFile[] => {
    let files = shelves.get(name)
    if (files === undefined) shelves.set(name, (files = []))
    return files
  }
  return {
    shelf,
    ownShelf: (file) => shelf(nameOf(file)),
    add(file) {
      if (file.form === 'test' || file.form === 'common' || file.exports.length === 0) {
        shelf(`${file.form} ${file.role}`).push(file)
        return
      }
      shelf(nameOf(file)).push(file)
      if (file.role === 'provider' && file.form === 'index') shelf('provider entries').push(file)
      if (file.role === 'domain' && file.form === 'index' && order.indexOf(file.layer!) >= order.indexOf('runtime'))
        shelf('domain entries').push(file)
    },
    shelvesFor(file) {
      const utils = shelf('util')
      switch (file.role) {
        case 'util':
          return [utils]
        case 'provider':
          return [shelf(`provider ${file.owner}`), shelf('provider entries'), utils]
        case 'app':
          return [shelf('domain entries'), shelf('app'), shelf('provider entries'), utils]
        case 'domain': {
          const own = order.indexOf(file.layer!)
          const seen = order.slice(0, (file.form === 'test' ? order.length - 1 : own) + 1).toReversed()
          const layers = [...new Set([file.layer!, ...seen])].map((layer) => shelf(`${file.owner} ${layer}`))
          return own < order.indexOf('service') ? [...layers, utils] : [...layers, shelf('provider entries'), utils]
        }
      }
    },
  }
}

function nameOf({ role, owner, layer }: PlannedFile): string {
  return role === 'domain' ? `${owner} ${layer}` : role === 'provider' ? `provider ${owner}` : role
}
