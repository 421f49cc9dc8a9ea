import type { EdgeKind, Target } from '@stratalint/core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTree } from './tree.ts'
import { createResolver, type Resolution, type Resolver } from '@stratalint/graph'

export interface Project {
  folder: string
  resolver: Resolver
  resolve(file: string, specifier: string, kind?: EdgeKind): Resolution
  target(file: string, specifier: string, kind?: EdgeKind): Target
  close(): void
}

/** What an import means, whatever else it depends on. */
function withoutOpen({ isOpen: _, ...resolution }: Resolution): Resolution {
  return resolution
}

/** A resolver over a tree in a new temporary folder; `root` is the folder of the policy in the tree. */
export function openProject(files: Record<string, string>, root = '.'): Project {
  const folder = mkdtempSync(join(tmpdir(), 'resolution-'))
  writeTree(folder, files)
  const resolver = createResolver(join(folder, root))
  const resolve = (file: string, specifier: string, kind: EdgeKind = 'import'): Resolution =>
    withoutOpen(resolver.resolve(file, { specifier, kind, typeOnly: false }))
  return {
    folder,
    resolver,
    resolve,
    target: (file, specifier, kind) => resolve(file, specifier, kind).target,
    close: () => rmSync(folder, { recursive: true }),
  }
}
