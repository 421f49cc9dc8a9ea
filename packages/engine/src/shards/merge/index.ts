export type { CheckDocument, NamedDocument } from './document.ts'
export type { Joined } from './join-shards.ts'
export { merge } from './merge.ts'
