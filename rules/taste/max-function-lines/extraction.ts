import type { LongFunction } from './block.ts'
import type { Flow } from './flow.ts'
import type { FunctionLabel } from './function-label.ts'
import type { Span } from './own-lines.ts'

/** One part of a function that becomes a function, a method, a component, a hook or a constant. */
export interface Extraction {
  form: 'function' | 'generator' | 'method' | 'component' | 'hook' | 'constant'
  name: string
  /** Whether the code says what the part is for; otherwise a person has to name it. */
  isNameSure: boolean
  start: number
  end: number
  /** 1-based, as the editor shows them. */
  fromLine: number
  toLine: number
  inputs: string[]
  outputs: string[]
  binding: Flow['binding']
  isAsync: boolean
  /** The call is returned. */
  isReturned: boolean
  /** `continue` becomes `return`. */
  continues: boolean
  /** It is a generator, and the call is `yield*`. */
  yields: boolean
  /** The element in its place keeps the `key`. */
  hasKey: boolean
  /** There is JSX anywhere in it. */
  hasJsx: boolean
  /** Every call gave away, or changed, an object of its own. */
  isGivenAway: boolean
  /** The type that the function says the value has. */
  type: string | null
}

/** How a function gets within the limit. It can be stored, and carried out later. */
export interface ExtractionPlan {
  action: 'extract'
  parts: Extraction[]
  /** Own lines of the function afterwards. */
  left: number
  /** What has to be split next, where the parts are not enough. */
  next: LongPart | null
}

/** A statement, or the parameters, that many lines of a function are in. */
export interface LongPart {
  fromLine: number
  toLine: number
  what: string
  /** Its branches end with a return. */
  returns?: boolean
  /** What it declares may be computed by code that does something else too. */
  doesMore?: boolean
}

/** What is known of the long function. */
export interface Target extends Omit<LongFunction, 'least' | 'most' | 'linesIn'> {
  file: string
  label: FunctionLabel
  /** Ranges of the functions inside, whose lines do not count. */
  nested: readonly Span[]
  own: number
  max: number
  /** How long a part may be, where that is less than `max`. */
  partMax?: number
  /** Whether a part may be in another file. */
  isMovable?: (span: Span) => boolean
  lineOf(offset: number): number
}
