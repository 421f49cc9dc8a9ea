/** What a place is for. The role decides which rules apply to an edge from or to it. */
type Role = 'domain' | 'provider' | 'shared' | 'app';
/** An entry reserved for some consumers: instances by their names, or globs over names, for which `*` in `glob` means the consumer's own name. */
interface ConsumerEntry {
  for: string[];
  glob: string;
}
/** How files outside may enter: by an index file, by any file, or by files matching globs relative to the place's root (`!` excludes). */
type Entry = 'index' | 'any' | (string | ConsumerEntry)[];
/** A named area of the repository, compiled from the config; earlier places win. */
interface Place {
  name: string;
  pattern: string;
  role: Role;
  /** The fixed layer of a place whose pattern does not capture one. */
  layer: string | null;
  /** The captures whose values make one instance, sorted. */
  identity: string[];
  /** `null` means the default: index for providers and for the app's view of domains, else any. */
  entry: {
    instances: Entry | null;
    layers: Entry | null;
  };
  /** Only for providers: the lowest layer that may use it. */
  usableFrom: string | null;
  /** Only for app places: the domain layers it may import. */
  uses: string[];
  /** Comes from an extended policy, which may offer more places than a project uses. */
  inherited?: true;
}
/** The declared layers with their order closed transitively. */
interface Layers {
  /** All names, every layer after the ones below it. */
  names: string[];
  /** Strict order: the layers below each layer. */
  below: Record<string, string[]>;
  /** The layers below each layer that it may import: `below` less what a closed layer hides. */
  sees: Record<string, string[]>;
  closed: string[];
  /** The layers that no other layer is above; what "the last layer" means. */
  last: string[];
}
/** Allows imports between one pair of domains, which domain-boundary would forbid. */
interface CrossDomainAllow {
  from: string;
  to: string;
  layers: string[] | null;
  fromLayers: string[] | null;
  reason: string | null;
  /** Comes from an extended policy, so it cannot be deleted in this one. */
  inherited?: true;
}
/** Who may import a package. */
interface ExternalPolicy {
  /** The package's name, a glob over names, or `*`; builtins are written without `node:`. */
  pattern: string;
  /** Layer and place names. */
  allowedIn: string[];
  /** Globs of files that re-export the package on purpose, to every file that may import them. */
  through?: string[];
}
type Severity = 'off' | 'warn' | 'error';
/** One setting of a rule; the last one that matches a file wins. */
interface RuleSetting {
  severity: Severity;
  options: unknown[];
  /** Layer names, place names or path globs; `null` means everywhere. */
  in: string[] | null;
}
/** One exception from one rule, with its reason. */
interface PolicyException {
  rule: string;
  from: string;
  to: string | null;
  reason: string;
  owner: string | null;
  /** `YYYY-MM-DD`: the last day on which it applies. */
  expires: string | null;
  /** The most imports that it may cover; `null` for any number. */
  limit: number | null;
  /** Comes from an extended policy, so it cannot be deleted in this one. */
  inherited?: true;
}
/** The compiled policy: plain JSON, validated, with all defaults filled in. */
interface Policy {
  files: string[];
  ignores: string[];
  places: Place[];
  layers: Layers;
  crossDomain: {
    default: 'deny' | 'same-layers' | 'lower-layers';
    allow: CrossDomainAllow[];
  };
  externals: ExternalPolicy[];
  /** Globs of source files without a place that may be imported anyway. */
  outside: string[];
  /** Globs of specifiers that a bundler resolves. */
  virtual: string[];
  typeOnly: 'enforce' | 'allow';
  /** Globs of test files. */
  tests: string[];
  rules: Record<string, RuleSetting[]>;
  /** Absent where there are none. */
  plugins?: PolicyPlugin[];
  exceptions: PolicyException[];
  /** The team's own page for a rule. */
  docs: Record<string, string>;
  /** Limits of one change, for `stratalint review`. Absent where there are none. */
  review?: {
    budget: ReviewBudget;
  };
}
/** The most that one change may contain without a warning. */
interface ReviewBudget {
  files?: number;
  lines?: number;
  domains?: number;
}
/** A plugin with rules of the team. */
interface PolicyPlugin {
  /** The part of its rules' ids before the slash. */
  namespace: string;
  /** POSIX, relative to the root. */
  file: string;
  /** Whether its rules depend on nothing but what Stratalint gives them, so that their results can be cached. */
  isPure: boolean;
}
export { Severity as i, Place as n, Policy as r, ExternalPolicy as t };