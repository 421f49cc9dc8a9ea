import type { ResolvedEdge } from '@stratalint/core'
import { readSource, type ModuleSource } from '../source/module-source.ts'
import { Refusal, type ChangeSet } from './change-set.ts'
import type { TypesInFile } from './types/types-in-file.ts'

/** What refactorings know about a project, as it is before a plan. Paths are relative to the root. */
export interface World {
  edgesOf(file: string): readonly ResolvedEdge[]
  importersOf(file: string): readonly string[]
  /** Whether the policy allows a file to import another one. */
  mayImport(from: string, to: string, typeOnly: boolean): boolean
  /** Where a specifier in a file leads, or would lead once `target` exists. */
  leadsTo(file: string, specifier: string, target: string): boolean
  exists(path: string): boolean
  /** The names of the files directly in a folder. */
  filesIn(folder: string): readonly string[]
  /** A module in the folder of a path or below it, or in a folder above; `null` where there is none near. */
  fileBeside(path: string): string | null
  /** Whether a file is an entry of a package that is published, whose importers are not known. */
  isPublished(file: string): boolean
  /** Whether imports by a path in a file must name the extension. */
  needsExtensions(file: string): boolean
  /** The types of a file; `null`, or no such method, where TypeScript does not know them. */
  typesIn?(file: string): TypesInFile | null
}

/** Parses a file that a plan changes. */
export function sourceOf(world: World, changes: ChangeSet, file: string): ModuleSource {
  const text = changes.read(file)
  const source = text === null ? null : readSource(file, text, world.edgesOf(file))
  if (source === null) throw new Refusal(`${file} cannot be parsed.`)
  return source
}
