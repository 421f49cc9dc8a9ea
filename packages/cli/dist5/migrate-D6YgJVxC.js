import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime-DrZQxgJP.js";
import { Hn as posixRelative, Ln as readRegularText, R as check, Sr as groupBy, _n as loadYaml, an as hasConfig, dn as runContainedAsync, dr as tokenizePattern, gn as loadToml, hn as loadJsonc, lr as patternCaptures, mn as loadJiti, on as isConfigFileName, sn as compilePolicy, sr as compilePattern } from "./check-BevjtlIT.js";
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { statSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename } = globalThis.process.getBuiltinModule("node:path");
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
const { resolve } = globalThis.process.getBuiltinModule("node:path");
import { t as InitError } from "./init-error-CC2s_PRe.js";
import { a as printMessage, d as UsageError, i as formatMessage, o as messageLine } from "./start-pYZUc136.js";
import { Gn as withoutExtension$1, Kn as createJudge$1, bt as packageName, fr as isSourceFile, hr as compileNameGlob, ht as createCheckedFiles, ir as memoize, mr as compileGlobs, pr as compileGlob, yt as createResolver } from "./answers-Z6AirqcJ.js";
const { builtinModules } = globalThis.process.getBuiltinModule("node:module");
const { createRequire } = globalThis.process.getBuiltinModule("node:module");
const spawnSync = (...args) => globalThis.process.getBuiltinModule("node:child_process").spawnSync(...args);
// packages/init/src/render/render-config.ts
const WIDTH = 110;
function render({ found, config, notes }, typescript) {
	const layers = config.architecture?.layers;
	const names = Array.isArray(layers) ? layers.flat() : Object.keys(layers ?? {});
	const lists = Object.entries(config.architecture?.places ?? {}).flatMap(([name, place]) => {
		const { uses } = place ?? {};
		return uses === void 0 ? [] : [{
			name,
			uses
		}];
	});
	const isRepeated = names.length > 2 && lists.some(({ uses }) => isSame(uses, names));
	const variables = [...isRepeated ? [{
		value: layers,
		name: "layers"
	}, {
		value: names,
		name: Array.isArray(layers) ? "layers.flat()" : "Object.keys(layers)"
	}] : []];
	const repeated = repeatedLists(lists.filter(({ uses }) => !variables.some(({ value }) => isSame(value, uses))));
	const note = notes["architecture.layers"];
	const declare = (name, value) => `const ${name} = ${renderValue(value, name, 0, {
		notes: {},
		variables: []
	})}\n\n`;
	const declared = [...isRepeated ? [`${note === void 0 ? "" : `// ${comment(note)}\n`}${declare("layers", layers)}`] : [], ...repeated.map(({ name, value }) => declare(name, value))].join("");
	const body = renderValue(config, "", 0, {
		notes: isRepeated ? {
			...notes,
			"architecture.layers": ""
		} : notes,
		variables: [...variables, ...repeated]
	});
	return typescript ? `import { defineConfig } from 'stratalint'\n\n${declared}// ${comment(found)}\nexport default defineConfig(${body})\n` : `${declared}// ${comment(found)}\n/** @type {import('stratalint').Config} */\nexport default ${body}\n`;
}
function repeatedLists(lists) {
	const first = lists.filter(({ uses }, index) => uses.length > 3 && lists.findIndex((other) => isSame(other.uses, uses)) === index && lists.filter((other) => isSame(other.uses, uses)).length > 1);
	const nameOf = (place, index) => {
		const words = place.replace(/[^A-Za-z]+(.)?/g, (_, next) => next?.toUpperCase() ?? "");
		return /^[a-z]/.test(words) ? `${words}Layers` : `layers${index + 1}`;
	};
	const names = first.map(({ name }, index) => nameOf(name, index));
	return first.map(({ uses }, index) => {
		const name = names[index];
		return {
			name: names.indexOf(name) === index ? name : `${name}${index + 1}`,
			value: uses
		};
	});
}
function comment(text) {
	return messageLine(text);
}
function renderValue(value, path, depth, style) {
	const variable = style.variables.find((known) => isSame(known.value, value));
	if (variable !== void 0) return variable.name;
	const inline = renderInline(value, style);
	const hasNotes = Object.entries(style.notes).some(([key, note]) => note !== "" && key.startsWith(`${path}.`));
	const fits = path !== "" && !hasNotes && inline.length + depth * 2 + path.length - path.lastIndexOf(".") <= WIDTH;
	if (typeof value !== "object" || value === null || fits) return inline;
	const pad = "  ".repeat(depth + 1);
	const end = "  ".repeat(depth);
	if (Array.isArray(value)) return `[\n${value.map((item) => `${pad}${renderValue(item, `${path}[]`, depth + 1, style)},\n`).join("")}${end}]`;
	return `{\n${Object.entries(value).map(([key, item]) => {
		const at = path === "" ? key : `${path}.${key}`;
		const note = style.notes[at] ?? "";
		const text = renderValue(item, at, depth + 1, style);
		return `${note === "" ? "" : `${pad}// ${comment(note)}\n`}${pad}${text === key ? key : `${renderKey(key)}: ${text}`},\n`;
	}).join("")}${end}}`;
}
function isSame(a, b) {
	return a !== void 0 && JSON.stringify(a) === JSON.stringify(b);
}
function renderInline(value, style) {
	const variable = style.variables.find((known) => isSame(known.value, value));
	if (variable !== void 0) return variable.name;
	if (typeof value === "string") return quote(value);
	if (Array.isArray(value)) return `[${value.map((item) => renderInline(item, style)).join(", ")}]`;
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value).map(([key, item]) => `${renderKey(key)}: ${renderInline(item, style)}`);
		return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
	}
	return JSON.stringify(value);
}
function renderKey(key) {
	return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}
function quote(text) {
	return `'${JSON.stringify(text).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("'", "\\'")}'`;
}
// packages/init/src/texts/errors.ts
function existingConfig(config) {
	return `This folder already has a config: ${config}. Edit it, or run \`stratalint check\`; init never overwrites a config.`;
}
function coveredFolder(config) {
	return `This folder is already covered by ${config}. A config here would remove its files from that policy; edit ${config} instead.`;
}
function brokenManifest() {
	return "package.json is not a JSON object, so init cannot read its workspaces and dependencies. Fix it and run init again.";
}
// packages/init/src/propose/second-config.ts
function refuseSecondConfig(root) {
	for (let folder = root;; folder = dirname(folder)) {
		if (hasConfig(folder)) {
			const file = readdirSync(folder).find(isConfigFileName);
			const shown = relative(root, join(folder, file ?? "package.json")) + (file === void 0 ? "#stratalint" : "");
			throw new InitError(folder === root ? existingConfig(shown) : coveredFolder(shown));
		}
		if (folder === dirname(folder)) return;
	}
}
// packages/migrate/src/migrate-error.ts
var MigrateError = class extends Error {
	name = "MigrateError";
	lines;
	constructor(...lines) {
		super(lines.join("\n"));
		this.lines = lines;
	}
};
var NoRulesError = class extends MigrateError {};
// packages/migrate/src/model/old-config.ts
const TOOLS = [
	"boundaries",
	"dependency-cruiser",
	"nx",
	"sheriff",
	"fallow",
	"steiger",
	"restricted-paths",
	"restricted-imports"
];
// packages/migrate/src/read/find-configs.ts
const ESLINT = /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.(?:c?js|json|ya?ml))?)$/;
const OWN = [
	{
		tool: "dependency-cruiser",
		name: /^\.dependency-cruiser\.(?:json|[cm]?js|ts)$/
	},
	{
		tool: "sheriff",
		name: /^sheriff\.config\.ts$/
	},
	{
		tool: "fallow",
		name: /^(?:\.fallowrc(?:\.jsonc?)?|\.?fallow\.toml)$/
	},
	{
		tool: "steiger",
		name: /^steiger\.config\.[cm]?[jt]s$/
	}
];
const MENTIONS = [
	{
		tool: "boundaries",
		text: /boundaries\/(?:elements|types|element-types|dependencies)/
	},
	{
		tool: "nx",
		text: /@(?:nx|nrwl)\/(?:nx\/)?enforce-module-boundaries|nx-enforce-module-boundaries/
	},
	{
		tool: "restricted-paths",
		text: /no-restricted-paths/
	},
	{
		tool: "restricted-imports",
		text: /no-restricted-imports/
	}
];
function findConfigs(root) {
	return readdirSync(root, { withFileTypes: true }).filter((entry) => !entry.isDirectory()).map(({ name }) => name).sort().flatMap((file) => toolsOf(root, file).map((tool) => ({
		tool,
		file
	})));
}
function findRules(root, folders = []) {
	return ["", ...folders].flatMap((folder) => findConfigs(folder === "" ? root : `${root}/${folder}`).map(({ tool, file }) => ({
		tool,
		file: folder === "" ? file : `${folder}/${file}`
	})).filter(({ tool, file }) => tool !== "nx" || mentions(root, file, /sourceTag['"]?\s*:\s*['"](?!\*['"])|notDependOn|allSourceTags/)));
}
function toolsOf(root, file) {
	const name = file.slice(file.lastIndexOf("/") + 1);
	const own = OWN.find((one) => one.name.test(name));
	if (own !== void 0) return own.tool === "fallow" && !mentions(root, file, /boundaries/) ? [] : [own.tool];
	if (name === "package.json") return mentions(root, file, /"eslintConfig"/) ? eslintTools(root, file) : [];
	if (name === ".oxlintrc.json") return eslintTools(root, file).filter((tool) => tool === "restricted-imports");
	return ESLINT.test(name) ? eslintTools(root, file) : [];
}
function eslintTools(root, file) {
	return MENTIONS.filter(({ text }) => mentions(root, file, text)).map(({ tool }) => tool);
}
function mentions(root, file, text) {
	try {
		return text.test(readRegularText(`${root}/${file}`));
	} catch {
		return false;
	}
}
// packages/migrate/src/losses.ts
const CRUISER_KINDS = {
	orphan: {
		why: "Stratalint does not report files that nothing imports",
		instead: "knip finds them"
	},
	reachable: {
		why: "a policy has no rule about what can be reached",
		instead: "in a layered policy, a chain of legal imports never leads where a direct one may not"
	},
	moreUnstable: {
		why: "Stratalint does not measure stability",
		instead: "layers fix the direction of imports"
	},
	license: {
		why: "Stratalint does not read licenses",
		instead: null
	},
	licenseNot: {
		why: "Stratalint does not read licenses",
		instead: null
	},
	required: {
		why: "a policy forbids imports, and never asks for one",
		instead: "a rule of your own, with defineRule from stratalint/rule"
	},
	dependencyTypes: {
		why: "a policy does not ask how a package is declared or how a specifier is written",
		instead: "architecture/resolved-import reports packages that no package.json declares"
	},
	module: {
		why: "Stratalint does not count the importers of a file",
		instead: null
	},
	scope: {
		why: "it is about folders as a whole",
		instead: "layers and crossDomain"
	},
	exoticRequire: {
		why: "functions that only look like require are not read",
		instead: null
	},
	exoticRequireNot: {
		why: "functions that only look like require are not read",
		instead: null
	},
	preCompilationOnly: {
		why: "typeOnly decides for all imports of types",
		instead: null
	},
	moreThanOneDependencyType: {
		why: "Stratalint does not check how often package.json lists a package",
		instead: null
	},
	ancestor: {
		why: "a policy does not compare the folders of both files",
		instead: "entry says which files others may import"
	},
	via: {
		why: "architecture/no-cycle reports every cycle",
		instead: "exceptions excuse one, with a reason"
	},
	viaOnly: {
		why: "architecture/no-cycle reports every cycle",
		instead: "exceptions excuse one, with a reason"
	},
	other: {
		why: "it asks for more than who imports whom",
		instead: null
	}
};
const losses = {
	pattern: (name, pattern) => ({
		what: `the pattern ${pattern} of ${name}`,
		why: "it uses wildcards that place patterns do not have",
		instead: "write a place with *, ** and {a,b} by hand"
	}),
	noPrivate: () => ({
		what: "boundaries/no-private",
		why: "places have no parents",
		instead: "entry of a place names the files that others may import"
	}),
	noIgnored: () => ({
		what: "boundaries/no-ignored",
		why: "an ignored file has no place",
		instead: "architecture/placed-file reports imports of files without a place"
	}),
	fileCategories: () => ({
		what: "boundaries/files",
		why: "a file has one place, and no categories besides",
		instead: "tests.files for test files; a place of its own for others"
	}),
	unknownFiles: (isImports) => isImports ? {
		what: "the difference between boundaries/no-unknown and boundaries/no-unknown-files",
		why: "one rule reports files without a place and the imports of them",
		instead: "architecture/placed-file, which also reports the files themselves"
	} : {
		what: "the difference between boundaries/no-unknown-files and boundaries/no-unknown",
		why: "one rule reports files without a place and the imports of them",
		instead: "architecture/placed-file, which also reports the imports"
	},
	dependencyNodes: () => ({
		what: "boundaries/additional-dependency-nodes",
		why: "Stratalint reads a fixed set of imports",
		instead: "require, import(), import.meta.glob, new URL() and mocks are read already"
	}),
	selectorKey: (key) => ({
		what: `the selector key ${key}`,
		why: "it is not a property of a file that a policy can name",
		instead: null
	}),
	entryByCapture: () => ({
		what: "an entry point for some values of a capture",
		why: "an entry applies to every instance of a place",
		instead: "a place of its own for these instances"
	}),
	regex: (rule, source) => ({
		what: `the path ${source} of ${rule}`,
		why: "the regular expression uses more than a glob can say",
		instead: "write a place for these files by hand"
	}),
	cruiserRule: (rule, kind) => ({
		what: rule,
		...CRUISER_KINDS[kind in CRUISER_KINDS ? kind : "other"]
	}),
	cruiserScope: (rule) => ({
		what: `the paths of ${rule}`,
		why: "architecture/no-cycle applies to the whole project",
		instead: "a list of settings with in, or exceptions with a reason"
	}),
	cruiserTypeOnly: (rule) => ({
		what: `that ${rule} leaves out imports of types`,
		why: "typeOnly is one setting for all rules",
		instead: "typeOnly: 'allow', if every rule may leave them out"
	}),
	severity: (rule, severity) => ({
		what: `the severity ${severity} of ${rule}`,
		why: "imports that the policy forbids have the severity of their Stratalint rule",
		instead: "rules sets severities by layer, place or path"
	}),
	nxCycles: () => ({
		what: "cycles of projects",
		why: "a cycle of projects may have no cycle of files",
		instead: "architecture/no-cycle reports cycles of files; layers that only go one way exclude both"
	}),
	nxRelative: () => ({
		what: "relative imports of other projects, and imports of lazy-loaded ones",
		why: "entry does not ask how a specifier is written",
		instead: "architecture/public-entry reports relative imports of other workspace packages; entry names what others may import"
	}),
	nxTransitive: () => ({
		what: "what notDependOnLibsWithTags says about indirect dependencies",
		why: "each import is judged by itself",
		instead: "layers: a chain of legal imports never leads where a direct one may not"
	}),
	nxAllow: (patterns) => ({
		what: `allow: ${patterns.join(", ")}`,
		why: "it names specifiers, and a policy names files",
		instead: "exceptions with from, to and a reason"
	}),
	nxBuildable: () => ({
		what: "enforceBuildableLibDependency",
		why: "a policy does not know the targets of a project",
		instead: null
	}),
	nxUndeclared: () => ({
		what: "banTransitiveDependencies",
		why: "it is a check of its own",
		instead: "architecture/resolved-import reports packages that no package.json declares"
	}),
	nxNewProjects: () => ({
		what: "the tags of projects that do not exist yet",
		why: "places are folders, and tags are not read",
		instead: "add a place for a new project; architecture/placed-file reports files without one"
	}),
	sheriffExpression: (path) => ({
		what: `the module ${path}`,
		why: "a place pattern has no regular expressions, and each capture once",
		instead: "write its place by hand"
	}),
	sheriffAutoTagging: (barrel) => ({
		what: `autoTagging of modules that do not exist yet`,
		why: `a folder does not become a place because it has ${barrel}`,
		instead: "the modules of today are places; add one for a new module"
	}),
	sheriffExcludeRoot: () => ({
		what: "excludeRoot",
		why: "imports of the root are allowed one by one",
		instead: "outside lists files that everything may import"
	}),
	sheriffEncapsulation: (expression) => ({
		what: `encapsulationPattern ${expression}`,
		why: "an entry is a list of globs",
		instead: "entry: ['**', '!internal/**']"
	}),
	fallowPreset: (preset) => ({
		what: `the preset ${preset}`,
		why: "its zones and rules are not in the config",
		instead: preset === "feature-sliced" || preset === "hexagonal" ? `extends: '${preset}'` : "stratalint init"
	}),
	fallowCalls: () => ({
		what: "boundaries.calls",
		why: "a policy is about imports, and not about calls",
		instead: "contracts/prefer-shared replaces calls; a rule of your own with defineRule from stratalint/rule"
	}),
	fallowTypeOnly: (zone) => ({
		what: `allowTypeOnly of ${zone}`,
		why: "typeOnly is one setting for the whole policy",
		instead: null
	}),
	fallowAllowUnmatched: () => ({
		what: "coverage.allowUnmatched",
		why: "it becomes outside, which also allows every import of these files",
		instead: "outside"
	}),
	steigerRules: (rules) => ({
		what: `the rules about folders (${rules.map((rule) => `fsd/${rule}`).join(", ")})`,
		why: "they are about the names and number of folders, and not about imports",
		instead: "keep steiger for them"
	}),
	zoneMessage: () => ({
		what: "the messages of zones",
		why: "Stratalint words each finding itself",
		instead: "docs links a page of your own beside ours"
	}),
	restrictedNames: () => ({
		what: "options of no-restricted-imports with regex or with names of imports",
		why: "a policy is about files and packages, and not about names or how a specifier is written",
		instead: "keep the rule for them"
	}),
	repeated: (rule) => ({
		what: `${rule}, which several parts of the config set`,
		why: "a policy judges every file alike, so the last setting was translated for all files",
		instead: null
	}),
	missing: (file, packages) => ({
		what: `what ${file} gets from ${packages.join(", ")}`,
		why: `${packages.length === 1 ? "the package is" : "the packages are"} not installed`,
		instead: "install the dependencies and run this command again, if the config takes rules from there"
	})
};
// packages/migrate/src/texts.ts
const toolNames = {
	boundaries: "eslint-plugin-boundaries",
	"dependency-cruiser": "dependency-cruiser",
	nx: "Nx enforce-module-boundaries",
	sheriff: "sheriff",
	fallow: "fallow",
	steiger: "steiger",
	"restricted-paths": "import/no-restricted-paths",
	"restricted-imports": "no-restricted-imports"
};
function rulesFound(outcomes) {
	return outcomes.map(({ config: { tool, file }, error, isDirect }) => {
		const found = `Rules of ${toolNames[tool]} found in ${file}`;
		if (error !== null) return messageLine(`${found}, but they cannot be read, so the proposal does not know them: ${error.replace(/\.$/, "")}.`);
		if (isDirect) return messageLine(`${found}. They forbid direct imports of code that other folders pass on, which layers do not say, so the proposal does not keep to them.`);
		const how = file.includes("/") ? ` in ${file.slice(0, file.lastIndexOf("/"))}` : "";
		return messageLine(`${found}. The proposal keeps to them; \`stratalint migrate\`${how} translates them.`);
	});
}
function list(names) {
	return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
const texts$1 = {
	cannotLoad: (file, reason) => `Cannot load ${file}: ${reason}`,
	missingFile: (file) => `${file} does not exist.`,
	noRules: (tool, file) => `${file} has no rules of ${toolNames[tool]} about who may import whom.`,
	nothingLeft: (tool, file) => `Nothing that ${toolNames[tool]} checks by ${file} has a counterpart:`,
	unexpected: (tool, file) => `Cannot read ${file} as a config of ${toolNames[tool]}: its rules have another shape than the tool documents.`,
	existing: "This folder already has a policy, and migrate never overwrites one. Move it away first.",
	several: (file) => file === void 0 ? "This folder has several configs with architecture rules. Name one:" : `${file} has the rules of several tools. Name one:`,
	candidate: ({ tool, file }) => `  stratalint migrate ${file} --from ${tool}`,
	nothing: (file, tool, tools) => {
		const names = tool === void 0 ? list(tools.map((one) => toolNames[one])) : toolNames[tool];
		return file === void 0 ? `This folder has no config with architecture rules of ${names}. stratalint init proposes a policy from the code.` : `${file} has no architecture rules of ${names}. --from names the tool of a config with another name.`;
	}
};
const notes = {
	found: (tool, file) => `Translated from ${file} (${toolNames[tool]}).`,
	files: "The files that the old config judges.",
	ignores: "Left out by the old config.",
	layers: "Who may import whom: each layer may import those below it.",
	crossDomain: "Imports between places follow the layers.",
	listed: "Every import between places that the old config allows.",
	externals: "Who may import which packages.",
	typeOnly: "The old rules do not apply to imports of types.",
	outside: "The old config allows imports of the files that it leaves out.",
	tests: "The old config judges tests like other files.",
	rules: "Checks that the old config does not have. Delete a line to turn its check on.",
	preset: "The architecture that the old config checks."
};
const report = {
	summary: (tool, file, places, layers) => `Translated ${file} (${toolNames[tool]}): ${count(places, "place")}, ${count(layers, "layer")}.`,
	preset: (tool, file, preset) => `Translated ${file} (${toolNames[tool]}): the ${preset} architecture.`,
	losses: "Without a counterpart:",
	loss: ({ what, why, instead }) => `  ${what}: ${why}.${instead === null ? "" : ` Instead: ${instead}.`}`,
	differences: "Imports on which the policy differs, whether or not the project has them:",
	difference: (looser, from, to, condition, rule) => `  ${from} \u2192 ${to}${condition}: ${looser ? `the old config forbids it (${rule}), the policy allows it` : "the old config allows it, the policy forbids it"}`,
	equal: (captures) => ` with the same ${captures.join(" and ")}`,
	inner: " past its entry",
	more: (number) => `  and ${number} more`,
	agrees: (edges) => edges === 0 ? "The project has no imports that both sides judge." : `Both sides agree on ${edges === 1 ? "the one import" : `all ${edges} imports`}.`,
	differs: (edges, share) => `The sides agree on ${share} of ${count(edges, "import")}.`,
	judges: {
		tool: "The tool itself ran",
		reading: "The tool itself did not run here, so its rules were applied as the config states them"
	},
	counts: (both, onlyOld, onlyNew) => `Forbidden by both: ${both}. Only by the old config: ${onlyOld}. Only by the policy: ${onlyNew}.`,
	disagreement: (at, target, side, rule, reason) => `  ${at} \u2192 ${target}: only ${side === "old" ? "the old config" : "the policy"} forbids it (${rule})${reason}`,
	unplaced: "; the file has no place",
	unread: (edges, violations) => `The old tool does not read ${count(edges, "import")} of other kinds, such as re-exports and import(); the policy forbids ${violations} of them.`,
	unresolved: (edges) => edges === 1 ? "1 import does not resolve here and was left out." : `${edges} imports do not resolve here and were left out.`,
	unparsed: (files) => files === 1 ? "1 file does not parse, so its imports were left out." : `${files} files do not parse, so their imports were left out.`,
	next: (file) => `stratalint migrate --yes writes ${file}.`,
	written: (file) => `Wrote ${file}. Run stratalint check.`
};
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
// node_modules/picomatch/lib/constants.js
var require_constants = __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? 1e400 : 1;
	};
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								code = advance();
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES) {
								isGlob = token.isGlob = true;
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_LEFT_PARENTHESES) {
							backslashes = token.backslashes = true;
							code = advance();
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (idx !== 0 || value !== "") parts.push(value);
				prevIndex = i;
			}
			if (prevIndex && prevIndex + 1 < input.length) {
				const value = input.slice(prevIndex + 1);
				parts.push(value);
				if (opts.tokens) {
					tokens[tokens.length - 1].value = value;
					depth(tokens[tokens.length - 1]);
					state.maxDepth += tokens[tokens.length - 1].depth;
				}
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const getStarExtglobSequenceOutput = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		for (const branch of branches) {
			const safeOutput = getStarExtglobSequenceOutput(branch);
			if (safeOutput) return {
				risky: true,
				safeOutput
			};
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		return { risky: false };
	};
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && eos()) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	picomatch.matchBase = (input, glob, options) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input));
	};
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	picomatch.scan = (input, options) => scan(input, options);
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	picomatch.constants = constants;
	module.exports = picomatch;
}));
// packages/migrate/src/tools/boundaries/micromatch.ts
var import_picomatch = __toESM(__commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}))(), 1);
const matcherOf = memoize((pattern) => (0, import_picomatch.default)(pattern));
const capturerOf = memoize((pattern) => import_picomatch.default.makeRe(pattern, { capture: true }));
function matchesAny(text, patterns) {
	return patterns.some((pattern) => pattern !== "" && matcherOf(pattern)(text));
}
function capture(pattern, text) {
	const found = capturerOf(pattern).exec(text);
	return found === null ? null : found.slice(1).map((part) => part ?? "");
}
function isWhole(pattern, text) {
	return capturerOf(pattern).test(text);
}
// packages/migrate/src/tools/boundaries/elements.ts
function createElements(settings) {
	const { include, ignore } = settings;
	return memoize((file) => {
		if (include.length > 0 && !matchesAny(file, include)) return "ignored";
		return matchesAny(file, ignore) ? "ignored" : describe$1(file, settings);
	});
}
function describe$1(file, { descriptors, hasManyTypes }) {
	const segments = file.split("/");
	let main = null;
	const parents = [];
	let end = segments.length;
	for (let start = segments.length - 1; start >= 0; start--) {
		const text = segments.slice(start, end).join("/");
		const isMain = main === null;
		let isFound = false;
		for (const descriptor of descriptors) {
			const match = matchOf(descriptor, {
				file,
				segments,
				start,
				end,
				text,
				isMain
			});
			if (match === null) continue;
			isFound = true;
			if (!isMain) {
				if (match.path !== main.path) parents.push(match);
			} else if (main === null) {
				const inside = file === match.path ? segments.at(-1) : file.slice(match.path.length + 1);
				main = {
					...match,
					descriptor,
					inside,
					parents
				};
			} else {
				main.types.push(...match.types);
				main.captured = {
					...match.captured,
					...main.captured
				};
			}
			if (!hasManyTypes) break;
		}
		if (isFound) end = start;
	}
	return main;
}
function matchOf(descriptor, { file, segments, start, end, text, isMain }) {
	const { mode, isWholePath, basePattern } = descriptor;
	for (const pattern of descriptor.patterns) {
		const isFull = isMain && (mode === "full" || isWholePath);
		const effective = mode === "folder" && isMain ? `${pattern}/**/*` : pattern;
		const found = capture(effective, isFull ? file : text);
		const base = basePattern === null ? [] : capture([
			basePattern,
			"**",
			effective
		].join("/"), segments.slice(0, end).join("/"));
		if (found === null || base === null) continue;
		return {
			types: descriptor.type === null ? [] : [descriptor.type],
			category: descriptor.category,
			captured: {
				...named(base, descriptor.baseCapture),
				...named(found, descriptor.capture)
			},
			path: isFull && mode === "full" ? file : pathOf$1(pattern, segments, isFull ? 0 : start, end)
		};
	}
	return null;
}
function pathOf$1(pattern, segments, start, end) {
	for (let length = start + 1; length <= end; length++) if (isWhole(pattern, segments.slice(start, length).join("/"))) return segments.slice(0, length).join("/");
	return segments.slice(0, end).join("/");
}
function named(values, names) {
	return Object.fromEntries(values.flatMap((value, index) => names[index] === void 0 ? [] : [[names[index], value]]));
}
// packages/migrate/src/tools/boundaries/dependency.ts
const NODE = new Set(builtinModules);
function describeDependency(edge, ends) {
	const from = entityOf(edge.from, ends);
	const to = edge.to === null ? packageEntity(edge) : entityOf(edge.to, ends);
	return {
		from,
		to,
		source: edge.specifier,
		kind: edge.typeOnly ? "type" : "value",
		nodeKind: nodeKindOf(edge.kind),
		specifiers: edge.names,
		relationship: relationshipOf(from.element, to.element)
	};
}
function entityOf(file, { elementOf, categoriesOf }) {
	const element = elementOf(file);
	return {
		file,
		element: element === "ignored" ? null : element,
		isIgnored: element === "ignored",
		categories: element === "ignored" ? [] : categoriesOf(file),
		origin: "local",
		module: null,
		subpath: null
	};
}
function packageEntity({ packageName, specifier }) {
	const isBuiltin = specifier.startsWith("node:") || NODE.has(packageName);
	const module = specifier.startsWith("node:") ? specifier : packageName;
	const subpath = specifier.startsWith(packageName) ? specifier.slice(packageName.length) : "";
	return {
		file: null,
		element: null,
		isIgnored: false,
		categories: [],
		origin: isBuiltin ? "core" : "external",
		module,
		subpath: subpath === "" ? null : subpath
	};
}
function nodeKindOf(kind) {
	if (kind === "dynamic-import" || kind === "require") return kind;
	return kind.startsWith("export") ? "export" : "import";
}
function relationshipOf(from, to) {
	if (from === null || to === null) return {
		from: "",
		to: ""
	};
	if (from.path === to.path) return {
		from: "internal",
		to: "internal"
	};
	const pair = (own, other) => ({
		from: own,
		to: other
	});
	const depth = (element, of) => element.parents.findIndex(({ path }) => path === of.path);
	const [up, down] = [depth(from, to), depth(to, from)];
	if (down !== -1) return down === 0 ? pair("parent", "child") : pair("ancestor", "descendant");
	if (up !== -1) return up === 0 ? pair("child", "parent") : pair("descendant", "ancestor");
	const parent = to.parents[0]?.path;
	if (parent !== void 0 && from.parents[0]?.path === parent) return pair("sibling", "sibling");
	if (parent !== void 0 && from.parents.some(({ path }) => path === parent)) return pair("nephew", "uncle");
	if (from.parents[0] !== void 0 && to.parents.some(({ path }) => path === from.parents[0].path)) return pair("uncle", "nephew");
	return pair("", "");
}
// packages/migrate/src/tools/boundaries/list-of.ts
function listOf(value) {
	return [value ?? []].flat().filter((one) => typeof one === "string");
}
// packages/migrate/src/tools/boundaries/selectors.ts
const SELECTOR_KEYS = new Set(`type types category categories captured path filePath elementPath internalPath fileInternalPath origin parent isUnknown
  isIgnored element file module source from to dependency relationship kind nodeKind specifiers`.split(/\s+/));
