import { i as Severity } from "./types/policy.js";
import { n as PolicySettings } from "./types/loaded-policy.js";

// presets/oxlint/dist/index.d.ts
/** The part of oxlint's configuration that Stratalint writes. */
interface OxlintConfig {
  plugins: string[];
  categories: Record<string, Severity>;
  jsPlugins: string[];
  settings: {
    stratalint: PolicySettings;
  };
  rules: Record<string, Severity>;
}
/** oxlint configuration for the policy found from here, for `oxlint.config.ts`. */
declare function stratalint(options?: {
  cwd?: string;
  config?: string;
}): Promise<OxlintConfig>;
export { type OxlintConfig, stratalint as default };