export * from './entry.ts'
export * from './match.ts'
export * from './update.ts'
export * from './named-paths.ts'
