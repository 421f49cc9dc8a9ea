import type { Extraction } from '../max-function-lines/extraction.ts'
import type { Companions } from './companions.ts'
import type { MovedMembers } from './members.ts'
import type { FileSource } from './outline.ts'

/** How one long declaration, or a run of statements, is split inside. It can be stored, and carried out later. */
export type InsidePlan =
  /** Parts of a function become functions, components or hooks of other files, with declarations that they use. */
  | { action: 'extract'; owner: string; parts: Extraction[]; along: string[]; saved: number }
  /** Methods of a class become functions, or a class that takes the fields `needs`; those in `kept` stay as calls. */
  | {
      action: 'move-methods'
      owner: string
      members: MovedMembers
      to: 'functions' | 'class'
      needs: string[]
      kept: string[]
      /** A container makes the class, and gives it what it needs. */
      isInjected: boolean
      along: string[]
      saved: number
    }
  /** Methods that differ only in names and values become one that takes them. */
  | {
      action: 'merge-methods'
      owner: string
      count: number
      noun: 'methods' | 'getters'
      fromLine: number
      toLine: number
      saved: number
    }
  /** Only a person can say which methods of a class belong together. */
  | {
      action: 'split-class'
      owner: string
      longest: Pick<MovedMembers, 'fromLine' | 'toLine' | 'names'>[]
      saved: number
    }
  /** Entries of an object, or members of a type, become an object or type of another file. */
  | {
      action: 'move-entries'
      owner: string
      members: MovedMembers
      of: 'object' | 'interface' | 'type' | 'enum'
      isConst: boolean
      along: string[]
      saved: number
    }
  /** A value without code becomes a data file, or the elements of a list a list of another file. */
  | {
      action: 'move-data' | 'split-list'
      owner: string
      fromLine: number
      toLine: number
      count: number
      saved: number
    }
  /** The last entries of a table, by their place in it, become an object of another file. */
  | {
      action: 'split-table'
      owner: string
      first: string
      last: string
      fromLine: number
      toLine: number
      isConst: boolean
      saved: number
    }
  /** Statements become a function that is called in their place. */
  | {
      action: 'wrap-statements'
      fromLine: number
      toLine: number
      takes: string[]
      topics: string[]
      along: string[]
      saved: number
    }

/** What a long declaration is split in. */
export interface InsideContext extends FileSource {
  owner: string
  /** How many lines the file is too long. */
  need: number
  max: number
  companions: Companions
}
