import { compileGlobs, createJudge, type Facts, type Judge } from '@stratalint/core'
import { createFacts, createResolver, type Resolver } from '@stratalint/graph'
import { openPolicy, type LoadedPolicy, type PolicySettings } from '@stratalint/policy'
import { isCollecting } from './collector.ts'

/** Everything that rules ask about the repository of one policy. */
export interface Project {
  loaded: LoadedPolicy
  judge: Judge
  resolver: Resolver
  facts: Facts
  /** `YYYY-MM-DD` */
  today: string
  /** Whether the policy's `files` and `ignores` take a file in. */
  covers(file: string): boolean
}

/** In a running editor files appear and vanish; a resolution older than this is asked again. */
const RESOLUTION_LIFETIME_MS = 2_000

const projects = new Map<string, { project: Project; resolvedSince: number }>()

/** The project of a loaded policy. */
export function createProject(loaded: LoadedPolicy, today = new Date().toISOString().slice(0, 10)): Project {
  const resolver = createResolver(loaded.root)
  const included = compileGlobs(loaded.policy.files)
  const ignored = compileGlobs(loaded.policy.ignores)
  return {
    loaded,
    judge: createJudge(loaded.policy, today),
    resolver,
    facts: createFacts(loaded.root, resolver),
    today,
    covers: (file) => included(file) && !ignored(file),
  }
}

/** The project that a linter's settings name; an edited config or a new day makes a new one. */
export function openProject(settings: PolicySettings): Project {
  const loaded = openPolicy(settings)
  const key = JSON.stringify([loaded.root, loaded.policyFile])
  const now = Date.now()
  const known = projects.get(key)
  if (known !== undefined && known.project.loaded.hash === loaded.hash && known.project.today === new Date(now).toISOString().slice(0, 10)) {
    // One pass over files that stand still need not ask anything twice.
    if (now - known.resolvedSince > RESOLUTION_LIFETIME_MS && !isCollecting()) {
      known.project.resolver.clear()
      known.resolvedSince = now
    }
    return known.project
  }
  const project = createProject(loaded)
  projects.set(key, { project, resolvedSince: now })
  return project
}
