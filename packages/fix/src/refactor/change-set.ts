import MagicString from 'magic-string'

/** What a plan changes: texts by path, `null` for a file that is gone. */
export type Changes = ReadonlyMap<string, string | null>

/** A plan that cannot be carried out, with a sentence that says why. */
export class Refusal extends Error {}

/** The imports of a file that functions take as parameters, by their names there. */
export interface Taken {
  names: readonly string[]
  /** The default value that the last parameters of functions lose, where nothing else uses an import. */
  defaultValue: { of: string; text: string } | null
  /** Whether any code passes them, such as a test, or at least imports the file. */
  isCalled: boolean
}

/** Collects the edits of one plan. Offsets are those of the texts before it. */
export interface ChangeSet {
  /** The text before the plan, without a BOM; `null` if there is no such file. */
  read(path: string): string | null
  /** Edits an existing file. */
  edit(path: string): MagicString
  create(path: string, text: string): void
  remove(path: string): void
  /** Edits of the file before and after the move count. */
  move(from: string, to: string): void
  result(): Changes
  /** The new path of each file that moves. */
  moved(): ReadonlyMap<string, string>
  take(taken: Taken): void
  /** What becomes parameters, if anything does. */
  taken(): Taken | null
}

/** Starts a change of the files that `read` returns, with their BOM. */
export function createChangeSet(read: (path: string) => string | null): ChangeSet {
  const edited = new Map<string, { bom: string; text: MagicString }>()
  const created = new Map<string, string>()
  const removed = new Set<string>()
  const moved = new Map<string, string>()
  let taken: Taken | null = null
  const textOf = (path: string): string => {
    const text = read(path)
    if (text === null) throw new Refusal(`${path} cannot be read.`)
    return text
  }
  const editorOf = (path: string): { bom: string; text: MagicString } => {
    let editor = edited.get(path)
    if (editor === undefined) {
      const text = textOf(path)
      const bom = text.startsWith('\uFEFF') ? '\uFEFF' : ''
      edited.set(path, (editor = { bom, text: new MagicString(text.slice(bom.length)) }))
    }
    return editor
  }
  return {
    read: (path) => read(path)?.replace(/^\uFEFF/, '') ?? null,
    edit: (path) => editorOf(path).text,
    create(path, text) {
      if (read(path) !== null || created.has(path)) throw new Refusal(`${path} exists already.`)
      created.set(path, text)
    },
    remove: (path) => void removed.add(path),
    move(from, to) {
      if (read(to) !== null) throw new Refusal(`${to} exists already.`)
      editorOf(from)
      moved.set(from, to)
    },
    moved: () => moved,
    take: (given) => void (taken = given),
    taken: () => taken,
    result() {
      const changes = new Map<string, string | null>(created)
      for (const [path, { bom, text }] of edited) {
        const after = bom + text.toString()
        const to = moved.get(path)
        if (to !== undefined) changes.set(path, null).set(to, after)
        else if (after !== read(path)) changes.set(path, after)
      }
      for (const path of removed) changes.set(path, null)
      return changes
    },
  }
}
