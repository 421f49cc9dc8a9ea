/** What a framework or a runtime expects of the folders of a project. Every name is that of a folder below the project or its source folder. */
export interface Framework {
  /** As its makers spell it. */
  name: string
  /** Packages, one of which a project that uses it depends on. */
  packages: readonly string[]
  /** Whether only `dependencies` count, because tests and tools of other projects use it too. */
  isRuntime?: true
  /** Folders that the framework starts: it finds their files by their paths, so no other code imports them. */
  app?: readonly string[]
  /** Which of them show the product in the browser, and never need the code of the server. */
  browserApp?: readonly string[]
  /** Which files of these folders the framework starts on the server, where the other files are for the browser. */
  serverFiles?: { folder: string; names: readonly string[] }
  /** Whether the names of files alone say where they run: such as `+page.server.ts`, and `db.server.ts` for code of the server alone. */
  divides?: true
  /** Files next to these folders, without their extensions, that the framework starts too. */
  appFiles?: readonly string[]
  /** Folders whose own folders are the parts of the project. */
  divided?: readonly string[]
  /** The folder of the source, where the framework fixes it. */
  base?: readonly string[]
  /** Where the code of a folder runs. */
  environments?: Readonly<Record<string, string>>
  /** The file that makes its folder a business domain. */
  domainMarker?: RegExp
  /** Layers of files that differ by the ends of their names. */
  fileLayers?: readonly { layer: string; suffixes: readonly string[] }[]
  /** Whether files say that they run in the browser, by `'use client'`. */
  clientDirective?: true
  /** Whether code is used without an import, so that the imports do not show all dependencies. */
  autoImports?: true
}
