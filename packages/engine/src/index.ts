export * from './check.ts'
export * from './check-error.ts'
export type { EngineName } from './lint-pass.ts'
