import { Bn as PolicyError, Hn as posixRelative, _r as COMPONENT_EXTENSIONS, dr as tokenizePattern, rn as locatePolicy } from "./check-BevjtlIT.js";
import { Jn as ruleSetting, K as generalSeverity, an as parseSource, ln as isFileRule, nt as openProject, yn as openPolicy } from "./answers-Z6AirqcJ.js";
import { D as rulesOf, E as rules, T as linterPlugins } from "./run-project-_CY9C5MW.js";
const { createRequire } = globalThis.process.getBuiltinModule("node:module");
const { join } = globalThis.process.getBuiltinModule("node:path");
import { t as createLocator } from "./locate-11wMlKqi.js";
// presets/eslint/src/components/parser.ts
const componentParser = {
	meta: {
		name: "stratalint/component-parser",
		version: "1"
	},
	parseForESLint(text, { filePath = "Component.vue" } = {}) {
		const { position, locate } = createLocator(text);
		const parsed = parseSource(filePath, text);
		if ("error" in parsed) {
			const { line, column } = position(parsed.error.start);
			throw Object.assign(new SyntaxError(parsed.error.message), {
				index: parsed.error.start,
				lineNumber: line,
				column: column + 1
			});
		}
		return { ast: {
			...locate({
				type: "Program",
				start: 0,
				end: text.length
			}),
			body: [],
			sourceType: "module",
			tokens: [],
			comments: parsed.comments.map(locate)
		} };
	}
};
// presets/eslint/src/components/configs.ts
const READERS = {
	".vue": ["vue-eslint-parser", "eslint-plugin-vue"],
	".svelte": ["svelte-eslint-parser", "eslint-plugin-svelte"],
	".astro": ["astro-eslint-parser", "eslint-plugin-astro"],
	".mdx": ["eslint-mdx", "eslint-plugin-mdx"]
};
function componentConfigs({ languageOptions: _, ...config }, globs, root) {
	const [own, others] = [true, false].map((isOwn) => COMPONENT_EXTENSIONS.filter((extension) => READERS[extension].some((name) => isInstalled(name, root)) === isOwn));
	const configFor = (name, extensions) => extensions.length === 0 ? [] : [{
		...config,
		name: `${config.name}/${name}`,
		files: globs.flatMap((glob) => extensions.map((extension) => [glob, `**/*${extension}`]))
	}];
	return [...configFor("components", own), ...configFor("components-without-parser", others).map((one) => ({
		...one,
		languageOptions: { parser: componentParser }
	}))];
}
function isInstalled(name, root) {
	try {
		createRequire(join(root, "package.json")).resolve(name);
		return true;
	} catch (error) {
		return error.code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
	}
}
// presets/eslint/src/find-parser.ts
async function findParser(root) {
	return installedParser(root) ?? (await import("./parser-zZq2D3CG.js")).parser;
}
function installedParser(root) {
	for (const from of [join(root, "package.json"), import.meta.url]) try {
		const parser = createRequire(from)("@typescript-eslint/parser");
		parser.parseForESLint("let probe: string");
		return parser;
	} catch {}
	return null;
}
// presets/eslint/src/live.ts
function liveConfigs(make) {
	return make().map((first, index) => {
		const config = {};
		for (const key of Object.keys(first)) Object.defineProperty(config, key, {
			enumerable: true,
			configurable: true,
			get: () => make()[index]?.[key] ?? first[key]
		});
		return config;
	});
}
function severityProcessor(settings, ids) {
	return {
		meta: {
			name: "stratalint/severity",
			version: "1"
		},
		supportsAutofix: true,
		preprocess: (text) => [text],
		postprocess(lists, path) {
			const messages = lists.flat();
			if (!messages.some(({ ruleId }) => ruleId !== null && ids.includes(ruleId))) return messages;
			return messages.map((message) => {
				const severity = message.ruleId !== null && ids.includes(message.ruleId) ? severityNow(settings, message.ruleId, path) : null;
				return severity === null ? message : {
					...message,
					severity
				};
			});
		}
	};
}
function severityNow(settings, id, path) {
	try {
		const { loaded, judge } = openProject(settings);
		const file = posixRelative(loaded.root, path);
		const severity = ruleSetting(loaded.policy, id, file, judge.locate(file))?.severity;
		return severity === void 0 ? null : severity === "warn" ? 1 : 2;
	} catch {
		return null;
	}
}
// presets/eslint/src/index.ts
const CODE = "{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,mdx}";
const ANY_CODE = "**/*.{[tT][sS],[tT][sS][xX],[mMcC][tT][sS],[jJ][sS],[jJ][sS][xX],[mMcC][jJ][sS]}";
async function stratalint(options = {}) {
	const cwd = options.cwd ?? process.cwd();
	const parser = await findParser(cwd);
	const settings = locatePolicy({
		cwd,
		configFile: options.config
	});
	let last = null;
	return liveConfigs(() => {
		try {
			last = openPolicy(settings);
		} catch (error) {
			if (!(error instanceof PolicyError)) throw error;
		}
		return last === null ? brokenConfig(settings, parser) : flatConfig(last, cwd, parser);
	});
}
function brokenConfig(settings, parser) {
	return [{
		name: "stratalint",
		files: [`**/*.${CODE}`],
		plugins: linterPlugins(null),
		languageOptions: {
			parser,
			parserOptions: { ecmaFeatures: { jsx: true } }
		},
		settings: { stratalint: settings },
		rules: Object.fromEntries(rules.filter(isFileRule).map(({ id }) => [id, "error"]))
	}];
}
function flatConfig(loaded, base, parser) {
	const { root, policyFile, hash, policy } = loaded;
	const prefix = posixRelative(base, root);
	const toGlob = (pattern) => eslintGlob(prefix === "" ? pattern : `${prefix}/${pattern}`);
	const globsOf = (patterns) => patterns.flatMap(spellings).map(toGlob);
	const [wanted, unwanted] = [policy.files.filter((pattern) => !pattern.startsWith("!")), policy.files.flatMap((pattern) => pattern.startsWith("!") ? [pattern.slice(1)] : [])];
	const isTakenBack = (pattern) => pattern.startsWith("!");
	const ignores = [
		...globsOf(policy.ignores.filter((pattern) => !isTakenBack(pattern))),
		...globsOf(policy.ignores.filter(isTakenBack).map((pattern) => pattern.slice(1))).map((glob) => `!${glob}`),
		...globsOf(unwanted)
	];
	const fileRules = rulesOf(loaded).filter(isFileRule);
	const ids = fileRules.map(({ id }) => id);
	const shown = (severity) => severity === "off" ? "error" : severity;
	const scoped = ids.flatMap((id) => {
		const settings = policy.rules[id] ?? [];
		const general = settings.findLastIndex((setting) => setting.in === null);
		return settings.slice(general + 1).map((setting) => ({
			id,
			setting
		}));
	});
	const code = {
		name: "stratalint",
		files: globsOf(wanted).map((glob) => [glob, ANY_CODE]),
		...ignores.length > 0 && { ignores },
		plugins: linterPlugins(loaded),
		languageOptions: {
			parser,
			parserOptions: { ecmaFeatures: { jsx: true } }
		},
		settings: { stratalint: {
			root,
			policyFile,
			hash
		} },
		rules: Object.fromEntries(fileRules.map((rule) => [rule.id, shown(generalSeverity(rule, policy))]))
	};
	return [
		{
			...code,
			processor: severityProcessor({
				root,
				policyFile,
				hash
			}, ids)
		},
		...componentConfigs(code, globsOf(wanted), root),
		...scoped.map(({ id, setting }) => ({
			name: `stratalint/${id}`,
			files: globsOf(scopeGlobs(policy, setting)),
			rules: { [id]: shown(setting.severity) }
		}))
	];
}
function spellings(pattern) {
	if (pattern === ".") return ["**"];
	return /[*{]/.test(pattern) ? [pattern] : [pattern, `${pattern}/**`];
}
function scopeGlobs(policy, setting) {
	return (setting.in ?? ["**"]).flatMap((scope) => {
		const places = policy.places.filter((place) => place.name === scope || place.layer === scope);
		const layered = policy.layers.names.includes(scope) ? policy.places.filter((place) => place.pattern.includes("{layer}")) : [];
		return places.length + layered.length === 0 ? [scope] : [...places.flatMap((place) => placeGlobs(place, null)), ...layered.flatMap((place) => placeGlobs(place, scope))];
	});
}
function placeGlobs(place, layer) {
	const glob = tokenizePattern(place.pattern).map((token) => {
		switch (token.type) {
			case "literal": return token.text;
			case "capture": return token.name === "layer" && layer !== null ? layer : "*";
			case "choice": return `{${token.options.join(",")}}`;
			case "star": return "*";
			case "globstar": return "**";
		}
	}).join("");
	return place.pattern.endsWith("{layer}/**") ? [glob, `${glob.slice(0, -3)}.${CODE}`] : [glob];
}
function eslintGlob(pattern) {
	return pattern.replace(/[\\[\]()!?+@]/g, "\\$&");
}
export { componentParser as i, stratalint as n, findParser as r, flatConfig as t };
