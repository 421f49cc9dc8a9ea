/** Folders whose children are business domains. */
export const CONTAINER = /^(?:domains|modules|features|contexts|bounded-contexts)$/

export const SHARED = /^(?:utils?|libs?|shared|common|helpers?)$/
export const PROVIDERS = /^providers?$/
export const APP = /^(?:apps?|pages|routes|server|main|cli|bin|commands)$/
export const TESTS = /^(?:tests?|specs?|__tests?__|e2e|cypress|playwright|integration-tests)$/
/** Code that shows or measures the product. */
export const EXAMPLES =
  /^(?:docs?|examples?|samples?|demos?|playground|website|benchmarks?|bench|perf|templates?|stories)$/
export const TOOLS = /^(?:scripts?|tools?|tooling|tasks|ci)$/

export const HARNESS_LAYERS = ['types', 'config', 'repo', 'service', 'runtime', 'ui']
export const HEXAGONAL_LAYERS = ['domain', 'application', 'inbound', 'outbound']
export const SLICED_LAYERS = ['shared', 'entities', 'features', 'widgets', 'pages', 'app']

/** Layer names as teams spell them, from the lowest to the highest. */
const RANKS: readonly RegExp[] = [
  /^(?:types?|models?|entities|domain|schemas?|dtos?|interfaces|contracts)$/,
  /^(?:config|configs|constants|settings)$/,
  /^(?:repos?|repository|repositories|data|db|database|dal|persistence|stores?|queries)$/,
  /^(?:services?|use-?cases|application|logic)$/,
  /^(?:infra|infrastructure|adapters|outbound|clients?)$/,
  /^(?:runtime|handlers?|controllers?|api|routes|routers?|jobs|workers|events|inbound|presentation|hooks)$/,
  /^(?:ui|components?|views?|screens|pages)$/,
]

/** How high a layer of this name usually is; `null` for other names. */
export function rankOf(name: string): number | null {
  const rank = RANKS.findIndex((spellings) => spellings.test(name.toLowerCase()))
  return rank === -1 ? null : rank
}

/** Whether a folder name can be a layer name. */
export function isLayerName(name: string): boolean {
  return !/[/\\*{},!\s]/.test(name) && name !== '__proto__'
}

/** Whether a folder has tests, tools or examples in place of source. */
export function isSupportName(name: string): boolean {
  return TESTS.test(name) || TOOLS.test(name) || EXAMPLES.test(name)
}

export function isTestFile(file: string): boolean {
  return (
    /\.(?:test|spec)\.[^/]*$/.test(file) ||
    file
      .split('/')
      .slice(0, -1)
      .some((folder) => TESTS.test(folder))
  )
}
