import { R as check, k as checkFiles } from "./check-BevjtlIT.js";
import { a as errorCount, d as textAt, g as textOnDisk, i as checkCommand, n as firstText, o as findingsText, p as projectsOf, t as openSession, u as baseCommit } from "./session-C9xIrR3r.js";
// packages/agent/src/hook/after-edit.ts
async function afterEdit(call) {
	const texts = [];
	for (const project of await projectsOf(call)) {
		const { loaded } = project;
		const changes = changesOf(project, openSession(loaded.root, call.session));
		const errors = (await checkFiles(loaded, changes)).findings.filter(({ severity }) => severity === "error");
		if (errors.length === 0) continue;
		const files = [...new Set(errors.map(({ file }) => file))];
		const findings = await asInCheck(loaded, files, errors);
		const verify = checkCommand(loaded.root, call.cwd, files);
		const verdict = `This edit adds ${errorCount(errors.length)}.`;
		texts.push(await findingsText({
			verdict,
			findings,
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
async function asInCheck({ root, policyFile }, files, found) {
	try {
		const { findings } = await check({
			cwd: root,
			configFile: policyFile,
			paths: files,
			baseline: false
		});
		return found.map((one) => findings.find(({ id, line }) => id === one.id && line === one.line) ?? one);
	} catch {
		return found;
	}
}
function changesOf({ loaded, edits }, session) {
	const commit = baseCommit(loaded.root, session);
	return edits.flatMap(({ file, source, edit }) => {
		const text = textOnDisk(loaded.root, file);
		if (text === null || !session.claim(`${file}\0${text}`)) return [];
		const path = source ?? file;
		const before = () => commit === null ? firstText(session, path, edit.before(text)) : textAt(loaded.root, commit, path);
		if (commit === null) before();
		return [{
			file,
			text,
			before,
			...source !== null && { movedFrom: source }
		}];
	});
}
export { afterEdit };
