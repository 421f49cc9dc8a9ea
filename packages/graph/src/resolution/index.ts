export { resolveModule } from './resolve-module.ts'
export type { ConfigFault } from './config-faults.ts'
export type { KnownNames } from './names/known-names.ts'
export { createResolver, type Expanded, type Resolution, type Resolver } from './resolver.ts'
