import { shortHash } from '@stratalint/core'
import { basename, dirname, relative, resolve } from 'node:path'
import { compileConfig } from './compile/compile-policy.ts'
import { findConfig } from './find/find-config.ts'
import type { LoadedPolicy, PolicySettings } from './compile/loaded-policy.ts'
import { isCacheOff } from './cache/cache-folder.ts'
import { forgetCachedPolicy, type Opened, readCachedPolicy, writeCachedPolicy } from './cache/policy-cache.ts'
import { isPureConfig } from './read/module/pure-module.ts'
import { readConfigFile } from './read/read-config-file.ts'
import { hashSources, Sources } from './files/sources.ts'
import { BUILD } from './bundle/build-id.ts'

/** Where to look for the policy. */
export interface LoadOptions {
  cwd: string
  /** A config file to use instead of searching; relative to `cwd`. */
  configFile?: string | undefined
  /** `false` to neither use nor keep what earlier runs compiled. */
  cache?: boolean | undefined
}

/** Finds, reads and compiles the policy that holds in a folder. */
export async function loadPolicy({ cwd, configFile, cache }: LoadOptions): Promise<LoadedPolicy> {
  const file = configFile === undefined ? findConfig(cwd) : resolve(cwd, configFile)
  const { loaded } = loadFrom(dirname(file), basename(file), new Sources(), cache)
  return Promise.resolve(loaded)
}

/** Where the policy of a folder is, whether or not it can be used. */
export function locatePolicy({ cwd, configFile }: Pick<LoadOptions, 'cwd' | 'configFile'>): PolicySettings {
  const file = configFile === undefined ? findConfig(cwd) : resolve(cwd, configFile)
  return { root: dirname(file), policyFile: basename(file), hash: '' }
}

/** The policy of one config file: from the cache where nothing changed, else compiled and cached. */
export function loadFrom(root: string, policyFile: string, sources: Sources, cache = !isCacheOff()): Opened {
  return (cache ? readCachedPolicy(root, policyFile) : null) ?? compileFrom(root, policyFile, sources, cache)
}

/** `sources` is filled even when compiling fails, so that a caller can wait for the repair. */
function compileFrom(root: string, policyFile: string, sources: Sources, cache: boolean): Opened {
  const file = resolve(root, policyFile)
  const policy = compileConfig(readConfigFile(file, root, sources), file, root, sources)
  const files = sources.files.sort((a, b) => (relative(root, a) < relative(root, b) ? -1 : 1))
  const isPure = isPureConfig(sources)
  const ofFiles = hashSources(root, files, BUILD) ?? ''
  // Two runs of one config that reads more than its files may have two policies.
  const hash = isPure ? ofFiles : shortHash(JSON.stringify([ofFiles, policy]))
  const opened: Opened = { loaded: { root, policyFile, hash, policy, sources: files }, sources }
  if (cache && isPure && sources.areUnchanged()) {
    // After an edit in between, the cache would hold the old policy under the hash of the new contents.
    writeCachedPolicy(opened)
  } else if (cache && !isPure) {
    forgetCachedPolicy(root, policyFile)
  }
  return opened
}
