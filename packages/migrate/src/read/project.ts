import { check } from '@stratalint/engine'
import type { ModuleTable } from '@stratalint/graph'
import { compilePolicy } from '@stratalint/policy'
import { join } from 'node:path'

/** The source files of a folder. */
export interface ProjectFiles {
  root: string
  files: readonly string[]
}

/** The source files of a folder, with their imports resolved. */
export interface Project extends ProjectFiles {
  modules: ModuleTable
  /** The number of files that do not parse, whose imports nobody can judge. */
  unparsed: number
}

const POLICY_FILE = 'stratalint.config.json'

/** Reads every source file of a folder and resolves its imports. */
export async function readProject(root: string): Promise<Project> {
  const policy = compilePolicy(
    { architecture: { places: { everything: { pattern: '**', role: 'shared' } } } },
    { file: join(root, POLICY_FILE) },
  )
  const { details } = await check({
    cwd: root,
    loaded: { root, policyFile: POLICY_FILE, hash: '', policy, sources: [] },
    detailed: true,
    cache: false,
    baseline: false,
    only: [],
    mayBeEmpty: true,
  })
  const unparsed = details!.violations.filter(({ rule }) => rule === 'stratalint/parse').length
  return { root, files: details!.files, modules: details!.modules, unparsed }
}
