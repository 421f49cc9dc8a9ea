export { resolveModule } from './resolve-module.ts'
export type { ConfigFault } from './config-faults.ts'
export type { KnownNames } from './known-names.ts'
export { createResolver, type Resolution, type Resolver } from './resolver.ts'
