import type { SchemaLibrary } from '@stratalint/rule/analysis'

/** What is wrong with an exported schema. Plain data. */
export interface SchemaDetails {
  name: string
  library: SchemaLibrary
  /** The name that it should have, and that of its type. */
  newName: string
  typeName: string
  /** Whether the file already declares something with the new name. */
  isNameTaken: boolean
  /** The new name of a type with a word such as Validator. */
  plainType: string | null
  lacksName: boolean
  lacksType: boolean
  /** The name of a type of the schema that has nothing to do with the schema's. */
  strangeType: string | null
  /** Another schema of the file that belongs to the same type. */
  twin: string | null
  /** The properties that the other one does not have, where both are objects as written. */
  extras: string[]
  layer: string | null
  /** The layer that it belongs to, if it is in another one. */
  home: string | null
  typeNames: string[]
  /** Whether the file already has another type with the name. */
  isTypeTaken: boolean
  /** Whether it is the only schema that the file exports. */
  isAlone: boolean
  /** The file holds nothing but the schema and its types. */
  isWholeFile: boolean
  /** Whether the file itself uses it, apart from its types. */
  isUsedHere: boolean
  /** The type that can be written automatically. */
  insertion: { at: number; text: string } | null
}
