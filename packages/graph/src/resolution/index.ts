export { resolveModule } from './resolve-module.ts'
export { createResolver, type Resolution, type Resolver } from './resolver.ts'
