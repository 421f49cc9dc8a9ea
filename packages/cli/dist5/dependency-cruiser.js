import { Jn as ruleSetting, Kn as createJudge, ar as isIndex, cr as mayEnter, fr as isSourceFile, hr as compileNameGlob, mr as compileGlobs, nr as isExpired, or as isReserved, pr as compileGlob, qn as uncheckedByGlobs, rr as externalsByPrecedence, sr as isReservedFor, vt as walk, yt as createResolver } from "./answers-Z6AirqcJ.js";
import { nn as loadPolicy, ur as staticPrefix, yr as SOURCE_EXTENSIONS } from "./check-BevjtlIT.js";
const { join } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
import { t as EDGE_RULES } from "./reason-CqHEgiGV.js";
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { createRequire } = globalThis.process.getBuiltinModule("node:module");
// presets/dependency-cruiser/src/gap.ts
function isGap(judge, path) {
	return isSourceFile(path) && !judge.isOutside(path) && (judge.locate(path) === null || judge.unchecked(path) !== null);
}
// presets/dependency-cruiser/src/kind.ts
function importerKinds(judge, files, targets = []) {
	const { policy } = judge;
	const kept = targets.map((path) => judge.locate(path)).filter((location) => location !== null && isReserved(location.place.entry.instances, location));
	const allows = policy.crossDomain.allow.map(({ from }) => compileNameGlob(from));
	const exceptions = policy.exceptions.map(({ from }) => compileGlob(from));
	const entriesFor = (from) => [...new Set(kept.flatMap((to) => to !== null && isReservedFor(to.place.entry.instances, to, from) ? `${to.place.name} ${to.inside}` : []))];
	return group(judge, files, (path, location) => {
		const severities = Object.fromEntries(EDGE_RULES.map((rule) => [rule, ruleSetting(policy, rule, path, location)?.severity ?? "error"]));
		return {
			severities,
			key: [
				allows.map((matches) => matches(location.domain)),
				exceptions.map((matches) => matches(path)),
				severities,
				entriesFor(location)
			]
		};
	});
}
function targetKinds(judge, files) {
	const { policy } = judge;
	const allows = policy.crossDomain.allow.map(({ to }) => compileNameGlob(to));
	const exceptions = policy.exceptions.map(({ to }) => to === null ? () => true : compileGlob(to));
	const severities = Object.fromEntries(EDGE_RULES.map((rule) => [rule, "error"]));
	return group(judge, files, (path, location) => {
		const { instances, layers } = location.place.entry;
		const entries = [isIndex(location.inside), ...[instances, layers].map((entry) => entry !== null && mayEnter(entry, location, location))];
		return {
			severities,
			key: [
				isGap(judge, path),
				allows.map((matches) => matches(location.domain)),
				exceptions.map((matches) => matches(path)),
				entries,
				isReserved(instances, location) ? location.inside : null
			]
		};
	});
}
function group(judge, files, traits) {
	const kinds = new Map();
	for (const path of files) {
		const location = judge.locate(path);
		if (location === null) continue;
		const { key, severities } = traits(path, location);
		const whole = JSON.stringify([
			location.place.name,
			location.layer,
			location.test,
			key
		]);
		const kind = kinds.get(whole) ?? {
			place: location.place,
			label: location.layer ?? location.place.name,
			test: location.test,
			instances: new Map(),
			severities
		};
		kinds.set(whole, kind);
		const paths = kind.instances.get(location.instance);
		if (paths === void 0) kind.instances.set(location.instance, [path]);
		else paths.push(path);
	}
	const order = [...judge.policy.layers.names, ...judge.policy.places.map(({ name }) => name)];
	return [...kinds.values()].sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
}
function pathsOf(kinds, instance) {
	return kinds.flatMap((kind) => instance === void 0 ? [...kind.instances.values()].flat() : kind.instances.get(instance) ?? []);
}
// presets/dependency-cruiser/src/expression.ts
function literal(text) {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, (character) => character === "$" ? "[$]" : `\\${character}`);
}
function anyOf(sources) {
	return sources.length === 1 ? sources[0] : `(?:${sources.join("|")})`;
}
function globSource(glob) {
	const bare = glob.replace(/^\.\//, "").replace(/\/$/, "");
	return /[*{]/.test(bare) ? tokens(bare) : `${literal(bare)}(?:/.*|)`;
}
function specifierSource(glob) {
	return `(?:\\./|)${globSource(glob).replace(/(^|\/)(?=\[\^\/\]\*|\.\*|\(\?:\.\*\/\|\))/g, "$1(?!\\.\\.?(?:/|$))")}`;
}
function nameSource(glob) {
	return glob === "*" ? ".+" : tokens(glob);
}
function tokens(glob) {
	let source = "";
	for (const [token, options] of glob.matchAll(/\{([^{}]*,[^{}]*)\}|\/?\*\*\/|\/\*\*$|\*+|[^*{/]+|[{/]/g)) if (options !== void 0) source += `(?:${options.split(",").map(tokens).join("|")})`;
	else if (token === "**/") source += "(?:.*/|)";
	else if (token === "/**/") source += "/(?:.*/|)";
	else if (token === "/**") source += "/.*";
	else if (token === "**") source += ".*";
	else if (token.startsWith("*")) source += "[^/]*";
	else source += literal(token);
	return source;
}
// presets/dependency-cruiser/src/template.ts
const PLAIN = "[A-Za-z0-9_-]+";
const plain = new RegExp(`^${PLAIN}$`);
const MOST_CAPTURES = 9;
function slotsOf(place) {
	const beforeGlobstar = place.pattern.split("**")[0];
	if (/\{[^{}]*\/[^{}]*\}/.test(beforeGlobstar)) return null;
	const segments = beforeGlobstar.split("/");
	const found = place.identity.map((name) => ({
		name,
		position: segments.indexOf(`{${name}}`)
	})).sort((a, b) => a.position - b.position);
	if (found.length === 0 || found.length > MOST_CAPTURES || found[0].position === -1) return null;
	return {
		key: JSON.stringify(found),
		names: found.map(({ name }) => name),
		positions: found.map(({ position }) => position)
	};
}
function templatesOf(kinds, folders) {
	const templates = new Map();
	const odd = [];
	let stray = false;
	const bySlots = new Map();
	for (const kind of kinds) {
		const slots = slotsOf(kind.place);
		if (slots === null) {
			odd.push(...pathsOf([kind]));
			stray = true;
		} else bySlots.set(slots.key, {
			slots,
			kinds: [...bySlots.get(slots.key)?.kinds ?? [], kind]
		});
	}
	for (const { slots, kinds: alike } of bySlots.values()) for (const instance of new Set(alike.flatMap((kind) => [...kind.instances.keys()]))) {
		const paths = pathsOf(alike, instance);
		const values = valuesOf(instance, alike[0].place, slots);
		if (!values.every((value) => plain.test(value))) {
			odd.push(...paths);
			continue;
		}
		const inPlace = paths.filter((path) => slots.positions.every((position, slot) => path.split("/")[position] === values[slot]));
		if (inPlace.length < paths.length) {
			odd.push(...paths.filter((path) => !inPlace.includes(path)));
			stray = true;
		}
		for (const span of folders.cover(inPlace, slots.positions.at(-1) + 1)) {
			const segments = span.prefix.split("/").map((segment, index) => slots.positions.includes(index) ? "" : segment);
			const key = JSON.stringify([
				slots.key,
				segments,
				span.except,
				span.tests
			]);
			const template = templates.get(key) ?? {
				slots,
				segments,
				span,
				values: []
			};
			templates.set(key, template);
			template.values.push(values);
		}
	}
	return {
		templates: [...templates.values()],
		odd,
		stray
	};
}
function valuesOf(instance, place, slots) {
	const [, values] = JSON.parse(instance);
	return slots.names.map((name) => values[place.identity.indexOf(name)]);
}
function fill(template, folders, filler) {
	const { segments, slots, span } = template;
	const filled = segments.map((segment, index) => {
		const slot = slots.positions.indexOf(index);
		return slot === -1 ? literal(segment) : filler(slots.names[slot], slot);
	});
	return folders.expression(span, filled.join("/"));
}
function openForm(template, paths, folders, capture) {
	const source = fill(template, folders, () => capture ? `(${PLAIN})` : "[^/]+");
	return folders.matching(source).every((file) => paths.has(file)) ? source : null;
}
function listedForms(template, folders, capture) {
	const wrap = (text) => capture ? `(${text})` : text;
	if (template.slots.names.length === 1) {
		const names = template.values.map(([value]) => literal(value));
		return [fill(template, folders, () => names.length === 1 ? wrap(names[0]) : capture ? `(${names.join("|")})` : `(?:${names.join("|")})`)];
	}
	return template.values.map((values) => fill(template, folders, (_, slot) => wrap(literal(values[slot]))));
}
// presets/dependency-cruiser/src/conditions.ts
function conditionsOf(row, { importers, targets: folders }) {
	if (row.relation === "any") return [{
		from: anyInstance(row.from, importers),
		to: anyInstance(row.to, folders),
		toNot: [],
		instance: null
	}];
	const result = [];
	const comparable = row.to.filter((kind) => kind.place.identity.join() === row.from[0].place.identity.join());
	const targets = templatesOf(comparable, folders);
	const targetPaths = new Set(pathsOf(comparable));
	const openTargets = targets.templates.every((template) => openForm(template, targetPaths, folders, false) !== null);
	const referring = !targets.stray && (row.relation === "other" || openTargets) ? row.from.filter((kind) => slotsOf(kind.place) !== null) : [];
	const { templates, odd } = templatesOf(referring, importers);
	const fromPaths = new Set(pathsOf(referring));
	const orders = new Map();
	for (const template of templates) {
		const order = template.slots.names.join();
		orders.set(order, [...orders.get(order) ?? [], template]);
	}
	for (const alike of orders.values()) {
		const names = alike[0].slots.names;
		const own = targets.templates.map((template) => fill(template, folders, (name) => `$${names.indexOf(name) + 1}`));
		if (row.relation === "same" && own.length === 0) continue;
		const from = alike.flatMap((template) => openForm(template, fromPaths, importers, true) ?? listedForms(template, importers, true));
		result.push(row.relation === "same" ? {
			from,
			to: own,
			toNot: [],
			instance: null
		} : {
			from,
			to: anyInstance(row.to, folders),
			toNot: own,
			instance: null
		});
	}
	const spelled = new Set(odd);
	for (const kind of row.from) if (!referring.includes(kind)) pathsOf([kind]).forEach((path) => spelled.add(path));
	for (const instance of new Set(row.from.flatMap((kind) => [...kind.instances.keys()]))) {
		const paths = pathsOf(row.from, instance).filter((path) => spelled.has(path));
		const own = pathsOf(comparable, instance);
		if (paths.length === 0 || row.relation === "same" && own.length === 0) continue;
		const from = exactly(importers, paths);
		const values = JSON.parse(instance);
		result.push(row.relation === "same" ? {
			from,
			to: exactly(folders, own),
			toNot: [],
			instance: values[1].join("/")
		} : {
			from,
			to: anyInstance(row.to, folders),
			toNot: exactly(folders, own),
			instance: values[1].join("/")
		});
	}
	return result;
}
function anyInstance(kinds, folders) {
	const paths = pathsOf(kinds);
	const byFolder = exactly(folders, paths);
	const { templates, odd } = templatesOf(kinds, folders);
	const all = new Set(paths);
	const open = [...templates.flatMap((template) => openForm(template, all, folders, false) ?? listedForms(template, folders, false)), ...exactly(folders, odd)];
	return open.length < byFolder.length ? open : byFolder;
}
function exactly(folders, paths) {
	return folders.cover(paths, 1).map((span) => folders.expression(span));
}
// presets/dependency-cruiser/src/options.ts
const MOCKERS = [
	"vi",
	"vitest",
	"jest"
];
const MOCKING = [
	"mock",
	"doMock",
	"unmock",
	"doUnmock",
	"dontMock",
	"deepUnmock",
	"setMock",
	"unstable_mockModule",
	"unstable_unmockModule",
	"importActual",
	"importMock",
	"requireActual",
	"requireMock",
	"createMockFromModule",
	"genMockFromModule"
];
const NAMING_CALLS = [
	"require.resolve",
	"module.require",
	...MOCKERS.flatMap((mocker) => MOCKING.map((method) => `${mocker}.${method}`))
];
function cruiseOptions(root, ignored) {
	const tsConfig = join(root, "tsconfig.json");
	return {
		baseDir: root,
		doNotFollow: { path: ["(?:^|/)node_modules/", ...ignored] },
		moduleSystems: [
			"es6",
			"cjs",
			"tsd"
		],
		tsPreCompilationDeps: true,
		detectProcessBuiltinModuleCalls: true,
		exoticRequireStrings: NAMING_CALLS,
		...existsSync(tsConfig) && { tsConfig: { fileName: tsConfig } },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: [
				"import",
				"require",
				"node",
				"default",
				"types"
			],
			extensions: [
				".ts",
				".tsx",
				".mts",
				".cts",
				".js",
				".jsx",
				".mjs",
				".cjs",
				".d.ts",
				".d.mts",
				".d.cts",
				".json"
			],
			mainFields: [
				"source",
				"module",
				"main",
				"types"
			]
		}
	};
}
function tsconfigAliases(root) {
	const file = join(root, "tsconfig.json");
	const typescript = existsSync(file) ? projectTypeScript(root) : null;
	if (typescript === null) return {
		patterns: [],
		baseUrl: false
	};
	const { config } = typescript.readConfigFile(file, (path) => readFileSync(path, "utf8"));
	const host = {
		...typescript.sys,
		readDirectory: () => []
	};
	const { paths, baseUrl } = typescript.parseJsonConfigFileContent(config ?? {}, host, root).options;
	return {
		patterns: Object.keys(paths ?? {}),
		baseUrl: baseUrl !== void 0
	};
}
function projectTypeScript(root) {
	for (const from of [join(root, "package.json"), import.meta.url]) try {
		const typescript = createRequire(from)("typescript");
		if (typescript.parseJsonConfigFileContent !== void 0) return typescript;
	} catch {}
	return null;
}
const OUTSIDE = [
	"core",
	"unknown",
	"npm",
	"npm-dev",
	"npm-optional",
	"npm-peer",
	"npm-bundled",
	"npm-no-pkg",
	"npm-unknown"
];
const TYPE_ONLY = [
	"type-only",
	"type-import",
	"triple-slash-directive"
];
// presets/dependency-cruiser/src/cycles.ts
const RULE$1 = "architecture/no-cycle";
const COMMENT = "An import cycle: none of its files can be read, tested or moved alone. Cut the cheapest import: move what both need to a file below both, or pass it in.";
function cycleRules(judge, files, folders) {
	const { policy } = judge;
	const groups = new Map();
	for (const file of files) {
		const setting = ruleSetting(policy, RULE$1, file, judge.locate(file));
		const severity = setting?.severity ?? "error";
		const dynamic = (setting?.options[0])?.dynamic === "allow";
		const key = `${severity} ${dynamic}`;
		const group = groups.get(key) ?? {
			severity,
			dynamic,
			files: []
		};
		groups.set(key, group);
		group.files.push(file);
	}
	return [...groups.values()].flatMap(({ severity, dynamic, files: own }) => {
		if (severity === "off") return [];
		const path = exactly(folders, own);
		const exempt = dynamic ? ["dynamic-import"] : [];
		return [{
			name: RULE$1,
			severity,
			comment: COMMENT,
			from: { path },
			to: {
				circular: true,
				viaOnly: { dependencyTypesNot: [...TYPE_ONLY, ...exempt] }
			}
		}, {
			name: `${RULE$1}: closed by types`,
			severity: "warn",
			comment: COMMENT,
			from: { path },
			to: {
				circular: true,
				via: { dependencyTypes: [...TYPE_ONLY] },
				...dynamic && { viaOnly: { dependencyTypesNot: [...exempt] } }
			}
		}];
	});
}
// presets/dependency-cruiser/src/disk.ts
const SKIPPED = new Set(["node_modules", ".git"]);
function placeRoots(policy) {
	const prefixes = [...new Set(policy.places.map((place) => staticPrefix(place.pattern)))].sort();
	return prefixes.filter((prefix) => !prefixes.some((other) => other !== prefix && (other === "" || prefix.startsWith(`${other}/`))));
}
function filesBelow(root, folders) {
	return folders.flatMap((folder) => filesIn(root, folder)).sort();
}
function filesIn(root, folder) {
	let entries;
	try {
		entries = readdirSync(join(root, folder), { withFileTypes: true });
	} catch (error) {
		const code = error.code;
		if (code === "ENOENT") return [];
		if (code === "ENOTDIR") return [folder];
		throw error;
	}
	return entries.flatMap((entry) => {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesIn(root, path);
		return entry.isFile() ? [path] : [];
	});
}
// presets/dependency-cruiser/src/folders.ts
function createFolders(files, roots, testSource) {
	const isTest = testSource === null ? null : new RegExp(`^${testSource}$`);
	const known = (folder) => roots.some((root) => root === "" || folder.startsWith(`${root}/`));
	const everything = treeOf(files);
	const withoutTests = treeOf(isTest === null ? [] : files.filter((file) => !isTest.test(file)));
	const onlyTests = treeOf(isTest === null ? [] : files.filter((file) => isTest.test(file)));
	const matches = new Map();
	return {
		matching(source) {
			let found = matches.get(source);
			if (found === void 0) {
				const expression = new RegExp(source);
				found = files.filter((file) => expression.test(file));
				matches.set(source, found);
			}
			return found;
		},
		cover(paths, depth) {
			const wanted = new Set(paths);
			const plain = spansOf(everything, wanted, known, depth, null);
			if (isTest === null || sizeOf(plain) < 2) return plain;
			const apart = [...spansOf(withoutTests, wanted, known, depth, false), ...spansOf(onlyTests, wanted, known, depth, true)];
			return sizeOf(apart) < sizeOf(plain) ? apart : plain;
		},
		expression({ prefix, except, tests }, source = literal(prefix)) {
			return `^${tests === null ? "" : `(?${tests ? "=" : "!"}${testSource}$)`}${source}${except.length === 0 ? "" : `(?!${except.map((path) => literal(path) + endOf(path)).join("|")})`}${endOf(prefix)}`;
		}
	};
}
function endOf(path) {
	return path.endsWith("/") ? "" : "$";
}
function treeOf(files) {
	const root = {
		path: "",
		depth: 0,
		folders: [],
		files: []
	};
	const known = new Map([["", root]]);
	const folderAt = (path) => {
		let folder = known.get(path);
		if (folder === void 0) {
			const parent = folderAt(path.slice(0, path.lastIndexOf("/", path.length - 2) + 1));
			folder = {
				path,
				depth: parent.depth + 1,
				folders: [],
				files: []
			};
			parent.folders.push(folder);
			known.set(path, folder);
		}
		return folder;
	};
	for (const file of files) folderAt(file.slice(0, file.lastIndexOf("/") + 1)).files.push(file);
	return root;
}
function spansOf(root, wanted, known, depth, tests) {
	const touched = new Set([...wanted].flatMap(foldersOf));
	const visit = (folder) => {
		if (!touched.has(folder.path)) return {
			plain: [],
			best: [],
			others: [folder.path]
		};
		const below = folder.folders.map(visit);
		const [inside, outside] = [folder.files.filter((file) => wanted.has(file)), folder.files.filter((file) => !wanted.has(file))];
		const plain = [...below.flatMap((cover) => cover.plain), ...inside];
		const best = [...below.flatMap((cover) => cover.best), ...inside.map((prefix) => ({
			prefix,
			except: []
		}))];
		const others = [...below.flatMap((cover) => cover.others), ...outside];
		if (folder.depth < Math.max(1, depth) || !known(folder.path)) return {
			plain,
			best,
			others
		};
		if (plain.length === 0) return {
			plain,
			best,
			others: [folder.path]
		};
		if (others.length === 0) return {
			plain: [folder.path],
			best: [{
				prefix: folder.path,
				except: []
			}],
			others
		};
		const withExceptions = {
			prefix: folder.path,
			except: others.map((path) => path.slice(folder.path.length))
		};
		return {
			plain,
			best: sizeOf(best) > sizeOf([withExceptions]) ? [withExceptions] : best,
			others
		};
	};
	return visit(root).best.map((span) => ({
		...span,
		tests
	}));
}
function foldersOf(path) {
	const folders = [""];
	for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) folders.push(path.slice(0, slash + 1));
	return folders;
}
function sizeOf(spans) {
	return spans.reduce((sum, { except }) => sum + 1 + except.length, 0);
}
// presets/dependency-cruiser/src/outside.ts
const SCHEMES = "(?:node|npm|jsr|https?|data|blob|bun|deno|cloudflare|workerd|fastly|wasi|chrome|resource):";
const NO_PACKAGE = `^(?![./#]|${SCHEMES}|(?:@[A-Za-z0-9_-][A-Za-z0-9_.-]*/|)[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/|$))`;
function internalSpecifiers(aliases) {
	return [
		"^\\.{1,2}(?:/|$)",
		"^/",
		"^#",
		...aliases.filter((alias) => alias !== "*").map((alias) => `^${alias.split("*").map(literal).join(".*")}$`)
	];
}
function tabulateExternals(judge, importers, folders) {
	const patterns = externalsByPrecedence(judge.policy.externals).map(({ pattern }) => pattern);
	return patterns.flatMap((pattern, index) => {
		const before = patterns.slice(0, index);
		const sample = samplesOf(pattern).find((name) => !before.some((other) => compileNameGlob(other)(name)));
		if (sample === void 0) return [];
		return rowsOf(judge, importers, folders, "architecture/external-placement", {
			type: "external",
			name: sample
		}).map((row) => ({
			...row,
			subject: pattern,
			to: [packageExpression(pattern)],
			toNot: [...[...before.filter((other) => overlaps(other, pattern)), ...row.excepted].map(packageExpression), ...pattern === "*" ? [NO_PACKAGE] : []]
		}));
	});
}
function tabulateUnresolved(judge, importers, folders, aliases) {
	return rowsOf(judge, importers, folders, "architecture/resolved-import", {
		type: "unresolved",
		why: "relative"
	}).map((row) => ({
		...row,
		subject: "",
		to: internalSpecifiers(aliases),
		toNot: row.excepted.map((glob) => `^${specifierSource(glob)}$`)
	}));
}
function packageExpression(pattern) {
	const [scope, name] = pattern.startsWith("@") && pattern.includes("/") ? pattern.slice(1).split("/") : [];
	const sources = pattern === "*" ? ["."] : [`(?:@types/|)${nameSource(pattern)}(?:/|$)`];
	if (scope !== void 0 && name !== void 0) sources.push(`@types/${nameSource(scope)}__${nameSource(name)}(?:/|$)`);
	return `(?:^|node_modules/)(?!.*node_modules/)${anyOf(sources)}`;
}
function rowsOf(judge, importers, folders, rule, target) {
	const groups = new Map();
	for (const kind of importers) {
		const severity = kind.severities[rule];
		const from = [...kind.instances.values()][0][0];
		const specifier = target.type === "external" ? target.name : `${"../".repeat(64)}\0`;
		if (severity === "off" || judge.judge({
			from,
			target,
			typeOnly: false,
			packageByPath: null,
			specifier
		}).status !== "forbidden") continue;
		const excepted = [...new Set(judge.policy.exceptions.flatMap(({ to }, index) => to !== null && samplesOf(to).some((sample) => judge.exceptionsFor(rule, from, sample).includes(index)) ? [to] : []))];
		const key = JSON.stringify([severity, excepted]);
		const group = groups.get(key) ?? {
			severity,
			excepted,
			kinds: []
		};
		groups.set(key, group);
		group.kinds.push(kind);
	}
	return [...groups.values()].map(({ severity, excepted, kinds }) => ({
		rule,
		severity,
		excepted,
		subject: "",
		from: anyInstance(kinds, folders),
		to: [],
		toNot: []
	}));
}
function samplesOf(glob) {
	const choice = /\{([^{}]*,[^{}]*)\}/.exec(glob);
	if (choice !== null) return choice[1].split(",").flatMap((option) => samplesOf(glob.replace(choice[0], () => option)));
	return glob.includes("*") ? [
		"zz-sample",
		"a",
		"0"
	].map((filler) => glob.replace(/\*+/g, filler)) : [glob];
}
function overlaps(specific, general) {
	return samplesOf(specific).some(compileNameGlob(general)) || /[*{]/.test(specific);
}
// presets/dependency-cruiser/src/readable.ts
async function requireReadable(root, files) {
	let extensions;
	try {
		extensions = (await import("dependency-cruiser")).allExtensions;
	} catch {
		return;
	}
	const problem = unreadable(files, extensions, typescriptVersion(root));
	if (problem !== null) throw new Error(problem);
	const unread = unreadFiles(files, extensions);
	if (unread !== null) process.emitWarning(unread);
}
const COMPILERS = {
	".vue": "@vue/compiler-sfc",
	".svelte": "svelte"
};
function unreadFiles(files, extensions) {
	const known = new Set(extensions.map(({ extension }) => extension));
	const kinds = SOURCE_EXTENSIONS.filter((extension) => !known.has(extension) && files.some((file) => file.endsWith(extension)));
	const unread = files.filter((file) => kinds.some((extension) => file.endsWith(extension)));
	return unread.length === 0 ? null : `dependency-cruiser does not read ${kinds.join(" and ")} files: it checks none of the imports of ${unread.length === 1 ? unread[0] : `${unread.length} files`}; stratalint check does.`;
}
function unreadable(files, extensions, typescript) {
	const missing = new Set(extensions.filter(({ available }) => !available).map(({ extension }) => extension));
	const found = SOURCE_EXTENSIONS.filter((extension) => missing.has(extension) && files.some((file) => file.endsWith(extension)));
	if (found.length === 0) return null;
	const component = found.find((extension) => extension in COMPILERS);
	if (component !== void 0) return `dependency-cruiser cannot read ${component} files here: it needs ${COMPILERS[component]}: npm i -D ${COMPILERS[component]}`;
	return `dependency-cruiser cannot read ${found.join(", ")} files here: it needs typescript 6 or older${typescript === null ? "" : ` (found ${typescript})`}, or @swc/core: npm i -D @swc/core`;
}
function typescriptVersion(root) {
	try {
		return createRequire(join(root, "package.json"))("typescript/package.json").version;
	} catch {
		return null;
	}
}
// presets/dependency-cruiser/src/wording.ts
const COMMENTS = {
	unresolved: "The specifier leads to no file. Correct the path, or restore or rename the file that it means.",
	external: "The policy keeps this package to certain layers and places. Import it there and use what that file exports, or pass the value in.",
	unplaced: "The file does not match any place, so no rule applies to what it imports. Move it to where its imports and its importers are legal.",
	unchecked: "The file is left out of the check, so no rule applies to what it imports. Move or rename it so that it is checked.",
	"from-shared": "Shared code is used from everywhere, so it depends on nothing of the repository. Pass the value in, or move the importer to where its imports belong.",
	"to-app": "The app wires everything together and nothing imports it. Pass what is needed in from the app, or move it below both.",
	"provider-too-low": "Providers enter at a later layer. Let the first layer that may use the provider call it and pass the result down.",
	"provider-internals": "A provider is one explicit interface. Import what its index exports.",
	"cross-domain": "Domains do not reach into each other. Declare the few members needed as an interface in the own types and let the app pass the value in.",
	"cross-domain-equal": "Another domain may be used only from a later layer. Call it from a later layer and pass the result in.",
	"outside-to-domain": "Only domains and the app use domains. Move the importer into the domain that it serves, or pass the value in.",
	"app-to-layer": "The app uses a domain by its outermost layers. Import what they export.",
	"later-layer": "Dependencies run one way, from later layers to earlier ones. Move the declaration to the earlier layer, or pass the value in.",
	"unordered-layers": "These layers are siblings, and neither may import the other. Move what both need to a layer below both.",
	"past-closed": "A closed layer is between these two. Go through it: import what the closed layer exports.",
	"to-test": "Only tests import tests. Move what both need to a file that is no test.",
	"instance-entry": "Other parts of the repository are entered by their entry. Import what the entry exports.",
	"layer-entry": "Layers are entered by their entry. Import what the entry of that layer exports.",
	"package-by-path": "Other workspace packages are imported by their name, not by a relative path."
};
const UNDECLARED = "The name matches no alias, workspace package or declared dependency. Import a declared package, define the alias, or declare the package in package.json once you know that it is the one you mean.";
function suffix({ from, to, relation, when }, instance) {
	const where = relation === "same" ? " within one instance" : relation === "other" ? " of another instance" : "";
	const whose = instance === null ? "" : ` (${instance})`;
	const kind = when === "always" ? "" : when === "run-time" ? " at run time" : " as types";
	return `${labels(from)}${whose} -> ${labels(to)}${where}${kind}`;
}
function labels(kinds) {
	const code = new Set(kinds.filter(({ test }) => !test).map(({ label }) => label));
	const onlyTests = kinds.filter(({ test, label }) => test && !code.has(label)).map(({ label }) => `${label} tests`);
	const names = [...code, ...new Set(onlyTests)];
	return names.length > 6 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}
function createNames() {
	const used = new Map();
	return (rule, text) => {
		const name = text === "" ? rule : `${rule}: ${text}`;
		const count = (used.get(name) ?? 0) + 1;
		used.set(name, count);
		return count === 1 ? name : `${name}${text === "" ? ":" : ""} (${count})`;
	};
}
// presets/dependency-cruiser/src/unplaced.ts
const RULE = "architecture/placed-file";
const SOURCE = `(?:${SOURCE_EXTENSIONS.map(literal).join("|")})$`;
function unplacedRules(judge, importers, targets, sides, today, name) {
	const { policy } = judge;
	const open = exactly(sides.targets, targets.filter((path) => isSourceFile(path) && !isGap(judge, path)));
	const outside = policy.outside.filter((glob) => !glob.startsWith("!")).map((glob) => globExpression(glob, policy.outside.filter((other) => other.startsWith("!")).map((other) => other.slice(1))));
	const groups = new Map();
	for (const kind of importers) {
		const severity = kind.severities[RULE];
		const from = [...kind.instances.values()][0][0];
		const matching = policy.exceptions.filter((exception) => exception.rule === RULE && !isExpired(exception, today)).filter(({ to }) => judge.exceptionsFor(RULE, from, to === null ? null : sampleOf(to)).some((index) => policy.exceptions[index].to === to));
		if (severity === "off" || matching.some(({ to }) => to === null)) continue;
		const excepted = [...new Set(matching.map(({ to }) => to))];
		const key = JSON.stringify([severity, excepted]);
		const group = groups.get(key) ?? {
			severity,
			excepted,
			kinds: []
		};
		groups.set(key, group);
		group.kinds.push(kind);
	}
	return [...groups.values()].flatMap(({ severity, excepted, kinds }) => {
		const from = { path: anyInstance(kinds, sides.importers) };
		const not = ["(?:^|/)node_modules/", ...excepted.map((glob) => globExpression(glob, []))];
		const base = {
			name: name(RULE, ""),
			severity,
			comment: COMMENTS.unplaced,
			from
		};
		return [{
			...base,
			to: {
				path: [`^(?!\\.\\./).*${SOURCE}`],
				pathNot: [
					...not,
					...open,
					...outside
				],
				couldNotResolve: false,
				dependencyTypesNot: ["core"]
			}
		}, {
			...base,
			name: name(RULE, "outside the project"),
			to: {
				path: [`^\\.\\./.*${SOURCE}`],
				pathNot: not,
				couldNotResolve: false,
				dependencyTypes: ["local"]
			}
		}];
	});
}
function globExpression(glob, except) {
	return `^${except.length === 0 ? "" : `(?!(?:${except.map(globSource).join("|")})$)`}${globSource(glob)}$`;
}
function sampleOf(glob) {
	return glob.replace(/\{([^{},]*)(?:,[^{}]*)?\}/g, "$1").replace(/\*+/g, "zz");
}
// presets/dependency-cruiser/src/table.ts
function tabulateEdges(judge, importers, targets, packageByPath) {
	const cells = new Map();
	for (const from of importers) for (const to of targets) for (const { relation, when, verdict } of verdicts(judge, from, to, packageByPath)) {
		const severity = from.severities[verdict.rule];
		if (severity === "off") continue;
		const identity = relation === "any" ? "" : JSON.stringify(from.place.identity);
		const key = JSON.stringify([
			verdict,
			severity,
			relation,
			when,
			identity
		]);
		const cell = cells.get(key) ?? {
			...verdict,
			severity,
			relation,
			when,
			identity,
			targetsOf: new Map()
		};
		cells.set(key, cell);
		cell.targetsOf.set(from, [...cell.targetsOf.get(from) ?? [], to]);
	}
	const numbers = new Map(targets.map((kind, index) => [kind, index]));
	return [...cells.values()].flatMap(({ targetsOf, identity: _, ...cell }) => {
		const merged = new Map();
		for (const [from, to] of targetsOf) {
			const key = to.map((kind) => numbers.get(kind)).join();
			const row = merged.get(key);
			if (row === void 0) merged.set(key, {
				...cell,
				from: [from],
				to
			});
			else row.from.push(from);
		}
		return [...merged.values()];
	});
}
function verdicts(judge, from, to, packageByPath) {
	const runTime = relate(judge, from, to, {
		typeOnly: false,
		packageByPath
	});
	if (judge.policy.typeOnly === "enforce") return runTime.map((found) => ({
		...found,
		when: "always"
	}));
	const typeOnly = relate(judge, from, to, {
		typeOnly: true,
		packageByPath
	});
	const equal = (one) => (other) => one.relation === other.relation && one.verdict.rule === other.verdict.rule && one.verdict.code === other.verdict.code;
	return [...runTime.map((found) => ({
		...found,
		when: typeOnly.some(equal(found)) ? "always" : "run-time"
	})), ...typeOnly.filter((found) => !runTime.some(equal(found))).map((found) => ({
		...found,
		when: "type-only"
	}))];
}
function relate(judge, from, to, how) {
	const same = samePair(from, to);
	const other = otherPair(from, to);
	const within = same === null ? null : ask(judge, same, how);
	const across = other === null ? null : ask(judge, other, how);
	if (within !== null && across !== null && within.rule === across.rule && within.code === across.code) return [{
		relation: "any",
		verdict: within
	}];
	const comparable = from.place.identity.length > 0 && from.place.identity.join() === to.place.identity.join();
	return [...within === null ? [] : [{
		relation: comparable ? "same" : "any",
		verdict: within
	}], ...across === null ? [] : [{
		relation: comparable ? "other" : "any",
		verdict: across
	}]];
}
function ask(judge, pair, { typeOnly, packageByPath }) {
	const edge = {
		from: pair.from,
		target: {
			type: "file",
			path: pair.to
		},
		typeOnly,
		specifier: pair.to
	};
	const plain = judge.judge({
		...edge,
		packageByPath: null
	});
	const { rule, reason } = packageByPath === null ? plain : judge.judge({
		...edge,
		packageByPath
	});
	if (rule === "architecture/placed-file") return null;
	if (rule === null || reason === null || packageByPath !== null && plain.status === "forbidden") return null;
	return {
		rule,
		code: reason.code
	};
}
function samePair(from, to) {
	for (const [instance, paths] of from.instances) {
		const others = to.instances.get(instance);
		if (others !== void 0) return {
			from: paths[0],
			to: others[0]
		};
	}
	return null;
}
function otherPair(from, to) {
	for (const [instance, paths] of from.instances) for (const [other, others] of to.instances) if (other !== instance) return {
		from: paths[0],
		to: others[0]
	};
	return null;
}
// presets/dependency-cruiser/src/rules.ts
function edgeRules(judge, files, targets, sides, name) {
	return tabulateEdges(judge, importerKinds(judge, files, targets), targetKinds(judge, targets), null).flatMap((row) => rulesOfRow(row, sides, name, false));
}
function packagesOf(files, root) {
	const resolver = createResolver(root);
	const byFolder = new Map();
	return new Map(files.map((file) => {
		const folder = file.slice(0, file.lastIndexOf("/") + 1);
		let found = byFolder.get(folder);
		if (found === void 0) {
			found = resolver.resolve("outside-every-package.ts", {
				specifier: `./${file}`,
				kind: "import",
				typeOnly: false
			}).packageByPath;
			byFolder.set(folder, found);
		}
		return [file, found];
	}));
}
function packageRules(judge, files, packages, sides, name) {
	if (new Set(packages.values()).size < 2) return [];
	return [...new Set(files.map((file) => packages.get(file) ?? null))].flatMap((member) => {
		const own = files.filter((file) => (packages.get(file) ?? null) === member);
		const others = [...packages].flatMap(([path, other]) => other === null || other === member ? [] : [path]);
		return tabulateEdges(judge, importerKinds(judge, own, others), targetKinds(judge, others), "another package").flatMap((row) => rulesOfRow(row, sides, name, true));
	});
}
function rulesOfRow(row, sides, name, onlyRelative) {
	const dependencyTypesNot = [...onlyRelative ? [
		"aliased",
		"undetermined",
		"localmodule"
	] : [], ...row.when === "run-time" ? TYPE_ONLY : []];
	return conditionsOf(row, sides).map(({ from, to, toNot, instance }) => ({
		name: name(row.rule, suffix(row, instance)),
		severity: row.severity,
		comment: COMMENTS[row.code],
		from: { path: from },
		to: {
			path: to,
			pathNot: [...toNot, "(?:^|/)node_modules/"],
			couldNotResolve: false,
			...row.when === "type-only" && { dependencyTypes: [...TYPE_ONLY] },
			...dependencyTypesNot.length > 0 && { dependencyTypesNot }
		}
	}));
}
function outsideRule(row, notForeign, name) {
	const unresolved = row.rule === "architecture/resolved-import" && row.undeclared !== true;
	return {
		name: name(row.rule, row.subject),
		severity: row.severity,
		comment: row.undeclared ? UNDECLARED : COMMENTS[unresolved ? "unresolved" : "external"],
		from: { path: row.from },
		to: {
			path: row.to,
			pathNot: [...row.toNot, ...notForeign],
			...unresolved && { couldNotResolve: true },
			dependencyTypes: unresolved ? ["unknown"] : OUTSIDE.filter((type) => type !== "core" || row.undeclared !== true),
			...!unresolved && { dependencyTypesNot: ["triple-slash-type-reference", "triple-slash-amd-dependency"] }
		}
	};
}
// presets/dependency-cruiser/src/undeclared.ts
const BARE = "^(?![./#])";
function tabulateUndeclared(judge, files, root, folders) {
	const { externals, virtual } = judge.policy;
	const resolver = createResolver(root, void 0, judge.policy);
	const groups = new Map();
	const byFolder = new Map();
	for (const file of files) {
		const folder = file.slice(0, file.lastIndexOf("/") + 1);
		let key = byFolder.get(folder);
		if (key === void 0) {
			const known = resolver.knownNames(file);
			byFolder.set(folder, key = JSON.stringify(known));
			if (!groups.has(key)) groups.set(key, {
				known,
				files: []
			});
		}
		groups.get(key).files.push(file);
	}
	const top = [...new Set(files.flatMap((file) => file.includes("/") ? [file.slice(0, file.indexOf("/"))] : []))];
	const isOpen = externals.some(({ pattern }) => pattern === "*");
	const listed = externals.flatMap(({ pattern }) => pattern === "*" ? [] : [packageExpression(pattern)]);
	return [...groups.values()].flatMap(({ known, files: own }) => {
		const names = known.declared.map(typedSource);
		const to = isOpen || known.open ? [NO_PACKAGE, ...known.open && !isOpen ? top.map((name) => `^${literal(name)}/`) : []] : [BARE];
		const toNot = [
			`^${SCHEMES}`,
			...listed,
			...known.expressions,
			...virtual.map((glob) => `^${specifierSource(glob)}$`),
			...names.length === 0 ? [] : [`(?:^|node_modules/)(?!.*node_modules/)(?:@types/|)${anyOf(names)}(?:/|$)`]
		];
		return tabulateUnresolved(judge, importerKinds(judge, own), folders, []).map((row) => ({
			...row,
			subject: "a name that nothing declares",
			to,
			toNot: [...row.toNot, ...toNot],
			undeclared: true
		}));
	});
}
function typedSource(name) {
	const [scope, rest] = name.startsWith("@") ? name.slice(1).split("/") : [];
	return scope === void 0 || rest === void 0 ? literal(name) : `(?:${literal(name)}|${literal(`${scope}__${rest}`)})`;
}
// presets/dependency-cruiser/src/index.ts
async function stratalint(options = {}) {
	const loaded = await loadPolicy({
		cwd: options.cwd ?? process.cwd(),
		...options.config !== void 0 && { configFile: options.config }
	});
	const { patterns, baseUrl } = tsconfigAliases(loaded.root);
	const away = relative(process.cwd(), loaded.root);
	if (away !== "" && patterns.length > 0 && !baseUrl) throw new Error(`dependency-cruiser reads the paths of tsconfig.json from the folder that it runs in; run it in ${away}.`);
	const { files } = walk(loaded);
	await requireReadable(loaded.root, files);
	return tabulate(loaded.policy, loaded.root, files);
}
function tabulate(policy, root, files, today = new Date().toISOString().slice(0, 10)) {
	const checked = new Set(files);
	const byGlobs = uncheckedByGlobs(policy);
	const judge = createJudge(policy, today, (path) => checked.has(path) ? null : byGlobs(path) ?? "git");
	const roots = placeRoots(policy);
	const onDisk = filesBelow(root, roots);
	const everything = [...new Set([...onDisk, ...files])].sort();
	const tests = testSource(policy, everything);
	const sides = {
		importers: createFolders(files, roots, tests),
		targets: createFolders(everything, roots, tests)
	};
	const importers = importerKinds(judge, files);
	const aliases = tsconfigAliases(root).patterns;
	const packages = packagesOf(onDisk, root);
	const name = createNames();
	return {
		forbidden: [
			...tabulateUnresolved(judge, importers, sides.importers, aliases).map((row) => outsideRule(row, [], name)),
			...tabulateUndeclared(judge, files, root, sides.importers).map((row) => outsideRule(row, notForeign(aliases, packages), name)),
			...tabulateExternals(judge, importers, sides.importers).map((row) => outsideRule(row, notForeign(aliases, packages), name)),
			...unplacedRules(judge, importers, everything, sides, today, name),
			...edgeRules(judge, files, onDisk, sides, name),
			...packageRules(judge, files, packages, sides, name),
			...cycleRules(judge, files, sides.importers)
		],
		options: cruiseOptions(root, exactly(createFolders(everything, roots, null), uncheckedSources(onDisk, files)).map(ofFiles))
	};
}
function notForeign(aliases, packages) {
	const workspaces = [...new Set(packages.values())].filter((member) => member !== null);
	return [...internalSpecifiers(aliases), ...workspaces.map((member) => `^${literal(member)}(?:/|$)`)];
}
function testSource(policy, onDisk) {
	if (policy.tests.length === 0 || policy.tests.some((glob) => glob.startsWith("!"))) return null;
	const source = anyOf(policy.tests.map(globSource));
	const expression = new RegExp(`^${source}$`);
	const isTest = compileGlobs(policy.tests);
	return onDisk.every((file) => expression.test(file) === isTest(file)) ? source : null;
}
function ofFiles(expression) {
	return expression.endsWith("$") ? expression : `${expression}.*\\.[^/]+$`;
}
function uncheckedSources(onDisk, files) {
	const checked = new Set(files);
	return onDisk.filter((file) => SOURCE_EXTENSIONS.some((extension) => file.endsWith(extension)) && !checked.has(file));
}
export { stratalint as default };
