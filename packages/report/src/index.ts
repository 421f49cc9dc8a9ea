export * from './context.ts'
export * from './progress.ts'
export * from './render.ts'
