import { Cn as repositoryOf, Hn as posixRelative, Ln as readRegularText, Rn as isBelow, an as hasConfig, gn as loadToml, hn as loadJsonc } from "./check-BevjtlIT.js";
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
import { t as HOSTS } from "./host-CGjQU0Yf.js";
// packages/agent/src/skill/skill.ts
const FOLDERS = {
	claude: ".claude/skills/stratalint",
	codex: ".agents/skills/stratalint",
	cursor: ".cursor/skills/stratalint"
};
function skillFolder(host) {
	return FOLDERS[host];
}
function skillState(host, folder, source) {
	const target = join(folder, FOLDERS[host]);
	if (!existsSync(join(target, "SKILL.md"))) return "missing";
	return filesIn(source).every((file) => isSame(join(source, file), join(target, file))) ? "current" : "different";
}
function addSkill(host, folder, source) {
	if (skillState(host, folder, source) === "current") return false;
	for (const file of filesIn(source)) {
		const path = join(folder, FOLDERS[host], file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, readFileSync(join(source, file)));
	}
	return true;
}
function removeSkill(host, folder, source) {
	const target = join(folder, FOLDERS[host]);
	const same = filesIn(source).filter((file) => isSame(join(source, file), join(target, file)));
	for (const file of same) rmSync(join(target, file));
	const folders = [...new Set(same.map((file) => dirname(join(target, file))))];
	for (const one of [
		...folders.toSorted((a, b) => b.length - a.length),
		target,
		dirname(target),
		dirname(dirname(target))
	]) if (same.length > 0 && one !== folder) removeIfEmpty$1(one);
	return same.length > 0;
}
function filesIn(folder) {
	return readdirSync(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
function isSame(a, b) {
	return existsSync(b) && readFileSync(a).equals(readFileSync(b));
}
function removeIfEmpty$1(folder) {
	try {
		rmdirSync(folder);
	} catch {}
}
// packages/agent/src/settings/hook-set.ts
const EDIT_TIMEOUT = 30;
const STOP_TIMEOUT = 300;
const LOOP_LIMIT = 5;
function hooksOf(host, program) {
	const command = (event) => `${program} agent hook ${host} ${event}`;
	if (host === "cursor") return [
		{
			event: "preToolUse",
			entry: {
				command: command("preToolUse"),
				matcher: "Write",
				timeout: EDIT_TIMEOUT
			}
		},
		{
			event: "postToolUse",
			entry: {
				command: command("postToolUse"),
				matcher: "Write",
				timeout: EDIT_TIMEOUT
			}
		},
		{
			event: "stop",
			entry: {
				command: command("stop"),
				timeout: STOP_TIMEOUT,
				loop_limit: LOOP_LIMIT
			}
		}
	];
	const matcher = host === "claude" ? "Write|Edit|MultiEdit" : "apply_patch";
	const hook = (event, timeout) => ({
		type: "command",
		command: command(event),
		timeout
	});
	return [
		{
			event: "PreToolUse",
			entry: {
				matcher,
				hooks: [hook("PreToolUse", EDIT_TIMEOUT)]
			}
		},
		{
			event: "PostToolUse",
			entry: {
				matcher,
				hooks: [hook("PostToolUse", EDIT_TIMEOUT)]
			}
		},
		{
			event: "Stop",
			entry: { hooks: [hook("Stop", STOP_TIMEOUT)] }
		}
	];
}
const OURS = /\bstratalint\b.*\sagent\s+hook\s+(claude|codex|cursor)\s/;
function commandsIn(entry) {
	if (typeof entry !== "object" || entry === null) return [];
	const { command, hooks } = entry;
	return [...typeof command === "string" ? [command] : [], ...Array.isArray(hooks) ? hooks.flatMap(commandsIn) : []];
}
function isOurs(entry) {
	return commandsIn(entry).some((command) => OURS.test(command));
}
function isSameSet(a, b) {
	const texts = (hooks) => JSON.stringify(hooks.map((hook) => JSON.stringify(hook)).toSorted());
	return texts(a) === texts(b);
}
// packages/agent/src/settings/program.ts
function findProgram(host, folder, top) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join(at, "node_modules", ".bin", "stratalint"))) return {
			command: `${prefixOf(host, folder, top)}${join(posixRelative(folder, at), "node_modules/.bin/stratalint")}`,
			version: versionIn(join(at, "node_modules", "stratalint"))
		};
		if (existsSync(join(at, ".pnp.cjs"))) return {
			command: "yarn run stratalint",
			version: "unknown"
		};
		if (at === top || at === dirname(at)) return {
			command: "npx --no-install stratalint",
			version: null
		};
	}
}
function prefixOf(host, folder, top) {
	if (host === "claude") return "\"$CLAUDE_PROJECT_DIR\"/";
	if (host === "cursor" || top === null) return "./";
	const inside = posixRelative(top, folder);
	return `"$(git rev-parse --show-toplevel)"/${inside === "" ? "" : `${inside}/`}`;
}
function versionIn(folder) {
	try {
		return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
	} catch {
		return null;
	}
}
// packages/agent/src/settings/json-text.ts
function parseJson(text) {
	const errors = [];
	const root = loadJsonc().parseTree(text, errors, { allowTrailingComma: true });
	return root?.type === "object" && errors.length === 0 ? {
		text,
		root
	} : null;
}
function valueOf(object, key) {
	if (object?.type !== "object") return void 0;
	return object.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
}
function plainOf(node) {
	return loadJsonc().getNodeValue(node);
}
function append(text, container, value, key) {
	const last = container.children?.at(-1);
	const close = endOf(container) - 1;
	const body = (indent) => (key === void 0 ? "" : `${JSON.stringify(key)}: `) + format(value, indent, text);
	if (last === void 0) return insert(text, [[close, body(indentAt(text, container.offset))]]);
	const isOneLine = !text.slice(container.offset, close).includes("\n");
	const indent = indentAt(text, last.offset);
	const added = (isOneLine ? " " : newlineOf(text) + indent) + body(indent);
	const comma = commaAfter(text, endOf(last), close);
	const afterComment = (from) => from + /^(?:[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/))?/.exec(text.slice(from, close))[0].length;
	if (comma !== null) return insert(text, [[afterComment(comma + 1), `${added},`]]);
	return insert(text, [[endOf(last), ","], [afterComment(endOf(last)), added]]);
}
function remove(text, container, child) {
	const siblings = container.children;
	const index = siblings.indexOf(child);
	const close = endOf(container) - 1;
	const before = text.slice(0, child.offset);
	const comma = commaAfter(text, endOf(child), close);
	const end = comma === null ? endOf(child) : comma + 1;
	if (siblings.length === 1) {
		const rest = text.slice(end, close);
		const isLeft = rest === "" || rest.trim() !== "" || text.slice(container.offset + 1, child.offset).trim() !== "";
		return {
			text: before + text.slice(end),
			isLeft
		};
	}
	const start = before.trimEnd().length;
	if (!(index === siblings.length - 1) || comma !== null) return {
		text: text.slice(0, start) + text.slice(end),
		isLeft: true
	};
	const between = commaAfter(text, endOf(siblings[index - 1]), child.offset);
	return {
		text: text.slice(0, between) + text.slice(between + 1, start) + text.slice(end),
		isLeft: true
	};
}
function newJson(value) {
	return `${JSON.stringify(value, null, 2)}\n`;
}
function endOf({ offset, length }) {
	return offset + length;
}
function commaAfter(text, from, close) {
	const trivia = /(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y;
	trivia.lastIndex = from;
	const at = from + trivia.exec(text)[0].length;
	return at < close && text[at] === "," ? at : null;
}
function format(value, indent, text) {
	const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
	return JSON.stringify(value, null, unit).replaceAll("\n", newlineOf(text) + indent);
}
function indentAt(text, offset) {
	return /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))[0];
}
function newlineOf(text) {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
function insert(text, parts) {
	let result = "";
	let from = 0;
	for (const [at, part] of parts) {
		result += text.slice(from, at) + part;
		from = at;
	}
	return result + text.slice(from);
}
// packages/agent/src/settings/settings-format.ts
var SettingsError = class extends Error {
	name = "SettingsError";
};
// packages/agent/src/settings/json-hooks.ts
function jsonHooks(around) {
	return {
		install: (text, hooks) => install(text, hooks, around),
		uninstall: (text) => uninstall(text, around),
		find
	};
}
function install(text, hooks, around) {
	if (text === null || text.trim() === "") {
		const events = Object.fromEntries(hooks.map(({ event, entry }) => [event, [entry]]));
		return newJson({
			...around,
			hooks: events
		});
	}
	if (isSameSet(find(text), hooks)) return text;
	let edited = text;
	for (let found = lastOurs(edited); found !== null; found = lastOurs(edited)) edited = withoutEntry(edited, found).text;
	for (const hook of hooks) edited = addEntry(edited, hook);
	return edited;
}
function uninstall(text, around) {
	let edited = text;
	let isEmptied = false;
	for (let found = lastOurs(edited); found !== null; found = lastOurs(edited)) {
		const result = withoutEntry(edited, found);
		edited = result.text;
		isEmptied = !result.isLeft;
	}
	if (edited === text) return text;
	const rest = plainOf(parseOrFail$1(edited).root);
	return JSON.stringify(rest) === JSON.stringify(around) && (isEmptied || Object.keys(around).length > 0) ? null : edited;
}
function find(text) {
	if (text.trim() === "") return [];
	return [...eventsOf(parseOrFail$1(text))].flatMap(({ event, list }) => (list.children ?? []).map(plainOf).flatMap((entry) => isOurs(entry) ? [{
		event,
		entry
	}] : []));
}
function parseOrFail$1(text) {
	const parsed = parseJson(text);
	if (parsed === null) throw new SettingsError("is not a valid JSON object");
	return parsed;
}
function* eventsOf({ root }) {
	const hooks = valueOf(root, "hooks");
	if (hooks?.type !== "object") return;
	for (const property of hooks.children ?? []) {
		const [key, list] = property.children ?? [];
		if (list?.type === "array") yield {
			event: String(key.value),
			property,
			list,
			hooks
		};
	}
}
function lastOurs(text) {
	const parsed = parseOrFail$1(text);
	const { root } = parsed;
	for (const { property, list, hooks } of [...eventsOf(parsed)].reverse()) {
		const element = list.children?.findLast((child) => isOurs(plainOf(child)));
		if (element !== void 0) return [
			[list, element],
			[hooks, property],
			[root, root.children.find(({ children }) => children?.[1] === hooks)]
		];
	}
	return null;
}
function withoutEntry(text, found) {
	let result = {
		text,
		isLeft: false
	};
	for (const [container, child] of found) {
		result = remove(text, container, child);
		if (result.isLeft) break;
	}
	return result;
}
function addEntry(text, { event, entry }) {
	const { root } = parseOrFail$1(text);
	const hooks = valueOf(root, "hooks");
	if (hooks === void 0) return append(text, root, { [event]: [entry] }, "hooks");
	if (hooks.type !== "object") throw new SettingsError("has a key \"hooks\" that is not an object");
	const list = valueOf(hooks, event);
	if (list === void 0) return append(text, hooks, [entry], event);
	if (list.type !== "array") throw new SettingsError(`has a key "hooks.${event}" that is not a list`);
	return append(text, list, entry);
}
// packages/agent/src/settings/toml-hooks.ts
const START = "# stratalint:hooks:start (npx stratalint agent uninstall codex removes this)";
const END = "# stratalint:hooks:end";
const TOML_HOOKS = {
	install(text, hooks) {
		const rest = withoutBlock(text ?? "");
		const edited = withBlock(rest, hooks);
		try {
			loadToml().parse(edited);
		} catch {
			parseOrFail(rest);
			throw new SettingsError("defines hooks in a way to which none can be added; write them as [[hooks.<event>]] tables");
		}
		return edited;
	},
	uninstall: withoutBlock,
	find: (text) => entriesOf(text).filter(({ entry }) => isOurs(entry))
};
function hasTomlHooks(text) {
	return entriesOf(text).length > 0;
}
function entriesOf(text) {
	const hooks = parseOrFail(text)["hooks"];
	if (typeof hooks !== "object" || hooks === null) return [];
	return Object.entries(hooks).flatMap(([event, list]) => Array.isArray(list) ? list.map((entry) => ({
		event,
		entry
	})) : []);
}
function parseOrFail(text) {
	try {
		return loadToml().parse(text);
	} catch {
		throw new SettingsError("is not valid TOML");
	}
}
function withBlock(text, hooks) {
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	const block = [
		START,
		...hooks.flatMap(linesOf),
		END
	].join(newline);
	return text === "" || text.endsWith("\n") ? `${text}${newline}${block}${newline}` : `${text}${newline}${newline}${block}`;
}
function withoutBlock(text) {
	const start = text.indexOf(START);
	const end = text.indexOf(END, start);
	if (start === -1 || end === -1) return text;
	const after = text.slice(end + 22);
	const breaks = after === "" ? /(?:\r?\n){1,2}$/ : /\r?\n$/;
	return text.slice(0, start).replace(breaks, "") + after.replace(/^\r?\n/, "");
}
function linesOf({ event, entry }) {
	const { matcher, hooks } = entry;
	const pairs = (table) => Object.entries(table).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
	return [
		`[[hooks.${event}]]`,
		...matcher === void 0 ? [] : pairs({ matcher }),
		...hooks.flatMap((hook) => [`[[hooks.${event}.hooks]]`, ...pairs(hook)])
	];
}
// packages/agent/src/settings/settings-files.ts
const SHARED = {
	name: ".claude/settings.json",
	format: jsonHooks({})
};
const LOCAL = {
	name: ".claude/settings.local.json",
	format: jsonHooks({})
};
const CODEX = {
	name: ".codex/hooks.json",
	format: jsonHooks({})
};
const CODEX_TOML = {
	name: ".codex/config.toml",
	format: TOML_HOOKS
};
const CURSOR = {
	name: ".cursor/hooks.json",
	format: jsonHooks({ version: 1 })
};
const SETTINGS_FILES = {
	claude: [SHARED, LOCAL],
	codex: [CODEX, CODEX_TOML],
	cursor: [CURSOR]
};
function fileFor(host, folder, isLocal) {
	switch (host) {
		case "claude": return isLocal ? LOCAL : SHARED;
		case "codex": {
			const toml = existsSync(join(folder, CODEX.name)) ? null : readSettings(folder, CODEX_TOML);
			return toml !== null && named(CODEX_TOML, () => hasTomlHooks(toml)) ? CODEX_TOML : CODEX;
		}
		case "cursor": return CURSOR;
	}
}
function readSettings(folder, { name }) {
	if (!existsSync(join(folder, name))) return null;
	try {
		return readRegularText(join(folder, name));
	} catch (error) {
		throw new SettingsError(`${name} cannot be read: ${error.message}.`);
	}
}
function findHooks(folder, file) {
	const text = readSettings(folder, file);
	return text === null ? [] : named(file, () => file.format.find(text));
}
function addHooks(folder, file, hooks) {
	const text = readSettings(folder, file);
	return write(folder, file, text, named(file, () => file.format.install(text, hooks)));
}
function removeHooks(folder, file) {
	const text = readSettings(folder, file);
	return text !== null && write(folder, file, text, named(file, () => file.format.uninstall(text)));
}
function named({ name }, edit) {
	try {
		return edit();
	} catch (error) {
		if (error instanceof SettingsError) throw new SettingsError(`${name} ${error.message}. Nothing was changed.`);
		throw error;
	}
}
function write(folder, { name }, before, after) {
	if (after === before) return false;
	const path = join(folder, name);
	try {
		if (after === null) {
			rmSync(path);
			removeIfEmpty(dirname(path));
		} else {
			mkdirSync(dirname(path), { recursive: true });
			const mark = before !== null && hasMark(path) ? "\ufeff" : "";
			writeFileSync(path, mark + after);
		}
		return true;
	} catch (error) {
		throw new SettingsError(`${name} cannot be written: ${error.code}.`);
	}
}
function hasMark(path) {
	return readFileSync(path, "utf8").startsWith("\ufeff");
}
function removeIfEmpty(folder) {
	try {
		rmdirSync(folder);
	} catch {}
}
// packages/agent/src/settings/installation.ts
const FOLDER_OF = {
	claude: ".claude",
	codex: ".codex",
	cursor: ".cursor"
};
function installHooks(host, cwd, skill, isLocal) {
	const place = placeOf(host, cwd);
	const file = fileFor(host, place.folder, isLocal);
	const hooks = hooksOf(host, findProgram(host, place.folder, place.top).command);
	const written = addHooks(place.folder, file, hooks) ? [file.name] : [];
	if (addSkill(host, place.folder, skill)) written.push(skillFolder(host));
	return {
		folder: place.folder,
		written,
		status: hostStatus(host, cwd, skill)
	};
}
function uninstallHooks(host, cwd, skill) {
	const { folder } = placeOf(host, cwd);
	const written = SETTINGS_FILES[host].filter((file) => removeHooks(folder, file)).map(({ name }) => name);
	if (removeSkill(host, folder, skill)) written.push(skillFolder(host));
	return {
		folder,
		written,
		status: hostStatus(host, cwd, skill)
	};
}
function hostStatuses(cwd, skill, hosts = HOSTS) {
	return hosts.map((host) => hostStatus(host, cwd, skill));
}
function hostStatus(host, cwd, skill) {
	const { folder, top } = placeOf(host, cwd);
	const program = findProgram(host, folder, top);
	const expected = hooksOf(host, program.command);
	const files = SETTINGS_FILES[host].flatMap((file) => {
		const hooks = findHooks(folder, file);
		return hooks.length === 0 ? [] : [{
			name: file.name,
			hooks,
			isCurrent: isSameSet(hooks, expected)
		}];
	});
	const isInstalled = files.length > 0;
	return {
		host,
		folder,
		files,
		program,
		skill: skillState(host, folder, skill),
		problems: isInstalled ? problemsOf(host, folder, program) : []
	};
}
function placeOf(host, cwd) {
	const start = realpathSync(cwd);
	const top = repositoryOf(start);
	for (let at = start; top !== null && isBelow(top, at); at = dirname(at)) {
		if (existsSync(join(at, FOLDER_OF[host]))) return {
			folder: at,
			top
		};
		if (at === top) break;
	}
	return {
		folder: top ?? start,
		top
	};
}
function problemsOf(host, folder, { version }) {
	return [
		...version === null ? ["stratalint is not installed in node_modules: npm install --save-dev stratalint"] : [],
		...hasPolicy(folder) ? [] : ["there is no policy here, so hooks report nothing: npx stratalint init"],
		...host === "claude" ? disabledBy(folder) : [],
		...host === "codex" ? switchedOff(folder) : []
	];
}
function hasPolicy(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (hasConfig(at)) return true;
		if (at === dirname(at)) return false;
	}
}
function disabledBy(folder) {
	return [".claude/settings.json", ".claude/settings.local.json"].flatMap((name) => /"disableAllHooks"\s*:\s*true/.test(readText(join(folder, name))) ? [`"disableAllHooks" in ${name} turns hooks off`] : []);
}
function switchedOff(folder) {
	const name = ".codex/config.toml";
	try {
		const features = loadToml().parse(readText(join(folder, name)))["features"];
		return features?.["hooks"] === false || features?.["codex_hooks"] === false ? [`[features] in ${name} turns hooks off`] : [];
	} catch {
		return [`${name} is not valid TOML`];
	}
}
function readText(path) {
	try {
		return readRegularText(path);
	} catch {
		return "";
	}
}
export { hostStatuses, installHooks, uninstallHooks };
