export * from './analysis/imports.ts'
export * from './analysis/vague-words.ts'
export * from './analysis/words.ts'
