export * from './context.ts'
export { messageLine } from './plain.ts'
export * from './progress.ts'
export * from './render.ts'
