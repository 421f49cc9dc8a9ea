import { IConfiguration } from "dependency-cruiser";

// presets/dependency-cruiser/dist/index.d.ts
/** Where to look for the policy. */
interface StratalintOptions {
  cwd?: string;
  /** The policy file, where it is not found upward from `cwd`. */
  config?: string;
}
/** dependency-cruiser configuration for the policy found from here: `export default await stratalint()`. */
declare function stratalint(options?: StratalintOptions): Promise<IConfiguration>;
export { type StratalintOptions, stratalint as default };