// packages/init/src/roles/names.ts
const CONTAINER = /^(?:domains|modules|features|contexts|bounded-contexts|entities-and-features)$/;
const SHARED = /^(?:utils?|libs?|shared|common|helpers?|types?|typings|constants?|errors?|exceptions|assets|styles)$/;
const CROSS_CUTTING = /^(?:auth|authentication|telemetry|tracing|logging|logger|log|analytics|metrics|monitoring|i18n|intl|feature-?flags|flags|connectors?|mailer|events?|cache|queue)$/;
const PROVIDERS = /^providers?$/;
const APP = /^(?:apps?|pages|routes|main|cli|bin|commands|entry|entries|bootstrap)$/;
const TESTS = /^(?:tests?|specs?|__tests?__|e2e|cypress|playwright|integration-tests?|test-utils|testing|testlib|jest|vitest)$/;
const TEST_PACKAGE = /(?:^|[-_.])(?:e2e|tests|playwright|cypress)$/;
const MOCKS = /^(?:__mocks__|mocks?|fixtures|__fixtures__|stories|__stories__|\.storybook|storybook)$/;
const EXAMPLES = /^(?:docs?|examples?|samples?|demos?|playgrounds?|website|__benchmarks__|benchmarks?|bench|perf|templates?|stories|generators|migrations|seeds?)$/;
const TOOLS = /^(?:scripts?|tools?|tooling|tasks|ci|build|generators?|codemods?)$/;
const HARNESS_LAYERS = [
	"types",
	"config",
	"repo",
	"service",
	"runtime",
	"ui"
];
const HEXAGONAL_LAYERS = [
	"domain",
	"application",
	"inbound",
	"outbound"
];
const SLICED_LAYERS = [
	"shared",
	"entities",
	"features",
	"widgets",
	"pages",
	"app"
];
const RANKS = [
	/^(?:types?|typings|models?|entities|entity|domain|schemas?|dtos?|interfaces|contracts|constants?|db|database|prisma|drizzle)$/,
	/^(?:config|configs|settings|env)$/,
	/^(?:utils?|helpers?|libs?|common|shared)$/,
	/^(?:repos?|repository|repositories|data|dal|persistence|queries)$/,
	/^(?:stores?|state|services?|use-?cases|application|logic)$/,
	/^(?:infra|infrastructure|adapters|outbound|clients?|guards|interceptors|filters|pipes|middlewares?|decorators)$/,
	/^(?:runtime|handlers?|controllers?|resolvers|routes|routers?|jobs|workers|inbound|presentation|hooks|composables)$/,
	/^(?:ui|primitives|components?|widgets)$/,
	/^(?:layouts?)$/,
	/^(?:views?|screens|scenes|pages)$/
];
const ENVIRONMENTS = [[/^(?:client|browser|frontend|renderer|web|client-only)$/, "browser"], [/^(?:server|node|backend|server-only)$/, "server"]];
function rankOf(name) {
	const rank = RANKS.findIndex((spellings) => spellings.test(name.toLowerCase()));
	return rank === -1 ? null : rank;
}
function usualEnvironment(name) {
	return ENVIRONMENTS.find(([spellings]) => spellings.test(name.toLowerCase()))?.[1] ?? null;
}
function isLayerName(name) {
	return !/[/\\*{},!:\s]/.test(name) && name !== "__proto__" && name !== "";
}
const folderNames = {
	isContainer: (name) => CONTAINER.test(name),
	isShared: (name) => SHARED.test(name),
	isCrossCutting: (name) => CROSS_CUTTING.test(name),
	isProviders: (name) => PROVIDERS.test(name),
	isApp: (name) => APP.test(name),
	isTests: (name) => TESTS.test(name),
	isTestPackage: (name) => TEST_PACKAGE.test(name),
	isMocks: (name) => MOCKS.test(name)
};
function isSupportName(name) {
	return TESTS.test(name) || MOCKS.test(name) || TOOLS.test(name) || EXAMPLES.test(name);
}
export { isLayerName as a, usualEnvironment as c, folderNames as i, HEXAGONAL_LAYERS as n, isSupportName as o, SLICED_LAYERS as r, rankOf as s, HARNESS_LAYERS as t };
