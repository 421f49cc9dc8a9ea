import type { PlannedFile } from './plan.ts'

/** Gives every file that stands before another one and that it may import. */
export interface Library {
  add(file: PlannedFile): void
  /** The groups of files that a file may import, the nearest first. */
  shelvesFor(file: PlannedFile): PlannedFile[][]
  /** The files that stand where a file stands. */
  ownShelf(file: PlannedFile): readonly PlannedFile[]
  /** A shelf by its name; for violations, which have to name what may not be named. */
  shelf(name: string): readonly PlannedFile[]
}

/** Keeps the files written so far on shelves that the harness architecture lets others take from as a whole. */
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
