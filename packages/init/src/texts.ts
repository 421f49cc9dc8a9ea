export * from './texts/errors.ts'
export * from './texts/notes.ts'
export * from './texts/results.ts'
export * from './texts/setup.ts'
