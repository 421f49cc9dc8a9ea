import { R as check, Sr as groupBy, gt as UnknownFinding, ht as CheckError } from "./check-BevjtlIT.js";
import { Gt as graphOf, Kt as importersIn, Sn as stepsOf, tn as readSource } from "./answers-Z6AirqcJ.js";
const { join } = globalThis.process.getBuiltinModule("node:path");
import { t as unifiedDiff } from "./unified-diff-BGQMnjAT.js";
// packages/engine/src/questions/explain-finding.ts
async function explainFinding(id, options, previewer) {
	const { cwd, configFile, loaded, today } = options;
	const run = await check({
		cwd,
		...configFile !== void 0 && { configFile },
		...loaded !== void 0 && { loaded },
		...today !== void 0 && { today },
		detailed: true,
		mayBeEmpty: true,
		baseline: false
	});
	const { details, root, policyFile } = run;
	return explainAmong({
		...details,
		root,
		policyFile,
		graph: graphOf(details.modules),
		preview: previewer?.(run)
	}, id);
}
async function explainAmong({ violations, silenced, explain, root, policyFile, graph, preview }, id) {
	const known = [...violations.map((violation) => ({
		violation,
		silenced: false
	})), ...silenced.map((violation) => ({
		violation,
		silenced: true
	}))].filter(({ violation }) => violation.id.startsWith(id));
	if ([...new Set(known.map(({ violation }) => violation.id))].length > 1) throw new CheckError(ambiguous(id, known.map(({ violation }) => violation)));
	const [found] = known;
	if (found === void 0) throw new UnknownFinding(`No finding of the project of ${policyFile} has an id that begins with ${id}; it may be fixed, or be one of a review.`);
	const [finding] = await explain([found.violation]);
	return {
		finding: withSteps({
			root,
			graph,
			preview
		}, finding),
		silenced: found.silenced
	};
}
async function explainFindings(options, previewer) {
	const run = await check({
		...options,
		detailed: true
	});
	const { details, root, trusted } = run;
	const context = {
		root,
		graph: graphOf(details.modules),
		preview: previewer(run)
	};
	return {
		findings: (await details.explain(details.violations)).map((finding) => withSteps(context, finding)),
		trusted
	};
}
function withSteps({ root, graph, preview }, finding) {
	return {
		...finding,
		fix: finding.fix.map((fix) => ({
			...fix,
			steps: stepsOf(fix, finding, findImporters(graph)),
			...changesOf(root, finding, fix, preview)
		}))
	};
}
function changesOf(root, finding, fix, preview) {
	if (fix.edits !== void 0) return { diffs: diffsOf(root, fix.edits) };
	const previewed = fix.applicability === "manual" ? [] : preview?.(finding, fix) ?? [];
	return typeof previewed === "string" ? {
		diffs: [],
		refusal: previewed
	} : { diffs: previewed };
}
function findImporters(graph) {
	return (path) => importersIn(graph, path).map((file) => {
		return {
			file,
			names: (graph.modules.get(file)?.edges ?? []).filter(({ target }) => target.type === "file" && target.path === path).flatMap(({ names }) => names.length === 0 ? ["*"] : names.map(({ name }) => name))
		};
	});
}
const MOST_LISTED = 4;
function ambiguous(id, found) {
	const shown = found.slice(0, MOST_LISTED).map((one) => `${one.id} (${one.rule}, ${one.file}:${one.line})`);
	return `${found.length} findings have an id that begins with ${id}: ${shown.join(", ")}${found.length > MOST_LISTED ? ", \u2026" : ""}. Write more of it.`;
}
function diffsOf(root, edits) {
	return [...groupBy(edits, ({ file }) => file)].flatMap(([file, own]) => {
		try {
			const text = readSource(join(root, file));
			return [{
				file,
				diff: unifiedDiff(file, text, withEdits(text, own)).replace(/\n$/, "")
			}];
		} catch {
			return [];
		}
	});
}
function withEdits(text, edits) {
	return edits.toSorted((a, b) => b.start - a.start).reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
export { explainFinding as n, explainFindings as r, explainAmong as t };
