export { happensBefore, usesOf } from './analysis/data-flow/data-flow.ts'
export * from './analysis/data-flow/origins.ts'
export { returnedBy } from './analysis/data-flow/patterns.ts'
export type { Path, Use } from './analysis/data-flow/walk.ts'
export { viewOf, otherFile, type FileView } from './analysis/definitions/file-view.ts'
export { keyOf } from './analysis/definitions/patterns.ts'
export * from './analysis/frameworks/frameworks.ts'
export { isTestCode } from './analysis/frameworks/test-code.ts'
export * from './analysis/logging/exported-loggers.ts'
export * from './analysis/logging/log-calls.ts'
export {
  LOG_LIBRARIES,
  LOG_METHODS,
  loggerPackage,
  libraryOf,
  type LogLibrary,
} from './analysis/logging/logger-libraries.ts'
export * from './analysis/logging/loggers.ts'
export { nameOfChain, type Logger } from './analysis/logging/search-loggers.ts'
export * from './analysis/naming/file-case.ts'
export * from './analysis/naming/vague-words.ts'
export * from './analysis/naming/words.ts'
export * from './analysis/schemas/known-schemas.ts'
export * from './analysis/schemas/new-schemas.ts'
export type { ParseOutcome } from './analysis/schemas/parse-names.ts'
export * from './analysis/schemas/parsers.ts'
export { schemaLibraryOf, type SchemaLibrary } from './analysis/schemas/schema-libraries.ts'
export * from './analysis/schemas/schema-texts.ts'
export { schemaOf } from './analysis/schemas/schemas.ts'
export * from './analysis/shared-exports.ts'
export * from './analysis/syntax/functions.ts'
export * from './analysis/syntax/imports.ts'
export * from './analysis/syntax/local-functions.ts'
export * from './analysis/syntax/order.ts'
