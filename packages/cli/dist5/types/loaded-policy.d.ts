import { r as Policy } from "./policy.js";

// packages/policy/dist/compile/loaded-policy.d.ts
/** The settings by which rules find their policy: small, because linters copy settings for every file. */
interface PolicySettings {
  /** Absolute path of the folder of the config file. */
  root: string;
  /** The config file, POSIX, relative to the root. */
  policyFile: string;
  /** The hash of the contents of the config and its imports. */
  hash: string;
}
/** A policy with its origin. */
interface LoadedPolicy extends PolicySettings {
  policy: Policy;
  /** Absolute paths of every file that the policy was made from. */
  sources: string[];
  /** Folders whose configs do not start another project, POSIX, relative to the root: where a policy that moved was and is. */
  origins?: readonly string[];
}
export { PolicySettings as n, LoadedPolicy as t };