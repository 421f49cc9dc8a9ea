import { n as isPlacementRule } from "./reason-CqHEgiGV.js";
import { O as canImport, P as loadRules, k as checkFiles } from "./check-BevjtlIT.js";
import { c as shellWord, g as textOnDisk, n as firstText, o as findingsText, p as projectsOf, s as pathFrom, t as openSession, u as baseCommit } from "./session-C9xIrR3r.js";
// packages/agent/src/hook/before-edit.ts
async function beforeEdit(call) {
	const texts = [];
	for (const { loaded, edits } of await projectsOf(call)) {
		const session = openSession(loaded.root, call.session);
		const commit = baseCommit(loaded.root, session);
		const changes = edits.flatMap(({ file, source, edit }) => {
			const before = textOnDisk(loaded.root, source ?? file);
			if (commit === null) firstText(session, source ?? file, before);
			const text = edit.after(before);
			if (text === void 0 || text === null) return [];
			return [{
				file,
				text,
				before: () => before,
				...source !== null && { movedFrom: source }
			}];
		});
		const { findings } = await checkFiles(loaded, changes);
		const forbidden = await forbiddenIn(loaded, findings);
		const [first] = forbidden;
		if (first === void 0) continue;
		const here = (file) => shellWord(pathFrom(call.cwd, loaded.root, file));
		const target = first.resolved === void 0 ? shellWord(first.specifier ?? "") : here(first.resolved);
		const verify = first.specifier === void 0 ? `npx stratalint place ${here(first.file)}` : `npx stratalint can ${here(first.file)} ${target}`;
		texts.push(await findingsText({
			verdict: "Not written, because the architecture does not allow it.",
			findings: forbidden,
			root: loaded.root,
			cwd: call.cwd,
			verify
		}));
	}
	return texts.length === 0 ? { kind: "clean" } : {
		kind: "findings",
		text: texts.join("\n")
	};
}
async function forbiddenIn(loaded, findings) {
	const errors = findings.filter(({ severity }) => severity === "error");
	const forbidden = errors.filter(({ rule }) => isPlacementRule(rule));
	for (const error of errors.filter(({ rule, specifier }) => !isPlacementRule(rule) && specifier?.startsWith("."))) forbidden.push(...await forbiddenOnceItExists(loaded, error));
	return forbidden;
}
async function forbiddenOnceItExists(loaded, unresolved) {
	const { file, specifier, kind = "" } = unresolved;
	const { answer, rule, severity, why, to, routes, not } = await canImport({
		from: file,
		to: specifier,
		typeOnly: kind.endsWith("-type")
	}, {
		cwd: loaded.root,
		loaded
	});
	if (answer !== "no" || rule === null || severity !== "error" || !isPlacementRule(rule)) return [];
	const declared = (await loadRules()).find(({ id }) => id === rule);
	return [{
		...unresolved,
		rule,
		why: declared?.meta.docs.why ?? "",
		docs: "",
		what: `${file} may not import ${to.path ?? specifier}; ${why}`,
		fix: routes.map((route) => ({
			...route,
			applicability: "manual"
		})),
		not: not ?? "",
		...to.path !== null && { resolved: to.path }
	}];
}
export { beforeEdit };
