import { wouldWalk } from '@stratalint/graph'
import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Basis } from './basis.ts'

/** The texts of open documents, which count in place of the files on disk. */
export interface OpenTexts {
  /** Those that the policy covers; shared with the project. */
  readonly texts: Map<string, string>
  /** Files whose text was closed since the last question. */
  readonly closed: Set<string>
  /** Sets the text of a document; `null` once it is closed. */
  set(file: string, text: string | null): void
  /** Decides which of the texts count; the files that are checked, or no longer checked, because of them. */
  cover(basis: Basis): string[]
  /** Decides again where what is ignored may have changed. */
  coverAgain(basis: Basis): void
}

/** Starts without an open document. */
export function createOpenTexts(): OpenTexts {
  const given = new Map<string, string>()
  const texts = new Map<string, string>()
  const closed = new Set<string>()
  return {
    texts,
    closed,
    set(file, text) {
      if (text === null) given.delete(file)
      else given.set(file, text.replace(/^\uFEFF/, ''))
    },
    cover({ loaded, state }) {
      const covered: string[] = []
      for (const file of texts.keys()) {
        if (given.has(file)) continue
        texts.delete(file)
        if (existsSync(join(loaded.root, file))) closed.add(file)
        else covered.push(file)
      }
      for (const [file, text] of given) {
        if (state.records.has(file)) texts.set(file, text)
        else if (!existsSync(join(loaded.root, file)) && wouldWalk(loaded, file)) {
          texts.set(file, text)
          covered.push(file)
        }
      }
      return covered
    },
    coverAgain({ loaded }) {
      texts.clear()
      for (const [file, text] of given)
        if (isPlainOrMissing(join(loaded.root, file)) && wouldWalk(loaded, file)) texts.set(file, text)
    },
  }
}

/** A walk does not follow links. */
function isPlainOrMissing(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() !== false
}
