import { basename, dirname, relative, resolve } from 'node:path'
import { compileConfig } from './compile-policy.ts'
import { findConfig } from './find-config.ts'
import { checkKnownRules } from './known-rules.ts'
import type { LoadedPolicy } from './loaded-policy.ts'
import { type Opened, readCachedPolicy, writeCachedPolicy } from './policy-cache.ts'
import { readConfigFile } from './read-config-file.ts'
import { hashSources, Sources } from './sources.ts'
import { BUILD } from './version.ts'

/** Where to look for the policy. */
export interface LoadOptions {
  cwd: string
  /** A config file to use instead of searching; relative to `cwd`. */
  configFile?: string | undefined
  /** When given, settings for any other rule are errors. */
  knownRules?: readonly string[] | undefined
}

/** Finds, reads and compiles the policy that holds in a folder. */
export async function loadPolicy({ cwd, configFile, knownRules }: LoadOptions): Promise<LoadedPolicy> {
  const file = configFile === undefined ? findConfig(cwd) : resolve(cwd, configFile)
  const { loaded } = loadFrom(dirname(file), basename(file), new Sources())
  if (knownRules !== undefined) checkKnownRules(loaded.policy, knownRules, loaded.policyFile)
  return Promise.resolve(loaded)
}

/** The policy of one config file: from the cache where nothing changed, else compiled and cached. */
export function loadFrom(root: string, policyFile: string, sources: Sources): Opened {
  return readCachedPolicy(root, policyFile) ?? compileAndCache(root, policyFile, sources)
}

/** `sources` is filled even when compiling fails, so that a caller can wait for the repair. */
function compileAndCache(root: string, policyFile: string, sources: Sources): Opened {
  const file = resolve(root, policyFile)
  const policy = compileConfig(readConfigFile(file, root, sources), file, root, sources)
  const paths = sources.paths.sort((a, b) => (relative(root, a) < relative(root, b) ? -1 : 1))
  const hash = hashSources(root, paths, BUILD) ?? ''
  const loaded: LoadedPolicy = { root, policyFile, hash, policy, sources: paths }
  // After an edit in between, the cache would hold the old policy under the hash of the new contents.
  if (sources.areUnchanged()) writeCachedPolicy(loaded)
  return { loaded, sources }
}
