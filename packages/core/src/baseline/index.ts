export * from './entry.ts'
export * from './match.ts'
export * from './update.ts'
