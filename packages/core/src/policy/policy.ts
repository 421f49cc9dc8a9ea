/** What a place is for. The role decides which rules apply to an edge from or to it. */
export type Role = 'domain' | 'provider' | 'shared' | 'app'

/** An entry reserved for some consumers: instances by their names, or globs over names, for which `*` in `glob` means the consumer's own name. */
export interface ConsumerEntry {
  for: string[]
  glob: string
}

/** How files outside may enter: by an index file, by any file, or by files matching globs relative to the place's root (`!` excludes). */
export type Entry = 'index' | 'any' | (string | ConsumerEntry)[]

/** A named area of the repository, compiled from the config; earlier places win. */
export interface Place {
  name: string
  pattern: string
  role: Role
  /** The fixed layer of a place whose pattern does not capture one. */
  layer: string | null
  /** The captures whose values make one instance, sorted. */
  identity: string[]
  /** `null` means the default: index for providers and for the app's view of domains, else any. */
  entry: { instances: Entry | null; layers: Entry | null }
  /** Only for providers: the lowest layer that may use it. */
  usableFrom: string | null
  /** Only for app places: the domain layers it may import. */
  uses: string[]
  /** Comes from an extended policy, which may offer more places than a project uses. */
  inherited?: true
}

/** The declared layers with their order closed transitively. */
export interface Layers {
  /** All names, every layer after the ones below it. */
  names: string[]
  /** Strict order: the layers below each layer. */
  below: Record<string, string[]>
  /** The layers below each layer that it may import: `below` less what a closed layer hides. */
  sees: Record<string, string[]>
  closed: string[]
  /** The layers that no other layer is above; what "the last layer" means. */
  last: string[]
}

/** Allows imports between one pair of domains, which domain-boundary would forbid. */
export interface CrossDomainAllow {
  from: string
  to: string
  /** Layers and places of the imported domain. */
  layers: string[] | null
  /** Layers and places of the importing domain. */
  fromLayers: string[] | null
  reason: string | null
  /** Comes from an extended policy, so it cannot be deleted in this one. */
  inherited?: true
}

/** Who may import a package. */
export interface ExternalPolicy {
  /** The package's name, a glob over names, or `*`; builtins are written without `node:`. */
  pattern: string
  /** Layer and place names. */
  allowedIn: string[]
  /** Globs of files that re-export the package on purpose, to every file that may import them. */
  through?: string[]
}

export type Severity = 'off' | 'warn' | 'error'

/** One setting of a rule; the last one that matches a file wins. */
export interface RuleSetting {
  severity: Severity
  options: unknown[]
  /** Layer names, place names or path globs; `null` means everywhere. */
  in: string[] | null
}

/** One exception from one rule, with its reason. */
export interface PolicyException {
  rule: string
  from: string
  to: string | null
  reason: string
  owner: string | null
  /** `YYYY-MM-DD`: the last day on which it applies. */
  expires: string | null
  /** The most imports that it may cover; `null` for any number. */
  limit: number | null
  /** Comes from an extended policy, so it cannot be deleted in this one. */
  inherited?: true
}

/** The compiled policy: plain JSON, validated, with all defaults filled in. */
export interface Policy {
  files: string[]
  ignores: string[]
  places: Place[]
  layers: Layers
  crossDomain: { default: 'deny' | 'same-layers' | 'lower-layers'; allow: CrossDomainAllow[] }
  externals: ExternalPolicy[]
  /** Globs of source files without a place that may be imported anyway. */
  outside: string[]
  /** Globs of specifiers that a bundler resolves. */
  virtual: string[]
  typeOnly: 'enforce' | 'allow'
  /** Globs of test files. */
  tests: string[]
  rules: Record<string, RuleSetting[]>
  /** Absent where there are none. */
  plugins?: PolicyPlugin[]
  exceptions: PolicyException[]
  /** The team's own page for a rule. */
  docs: Record<string, string>
  /** Limits of one change, for `stratalint review`. Absent where there are none. */
  review?: { budget: ReviewBudget }
}

/** The most that one change may contain without a warning. */
export interface ReviewBudget {
  files?: number
  lines?: number
  domains?: number
}

/** The extensions of files that are script code as a whole. */
export const SCRIPT_EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'] as const

/** The extensions of components: markup or text with blocks of script code. */
export const COMPONENT_EXTENSIONS = ['.vue', '.svelte', '.astro', '.mdx'] as const

/** The extensions that Stratalint parses. */
export const SOURCE_EXTENSIONS = [...SCRIPT_EXTENSIONS, ...COMPONENT_EXTENSIONS] as const

/** Whether a file contains its script code in blocks. */
export function isComponentFile(path: string): boolean {
  // This is called often, and most other files end in s.
  const last = path.charCodeAt(path.length - 1) | 32
  return last !== 115 && /\.(?:vue|svelte|astro|mdx)$/i.test(path)
}

/** A plugin with rules of the team. */
export interface PolicyPlugin {
  /** The part of its rules' ids before the slash. */
  namespace: string
  /** POSIX, relative to the root. */
  file: string
  /** Whether its rules depend on nothing but what Stratalint gives them, so that their results can be cached. */
  isPure: boolean
}
