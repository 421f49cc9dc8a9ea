/** Places that depend on each other since the change. */
export interface NewDependency {
  from: string
  to: string
  imports: number
  /** The first import, by its file in the project. */
  file: string
}

/** A package that a manifest names since the change. */
export interface NewPackage {
  name: string
  /** The package.json, from the top of the repository. */
  manifest: string
  kind: 'runtime' | 'development'
}

/** The names that an index offers to others since the change. */
export interface NewExports {
  /** The file, in the project. */
  file: string
  names: readonly string[]
}

/** What a reviewer reads first. */
export interface Brief {
  /** The changed files of each place, most first; those of the project that have no place are `other`. */
  places: readonly { name: string; files: number }[]
  files: { added: number; modified: number; renamed: number; deleted: number }
  newDependencies: readonly NewDependency[]
  newPackages: readonly NewPackage[]
  newExports: readonly NewExports[]
  risks: readonly string[]
  questions: readonly string[]
}

/** Names the place of a file as people do: `orders/service`, `telemetry`, `app`. */
export type LabelOf = (file: string) => string | null
