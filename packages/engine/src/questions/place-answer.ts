import type { PlaceInfo } from './place-info.ts'
import type { Unjudged } from './question.ts'

/** Where does a file, or new code of a name, belong? */
export interface PlaceQuestion {
  /** A file that exists or not, or the name of a symbol or a concept. */
  subject: string
  /** The code that is to be placed; by default the text of the file. */
  text?: string
}

/** A path where code goes, with the reasons for it. */
export interface PlaceOption {
  path: string
  /** Whether the file exists and the code goes into it. */
  exists: boolean
  place: PlaceInfo
  /** How many of the known imports are legal there, and how many there are. */
  legal: number
  total: number
  /** Clauses, the strongest first. */
  because: string[]
}

/** The answer to `placeOf`; plain data. */
export interface PlaceAnswer {
  readAs: 'file' | 'name'
  /** `placed`: it has a place, and its imports are legal there; `misplaced`: it has one where some are not; `unplaced`; `exempt`: it needs no place; `new`: a name, of which no file exists yet. */
  status: 'placed' | 'misplaced' | 'unplaced' | 'exempt' | 'new'
  /** Why a file needs no place, or cannot be judged. */
  because: Unjudged | null
  /** The file; `null` for a name. */
  path: string | null
  exists: boolean
  place: PlaceInfo | null
  /** The imports of the code, as far as they are known. */
  imports: { legal: number; total: number } | null
  /** Where it goes, the likeliest first: empty where it is right already, or where nothing shows it. */
  options: PlaceOption[]
  /** How sure the first option is; `none` without one. */
  certainty: 'sure' | 'likely' | 'weak' | 'none'
  /** For a name: the layer that it means, where nothing shows the domain; else `null`. */
  home: { place: string; layer: string | null; because: string[]; instances: string[] } | null
}
