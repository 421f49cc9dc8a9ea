import { shortHash } from '@stratalint/core'
import { basename, dirname, relative, resolve } from 'node:path'
import { compileConfig } from './compile/compile-policy.ts'
import { findConfig } from './find/find-config.ts'
import type { LoadedPolicy, PolicySettings } from './compile/loaded-policy.ts'
import { isCacheOff } from './cache/cache-folder.ts'
import { deleteCachedPolicy, type Opened, readCachedPolicy, writeCachedPolicy } from './cache/policy-cache.ts'
import { isPureConfig } from './read/module/pure-module.ts'
import { readConfigFile } from './read/read-config-file.ts'
import { hashSources, Sources } from './files/sources.ts'
import { BUILD } from './bundle/build-id.ts'

/** Where to find the policy, and whether to use the cache. */
export interface LoadOptions {
  cwd: string
  /** The config file, relative to `cwd`; found from `cwd` upward by default. */
  configFile?: string | undefined
  /** `false` to neither read nor write the cache. */
  cache?: boolean | undefined
}

/** Finds, reads and compiles the policy of a folder. */
export async function loadPolicy({ cwd, configFile, cache }: LoadOptions): Promise<LoadedPolicy> {
  const file = configFile === undefined ? findConfig(cwd) : resolve(cwd, configFile)
  const { loaded } = loadFrom(dirname(file), basename(file), new Sources(), cache)
  return Promise.resolve(loaded)
}

/** Finds the policy of a folder, valid or not. */
export function locatePolicy({ cwd, configFile }: Pick<LoadOptions, 'cwd' | 'configFile'>): PolicySettings {
  const file = configFile === undefined ? findConfig(cwd) : resolve(cwd, configFile)
  return { root: dirname(file), policyFile: basename(file), hash: '' }
}

/** The policy of a config file: from the cache if nothing changed, else compiled and cached. */
export function loadFrom(root: string, policyFile: string, sources: Sources, cache = !isCacheOff()): Opened {
  return (cache ? readCachedPolicy(root, policyFile) : null) ?? compileFrom(root, policyFile, sources, cache)
}

/** Fills `sources` even if compiling fails, so that a caller can wait for a change. */
function compileFrom(root: string, policyFile: string, sources: Sources, cache: boolean): Opened {
  const file = resolve(root, policyFile)
  const policy = compileConfig(readConfigFile(file, root, sources), file, root, sources)
  const files = sources.files.sort((a, b) => (relative(root, a) < relative(root, b) ? -1 : 1))
  const isPure = isPureConfig(sources)
  const ofFiles = hashSources(root, files, BUILD) ?? ''
  // A config that depends on more than its files may give another policy in the next run.
  const hash = isPure ? ofFiles : shortHash(JSON.stringify([ofFiles, policy]))
  const opened: Opened = { loaded: { root, policyFile, hash, policy, sources: files }, sources }
  if (cache && isPure && sources.areUnchanged()) {
    // After an edit in between, the cache would have the old policy with the hash of the new contents.
    writeCachedPolicy(opened)
  } else if (cache && !isPure) {
    deleteCachedPolicy(root, policyFile)
  }
  return opened
}