function matchesEntity(selector, entity, data) {
	return alternatives(selector).some((one) => matchesOne(one, entity, data));
}
function matchesDependency(selector, dependency, data) {
	return [selector].flat().some((one) => {
		const { kind, nodeKind, specifiers, source, module, relationship } = one;
		const { from, to } = relationship ?? {};
		return fits(kind, dependency.kind, data) && fits(nodeKind, dependency.nodeKind, data) && fits(source, dependency.source, data) && fits(module, dependency.to.module, data) && fits(from, dependency.relationship.from, data) && fits(to, dependency.relationship.to, data) && (specifiers === void 0 || dependency.specifiers.some((name) => fits(specifiers, name, data)));
	});
}
function alternatives(selector) {
	if (typeof selector === "string") return [{ type: selector }];
	if (!Array.isArray(selector)) return typeof selector === "object" && selector !== null ? [selector] : [];
	if (isTypeWithCaptures(selector)) return [{
		type: selector[0],
		captured: selector[1]
	}];
	return selector.flatMap(alternatives);
}
function isTypeWithCaptures(selector) {
	const [type, captured] = selector;
	return selector.length === 2 && typeof type === "string" && typeof captured === "object" && captured !== null && !Array.isArray(captured) && !Object.keys(captured).some((key) => [
		"type",
		"from",
		"to",
		"element",
		"file",
		"module"
	].includes(key));
}
function matchesOne(fields, entity, data) {
	const { element, file, module, ...own } = fields;
	if (element !== void 0 && !matchesEntity(element, entity, data)) return false;
	if (file !== void 0 && ![file].flat().some((one) => matchesFile(one, entity, data))) return false;
	if (module !== void 0 && ![module].flat().some((one) => matchesModule(one, entity, data))) return false;
	return matchesElement(own, entity, data);
}
function matchesFile({ categories, path, isUnknown, isIgnored }, entity, data) {
	return matchesList(categories, entity.categories, data) && fits(path, entity.file, data) && (isIgnored === void 0 || isIgnored === entity.isIgnored) && (isUnknown === void 0 || isUnknown === (entity.categories.length === 0));
}
function matchesModule({ origin, source, internalPath }, entity, data) {
	return fits(origin, entity.origin, data) && fits(source, entity.module, data) && fits(internalPath, entity.subpath?.replace(/^\//, "") ?? null, data);
}
function matchesElement(fields, entity, data) {
	const { element } = entity;
	return Object.entries(fields).every(([key, wanted]) => {
		switch (key) {
			case "type":
			case "types": return matchesList(wanted, element?.types ?? [], data);
			case "category": return fits(wanted, element?.category ?? null, data);
			case "captured": return [wanted].flat().some((one) => matchesCaptures(one, element?.captured ?? null, data));
			case "elementPath": return fits(wanted, element?.path ?? null, data);
			case "path": return fits(wanted, entity.file, data) || fits(wanted, element?.path ?? null, data);
			case "filePath": return fits(wanted, entity.file, data);
			case "internalPath":
			case "fileInternalPath": return fits(wanted, element?.inside ?? entity.subpath, data);
			case "origin": return fits(wanted, entity.origin, data);
			case "isIgnored": return wanted === entity.isIgnored;
			case "isUnknown": return wanted === (element === null);
			case "parent": return matchesParent(wanted, element, data);
			default: return false;
		}
	});
}
function matchesParent(wanted, element, data) {
	const parent = element?.parents[0];
	if (wanted === null) return parent === void 0;
	return parent !== void 0 && [wanted].flat().some((one) => {
		const { type, types, category, captured, elementPath, path } = one;
		return matchesList(type, parent.types, data) && matchesList(types, parent.types, data) && fits(category, parent.category, data) && fits(elementPath ?? path, parent.path, data) && (captured === void 0 || [captured].flat().some((some) => matchesCaptures(some, parent.captured, data)));
	});
}
function matchesCaptures(wanted, captured, data) {
	return captured !== null && Object.entries(wanted).every(([name, pattern]) => captured[name] !== void 0 && captured[name] !== "" && fits(pattern, captured[name], data));
}
function matchesList(wanted, values, data) {
	if (wanted === void 0) return true;
	if (typeof wanted !== "object" || wanted === null || Array.isArray(wanted)) return values.length === 0 ? fits(wanted, null, data) : values.some((value) => fits(wanted, value, data));
	const { anyOf, allOf, noneOf } = wanted;
	const has = (pattern) => values.some((value) => fits(pattern, value, data));
	return (anyOf?.some(has) ?? true) && (allOf?.every(has) ?? true) && !(noneOf?.some(has) ?? false);
}
function fits(wanted, value, data) {
	if (wanted === void 0) return true;
	if (value === null) return wanted === null || Array.isArray(wanted) && wanted.includes(null);
	return matchesAny(value, [wanted].flat().filter((one) => typeof one === "string").map((pattern) => fillTemplate(pattern, data)));
}
function fillTemplate(pattern, data) {
	return pattern.replace(/\{\{\s*([\w.[\]]+)\s*\}\}|\$\{\s*([\w.]+)\s*\}/g, (_, modern, legacy) => {
		const value = (modern ?? legacy).split(".").reduce((at, key) => typeof at === "object" && at !== null ? at[key] : void 0, data);
		return typeof value === "string" ? value : "";
	});
}
// packages/migrate/src/tools/boundaries/judge.ts
function createJudge(rules, ends) {
	return (edge) => {
		const dependency = describeDependency(edge, ends);
		const { from, to } = dependency;
		if (from.isIgnored || from.element === null && from.categories.length === 0) return null;
		if (to.origin !== "local") {
			if (rules.external !== null && !isAllowed(externalPolicies(rules.external), rules.external, dependency)) return "boundaries/external";
			const { dependencies } = rules;
			return dependencies?.checkAllOrigins === true && !isAllowed(policiesOf(dependencies), dependencies, dependency) ? "boundaries/dependencies" : null;
		}
		if (to.isIgnored) return rules.noIgnored ? "boundaries/no-ignored" : null;
		const isUnknown = to.element === null && to.categories.length === 0;
		if (isUnknown && rules.noUnknown) return "boundaries/no-unknown";
		return judgeLocal(rules, dependency, isUnknown);
	};
}
function judgeLocal(rules, dependency, isUnknown) {
	const { dependencies, entryPoint, noPrivate } = rules;
	const isInternal = dependency.relationship.to === "internal";
	if (dependencies !== null && (dependencies.checkUnknownLocals === true || !isUnknown) && (dependencies.checkInternals === true || !isInternal) && !isAllowed(policiesOf(dependencies), dependencies, dependency)) return "boundaries/dependencies";
	if (isUnknown || isInternal) return null;
	if (entryPoint !== null && !isAllowed(entryPolicies(entryPoint), entryPoint, dependency)) return "boundaries/entry-point";
	if (noPrivate !== null && isPrivate(dependency, noPrivate.allowUncles === true)) return "boundaries/no-private";
	return null;
}
function isPrivate({ to, relationship }, allowsUncles) {
	return to.element.parents.length > 0 && !["child", "sibling"].includes(relationship.to) && !(allowsUncles && relationship.to === "uncle");
}
function policiesOf({ policies, rules }) {
	return policies ?? rules ?? [];
}
function isAllowed(policies, options, dependency) {
	let allowed = null;
	for (const policy of policies) if (hasMatch(policy.disallow, policy, dependency)) allowed = false;
	else if (hasMatch(policy.allow, policy, dependency)) allowed = true;
	return allowed ?? options.default === "allow";
}
function hasMatch(effect, policy, dependency) {
	if (effect === void 0 || effect === null) return false;
	const entries = Array.isArray(effect) && !isTypeWithCaptures(effect) ? effect : [effect];
	const data = templateData(policy, dependency);
	return entries.some((entry) => {
		const { from, to, info } = completed(policy, entry);
		return (policy.importKind === void 0 || policy.importKind === dependency.kind) && (from === void 0 || matchesEntity(from, dependency.from, data)) && (to === void 0 || matchesEntity(to, dependency.to, data)) && (info === void 0 || matchesDependency(info, dependency, data));
	});
}
function completed(policy, entry) {
	const { from, to, dependency } = policy;
	if (!(typeof entry === "object" && entry !== null && !Array.isArray(entry) && Object.keys(entry).some((key) => [
		"from",
		"to",
		"dependency"
	].includes(key)))) return from === void 0 && to !== void 0 ? {
		from: entry,
		to,
		info: dependency
	} : {
		from,
		to: entry,
		info: dependency
	};
	const given = entry;
	return {
		from: joined$1(from, given["from"]),
		to: joined$1(to, given["to"]),
		info: dependency === void 0 ? given["dependency"] : joined$1(dependency, given["dependency"])
	};
}
function joined$1(outer, inner) {
	if (outer === void 0) return inner;
	if (inner === void 0) return outer;
	return alternatives(outer).flatMap((one) => alternatives(inner).map((other) => mergeFields(one, other)));
}
function mergeFields(outer, inner) {
	const merged = {
		...outer,
		...inner
	};
	for (const key of [
		"element",
		"file",
		"module"
	]) if (outer[key] !== void 0 && inner[key] !== void 0) merged[key] = joined$1(outer[key], inner[key]);
	const [captured, more] = [outer["captured"], inner["captured"]];
	if (isPlain$2(captured) && isPlain$2(more)) merged["captured"] = {
		...captured,
		...more
	};
	return merged;
}
function isPlain$2(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function templateData(policy, { from, to, ...rest }) {
	const side = (entity) => {
		const { element } = entity;
		const own = {
			...element,
			type: element?.types[0],
			elementPath: element?.path,
			origin: entity.origin
		};
		return {
			...own,
			element: own,
			file: { categories: entity.categories },
			...element?.captured
		};
	};
	const [importer, imported] = [side(from), side(to)];
	return {
		...(policy.from === void 0 ? to : from).element?.captured,
		from: importer,
		to: imported,
		dependency: rest
	};
}
function externalPolicies(options) {
	const convert = (effect) => {
		if (effect === void 0) return void 0;
		return (Array.isArray(effect) && !isTypeWithCaptures(effect) ? effect : [effect]).map((one) => {
			const [module, more] = Array.isArray(one) ? one : [one, void 0];
			return {
				to: {
					origin: ["external", "core"],
					...more?.["path"] !== void 0 && { internalPath: more["path"] }
				},
				dependency: {
					module,
					...more?.["specifiers"] !== void 0 && { specifiers: more["specifiers"] }
				}
			};
		});
	};
	return policiesOf(options).map((policy) => ({
		...policy,
		allow: convert(policy.allow),
		disallow: convert(policy.disallow)
	}));
}
function entryPolicies(options) {
	const convert = (effect) => effect === void 0 ? void 0 : { to: { internalPath: listOf(effect).map((path) => path.replaceAll("${target.", "${to.")) } };
	return policiesOf(options).flatMap(({ target, allow, disallow, importKind }) => alternatives(target).map((to) => ({
		to,
		allow: convert(allow),
		disallow: convert(disallow),
		...importKind !== void 0 && { importKind }
	})));
}
// packages/migrate/src/tools/boundaries/entries.ts
function entriesOf$1({ entryPoint }, descriptor, found) {
	if (entryPoint === null) return void 0;
	const allowed = entryPoint.default === "allow" ? ["**"] : [];
	for (const { target, allow, disallow } of policiesOf(entryPoint)) {
		if (!alternatives(target).some(({ type }) => type === void 0 || matchesAny(descriptor.type ?? "", [type].flat()))) continue;
		if (alternatives(target).some(({ captured }) => captured !== void 0)) found.push(losses.entryByCapture());
		allowed.push(...texts(allow), ...texts(disallow).map((glob) => `!${glob}`));
	}
	const globs = allowed.flatMap(expanded);
	const included = globs.filter((glob) => !glob.startsWith("!"));
	if (included.includes("**") && globs.length === included.length) return void 0;
	return {
		globs: included.length === 0 ? ["no-file-is-an-entry", ...globs] : globs,
		sample: sampleOf(included[0] ?? "index.ts")
	};
}
function texts(effect) {
	return [effect ?? []].flat().filter((one) => typeof one === "string");
}
function expanded(glob) {
	return [glob.replace(/[@+]?\(([^()]*)\)/g, (_, options) => `{${options.replaceAll("|", ",")}}`)];
}
function sampleOf(glob) {
	return glob.replace(/\{([^{},]*)[^{}]*\}/g, "$1").replace(/^\*\*$/, "imported.ts").replaceAll("**/", "").replaceAll("**", "imported.ts").replaceAll("*", "imported");
}
// packages/migrate/src/tools/boundaries/mentions.ts
const TEMPLATE = /\{\{|\$\{/;
function* entriesIn(value) {
	if (typeof value !== "object" || value === null) return;
	if (Array.isArray(value)) {
		for (const item of value) yield* entriesIn(item);
		return;
	}
	for (const [key, item] of Object.entries(value)) {
		yield [key, item];
		yield* entriesIn(item);
	}
}
function everyPolicy({ dependencies, entryPoint, external }) {
	return [
		dependencies,
		entryPoint,
		external
	].flatMap((options) => policiesOf(options ?? {}));
}
function namedValues$1(rules) {
	const values = {};
	const add = (captured) => {
		for (const [name, wanted] of Object.entries(captured ?? {})) for (const text of [wanted].flat()) {
			if (typeof text !== "string" || TEMPLATE.test(text)) continue;
			values[name] ??= new Set();
			for (const part of text.replace(/^!?\(?|\)$/g, "").split("|")) if (part !== "*") values[name].add(part);
		}
	};
	const visit = (value) => {
		if (typeof value !== "object" || value === null) return;
		if (Array.isArray(value)) {
			if (value.length === 2 && typeof value[0] === "string" && typeof value[1] === "object") add(value[1]);
			else value.forEach(visit);
			return;
		}
		for (const [key, item] of Object.entries(value)) if (key === "captured") [item].flat().forEach(add);
		else visit(item);
	};
	everyPolicy({
		...rules,
		external: null
	}).forEach(visit);
	return Object.fromEntries(Object.entries(values).map(([name, some]) => [name, [...some]]));
}
function namedPackages(rules) {
	const names = new Set();
	const add = (value) => {
		for (const one of [value].flat()) if (typeof one === "string" && one !== "*" && one !== "**") names.add(one);
	};
	for (const { allow, disallow } of policiesOf(rules.external ?? {})) for (const one of [allow, disallow].flat()) add(Array.isArray(one) ? one[0] : one);
	for (const [key, value] of entriesIn(policiesOf(rules.dependencies ?? {}))) {
		if (key === "module" && (typeof value === "string" || Array.isArray(value))) add(value);
		if (key === "module") for (const one of [value].flat()) add(one?.source);
	}
	return [...names].filter((name) => !/^[!./]|[()[\]?]/.test(name) && name.split("/").length <= (name[0] === "@" ? 2 : 1));
}
function unknownKeys(rules) {
	const own = new Set([
		"allow",
		"disallow",
		"message",
		"importKind",
		"target",
		"anyOf",
		"allOf",
		"noneOf"
	]);
	const unknown = new Set();
	const visit = (value) => {
		if (Array.isArray(value)) value.forEach(visit);
		if (typeof value !== "object" || value === null || Array.isArray(value)) return;
		for (const [key, item] of Object.entries(value)) {
			if (!SELECTOR_KEYS.has(key) && !own.has(key)) unknown.add(key);
			if (key !== "captured") visit(item);
		}
	};
	for (const policy of policiesOf(rules.dependencies ?? {})) visit(policy);
	const captures = new Set(Object.keys(namedValues$1(rules)));
	return [...unknown].filter((key) => !captures.has(key) && rules.dependencies?.policies !== void 0);
}
// packages/migrate/src/tools/boundaries/patterns.ts
function placePatterns(descriptor, rootPath, files) {
	const { mode, isWholePath, basePattern, baseCapture, capture } = descriptor;
	return descriptor.patterns.map((written) => {
		const name = namer();
		const base = basePattern === null ? null : toPlacePattern(basePattern, baseCapture, name);
		const own = toPlacePattern(mode === "folder" ? written.replace(/(?:\/\*\*)+(?:\/\*)?$/, "") : written, capture, name);
		if (own === null || basePattern !== null && base === null) return null;
		const tail = mode === "folder" ? `${own}/**` : own;
		const relative = base === null ? tail : `${base.replace(/\/\*\*$/, "")}/**/${tail}`;
		const fromRoot = rootPath === "" ? relative : `${rootPath}/${relative}`;
		if (mode === "full" || isWholePath || base !== null || relative.startsWith("**")) return fromRoot;
		return isBelowRoot(fromRoot, `**/${relative}`, files) ? fromRoot : `**/${relative}`;
	});
}
function isBelowRoot(fromRoot, anywhere, files) {
	const [narrow, wide] = [compilePattern(fromRoot, []), compilePattern(anywhere, [])];
	const matched = files.filter((file) => wide.match(file) !== null);
	return matched.length > 0 && matched.every((file) => narrow.match(file) !== null);
}
function namer() {
	const taken = new Set();
	return (wanted) => {
		const plain = (wanted ?? "").replace(/[^\w-]/g, "");
		let free = /^[A-Za-z_]/.test(plain) ? plain : "part";
		for (let count = 2; taken.has(free); count++) free = `${/^[A-Za-z_]/.test(plain) ? plain : "part"}${count}`;
		taken.add(free);
		return free;
	};
}
function toPlacePattern(glob, capture, name) {
	if (/\?|\[|!\(|\*\(|\\/.test(glob.replace(/\?\(/g, "?("))) return null;
	let index = 0;
	const text = glob.replace(/^\.\//, "").replace(/\*\*|\*|\{[^{}]*\}|[@+]?\(([^()]*)\)/g, (part, options) => {
		const wanted = capture[index++];
		if (part === "**") return part;
		if (part === "*") return `{${name(wanted)}}`;
		const list = options === void 0 ? part.slice(1, -1) : options.replaceAll("|", ",");
		return list.includes(",") ? `{${list}}` : list;
	});
	return /[()]/.test(text) || /\{[^{}]*\*/.test(text) ? null : text;
}
// packages/migrate/src/translate/split-groups.ts
function splitByValues(items, valuesOf) {
	return items.flatMap((item) => {
		const { group } = item;
		const values = valuesOf(item);
		return patternCaptures(group.pattern).filter((name) => (values[name]?.length ?? 0) > 0).reduce((some, name) => some.flatMap((part) => [...values[name].filter((value) => /^[\w@.*-]+$/.test(value)).map((value) => ({
			...part,
			name: `${part.name}-${value.replaceAll("*", "x")}`,
			pattern: part.pattern.replace(`{${name}}`, value),
			isDerived: true
		})), part]), [group]).map((part) => {
			const pattern = compilePattern(part.pattern, []);
			return {
				...item,
				group: part,
				matches: (file) => pattern.match(file) !== null
			};
		});
	});
}
// packages/migrate/src/tools/boundaries/read.ts
const NODES = {
	import: ["import", "import-type"],
	export: [
		"export",
		"export-type",
		"export-all"
	],
	require: ["require"],
	"dynamic-import": ["dynamic-import"]
};
function readBoundaries(eslint, { files }) {
	const { settings, file } = eslint;
	const get = (name) => settings[`boundaries/${name}`];
	const rules = rulesOf(eslint);
	if (Object.values(rules).every((rule) => rule === null || rule === false)) throw new MigrateError(texts$1.noRules("boundaries", file));
	const descriptors = readDescriptors(get("elements") ?? settings["boundaries/types"]);
	const categories = [get("files") ?? []].flat();
	const isNew = get("files") !== void 0 || rules.dependencies?.policies !== void 0;
	const include = listOf(get("include"));
	const ignore = listOf(get("ignore"));
	const elementOf = createElements({
		descriptors,
		hasManyTypes: isNew && get("elements-single-type") !== true,
		include,
		ignore
	});
	const rootPath = (listOf(get("root-path"))[0] ?? "").replace(/^\.?\/*|\/+$/g, "");
	const relative = (path) => rootPath !== "" && path.startsWith(`${rootPath}/`) ? path.slice(rootPath.length + 1) : path;
	const toRoot = (glob) => rootPath === "" || glob.startsWith("**") ? glob : `${rootPath}/${glob}`;
	const ends = {
		elementOf: (path) => elementOf(relative(path)),
		categoriesOf: memoize((path) => categories.filter(({ pattern }) => matchesAny(relative(path), listOf(pattern))).map(({ category }) => category))
	};
	const found = [];
	const groups = groupsOf$2({
		descriptors,
		rules,
		rootPath,
		files,
		found
	});
	const values = namedValues$1(rules);
	const split = splitByValues(groups, () => values);
	const byDescriptor = (path) => {
		const element = ends.elementOf(path);
		return element === null || element === "ignored" ? null : split.find(({ descriptor, matches }) => descriptor === element.descriptor && matches(path))?.group.name ?? null;
	};
	const judge = createJudge(rules, ends);
	return {
		tool: "boundaries",
		file,
		groups: split.map(({ group }) => group),
		judge,
		groupOf: byDescriptor,
		kinds: kindsOf(get("dependency-nodes"), isNew),
		typeOnly: policiesOf(rules.dependencies ?? {}).some(({ importKind }) => importKind === "value") ? "allow" : "enforce",
		packages: namedPackages(rules),
		reportsUnplaced: rules.noUnknown || isOn(eslint, "no-unknown-files"),
		findsCycles: eslint.rules["import/no-cycle"] !== void 0,
		findsUnresolved: eslint.rules["import/no-unresolved"] !== void 0,
		ignores: ignore.map(toRoot),
		...include.length > 0 && { files: include.map(toRoot) },
		losses: [...found, ...lossesOf$2(eslint, rules, categories.length > 0)]
	};
}
function rulesOf(eslint) {
	const options = (name) => ruleNamed(eslint, name)?.[0] ?? null;
	return {
		dependencies: options("dependencies") ?? options("element-types"),
		entryPoint: options("entry-point"),
		external: options("external"),
		noPrivate: isOn(eslint, "no-private") ? ruleNamed(eslint, "no-private")[0] ?? {} : null,
		noUnknown: isOn(eslint, "no-unknown") || isOn(eslint, "no-unknown-dependencies"),
		noIgnored: isOn(eslint, "no-ignored") || isOn(eslint, "no-ignored-dependencies")
	};
}
function isOn(eslint, name) {
	return ruleNamed(eslint, name) !== void 0;
}
function ruleNamed({ rules }, name) {
	const id = Object.keys(rules).find((one) => one === `boundaries/${name}` || one.endsWith(`/boundaries/${name}`));
	return id === void 0 ? void 0 : rules[id];
}
function readDescriptors(written) {
	return [written ?? []].flat().flatMap((one) => {
		if (typeof one !== "object" || one === null) return [];
		const { type, category, pattern, mode, partialMatch, capture, basePattern, baseCapture } = one;
		return [{
			type: typeof type === "string" ? type : null,
			category: typeof category === "string" ? category : null,
			patterns: listOf(pattern),
			mode: mode === "file" || mode === "full" ? mode : "folder",
			isWholePath: partialMatch === false,
			capture: listOf(capture),
			basePattern: typeof basePattern === "string" ? basePattern : null,
			baseCapture: listOf(baseCapture)
		}];
	});
}
function groupsOf$2({ descriptors, rules, rootPath, files, found }) {
	const taken = new Set();
	return descriptors.flatMap((descriptor, position) => {
		const name = descriptor.type ?? descriptor.category ?? `element-${position + 1}`;
		return placePatterns(descriptor, rootPath, files).flatMap((pattern, index) => {
			if (pattern === null) {
				found.push(losses.pattern(name, descriptor.patterns[index]));
				return [];
			}
			let free = name;
			for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
			taken.add(free);
			const entry = entriesOf$1(rules, descriptor, found);
			return [{
				descriptor,
				group: {
					name: free,
					pattern,
					source: `boundaries/elements[${position}]`,
					entry
				}
			}];
		});
	});
}
function kindsOf(nodes, isNew) {
	const names = nodes === void 0 ? isNew ? Object.keys(NODES) : ["import"] : listOf(nodes);
	return new Set(names.flatMap((name) => NODES[name] ?? []));
}
function lossesOf$2(eslint, rules, hasFiles) {
	return [
		...rules.noPrivate === null ? [] : [losses.noPrivate()],
		...rules.noIgnored ? [losses.noIgnored()] : [],
		...hasFiles ? [losses.fileCategories()] : [],
		...rules.noUnknown !== isOn(eslint, "no-unknown-files") ? [losses.unknownFiles(rules.noUnknown)] : [],
		...eslint.settings["boundaries/additional-dependency-nodes"] === void 0 ? [] : [losses.dependencyNodes()],
		...unknownKeys(rules).map(losses.selectorKey)
	];
}
// packages/migrate/src/model/import-kinds.ts
const MODULE_IMPORTS = [
	"import",
	"import-type",
	"export",
	"export-type",
	"export-all",
	"dynamic-import"
];
// packages/migrate/src/patterns/alternatives.ts
function mergeAlternatives(patterns, mayDiffer) {
	const merged = [...patterns];
	for (let index = 0; index < merged.length; index++) for (let other = index + 1; other < merged.length; other++) {
		const joined = joinPatterns(merged[index], merged[other], mayDiffer);
		if (joined === null) continue;
		merged[index] = joined;
		merged.splice(other, 1);
		other = index;
	}
	return merged.length < patterns.length ? mergeAlternatives(merged, mayDiffer) : merged;
}
function partsOf$2(pattern) {
	return pattern.split(/(?<=\/)|(?=\.)(?=[^/]*$)/);
}
function joinPatterns(one, other, mayDiffer = () => true) {
	const [left, right] = [partsOf$2(one), partsOf$2(other)];
	const different = left.flatMap((part, index) => part === right[index] ? [] : [index]);
	const [at] = different;
	if (left.length !== right.length || different.length !== 1 || !mayDiffer(left[at])) return null;
	const separators = (part) => {
		const [, before, inner, after] = /^(\.?)(.*?)(\/?)$/.exec(part);
		return [
			before,
			inner,
			after
		];
	};
	const [[before, a, after], [beforeOther, b, afterOther]] = [separators(left[at]), separators(right[at])];
	if (before !== beforeOther || after !== afterOther) return null;
	const options = [a, b].flatMap((part) => /^\{(.*,.*)\}$/.exec(part)?.[1]?.split(",") ?? [part]);
	if (options.some((option) => option === "" || /[*{}]/.test(option))) return null;
	return left.with(at, `${before}{${[...new Set(options)].join(",")}}${after}`).join("");
}
// packages/migrate/src/patterns/regex-sequences.ts
const MOST$2 = 64;
var NotAGlob = class extends Error {};
function sequencesOf(source) {
	const reader = {
		source,
		at: 0
	};
	try {
		const sequences = readAlternatives(reader);
		return reader.at === source.length ? sequences : null;
	} catch (error) {
		if (error instanceof NotAGlob) return null;
		throw error;
	}
}
function readAlternatives(reader) {
	const alternatives = [...readSequence(reader)];
	while (reader.source[reader.at] === "|") {
		reader.at++;
		alternatives.push(...readSequence(reader));
	}
	if (alternatives.length > MOST$2) throw new NotAGlob();
	return alternatives;
}
function readSequence(reader) {
	let sequences = [[]];
	while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at])) {
		const options = readQuantified(reader);
		sequences = sequences.flatMap((sequence) => options.map((option) => [...sequence, ...option]));
		if (sequences.length > MOST$2) throw new NotAGlob();
	}
	return sequences;
}
function readQuantified(reader) {
	const { options, repeats } = readAtom(reader);
	const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at))?.[0] ?? "";
	reader.at += quantifier.length;
	if (quantifier === "") return options;
	if (quantifier === "?") return [...options, []];
	if (repeats === null) throw new NotAGlob();
	return [[repeats]];
}
function readAtom(reader) {
	const { source } = reader;
	const character = source[reader.at++];
	switch (character) {
		case "^": return {
			options: [[{ type: "start" }]],
			repeats: null
		};
		case "$": return {
			options: [[{ type: "end" }]],
			repeats: null
		};
		case ".": return {
			options: [text(".")],
			repeats: { type: "any" }
		};
		case "\\": return readEscape(reader);
		case "[": return readClass(reader);
		case "(": return readGroup(reader);
		default: return {
			options: [text(character)],
			repeats: null
		};
	}
}
function readEscape(reader) {
	const character = reader.source[reader.at++] ?? "";
	if (/[wdsWS]/.test(character)) return {
		options: [[{ type: "segment" }]],
		repeats: { type: "segment" }
	};
	if (/[A-Za-z0-9]/.test(character)) throw new NotAGlob();
	return {
		options: [text(character)],
		repeats: null
	};
}
function readClass(reader) {
	const found = /^(\^?)((?:\\.|[^\]\\])+)\]/.exec(reader.source.slice(reader.at));
	if (found === null) throw new NotAGlob();
	reader.at += found[0].length;
	const characters = [...found[2].matchAll(/\\?(.)/g)].map(([, one]) => one);
	return {
		options: found[1] === "" && characters.length <= 8 && !found[2].includes("-") ? characters.map(text) : [[{ type: "segment" }]],
		repeats: found[1] === "" || characters.includes("/") ? { type: "segment" } : { type: "any" }
	};
}
function readGroup(reader) {
	const rest = reader.source.slice(reader.at);
	const opening = /^\?(?::|<\w+>)/.exec(rest)?.[0] ?? "";
	if (opening === "" && rest.startsWith("?")) throw new NotAGlob();
	reader.at += opening.length;
	const options = readAlternatives(reader);
	if (reader.source[reader.at++] !== ")") throw new NotAGlob();
	return {
		options,
		repeats: null
	};
}
function text(character) {
	return [{
		type: "text",
		text: character
	}];
}
function groupTexts(source) {
	const open = [];
	const groups = [];
	let withinClass = false;
	for (let at = 0; at < source.length; at++) if (source[at] === "\\") at++;
	else if (source[at] === "[") withinClass = true;
	else if (source[at] === "]") withinClass = false;
	else if (!withinClass && source[at] === "(") {
		const captures = source[at + 1] !== "?" || /^\?<\w/.test(source.slice(at + 1));
		open.push({
			at,
			captures,
			index: groups.length
		});
		if (captures) groups.push("");
	} else if (!withinClass && source[at] === ")") {
		const group = open.pop();
		if (group?.captures === true) groups[group.index] = source.slice(group.at, at + 1);
	}
	return groups;
}
// packages/migrate/src/patterns/regex-patterns.ts
function patternsOf(source, files) {
	const sequences = sequencesOf(source);
	if (sequences === null) return null;
	return mergeAlternatives(withoutLooseFolders([...new Set(sequences.flatMap(toPatterns))].map(nameSegments).filter((pattern) => pattern !== ""), files), (part) => !part.endsWith("/"));
}
function toPatterns(sequence) {
	const isAnchored = sequence[0]?.type === "start";
	const isWhole = sequence.at(-1)?.type === "end";
	const inner = sequence.filter(({ type }) => type !== "start" && type !== "end");
	return expandAny(`${isAnchored ? "" : "\0"}${inner.map(written).join("")}${isWhole ? "" : "\0"}`.replace(/\0+/g, "\0").replace(/\*+/g, "*"));
}
function written(item) {
	return item.type === "text" ? item.text : item.type === "any" ? "\0" : "*";
}
function expandAny(raw) {
	const at = raw.indexOf("\0");
	if (at === -1) return [raw];
	const [before, after] = [raw.slice(0, at), raw.slice(at + 1)];
	const opens = before === "" || before.endsWith("/");
	const heads = opens ? [`${before}**`] : after === "" ? [`${before}*`, `${before}*/**`] : [`${before}*/**`];
	if (after === "") return heads;
	if (after.startsWith("/")) return heads.flatMap((head) => expandAny(after).map((rest) => `${head}${rest}`));
	return [...opens ? [] : expandAny(after).map((rest) => `${before}*${rest}`), ...heads.flatMap((head) => expandAny(after).map((rest) => `${head}/*${rest}`))].map((one) => one.replaceAll("**/**", "**").replace(/\/\*\*\*/g, "/**"));
}
function nameSegments(pattern) {
	const taken = new Set();
	return pattern.split("/").map((segment, index, all) => {
		if (segment !== "*" || index === all.length - 1) return segment;
		const before = (all[index - 1] ?? "").replace(/[^\w-]/g, "");
		let name = /^[A-Za-z_]/.test(before) ? before : "part";
		while (taken.has(name)) name = `${name}Part`;
		taken.add(name);
		return `{${name}}`;
	}).join("/");
}
function withoutLooseFolders(patterns, files) {
	const exists = (pattern) => files.some((file) => matches(pattern, file));
	const coversAll = (narrow, wide) => files.every((file) => !matches(wide, file) || matches(narrow, file));
	return patterns.flatMap((pattern) => {
		const [, stem, isFolder] = /^(.*[^/*{}])\*(\/\*\*)?$/.exec(pattern) ?? [];
		if (stem === void 0) return [pattern];
		const [file, folder] = [`${stem}*`, `${stem}*/**`];
		const [hasFile, hasFolder] = [exists(file), exists(folder)];
		const isLikelyFile = stem.slice(stem.lastIndexOf("/") + 1).includes(".");
		if (!(isFolder === void 0 ? hasFile || !hasFolder && isLikelyFile : hasFolder || !hasFile && !isLikelyFile)) return [];
		const exact = isFolder === void 0 ? stem : `${stem}/**`;
		return [(isFolder !== void 0 || isLikelyFile) && coversAll(exact, pattern) ? exact : pattern];
	});
}
function matches(pattern, file) {
	return compilePattern(pattern, []).match(file) !== null;
}
// packages/migrate/src/patterns/intersect.ts
function intersect(one, other) {
	if (one === other) return one;
	const inner = anywhere$1(one) ?? anywhere$1(other);
	if (inner !== null) return anywhere$1(one) !== null ? within(other, inner) : within(one, inner);
	const [a, b] = [shapeOf(one), shapeOf(other)];
	if (a === null && b !== null && isEnding(b)) return withTail(one, b.tail);
	if (b === null && a !== null && isEnding(a)) return withTail(other, a.tail);
	if (a === null || b === null) return null;
	if (a.tail === null || b.tail === null) return intersectFixed(a, b);
	const length = Math.min(a.head.length, b.head.length);
	const head = combineAll(a.head.slice(0, length), b.head.slice(0, length));
	const tail = combineTails(a.tail, b.tail);
	if (head === null || tail === null) return null;
	const longer = a.head.length > b.head.length ? a.head : b.head;
	return [
		...head,
		...longer.slice(length),
		"**",
		...tail
	].join("/");
}
function anywhere$1(pattern) {
	const segments = pattern.split("/");
	const inner = segments.slice(1, -1);
	return segments[0] === "**" && segments.at(-1) === "**" && inner.length > 0 && !inner.includes("**") ? inner : null;
}
function within(pattern, inner) {
	const shape = shapeOf(pattern);
	if (shape === null) return null;
	const { head, tail } = shape;
	if (head.some((_, index) => {
		const part = head.slice(index, index + inner.length);
		return part.length === inner.length && part.every((segment, at) => covers(inner[at], segment));
	})) return pattern;
	return tail === null ? null : [
		...head,
		"**",
		...inner,
		"**",
		...tail
	].join("/");
}
function shapeOf(pattern) {
	const segments = pattern.split("/");
	const at = segments.indexOf("**");
	if (at === -1) return {
		head: segments,
		tail: null
	};
	return segments.lastIndexOf("**") === at ? {
		head: segments.slice(0, at),
		tail: segments.slice(at + 1)
	} : null;
}
function isEnding({ head, tail }) {
	return head.length === 0 && tail !== null && tail.length > 0;
}
function withTail(pattern, tail) {
	const segments = pattern.split("/");
	const at = segments.lastIndexOf("**");
	const combined = combineTails(segments.slice(at + 1), tail);
	return combined === null ? null : [...segments.slice(0, at + 1), ...combined].join("/");
}
function intersectFixed(a, b) {
	const [fixed, open] = a.tail === null ? [a, b] : [b, a];
	if (open.tail === null) return fixed.head.length === open.head.length ? combineAll(fixed.head, open.head)?.join("/") ?? null : null;
	const { head, tail } = open;
	if (fixed.head.length < head.length + Math.max(tail.length, 1)) return null;
	const start = combineAll(fixed.head.slice(0, head.length), head);
	const end = combineAll(fixed.head.slice(fixed.head.length - tail.length), tail);
	if (start === null || end === null) return null;
	return [
		...start,
		...fixed.head.slice(head.length, fixed.head.length - tail.length),
		...end
	].join("/");
}
function combineTails(a, b) {
	const length = Math.min(a.length, b.length);
	const end = combineAll(a.slice(a.length - length), b.slice(b.length - length));
	const longer = a.length > b.length ? a : b;
	return end === null ? null : [...longer.slice(0, longer.length - length), ...end];
}
function combineAll(a, b) {
	const combined = a.map((segment, index) => combine(segment, b[index]));
	return combined.includes(null) ? null : combined;
}
function combine(a, b) {
	if (a === b) return a;
	const [left, right] = [expand(a), expand(b)];
	const isIn = (one, others) => others.some((other) => covers(other, one));
	if (right.every((one) => isIn(one, left))) return b;
	if (left.every((one) => isIn(one, right))) return a;
	const shared = [...new Set([...left.filter((one) => isIn(one, right)), ...right.filter((one) => isIn(one, left))])];
	if (shared.length === 1) return shared[0];
	if (shared.length === 0) return joinStars(a, b) ?? joinStars(b, a);
	return shared.some((one) => /[*{}]/.test(one)) ? null : `{${shared.join(",")}}`;
}
function joinStars(a, b) {
	return /^\*[^*{}]+\*$/.test(a) && /^\*[^*]+$/.test(b) ? `${a}${b.slice(1)}` : null;
}
function expand(segment) {
	const found = /\{([^{}]*,[^{}]*)\}/.exec(segment);
	if (found === null) return [segment];
	const [before, after] = [segment.slice(0, found.index), segment.slice(found.index + found[0].length)];
	return found[1].split(",").flatMap((option) => expand(`${before}${option}${after}`));
}
function covers(wide, narrow) {
	if (wide === narrow || wide === "*" || /^\{[^,]*\}$/.test(wide)) return true;
	return !/^\{|^\*$/.test(narrow) && compilePattern(wide, []).match(narrow.replaceAll("*", "some")) !== null;
}
// packages/migrate/src/patterns/regions.ts
const MOST$1 = 300;
function groupsOfRegions(regions, files) {
	const all = new Map();
	for (const { pattern, sources } of regions) all.set(pattern, {
		pattern,
		sources: [...new Set([...all.get(pattern)?.sources ?? [], ...sources])]
	});
	const base = [...all.values()];
	const around = new Map(base.map(({ pattern }) => [pattern, new Set()]));
	const matched = memoize((pattern) => {
		const compiled = compilePattern(pattern, []);
		return files.some((file) => compiled.match(file) !== null);
	});
	for (const one of all.values()) for (const other of base) {
		const pattern = all.size > MOST$1 ? null : intersect(one.pattern, other.pattern);
		if (pattern === null || all.has(pattern) || !matched(pattern)) continue;
		all.set(pattern, {
			pattern,
			sources: [...new Set([...one.sources, ...other.sources])]
		});
		const wider = [one.pattern, other.pattern];
		around.set(pattern, new Set([...wider, ...wider.flatMap((parent) => [...around.get(parent)])]));
	}
	const contains = (wide, narrow) => wide !== narrow && (around.get(narrow).has(wide) || intersect(wide, narrow) === narrow);
	const ordered = narrowestFirst([...all.keys()], contains);
	const owners = firstMatches(ordered, files);
	const named = new Set(base.map(({ pattern }) => pattern));
	const taken = new Set();
	return ordered.filter((pattern, index) => owners.has(pattern) || named.has(pattern) && !isLeftOver(pattern, ordered.slice(0, index))).map((pattern) => ({
		name: nameFor(pattern, taken),
		pattern,
		source: all.get(pattern).sources.join(", "),
		isDerived: true
	}));
}
function firstMatches(ordered, files) {
	const compiled = ordered.map((pattern) => ({
		pattern,
		match: compilePattern(pattern, []).match
	}));
	const found = files.map((file) => compiled.find(({ match }) => match(file) !== null)?.pattern);
	return new Set(found.filter((pattern) => pattern !== void 0));
}
function isLeftOver(pattern, narrower) {
	return narrower.some((one) => intersect(one, pattern) === one);
}
function narrowestFirst(patterns, contains) {
	const ordered = [];
	const rest = [...patterns];
	while (rest.length > 0) {
		const next = rest.find((one) => !rest.some((other) => contains(one, other))) ?? rest[0];
		ordered.push(next);
		rest.splice(rest.indexOf(next), 1);
	}
	return ordered;
}
function nameFor(pattern, taken) {
	const words = pattern.split("/").filter((segment) => segment !== "**" && segment !== "*" && !/^\{[^,]*\}$/.test(segment)).map((segment, index, all) => index === all.length - 1 ? withoutExtension(segment) : segment).map((segment) => segment.replace(/[{}*]/g, "").replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "")).filter((word) => word !== "");
	const name = (words.length > 1 && words[0] === "src" ? words.slice(1) : words).join("-").slice(0, 60) || "everything";
	let free = name;
	for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
	taken.add(free);
	return free;
}
function withoutExtension(segment) {
	return segment.replace(/(?<=[\w}])\.(?:\{[\w,]+\}|\w+)$/, "");
}
// packages/migrate/src/tools/dependency-cruiser/package-types.ts
const KEYS$1 = {
	dependencies: "npm",
	devDependencies: "npm-dev",
	optionalDependencies: "npm-optional",
	peerDependencies: "npm-peer"
};
function readPackageTypes(root) {
	const manifest = readManifest(root);
	return (name) => {
		const types = Object.entries(KEYS$1).flatMap(([key, type]) => {
			const declared = manifest[key];
			return typeof declared === "object" && declared !== null && Object.hasOwn(declared, name) ? [type] : [];
		});
		return types.length === 0 ? ["npm-no-pkg", "npm"] : types;
	};
}
function readManifest(root) {
	try {
		const value = JSON.parse(readRegularText(join(root, "package.json")));
		return typeof value === "object" && value !== null ? value : {};
	} catch {
		return {};
	}
}
// packages/migrate/src/tools/dependency-cruiser/rules.ts
const EDGE_KEYS = new Set([
	"path",
	"pathNot",
	"dependencyTypes",
	"dependencyTypesNot",
	"dynamic",
	"exoticallyRequired"
]);
function otherKindOf({ scope, from = {}, to = {}, module }) {
	if (scope === "folder") return "scope";
	if (module !== void 0) return "module";
	if (asksForDeclaration(to)) return "dependencyTypes";
	return [...Object.keys(from), ...Object.keys(to)].find((key) => !EDGE_KEYS.has(key)) ?? null;
}
function asksForDeclaration({ dependencyTypes, dependencyTypesNot = [] }) {
	const isKnown = (type) => [
		"core",
		"npm",
		"local"
	].includes(type);
	return dependencyTypes?.some(isKnown) === false || dependencyTypesNot.some((type) => type.startsWith("aliased"));
}
function matchesRule({ from = {}, to = {} }, edge) {
	const found = from.path === void 0 ? null : new RegExp(joined(from.path)).exec(edge.from);
	if (from.path !== void 0 && found === null) return false;
	if (from.pathNot !== void 0 && new RegExp(joined(from.pathNot)).test(edge.from)) return false;
	const fill = (paths) => new RegExp(fillGroups(joined(paths), found ?? []));
	if (to.path !== void 0 && !fill(to.path).test(edge.to)) return false;
	if (to.pathNot !== void 0 && fill(to.pathNot).test(edge.to)) return false;
	if (to.dependencyTypes?.some((type) => edge.types.includes(type)) === false) return false;
	if (to.dependencyTypesNot?.some((type) => edge.types.includes(type)) === true) return false;
	return (to.dynamic ?? edge.isDynamic) === edge.isDynamic && to.exoticallyRequired !== true;
}
function joined(paths) {
	return typeof paths === "string" ? paths : paths.join("|");
}
function fillGroups(source, groups) {
	return groups.reduce((text, group, index) => text.replaceAll(`$${index}`, group ?? ""), source);
}
function withGroupTexts(paths, from) {
	return (from === void 0 ? [] : groupTexts(joined(from))).reduce((text, group, index) => text.replaceAll(`$${index + 1}`, group), joined(paths));
}
// packages/migrate/src/tools/dependency-cruiser/read.ts
const KINDS$5 = new Set([
	...MODULE_IMPORTS,
	"require",
	"import-equals"
]);
const OTHER_FILES = {
	name: "other-files",
	pattern: "**",
	source: "files that no rule names",
	isDerived: true
};
const BUILTIN = new Set(builtinModules);
function readDependencyCruiser({ file, value, project, missing }) {
	const { files, root } = project;
	const { forbidden = [], allowed = [], required = [], options = {} } = value;
	const active = forbidden.filter(({ severity }) => severity !== "ignore").map((rule) => ({
		...rule,
		name: rule.name ?? "unnamed"
	}));
	const aboutImports = active.filter((rule) => otherKindOf(rule) === null);
	const allows = allowed.filter((rule) => otherKindOf(rule) === null);
	const readsTypes = options["tsPreCompilationDeps"] !== void 0 && options["tsPreCompilationDeps"] !== false;
	const typeOf = readPackageTypes(root);
	const [exclude, only] = [pathOption(options, "exclude"), pathOption(options, "includeOnly")];
	const excluded = excludedPaths(exclude, only);
	const judge = (edge) => {
		if (!readsTypes && edge.isElided) return null;
		const cruised = describe(edge, typeOf);
		if (excluded(cruised.from) || excluded(cruised.to)) return null;
		if (allows.length > 0 && !allows.some((rule) => matchesRule(rule, cruised))) return "not-in-allowed";
		return aboutImports.find((rule) => matchesRule(rule, cruised))?.name ?? null;
	};
	const found = [];
	const globsOf = (option, source) => {
		const patterns = source === null ? [] : patternsOf(source, files);
		if (patterns === null) found.push(losses.regex(option, source));
		return (patterns ?? []).map((pattern) => pattern.replace(/\{\w+\}/g, "*"));
	};
	const [ignores, included] = [globsOf("options.exclude", exclude), globsOf("options.includeOnly", only)];
	const judged = [...aboutImports, ...allows];
	return {
		tool: "dependency-cruiser",
		file,
		groups: [...groupsOfRegions(regionsOf(judged, files, found), files), OTHER_FILES],
		judge,
		kinds: KINDS$5,
		typeOnly: readsTypes ? "enforce" : "allow",
		packages: packagesIn(judged),
		reportsUnplaced: false,
		findsCycles: active.some(({ to }) => to?.circular === true),
		findsUnresolved: active.some(({ to }) => to?.couldNotResolve === true || to?.dependencyTypes?.includes("npm-no-pkg") === true),
		ignores,
		...included.length > 0 && { files: included },
		losses: [
			...missing.length > 0 ? [losses.missing(file, missing)] : [],
			...found,
			...lossesOf$1(active, required, aboutImports)
		],
		judged: new Set([...aboutImports.map(({ name }) => name), "not-in-allowed"])
	};
}
function describe({ from, to, packageName, specifier, kind, typeOnly }, typeOf) {
	const isBuiltin = packageName !== null && (specifier.startsWith("node:") || BUILTIN.has(packageName));
	const alias = to !== null && !/^\.{0,2}\//.test(specifier) && !specifier.startsWith(".") ? ["aliased"] : [];
	const own = to !== null ? ["local", ...alias] : isBuiltin ? ["core"] : typeOf(packageName);
	return {
		from,
		to: to ?? (isBuiltin ? packageName : `node_modules/${packageName}/index.js`),
		types: [
			...own,
			...typeOnly ? ["type-only"] : [],
			kind.startsWith("export") ? "export" : kind
		],
		isDynamic: kind === "dynamic-import"
	};
}
function regionsOf(rules, files, found) {
	const failed = new Set();
	return rules.flatMap(({ name = "allowed", from = {}, to = {} }) => {
		const sources = [from.path, from.pathNot].filter((one) => one !== void 0).map(joined);
		const targets = [to.path, to.pathNot].filter((one) => one !== void 0).map((one) => withGroupTexts(one, from.path));
		return [...sources, ...targets].flatMap((source) => {
			const patterns = patternsOf(source, files);
			if (patterns === null) {
				if (!failed.has(source)) found.push(losses.regex(name, source));
				failed.add(source);
				return [];
			}
			return patterns.filter(isFilePattern).map((pattern) => ({
				pattern,
				sources: [name]
			}));
		});
	});
}
function isFilePattern(pattern) {
	return !pattern.includes("node_modules") && /[.*]/.test(pattern.slice(pattern.lastIndexOf("/") + 1)) && pattern !== "**";
}
function packagesIn(rules) {
	const names = rules.flatMap(({ to = {} }) => [to.path, to.pathNot].flatMap((paths) => paths === void 0 ? [] : [paths].flat().flatMap((path) => [.../^\^(?:\(\?:)?\(?([\w|:]+)\)?\$$/.exec(path)?.[1]?.split("|") ?? [], ...[...path.matchAll(/node_modules\/\(?((?:@[\w.-]+\/)?[\w.-]+(?:\|(?:@[\w.-]+\/)?[\w.-]+)*)/g)].flatMap(([, found]) => found.split("|"))])));
	return [...new Set(names.map((name) => name.replace(/^node:/, "").replaceAll("\\", "")))];
}
function pathOption(options, name) {
	const given = options[name];
	const path = typeof given === "object" && !Array.isArray(given) ? given.path : given;
	return path === void 0 ? null : joined(path);
}
function excludedPaths(exclude, only) {
	return (path) => exclude !== null && new RegExp(exclude).test(path) || only !== null && !new RegExp(only).test(path);
}
function lossesOf$1(active, required, translated) {
	const hasTypes = ({ to }) => to?.dependencyTypesNot?.includes("type-only") === true;
	return [
		...active.flatMap((rule) => {
			const kind = otherKindOf(rule);
			if (kind === null || kind === "circular" || kind === "couldNotResolve") return [];
			return [losses.cruiserRule(rule.name ?? "unnamed", kind)];
		}),
		...active.filter(({ from, to }) => to?.circular === true && (from?.path ?? from?.pathNot) !== void 0).map(({ name = "unnamed" }) => losses.cruiserScope(name)),
		...required.map(({ name = "unnamed" }) => losses.cruiserRule(name, "required")),
		...translated.filter(hasTypes).map(({ name = "unnamed" }) => losses.cruiserTypeOnly(name)),
		...translated.filter(({ severity }) => severity === "info" || severity === "warn").map(({ name = "unnamed", severity }) => losses.severity(name, severity))
	];
}
// packages/migrate/src/read/empty-package.ts
const MARK = Symbol("empty package");
const KNOWN = { "@softarc/sheriff-core": {
	sameTag: ({ from, to }) => from === to,
	anyTag: () => true,
	noDependencies: () => false
} };
function createEmptyPackage(name) {
	return KNOWN[name] ?? emptyPackage(name);
}
function emptyPackage(name) {
	const empty = function() {};
	const proxy = new Proxy(empty, {
		get: (_, key) => {
			if (key === MARK) return true;
			if (key === "__esModule") return true;
			if (key === Symbol.iterator) return function* empty() {};
			if (key === Symbol.toPrimitive || key === "toString") return () => name;
			if (key === "then") return void 0;
			if (key === "map" || key === "flatMap" || key === "filter") return () => [];
			return proxy;
		},
		ownKeys: () => ["prototype"],
		has: () => true,
		apply: (_, __, given) => {
			const objects = given.flat(1e400).filter((one) => typeof one === "object" && one !== null);
			return objects.length > 0 ? objects : proxy;
		},
		construct: () => proxy
	});
	return proxy;
}
function isEmptyPackage(value) {
	return typeof value === "function" && value[MARK] === true;
}
// packages/migrate/src/read/load-config.ts
async function loadConfig(root, file) {
	const path = `${root}/${file}`;
	try {
		if (/\.[cm]?[jt]s$/.test(file)) return await runContainedAsync(() => loadCode(path));
		const text = readRegularText(path);
		if (file.endsWith(".toml")) return {
			value: loadToml().parse(text),
			missing: []
		};
		if (/\.ya?ml$/.test(file)) return {
			value: loadYaml().load(text),
			missing: []
		};
		return {
			value: parseJson(text, file),
			missing: []
		};
	} catch (error) {
		throw new MigrateError(texts$1.cannotLoad(posixRelative(root, path), reasonOf(error, root)));
	}
}
function parseJson(text, file) {
	const errors = [];
	const value = loadJsonc().parse(text, errors, { allowTrailingComma: true });
	if (errors.length === 0) return value;
	if (file.endsWith(".eslintrc")) return loadYaml().load(text);
	throw new Error(`it is not valid JSON at line ${text.slice(0, errors[0].offset).split("\n").length}`);
}
async function loadCode(path) {
	const { createJiti } = loadJiti();
	const missing = [];
	const virtualModules = {};
	for (;;) {
		const jiti = createJiti(path, {
			fsCache: false,
			moduleCache: false,
			tryNative: false,
			virtualModules
		});
		try {
			return {
				value: await exported(await jiti.import(path)),
				missing
			};
		} catch (error) {
			const name = missingPackage(error);
			if (name === null || missing.includes(name) || missing.length > 200) throw error;
			missing.push(name);
			virtualModules[name] = createEmptyPackage(name);
		}
	}
}
async function exported(module) {
	return await ("default" in module ? module["default"] : module["config"] ?? module["sheriffConfig"] ?? module);
}
function missingPackage(error) {
	const { code, message } = error;
	if (code !== "MODULE_NOT_FOUND" && code !== "ERR_MODULE_NOT_FOUND") return null;
	const name = /(?:module|package) '([^']+)'/.exec(message)?.[1] ?? null;
	return name === null || /^[./]|^[A-Za-z]:[\\/]/.test(name) ? null : name;
}
function reasonOf(error, root) {
	const [first = "", ...rest] = (error instanceof Error ? error.message : String(error)).split("\n");
	const position = first.startsWith("ParseError") ? /:(\d+):\d+\b/.exec(rest.join("\n")) : null;
	const reason = first.trim().replaceAll(`${root}/`, "").replaceAll(root, ".");
	return position === null ? reason : `${reason} (line ${position[1]})`;
}
// packages/migrate/src/tools/dependency-cruiser/extends.ts
async function withExtended(root, file, value, extending = []) {
	const own = value ?? {};
	const missing = [];
	let base = {};
	for (const name of [own.extends ?? []].flat()) {
		const path = resolveConfig(join(root, file), name);
		if (path === null) {
			missing.push(name);
			continue;
		}
		const inner = relative(root, path);
		const outer = [...extending, file];
		if (outer.includes(inner)) continue;
		const loaded = await withExtended(root, inner, (await loadConfig(root, inner)).value, outer);
		base = merge(base, loaded.value);
		missing.push(...loaded.missing);
	}
	return {
		value: merge(base, own),
		missing
	};
}
function resolveConfig(importer, name) {
	try {
		return createRequire(importer).resolve(name.startsWith(".") ? join(dirname(importer), name) : name);
	} catch {
		return null;
	}
}
function merge(base, own) {
	const joined = (list) => {
		const named = new Map();
		for (const rule of [...base[list] ?? [], ...own[list] ?? []]) {
			const key = rule.name ?? rule;
			named.set(key, {
				...named.get(key),
				...rule
			});
		}
		return [...named.values()];
	};
	return {
		forbidden: joined("forbidden"),
		allowed: joined("allowed"),
		required: joined("required"),
		options: {
			...base.options,
			...own.options
		}
	};
}
// packages/migrate/src/tools/fallow.ts
const KINDS$4 = new Set([...MODULE_IMPORTS, "require"]);
function readFallow({ file, value, project }) {
	const { boundaries = {} } = value;
	const { rules = [], coverage = {}, preset, calls } = boundaries;
	const zones = zonesOf(boundaries, project.files);
	const compiled = zones.map((zone) => ({
		zone,
		matches: compileGlobs(zone.patterns)
	}));
	const zoneOf = memoize((path) => compiled.find(({ matches }) => matches(path))?.zone ?? null);
	const isListed = (names, { name, parent }) => names?.some((one) => one === name || one === parent) ?? false;
	const found = [
		...preset === void 0 || preset === null ? [] : [losses.fallowPreset(preset)],
		...calls === void 0 ? [] : [losses.fallowCalls()],
		...rules.filter(({ allowTypeOnly = [] }) => allowTypeOnly.length > 0).map(({ from }) => losses.fallowTypeOnly(from)),
		...(coverage.allowUnmatched ?? []).length > 0 ? [losses.fallowAllowUnmatched()] : []
	];
	return {
		tool: "fallow",
		file,
		groups: zones.flatMap(groupsOf$1),
		judge: ({ from, to, isElided }) => {
			const [source, target] = [zoneOf(from), to === null ? null : zoneOf(to)];
			if (source === null || target === null || source === target) return null;
			const rule = rules.find((one) => one.from === source.name) ?? rules.find((one) => one.from === source.parent);
			if (rule === void 0) return null;
			return isListed(rule.allow, target) || isElided && isListed(rule.allowTypeOnly, target) ? null : "boundary-violation";
		},
		kinds: KINDS$4,
		typeOnly: "enforce",
		packages: [],
		reportsUnplaced: coverage.requireAllFiles === true,
		findsCycles: false,
		findsUnresolved: false,
		ignores: [],
		outside: coverage.allowUnmatched ?? [],
		losses: found
	};
}
function zonesOf({ zones = [] }, files) {
	return zones.flatMap(({ name, patterns = [], autoDiscover = [], root }) => {
		const below = (pattern) => root === void 0 || root === null ? pattern : `${root.replace(/\/+$/, "")}/${pattern}`;
		return [...autoDiscover.flatMap((folder) => childrenOf(below(folder).replace(/\/+$/, ""), files)).map(({ child, pattern }) => ({
			name: `${name}/${child}`,
			parent: name,
			patterns: [pattern]
		})), ...patterns.length > 0 ? [{
			name,
			parent: name,
			patterns: patterns.map(below)
		}] : []];
	});
}
function childrenOf(folder, files) {
	const names = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1).split("/")).filter((segments) => segments.length > 1).map(([child]) => child);
	return [...new Set(names)].sort().map((child) => ({
		child,
		pattern: `${folder}/${child}/**`
	}));
}
function groupsOf$1({ name, patterns }) {
	return patterns.map((pattern, index) => ({
		name: index === 0 ? name : `${name}-${index + 1}`,
		pattern: pattern.replace(/^\.\//, ""),
		source: `boundaries.zones: ${name}`,
		kind: name
	}));
}
// packages/migrate/src/tools/nx/constraints.ts
const NX_RULE = "@nx/enforce-module-boundaries";
function createNxJudge({ depConstraints = [], allow = [] }, projectOf) {
	const isListed = (specifier) => allow.some((pattern) => compileNameGlob(pattern)(specifier));
	return ({ from, to, packageName, specifier }) => {
		const source = projectOf(from);
		if (source === null || isListed(specifier)) return null;
		const constraints = depConstraints.filter((one) => appliesTo(one, source));
		if (to === null) return constraints.some((one) => bans(one, packageName)) ? NX_RULE : null;
		const target = projectOf(to);
		if (target === null || target === source) return null;
		if (target.isApp) return NX_RULE;
		if (depConstraints.length === 0) return null;
		return constraints.length === 0 || constraints.some((one) => forbids(one, target)) ? NX_RULE : null;
	};
}
function hasTag(tags, wanted) {
	if (wanted === "*") return true;
	if (wanted.length > 2 && wanted.startsWith("/") && wanted.endsWith("/")) {
		const expression = new RegExp(wanted.slice(1, -1));
		return tags.some((tag) => expression.test(tag));
	}
	return wanted.includes("*") ? tags.some((tag) => globOf(wanted).test(tag)) : tags.includes(wanted);
}
function appliesTo({ sourceTag, allSourceTags }, { tags }) {
	return allSourceTags === void 0 ? hasTag(tags, sourceTag ?? "") : allSourceTags.every((tag) => hasTag(tags, tag));
}
function forbids({ onlyDependOnLibsWithTags: only, notDependOnLibsWithTags: not }, { tags }) {
	if (only !== void 0) {
		if (only.length === 0 ? tags.length > 0 : !only.some((tag) => hasTag(tags, tag))) return true;
	}
	return not?.some((tag) => hasTag(tags, tag)) === true;
}
function bans({ bannedExternalImports: banned, allowedExternalImports: allowed }, name) {
	if (banned?.some((pattern) => globOf(pattern).test(name)) === true) return true;
	return allowed !== void 0 && !allowed.some((pattern) => globOf(pattern).test(name));
}
function globOf(pattern) {
	const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
	return new RegExp(`^${escaped}$`);
}
// packages/migrate/src/tools/nx/projects.ts
const LEFT_OUT = /^(?:node_modules|dist|tmp|\..+)$/;
function readProjects(root) {
	const found = new Map();
	for (const file of filesNamed(root, ["package.json", "project.json"])) {
		const manifest = readJson(join(root, file));
		if (manifest === null) continue;
		const folder = dirname(file) === "." ? "" : dirname(file);
		const isOwn = basename(file) === "project.json";
		const nx = isOwn ? manifest : manifest["nx"] ?? {};
		if (!isOwn && (folder === "" || manifest["nx"] === void 0 && manifest["name"] === void 0)) continue;
		const before = found.get(folder);
		const named = isOwn ? nx["name"] : nx["name"] ?? manifest["name"];
		found.set(folder, {
			name: typeof named === "string" ? named : before?.name ?? (basename(folder) || "workspace"),
			root: folder,
			tags: [...before?.tags ?? [], ...[nx["tags"] ?? []].flat()],
			isApp: nx["projectType"] === "application" || nx["projectType"] === void 0 && (before?.isApp ?? false)
		});
	}
	return [...found.values()].sort((a, b) => depth(b.root) - depth(a.root) || (a.root < b.root ? -1 : 1));
}
function depth(folder) {
	return folder === "" ? 0 : folder.split("/").length;
}
function filesNamed(root, names) {
	const found = [];
	const pending = [""];
	for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) for (const entry of entriesOf(join(root, folder))) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory() && !LEFT_OUT.test(entry.name)) pending.push(path);
		else if (entry.isFile() && names.includes(entry.name)) found.push(path);
	}
	return found.sort();
}
function entriesOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function readJson(path) {
	try {
		const value = JSON.parse(readRegularText(path));
		return typeof value === "object" && value !== null ? value : null;
	} catch {
		return null;
	}
}
// packages/migrate/src/tools/nx/read.ts
const KINDS$3 = new Set(MODULE_IMPORTS);
const NAMES$1 = [
	"@nx/enforce-module-boundaries",
	"@nrwl/nx/enforce-module-boundaries",
	"@nrwl/enforce-module-boundaries"
];
function readNx({ file, rules }, { root }) {
	const options = NAMES$1.map((name) => rules[name]?.[0]).find((one) => one !== void 0) ?? {};
	const projects = readProjects(root);
	const projectOf = (path) => projects.find(({ root: folder }) => folder === "" || path.startsWith(`${folder}/`)) ?? null;
	const { depConstraints = [] } = options;
	const names = depConstraints.flatMap(({ bannedExternalImports = [], allowedExternalImports = [] }) => [...bannedExternalImports, ...allowedExternalImports]);
	return {
		tool: "nx",
		file,
		groups: projects.map(({ name, root: folder, tags }) => ({
			name: name.replace(/^@[^/]+\//, ""),
			pattern: folder === "" ? "**" : `${folder}/**`,
			source: tags.length === 0 ? `${name}, without tags` : `${name}: ${tags.join(", ")}`,
			...tags.length > 0 && { kind: tags.map((tag) => tag.replace(/^[^:]*:/, "")).join("-") }
		})),
		judge: createNxJudge(options, projectOf),
		kinds: KINDS$3,
		typeOnly: "enforce",
		packages: [...new Set(names)].filter((name) => name !== "*" && !/^[!./]/.test(name)),
		reportsUnplaced: false,
		findsCycles: false,
		findsUnresolved: false,
		ignores: [],
		losses: lossesOf(options)
	};
}
function lossesOf({ depConstraints = [], ...options }) {
	return [
		losses.nxCycles(),
		losses.nxRelative(),
		...depConstraints.some(({ notDependOnLibsWithTags: not }) => not !== void 0) ? [losses.nxTransitive()] : [],
		...(options.allow ?? []).length > 0 ? [losses.nxAllow(options.allow)] : [],
		...options.enforceBuildableLibDependency === true ? [losses.nxBuildable()] : [],
		...options.banTransitiveDependencies === true ? [losses.nxUndeclared()] : [],
		losses.nxNewProjects()
	];
}
// packages/migrate/src/tools/restricted-imports/meant-files.ts
var import_ignore = __toESM(__commonJSMin(((exports, module) => {
	function makeArray(subject) {
		return Array.isArray(subject) ? subject : [subject];
	}
	const UNDEFINED = void 0;
	const EMPTY = "";
	const SPACE = " ";
	const ESCAPE = "\\";
	const REGEX_TEST_BLANK_LINE = /^\s+$/;
	const REGEX_INVALID_TRAILING_BACKSLASH = /(?:[^\\]|^)\\$/;
	const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
	const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
	const REGEX_SPLITALL_CRLF = /\r?\n/g;
	const REGEX_TEST_INVALID_PATH = /^\.{0,2}\/|^\.{1,2}$/;
	const REGEX_TEST_TRAILING_SLASH = /\/$/;
	const SLASH = "/";
	let TMP_KEY_IGNORE = "node-ignore";
	if (typeof Symbol !== "undefined") TMP_KEY_IGNORE = Symbol.for("node-ignore");
	const KEY_IGNORE = TMP_KEY_IGNORE;
	const define = (object, key, value) => {
		Object.defineProperty(object, key, { value });
		return value;
	};
	const REGEX_REGEXP_RANGE = /([0-z])-([0-z])/g;
	const RETURN_FALSE = () => false;
	const sanitizeRange = (range) => range.replace(REGEX_REGEXP_RANGE, (match, from, to) => from.charCodeAt(0) <= to.charCodeAt(0) ? match : EMPTY);
	const cleanRangeBackSlash = (slashes) => {
		const { length } = slashes;
		return slashes.slice(0, length - length % 2);
	};
	const REPLACERS = [
		[/^\uFEFF/, () => EMPTY],
		[/((?:\\\\)*?)(\\?\s+)$/, (_, m1, m2) => m1 + (m2.indexOf("\\") === 0 ? SPACE : EMPTY)],
		[/(\\+?)\s/g, (_, m1) => {
			const { length } = m1;
			return m1.slice(0, length - length % 2) + SPACE;
		}],
		[/[\\$.|*+(){^]/g, (match) => `\\${match}`],
		[/(?!\\)\?/g, () => "[^/]"],
		[/^\//, () => "^"],
		[/\//g, () => "\\/"],
		[/^\^*\\\*\\\*\\\//, () => "^(?:.*\\/)?"],
		[/^(?=[^^])/, function startingReplacer() {
			return !/\/(?!$)/.test(this) ? "(?:^|\\/)" : "^";
		}],
		[/\\\/\\\*\\\*(?=\\\/|$)/g, (_, index, str) => index + 6 < str.length ? "(?:\\/[^\\/]+)*" : "\\/.+"],
		[/(^|[^\\]+)(\\\*)+(?=.+)/g, (_, p1, p2) => {
			return p1 + p2.replace(/\\\*/g, "[^\\/]*");
		}],
		[/\\\\\\(?=[$.|*+(){^])/g, () => ESCAPE],
		[/\\\\/g, () => ESCAPE],
		[/(\\)?\[([^\]/]*?)(\\*)($|\])/g, (match, leadEscape, range, endEscape, close) => leadEscape === ESCAPE ? `\\[${range}${cleanRangeBackSlash(endEscape)}${close}` : close === "]" ? endEscape.length % 2 === 0 ? `[${sanitizeRange(range)}${endEscape}]` : "[]" : "[]"],
		[/(?:[^*])$/, (match) => /\/$/.test(match) ? `${match}$` : `${match}(?=$|\\/$)`]
	];
	const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\\\*$/;
	const MODE_IGNORE = "regex";
	const MODE_CHECK_IGNORE = "checkRegex";
	const TRAILING_WILD_CARD_REPLACERS = {
		[MODE_IGNORE](_, p1) {
			return `${p1 ? `${p1}[^/]+` : "[^/]*"}(?=$|\\/$)`;
		},
		[MODE_CHECK_IGNORE](_, p1) {
			return `${p1 ? `${p1}[^/]*` : "[^/]*"}(?=$|\\/$)`;
		}
	};
	const makeRegexPrefix = (pattern) => REPLACERS.reduce((prev, [matcher, replacer]) => prev.replace(matcher, replacer.bind(pattern)), pattern);
	const isString = (subject) => typeof subject === "string";
	const checkPattern = (pattern) => pattern && isString(pattern) && !REGEX_TEST_BLANK_LINE.test(pattern) && !REGEX_INVALID_TRAILING_BACKSLASH.test(pattern) && pattern.indexOf("#") !== 0;
	const splitPattern = (pattern) => pattern.split(REGEX_SPLITALL_CRLF).filter(Boolean);
	var IgnoreRule = class {
		constructor(pattern, mark, body, ignoreCase, negative, prefix) {
			this.pattern = pattern;
			this.mark = mark;
			this.negative = negative;
			define(this, "body", body);
			define(this, "ignoreCase", ignoreCase);
			define(this, "regexPrefix", prefix);
		}
		get regex() {
			const key = "_regex";
			if (this[key]) return this[key];
			return this._make(MODE_IGNORE, key);
		}
		get checkRegex() {
			const key = "_checkRegex";
			if (this[key]) return this[key];
			return this._make(MODE_CHECK_IGNORE, key);
		}
		_make(mode, key) {
			const str = this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, TRAILING_WILD_CARD_REPLACERS[mode]);
			const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
			return define(this, key, regex);
		}
	};
	const createRule = ({ pattern, mark }, ignoreCase) => {
		let negative = false;
		let body = pattern;
		if (body.indexOf("!") === 0) {
			negative = true;
			body = body.substr(1);
		}
		body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
		const regexPrefix = makeRegexPrefix(body);
		return new IgnoreRule(pattern, mark, body, ignoreCase, negative, regexPrefix);
	};
	var RuleManager = class {
		constructor(ignoreCase) {
			this._ignoreCase = ignoreCase;
			this._rules = [];
		}
		_add(pattern) {
			if (pattern && pattern[KEY_IGNORE]) {
				this._rules = this._rules.concat(pattern._rules._rules);
				this._added = true;
				return;
			}
			if (isString(pattern)) pattern = { pattern };
			if (checkPattern(pattern.pattern)) {
				const rule = createRule(pattern, this._ignoreCase);
				this._added = true;
				this._rules.push(rule);
			}
		}
		add(pattern) {
			this._added = false;
			makeArray(isString(pattern) ? splitPattern(pattern) : pattern).forEach(this._add, this);
			return this._added;
		}
		test(path, checkUnignored, mode) {
			let ignored = false;
			let unignored = false;
			let matchedRule;
			this._rules.forEach((rule) => {
				const { negative } = rule;
				if (unignored === negative && ignored !== unignored || negative && !ignored && !unignored && !checkUnignored) return;
				if (!rule[mode].test(path)) return;
				ignored = !negative;
				unignored = negative;
				matchedRule = negative ? UNDEFINED : rule;
			});
			const ret = {
				ignored,
				unignored
			};
			if (matchedRule) ret.rule = matchedRule;
			return ret;
		}
	};
	const throwError = (message, Ctor) => {
		throw new Ctor(message);
	};
	const checkPath = (path, originalPath, doThrow) => {
		if (!isString(path)) return doThrow(`path must be a string, but got \`${originalPath}\``, TypeError);
		if (!path) return doThrow(`path must not be empty`, TypeError);
		if (checkPath.isNotRelative(path)) return doThrow(`path should be a \`path.relative()\`d string, but got "${originalPath}"`, RangeError);
		return true;
	};
	const isNotRelative = (path) => REGEX_TEST_INVALID_PATH.test(path);
	checkPath.isNotRelative = isNotRelative;
	checkPath.convert = (p) => p;
	var Ignore = class {
		constructor({ ignorecase = true, ignoreCase = ignorecase, allowRelativePaths = false } = {}) {
			define(this, KEY_IGNORE, true);
			this._rules = new RuleManager(ignoreCase);
			this._strictPathCheck = !allowRelativePaths;
			this._initCache();
		}
		_initCache() {
			this._ignoreCache = Object.create(null);
			this._testCache = Object.create(null);
		}
		add(pattern) {
			if (this._rules.add(pattern)) this._initCache();
			return this;
		}
		addPattern(pattern) {
			return this.add(pattern);
		}
		_test(originalPath, cache, checkUnignored, slices) {
			const path = originalPath && checkPath.convert(originalPath);
			checkPath(path, originalPath, this._strictPathCheck ? throwError : RETURN_FALSE);
			return this._t(path, cache, checkUnignored, slices);
		}
		checkIgnore(path) {
			if (!REGEX_TEST_TRAILING_SLASH.test(path)) return this.test(path);
			const slices = path.split(SLASH).filter(Boolean);
			slices.pop();
			if (slices.length) {
				const parent = this._t(slices.join(SLASH) + SLASH, this._testCache, true, slices);
				if (parent.ignored) return parent;
			}
			return this._rules.test(path, false, MODE_CHECK_IGNORE);
		}
		_t(path, cache, checkUnignored, slices) {
			if (path in cache) return cache[path];
			if (!slices) slices = path.split(SLASH).filter(Boolean);
			slices.pop();
			if (!slices.length) return cache[path] = this._rules.test(path, checkUnignored, MODE_IGNORE);
			const parent = this._t(slices.join(SLASH) + SLASH, cache, checkUnignored, slices);
			return cache[path] = parent.ignored ? parent : this._rules.test(path, checkUnignored, MODE_IGNORE);
		}
		ignores(path) {
			return this._test(path, this._ignoreCache, false).ignored;
		}
		createFilter() {
			return (path) => !this.ignores(path);
		}
		filter(paths) {
			return makeArray(paths).filter(this.createFilter());
		}
		test(path) {
			return this._test(path, this._testCache, true);
		}
	};
	const factory = (options) => new Ignore(options);
	const isPathValid = (path) => checkPath(path && checkPath.convert(path), path, RETURN_FALSE);
	const setupWindows = () => {
		const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
		checkPath.convert = makePosix;
		const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
		checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
	};
	if (typeof process !== "undefined" && process.platform === "win32") setupWindows();
	module.exports = factory;
	factory.default = factory;
	module.exports.isPathValid = isPathValid;
	define(module.exports, Symbol.for("setupWindows"), setupWindows);
}))(), 1);
function meantBy(written, isExact, from, resolver, files) {
	const isNegated = written.startsWith("!");
	const pattern = isNegated ? written.slice(1) : written;
	const meant = (path) => ({
		type: "files",
		pattern: `${isNegated ? "!" : ""}${path}`
	});
	if (/^\.{1,2}(?:\/|$)/.test(pattern)) return anywhere(pattern.replace(/^(?:\.{1,2}(?:\/|$))+/, ""), meant);
	if (/^\*\*?\//.test(pattern)) return anywhere(pattern.replace(/^(?:\*\*?\/)+/, ""), meant);
	const segments = pattern.split("/");
	const wild = segments.findIndex((segment) => /[*?[]/.test(segment));
	const rest = wild === -1 ? [] : segments.slice(wild);
	const name = segments.slice(0, segments.length - rest.length).join("/");
	if (name === "") return null;
	if (packageName(name) === resolver.manifestOf("index.ts")?.fields["name"]) return null;
	const base = baseOf(name, rest.length > 0, from, resolver);
	if (base !== null) return base === "" ? null : meant(`/${[base, ...rest].join("/")}`);
	if (!isExact && segments.length === 1 && files.some((file) => file.split("/").slice(0, -1).includes(pattern))) return anywhere(pattern, meant);
	return !/^@[^/]+$/.test(name) && packageName(name) === name && rest.every((segment) => /^\*+$/.test(segment)) ? {
		type: "package",
		name
	} : null;
}
function anywhere(rest, meant) {
	return /^[*/]*$/.test(rest) ? null : meant(`**/${rest}`);
}
function baseOf(name, isFolder, from, resolver) {
	const [path] = resolver.expectedPaths(from, isFolder ? `${name}/a` : name);
	if (path === void 0 || path.startsWith("../")) return null;
	return isFolder ? path.replace(/\/?a$/, "") : path;
}
function asImported(file) {
	return (isSourceFile(file) ? withoutExtension$1(file) : file).replace(/(?<=.)\/index$/, "");
}
// packages/migrate/src/tools/restricted-imports/restrictions.ts
const RULE = /^(?:@typescript-eslint\/|typescript\/)?no-restricted-imports$/;
function readRestrictions(value) {
	return partsOf$1(value).flatMap(({ files, excludedFiles, ignores, rules }) => {
		const globs = stringsIn(files);
		const isNamed = globs.length === 0 ? () => true : compileGlobs(globs);
		const isLeftOut = compileGlobs([...stringsIn(excludedFiles), ...stringsIn(ignores)]);
		return Object.entries(isPlain$1(rules) ? rules : {}).flatMap(([rule, setting]) => {
			if (!RULE.test(rule)) return [];
			const [severity, ...options] = Array.isArray(setting) ? setting : [setting];
			const read = severity === "off" || severity === 0 ? [] : options.flatMap(restrictionsIn);
			return [{
				rule,
				globs,
				applies: (file) => isNamed(file) && !isLeftOut(file),
				restrictions: read.flatMap((one) => one ?? []),
				isPartial: read.includes(null)
			}];
		});
	});
}
function restrictionsIn(option) {
	if (typeof option === "string") return [{
		group: [option],
		isExact: true,
		allowsTypes: false
	}];
	if (!isPlain$1(option)) return [];
	if (option["name"] !== void 0) return [pathOf(option)];
	const { paths, patterns } = option;
	const groups = asList(patterns);
	const texts = groups.filter((one) => typeof one === "string");
	return [
		...asList(paths).map((path) => typeof path === "string" ? {
			group: [path],
			isExact: true,
			allowsTypes: false
		} : pathOf(path)),
		...texts.length > 0 ? [{
			group: texts,
			isExact: false,
			allowsTypes: false
		}] : [],
		...groups.filter((one) => typeof one !== "string").map(groupOf)
	];
}
function pathOf(option) {
	if (!isPlain$1(option) || typeof option["name"] !== "string" || asksForNames(option)) return null;
	return {
		group: [option["name"]],
		isExact: true,
		allowsTypes: option["allowTypeImports"] === true
	};
}
function groupOf(option) {
	if (!isPlain$1(option) || option["regex"] !== void 0 || asksForNames(option)) return null;
	const group = stringsIn(option["group"]);
	return group.length === 0 ? null : {
		group,
		isExact: false,
		allowsTypes: option["allowTypeImports"] === true
	};
}
function asksForNames({ importNames, allowImportNames, importNamePattern, allowImportNamePattern }) {
	return [
		importNames,
		allowImportNames,
		importNamePattern,
		allowImportNamePattern
	].some((one) => one !== void 0);
}
function partsOf$1(value) {
	if (isEmptyPackage(value)) return [];
	if (Array.isArray(value)) return value.flatMap(partsOf$1);
	if (!isPlain$1(value)) return [];
	const { overrides, extends: bases } = value;
	const inner = asList(bases).flatMap((base) => typeof base === "string" ? [] : partsOf$1(base));
	const anywhere = (globs) => stringsIn(globs).map((glob) => glob.includes("/") ? glob : `**/${glob}`);
	return [
		...inner,
		value,
		...asList(overrides).flatMap(partsOf$1).map((part) => ({
			...part,
			files: anywhere(part.files),
			excludedFiles: anywhere(part.excludedFiles)
		}))
	];
}
function asList(value) {
	return value === void 0 || value === null ? [] : Array.isArray(value) ? value : [value];
}
function stringsIn(value) {
	return asList(value).flat().flatMap((one) => typeof one === "string" ? [one.replace(/^\.\//, "")] : []);
}
function isPlain$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// packages/migrate/src/tools/restricted-imports/read.ts
function readRestrictedImports({ file, value, project: { root, files } }) {
	const resolver = createResolver(root);
	const parts = readRestrictions(value).map((part) => {
		const importer = files.find(part.applies) ?? "index.ts";
		const read = part.restrictions.map((one) => boundaryOf(one, (written) => meantBy(written, one.isExact, importer, resolver, files)));
		const importers = files.filter(part.applies);
		return {
			...part,
			boundaries: read.filter((one) => one.packages.length > 0 || isAboutOthers(one, importers, files))
		};
	});
	const restricting = parts.filter(({ boundaries }) => boundaries.length > 0);
	const regions = restricting.flatMap((part) => part.boundaries.some(({ patterns }) => patterns.length > 0) ? [...importersOf(part), ...part.boundaries.flatMap(({ patterns }) => patterns.flatMap((one) => regionOf(one, files) ?? []))].map((pattern) => ({
		pattern,
		sources: [part.rule]
	})) : []);
	const all = restricting.flatMap(({ boundaries }) => boundaries);
	return {
		tool: "restricted-imports",
		file,
		groups: groupsOfRegions(regions, files),
		judge: ({ from, to, packageName: name, typeOnly }) => {
			for (const rule of new Set(parts.map((part) => part.rule))) if (parts.findLast((part) => part.rule === rule && part.applies(from))?.boundaries.some((one) => !(typeOnly && one.allowsTypes) && (to === null ? one.packages.includes(name ?? "") : !from.startsWith(`${one.folderOf(to)}/`) && one.matches(asImported(to)))) === true) return rule;
			return null;
		},
		kinds: new Set(MODULE_IMPORTS),
		typeOnly: all.length > 0 && all.every(({ allowsTypes }) => allowsTypes) ? "allow" : "enforce",
		packages: [...new Set(all.flatMap(({ packages }) => packages))],
		reportsUnplaced: false,
		findsCycles: false,
		findsUnresolved: false,
		ignores: [],
		losses: parts.some(({ isPartial }) => isPartial) ? [losses.restrictedNames()] : []
	};
}
function boundaryOf({ group, allowsTypes }, meaning) {
	const meant = group.map(meaning);
	const patterns = meant.flatMap((one) => one?.type === "files" ? [one.pattern] : []);
	const matcher = (0, import_ignore.default)().add(patterns);
	const folders = (0, import_ignore.default)().add(patterns.filter((one) => !one.startsWith("!")).map((one) => one.replace(/\/\*\*?$/, "")));
	const ancestors = (file) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
	return {
		allowsTypes,
		patterns: patterns.some((one) => !one.startsWith("!")) ? patterns : [],
		packages: meant.flatMap((one) => one?.type === "package" ? [one.name] : []),
		matches: memoize((path) => !path.startsWith("../") && matcher.ignores(path)),
		folderOf: memoize((file) => ancestors(file).find((folder) => folders.ignores(folder)) ?? null)
	};
}
function isAboutOthers({ patterns, matches, folderOf }, importers, files) {
	const folders = new Set(files.filter((file) => matches(asImported(file))).map((file) => `${folderOf(file) ?? file}/`));
	const isInside = (importer) => [...folders].every((folder) => importer.startsWith(folder));
	return patterns.length > 0 && (folders.size === 0 || importers.some((importer) => !isInside(importer)));
}
function importersOf({ globs }) {
	return [...new Set(globs.map((glob) => glob.replace(/\/\*\*(?:\/\*(?:\.[^/]*)?)?$/, "/**")))].filter((glob) => !/^\*\*(?:\/\*[^/]*)?$/.test(glob) && !/[?!@+]\(|\?/.test(glob));
}
function regionOf(pattern, files) {
	if (pattern.startsWith("!")) return null;
	const path = pattern.replace(/^\//, "").replace(/\/\*\*?$/, "");
	return files.find((file) => isSourceFile(file) && asImported(file) === path && !file.startsWith(`${path}/`)) ?? `${path}/**`;
}
// packages/migrate/src/tools/restricted-paths.ts
const KINDS$2 = new Set([...MODULE_IMPORTS, "require"]);
const NAMES = ["import/no-restricted-paths", "import-x/no-restricted-paths"];
function readRestrictedPaths({ file, rules }, { files }) {
	const rule = NAMES.find((name) => rules[name] !== void 0) ?? NAMES[0];
	const { zones = [], basePath = "." } = rules[rule]?.[0] ?? {};
	const below = (path) => clean(`${basePath.startsWith("/") ? "." : basePath}/${path}`);
	const read = zones.map(({ target, from, except = [] }) => {
		const sources = [from].flat().map(below);
		return {
			targets: [target].flat().map(below),
			sources,
			excepted: except.flatMap((one) => sources.map((source) => isGlob(source) ? below(one) : clean(`${source}/${one}`)))
		};
	});
	const regions = read.flatMap(({ targets, sources, excepted }, index) => [
		...targets,
		...sources,
		...excepted
	].map((path) => ({
		pattern: patternOf(path, files),
		sources: [`zones[${index}]`]
	})));
	const compiled = read.map(({ targets, sources, excepted }) => ({
		isTarget: anyOf$1(targets),
		isSource: anyOf$1(sources),
		isExcepted: anyOf$1(excepted)
	}));
	return {
		tool: "restricted-paths",
		file,
		groups: groupsOfRegions(regions, files),
		judge: ({ from, to }) => {
			return to !== null && compiled.some(({ isTarget, isSource, isExcepted }) => isTarget(from) && isSource(to) && !isExcepted(to)) ? rule : null;
		},
		kinds: KINDS$2,
		typeOnly: "enforce",
		packages: [],
		reportsUnplaced: false,
		findsCycles: rules["import/no-cycle"] !== void 0,
		findsUnresolved: rules["import/no-unresolved"] !== void 0,
		ignores: [],
		losses: zones.some(({ message }) => message !== void 0) ? [losses.zoneMessage()] : []
	};
}
function isGlob(path) {
	return /[*{]/.test(path);
}
function anyOf$1(paths) {
	const compiled = paths.map(compileGlob);
	return (file) => compiled.some((matches) => matches(file));
}
function patternOf(path, files) {
	if (isGlob(path) || files.includes(path) || /\.[a-z]+$/.test(path)) return path;
	return path === "" ? "**" : `${path}/**`;
}
function clean(path) {
	return path.split("/").filter((segment) => segment !== "." && segment !== "").join("/");
}
// packages/migrate/src/tools/sheriff/dependency-rules.ts
function createDependencyRules(rules) {
	const entries = Object.entries(rules).map(([tag, matchers]) => ({
		matches: compileTag(tag),
		matchers: [matchers].flat()
	}));
	const allowsTag = (from, fromTags, toTags, files) => entries.filter(({ matches }) => matches(from)).some(({ matchers }) => matchers.some((matcher) => toTags.some((to) => {
		if (typeof matcher === "string") return compileTag(matcher)(to);
		if (typeof matcher !== "function") return false;
		const { from: fromFilePath, to: toFilePath } = files;
		return matcher({
			from,
			to,
			fromTags,
			toTags,
			fromFilePath,
			toFilePath,
			fromModulePath: fromFilePath,
			toModulePath: toFilePath
		});
	})));
	return { allows: (from, to, files) => from.every((tag) => allowsTag(tag, from, to, files)) };
}
function compileTag(pattern) {
	const expression = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);
	return (tag) => expression.test(tag);
}
// packages/migrate/src/tools/sheriff/modules.ts
function flattenModules(modules, above = []) {
	return Object.entries(modules).flatMap(([path, value]) => {
		const segments = [...above, ...isExpression(path) ? [path] : path.split("/")];
		return typeof value === "string" || Array.isArray(value) || typeof value === "function" ? [{
			segments,
			tags: value
		}] : flattenModules(value, segments);
	});
}
function matchModule({ segments }, path) {
	if (segments.length !== path.length) return null;
	const placeholders = {};
	let context = { segment: path.at(-1) };
	for (const [index, segment] of segments.entries()) {
		const part = path[index];
		if (isExpression(segment)) {
			const found = new RegExp(segment.slice(1, -1)).exec(part);
			if (found?.[0] !== part) return null;
			context = {
				segment: part,
				regexMatch: found
			};
			continue;
		}
		const names = [...segment.matchAll(/<([A-Za-z-_]+)>/g)].map(([, name]) => name);
		const found = new RegExp(`^${segment.replace(/[.+*?^${}()|[\]\\]/g, "\\$&").replace(/<[A-Za-z-_]+>/g, "(.+)")}$`).exec(part);
		if (found === null) return null;
		names.forEach((name, at) => placeholders[name] = found[at + 1]);
	}
	return {
		placeholders,
		context
	};
}
function tagsOf({ tags }, placeholders, context) {
	return [typeof tags === "function" ? tags(placeholders, context) : tags].flat().map((tag) => tag.replace(/<([A-Za-z-_]+)>/g, (whole, name) => placeholders[name] ?? whole));
}
function placePatternOf({ segments }) {
	if (segments.some(isExpression)) return null;
	return `${segments.map((segment) => segment.replace(/<([A-Za-z-_]+)>/g, (_, name) => `{${name.replace(/^-+/, "")}}`)).join("/")}/**`;
}
function nameOfModule({ segments, tags }) {
	const own = (typeof tags === "function" ? [] : [tags].flat().filter((tag) => !tag.includes("<"))).map((tag) => tag.replace(/^[^:]*:/, "")).filter((tag) => tag !== "");
	const folders = segments.filter((segment) => !segment.includes("<") && !isExpression(segment));
	return own[0] ?? folders.slice(1).join("-") ?? segments.join("-");
}
function isExpression(segment) {
	return segment.length > 2 && segment.startsWith("/") && segment.endsWith("/");
}
// packages/migrate/src/tools/sheriff/read.ts
const KINDS$1 = new Set(MODULE_IMPORTS);
const KEYS = [
	"modules",
	"tagging",
	"depRules",
	"autoTagging",
	"enableBarrelLess"
];
function readSheriff({ file, value, project }) {
	const config = value;
	if (!KEYS.some((key) => config[key] !== void 0)) throw new MigrateError(texts$1.noRules("sheriff", file));
	const { depRules = {}, enableBarrelLess: isBarrelLess = false, excludeRoot = false } = config;
	const barrel = config.barrelFileName ?? "index.ts";
	const hidden = config.encapsulationPattern ?? config.encapsulatedFolderNameForBarrelLess ?? "internal";
	const patterns = flattenModules(config.modules ?? config.tagging ?? {});
	const hasBarrel = memoize((folder) => existsSync(join(project.root, folder, barrel)));
	const exists = memoize((folder) => existsSync(join(project.root, folder)));
	const moduleOf = memoize((path) => findModule(dirname(path), {
		patterns,
		isBarrelLess,
		hasBarrel,
		exists
	}));
	const rules = createDependencyRules(depRules);
	const judge = (edge) => {
		if (edge.to === null) return null;
		const [from, to] = [moduleOf(edge.from), moduleOf(edge.to)];
		if (from.folder === to.folder || excludeRoot && to.folder === "") return null;
		if (!rules.allows(from.tags, to.tags, {
			from: edge.from,
			to: edge.to
		})) return "sheriff/dependency-rule";
		const inside = to.folder === "" ? edge.to : edge.to.slice(to.folder.length + 1);
		return (isBarrelLess && !hasBarrel(to.folder) ? !isHidden(inside, hidden) : inside === barrel) ? null : "sheriff/encapsulation";
	};
	const found = [];
	const groups = groupsOf(patterns, found, entryFor({
		isBarrelLess,
		barrel,
		hidden
	}, found));
	return {
		tool: "sheriff",
		file,
		groups: [
			...autoTagged(project.files, barrel, moduleOf),
			...withoutBarrel(project.files, groups, moduleOf),
			...splitByValues(groups, ({ module }) => namedValues(depRules, module)).map(({ group }) => group),
			rootGroup(project.files)
		],
		judge,
		kinds: KINDS$1,
		typeOnly: "enforce",
		packages: [],
		reportsUnplaced: false,
		findsCycles: false,
		findsUnresolved: false,
		ignores: [],
		losses: [
			...found,
			...config.autoTagging === false ? [] : [losses.sheriffAutoTagging(barrel)],
			...excludeRoot ? [losses.sheriffExcludeRoot()] : []
		]
	};
}
function findModule(folder, finding) {
	if (folder === "." || folder === "") return {
		folder: "",
		tags: ["root"]
	};
	const path = folder.split("/");
	for (const pattern of finding.patterns) {
		const found = matchModule(pattern, path);
		if (found !== null && isModule(folder, finding)) return {
			folder,
			tags: tagsOf(pattern, found.placeholders, found.context)
		};
	}
	return finding.hasBarrel(folder) ? {
		folder,
		tags: ["noTag"]
	} : findModule(dirname(folder), finding);
}
function isModule(folder, { isBarrelLess, hasBarrel, exists }) {
	return isBarrelLess || hasBarrel(folder) || !exists(folder);
}
function isHidden(inside, pattern) {
	return typeof pattern === "string" ? inside.startsWith(pattern) : pattern.test(inside);
}
function groupsOf(patterns, found, entry) {
	const taken = new Set();
	return patterns.flatMap((pattern) => {
		const place = placePatternOf(pattern);
		if (place === null || new Set(patternCaptures(place)).size < patternCaptures(place).length) {
			found.push(losses.sheriffExpression(pattern.segments.join("/")));
			return [];
		}
		const name = nameOfModule(pattern) || "module";
		let free = name;
		for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
		taken.add(free);
		return [{
			module: pattern,
			group: {
				name: free,
				pattern: place,
				source: `modules: ${pattern.segments.join("/")}`,
				entry
			}
		}];
	});
}
function entryFor({ isBarrelLess, barrel, hidden }, found) {
	if (!isBarrelLess) return {
		globs: [barrel],
		sample: barrel
	};
	if (typeof hidden !== "string") {
		found.push(losses.sheriffEncapsulation(hidden.source));
		return;
	}
	return {
		globs: ["**", `!${hidden}/**`],
		sample: "imported.ts"
	};
}
function autoTagged(files, barrel, moduleOf) {
	const folders = files.filter((file) => file.endsWith(`/${barrel}`)).map(dirname).filter((folder) => moduleOf(`${folder}/${barrel}`).tags[0] === "noTag");
	return [...new Set(folders)].sort((a, b) => b.length - a.length).map((folder) => ({
		name: folder.replace(/^src\//, "").replaceAll("/", "-"),
		pattern: `${folder}/**`,
		source: `noTag, because of ${folder}/${barrel}`,
		entry: {
			globs: [barrel],
			sample: barrel
		}
	}));
}
function withoutBarrel(files, groups, moduleOf) {
	const compiled = groups.map(({ group }) => compilePattern(group.pattern, []));
	const folders = new Set();
	for (const file of files) {
		const match = compiled.map((pattern) => pattern.match(file)).find((one) => one !== null);
		const { folder } = moduleOf(file);
		if (match !== void 0 && match !== null && !`${folder}/`.startsWith(`${match.root}/`)) folders.add(match.root);
	}
	return [...folders].sort().map((folder) => ({
		name: `${folder.slice(folder.lastIndexOf("/") + 1)}-without-barrel`,
		pattern: `${folder}/**`,
		source: `${folder} has no barrel, so it is part of the module around it`,
		isDerived: true
	}));
}
function rootGroup(files) {
	const folders = [...new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/", 1)[0]))];
	return {
		name: "root",
		pattern: folders.length === 1 ? `${folders[0]}/**` : "**",
		source: "the root module"
	};
}
function namedValues(depRules, { tags }) {
	const names = Object.entries(depRules).flatMap(([tag, allowed]) => [tag, ...[allowed].flat()]).filter((tag) => typeof tag === "string" && tag !== "");
	const values = {};
	for (const tag of typeof tags === "function" ? [] : [tags].flat()) {
		const [, before, placeholder, after] = /^(.*)<([A-Za-z-_]+)>(.*)$/.exec(tag) ?? [];
		if (placeholder === void 0) continue;
		for (const name of names) {
			if (!name.startsWith(before) || !name.endsWith(after)) continue;
			const value = name.slice(before.length, name.length - after.length);
			if (/^[\w.-]+$/.test(value)) (values[placeholder] ??= new Set()).add(value);
		}
	}
	return Object.fromEntries(Object.entries(values).map(([name, some]) => [name, [...some]]));
}
// packages/migrate/src/tools/feature-sliced-judge.ts
const LAYERS = [
	"shared",
	"entities",
	"features",
	"widgets",
	"pages",
	"app"
];
const SLICED = new Set([
	"entities",
	"features",
	"widgets",
	"pages"
]);
function createFeatureSlicedJudge(rules, files) {
	const root = files.some((file) => file.startsWith("src/")) ? "src/" : "";
	return ({ from, to }) => {
		const [source, target] = [positionOf$1(from, root), to === null ? null : positionOf$1(to, root)];
		if (source === null || target === null) return null;
		if (source.layer === target.layer && source.slice === target.slice) return null;
		const direction = LAYERS.indexOf(source.layer) - LAYERS.indexOf(target.layer);
		const isCross = target.inside.startsWith(`@x/${source.slice}.`) || target.inside.startsWith(`@x/${source.slice}/`);
		if (rules.directions && (direction < 0 || direction === 0 && !isCross)) return "fsd/forbidden-imports";
		return rules.entries && !isCross && !isEntry(target) ? "fsd/no-public-api-sidestep" : null;
	};
}
function positionOf$1(file, root) {
	if (!file.startsWith(root)) return null;
	const [layer = "", ...rest] = file.slice(root.length).split("/");
	if (!LAYERS.includes(layer) || rest.length === 0) return null;
	if (!SLICED.has(layer)) return {
		layer,
		slice: null,
		inside: rest.join("/")
	};
	return rest.length < 2 ? null : {
		layer,
		slice: rest[0],
		inside: rest.slice(1).join("/")
	};
}
function isEntry({ layer, slice, inside }) {
	if (slice !== null) return /^index\.\w+$/.test(inside);
	if (layer !== "shared") return true;
	return /^(?:[^/]+\/)?(?:index\.\w+)$|^(?:ui|lib)\/[^/]+(?:\/index)?\.\w+$|^[^/]+$/.test(inside);
}
// packages/migrate/src/tools/steiger.ts
const KINDS = new Set(MODULE_IMPORTS);
const ABOUT_FOLDERS = `ambiguous-slice-names excessive-slicing inconsistent-naming insignificant-slice
  no-layer-public-api no-processes no-reserved-folder-names no-segmentless-slices no-segments-on-sliced-layers no-ui-in-app
  public-api repetitive-naming segments-by-purpose shared-lib-grouping typo-in-layer-name no-file-segments`.split(/\s+/);
function readSteiger({ file, value, project }) {
	const parts = [value].flat(1e400).filter(isPart);
	const isOff = (name) => parts.some((part) => part["files"] === void 0 && isOffIn(part["rules"], `fsd/${name}`));
	const rules = {
		directions: !isOff("forbidden-imports") && !(isOff("no-higher-level-imports") && isOff("no-cross-imports")),
		entries: !isOff("no-public-api-sidestep")
	};
	const partly = parts.filter((part) => part["files"] !== void 0 && part["rules"] !== void 0);
	return {
		tool: "steiger",
		file,
		groups: [],
		preset: {
			extends: "feature-sliced",
			ignores: parts.flatMap(({ ignores }) => [ignores ?? []].flat().filter((one) => typeof one === "string")),
			rules: {
				...!rules.directions && {
					"architecture/layer-direction": "off",
					"architecture/domain-boundary": "off"
				},
				...!rules.entries && { "architecture/public-entry": "off" },
				"architecture/no-cycle": "off",
				"architecture/resolved-import": "off",
				"architecture/opaque-import": "off",
				"architecture/no-laundering": "off",
				"architecture/placed-file": "off"
			}
		},
		judge: createFeatureSlicedJudge(rules, project.files),
		kinds: KINDS,
		typeOnly: "enforce",
		packages: [],
		reportsUnplaced: false,
		findsCycles: false,
		findsUnresolved: false,
		ignores: [],
		losses: [losses.steigerRules(ABOUT_FOLDERS.filter((name) => !isOff(name))), ...partly.length > 0 ? [losses.repeated("a rule that is set for some files only")] : []]
	};
}
function isPart(value) {
	return typeof value === "object" && value !== null;
}
function isOffIn(rules, id) {
	return [rules?.[id]].flat()[0] === "off";
}
// packages/migrate/src/read/eslint-settings.ts
const SETS = {
	"boundaries/recommended": [
		"element-types",
		"entry-point",
		"external"
	],
	"boundaries/strict": [
		"element-types",
		"entry-point",
		"external",
		"no-ignored",
		"no-unknown-files",
		"no-unknown",
		"no-private"
	]
};
function readEslintSettings(file, value) {
	const settings = {};
	const rules = {};
	const repeated = new Set();
	for (const part of partsOf(value)) {
		Object.assign(settings, isPlain(part.settings) ? part.settings : {});
		for (const [id, setting] of Object.entries(isPlain(part.rules) ? part.rules : {})) {
			const [severity, ...options] = Array.isArray(setting) ? setting : [setting];
			const before = rules[id];
			if (before !== void 0 && JSON.stringify(before) !== JSON.stringify(options) && before.length > 0) repeated.add(id);
			if (severity === "off" || severity === 0) {
				if (before !== void 0 && before.length > 0) repeated.add(id);
				else delete rules[id];
			} else if (severity !== void 0) rules[id] = options.length === 0 && before !== void 0 ? before : options;
		}
	}
	return {
		file,
		settings,
		rules,
		repeated: [...repeated]
	};
}
function partsOf(value) {
	if (isEmptyPackage(value)) return [];
	if (Array.isArray(value)) return value.flatMap(partsOf);
	if (!isPlain(value)) return [];
	const { overrides, extends: bases } = value;
	return [
		...[bases ?? []].flat().flatMap((base) => {
			if (typeof base !== "string") return partsOf(base);
			const names = SETS[base.replace(/^plugin:/, "")];
			return names === void 0 ? [] : [{ rules: Object.fromEntries(names.map((name) => [`boundaries/${name}`, "error"])) }];
		}),
		value,
		...Array.isArray(overrides) ? overrides.flatMap(partsOf) : []
	];
}
function isPlain(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// packages/migrate/src/read/read-config.ts
const READERS = {
	boundaries: (source) => fromEslint(source, "boundaries/", readBoundaries),
	nx: (source) => fromEslint(source, "@n", readNx),
	"restricted-paths": (source) => fromEslint(source, "import", readRestrictedPaths),
	"restricted-imports": (source) => readRestrictedImports({
		...source,
		value: eslintValue(source)
	}),
	"dependency-cruiser": readDependencyCruiser,
	sheriff: readSheriff,
	fallow: readFallow,
	steiger: readSteiger
};
const WITHOUT_RULES = /^(?:eslint-plugin-(?:boundaries|import|import-x)|eslint\/config|globals|@typescript-eslint\/parser|@eslint\/(?:js|eslintrc))$/;
async function readConfig({ tool, file }, project) {
	const loaded = await loadConfig(project.root, file);
	const { value, missing } = tool === "dependency-cruiser" ? await withExtended(project.root, file, loaded.value) : loaded;
	const config = READERS[tool]({
		file,
		value,
		project,
		missing
	});
	if (config.groups.every(({ pattern }) => pattern === "**") && config.preset === void 0) {
		if (config.losses.length === 0) throw new NoRulesError(texts$1.noRules(tool, file));
		throw new NoRulesError(texts$1.nothingLeft(tool, file), ...config.losses.map(report.loss));
	}
	return config;
}
function eslintValue({ file, value }) {
	return file.endsWith("package.json") ? value.eslintConfig : value;
}
function fromEslint({ file, value, project, missing }, prefix, read) {
	const settings = readEslintSettings(file, eslintValue({
		file,
		value
	}));
	const config = read(settings, project);
	const foreign = missing.filter((name) => !WITHOUT_RULES.test(name));
	const repeated = settings.repeated.filter((rule) => rule.startsWith(prefix));
	return {
		...config,
		losses: [
			...config.losses,
			...repeated.map(losses.repeated),
			...foreign.length > 0 ? [losses.missing(file, foreign)] : []
		]
	};
}
// packages/migrate/src/read/project.ts
const POLICY_FILE = "stratalint.config.json";
async function readProject(root) {
	const policy = compilePolicy({ architecture: { places: { everything: {
		pattern: "**",
		role: "shared"
	} } } }, { file: join(root, POLICY_FILE) });
	const { details } = await check({
		cwd: root,
		loaded: {
			root,
			policyFile: POLICY_FILE,
			hash: "",
			policy,
			sources: []
		},
		detailed: true,
		cache: false,
		baseline: false,
		only: [],
		mayBeEmpty: true
	});
	const unparsed = details.violations.filter(({ rule }) => rule === "stratalint/parse").length;
	return {
		root,
		files: details.files,
		modules: details.modules,
		unparsed
	};
}
// packages/migrate/src/model/old-edge.ts
function importOf(from, to) {
	return {
		from,
		to,
		packageName: null,
		specifier: to,
		kind: "import",
		typeOnly: false,
		isElided: false,
		names: []
	};
}
function importOfPackage(from, name) {
	return {
		from,
		to: null,
		packageName: name,
		specifier: name,
		kind: "import",
		typeOnly: false,
		isElided: false,
		names: []
	};
}
// packages/migrate/src/translate/externals.ts
const UNNAMED = "a-package-without-rules";
function externalsOf(config, { groups, sampler }, form) {
	const mayImport = (name) => groups.filter((group) => config.judge(importOfPackage(sampler.path(group, "from"), name)) === null);
	const others = mayImport(UNNAMED);
	const restricted = [...config.packages.map((pattern) => [pattern, mayImport(pattern.replaceAll(/\*+/g, "x").replace(/^!/, ""))]).filter(([, allowed]) => allowed.length !== others.length || allowed.some((group) => !others.includes(group))), ...others.length < groups.length ? [["*", others]] : []];
	return Object.fromEntries(restricted.map(([pattern, allowed]) => [pattern, namesOf(allowed, form)]));
}
function namesOf(allowed, { layers, places }) {
	const isWhole = (layer) => [...layers].every(([group, name]) => name !== layer || allowed.includes(group));
	return [...new Set(allowed.map((group) => {
		const layer = layers?.get(group);
		return layer !== void 0 && isWhole(layer) ? layer : places.get(group);
	}))];
}
// packages/migrate/src/translate/components.ts
function componentsOf(items, leadsTo) {
	const index = new Map();
	const low = new Map();
	const stack = [];
	const components = [];
	const visit = (item) => {
		index.set(item, index.size);
		low.set(item, index.get(item));
		stack.push(item);
		for (const next of items) {
			if (next === item || !leadsTo(item, next)) continue;
			if (!index.has(next)) visit(next);
			if (stack.includes(next)) low.set(item, Math.min(low.get(item), low.get(next)));
		}
		if (low.get(item) !== index.get(item)) return;
		components.push(stack.splice(stack.indexOf(item)));
	};
	for (const item of items) if (!index.has(item)) visit(item);
	return components;
}
// packages/migrate/src/translate/names.ts
function nameOf(text, taken) {
	const valid = validName(text);
	let free = valid;
	for (let count = 2; taken.has(free); count++) free = `${valid}-${count}`;
	taken.add(free);
	return free;
}
function isFree$1(text, taken) {
	return !taken.has(validName(text));
}
function validName(text) {
	const plain = text.replace(/[^A-Za-z0-9_@.-]+/g, "-").replace(/^-+|-+$/g, "") || "group";
	return /^\d+$/.test(plain) || plain === "__proto__" ? `group-${plain}` : plain;
}
// packages/migrate/src/translate/layering.ts
function layeringOf({ groups, across, within }, joinsKinds) {
	const leadsTo = (from, to) => across(from, to) || within(from, to) !== null;
	const taken = new Set();
	const components = componentsOf(groups, leadsTo);
	const layers = (joinsKinds ? joinKinds(components, groups, leadsTo) : components).map((members) => {
		const inOrder = groups.filter((group) => members.includes(group));
		const kind = inOrder[0].kind;
		if (kind !== void 0 && inOrder.every((group) => group.kind === kind)) return {
			name: nameOf(kind, taken),
			groups: inOrder
		};
		const names = inOrder.map((group) => group.name);
		return {
			name: nameOf(names.length > 2 ? "peers" : names.join("-"), taken),
			groups: inOrder
		};
	});
	const layerOf = (group) => layers.find((layer) => layer.groups.includes(group));
	const below = new Map();
	for (const layer of layers) {
		const lower = new Set();
		for (const group of layer.groups) for (const target of groups) {
			const other = layerOf(target);
			if (other === layer || !leadsTo(group, target)) continue;
			lower.add(other);
			for (const further of below.get(other)) lower.add(further);
		}
		below.set(layer, lower);
	}
	return {
		layers,
		layerOf,
		isAbove: (upper, lower) => below.get(upper).has(lower)
	};
}
function joinKinds(components, groups, leadsTo) {
	const byKey = new Map();
	for (const members of components) {
		const [group] = members;
		const links = groups.map((other) => [leadsTo(group, other), leadsTo(other, group)].map(Number).join(""));
		const isAlone = members.length === 1 && group.kind !== void 0;
		const own = groups.indexOf(group);
		const key = isAlone ? `${group.kind} ${links.toSpliced(own, 1, "").join()}` : String(own);
		byKey.set(key, [...byKey.get(key) ?? [], ...members]);
	}
	return [...byKey.values()];
}
function directlyBelow({ layers, isAbove }, layer) {
	const lower = layers.filter((other) => isAbove(layer, other));
	return lower.filter((other) => !lower.some((between) => isAbove(between, other)));
}
function isTotal({ layers, isAbove }) {
	return layers.every((upper, index) => layers.slice(0, index).every((lower) => isAbove(upper, lower)));
}
// packages/migrate/src/translate/forms.ts
function formsOf(material) {
	const { relation, layering } = material;
	const closed = closedLayers(relation, layering);
	const ordered = (crossDomain, hidden) => ({
		...placesOf(material, true),
		isListed: false,
		architecture: {
			places: placesOf(material, true).config,
			layers: layersOf(layering, hidden),
			crossDomain
		}
	});
	const listed = (isLayered) => {
		const places = placesOf(material, isLayered);
		const allow = allowsOf(material, places, isLayered);
		return {
			...places,
			isListed: allow.length > 0,
			architecture: {
				places: places.config,
				...isLayered && { layers: layersOf(layering, []) },
				crossDomain: allow.length === 0 ? "deny" : {
					default: "deny",
					allow
				}
			}
		};
	};
	const isOrdered = layering.layers.length > 1;
	return [
		...isOrdered ? [ordered("lower-layers", [])] : [],
		ordered("same-layers", []),
		...isOrdered ? [...closed.length > 0 ? [ordered("lower-layers", closed), ordered("same-layers", closed)] : [], listed(true)] : [],
		...layering.layers.every(({ groups }) => groups.length === 1) && isOrdered ? [] : [listed(false)]
	];
}
function closedLayers({ across, within }, { layers, isAbove }) {
	const mayReach = (upper, lower) => upper.groups.some((from) => lower.groups.some((to) => across(from, to) || within(from, to) !== null));
	return layers.filter((layer) => {
		const pairs = layers.filter((upper) => isAbove(upper, layer)).flatMap((upper) => layers.filter((lower) => isAbove(layer, lower)).map((lower) => ({
			upper,
			lower
		})));
		return pairs.length > 0 && pairs.every(({ upper, lower }) => !mayReach(upper, lower));
	});
}
function layersOf(layering, closed) {
	const isClosed = (layer) => closed.includes(layer);
	if (isTotal(layering)) return layering.layers.map((layer) => isClosed(layer) ? {
		name: layer.name,
		closed: true
	} : layer.name);
	return Object.fromEntries([...layering.layers].reverse().map((layer) => {
		const above = directlyBelow(layering, layer).map(({ name }) => name);
		return [layer.name, isClosed(layer) ? {
			above,
			closed: true
		} : above];
	}));
}
function placesOf({ relation, layering, identities }, isLayered) {
	const taken = new Set(isLayered ? layering.layers.map(({ name }) => name) : []);
	const places = new Map();
	const config = {};
	for (const group of relation.groups) {
		const name = nameOf(isFree$1(group.name, taken) ? group.name : `${group.name}-place`, taken);
		places.set(group, name);
		config[name] = {
			pattern: identities.get(group).pattern,
			role: "domain",
			...isLayered && { layer: layering.layerOf(group).name },
			...group.entry !== void 0 && { entry: entryOf$1(group.entry.globs, identities.get(group)) }
		};
	}
	return {
		config,
		places,
		layers: isLayered ? new Map(relation.groups.map((group) => [group, layering.layerOf(group).name])) : null
	};
}
function entryOf$1(globs, { isShared }) {
	return isShared ? {
		instances: globs,
		layers: globs
	} : globs;
}
function allowsOf({ relation, layering, identities }, names, isLayered) {
	const { groups, across } = relation;
	const isOwnLayer = (group) => isLayered && layering.layerOf(group).groups.length === 1;
	const isOneInstance = (group) => identities.get(group).captures.length === 0;
	const byTargets = new Map();
	for (const from of groups) {
		const targets = groups.filter((to) => across(from, to) && (from !== to || !isOneInstance(from)));
		if (targets.length === 0) continue;
		const key = targets.map((group) => groups.indexOf(group)).join();
		const same = byTargets.get(key) ?? {
			importers: [],
			targets
		};
		same.importers.push(from);
		byTargets.set(key, same);
	}
	const layerNames = (some) => [...new Set(some.map((group) => names.layers.get(group)))];
	const placeNames = (some) => anyOf(some.map((group) => names.places.get(group)));
	const ends = (some) => {
		const byLayer = some.filter(isOwnLayer);
		const byName = some.filter((group) => !isOwnLayer(group) && isOneInstance(group));
		const inexact = some.filter((group) => !isOwnLayer(group) && !isOneInstance(group));
		const layered = [...byLayer, ...isLayered ? inexact : []];
		return [
			...layered.length > 0 ? [{
				name: "*",
				layers: layerNames(layered)
			}] : [],
			...byName.length > 0 ? [{
				name: placeNames(byName),
				layers: null
			}] : [],
			...inexact.length > 0 && !isLayered ? [{
				name: "*",
				layers: null
			}] : []
		];
	};
	return [...byTargets.values()].flatMap(({ importers, targets }) => ends(importers).flatMap((from) => ends(targets).map((to) => ({
		from: from.name,
		to: to.name,
		...from.layers !== null && { fromLayers: from.layers },
		...to.layers !== null && { layers: to.layers }
	}))));
}
function anyOf(names) {
	return names.length === 1 ? names[0] : `{${names.join(",")}}`;
}
// packages/migrate/src/translate/samples.ts
function createGrouping(groups) {
	const compiled = groups.map((group) => ({
		group,
		pattern: compilePattern(group.pattern, [])
	}));
	return memoize((file) => compiled.find(({ pattern }) => pattern.match(file) !== null)?.group ?? null);
}
const FILES = {
	from: [
		"importer.ts",
		"inner/deep/importer.ts",
		"importer.tsx",
		"importer.js"
	],
	to: [
		"imported.ts",
		"inner/deep/imported.ts",
		"imported.tsx",
		"imported.js"
	],
	inner: [
		"inner/hidden.ts",
		"inner/deep/hidden.ts",
		"hidden.ts",
		"hidden.js"
	]
};
const FIRST = "alpha";
const SECOND = "omega";
function createSampler(groups, files) {
	const groupOf = createGrouping(groups);
	const folderOf = memoize((pattern) => folderBefore(pattern, files));
	return { path(group, side, values = {}) {
		const entry = side === "to" ? group.entry?.sample : void 0;
		const candidates = [...entry === void 0 ? [] : [entry], ...FILES[side]];
		const patterns = optionsOf(group.pattern);
		return candidates.flatMap((file) => patterns.flatMap((pattern) => ["", "middle/"].map((middle) => folderOf(group.pattern) + fill(pattern, middle, side, file, values)))).find((path) => groupOf(path) === group) ?? null;
	} };
}
function optionsOf(pattern) {
	const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
	if (found === null) return [pattern];
	const [before, after] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)];
	return found[1].split(",").map((option) => `${before}${option.replaceAll(/\*+/g, "x")}${after}`);
}
function folderBefore(pattern, files) {
	if (!pattern.startsWith("**/")) return "";
	const whole = compilePattern(pattern, []);
	const rest = compilePattern(pattern.slice(3), []);
	const file = files.find((one) => whole.match(one) !== null);
	if (file === void 0) return "";
	const segments = file.split("/");
	const depth = segments.findIndex((_, index) => rest.match(segments.slice(index).join("/")) !== null);
	return segments.slice(0, depth).map((segment) => `${segment}/`).join("");
}
function capturesOf(group) {
	return patternCaptures(group.pattern);
}
function fill(pattern, middle, side, file, values) {
	const tokens = tokenizePattern(pattern);
	const path = tokens.map((token, index) => {
		switch (token.type) {
			case "literal": return tokens[index - 1]?.type === "globstar" ? token.text.replace(/^\//, "") : token.text;
			case "capture": return values[token.name] ?? (side === "from" ? "alpha" : "omega");
			case "choice": return token.options[0];
			case "star": return side === "from" ? "one" : "two";
			case "globstar": return index === tokens.length - 1 ? file : index === 0 ? "" : middle;
		}
	}).join("");
	return /\.[a-z]+$/.test(path) ? path : `${path}.ts`;
}
// packages/migrate/src/translate/identities.ts
function identitiesOf(relation) {
	const { groups, across, within } = relation;
	const parents = new Map();
	const rootOf = (group) => {
		const parent = parents.get(group);
		return parent === void 0 ? group : rootOf(parent);
	};
	const shared = new Map();
	for (const from of groups) for (const to of groups) {
		const key = from === to ? null : within(from, to);
		if (key === null) continue;
		const [root, other] = [rootOf(from), rootOf(to)];
		shared.set(root, shared.get(root) ?? shared.get(other) ?? key);
		if (root !== other) parents.set(other, root);
	}
	const ownKey = (group) => {
		if (!across(group, group)) return within(group, group) ?? capturesOf(group);
		return group.entry === void 0 ? [] : capturesOf(group);
	};
	const taken = new Map();
	return new Map(groups.map((group) => {
		const root = rootOf(group);
		const captures = (shared.get(root) ?? ownKey(group)).filter((name) => capturesOf(group).includes(name));
		const owner = taken.get(keyOf(captures)) ?? root;
		if (captures.length > 0) taken.set(keyOf(captures), owner);
		const rename = (name) => owner === root && name !== "layer" ? name : camelCase(`${root.name} ${name}`);
		return [group, {
			pattern: keepCaptures(group.pattern, captures, rename),
			captures: captures.map(rename),
			isShared: shared.has(root)
		}];
	}));
}
function keyOf(captures) {
	return [...captures].sort().join("\0");
}
function keepCaptures(pattern, kept, rename) {
	return patternCaptures(pattern).reduce((text, name) => text.replace(`{${name}}`, kept.includes(name) ? `{${rename(name)}}` : "*"), pattern);
}
function camelCase(text) {
	const joined = text.replace(/[^A-Za-z0-9]+(.)?/g, (_, next) => next?.toUpperCase() ?? "");
	return /^[A-Za-z_]/.test(joined) ? joined : `_${joined}`;
}
// packages/migrate/src/translate/merge-groups.ts
function withoutNeedless(relation, config) {
	const kept = [...relation.groups];
	for (const group of relation.groups) {
		if (group.isDerived !== true) continue;
		const next = nextFor(group, kept, relation);
		const others = kept.filter((one) => one !== group && one !== next);
		if (next === null ? isFree(group, kept, relation, config) : isAlike(group, next, others, relation, config)) kept.splice(kept.indexOf(group), 1);
	}
	return kept;
}
function nextFor(group, kept, { sampler }) {
	const path = sampler.path(group, "from");
	return kept.slice(kept.indexOf(group) + 1).find(({ pattern }) => compilePattern(pattern, []).match(path) !== null) ?? null;
}
function isAlike(group, next, others, relation, config) {
	const { across, within } = relation;
	const same = (from, to, likeFrom, likeTo) => across(from, to) === across(likeFrom, likeTo) && JSON.stringify(within(from, to)) === JSON.stringify(within(likeFrom, likeTo));
	return others.every((other) => same(group, other, next, other) && same(other, group, other, next)) && same(group, group, next, next) && same(group, next, next, next) && same(next, group, next, next) && samePackages(group, next, relation, config);
}
function isFree(group, kept, relation, config) {
	const { across, sampler } = relation;
	const file = sampler.path(group, "from");
	return !config.reportsUnplaced && kept.every((other) => across(group, other) && across(other, group)) && [...config.packages, "a-package-without-rules"].every((name) => config.judge(importOfPackage(file, name)) === null);
}
function samePackages(one, other, { sampler }, { packages, judge }) {
	const [file, like] = [sampler.path(one, "from"), sampler.path(other, "from")];
	return packages.every((name) => judge(importOfPackage(file, name)) === null === (judge(importOfPackage(like, name)) === null));
}
function joinAlike(relation, config) {
	const joined = [...relation.groups];
	const represented = new Map(joined.map((group) => [group, group]));
	for (let index = 0; index < joined.length; index++) for (let later = joined.length - 1; later > index; later--) {
		const [one, other] = [joined[index], joined[later]];
		const pattern = one.isDerived && other.isDerived ? joinPatterns(one.pattern, other.pattern) : null;
		const between = joined.slice(index + 1, later);
		if (pattern === null || between.some((group) => intersect(group.pattern, pattern) !== null)) continue;
		const [a, b] = [represented.get(one), represented.get(other)];
		const others = relation.groups.filter((group) => group !== a && group !== b);
		if (!relation.across(a, b) || !isAlike(b, a, others, relation, config)) continue;
		const group = {
			...one,
			pattern,
			source: [...new Set([...one.source.split(", "), ...other.source.split(", ")])].join(", ")
		};
		represented.set(group, a);
		joined[index] = group;
		joined.splice(later, 1);
	}
	return joined;
}
// packages/migrate/src/translate/order-groups.ts
function orderGroups({ groups, groupOf }, files) {
	if (groupOf === void 0) return [...groups];
	const compiled = groups.map((group) => ({
		group,
		pattern: compilePattern(group.pattern, [])
	}));
	const later = new Map(groups.map((group) => [group, new Set()]));
	for (const file of files) {
		const matching = compiled.filter(({ pattern }) => pattern.match(file) !== null).map(({ group }) => group);
		if (matching.length < 2) continue;
		const name = groupOf(file);
		const own = matching.find((group) => group.name === name);
		for (const other of matching) if (own !== void 0 && other !== own) later.get(own).add(other);
	}
	const ordered = [];
	const rest = [...groups];
	while (rest.length > 0) {
		const next = rest.find((group) => !rest.some((other) => other !== group && later.get(other).has(group))) ?? rest[0];
		ordered.push(next);
		rest.splice(rest.indexOf(next), 1);
	}
	return ordered;
}
// packages/migrate/src/translate/relation.ts
function readRelation({ judge }, ordered, files) {
	const sampler = createSampler(ordered, files);
	const groups = ordered.filter((group) => sampler.path(group, "from") !== null && sampler.path(group, "to") !== null);
	const byPair = new Map();
	for (const from of groups) byPair.set(from, new Map(groups.map((to) => [to, samplesOf(from, to, sampler, judge)])));
	const of = (from, to) => byPair.get(from).get(to);
	const across = (from, to) => (of(from, to)[0]?.rule ?? null) === null;
	return {
		groups,
		sampler,
		across,
		within: (from, to) => across(from, to) ? null : of(from, to).find(({ rule }) => rule === null)?.equal ?? null,
		samples: groups.flatMap((from) => groups.flatMap((to) => [...of(from, to), ...innerSamples(of(from, to), sampler, judge)]))
	};
}
function samplesOf(from, to, sampler, judge) {
	const shared = capturesOf(from).filter((name) => capturesOf(to).includes(name));
	return [
		[],
		...shared.length > 1 ? shared.map((name) => [name]) : [],
		...shared.length > 0 ? [shared] : []
	].flatMap((equal) => {
		const fromPath = sampler.path(from, "from", fixed(from, FIRST, []));
		const toPath = sampler.path(to, "to", fixed(to, SECOND, equal));
		if (fromPath === null || toPath === null || fromPath === toPath) return [];
		return [{
			from,
			to,
			fromPath,
			toPath,
			equal,
			isInner: false,
			rule: judge(importOf(fromPath, toPath))
		}];
	});
}
function innerSamples(samples, sampler, judge) {
	return samples.flatMap((sample) => {
		const toPath = sample.to.entry === void 0 ? null : sampler.path(sample.to, "inner", fixed(sample.to, SECOND, sample.equal));
		if (toPath === null || toPath === sample.fromPath) return [];
		return [{
			...sample,
			toPath,
			isInner: true,
			rule: judge(importOf(sample.fromPath, toPath))
		}];
	});
}
function fixed(group, value, equal) {
	return Object.fromEntries(capturesOf(group).map((name) => [name, equal.includes(name) ? FIRST : value]));
}
// packages/migrate/src/translate/translate.ts
function translate(config, root, files) {
	if (config.preset !== void 0) return fromPreset(config, config.preset);
	const relation = readRelation(config, joinAlike(readRelation(config, withoutNeedless(readRelation(config, orderGroups(config, files), files), config), files), config), files);
	const others = relation.groups.filter(({ pattern }) => pattern !== "**");
	const best = [...others.length < relation.groups.length && others.length > 0 ? [readRelation(config, others, files)] : [], relation].flatMap((variant) => formsFor(variant).map((form) => ({
		form,
		relation: variant,
		differences: differencesOf(form, relation, root),
		length: JSON.stringify(form.architecture).length
	}))).reduce((one, next) => next.differences.length < one.differences.length || next.differences.length === one.differences.length && next.length < one.length && one.form.isListed && one.relation === next.relation ? next : one);
	return {
		draft: draftOf(config, best.relation, best.form),
		differences: best.differences
	};
}
function formsFor(relation) {
	const identities = identitiesOf(relation);
	return (relation.groups.some(({ kind }) => kind !== void 0) ? [true, false] : [false]).flatMap((joins) => formsOf({
		relation,
		layering: layeringOf(relation, joins),
		identities
	}));
}
function judgeOf(config, root) {
	const policy = compilePolicy(config, { file: join(root, "stratalint.config.json") });
	return createJudge$1(policy, "2000-01-01", () => null);
}
function differencesOf({ architecture }, { samples }, root) {
	const { judge } = judgeOf({ architecture: {
		...architecture,
		tests: { files: [] }
	} }, root);
	return samples.flatMap((sample) => {
		const { fromPath: from, toPath: path } = sample;
		const { status, rule } = judge({
			from,
			target: {
				type: "file",
				path
			},
			typeOnly: false,
			packageByPath: null,
			specifier: path
		});
		const isForbidden = status === "forbidden" && rule !== "architecture/placed-file";
		if (isForbidden === (sample.rule !== null)) return [];
		return [{
			...sample,
			kind: isForbidden ? "stricter" : "looser"
		}];
	});
}
function draftOf(config, relation, form) {
	const externals = externalsOf(config, relation, form);
	const outside = [...config.reportsUnplaced ? config.ignores : [], ...config.outside ?? []];
	const hasEntries = relation.groups.some(({ entry }) => entry !== void 0);
	const rules = {
		...!config.findsCycles && { "architecture/no-cycle": "off" },
		...!config.findsUnresolved && { "architecture/resolved-import": "off" },
		"architecture/opaque-import": "off",
		"architecture/no-laundering": "off",
		...!config.reportsUnplaced && { "architecture/placed-file": "off" },
		...!hasEntries && { "architecture/public-entry": "off" },
		...form.isListed && { "architecture/no-stale-exception": "off" }
	};
	return {
		found: notes.found(config.tool, config.file),
		config: {
			...config.files !== void 0 && { files: [...config.files] },
			...config.ignores.length > 0 && { ignores: [...config.ignores] },
			architecture: {
				...form.architecture,
				...Object.keys(externals).length > 0 && { externals },
				...config.typeOnly === "allow" && { typeOnly: "allow" },
				...outside.length > 0 && { outside },
				tests: { files: [] }
			},
			rules
		},
		notes: {
			...placeNotes(relation.groups, form.places),
			files: notes.files,
			ignores: notes.ignores,
			"architecture.layers": notes.layers,
			"architecture.crossDomain": form.isListed ? notes.listed : notes.crossDomain,
			"architecture.externals": notes.externals,
			"architecture.typeOnly": notes.typeOnly,
			"architecture.outside": notes.outside,
			"architecture.tests": notes.tests,
			rules: notes.rules
		}
	};
}
function placeNotes(groups, places) {
	return Object.fromEntries(groups.map((group) => [`architecture.places.${places.get(group)}`, group.source]));
}
function fromPreset(config, { extends: preset, rules, ignores }) {
	return {
		draft: {
			found: notes.found(config.tool, config.file),
			config: {
				extends: preset,
				...ignores.length > 0 && { ignores },
				rules
			},
			notes: {
				extends: notes.preset,
				ignores: notes.ignores,
				rules: notes.rules
			}
		},
		differences: []
	};
}
// packages/migrate/src/verify/edges.ts
const TYPE_KINDS = new Set([
	"import-type",
	"export-type",
	"type-query"
]);
function edgesOf({ modules }) {
	return modules.all().flatMap(({ file, edges }) => edges.flatMap((edge) => toProjectEdge(file, edge)));
}
function countUnresolved({ modules }) {
	return modules.all().reduce((sum, { edges }) => sum + edges.filter(({ target }) => target.type === "unresolved").length, 0);
}
function toProjectEdge(from, edge) {
	const { target, kind, specifier } = edge;
	if (target.type === "unresolved" || target.type === "external" && target.virtual === true) return [];
	if (target.type === "file" && target.path.startsWith("../")) return [];
	return [{
		edge,
		old: {
			from,
			to: target.type === "file" ? target.path : null,
			packageName: target.type === "external" ? target.name : null,
			specifier,
			kind,
			typeOnly: TYPE_KINDS.has(kind),
			isElided: edge.typeOnly,
			names: edge.names.map(({ name }) => name)
		}
	}];
}
function pairOf({ from, to, packageName }) {
	return `${from}\0${to ?? packageName}`;
}
// packages/migrate/src/verify/position.ts
function positionOf(root, file, offset) {
	const before = readRegularText(join(root, file)).slice(0, offset).split("\n");
	return {
		line: before.length,
		column: before.at(-1).length + 1
	};
}
function offsetOf(root, file, line, column) {
	return readRegularText(join(root, file)).split("\n").slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}
// packages/migrate/src/verify/compare.ts
function compare(migration, project, tool) {
	const { root } = project;
	const { config: old } = migration;
	const byNew = judgeNew(migration, root);
	const all = edgesOf(project);
	const seen = all.filter(({ old: { kind } }) => old.kinds.has(kind));
	const unread = all.filter(({ old: { kind } }) => !old.kinds.has(kind));
	const counts = {
		edges: seen.length,
		both: 0,
		onlyOld: 0,
		onlyNew: 0
	};
	const disagreements = [];
	for (const one of seen) {
		const oldRule = tool === null ? old.judge(one.old) : tool.get(pairOf(one.old)) ?? null;
		const { rule: newRule, isUnplaced } = byNew(one);
		if (oldRule !== null && newRule !== null) counts.both++;
		if (oldRule === null === (newRule === null)) continue;
		const side = oldRule === null ? "new" : "old";
		counts[side === "new" ? "onlyNew" : "onlyOld"]++;
		const { from, to, packageName } = one.old;
		const { line } = positionOf(root, from, one.edge.start);
		disagreements.push({
			file: from,
			line,
			target: to ?? packageName,
			rule: oldRule ?? newRule,
			side,
			isUnplaced
		});
	}
	return {
		judge: tool === null ? "reading" : "tool",
		...counts,
		disagreements,
		unresolved: countUnresolved(project),
		unparsed: project.unparsed,
		unread: {
			edges: unread.length,
			violations: unread.filter((one) => byNew(one).rule !== null).length
		}
	};
}
function judgeNew({ draft, file }, root) {
	const policy = compilePolicy(draft.config, { file: join(root, file) });
	const { unchecked } = createCheckedFiles({
		root,
		policy
	});
	const judge = createJudge$1(policy, "2000-01-01", unchecked);
	return ({ edge, old }) => {
		if (unchecked(old.from) !== null) return {
			rule: null,
			isUnplaced: true
		};
		const { status, rule } = judge.judge({
			from: old.from,
			...edge
		});
		const isOn = rule !== null && policy.rules[rule]?.at(-1)?.severity !== "off";
		return {
			rule: status === "forbidden" && isOn ? rule : null,
			isUnplaced: status === "unjudged"
		};
	};
}
// packages/migrate/src/verify/package-folder.ts
function packageFolder(root, name) {
	return (createRequire(join(root, "package.json")).resolve.paths(name) ?? []).map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, "package.json"))) ?? null;
}
// packages/migrate/src/verify/run-dependency-cruiser.ts
function runDependencyCruiser({ file, judged }, { root, files }) {
	const binary = findBinary(root);
	if (binary === null) return null;
	const folders = [...new Set(files.map((one) => one.split("/", 1)[0]))];
	const { status, stdout } = spawnSync(process.execPath, [
		binary,
		"--config",
		file,
		"--output-type",
		"json",
		...folders
	], {
		cwd: root,
		encoding: "utf8",
		timeout: 3e5,
		maxBuffer: 1 << 30,
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		]
	});
	if (status === null || !stdout.startsWith("{")) return null;
	const { modules } = JSON.parse(stdout);
	return new Map(modules.flatMap(({ source, dependencies }) => dependencies.flatMap(({ resolved, valid, rules = [] }) => {
		const rule = valid ? void 0 : rules.find(({ name }) => judged.has(name));
		return rule === void 0 ? [] : [[pairOf({
			from: source,
			...targetOf(resolved)
		}), rule.name]];
	})));
}
function targetOf(resolved) {
	const inModules = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*\/node_modules\/)/.exec(resolved)?.[1];
	if (inModules !== void 0) return {
		to: null,
		packageName: inModules.replace(/^@types\//, "")
	};
	return /[./]/.test(resolved) && !resolved.startsWith("node:") ? {
		to: resolved,
		packageName: null
	} : {
		to: null,
		packageName: resolved.replace(/^node:/, "")
	};
}
function findBinary(root) {
	const folder = packageFolder(root, "dependency-cruiser");
	if (folder === null) return null;
	const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	return join(folder, bin["depcruise"] ?? Object.values(bin)[0]);
}
// packages/migrate/src/verify/run-fallow.ts
function runFallow({ root }) {
	const folder = packageFolder(root, "fallow");
	if (folder === null) return null;
	const binary = join(folder, "bin/fallow");
	const { stdout } = spawnSync(process.execPath, [
		binary,
		"dead-code",
		"--format",
		"json",
		"--quiet",
		"--no-cache"
	], {
		cwd: root,
		encoding: "utf8",
		timeout: 3e5,
		maxBuffer: 1 << 28,
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		]
	});
	if (!stdout.startsWith("{")) return null;
	const { boundary_violations: found } = JSON.parse(stdout);
	return new Map(found.map(({ from_path: from, to_path: to }) => [pairOf({
		from,
		to,
		packageName: null
	}), "boundary-violation"]));
}
// packages/migrate/src/verify/run-sheriff.ts
const CHILD$1 = `
const [entry, root] = process.argv.slice(1)
const { readFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')
const sheriff = require(entry)
const files = JSON.parse(readFileSync(0, 'utf8'))
const found = []
for (const { file, specifiers } of files) {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  const first = new Set(['dependency-rule', 'encapsulation'])
  for (const specifier of specifiers) {
    const judge = (rule, run) => { if (run(first.delete(rule)) !== '') found.push({ file, specifier, rule }) }
    judge('dependency-rule', (isFirst) => sheriff.violatesDependencyRule(path, specifier, isFirst, text))
    judge('encapsulation', (isFirst) => sheriff.violatesEncapsulationRule(path, specifier, isFirst, text, false))
  }
}
writeSync(3, JSON.stringify(found))
`;
function runSheriff(project) {
	const { root } = project;
	const edges = edgesOf(project).filter(({ old }) => old.to !== null && /\.[cm]?tsx?$/.test(old.from));
	const input = [...groupBy(edges, ({ old }) => old.from)].map(([file, own]) => ({
		file,
		specifiers: own.map(({ old }) => old.specifier)
	}));
	const entry = entryOf(root);
	if (entry === null) return null;
	const { output, status } = spawnSync(process.execPath, [
		"-e",
		CHILD$1,
		entry,
		root
	], {
		input: JSON.stringify(input),
		stdio: [
			"pipe",
			"ignore",
			"ignore",
			"pipe"
		],
		encoding: "utf8",
		timeout: 3e5,
		maxBuffer: 1 << 28
	});
	if (status !== 0) return null;
	const found = JSON.parse(output[3]);
	const rules = new Map(found.map(({ file, specifier, rule }) => [`${file}\0${specifier}`, `sheriff/${rule}`]));
	return new Map(edges.flatMap(({ old }) => {
		const rule = rules.get(`${old.from}\0${old.specifier}`);
		return rule === void 0 ? [] : [[pairOf(old), rule]];
	}));
}
function entryOf(root) {
	try {
		return createRequire(join(root, "package.json")).resolve("@softarc/sheriff-core");
	} catch {
		return null;
	}
}
// packages/migrate/src/verify/run-eslint.ts
const PLUGINS = {
	boundaries: {
		plugins: ["eslint-plugin-boundaries"],
		rules: /(?:^|\/)boundaries\/(?!no-unknown-files$)/
	},
	nx: {
		plugins: ["@nx/eslint-plugin", "@nrwl/eslint-plugin-nx"],
		rules: /enforce-module-boundaries$/
	},
	"restricted-paths": {
		plugins: ["eslint-plugin-import", "eslint-plugin-import-x"],
		rules: /no-restricted-paths$/
	}
};
const CHILD = `
const [entry, pattern] = process.argv.slice(1)
const { ESLint } = require(entry)
const { writeSync } = require('node:fs')
const answer = (value) => { writeSync(3, JSON.stringify(value)); process.exit(0) }
new ESLint({ errorOnUnmatchedPattern: false }).lintFiles(['.']).then((results) => answer({
  messages: results.flatMap(({ filePath, messages }) => messages
    .filter(({ ruleId }) => ruleId !== null && new RegExp(pattern).test(ruleId))
    .map(({ ruleId, line, column }) => ({ filePath, ruleId, line, column }))),
  fatal: results.filter(({ messages }) => messages.some(({ fatal }) => fatal)).length,
})).catch((error) => answer({ error: String(error?.message ?? error) }))
`;
function runEslint(tool, source, project) {
	const plugin = PLUGINS[tool];
	const { root } = project;
	const { resolve } = createRequire(join(root, "package.json"));
	const entry = firstResolved(["eslint"], resolve);
	if (plugin === void 0 || entry === null || firstResolved(plugin.plugins, resolve) === null) return null;
	const isLegacy = source.includes(".eslintrc");
	const { output } = spawnSync(process.execPath, [
		"-e",
		CHILD,
		entry,
		plugin.rules.source
	], {
		cwd: root,
		stdio: [
			"ignore",
			"pipe",
			"pipe",
			"pipe"
		],
		encoding: "utf8",
		timeout: 3e5,
		maxBuffer: 1 << 28,
		env: {
			...process.env,
			ESLINT_USE_FLAT_CONFIG: isLegacy ? "false" : "true"
		}
	});
	const [, stdout, stderr, text] = output ?? [];
	const isSkipped = /No cached ProjectGraph/.test(`${stdout}${stderr}`);
	if (text === void 0 || text === null || text === "" || isSkipped) return null;
	const { messages, fatal } = JSON.parse(text);
	return messages === void 0 || fatal > 0 ? null : violationsOf(messages, project);
}
function firstResolved(names, resolve) {
	for (const name of names) try {
		return resolve(name);
	} catch {}
	return null;
}
function violationsOf(messages, project) {
	const { root } = project;
	const byFile = new Map();
	for (const edge of edgesOf(project)) byFile.set(edge.old.from, [...byFile.get(edge.old.from) ?? [], edge]);
	const violations = new Map();
	for (const { filePath, ruleId, line, column } of messages) {
		const file = filePath.slice(root.length + 1).replaceAll("\\", "/");
		const offset = offsetOf(root, file, line, column);
		const found = byFile.get(file)?.find(({ edge }) => edge.end > offset);
		if (found !== void 0) violations.set(pairOf(found.old), ruleId);
	}
	return violations;
}
// packages/migrate/src/verify/run-tool.ts
function runTool(config, project) {
	switch (config.tool) {
		case "boundaries":
		case "nx":
		case "restricted-paths": return runEslint(config.tool, config.file, project);
		case "dependency-cruiser": return runDependencyCruiser(config, project);
		case "sheriff": return runSheriff(project);
		case "fallow": return runFallow(project);
		case "restricted-imports":
		case "steiger": return null;
	}
}
// packages/migrate/src/migrate.ts
async function migrate(options) {
	const root = realpathSync(options.root);
	if (hasConfig(root)) throw new MigrateError(texts$1.existing);
	refuseSecondConfig(root);
	const found = chooseConfig(root, options);
	const project = await readProject(root);
	const { config, migration } = await readAndTranslate(found, project);
	if (!options.verify) return {
		migration,
		comparison: null
	};
	return {
		migration,
		comparison: compare(migration, project, runTool(config, project))
	};
}
async function readAndTranslate(found, project) {
	try {
		const config = await readConfig(found, project);
		return {
			config,
			migration: migrationOf(config, project)
		};
	} catch (error) {
		if (error instanceof MigrateError) throw error;
		throw Object.assign(new MigrateError(texts$1.unexpected(found.tool, found.file)), { cause: error });
	}
}
function chooseConfig(root, { file, tool }) {
	const wanted = (file === void 0 ? findConfigs(root) : toolsIn(root, file, tool).map((name) => ({
		tool: name,
		file
	}))).filter((one) => tool === void 0 || one.tool === tool);
	const main = wanted.filter((one) => one.tool !== "restricted-imports");
	if (tool === void 0 && main.length === 1) return main[0];
	if (wanted.length === 1) return wanted[0];
	if (wanted.length > 1) throw new MigrateError(texts$1.several(file), ...wanted.map(texts$1.candidate));
	throw new MigrateError(texts$1.nothing(file, tool, TOOLS));
}
function toolsIn(root, file, tool) {
	if (!existsSync(join(root, file))) throw new MigrateError(texts$1.missingFile(file));
	const tools = toolsOf(root, file);
	return tools.length === 0 && tool !== void 0 ? [tool] : tools;
}
function migrationOf(config, { root, files }) {
	const { draft, differences } = translate(config, root, files);
	const isTypescript = existsSync(join(root, "tsconfig.json")) || files.some((file) => /\.[cm]?tsx?$/.test(file));
	return {
		tool: config.tool,
		source: config.file,
		file: isTypescript ? "stratalint.config.ts" : "stratalint.config.mjs",
		text: render(draft, isTypescript),
		draft,
		config,
		losses: config.losses,
		differences
	};
}
// packages/migrate/src/report.ts
const MOST = 10;
function migrationReport(migration, comparison, isWritten) {
	const { losses, differences } = migration;
	return [
		summaryOf(migration),
		...section(report.losses, losses.map(report.loss)),
		...section(report.differences, [...new Set(differences.map(describeDifference))]),
		...comparison === null ? [] : ["", ...describeComparison(comparison)],
		"",
		isWritten ? report.written(migration.file) : report.next(migration.file)
	];
}
function summaryOf({ tool, source, draft: { config } }) {
	const { places, layers } = config.architecture ?? {};
	if (places === void 0 || places === null) return report.preset(tool, source, String(config.extends));
	const count = (value) => Array.isArray(value) ? value.length : Object.keys(value ?? {}).length;
	return report.summary(tool, source, count(places), count(layers));
}
function section(title, lines) {
	if (lines.length === 0) return [];
	return [
		"",
		title,
		...lines.slice(0, MOST),
		...lines.length > MOST ? [report.more(lines.length - MOST)] : []
	];
}
function describeDifference({ kind, from, to, equal, isInner, rule }) {
	const condition = `${equal.length === 0 ? "" : report.equal(equal)}${isInner ? report.inner : ""}`;
	return report.difference(kind === "looser", from.name, to.name, condition, rule);
}
function describeComparison({ judge, edges, both, onlyOld, onlyNew, unread, unresolved, unparsed, disagreements }) {
	const different = onlyOld + onlyNew;
	return [
		different === 0 ? report.agrees(edges) : report.differs(edges, share(edges - different, edges)),
		`${report.judges[judge]}. ${report.counts(both, onlyOld, onlyNew)}`,
		...disagreements.slice(0, MOST).map(describeDisagreement),
		...disagreements.length > MOST ? [report.more(disagreements.length - MOST)] : [],
		...unread.edges > 0 ? [report.unread(unread.edges, unread.violations)] : [],
		...unresolved > 0 ? [report.unresolved(unresolved)] : [],
		...unparsed > 0 ? [report.unparsed(unparsed)] : []
	];
}
function describeDisagreement({ file, line, target, side, rule, isUnplaced }) {
	return report.disagreement(`${file}:${line}`, target, side, rule, isUnplaced ? report.unplaced : "");
}
function share(part, whole) {
	return `${(Math.floor(part / whole * 1e4) / 100).toString()} %`;
}
// packages/cli/src/commands/migrate.ts
const run = async ({ positionals, switches, values }) => {
	if (positionals.length > 1) throw new UsageError(`migrate takes one config, got ${positionals.length}.`);
	const root = realpathSync(process.cwd());
	const { migration, comparison } = await migrate({
		root,
		file: positionals[0] === void 0 ? void 0 : pathInFolder(root, positionals[0]),
		tool: values.get("from")?.[0],
		verify: !switches.has("no-verify")
	});
	const isWritten = switches.has("yes");
	const lines = migrationReport(migration, comparison, isWritten);
	if (isWritten) {
		write(root, migration.file, migration.text);
		process.stdout.write(formatMessage(lines));
	} else {
		process.stdout.write(migration.text);
		printMessage("", ...lines);
	}
	return comparison === null || comparison.disagreements.length === 0 ? 0 : 1;
};
function pathInFolder(root, given) {
	const path = relative(root, resolve(root, given)).replaceAll("\\", "/");
	if (path === ".." || path.startsWith("../")) throw new UsageError(`${given} is outside this folder. Run migrate in the folder that the policy is for.`);
	if (statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true) throw new UsageError(`${given} is a folder. Name a config file, or no file to search this folder.`);
	return path;
}
function write(root, name, text) {
	try {
		writeFileSync(join(root, name), text, { flag: "wx" });
	} catch (error) {
		throw new UsageError(`Cannot write ${name}: ${error.code}.`);
	}
}
export { rulesFound as a, MigrateError as c, brokenManifest as d, render as f, readConfig as i, NoRulesError as l, createGrouping as n, texts$1 as o, importOf as r, findRules as s, run as t, refuseSecondConfig as u };
