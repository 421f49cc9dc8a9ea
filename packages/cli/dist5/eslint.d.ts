import { Linter } from "eslint";

// presets/eslint/dist/index.d.ts
/** Where to look for the policy. */
interface StratalintOptions {
  /** The folder that ESLint's globs are relative to: the one of the ESLint config. */
  cwd?: string;
  /** The policy file, where it is not found upward from `cwd`. */
  config?: string;
}
type Config = Linter.Config;
/** ESLint flat config for the policy found from here: `export default [...await stratalint()]`. */
declare function stratalint(options?: StratalintOptions): Promise<Config[]>;
export { type StratalintOptions, stratalint as default };