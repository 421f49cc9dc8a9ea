/** What a framework or tool reads from paths. Globs are relative to the package and match paths without the extension. */
export interface Framework {
  name: string
  /** Packages of which one has to be declared, as globs over names; `null` for what needs no package. */
  packages: readonly string[] | null
  /** Files whose default export and whose name it reads. */
  files?: readonly string[]
  /** Files of which it reads only the default export. */
  defaults?: readonly string[]
  /** Files of which it reads only the name. */
  names?: readonly string[]
  /** Folders whose names it reads, such as the segments of a URL. */
  folders?: readonly string[]
  /** Files that list other files, each with a path relative to the list, whose default export it then reads. */
  lists?: readonly string[]
}
