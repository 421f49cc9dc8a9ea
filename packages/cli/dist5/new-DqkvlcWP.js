import { Bn as extensionOf, Gn as withoutExtension, I as wordsOf, Ln as writtenFor, M as toCamelCase, O as hasCase, P as toPascalCase, Un as folderOf, Vn as fileNameOf, Xn as samplePath, Yn as captureNames, Zn as capturesLayer, ct as judgeEdge, fr as isSourceFile, j as singularOf, k as toFileCase, tt as createProject, u as printAnswer } from "./answers-Z6AirqcJ.js";
import { Kn as clean, lr as patternCaptures, nn as loadPolicy, qn as clip, ur as staticPrefix, zn as isInside } from "./check-BevjtlIT.js";
import { t as InitError } from "./init-error-CC2s_PRe.js";
import { s as rankOf } from "./names-ACqLBEdt.js";
import { b as nearestSpelling, d as UsageError, f as hint } from "./start-pYZUc136.js";
const { mkdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
// packages/init/src/scaffold/code-style.ts
const MOST_FILES = 24;
const CASES = [
	"kebab-case",
	"camelCase",
	"PascalCase",
	"snake_case"
];
function readCodeStyle(project, files) {
	const code = files.filter((file) => isSourceFile(file) && !/\.d\.[cm]?ts$/.test(file));
	const texts = code.slice(0, MOST_FILES).flatMap((file) => textOf(project, file));
	const imports = texts.flatMap((text) => text.match(/^(?:import|export)\b[^\n]*from[^\n]*/gm) ?? []);
	const extensions = code.flatMap((file) => extensionOf(file)?.replace(/x$/, "") ?? []).filter((one) => /^\.[cm]?[jt]s$/.test(one));
	const indents = texts.flatMap((text) => text.match(/^(?:\t| +)(?=[^\s*])/gm)?.slice(0, 1) ?? []);
	const stems = code.map((file) => file.split("/").at(-1).split(".")[0]).filter((stem) => !/^[\p{Ll}\p{N}]+$/u.test(stem));
	return {
		quote: imports.filter((line) => line.includes("\"")).length > imports.length / 2 ? "\"" : "'",
		semicolon: imports.filter((line) => /;\s*$/.test(line)).length >= Math.max(1, imports.length / 2) ? ";" : "",
		indent: mostCommon(indents) ?? "  ",
		lineEnd: texts.filter((text) => text.includes("\r\n")).length > texts.length / 2 ? "\r\n" : "\n",
		extension: mostCommon(extensions) ?? (project.facts.exists("tsconfig.json") ? ".ts" : ".js"),
		fileCase: mostCommon(stems.flatMap((stem) => CASES.filter((one) => hasCase(stem, one)).slice(0, 1))) ?? "kebab-case",
		importStyle: importStyleOf(project, code)
	};
}
function importStyleOf({ facts, judge }, files) {
	let any = null;
	for (const file of files.slice(0, MOST_FILES)) for (const { kind, specifier, target } of facts.importsOf?.(file) ?? []) {
		if (target.type !== "file" || !/^(?:im|ex)port/.test(kind) || !isSourceFile(target.path)) continue;
		const style = {
			specifier,
			path: target.path
		};
		if (judge.locate(file)?.instance === judge.locate(target.path)?.instance) return style;
		any ??= style;
	}
	return any;
}
function textOf(project, file) {
	try {
		return [project.textOf(file)];
	} catch {
		return [];
	}
}
function mostCommon(values) {
	const counts = new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	let best = null;
	for (const [value, count] of counts) if (best === null || count > counts.get(best)) best = value;
	return best;
}
// packages/init/src/scaffold/neighbours.ts
const MOST_FOLDERS = 240;
function neighboursOf(project, place) {
	const prefixes = [place, ...project.judge.policy.places].map(({ pattern }) => staticPrefix(pattern));
	const files = [...new Set(prefixes.flatMap((prefix) => filesBelow(project, prefix)))];
	const { locate } = project.judge;
	const isOwn = (file) => locate(file)?.place === place;
	const sorted = [...files.filter(isOwn), ...files.filter((file) => !isOwn(file))];
	const code = sorted.filter((file) => locate(file)?.test === false);
	return {
		own: code.filter(isOwn),
		code,
		tests: sorted.filter((file) => locate(file)?.test === true)
	};
}
function filesBelow({ facts }, prefix) {
	const pending = [prefix];
	const files = [];
	let listed = 0;
	for (const folder of pending) {
		if (++listed > MOST_FOLDERS) break;
		for (const name of facts.foldersIn?.(folder) ?? []) if (name !== "node_modules" && !name.startsWith(".")) pending.push(inFolder(folder, name));
		for (const name of facts.filesIn(folder)) if (isSourceFile(name)) files.push(inFolder(folder, name));
	}
	return files;
}
function inFolder(folder, name) {
	return folder === "" ? name : `${folder}/${name}`;
}
// packages/init/src/scaffold/write-code.ts
function codeNames(folder, action) {
	const words = wordsOf(folder);
	const last = words.at(-1).toLowerCase();
	const name = [...words.slice(0, -1), singularOf(last)].join("-");
	const safe = /^\p{N}/u.test(name) ? `the-${name}` : name;
	return {
		type: toPascalCase(safe),
		variable: variableName(toCamelCase(safe)),
		action: toCamelCase(`${action}-${safe}`)
	};
}
const RESERVED = /^(?:break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|type|typeof|var|void|while|with|yield|await|arguments|eval)$/;
function variableName(name) {
	return RESERVED.test(name) ? `${name}Value` : name;
}
function createWriter(project, style) {
	const isTyped = /ts$/.test(style.extension);
	const specifierTo = (from, path) => {
		const old = style.importStyle ?? {
			specifier: "./x",
			path: ""
		};
		const written = writtenFor(project.facts, from, path, old)?.text ?? `./${path}`;
		return style.importStyle === null && needsExtension(project, from) ? written.replace(/(?<!\.[cm]?js)$/, style.extension.replace("t", "j")) : written;
	};
	const statement = (keyword) => (from, path, names, types = []) => {
		const line = (list, type) => `${keyword} ${type}{ ${list} } from ${style.quote}${specifierTo(from, path)}${style.quote}$`;
		return [...names.length === 0 ? [] : [line(names.join(", "), "")], ...types.length === 0 || !isTyped ? [] : [line(types.join(", "), "type ")]].join("\n");
	};
	return {
		style,
		isTyped,
		fileName: (name) => `${toFileCase(name, style.fileCase === "PascalCase" ? "camelCase" : style.fileCase)}${style.extension}`,
		importing: statement("import"),
		exporting: statement("export"),
		text: (lines) => lines.join("\n").split("\n").map((line) => line.replace(/^(?: {2})+/, (spaces) => style.indent.repeat(spaces.length / 2)).replace(/\$$/, style.semicolon)).join(style.lineEnd) + style.lineEnd
	};
}
function needsExtension(project, file) {
	if (project.resolver.manifestOf(file)?.fields["type"] !== "module") return false;
	try {
		return /"module(?:Resolution)?"\s*:\s*"node(?:16|18|20|next)"/i.test(project.textOf("tsconfig.json"));
	} catch {
		return true;
	}
}
function testText(writer, { runner }, { from, path, action, call, expected }) {
	const { quote } = writer.style;
	const q = (text) => `${quote}${text}${quote}`;
	const title = q(`${action} works`);
	if (runner === "node:test") return writer.text([
		`import assert from ${q("node:assert/strict")}$`,
		`import { test } from ${q("node:test")}$`,
		writer.importing(from, path, [action]),
		"",
		`test(${title}, () => {`,
		`  assert.equal(${call}, ${q(expected)})$`,
		"})$"
	]);
	return writer.text([
		...runner === null ? [] : [`import { expect, test } from ${q(runner)}$`],
		writer.importing(from, path, [action]),
		"",
		`test(${title}, () => {`,
		`  expect(${call}).toBe(${q(expected)})$`,
		"})$"
	]);
}
// packages/init/src/scaffold/domain-files.ts
function domainFiles(context, target, neighbours) {
	const { project, writer } = context;
	const { judge } = project;
	const names = codeNames(target.name, "summarize");
	const isLayered = target.layer === null && capturesLayer(target.place);
	const logic = isLayered ? logicLayer(judge) : target.layer ?? target.place.layer;
	const lowest = isLayered ? lowestBelow(judge, logic) : logic;
	const segment = isLayered ? null : segmentOf(target, neighbours);
	const folder = (layer) => segment === null ? target.folderOf(layer) : inFolder(target.folderOf(layer), segment);
	const typePath = inFolder(folder(lowest), writer.fileName(names.type));
	const actionPath = inFolder(folder(logic), writer.fileName(names.action));
	const index = indexFor(context, target, logic, neighbours);
	return [
		...writer.isTyped ? [{
			path: typePath,
			text: writer.text([
				`export interface ${names.type} {`,
				"  id: string$",
				"}"
			])
		}] : [],
		{
			path: actionPath,
			text: actionText(writer, actionPath, typePath, names)
		},
		...testOf(context, actionPath, names),
		...index === null ? [] : [{
			path: index,
			text: writer.text([writer.exporting(index, actionPath, [names.action]), ...isLayered || !writer.isTyped ? [] : [writer.exporting(index, typePath, [], [names.type])]])
		}]
	];
}
function actionText(writer, path, typePath, { type, variable, action }) {
	const parameter = writer.isTyped ? `${variable}: ${type}` : variable;
	return writer.text([
		...writer.isTyped ? [writer.importing(path, typePath, [], [type]), ""] : [],
		`export function ${action}(${parameter})${writer.isTyped ? ": string" : ""} {`,
		`  return \`${type} \${${variable}.id}\`$`,
		"}"
	]);
}
function testOf({ writer, tests }, actionPath, { type, action }) {
	if (tests === null) return [];
	const path = tests.pathFor(actionPath);
	const { quote } = writer.style;
	return [{
		path,
		text: testText(writer, tests, {
			from: path,
			path: actionPath,
			action,
			call: `${action}({ id: ${quote}1${quote} })`,
			expected: `${type} 1`
		})
	}];
}
function logicLayer({ policy: { layers } }) {
	const { names, below } = layers;
	return names.find((name) => rankOf(name) === rankOf("service")) ?? names.find((name) => below[name].length > 0 && !layers.last.includes(name)) ?? names.at(-1);
}
function lowestBelow({ policy: { layers } }, layer) {
	return layers.names.find((name) => layers.sees[layer].includes(name)) ?? layer;
}
function segmentOf(target, neighbours) {
	const counts = new Map();
	const depth = target.folderOf(target.layer ?? target.place.layer).split("/").length;
	for (const file of neighbours.filter((one) => !/\/index\.[^/]+$/.test(one))) {
		const segments = file.split("/");
		const segment = segments.length > depth + 1 ? segments[depth] : "";
		counts.set(segment, (counts.get(segment) ?? 0) + 1);
	}
	const isPlain = (name) => /^[\p{L}\p{N}-]+$/u.test(name) && !/^(?:ui|components?|assets|styles?|internal)$/.test(name);
	const ranked = [...counts].filter(([name]) => name === "" || isPlain(name)).sort(([, a], [, b]) => b - a);
	return ranked[0] === void 0 || ranked[0][0] === "" ? null : ranked[0][0];
}
function indexFor({ project, writer }, target, logic, neighbours) {
	const { policy } = project.judge;
	const name = `index${writer.style.extension}`;
	if (target.layer !== null || !capturesLayer(target.place)) return inFolder(target.folderOf(target.layer ?? target.place.layer), name);
	const used = policy.places.filter(({ role }) => role === "app").flatMap(({ uses }) => uses);
	const sees = (layer) => layer === logic || policy.layers.sees[layer].includes(logic);
	const layer = used.includes(logic) ? logic : policy.layers.names.find((one) => used.includes(one) && sees(one));
	if (layer !== void 0) return inFolder(target.folderOf(layer), name);
	return neighbours.some((file) => /\/index\.[^/]+$/.test(file)) ? inFolder(target.folderOf(logic), name) : null;
}
// packages/init/src/scaffold/layer-files.ts
function findLayer({ judge, facts, loaded }, text, after) {
	const segments = text.replace(/\/+$/, "").split("/");
	const { layers, places } = judge.policy;
	const layer = segments.at(-1);
	if (after !== void 0 && !layers.names.includes(after)) throw new InitError(`--after: ${after} is not a layer of the policy: ${layers.names.join(", ")}.`);
	if (!layers.names.includes(layer)) throw new InitError(undeclared(loaded.policyFile, layers, clip(clean(layer), 60), after));
	const place = places.find((one) => capturesLayer(one) && captureNames(one).length === segments.length - 1);
	if (place === void 0) {
		const domains = places.filter(capturesLayer);
		if (domains.length === 0) throw new InitError(`No place of the policy captures {layer}, so ${layer} is where its place is: ${placesOf(places, layer)}.`);
		const known = facts.foldersIn?.(staticPrefix(domains[0].pattern)) ?? [];
		throw new InitError(`Name the ${domains[0].name} too, as in stratalint new layer ${known[0] ?? captureNames(domains[0])[0] ?? "orders"}/${layer}.`);
	}
	const sample = samplePath(place, segments.slice(0, -1), layer, "index.ts");
	const folder = folderOf(sample);
	const at = judge.locate(sample);
	if (at?.place !== place || at.layer !== layer || judge.unchecked(sample) !== null) throw new InitError(`${folder} would have no place, or would not be checked; nothing was written.`);
	const single = facts.filesIn(folderOf(folder)).find((name) => withoutExtension(name) === layer);
	if (single !== void 0) throw new InitError(`${inFolder(folderOf(folder), single)} is that layer already; nothing was written.`);
	if (facts.exists(folder)) throw new InitError(`${folder} exists already; nothing was written.`);
	return {
		place,
		layer,
		folder
	};
}
function placesOf(places, layer) {
	return places.filter((place) => place.layer === layer).map(({ pattern }) => pattern).join(", ") || "none yet";
}
function undeclared(policyFile, { names, below }, layer, after) {
	const similar = nearestSpelling(layer, names);
	const isList = names.every((name, index) => below[name].length === index);
	const at = after === void 0 ? names.length : names.indexOf(after) + 1;
	const list = [
		...names.slice(0, at),
		layer,
		...names.slice(at)
	].map((name) => `'${name}'`).join(", ");
	const line = isList ? `layers: [${list}],` : `layers: { \u2026, ${layer}: [${after === void 0 ? "" : `'${after}'`}] },`;
	const position = isList ? `after the layers that it may import${after === void 0 ? "; --after <layer> puts it there in this line" : ""}` : "with the layers that it may import in its list";
	return [`${layer} is not a layer of the policy, so a folder of that name would have no place.${similar === null ? "" : ` Did you mean ${similar}?`}`, ` What a layer may import is a decision for people: in ${policyFile}, under architecture, it is added ${position}: ${line}`].join("");
}
function layerFiles({ writer, tests }, { folder, layer }, neighbours) {
	const domain = folder.split("/").at(-2) ?? layer;
	const { variable, type } = codeNames(`${domain}`, "describe");
	const action = codeNames(`${domain}-${layer}`, "describe").action;
	const path = inFolder(folder, writer.fileName(action));
	const { quote } = writer.style;
	const testPath = tests?.pathFor(path);
	const hasIndex = neighbours.some((file) => file.includes(`/${layer}/index.`));
	const index = inFolder(folder, `index${writer.style.extension}`);
	return [
		{
			path,
			text: writer.text([
				`export function ${action}(${variable}${writer.isTyped ? ": string" : ""})${writer.isTyped ? ": string" : ""} {`,
				`  return \`${type} \${${variable}}\`$`,
				"}"
			])
		},
		...tests === null || testPath === void 0 ? [] : [{
			path: testPath,
			text: testText(writer, tests, {
				from: testPath,
				path,
				action,
				call: `${action}(${quote}1${quote})`,
				expected: `${type} 1`
			})
		}],
		...hasIndex ? [{
			path: index,
			text: writer.text([writer.exporting(index, path, [action])])
		}] : []
	];
}
// packages/init/src/scaffold/provider-files.ts
function providerFiles({ writer, tests }, target) {
	const { type, action } = codeNames(target.name, "create");
	const folder = target.folderOf(target.layer ?? target.place.layer);
	const path = inFolder(folder, writer.fileName(action));
	const index = inFolder(folder, `index${writer.style.extension}`);
	const { quote } = writer.style;
	const testPath = tests?.pathFor(path);
	return [
		{
			path,
			text: writer.text([
				...writer.isTyped ? [
					`export interface ${type} {`,
					"  name: string$",
					"}",
					""
				] : [],
				`export function ${action}()${writer.isTyped ? `: ${type}` : ""} {`,
				`  return { name: ${quote}${target.name}${quote} }$`,
				"}"
			])
		},
		...tests === null || testPath === void 0 ? [] : [{
			path: testPath,
			text: testText(writer, tests, {
				from: testPath,
				path,
				action,
				call: `${action}().name`,
				expected: target.name
			})
		}],
		{
			path: index,
			text: writer.text([writer.exporting(index, path, [action], [type])])
		}
	];
}
// packages/init/src/scaffold/target.ts
function findTarget(project, role, text, placeName) {
	const places = placesWith(project, role, placeName);
	const segments = text.replace(/\/+$/, "").split("/");
	const shown = clip(clean(text), 60);
	if (segments.some((segment) => !isFolderName(segment))) throw new InitError(`${shown} cannot be the name of a folder: use letters, digits, - and _.`);
	const place = mostUsed(project, places.filter((place) => segments.length === captureNames(place).length + Number(place.identity.includes("layer"))));
	if (place === void 0) throw new InitError(wrongCount(project, places, shown));
	const hasLayer = place.identity.includes("layer");
	const layer = hasLayer ? segments[0] : null;
	if (layer !== null && !project.judge.policy.layers.names.includes(layer)) throw new InitError(`${layer} is not a layer of the policy: ${project.judge.policy.layers.names.join(", ")}.`);
	const values = hasLayer ? segments.slice(1) : segments;
	const target = {
		place,
		values,
		layer,
		name: values.at(-1),
		folderOf: (of) => folderOf(samplePath(place, values, of, "index.ts"))
	};
	checkName(project, target, role);
	return target;
}
function placesWith({ judge }, role, placeName) {
	const all = judge.policy.places.filter((place) => place.role === role && captureNames(place).length > 0);
	const found = placeName === void 0 ? all : all.filter(({ name }) => name === placeName);
	if (found.length > 0) return found;
	if (placeName !== void 0) throw new InitError(`No place ${placeName} of the policy has ${role}s by name.${all.length === 0 ? "" : ` These have: ${all.map(({ name }) => name).join(", ")}.`}`);
	throw new InitError(`The policy has no place for ${role}s by name, such as a pattern with {${role}}.`);
}
function mostUsed({ facts }, places) {
	const count = (place) => facts.foldersIn?.(staticPrefix(place.pattern)).length ?? 0;
	const whole = (place) => Number(capturesLayer(place));
	return places.toSorted((a, b) => whole(b) - whole(a) || count(b) - count(a))[0];
}
function wrongCount({ judge }, places, text) {
	const [place] = places;
	const parts = place.identity.includes("layer") ? ["<layer>", ...captureNames(place).map((name) => `<${name}>`)] : captureNames(place).map((name) => `<${name}>`);
	const layers = place.identity.includes("layer") ? ` The layers are ${judge.policy.layers.names.join(", ")}.` : "";
	return `${text} does not name a ${place.name}: expected ${parts.join("/")}, because its pattern is ${place.pattern}.${layers}`;
}
function checkName(project, target, role) {
	const { judge, facts } = project;
	const { place, values, name, layer } = target;
	if (judge.policy.layers.names.includes(name) && patternCaptures(place.pattern).includes("layer")) throw new InitError(`${name} is the name of a layer, so it cannot be the name of a ${role}.`);
	const sampleLayer = layer ?? (capturesLayer(place) ? judge.policy.layers.names[0] : place.layer);
	const sample = samplePath(place, values, sampleLayer, "index.ts");
	const folder = rootFolder(target);
	if (facts.exists(folder)) throw new InitError(`${folder} exists already; nothing was written.`);
	const at = judge.locate(sample);
	if (at === null || at.place !== place) throw new InitError(`${sample} would ${at === null ? "have no place" : `be part of place ${at.place.name}, which comes first in the policy`}; choose another name.`);
	if (at.test) throw new InitError(`Every file in ${folder} would be a test; choose another name.`);
	const why = judge.unchecked(sample);
	if (why !== null) throw new InitError(`Files in ${folder} would not be checked (${UNCHECKED[why]}); choose another name.`);
	const fileCase = caseOfSiblings(project, place);
	if (fileCase !== null && !hasCase(name, fileCase)) throw new InitError(`The folders beside ${folder} are named in ${fileCase}; ${toFileCase(name, fileCase)} would fit, ${name} does not.`);
}
const UNCHECKED = {
	ignores: "ignores of the policy",
	files: "files of the policy",
	git: "git ignores them",
	project: "another policy covers them",
	root: "they are outside of the project"
};
function rootFolder({ place, values, layer }) {
	const segments = samplePath(place, values, layer ?? "layer", "index.ts").split("/");
	return segments.slice(0, segments.lastIndexOf(values.at(-1)) + 1).join("/");
}
function caseOfSiblings({ facts }, place) {
	const names = (facts.foldersIn?.(staticPrefix(place.pattern)) ?? []).filter((name) => !/^[\p{Ll}\p{N}]+$/u.test(name));
	const cases = [
		"kebab-case",
		"camelCase",
		"PascalCase",
		"snake_case"
	].filter((one) => names.every((name) => hasCase(name, one)));
	return names.length === 0 ? null : mostCommon(cases);
}
function isFolderName(name) {
	return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name) && name.length <= 64 && !/^(?:index|node_modules|con|prn|aux|nul)$/i.test(name);
}
// packages/init/src/scaffold/test-style.ts
const RUNNERS = [
	"vitest",
	"node:test",
	"bun:test",
	"@jest/globals"
];
function readTestStyle(project, tests, file) {
	const runner = runnerOf(project, tests, file);
	if (runner === void 0) return null;
	const marker = mostCommon(tests.flatMap((test) => /\.(?:test|spec)(?=\.)/.exec(fileNameOf(test))?.[0] ?? [])) ?? ".test";
	const inFolder = tests.filter((test) => /(?:^|\/)__tests__\//.test(test)).length > tests.length / 2;
	const isMarked = tests.length === 0 || tests.some((test) => /\.(?:test|spec)\./.test(fileNameOf(test)));
	const paths = (path) => {
		const name = fileNameOf(path);
		const marked = name.replace(/(?=\.[^.]+$)/, marker);
		const [beside, below] = [`${folderOf(path)}/${marked}`, `${folderOf(path)}/__tests__/${isMarked ? marked : name}`];
		return inFolder ? [below, beside] : [beside, below];
	};
	return {
		runner,
		pathFor: (path) => paths(path).find((one) => project.judge.locate(one)?.test === true) ?? paths(path)[0]
	};
}
function runnerOf({ facts, resolver }, tests, file) {
	const known = mostCommon(tests.slice(0, 12).flatMap((test) => facts.importsOf?.(test) ?? []).map(({ specifier }) => RUNNERS.find((one) => one === specifier)).filter((one) => one !== void 0));
	if (known !== null) return known;
	const declared = facts.declaredFor?.(file) ?? [];
	const has = (name) => declared.includes(name);
	if (tests.length > 0 && (has("jest") || has("vitest"))) return null;
	if (has("vitest")) return "vitest";
	if (has("@jest/globals")) return "@jest/globals";
	if (has("jest")) return has("@types/jest") || !/\.[cm]?ts$/.test(file) ? null : "@jest/globals";
	if (has("bun-types") || has("@types/bun")) return "bun:test";
	return Object.values(Object(resolver.manifestOf(file)?.fields["scripts"])).some((script) => /\bnode\b.*--test\b/.test(String(script))) || has("@types/node") && /\.[cm]?ts$/.test(file) || !/\.[cm]?ts$/.test(file) ? "node:test" : void 0;
}
// packages/init/src/scaffold/scaffold.ts
const SCAFFOLD_KINDS = [
	"domain",
	"layer",
	"provider"
];
async function planScaffold({ kind, name, cwd, configFile, place, after }) {
	const project = createProject(await loadPolicy({
		cwd,
		configFile
	}));
	const { folder, files, isTested } = kind === "layer" ? planLayer(project, name, after) : planInstance(project, kind, name, place);
	for (const { path } of files) if (project.facts.exists(path)) throw new InitError(`${path} exists already; nothing was written.`);
	refuseUnplaced(project, files);
	return {
		root: project.loaded.root,
		folder,
		files,
		notes: isTested ? [] : ["No test was written, because package.json declares nothing that runs tests."]
	};
}
function planInstance(project, kind, name, place) {
	const target = findTarget(project, kind, name, place);
	const { own, code, tests } = neighboursOf(project, target.place);
	const folder = rootFolder(target);
	const context = contextFor(project, inFolder(folder, "index"), code, tests);
	return {
		folder,
		files: kind === "domain" ? domainFiles(context, target, own) : providerFiles(context, target),
		isTested: context.tests !== null
	};
}
function planLayer(project, name, after) {
	const target = findLayer(project, name, after);
	const { own, code, tests } = neighboursOf(project, target.place);
	const sameLayer = own.filter((file) => project.judge.locate(file)?.layer === target.layer);
	const context = contextFor(project, inFolder(target.folder, "index"), [...sameLayer, ...code], tests);
	return {
		folder: target.folder,
		files: layerFiles(context, target, own),
		isTested: context.tests !== null
	};
}
function contextFor(project, stem, code, tests) {
	const style = readCodeStyle(project, code);
	return {
		project,
		writer: createWriter(project, style),
		tests: readTestStyle(project, tests, `${stem}${style.extension}`)
	};
}
function refuseUnplaced(project, files) {
	const { judge } = project;
	for (const { path } of files) if (judge.locate(path) === null || judge.unchecked(path) !== null) throw new InitError(`${path} would have no place in the policy, so nothing was written.`);
	for (const { path, text } of files) for (const target of files.filter((one) => one.path !== path && imports(text, one.path))) {
		const { status, rule } = judgeEdge(judge, path, {
			kind: "import",
			start: 0,
			end: 0,
			names: [],
			typeOnly: false,
			packageByPath: null,
			specifier: "",
			target: {
				type: "file",
				path: target.path
			}
		});
		if (status === "forbidden") throw new InitError(`${path} may not import ${target.path} (${rule}), so nothing was written.`);
	}
}
function imports(text, path) {
	const stem = path.split("/").at(-1).replace(/\.[^.]+$/, "");
	return new RegExp(`from ['"][^'"]*[/]${stem}(?:\\.[cm]?[jt]s)?['"]`).test(text);
}
// packages/init/src/scaffold/write-scaffold.ts
function writeScaffold({ root, files }) {
	const written = [];
	for (const { path, text } of files) {
		const target = join(root, path);
		try {
			if (!isInside(root, target)) throw new InitError(`A link in ${path} leads out of the project.`);
			mkdirSync(dirname(target), { recursive: true });
			writeFileSync(target, text, { flag: "wx" });
			written.push(target);
		} catch (error) {
			for (const one of written) rmSync(one, { force: true });
			if (error instanceof InitError) throw error;
			throw new InitError(`Cannot write ${path}: ${error.code}. Nothing was written.`);
		}
	}
}
// packages/cli/src/commands/new.ts
const run = async ({ positionals, switches, values }) => {
	const [kind, name, ...more] = positionals;
	if (kind === void 0 || name === void 0 || more.length > 0) throw new UsageError("new requires what to make and its name, as in stratalint new domain orders.");
	const value = (flag) => values.get(flag)?.[0];
	const plan = await planScaffold({
		kind: readKind(kind),
		name,
		cwd: process.cwd(),
		configFile: value("config"),
		place: value("place"),
		after: value("after")
	});
	const isDryRun = switches.has("dry-run");
	if (!isDryRun) writeScaffold(plan);
	const { folder, files, notes } = plan;
	printAnswer(value("format"), {
		written: !isDryRun,
		folder,
		files,
		notes
	}, () => toText(plan, isDryRun));
	return 0;
};
function readKind(text) {
	const kind = SCAFFOLD_KINDS.find((one) => one === text);
	if (kind === void 0) throw new UsageError(`new makes a ${SCAFFOLD_KINDS.join(", a ")}, got ${text}.${hint(text, SCAFFOLD_KINDS)}`);
	return kind;
}
function toText({ files, notes }, isDryRun) {
	return [
		...files.flatMap(({ path, text }) => isDryRun ? [
			path,
			...text.split(/\r?\n/).slice(0, -1).map((line) => `  ${line}`),
			""
		] : [`Wrote ${path}`]),
		...notes,
		...isDryRun ? ["Nothing is written."] : ["Next: stratalint check"]
	];
}
export { run as default };
