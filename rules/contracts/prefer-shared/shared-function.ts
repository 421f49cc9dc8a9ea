import type { BodyIndex, BodyMarks } from './marks/body-marks.ts'
import type { ExportedFunction } from './exported-functions.ts'
import type { Shape } from './shape.ts'

/** A function that shared code exports. */
export interface SharedFunction extends ExportedFunction {
  /** The file to import it from. */
  path: string
  /** The file that declares it. */
  origin: string
}

/** The functions of all shared files. */
export interface SharedExports {
  byName: ReadonlyMap<string, readonly SharedFunction[]>
  byShape: ReadonlyMap<string, readonly SharedFunction[]>
  /** The names by which functions are compared. */
  names: readonly string[]
  /** The shapes, each once, by their rarest token. */
  shapes: ReadonlyMap<string, readonly SharedShape[]>
  /** What the texts of twins contain. */
  bodies: BodyIndex
  /** The steps of all outlines. */
  outlines: ReadonlySet<number>
}

/** A shape of shared functions. */
export interface SharedShape {
  shape: Shape
  body: BodyMarks | null
  /** The file that declares all of them, which has no twin of itself; `null` where several do. */
  onlyIn: string | null
}
