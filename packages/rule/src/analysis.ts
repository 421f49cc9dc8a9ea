export * from './analysis/words.ts'
