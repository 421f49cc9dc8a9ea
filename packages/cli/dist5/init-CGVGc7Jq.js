import { t as unifiedDiff } from "./unified-diff-BGQMnjAT.js";
import { d as UsageError, o as messageLine } from "./start-pYZUc136.js";
import { L as saveBaseline, Ln as readRegularText, R as check, Sr as groupBy, Un as toPosix, kn as BASELINE_FILE, sn as compilePolicy, ur as staticPrefix, yr as SOURCE_EXTENSIONS } from "./check-BevjtlIT.js";
import { t as InitError } from "./init-error-CC2s_PRe.js";
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
const { posix } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
import { a as isLayerName, c as usualEnvironment, i as folderNames, n as HEXAGONAL_LAYERS, o as isSupportName, r as SLICED_LAYERS, s as rankOf, t as HARNESS_LAYERS } from "./names-ACqLBEdt.js";
import { $n as isServerUse, Kn as createJudge, Qn as createLocator, an as parseSource, bt as packageName, dr as isDeclarationFile, er as needsServer, fr as isSourceFile, ht as createCheckedFiles, ir as memoize, mr as compileGlobs, qn as uncheckedByGlobs, ur as compileCoverage, yt as createResolver, zt as directiveIn } from "./answers-Z6AirqcJ.js";
import { a as rulesFound, c as MigrateError, d as brokenManifest, f as render, i as readConfig, l as NoRulesError, n as createGrouping, o as texts, r as importOf, s as findRules, t as run$1, u as refuseSecondConfig } from "./migrate-D6YgJVxC.js";
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { lstatSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { statSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { isBuiltin } = globalThis.process.getBuiltinModule("node:module");
const { createInterface } = globalThis.process.getBuiltinModule("node:readline/promises");
// packages/init/src/explain/rejected.ts
function countRejected(violations, { locate }) {
	const layers = new Map();
	const parts = new Map();
	let domains = 0;
	for (const { rule, file, resolved, specifier, from, to } of violations) {
		if (specifier === void 0 || from === void 0 || to === void 0) continue;
		if (!/^architecture\/(?:layer-direction|domain-boundary)$/.test(rule)) continue;
		const source = locate(file)?.part;
		const target = resolved === void 0 ? void 0 : locate(resolved)?.part;
		if (source?.role === "shared") parts.set(source, (parts.get(source) ?? 0) + 1);
		else if (target?.role === "app") parts.set(target, (parts.get(target) ?? 0) + 1);
		else if (rule.endsWith("/domain-boundary")) domains += Number(from.domain !== to.domain);
		else if (from.layer !== void 0 && to.layer !== void 0) {
			const key = `${from.layer}\0${to.layer}`;
			layers.set(key, (layers.get(key) ?? 0) + 1);
		}
	}
	return {
		between: (from, to) => layers.get(`${from}\0${to}`) ?? 0,
		of: (part) => parts.get(part) ?? 0,
		domains
	};
}
// packages/init/src/texts/list-of.ts
function listOf$1(words) {
	const plain = words.map(messageLine);
	return plain.length < 2 ? plain[0] ?? "" : `${plain.slice(0, -1).join(", ")} and ${plain.at(-1)}`;
}
// packages/init/src/paths.ts
function isBelow(path, folder) {
	return folder === "" || path.startsWith(`${folder}/`);
}
function relativeTo(path, folder) {
	return folder === "" ? path : path.slice(folder.length + 1);
}
function firstFolder(path) {
	const slash = path.indexOf("/");
	return slash === -1 ? null : path.slice(0, slash);
}
function below(folder, path) {
	return folder === "" ? path : `${folder}/${path}`;
}
function baseName(name) {
	return name.replace(/(?:\.d)?\.[cm]?[jt]sx?$|\.(?:vue|svelte|astro|mdx)$/, "");
}
function lastSegment(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function literalGlob(path) {
	return path.replace(/[*{}\\:]+|^!/g, "*");
}
function isCode(path) {
	return /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(path);
}
// packages/init/src/explain/titles.ts
function layerTitles({ parts }) {
	const folders = new Map();
	for (const { shown } of parts) {
		const name = lastSegment(shown.replace(/\/\*+$/, ""));
		folders.set(name, (folders.get(name) ?? new Set()).add(shown));
	}
	const patternOf = (layer) => parts.find((one) => one.role === "layer" && one.layer === layer)?.pattern ?? "";
	return (layer) => {
		const shown = [...new Set(parts.filter((one) => one.role === "layer" && one.layer === layer).map((one) => one.shown))];
		const [only] = shown;
		if (only === void 0 || shown.length > 1) return layer;
		const name = lastSegment(only.replace(/\/\*+$/, ""));
		const joined = /\{([^{}]*,[^{}]*)\}\/\*\*$/.exec(patternOf(layer));
		if (joined !== null) return layer.includes("-and-") ? layer : `${layer} (${listOf$1(joined[1].split(","))})`;
		if (/\s/.test(only)) return layer;
		if (name !== layer && only !== "." && /^(?:source|package|modules|rest)$/.test(layer)) return `other code of ${only}`;
		return folders.get(name).size > 1 || name !== layer && !/[*{]/.test(name) ? `${layer} (${only})` : layer;
	};
}
// packages/init/src/explain/reason.ts
function reasonsOf(model, testImports, violations) {
	const { order, parts, crossDomain, externals } = model;
	const rejected = countRejected(violations, model);
	const title = layerTitles(model);
	const direct = order.relations.filter(({ above, below }) => isDirect(order.below, above, below));
	const conflicts = order.conflicts.map((conflict) => ({
		...conflict,
		count: rejected.between(conflict.from, conflict.to)
	})).filter(({ count, from, to }) => count > 0 && !direct.some(({ above, below }) => above === to && below === from)).sort((a, b) => b.count - a.count);
	const unused = direct.filter(({ count, against }) => count + against === 0);
	return [
		...direct.filter((relation) => !unused.includes(relation)).map(({ above, below, ...relation }) => ({
			type: "order",
			...relation,
			above: title(above),
			below: title(below),
			against: rejected.between(below, above)
		})).sort(byCount),
		...[...groupBy(unused, ({ below }) => below).values()].map((own) => ({
			type: "declared",
			above: own.map(({ above }) => title(above)),
			below: title(own[0].below)
		})),
		...conflicts.map(({ from, to, ...conflict }) => ({
			type: "conflict",
			...conflict,
			from: title(from),
			to: title(to)
		})),
		...model.merged.map((pair) => ({
			type: "merged",
			...pair
		})),
		...apartLayers(model, title),
		...roleReasons(model, rejected),
		...crossDomain === null ? [] : [{
			type: "domains",
			shown: [...new Set(parts.filter(({ isDomain }) => isDomain).map(({ pattern }) => pattern.replace(/\/?\{(?:domain|feature)\}.*$/, "").replace("{app}", "*") || "."))].join(", "),
			count: crossDomain.domains.length,
			total: crossDomain.total,
			allowed: crossDomain.allowed.length,
			rejected: rejected.domains
		}],
		...model.sharedTypes === null ? [] : [{
			type: "types",
			...model.sharedTypes
		}],
		...testImports === 0 ? [] : [{
			type: "tests",
			count: testImports
		}],
		...[...groupBy(externals, ({ parts: where }) => listOf$1(where.map(({ shown }) => shown)))].map(([, packages]) => ({
			type: "external",
			shown: [...new Set(packages[0].parts.map(({ shown }) => shown))],
			packages
		}))
	];
}
function roleReasons({ parts, usage, isBarrel }, rejected) {
	const others = parts.length - 1;
	const started = parts.filter(({ role, origin }) => role === "app" && origin === "framework");
	return [...started.length > 0 ? [started] : [], ...parts.filter((one) => !started.includes(one) && !isStray(one, parts)).map((one) => [one])].flatMap((group) => {
		const [one] = group;
		const { role, origin } = one;
		const { importers, environments, outgoing } = usage.get(one);
		if (role === "layer" || origin === "exports" || role === "shared" && importers === 0) return [];
		const isByUse = importers >= Math.max(3, others * .5);
		const isUsual = folderNames.isShared(one.layer) || rankOf(one.layer) === 0;
		return [{
			type: "role",
			role,
			shown: listOf$1(group.map(({ shown }) => shown)),
			by: (origin === "entry" && isBarrel(one) ? "barrel" : origin) ?? (role !== "shared" || isByUse ? "imports" : isUsual ? "name" : environments > 1 ? "both" : "imports"),
			importers,
			parts: others,
			rejected: group.reduce((sum, part) => sum + rejected.of(part), 0),
			outgoing
		}];
	});
}
function isStray(one, parts) {
	return one.isInside && parts.some(({ shown, isInside }) => !isInside && shown === one.shown);
}
function byCount(a, b) {
	return a.type === "order" && b.type === "order" ? b.count - a.count : 0;
}
function isDirect(below, above, lower) {
	return ![...below.get(above)].some((between) => between !== lower && below.get(between).has(lower));
}
function apartLayers({ parts, order }, title) {
	const placed = new Map(parts.flatMap(({ role, layer, environment }) => role === "layer" && environment !== null ? [[layer, environment]] : []));
	const isConnected = (one, other) => order.below.get(one).has(other) || order.below.get(other).has(one);
	const apart = [...placed].filter(([layer, environment]) => {
		const others = [...placed].filter(([, elsewhere]) => elsewhere !== environment);
		return others.length > 0 && !others.some(([other]) => isConnected(layer, other));
	});
	const groups = [...groupBy(apart, ([, environment]) => environment)].map(([environment, own]) => ({
		environment,
		layers: own.map(([layer]) => title(layer))
	}));
	return groups.length < 2 ? [] : [{
		type: "apart",
		groups
	}];
}
// packages/init/src/measure/measure.ts
function baselineSize({ summary, unbaselined }) {
	return summary.findings - unbaselined.length;
}
async function measure(root, policyFile, policy) {
	const notices = [];
	const run = await check({
		cwd: root,
		loaded: {
			root,
			policyFile,
			hash: "proposal",
			policy,
			sources: []
		},
		detailed: true,
		baseline: false,
		onNotice: (notice) => notices.push(notice)
	});
	const { violations, describe } = run.details;
	const faulty = violations.filter(({ rule }) => !rule.includes("/") || rule.startsWith("stratalint/"));
	const described = faulty.length === 0 ? [] : await describe(faulty);
	const faults = run.trusted ? [] : described.map(({ file, what }) => `${file}: ${what}`);
	const unbaselined = run.trusted ? described.map(({ what }) => what) : [];
	return {
		...measured(run.summary, violations),
		faults,
		unbaselined,
		notices,
		run
	};
}
function withoutRules(all, rules) {
	if (rules.length === 0) return all;
	const isLeft = ({ rule }) => !rules.includes(rule);
	const { run, summary, faults, unbaselined, notices } = all;
	const violations = all.violations.filter(isLeft);
	const removed = all.violations.length - violations.length;
	const findings = run?.appliedBaseline.findings.filter(isLeft);
	return {
		...measured({
			...summary,
			findings: summary.findings - removed,
			new: summary.new - removed
		}, violations),
		faults,
		unbaselined,
		notices,
		run: run && {
			...run,
			appliedBaseline: {
				...run.appliedBaseline,
				findings
			}
		}
	};
}
function measured(summary, violations) {
	const counts = new Map();
	for (const { rule } of violations) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const count = (rule) => counts.get(rule) ?? 0;
	return {
		summary,
		violations,
		byRule: [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
		forbidden: violations.filter(({ rule, specifier }) => isEdgeRule(rule) && specifier !== void 0).length,
		cycles: count("architecture/no-cycle"),
		unresolved: count("architecture/resolved-import")
	};
}
function isEdgeRule(rule) {
	return /^architecture\/(?:layer-direction|domain-boundary|provider-entry|external-placement|public-entry|placed-file)$/.test(rule);
}
// packages/init/src/explain/forbidden-imports.ts
const MOST$4 = 10;
function exampleImports(violations, model, policy) {
	const title = model === null ? (name) => name : layerTitles(model);
	const roles = new Map(policy.places.map(({ name, role }) => [name, role]));
	const forbidden = violations.filter(({ specifier, to, from, rule }) => isEdgeRule(rule) && specifier !== void 0 && from !== void 0 && (to !== void 0 || rule.endsWith("/external-placement")));
	const counts = new Map();
	for (const one of forbidden) counts.set(pairOf(one), (counts.get(pairOf(one)) ?? 0) + 1);
	const packageOf = (file) => model?.packageOf(file) ?? null;
	const all = forbidden.map((violation) => {
		const [from, to] = [endOf(violation.from), endOf(violation.to)];
		return {
			file: violation.file,
			line: violation.line,
			target: violation.resolved ?? violation.specifier,
			from: title(from),
			to: title(to),
			domains: [violation.from?.domain ?? null, violation.to?.domain ?? null],
			count: counts.get(pairOf(violation)),
			against: model === null ? 0 : oppositeOf(model, violation),
			why: whyOf$1(violation, roles, model, packageOf)
		};
	});
	const turn = new Map();
	const numbered = all.map((one, index) => {
		const key = pairOf(forbidden[index]);
		const number = turn.get(key) ?? 0;
		turn.set(key, number + 1);
		return {
			one,
			number
		};
	});
	const isTest = ({ file }) => Number(model?.locate(file)?.test === true);
	const isAsset = ({ target, why }) => Number(why !== "package" && !isCode(target));
	const oddness = ({ count, against }) => against / (count + against + 1);
	return examplesOf(numbered.sort((a, b) => isTest(a.one) - isTest(b.one) || isAsset(a.one) - isAsset(b.one) || a.number - b.number || oddness(b.one) - oddness(a.one) || b.one.count - a.one.count).map(({ one }) => one), MOST$4);
}
function examplesOf(sorted, most) {
	const groups = [...groupBy(sorted, ({ why }) => why)];
	const turns = groups.flatMap(([, group]) => group.map((one, turn) => ({
		one,
		turn
	})));
	const chosen = new Set(turns.sort((a, b) => a.turn - b.turn).slice(0, most).map(({ one }) => one));
	return groups.map(([why, group]) => ({
		why,
		total: group.length,
		imports: group.filter((one) => chosen.has(one))
	})).filter(({ imports }) => imports.length > 0).sort((a, b) => b.total - a.total);
}
function pairOf({ rule, from, to }) {
	return rule.endsWith("/domain-boundary") && from?.domain != null && to?.domain != null ? `${from.domain}\0${to.domain}\0` : `${endOf(from)}\0${endOf(to)}`;
}
function endOf(end) {
	return end === void 0 ? "" : end.layer ?? end.domain ?? end.place;
}
function whyOf$1({ rule, from, to, file, resolved }, roles, model, packageOf) {
	if (to === void 0) return "package";
	if (rule.endsWith("/domain-boundary")) return "domain";
	if (rule.endsWith("/provider-entry")) return "provider";
	if (rule.endsWith("/public-entry")) {
		const own = packageOf(file);
		return own !== null && resolved !== void 0 && packageOf(resolved) !== own ? "by-path" : "entry";
	}
	if (rule.endsWith("/placed-file")) return "place";
	if (roles.get(from.place) === "shared") return "shared";
	if (roles.get(to.place) === "app") return "app";
	return model?.order.below.get(to.layer ?? "")?.has(from.layer ?? "") === false ? "apart" : "reverse";
}
function oppositeOf({ crossings, locate }, { file, resolved }) {
	const [from, to] = [locate(file), resolved === void 0 ? null : locate(resolved)];
	if (from === null || to === null) return 0;
	return crossings.filter(({ source, target }) => source.part === to.part && target.part === from.part).length;
}
// packages/init/src/explain/unresolved.ts
function unresolvedGroups(violations, { missing }) {
	const known = new Map(missing.map((one) => [`${one.from}\0${one.specifier}`, one]));
	const reported = violations.flatMap(({ rule, file, specifier }) => rule === "architecture/resolved-import" ? known.get(`${file}\0${specifier}`) ?? [] : []);
	return [...groupBy(reported, whyOf)].map(([why, own]) => ({
		why,
		imports: own.length,
		names: namesOf$1(why, own)
	})).sort((a, b) => b.imports - a.imports);
}
function whyOf({ why }) {
	if (why === "undeclared") return "package";
	if (why === "workspace") return "workspace";
	return why === "relative" || why === "absolute" ? "file" : "alias";
}
function namesOf$1(why, imports) {
	const nameOf = ({ specifier }) => why === "package" ? packageName(specifier) : specifier;
	return [...groupBy(imports, nameOf)].map(([name, own]) => ({
		name,
		imports: own.length
	})).sort((a, b) => b.imports - a.imports || (a.name < b.name ? -1 : 1));
}
// packages/init/src/roles/packages.ts
const BOUNDARY = /^(?:@prisma\/client|prisma|drizzle-orm|typeorm|@nestjs\/(?:typeorm|mongoose)|mongoose|mongodb|knex|kysely|sequelize|pg|postgres|mysql2?|better-sqlite3|redis|ioredis|@upstash\/.+|@clickhouse\/client|@elastic\/elasticsearch|kafkajs|amqplib|bullmq|express|fastify|koa|@hono\/node-server|stripe|@aws-sdk\/.+|aws-sdk|nodemailer|resend|@sendgrid\/.+|twilio|openai|@anthropic-ai\/sdk|electron|socket\.io|ws)$/;
const FRAMEWORK = /^(?:@nestjs|@angular|react|react-dom|react-native|vue|svelte|next|electron|express|fastify|koa|hono)(?:\/|$)/;
const GENERAL = /^(?:lodash(?:[.-].+)?|ramda|remeda|radash|date-fns(?:-tz)?|dayjs|moment|luxon|ms|clsx|classnames|uuid|nanoid|@paralleldrive\/cuid2|ulid|tslib|zod|yup|valibot|joi|ajv|rxjs|immer|fp-ts|effect|ts-pattern|reflect-metadata|class-transformer|class-validator|debug|semver|chalk|picocolors|type-fest|ts-essentials|tiny-invariant|invariant|superjson|fast-deep-equal|deepmerge|object-hash|slugify|mime(?:-types)?|picomatch|minimatch)$/;
const TYPED_SERVERS = [
	"stripe",
	"@trpc/server",
	"openai",
	"@anthropic-ai/sdk",
	"express",
	"fastify",
	"koa",
	"mongoose",
	"mongodb",
	"pg",
	"ioredis",
	"bullmq",
	"nodemailer",
	"twilio",
	"ws"
];
// packages/init/src/roles/file-role.ts
const NOT_SOURCE = /^(?:dist|coverage|vendor|generated|__generated__|fixtures|__fixtures__|__snapshots__|testdata|third_party)$/;
const NOT_SOURCE_AT_ROOT = /^(?:build|out|public|static)$/;
const TOOL_FILE = /(?:^|\/)(?:\.[^/]+|[Gg]ulpfile|[Gg]runtfile|(?:jest|vitest)[.-](?:setup|preset))\.[^/]+$/;
const TEST_FILE = /\.(?:test|spec|e2e-spec|cy|stories|story)\.[^/]*$/;
function ignoreFor(file) {
	const folders = file.split("/").slice(0, -1);
	const found = folders.find((folder) => NOT_SOURCE.test(folder));
	if (found !== void 0) return `**/${found}/**`;
	return folders[0] !== void 0 && NOT_SOURCE_AT_ROOT.test(folders[0]) ? `${folders[0]}/**` : null;
}
function isToolFile(file) {
	return TOOL_FILE.test(file) || file.split("/").some((segment) => segment.startsWith("."));
}
function findTests(files, imports) {
	const named = new Set(files.flatMap(foldersOf).filter(isTestFolder));
	const isNamed = (file) => TEST_FILE.test(file) || foldersOf(file).some((name) => named.has(name));
	const used = new Set(imports.filter(({ from }) => !isNamed(from)).flatMap(({ to }) => foldersOf(to)));
	const folders = new Set([...named].filter((name) => name.startsWith("__") || !used.has(name)));
	return {
		folders,
		isTest: memoize((file) => TEST_FILE.test(file) || foldersOf(file).some((name) => folders.has(name)))
	};
}
function foldersOf(file) {
	return file.split("/").slice(0, -1);
}
function isTestFolder(name) {
	return folderNames.isTests(name) || folderNames.isMocks(name);
}
function testGlobs(files, { folders: named }) {
	const folders = [...new Set(files.flatMap(foldersOf))].filter((name) => named.has(name) && name !== "__tests__").sort();
	const has = (kind) => files.some((file) => kind.test(file));
	const kinds = [
		"test",
		"spec",
		...has(/\.e2e-spec\./) ? ["e2e-spec"] : [],
		...has(/\.cy\./) ? ["cy"] : [],
		...has(/\.stories\./) ? ["stories"] : [],
		...has(/\.story\./) ? ["story"] : []
	];
	if (folders.length === 0 && kinds.length === 2) return null;
	return [
		`**/*.{${kinds.join(",")}}.*`,
		"**/__tests__/**",
		...folders.map((name) => `**/${name}/**`)
	];
}
// packages/init/src/survey/manifests.ts
function readRootManifest(root) {
	const manifest = readManifest(root);
	if (manifest === "broken") throw new InitError(brokenManifest());
	return manifest ?? {};
}
function readManifest(folder) {
	const path = join(folder, "package.json");
	if (!existsSync(path)) return null;
	try {
		const manifest = JSON.parse(readRegularText(path));
		return typeof manifest === "object" && manifest !== null && !Array.isArray(manifest) ? manifest : "broken";
	} catch {
		return "broken";
	}
}
function joinDependencies(own, outer, used) {
	const join = (kind) => new Set([...own[kind], ...[...outer[kind]].filter((name) => used.has(name))]);
	return {
		all: join("all"),
		runtime: join("runtime")
	};
}
function dependenciesOf(...manifests) {
	const named = (...keys) => new Set(manifests.flatMap((manifest) => keys.flatMap((key) => {
		const listed = manifest[key];
		return typeof listed === "object" && listed !== null ? Object.keys(listed) : [];
	})));
	return {
		all: named("dependencies", "devDependencies", "peerDependencies", "optionalDependencies"),
		runtime: named("dependencies")
	};
}
// packages/init/src/survey/application-configs.ts
function findApplicationConfigs(files, imports, isPackage) {
	const named = files.filter(isNamedLikeConfig);
	const used = new Set(imports.filter(({ from }) => !isNamedLikeConfig(from)).map(({ to }) => to));
	const isApplication = (file) => used.has(file) && !isPackage(posix.dirname(file));
	const application = named.filter(isApplication);
	const others = named.filter((file) => !isApplication(file) && !isTestOfOne(file));
	const globs = new Set(application.map((file) => {
		let glob = literalGlob(file);
		for (let folder = posix.dirname(file); folder !== "." && !isPackage(folder) && !others.some((other) => isBelow(other, folder)); folder = posix.dirname(folder)) glob = `${literalGlob(folder)}/**/*.config.*`;
		return glob;
	}));
	const isBack = compileGlobs([...globs]);
	return {
		isToolConfig: (file) => isNamedLikeConfig(file) && !isBack(file),
		globs: [...globs].sort().map((glob) => `!${glob}`)
	};
}
function isNamedLikeConfig(file) {
	return /\.config\.[^/]*$/.test(file);
}
function isTestOfOne(file) {
	return /\.(?:test|spec)\.[^./]+$/.test(file);
}
// packages/init/src/survey/directive.ts
function directiveOf(path) {
	try {
		return directiveIn(readRegularText(path));
	} catch {
		return null;
	}
}
// packages/init/src/survey/foreign-rules.ts
const NO_RULES = {
	forbids: () => false,
	pairs: []
};
function spread(items, most) {
	const step = Math.max(1, items.length / most);
	return Array.from({ length: Math.min(most, items.length) }, (_, index) => items[Math.floor(index * step)]);
}
// packages/init/src/survey/angular.ts
function angularProjects(root) {
	const found = new Set();
	for (const project of Object.values(projectsIn(join(root, "angular.json")))) {
		const folder = project?.root;
		if (typeof folder !== "string") continue;
		const path = posix.normalize(folder).replace(/\/$/, "");
		if (path !== "." && path !== "" && !path.startsWith("..")) found.add(path);
	}
	return found;
}
function projectsIn(path) {
	try {
		const { projects } = JSON.parse(readRegularText(path));
		return typeof projects === "object" && projects !== null ? projects : {};
	} catch {
		return {};
	}
}
// packages/init/src/survey/members.ts
const WORKSPACE_FILES = [
	"pnpm-workspace.yaml",
	"lerna.json",
	"rush.json",
	"nx.json",
	"angular.json",
	"deno.json"
];
const MEMBER_FILES = ["package.json", "project.json"];
function isWorkspaceRoot(root, manifest) {
	return manifest["workspaces"] !== void 0 || WORKSPACE_FILES.some((name) => existsSync(join(root, name)));
}
function findMembers(root, manifest, files) {
	const listed = angularProjects(root);
	const folders = [...new Set(files.flatMap(ancestors))].filter((folder) => folder.split("/").every(isLayerName) && (listed.has(folder) || MEMBER_FILES.some((name) => existsSync(join(root, folder, name))))).sort();
	const size = (folder) => files.filter((file) => isBelow(file, folder)).length;
	const packages = folders.filter((folder) => {
		const inner = folders.filter((other) => isBelow(other, folder));
		return inner.length < 2 || inner.reduce((sum, other) => sum + size(other), 0) < size(folder) * .8;
	});
	const members = packages.filter((folder) => !packages.some((other) => isBelow(folder, other)) && (!folder.split("/").some(isSupportName) || size(folder) > files.length / 2));
	return isWorkspaceRoot(root, manifest) || members.length > 1 ? members : [];
}
function ancestors(file) {
	const folders = [];
	for (let folder = posix.dirname(file); folder !== "."; folder = posix.dirname(folder)) folders.push(folder);
	return folders;
}
// packages/init/src/frameworks/angular.ts
const angular = {
	name: "Angular",
	packages: ["@angular/core"]
};
// packages/init/src/frameworks/astro.ts
const astro = {
	name: "Astro",
	packages: ["astro"],
	app: ["pages"]
};
// packages/init/src/frameworks/electron.ts
const electron = {
	name: "Electron",
	packages: ["electron"],
	environments: {
		main: "the main process",
		preload: "the preload script",
		renderer: "the renderer"
	}
};
// packages/init/src/frameworks/expo.ts
const expo = {
	name: "Expo",
	packages: ["expo-router"],
	app: ["app"]
};
// packages/init/src/frameworks/nest.ts
const nest = {
	name: "NestJS",
	packages: ["@nestjs/core"],
	appFiles: ["main", "app.module"],
	domainMarker: /\.module\.[jt]s$/,
	fileLayers: [
		{
			layer: "controllers",
			suffixes: [
				"controller",
				"resolver",
				"gateway"
			]
		},
		{
			layer: "services",
			suffixes: ["service"]
		},
		{
			layer: "wiring",
			suffixes: ["module"]
		}
	]
};
// packages/init/src/frameworks/next.ts
const next = {
	name: "Next.js",
	packages: ["next"],
	app: ["app", "pages"],
	serverFiles: {
		folder: "app",
		names: [
			"default",
			"layout",
			"manifest",
			"opengraph-image",
			"page",
			"robots",
			"route",
			"sitemap",
			"template",
			"twitter-image"
		]
	},
	appFiles: [
		"middleware",
		"proxy",
		"instrumentation",
		"instrumentation-client"
	],
	clientDirective: true,
	environments: {
		server: "server",
		client: "browser"
	}
};
// packages/init/src/frameworks/node-service.ts
const nodeService = {
	name: "a Node service",
	packages: [
		"express",
		"fastify",
		"koa",
		"hono",
		"@hapi/hapi",
		"restify"
	],
	isRuntime: true,
	app: ["bin"],
	fileLayers: [{
		layer: "controllers",
		suffixes: [
			"controller",
			"router",
			"routes"
		]
	}, {
		layer: "services",
		suffixes: ["service"]
	}]
};
// packages/init/src/frameworks/react.ts
const react = {
	name: "React",
	packages: ["react-dom"],
	isRuntime: true
};
// packages/init/src/frameworks/react-router.ts
const reactRouter = {
	name: "React Router",
	packages: [
		"@react-router/dev",
		"@remix-run/dev",
		"@remix-run/react",
		"@tanstack/react-start"
	],
	base: ["app"],
	app: ["routes"],
	appFiles: [
		"root",
		"routes",
		"router",
		"entry.client",
		"entry.server"
	],
	environments: {
		server: "server",
		client: "browser",
		components: "browser",
		hooks: "browser"
	}
};
// packages/init/src/frameworks/detect.ts
const FRAMEWORKS = [
	electron,
	next,
	{
		name: "Nuxt",
		packages: [
			"nuxt",
			"nuxt-nightly",
			"nuxt3"
		],
		base: ["app"],
		app: [
			"pages",
			"layouts",
			"middleware",
			"plugins",
			"modules"
		],
		browserApp: [
			"pages",
			"layouts",
			"middleware",
			"plugins"
		],
		environments: {
			server: "server",
			components: "browser",
			composables: "browser"
		},
		appFiles: ["app", "error"],
		autoImports: true
	},
	reactRouter,
	{
		name: "SvelteKit",
		packages: ["@sveltejs/kit"],
		app: ["routes", "params"],
		appFiles: [
			"hooks",
			"hooks.client",
			"hooks.server",
			"service-worker"
		],
		divided: ["lib"],
		environments: {
			server: "server",
			components: "browser",
			stores: "browser"
		}
	},
	astro,
	expo,
	{
		name: "Vue",
		packages: ["vue", "vue-router"],
		app: [
			"router",
			"pages",
			"views",
			"layouts"
		],
		browserApp: [
			"router",
			"pages",
			"views",
			"layouts"
		],
		appFiles: ["App", "main"]
	},
	angular,
	react,
	nest,
	nodeService
];
const ON_REACT = [
	next,
	reactRouter,
	astro,
	expo
];
function detectFrameworks(dependencies) {
	const found = FRAMEWORKS.filter(({ packages, isRuntime }) => packages.some((name) => (isRuntime === true ? dependencies.runtime : dependencies.all).has(name)));
	return found.some((one) => ON_REACT.includes(one)) ? found.filter((one) => one !== react) : found;
}
function startsFile(frameworks, name) {
	return frameworks.some(({ appFiles }) => appFiles?.includes(name));
}
function startsFolder(frameworks, name) {
	return frameworks.some(({ app }) => app?.includes(name));
}
function runsInBrowser(frameworks, name) {
	return frameworks.find(({ app }) => app?.includes(name))?.browserApp?.includes(name) === true;
}
// packages/init/src/survey/workspace.ts
function workspaceOf(root, manifest, members, files) {
	const manifests = new Map(members.map((member) => {
		const own = readManifest(join(root, member));
		return [member, own === "broken" ? null : own];
	}));
	const nameOf = (member) => {
		const name = manifests.get(member)?.["name"];
		return typeof name === "string" ? name : null;
	};
	const inner = new Map([...manifests].map(([member, own]) => [member, own === null ? null : dependenciesOf(own).all]));
	const outer = new Map(members.map((member) => [member, outerDependencies(root, manifest, member)]));
	return {
		kind: kindOf(root, manifest, [...manifests.values()]),
		apps: new Set(members.filter((member) => isInApps(member) || startsProgram(member, manifests.get(member) ?? null, files))),
		libraries: new Set(members.filter((member) => isLibrary(manifests.get(member) ?? null))),
		declares: (from, to) => {
			const [name, own] = [nameOf(to), inner.get(from) ?? null];
			if (name === null || own === null || nameOf(from) === null) return null;
			return own.has(name) || (outer.get(from).has(name) ? null : false);
		}
	};
}
function kindOf(root, manifest, manifests) {
	if (manifests.every((own) => own === null)) return "projects";
	if (isWorkspaceRoot(root, manifest)) return "packages";
	const names = new Set(manifests.flatMap((own) => own?.["name"] ?? []));
	return manifests.some((own) => own !== null && [...dependenciesOf(own).all].some((name) => names.has(name))) ? "packages" : "separate";
}
function outerDependencies(root, manifest, member) {
	const around = [manifest];
	for (let folder = posix.dirname(member); folder !== "."; folder = posix.dirname(folder)) {
		const own = readManifest(join(root, folder));
		if (own !== null && own !== "broken") around.push(own);
	}
	return dependenciesOf(...around).all;
}
function isInApps(member) {
	return /(?:^|\/)apps\/[^/]+$/.test(member);
}
function isLibrary(manifest) {
	return manifest !== null && [
		"exports",
		"main",
		"module",
		"types"
	].some((key) => manifest[key] !== void 0);
}
function startsProgram(member, manifest, files) {
	if (manifest === null || manifest["exports"] !== void 0 || manifest["main"] !== void 0) return false;
	if (manifest["bin"] !== void 0) return true;
	const frameworks = detectFrameworks(dependenciesOf(manifest));
	const startsOne = (path) => {
		const folder = firstFolder(path);
		return folder === null ? startsFile(frameworks, baseName(path)) : startsFolder(frameworks, folder);
	};
	return manifest["private"] === true && files.some((file) => isBelow(file, member) && startsOne(relativeTo(file, member).replace(/^src\//, "")));
}
// packages/init/src/survey/survey.ts
const EVERYTHING = {
	files: ["**"],
	ignores: ["!**/*.config.*"],
	architecture: {
		places: {
			all: {
				pattern: "**",
				role: "shared"
			},
			none: {
				pattern: "*/**",
				role: "shared"
			}
		},
		externals: Object.fromEntries(TYPED_SERVERS.map((name) => [name, ["none"]]))
	},
	rules: {
		"architecture/external-placement": "off",
		"architecture/no-cycle": "off",
		"architecture/no-laundering": "off",
		"architecture/placed-file": "off",
		"architecture/resolved-import": "off"
	}
};
async function surveyFolder(root) {
	return surveyOf(root, readRootManifest(root), await readImports(root));
}
function surveyOf(root, manifest, { files: read, edgesOf }) {
	const configs = findApplicationConfigs(read, read.flatMap((from) => edgesOf(from).flatMap(({ target }) => target.type === "file" ? [{
		from,
		to: target.path
	}] : [])), (folder) => existsSync(join(root, folder, "package.json")));
	const all = read.filter((file) => !configs.isToolConfig(file));
	const ignores = new Set();
	const files = all.filter((file) => {
		const ignored = ignoreFor(file);
		if (ignored !== null) ignores.add(ignored);
		return ignored === null && !isToolFile(file);
	});
	const known = new Set(files);
	const source = new Set(all);
	const edges = files.flatMap((from) => edgesOf(from).flatMap((edge) => edge.target.type === "file" ? [{
		from,
		to: edge.target.path,
		edge
	}] : []));
	const tests = findTests(files, edges);
	const imported = edges.map((edge) => ({
		...edge,
		test: tests.isTest(edge.from)
	}));
	const found = files.flatMap((from) => tests.isTest(from) ? [] : edgesOf(from).flatMap(({ target, typeOnly, specifier, names }) => target.type === "external" && target.virtual !== true ? [{
		from,
		name: target.name,
		specifier,
		names: valuesOf(names),
		typeOnly
	}] : []));
	const members = findMembers(root, manifest, files);
	const { runtime } = dependenciesOf(manifest, ...members.flatMap((folder) => {
		const own = readManifest(join(root, folder));
		return own === null || own === "broken" ? [] : [own];
	}), ...outerManifests(root));
	const { all: ofRoot } = dependenciesOf(manifest);
	const packageUses = found.map((use) => ({
		...use,
		isRuntime: runtime.has(use.name),
		isOfRoot: ofRoot.has(use.name)
	}));
	const missing = files.flatMap((from) => edgesOf(from).flatMap(({ target, specifier }) => target.type === "unresolved" ? [{
		from,
		specifier,
		why: target.why
	}] : []));
	const links = imported.filter(({ to }) => known.has(to) || !source.has(to));
	return {
		root,
		manifest,
		files,
		tests,
		links,
		packageUses,
		missing,
		sources: all,
		imported,
		assets: [...new Set(links.map(({ to }) => to))].filter((to) => !known.has(to)),
		members,
		workspace: workspaceOf(root, manifest, members, files),
		dependencies: (folder) => {
			const own = folder === "" ? manifest : readManifest(join(root, folder));
			const outer = [...folder === "" ? [] : [manifest], ...outerManifests(root)];
			return joinDependencies(dependenciesOf(...own === null || own === "broken" ? [] : [own]), dependenciesOf(...outer), new Set(packageUses.filter(({ from }) => isBelow(from, folder)).map(({ name }) => name)));
		},
		directive: memoize((file) => directiveOf(join(root, file))),
		ignores: [...ignores].sort(),
		applicationConfigs: configs.globs.filter((glob) => files.some(compileGlobs([glob.slice(1)]))),
		toolConfigs: read.filter(configs.isToolConfig),
		typescript: all.length === 0 || all.some((file) => /\.[cm]?tsx?$/.test(file)) || existsSync(join(root, "tsconfig.json")) || dependenciesOf(manifest).all.has("typescript"),
		rules: NO_RULES
	};
}
function valuesOf(names) {
	return names.flatMap(({ name, typeOnly }) => typeOnly ? [] : [name]);
}
function outerManifests(root) {
	const found = [];
	for (let folder = root; !existsSync(join(folder, ".git")); folder = dirname(folder)) {
		if (folder === dirname(folder)) return [];
		const manifest = readManifest(dirname(folder));
		if (manifest !== null && manifest !== "broken") found.push(manifest);
	}
	return found;
}
async function readImports(root) {
	const policyFile = "stratalint.config.json";
	const policy = compilePolicy(EVERYTHING, { file: join(root, policyFile) });
	const { details } = await check({
		cwd: root,
		loaded: {
			root,
			policyFile,
			hash: "survey",
			policy,
			sources: []
		},
		detailed: true,
		baseline: false,
		mayBeEmpty: true
	});
	const { files, modules } = details;
	return {
		files,
		edgesOf: (file) => modules.get(file)?.edges ?? []
	};
}
// packages/init/src/texts/notes.ts
const found = {
	newProject: "A new project with the harness architecture.",
	noProduct: "Tests, tools or examples only, so everything is one place: imports must resolve and must not form cycles.",
	harness: "Domains in src/domains, with the layers types, config, repo, service, runtime and ui.",
	hexagonal: "Contexts in src/contexts, each with domain, application and adapter layers.",
	featureSliced: (base) => `Feature-sliced design in ${base === "" ? "the root folder" : base}.`,
	inferred: ({ frameworks, parts, order, crossDomain, divided, workspace, projects }) => {
		const packages = parts.filter(({ isPackage }) => isPackage).length + divided.filter((folder) => folder !== "").length;
		const members = workspace === "packages" ? packages : projects;
		const layers = parts.length === 1 && parts[0].parent === null ? 0 : order.below.size;
		const what = [
			...members > 1 ? [`${members} ${workspace === "packages" ? "packages" : "projects"}`] : [],
			layers === 0 ? "no layers" : layers === 1 ? "1 layer" : `${layers} layers`,
			...crossDomain === null ? [] : [crossDomain.domains.length === 1 ? "1 domain" : `${crossDomain.domains.length} domains`]
		];
		const sentence = `${frameworks.length === 0 ? "" : `${listOf$1(frameworks)}: `}${listOf$1(what)}, by today's folders and imports.`;
		return sentence.charAt(0).toUpperCase() + sentence.slice(1) + (workspace === "separate" ? ` ${separateProjects$1}` : "");
	}
};
const separateProjects$1 = "No workspace connects these projects: run `stratalint init` in each of them for a policy of its own.";
const notes = {
	newProject: "Domains are src/domains/{domain}/{layer}, with the layers types, config, repo, service, runtime and ui.",
	extends: (preset) => `The places and layers of the ${preset} preset.`,
	featureSliced: "The places and layers of feature-sliced design: a slice imports only lower layers, through their index.",
	recommended: "With the recommended rules.",
	onlyRecommended: "The recommended rules for sizes, names, logging and contracts.",
	presetPlaces: "Places that the preset does not have.",
	ignores: "Not source: fixtures, and generated or vendored code.",
	applicationConfigs: "After `!`: code of the program that is named like the config of a tool, which would not be checked.",
	files: "The source folders; list a new folder of the root here.",
	outside: "Not checked. Imports of these files are allowed and counted in the summary.",
	virtual: "Imports of code that a generator writes or a bundler provides; it need not be there.",
	layers: "From the lowest to the highest: a layer may import itself and the layers before it.",
	partialLayers: "Each layer may import itself, the layers listed after it, and what these may import. All other layers stay apart.",
	featureSlicedLayers: "From the lowest to the highest: a slice imports only lower layers, through their index.",
	tests: "Tests, mocks and stories may import more than the other files of their folder.",
	meantImports: "Imports that are meant; they are allowed and counted in the summary.",
	exceptions: "Imports of packages outside this folder are allowed and counted in the summary.",
	rules: "Off, because much of the code follows other conventions today.",
	testPlace: "Tests may import all code; nothing else imports them.",
	typeOnly: "Types may be imported from every layer, as the browser does with those of the server.",
	externals: "Only these layers and places may import these packages.",
	crossDomain: {
		deny: "Domains may not import each other.",
		today: "Domains may not import each other, except in the directions in which most of them do today."
	},
	crossPackage: "Code in different places of one layer stays apart; lower layers may be imported.",
	sameLayers: "Some layers have several places; each imports its own and lower layers.",
	someLayers: "May import shared code and the layers of its `uses`; nothing else imports it.",
	alone: "Imports no layer, and no other code imports it.",
	roles: {
		shared: "Everything may import these; they import only other shared code.",
		provider: "Imported only through its index.",
		app: "May import everything else; nothing else imports it.",
		domain: "Imports follow the order of the layers."
	}
};
const outerPackageReason = "Another package of the repository, which this policy does not cover.";
const outerCodeReason = "Shared by all domains.";
const loaderReason = "Loads every file of this kind by a pattern.";
const serverFunctionReason = "The framework runs these functions on the server ('use server').";
const scatteredReason = "One layer in several folders.";
const outerImporterReason = "A higher layer, which connects domains.";
function allowReason({ from, count, importers }) {
	const imports = `${count} ${count === 1 ? "import" : "imports"} today`;
	return from === "*" ? `${importers} domains import it: ${imports}.` : `${imports}.`;
}
// packages/init/src/propose/conventions.ts
const SHARE = .25;
const LEAST = 4;
function otherConventions({ byRule, summary }) {
	return byRule.filter(([rule, count]) => rule.startsWith("taste/") && count >= Math.max(LEAST, summary.files * SHARE)).map(([rule, findings]) => ({
		rule,
		findings
	}));
}
function withoutConventions(draft, conventions) {
	if (conventions.length === 0) return draft;
	const off = Object.fromEntries(conventions.map(({ rule }) => [rule, "off"]));
	return {
		...draft,
		config: {
			...draft.config,
			rules: {
				...draft.config.rules,
				...off
			}
		},
		notes: {
			...draft.notes,
			rules: notes.rules
		}
	};
}
// packages/init/src/partition/part.ts
function part(values) {
	return {
		parent: null,
		role: "layer",
		origin: null,
		isDomain: false,
		isPackage: false,
		environment: null,
		isInside: false,
		...values
	};
}
var Names = class {
	#taken = new Set();
	block(names) {
		for (const name of names) this.#taken.add(name);
	}
	take(...names) {
		const last = names.at(-1);
		for (let number = 2, name = names.find((one) => !this.#taken.has(one));; number++) {
			name ??= this.#taken.has(`${last}-${number}`) ? void 0 : `${last}-${number}`;
			if (name === void 0) continue;
			this.#taken.add(name);
			return name;
		}
	}
};
// packages/init/src/partition/code.ts
function codeOf(survey, project, more) {
	const frameworks = detectFrameworks(survey.dependencies(project));
	const hasDirective = frameworks.some(({ clientDirective }) => clientDirective === true);
	const files = survey.files.filter((file) => isBelow(file, project) && isCode(file) && !survey.tests.isTest(file));
	const own = new Set(files);
	return {
		project,
		files,
		links: survey.links.filter(({ from, to, test }) => !test && (own.has(from) || own.has(to))),
		frameworks,
		isLibrary: survey.workspace.libraries.has(project),
		isClient: (file) => hasDirective && survey.directive(file) === "use client",
		...more
	};
}
function foldersIn({ files, project }, folder) {
	const folders = new Map();
	for (const file of files) {
		if (!isBelow(file, folder)) continue;
		const name = firstFolder(relativeTo(file, folder));
		if (name === null || !isLayerName(name) || folder === project && isSupportName(name)) continue;
		const known = folders.get(name);
		if (known === void 0) folders.set(name, [file]);
		else known.push(file);
	}
	return new Map([...folders].sort(([a], [b]) => a < b ? -1 : 1));
}
function filesIn({ files }, folder) {
	return files.filter((file) => isBelow(file, folder) && firstFolder(relativeTo(file, folder)) === null);
}
function folderEnvironment(code, folder) {
	const named = environmentOf(code, lastSegment(folder));
	if (named !== null) return named;
	const own = code.files.filter((file) => isBelow(file, folder));
	const clients = own.filter((file) => code.isClient(file)).length;
	return clients >= 3 && clients >= own.length / 2 ? "browser" : null;
}
function environmentOf({ frameworks }, name) {
	return frameworks.find(({ environments }) => environments !== void 0 && Object.hasOwn(environments, name))?.environments?.[name] ?? usualEnvironment(name);
}
// packages/init/src/infer/order.ts
const LARGE = 200;
const USUAL = 2.5;
const CLOSE = 1.5;
const APART = 4.5;
const APART_SHARE = .03;
function inferOrder(names, weights, facts = {}) {
	const weight = (from, to) => weights.get(from)?.get(to) ?? 0;
	const out = new Map(names.map((name) => [name, names.reduce((sum, other) => sum + weight(name, other), 0)]));
	const candidates = [];
	const conflicts = [];
	for (const [index, a] of names.entries()) for (const b of names.slice(index + 1)) {
		const pair = {
			a,
			b,
			forth: weight(a, b),
			back: weight(b, a)
		};
		const judged = judgeRules(pair, facts) ?? judgePackages(pair, facts) ?? judgeLayers(pair, (name) => out.get(name), facts);
		if (judged.candidate !== null) candidates.push(judged.candidate);
		conflicts.push(...judged.conflicts.filter(({ count }) => count > 0));
	}
	const isRule = ({ basis }) => Number(basis === "rules");
	const strongest = candidates.sort((x, y) => isRule(y) - isRule(x) || y.count - y.against - (x.count - x.against) || y.margin - x.margin || (`${x.above}\0${x.below}` < `${y.above}\0${y.below}` ? -1 : 1));
	const running = (from, to) => facts.runtime?.get(from)?.get(to) ?? weight(from, to);
	const isApart = (from, to) => facts.forbids?.(from, to) === true || facts.environment?.(from) === "browser" && facts.environment(to) === "server" && running(from, to) < APART + APART_SHARE * out.get(from);
	const isFixed = ({ basis, above, below, count }) => basis === "declared" && facts.isWhole?.(above) === true && facts.isWhole(below) || basis !== "rules" && facts.environment?.(below) === null && count > out.get(above) / 2;
	const isForbidden = (from, to) => facts.forbids?.(from, to) === true;
	const apartFor = (candidate) => isFixed(candidate) ? isForbidden : isApart;
	return close(names, strongest, conflicts, apartFor);
}
function judgeRules({ a, b, forth, back }, { forbids }) {
	const [down, up] = [forbids?.(a, b) === true, forbids?.(b, a) === true];
	if (!down && !up) return null;
	const [above, below, count, against] = down ? [
		b,
		a,
		back,
		forth
	] : [
		a,
		b,
		forth,
		back
	];
	const conflict = {
		from: below,
		to: above,
		count: against,
		why: "rules"
	};
	if (down && up) return {
		candidate: null,
		conflicts: [conflict, {
			...conflict,
			from: above,
			to: below,
			count
		}]
	};
	return {
		candidate: count === 0 ? null : {
			above,
			below,
			count,
			against,
			basis: "rules",
			margin: count
		},
		conflicts: count === 0 ? [conflict] : []
	};
}
function judgePackages({ a, b, forth, back }, { declares, isApp, runtime }) {
	const [down, up] = [declares?.(a, b) ?? null, declares?.(b, a) ?? null];
	if (down === null || up === null) return null;
	const running = (from, to) => runtime?.get(from)?.get(to) ?? 0;
	const declared = Number(down) - Number(up);
	const program = Number(isApp?.(a) === true) - Number(isApp?.(b) === true);
	const margin = program || declared || running(a, b) - running(b, a) || forth - back;
	const [above, below, count, against] = margin >= 0 ? [
		a,
		b,
		forth,
		back
	] : [
		b,
		a,
		back,
		forth
	];
	if (!down && !up && program === 0) return null;
	if (!(margin >= 0 ? down : up) || margin === 0 && count === 0) return {
		candidate: null,
		conflicts: [{
			from: above,
			to: below,
			count,
			why: "undeclared"
		}, {
			from: below,
			to: above,
			count: against,
			why: program === 0 ? "undeclared" : "app"
		}]
	};
	return {
		candidate: {
			above,
			below,
			count,
			against,
			basis: "declared",
			margin: Math.abs(margin)
		},
		conflicts: []
	};
}
function judgeLayers({ a, b, forth, back }, outOf, facts) {
	const { environment = () => null, size = () => 0, isApp = () => false, runtime } = facts;
	const { isStarted = () => false } = facts;
	const program = Number(isApp(a)) - Number(isApp(b)) || Number(isStarted(a)) - Number(isStarted(b));
	const [high, low] = [rankOf(a), rankOf(b)];
	const usual = high === null || low === null || high === low ? 0 : high > low ? 1 : -1;
	const prior = usual * ((usual !== 0 && Math.abs(high - low) === 1 ? CLOSE : USUAL) + .02 * outOf(usual > 0 ? b : a));
	const margin = program === 0 ? forth - back + prior : program * (forth + back);
	const [above, below, count, against] = margin > 0 ? [
		a,
		b,
		forth,
		back
	] : [
		b,
		a,
		back,
		forth
	];
	const both = (why) => ({
		candidate: null,
		conflicts: [{
			from: above,
			to: below,
			count,
			why
		}, {
			from: below,
			to: above,
			count: against,
			why
		}]
	});
	if (count === 0) return both(program === 0 ? "usual" : "app");
	if (!(usual !== 0 && above === (usual > 0 ? a : b)) && rankOf(below) !== 0 && count < 1 + size(above) / LARGE && size(above) > LARGE) return both("few");
	const [here, there] = [environment(above), environment(below)];
	const running = runtime === void 0 ? count : runtime.get(above)?.get(below) ?? 0;
	if (!(isStarted(above) && isStarted(below) && here === "server") && here !== null && there !== null && here !== there && running < APART + APART_SHARE * outOf(above)) return both("environments");
	return {
		candidate: {
			above,
			below,
			count,
			against,
			basis: count <= against ? "usual" : "imports",
			margin: Math.abs(margin)
		},
		conflicts: []
	};
}
function close(names, candidates, conflicts, apartFor) {
	const below = new Map(names.map((name) => [name, new Set()]));
	const relations = [];
	const found = [...conflicts];
	for (const candidate of candidates) {
		const { above, below: lower, count, against, basis } = candidate;
		const isTaken = below.get(lower).has(above);
		if (isTaken && (count !== against || count === 0)) {
			if (count > 0) found.push({
				from: above,
				to: lower,
				count,
				why: "cycle"
			});
			continue;
		}
		const [upper, under] = isTaken ? [lower, above] : [above, lower];
		const gained = [under, ...below.get(under)];
		const gaining = names.filter((name) => name === upper || below.get(name).has(upper));
		const isApart = apartFor(candidate);
		const chain = gaining.flatMap((name) => gained.map((one) => [name, one])).find(([name, one]) => !below.get(name).has(one) && isApart(name, one));
		if (chain !== void 0) {
			const isDirect = chain[0] === upper && chain[1] === under;
			if (count > 0) found.push({
				from: upper,
				to: under,
				count,
				why: isDirect ? "environments" : "chain"
			});
			if (against > 0) found.push({
				from: under,
				to: upper,
				count: against,
				why: basis === "declared" ? "undeclared" : "few"
			});
			continue;
		}
		for (const name of gaining) gained.forEach((one) => below.get(name).add(one));
		relations.push({
			above: upper,
			below: under,
			count,
			against,
			basis
		});
	}
	return {
		below,
		relations,
		conflicts: found.filter(({ from, to }) => !below.get(from).has(to))
	};
}
function directlyBelow(below) {
	return new Map([...below].map(([name, lower]) => [name, [...lower].filter((one) => ![...lower].some((other) => below.get(other).has(one))).sort()]));
}
function sortLayers(below) {
	const height = memoize((name) => Math.max(0, ...[...below.get(name)].map((lower) => height(lower) + 1)));
	return [...below.keys()].sort((a, b) => height(a) - height(b) || (a < b ? -1 : 1));
}
function asChain(below) {
	const sorted = sortLayers(below);
	return sorted.every((name, index) => below.get(name).size === index) ? sorted : null;
}
// packages/init/src/partition/inner-order.ts
const LARGE_FOLDER = 60;
const MANY$3 = 40;
const NEARLY_ALL$3 = .97;
const MOST$3 = .88;
const NAMED = 3;
function hasInnerLayers(code, folder) {
	const names = [...foldersIn(code, folder).keys()];
	const known = names.filter((name) => rankOf(name) !== null || folderNames.isShared(name)).length;
	return known >= NAMED && known >= names.length / 4 && !folderNames.isShared(lastSegment(folder)) && hasInnerOrder(code, folder, MOST$3);
}
function hasInnerOrder(code, folder, share = NEARLY_ALL$3) {
	const folders = foldersIn(code, folder);
	const names = [...folders.keys()];
	const files = [...folders.values()].reduce((sum, { length }) => sum + length, 0);
	if (names.length < NAMED || files < LARGE_FOLDER) return false;
	const weights = weightsIn(code, folder, folders);
	const all = [...weights].flatMap(([from, row]) => [...row].map(([to, count]) => ({
		from,
		to,
		count
	})));
	const total = all.reduce((sum, { count }) => sum + count, 0);
	const { below } = inferOrder(names, weights);
	const legal = all.filter(({ from, to }) => below.get(from).has(to)).reduce((sum, { count }) => sum + count, 0);
	return total >= MANY$3 && legal >= total * share;
}
function weightsIn(code, folder, folders) {
	const weights = new Map();
	const nameOf = (file) => isBelow(file, folder) ? firstFolder(relativeTo(file, folder)) : null;
	for (const { from, to } of code.links) {
		const [source, target] = [nameOf(from), nameOf(to)];
		if (source === null || target === null || source === target || !folders.has(source) || !folders.has(target)) continue;
		const row = weights.get(source) ?? new Map();
		weights.set(source, row.set(target, (row.get(target) ?? 0) + 1));
	}
	return weights;
}
// packages/init/src/partition/layered-packages.ts
function layeredPackages(survey, members, names) {
	if (survey.workspace.kind === "projects") return null;
	const files = survey.files.filter((file) => !survey.tests.isTest(file));
	const memberOf = new Map(files.map((file) => [file, members.find((member) => isBelow(file, member)) ?? null]));
	const folderOf = (file) => {
		const source = `${memberOf.get(file)}/src`;
		return isBelow(file, source) ? firstFolder(relativeTo(file, source)) : null;
	};
	const inside = files.filter((file) => memberOf.get(file) !== null);
	const owners = new Map();
	for (const file of inside) {
		const folder = folderOf(file);
		if (folder !== null && isLayerName(folder) && !isSupportName(folder)) owners.set(folder, (owners.get(folder) ?? new Set()).add(memberOf.get(file)));
	}
	const common = [...owners].filter(([, { size }]) => size > 1 && size >= members.length / 2).map(([name]) => name).sort();
	const rest = inside.filter((file) => !common.includes(folderOf(file) ?? ""));
	if (common.length < 2 || rest.length > inside.length * .3) return null;
	const groups = [...new Set(members.map((member) => member.slice(0, Math.max(0, member.lastIndexOf("/")))))].sort();
	const code = codeOf(survey, "", {
		names,
		prefix: "",
		layeredDomains: false
	});
	common.forEach((name) => names.take(name));
	const root = names.take(survey.workspace.kind === "separate" ? "project-root" : "package", "package-root");
	const containers = common.filter((name) => folderNames.isContainer(name));
	return groups.flatMap((group) => [
		...containers.map((layer) => part({
			layer,
			pattern: below(group, `{app}/src/${layer}/{feature}/**`),
			shown: `${below(group, "*")}/src/${layer}`,
			isDomain: true
		})),
		...common.filter((name) => !containers.includes(name)).map((layer) => part({
			layer,
			pattern: below(group, `{domain}/src/${layer}/**`),
			parent: below(group, "{domain}/src"),
			shown: `${below(group, "*")}/src/${layer}`,
			isDomain: true,
			environment: environmentOf(code, layer)
		})),
		...rest.some((file) => isBelow(file, group)) ? [part({
			layer: root,
			pattern: below(group, "{domain}/**"),
			shown: lastSegment(group) || ".",
			isDomain: true
		})] : []
	]);
}
// packages/init/src/partition/domains.ts
function findContainer(code, folder) {
	const folders = foldersIn(code, folder);
	const names = [...folders.keys()];
	const marked = markedIn(code, folder, folders);
	if (marked.length >= 2) return {
		folder,
		domains: [...marked, ...similarTo(marked, folder, folders)].sort(),
		by: "framework"
	};
	if (names.length > 0 && folderNames.isContainer(lastSegment(folder))) return {
		folder,
		domains: names,
		by: "name"
	};
	return names.length >= 3 && haveCommonFolders(code, folder, folders) ? {
		folder,
		domains: names,
		by: "folders"
	} : null;
}
function markedIn(code, folder, folders) {
	const markers = code.frameworks.flatMap(({ domainMarker }) => domainMarker ?? []);
	if (markers.length === 0 || rankOf(lastSegment(folder)) !== null) return [];
	return [...folders.keys()].filter((name) => {
		const inner = below(folder, name);
		return rankOf(name) === null && !folderNames.isShared(name) && filesIn(code, inner).some((file) => markers.some((marker) => marker.test(file))) && markedIn(code, inner, foldersIn(code, inner)).length < 2;
	});
}
function similarTo(domains, folder, folders) {
	const innerOf = (name) => folders.get(name).flatMap((file) => firstFolder(relativeTo(file, below(folder, name))) ?? []);
	const usual = new Set(domains.flatMap(innerOf));
	return [...folders.keys()].filter((name) => !domains.includes(name) && rankOf(name) === null && !folderNames.isShared(name) && innerOf(name).some((inner) => usual.has(inner)));
}
function haveCommonFolders(code, folder, folders) {
	const names = [...folders.keys()];
	const fileLayers = code.frameworks.flatMap(({ fileLayers: own }) => own ?? []);
	if (rankOf(lastSegment(folder)) !== null && !folderNames.isApp(lastSegment(folder))) return false;
	if (names.filter((name) => rankOf(name) !== null || folderNames.isShared(name)).length > names.length * .2) return false;
	const owners = new Map();
	for (const [name, files] of folders) {
		const inner = new Set(files.map((file) => firstFolder(relativeTo(file, below(folder, name)))));
		for (const one of inner) if (one !== null && !isSupportName(one)) owners.set(one, (owners.get(one) ?? 0) + 1);
		for (const { layer, suffixes } of fileLayers) if (hasSuffix(files, suffixes)) owners.set(`.${layer}`, (owners.get(`.${layer}`) ?? 0) + 1);
	}
	return [...owners.values()].filter((count) => count >= names.length / 2).length >= 2;
}
function domainParts(code, { folder, domains }, isBase) {
	const name = lastSegment(folder);
	const inside = code.files.filter((file) => domains.some((domain) => isBelow(file, below(folder, domain))));
	const inner = code.layeredDomains ? innerParts(code, folder, inside) : [];
	const rest = part({
		layer: code.names.take(...inner.length > 0 ? ["rest"] : [], ...isBase || !isLayerName(name) || rankOf(name) !== null || folder === code.project ? ["modules"] : [name], ...code.prefix === "" ? [] : [`${code.prefix}-${isBase ? "modules" : name}`], "domains"),
		pattern: below(folder, "{domain}/**"),
		shown: folder,
		isDomain: true
	});
	const loose = isBase || filesIn(code, folder).length === 0 ? [] : [part({
		layer: "",
		pattern: below(folder, "*"),
		shown: below(folder, "*"),
		role: "app",
		origin: "entry"
	})];
	return [
		...inner,
		rest,
		...loose
	];
}
function innerParts(code, folder, files) {
	const byFile = code.frameworks.flatMap(({ fileLayers }) => fileLayers ?? []).filter(({ suffixes }) => hasSuffix(files, suffixes));
	const folders = innerLayers(folder, files);
	if (folders.length + byFile.length < 2) return [];
	const shown = below(folder, "*");
	return [...(byFile.length < 2 ? [] : byFile).map(({ layer, suffixes }) => {
		const ending = suffixPattern(suffixes);
		return part({
			layer,
			pattern: below(folder, `{domain}/**/${ending}`),
			shown: `${shown}/${ending}`,
			isDomain: true
		});
	}), ...folders.map((layer) => part({
		layer,
		pattern: below(folder, `{domain}/${layer}/**`),
		parent: below(folder, "{domain}"),
		shown: `${shown}/${layer}`,
		isDomain: true
	}))];
}
function suffixPattern(suffixes) {
	return suffixes.length === 1 ? `*${suffixes[0]}.*` : `*{${suffixes.join(",")}}.*`;
}
function hasSuffix(files, suffixes) {
	return files.some((file) => suffixes.some((suffix) => lastSegment(file).includes(`${suffix}.`)));
}
function innerLayers(folder, files) {
	const paths = files.map((file) => relativeTo(file, folder).split("/"));
	const domains = new Set(paths.map(([domain]) => domain));
	const layerOf = (path) => path.length > 2 ? path[1] : baseName(path[1]);
	const owners = new Map();
	for (const path of paths) owners.set(layerOf(path), (owners.get(layerOf(path)) ?? new Set()).add(path[0]));
	const isFolder = (name) => paths.some((path) => path.length > 2 && path[1] === name);
	const layers = [...owners].filter(([name, { size }]) => isLayerName(name) && !isSupportName(name) && name !== "index" && (isKnownLayer(name) || rankOf(name) !== null && isFolder(name) || isFolder(name) && size > 1 && size >= domains.size * .3)).map(([name]) => name);
	const rest = paths.filter((path) => !layers.includes(layerOf(path)));
	return layers.length > 1 && rest.length <= paths.length / 2 ? layers.sort() : [];
}
function isKnownLayer(name) {
	return HARNESS_LAYERS.includes(name) || HEXAGONAL_LAYERS.includes(name);
}
// packages/init/src/partition/loose-files.ts
const FEW_FILES$5 = 3;
const MANY_FILES = 6;
function looseParts(code, folder, hasFolders) {
	const files = filesIn(code, folder);
	if (files.length === 0) return [];
	const bySuffix = code.frameworks.flatMap(({ fileLayers }) => fileLayers ?? []).filter(({ layer, suffixes }) => layer !== "wiring" && countSuffix(code, files, suffixes) >= (hasFolders ? FEW_FILES$5 : 1)).map(({ layer, suffixes }) => part({
		layer,
		pattern: below(folder, suffixPattern(suffixes)),
		shown: below(folder, suffixPattern(suffixes))
	}));
	if (!hasFolders && bySuffix.length === 0) return [wholeFolder(code, folder)];
	const rest = files.filter((file) => !bySuffix.some(({ layer }) => hasSuffix([file], suffixesOf(code, layer))));
	const used = rest.filter((file) => isUsed(code, folder, file));
	const isRoot = folder === code.project;
	if (used.length > MANY_FILES && !isRoot) {
		const layer = code.names.take("root", ...code.prefix === "" ? [] : [`${code.prefix}-root`]);
		return [...bySuffix, part({
			layer,
			pattern: below(folder, "*"),
			shown: below(folder, "*")
		})];
	}
	const starting = rest.filter((file) => !used.includes(file) && (!isRoot || doesImport(code, folder, file)));
	const single = used.map((file) => {
		const name = baseName(lastSegment(file));
		const around = folder === code.project || !isLayerName(lastSegment(folder)) ? [] : [`${lastSegment(folder)}-${name}`];
		const layer = code.names.take(name, ...code.prefix === "" ? around : [`${code.prefix}-${name}`], `${name}-file`);
		return part({
			layer,
			pattern: file,
			parent: layer === name ? folder : null,
			shown: file,
			environment: environmentOf(code, name)
		});
	});
	return [
		...bySuffix,
		...single,
		...entryParts(code, folder, starting)
	];
}
function countSuffix({ frameworks }, files, suffixes) {
	return files.filter((file) => !startsFile(frameworks, baseName(lastSegment(file))) && hasSuffix([file], suffixes)).length;
}
function wholeFolder(code, folder) {
	return part({
		layer: code.names.take("source"),
		pattern: below(folder, "**"),
		shown: folder === "" ? "." : folder
	});
}
function entryParts(code, folder, files) {
	const { frameworks, project, links } = code;
	const isRoot = folder === project;
	if (links.some(({ from, to }) => files.includes(to) && !isBelow(from, project)) || code.isLibrary && files.some(isIndex)) return [exportsPart(code, folder)];
	const names = files.map((file) => relativeTo(file, folder)).filter((name) => !isRoot || name === literalGlob(name) && !name.includes(","));
	if (names.length === 0) return [];
	const patterns = isRoot ? [names.length === 1 ? names[0] : `{${names.join(",")}}`] : ["*"];
	const isBrowser = frameworks.some(({ browserApp, appFiles }) => browserApp !== void 0 && names.every((name) => appFiles?.includes(baseName(name))));
	return patterns.map((pattern) => part({
		layer: "",
		pattern: below(folder, pattern),
		shown: below(folder, pattern),
		role: "app",
		origin: "entry",
		environment: isBrowser ? "browser" : null
	}));
}
function exportsPart({ names, prefix }, folder) {
	const layer = names.take("index", ...prefix === "" ? [] : [`${prefix}-index`]);
	const pattern = below(folder, "*");
	return part({
		layer,
		pattern,
		shown: pattern,
		origin: "exports"
	});
}
function isIndex(file) {
	return baseName(lastSegment(file)) === "index";
}
function suffixesOf({ frameworks }, layer) {
	return frameworks.flatMap(({ fileLayers }) => fileLayers ?? []).find((one) => one.layer === layer)?.suffixes ?? [];
}
function isUsed(code, folder, file) {
	const { links, frameworks } = code;
	const name = baseName(lastSegment(file));
	return name !== "index" && isLayerName(name) && !startsFile(frameworks, name) && links.some(({ from, to }) => to === file && isBelow(from, code.project) && !isIn$1(folder, from.slice(0, Math.max(0, from.lastIndexOf("/")))) && !startsFolder(frameworks, firstFolder(relativeTo(from, folder)) ?? ""));
}
function isIn$1(folder, other) {
	return folder === other || isBelow(folder, other);
}
function doesImport({ links }, folder, file) {
	return links.some(({ from, to }) => from === file && isBelow(to, folder) && /\.[cm]?[jt]sx?$/.test(to));
}
// packages/init/src/partition/environments.ts
const FEW_FILES$4 = 3;
const ENDINGS = [{
	ending: "server",
	layer: "server-only",
	environment: "server"
}, {
	ending: "client",
	layer: "client-only",
	environment: "browser"
}];
function withEnvironments(code, parts) {
	return [
		...preloadParts(code, parts),
		...ENDINGS.flatMap((ending) => endingParts(code, parts, ending)),
		...parts
	];
}
function endingParts(code, parts, { ending, layer, environment }) {
	const isSuch = (file) => {
		const name = baseName(lastSegment(file));
		return name.endsWith(`.${ending}`) && isCode(file) && !startsFile(code.frameworks, name);
	};
	const files = code.files.filter(isSuch);
	const used = parts.filter(({ pattern, role, environment: own }) => pattern.endsWith("/**") && !/[*{]/.test(pattern.slice(0, -3)) && role !== "app" && own === null).map(({ pattern }) => pattern.slice(0, -3)).filter((folder) => files.some((file) => isBelow(file, folder)));
	if (files.filter((file) => used.some((folder) => isBelow(file, folder))).length < FEW_FILES$4) return [];
	const name = code.names.take(layer, ...code.prefix === "" ? [] : [`${code.prefix}-${layer}`], `${ending}-files`);
	return used.map((folder) => {
		const pattern = `${folder}/**/*.${ending}.*`;
		return part({
			layer: name,
			pattern,
			shown: pattern,
			environment,
			isInside: true
		});
	});
}
function preloadParts(code, parts) {
	const environment = code.frameworks.flatMap(({ environments }) => environments?.["preload"] ?? [])[0];
	if (environment === void 0) return [];
	const patterns = new Set(code.files.flatMap((file) => preloadOf(file) ?? []));
	const known = new Set(parts.map(({ pattern }) => pattern));
	const found = [...patterns].filter((pattern) => !known.has(pattern));
	if (found.length === 0) return [];
	const layer = parts.find((one) => one.environment === environment)?.layer ?? code.names.take("preload", "preload-script");
	return found.map((pattern) => part({
		layer,
		pattern,
		shown: pattern.replace(/\/\*\*$/, ""),
		environment,
		isInside: true
	}));
}
function preloadOf(file) {
	const segments = file.split("/");
	const at = segments.slice(0, -1).indexOf("preload");
	if (at !== -1) return `${literalGlob(segments.slice(0, at + 1).join("/"))}/**`;
	return baseName(segments.at(-1)) === "preload" ? literalGlob(file) : null;
}
// packages/init/src/partition/partition.ts
const MOST$2 = .8;
const FEW_CLIENTS = 3;
function partition(code) {
	return withEnvironments(code, partitionFolder(code, code.project));
}
function partitionFolder(code, folder) {
	const folders = foldersIn(code, folder);
	const main = mainFolder(code, folder, folders);
	if (main === null) return partsOf(code, folder, folders);
	const inside = partitionFolder(code, below(folder, main));
	const beside = [...folders.keys()].filter((name) => name !== main && isConnected(code, below(folder, main), below(folder, name), folders.get(name))).flatMap((name) => partsOfFolder(code, folder, name));
	const loose = folder === code.project ? [] : looseParts(code, folder, true);
	return [
		...inside.filter(({ isDomain }) => !isDomain),
		...beside,
		...loose,
		...inside.filter(({ isDomain }) => isDomain)
	];
}
function mainFolder(code, folder, folders) {
	const fixed = code.frameworks.flatMap(({ base }) => base ?? []).find((name) => folder === code.project && folders.has(name));
	if (fixed !== void 0) return fixed;
	const sum = [...folders.values()].reduce((total, { length }) => total + length, 0) + loneFiles(code, folder);
	const [name, files] = [...folders].sort(([, a], [, b]) => b.length - a.length)[0] ?? ["", []];
	if (files.length === 0 || startsFolder(code.frameworks, name) || folderNames.isProviders(name)) return null;
	if (files.length / sum < MOST$2 || (rankOf(name) ?? 0) > rankOf("lib")) return null;
	const next = below(folder, name);
	if (findContainer(code, folder) !== null || findContainer(code, next) !== null) return findContainer(code, folder) === null && !folderNames.isContainer(name) ? name : null;
	const inner = [...foldersIn(code, next).values()].reduce((total, { length }) => total + length, 0);
	return folder === code.project || foldersIn(code, next).size >= 2 && inner >= files.length / 2 ? name : null;
}
function loneFiles(code, folder) {
	return folder === code.project ? 0 : filesIn(code, folder).length;
}
function isConnected(code, folder, other, files) {
	const name = lastSegment(other);
	const isKnown = rankOf(name) !== null || environmentOf(code, name) !== null || folderNames.isApp(name);
	return code.links.some(({ from, to }) => isBelow(from, folder) && isBelow(to, other) || (isKnown || files.length >= code.files.length * .1) && isBelow(from, other) && isBelow(to, folder));
}
function partsOf(code, folder, folders) {
	const container = findContainer(code, folder);
	const isDomain = (name) => container?.domains.includes(name) === true;
	if (isTop(code, folder)) blockRecurring(code, folder, [...folders.keys()]);
	const parts = [...folders.keys()].filter((name) => !isDomain(name)).flatMap((name) => partsOfFolder(code, folder, name));
	const loose = looseParts(code, folder, parts.length > 0 || container !== null);
	return [
		...parts.filter((one) => !one.isDomain),
		...loose,
		...parts.filter((one) => one.isDomain),
		...container === null ? [] : domainParts(code, container, true)
	];
}
function partsOfFolder(code, parent, name) {
	const folder = below(parent, name);
	if (startsFolder(code.frameworks, name)) return appParts(code, folder);
	if (code.frameworks.some(({ divided }) => divided?.includes(name)) && foldersIn(code, folder).size >= 2) return partsOf(code, folder, foldersIn(code, folder));
	const container = findContainer(code, folder);
	if (container === null && isTop(code, parent) && hasInnerLayers(code, folder)) {
		const environment = folderEnvironment(code, folder);
		return partsOf(code, folder, foldersIn(code, folder)).map((one) => ({
			...one,
			environment: one.environment ?? environment
		}));
	}
	if (container !== null) return [...[...foldersIn(code, folder).keys()].filter((inner) => !container.domains.includes(inner)).map((inner) => folderPart(code, folder, inner)), ...domainParts(code, container, false)];
	return [folderPart(code, parent, name)];
}
function isTop({ project }, folder) {
	return folder === project || folder === below(project, "src");
}
function blockRecurring(code, parent, names) {
	const inner = names.map((name) => below(parent, name)).filter((folder) => hasInnerLayers(code, folder)).flatMap((folder) => [...foldersIn(code, folder).keys()]);
	code.names.block(inner.filter((name, index) => inner.indexOf(name) !== index));
}
function folderPart(code, parent, name) {
	const folder = below(parent, name);
	const own = /^\d+$/.test(name) ? `${lastSegment(parent)}-${name}` : name;
	const layer = code.names.take(own, ...code.prefix === "" ? [] : [`${code.prefix}-${name}`], folder.replaceAll("/", "-"));
	return part({
		layer,
		pattern: `${folder}/**`,
		parent: layer === name ? parent : null,
		shown: folder,
		environment: folderEnvironment(code, folder)
	});
}
function appParts(code, folder) {
	const inner = [...code.files.filter((file) => isBelow(file, folder)).length > code.files.length * .6 ? foldersIn(code, folder) : []].filter(([name, files]) => {
		const plain = name.replace(/^_/, "");
		return (rankOf(plain) !== null || folderNames.isShared(plain)) && !files.some((file) => /^(?:page|route|\+page|\+server)\./.test(lastSegment(file)));
	});
	const divided = clientParts(code, folder);
	if (divided !== null) return [...inner.map(([name]) => folderPart(code, folder, name)), ...divided];
	return [...inner.map(([name]) => folderPart(code, folder, name)), part({
		layer: "",
		pattern: `${folder}/**`,
		shown: folder,
		role: "app",
		origin: "framework",
		environment: runsInBrowser(code.frameworks, lastSegment(folder)) ? "browser" : null
	})];
}
function clientParts(code, folder) {
	const { names = [] } = code.frameworks.find(({ serverFiles }) => serverFiles?.folder === lastSegment(folder))?.serverFiles ?? {};
	const own = code.files.filter((file) => isBelow(file, folder));
	const started = names.filter((name) => own.some((file) => baseName(lastSegment(file)) === name));
	const rest = own.filter((file) => !started.includes(baseName(lastSegment(file))));
	if (started.length === 0 || rest.filter((file) => code.isClient(file)).length < FEW_CLIENTS) return null;
	const name = `${lastSegment(folder)}-client`;
	const pattern = below(folder, `**/${started.length === 1 ? started[0] : `{${started.join(",")}}`}.*`);
	return [part({
		layer: "",
		pattern,
		shown: pattern,
		role: "app",
		origin: "framework"
	}), part({
		layer: code.names.take(name, ...code.prefix === "" ? [] : [`${code.prefix}-${name}`]),
		pattern: `${folder}/**`,
		shown: folder,
		origin: "framework",
		environment: "browser"
	})];
}
// packages/init/src/partition/repository.ts
const LARGE_PACKAGE = 40;
const MANY_PACKAGES = 60;
function divide(survey, { dividePackages, layeredDomains }) {
	const names = new Names();
	const { members } = survey;
	const files = survey.files.filter((file) => !survey.tests.isTest(file));
	const sizeOf = (folder) => files.filter((file) => isBelow(file, folder)).length;
	const sizes = new Map(members.map((member) => [member, sizeOf(member)]));
	const packaged = [...sizes.values()].reduce((sum, size) => sum + size, 0);
	const present = members.filter((member) => sizes.get(member) > 0);
	if (present.length < 2 || packaged < files.length / 2) {
		const only = present.length === 1 && packaged >= files.length * .8 ? present[0] : "";
		return {
			parts: partition(codeOf(survey, only, {
				names,
				prefix: "",
				layeredDomains
			})),
			divided: [only]
		};
	}
	if (present.length > MANY_PACKAGES) return {
		parts: packageGroups(present, names),
		divided: []
	};
	const layered = layeredDomains ? layeredPackages(survey, present, names) : null;
	if (layered !== null) return {
		parts: layered,
		divided: []
	};
	const isLarge = (member) => {
		const share = sizes.get(member) / packaged;
		if (sizes.get(member) < LARGE_PACKAGE) return false;
		return share >= .25 || share >= .1 && !isImported(survey, member) || isImported(survey, member) && isOrdered(survey, member);
	};
	const divided = dividePackages ? present.filter(isLarge) : [];
	const more = { layeredDomains: layeredDomains && divided.length === 1 };
	const isDivisible = (member) => partition(codeOf(survey, member, {
		...more,
		names: new Names(),
		prefix: ""
	})).length >= 3;
	const folders = divided.filter(isDivisible);
	names.block(ambiguousNames(survey, folders, present));
	return {
		parts: present.flatMap((member) => {
			if (!folders.includes(member)) return packageParts(survey, member, names);
			const code = codeOf(survey, member, {
				...more,
				names,
				prefix: lastSegment(member)
			});
			return [...partition(code), ...restOf(code, survey)];
		}),
		divided: folders
	};
}
function isOrdered(survey, member) {
	const code = codeOf(survey, member, {
		names: new Names(),
		prefix: "",
		layeredDomains: false
	});
	return hasInnerOrder(code, member) || hasInnerOrder(code, below(member, "src"));
}
function ambiguousNames(survey, divided, members) {
	const seen = new Set(members.map(lastSegment));
	const twice = new Set();
	for (const member of divided) {
		const parts = partition(codeOf(survey, member, {
			names: new Names(),
			prefix: "",
			layeredDomains: false
		}));
		for (const name of new Set(parts.map(({ layer }) => layer))) {
			if (seen.has(name)) twice.add(name);
			seen.add(name);
		}
	}
	for (const member of members) if (!divided.includes(member)) twice.delete(lastSegment(member));
	return twice;
}
function isImported({ links }, member) {
	return links.some(({ from, to, test }) => !test && isBelow(to, member) && !isBelow(from, member));
}
function packageParts(survey, member, names) {
	if (folderNames.isTestPackage(lastSegment(member))) return [testPackage(member)];
	const code = codeOf(survey, member, {
		names,
		prefix: "",
		layeredDomains: false
	});
	const whole = packagePart(code, member);
	const placed = [member, below(member, "src")].flatMap((folder) => [...foldersIn(code, folder).keys()].map((name) => ({
		folder: below(folder, name),
		place: environmentOf(code, name)
	}))).filter(({ place }) => place !== null);
	if (new Set(placed.map(({ place }) => place)).size < 2) return [whole];
	return [...placed.map(({ folder, place }) => {
		return part({
			layer: names.take(`${whole.layer}-${lastSegment(folder)}`),
			pattern: `${folder}/**`,
			shown: folder,
			environment: place,
			isInside: true
		});
	}), whole];
}
function testPackage(member) {
	return part({
		layer: "",
		pattern: `${member}/**`,
		shown: member,
		role: "app",
		origin: "tests",
		isPackage: true
	});
}
function packagePart(code, member) {
	const name = lastSegment(member);
	const layer = code.names.take(...isLayerName(name) ? [name] : [], member.replaceAll("/", "-"));
	return part({
		layer,
		pattern: `${member}/**`,
		parent: layer === name ? parentOf(member) : null,
		shown: member,
		isPackage: true,
		environment: environmentOf(code, name)
	});
}
function restOf(code, survey) {
	const { project: member } = code;
	const files = filesIn({ files: survey.files.filter((file) => !survey.tests.isTest(file)) }, member);
	if (files.length === 0) return [];
	if (survey.links.some(({ from, to, test }) => !test && files.includes(to) && !isBelow(from, member)) || code.isLibrary && files.some(isIndex)) return [exportsPart(code, member)];
	const pattern = below(member, "*");
	return [part({
		layer: "",
		pattern,
		shown: pattern,
		role: "app",
		origin: "entry"
	})];
}
function packageGroups(members, names) {
	return [...new Set(members.map(parentOf))].sort().map((group) => part({
		layer: names.take(group === "" ? "packages" : group.replaceAll("/", "-")),
		pattern: below(group, "{domain}/**"),
		shown: group === "" ? "." : group,
		isDomain: true,
		isPackage: true
	}));
}
function parentOf(folder) {
	const parent = posix.dirname(folder);
	return parent === "." ? "" : parent;
}
// packages/init/src/infer/app-uses.ts
function layersOfApp(app, layers, parts, crossings, packages) {
	if (app.origin === "alone") return [];
	const own = packages.of(staticPrefix(app.pattern));
	const imported = new Set(crossings.filter(({ source, typeOnly }) => source.part === app && !typeOnly).map(({ target }) => target.part.layer));
	const reachable = own === null ? null : reachableFrom(own, packages);
	return layers.filter((layer) => {
		if (imported.has(layer)) return true;
		return parts.filter((one) => one.role === "layer" && one.layer === layer).some(({ pattern, environment }) => {
			const home = packages.of(staticPrefix(pattern));
			return (reachable === null || home === null || reachable.has(home)) && (environment === null || app.environment === null || environment === app.environment);
		});
	});
}
function reachableFrom(start, packages) {
	const found = new Set([start]);
	for (const folder of found) for (const other of packages.all) if (packages.declares(folder, other) ?? packages.uses(folder, other)) found.add(other);
	return found;
}
// packages/init/src/infer/ambiguity.ts
function isIn(file, folder, parent) {
	return isBelow(file, folder) && folder !== parent && !isBelow(parent, folder);
}
function withoutAmbiguity(parts, files) {
	const layers = new Set(parts.filter(({ role }) => role === "layer").map(({ layer }) => layer));
	const ambiguous = [...new Set(parts.flatMap(({ role, parent }) => role === "layer" && parent !== null ? [parent] : []))].filter((parent) => {
		if (parent.includes("{")) return false;
		const own = new Set(parts.filter((one) => one.role === "layer" && one.parent === parent).map(({ layer }) => layer));
		const placed = parts.filter(({ role, parent: other }) => role !== "layer" || other === null);
		return files.some((file) => {
			if (!isBelow(file, parent)) return false;
			const path = relativeTo(file, parent);
			const name = firstFolder(path) ?? baseName(path);
			return layers.has(name) && !own.has(name) && !placed.some(({ pattern }) => pattern === file || isIn(file, staticPrefix(pattern), parent));
		});
	});
	return parts.map((one) => one.role === "layer" && ambiguous.includes(one.parent ?? "{}") ? {
		...one,
		parent: null
	} : one);
}
// packages/init/src/infer/cross-domain.ts
const MANY_PAIRS = 25;
function inferCrossDomain(crossings, domains, strict) {
	const between = crossings.filter(({ source, target }) => source.domain !== null && target.domain !== null && isForeign(source.domain, target.domain));
	const leaving = crossings.filter(({ source, target }) => source.domain !== null && source.domain !== target.domain);
	const total = between.length;
	if (strict || total <= Math.max(3, leaving.length * .05)) return {
		domains,
		allowed: [],
		total
	};
	const weights = weightsOf(between);
	const names = [...new Set(between.flatMap(({ source, target }) => [source.domain, target.domain]))].filter(isLayerName);
	const pairs = inferOrder(names, weights).relations.filter(({ count }) => count > 0);
	const importersOf = (name) => pairs.filter(({ below }) => below === name).length;
	const hubs = names.filter((name) => importersOf(name) >= Math.max(3, domains.length * .3)).sort();
	const sum = (name) => pairs.filter(({ below }) => below === name).reduce((all, { count }) => all + count, 0);
	const single = pairs.filter(({ below }) => !hubs.includes(below)).sort((a, b) => b.count - a.count || (`${a.above}\0${a.below}` < `${b.above}\0${b.below}` ? -1 : 1)).slice(0, MANY_PAIRS);
	return {
		domains,
		total,
		allowed: [...hubs.map((name) => ({
			from: "*",
			to: name,
			count: sum(name),
			importers: importersOf(name)
		})), ...single.map(({ above, below, count }) => ({
			from: above,
			to: below,
			count,
			importers: 1
		}))]
	};
}
function isForeign(one, other) {
	return one !== other && !one.startsWith(`${other}/`) && !other.startsWith(`${one}/`);
}
function weightsOf(crossings) {
	const weights = new Map();
	for (const { source, target } of crossings) {
		const counts = weights.get(source.domain) ?? new Map();
		weights.set(source.domain, counts.set(target.domain, (counts.get(target.domain) ?? 0) + 1));
	}
	return weights;
}
function layerWeights(crossings) {
	const weights = new Map();
	const layerOf = ({ role, layer }) => role === "layer" ? layer : null;
	for (const { source, target } of crossings) {
		const [from, to] = [layerOf(source.part), layerOf(target.part)];
		if (from === null || to === null || from === to) continue;
		const counts = weights.get(from) ?? new Map();
		weights.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
	}
	return weights;
}
// packages/init/src/infer/precedence.ts
function byPrecedence(a, b) {
	const [left, right] = [rank(a.pattern), rank(b.pattern)];
	const at = left.findIndex((value, index) => value !== right[index]);
	return at === -1 ? a.pattern < b.pattern ? -1 : a.pattern > b.pattern ? 1 : 0 : left[at] - right[at];
}
function rank(pattern) {
	const prefix = staticPrefix(pattern);
	return [
		-(prefix === "" ? 0 : prefix.split("/").length),
		pattern.includes("{domain}") ? 1 : 0,
		-pattern.split("/").length,
		breadth(pattern)
	];
}
function breadth(pattern) {
	if (pattern.endsWith("{layer}/**")) return 2;
	if (pattern.endsWith("/**") || pattern === "**") return 4;
	if (pattern.endsWith("/*") || pattern === "*") return 3;
	return pattern.includes("*") ? 1 : 0;
}
// packages/init/src/infer/locate.ts
function locateIn(parts, tests, root) {
	const patterns = parts.flatMap((one) => patternsOf(one).map((pattern) => ({
		one,
		...pattern
	}))).sort((a, b) => byPrecedence({ pattern: a.rankAs }, { pattern: b.rankAs }));
	const config = {
		files: ["**"],
		architecture: {
			places: Object.fromEntries(patterns.map(({ pattern, one: { isDomain } }, index) => [`part-${index}`, {
				pattern,
				role: "shared",
				...isDomain && { identity: capturesIn(pattern) }
			}])),
			...tests !== null && { tests: { files: tests } }
		}
	};
	const locate = createLocator(compilePolicy(config, { file: join(root, "stratalint.config.json") }));
	return (file) => {
		const found = locate(file);
		if (found === null) return null;
		const own = patterns[Number(found.place.name.slice(5))].one;
		return {
			part: own,
			domain: own.isDomain ? found.domain : null,
			test: found.test
		};
	};
}
function capturesIn(pattern) {
	return [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => name !== "layer");
}
function patternsOf({ pattern, parent, layer }) {
	const own = {
		pattern,
		rankAs: pattern
	};
	if (parent === null || !pattern.endsWith("/**")) return [own];
	return [own, {
		pattern: below(parent, `${layer}.{${SOURCE_EXTENSIONS.flatMap((extension) => [extension.slice(1), `d${extension}`]).join(",")}}`),
		rankAs: below(parent, "{layer}/**")
	}];
}
function crossingsOf({ links }, locate) {
	return links.flatMap(({ from, to, test, edge }) => {
		if (test || edge.kind === "mock" || !isCode(from) || !isCode(to)) return [];
		const [source, target] = [locate(from), locate(to)];
		if (source === null || target === null || source.test || target.test) return [];
		return source.part === target.part && source.domain === target.domain ? [] : [{
			from,
			to,
			source,
			target,
			typeOnly: edge.typeOnly === true
		}];
	});
}
// packages/init/src/infer/merge.ts
const MANY$2 = 10;
function isTied(forth, back) {
	return Math.min(forth, back) >= MANY$2 && Math.min(forth, back) >= Math.max(forth, back) * .5;
}
function mergeEntangled(parts, crossings) {
	const isFolder = ({ role, parent, isDomain, isPackage, pattern }) => role === "layer" && parent !== null && !isDomain && !isPackage && pattern.endsWith("/**");
	const counts = countsOf(crossings);
	const count = (from, to) => from.reduce((sum, one) => sum + to.reduce((all, other) => all + (counts.get(one)?.get(other) ?? 0), 0), 0);
	const groups = parts.filter(isFolder).map((one) => [one]);
	const merged = [];
	for (;;) {
		const pair = groups.flatMap((one, index) => groups.slice(index + 1).flatMap((other) => {
			const [forth, back] = [count(one, other), count(other, one)];
			return one[0].parent === other[0].parent && isTied(forth, back) ? [{
				one,
				other,
				forth,
				back
			}] : [];
		})).sort((a, b) => Math.min(b.forth, b.back) - Math.min(a.forth, a.back))[0];
		if (pair === void 0) break;
		const { one, other, forth, back } = pair;
		merged.push({
			one: shownAs(one),
			other: shownAs(other),
			forth,
			back
		});
		groups.splice(groups.indexOf(other), 1);
		one.push(...other);
	}
	const joint = groups.filter(({ length }) => length > 1);
	const absorbed = new Set(joint.flat());
	const taken = new Set(parts.map(({ layer }) => layer));
	return {
		parts: [...parts.filter((one) => !absorbed.has(one)), ...joint.map((group) => joined(group, taken))],
		merged
	};
}
function countsOf(crossings) {
	const counts = new Map();
	for (const { source, target } of crossings) {
		const row = counts.get(source.part) ?? new Map();
		counts.set(source.part, row.set(target.part, (row.get(target.part) ?? 0) + 1));
	}
	return counts;
}
function shownAs(group) {
	return listOf$1(group.map(({ layer }) => layer).sort());
}
function layerOf(group, taken) {
	const names = group.map(({ layer }) => layer).sort();
	const folder = lastSegment(group[0].parent);
	const name = [
		...names.length === 2 ? [names.join("-and-")] : [],
		"core",
		...isLayerName(folder) ? [`${folder}-core`] : [],
		names.join("-and-")
	].find((one) => !taken.has(one));
	taken.add(name);
	return name;
}
function joined(group, taken) {
	const names = group.map(({ layer }) => layer).sort();
	const pattern = below(group[0].parent, `{${names.join(",")}}/**`);
	const layer = layerOf(group, taken);
	const environments = new Set(group.flatMap(({ environment }) => environment ?? []));
	const environment = environments.size === 1 ? [...environments][0] : null;
	return part({
		layer,
		pattern,
		shown: shownAs(group),
		environment
	});
}
// packages/init/src/infer/packages.ts
const UNDECLARED = .25;
function packagesOf({ members, workspace }, crossings) {
	const of = (path) => members.find((member) => path === member || isBelow(path, member)) ?? null;
	const between = crossings.flatMap(({ from, to }) => {
		const [source, target] = [of(from), of(to)];
		return source === null || target === null || source === target ? [] : [{
			source,
			target
		}];
	});
	const known = between.map(({ source, target }) => workspace.declares(source, target)).filter((one) => one !== null);
	const isStrict = known.filter((one) => !one).length <= known.length * UNDECLARED;
	const pairs = new Set(between.map(({ source, target }) => `${source}\0${target}`));
	const isLibrary = (folder) => members.some((other) => pairs.has(`${other}\0${folder}`) && workspace.declares(other, folder) === true);
	return {
		all: members,
		of,
		isApp: (folder) => workspace.apps.has(folder) && (isInApps(folder) || !isLibrary(folder)),
		declares: (from, to) => workspace.declares(from, to) || (isStrict ? workspace.declares(from, to) : null),
		uses: (from, to) => pairs.has(`${from}\0${to}`)
	};
}
function layerFacts(parts, crossings, packages, sizeOf, forbids) {
	const layers = new Map();
	for (const one of parts) if (one.role === "layer") layers.set(one.layer, [...layers.get(one.layer) ?? [], one]);
	const packageOf = new Map([...layers].map(([name, own]) => {
		const folders = [...new Set(own.map(({ pattern }) => packages.of(staticPrefix(pattern))))];
		return [name, folders.length === 1 ? folders[0] : null];
	}));
	const counts = new Map();
	for (const folder of packageOf.values()) if (folder !== null) counts.set(folder, (counts.get(folder) ?? 0) + 1);
	const isWhole = (name) => {
		const folder = packageOf.get(name) ?? null;
		return layers.get(name).every(({ isPackage }) => isPackage) && (folder === null || counts.get(folder) === 1);
	};
	const isExports = (name) => layers.get(name).some(({ origin }) => origin === "exports");
	const weights = layerWeights(crossings);
	const isOther = (name, folder) => (packageOf.get(name) ?? folder) !== folder;
	return {
		environment: (name) => layers.get(name)?.[0]?.environment ?? null,
		isWhole,
		isStarted: (name) => layers.get(name).some(({ origin }) => origin === "framework"),
		forbids,
		size: (name) => layers.get(name).reduce((sum, one) => sum + sizeOf(one), 0),
		runtime: layerWeights(crossings.filter(({ typeOnly }) => !typeOnly)),
		isApp: (name) => {
			const folder = packageOf.get(name) ?? null;
			return folder !== null && packages.isApp(folder);
		},
		declares: (from, to) => {
			const [source, target] = [packageOf.get(from) ?? null, packageOf.get(to) ?? null];
			if (source === null || target === null || source === target) return null;
			const isDeclared = packages.declares(source, target);
			if (isDeclared === true && packages.isApp(target)) return packages.uses(source, target);
			if (isDeclared !== true || (weights.get(from)?.get(to) ?? 0) > 0) return isDeclared;
			if (isWhole(from) && isWhole(to) || isExports(to)) return true;
			if (!packages.uses(source, target)) return isWhole(from) || [...weights.get(from)?.keys() ?? []].some((name) => isOther(name, source));
			const users = [...packageOf].filter(([name, folder]) => folder === source && [...weights.get(name)?.keys() ?? []].some((other) => packageOf.get(other) === target));
			return users.length > 1 && users.length >= counts.get(source) / 2 && users.some(([name]) => (weights.get(name)?.get(to) ?? 0) > 0);
		}
	};
}
// packages/init/src/infer/rules.ts
const SAMPLES$1 = 10;
function forbidsLayers({ rules, files }, locate) {
	if (rules.pairs.length === 0) return () => false;
	const layered = files.filter(isCode).flatMap((file) => {
		const spot = locate(file);
		return spot === null || spot.test || spot.part.role !== "layer" ? [] : [{
			file,
			layer: spot.part.layer
		}];
	});
	const samples = new Map([...groupBy(layered, ({ layer }) => layer)].map(([layer, own]) => [layer, spread(own, SAMPLES$1)]));
	const forbids = memoize((pair) => {
		const [from, to] = pair.split("\0");
		const [importers, targets] = [samples.get(from) ?? [], samples.get(to) ?? []];
		return importers.length > 0 && targets.length > 0 && importers.every((one) => targets.every((other) => rules.forbids(one.file, other.file)));
	});
	return (from, to) => forbids(`${from}\0${to}`);
}
const NEARLY_ALL$2 = .9;
function keepsDomainsApart({ rules, files }, locate, isForeign) {
	if (rules.pairs.length === 0) return false;
	const located = files.filter(isCode).flatMap((file) => {
		const domain = locate(file)?.domain ?? null;
		return domain === null ? [] : [{
			file,
			domain
		}];
	});
	const samples = [...groupBy(located, ({ domain }) => domain)].map(([domain, own]) => ({
		domain,
		own: spread(own, 2)
	}));
	const pairs = samples.flatMap((one) => samples.flatMap((other) => isForeign(one.domain, other.domain) ? [{
		from: one.own,
		to: other.own
	}] : []));
	const forbidden = pairs.filter(({ from, to }) => from.every((importer) => to.every((target) => rules.forbids(importer.file, target.file))));
	return pairs.length > 0 && forbidden.length >= pairs.length * NEARLY_ALL$2;
}
// packages/init/src/infer/environments/shared-types.ts
const MANY_TYPES = 3;
function mostlyTypesCross(crossings) {
	const into = crossings.filter(({ source: { part: from }, target: { part: to } }) => from.environment === "browser" && to.environment === "server" && !(from.isPackage && to.isPackage));
	const types = into.filter(({ typeOnly }) => typeOnly).length;
	return types >= MANY_TYPES && types >= into.length / 2;
}
function typesSharedBy({ below }, crossings) {
	const against = crossings.filter(({ source: { part: from }, target: { part: to }, typeOnly }) => typeOnly && from.role === "layer" && to.role === "layer" && from.layer !== to.layer && !below.get(from.layer).has(to.layer));
	const ofServer = against.filter(({ source, target }) => target.part.environment === "server" && source.part.environment !== "server");
	return ofServer.length < against.length / 2 ? null : {
		all: against.length,
		ofServer: ofServer.length
	};
}
// packages/init/src/infer/split.ts
const MOST$1 = .5;
const MUCH = .3;
const MANY$1 = 10;
const NOTABLE = .25;
function splitFolder(parts, crossings, backward, survey) {
	const counts = countsOf(crossings);
	for (const { from, to } of backward) {
		const opposite = counts.get(to)?.get(from) ?? 0;
		const edges = crossings.filter(({ source, target }) => source.part === from && target.part === to);
		for (const [one, ends, side] of [[
			from,
			edges.map((edge) => edge.from),
			"importer"
		], [
			to,
			edges.map((edge) => edge.to),
			"target"
		]]) {
			const around = folderOf$3(one);
			const taken = around === null ? null : outlierIn(around, ends, isTied(ends.length, opposite) ? MUCH : MOST$1, survey);
			if (around === null || taken === null) continue;
			const folder = below(around, taken);
			if (isTied(ends.filter((file) => !isBelow(file, folder)).length, opposite) || !isApart(folder, around, side, survey)) continue;
			const layer = `${one.layer}-${taken}`;
			if (parts.some((other) => other.layer === layer || other.pattern === `${folder}/**`)) continue;
			return [...parts, part({
				layer,
				pattern: `${folder}/**`,
				shown: folder,
				environment: one.environment
			})];
		}
	}
	return null;
}
function tiedPairs(parts, crossings) {
	const counts = countsOf(crossings);
	const count = (from, to) => counts.get(from)?.get(to) ?? 0;
	const folders = parts.filter((one) => one.role === "layer" && folderOf$3(one) !== null);
	return folders.flatMap((one, index) => folders.slice(index + 1).flatMap((other) => {
		const [forth, back] = [count(one, other), count(other, one)];
		if (Math.min(forth, back) < MANY$1 || Math.min(forth, back) < Math.max(forth, back) * NOTABLE) return [];
		return [forth < back ? {
			from: one,
			to: other
		} : {
			from: other,
			to: one
		}];
	}));
}
function outlierIn(folder, files, share, survey) {
	const counts = new Map();
	for (const file of files) {
		const name = isBelow(file, folder) ? firstFolder(relativeTo(file, folder)) : null;
		if (name !== null && isLayerName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const [name, count] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? ["", 0];
	if (count < files.length * share) return null;
	const inner = below(folder, name);
	const own = survey.files.filter((file) => isBelow(file, folder) && isCode(file) && !survey.tests.isTest(file));
	if (own.filter((file) => isBelow(file, inner)).length > own.length / 2) return null;
	return count >= files.length * MOST$1 || folderNames.isApp(name) ? name : null;
}
function isApart(inner, folder, side, { links }) {
	const within = links.filter(({ from, to, test }) => !test && isBelow(from, folder) && isBelow(to, folder));
	const out = within.filter(({ from, to }) => isBelow(from, inner) && !isBelow(to, inner)).length;
	const into = within.filter(({ from, to }) => !isBelow(from, inner) && isBelow(to, inner)).length;
	return side === "importer" ? into <= out * .2 : out <= into * .2;
}
function folderOf$3({ pattern, isDomain, isPackage, origin }) {
	if (isDomain || origin !== null || isPackage || !pattern.endsWith("/**")) return null;
	const folder = pattern.slice(0, -3);
	return /[*{]/.test(folder) ? null : folder;
}
// packages/init/src/infer/arrange.ts
const MOST_SPLITS = 4;
function arrange(found, tests, survey) {
	let drafted = [...found].sort(byPrecedence);
	for (let splits = 0;; splits++) {
		const crossings = crossingsOf(survey, locateIn(drafted, tests, survey.root));
		const tied = splits < MOST_SPLITS ? splitFolder(drafted, crossings, tiedPairs(drafted, crossings), survey) : null;
		if (tied !== null) {
			drafted = tied.sort(byPrecedence);
			continue;
		}
		const arranged = orderParts(drafted, crossings, tests, survey);
		const split = splits < MOST_SPLITS ? splitFolder(drafted, crossings, cyclesOf(arranged), survey) : null;
		if (split === null) return arranged;
		drafted = split.sort(byPrecedence);
	}
}
function cyclesOf({ order, parts }) {
	const partOf = (name) => parts.filter(({ role, layer }) => role === "layer" && layer === name);
	return order.conflicts.filter(({ why, count }) => why === "cycle" && count >= 3).flatMap(({ from, to }) => partOf(from).flatMap((one) => partOf(to).map((other) => ({
		from: one,
		to: other
	}))));
}
function orderParts(drafted, separate, tests, survey) {
	const { parts: joined, merged } = mergeEntangled(drafted, separate);
	const parts = withoutAmbiguity(joined.sort(byPrecedence), survey.sources);
	const locate = locateIn(parts, tests, survey.root);
	const crossings = crossingsOf(survey, locate);
	const sizeOf = sizesOf(survey, locate);
	const matched = new Set(survey.files.map((file) => locate(file)?.part));
	const present = parts.filter((one) => matched.has(one));
	const layers = [...new Set(present.filter(({ role }) => role === "layer").map(({ layer }) => layer))];
	const packages = packagesOf(survey, crossings);
	const forbids = forbidsLayers(survey, locate);
	const orderBy = (judged) => inferOrder(layers, layerWeights(judged), layerFacts(present, judged, packages, sizeOf, forbids));
	const running = mostlyTypesCross(crossings) ? orderBy(crossings.filter(({ typeOnly }) => !typeOnly)) : null;
	const sharedTypes = running === null ? null : typesSharedBy(running, crossings);
	return {
		parts,
		present,
		merged,
		order: sharedTypes === null ? orderBy(crossings) : running,
		locate,
		crossings,
		sizeOf,
		packages,
		sharedTypes
	};
}
function sizesOf({ files }, locate) {
	const sizes = new Map();
	for (const file of files) {
		const spot = locate(file);
		if (spot !== null && !spot.test) sizes.set(spot.part, (sizes.get(spot.part) ?? 0) + 1);
	}
	return (one) => sizes.get(one) ?? 0;
}
// packages/init/src/infer/environments/common-files.ts
const FEW_FILES$3 = 3;
const FEW_IMPORTS = .05;
function withCommonFiles(parts, crossings, survey) {
	return [...parts.flatMap((one) => commonFilesOf(one, parts, crossings, survey) ?? []), ...parts];
}
function commonFilesOf(one, parts, crossings, survey) {
	const folder = one.pattern.slice(0, -3);
	const { environment } = one;
	const elsewhere = environment === "server" ? "browser" : "server";
	if (one.role !== "layer" || !isSide(environment) || !one.pattern.endsWith("/**") || /[*{]/.test(folder)) return null;
	const running = crossings.filter(({ target, typeOnly }) => target.part === one && !typeOnly);
	const used = new Set(running.filter(({ source }) => source.part.environment === elsewhere).map(({ to }) => to));
	const own = survey.files.filter((file) => isBelow(file, folder) && !survey.tests.isTest(file));
	const frequent = [...new Set([...used].map(endingOf))].filter((ending) => {
		const isSuch = (file) => endingOf(file) === ending;
		return isLayerName(ending) && [own, [...used]].every((files) => files.filter(isSuch).length >= FEW_FILES$3);
	});
	const areApart = (kinds) => areIndependent((file) => isBelow(file, folder) && kinds.includes(endingOf(file)), one, crossings, survey);
	const endings = (areApart(frequent) ? frequent : frequent.filter((ending) => areApart([ending]))).sort();
	if (endings.length === 0 || !areApart(endings)) return null;
	const names = endings.map((ending) => ending.startsWith(".") ? `*${ending}` : ending);
	const pattern = `${folder}/**/${names.length === 1 ? names[0] : `{${names.join(",")}}`}.*`;
	const layer = `${one.layer}-common`;
	return parts.some((other) => other.layer === layer) ? null : part({
		layer,
		pattern,
		shown: pattern,
		isInside: true
	});
}
function isSide(environment) {
	return environment === "server" || environment === "browser";
}
function areIndependent(isCommon, one, crossings, { links }) {
	const folder = one.pattern.slice(0, -3);
	const out = links.filter(({ from, edge, test }) => !test && edge.typeOnly !== true && isCommon(from));
	const toSide = new Set(crossings.filter(({ target }) => isSide(target.part.environment)).map(({ to }) => to));
	return out.filter(({ to }) => isBelow(to, folder) ? !isCommon(to) : toSide.has(to)).length <= out.length * FEW_IMPORTS;
}
function endingOf(file) {
	const name = baseName(lastSegment(file));
	const dot = name.lastIndexOf(".");
	return dot > 0 ? name.slice(dot) : name;
}
// packages/init/src/infer/externals.ts
const MANY = 12;
const FEW_FILES$2 = 4;
const NEARLY_ALL$1 = .9;
const FEW$2 = .02;
const MOST_ELSEWHERE = 12;
const WHOLE = .8;
function inferExternals(uses, locate, parts, sizeOf) {
	const total = parts.reduce((sum, one) => sum + sizeOf(one), 0);
	const located = uses.flatMap((use) => {
		const spot = isCandidate(use) ? locate(use.from) : null;
		return spot === null ? [] : [{
			...use,
			part: unitOf(spot.part, parts)
		}];
	});
	const placementOf = (name, isKnown, of) => {
		const sorted = [...usersOf(of.filter(({ part, typeOnly }) => !typeOnly && part.origin !== "entry"))].sort(([, a], [, b]) => b.size - a.size);
		const all = countOf(sorted);
		const enough = sorted.findIndex((_, index) => countOf(sorted.slice(0, index + 1)) >= all * NEARLY_ALL$1) + 1;
		const chosen = sorted.slice(0, enough).map(([one]) => one);
		const isDeclaredThere = of.every(({ isOfRoot }) => !isOfRoot);
		if (all < (isKnown ? 1 : FEW_FILES$2) || enough > (FRAMEWORK.test(name) ? 4 : isKnown && all >= 6 ? 2 : 1) || chosen.some(({ isPackage, role }) => isPackage && isDeclaredThere || role === "app") || chosen.reduce((sum, one) => sum + sizeOf(one), 0) > total * WHOLE) return [];
		const everywhere = usersOf(of);
		const composing = [...everywhere.keys()].filter((one) => one.origin === "entry");
		const allowed = [...new Set([...chosen, ...composing])];
		const files = countOf([...everywhere].filter(([one]) => allowed.includes(one)));
		const elsewhere = countOf([...everywhere]) - files;
		return elsewhere > (FRAMEWORK.test(name) ? files * FEW$2 : isKnown ? Math.min(MOST_ELSEWHERE, files * .25) : 0) ? [] : [{
			name,
			parts: allowed,
			files,
			elsewhere
		}];
	};
	const byName = groupBy(located, ({ name }) => name);
	const whole = [...groupBy(located.filter(({ name }) => name.startsWith("@")), ({ name }) => name.split("/")[0])].flatMap(([scope, of]) => {
		const names = new Set(of.map(({ name }) => name));
		const isKnown = FRAMEWORK.test(scope) || [...names].every((name) => BOUNDARY.test(name));
		return names.size >= (isKnown ? 2 : 3) ? placementOf(`${scope}/*`, isKnown, of) : [];
	});
	const single = [...byName].filter(([name]) => !whole.some((one) => one.name === `${name.split("/")[0]}/*`)).filter(([name]) => !(name.startsWith("@") && FRAMEWORK.test(name)) || BOUNDARY.test(name)).flatMap(([name, of]) => placementOf(name, BOUNDARY.test(name) || FRAMEWORK.test(name), of));
	const weight = ({ name }) => Number(BOUNDARY.test(name) || FRAMEWORK.test(name));
	return [...whole, ...single].sort((a, b) => weight(b) - weight(a) || b.files - a.files || (a.name < b.name ? -1 : 1)).slice(0, MANY);
}
function isCandidate({ name, isRuntime }) {
	if (isBuiltin(name) || GENERAL.test(name)) return false;
	return isRuntime || BOUNDARY.test(name) || FRAMEWORK.test(name);
}
function unitOf(one, parts) {
	return one.role === "layer" ? parts.find(({ role, layer }) => role === "layer" && layer === one.layer) : one;
}
function usersOf(uses) {
	const users = new Map();
	for (const { part, from } of uses) users.set(part, (users.get(part) ?? new Set()).add(from));
	return users;
}
function countOf(users) {
	return users.reduce((sum, [, { size }]) => sum + size, 0);
}
// packages/init/src/infer/part-roles.ts
function withRoles(parts, crossings, sizeOf, hasRules = false) {
	const total = parts.reduce((sum, one) => sum + sizeOf(one), 0);
	const shared = new Set(parts.filter((one) => one.role === "layer" && one.origin === null && !one.isDomain && !one.isPackage && one.environment === null && (folderNames.isShared(one.layer) || sizeOf(one) <= total * .5)));
	let usage = usageOf(parts, crossings, shared);
	for (let dropped = true; dropped;) {
		const failed = [...shared].filter((one) => !isShared(one, usage.get(one), parts, hasRules));
		dropped = failed.length > 0;
		for (const one of failed) shared.delete(one);
		usage = usageOf(parts, crossings, shared);
	}
	const roleOf = (one) => {
		if (shared.has(one)) return isProvider(one, usage.get(one)) ? "provider" : "shared";
		return isApp(one, usage.get(one), sizeOf(one)) ? "app" : one.role;
	};
	return parts.map((one) => {
		const role = roleOf(one);
		const isUnused = role === "app" && one.role === "layer" && usage.get(one).outgoing + usage.get(one).incoming === 0;
		return {
			...one,
			role,
			origin: isUnused ? "alone" : one.origin
		};
	});
}
function withoutIsolated(parts, crossings) {
	const linked = new Set(crossings.flatMap(({ source, target }) => source.part === target.part ? [] : [source.part, target.part]));
	const isAlone = (one) => one.role === "layer" && one.origin === null && !one.isDomain && !one.isPackage && one.environment === null && !linked.has(one);
	if (linked.size === 0) return [...parts];
	return parts.map((one) => isAlone(one) ? {
		...one,
		role: "app",
		origin: "alone"
	} : one);
}
function usageOfRoles(parts, crossings) {
	const isFree = ({ source, target }) => target.part.role === "app" && source.part.role === "app";
	const shared = new Set(parts.filter(({ role }) => role === "shared" || role === "provider"));
	return usageOf(parts, crossings.filter((crossing) => !isFree(crossing)), shared);
}
function usageOf(parts, crossings, shared) {
	const importers = new Map(parts.map((one) => [one, new Set()]));
	const usage = new Map(parts.map((one) => [one, {
		importers: 0,
		environments: 0,
		incoming: 0,
		byIndex: 0,
		outgoing: 0
	}]));
	for (const { to, source, target } of crossings) {
		if (source.part === target.part) continue;
		const of = usage.get(target.part);
		of.incoming++;
		if (/\/index\.[^/]+$/.test(to)) of.byIndex++;
		importers.get(target.part).add(source.part);
		if (!shared.has(target.part)) usage.get(source.part).outgoing++;
	}
	for (const [one, from] of importers) {
		const of = usage.get(one);
		of.importers = from.size;
		of.environments = new Set([...from].flatMap(({ environment }) => environment ?? [])).size;
	}
	return usage;
}
function isShared({ layer }, { importers, environments, incoming, outgoing }, parts, hasRules) {
	if (hasRules && outgoing > 0) return false;
	const others = parts.filter(({ isInside }) => !isInside).length - 1;
	if (folderNames.isShared(layer)) return outgoing <= Math.max(2, incoming * .03);
	if ((rankOf(layer) ?? 0) >= rankOf("ui")) return false;
	if (environments > 1 && outgoing === 0) return true;
	if (rankOf(layer) === 0 && importers >= 2) return outgoing <= incoming * .03;
	return importers >= Math.max(3, others * .5) && outgoing <= incoming * .02;
}
function isProvider({ layer, pattern }, { incoming, byIndex }) {
	return (folderNames.isCrossCutting(layer) || folderNames.isProviders(layer)) && pattern.endsWith("/**") && incoming >= 3 && byIndex >= incoming * .95;
}
function isApp({ layer, role, origin, isPackage, isDomain, shown }, { incoming, outgoing }, size) {
	const isNamed = folderNames.isApp(layer === "" ? lastSegment(shown) : layer);
	const isSmall = size < 3 && rankOf(layer) !== null;
	return role === "layer" && origin === null && !isPackage && !isDomain && (isNamed && outgoing > 0 && incoming <= Math.max(1, outgoing * .05) || isSmall && incoming === 0);
}
// packages/init/src/infer/environments/folder-sides.ts
const EITHER_ON_SERVER = .3;
const RENDERED_ELSEWHERE = .2;
function divideBySide(folder, files, sideOf) {
	const plan = (one, onServer) => {
		const kept = planInside(one, onServer);
		if (one.path === folder || !isNameable(one.path)) return kept;
		const changed = planInside(one, !onServer);
		return changed.cost + 1 > kept.cost ? kept : {
			cost: changed.cost + 1,
			exceptional: [{
				path: `${one.path}/**`,
				isServer: !onServer
			}, ...changed.exceptional]
		};
	};
	const planInside = ({ files: own, folders }, onServer) => {
		const plans = [...[...folders.values()].map((inner) => plan(inner, onServer)), ...own.map((file) => planFile(file, sideOf(file), onServer))];
		return {
			cost: plans.reduce((sum, { cost }) => sum + cost, 0),
			exceptional: plans.flatMap(({ exceptional }) => exceptional)
		};
	};
	return plan(treeOf(folder, files), false).exceptional;
}
function planFile(file, side, onServer) {
	if (side === "either") return {
		cost: onServer ? EITHER_ON_SERVER : 0,
		exceptional: []
	};
	if (side === "rendered") return {
		cost: onServer ? 0 : RENDERED_ELSEWHERE,
		exceptional: []
	};
	const isServer = side === "server";
	if (isServer === onServer) return {
		cost: 0,
		exceptional: []
	};
	return {
		cost: 1,
		exceptional: isNameable(file) ? [{
			path: file,
			isServer
		}] : []
	};
}
function isNameable(path) {
	return !/[*{}]/.test(path) && literalGlob(path) === path && !lastSegment(path).includes(",");
}
function treeOf(folder, files) {
	const root = {
		path: folder,
		files: [],
		folders: new Map()
	};
	for (const file of files) {
		let at = root;
		for (const name of file.slice(folder === "" ? 0 : folder.length + 1).split("/").slice(0, -1)) {
			const next = at.folders.get(name) ?? {
				path: below(at.path, name),
				files: [],
				folders: new Map()
			};
			at.folders.set(name, next);
			at = next;
		}
		at.files.push(file);
	}
	return root;
}
// packages/init/src/infer/environments/sides.ts
const SERVER_FUNCTIONS = /^@tanstack\/(?:react|solid|vue)-start$/;
function isComponent(file) {
	return /\.(?:[jt]sx|vue|svelte)$/.test(file);
}
function sidesOf(survey, locate) {
	const files = survey.files.filter((file) => isCode(file) && !survey.tests.isTest(file));
	const placeOf = (file) => {
		const one = locate(file)?.part;
		return one === void 0 || one.origin === "framework" ? null : one.environment;
	};
	const environment = new Map(files.map((file) => [file, placeOf(file)]));
	const started = new Set(files.filter((file) => locate(file)?.part.role === "app" && locate(file)?.part.origin === "framework"));
	const running = survey.links.filter(({ from, to, test, edge }) => !test && edge.typeOnly !== true && environment.has(from) && environment.has(to));
	const targets = groupBy(running, ({ from }) => from);
	const importers = groupBy(running, ({ to }) => to);
	const withDirectives = directiveFolders(survey);
	const directive = withDirectives.length > 0 ? survey.directive : () => null;
	const isUndirected = (file) => isComponent(file) && !withDirectives.some((folder) => isBelow(file, folder));
	const { certain, likely } = needing(survey);
	const fetching = new Set(survey.packageUses.filter(({ name }) => SERVER_FUNCTIONS.test(name)).map(({ from }) => from));
	for (const file of files) if (directive(file) === "use server" || isServerName(file) && !started.has(file)) certain.add(file);
	const isInServer = (file) => environment.get(file) === "server";
	const isShown = (file) => isUndirected(file) && environment.get(file) === null && !started.has(file) && !certain.has(file);
	const isStart = (file) => environment.get(file) === "browser" || directive(file) === "use client" || isShown(file);
	const browser = new Set(files.filter(isStart));
	for (const file of browser) {
		if ((certain.has(file) || isInServer(file)) && !isStart(file)) continue;
		for (const { to } of targets.get(file) ?? []) browser.add(to);
	}
	const server = new Set([...certain].filter((file) => !isStart(file)));
	for (const file of likely) if (!browser.has(file)) server.add(file);
	for (const file of server) {
		if (directive(file) === "use server") continue;
		for (const { from } of importers.get(file) ?? []) if (!browser.has(from) && !fetching.has(from) && !isUndirected(from)) server.add(from);
	}
	const isOfServer = (file) => server.has(file) || isInServer(file) || started.has(file) && !browser.has(file);
	const partOf = (file) => locate(file)?.part;
	for (let found = true; found;) {
		found = false;
		for (const [file, from] of importers) {
			if (server.has(file) || browser.has(file) || started.has(file)) continue;
			if (!from.every((link) => isOfServer(link.from)) || !from.some((link) => server.has(link.from) && partOf(link.from) === partOf(file))) continue;
			server.add(file);
			found = true;
		}
	}
	const isNeeded = (file) => (server.has(file) || isInServer(file)) && directive(file) !== "use server";
	moveToServer(server, [...browser].filter((file) => !isStart(file) && !isComponent(file)), {
		targets,
		importers
	}, isNeeded);
	return {
		isServer: (file) => server.has(file),
		isBrowser: (file) => browser.has(file) && !server.has(file),
		isRendered: (file) => isComponent(file) && !isUndirected(file) && !browser.has(file)
	};
}
function moveToServer(server, reached, { targets, importers }, isOfServer) {
	for (let found = true; found;) {
		found = false;
		for (const file of reached) {
			if (server.has(file)) continue;
			if ((targets.get(file) ?? []).filter(({ to }) => isOfServer(to)).length <= (importers.get(file) ?? []).filter(({ from }) => !server.has(from)).length) continue;
			server.add(file);
			found = true;
		}
	}
}
function isServerName(file) {
	return /\.server\.[cm]?[jt]sx?$/.test(file);
}
function directiveFolders({ members, dependencies }) {
	return ["", ...members].filter((folder) => detectFrameworks(dependencies(folder)).some(({ clientDirective }) => clientDirective === true));
}
function needing({ packageUses }) {
	const running = packageUses.filter(({ typeOnly }) => !typeOnly);
	return {
		certain: new Set(running.filter(isServerUse).map(({ from }) => from)),
		likely: new Set(running.filter((use) => needsServer(use) && !isServerUse(use)).map(({ from }) => from))
	};
}
// packages/init/src/infer/environments/server-files.ts
const FEW_FILES$1 = 2;
const FEW$1 = .1;
const FEW_NAMED = 3;
const MOST = .6;
function withServerFiles(parts, survey, locate) {
	const sides = sidesOf(survey, locate);
	const own = new Map();
	for (const file of survey.files) {
		const spot = isCode(file) ? locate(file) : null;
		if (spot !== null && !spot.test) own.set(spot.part, [...own.get(spot.part) ?? [], file]);
	}
	const isUsed = (files) => survey.links.some(({ from, to, test }) => !test && files.includes(to) && !files.includes(from));
	const taken = new Set(parts.map(({ layer }) => layer));
	return [...parts.flatMap((one) => {
		const folder = folderOf$2(one);
		const files = own.get(one) ?? [];
		return folder === null || !isMixed(files, sides) ? [] : dividedParts({
			one,
			folder,
			files
		}, sides, isUsed, taken);
	}), ...parts];
}
function folderOf$2({ pattern, role, environment, isDomain, origin }) {
	if (role !== "layer" || !(environment === null || environment === "browser" && origin === "framework") || isDomain) return null;
	const folder = pattern.replace(/\/\*\*?$/, "");
	return folder === pattern || /[*{]/.test(folder) ? null : folder;
}
function isMixed(files, { isServer, isBrowser }) {
	const [server, browser] = [files.filter(isServer).length, files.filter(isBrowser).length];
	if (server === 0 || browser === 0) return false;
	return server < files.length * MOST || browser > FEW_FILES$1 && browser > files.length * FEW$1;
}
function dividedParts({ one, folder, files }, sides, isUsed, taken) {
	const layer = `${one.layer.replace(/-client$/, "")}-server`;
	const own = files.filter(sides.isServer);
	if (taken.has(layer) || !isUsed(own)) return [];
	const { server, other } = patternsFor(own, {
		one,
		folder,
		files
	}, sides);
	if (server.length === 0) return [];
	taken.add(layer);
	const only = server[0].replace(/\/\*\*$/, "");
	const shown = server.length === 1 && !/[*{]/.test(only) ? only : `the code of the server in ${one.shown}`;
	const like = {
		isInside: true,
		origin: one.origin === "framework" ? "framework" : null
	};
	return [...other.map((pattern) => part({
		layer: one.layer,
		pattern,
		shown: one.shown,
		environment: one.environment,
		...like
	})), ...server.map((pattern) => part({
		layer,
		pattern,
		shown,
		environment: "server",
		...like
	}))];
}
function patternsFor(own, { folder, files }, { isBrowser, isRendered }) {
	const wanted = new Set(own);
	const divided = divideBySide(folder, files, (file) => wanted.has(file) ? "server" : isBrowser(file) ? "browser" : isRendered(file) ? "rendered" : "either");
	const pathsOf = (onServer) => divided.flatMap(({ path, isServer }) => isServer === onServer ? [path] : []);
	const server = pathsOf(true);
	const other = pathsOf(false);
	const rootOf = (path) => other.filter((one) => one.endsWith("/**") && path.startsWith(one.slice(0, -2))).map((one) => one.slice(0, -3)).sort((one, next) => next.length - one.length)[0] ?? folder;
	const named = [...groupBy(server.filter((path) => !path.endsWith("/**")), (path) => below(rootOf(path), lastSegment(path))).values()].filter(([first, ...more]) => {
		const [root, name] = [rootOf(first), lastSegment(first)];
		const same = files.filter((file) => isBelow(file, root) && lastSegment(file) === name);
		return more.length + 1 >= FEW_NAMED && literalGlob(name) === name && same.every((file) => wanted.has(file));
	});
	const byName = new Set(named.flat());
	return {
		server: [...named.map(([first]) => below(rootOf(first), `**/${baseName(lastSegment(first))}.*`)), ...listsOf(server.filter((path) => !byName.has(path)))].sort(),
		other: listsOf(other)
	};
}
function listsOf(paths) {
	const kindOf = (path) => path.endsWith("/**") ? "/**" : path.slice(path.lastIndexOf("."));
	const split = paths.map((path) => {
		const kind = kindOf(path);
		const bare = path.slice(0, -kind.length);
		return {
			parent: bare.slice(0, bare.lastIndexOf("/")),
			name: lastSegment(bare),
			kind
		};
	});
	return [...groupBy(split, ({ parent, kind }) => below(parent, `*${kind}`)).values()].map((own) => {
		const names = own.map(({ name }) => name).sort();
		return `${below(own[0].parent, names.length === 1 ? names[0] : `{${names.join(",")}}`)}${own[0].kind}`;
	});
}
// packages/init/src/infer/environments/where-code-runs.ts
const FEW_FILES = 2;
const FEW = .1;
const COMPONENTS = .2;
const MOST_FOLDERS = 4;
function withServers(parts, survey, locate) {
	const servers = new Set(parts.filter(({ environment }) => environment === "server"));
	if (!parts.some(({ environment }) => environment === "browser")) return [...parts];
	for (;;) {
		const needs = needsOf(servers, survey, locate);
		const found = parts.filter((one) => isOpen(one) && !servers.has(one) && isServer(one, needs));
		if (found.length === 0) break;
		for (const one of found) servers.add(one);
	}
	return parts.map((one) => servers.has(one) ? {
		...one,
		environment: "server"
	} : one);
}
function codeFiles({ files, tests }) {
	return files.filter((file) => isCode(file) && !tests.isTest(file));
}
function isOpen({ role, environment }) {
	return role === "layer" && environment === null;
}
function isServer(one, { needing, shared, filesOf }) {
	const [files, own, common] = [
		filesOf(one),
		needing(one).length,
		shared(one).length
	];
	const components = files.filter(isComponent).length;
	if (own === 0 || own < files.length * FEW || components > files.length * COMPONENTS) return false;
	return common === 0 || common <= FEW_FILES && common <= files.length * FEW && own > common;
}
function withBrowsers(parts, survey, locate) {
	const { isServer, isBrowser } = sidesOf(survey, locate);
	const ofServer = new Set(survey.links.flatMap(({ from, to, test, edge }) => {
		return !test && edge.typeOnly !== true && (isServer(from) || locate(from)?.part.environment === "server") ? [to] : [];
	}));
	const byPart = groupBy(codeFiles(survey), (file) => locate(file)?.part ?? null);
	return parts.map((one) => {
		const files = byPart.get(one) ?? [];
		return isOpen(one) && !one.isPackage && files.filter(isBrowser).length > files.length / 2 && files.filter(isComponent).length > files.length * COMPONENTS && !files.some(isServer) && files.filter((file) => ofServer.has(file)).length <= FEW_FILES ? {
			...one,
			environment: "browser"
		} : one;
	});
}
function withCommonFolders(parts, survey, locate) {
	if (!parts.some(({ environment }) => environment === "browser")) return [...parts];
	const needs = needsOf(new Set(parts.filter(({ environment }) => environment === "server")), survey, locate);
	return [...parts.flatMap((one) => isOpen(one) ? commonFoldersOf(one, needs) ?? [] : []), ...parts];
}
function commonFoldersOf(one, needs) {
	const folder = one.pattern.slice(0, -3);
	const [needing, shared] = [needs.needing(one), needs.shared(one)];
	if (one.isDomain || !one.pattern.endsWith("/**") || /[*{]/.test(folder) || needing.length === 0) return null;
	const nameOf = (file) => firstFolder(relativeTo(file, folder));
	const names = [...new Set(shared.map(nameOf))].filter((name) => name !== null).sort();
	const isCommon = (file) => isBelow(file, folder) && names.includes(nameOf(file));
	const common = needs.filesOf(one).filter(isCommon);
	if (!(names.length > 0 && names.length <= MOST_FOLDERS && names.every((name) => isLayerName(name) && !name.includes("}")) && shared.filter((file) => nameOf(file) === null).length <= FEW_FILES && needing.some((file) => !isCommon(file)) && !common.some((file) => needs.targetsOf(file).some((to) => isBelow(to, folder) && !isCommon(to))))) return null;
	const pattern = `${folder}/${names.length === 1 ? names[0] : `{${names.join(",")}}`}/**`;
	return part({
		layer: `${one.layer}-common`,
		pattern,
		shown: pattern.replace(/\/\*\*$/, ""),
		isInside: true
	});
}
function needsOf(servers, survey, locate) {
	const { links, packageUses } = survey;
	const files = codeFiles(survey);
	const partOf = new Map(files.map((file) => [file, locate(file)?.part ?? null]));
	const running = links.filter(({ to, test, edge }) => !test && edge.typeOnly !== true && partOf.has(to));
	const targets = groupBy(running, ({ from }) => from);
	const targetsOf = (file) => (targets.get(file) ?? []).map(({ to }) => to);
	const using = new Set(packageUses.filter((use) => !use.typeOnly && needsServer(use)).map(({ from }) => from));
	const isServerFile = (file) => servers.has(partOf.get(file));
	const isNeeding = (file) => using.has(file) || targetsOf(file).some(isServerFile);
	const reached = new Set(files.filter((file) => partOf.get(file)?.environment === "browser"));
	for (const file of reached) if (partOf.get(file)?.environment === "browser" || !isServerFile(file) && !isNeeding(file)) targetsOf(file).forEach((to) => reached.add(to));
	const byPart = groupBy(files, (file) => partOf.get(file) ?? null);
	const filesOf = (one) => byPart.get(one) ?? [];
	return {
		filesOf,
		targetsOf,
		needing: (one) => filesOf(one).filter(isNeeding),
		shared: (one) => filesOf(one).filter((file) => reached.has(file))
	};
}
// packages/init/src/infer/model.ts
function inferModel(survey, choices) {
	const { parts: found, divided: projects } = divide(survey, choices);
	const drafted = found.filter((one, index) => found.findIndex(({ pattern }) => pattern === one.pattern) === index);
	const tests = testGlobs(survey.files.filter(compileGlobs(drafted.map(({ pattern }) => folderGlob(pattern)))), survey.tests);
	const locateAll = (all) => locateIn(all, tests, survey.root);
	const whole = drafted.sort(byPrecedence);
	const ended = withCommonFiles(whole, crossingsOf(survey, locateAll(whole)), survey).sort(byPrecedence);
	const served = withServerFiles(ended, survey, locateAll(ended)).sort(byPrecedence);
	const drawn = withCommonFiles(served, crossingsOf(survey, locateAll(served)), survey).sort(byPrecedence);
	const firstLocate = locateAll(drawn);
	const hasRules = survey.rules.pairs.length > 0;
	const separate = alike(withRoles(drawn, crossingsOf(survey, firstLocate), sizesOf(survey, firstLocate), hasRules));
	const divided = withCommonFolders(separate, survey, locateAll(separate)).sort(byPrecedence);
	const shown = withBrowsers(divided, survey, locateAll(divided));
	const placed = withServers(shown, survey, locateAll(shown));
	const { parts, present, merged, order, locate, crossings, sizeOf, packages, sharedTypes } = arrange(withoutIsolated(placed, crossingsOf(survey, locateAll(placed))), tests, survey);
	const domains = [...new Set(survey.files.map((file) => locate(file)?.domain ?? null).filter((name) => name !== null))];
	const staysApart = choices.strictDomains || keepsDomainsApart(survey, locate, isForeign);
	const frameworks = [...new Set(["", ...projects])].flatMap((folder) => detectFrameworks(survey.dependencies(folder)));
	return {
		parts: present,
		usage: usageOfRoles(parts, crossings),
		merged,
		order,
		crossDomain: domains.length === 0 ? null : inferCrossDomain(crossings, domains.sort(), staysApart),
		externals: order.below.size + present.filter(({ role }) => role !== "layer").length < 3 ? [] : inferExternals(declaredUses(survey), locate, present, sizeOf),
		sharedTypes,
		usesOf: (app) => layersOfApp(app, sortLayers(order.below), present, crossings, packages),
		crossings,
		locate,
		isBarrel: (one) => {
			const own = survey.links.filter(({ from, test }) => !test && locate(from)?.part === one);
			return own.length > 0 && own.every(({ edge }) => edge.kind.startsWith("export"));
		},
		packageOf: (file) => packages.of(file),
		tests,
		frameworks: [...new Set(frameworks.map(({ name }) => name))],
		autoImports: frameworks.some(({ autoImports }) => autoImports === true),
		divided: projects,
		projects: survey.members.length,
		workspace: survey.members.length < 2 ? "packages" : survey.workspace.kind,
		entries: entriesOf(crossings)
	};
}
function alike(parts) {
	return parts.map((one) => {
		const whole = one.isInside ? parts.find(({ layer, isInside }) => layer === one.layer && !isInside) : void 0;
		return whole === void 0 ? one : {
			...one,
			role: whole.role
		};
	});
}
function declaredUses({ packageUses, missing }) {
	const undeclared = new Set(missing.flatMap(({ specifier, why }) => why === "undeclared" ? [packageName(specifier)] : []));
	return packageUses.filter(({ name }) => !undeclared.has(name));
}
function entriesOf(crossings) {
	const entering = crossings.filter(({ source, target }) => target.domain !== null && source.domain !== target.domain);
	return {
		byIndex: entering.filter(({ to }) => /\/index\.[^/]+$/.test(to)).length,
		total: entering.length
	};
}
function folderGlob(pattern) {
	const first = pattern.split("/")[0];
	return pattern.includes("/") && !/[*{]/.test(first) ? `${first.replace(/[*{}]/g, "*")}/**` : "**";
}
// packages/init/src/propose/places.ts
function planPlaces(model, layers) {
	const groups = new Map();
	for (const one of model.parts) {
		const key = groupKey(one, model);
		groups.set(key, [...groups.get(key) ?? [], one]);
	}
	const planned = [...groups.values()].map((parts) => ({
		parts,
		...placeOf(parts, model, layers)
	}));
	const taken = new Set(layers);
	const places = {};
	const partsOf = new Map();
	for (const { parts, pattern, place } of planned.sort(byPrecedence)) {
		const name = freeName(namesOf(parts, pattern), taken, pattern);
		taken.add(name);
		places[name] = {
			pattern,
			...place
		};
		partsOf.set(name, parts);
	}
	return {
		places,
		partsOf
	};
}
function groupKey(one, { usesOf }) {
	const { role, parent, pattern, isDomain, isPackage, layer, origin } = one;
	if (role === "app" && origin === "framework" && /^[^*{]+\/\*\*$/.test(pattern)) return JSON.stringify([
		"app",
		folderOf$1(pattern),
		usesOf(one)
	]);
	if (role === "layer" && parent !== null) return JSON.stringify([
		"layer",
		parent,
		isDomain,
		isPackage
	]);
	if (role === "shared" && pattern === below(folderOf$1(pattern), `${layer}/**`)) return JSON.stringify(["shared", folderOf$1(pattern)]);
	return JSON.stringify([pattern]);
}
function placeOf(parts, { entries, usesOf }, layers) {
	const [{ role, parent, pattern, isDomain, isPackage, layer }] = parts;
	if (role === "shared") return {
		pattern: joinedPattern(parts),
		place: { role: "shared" }
	};
	if (role === "provider") return {
		pattern,
		place: { role: "provider" }
	};
	if (role === "app") {
		const used = usesOf(parts[0]);
		const uses = layers.filter((name) => used.includes(name));
		return {
			pattern: joinedPattern(parts),
			place: {
				role: "app",
				...layers.length > 0 && { uses }
			}
		};
	}
	const entry = isDomain && !isPackage && entries.total >= 5 && entries.byIndex >= entries.total * .95 ? "index" : "any";
	if (parent === null) return {
		pattern,
		place: {
			role: "domain",
			...layers.includes(layer) && { layer },
			entry
		}
	};
	return {
		pattern: below(parent, "{layer}/**"),
		place: {
			role: "domain",
			...isPackage && { identity: ["layer"] },
			entry
		}
	};
}
function joinedPattern(parts) {
	const [{ pattern }] = parts;
	const names = parts.map((one) => lastSegment(one.pattern.replace(/\/\*\*$/, ""))).sort();
	return parts.length > 1 ? below(folderOf$1(pattern), `{${names.join(",")}}/**`) : pattern;
}
function namesOf(parts, pattern) {
	const [{ role, layer, isDomain, parent }] = parts;
	if (role === "shared") return ["shared", layer === "shared" ? "shared-code" : `shared-${layer}`];
	const name = nameOf(parts, pattern);
	return isDomain && !pattern.includes("/**/") ? [name, `${name}-${parent === null ? "rest" : "layer"}`] : [name];
}
function nameOf(parts, pattern) {
	const [{ role, parent, shown, isDomain, layer, origin }] = parts;
	const folder = lastSegment(pattern.replace(/\/?(?:\{domain\}.*|\*.*)$/, "")) || "root";
	if (role === "provider") return `provider-${layer}`;
	if (role === "app" && parts.length > 1) return nameLike(folder === "src" || folder === "root" ? "pages" : folder);
	if (role === "app" && shown.includes("/**/")) return nameLike(lastSegment(staticPrefix(pattern)));
	if (role === "app") return origin === "entry" ? `${entryPrefix(pattern)}entry` : nameLike(lastSegment(shown.replace(/\/\*+$/, "")));
	if (isDomain) return nameLike(`${singular(folder)}${pattern.includes("/**/") ? `-${layer}` : ""}`);
	if (parent === null) return nameLike(layer === "source" ? "source" : `in-${layer}`);
	return parent === "" ? "source" : nameLike(parent.endsWith("src") && !parent.includes("/") ? "source" : singular(lastSegment(parent)));
}
function entryPrefix(pattern) {
	const folder = lastSegment(pattern.replace(/(?:\/\{domain\})?\/[^/]*$/, ""));
	return folder === "src" || !pattern.includes("/") ? "" : `${nameLike(folder)}-`;
}
function singular(name) {
	return name === "src" ? "source" : name.replace(/(?<=[^s])s$/, "");
}
function nameLike(text) {
	const name = text.replace(/[^\w.@-]+/g, "-").replace(/^-+|-+$/g, "");
	return name === "" || /^\d+$/.test(name) ? "code" : name;
}
function freeName(names, taken, pattern) {
	const name = names.at(-1);
	const folders = pattern.split("/").filter((segment) => !/[*{}]/.test(segment) && segment !== "src");
	const longer = folders.map((_, index) => nameLike([...folders.slice(index), name].join("-"))).reverse();
	const found = [
		...names,
		`${name}-code`,
		...longer
	].find((one) => !taken.has(one) && !/^(.+)-\1(?:-|$)/.test(one));
	if (found !== void 0) return found;
	for (let number = 2;; number++) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}
function folderOf$1(pattern) {
	const path = pattern.replace(/\/\*\*$/, "");
	return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
// packages/init/src/propose/draft-model.ts
function draftModel(model, survey) {
	const layers = model.parts.length === 1 && model.parts[0].parent === null && !model.parts[0].isDomain ? [] : layersOf(model);
	const names = Array.isArray(layers) ? layers : Object.keys(layers);
	const plan = planPlaces(model, names);
	const crossDomain = crossDomainOf(model, plan);
	const externals = externalsOf(model, plan);
	const config = {
		...filesOf(plan.places, model.parts),
		architecture: {
			places: plan.places,
			...names.length > 0 && { layers },
			...crossDomain !== null && { crossDomain },
			...externals !== null && { externals },
			...model.sharedTypes !== null && { typeOnly: "allow" },
			...model.tests !== null && { tests: { files: model.tests } }
		}
	};
	return {
		found: found.inferred(model),
		config: {
			...ignoresOf(config, survey),
			...config
		},
		notes: {
			files: notes.files,
			ignores: notes.ignores,
			"architecture.layers": Array.isArray(layers) ? notes.layers : notes.partialLayers,
			"architecture.crossDomain": crossDomainNote(model, crossDomain),
			"architecture.externals": notes.externals,
			"architecture.typeOnly": notes.typeOnly,
			"architecture.tests.files": notes.tests,
			...placeNotes(plan.places, names.length)
		}
	};
}
function layersOf({ order: { below } }) {
	const chain = asChain(below);
	if (chain !== null) return chain;
	const direct = directlyBelow(below);
	return Object.fromEntries(sortLayers(below).map((name) => [name, direct.get(name)]));
}
function crossDomainOf({ crossDomain, parts, crossings, order }, { places, partsOf }) {
	const isPackaged = parts.some(({ isPackage, role }) => isPackage && role === "layer");
	const hasSeveral = Object.values(places).filter((place) => place.role === "domain").length > 1;
	const isUsedBetween = (from, to) => from !== to && crossings.some(({ source, target }) => partsOf.get(from).includes(source.part) && partsOf.get(to).includes(target.part));
	const scattered = scatteredLayers(partsOf);
	if (crossDomain === null) return scattered.length > 0 ? "same-layers" : isPackaged || hasSeveral ? "lower-layers" : null;
	const domainLayers = new Set(parts.filter(({ isDomain, role }) => isDomain && role === "layer").map(({ layer }) => layer));
	const allow = [...scattered.flatMap((names) => names.flatMap((from) => names.flatMap((to) => isUsedBetween(from, to) ? [{
		from,
		to,
		reason: scatteredReason
	}] : []))), ...crossDomain.allowed.map(({ from, to, ...rest }) => ({
		from,
		to,
		reason: allowReason({
			from,
			to,
			...rest
		})
	}))];
	const isNested = parts.some(({ isDomain, pattern }) => isDomain && pattern.includes("{feature}"));
	if (domainLayers.size < 2 || isNested) return allow.length === 0 ? "lower-layers" : {
		default: "lower-layers",
		allow
	};
	const outer = [...partsOf].filter(([, [one]]) => one.role === "layer" && !one.isDomain).map(([name]) => name);
	const isUsed = (isMatch) => crossings.some(isMatch);
	const all = [...outer.flatMap((name) => {
		const own = partsOf.get(name);
		return [...isUsed(({ source, target }) => own.includes(target.part) && !own.includes(source.part) && source.part.role === "layer") ? [{
			from: "*",
			to: name,
			reason: outerCodeReason
		}] : [], ...isUsed(({ source, target }) => own.includes(source.part) && target.domain !== null && order.below.get(source.part.layer).has(target.part.layer)) ? [{
			from: name,
			to: "*",
			reason: outerImporterReason
		}] : []];
	}), ...allow];
	return all.length === 0 ? "deny" : {
		default: "deny",
		allow: all
	};
}
function scatteredLayers(partsOf) {
	const single = [...partsOf].flatMap(([name, [one]]) => one.role === "layer" && !one.isDomain && one.parent === null ? [{
		name,
		layer: one.layer
	}] : []);
	return [...groupBy(single, ({ layer }) => layer).values()].filter(({ length }) => length > 1).map((own) => own.map(({ name }) => name));
}
function crossDomainNote({ crossDomain }, value) {
	if (crossDomain === null) return value === "same-layers" ? notes.sameLayers : notes.crossPackage;
	if (typeof value === "string" || value === null || crossDomain.allowed.length === 0) return notes.crossDomain.deny;
	return notes.crossDomain.today;
}
function externalsOf({ externals }, { places, partsOf }) {
	if (externals.length === 0) return null;
	const nameOf = (part) => {
		if (part.role === "layer") return part.layer;
		return Object.keys(places).find((name) => partsOf.get(name).includes(part));
	};
	return Object.fromEntries(externals.map(({ name, parts }) => [name, [...new Set(parts.map(nameOf))].sort()]));
}
function filesOf(places, parts) {
	return Object.values(places).some((place) => /^(?:[^/]*$|[*{])/.test(place.pattern)) ? { files: [...new Set(parts.map(({ pattern }) => topGlob(pattern)))].sort() } : {};
}
function topGlob(pattern) {
	const [first = "", ...rest] = pattern.split("/");
	return rest.length === 0 ? first : first === "{domain}" ? "**" : `${first}/**`;
}
function ignoresOf(config, { ignores, applicationConfigs, sources, root }) {
	if (ignores.length === 0 && applicationConfigs.length === 0) return {};
	const file = join(root, "stratalint.config.json");
	const covered = sources.filter(compileCoverage(compilePolicy(config, { file })));
	const all = [...ignores.filter((glob) => covered.some(compileCoverage({
		files: [glob],
		ignores: []
	}))), ...applicationConfigs];
	return all.length === 0 ? {} : { ignores: all };
}
function placeNotes(places, layers = 0) {
	const seen = new Set();
	return Object.fromEntries(Object.entries(places).flatMap(([name, place]) => {
		const { role, uses } = place;
		const note = (uses?.length === 0 ? notes.alone : uses !== void 0 && uses.length < layers ? notes.someLayers : null) ?? notes.roles[role];
		if (seen.has(note)) return [];
		seen.add(note);
		return [[`architecture.places.${name}`, note]];
	}));
}
// packages/init/src/presets/feature-sliced.ts
function findSliced(survey) {
	const layersIn = new Map();
	for (const file of survey.files) {
		const path = file.split("/");
		path.slice(0, -1).forEach((name, index) => {
			if (!SLICED_LAYERS.includes(name)) return;
			const folder = path.slice(0, index).join("/");
			layersIn.set(folder, (layersIn.get(folder) ?? new Set()).add(name));
		});
	}
	const isSliced = (layers) => layers.size >= 3 && (["entities", "widgets"].some((name) => layers.has(name)) || [
		"features",
		"shared",
		"pages"
	].every((name) => layers.has(name)));
	const folder = [...layersIn].find(([, layers]) => isSliced(layers))?.[0];
	const inside = survey.files.filter((file) => folder !== void 0 && isBelow(file, folder)).length;
	return folder === void 0 || inside < survey.files.length * .5 ? null : folder;
}
function draftFeatureSliced(base, survey) {
	const files = survey.files.filter((file) => isBelow(file, base));
	const folders = [...new Set(files.map((file) => firstFolder(relativeTo(file, base))))].filter((name) => name !== null);
	const present = SLICED_LAYERS.filter((layer) => folders.includes(layer));
	const others = folders.filter((name) => !SLICED_LAYERS.includes(name) && !isSupportName(name) && isLayerName(name)).sort();
	const places = {
		...besidePlaces(base, others, survey),
		...loosePlaces(base, present, files),
		...base === "src" ? {} : ownPlaces(base, files.some((file) => file.includes("/@"))),
		...files.some((file) => isOwnFile(file, base) && !survey.tests.isTest(file)) && { entry: {
			pattern: below(base, "*"),
			role: "app",
			uses: SLICED_LAYERS
		} }
	};
	const tests = testGlobs(files, survey.tests);
	const architecture = {
		...Object.keys(places).length > 0 && { places },
		...base !== "src" && {
			layers: SLICED_LAYERS,
			crossDomain: "lower-layers"
		},
		...tests !== null && { tests: { files: tests } }
	};
	const config = {
		...base === "src" && { extends: "feature-sliced" },
		...base === "" && { files: [...present, ...others].map((name) => `${name}/**`) },
		...Object.keys(architecture).length > 0 && { architecture }
	};
	return {
		found: found.featureSliced(base),
		config: {
			...ignoresOf(config, survey),
			...config
		},
		notes: {
			extends: notes.featureSliced,
			files: notes.files,
			ignores: notes.ignores,
			"architecture.layers": notes.featureSlicedLayers,
			"architecture.tests.files": notes.tests,
			...placeNotes(places),
			...base === "src" && { "architecture.places": notes.presetPlaces }
		}
	};
}
function besidePlaces(base, names, { links }) {
	return Object.fromEntries(names.map((name) => {
		const folder = below(base, name);
		const isShared = links.some(({ from, to, test }) => !test && isBelow(to, folder) && !isBelow(from, folder));
		const pattern = `${folder}/**`;
		return [`beside-${name}`, isShared ? {
			pattern,
			role: "shared"
		} : {
			pattern,
			role: "app",
			uses: SLICED_LAYERS
		}];
	}));
}
function loosePlaces(base, layers, files) {
	return Object.fromEntries(layers.filter((layer) => layer !== "shared" && layer !== "app").filter((layer) => files.some((file) => isOwnFile(file, below(base, layer)))).map((layer) => [`loose-${layer}`, {
		pattern: below(base, `${layer}/*`),
		role: "domain",
		layer,
		entry: "any"
	}]));
}
function isOwnFile(file, folder) {
	return isBelow(file, folder) && firstFolder(relativeTo(file, folder)) === null;
}
function ownPlaces(base, hasCrossImports) {
	return {
		"shared-unit": {
			pattern: below(base, "shared/{ui,lib}/**"),
			role: "shared",
			layer: "shared",
			entry: ["*", "*/index.*"]
		},
		"shared-code": {
			pattern: below(base, "shared/**"),
			role: "shared",
			layer: "shared",
			entry: "any"
		},
		application: {
			pattern: below(base, "app/**"),
			role: "domain",
			layer: "app"
		},
		slice: {
			pattern: below(base, "{layer}/{slice}/**"),
			role: "domain",
			identity: ["layer", "slice"],
			entry: ["index.*", ...hasCrossImports ? [{
				for: "entities/*",
				glob: "@x/*"
			}] : []]
		}
	};
}
// packages/init/src/presets/known.ts
const PRESETS = [{
	name: "harness",
	folder: "src/domains",
	layers: HARNESS_LAYERS,
	uses: ["runtime", "ui"],
	covered: ["src/utils/**", "src/app/**"],
	found: found.harness
}, {
	name: "hexagonal",
	folder: "src/contexts",
	layers: HEXAGONAL_LAYERS,
	uses: [...HEXAGONAL_LAYERS],
	covered: ["src/shared-kernel/**", "src/bootstrap/**"],
	found: found.hexagonal
}];
function draftPreset(model, survey) {
	const domainParts = model.parts.filter(({ isDomain, role }) => isDomain && role === "layer");
	const preset = PRESETS.find(({ folder, layers }) => domainParts.length > 0 && domainParts.every(({ pattern, layer }) => pattern === `${folder}/{domain}/${layer}/**` && layers.includes(layer)));
	if (preset === void 0) return null;
	const others = model.parts.filter((one) => !domainParts.includes(one) && !isCovered(one, preset));
	if (others.some(({ role }) => role === "layer")) return null;
	const { places } = planPlaces({
		...model,
		parts: others,
		usesOf: () => preset.uses
	}, preset.uses);
	return extending(preset, places, survey);
}
function isCovered({ pattern, role }, { covered }) {
	return covered.includes(pattern) || role === "provider" && pattern === "src/providers/**";
}
function extending({ name, found: description }, places, survey) {
	const config = {
		extends: name,
		...Object.keys(places).length > 0 && { architecture: { places } }
	};
	return {
		found: description,
		config: {
			...config,
			...ignoresOf(config, survey)
		},
		notes: {
			extends: notes.extends(name),
			ignores: notes.ignores,
			"architecture.places": notes.presetPlaces,
			...placeNotes(places)
		}
	};
}
// packages/init/src/propose/kept-rules.ts
function keptRules(policy, { pairs }) {
	if (pairs.length === 0) return null;
	const judge = createJudge(policy, "2000-01-01");
	const isForbidden = (from, path) => judge.judge({
		from,
		target: {
			type: "file",
			path
		},
		typeOnly: false,
		packageByPath: null,
		specifier: path
	}).status === "forbidden";
	return {
		pairs: pairs.length,
		missing: pairs.filter(({ imports }) => !imports.every(({ from, to }) => isForbidden(from, to)))
	};
}
// packages/init/src/propose/test-places.ts
const DEFAULT_TESTS = ["**/*.{test,spec}.*", "**/__tests__/**"];
function withTestPlaces(draft, survey, started) {
	const upward = forbiddenOfTests(draft, survey, started);
	if (upward < 2) return {
		draft,
		upward: 0
	};
	const architecture = draft.config.architecture ?? {};
	const layers = architecture.layers ?? [];
	const uses = Array.isArray(layers) ? layers.flat() : Object.keys(layers);
	const globs = (architecture.tests?.files ?? DEFAULT_TESTS).map((glob) => glob.replace(/^\*\*\//, ""));
	const taken = new Set([...uses, ...Object.keys(architecture.places ?? {})]);
	const folders = topFolders(draft);
	const places = {};
	for (const glob of globs) {
		const used = folders.filter((folder) => {
			const isMet = compileGlobs([below(folder, `**/${glob}`)]);
			return survey.files.some((file) => isMet(file));
		});
		if (used.length === 0) continue;
		const pattern = below(used.length === 1 ? used[0] : `{${used.join(",")}}`, `**/${glob}`);
		places[nameFor(glob, taken)] = {
			pattern,
			role: "app",
			...uses.length > 0 && { uses }
		};
	}
	const files = Object.values(places).some((place) => place.pattern.startsWith("{")) && draft.config.files === void 0 ? { files: folders.map((folder) => `${folder}/**`) } : {};
	return {
		upward,
		draft: {
			...draft,
			config: {
				...files,
				...draft.config,
				architecture: {
					...architecture,
					places: {
						...places,
						...architecture.places
					}
				}
			},
			notes: {
				...draft.notes,
				...Object.fromEntries(Object.keys(places).slice(0, 1).map((name) => [`architecture.places.${name}`, notes.testPlace]))
			}
		}
	};
}
function forbiddenOfTests({ config }, { root, links }, started) {
	const policy = compilePolicy(config, { file: join(root, "stratalint.config.json") });
	const judge = createJudge(policy, "2000-01-01");
	return links.filter(({ from, edge, test }) => {
		if (!test) return false;
		const { status, reason, to } = judge.judge({
			from,
			...edge
		});
		const isStarted = to !== null && (to.place.role === "app" || started.has(to.layer ?? ""));
		return status === "forbidden" && to !== null && !isStarted && reason?.code !== "package-by-path";
	}).length;
}
function topFolders({ config }) {
	const patterns = Object.values(config.architecture?.places ?? {}).map((place) => place.pattern);
	const listed = (config.files ?? []).map((glob) => glob);
	return [...new Set([...patterns, ...listed].map((pattern) => pattern.split("/")[0]))].filter((name) => !/[*{.]/.test(name)).sort();
}
function nameFor(glob, taken) {
	const kind = glob.includes(".") ? "test-files" : glob.split("/")[0].replaceAll("_", "");
	const name = [
		kind,
		`${kind}-code`,
		`${kind}-place`,
		`${kind}-place-2`
	].find((one) => !taken.has(one));
	taken.add(name);
	return name;
}
// packages/init/src/propose/unchecked.ts
function uncheckedIn({ root, sources }, policy) {
	const known = new Set(sources);
	const byGlobs = uncheckedByGlobs(policy);
	const { unchecked } = createCheckedFiles({
		root,
		policy
	});
	return (file) => known.has(file) ? byGlobs(file) : unchecked(file);
}
// packages/init/src/propose/draft.ts
function measureFit({ config }, survey) {
	const { root, links } = survey;
	const policy = compilePolicy(config, { file: join(root, "stratalint.config.json") });
	const judge = createJudge(policy, "2000-01-01", uncheckedIn(survey, policy));
	const judged = links.map(({ from, edge }) => judge.judge({
		from,
		...edge
	}).status);
	return {
		imports: judged.filter((status) => status !== "unjudged").length,
		forbidden: judged.filter((status) => status === "forbidden").length
	};
}
function uncheckedFolders(policy, { files }) {
	const isChecked = compileGlobs(policy.files);
	return [...new Set([...files.filter((file) => !isChecked(file)).map((file) => file.split("/")[0]), ...policy.outside.map((glob) => glob.replace(/\/\*\*$/, ""))])].sort();
}
// packages/init/src/propose/choose.ts
const KEPT = .06;
function chooseDraft(survey, wishes) {
	const fixed = fixedDraft(survey);
	if (fixed !== null) return {
		draft: fixed,
		model: null,
		upward: 0,
		fit: measureFit(fixed, survey)
	};
	const sliced = findSliced(survey);
	if (sliced !== null) {
		const draft = draftFeatureSliced(sliced, survey);
		const fit = measureFit(draft, survey);
		if (fit.forbidden <= Math.max(10, fit.imports * .25)) return {
			draft,
			model: null,
			upward: 0,
			fit
		};
	}
	const candidates = [];
	for (const layeredDomains of wishes.layeredDomains === void 0 ? [true, false] : [wishes.layeredDomains]) {
		const model = inferModel(survey, {
			dividePackages: wishes.dividePackages ?? true,
			strictDomains: wishes.strictDomains ?? false,
			layeredDomains
		});
		const preset = layeredDomains ? draftPreset(model, survey) : null;
		const { draft, upward } = preset === null ? placesForTests(draftModel(model, survey), survey, startedLayers(model)) : {
			draft: preset,
			upward: 0
		};
		const candidate = {
			draft,
			model,
			upward,
			fit: measureFit(draft, survey)
		};
		candidates.push(candidate);
		if (candidate.fit.forbidden <= Math.max(10, candidate.fit.imports * KEPT)) return candidate;
	}
	return candidates.reduce((best, next) => next.fit.forbidden < best.fit.forbidden * .9 ? next : best);
}
function placesForTests(draft, survey, started) {
	const placed = withTestPlaces(draft, survey, started);
	const lost = (one) => keptRules(compilePolicy(one.config, { file: join(survey.root, "stratalint.config.json") }), survey.rules)?.missing.length ?? 0;
	return placed.upward > 0 && lost(placed.draft) > lost(draft) ? {
		draft,
		upward: 0
	} : placed;
}
function startedLayers({ parts }) {
	return new Set(parts.flatMap(({ role, origin, layer }) => role === "layer" && origin === "framework" ? [layer] : []));
}
function fixedDraft(survey) {
	if (survey.files.length === 0) return {
		found: found.newProject,
		config: { extends: "harness" },
		notes: { extends: notes.newProject }
	};
	if (!survey.files.every((file) => isSupportName(firstFolder(file) ?? ""))) return null;
	const config = { architecture: { places: { source: {
		pattern: "**",
		role: "domain"
	} } } };
	return {
		found: found.noProduct,
		config: {
			...ignoresOf(config, survey),
			...config
		},
		notes: { ignores: notes.ignores }
	};
}
// packages/init/src/propose/outer-code.ts
function withOuterCode(draft, survey) {
	const { root, imported } = survey;
	const outer = imported.filter(({ to }) => to.startsWith("../") && isSourceFile(to));
	if (outer.length === 0) return draft;
	const policy = compilePolicy(draft.config, { file: join(root, "stratalint.config.json") });
	const locate = createLocator(policy);
	const unchecked = uncheckedIn(survey, policy);
	const used = outer.filter(({ from }) => locate(from) !== null && unchecked(from) === null);
	const globs = [...new Set(used.map(({ to }) => outerGlob(to)))].sort();
	if (globs.length === 0) return draft;
	const exceptions = globs.map((to) => ({
		rule: "architecture/placed-file",
		from: "**",
		to,
		reason: outerPackageReason
	}));
	return {
		...draft,
		config: {
			...draft.config,
			exceptions: [...draft.config.exceptions ?? [], ...exceptions]
		},
		notes: {
			...draft.notes,
			exceptions: notes.exceptions
		}
	};
}
function outerGlob(path) {
	const segments = path.split("/");
	const up = segments.filter((segment) => segment === "..").length;
	const folders = segments.slice(up, -1).slice(0, 2).map(literalGlob);
	return [
		...segments.slice(0, up),
		...folders,
		folders.length === 0 ? segments.at(-1) : "**"
	].join("/");
}
// packages/init/src/propose/meant-imports.ts
const RULES = [
	"architecture/domain-boundary",
	"architecture/layer-direction",
	"architecture/public-entry"
];
function withMeantImports(draft, survey) {
	let current = draft;
	for (let turns = RULES.length; turns > 0; turns--) current = withExceptions(current, meantImports(current, survey));
	return current;
}
function withExceptions(draft, exceptions) {
	if (exceptions.length === 0) return draft;
	return {
		...draft,
		config: {
			...draft.config,
			exceptions: [...draft.config.exceptions ?? [], ...exceptions]
		},
		notes: {
			...draft.notes,
			exceptions: notes.meantImports
		}
	};
}
function meantImports({ config }, survey) {
	const policy = compilePolicy(config, { file: join(survey.root, "stratalint.config.json") });
	const judge = createJudge(policy, "2000-01-01", uncheckedIn(survey, policy));
	const meant = survey.links.flatMap((link) => {
		const { from, to, edge } = link;
		const isLoader = edge.kind === "glob";
		if (!isLoader && survey.directive(to) !== "use server") return [];
		const { status, rule } = judge.judge({
			from,
			...edge
		});
		return status === "forbidden" && rule !== null && RULES.includes(rule) ? [{
			...link,
			rule,
			isLoader
		}] : [];
	});
	const loaders = [...groupBy(meant.filter(({ isLoader }) => isLoader), ({ rule, from }) => `${rule}\0${from}`).values()];
	const globOf = memoize((file) => globOfFunctions(file, survey));
	const functions = [...groupBy(meant.filter(({ isLoader }) => !isLoader), ({ rule, to }) => `${rule}\0${globOf(to) ?? folderOf(to)}`).values()];
	return [...loaders.map((own) => ({
		rule: own[0].rule,
		from: literalGlob(own[0].from),
		to: commonGlob(own),
		reason: loaderReason
	})), ...functions.map((own) => ({
		rule: own[0].rule,
		from: "**",
		to: globOf(own[0].to) ?? listGlob(own),
		reason: serverFunctionReason
	}))];
}
const LEAST_SHARE = .8;
const LEAST_FILES = 3;
function globOfFunctions(file, { sources, directive }) {
	const isFunctions = (path) => directive(path) === "use server";
	const folder = file.split("/").map((_, index, all) => all.slice(0, index).join("/")).slice(1).find((one) => {
		const inside = sources.filter((path) => path.startsWith(`${one}/`) && !TEST.test(path));
		return inside.length >= LEAST_FILES && inside.filter(isFunctions).length >= inside.length * LEAST_SHARE;
	});
	if (folder !== void 0) return `${literalGlob(folder)}/**`;
	const name = /([^/]+)\.[^./]+$/.exec(file)?.[1];
	const named = sources.filter((path) => path.slice(folderOf(path).length).startsWith(`${name}.`) && !TEST.test(path));
	if (named.length < 2 || !named.every(isFunctions)) return null;
	const shared = sharedFolder(named);
	return `${shared === "" ? "" : `${literalGlob(shared)}/`}**/${literalGlob(name)}.*`;
}
const TEST = /\.(?:test|spec)\./;
function sharedFolder(paths) {
	const [first = [], ...others] = paths.map((path) => folderOf(path).split("/").slice(0, -1));
	const end = first.findIndex((segment, index) => others.some((one) => one[index] !== segment));
	return (end === -1 ? first : first.slice(0, end)).join("/");
}
function commonGlob(links) {
	const paths = [...new Set(links.map(({ to }) => to))].map((path) => path.split("/"));
	const [first = []] = paths;
	const differs = first.findIndex((segment, index) => paths.some((path) => path[index] !== segment));
	if (differs === -1) return literalGlob(first.join("/"));
	if (paths.some(({ length }) => length !== first.length)) return [...first.slice(0, differs).map(literalGlob), "**"].join("/");
	return first.map((segment, index) => paths.every((path) => path[index] === segment) ? literalGlob(segment) : "*").join("/");
}
function listGlob(links) {
	const files = [...new Set(links.map(({ to }) => to))].map(literalGlob).sort();
	const folder = folderOf(files[0]);
	const names = files.map((file) => file.slice(folder.length));
	return names.length === 1 ? files[0] : names.some((name) => name.includes(",")) ? `${folder}*` : `${folder}{${names.join(",")}}`;
}
function folderOf(file) {
	return file.slice(0, file.lastIndexOf("/") + 1);
}
// packages/init/src/propose/outside.ts
function withOutside(draft, survey) {
	const outside = outsideOf(compilePolicy(draft.config, { file: join(survey.root, "stratalint.config.json") }), survey);
	if (outside.length === 0) return draft;
	return {
		...draft,
		config: {
			...draft.config,
			architecture: {
				...draft.config.architecture,
				outside
			}
		},
		notes: {
			...draft.notes,
			"architecture.outside": notes.outside
		}
	};
}
function outsideOf(policy, survey) {
	const { files, sources, imported } = survey;
	const locate = createLocator(policy);
	const unchecked = uncheckedIn(survey, policy);
	const covers = compileCoverage(policy);
	const isGap = (file) => locate(file) === null || unchecked(file) !== null;
	const targets = imported.filter(({ from, to }) => locate(from) !== null && unchecked(from) === null && isSourceFile(to) && !to.startsWith("../") && isGap(to)).map(({ to }) => to);
	const gaps = new Set([...files.filter((file) => covers(file) && locate(file) === null && !isDeclarationFile(file)), ...targets]);
	for (const file of gaps) if (file.split("/").some(hasNoGlob)) gaps.delete(file);
	const known = [...new Set([...sources, ...targets])];
	return [...new Set([...gaps].map((file) => {
		let glob = literalGlob(file);
		for (let folder = posix.dirname(file); folder !== "." && known.every((other) => !isBelow(other, folder) || isGap(other)); folder = posix.dirname(folder)) glob = `${literalGlob(folder)}/**`;
		return glob;
	}))].sort();
}
function hasNoGlob(name) {
	return literalGlob(name) === "*";
}
// packages/init/src/propose/provided.ts
const TYPES_OF_ROUTES = /^(?:\.\.?\/)+\+types\//;
const BUNDLER_CONFIG = /(?:^|\/)(?:vite|vitest|nuxt|nitro|astro|svelte|rollup|rolldown|webpack|rspack|rsbuild|esbuild|metro|electron\.vite|vue|app)\.config\.[cm]?[jt]s$/;
function findProvided({ config }, survey) {
	const { root, missing } = survey;
	const policy = compilePolicy(config, { file: join(root, "stratalint.config.json") });
	const locate = createLocator(policy);
	const explain = explainer(survey);
	const found = new Map();
	for (const { from, specifier } of missing) {
		const why = locate(from) === null ? null : explain(from, specifier);
		if (why === null) continue;
		const { glob, by, path } = why;
		const key = path === null ? `${by}\0${glob}` : `${by}\0${path}`;
		const known = found.get(key) ?? {
			specifiers: [],
			imports: 0,
			by,
			path
		};
		found.set(key, {
			...known,
			specifiers: [...new Set([...known.specifiers, glob])].sort(),
			imports: known.imports + 1
		});
	}
	return [...found.values()].sort((a, b) => b.imports - a.imports || (a.specifiers[0] < b.specifiers[0] ? -1 : 1));
}
function withProvided(draft, provided) {
	if (provided.length === 0) return draft;
	const generated = provided.flatMap(({ by, path }) => by === "git" && path !== null && !path.startsWith("../") ? globsOf(path) : []);
	const { architecture } = draft.config;
	const outside = [...new Set([...architecture?.outside ?? [], ...generated])].sort();
	const virtual = [...new Set(provided.flatMap(({ specifiers }) => specifiers))].sort();
	return {
		...draft,
		config: {
			...draft.config,
			architecture: {
				...architecture,
				...outside.length > 0 && { outside },
				virtual
			}
		},
		notes: {
			...draft.notes,
			...outside.length > 0 && { "architecture.outside": notes.outside },
			"architecture.virtual": notes.virtual
		}
	};
}
function explainer({ root, toolConfigs }) {
	const resolver = createResolver(root);
	const everything = compilePolicy({
		files: ["**"],
		architecture: { places: { all: {
			pattern: "**",
			role: "shared"
		} } }
	}, { file: join(root, "stratalint.config.json") });
	const { unchecked } = createCheckedFiles({
		root,
		policy: everything
	});
	const isIgnored = (path) => unchecked(path) === "git";
	const configs = toolConfigs.filter((file) => BUNDLER_CONFIG.test(file)).map((file) => [file, textOf(root, file)]);
	return (from, specifier) => {
		if (TYPES_OF_ROUTES.test(specifier)) return {
			glob: specifier.replace(/\+types\/.*$/s, "+types/**"),
			by: "React Router",
			path: null
		};
		for (const path of resolver.expectedPaths(from, specifier)) {
			const ignored = ignoredPart(path, from, isIgnored);
			if (ignored !== null) return {
				glob: globFor(specifier, path, ignored),
				by: "git",
				path: ignored
			};
		}
		if (specifier.startsWith("virtual:")) return {
			glob: "virtual:*",
			by: "bundler",
			path: null
		};
		const config = /^(?:[#~$]|[a-z][\w+.-]*:)[^*{}\\]*$/.test(specifier) ? configs.find(([, text]) => new RegExp(`(['"\`])${escape(specifier)}\\1`).test(text)) : void 0;
		return config === void 0 ? null : {
			glob: literalGlob(specifier),
			by: "bundler",
			path: config[0]
		};
	};
}
function ignoredPart(path, from, isIgnored) {
	if (path.startsWith("../")) return null;
	const segments = path.split("/");
	for (let length = 1; length < segments.length; length++) {
		const folder = segments.slice(0, length).join("/");
		if (isIgnored(below(folder, "a.ts")) && isIgnored(below(folder, "b.txt"))) return folder;
	}
	return filesFor(path, from).find(isIgnored) ?? null;
}
function filesFor(path, from) {
	const isScript = /\.[cm]?jsx?$/.test(path);
	const isTypeScript = !/\.[cm]?jsx?$/.test(from);
	const bare = path.replace(/\.[cm]?jsx?$/, "");
	const extensions = isTypeScript ? [".ts", ".tsx"] : [
		".js",
		".mjs",
		".ts"
	];
	return [...isScript && isTypeScript ? [] : [path], ...extensions.map((extension) => `${bare}${extension}`)];
}
function globFor(specifier, path, ignored) {
	const request = specifier.replace(/(?<=.)[?#].*$/s, "");
	const inside = path.startsWith(`${ignored}/`) ? path.slice(ignored.length + 1) : null;
	return inside !== null && request.endsWith(`/${inside}`) ? `${literalGlob(request.slice(0, -inside.length - 1))}/**` : literalGlob(request);
}
function globsOf(path) {
	if (/\.\w+$/.test(path) && !isSourceFile(path) || path.split("/").some((segment) => literalGlob(segment) === "*")) return [];
	return [isSourceFile(path) ? literalGlob(path) : `${literalGlob(path)}/**`];
}
function textOf(root, file) {
	try {
		return readRegularText(join(root, file));
	} catch {
		return "";
	}
}
function escape(text) {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
// packages/init/src/propose/propose-policy.ts
async function openFolder(root) {
	refuseSecondConfig(root);
	return {
		root,
		survey: await surveyFolder(root)
	};
}
function withRules(folder, rules) {
	return {
		...folder,
		survey: {
			...folder.survey,
			rules
		}
	};
}
async function proposePolicy({ root, survey }, wishes = {}) {
	const { draft: chosen, model, upward } = chooseDraft(survey, wishes);
	const placed = withMeantImports(withOuterCode(withOutside(chosen, survey), survey), survey);
	const provided = findProvided(placed, survey);
	const complete = withRecommended(withProvided(placed, provided));
	const file = survey.typescript ? "stratalint.config.ts" : "stratalint.config.mjs";
	const isEmpty = survey.files.length === 0;
	const policy = compilePolicy(complete.config, { file: join(root, file) });
	const strict = isEmpty ? NOTHING : await measure(root, file, policy);
	const conventions = otherConventions(strict);
	const measured = withoutRules(strict, conventions.map(({ rule }) => rule));
	const draft = withoutConventions(complete, conventions);
	const divides = survey.members.length > 1 && model !== null && model.divided.length > 0 && model.divided[0] !== "";
	return {
		file,
		text: render(draft, survey.typescript),
		found: draft.found,
		isEmpty,
		reasons: model === null ? [] : reasonsOf(model, upward, measured.violations),
		measured,
		conventions,
		examples: exampleImports(measured.violations, model, policy),
		unchecked: uncheckedFolders(compilePolicy(draft.config, { file: join(root, file) }), survey),
		isStrict: policy.places.length > 1 || policy.layers.names.length > 1,
		choices: {
			dividePackages: divides || wishes.dividePackages === false,
			allowedDirections: model?.crossDomain?.allowed.length ?? 0
		},
		autoImports: model?.autoImports ?? false,
		unresolved: unresolvedGroups(measured.violations, survey),
		provided,
		kept: keptRules(policy, survey.rules)
	};
}
const NOTHING = {
	summary: {
		files: 0,
		edges: 0,
		unresolved: 0,
		opaque: 0,
		outside: 0,
		unjudged: 0,
		unplaced: 0,
		skipped: 0,
		exceptions: 0,
		suppressed: 0,
		findings: 0,
		new: 0,
		baselined: 0,
		durationMs: 0
	},
	violations: [],
	faults: [],
	unbaselined: [],
	notices: [],
	run: null,
	byRule: [],
	forbidden: 0,
	cycles: 0,
	unresolved: 0
};
function withRecommended({ found, config: { extends: architecture, ...config }, notes: own }) {
	const ignored = (config.ignores ?? []).filter((glob) => !glob.startsWith("!"));
	const isRestored = ignored.length < (config.ignores ?? []).length;
	return {
		found,
		config: {
			extends: [...[architecture ?? []].flat(), "recommended"],
			...config
		},
		notes: {
			...own,
			...isRestored && { ignores: `${ignored.length === 0 ? "" : `${notes.ignores} `}${notes.applicationConfigs}` },
			extends: architecture === void 0 ? notes.onlyRecommended : `${own["extends"]} ${notes.recommended}`
		}
	};
}
// packages/init/src/survey/separate-projects.ts
const NEARLY_ALL = .8;
function separateProjects({ workspace, members, files, tests, imported }) {
	if (workspace.kind !== "separate") return [];
	const source = files.filter((file) => !tests.isTest(file));
	const homeOf = (file) => members.find((member) => isBelow(file, member));
	const projects = members.filter((member) => source.some((file) => isBelow(file, member)));
	const isConnected = imported.some(({ from, to }) => homeOf(from) !== homeOf(to) && homeOf(to) !== void 0);
	const inside = source.filter((file) => homeOf(file) !== void 0);
	return projects.length < 2 || isConnected || inside.length < source.length * NEARLY_ALL ? [] : projects;
}
// packages/init/src/setup/ci.ts
const WORKFLOWS = ".github/workflows";
function planCi({ root, repository, manager, folder, install }) {
	const planned = [];
	const up = folder === "" ? "" : `${"../".repeat(folder.split("/").length)}`;
	const where = [folder, install].filter((name) => name !== "").join("/");
	const path = `${WORKFLOWS}/stratalint${folder === "" ? "" : `-${folder.replaceAll("/", "-")}`}.yml`;
	if (isFolder(join(repository, WORKFLOWS)) && !existsSync(join(repository, path))) planned.push({
		part: "ci",
		path: `${up}${path}`,
		before: null,
		after: workflow(manager, folder, where)
	});
	if (existsSync(join(root, `${up}.gitlab-ci.yml`))) planned.push({
		part: "ci",
		file: `${up}.gitlab-ci.yml`,
		lines: gitlabJob(manager, where)
	});
	return planned;
}
function isFolder(path) {
	return existsSync(path) && statSync(path).isDirectory();
}
function workflow({ name, ci, exec, isDeclared }, project, folder) {
	const indent = (lines) => lines.map((line) => `      ${line}`);
	return [
		`name: ${project === "" ? "Architecture" : JSON.stringify(`Architecture of ${project}`)}`,
		"on: [push, pull_request]",
		"permissions:",
		"  contents: read",
		"jobs:",
		"  stratalint:",
		"    runs-on: ubuntu-latest",
		...folder === "" ? [] : [
			"    defaults:",
			"      run:",
			`        working-directory: ${JSON.stringify(folder)}`
		],
		"    steps:",
		...indent([
			"- uses: actions/checkout@v5",
			...name === "pnpm" ? ["- uses: pnpm/action-setup@v4", ...pnpmOptions(isDeclared, folder)] : [],
			...name === "bun" ? ["- uses: oven-sh/setup-bun@v2"] : [],
			"- uses: actions/setup-node@v5",
			"  with:",
			"    node-version: 24",
			...needsCorepack(ci) ? ["- run: corepack enable"] : [],
			`- run: ${ci}`,
			`- run: ${exec} stratalint check --format github`
		]),
		""
	].join("\n");
}
function pnpmOptions(isDeclared, folder) {
	if (!isDeclared) return ["  with:", "    version: latest"];
	return folder === "" ? [] : ["  with:", `    package_json_file: ${JSON.stringify(`${folder}/package.json`)}`];
}
function needsCorepack(ci) {
	return ci.endsWith("--immutable");
}
function gitlabJob({ name, ci, exec }, folder) {
	return [
		"stratalint:",
		"  image: node:24",
		"  script:",
		...name === "pnpm" || needsCorepack(ci) ? ["    - corepack enable"] : name === "bun" ? ["    - npm install --global bun"] : [],
		...folder === "" ? [] : [`    - cd ${JSON.stringify(folder)}`],
		`    - ${ci}`,
		`    - ${exec} stratalint check --format pretty --format gitlab --output-file gl-code-quality-report.json`,
		"  artifacts:",
		"    when: always",
		"    reports:",
		"      codequality: gl-code-quality-report.json"
	];
}
// packages/init/src/setup/read-file.ts
function readPlainFile(path) {
	try {
		return lstatSync(path).isFile() ? readFileSync(path, "utf8") : null;
	} catch {
		return null;
	}
}
function lineBreakOf(text) {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
// packages/init/src/setup/hook.ts
const SOURCES = "*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,mdx}";
const LINT_STAGED = [
	".lintstagedrc",
	".lintstagedrc.json",
	".lintstagedrc.yaml",
	".lintstagedrc.yml",
	".lintstagedrc.js",
	".lintstagedrc.mjs",
	"lint-staged.config.js",
	"lint-staged.config.mjs",
	"lint-staged.config.cjs",
	"lint-staged.config.ts"
];
const LEFTHOOK = [
	"lefthook.yml",
	"lefthook.yaml",
	".lefthook.yml",
	".lefthook.yaml"
];
function planHook({ root, repository, manager, folder }) {
	const up = folder === "" ? "" : "../".repeat(folder.split("/").length);
	const first = (names, at) => names.find((name) => existsSync(join(at, name)));
	const staged = lintStagedFile(root, first(LINT_STAGED, root));
	if (staged !== null) return [{
		part: "hook",
		file: staged,
		lines: [`"${SOURCES}": "stratalint check"`]
	}];
	const hook = readPlainFile(join(repository, ".husky/pre-commit"));
	if (hook !== null) return huskyLine(hook, `${up}.husky/pre-commit`, `${manager.exec} stratalint check --changed=HEAD`, folder);
	const lefthook = first(LEFTHOOK, repository);
	if (lefthook !== void 0) {
		const command = `${manager.exec} stratalint check {staged_files}`;
		const lines = [
			"pre-commit:",
			"  commands:",
			"    stratalint:",
			...folder === "" ? [] : [`      root: ${JSON.stringify(`${folder}/`)}`],
			`      glob: '${SOURCES}'`,
			`      run: ${command}`
		];
		return [{
			part: "hook",
			file: `${up}${lefthook}`,
			lines
		}];
	}
	const preCommit = first([".pre-commit-config.yaml", ".pre-commit-config.yml"], repository);
	if (preCommit === void 0) return [];
	return [{
		part: "hook",
		file: `${up}${preCommit}`,
		lines: [
			"- repo: https://github.com/stratalint/stratalint",
			"  rev: stratalint@0.1.0",
			"  hooks:",
			"    - id: stratalint"
		]
	}];
}
function lintStagedFile(root, file) {
	const manifest = readManifest(root);
	const isInManifest = manifest !== null && manifest !== "broken" && manifest["lint-staged"] !== void 0;
	return file ?? (isInManifest ? "package.json#lint-staged" : null);
}
function huskyLine(before, path, command, folder) {
	if (before.includes("stratalint")) return [];
	if (folder !== "" || /^\s*(?:exit|exec)\b/m.test(before)) return [{
		part: "hook",
		file: path,
		lines: [folder === "" ? command : `(cd ${JSON.stringify(folder)} && ${command})`]
	}];
	const end = lineBreakOf(before);
	return [{
		part: "hook",
		path,
		before,
		after: `${before}${before === "" || before.endsWith("\n") ? "" : end}${command}${end}`
	}];
}
// packages/init/src/setup/flat-config.ts
const COMPOSERS = /^(?:defineConfig|config|tseslint\.config|ts\.config|antfu|withNuxt)$/;
function addToFlatConfig(name, text) {
	const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
	const source = text.slice(mark.length);
	const parsed = parseSource(name, source);
	if ("error" in parsed) return null;
	const body = parsed.program.body;
	const exported = body.find(({ type }) => type === "ExportDefaultDeclaration")?.["declaration"];
	if (exported === void 0) return null;
	const list = listOf(resolve(exported, body), source);
	if (list === null) return null;
	const end = lineBreakOf(source);
	const imports = body.filter(({ type }) => type === "ImportDeclaration");
	const importAt = imports.at(-1)?.end ?? 0;
	const quote = imports.some(({ start, end: stop }) => source.slice(start, stop).includes("\"")) ? "\"" : "'";
	const statement = `import stratalint from ${quote}stratalint/eslint${quote}${imports.some(({ end: stop }) => source[stop - 1] === ";") ? ";" : ""}`;
	const result = [importAt === 0 ? {
		at: 0,
		text: `${statement}${end}`
	} : {
		at: importAt,
		text: `${end}${statement}`
	}, added(list, source, end)].toSorted((a, b) => b.at - a.at).reduce((so, { at, text: more }) => `${so.slice(0, at)}${more}${so.slice(at)}`, source);
	return "error" in parseSource(name, result) ? null : `${mark}${result}`;
}
function resolve(node, body) {
	if (node.type !== "Identifier") return unwrap(node);
	const declared = body.filter(({ type, kind }) => type === "VariableDeclaration" && kind === "const").flatMap(({ declarations }) => declarations).find(({ id }) => id["name"] === node["name"]);
	return declared?.["init"] == null ? node : unwrap(declared["init"]);
}
function unwrap(node) {
	return /^TS(?:As|Satisfies)Expression$/.test(node.type) ? unwrap(node["expression"]) : node;
}
function listOf(node, source) {
	if (node.type === "ArrayExpression") return {
		items: node["elements"],
		close: node.end - 1
	};
	if (node.type !== "CallExpression") return null;
	const callee = node["callee"];
	if (!COMPOSERS.test(source.slice(callee.start, callee.end))) return null;
	const items = node["arguments"];
	const [only] = items;
	if (items.length === 1 && only.type === "ArrayExpression") return listOf(only, source);
	return source[node.end - 1] === ")" ? {
		items,
		close: node.end - 1
	} : null;
}
function added({ items, close }, source, end) {
	const item = "...(await stratalint())";
	const last = items.at(-1);
	if (last == null) return {
		at: close,
		text: item
	};
	const rest = source.slice(last.end, close);
	const comma = rest.indexOf(",");
	const hasComma = comma !== -1 && !/\/[/*]/.test(rest.slice(0, comma));
	const isMultiline = rest.includes("\n");
	const at = hasComma ? last.end + comma + 1 : last.end;
	if (!isMultiline) return {
		at,
		text: `${hasComma ? "" : ","} ${item}`
	};
	const line = source.slice(source.lastIndexOf("\n", last.start) + 1);
	const indent = /^[ \t]*/.exec(line)[0];
	return {
		at,
		text: `${hasComma ? "" : ","}${end}${indent}${item}${hasComma ? "," : ""}`
	};
}
// packages/init/src/setup/linters.ts
const FLAT = [
	"js",
	"mjs",
	"ts",
	"mts",
	"cjs",
	"cts"
].map((extension) => `eslint.config.${extension}`);
const LEGACY = [
	"",
	".js",
	".cjs",
	".json",
	".yaml",
	".yml"
].map((extension) => `.eslintrc${extension}`);
const OXLINT = [
	"oxlint.config.ts",
	".oxlintrc.json",
	".oxlintrc.jsonc"
];
function planLinters({ root }) {
	const manifest = readManifest(root);
	const isModule = manifest !== null && manifest !== "broken" && manifest["type"] === "module";
	const { all } = dependenciesOf(...manifest === null || manifest === "broken" ? [] : [manifest]);
	return [...planEslint(root, all.has("eslint"), isModule), ...planOxlint(root, all.has("oxlint"))];
}
function planEslint(root, isInstalled, isModule) {
	const name = FLAT.find((file) => existsSync(join(root, file)));
	if (name === void 0 && LEGACY.some((file) => existsSync(join(root, file)))) return [];
	if (name === void 0) return isInstalled ? [{
		part: "linters",
		file: isModule ? "eslint.config.js" : "eslint.config.mjs",
		lines: eslintLines(false)
	}] : [];
	const before = readPlainFile(join(root, name));
	if (before?.includes("stratalint") === true) return [];
	const after = before === null ? null : addToFlatConfig(name, before);
	return before === null || after === null ? [{
		part: "linters",
		file: name,
		lines: eslintLines(isCommonJs(name, before, isModule))
	}] : [{
		part: "linters",
		path: name,
		before,
		after
	}];
}
function isCommonJs(name, text, isModule) {
	if (!name.endsWith("js") || name.endsWith(".mjs")) return name.endsWith(".cts");
	if (name.endsWith(".cjs")) return true;
	return text === null || !/^\s*(?:import|export)\b/m.test(text) ? !isModule : false;
}
function eslintLines(isCommon) {
	return isCommon ? ["const { default: stratalint } = require('stratalint/eslint')", "module.exports = (async () => [/* your configs, */ ...(await stratalint())])()"] : ["import stratalint from 'stratalint/eslint'", "export default [/* your configs, */ ...(await stratalint())]"];
}
function planOxlint(root, isInstalled) {
	const name = OXLINT.find((file) => existsSync(join(root, file)));
	if (name === void 0 && !isInstalled) return [];
	if (name !== void 0 && readPlainFile(join(root, name))?.includes("stratalint") === true) return [];
	const isData = name?.includes("json") === true;
	const lines = isData ? [
		"import stratalint from 'stratalint/oxlint'",
		`import own from './${name}' with { type: 'json' }`,
		"const { jsPlugins, settings, rules } = await stratalint()",
		"export default { ...own, jsPlugins, settings, rules: { ...own.rules, ...rules } }"
	] : ["import stratalint from 'stratalint/oxlint'", "export default await stratalint()"];
	return [{
		part: "linters",
		file: isData ? `oxlint.config.ts, and run oxlint with --config oxlint.config.ts beside ${name}` : "oxlint.config.ts",
		lines
	}];
}
// packages/init/src/setup/package-manager.ts
const MANAGERS = [
	{
		name: "pnpm",
		exec: "pnpm exec",
		add: "pnpm add --save-dev",
		ci: "pnpm install --frozen-lockfile",
		locks: ["pnpm-lock.yaml", "pnpm-workspace.yaml"]
	},
	{
		name: "yarn",
		exec: "yarn",
		add: "yarn add --dev",
		ci: "yarn install --frozen-lockfile",
		locks: ["yarn.lock"]
	},
	{
		name: "bun",
		exec: "bunx",
		add: "bun add --dev",
		ci: "bun install --frozen-lockfile",
		locks: ["bun.lock", "bun.lockb"]
	},
	{
		name: "npm",
		exec: "npx",
		add: "npm install --save-dev",
		ci: "npm ci",
		locks: ["package-lock.json"]
	}
];
function hasLockFile(folder) {
	return MANAGERS.some(({ locks }) => locks.some((lock) => existsSync(join(folder, lock))));
}
function findPackageManager(folders) {
	for (const folder of folders) {
		const manifest = readManifest(folder);
		const declared = manifest === null || manifest === "broken" ? void 0 : manifest["packageManager"];
		const named = MANAGERS.find(({ name }) => typeof declared === "string" && declared.startsWith(`${name}@`));
		const locked = MANAGERS.find(({ locks }) => locks.some((lock) => existsSync(join(folder, lock))));
		const found = named ?? locked;
		if (found === void 0) continue;
		const isModernYarn = found.name === "yarn" && existsSync(join(folder, ".yarnrc.yml"));
		return {
			...found,
			isDeclared: named !== void 0,
			...isModernYarn && { ci: "yarn install --immutable" }
		};
	}
	return {
		...MANAGERS.at(-1),
		ci: "npm install",
		isDeclared: false
	};
}
// packages/init/src/setup/script.ts
const NAME = "lint:architecture";
const COMMAND = "stratalint check";
function planScript({ root, install }) {
	const path = below(install, "package.json");
	const before = readPlainFile(join(root, path));
	if (before === null) return [];
	const text = before.replace(/^\uFEFF/, "");
	const manifest = parse(text);
	if (manifest === null) return [];
	const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
	const print = (value) => `${JSON.stringify(value, null, indent)}${/\s$/.test(text) ? "\n" : ""}`.replaceAll("\n", lineBreakOf(text));
	const scripts = manifest["scripts"] ?? {};
	if (!(typeof scripts === "object" && scripts !== null && !Array.isArray(scripts)) || JSON.stringify(scripts).includes("stratalint") || NAME in scripts) return [];
	if (print(manifest) !== text) return [{
		part: "script",
		file: `${path}#scripts`,
		lines: [`"${NAME}": "${COMMAND}"`]
	}];
	const next = {
		...manifest,
		scripts: {
			...scripts,
			[NAME]: COMMAND
		}
	};
	return [{
		part: "script",
		path,
		before,
		after: `${before.slice(0, before.length - text.length)}${print(next)}`
	}];
}
function parse(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
// packages/init/src/setup/plan.ts
function planSetup(root, parts) {
	const folders = foldersUp(root);
	const repository = folders.at(-1);
	const install = folders.some((folder) => existsSync(join(folder, "package.json"))) ? "" : installFolder(root);
	const project = {
		root,
		repository,
		manager: findPackageManager([join(root, install), ...folders]),
		folder: toPosix(relative(repository, root)),
		install
	};
	const planned = [
		planScript,
		planLinters,
		planCi,
		planHook
	].flatMap((plan) => plan(project)).filter(({ part }) => parts.has(part));
	return {
		changes: planned.filter((one) => "after" in one),
		advice: planned.filter((one) => "lines" in one),
		manager: project.manager,
		install
	};
}
function installFolder(root) {
	const found = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules").map(({ name }) => name).filter((name) => existsSync(join(root, name, "package.json")) && hasLockFile(join(root, name)));
	return found.length === 1 ? found[0] : "";
}
function foldersUp(root) {
	const folders = [];
	for (let folder = root;; folder = dirname(folder)) {
		folders.push(folder);
		if (existsSync(join(folder, ".git"))) return folders;
		if (folder === dirname(folder)) return [root];
	}
}
// packages/init/src/setup/setup.ts
const SETUP_PARTS = [
	"baseline",
	"script",
	"linters",
	"ci",
	"hook"
];
// packages/init/src/texts/setup.ts
function adviceText({ file, lines }) {
	return [`Add to ${messageLine(file)}:`, ...lines.map((line) => `  ${line}`)].join("\n");
}
function changeText({ path, before }) {
	return `${before === null ? "Wrote" : "Edited"} ${messageLine(path)}`;
}
function notWritten(path, code) {
	return `Cannot write ${messageLine(path)}: ${code}.`;
}
function severalProjects(projects) {
	return `No workspace and no import connects ${listOf$1(projects)}, so each gets a policy of its own.`;
}
function projectTitle(project) {
	return `== ${messageLine(project)}`;
}
function nextSteps({ add, exec }, folder) {
	return [
		"Next",
		...folder === "" ? [] : [`  cd ${messageLine(folder)}`],
		`  ${add} stratalint`,
		`  ${exec} stratalint check`
	].join("\n");
}
function preview(files) {
	const [first, ...more] = files.map(messageLine);
	return `Nothing is written yet: \`stratalint init --yes\` writes ${more.length === 0 ? first : `${[first, ...more.slice(0, -1)].join(", ")} and ${more.at(-1)}`}.`;
}
function incomplete(faults) {
	return [
		"Part of the project could not be checked, so the numbers are not complete and no baseline is written:",
		...faults.slice(0, 5).map((fault) => `  ${messageLine(fault)}`),
		...faults.length > 5 ? [`  and ${faults.length - 5} more.`] : [],
		"Fix this, then run `stratalint baseline`."
	].join("\n");
}
function failing(findings) {
	const more = findings.length - 5;
	return [
		"A baseline contains no syntax errors, so a check fails until these are fixed:",
		...findings.slice(0, 5).map((finding) => `  ${messageLine(finding)}`),
		...more > 0 ? [`  and ${more} more.`] : []
	].join("\n");
}
const existingBaseline = "stratalint.baseline.json exists already, so it is unchanged.";
const questions = {
	migrate: "Translate these rules instead of a proposal from the code?",
	dividePackages: "Divide the largest packages into their folders?",
	strictDomains: (allowed) => `Forbid every import between domains? The policy allows ${allowed} ${allowed === 1 ? "direction" : "directions"} of today.`,
	baseline: (findings) => `Write a baseline, so that only findings that are new fail? It would list ${findings} ${findings === 1 ? "finding" : "findings"}.`,
	change: ({ path, before }) => `${before === null ? "Create" : "Edit"} ${messageLine(path)}?`,
	write: (file) => `Write ${file}?`,
	nothing: "Nothing is written."
};
// packages/init/src/setup/set-up.ts
async function setUp(root, { file, text, measured }, changes, wantsBaseline) {
	const all = [{
		path: file,
		before: null,
		after: text
	}, ...changes];
	for (const change of all) write(join(root, change.path), change);
	const hadBaseline = existsSync(join(root, BASELINE_FILE));
	const { run, faults } = measured;
	const outcome = wantsBaseline && !hadBaseline && run !== null && run.trusted && faults.length === 0 ? await saveBaseline(run) : null;
	return {
		changes: all,
		baselined: outcome?.status === "written" ? outcome.entries : null,
		hadBaseline: wantsBaseline && hadBaseline
	};
}
function write(path, { path: shown, before, after }) {
	try {
		if (before === null) {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, after, { flag: "wx" });
		} else if (readFileSync(path, "utf8") === before) writeFileSync(path, after);
		else throw new InitError(notWritten(shown, "it changed meanwhile"));
	} catch (error) {
		if (error instanceof InitError) throw error;
		throw new InitError(notWritten(shown, error.code ?? "unknown error"));
	}
}
// packages/init/src/texts/counts.ts
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function areFindings(number) {
	return number === 1 ? "is a finding" : "are findings";
}
function timesText(number) {
	return number === 1 ? "once" : `${number} times`;
}
// packages/init/src/texts/today.ts
const MAX_NAMES = 5;
function todayLines({ measured, examples, isStrict, unresolved: missing }, isFull) {
	const { summary, byRule, forbidden, cycles, unresolved } = measured;
	const clean = summary.findings === 0;
	return [
		"Today",
		`  ${count(summary.files, "file")} and ${count(summary.edges, "import")}: ${forbidden} forbidden, ${count(cycles, "import cycle")}, ${unresolved} unresolved.`,
		clean ? "  A check with this policy reports no findings." : `  A check with this policy reports ${count(summary.findings, "finding")}:`,
		...byRule.map(([rule, times]) => `    ${String(times).padStart(5)}  ${rule}`),
		...isStrict ? [] : ["  This policy has one place, so it forbids no import between files of the project. Import cycles and unresolved imports are findings."],
		...examples.length === 0 ? [] : [
			"",
			"Imports that it forbids",
			...examples.flatMap(forbiddenLines)
		],
		...missing.length === 0 ? [] : [
			"",
			"Unresolved imports",
			...missing.map((one) => `  ${messageLine(unresolvedSentence(one, isFull))}`)
		]
	];
}
function forbiddenLines({ why, total, imports }) {
	return [`  ${whyForbidden(why)}: ${count(total, "import")}${total > imports.length ? ", such as" : ""}`, ...imports.map((one) => `    ${messageLine(`${one.file}:${one.line} imports ${one.target}${detailOf(one)}`)}`)];
}
function whyForbidden(why) {
	switch (why) {
		case "app": return "No other code imports an app";
		case "shared": return "Shared code imports only shared code";
		case "domain": return "Domains import each other only as `crossDomain` allows";
		case "provider": return "A provider is imported through its index";
		case "package": return "A package is imported only in its places";
		case "entry": return "Code is imported through its entry";
		case "by-path": return "Another package is imported by its name, not by a path";
		case "place": return "The target has no place";
		case "apart": return "These layers stay apart";
		case "reverse": return "Against the order of the layers";
	}
}
function detailOf({ why, from, to, domains, count: times, against }) {
	if (why === "domain") return ` (${domains[0] ?? from} \u2192 ${domains[1] ?? to}: ${times})`;
	if (why === "apart") return ` (${from} \u2192 ${to}: ${times})`;
	if (why === "reverse") return against === 0 ? ` (${from} \u2192 ${to}: ${times})` : ` (${from} \u2192 ${to}: ${times} of ${times + against})`;
	return "";
}
function unresolvedSentence({ why, imports, names }, isFull) {
	const shown = names.slice(0, isFull ? names.length : MAX_NAMES).map(({ name, imports: own }) => `${name} (${own})`);
	const more = names.length - shown.length;
	return `${unresolvedTitle(why, imports)}: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}
function unresolvedTitle(why, imports) {
	const number = count(imports, "import");
	switch (why) {
		case "package": return `${number} of packages that no package.json lists`;
		case "workspace": return `${number} of entries that a package of the workspace does not have`;
		case "alias": return `${number} by an alias that leads nowhere`;
		case "file": return `${number} of files that do not exist`;
	}
}
// packages/init/src/texts/results.ts
const MAX_FOLDERS = 8;
const MAX_REASONS = 8;
const NEARLY_EVEN = .4;
function describeProposal(proposal, isFull = false) {
	if (proposal.isEmpty) return "There are no source files here yet. Create the first one in a place of the policy, such as src/domains/orders/types/order.ts.\n";
	return `${[
		messageLine(proposal.found),
		...keptLines(proposal.kept, isFull),
		...reasonLines(proposal.reasons, isFull ? 1e400 : MAX_REASONS),
		...conventionLines(proposal.conventions),
		...proposal.autoImports ? ["", "The framework imports components and functions by itself. Only written imports are counted and checked."] : [],
		...providedLines(proposal.provided),
		"",
		...todayLines(proposal, isFull),
		...proposal.unchecked.length === 0 ? [] : [`Not checked: ${listFolders(proposal.unchecked, isFull)}.`],
		...proposal.measured.notices.map(messageLine)
	].join("\n")}\n`;
}
function reasonLines(reasons, most) {
	const of = (type, title) => {
		const lines = reasons.flatMap((reason) => reason.type === type && reason.type !== "conflict" ? sentenceFor(reason) : []);
		const more = lines.length - most;
		return lines.length === 0 ? [] : [
			"",
			title,
			...lines.slice(0, most).map((line) => `  ${line}`),
			...more > 0 ? [`  and ${more} more; --dry-run lists all.`] : []
		];
	};
	return [
		...of("order", "Order of the layers"),
		...of("declared", "Packages that may be imported and are not yet"),
		...conflictLines(reasons, most),
		...of("merged", "Folders that are one layer"),
		...of("apart", "Layers that stay apart"),
		...of("domains", "Domains"),
		...of("role", "Other places"),
		...of("types", "Types"),
		...of("tests", "Tests"),
		...of("external", "Packages")
	];
}
function keptLines(kept, isFull) {
	if (kept === null) return [];
	const { pairs, missing } = kept;
	const shown = missing.slice(0, isFull ? missing.length : 3).map(({ from, to }) => `${from} \u2192 ${to}`);
	const more = missing.length - shown.length;
	return [
		"",
		"Rules of other tools",
		`  They keep one folder from importing another in ${count(pairs, "case")}${missing.length === 0 ? ", and the policy does too" : `; the policy does so in ${pairs - missing.length}`}.`,
		...shown.length === 0 ? [] : [`  ${messageLine(`Not kept: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`)}`]
	];
}
function providedLines(provided) {
	if (provided.length === 0) return [];
	return [
		"",
		"Generated code",
		...provided.map((one) => `  ${messageLine(providedSentence(one))}`)
	];
}
function providedSentence({ specifiers, imports, by, path }) {
	const names = specifiers.length > 3 ? `${specifiers.slice(0, 3).join(", ")} and similar` : listOf$1(specifiers);
	const allowed = `The policy allows ${imports === 1 ? "this import" : `these ${imports} imports`}.`;
	if (by === "git") return `${names}: generated, because git ignores ${path}; run its generator, or these imports lead nowhere. ${allowed}`;
	if (by === "React Router") return `${names}: generated types of React Router; run \`react-router typegen\`. ${allowed}`;
	return `${names}: provided by the bundler${path === null ? "" : `, as ${path} shows`}. ${allowed}`;
}
function conventionLines(conventions) {
	if (conventions.length === 0) return [];
	return [
		"",
		"Rules that are off",
		...conventions.map(({ rule, findings }) => `  ${rule}: ${count(findings, "finding")}, so this code follows another convention.`)
	];
}
function sentenceFor(reason) {
	switch (reason.type) {
		case "order": return orderSentence(reason);
		case "declared": return messageLine(`${reason.below} by ${listOf$1(reason.above)}, because ${reason.above.length === 1 ? "its package.json declares" : "their package.json files declare"} it.`);
		case "merged": return messageLine(`${reason.one} and ${reason.other} are one layer: ${reason.forth} imports one way and ${reason.back} the other, so neither is above the other.`);
		case "apart": return messageLine(`${reason.groups.map(({ environment, layers }) => `${listOf$1(layers)} ${layers.length === 1 ? "runs" : "run"} ${where(environment)}`).join("; ")}. No code may import what runs elsewhere.`);
		case "role": return messageLine(roleSentence(reason));
		case "domains": return messageLine(domainSentence(reason));
		case "types": return `Types may be imported from every layer (\`typeOnly: 'allow'\`), because ${reason.ofServer} of ${count(reason.all, "import")} of types against the order ${reason.all === 1 ? "uses" : "use"} types of the server.`;
		case "tests": return `Tests import code above theirs ${timesText(reason.count)}, so they have places of their own.`;
		case "external": return messageLine(`Only in ${listOf$1(reason.shown)}: ${listOf$1(reason.packages.map(usesText))}.`);
	}
}
function usesText({ name, files, elsewhere }) {
	return `${name} (${count(files, "file")}${elsewhere === 0 ? "" : `, ${elsewhere} elsewhere`})`;
}
function orderSentence({ above, below, count: times, against }) {
	const other = against === 0 ? "never the other way" : `${against} of ${times + against} ${against === 1 ? "goes the other way and is a finding" : "go the other way and are findings"}`;
	return messageLine(`${above} imports ${below} ${timesText(times)}; ${other}.${directionWarning(times, against)}`);
}
function directionWarning(times, against) {
	if (against > times) return " Names, package.json or other layers decide here: check the direction.";
	return against >= times * NEARLY_EVEN ? " This is close: check the direction." : "";
}
function conflictLines(reasons, most) {
	const conflicts = reasons.filter((reason) => reason.type === "conflict");
	if (conflicts.length === 0) return [];
	return [
		"",
		"Imports against the order, which are findings",
		...[...groupBy(conflicts, conflictTitle)].map(([title, own]) => {
			const pairs = own.slice(0, most).map(({ from, to, count: times }) => `${from} \u2192 ${to} (${times})`);
			const more = own.length - pairs.length;
			return `  ${messageLine(`${title}: ${pairs.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`)}`;
		})
	];
}
function conflictTitle({ why }) {
	switch (why) {
		case "environments": return "Between code that runs in different places";
		case "chain": return "They would connect layers that stay apart";
		case "rules": return "The rules of another tool forbid them";
		case "usual": return "Against the usual order of these names";
		case "few": return "Too few for an order in so much code";
		case "undeclared": return "The package.json of the importer does not declare the package";
		case "app": return "No other code imports an app";
		case "cycle": return "They would close a cycle of layers";
	}
}
function roleSentence({ role, shown, by, importers, parts, rejected, outgoing }) {
	if (role === "shared" || role === "provider") {
		const use = by === "name" ? ", as its name says" : by === "both" ? ": code that runs in different places imports it" : `: ${importers} of the ${parts} other layers and places import it`;
		const own = rejected === 0 ? "" : ` ${count(rejected, "import")} out of it ${areFindings(rejected)}.`;
		return role === "shared" ? `${shown} is shared${use}.${own}` : `${shown} is a provider${use}, through its index.`;
	}
	const finding = rejected === 0 ? "" : ` ${count(rejected, "import")} of it ${areFindings(rejected)}.`;
	const unused = (it) => rejected === 0 ? `no other code imports ${it}` : `other code may not import ${it}`;
	if (by === "framework") return shown.includes(" and ") ? `${shown} are apps: the framework starts their files.${finding}` : `${shown} is an app: the framework starts its files.${finding}`;
	if (by === "entry") return `${shown} is an app: these files start the program, and ${unused("them")}.${finding}`;
	if (by === "barrel") return `${shown} is an app: it only passes on code of other folders, and ${unused("it")}.${finding}`;
	if (by === "tests") return `${shown} is a package of tests, so no other code imports it.${finding}`;
	if (by === "alone") return `${shown} is separate: no other code imports it, and it imports no other part.`;
	return `${shown} is an app: it imports other parts ${timesText(outgoing)}.${finding}`;
}
function domainSentence({ shown, count: domains, total, allowed, rejected }) {
	const between = total === 0 ? "between domains and the code around them" : "across domains";
	const findings = rejected === 0 ? "" : `; ${count(rejected, "import")} ${between} ${areFindings(rejected)}`;
	const imports = total === 0 ? "they do not import each other" : allowed === 0 ? `they import each other ${timesText(total)}` : `they import each other ${timesText(total)}, and the policy lists the usual directions`;
	return domains === 1 ? `1 domain in ${shown}.` : `${domains} domains in ${shown}; ${imports}${findings}.`;
}
function where(environment) {
	return environment === "server" ? "on the server" : environment.startsWith("the ") ? `in ${environment}` : `in the ${environment}`;
}
function listFolders(folders, isFull) {
	const most = isFull ? folders.length : MAX_FOLDERS;
	const more = folders.length - most;
	const shown = folders.slice(0, most).map(messageLine).join(", ");
	return more > 0 ? `${shown} and ${more} more` : shown;
}
// packages/migrate/src/read-rules.ts
const SAMPLES = 6;
async function readRules(root, found, { files, links }) {
	const outcomes = [];
	const read = [];
	for (const config of found) {
		const folder = config.file.slice(0, config.file.lastIndexOf("/") + 1);
		const own = files.flatMap((file) => file.startsWith(folder) ? [file.slice(folder.length)] : []);
		const project = {
			root: `${root}/${folder}`.replace(/\/$/, ""),
			files: own
		};
		try {
			const own = await readConfig({
				...config,
				file: config.file.slice(folder.length)
			}, project);
			const pairs = pairsOf({
				folder,
				config: own
			}, files);
			const isDirect = config.tool === "restricted-imports" && pairs.some((pair) => leadsAround(pair, folder, own, links));
			if (!isDirect) read.push({
				folder,
				config: own,
				pairs
			});
			outcomes.push({
				config,
				error: null,
				isDirect
			});
		} catch (error) {
			if (error instanceof NoRulesError && config.tool === "restricted-imports") continue;
			const reason = error instanceof MigrateError ? error.lines[0] : texts.unexpected(config.tool, config.file);
			outcomes.push({
				config,
				error: reason,
				isDirect: false
			});
		}
	}
	return {
		rules: {
			forbids: forbiddenBy(read),
			pairs: read.flatMap(({ pairs }) => pairs)
		},
		outcomes
	};
}
function forbiddenBy(read) {
	return (from, to) => read.some(({ folder, config }) => from.startsWith(folder) && to.startsWith(folder) && config.judge(importOf(from.slice(folder.length), to.slice(folder.length))) !== null);
}
function pairsOf({ folder, config }, files) {
	const groupOf = createGrouping(config.groups);
	const members = new Map();
	for (const file of files) {
		const group = file.startsWith(folder) ? groupOf(file.slice(folder.length)) : null;
		if (group !== null) members.set(group.pattern, [...members.get(group.pattern) ?? [], file.slice(folder.length)]);
	}
	const groups = [...members].map(([pattern, own]) => ({
		pattern,
		own: spread(own, SAMPLES)
	}));
	return groups.flatMap((one) => groups.flatMap((other) => {
		const imports = one.own.flatMap((from) => other.own.map((to) => ({
			from,
			to
		})));
		if (one === other || !imports.every(({ from, to }) => config.judge(importOf(from, to)) !== null)) return [];
		const inRoot = imports.map(({ from, to }) => ({
			from: folder + from,
			to: folder + to
		}));
		return [{
			from: folder + one.pattern,
			to: folder + other.pattern,
			imports: inRoot
		}];
	}));
}
function leadsAround({ from, to }, folder, { groups, judge }, links) {
	const groupOf = createGrouping(groups);
	const patternOf = (file) => file.startsWith(folder) ? folder + (groupOf(file.slice(folder.length))?.pattern ?? "") : null;
	const allowed = links.filter((link) => !link.test && link.edge.typeOnly !== true && (!link.from.startsWith(folder) || judge(importOf(link.from.slice(folder.length), link.to.slice(folder.length))) === null));
	const targets = groupBy(allowed, (link) => link.from);
	const reached = new Set([...targets.keys()].filter((file) => patternOf(file) === from));
	for (const file of reached) for (const link of targets.get(file) ?? []) reached.add(link.to);
	return [...reached].some((file) => patternOf(file) === to);
}
// packages/cli/src/commands/init/wizard.ts
async function askAll(folder, first, setup, parts, rules) {
	const terminal = createInterface({
		input: process.stdin,
		output: process.stdout
	});
	const ask = async (question, isYes) => {
		const answer = (await terminal.question(`${question} (${isYes ? "Y/n" : "y/N"}) `)).trim().toLowerCase();
		return answer === "" ? isYes : answer.startsWith("y");
	};
	try {
		if (await wantsTranslation(rules, ask)) return "migrate";
		const answers = await runWizard(folder, first, setup, parts, ask, (text) => process.stdout.write(text));
		if (answers === null) process.stdout.write(`${questions.nothing}\n`);
		return answers;
	} catch (error) {
		if (error.name !== "AbortError") throw error;
		process.stdout.write(`\n${questions.nothing}\n`);
		return null;
	} finally {
		terminal.close();
	}
}
async function wantsTranslation(rules, ask) {
	return rules.some(({ file }) => !file.includes("/")) && await ask(questions.migrate, true);
}
async function runWizard(folder, first, setup, parts, ask, print) {
	print(`${describeProposal(first)}\n`);
	const wishes = {};
	if (first.choices.dividePackages && !await ask(questions.dividePackages, true)) wishes.dividePackages = false;
	if (first.choices.allowedDirections > 0 && await ask(questions.strictDomains(first.choices.allowedDirections), false)) wishes.strictDomains = true;
	const isChanged = Object.keys(wishes).length > 0;
	const proposal = isChanged ? await proposePolicy(folder, wishes) : first;
	if (isChanged) print(`\n${describeProposal(proposal)}\n`);
	print(`${proposal.text}\n`);
	if (!await ask(questions.write(proposal.file), true)) return null;
	const findings = baselineSize(proposal.measured);
	const baseline = parts.has("baseline") && findings > 0 && proposal.measured.faults.length === 0 && await ask(questions.baseline(findings), true);
	const changes = [];
	for (const change of setup.changes) {
		print(unifiedDiff(change.path, change.before, change.after));
		if (await ask(questions.change(change), true)) changes.push(change);
	}
	return {
		proposal,
		changes,
		baseline
	};
}
// packages/cli/src/commands/init.ts
const run = async ({ positionals, switches, values }) => {
	if (positionals.length > 0) throw new UsageError(`init takes no path, got ${positionals[0]}. Run it in the folder that the policy is for.`);
	if (switches.has("dry-run") && switches.has("yes")) throw new UsageError("--yes and --dry-run cannot be used together.");
	const root = realpathSync(process.cwd());
	const parts = readParts({ values });
	const folder = await openFolder(root);
	const projects = separateProjects(folder.survey);
	if (projects.length === 0) return initFolder(folder, switches, parts);
	const toPeople = switches.has("yes") || isOnTerminal() ? process.stdout : process.stderr;
	toPeople.write(`${severalProjects(projects)}\n`);
	const folders = [];
	for (const project of projects) folders.push(await openFolder(join(root, project)));
	let exitCode = 0;
	for (const [index, project] of projects.entries()) {
		toPeople.write(`\n${projectTitle(project)}\n\n`);
		process.chdir(join(root, project));
		exitCode = Math.max(exitCode, await initFolder(folders[index], switches, parts, project));
	}
	return exitCode;
};
async function initFolder(opened, switches, parts, project = "") {
	const { root, survey } = opened;
	const found = findRules(root, survey.members);
	const { rules, outcomes } = await readRules(root, found, survey);
	const folder = withRules(opened, rules);
	const proposal = await proposePolicy(folder);
	const planned = planSetup(root, parts);
	const setup = {
		...planned,
		install: [project, planned.install].filter((name) => name !== "").join("/")
	};
	const first = outcomes.length === 0 ? [] : [`${rulesFound(outcomes).join("\n")}\n`];
	if (switches.has("yes")) {
		refuseToReplace(root, proposal.file);
		process.stdout.write(`${[...first, describeProposal(proposal)].join("\n")}\n`);
		return finish(root, proposal, setup, setup.changes, parts.has("baseline"));
	}
	if (switches.has("dry-run") || !isOnTerminal()) return printOnly(proposal, setup, parts, first);
	for (const line of first) process.stdout.write(`${line}\n`);
	const answers = await askAll(folder, proposal, setup, parts, found);
	if (answers === "migrate") return run$1({
		positionals: [],
		switches: new Set(),
		values: new Map()
	});
	return answers === null ? 0 : finish(root, answers.proposal, setup, answers.changes, answers.baseline);
}
function isOnTerminal() {
	return process.stdin.isTTY && process.stdout.isTTY;
}
function refuseToReplace(root, file) {
	if (lstatSync(join(root, file), { throwIfNoEntry: false }) !== void 0) throw new InitError(notWritten(file, "EEXIST"));
}
function readParts({ values }) {
	const named = values.get("only");
	return new Set(named === void 0 ? SETUP_PARTS : SETUP_PARTS.filter((part) => named.includes(part)));
}
function printOnly(proposal, { changes, advice }, parts, first) {
	process.stdout.write(proposal.text);
	const files = [
		proposal.file,
		...parts.has("baseline") && baselineSize(proposal.measured) > 0 ? ["stratalint.baseline.json"] : [],
		...changes.map(({ path }) => path)
	];
	const sections = [
		...first,
		describeProposal(proposal, true),
		...changes.map(diffOf),
		...advice.map(adviceText),
		...faultsOf(proposal),
		preview(files)
	];
	process.stderr.write(`${sections.map((section) => section.trimEnd()).join("\n\n")}\n`);
	return proposal.measured.faults.length > 0 ? 2 : 0;
}
async function finish(root, proposal, { advice, manager, install }, changes, baseline) {
	for (const change of changes) process.stdout.write(`${diffOf(change)}\n`);
	const written = await setUp(root, proposal, changes, baseline);
	const { baselined, hadBaseline } = written;
	const sections = [
		[
			...written.changes.map(changeText),
			...baselined === null ? [] : [`Wrote stratalint.baseline.json: ${baselined} ${baselined === 1 ? "finding" : "findings"}`],
			...hadBaseline ? [existingBaseline] : []
		].join("\n"),
		...advice.map(adviceText),
		...faultsOf(proposal),
		nextSteps(manager, install)
	];
	process.stdout.write(`${sections.join("\n\n")}\n`);
	return proposal.measured.faults.length > 0 ? 2 : 0;
}
function faultsOf({ measured: { faults, unbaselined } }) {
	return [...faults.length === 0 ? [] : [incomplete(faults)], ...unbaselined.length === 0 ? [] : [failing(unbaselined)]];
}
function diffOf({ path, before, after }) {
	return unifiedDiff(path, before, after);
}
export { run as default };
