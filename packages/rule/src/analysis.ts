export * from './analysis/frameworks.ts'
export * from './analysis/imports.ts'
export * from './analysis/schemas.ts'
export * from './analysis/words.ts'
