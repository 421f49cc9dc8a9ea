import { H as startGit, an as hasConfig, k as checkFiles, nn as loadPolicy, on as isConfigFileName, wr as canBeBaselined } from "./check-BevjtlIT.js";
import { r as review } from "./src-Djwf-847.js";
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename } = globalThis.process.getBuiltinModule("node:path");
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
import { _ as topOf, a as errorCount, f as tryGit, g as textOnDisk, h as rootOf, i as checkCommand, l as GIT, m as realOf, o as findingsText, r as firstTexts, t as openSession, u as baseCommit } from "./session-C9xIrR3r.js";
// packages/agent/src/hook/stop.ts
async function stop(call) {
	const top = realOf(topOf(call.workspace ?? call.cwd));
	const outcomes = [];
	const changes = await readChanges(top);
	const changed = pathsOf(changes);
	for (const root of rootsOf(top, realOf(call.cwd), changed)) {
		const session = openSession(root, call.session);
		const commit = baseCommit(root, session);
		const verdict = commit === null ? await judgeFiles(root, call.cwd, session) : await judgeChange(root, top, commit, changes);
		if (verdict !== null) outcomes.push(await outcomeOf(verdict, root, session, call));
	}
	const text = (kind) => outcomes.flatMap((outcome) => outcome.kind === kind && outcome.kind !== "clean" ? [outcome.text] : []).join("\n");
	const kind = [
		"findings",
		"failed",
		"notice"
	].find((one) => outcomes.some((outcome) => outcome.kind === one));
	return kind === void 0 ? { kind: "clean" } : {
		kind,
		text: text(kind)
	};
}
function pathsOf({ tracked, untracked }) {
	return [...tracked ?? [], ...untracked ?? []];
}
async function readChanges(top) {
	const list = async (...args) => {
		return (await startGit(top, args, GIT).catch(() => null))?.toString("utf8").split("\0").filter((path) => path !== "") ?? null;
	};
	const [tracked, untracked] = await Promise.all([list("diff", "--name-only", "-z", "--no-ext-diff", "--ignore-submodules", "HEAD", "--"), list("ls-files", "-z", "--others", "--exclude-standard")]);
	return {
		tracked,
		untracked
	};
}
function rootsOf(top, cwd, changed) {
	const folders = new Set(changed.map((path) => dirname(join(top, path))));
	const withoutPolicy = changed.filter((path) => isConfigFileName(basename(path)) && !existsSync(join(top, path))).map((path) => dirname(join(top, path))).filter((folder) => !hasConfig(folder) && existsSync(folder));
	const roots = [cwd, ...folders].map((folder) => rootOf(folder, top)).filter((root) => root !== null);
	return new Set([...roots, ...withoutPolicy]);
}
async function judgeChange(root, top, commit, changes) {
	const differs = () => tryGit(top, [
		"diff",
		"--quiet",
		"--no-ext-diff",
		"--ignore-submodules",
		commit,
		"--"
	]) === null;
	if (pathsOf(changes).length === 0 && !differs()) return null;
	const untracked = realOf(topOf(root)) === top ? changes.untracked : null;
	const { findings, trusted, context } = await review({
		cwd: root,
		base: commit,
		exact: true,
		...untracked !== null && { untracked }
	});
	const errors = [...findings, ...await brokenFiles(context)].filter(({ severity }) => severity === "error");
	return {
		errors,
		faults: context.head.fault === null || errors.length > 0 ? [] : [context.head.fault.split("\n", 1)[0]],
		verify: `npx stratalint review ${commit.slice(0, 12)} --exact --format agent`,
		trusted
	};
}
async function brokenFiles({ runs: { baseByHead, headByHead } }) {
	const known = new Set(baseByHead.findings.filter((one) => !canBeBaselined(one)).map(({ id }) => id));
	return headByHead.describe(headByHead.findings.filter((one) => !canBeBaselined(one) && !known.has(one.id)));
}
async function judgeFiles(root, cwd, session) {
	const changes = firstTexts(session).flatMap(({ file, text: before }) => {
		const text = textOnDisk(root, file);
		return text === null ? [] : [{
			file,
			text,
			before: () => before
		}];
	});
	if (changes.length === 0) return null;
	const { findings, trusted } = await checkFiles(await loadPolicy({ cwd: root }), changes);
	const errors = findings.filter(({ severity }) => severity === "error");
	const files = [...new Set(errors.map(({ file }) => file))];
	return {
		errors,
		faults: [],
		verify: checkCommand(root, cwd, files),
		trusted
	};
}
async function outcomeOf({ errors, faults, verify, trusted }, root, session, call) {
	const left = errors.length + faults.length;
	if (left === 0) return trusted ? { kind: "clean" } : {
		kind: "failed",
		text: `Not everything could be checked. Run ${verify} to see why.\n`
	};
	const before = session.recall("left");
	const isStuck = call.isContinued && !(before !== null && left < Number(before));
	session.remember("left", String(left));
	const count = errorCount(left);
	if (isStuck) return {
		kind: "notice",
		text: `Stratalint: ${count} left in the change of the agent. See ${verify}\n`
	};
	const verdict = [`The work is not done: the change adds ${count}.`, ...faults].join(" ");
	return {
		kind: "findings",
		text: await findingsText({
			verdict,
			findings: errors,
			root,
			cwd: call.cwd,
			verify
		})
	};
}
export { stop };
