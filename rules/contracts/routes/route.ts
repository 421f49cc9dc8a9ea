import type { TSESTree } from '@typescript-eslint/utils'

export type Framework = 'express' | 'fastify' | 'hono' | 'koa' | 'next' | 'next-pages' | 'nest' | 'trpc'

/** A part of a path as one node writes it; `UNKNOWN` in place of what the file does not show. */
export interface PathPiece {
  text: string
  /** Where the piece is written; the file itself in Next. */
  node: TSESTree.Node | null
}

/** In place of a part of a path that is not known. */
export const UNKNOWN = '\0'

/** One registration of a handler, as a file shows it. */
export interface Route {
  /** `null` where the file does not show it: the host has the name of a router and comes from elsewhere. */
  framework: Framework | null
  /** In capitals; `ALL` for every method, `USE` for a mount of a router from another file. */
  method: string
  /** Mounts and prefixes of the file first, the route's own piece last; empty for procedures, which have names. */
  path: readonly PathPiece[]
  /** Whether `path` is all of it, so that no other file can put a prefix before it. */
  isWhole: boolean
  /** What a finding marks. */
  start: number
  end: number
  /** Runs before the handler: arguments of the registration, then those that the router uses before it. */
  middleware: readonly TSESTree.Node[]
  handler: TSESTree.Node | null
  /** Options of the registration: of a Fastify route or of `createRoute`. */
  options: TSESTree.ObjectExpression | null
  /** Whether options were given that the file does not show. */
  hasHiddenOptions: boolean
  /** The call, decorated method or exported declaration. */
  node: TSESTree.Node
}
