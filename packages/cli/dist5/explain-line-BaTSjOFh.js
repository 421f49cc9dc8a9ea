import { C as pathOf, En as describeEdge, Jn as ruleSetting, Pn as withDetail, S as placeInfo, Tn as whyForbidden, b as openQuestion, hr as compileNameGlob, nr as isExpired, rn as readModule, st as inspect, w as shown, wn as whyAllowed, x as unjudgedBecause, y as UNJUDGED } from "./answers-Z6AirqcJ.js";
import { ht as CheckError, or as isSilenced } from "./check-BevjtlIT.js";
const { isBuiltin } = globalThis.process.getBuiltinModule("node:module");
// packages/engine/src/questions/how-resolved.ts
function howResolved({ facts, resolver, judge }, file, { specifier, target, kind }) {
	if (target.type === "unresolved") return NOWHERE[target.why];
	const known = facts.nameFacts?.(file, specifier) ?? null;
	if (target.type === "external") {
		if (target.virtual === true) return "a virtual module, which a bundler or a framework provides";
		if (isBuiltin(specifier)) return "a module of Node";
		const isListed = judge.policy.externals.some(({ pattern }) => pattern !== "*" && compileNameGlob(pattern)(target.name));
		if (known?.declared.includes(target.name)) return `a package that ${known.manifest ?? "a package.json"} declares`;
		return isListed ? "a package that externals of the policy lists" : "a package";
	}
	if (kind === "glob") return "a file that the pattern matches";
	if (/^\.{1,2}(?:\/|$)/.test(specifier)) return "a relative path";
	const owner = resolver.nameOf(target.path);
	if (owner !== null && (specifier === owner || specifier.startsWith(`${owner}/`))) return `a file of workspace package ${owner}`;
	const alias = known?.aliases.find((pattern) => matchesAlias(pattern, specifier));
	if (alias === void 0) return "a path of the project";
	return alias.startsWith("#") ? `${alias} in the imports of package.json` : `alias ${alias}${known?.aliasConfig == null ? "" : ` of ${known.aliasConfig}`}`;
}
const NOWHERE = {
	relative: "a relative path that leads to no file",
	absolute: "an absolute path",
	workspace: "a workspace package that has no such entry",
	alias: "an alias that leads to no file",
	imports: "an entry in the imports of package.json that leads to no file",
	"no-alias": "a name that no alias defines",
	"no-imports": "a name that the imports of package.json do not define",
	undeclared: "a package that no package.json declares"
};
function matchesAlias(pattern, specifier) {
	const [start, end] = pattern.split("*");
	return end === void 0 ? specifier === start : specifier.startsWith(start) && specifier.endsWith(end);
}
// packages/engine/src/questions/explain-line.ts
async function explainLine(file, line, options) {
	return answerLine(await openQuestion(options), file, line);
}
function answerLine(asked, file, line) {
	const { project } = asked;
	const path = pathOf(asked, file);
	if (path === null) throw new CheckError(`${shown(file)} is outside the project.`);
	if (!project.facts.exists(path)) throw new CheckError(`${shown(file)} does not exist.`);
	const text = textOf(project, path, file);
	const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
	if (line > lines.length) throw new CheckError(`${shown(file)} has ${lines.length} lines.`);
	const at = project.judge.locate(path);
	const base = {
		path,
		line,
		text: lines[line - 1].trim(),
		place: at && placeInfo(at),
		unjudged: unjudgedBecause(project, path)
	};
	if (base.unjudged === "not-source") return {
		...base,
		imports: []
	};
	const read = readModule(path, text);
	if ("error" in read) throw new CheckError(`${shown(file)} does not parse: ${read.error.message}`);
	try {
		const imports = importsAt(project, path, text, read, line);
		const { unjudged } = base;
		return {
			...base,
			imports: unjudged === null ? imports : imports.map((one) => notJudged(one, unjudged))
		};
	} finally {
		read.dispose();
	}
}
function notJudged(one, unjudged) {
	const none = {
		rule: null,
		severity: null,
		allowedBy: [],
		fix: [],
		not: null
	};
	return {
		...one,
		...none,
		verdict: "unjudged",
		why: UNJUDGED[unjudged]
	};
}
function textOf(project, path, given) {
	try {
		return project.textOf(path);
	} catch (error) {
		throw new CheckError(`${shown(given)} cannot be read: ${error.message}`);
	}
}
function importsAt(project, path, text, read, line) {
	const inspection = inspect(project, {
		file: path,
		text,
		record: read.record,
		comments: () => read.comments(),
		program: () => read.tree.program
	});
	const { edges } = inspection.module;
	return edges.flatMap((edge, index) => {
		const [first, last] = linesOf(edge, text, inspection);
		return first <= line && line <= last ? [explainEdge(project, inspection, edge, inspection.judgements[index])] : [];
	});
}
function linesOf(edge, text, { position }) {
	const before = text.slice(Math.max(0, edge.start - MOST_BEFORE), edge.start);
	const keyword = [...before.matchAll(/(?<=^|[\n;])[^\S\n]*(?:import|export)\b/g)].at(-1);
	return [position(keyword !== void 0 && !/[;'"`]/.test(before.slice(keyword.index)) ? edge.start - before.length + keyword.index : edge.start).line, position(edge.end).line];
}
const MOST_BEFORE = 4e3;
function explainEdge(project, { file, text, position, directives }, edge, judged) {
	const { judge, facts } = project;
	const { line, column } = position(edge.start);
	const placed = {
		...edge,
		file
	};
	const { status, rule } = judged;
	const severity = rule === null ? null : ruleSetting(judge.policy, rule, file, judged.from)?.severity ?? "error";
	const silenced = rule !== null && isSilenced({
		rule,
		line
	}, directives);
	const isForbidden = status === "forbidden";
	const quote = /["'`]/.test(text.charAt(edge.start)) ? text.charAt(edge.start) : "'";
	const message = isForbidden ? withDetail("whole", () => describeEdge(judge, placed, judged, facts, quote)) : null;
	return {
		kind: edge.kind,
		specifier: edge.specifier,
		line,
		column,
		names: edge.names.map(({ name }) => name),
		typeOnly: edge.typeOnly,
		target: edge.target,
		resolution: howResolved(project, file, edge),
		to: judged.to && placeInfo(judged.to),
		verdict: !isForbidden ? status : severity === "off" ? "off" : silenced ? "silenced" : "forbidden",
		rule,
		severity,
		why: isForbidden ? whyForbidden(judge, placed, judged, facts) : whyAllowed(judge, placed, judged),
		allowedBy: allowedBy(judged, project),
		fix: message === null ? [] : message.fix.map(({ needs: _, ...fix }) => fix),
		not: message?.not ?? null
	};
}
function allowedBy({ exceptions, allows }, { judge: { policy }, today }) {
	const entryOf = ({ reason, expires, limit }, index) => ({
		list: "exceptions",
		index,
		reason,
		expires,
		limit
	});
	return [...exceptions.filter((index) => !isExpired(policy.exceptions[index], today)).map((index) => entryOf(policy.exceptions[index], index)), ...allows.map((index) => ({
		list: "crossDomain.allow",
		index,
		reason: policy.crossDomain.allow[index].reason,
		expires: null,
		limit: null
	}))];
}
export { explainLine as n, answerLine as t };
