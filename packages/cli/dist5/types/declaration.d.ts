import { a as PlaceRef, i as Message, o as TraceStep, t as Extent } from "./finding.js";
import { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { n as Place, r as Policy, t as ExternalPolicy } from "./policy.js";
import { Dirent } from "node:fs";
import { t as LoadedPolicy } from "./loaded-policy.js";

// packages/core/dist/facts/edge.d.ts
/** Every way in which one file can name another. */
declare const EDGE_KINDS: readonly ['import', 'import-type', 'export', 'export-type', 'export-all', 'dynamic-import', 'require', 'import-equals', 'type-query', 'reference', 'mock', 'url', 'glob'];
type EdgeKind = (typeof EDGE_KINDS)[number];
/** One name that an edge carries; `*` is the whole module, `default` its default export. */
interface EdgeName {
  name: string;
  /** The name it has in the importing file; for re-exports the exported name. */
  local: string | null;
  typeOnly: boolean;
}
/** One specifier in one file. Offsets are UTF-16, the quotes included, a BOM not counted. */
interface Edge {
  kind: EdgeKind;
  specifier: string;
  start: number;
  end: number;
  /** Does not exist at run time. */
  typeOnly: boolean;
  names: EdgeName[];
}
/**
 * Why a specifier does not resolve. `alias` and `imports` are defined and lead to no file; `no-alias` and `no-imports`
 * are undefined names that no package can have; `undeclared` is a package that no package.json declares.
 */
type Unresolved = 'relative' | 'absolute' | 'workspace' | 'alias' | 'imports' | 'no-alias' | 'no-imports' | 'undeclared';
/** The target of a specifier. Paths are POSIX and relative to the root. */
type Target = {
  type: 'file';
  path: string;
} /** `name` is the package's name: no subpath, no `@types/`, and `node:` only where the builtin has no name without it. For a `virtual` module it is the specifier. */ | {
  type: 'external';
  name: string;
  virtual?: true;
} | {
  type: 'unresolved';
  why: Unresolved;
};
/** An edge whose target is known. */
interface ResolvedEdge extends Edge {
  target: Target;
  /** The specifier is a path and its target belongs to another workspace package; that package's name. */
  packageByPath: string | null;
}
/** The place, layer and instance of a file. */
interface Location {
  place: Place;
  layer: string | null;
  /** Equal for two files exactly when they belong to one instance. */
  instance: string;
  /** The instance's name for people and for `crossDomain.allow`. */
  domain: string;
  test: boolean;
  /** The folder that the place's pattern matched, or the single file of a layer without its extension. */
  root: string;
  /** The path below `root`. */
  inside: string;
  /** The layers that tests of this instance are judged as. */
  lastLayers: readonly string[];
}
/** One export of a file. */
interface ExportFact {
  name: string;
  kind: 'type' | 'value';
  /** Where the binding is declared if this file only re-exports it. */
  origin: {
    path: string;
    name: string;
  } | null;
}
/** A declaration in a file; `constant` is plain data. */
interface DeclarationFact {
  name: string;
  kind: 'type' | 'constant' | 'value';
}
/**
 * The syntax of a declaration: `type` is an interface or an object type, `alias` a name of any other type; `data` is a variable
 * with plain data, `object` a variable with any other value.
 */
type DeclarationShape = 'type' | 'alias' | 'class' | 'enum' | 'function' | 'data' | 'object';
/**
 * What a file does with an imported name: renders it as a JSX tag, extends it, constructs it, calls it, reads its members,
 * uses it as a decorator or in the arguments of one, uses it as a type, or several of these.
 */
type NameRole = 'element' | 'base' | 'constructed' | 'called' | 'called-for-effect' | 'members' | 'decorator' | 'annotation' | 'type' | 'mixed';
/** Where code runs; the browser calls functions of `server-functions` on the server. */
type Environment = 'browser' | 'server' | 'server-functions';
/** An export, or a member of one, that only calls another function with its own arguments. */
interface PassThrough {
  exported: string;
  member: string | null;
  /** The local name of that function. */
  callee: string;
}
/** What declarations depend on when they move to another file. */
interface Belongings {
  /** The other declarations of the file that they use, directly or indirectly, in source order. */
  along: DeclarationFact[];
  /** The imports that they and the declarations in `along` use. */
  imports: (Pick<ResolvedEdge, 'target' | 'typeOnly'> & {
    /** The imported names that they use; absent where that is not known. */names?: readonly string[];
  })[];
  /** Some of them contain JSX, which needs its runtime and its file extension. */
  jsx: boolean;
}
/** A specifier of a workspace package, and the file that it resolves to. */
interface PackageEntry {
  specifier: string;
  path: string;
}
/** Facts about a name that does not resolve, for one importing file. Paths are relative to the root. */
interface NameFacts {
  /** The package.json that declares the dependencies of the file. */
  manifest: string | null;
  /** The name of the package that contains the file. */
  ownName?: string;
  /** The packages that are declared for the file. */
  declared: readonly string[];
  /** Another package.json of the repository that declares the package, and the version that it requires. */
  declaredBy: {
    manifest: string;
    version: string;
  } | null;
  /** The aliases that are defined for the file, as written. */
  aliases: readonly string[];
  /** The config that a new alias belongs to. */
  aliasConfig: string | null;
  /** Where a defined alias maps the name, although no file is there. */
  mapped?: {
    pattern: string;
    folder: string;
    path: string;
    config: string;
  } | null;
  /** Files that the rest of the name resolves to under a defined alias. */
  through: readonly PackageEntry[];
  /** Parts of the configs around the file that cannot be read. */
  faults: readonly {
    file: string;
    line: number;
    reason: string;
  }[];
}
/** The facts about the code that remedies use; `graph` implements them by parsing on demand. */
interface Facts {
  exists(path: string): boolean;
  /** `null` when the file cannot be read or parsed. */
  exportsOf(path: string): ExportFact[] | null;
  /** The names, not paths, of the files directly in a folder. */
  filesIn(folder: string): string[];
  /** The names of the folders directly in a folder. Without this method, remedies consider only the instances at the ends of the edge. */
  foldersIn?(folder: string): string[];
  /** The resolved edges of a file; `null`, or no such method, when they are not known. */
  importsOf?(path: string): ResolvedEdge[] | null;
  /** The files that import a file; `null`, or no such method, when not all of them are known. */
  importersOf?(path: string): string[] | null;
  /** Whether a file imports another one, directly or through others; without this method, that is not known. */
  reaches?(from: string, to: string): boolean;
  /** What the declarations of these exports depend on; `null` when the file does not declare them all, or when they depend on more than `most` others. */
  belongingsOf?(path: string, names: readonly string[], most?: number): Belongings | null;
  /** How a file declares an export; `null` when another file declares it. */
  shapeOf?(path: string, name: string): DeclarationShape | null;
  /** Whether a file declares an export as a function that returns nothing. */
  isProcedure?(path: string, name: string): boolean;
  /** The exports of a file that only call another function with their own arguments. */
  passThroughsOf?(path: string): readonly PassThrough[];
  /** What a file, or some declarations in it, do with an imported name: `call`, `new`, `tag`, `.member`, `other`; `null` when it is not known. */
  usesOf?(file: string, local: string, within?: readonly string[]): ReadonlySet<string> | null;
  /** What a file does with an imported name, by its local name; `null` when it is not known, or the file does not use it. */
  roleOf?(file: string, local: string): NameRole | null;
  /** Where a file runs, as far as its own text and name show it; `null` when they do not. */
  environmentOf?(file: string): Environment | null;
  /** How a workspace package may be imported; `null` when there is no such package. */
  packageEntries?(name: string): PackageEntry[] | null;
  /** The name of the workspace package that contains a path, which need not exist. */
  packageOf?(path: string): string | null;
  /** The specifier by which other workspace packages import a file; `null` when its package does not export it. */
  packageSpecifier?(path: string): string | null;
  /** The names of the packages that are declared for a file. */
  declaredFor?(file: string): readonly string[];
  /** Facts about a name that does not resolve. */
  nameFacts?(file: string, specifier: string): NameFacts | null;
  /** The source file of a missing build output. */
  sourceOf?(path: string): string | null;
  /** Returns the known answer to a question, and records the facts it depends on as used. Without this method no answers are kept. */
  once?<T>(question: object, key: unknown, compute: () => T): T;
}
/** Why a source file is not checked: `ignores`, `files`, git, another policy in its folder, or a path outside the root. */
type UncheckedReason = 'ignores' | 'files' | 'git' | 'project' | 'root';
/** Finds why a source file is not checked; `null` for a file that is checked, or would be if it existed. */
type FindUnchecked = (path: string) => UncheckedReason | null;
/** The rules about a single edge, in the order in which they apply. */
declare const EDGE_RULES: readonly ['architecture/resolved-import', 'architecture/external-placement', 'architecture/placed-file', 'architecture/layer-direction', 'architecture/provider-entry', 'architecture/domain-boundary', 'architecture/public-entry'];
type EdgeRule = (typeof EDGE_RULES)[number];
/** Why an edge is forbidden, with the data that its message needs. */
type Reason = {
  code: 'unresolved';
  why: Unresolved;
} | {
  code: 'external';
  name: string;
  allowedIn: string[];
} | {
  code: 'unplaced';
} | {
  code: 'unchecked';
  why: UncheckedReason;
} | {
  code: 'from-shared';
} | {
  code: 'to-app';
} | {
  code: 'provider-too-low';
  usableFrom: string;
} | {
  code: 'provider-internals';
} | {
  code: 'cross-domain';
} | {
  code: 'cross-domain-equal';
} | {
  code: 'outside-to-domain';
} | {
  code: 'app-to-layer';
  uses: string[];
} | {
  code: 'later-layer';
} | {
  code: 'unordered-layers';
} | {
  code: 'past-closed';
  closed: string[];
} | {
  code: 'to-test';
} /** `reserved`: an entry, but for other consumers. */ | {
  code: 'instance-entry';
  reserved?: true;
} | {
  code: 'layer-entry';
} | {
  code: 'package-by-path';
  packageName: string;
};
/** A comment that disables or enables rules. */
interface Directive {
  kind: 'disable' | 'disable-line' | 'disable-next-line' | 'enable';
  /** The rules that it names. */
  rules: string[];
  reason: string | null;
  /** UTF-16 offsets of the comment. */
  start: number;
  end: number;
  /** 1-based lines of the comment's first and last character. */
  line: number;
  endLine: number;
}
/** What a verdict on an edge depends on. */
interface EdgeToJudge {
  from: string;
  target: Target;
  typeOnly: boolean;
  packageByPath: string | null;
  specifier: string;
}
/** The verdict on one edge. `exceptions` and `allows` are the policy entries that it needed, by index. */
interface EdgeVerdict {
  status: 'allowed' | 'forbidden' | 'unjudged';
  rule: EdgeRule | null;
  reason: Reason | null;
  exceptions: number[];
  allows: number[];
  from: Location | null;
  to: Location | null;
  /** The first objection that only exceptions with a limit cover: a finding once their limit is reached. */
  limited?: {
    rule: EdgeRule;
    reason: Reason;
    exceptions: number[];
  };
  /** Only for a test: the last layer of its instance that it was judged as. */
  asLayer?: string;
  /** `outside` of the policy lists the target; otherwise the edge would be forbidden. */
  outside?: true;
}
/** Everything that decides: places, verdicts and exceptions of one policy on one day. */
interface Judge {
  policy: Policy;
  locate(path: string): Location | null;
  /** Whether a path is that of a test, with or without a place. */
  isTest(path: string): boolean;
  /** Whether `outside` of the policy lists a path. */
  isOutside(path: string): boolean;
  unchecked: FindUnchecked;
  /** Whether `through` of the policy lets a file re-export a package. */
  publishesPackage(file: string, packageName: string): boolean;
  /** Who may import a package; `null` where the policy does not restrict it. */
  externalFor(name: string, virtual?: true): ExternalPolicy | null;
  /** `checked` is a path that counts as checked even where `files` or `ignores` leave it out. */
  judge(edge: EdgeToJudge, checked?: string): EdgeVerdict;
  /** The unexpired exceptions from `rule` for this pair, by index; `to` is a path, a package name or a specifier. */
  exceptionsFor(rule: string, from: string, to: string | null): number[];
}
/** One exported name. */
interface ExportRecord {
  /** The exported name; `*` for `export * from`. */
  name: string;
  typeOnly: boolean;
  /** UTF-16 offsets of the exported name (or of the declaration's name), for findings. */
  start: number;
  end: number;
  /**
   * A declaration of this module (`local`), or a binding that it gets through an edge: `edge` is an index of
   * `ModuleRecord.edges`, `imported` the name in that module (`*` for its namespace).
   */
  binding: {
    type: 'local';
    kind: 'type' | 'value';
  } | {
    type: 'through';
    edge: number;
    imported: string;
  };
}
/** How a pattern of files is written. */
type GlobPattern = {
  start: number;
  end: number;
  specifier: string;
} & /** Literal texts, with an unknown part between each two. */({
  type: 'computed';
  texts: readonly string[];
  loadKind: 'dynamic-import' | 'require' | 'mock' | 'url';
} /** A glob of `import.meta.glob`: `not` are the excluded patterns, `base` the folder that all are relative to. */ | {
  type: 'glob';
  not: readonly string[];
  base: string | null;
} /** A folder of `require.context`, and a regular expression for the paths in it. */ | {
  type: 'context';
  folder: string;
  deep: boolean;
  source: string;
  flags: string;
});
/** A call that imports the files that its patterns match. */
interface GlobImport {
  names: EdgeName[];
  patterns: GlobPattern[];
}
/** How an import without a known target is written; `value` is `require` passed on as a value. */
type OpaqueForm = 'import' | 'require' | 'resolve' | 'glob' | 'mock' | 'url' | 'value';
/** An import without a known target. */
interface OpaqueImport {
  start: number;
  end: number;
  form: OpaqueForm;
  /** The name of the function whose parameter it is, empty if that has none; `null` if it is not a parameter. */
  parameterOf: string | null;
}
/** The imports and exports of one source file before resolution. Plain JSON. */
interface ModuleRecord<E extends Edge = Edge> {
  edges: E[];
  exports: ExportRecord[];
  /** Absent if empty, as in nearly every file. */
  globs?: GlobImport[];
  opaque?: OpaqueImport[];
}
/** A module with resolved edges; the input of the graph. */
interface ResolvedModule extends Omit<ModuleRecord<ResolvedEdge>, 'globs'> {
  /** POSIX, relative to the root. */
  file: string;
  /** Patterns were matched against files on disk. Like `opaque`, known only right after reading, and not packed. */
  hasGlobs?: true;
  /** Any new file, or one that is gone, may change how an import resolves. Not packed either. */
  isOpen?: true;
}
/**
 * Modules as numbers and one text, which can be sent to other threads and stored as they are. A row is a module:
 * `[file, reExports, edges, exports, …edges, …exports]`, with strings by number.
 */
interface PackedModules {
  /** The start of each row in `words`, and the end of the last. */
  starts: Uint32Array;
  words: Int32Array;
  /** All strings, concatenated. */
  text: string;
  /** The end of each string in `text`. */
  ends: Uint32Array;
}
/** Packed modules whose strings are decoded on demand. */
interface PackReader {
  pack: PackedModules;
  string(number: number): string;
  /** The number of the file with this path in the table; `-1` if it is not a module. */
  fileNumber(string: number): number;
}
/** The position of a module. */
interface ModuleRow {
  reader: PackReader;
  at: number;
}
/** The modules of a project, each unpacked on first use. */
interface ModuleTable {
  /** Sorted by path. */
  readonly files: readonly string[];
  readonly packs: readonly PackedModules[];
  row(file: string): ModuleRow | undefined;
  /** The index of a file in `files`; `-1` if it is not a module. */
  numberOf(file: string): number;
  get(file: string): ResolvedModule | undefined;
  /** The files that a module imports, without unpacking it. */
  targetsOf(file: string): Iterable<string>;
  has(file: string): boolean;
  all(): ResolvedModule[];
}
/** A question about one file, with the answer that nearly every file has. */
interface KeptQuestion<T> {
  name: string;
  nothing?: T;
}
/** Files by the name of a question. */
type Answered = Record<string, string[]>;
/** Keeps what graph rules found out about single files. */
interface AnswerMemory {
  /**
   * The answer to a question about the imports of one file, computed again only after a change of that file, of a file
   * that it imports, or of one that they re-export.
   */
  keep<T>(question: KeptQuestion<T>, file: string, compute: () => T): T;
  /** The files for which an answer was not `nothing`, by the name of the question; absent where answers themselves are kept. */
  answered?(): Answered;
}
/** An import of one file by another. */
interface FileEdge {
  from: string;
  to: string;
  edge: ResolvedEdge;
}
/** All parsed modules and the imports between files. */
interface Graph extends AnswerMemory {
  readonly modules: Pick<ModuleTable, 'get' | 'has' | 'files' | 'targetsOf'>;
  /** The imports of a file that lead to files, parsed or not, in source order. */
  outgoing(file: string): readonly FileEdge[];
  /** The imports that lead to a parsed file, in the order of the importers' paths. */
  incoming(file: string): readonly FileEdge[];
  /** For each file, by its number, the numbers of the files that it imports by these kinds. */
  targets(kinds: ReadonlySet<EdgeKind>): readonly (readonly number[])[];
  /** The imports by which a file reaches files that re-export something. */
  importsOfReExporters(file: string): readonly FileEdge[];
  /** The imports by which a file reaches files that are not modules of this graph. */
  importsOfUnparsed(file: string, isWanted: (file: string) => boolean): readonly FileEdge[];
}
/** Receives the paths that an answer about the disk depends on. Paths are absolute. */
interface DiskWatch {
  /** Whether a path exists and as what. */
  probed(path: string): void;
  /** The same, where the answer may decide how any import resolves. */
  asked?(path: string): void;
  /** The names of the entries of a folder. */
  listed(folder: string): void;
  /** The contents of a file. `decides`: they affect how imports resolve, even if the file is checked itself. */
  read(path: string, decides?: true): void;
  /** The contents of all checked files below a folder, relative to the root. */
  below?(folder: string): void;
}
/** Everything that answers depend on, as data that can be sent to another process. */
interface DiskTrace {
  /** Folders whose entries matter; some may not exist. */
  folders: string[];
  /** Files whose contents matter. */
  files: string[];
  /** Files whose contents affect how imports resolve: declaration files and the modules of bundler configs. */
  deciding: string[];
  /** Single paths outside the root, whose folders have many unrelated entries. */
  outside: string[];
  /** Paths inside the root whose existence affects how imports resolve, apart from those of the imported files. */
  asked: string[];
}
/** How far a log was read: the number of paths in each of its lists, which only become longer. */
type LogMark = Readonly<Record<keyof DiskTrace, number>>;
/** Collects the paths that answers depend on. */
interface DiskLog extends DiskWatch {
  /** All paths, or those that were added after a mark. */
  trace(after?: LogMark): DiskTrace;
  mark(): LogMark;
  add(trace: DiskTrace): void;
}
/** What is known of a folder without listing it: its folders, and whether an entry may affect imports of any file. */
interface KnownFolder {
  folders: readonly string[];
  mayDecide: boolean;
}
/** What is known of folders by their absolute paths; no symbolic link leads to them. */
interface KnownFolders {
  /** The entries of those that were listed already. */
  listings?: ReadonlyMap<string, readonly Dirent[]>;
  /** What an earlier run found in others. */
  earlier?: (folder: string) => KnownFolder | undefined;
}
/** The compiler options that decide which names exist at run time. */
interface ElisionOptions {
  /** Imports stay as written: `verbatimModuleSyntax` or one of the options that it replaced. */
  keepsImports: boolean;
  /** `emitDecoratorMetadata`: the types of decorated members are values. */
  decoratorMetadata: boolean;
}
/** A configuration file that cannot be fully read, and an import that may depend on it. */
interface ConfigFault {
  /** POSIX, relative to the root; may begin with `../`. */
  file: string;
  line: number;
  /** Continues a sentence that begins with the file's name. */
  reason: string;
  importer: string;
  specifier: string;
}
/** The resolved imports of a file; `undefined` if it was not read. */
type EdgesOf = (file: string) => readonly Pick<ResolvedEdge, 'specifier' | 'target'>[] | undefined;
/** The names that resolve for a file, apart from those of the policy. */
interface KnownNames {
  /** No package.json applies, so any name may. */
  open: boolean;
  declared: string[];
  /** Regular expressions for aliases of configs, and for virtual and ambient modules. */
  expressions: string[];
}
/** The workspace package of a path relative to the root; the path need not exist. */
interface PackageOfPath {
  /** The name of the package. */
  nameOf(path: string): string | null;
  /** The specifier for other packages; `null` if the package does not export the path. */
  specifierOf(path: string): string | null;
  /** The source of a missing build output. */
  sourceOf(path: string): string | null;
}
interface Resolution {
  target: Target;
  packageByPath: string | null;
  /** Any new file, or one that is gone, may change it. */
  isOpen?: true;
}
/** The targets of one pattern of a call; `null` if they cannot be known. */
interface Expanded {
  pattern: GlobPattern;
  found: Resolution[] | null;
}
/** The package.json that applies to a file. */
interface FileManifest {
  /** Its folder, POSIX and relative to the root; `''` for the root. */
  folder: string;
  fields: Readonly<Record<string, unknown>>;
  /** The packages that it and the manifests above it declare. */
  declared: ReadonlySet<string>;
}
interface Resolver extends PackageOfPath {
  /** Resolves a specifier in a file (POSIX, relative to the root). */
  resolve(file: string, edge: Pick<Edge, 'specifier' | 'kind' | 'typeOnly'>): Resolution;
  /** The compiler options for a file that decide which of its imports exist at run time. */
  elisionOptionsOf(file: string): ElisionOptions;
  /** Whether imports by a path in a file must name the extension, as Node's rules for ES modules demand. */
  needsExtensions(file: string): boolean;
  /** The files on disk that the patterns of a call match. */
  expand(file: string, glob: GlobImport): Expanded[];
  /** The specifiers of a workspace package; `null` if there is no such package. */
  entriesOf(name: string): PackageEntry[] | null;
  /** The names of the packages that are declared for a file. */
  declaredFor(file: string): string[];
  /** The facts of manifests and configs that explain an unresolved name. */
  nameFacts(file: string, specifier: string): NameFacts;
  /** The names that resolve for a file, for tools that match specifiers by regular expressions. */
  knownNames(file: string): KnownNames;
  /** The paths at which a specifier in a file looks for a file, without an extension unless it is written; POSIX, relative to the root. */
  expectedPaths(file: string, specifier: string): string[];
  /** The manifest of the package that contains a file; `null` where there is none. */
  manifestOf(file: string): FileManifest | null;
  /** The parts of configuration files that cannot be read and that imports of these files may depend on. */
  faults(files: readonly string[], edgesOf: EdgesOf): ConfigFault[];
  /** Sets what is known of folders. */
  prime(known: KnownFolders): void;
  /** Forgets everything, because files changed. */
  clear(): void;
}
/** Facts about the files of one run; each answer is computed once. */
interface RunFacts extends Facts {
  once<T>(question: object, key: unknown, compute: () => T): T;
  /** The imports of a file by offset, as in TypeScript's output: names used only as types are type-only. */
  importsAfterElision(file: string): ReadonlyMap<number, ResolvedEdge>;
  /** Reuses the modules that this run has read, and its graph where that is complete. */
  use(modules: (file: string) => ResolvedModule | undefined, graph?: () => Graph): void;
  /** Prepares for questions about the code of many files. */
  expect(files: Iterable<string>): void;
  /** A module of this run, or one that is read now. */
  moduleOf(file: string): ResolvedModule | undefined;
  /** Records that the answer being computed depends on every checked file below a folder; `''` is the root. */
  dependOn(folder: string): void;
  /** Drops the answers that depend on files, because their texts changed. Only those of facts with a watch are complete. */
  forget(files: ReadonlySet<string>): void;
  /** Starts another run, which sees what has changed on disk since. */
  clear(): void;
}
/** Knows which source files a walk finds, or would find if they existed. */
interface CheckedFiles {
  /** Why a walk skips a file; the path is POSIX, relative to the root. */
  unchecked: FindUnchecked;
  /** Sets the files that a walk found. */
  setWalked(files: Iterable<string>): void;
  /** Forgets all answers, because files changed. */
  clear(): void;
}
/** A comment as the linters' trees and oxc-parser have it. */
interface SourceComment {
  type: string;
  value: string;
  start: number;
  end: number;
}
/** A question about many files, whose answer changes less often than the files. */
interface Question<Answer = unknown> {
  /** Unique among the rules. */
  name: string;
  answer(project: Project, key: string): Answer;
  /** Equal for equal answers. */
  textOf(answer: Answer): string;
}
/** What rules can find out about the repository of one policy. */
interface Project {
  loaded: LoadedPolicy;
  judge: Judge;
  resolver: Resolver;
  facts: RunFacts;
  /** `YYYY-MM-DD` */
  today: string;
  /** Which source files are checked. */
  checked: CheckedFiles;
  /** The text of a file as it is checked: a given text, or the one on disk. */
  textOf(file: string): string;
  /** The text of a file of any kind, on which the results of the current file then depend. */
  dependOnText(file: string): string;
  /** How often the text of a file changed since the project was opened; always 0 unless the project outlives a run. */
  versionOf(file: string): number;
  /** Records what results depend on, for a run that is cached. */
  log: DiskLog | null;
  /** Records that the results of the current file depend on all files below a folder; `''` is the root. */
  dependOn(folder: string): void;
  /** Records that the message being written depends on the imports of all files. */
  dependOnImports(): void;
  /** Answers a question of a rule. The results of the current file depend on the answer, not on all files that it was found in. */
  ask<Answer>(question: Question<Answer>, key: string): Answer;
  /** Sets where to record the files that rules read; `null` stops recording. */
  readInto(reads: Set<string> | null): void;
}
/** What is known of a file before any rule runs; created once per file. */
interface Inspection {
  file: string;
  text: string;
  module: ResolvedModule;
  /** One for each edge of the module. */
  judgements: EdgeVerdict[];
  directives: Directive[];
  /** Files whose exports the verdicts depended on; `OPEN_IMPORT` where they depended on the compiler's options. */
  reads: ReadonlySet<string>;
  position(offset: number): {
    line: number;
    column: number;
  };
  /** Whether the text includes a part; faster than a search where many rules ask. */
  includes(part: string): boolean;
}
/** Anything with a position in a file; the trees of the hosts write it in one of two ways. */
interface Positioned {
  range?: readonly [number, number];
  start?: number;
  end?: number;
}
type RuleScope = TSESLint.Scope.Scope;
/** The part of ESLint's `SourceCode` that works alike in every host. Offsets are UTF-16 with a BOM not counted. */
interface RuleSource {
  readonly text: string;
  readonly ast: TSESTree.Program;
  /** The text of a node, or of the whole file. */
  getText(node?: Positioned): string;
  getRange(node: Positioned): [number, number];
  /** In the order of the source, without a shebang line. */
  getAllComments(): readonly SourceComment[];
  getCommentsInside(node: Positioned): readonly SourceComment[];
  /** The comments that only white space separates from the start of a node. */
  getCommentsBefore(node: Positioned): readonly SourceComment[];
  /** From the program down to the parent. */
  getAncestors(node: TSESTree.Node): TSESTree.Node[];
  /** The scope of a node. To build the scopes of a file costs more than to parse it. */
  getScope(node: TSESTree.Node): RuleScope;
}
/** One violation, as a rule reports it. Offsets are UTF-16 with a BOM not counted. */
interface Report {
  start: number;
  end: number;
  /** The message, or plain data from which `describe` makes it when the violation is shown. */
  message: Message | Later;
  /** What the finding is about, apart from its position. */
  subject: string;
  extent: Extent;
  /** Lowers the severity, as for a cycle through types. */
  severity?: 'warn';
  from?: PlaceRef;
  to?: PlaceRef;
  specifier?: string;
  resolved?: string;
  kind?: string;
  trace?: TraceStep[];
  /** Exceptions that the rule matched itself; empty where none is left. */
  covered?: number[];
  /** The unused entry of the policy that this reports. */
  entry?: {
    list: 'exceptions' | 'allows';
    index: number;
  };
}
/** Data for a message; it is sent between threads and stored in the cache. */
interface Later {
  details: unknown;
}
/** What a rule's `describe` gets for one file. */
interface DescribeContext {
  project: Project;
  module: ResolvedModule;
  /** The source of the file, as it was checked. */
  readonly sourceCode: RuleSource;
  position(offset: number): {
    line: number;
    column: number;
  };
}
/** What a rule's `create` gets for one file. */
interface FileContext {
  project: Project;
  inspection: Inspection;
  sourceCode: RuleSource;
  /** The options that apply to this file, with the defaults of the schema. */
  options: readonly unknown[];
  /** Reports at a range of the file, or at a node. */
  report(report: Report | (Omit<Report, 'start' | 'end'> & {
    node: Positioned;
  })): void;
}
/** What a rule's `checkGraph` gets for one run. */
interface GraphContext {
  project: Project;
  graph: Graph;
  /** False when only some files are checked, so that absence proves nothing. */
  whole: boolean;
  /** Indexes of the exceptions and allowances that were used; graph rules add theirs. */
  used: {
    exceptions: Set<number>;
    allows: Set<number>;
  };
  optionsOf(file: string): readonly unknown[];
  /** The 1-based line of an offset; `null` where the file can no longer be read. */
  lineOf(file: string, offset: number): number | null;
  report(report: Omit<Report, 'message'> & {
    file: string;
    message: Message | (() => Message);
  }): void;
}
/** What a rule declares in the form that ESLint knows; option schemas are JSON Schema. */
interface RuleMeta {
  type: 'problem' | 'suggestion' | 'layout';
  docs: {
    description: string;
    why: string; /** The page of a rule from a plugin: an address, or a path in the repository. */
    url?: string;
  };
  /** The severity by default, and in the set `strict`; an error when left out. */
  severity?: {
    default: 'warn' | 'error';
    strict: 'warn' | 'error';
  };
  schema: readonly object[];
  /** As in ESLint: required where a fix that is `auto` has edits. The tester then requires a case with one. */
  fixable?: 'code' | 'whitespace';
  /** As in ESLint: required where a fix that is `suggested` has edits. */
  hasSuggestions?: true;
}
/** What engines, presets and generators have to know about a rule. They never compare ids. */
interface RuleTraits {
  /** On in every policy that has places. A rule without it is on only through a rule set or `rules`. */
  on?: 'with-architecture';
  /** The rule sets that contain the rule. */
  sets?: readonly RuleSetName[];
  /** Runs after all other graph rules, because it checks which entries of the policy they used. */
  runsLast?: true;
  /** Reports that something is absent, which is certain only when every file was checked. */
  provesAbsence?: true;
  /** Only a comment with a reason silences its findings. */
  needsReason?: true;
  /** `false` for a rule that does not apply to test files. */
  tests?: false;
  /** `false` for a rule that does not apply to declaration files and to generated files. */
  generated?: false;
}
/** A set of rules, by the name that `extends` uses. */
type RuleSetName = 'recommended' | 'strict';
/** A rule over one file. */
interface FileRule {
  id: string;
  meta: RuleMeta;
  traits?: RuleTraits;
  /** Words, at least one of which occurs in every file that the rule applies to. */
  hints?: readonly string[];
  /** `false` for a file that the rule cannot apply to; a file is only parsed into a tree where some rule applies. */
  concerns?(inspection: Inspection): boolean;
  create(context: FileContext): TSESLint.RuleListener;
  /** What `create` asks the project. */
  questions?: readonly Question[];
  /** Makes the message of a violation that was reported with details. */
  describe?(context: DescribeContext, details: never): Message;
}
/** A rule over the whole graph. */
interface GraphRule {
  id: string;
  meta: RuleMeta;
  traits?: RuleTraits;
  checkGraph(context: GraphContext): void;
}
/** A rule as `defineRule` returns it. */
type DeclaredRule = FileRule | GraphRule;
/** The rules of a team. */
interface RulePlugin {
  /** The part of the rules' ids before the slash. */
  namespace: string;
  rules: readonly DeclaredRule[];
}
export { GraphContext as a, RuleMeta as c, RuleSource as d, Positioned as f, FileRule as i, RulePlugin as l, DescribeContext as n, GraphRule as o, FileContext as r, Report as s, DeclaredRule as t, RuleTraits as u };