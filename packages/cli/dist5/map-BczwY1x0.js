import { Jn as clipMiddle, Kn as clean, Sr as groupBy, nn as loadPolicy, ur as staticPrefix } from "./check-BevjtlIT.js";
import { Qn as createLocator, rr as externalsByPrecedence } from "./answers-Z6AirqcJ.js";
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import { a as printMessage, d as UsageError } from "./start-pYZUc136.js";
// packages/agent/src/map/words.ts
function codeOf(name) {
	return `\`${clipMiddle(clean(name).replaceAll("`", "'"), 80)}\``;
}
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
function capped(names, most) {
	return names.length <= most ? names.join(", ") : `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}
// packages/agent/src/map/layer-lines.ts
const MOST_LINES$2 = 10;
function layerLines({ layers }) {
	if (layers.names.length === 0) return [];
	const steps = stepsOf(layers);
	const order = steps === null ? partialOrder(layers) : [`Layers, lowest first: ${steps.map(nameOf).join(" \u2192 ")}. A layer may import itself and the layers before it.`];
	const siblings = steps !== null && steps.some((step) => step.length > 1);
	return [
		...order,
		...siblings ? ["Layers in brackets are siblings: they may not import each other."] : [],
		...layers.closed.length === 0 ? [] : [`No layer may import past ${listed(layers.closed)} to a layer below.`]
	];
}
function nameOf(step) {
	return step.length === 1 ? step[0] : `(${step.join(", ")})`;
}
function stepsOf({ names, below }) {
	const steps = [];
	for (const name of names) {
		const last = steps.at(-1);
		if (last !== void 0 && isEqual(below[name] ?? [], below[last[0]] ?? [])) last.push(name);
		else if (isEqual(below[name] ?? [], steps.flat())) steps.push([name]);
		else return null;
	}
	return steps;
}
function isEqual(a, b) {
	const set = new Set(b);
	return a.length === b.length && a.every((name) => set.has(name));
}
function partialOrder({ names, sees }) {
	const groups = new Map();
	for (const name of names) {
		const key = JSON.stringify(names.filter((other) => sees[name]?.includes(other)));
		groups.set(key, [...groups.get(key) ?? [], name]);
	}
	const lines = [...groups].map(([key, members]) => {
		const seen = JSON.parse(key);
		return `- ${members.join(", ")}: ${seen.length === 0 ? "no other layer" : seen.join(", ")}`;
	});
	return [
		"A layer may import itself and:",
		...lines.slice(0, MOST_LINES$2),
		...lines.length > MOST_LINES$2 ? [`- ${lines.length - MOST_LINES$2} more: \`npx stratalint explain <file>\` lists what a file may import`] : []
	];
}
// packages/agent/src/map/law-lines.ts
const MOST_LINES$1 = 6;
const MODES = {
	deny: "Domains may not import each other.",
	"same-layers": "Between domains the order of layers applies too.",
	"lower-layers": "Another domain may be imported only from a later layer than its own."
};
function domainLines({ crossDomain, places, typeOnly }) {
	if (!places.some(({ role, identity }) => role === "domain" && identity.length > 0)) return [];
	const allowed = crossDomain.allow.map(allowance);
	return [
		MODES[crossDomain.default],
		...typeOnly === "allow" ? ["Imports of types alone may cross layers and domains."] : [],
		...allowed.slice(0, MOST_LINES$1),
		...allowed.length > MOST_LINES$1 ? [`- and ${allowed.length - MOST_LINES$1} more allowances`] : []
	];
}
function allowance({ from, to, layers, fromLayers }) {
	return `- ${codeOf(fromLayers === null ? from : `${from} (${listed(fromLayers)})`)} may import ${layers === null ? "" : `${listed(layers)} of `}${codeOf(to)}`;
}
function packageLines({ externals }) {
	if (externals.length === 0) return [];
	const lines = [...groupBy(externalsByPrecedence(externals), ({ allowedIn }) => listed(allowedIn)).entries()].map(([where, group]) => `- ${where === "" ? "nowhere" : `only in ${where}`}: ${capped(group.map(({ pattern }) => codeOf(pattern)), 8)}`);
	return [
		"Packages:",
		...lines.slice(0, MOST_LINES$1),
		...lines.length > MOST_LINES$1 ? [`- ${lines.length - MOST_LINES$1} more groups: \`npx stratalint can <file> <package>\``] : []
	];
}
// packages/agent/src/map/place-lines.ts
const MOST_LINES = 10;
const FOLDERS_A_LINE = 4;
function placeLines(policy) {
	const { places, layers } = policy;
	const single = places.filter(isOneLayer);
	const lines = [...[...groupBy(places.filter((place) => !isOneLayer(place)), (place) => factsOf(place, policy))].map(([facts, group]) => `- ${capped(group.map(({ pattern }) => codeOf(pattern)), 4)}: ${facts}`), ...chunks(single, FOLDERS_A_LINE).map((chunk) => `- ${chunk.map(({ pattern, layer }) => `${codeOf(pattern)}: layer ${layer}`).join("; ")}`)];
	return [
		`New code goes in one of these folders${layers.names.length > 0 && places.some(({ pattern }) => pattern.includes("{layer}")) ? "; {layer} is one of the layers" : ""}:`,
		...lines.slice(0, MOST_LINES),
		...lines.length > MOST_LINES ? ["- and more: `npx stratalint place <file>`"] : []
	];
}
function isOneLayer({ role, layer, pattern }) {
	return role === "domain" && layer !== null && !pattern.includes("{");
}
function chunks(list, size) {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
function factsOf(place, { places, crossDomain }) {
	const { role, layer, usableFrom, uses, entry } = place;
	const how = entryOf(entry.instances);
	switch (role) {
		case "shared": return `usable from everywhere${how}; imports nothing else of this repository`;
		case "provider": return `cross-cutting code, imported${how === "" ? " by its index" : how} from ${usableFrom === null ? "any layer" : `layer ${usableFrom} and later`}`;
		case "app": {
			const isByIndex = places.some((other) => other.role === "domain" && other.entry.instances === null);
			const used = `; it may import ${capped(uses, 6)} of any domain${isByIndex ? ", by its index" : ""}`;
			return `wires the rest together; nothing imports it${uses.length === 0 ? "" : used}`;
		}
		case "domain": {
			const what = layer === null ? `code of one ${unitOf(place)}` : `layer ${layer}`;
			return crossDomain.default === "deny" || how === "" ? what : `${what}; others import it${how}`;
		}
	}
}
function unitOf({ identity }) {
	const names = identity.filter((name) => name !== "layer");
	return names.length === 0 ? "unit" : listed(names);
}
function entryOf(entry) {
	if (entry === null || entry === "any") return "";
	if (entry === "index") return " by its index";
	return ` by ${capped(entry.map((one) => codeOf(typeof one === "string" ? one : one.glob)), 4)}`;
}
// packages/agent/src/map/providers.ts
function providerLines(root, policy) {
	const locate = createLocator(policy);
	const names = policy.places.filter(({ role, identity }) => role === "provider" && identity.length > 0).flatMap((place) => {
		const folder = staticPrefix(place.pattern);
		return namesIn(join(root, folder)).flatMap((name) => {
			const location = locate(`${folder === "" ? "" : `${folder}/`}${name}/index.ts`);
			return location?.place === place ? [codeOf(location.domain)] : [];
		});
	});
	return names.length === 0 ? [] : [`Providers: ${capped([...new Set(names)].sort(), 12)}.`];
}
function namesIn(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => entry.isDirectory() ? [entry.name] : []);
	} catch {
		return [];
	}
}
const COMMANDS = [
	"- `npx stratalint place <name|file>`: where new code goes",
	"- `npx stratalint can <from> <to>`: whether one may import the other, and the legal route",
	"- `npx stratalint explain <file|file:line|rule>`: what a file may import, or why a line is a finding",
	"- `npx stratalint check <files> --format agent`: what a change broke, with fixes"
];
function architectureMap({ root, policy, policyFile }) {
	const sections = [
		layerLines(policy),
		placeLines(policy),
		[
			...domainLines(policy),
			...providerLines(root, policy),
			...packageLines(policy)
		]
	].filter((lines) => lines.length > 0);
	const types = policy.typeOnly === "enforce" ? " Imports of types count like any other." : "";
	const head = [
		"## Architecture",
		"",
		`${codeOf(policyFile)} is the policy; this is a map of it.${types}`
	];
	const foot = [
		"Before writing, and after it:",
		...COMMANDS,
		"Fix what is reported. Never silence a rule, widen the policy or edit the baseline; ask a person instead."
	];
	const body = sections.flatMap((lines) => ["", ...lines]);
	const room = 40 - head.length - foot.length - 1;
	return [
		...head,
		...body.slice(0, room),
		"",
		...foot
	];
}
// packages/agent/src/map/map-file.ts
const START = "<!-- stratalint:map:start -->";
const END = "<!-- stratalint:map:end -->";
const NAMES = ["AGENTS.md", "CLAUDE.md"];
function findMapFile(root) {
	const files = NAMES.map((name) => ({
		name,
		text: readText(join(root, name))
	}));
	return files.find(({ text }) => text !== null && readMap(text) !== null) ?? files.find(({ text }) => text !== null) ?? files[0];
}
function readText(path) {
	return existsSync(path) ? readFileSync(path, "utf8") : null;
}
function readMap(text) {
	const found = between(text);
	return found === null ? null : text.slice(found.start, found.end).split(/\r?\n/).slice(1, -1);
}
function between(text) {
	const start = text.indexOf(START);
	const end = text.indexOf(END, start);
	return start === -1 || end === -1 ? null : {
		start: start + 29,
		end
	};
}
function writeMap(root, { name, text }, lines) {
	const newline = text?.includes("\r\n") ? "\r\n" : "\n";
	const map = [
		"",
		...lines,
		""
	].join(newline);
	const found = text === null ? null : between(text);
	writeFileSync(join(root, name), found === null ? `${withBlankLine(text ?? "", newline)}${START}${map}${END}${newline}` : text.slice(0, found.start) + map + text.slice(found.end));
}
function withBlankLine(text, newline) {
	if (text === "") return "";
	return text.endsWith(newline) ? `${text}${newline}` : `${text}${newline}${newline}`;
}
// packages/cli/src/commands/agent/map.ts
const run = async ({ positionals, switches }) => {
	if (positionals.length > 0) throw new UsageError(`agent map takes no argument, got ${positionals[0]}.`);
	if (switches.has("write") && switches.has("check")) throw new UsageError("--write cannot be combined with --check.");
	const loaded = await loadPolicy({ cwd: process.cwd() });
	const lines = architectureMap(loaded);
	if (!switches.has("write") && !switches.has("check")) {
		process.stdout.write(`${lines.join("\n")}\n`);
		return 0;
	}
	const file = findMapFile(loaded.root);
	const written = file.text === null ? null : readMap(file.text);
	const isCurrent = written !== null && written.join("\n") === lines.join("\n");
	if (switches.has("check")) {
		if (isCurrent) return 0;
		const problem = written === null ? `${file.name} has no map of the architecture` : `The map in ${file.name} is stale`;
		printMessage(`${problem}: run npx stratalint agent map --write.`);
		return 1;
	}
	if (!isCurrent) writeMap(loaded.root, file, lines);
	printMessage(isCurrent ? `The map in ${file.name} is up to date.` : `Wrote the map to ${file.name}.`);
	return 0;
};
export { run as default };
