export * from './analysis/imports.ts'
export * from './analysis/words.ts'
