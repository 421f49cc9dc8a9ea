/** Folders whose children are business domains. */
const CONTAINER = /^(?:domains|modules|features|contexts|bounded-contexts|entities-and-features)$/
const SHARED = /^(?:utils?|libs?|shared|common|helpers?|types?|typings|constants?|errors?|exceptions|assets|styles)$/
const CROSS_CUTTING =
  /^(?:auth|authentication|telemetry|tracing|logging|logger|log|analytics|metrics|monitoring|i18n|intl|feature-?flags|flags|connectors?|mailer|events?|cache|queue)$/
const PROVIDERS = /^providers?$/
const APP = /^(?:apps?|pages|routes|main|cli|bin|commands|entry|entries|bootstrap)$/
const TESTS =
  /^(?:tests?|specs?|__tests?__|e2e|cypress|playwright|integration-tests?|test-utils|testing|testlib|jest|vitest)$/
/** A package of tests; one such as `runtime-test` may be a library for tests. */
const TEST_PACKAGE = /(?:^|[-_.])(?:e2e|tests|playwright|cypress)$/
const MOCKS = /^(?:__mocks__|mocks?|fixtures|__fixtures__|stories|__stories__|\.storybook|storybook)$/
/** Code that shows or measures the product. */
const EXAMPLES =
  /^(?:docs?|examples?|samples?|demos?|playgrounds?|website|__benchmarks__|benchmarks?|bench|perf|templates?|stories|generators|migrations|seeds?)$/
const TOOLS = /^(?:scripts?|tools?|tooling|tasks|ci|build|generators?|codemods?)$/

export const HARNESS_LAYERS = ['types', 'config', 'repo', 'service', 'runtime', 'ui']
export const HEXAGONAL_LAYERS = ['domain', 'application', 'inbound', 'outbound']
export const SLICED_LAYERS = ['shared', 'entities', 'features', 'widgets', 'pages', 'app']

/** Layer names as teams spell them, from the lowest to the highest. */
const RANKS: readonly RegExp[] = [
  /^(?:types?|typings|models?|entities|entity|domain|schemas?|dtos?|interfaces|contracts|constants?|db|database|prisma|drizzle)$/,
  /^(?:config|configs|settings|env)$/,
  /^(?:utils?|helpers?|libs?|common|shared)$/,
  /^(?:repos?|repository|repositories|data|dal|persistence|queries)$/,
  /^(?:stores?|state|services?|use-?cases|application|logic)$/,
  /^(?:infra|infrastructure|adapters|outbound|clients?|guards|interceptors|filters|pipes|middlewares?|decorators)$/,
  /^(?:runtime|handlers?|controllers?|resolvers|routes|routers?|jobs|workers|inbound|presentation|hooks|composables)$/,
  /^(?:ui|primitives|components?|widgets)$/,
  /^(?:layouts?)$/,
  /^(?:views?|screens|scenes|pages)$/,
]

/** Where code runs, by the name of its folder; code of one environment does not run in another. */
const ENVIRONMENTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:client|browser|frontend|renderer|web|client-only)$/, 'browser'],
  [/^(?:server|node|backend|server-only)$/, 'server'],
]

/** How high a layer of this name usually is; `null` for other names. */
export function rankOf(name: string): number | null {
  const rank = RANKS.findIndex((spellings) => spellings.test(name.toLowerCase()))
  return rank === -1 ? null : rank
}

/** Where the code of a folder of this name runs; `null` where the name does not show it. */
export function usualEnvironment(name: string): string | null {
  return ENVIRONMENTS.find(([spellings]) => spellings.test(name.toLowerCase()))?.[1] ?? null
}

/** Whether a folder name can be a layer name. */
export function isLayerName(name: string): boolean {
  return !/[/\\*{},!:\s]/.test(name) && name !== '__proto__' && name !== ''
}

/** What a folder of this name usually is, apart from a layer. */
export const folderNames = {
  isContainer: (name: string): boolean => CONTAINER.test(name),
  isShared: (name: string): boolean => SHARED.test(name),
  isCrossCutting: (name: string): boolean => CROSS_CUTTING.test(name),
  isProviders: (name: string): boolean => PROVIDERS.test(name),
  isApp: (name: string): boolean => APP.test(name),
  isTests: (name: string): boolean => TESTS.test(name),
  isTestPackage: (name: string): boolean => TEST_PACKAGE.test(name),
  isMocks: (name: string): boolean => MOCKS.test(name),
}

/** Whether a folder has tests, mocks, tools or examples in place of source. */
export function isSupportName(name: string): boolean {
  return TESTS.test(name) || MOCKS.test(name) || TOOLS.test(name) || EXAMPLES.test(name)
}

/** Whether the outermost folder of a path is for tests, tools or examples, as `examples` or `test-apps` is. */
export function isSupportPath(path: string): boolean {
  const [first = '', ...more] = path.split('/')
  return more.length > 0 && (isSupportName(first) || /^(?:tests?|examples?)[-_]/.test(first))
}
