export { createBaselineDisk } from './baseline-disk.ts'
export * from './cycles/find-cycles.ts'
export { reachabilityOf, type LeadsTo } from './cycles/reachability.ts'
export type { Cut } from './cycles/choose-cut.ts'
export type { Hop } from './cycles/hops.ts'
export type { ProgramLike } from './syntax/ast-node.ts'
export { extractModule } from './read/extract-module.ts'
export type { KnownFolder, KnownFolders } from './disk/cached-disk.ts'
export * from './disk/disk-log.ts'
export { directiveIn, environmentOf, type Directive } from './facts/environment.ts'
export * from './facts/facts.ts'
export {
  ANY_FILE,
  entriesOf,
  EVERY_IMPORT,
  folderOfEntries,
  foldersOfTarget,
  IMPORTERS,
  OPEN_IMPORT,
  REACHED,
  reachableFrom,
} from './facts/reads.ts'
export { findExports } from './facts/find-exports.ts'
export { mentionsIn, outlineOf, type Declaration, type Outline } from './facts/declarations.ts'
export * from './import-graph/import-graph.ts'
export { affectedBy, type Answered, type EarlierAnswers, type KeptQuestion } from './import-graph/kept-answers.ts'
export { createLiveGraph, type LiveGraph } from './import-graph/live-graph.ts'
export * from './re-exports/find-laundering.ts'
export type { Origin, Step, Trail } from './re-exports/trace-origins.ts'
export * from './model/module-record.ts'
export { parseSource } from './parse/parse-source.ts'
export type { SourceTree } from './parse/source-tree.ts'
export * from './read/read-module.ts'
export { fitsMainThread, fitsParserStack } from './parse/nesting-limit.ts'
export { childKeys, childrenOf } from './parse/parser.ts'
export type { SyntaxFault } from './parse/syntax-fault.ts'
export * from './resolution/index.ts'
export * from './disk/source-file.ts'
export * from './walk/walk.ts'
export { createModulePacker, packModules, type ModulePacker } from './import-graph/pack-modules.ts'
export { findImporters } from './import-graph/find-importers.ts'
export { createModuleTable, type ModuleTable } from './import-graph/module-table.ts'
export type { PackedModules } from './import-graph/packed-layout.ts'
export { markElided, mayBeElided } from './elision/mark-elided.ts'
export { findNameUses, type ElisionOptions } from './elision/name-uses.ts'
export { createCheckedFiles, wouldWalk, type CheckedFiles } from './walk/checked-files.ts'
export { packageName } from './resolution/specifier.ts'
