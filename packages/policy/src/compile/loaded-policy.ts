import type { Policy } from '@stratalint/core'

/** How a policy travels to rules: small, because linters copy settings for every file. */
export interface PolicySettings {
  /** Absolute path of the folder of the config file. */
  root: string
  /** The config file, POSIX, relative to the root. */
  policyFile: string
  /** Of the contents of the config and of all that it imports. */
  hash: string
}

/** A policy together with where it came from. */
export interface LoadedPolicy extends PolicySettings {
  policy: Policy
  /** Absolute paths of every file that the policy was made from. */
  sources: string[]
}
