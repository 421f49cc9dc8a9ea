import { Cn as repositoryOf, Hn as posixRelative, Rn as isBelow, V as runGit, an as hasConfig, gr as shortHash, kt as renderAgent, nn as loadPolicy, yn as cacheFolder } from "./check-BevjtlIT.js";
import { tn as readSource } from "./answers-Z6AirqcJ.js";
const { basename } = globalThis.process.getBuiltinModule("node:path");
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
const { resolve } = globalThis.process.getBuiltinModule("node:path");
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmSync } = globalThis.process.getBuiltinModule("node:fs");
const { statSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
// packages/agent/src/hook/projects.ts
async function projectsOf(call) {
	const workspace = realOf(resolve(call.workspace ?? topOf(call.cwd)));
	const projects = new Map();
	for (const edit of call.edits) {
		const path = realOf(resolve(call.cwd, edit.path));
		const root = isBelow(workspace, path) ? rootOf(dirname(path), workspace) : null;
		if (root === null) continue;
		let project = projects.get(root);
		if (project === void 0) projects.set(root, project = {
			loaded: await loadPolicy({ cwd: root }),
			edits: []
		});
		const inside = (other) => posixRelative(project.loaded.root, realOf(resolve(call.cwd, other)));
		project.edits.push({
			file: inside(edit.path),
			source: edit.source === void 0 ? null : inside(edit.source),
			edit
		});
	}
	return [...projects.values()];
}
function rootOf(folder, top) {
	for (let at = folder; isBelow(top, at); at = dirname(at)) {
		if (hasConfig(at)) return at;
		if (at === dirname(at)) break;
	}
	return null;
}
function topOf(folder) {
	return repositoryOf(resolve(folder)) ?? resolve(folder);
}
function realOf(path) {
	try {
		return realpathSync(path);
	} catch {
		return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path));
	}
}
function textOnDisk(root, file) {
	try {
		return readSource(join(root, file));
	} catch {
		return null;
	}
}
// packages/agent/src/hook/base-texts.ts
const GIT = { for: "stratalint agent hook" };
function baseCommit(root, session) {
	const commit = session.once("base", () => tryGit(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	])?.trim() ?? "");
	return commit === "" ? null : commit;
}
function textAt(root, commit, file) {
	const path = posixRelative(topOf(root), root);
	const text = tryGit(root, [
		"cat-file",
		"blob",
		`${commit}:${path === "" ? "" : `${path}/`}${file}`
	]);
	return text === null || text.includes("\0") ? null : text.replace(/^\uFEFF/, "");
}
function tryGit(root, args) {
	try {
		return runGit(root, args, GIT)?.toString("utf8") ?? null;
	} catch {
		return null;
	}
}
// packages/agent/src/hook/findings-text.ts
const BUDGET = 1800;
function findingsText({ verdict, findings, root, cwd, verify }) {
	return renderAgent({
		verdict,
		findings
	}, {
		displayPath: (file) => pathFrom(cwd, root, file),
		agent: {
			budget: BUDGET,
			skip: 0,
			command: verify,
			verify
		}
	});
}
function pathFrom(cwd, root, file) {
	return relative(cwd, join(root, file)).replaceAll("\\", "/") || ".";
}
function checkCommand(root, cwd, files) {
	return [
		"npx stratalint check",
		...(files.length <= 5 ? files : ["."]).map((file) => shellWord(pathFrom(cwd, root, file))),
		"--format agent"
	].join(" ");
}
function shellWord(path) {
	return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
function errorCount(count) {
	return `${count} ${count === 1 ? "error" : "errors"}`;
}
// packages/agent/src/hook/first-texts.ts
function firstText(session, file, known) {
	const name = `text ${file}`;
	const stored = known === void 0 ? session.recall(name) : session.once(name, () => JSON.stringify({
		file,
		text: known
	}));
	return stored === null ? void 0 : JSON.parse(stored).text;
}
function firstTexts(session) {
	return session.records().flatMap(({ file, text }) => typeof file === "string" && (typeof text === "string" || text === null) ? [{
		file,
		text
	}] : []);
}
// packages/agent/src/hook/session.ts
const CLAIM_MS = 5e3;
const KEPT_MS = 6048e5;
function openSession(root, id) {
	const folder = folderOf(root, id);
	const pathOf = (name) => join(folder, shortHash(name));
	const create = (name, text) => {
		try {
			writeFileSync(pathOf(name), text, { flag: "wx" });
			return true;
		} catch (error) {
			return error.code !== "EEXIST";
		}
	};
	const recall = (name) => {
		try {
			return folder === null ? null : readFileSync(pathOf(name), "utf8");
		} catch {
			return null;
		}
	};
	return {
		recall,
		records: () => folder === null ? [] : readdirSync(folder).flatMap((name) => recordIn(join(folder, name))),
		once(name, make) {
			const known = recall(name);
			if (known !== null) return known;
			const made = make();
			if (folder !== null) create(name, made);
			return made;
		},
		remember(name, text) {
			if (folder === null) return;
			rmSync(pathOf(name), { force: true });
			create(name, text);
		},
		claim(name) {
			if (folder === null) return true;
			const key = `claim ${name}`;
			if (create(key, "")) return true;
			if (Date.now() - (timeOf(pathOf(key)) ?? 0) < CLAIM_MS) return false;
			rmSync(pathOf(key), { force: true });
			return create(key, "");
		}
	};
}
function recordIn(path) {
	try {
		const value = JSON.parse(readFileSync(path, "utf8"));
		return typeof value === "object" && value !== null ? [value] : [];
	} catch {
		return [];
	}
}
function folderOf(root, id) {
	const cache = cacheFolder(root);
	if (cache === null) return null;
	const all = join(cache, "agent");
	const own = join(all, shortHash(id));
	try {
		if (!existsSync(own)) {
			mkdirSync(own, { recursive: true });
			deleteOld(all);
		}
		return own;
	} catch {
		return null;
	}
}
function deleteOld(folder) {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (/^[0-9a-f]{16}$/.test(name) && Date.now() - (timeOf(path) ?? Date.now()) > KEPT_MS) rmSync(path, {
			recursive: true,
			force: true
		});
	}
}
function timeOf(path) {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
export { topOf as _, errorCount as a, shellWord as c, textAt as d, tryGit as f, textOnDisk as g, rootOf as h, checkCommand as i, GIT as l, realOf as m, firstText as n, findingsText as o, projectsOf as p, firstTexts as r, pathFrom as s, openSession as t, baseCommit as u };
