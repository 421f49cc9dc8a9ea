import { Bn as PolicyError, Cr as baselineEntry, Dr as edgesOf, En as readBaseline, Er as edgeBetween, H as startGit, Hn as posixRelative, Jn as clipMiddle, Kn as clean, Ln as readRegularText, Or as endsOf, Qn as showPath, R as check, Sn as userFolder, Sr as groupBy, U as withoutFilters, V as runGit, Xn as listNames, Zn as shortPath, _n as loadYaml, an as hasConfig, br as isComponentFile, dr as tokenizePattern, fr as findingId, gn as loadToml, gr as shortHash, hn as loadJsonc, ht as CheckError, in as VERSION, jr as targetOf, kr as isCycle, nn as loadPolicy, on as isConfigFileName, pr as flatten, qn as clip, un as ruleGroups, ur as staticPrefix, xr as matchBaseline, zn as isInside } from "./check-BevjtlIT.js";
import { Gt as graphOf, Jn as ruleSetting, Kn as createJudge, Kt as importersIn, Qn as createLocator, Qt as createBaselineDisk, Rt as resolveModule, _t as findImporters, an as parseSource, dr as isDeclarationFile, en as createLineIndex, fr as isSourceFile, gr as Minimatch, hr as compileNameGlob, ht as createCheckedFiles, in as extractModule, ir as memoize, mr as compileGlobs, on as childKeys, pr as compileGlob, rn as readModule, xn as lowerBound, yt as createResolver$1 } from "./answers-Z6AirqcJ.js";
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join: join$1 } = globalThis.process.getBuiltinModule("node:path");
const { posix } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
const { resolve } = globalThis.process.getBuiltinModule("node:path");
const { chmodSync } = globalThis.process.getBuiltinModule("node:fs");
const { copyFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { lstatSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdtempSync } = globalThis.process.getBuiltinModule("node:fs");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmSync } = globalThis.process.getBuiltinModule("node:fs");
const { statSync } = globalThis.process.getBuiltinModule("node:fs");
const { utimesSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { tmpdir } = globalThis.process.getBuiltinModule("node:os");
import { t as newFindings$1 } from "./update-DhMnqjRu.js";
import { t as linkPackages } from "./link-packages-BFoUeSph.js";
import { n as historyEntryOf, t as buildReport } from "./build-report-HjWSg1uj.js";
// packages/review/src/integrity/loosening.ts
const INTEGRITY_RULES = {
	suppression: "A comment that silences a finding hides it from everyone who looks at the gate.",
	exception: "An exception that is new or wider lets through what the policy forbids.",
	policy: "A policy that reports less than before lets through what it used to stop.",
	scope: "Code that is no longer checked can break every rule.",
	baseline: "A baseline that grows turns new violations into inherited ones.",
	gate: "A check that does not run, or cannot fail, stops nothing.",
	opaque: "An import whose target is unknown cannot be judged.",
	test: "A test that was weakened no longer notices when its code breaks.",
	size: "People do not review large changes well, and a mistake in one is harder to undo.",
	untested: "Behavior that changes without a test may have changed by accident."
};
function toFinding({ rule, severity = "error", file, line, subject, what, fix, not, hides = [] }, { projectFolder, owners }) {
	const id = `integrity/${rule}`;
	const path = posix.relative(projectFolder, file);
	return {
		id: findingId(id, path, subject),
		rule: id,
		severity,
		file: path,
		line,
		column: 1,
		endLine: line,
		endColumn: 1,
		why: INTEGRITY_RULES[rule],
		docs: `https://github.com/stratalint/stratalint/blob/stratalint@${VERSION}/docs/review.md#integrity${rule}`,
		subject,
		extent: null,
		what: flatten(`${what}${hiddenBy(hides)}${ownedBy(owners)}`),
		fix: fix.map((title, index) => ({
			key: `${rule}-${index + 1}`,
			kind: "edit",
			title: flatten(title),
			applicability: "manual"
		})),
		not: flatten(not)
	};
}
function hiddenBy(hides) {
	const [first] = hides;
	if (first === void 0) return "";
	const example = `${first.rule} at ${clip(clean(first.file), 60)}:${first.line}`;
	return hides.length === 1 ? ` It hides ${example}.` : ` It hides ${hides.length} findings, the first one ${example}.`;
}
function ownedBy(owners) {
	return owners.length === 0 ? "" : ` Its ${owners.length === 1 ? "owner is" : "owners are"} ${owners.slice(0, 3).map((owner) => clip(clean(owner), 40)).join(", ")}.`;
}
// packages/review/src/position-key.ts
function positionKey({ rule, file, subject, line, column }) {
	return [
		rule,
		file,
		subject,
		line,
		column
	].join("\0");
}
// packages/review/src/apply-accepted.ts
function applyAccepted(context, loosenings, ids) {
	const accepted = new Set();
	const covered = new Set();
	const all = [...loosenings.map((loosening) => {
		const owners = context.owners(loosening.file);
		const finding = toFinding(loosening, {
			projectFolder: context.projectFolder,
			owners
		});
		if (ids.has(finding.id) || owners.some((owner) => ids.has(`${finding.id}=${owner.toLowerCase()}`))) {
			accepted.add(finding);
			for (const hidden of loosening.hides ?? []) covered.add(positionKey(hidden));
		}
		return finding;
	}), ...context.added];
	const isAccepted = (finding) => finding.rule.startsWith("integrity/") ? accepted.has(finding) : covered.has(positionKey(finding));
	return {
		findings: all.filter((finding) => !isAccepted(finding)).sort(byPosition),
		accepted: all.filter(isAccepted).sort(byPosition)
	};
}
function byPosition(a, b) {
	return compare$2(a.file, b.file) || a.line - b.line || a.column - b.column || compare$2(a.rule, b.rule) || compare$2(a.id, b.id);
}
function compare$2(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// packages/review/src/context.ts
function inProject({ projectFolder }, path) {
	if (projectFolder === "") return path;
	return path.startsWith(`${projectFolder}/`) ? path.slice(projectFolder.length + 1) : null;
}
function fromTop$1({ projectFolder }, path) {
	return projectFolder === "" ? path : `${projectFolder}/${path}`;
}
// packages/review/src/git/changes.ts
const DIFF = [
	"-z",
	"--raw",
	"--no-abbrev",
	"-r",
	"-M",
	"-l5000",
	"--no-ext-diff",
	"--no-textconv",
	"--no-color"
];
async function readChanges(repository, { base, head }, untracked) {
	const list = head.tree === null ? await compareWorkingTree(repository, base.tree, untracked) : await compareTrees(repository, base.tree, head.tree);
	if (list === null) throw new CheckError("git could not compare the change with its base.");
	const byPath = new Map(list.map((change) => [change.path, change]));
	const byBefore = new Map(list.flatMap((change) => change.before === null ? [] : [[change.before, change]]));
	return {
		list,
		beforeOf(path) {
			const change = byPath.get(path);
			if (change !== void 0) return change.before;
			return byBefore.has(path) ? null : path;
		},
		afterOf(path) {
			const change = byBefore.get(path);
			return change === void 0 ? path : change.status === "deleted" ? null : change.path;
		}
	};
}
async function compareTrees(repository, base, head) {
	const output = await repository.start([
		"diff-tree",
		...DIFF,
		"--end-of-options",
		base,
		head
	]);
	return output === null ? null : parse$2(output);
}
async function filesOf(repository, tree) {
	const output = await repository.start([
		"ls-tree",
		"-r",
		"-z",
		"--name-only",
		"--full-tree",
		"--end-of-options",
		tree
	]);
	return new Set((output ?? "").split("\0").filter((path) => path !== ""));
}
function filesAfter(files, { list }) {
	const after = new Set(files);
	for (const { before } of list) if (before !== null) after.delete(before);
	for (const { status, path } of list) if (status !== "deleted") after.add(path);
	return after;
}
async function compareWorkingTree(repository, tree, untracked) {
	const [output, created] = await Promise.all([diffWorkingTree(repository, tree), untracked ?? findUntracked(repository)]);
	if (output === null || created === null) return null;
	const changes = parse$2(output);
	if (created.length === 0) return changes;
	if (changes.some(({ status }) => status === "deleted" || status === "renamed")) return compareWithIndex(repository, tree);
	return [...changes, ...created.map((path) => newFile(repository, path))];
}
async function findUntracked(repository) {
	return (await repository.start([
		"ls-files",
		"-z",
		"--others",
		"--exclude-standard",
		"--full-name"
	]))?.split("\0").filter((path) => path !== "") ?? null;
}
function newFile({ top }, path) {
	const isFolder = path.endsWith("/");
	const isLink = isFolder || lstatSync(join$1(top, path), { throwIfNoEntry: false })?.isSymbolicLink() === true;
	return {
		status: "added",
		path: isFolder ? path.slice(0, -1) : path,
		before: null,
		isLink
	};
}
async function compareWithIndex(repository, tree) {
	const folder = mkdtempSync(join$1(tmpdir(), "stratalint-review-"));
	try {
		const index = join$1(folder, "index");
		if (existsSync(repository.index)) copyIndex(repository.index, index);
		const env = { GIT_INDEX_FILE: index };
		await repository.start([
			"add",
			"--intent-to-add",
			"--ignore-errors",
			"--",
			"."
		], { env });
		const output = await diffWorkingTree(repository, tree, env);
		return output === null ? null : parse$2(output);
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
function diffWorkingTree(repository, tree, env = {}) {
	return repository.start([
		"diff",
		...DIFF,
		"--ignore-submodules=dirty",
		"--end-of-options",
		tree,
		"--"
	], { env });
}
function copyIndex(from, to) {
	const { atime, mtime } = statSync(from);
	copyFileSync(from, to);
	utimesSync(to, atime, mtime);
}
function parse$2(output) {
	const fields = output.split("\0");
	const changes = [];
	for (let at = 0; at < fields.length - 1;) {
		const [oldMode, newMode, , , status = ""] = fields[at++].slice(1).split(" ");
		const first = fields[at++];
		const isLink = /^(?:120000|160000)$/.test(oldMode) || /^(?:120000|160000)$/.test(newMode);
		switch (status[0]) {
			case "R":
				changes.push({
					status: "renamed",
					path: fields[at++],
					before: first,
					isLink
				});
				break;
			case "C":
				changes.push({
					status: "added",
					path: fields[at++],
					before: null,
					isLink
				});
				break;
			case "A":
				changes.push({
					status: "added",
					path: first,
					before: null,
					isLink
				});
				break;
			case "D":
				changes.push({
					status: "deleted",
					path: first,
					before: first,
					isLink
				});
				break;
			default: changes.push({
				status: "modified",
				path: first,
				before: first,
				isLink
			});
		}
	}
	return changes;
}
// packages/review/src/git/range.ts
const UPSTREAM = "@{upstream}";
const DEFAULTS$1 = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
function resolveRange(repository, { base, head, staged, exact }) {
	const named = [base, head].filter((name) => name !== void 0);
	const known = commitsOf(repository, [
		"HEAD",
		...DEFAULTS$1,
		...named
	]);
	const headCommit = head === void 0 ? known.get("HEAD")?.commit ?? null : requireCommit(repository, head, known);
	const commit = baseOf(repository, {
		base,
		head: headCommit,
		isExact: exact === true,
		known
	});
	return {
		base: commit === null ? {
			tree: emptyTree(repository),
			commit,
			label: "an empty repository"
		} : treeOf(repository, commit, known),
		head: headOf(repository, head, headCommit, staged === true, known)
	};
}
function headOf(repository, head, commit, isStaged, known) {
	if (head !== void 0) return treeOf(repository, commit, known);
	if (!isStaged) return {
		tree: null,
		label: "the working tree"
	};
	const tree = repository.read(["write-tree"])?.trim();
	if (tree === void 0) throw new CheckError("The staged files cannot be read: the index has conflicts. Resolve them first.");
	return {
		tree,
		label: "the staged files"
	};
}
function baseOf(repository, { base, head, isExact, known }) {
	if (base !== void 0) {
		const commit = requireCommit(repository, base, known);
		return isExact || head === null ? commit : inCommon$1(repository, commit, head, base);
	}
	if (head === null) return null;
	const upstream = commitOf(repository, UPSTREAM);
	if (upstream !== null) return inCommon$1(repository, upstream, head, UPSTREAM);
	const name = DEFAULTS$1.find((candidate) => known.has(candidate));
	return name === void 0 ? head : inCommon$1(repository, known.get(name).commit, head, name);
}
function inCommon$1(repository, commit, head, name) {
	if (commit === head) return head;
	const found = repository.read([
		"merge-base",
		commit,
		head
	])?.trim();
	if (found !== void 0 && found !== "") return found;
	const isShallow = repository.read(["rev-parse", "--is-shallow-repository"])?.trim() === "true";
	throw new CheckError(isShallow ? `This clone is shallow and does not contain the last commit that ${name} and the change have in common. Fetch more history: git fetch --unshallow, or fetch-depth: 0 for actions/checkout.` : `${name} and the change have no commit in common. Name another base, or compare with it as it is: --exact.`);
}
function requireCommit(repository, name, known) {
	const commit = known.get(name)?.commit ?? commitOf(repository, name);
	if (commit !== null) return commit;
	const isShallow = repository.read(["rev-parse", "--is-shallow-repository"])?.trim() === "true";
	throw new CheckError(`Unknown commit ${name}.${isShallow ? " This clone is shallow: fetch the commit first, for example with git fetch --unshallow, or fetch-depth: 0 for actions/checkout." : ""}`);
}
function commitOf(repository, name) {
	return repository.read([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${name}^{commit}`
	])?.trim() || null;
}
function commitsOf(repository, names) {
	const asked = names.filter((name) => !/[\r\n]/.test(name));
	const input = asked.map((name) => `${name}^{commit}\n${name}^{tree}\n`).join("");
	const lines = repository.read(["cat-file", "--batch-check=%(objectname) %(objecttype)"], { input })?.split("\n") ?? [];
	const objectAt = (index, type) => new RegExp(`^([\\da-f]{40,64}) ${type}$`).exec(lines[index] ?? "")?.[1];
	return new Map(asked.flatMap((name, index) => {
		const [commit, tree] = [objectAt(2 * index, "commit"), objectAt(2 * index + 1, "tree")];
		return commit === void 0 || tree === void 0 ? [] : [[name, {
			commit,
			tree
		}]];
	}));
}
function treeOf(repository, commit, known) {
	return commitTree(commit, [...known.values()].find((one) => one.commit === commit)?.tree ?? repository.read([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${commit}^{tree}`
	]).trim());
}
function commitTree(commit, tree) {
	return {
		tree,
		commit,
		label: commit.slice(0, 10)
	};
}
function emptyTree(repository) {
	return repository.read([
		"hash-object",
		"-t",
		"tree",
		"--stdin"
	], { input: "" }).trim();
}
// packages/review/src/git/repository.ts
const COMMAND = "stratalint review";
function openRepository(cwd, command = COMMAND, does = "compares with a commit") {
	const [top, gitFolder, index] = ask(cwd, command, [
		"--show-toplevel",
		"--absolute-git-dir",
		"--git-path=index"
	]);
	if (top == null || gitFolder == null || index == null) throw new CheckError(`${command} ${does}, and this folder is not in a git working tree.`);
	const real = realpathSync(top);
	let filters = null;
	const optionsWith = (env) => {
		filters ??= withoutFilters(real);
		return {
			for: command,
			env: {
				...filters,
				...env
			}
		};
	};
	return {
		top: real,
		gitFolder: resolve(real, gitFolder),
		index: resolve(cwd, index),
		folder: posixRelative(real, realpathSync(cwd)),
		read(args, { env, input } = {}) {
			const options = {
				...optionsWith(env),
				...input !== void 0 && { input }
			};
			return runGit(real, args, options)?.toString("utf8") ?? null;
		},
		async start(args, { env } = {}) {
			return (await startGit(real, args, optionsWith(env)))?.toString("utf8") ?? null;
		}
	};
}
function ask(cwd, command, questions) {
	const read = (...args) => {
		const flags = args.flatMap((flag) => flag === "--git-path=index" ? ["--git-path", "index"] : [flag]);
		return line(runGit(cwd, ["rev-parse", ...flags], { for: command }));
	};
	const answers = read(...questions)?.split(/\r?\n/) ?? [];
	return answers.length === questions.length ? answers : questions.map((question) => read(question));
}
function line(output) {
	return output?.toString("utf8").replace(/\r?\n$/, "") ?? null;
}
// packages/review/src/new-findings/new-findings.ts
function newFindings(base, head, comparison) {
	const before = {
		...comparison.before,
		contentOf: (path) => comparison.afterOf(path) === null ? comparison.before.contentOf(path) : null
	};
	const entries = base.map((finding) => renamedEntry(baselineEntry(finding, before), comparison.afterOf));
	const match = matchBaseline(entries, head, comparison.after);
	const isNew = new Set(newFindings$1(head, match));
	return head.filter((finding) => isNew.has(finding));
}
function renamedEntry(entry, afterOf) {
	const path = (before) => afterOf(before) ?? before;
	const file = path(entry.file);
	if (isCycle(entry)) return {
		...entry,
		file,
		extent: edgesOf(entry).map((edge) => edgeBetween(endsOf(edge).map(path)))
	};
	const target = targetOf(entry.subject);
	const subject = target === null ? entry.subject : `${target.typeOnly ? "type" : "run"} ${path(target.path)}`;
	return {
		...entry,
		file,
		subject
	};
}
function comparisonOf(context, before, after) {
	return {
		afterOf(path) {
			const now = context.changes.afterOf(fromTop$1(context, path));
			return now === null ? null : inProject(context, now);
		},
		before: createBaselineDisk(before.root),
		after: createBaselineDisk(after.root)
	};
}
// packages/review/src/integrity/baseline.ts
function findBaselineGrowth(context) {
	return context.changes.list.flatMap(({ path, before, status }) => {
		if (posix.basename(path) !== "stratalint.baseline.json" || status === "deleted") return [];
		const earlier = before !== null && posix.basename(before) === "stratalint.baseline.json" ? before : null;
		const entries = read$1(context.head, path);
		if (entries === null) return [];
		const old = earlier === null ? [] : read$1(context.base, earlier) ?? [];
		const grown = withoutStricterRules(context, path, grownEntries(context, path, old, entries));
		return grown.length === 0 ? [] : [growth(context, path, {
			isNew: earlier === null,
			old,
			entries,
			grown
		})];
	});
}
function read$1({ top }, path) {
	try {
		return readBaseline(join$1(top, posix.dirname(path)))?.entries ?? null;
	} catch {
		return null;
	}
}
function grownEntries(context, path, old, entries) {
	const folder = posix.dirname(path);
	const top = (file) => posix.join(folder, file);
	const disk = createBaselineDisk(join$1(context.head.top, folder));
	const renamed = old.map((entry) => renamedEntry(entry, (file) => {
		const after = context.changes.afterOf(top(file));
		return after === null ? null : posix.relative(folder, after);
	}));
	const violations = entries.map((entry) => ({ ...entry }));
	const isGrown = new Set(newFindings$1(violations, matchBaseline(renamed, violations, disk)));
	return entries.filter((_, index) => isGrown.has(violations[index]));
}
function withoutStricterRules(context, path, grown) {
	const { runs, policy } = context;
	if (runs.baseByBase === runs.baseByHead && policy.atBase) return [...grown];
	if (path !== fromTop$1(context, "stratalint.baseline.json")) return [...grown];
	const reported = policy.atBase ? new Set(runs.baseByBase.findings.map(keyOf$6)) : new Set();
	const inherited = new Set(runs.baseByHead.findings.map(keyOf$6).flatMap((key) => reported.has(key) ? [] : [key]));
	return grown.filter((entry) => {
		const before = context.changes.beforeOf(fromTop$1(context, entry.file));
		const file = before === null ? null : inProject(context, before);
		return file === null || !inherited.has(keyOf$6({
			...entry,
			file
		}));
	});
}
function keyOf$6({ rule, file, subject }) {
	return [
		rule,
		file,
		subject
	].join("\0");
}
function growth(context, path, { isNew, old, entries, grown }) {
	const [first] = grown;
	const keys = new Set(grown.map(keyOf$6));
	const count = (more) => `${grown.length}${more} ${grown.length === 1 ? "finding" : "findings"}`;
	const example = `${first.rule} in ${clip(clean(first.file), 40)}`;
	return {
		rule: "baseline",
		file: path,
		line: lineOfEntry(context.head.read(path) ?? "", first),
		subject: `grown ${shortHash(JSON.stringify(grown.map(({ rule, file, subject, extent }) => [
			rule,
			file,
			subject,
			extent
		])))}`,
		what: isNew ? `The new baseline covers ${count("")}, such as ${example}.` : `The baseline covers ${count(" more")} (${old.length} ${old.length === 1 ? "entry" : "entries"} before, ${entries.length} now), such as ${example}.`,
		fix: [grown.length === 1 ? "Fix the finding in the code, and restore the baseline of the base." : "Fix the findings in the code, and restore the baseline of the base."],
		not: "Do not hide them by exceptions or comments.",
		hides: context.runs.headByHead.findings.filter((finding) => keys.has(keyOf$6(finding)))
	};
}
function lineOfEntry(text, { file, rule, subject }) {
	const lines = text.split("\n");
	const texts = [
		file,
		subject,
		rule
	].map((one) => JSON.stringify(one));
	for (let count = texts.length; count > 0; count--) {
		const found = lines.findIndex((line) => texts.slice(0, count).every((one) => line.includes(one)));
		if (found !== -1) return found + 1;
	}
	return 1;
}
// packages/review/src/integrity/exception-paths.ts
function isRenaming(context, before, after) {
	if (before.to === null !== (after.to === null)) return before.to === null && isNarrower(context, before.from, after.from);
	return isNarrower(context, before.from, after.from) && (before.to === null || isNarrower(context, before.to, after.to));
}
function isNarrower(context, before, after) {
	if (before === after) return true;
	return isInRenamedFolder(context, before, after) || coversNoMore(context, before, after);
}
function isInRenamedFolder(context, before, after) {
	const { changes } = context;
	return changes.list.some(({ status, path, before: old }) => {
		const [from, to] = [old === null ? null : inProject(context, old), inProject(context, path)];
		if (status !== "renamed" || from === null || to === null) return false;
		if (from === before && to === after) return true;
		for (let [a, b] = [posix.dirname(from), posix.dirname(to)]; a !== "." && b !== "."; [a, b] = [posix.dirname(a), posix.dirname(b)]) {
			if (a !== b && before.startsWith(`${a}/`) && after === `${b}${before.slice(a.length)}`) return isGone(context, a);
			if (posix.basename(a) !== posix.basename(b) && a === before && b === after) return isGone(context, a);
		}
		return false;
	});
}
function isGone({ files, projectFolder }, folder) {
	const prefix = projectFolder === "" ? `${folder}/` : `${projectFolder}/${folder}/`;
	return ![...files.after].some((file) => file.startsWith(prefix));
}
function coversNoMore(context, before, after) {
	if (isBelow(before, after)) return true;
	const [matched, matches] = [compileGlob(before), compileGlob(after)];
	const files = [...context.files.after].filter((file) => matches(inProject(context, file) ?? "../"));
	return staticPrefix(after).length >= staticPrefix(before).length && files.length > 0 && files.every((file) => {
		const old = context.changes.beforeOf(file);
		const path = old === null ? null : inProject(context, old);
		return path !== null && matched(path);
	});
}
function isBelow(before, after) {
	const folder = before.endsWith("/**") ? before.slice(0, -3) : null;
	return folder !== null && !/[*{]/.test(folder) && after.startsWith(`${folder}/`);
}
// packages/review/src/integrity/exception-origins.ts
function originsOf({ base, head, policy, ...context }) {
	if (!policy.isChanged || base.policy === null || head.policy === null) return [];
	const before = [...base.policy.policy.exceptions];
	const open = head.policy.policy.exceptions.filter((exception) => !takeEqual(before, exception));
	const left = new Map(before.map((exception) => [exception, exception.limit ?? 1e400]));
	return open.map((exception) => {
		const earlier = takeSame(before, exception);
		return {
			exception,
			earlier,
			isReplacement: earlier === null && isReplacement(context, exception, before, left)
		};
	});
}
function coveredByRenamed(context) {
	const renamed = originsOf(context).flatMap(({ exception, isReplacement: is }) => is ? [exception] : []);
	return (finding) => renamed.some((exception) => covers$1(exception, finding));
}
function isReplacement(context, exception, before, left) {
	const needed = exception.limit ?? 1e400;
	const replaced = before.find((one) => one.rule === exception.rule && (exception.expires ?? "9999") <= (one.expires ?? "9999") && needed <= (left.get(one) ?? 0) && isRenaming(context, one, exception));
	if (replaced === void 0) return false;
	left.set(replaced, replaced.limit === null ? 1e400 : left.get(replaced) - needed);
	return true;
}
function takeEqual(list, exception) {
	const key = keyOf$5(exception);
	const at = list.findIndex((one) => keyOf$5(one) === key);
	if (at !== -1) list.splice(at, 1);
	return at !== -1;
}
function keyOf$5({ rule, from, to, limit, expires }) {
	return JSON.stringify([
		rule,
		from,
		to,
		limit,
		expires
	]);
}
function takeSame(list, exception) {
	const at = list.findIndex(({ rule, from, to }) => rule === exception.rule && from === exception.from && to === exception.to);
	return at === -1 ? null : list.splice(at, 1)[0] ?? null;
}
function covers$1({ rule, from, to }, finding) {
	if (finding.rule !== rule || !compileGlob(from)(finding.file)) return false;
	if (to === null) return true;
	const matches = compileGlob(to);
	const ofPackage = /package:(.+)$/s.exec(finding.subject)?.[1];
	return [
		finding.resolved,
		ofPackage,
		finding.specifier
	].some((one) => one !== void 0 && matches(one));
}
// packages/review/src/integrity/placement.ts
const memo$7 = new WeakMap();
function placementOf({ runs, base, head }) {
	let known = memo$7.get(runs);
	if (known === void 0) {
		const ofBase = (base.policy ?? head.policy).policy;
		const ofHead = (head.policy ?? base.policy).policy;
		const atBase = createLocator(ofBase);
		const inHead = ofBase === ofHead ? atBase : createLocator(ofHead);
		known = {
			atBase,
			inHead,
			isNewlyPlaced: (path) => atBase(path) === null && inHead(path) !== null
		};
		memo$7.set(runs, known);
	}
	return known;
}
function isAboutNewPlace(placement, { rule, file, resolved, trace }) {
	if (rule === "architecture/placed-file") return placement.isNewlyPlaced(resolved ?? file);
	return rule === "architecture/no-laundering" && (trace ?? []).some((step) => placement.isNewlyPlaced(step.file));
}
// packages/review/src/integrity/scope/executed.ts
function findExecuted(path, text) {
	const tree = parseSource(path.replace(/\.d\.(?:[^./]+\.)?(?=[cm]?ts$)/i, "."), text);
	if ("error" in tree) return null;
	const found = tree.program.body.map((statement) => executedIn(statement)).find((one) => one !== null);
	return found === void 0 ? null : createLineIndex(text)(found.start).line;
}
function executedIn(statement) {
	switch (statement.type) {
		case "ExportNamedDeclaration":
		case "ExportDefaultDeclaration": return statement.declaration === null || statement.declaration === void 0 ? null : executedIn(statement.declaration);
		case "FunctionDeclaration": return statement.body !== null && statement.body !== void 0 ? statement : null;
		case "VariableDeclaration": return statement.declare !== true && statement.declarations?.some(({ init }) => runs(init)) === true ? statement : null;
		case "ClassDeclaration": return (statement.body?.body ?? []).some(({ value }) => value?.body !== void 0 && value.body !== null) ? statement : null;
		case "ExpressionStatement":
		case "IfStatement":
		case "ForStatement":
		case "TryStatement": return statement;
		default: return null;
	}
}
function runs(init) {
	return init !== null && init !== void 0 && !/^(?:Literal|UnaryExpression|TemplateLiteral)$/.test(init.type);
}
// packages/review/src/integrity/scope/generated-header.ts
const HEADER$1 = /@generated\b|\b(?:auto-?|automatically[ -])generated\b|\bcode generated\b|\bgenerated (?:by|from|with|using)\b|\bdo not (?:edit|modify)\b/i;
function hasGeneratedHeader(text) {
	return text !== null && HEADER$1.test(headerOf(text));
}
function headerOf(text) {
	return /^(?:\s+|#![^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->)*/.exec(text.slice(0, 4096))[0];
}
function generatedLine(text) {
	const line = text === null ? void 0 : headerOf(text).split("\n").find((one) => HEADER$1.test(one));
	return line === void 0 ? null : line.replace(/\bv?\d+(?:\.\d+)*\b/g, "").replace(/\s+/g, " ").trim();
}
// packages/review/src/integrity/scope/probe.ts
const PLACEMENT_RULES = new Set([
	"architecture/external-placement",
	"architecture/layer-direction",
	"architecture/provider-entry",
	"architecture/domain-boundary",
	"architecture/public-entry"
]);
const memo$6 = new WeakMap();
function probeOf(context) {
	let probe = memo$6.get(context.runs);
	if (probe === void 0) memo$6.set(context.runs, probe = createProbe(context));
	return probe;
}
function createProbe(context) {
	const { runs, head } = context;
	const { root, modules } = runs.headByHead;
	const base = (context.base.policy ?? head.policy).policy;
	const own = (head.policy ?? context.base.policy).policy;
	const resolver = createResolver$1(root, void 0, own);
	const read = new Map();
	const today = new Date().toISOString().slice(0, 10);
	const judge = createJudge({
		...base,
		tests: []
	}, today, () => null);
	const isOn = (rule, path) => ruleSetting(base, rule, path, judge.locate(path))?.severity !== "off";
	const graph = graphOf(modules);
	let ofUnchecked = null;
	const moduleOf = (path, as = path) => {
		const key = `${path}\0${as}`;
		let module = read.get(key);
		if (module === void 0) {
			const text = head.read(fromTop$1(context, path));
			module = text === null ? null : tryTo$2(() => parse(text, path, as));
			read.set(key, module);
		}
		return module;
	};
	const parse = (text, path, as) => {
		const found = readModule(as, text);
		if ("error" in found) return null;
		const module = resolveModule(resolver, isSourceFile(path) ? path : as, found.record);
		found.dispose();
		return module;
	};
	return {
		moduleOf,
		judge,
		isOn,
		unchecked: createCheckedFiles({
			root,
			policy: own
		}).unchecked,
		forbidden(path, place = path) {
			const edges = moduleOf(path, isSourceFile(path) ? path : place)?.edges ?? [];
			const text = head.read(fromTop$1(context, path)) ?? "";
			const lineAt = createLineIndex(text);
			return edges.flatMap((edge) => {
				const verdict = judge.judge({
					...edge,
					from: place
				});
				return verdict.status === "forbidden" && PLACEMENT_RULES.has(verdict.rule) && isOn(verdict.rule, place) ? [{
					edge,
					verdict,
					line: lineAt(edge.start).line
				}] : [];
			});
		},
		importersOf(path) {
			ofUnchecked ??= indexImporters(uncheckedModules(context, moduleOf));
			const checked = modules.has(path) ? graph.incoming(path).flatMap(({ from, edge }) => edge.kind === "mock" ? [] : [from]) : importersIn(graph, path);
			return [...new Set([...checked, ...ofUnchecked.get(path) ?? []])].filter((importer) => importer !== path);
		}
	};
}
function* allOf(modules) {
	for (const file of modules.files) yield modules.get(file);
}
function uncheckedModules(context, moduleOf) {
	const { runs, changes } = context;
	return [...runs.baseByBase.files].flatMap((before) => {
		const after = changes.afterOf(fromTop$1(context, before));
		if (after === null) return [];
		const path = context.projectFolder === "" ? after : after.slice(context.projectFolder.length + 1);
		const module = runs.headByHead.files.has(path) ? null : moduleOf(path, isSourceFile(path) ? path : before);
		return module === null ? [] : [module];
	});
}
function indexImporters(modules) {
	const importers = new Map();
	for (const { file, edges } of modules) for (const { target, kind } of edges) if (target.type === "file" && kind !== "mock") {
		const known = importers.get(target.path) ?? new Set();
		importers.set(target.path, known.add(file));
	}
	return importers;
}
function tryTo$2(attempt) {
	try {
		return attempt();
	} catch {
		return null;
	}
}
// packages/review/src/integrity/scope/generator-output.ts
function hasConfigBeside(context, path, header) {
	const names = toolsIn(header);
	if (names.length === 0) return false;
	const hidden = hiddenEntries(context);
	for (let folder = posix.dirname(path);; folder = posix.dirname(folder)) {
		const at = (name) => hidden.has(posix.join(folder, `.${name}`));
		if (names.some((name) => at(name) || at(`${name}-ignore`))) return true;
		if (folder === ".") return false;
	}
}
const entries = new WeakMap();
function hiddenEntries(context) {
	let found = entries.get(context);
	if (found === void 0) {
		const paths = [...context.files.after].flatMap((file) => [...file.matchAll(/(?<=^|\/)\.[^/]+/g)].map((match) => file.slice(0, match.index + match[0].length)));
		entries.set(context, found = new Set(paths));
	}
	return found;
}
function toolsIn(header) {
	const named = /\bgenerated (?:by|with|using)(?: the)? ([\w-]+(?: [\w-]+)?)/i.exec(header)?.[1]?.toLowerCase();
	if (named === void 0) return [];
	const [first = "", second] = named.split(" ");
	return [first, ...second === void 0 ? [] : [`${first}-${second}`]].filter((name) => name.length > 3);
}
function joinsGenerated(context, path) {
	const line = generatedLine(context.head.read(path));
	if (line === null) return false;
	for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) {
		const lines = linesIn(context, folder);
		if (lines.length < FEWEST) continue;
		return lines.every((one) => one === line) && importsOnlyOutput(context, path, folder);
	}
	return false;
}
const known$2 = new WeakMap();
function linesIn(context, folder) {
	const byFolder = known$2.get(context) ?? new Map();
	known$2.set(context, byFolder);
	let lines = byFolder.get(folder);
	if (lines === void 0) {
		const own = [...context.files.before].filter((file) => file.startsWith(`${folder}/`) && isSourceFile(file));
		byFolder.set(folder, lines = own.map((file) => generatedLine(context.base.read(file))));
	}
	return lines;
}
const FEWEST = 3;
function importsOnlyOutput(context, path, folder) {
	const here = inProject(context, path);
	if (here === null) return true;
	const probe = probeOf(context);
	const edges = probe.moduleOf(here)?.edges ?? [];
	return probe.forbidden(here).length === 0 && edges.every(({ target }) => target.type !== "file" || fromTop$1(context, target.path).startsWith(`${folder}/`));
}
// packages/review/src/integrity/scope/generated.ts
function hasGeneratedName(path) {
	return /\.(?:gen|generated)\.[^/]+$/.test(path);
}
const memo$5 = new WeakMap();
function isGenerated(context, path) {
	const { base, head, changes } = context;
	const before = changes.beforeOf(path);
	if (before !== null && (hasGeneratedName(before) || hasGeneratedHeader(base.read(before)))) return true;
	const text = head.read(path);
	const isMarked = hasGeneratedHeader(text);
	if (!isMarked && !hasGeneratedName(path)) return false;
	if (isMarked && (namesGenerator(context, headerOf(text)) || hasConfigBeside(context, path, headerOf(text)))) return true;
	return isNamedByGenerator(context, path) || isMarked && joinsGenerated(context, path);
}
function namesGenerator(context, header) {
	const { head, files } = context;
	for (const [name] of header.matchAll(/[@\w./-]*[\w-](?:\/|\.)[\w./-]*\w/g)) {
		const bare = name.replace(/^(?:\.?\/)+/, "");
		if (files.after.has(bare) && !isChecked(context, bare)) return true;
	}
	const { packages, scripts } = parseManifest(head.read("package.json"));
	return packages.some((name) => {
		if (name.length <= 3 || CHECKERS.has(name) || !asPackage(name).test(header)) return false;
		return [name, ...name.replace("@", "").split("/")].some((command) => asWord(command).test(scripts));
	});
}
function asPackage(name) {
	return new RegExp(`(?<![\\w/@-])${escape(name)}(?![\\w/-])`);
}
const CHECKERS = new Set([
	"stratalint",
	"eslint",
	"oxlint",
	"prettier",
	"typescript",
	"vitest",
	"jest"
]);
function parseManifest(text) {
	try {
		const { devDependencies, dependencies, scripts } = JSON.parse(text ?? "{}");
		return {
			packages: [...Object.keys(devDependencies ?? {}), ...Object.keys(dependencies ?? {})],
			scripts: Object.values(scripts ?? {}).join("\n")
		};
	} catch {
		return {
			packages: [],
			scripts: ""
		};
	}
}
function isChecked({ runs, projectFolder }, path) {
	return runs.headByHead.files.has(projectFolder === "" ? path : path.slice(projectFolder.length + 1));
}
function isNamedByGenerator(context, path) {
	const name = posix.basename(path);
	const files = [path, .../^(?:index|types)\./.test(name) ? [] : [name]].map(asWord);
	const folders = foldersAbove(path).map(asWord);
	return generatorTexts(context).some((text) => text.split("\n").some((line) => files.some((one) => one.test(line)) || /gen|out|dest|-o\b|-d\b/i.test(line) && folders.some((one) => one.test(line))));
}
function asWord(text) {
	return new RegExp(`(?<![\\w-])${escape(text)}(?![\\w-])`);
}
function foldersAbove(path) {
	const own = posix.dirname(path);
	const found = own.includes("/") ? [own] : [];
	for (let folder = posix.dirname(own); folder.includes("/"); folder = posix.dirname(folder)) if (/gen|proto|graphql|prisma|openapi|sdk|client/i.test(posix.basename(folder))) found.push(folder);
	return found;
}
const CONFIGS = /(?:^|\/)(?:package\.json|Makefile|justfile|Taskfile\.ya?ml|turbo\.json|nx\.json|project\.json|[^/]*(?:codegen|openapi|orval|graphql|buf|prisma|kubb|generate|gen)[^/]*\.(?:json|ya?ml|toml|prisma|sh|[cm]?[jt]s))$/i;
function generatorTexts(context) {
	let texts = memo$5.get(context);
	if (texts === void 0) {
		const { files, head } = context;
		texts = [...files.after].filter((path) => CONFIGS.test(path) && !/stratalint\.|\.gen\.[cm]?[jt]sx?$|\.d\.ts$/.test(path) && !(isSourceFile(path) && isChecked(context, path))).slice(0, 200).flatMap((path) => head.read(path) ?? []);
		memo$5.set(context, texts);
	}
	return texts;
}
function escape(text) {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
// packages/review/src/integrity/scope/lost-files.ts
function findLostFiles(context) {
	const { runs, changes, files } = context;
	const probe = probeOf(context);
	const checked = runs.headByHead.files;
	const lost = [];
	for (const file of runs.baseByBase.files) {
		const before = fromTop$1(context, file);
		const path = changes.afterOf(before);
		const here = path === null ? null : inProject(context, path);
		if (path === null || here !== null && checked.has(here) || !files.after.has(path)) continue;
		if (!isOnDisk(context, path) || isBehindLink(context, before)) continue;
		const reason = reasonOf(context, probe, before, path);
		if (reason !== null && isLoss(context, probe, {
			path,
			before,
			reason
		})) lost.push({
			path,
			before,
			reason
		});
	}
	const known = new Set(lost.map(({ path }) => path));
	for (const file of runs.headByBase.files) {
		const path = fromTop$1(context, file);
		if (checked.has(file) || known.has(path) || changes.beforeOf(path) !== null || !files.after.has(path)) continue;
		const why = probe.unchecked(file);
		const reason = why === "ignores" || why === "files" ? why : null;
		if (reason !== null && isHarmful(context, probe, file, path)) lost.push({
			path,
			before: null,
			reason
		});
	}
	return lost.sort((a, b) => a.path < b.path ? -1 : 1);
}
function isHarmful(context, probe, file, path) {
	if (isGenerated(context, path)) return false;
	const { inHead } = placementOf(context);
	return probe.forbidden(file).length > 0 || probe.importersOf(file).some((importer) => inHead(importer)?.test !== true);
}
function isOnDisk({ head }, path) {
	return lstatSync(join$1(head.top, path), { throwIfNoEntry: false }) !== void 0;
}
function isBehindLink({ changes }, before) {
	return changes.list.some(({ isLink, status, path }) => isLink && status !== "deleted" && before.startsWith(`${path}/`));
}
function reasonOf(context, probe, before, path) {
	const here = inProject(context, path);
	if (here === null) return "moved";
	if (lstatSync(join$1(context.head.top, path)).isSymbolicLink()) return "link";
	if (!isSourceFile(here)) return "extension";
	const why = probe.unchecked(here);
	if (path === before || why === null || context.runs.headByBase.files.has(here)) return why === "root" ? "moved" : why;
	return why === "ignores" && posix.basename(path) !== posix.basename(before) ? "renamed" : "moved";
}
function isLoss(context, probe, { path, before, reason }) {
	if (isGenerated(context, path)) return false;
	if (reason !== "moved" && reason !== "renamed" && reason !== "extension") return true;
	const here = inProject(context, path);
	const place = inProject(context, before);
	if (here === null) return false;
	return isUsed(probe, here, place) || probe.forbidden(here, place).length > 0;
}
function isUsed(probe, file, as = file) {
	const module = probe.moduleOf(file, isSourceFile(file) ? file : as);
	return module !== null && module.exports.length > 0 && probe.importersOf(file).length > 0;
}
// packages/review/src/integrity/scope/words.ts
function quote$1(text, most = 56) {
	return clipMiddle(clean(text), most);
}
function listPaths(paths) {
	const more = paths.length - 1;
	return `${quote$1(paths[0], 40)}${more === 0 ? "" : ` and ${more} more ${more === 1 ? "file" : "files"}`}`;
}
// packages/review/src/integrity/scope/attributes.ts
const memo$4 = new WeakMap();
function newlyMarked(context) {
	let found = memo$4.get(context);
	if (found === void 0) memo$4.set(context, found = readMarked(context));
	return found;
}
function readMarked(context) {
	const { changes, files, base, head } = context;
	const isEdited = changes.list.some(({ path, before }) => isAttributes(path) || isAttributes(before ?? ""));
	const after = marksOf(head, files.after);
	if (after.length === 0) return [];
	const before = marksOf(base, files.before);
	const probe = probeOf(context);
	return (isEdited ? [...files.after] : changes.list.flatMap(({ status, path }) => status === "added" || status === "renamed" ? [path] : [])).flatMap((path) => {
		const here = inProject(context, path);
		const mark = here === null || !isSourceFile(here) ? void 0 : lastMark(after, path);
		if (mark?.isSet !== true) return [];
		const old = changes.beforeOf(path);
		if (old !== null && lastMark(before, old)?.isSet === true) return [];
		if (isGenerated(context, path)) return [];
		return isUsed(probe, here) || probe.forbidden(here).length > 0 ? [{
			path,
			mark
		}] : [];
	});
}
function findMarkedFiles(context) {
	return [...groupBy(newlyMarked(context), ({ mark }) => `${mark.file}:${mark.line}`).values()].map((group) => {
		const { file, line, text } = group[0].mark;
		const paths = group.map(({ path }) => path).sort();
		return {
			rule: "scope",
			file,
			line,
			subject: `attributes ${text} ${JSON.stringify(paths)}`,
			what: `${quote$1(text, 44)} hides ${listPaths(paths)} from reviewers, which no generator writes.`,
			fix: ["Delete the attribute, or narrow its pattern to the files that a generator writes."],
			not: "Do not add a generated header to hand-written code."
		};
	});
}
function isAttributes(path) {
	return posix.basename(path) === ".gitattributes";
}
const ATTRIBUTE = /(?<=\s)(?:(-|!)?(?:linguist-generated|gitlab-generated|linguist-vendored|binary)(?:=(\w+))?|-diff)(?=\s|$)/;
function marksOf(side, files) {
	return [...files].filter(isAttributes).sort((a, b) => a.length - b.length).flatMap((file) => (side.read(file) ?? "").split(/\r?\n/).flatMap((text, index) => {
		const attribute = ATTRIBUTE.exec(text);
		const pattern = /^\s*("(?:[^"\\]|\\.)+"|\S+)/.exec(text)?.[1];
		if (attribute === null || pattern === void 0 || pattern.startsWith("#")) return [];
		return [{
			file,
			line: index + 1,
			text: text.trim(),
			isSet: attribute[1] === void 0 && attribute[2]?.toLowerCase() !== "false",
			matches: matcherOf$3(posix.dirname(file), pattern.replace(/^"|"$/g, ""))
		}];
	}));
}
function lastMark(marks, path) {
	return marks.findLast(({ matches }) => matches(path));
}
function matcherOf$3(folder, pattern) {
	const bare = pattern.replace(/^\//, "");
	const below = bare.includes("/") || pattern.startsWith("/") ? bare : `**/${bare}`;
	const matches = compileGlob(folder === "." ? below : `${folder}/${below}`);
	return (path) => matches(path);
}
// packages/review/src/integrity/scope/real-tests.ts
const RUNNERS$2 = new Set([
	"test",
	"it",
	"describe",
	"suite",
	"bench",
	"specify",
	"context",
	"scenario",
	"fit",
	"xit",
	"xtest",
	"xdescribe",
	"testProp"
]);
function hasTests(path, text) {
	if (![...RUNNERS$2].some((name) => text.includes(name))) return false;
	try {
		const tree = parseSource(path, text);
		return !("error" in tree) && callsRunner(tree.program);
	} catch {
		return false;
	}
}
function callsRunner(root) {
	const pending = [root];
	for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
		if (node.type === "CallExpression" && RUNNERS$2.has(nameOf$6(node["callee"]))) return true;
		for (const key of childKeys(node.type)) {
			const value = node[key];
			for (const child of Array.isArray(value) ? value : [value]) if (typeof child === "object" && child !== null && "type" in child) pending.push(child);
		}
	}
	return false;
}
function nameOf$6(callee) {
	if (callee.type === "Identifier") return callee["name"];
	if (callee.type === "CallExpression") return nameOf$6(callee["callee"]);
	if (callee.type === "TaggedTemplateExpression") return nameOf$6(callee["tag"]);
	if (callee.type !== "MemberExpression") return "";
	const inner = nameOf$6(callee["object"]);
	const property = callee["property"]["name"];
	return inner === "Deno" || inner === "Bun" || inner === "QUnit" ? String(property) : inner;
}
// packages/review/src/integrity/scope/disguises.ts
function findDisguises(context) {
	const probe = probeOf(context);
	const byAttribute = new Set(newlyMarked(context).map(({ path }) => path));
	const found = context.changes.list.flatMap(({ path, before, status, isLink }) => {
		const here = inProject(context, path);
		if (status === "deleted" || isLink || here === null) return [];
		const disguise = tryTo$1(() => disguiseOf(context, probe, {
			path,
			before,
			here
		}));
		if (disguise === null) return [];
		const forbidden = [...new Set(probe.forbidden(here).map(({ edge }) => edge.specifier))].sort();
		return disguise.as === MARKED && forbidden.length === 0 && byAttribute.has(path) ? [] : [{
			...disguise,
			path,
			forbidden
		}];
	});
	return [...groupBy(found, ({ as, forbidden, path }) => as === MARKED && forbidden.length === 0 ? generatedLine(context.head.read(path)) ?? path : path).values()].map((group) => {
		const [{ path, as, line, fix, because, forbidden }] = group;
		const paths = group.map((one) => one.path);
		const what = paths.length === 1 ? `${quote$1(path, 44)} is ${as}, but ${because}.` : `${listPaths(paths)} are ${as}, but ${because.replace(/its code$/, "their code")}.`;
		return {
			rule: "scope",
			file: path,
			line,
			subject: `disguise ${as} ${JSON.stringify(paths.length === 1 ? forbidden : paths)}`,
			what,
			fix: [fix],
			not: "Do not give it another name or header that the check or reviewers skip."
		};
	});
}
const MARKED = "marked as generated";
function disguiseOf(context, probe, candidate) {
	const { here } = candidate;
	const declaration = declarationWithCode(context, candidate);
	if (declaration !== null) return declaration;
	const disguise = testWithoutTests(context, probe, candidate) ?? withTestPackage(context, probe, candidate) ?? unread(context, probe, candidate) ?? generated(context, candidate);
	if (disguise === null) return null;
	const [forbidden] = probe.forbidden(here);
	if (forbidden !== void 0) return {
		...disguise,
		line: forbidden.line,
		because: `line ${forbidden.line} imports ${quote$1(forbidden.edge.specifier, 30)}, which its place may not`
	};
	return isUsed(probe, here) ? {
		...disguise,
		because: `${quote$1(posix.basename(probe.importersOf(here)[0]), 30)} imports its code`
	} : null;
}
function declarationWithCode({ head, base }, { path, before }) {
	if (!isDeclarationFile(path)) return null;
	const text = head.read(path);
	const executed = text === null ? null : findExecuted(path, text);
	if (executed === null) return null;
	const old = before === null || !isDeclarationFile(before) ? null : base.read(before);
	if (old !== null && findExecuted(path, old) !== null) return null;
	return {
		as: "a declaration file",
		line: executed,
		because: "it has code that runs",
		fix: `Name it ${quote$1(posix.basename(path).replace(/\.d\.(?=[cm]?ts$)/i, "."), 60)}, so that it is checked as code.`
	};
}
function testWithoutTests(context, probe, { path, before, here }) {
	const { inHead, atBase } = placementOf(context);
	if (!isSourceFile(here) || inHead(here)?.test !== true) return null;
	const earlier = before === null ? null : inProject(context, before);
	if (earlier !== null && atBase(earlier)?.test === true && context.runs.baseByBase.files.has(earlier)) return null;
	if (before === path && atBase(here)?.test !== true) return null;
	if (isOfTests(context, probe, here, path)) return null;
	return {
		as: "a test file by its name",
		line: 1,
		fix: "Rename it so that it is checked as what it is, and fix what the check reports."
	};
}
function isOfTests(context, probe, here, path) {
	const text = context.head.read(path);
	const importers = probe.importersOf(here);
	const { inHead, atBase } = placementOf(context);
	return importers.every((file) => inHead(file)?.test === true && atBase(file)?.test !== false) && (importers.length > 0 || text !== null && hasTests(here, text));
}
function withTestPackage(context, probe, { path, before, here }) {
	const { inHead } = placementOf(context);
	const { runs } = context;
	if (inHead(here)?.test !== false || !importsTestPackage(runs.headByHead.modules.get(here))) return null;
	const earlier = before === null ? null : inProject(context, before);
	if (earlier !== null && importsTestPackage(runs.baseByBase.modules.get(earlier))) return null;
	return probe.importersOf(here).some((file) => inHead(file)?.test === false && !/(?:^|\/)index\.\w+$/.test(file) && !importsTestPackage(runs.headByHead.modules.get(file))) ? {
		as: "like a helper of tests, since it imports a package of tests",
		line: 1,
		fix: `Delete the import from ${quote$1(posix.basename(path), 40)}.`
	} : null;
}
function importsTestPackage(module) {
	return module?.edges.some(({ target }) => target.type === "external" && TEST_PACKAGES.test(target.name)) === true;
}
const TEST_PACKAGES = /^(?:vitest|jest|@jest\/.+|@playwright\/test|@testing-library\/.+|mocha|chai|sinon|supertest|ava|tap|uvu)$/;
function unread(context, probe, { path, before, here }) {
	const { runs, head } = context;
	if (before !== null || runs.headByHead.files.has(here) || isGenerated(context, path)) return null;
	if (probe.judge.locate(here) === null || isDeclarationFile(here)) return null;
	if (isSourceFile(here)) {
		if (runs.headByBase.files.has(here)) return null;
		const why = probe.unchecked(here);
		return why === null || why === "root" ? null : {
			as: "not checked",
			line: 1,
			fix: RENAME
		};
	}
	const text = ASSETS.test(here) ? null : head.read(path);
	if (text === null || !isCode$1(here, text)) return null;
	return {
		as: `not read by the check because of ${quote$1(posix.extname(here), 16)}`,
		line: 1,
		fix: RENAME
	};
}
const RENAME = "Give it a name that the check reads, and fix what the check reports in it.";
const ASSETS = /\.(?:jsonc?|json5|md|html?|css|s[ac]ss|less|styl|svg|txt|ya?ml|toml|xml|csv|graphql|gql|sql|prisma|proto|sh|snap|lock|ejs|hbs|pug|njk|py|rb|go|rs|java|kt|swift|c|h|cpp|php)$/i;
function isCode$1(path, text) {
	const tree = parseSource(`${path}.tsx`, text);
	return !("error" in tree) && tree.program.body.some(({ type }) => /^(?:Import|Export)/.test(type));
}
function generated(context, { path, before, here }) {
	const { head, base, runs } = context;
	if (!isSourceFile(here) || !runs.headByHead.files.has(here)) return null;
	if (isGenerated(context, path)) return null;
	if (hasGeneratedName(path)) return {
		as: "named like generated code",
		line: 1,
		fix: GENERATE
	};
	if (!hasGeneratedHeader(head.read(path)) || before !== null && hasGeneratedHeader(base.read(before))) return null;
	return {
		as: MARKED,
		line: 1,
		fix: GENERATE
	};
}
const GENERATE = "Undo the mark or the name, or add the generator that writes the file, with a script that runs it.";
function tryTo$1(attempt) {
	try {
		return attempt();
	} catch {
		return null;
	}
}
// packages/review/src/integrity/exempt.ts
function exemptInHead(context) {
	const placement = placementOf(context);
	const isCovered = coveredByRenamed(context);
	const isOutside = compileGlobs((context.head.policy ?? context.base.policy).policy.outside);
	const isWritten = (path) => !isGenerated(context, fromTop$1(context, path));
	const isNewTest = (path) => placement.inHead(path)?.test === true && placement.atBase(path)?.test === false;
	return (finding) => {
		if (isAboutNewPlace(placement, finding) || isCovered(finding)) return true;
		const { rule, file, resolved = file } = finding;
		if (isNewTest(file) && isOfTests(context, probeOf(context), file, fromTop$1(context, file))) return true;
		if (!context.runs.headByHead.files.has(file) && !isWritten(file)) return true;
		return rule === "architecture/placed-file" && placement.inHead(resolved) === null && isOutside(resolved) && !isWritten(resolved);
	};
}
// packages/review/src/integrity/hidden.ts
const memo$3 = new WeakMap();
function hiddenByHead(context) {
	const { runs } = context;
	let hidden = memo$3.get(runs);
	if (hidden === void 0) {
		hidden = runs.headByBase === runs.headByHead ? {
			gone: [],
			weakened: []
		} : compare$1(context);
		memo$3.set(runs, hidden);
	}
	return hidden;
}
function compare$1(context) {
	const { headByBase, headByHead } = context.runs;
	const isExempt = exemptInHead(context);
	const shown = new Map();
	for (const finding of headByHead.findings) {
		const key = identityOf(finding);
		if (shown.get(key) !== "error") shown.set(key, finding.severity);
	}
	const ofBase = headByBase.findings.filter((finding) => finding.rule !== "architecture/no-stale-exception" && !isExempt(finding));
	return {
		gone: ofBase.filter((finding) => !shown.has(identityOf(finding))),
		weakened: ofBase.filter((finding) => finding.severity === "error" && shown.get(identityOf(finding)) === "warn")
	};
}
function identityOf(finding) {
	const { file, line, column, rule, extent } = finding;
	if (isCycle(finding)) return [rule, JSON.stringify(Array.isArray(extent) ? [...extent].sort() : extent)].join("\0");
	return [
		rule.startsWith("architecture/") ? "architecture" : rule,
		file,
		line,
		column
	].join("\0");
}
// packages/review/src/integrity/line-of-text.ts
function lineOfText(text, wanted) {
	for (const one of wanted) {
		const at = one === null || one === "" ? -1 : text.indexOf(one);
		if (at !== -1) return text.slice(0, at).split("\n").length;
	}
	return 1;
}
function changedLine(before, after, words) {
	const count = new Map();
	for (const line of (before ?? "").split(/\r?\n/)) count.set(line.trim(), (count.get(line.trim()) ?? 0) + 1);
	const fresh = after.split(/\r?\n/).flatMap((text, index) => {
		const left = count.get(text.trim()) ?? 0;
		count.set(text.trim(), left - 1);
		return left > 0 || text.trim() === "" ? [] : [{
			text,
			line: index + 1
		}];
	});
	for (const one of words) {
		const found = one === null || one === "" ? void 0 : fresh.find(({ text }) => text.includes(one));
		if (found !== void 0) return found.line;
	}
	return fresh[0]?.line ?? null;
}
// packages/review/src/integrity/policy-line.ts
function atPolicy(context, words) {
	const { base, head, changes } = context;
	const own = head.policy ?? base.policy;
	const policyFile = fromTop$1(context, own.policyFile);
	const isChanged = (file) => changes.list.some(({ path }) => path === file);
	const sources = own.sources.map((source) => posixRelative(head.top, source));
	const file = isChanged(policyFile) ? policyFile : sources.find(isChanged) ?? policyFile;
	const text = head.read(file) ?? "";
	const before = changes.beforeOf(file);
	return {
		file,
		line: (isChanged(file) && before !== null ? changedLine(base.read(before), text, words) : null) ?? lineOfText(text, words)
	};
}
// packages/review/src/integrity/exception.ts
const memo$2 = new WeakMap();
function findExceptions(context) {
	let found = memo$2.get(context);
	if (found === void 0) memo$2.set(context, found = compareExceptions(context));
	return found;
}
function compareExceptions(context) {
	const origins = originsOf(context);
	if (origins.length === 0) return [];
	const hidden = hiddenByHead(context).gone;
	return origins.flatMap(({ exception, earlier, isReplacement: isOld }) => {
		if (isOld) return [];
		const change = earlier === null ? "is new" : changeOf$1(earlier, exception);
		if (change === null) return [];
		const name = `${clip(exception.rule, 40)}, ${clip(exception.from, 32)}${exception.to === null ? "" : ` to ${clip(exception.to, 24)}`}`;
		return [{
			rule: "exception",
			...atPolicy(context, wordsOf$1(exception)),
			subject: JSON.stringify([
				exception.rule,
				exception.from,
				exception.to,
				exception.limit,
				exception.expires
			]),
			what: `The exception for ${name} ${change}.`,
			fix: [earlier === null ? "Fix the imports that it covers, and delete the exception." : "Fix what the wider exception would cover, and set it back."],
			not: "Do not write it as another exception or as a weaker rule.",
			hides: hidden.filter((finding) => covers$1(exception, finding))
		}];
	});
}
function changeOf$1(before, after) {
	const [least, most] = [before.limit ?? 1e400, after.limit ?? 1e400];
	if (most > least) return after.limit === null ? `no longer has its limit of ${least}` : `has a limit of ${most}, which was ${least}`;
	const [early, late] = [before.expires ?? "9999", after.expires ?? "9999"];
	if (late > early) return after.expires === null ? `no longer expires on ${early}` : `expires on ${late}, which was ${early}`;
	return null;
}
function wordsOf$1({ rule, from, reason, expires, limit }) {
	return [
		from,
		expires,
		limit === null ? null : `limit: ${limit}`,
		reason,
		rule
	];
}
// packages/review/src/integrity/gate/compare/events.ts
const DEFAULTS = new Set([
	"main",
	"master",
	"trunk",
	"develop",
	"dev"
]);
const OF_BOTS = /^(?:dependabot|renovate|changeset-release)\/|^gh-pages$/;
const PULL_TYPES = [
	"opened",
	"synchronize",
	"reopened"
];
function eventOf(before, after, { sources, policyFiles }) {
	if (after === null) return [];
	const { site } = after;
	const found = [];
	const lostBranch = lostBranchOf(before, after);
	if (lostBranch !== null) found.push({
		key: `branches ${lostBranch}`,
		text: `no longer runs for the branch ${quoted$3(lostBranch)}`,
		site,
		fix: `Add ${quoted$3(lostBranch)} to the branches again.`
	});
	const types = before?.types ?? PULL_TYPES;
	const lostType = after.types === null ? void 0 : types.find((type) => !after.types.includes(type) && PULL_TYPES.includes(type));
	if (lostType !== void 0) found.push({
		key: `type ${lostType}`,
		text: `no longer runs when a pull request is ${lostType}`,
		site,
		fix: `Add ${quoted$3(lostType)} to the types again.`
	});
	const { coverage } = after;
	if (coverage === null) return found;
	const lost = [...sources, ...policyFiles].find(([old, now]) => (before?.coverage?.covers(old) ?? true) && !coverage.covers(now));
	if (lost !== void 0) found.push({
		key: `event ${coverage.label}`,
		text: `no longer runs when ${quoted$3(lost[1])} changes, because of '${coverage.label}'`,
		site,
		fix: `Leave the sources and the policy out of '${coverage.label}', or add them to 'paths'.`
	});
	return found;
}
function lostBranchOf(before, after) {
	const isAll = (filter) => filter === null || filter.branches === null || filter.branches.some((branch) => branch === "**" || branch === "*");
	const ignored = after.ignoredBranches.find((branch) => before?.ignoredBranches.includes(branch) !== true && !OF_BOTS.test(branch));
	if (ignored !== void 0) return ignored;
	const excluded = after.branches?.find((branch) => branch.startsWith("!") && before?.branches?.includes(branch) !== true);
	if (excluded !== void 0) return excluded.slice(1);
	if (isAll(after)) return null;
	const known = after.branches ?? [];
	if (isAll(before)) return known.length === 0 ? "any" : `other than ${known[0]}`;
	const isKnown = (branch) => known.includes(branch) || DEFAULTS.has(branch) && known.some((one) => DEFAULTS.has(one)) || known.some((one) => matches(one, branch));
	return before.branches.find((branch) => !branch.startsWith("!") && !isKnown(branch)) ?? null;
}
function matches(glob, branch) {
	if (!glob.includes("*") || glob.length > 100) return false;
	const pattern = glob.replace(/[.+^${}()|[\]\\?]/g, "\\$&").replace(/\*+/g, (stars) => stars.length > 1 ? ".*" : "[^/]*");
	return new RegExp(`^${pattern}$`).test(branch);
}
function quoted$3(text) {
	return `'${clip(clean(text), 40)}'`;
}
// packages/review/src/integrity/gate/shell/flaws.ts
const quote = (text) => `'${clip(clean(text), 40)}'`;
function flaw(kind, quoted, sentence, line) {
	return {
		key: `${kind} ${clean(quoted)}`,
		text: sentence,
		line
	};
}
function conditionOn(test, isNegated, line) {
	return {
		key: `${isNegated ? "not " : ""}${clean(test)}`,
		text: `runs only ${isNegated ? "unless" : "if"} ${quote(test)}`,
		line,
		test,
		isNegated
	};
}
// packages/review/src/owners.ts
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS",
	".gitlab/CODEOWNERS"
];
function readOwners(text) {
	const rules = (text ?? "").split(/\r?\n/).flatMap((line) => {
		const [pattern, ...owners] = line.replace(/(?:^|\s)#.*$/, "").trim().split(/\s+/);
		if (pattern === void 0 || pattern === "" || /^\^?\[/.test(pattern)) return [];
		return [{
			matches: matcherOf$2(pattern),
			owners: owners.filter((owner) => owner.includes("@"))
		}];
	});
	return (path) => rules.findLast(({ matches }) => matches(path))?.owners ?? [];
}
function matcherOf$2(pattern) {
	const bare = pattern.replace(/^\//, "").replace(/\/$/, "");
	const anchored = pattern.startsWith("/") || bare.includes("/") ? bare : `**/${bare}`;
	const globs = [...pattern.endsWith("/") ? [] : [anchored], ...bare.endsWith("/*") ? [] : [`${anchored}/**`]].map((glob) => compileGlob(glob.replace(/[{}]/g, "\\$&")));
	return (path) => globs.some((matches) => matches(path));
}
// packages/review/src/integrity/gate/own-repository.ts
const known$1 = new WeakMap();
function ownRepository$1(context) {
	const found = known$1.get(context) ?? read(context);
	known$1.set(context, found);
	return found;
}
function read({ base, remotes }) {
	const manifest = parse$1(base.read("package.json"));
	const given = manifest["repository"];
	const names = [typeof given === "object" && given !== null ? given.url : given, ...remotes()].flatMap((one) => typeof one === "string" ? nameIn(one) ?? [] : []);
	const owners = CODEOWNERS.flatMap((file) => [...(base.read(file) ?? "").matchAll(/@([\w-]+)\//g)].map(([, name]) => name));
	const { name: own } = manifest;
	const scope = typeof own === "string" ? /^@([\w-]+)\//.exec(own)?.[1] : void 0;
	const mentioned = base.read("README.md") ?? "";
	return {
		names,
		mayBe(name) {
			const [owner, rest] = name.toLowerCase().split("/");
			const isIn = (list) => list.some((one) => one.toLowerCase() === name.toLowerCase());
			if (names.length > 0) return rest === void 0 ? isIn(names.map((one) => one.split("/")[0])) : isIn(names);
			return [...owners, ...scope === void 0 ? [] : [scope]].some((one) => one.toLowerCase() === owner) || rest !== void 0 && mentioned.toLowerCase().includes(`/${owner}/${rest}`);
		}
	};
}
function nameIn(url) {
	return /([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? null;
}
function parse$1(text) {
	try {
		const value = JSON.parse(text ?? "{}");
		return typeof value === "object" && value !== null ? value : {};
	} catch {
		return {};
	}
}
// packages/review/src/integrity/gate/world.ts
function openWorld$1(context, which, onRead) {
	const side = context[which];
	const files = which === "base" ? context.files.before : context.files.after;
	const run = which === "base" ? context.runs.baseByBase : context.runs.headByHead;
	const read = memoize((path) => {
		onRead(path);
		return side.read(path);
	});
	const json = memoize((path) => asObject(parseJson$1(read(path))));
	const documents = memoize((path) => parseYaml(read(path)));
	const packages = [...files].filter((file) => isNamed$1(file, "package.json")).flatMap((file) => packageAt(file, json(file)));
	const byFolder = new Map(packages.map((one) => [one.folder, one]));
	const policy = side.policy ?? context.base.policy;
	return {
		files,
		read,
		json,
		documents,
		yaml: (path) => asObject(documents(path)[0]),
		packages,
		packageOf(folder) {
			for (let at = folder;; at = parentOf$1(at)) {
				const found = byFolder.get(at);
				if (found !== void 0 || at === "") return found ?? null;
			}
		},
		sources: [...run.files].map((file) => fromTop$1(context, file)),
		policyFile: policy === null ? null : fromTop$1(context, policy.policyFile),
		repository: ownRepository$1(context)
	};
}
function packageAt(file, json) {
	if (json === null || file.includes("node_modules/")) return [];
	return [{
		folder: parentOf$1(file),
		file,
		json,
		name: typeof json["name"] === "string" ? json["name"] : null,
		scripts: strings(json["scripts"])
	}];
}
function strings(value) {
	return Object.fromEntries(Object.entries(asObject(value) ?? {}).filter((entry) => typeof entry[1] === "string"));
}
function asObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
function listOf(value) {
	return Array.isArray(value) ? value : value === void 0 || value === null ? [] : [value];
}
function objectsOf(value) {
	return listOf(value).flatMap((one) => {
		const object = asObject(one);
		return object === null ? [] : [object];
	});
}
function stringsOf$1(value) {
	return listOf(value).filter((one) => typeof one === "string");
}
function textOf$3(value) {
	if (value === void 0 || value === null) return "";
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
function parentOf$1(path) {
	const parent = posix.dirname(path);
	return parent === "." || parent === "/" ? "" : parent;
}
function resolveIn(folder, path) {
	const joined = posix.join(folder === "" ? "." : folder, path).replace(/\/$/, "");
	if (joined.startsWith("..") || posix.isAbsolute(path)) return null;
	return joined === "." ? "" : joined;
}
function isNamed$1(path, name) {
	return path === name || path.endsWith(`/${name}`);
}
function lineFrom(text, wanted, from = 0, fallback = 1) {
	for (const one of wanted) {
		const at = one === "" ? -1 : text.indexOf(one, from);
		if (at !== -1) return lineAt$1(text, at);
	}
	return fallback;
}
function lineAt$1(text, offset) {
	let line = 1;
	for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
	return line;
}
function parseJson$1(text) {
	if (text === null) return null;
	try {
		return JSON.parse(text);
	} catch {
		try {
			const errors = [];
			const value = loadJsonc().parse(text, errors, { allowTrailingComma: true });
			return errors.length === 0 ? value : null;
		} catch {
			return null;
		}
	}
}
function parseYaml(text) {
	if (text === null) return [];
	try {
		const documents = loadYaml().loadAll(text);
		return sizeOf(documents, new Map()) > MOST_VALUES ? [] : documents;
	} catch {
		return [];
	}
}
const MOST_VALUES = 5e5;
function sizeOf(value, known) {
	if (typeof value !== "object" || value === null) return 1;
	const before = known.get(value);
	if (before !== void 0) return before;
	known.set(value, 1e400);
	const size = Object.values(value).reduce((sum, one) => sum + sizeOf(one, known), 1);
	known.set(value, size);
	return size;
}
// packages/review/src/integrity/gate/runners/github/expression.ts
const TOKEN = /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|(\|\||&&|==|!=|<=|>=|<|>|!|\(|\)|\[|\]|,)|([A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))*))/y;
function evaluate(text, context) {
	const tokens = tokensOf(unwrapped(text));
	if (tokens === null) return void 0;
	let at = 0;
	const peek = () => tokens[at];
	const or = () => {
		let left = and();
		while (peek() === "||") {
			at++;
			const right = and();
			left = truth(left) === true ? left : truth(left) === false ? right : truth(right) === true ? true : void 0;
		}
		return left;
	};
	const and = () => {
		let left = comparison();
		while (peek() === "&&") {
			at++;
			const right = comparison();
			left = truth(left) === false ? left : truth(left) === true ? right : truth(right) === false ? false : void 0;
		}
		return left;
	};
	const comparison = () => {
		let left = unary();
		while (/^(?:==|!=|<=?|>=?)$/.test(peek() ?? "")) {
			const operator = tokens[at++];
			const right = unary();
			left = compare(left, operator, right);
		}
		return left;
	};
	const unary = () => {
		if (peek() !== "!") return primary();
		at++;
		const value = truth(unary());
		return value === void 0 ? void 0 : !value;
	};
	const primary = () => {
		const token = tokens[at++];
		if (token === void 0) return void 0;
		if (token === "(") {
			const value = or();
			if (peek() === ")") at++;
			return value;
		}
		if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
		if (/^-?\d/.test(token)) return Number(token);
		if (peek() === "(") return call(token);
		if (peek() === "[") {
			while (at < tokens.length && tokens[at++] !== "]");
			return;
		}
		return token === "true" ? true : token === "false" ? false : token === "null" ? null : context.valueOf(token);
	};
	const call = (name) => {
		at++;
		const values = [];
		while (at < tokens.length && peek() !== ")") if (peek() === ",") at++;
		else values.push(or());
		at++;
		return callOf(name.toLowerCase(), values);
	};
	const value = or();
	return at < tokens.length ? void 0 : value;
}
function truth(value) {
	return value === void 0 ? void 0 : value !== false && value !== "" && value !== 0 && value !== null;
}
function unwrapped(text) {
	const trimmed = text.trim();
	const whole = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(trimmed);
	if (whole !== null) return whole[1];
	return trimmed.includes("${{") ? "true" : trimmed;
}
function tokensOf(text) {
	const tokens = [];
	TOKEN.lastIndex = 0;
	let end = 0;
	while (end < text.trimEnd().length) {
		TOKEN.lastIndex = end;
		const match = TOKEN.exec(text);
		if (match === null || tokens.length > 400) return null;
		tokens.push(match[0].trim());
		end = TOKEN.lastIndex;
	}
	return tokens;
}
function compare(left, operator, right) {
	if (left === void 0 || right === void 0) return void 0;
	const [a, b] = typeof left === "string" && typeof right === "string" ? [left.toLowerCase(), right.toLowerCase()] : [Number(left), Number(right)];
	if (operator === "==") return a === b;
	if (operator === "!=") return a !== b;
	return operator === "<" ? a < b : operator === ">" ? a > b : operator === "<=" ? a <= b : a >= b;
}
function callOf(name, [first, second]) {
	if (name === "always" || name === "success") return true;
	if (name === "failure" || name === "cancelled") return false;
	if (name === "hashfiles") return "hash";
	if (first === void 0 || second === void 0) return void 0;
	const [text, part] = [String(first).toLowerCase(), String(second).toLowerCase()];
	if (name === "contains") return text.includes(part);
	if (name === "startswith") return text.startsWith(part);
	return name === "endswith" ? text.endsWith(part) : void 0;
}
// packages/review/src/integrity/gate/runners/ordered-globs.ts
function orderedGlobs(globs) {
	const tests = globs.map((glob) => {
		const bare = glob.replace(/^!/, "").replace(/^\.?\//, "");
		const whole = compileGlob(bare);
		const deep = bare.startsWith("**") && !bare.startsWith("**/") ? compileGlob(`**/${bare.replace(/^\*+/, "*")}`) : whole;
		return {
			isNegated: glob.startsWith("!"),
			test: (path) => whole(path) || deep(path)
		};
	});
	return (path) => tests.reduce((is, { isNegated, test }) => test(path) ? !isNegated : is, false);
}
// packages/review/src/integrity/gate/runners/github/github-condition.ts
function deadOrConditional(condition, place) {
	if (condition === void 0 || condition === null || condition === "") return {
		defects: [],
		conditions: []
	};
	const text = textOf$3(condition);
	const own = ownRepository(text, place.world);
	const values = alternatives(place).map((matrix) => truth(evaluate(text, { valueOf: (name) => valueOf$1(name, matrix, place, own) })));
	if (values.includes(true)) return {
		defects: [],
		conditions: []
	};
	const shown = quote(`if: ${text}`);
	const { site } = place;
	return values.includes(void 0) ? {
		defects: [],
		conditions: [{
			key: keyOf$4(text, own),
			text: `runs only under ${shown}`,
			site
		}]
	} : {
		defects: [{
			key: `if ${text.replace(/\s+/g, "")}`,
			text: `never runs, because of ${shown}`,
			site
		}],
		conditions: []
	};
}
function keyOf$4(text, own) {
	const bare = text.replace(/\s+|\$\{\{|\}\}/g, "");
	return own === void 0 ? bare : bare.replace(/github\.repository(?:_owner)?=='[^']*'&&|&&github\.repository(?:_owner)?=='[^']*'/g, "");
}
function alternatives({ job }) {
	const matrix = asObject(asObject(job.json["strategy"])?.["matrix"]) ?? {};
	const include = Array.isArray(matrix["include"]) ? matrix["include"].map((one) => asObject(one) ?? {}) : [];
	const single = Object.entries(matrix).flatMap(([name, values]) => Array.isArray(values) && name !== "include" && name !== "exclude" ? values.map((value) => ({ [name]: value })) : []);
	return [
		...include,
		...single,
		{}
	].slice(0, 60);
}
function valueOf$1(name, matrix, place, own) {
	const { event, filter, inputs, scope, world, job, workflow } = place;
	const [group = "", ...rest] = name.split(".");
	const key = rest.join(".");
	if (group === "env") return scope.env[key] !== void 0 && !scope.env[key].includes("${{") ? scope.env[key] : void 0;
	if (group === "inputs") return scalar(inputs[key]);
	if (group === "matrix") return scalar(matrix[key]);
	if (group === "needs") return key.endsWith(".result") ? "success" : changedOutput(key, workflow, world);
	if (name === "runner.os") return /ubuntu/.test(String(job.json["runs-on"])) ? "Linux" : void 0;
	if (group !== "github") return void 0;
	if (key === "repository") return own;
	if (key === "repository_owner") return own?.split("/")[0];
	return githubValue(key, event, filter);
}
function changedOutput(key, { jobs }, world) {
	const [, id, output] = /^([\w-]+)\.outputs\.([\w-]+)$/.exec(key) ?? [];
	const job = jobs.find((one) => one.id === id);
	const source = asObject(job?.json["outputs"])?.[output ?? ""];
	const [, step, name] = /steps\.([\w-]+)\.outputs\.([\w-]+)/.exec(typeof source === "string" ? source : "") ?? [];
	const filter = objectsOf(job?.json["steps"]).find((one) => one["id"] === step);
	if (name === void 0 || !/paths-filter/.test(typeof filter?.["uses"] === "string" ? filter["uses"] : "")) return void 0;
	const given = asObject(filter?.["with"])?.["filters"];
	const patterns = typeof given === "string" ? stringsOf$1([asObject(parseYaml(given)[0])?.[name]].flat(3)) : [];
	const covers = orderedGlobs(patterns);
	const all = [...world.sources, ...world.policyFile === null ? [] : [world.policyFile]];
	return patterns.length > 0 && all.every(covers) ? "true" : void 0;
}
function scalar(value) {
	return typeof value === "boolean" || typeof value === "number" || typeof value === "string" && !value.includes("${{") ? value : void 0;
}
const BOTS = /\[bot\]$/;
function githubValue(key, event, filter) {
	const isPull = event.startsWith("pull_request");
	const branch = event === "push" && filter.branches?.length === 1 && !/[*?!]/.test(filter.branches[0]) ? filter.branches[0] : void 0;
	switch (key) {
		case "event_name": return event;
		case "event.pull_request.draft": return false;
		case "ref": return isPull ? "refs/pull/1/merge" : branch === void 0 ? void 0 : `refs/heads/${branch}`;
		case "ref_name": return isPull ? "1/merge" : branch;
		case "ref_type": return isPull || branch !== void 0 ? "branch" : void 0;
		case "base_ref":
		case "head_ref": return isPull ? void 0 : "";
	}
}
function ownRepository(condition, { repository }) {
	const compared = [...condition.matchAll(/github\.repository(_owner)?\s*[!=]=\s*'([^']+)'/g)];
	for (const [, isOwner, name = ""] of compared) if (repository.mayBe(name)) return isOwner === void 0 ? name : `${name}/`;
	return repository.names[0];
}
function isHarmless(condition) {
	return condition.split("&&").every((part) => {
		const actor = /^\(?!?(?:github\.(?:actor|triggering_actor)|github\.event\.pull_request\.user\.login)[!=]='([^']*)'\)?$/.exec(part);
		return actor !== null && part.includes("!=") && BOTS.test(actor[1]) && /dependabot|renovate/.test(actor[1]);
	});
}
// packages/review/src/integrity/gate/versions.ts
function isElsewhere(spec, name) {
	const alias = /^npm:(@?[^@]+)/.exec(spec)?.[1];
	return alias === void 0 ? /^(?:file|link|portal|patch|exec|git(?:\+\w+)?|https?|github|gitlab|bitbucket):|^[\w.-]+\/[\w.-]+(?:#|$)|^\.{0,2}\//.test(spec) : alias !== name;
}
function isOlder(spec, was) {
	const [a, b] = [spec, was].map((one) => /^[\^~<>=v\s]*(\d+(?:\.\d+){0,2})/.exec(one)?.[1]?.split(".").map(Number));
	if (a === void 0 || b === void 0) return false;
	const at = a.findIndex((part, index) => part !== b[index]);
	if (at === -1 || b[at] === void 0) return /^\s*<(?!=)/.test(spec);
	return a[at] < b[at];
}
function versionIn(written) {
	return /(?<=.)@([^/@][^@]*(?:@[^@]*)?)$/.exec(written)?.[1] ?? null;
}
// packages/review/src/integrity/gate/compare/weaknesses.ts
const AS_GOOD = {
	check: ["check", "review"],
	review: ["review"],
	eslint: ["eslint", "oxlint"],
	oxlint: ["oxlint", "eslint"],
	depcruise: [
		"depcruise",
		"check",
		"review"
	],
	baseline: [],
	tampering: [],
	sources: []
};
function isAsGood(before, after) {
	return AS_GOOD[before].includes(after);
}
function weaknessesOf(before, after, pairing) {
	return [
		...after.defects.filter(isNewAmong(before.defects)).map(fromDefect),
		...conditionsOf$1(before, after),
		...argumentsOf(before.judged, after.judged, after, pairing),
		...coverageOf$2(before.judged.coverage, after.judged.coverage, after.chain.at(-1), pairing),
		...eventOf(before.event, after.event, pairing)
	];
}
function isNewAmong(known) {
	const keys = new Set(known.map(({ key }) => key));
	return ({ key }) => !keys.has(key);
}
function fromDefect({ key, text, site }) {
	const cause = /because of ('.*')/.exec(text)?.[1];
	if (cause === void 0) return {
		key,
		text,
		site,
		fix: "Run it so that its failure ends the script."
	};
	return {
		key,
		text,
		site,
		fix: text.startsWith("judges ") ? `Remove ${cause}.` : `Remove ${cause}, so that findings fail the run.`
	};
}
function conditionsOf$1(before, after) {
	const known = before.conditions.map(({ key }) => key);
	return after.conditions.filter(({ key }) => !known.includes(key) && !isHarmless(key) && !isWider(key, known)).map(({ key, text, site }) => ({
		key,
		text: `${text}, which is new`,
		site,
		fix: "Remove the condition."
	}));
}
function isWider(key, known) {
	if (!key.startsWith("matcher ")) return false;
	const toolsOf = (text) => text.slice(8).split("|");
	const tools = new Set(toolsOf(key));
	return known.some((one) => one.startsWith("matcher ") && toolsOf(one).every((tool) => tools.has(tool)));
}
function argumentsOf(before, after, { chain, trigger }, pairing) {
	const { afterOf, installed } = pairing;
	const site = chain.at(-1);
	const found = [];
	const add = (key, text, fix) => {
		found.push({
			key,
			text,
			site,
			fix
		});
	};
	const { version } = after;
	const was = before.version ?? installed;
	if (version !== null && version !== before.version && isElsewhere(version, "stratalint")) add(`version ${version}`, `runs ${quoted$3(version)} in place of stratalint`, "Run the installed stratalint.");
	if (version !== null && isOlder(version, was)) add(`version ${version}`, `runs the older version ${quoted$3(version)}, and ran ${quoted$3(was)}`, "Run the installed version.");
	const isLocal = !trigger.startsWith("ci:");
	for (const [key, text] of after.limits) if (!before.limits.has(key) && !(key === "staged" && isLocal)) add(key, `now has ${quoted$3(text)}, with which it judges less`, `Run it without ${quoted$3(text)}.`);
	for (const flag of before.strict) if (!after.strict.has(flag) && before.tool === after.tool) add(flag, `no longer has ${quoted$3(flag)}`, `Pass ${quoted$3(flag)} again.`);
	if (after.rules !== null && !isWithin(before.rules, after.rules)) {
		const names = quoted$3(after.rules.join(", "));
		add(`rules ${after.rules.join(" ")}`, `reports only ${names}, and reported ${before.rules === null ? "all rules" : quoted$3(before.rules.join(", "))}`, "Report the same rules as before.");
	}
	const [most, limit] = [before.maxWarnings, after.maxWarnings];
	const isReview = before.tool === "check" && after.tool === "review";
	if (limit > most && !isReview) add("max-warnings", limit === 1e400 ? `no longer has '--max-warnings ${most}'` : `allows ${limit} warnings, and allowed ${most}`, `Set --max-warnings back to ${most}, and fix the warnings.`);
	if (after.isQuiet && !before.isQuiet && most < 1e400) add("quiet", "now has '--quiet', and counted warnings before", "Run it without --quiet.");
	const config = before.config === null ? null : afterOf(before.config) ?? before.config;
	if (after.config !== config && !(before.tool !== after.tool && after.config === null)) add(`config ${after.config ?? ""}`, `uses ${after.config === null ? "the default config" : quoted$3(after.config)}, and used ${before.config === null ? "the default one" : quoted$3(before.config)}`, "Use the same config as before.");
	return found;
}
function isWithin(before, after) {
	return before !== null && before.every((rule) => after.includes(rule));
}
const coversAll = (coverage, path) => coverage.every((one) => one.covers(path));
function coverageOf$2(before, after, site, { sources }) {
	if (after.length === 0) return [];
	const lost = sources.filter(([old, now]) => coversAll(before, old) && coversAll(before, now) && !coversAll(after, now));
	if (lost.length === 0) return [];
	const labels = before.map(({ label }) => label);
	const narrowed = after.find(({ label, site: own }) => own !== void 0 && !labels.includes(label))?.site;
	const shown = (coverage) => coverage.length === 0 ? "all files" : quoted$3(coverage.map(({ label }) => label).join(" "));
	return [{
		key: `coverage ${after.map(({ label }) => label).join(" ")}`,
		text: `covers ${shown(after)}, and covered ${shown(before)}: ${lost.length === 1 ? "one source is" : `${lost.length} sources are`} left out`,
		site: narrowed ?? site,
		fix: "Run it on the same files as before."
	}];
}
function coverTogether(before, parts, { sources }) {
	return parts.length > 1 && sources.every(([old, now]) => !coversAll(before.judged.coverage, old) || !coversAll(before.judged.coverage, now) || parts.some(({ judged }) => coversAll(judged.coverage, now)));
}
// packages/review/src/integrity/gate/compare/match-runs.ts
function findLosses$1(before, after, pairing) {
	const able = before.filter(({ defects }) => defects.length === 0);
	const memo = new Map();
	const compare = (old, now) => {
		const known = memo.get(old) ?? new Map();
		memo.set(old, known);
		const found = known.get(now) ?? weaknessesOf(old, now, pairing);
		known.set(now, found);
		return found;
	};
	const candidates = new Map(able.map((old) => [old, after.filter((now) => isAsGood(old.judged.tool, now.judged.tool) && isSameTrigger(old, now, pairing))]));
	const isEqual = (old, now) => candidates.get(old).includes(now) && old.via === now.via && compare(old, now).length === 0;
	const matched = new Set(after.filter((now) => able.some((old) => isEqual(old, now))));
	return able.flatMap((old) => {
		const all = candidates.get(old);
		const weakened = all.filter((now) => !matched.has(now) && compare(old, now).length > 0);
		const own = weakened.find((now) => isSamePlace(old, now, pairing) && now.via === old.via && isEdited(old, now));
		const equal = all.filter((now) => isEqual(old, now));
		const others = able.filter((one) => one !== old && equal.some((now) => isEqual(one, now)));
		if (equal.length > 0 && (own === void 0 || equal.length > others.length)) return [];
		if (equal.length === 0 && all.some((now) => !matched.has(now) && compare(old, now).length === 0)) return [];
		const isPart = (now) => now.via === old.via && compare(old, now).every(({ key }) => key.startsWith("coverage "));
		if (coverTogether(old, weakened.filter(isPart), pairing)) return [];
		if (equal.length === 0 && isMovedScript(old, before, after, compare, pairing)) return [];
		const best = own ?? weakened.filter((now) => isSamePlace(old, now, pairing) || isSameText(old, now)).sort((a, b) => compare(old, a).length - compare(old, b).length)[0];
		return [{
			before: old,
			after: best ?? null,
			weaknesses: best === void 0 ? [] : compare(old, best)
		}];
	});
}
function isChange(tool) {
	return tool === "baseline" || tool === "tampering" || tool === "sources";
}
function isEdited(old, now) {
	return now.defects.length > old.defects.length;
}
function isSamePlace(old, now, { afterOf }) {
	const file = old.chain[0]?.file ?? "";
	return old.identity.replace(file, () => afterOf(file) ?? file) === now.identity || (afterOf(file) ?? file) === now.chain[0]?.file;
}
function isSameText(old, now) {
	return old.chain.at(-1)?.text === now.chain.at(-1)?.text || old.chain.at(-1)?.file === now.chain.at(-1)?.file;
}
const WHEN_CODE_CHANGES = new Set([
	"ci:pull_request",
	"ci:push",
	"ci:merge_group"
]);
function isSameTrigger(old, now, pairing) {
	if (old.trigger.startsWith("script:")) return scriptAfter(old.trigger, pairing) === now.trigger;
	if (old.trigger === now.trigger) return true;
	const isEveryPush = now.trigger === "ci:push" && now.event?.branches === null && now.event.ignoredBranches.length === 0;
	if (old.trigger === "ci:pull_request") return isEveryPush;
	if (old.trigger.startsWith("ci:")) return !WHEN_CODE_CHANGES.has(old.trigger) && (now.trigger === "ci:pull_request" || now.trigger === "ci:push");
	return old.trigger.startsWith("hook:") && old.trigger !== "hook:pre-commit" && now.trigger === "hook:pre-commit";
}
function scriptAfter(trigger, { afterOf }) {
	const [, folder = "", name = ""] = /^script:(.*)#(.*?)$/s.exec(trigger) ?? [];
	const file = folder === "" ? "package.json" : `${folder}/package.json`;
	return `script:${(afterOf(file) ?? file).replace(/\/?package\.json$/, "")}#${name}`;
}
function isMovedScript(old, before, after, compare, pairing) {
	if (!old.trigger.startsWith("script:")) return false;
	const equal = after.filter((now) => now.trigger.startsWith("script:") && isAsGood(old.judged.tool, now.judged.tool) && compare(old, now).length === 0);
	if (!pairing.hasScript(scriptAfter(old.trigger, pairing))) return equal.length > 0;
	const known = new Set(before.map(({ trigger }) => trigger));
	return equal.some(({ trigger }) => !known.has(trigger));
}
// packages/review/src/integrity/gate/compare/broken-link.ts
function linkOf(run, base, head, afterOf) {
	for (const site of run.chain) {
		const file = afterOf(site.file);
		if (file !== null && isNowInvalid(site.file, file, base, head)) return {
			site: {
				file,
				line: 1,
				text: ""
			},
			text: "not valid",
			reason: ", because the file is not valid"
		};
		const [before, after] = [base.read(site.file) ?? "", file === null ? null : head.read(file)];
		const line = before.split("\n")[site.line - 1]?.trim() ?? "";
		if (file === null || after === null) return {
			site: {
				file: file ?? site.file,
				line: 1,
				text: ""
			},
			text: site.text
		};
		if (!after.split("\n").some((one) => one.trim() === line)) return {
			site: {
				file,
				line: lineInHead(before, after, site.line),
				text: line
			},
			text: line
		};
	}
	const changed = firstChange(run, base, head, afterOf);
	if (changed !== null) return changed;
	const first = run.event?.site ?? run.chain[0];
	const file = afterOf(first.file) ?? first.file;
	return {
		site: {
			file,
			line: lineFrom(head.read(file) ?? "", ["on:", first.text]),
			text: first.text
		},
		text: first.text
	};
}
function firstChange(run, base, head, afterOf) {
	for (const { file, text } of run.chain.toReversed()) {
		if (file === run.chain[0].file) return null;
		const now = afterOf(file);
		const [before, after] = [base.read(file) ?? "", now === null ? "" : head.read(now) ?? ""].map((one) => one.split("\n"));
		const at = after.findIndex((line, index) => line !== before[index]);
		if (now !== null && at !== -1) return {
			site: {
				file: now,
				line: at + 1,
				text: ""
			},
			text
		};
	}
	return null;
}
function isNowInvalid(before, after, base, head) {
	if (/\.jsonc?$/.test(after)) return base.json(before) !== null && head.json(after) === null;
	return /\.ya?ml$/.test(after) && base.yaml(before) !== null && head.yaml(after) === null;
}
function lineInHead(before, after, line) {
	const [old, now] = [before.split("\n").map((one) => one.trim()), after.split("\n").map((one) => one.trim())];
	const key = /^("[^"]+"\s*:|[\w-]+:)/.exec(old[line - 1] ?? "")?.[1];
	for (let at = line - 2; at >= 0; at--) {
		const text = old[at];
		const found = text.length < 3 ? -1 : nearest$1(now, text, at);
		if (found === -1) continue;
		const same = key === void 0 ? -1 : now.findIndex((one, index) => index > found && index < found + 12 && one.startsWith(key));
		return Math.min((same === -1 ? found + 1 : same) + 1, now.length);
	}
	return 1;
}
function nearest$1(lines, text, position) {
	let best = -1;
	for (const [index, line] of lines.entries()) if (line === text && (best === -1 || Math.abs(index - position) < Math.abs(best - position))) best = index;
	return best;
}
// packages/review/src/integrity/gate/compare/report-losses.ts
const NOT$5 = "Do not replace it by a command that cannot fail, or by one that judges less.";
function reportLosses(losses, base, head, afterOf) {
	const entries = losses.flatMap((loss) => {
		if (loss.after !== null) {
			const run = loss.after;
			return loss.weaknesses.map((weakness) => ({
				key: `${weakness.site.file}\0${weakness.key}\0${weakness.site.line}`,
				run,
				site: weakness.site,
				weakness
			}));
		}
		const link = linkOf(loss.before, base, head, afterOf);
		return [{
			key: `${link.site.file}\0${link.text}\0gone`,
			run: loss.before,
			site: link.site,
			weakness: null,
			reason: link.reason ?? ""
		}];
	});
	return [...groupBy(entries, ({ key }) => key).values()].map((group) => toLoosening$1(group));
}
function toLoosening$1(group) {
	const { run, site, weakness, reason = "" } = group[0];
	const triggers = [...new Set(group.map((entry) => entry.run.trigger))].sort();
	const commands = [...new Set(group.map((entry) => clean(entry.run.chain.at(-1).text)))];
	const others = commands.length === 1 ? "" : ` (and ${commands.length - 1} more)`;
	const command = `'${clip(commands[0], commands.length === 1 ? 44 : 36)}'${others}`;
	const when = whenOf(triggers);
	const place = `${clipMiddle(clean(site.file), 48)}:${site.line}`;
	const what = weakness === null ? `${place}: ${command} no longer runs ${when}${reason}.` : `${place}: ${command} ${weakness.text}.`;
	return {
		rule: "gate",
		file: site.file,
		line: site.line,
		subject: JSON.stringify([
			weakness?.key ?? "gone",
			run.chain.at(-1).text,
			[...new Set(group.map((entry) => entry.run.identity))].sort(),
			triggers
		]),
		what: clip(what, 160),
		fix: weakness === null ? [`Run ${command} again ${when}; another file, job or script may start it.`] : [weakness.fix],
		not: NOT$5
	};
}
const NAMES$1 = {
	"ci:pull_request": "on pull requests",
	"ci:push": "on pushes",
	"ci:merge_group": "in the merge queue",
	"ci:schedule": "on schedule",
	"hook:pre-commit": "before commits",
	"hook:pre-push": "before pushes",
	"agent:stop": "when an agent stops",
	"agent:edit": "after an edit of an agent",
	"agent:before a tool": "before an edit of an agent"
};
function whenOf(triggers) {
	const automatic = triggers.filter((trigger) => !trigger.startsWith("script:"));
	const shown = automatic.length > 0 ? automatic : triggers;
	return listNames(shown.map((trigger) => NAMES$1[trigger] ?? nameOf$5(trigger)));
}
function nameOf$5(trigger) {
	if (trigger.startsWith("script:")) return `in the script ${trigger.replace(/^.*#/s, "")}`;
	return `on ${trigger.replace(/^[a-z]+:/, "")}`;
}
// packages/review/src/integrity/gate/linters/facts.ts
const NO_FACTS = {
	usesOurs: false,
	isPreset: false,
	ours: [],
	settings: [],
	ignores: [],
	noInline: false,
	changes: [],
	isRoot: false
};
const RULE = /^(?:@?stratalint\/)?((?:architecture|taste|contracts|docs)\/[a-z][a-z-]*)$/;
function ruleIdOf(key) {
	return RULE.exec(key)?.[1] ?? null;
}
function levelOf(value) {
	const given = Array.isArray(value) ? value[0] : value;
	if (given === "off" || given === "allow" || given === 0) return 0;
	if (given === "warn" || given === 1) return 1;
	return given === "error" || given === "deny" || given === 2 ? 2 : null;
}
function isOurs$1(name) {
	return /^(?:stratalint(?:\/(?:eslint|oxlint))?|@stratalint\/.+|(?:plugin:)?@?stratalint(?:\/.*)?)$/.test(name);
}
function globsIn(folder, files, ignores) {
	const [included, excluded] = [files, ignores].map((globs) => globs.map((glob) => globIn(folder, glob, false)));
	return {
		label: files.join(" "),
		covers: (path) => (included.length === 0 || included.some((test) => test(path))) && !excluded.some((test) => test(path))
	};
}
function globIn(folder, glob, isGitStyle) {
	const bare = glob.replace(/^!/, "").replace(/^\.?\//, "").replace(/\/$/, "");
	const whole = resolveIn(folder, isGitStyle && !/\/./.test(glob.replace(/^!/, "").replace(/\/$/, "")) ? `**/${bare}` : bare) ?? bare;
	const [exact, below] = [compileGlob(whole), compileGlob(`${whole}/**`)];
	return (path) => exact(path) || below(path);
}
// packages/review/src/integrity/gate/linters/json-facts.ts
function jsonFacts(file, json, world, stack = []) {
	const folder = parentOf$1(file);
	const text = world.read(file) ?? "";
	const bases = stack.length > 8 ? [] : stringsOf$1(json["extends"]).flatMap((name) => extended$2(name, file, folder, world, stack));
	const names = [
		...stringsOf$1(json["extends"]),
		...stringsOf$1(json["plugins"]),
		...pluginsOf(json["jsPlugins"])
	];
	const overrides = objectsOf(json["overrides"]);
	const inOverrides = overrides.filter((one) => [
		...stringsOf$1(one["extends"]),
		...stringsOf$1(one["plugins"]),
		...pluginsOf(one["jsPlugins"])
	].some(isOurs$1));
	const isEverywhere = names.some(isOurs$1) || bases.some(({ usesOurs }) => usesOurs);
	return {
		isPreset: stringsOf$1(json["extends"]).some(isOurs$1) || bases.some(({ isPreset }) => isPreset),
		usesOurs: isEverywhere || inOverrides.length > 0,
		ours: isEverywhere ? [] : inOverrides.map((one) => globsIn(folder, deep(one["files"]), deep(one["excludedFiles"]))),
		settings: [...bases.flatMap(({ settings }) => settings), ...[json, ...overrides].flatMap((one) => settingsOf(one, file, folder, text))],
		ignores: [...bases.flatMap(({ ignores }) => ignores), ...stringsOf$1(json["ignorePatterns"]).map((pattern) => ignoreOf(pattern, file, folder, text))],
		noInline: json["noInlineConfig"] === true || bases.some(({ noInline }) => noInline),
		changes: [],
		isRoot: json["root"] === true
	};
}
function pluginsOf(value) {
	return listOf(value).flatMap((one) => stringsOf$1(asObject(one)?.["specifier"] ?? one));
}
function extended$2(name, file, folder, world, stack) {
	const path = name.startsWith(".") ? resolveIn(folder, name) : null;
	const json = path === null || stack.includes(path) ? null : world.json(path) ?? world.yaml(path);
	return path === null || json === null ? [] : [jsonFacts(path, json, world, [...stack, file])];
}
function settingsOf(json, file, folder, text) {
	const { covers } = globsIn(folder, deep(json["files"]), deep(json["excludedFiles"]));
	return Object.entries(asObject(json["rules"]) ?? {}).flatMap(([key, value]) => {
		const [rule, level] = [ruleIdOf(key), levelOf(value)];
		return rule === null || level === null ? [] : [{
			rule,
			level,
			covers,
			file,
			line: lineFrom(text, [`"${key}"`, key])
		}];
	});
}
function deep(value) {
	return stringsOf$1(value).map((glob) => glob.includes("/") ? glob : `**/${glob}`);
}
function ignoreOf(pattern, file, folder, text) {
	return {
		pattern,
		isNegated: pattern.startsWith("!"),
		covers: globIn(folder, pattern, true),
		file,
		line: lineFrom(text, [pattern])
	};
}
// packages/review/src/integrity/gate/linters/ignore-files.ts
function includedIgnores(texts, folder, world) {
	const files = texts.flatMap((text) => resolveIn(folder, text) ?? []);
	return [...new Set(files)].filter((file) => /ignore$/.test(file) && !/(?:^|\/)\.gitignore$/.test(file) && world.files.has(file)).flatMap((file) => ignoresIn(file, world));
}
function ignoresIn(file, world) {
	const text = world.read(file) ?? "";
	return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).map((pattern) => ignoreOf(pattern, file, parentOf$1(file), text));
}
// packages/review/src/integrity/gate/commands/javascript.ts
const STARTS$1 = /^(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|execa|execaSync|execaCommand|execaCommandSync|fork|run|sh|shell|x|\$|\$sync|command|cmd)$/;
const ASYNC = /^(?:exec|execFile|spawn|spawnSync|fork)$/;
const REPORTS = /\bstatus\b|exitCode|\.code\b|process\.exit\(\s*(?!0)|\.on\(\s*['"](?:exit|close)|\bfail\(|\bthrow\b/;
function findCommands(file, text) {
	if (!/stratalint|eslint|oxlint|npm|pnpm|yarn|bun|lint/.test(text)) return [];
	const program = parseTree(file, text);
	if (program === null) return [];
	const found = [];
	const reports = (/(?:^|\/)dangerfile\./.test(file) ? /\bfail\(/ : REPORTS).test(text);
	visit$2(program, [], (node, parents) => {
		const started = startedBy(node);
		if (started === null) return;
		found.push({
			command: started.command,
			line: lineAt$1(text, node.start),
			flaws: flawsOf(started.name, text, parents, reports),
			conditions: conditionsOf(node, text, parents)
		});
	});
	return found;
}
function parseTree(file, text) {
	try {
		const name = /\.[cm]?[jt]sx?$/.test(file) ? file : `${file}.mjs`;
		const parsed = parseSource(name, text);
		return "program" in parsed ? parsed.program : null;
	} catch {
		return null;
	}
}
function visit$2(node, parents, each) {
	if (parents.length > 400) return;
	each(node, parents);
	const below = [...parents, node];
	for (const key of childKeys(node.type)) {
		const value = node[key];
		for (const child of Array.isArray(value) ? value : [value]) if (isTree(child)) visit$2(child, below, each);
	}
}
function isTree(value) {
	return typeof value === "object" && value !== null && typeof value.type === "string";
}
function startedBy(node) {
	if (node.type === "TaggedTemplateExpression") {
		const name = nameOf$4(node["tag"]);
		const command = literalOf(node["quasi"]);
		return STARTS$1.test(name) && command !== null ? {
			name,
			command
		} : null;
	}
	if (node.type !== "CallExpression") return null;
	const name = nameOf$4(node["callee"]);
	if (!STARTS$1.test(name)) return null;
	const [first, second] = node["arguments"];
	const command = literalOf(first);
	if (command === null) return null;
	const args = isTree(second) && second.type === "ArrayExpression" ? second["elements"].map(literalOf) : [];
	return {
		name,
		command: [command, ...args.map((one) => one === null ? "$ARGUMENT" : args.length > 0 ? quoted$2(one) : one)].join(" ")
	};
}
function quoted$2(argument) {
	return /^[\w./:=@,*$-]+$/.test(argument) ? argument : `'${argument}'`;
}
function nameOf$4(callee) {
	if (!isTree(callee)) return "";
	if (callee.type === "Identifier") return callee["name"];
	if (callee.type === "MemberExpression") return nameOf$4(callee["property"]) === "sync" ? nameOf$4(callee["object"]) : nameOf$4(callee["property"]);
	return callee.type === "CallExpression" ? nameOf$4(callee["callee"]) : "";
}
function literalOf(node) {
	if (!isTree(node)) return null;
	if (node.type === "Literal") return typeof node["value"] === "string" ? node["value"] : null;
	if (node.type !== "TemplateLiteral") return null;
	return node["quasis"].map(({ value }) => value.cooked ?? "").join("$ARGUMENT");
}
function flawsOf(name, text, parents, reports) {
	const flaws = [];
	for (const [index, parent] of parents.entries()) {
		const child = parents[index + 1];
		if (parent.type === "TryStatement" && child === parent["block"] && isTree(parent["handler"])) {
			const handler = text.slice(parent["handler"].start, parent["handler"].end);
			if (!/\bthrow\b|\bexit\(\s*(?!0\b)|exitCode\s*=\s*(?!0\b)|\bfail\(|\breject\(/.test(handler)) flaws.push("cannot fail, because of a 'catch' that goes on");
		}
		if (parent.type === "CallExpression" && /^(?:catch|nothrow)$/.test(nameOf$4(parent["callee"]))) flaws.push(`cannot fail, because of '.${nameOf$4(parent["callee"])}()'`);
		if (parent.type === "CallExpression" && /\breject:\s*false|nothrow:\s*true/.test(text.slice(parent.start, parent.end)) && !reports) flaws.push("cannot fail, because its result is not used");
	}
	if (ASYNC.test(name) && !reports) flaws.push("cannot fail, because its result is not used");
	return flaws;
}
function conditionsOf(node, text, parents) {
	const path = [...parents, node];
	return path.flatMap((parent, index) => {
		const child = path[index + 1];
		const { test } = parent;
		if (!isTree(test) || parent.type !== "IfStatement" && parent.type !== "ConditionalExpression") return [];
		const shown = clip(clean(text.slice(test.start, test.end)), 40);
		return child === parent["consequent"] ? [shown] : child === parent["alternate"] ? [`not ${shown}`] : [];
	});
}
// packages/review/src/integrity/gate/linters/module-imports.ts
const EXTENSIONS$2 = [
	"",
	".js",
	".ts",
	".mjs",
	".cjs",
	".mts",
	"/index.js",
	"/index.ts",
	"/index.mjs"
];
function importsOf$1(program) {
	const found = [];
	visit$2(program, [], (node, parents) => {
		if (node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration" || node.type === "ExportNamedDeclaration" && isTree(node["source"])) {
			const specifiers = node["specifiers"] ?? [];
			const names = node.type === "ImportDeclaration" ? specifiers.map((one) => one["local"].name) : ["*export"];
			found.push({
				specifier: literalOf(node["source"]) ?? "",
				names
			});
		}
		const isRequire = node.type === "CallExpression" && isTree(node["callee"]) && node["callee"]["name"] === "require";
		if (!isRequire && node.type !== "ImportExpression") return;
		const specifier = literalOf(isRequire ? node["arguments"][0] : node["source"]);
		const declarator = parents.findLast(({ type }) => type === "VariableDeclarator");
		if (specifier !== null) found.push({
			specifier,
			names: declarator === void 0 ? ["*direct"] : boundNames(declarator["id"])
		});
	});
	return found;
}
function boundNames(pattern) {
	const names = [];
	if (isTree(pattern)) visit$2(pattern, [], (node) => node.type === "Identifier" && names.push(node["name"]));
	return names;
}
function pathOf(specifier, file, world) {
	if (specifier.startsWith(".")) {
		const path = resolveIn(parentOf$1(file), specifier);
		return path === null ? null : EXTENSIONS$2.map((one) => path + one).find((one) => world.files.has(one)) ?? null;
	}
	const own = world.packages.find(({ name }) => name !== null && (specifier === name || specifier.startsWith(`${name}/`)));
	if (own === void 0 || own.name === null) return null;
	const rest = specifier.slice(own.name.length + 1);
	const main = typeof own.json["main"] === "string" ? own.json["main"] : typeof own.json["exports"] === "string" ? own.json["exports"] : "index";
	const path = resolveIn(own.folder, rest === "" ? main : rest) ?? "";
	return EXTENSIONS$2.map((one) => path + one).find((one) => world.files.has(one)) ?? [...world.files].find((one) => one.startsWith(`${own.folder}/`) && /\.[cm]?[jt]s$/.test(one) && /stratalint/.test(world.read(one) ?? "")) ?? null;
}
// packages/review/src/integrity/gate/linters/module-facts.ts
function moduleFacts(file, world, folder = parentOf$1(file), stack = []) {
	const text = world.read(file);
	const program = text === null || stack.includes(file) || stack.length > 8 ? null : parseTree(file, text);
	if (text === null || program === null) return NO_FACTS;
	const imports = importsOf$1(program);
	const below = imports.flatMap(({ specifier, names }) => {
		const path = pathOf(specifier, file, world);
		return path === null ? [] : [{
			names,
			facts: moduleFacts(path, world, folder, [...stack, file])
		}];
	});
	const ours = new Set();
	for (const { specifier, names } of imports) if (isOurs$1(specifier)) for (const name of names) ours.add(name);
	for (const { names, facts } of below) if (facts.usesOurs) for (const name of names) ours.add(name);
	spreadNames(program, ours);
	const found = readObjects(program, text, file, folder, ours);
	const included = /\bincludeIgnoreFile\(/.test(text) ? includedIgnores(stringsIn(program), folder, world) : [];
	const inherited = below.map(({ facts }) => facts);
	return {
		...found,
		usesOurs: found.usesOurs || exportsOurs(program, ours),
		isPreset: found.isPreset || imports.some(({ specifier }) => PRESET.test(specifier)) || inherited.some(({ isPreset }) => isPreset),
		settings: [...inherited.flatMap(({ settings }) => settings), ...found.settings],
		ignores: [
			...inherited.flatMap(({ ignores }) => ignores),
			...found.ignores,
			...included
		],
		noInline: found.noInline || inherited.some(({ noInline }) => noInline),
		changes: [...inherited.flatMap(({ changes }) => changes), ...found.changes]
	};
}
function spreadNames(program, ours) {
	for (let size = -1; size !== ours.size;) {
		size = ours.size;
		visit$2(program, [], (node) => {
			if (node.type === "VariableDeclarator" && mentions(node["init"], ours)) for (const name of boundNames(node["id"])) ours.add(name);
			if (node.type === "AssignmentExpression" && isTree(node["left"]) && node["left"].type === "Identifier" && mentions(node["right"], ours)) ours.add(node["left"]["name"]);
			if (node.type !== "CallExpression" || !isTree(node["callee"]) || node["callee"].type !== "MemberExpression") return;
			const { object, property } = node["callee"];
			if (isTree(object) && object.type === "Identifier" && /^(?:push|unshift)$/.test(property?.name ?? "") && node["arguments"].some((one) => mentions(one, ours))) ours.add(object["name"]);
		});
	}
}
function mentions(node, names) {
	let found = false;
	if (isTree(node)) visit$2(node, [], (inner, parents) => {
		const parent = parents.at(-1);
		const isKey = parent?.type === "Property" && parent["key"] === inner && parent["shorthand"] !== true || parent?.type === "MemberExpression" && parent["property"] === inner && parent["computed"] !== true;
		if (inner.type === "Identifier" && !isKey && names.has(inner["name"])) found = true;
		const specifier = inner.type === "ImportExpression" ? literalOf(inner["source"]) : null;
		if (specifier !== null && isOurs$1(specifier)) found = true;
	});
	return found;
}
function exportsOurs(program, ours) {
	if (ours.has("*export")) return true;
	return program["body"].some((node) => {
		if (node.type === "ExportDefaultDeclaration" || node.type === "ExportNamedDeclaration") return mentions(node["declaration"], ours) || JSON.stringify(node["specifiers"] ?? []).match(/"name":"(\w+)"/g)?.some((one) => ours.has(one.slice(8, -1))) === true;
		const expression = node["expression"];
		return isTree(expression) && expression.type === "AssignmentExpression" && isTree(expression["left"]) && expression["left"].type === "MemberExpression" && mentions(expression["right"], ours);
	});
}
function propertiesOf(node) {
	const pairs = node["properties"].flatMap((one) => {
		if (one.type !== "Property" || !isTree(one["key"]) || !isTree(one["value"])) return [];
		const key = literalOf(one["key"]) ?? (one["key"].type === "Identifier" && one["computed"] !== true ? one["key"]["name"] : null);
		return key === null ? [] : [[key, one["value"]]];
	});
	return new Map(pairs);
}
function stringsIn(node) {
	const found = [];
	if (node !== void 0) visit$2(node, [], (inner) => {
		const text = literalOf(inner);
		if (text !== null) found.push(text);
	});
	return found;
}
const PRESET = /^(?:stratalint\/(?:eslint|oxlint)|@stratalint\/(?:eslint|oxlint)-config)$/;
const SELECTING = /^(?:filter|slice|map|flatMap|find|at|splice|pop|shift|reduce|with|toSpliced)$/;
function readObjects(program, text, file, folder, ours) {
	const settings = [];
	const ignores = [];
	const scopes = [];
	const changes = [];
	let [noInline, usesOurs, isWhole, isPreset] = [
		false,
		false,
		false,
		false
	];
	const change = (node) => {
		changes.push({
			text: clip(clean(text.slice(node.start, node.end)), 200),
			file,
			line: lineAt$1(text, node.start)
		});
	};
	visit$2(program, [], (node, parents) => {
		if (node.type === "CallExpression" && isTree(node["callee"])) {
			const { callee } = node;
			const property = isTree(callee["property"]) ? callee["property"]["name"] : void 0;
			if (callee.type === "MemberExpression" && SELECTING.test(property ?? "") && mentions(callee["object"], ours)) change({
				...node,
				start: callee["property"].start
			});
			if (callee["name"] === "globalIgnores") for (const pattern of stringsIn(node["arguments"][0])) ignores.push(flatIgnore(pattern, node));
		}
		if (node.type === "Identifier" && ours.has(node["name"]) && !parents.some(({ type }) => type === "ImportDeclaration") && !parents.some((one) => one.type === "ObjectExpression" && propertiesOf(one).has("files"))) isWhole = true;
		if (node.type === "ArrayExpression" && isDynamicOff(node)) change(node);
		const left = node.type === "AssignmentExpression" ? node["left"] : null;
		if (isTree(left) && left.type === "MemberExpression" && mentions(left["object"], ours)) change(node);
		if ((node.type === "ConditionalExpression" || node.type === "IfStatement") && (mentions(node["consequent"], ours) || mentions(node["alternate"], ours))) change(node["test"]);
		if (node.type !== "ObjectExpression") return;
		const properties = propertiesOf(node);
		if ([
			"extends",
			"plugins",
			"jsPlugins"
		].some((key) => stringsIn(properties.get(key)).some(isOurs$1))) usesOurs = true;
		if (stringsIn(properties.get("extends")).some(isOurs$1)) isPreset = true;
		if (properties.get("noInlineConfig")?.["value"] === true) noInline = true;
		if (properties.has("postprocess")) change(properties.get("postprocess"));
		const given = properties.get("settings");
		if (given?.type === "ObjectExpression" && propertiesOf(given).has("stratalint")) change(given);
		const files = stringsIn(properties.get("files"));
		if (files.length > 0 && mentions(node, ours)) scopes.push(globsIn(folder, files, stringsIn(properties.get("ignores"))));
		const isSpread = node["properties"].some((one) => one.type === "SpreadElement" && mentions(one["argument"], ours));
		const rules = properties.get("rules");
		if (isSpread && rules !== void 0 && !mentions(rules, ours)) change(rules);
		const isGlobal = [...properties.keys()].every((key) => key === "ignores" || key === "name") && !isSpread;
		if (properties.has("ignores") && isGlobal) for (const pattern of stringsIn(properties.get("ignores"))) ignores.push(flatIgnore(pattern, properties.get("ignores")));
		for (const pattern of stringsIn(properties.get("ignorePatterns"))) ignores.push({
			...flatIgnore(pattern, properties.get("ignorePatterns")),
			covers: globIn(folder, pattern, true)
		});
		const named = rules?.type === "Identifier" ? variableOf(rules) : rules;
		if (named?.type === "ObjectExpression") readRules(named, globsIn(folder, files, stringsIn(properties.get("ignores"))));
	});
	return {
		isPreset,
		usesOurs,
		ours: isWhole ? [] : scopes,
		settings,
		ignores,
		noInline,
		changes,
		isRoot: false
	};
	function variableOf(node) {
		if (!isTree(node) || node.type !== "Identifier") return null;
		let found = null;
		visit$2(program, [], (one) => {
			if (one.type === "VariableDeclarator" && isTree(one["id"]) && one["id"]["name"] === node["name"] && isTree(one["init"]) && one["init"].type === "ObjectExpression") found = one["init"];
		});
		return found;
	}
	function flatIgnore(pattern, node) {
		const at = text.indexOf(pattern, node.start);
		return {
			pattern,
			isNegated: pattern.startsWith("!"),
			covers: globIn(folder, pattern, false),
			file,
			line: lineAt$1(text, at === -1 ? node.start : at)
		};
	}
	function readRules(rules, { covers }) {
		for (const spread of rules["properties"].filter(({ type }) => type === "SpreadElement")) {
			const named = variableOf(spread["argument"]);
			if (named !== null) readRules(named, {
				label: "",
				covers
			});
		}
		for (const [key, value] of propertiesOf(rules)) {
			const [rule, level] = [ruleIdOf(key), levelOf(valueOf(value))];
			if (rule !== null && level !== null) settings.push({
				rule,
				level,
				covers,
				file,
				line: lineAt$1(text, value.start)
			});
		}
	}
}
function valueOf(node) {
	if (node.type === "ArrayExpression") return valueOf(node["elements"][0] ?? node);
	return literalOf(node) ?? node["value"];
}
function isDynamicOff(node) {
	const [first, second] = node["elements"];
	return isTree(first) && isTree(second) && first.type === "Identifier" && levelOf(valueOf(second)) !== null && levelOf(valueOf(second)) < 2;
}
// packages/review/src/integrity/gate/linters/lint-configs.ts
const FLAT = /(?:^|\/)eslint\.config\.[cm]?[jt]s$/;
const LEGACY = /(?:^|\/)\.eslintrc(?:\.(?:json|ya?ml|c?js))?$/;
const OXLINT = /(?:^|\/)(?:\.oxlintrc\.jsonc?|oxlint\.config\.[cm]?[jt]s)$/;
const known = new WeakMap();
function lintConfigs(world) {
	const configs = known.get(world) ?? readAll(world);
	known.set(world, configs);
	return configs;
}
function readAll(world) {
	const files = [...world.files].flatMap((file) => {
		const kind = FLAT.test(file) ? "eslint" : LEGACY.test(file) ? "eslintrc" : OXLINT.test(file) ? "oxlint" : null;
		if (kind === null || /(?:^|\/)(?:node_modules|fixtures)\//.test(file)) return [];
		return [{
			kind,
			file,
			folder: parentOf$1(file),
			facts: factsOf$1(file, world)
		}];
	});
	const inPackages = world.packages.flatMap(({ file, folder, json }) => {
		const config = asObject(json["eslintConfig"]);
		return config === null ? [] : [{
			kind: "eslintrc",
			file,
			folder,
			facts: jsonFacts(file, config, world)
		}];
	});
	const ignored = [...world.files].filter((file) => /(?:^|\/)\.eslintignore$/.test(file)).map((file) => {
		const ignores = ignoresIn(file, world);
		return {
			kind: "eslintrc",
			file,
			folder: parentOf$1(file),
			facts: {
				...NO_FACTS,
				ignores
			}
		};
	});
	return [
		...files,
		...inPackages,
		...ignored
	];
}
function factsOf$1(file, world) {
	if (/\.[cm]?[jt]s$/.test(file)) return moduleFacts(file, world);
	const json = world.json(file) ?? world.yaml(file);
	return json === null ? NO_FACTS : jsonFacts(file, json, world);
}
function usesOurs(world, linter) {
	return lintConfigs(world).some(({ kind, facts }) => kind === "oxlint" === (linter === "oxlint") && facts.usesOurs);
}
function nearestConfig$1(configs, path) {
	let best = null;
	for (const config of configs) if ((config.folder === "" || path.startsWith(`${config.folder}/`)) && (best === null || config.folder.length > best.folder.length)) best = config;
	return best;
}
// packages/review/src/integrity/gate/parts/part.ts
function isAble({ defects }) {
	return defects.length === 0;
}
// packages/review/src/integrity/gate/parts/changed-before.ts
function findChangedBefore({ base, head, all: runs }) {
	const known = runs.base.filter(({ judged }) => isChange(judged.tool)).map(keyOf$3);
	const seen = new Set();
	return runs.head.filter((run) => isChange(run.judged.tool) && isAble(run) && isAutomatic(run)).flatMap((run) => {
		const site = run.chain.at(-1);
		const key = `${site.file} ${keyOf$3(run)}`;
		const isHarmless = run.judged.tool === "baseline" && !/--grow\b/.test(site.text) && base.files.has("stratalint.baseline.json") && head.files.has("stratalint.baseline.json");
		if (known.includes(keyOf$3(run)) || seen.has(key) || isHarmless || !isBeforeCheck(run, runs.head)) return [];
		seen.add(key);
		const does = DOES[run.judged.tool] ?? "changes what decides about the check";
		return [{
			rule: "gate",
			file: site.file,
			line: site.line,
			subject: JSON.stringify(["changed before", site.text]),
			what: clip(`${site.file}:${site.line}: '${clip(clean(site.text), 60)}' is new and ${does}.`, 160),
			fix: ["Remove the command, and commit such a change so that it is reviewed."],
			not: "Do not change the policy or the baseline where no one reviews it."
		}];
	});
}
const DOES = {
	baseline: "records new findings, so that the check passes",
	sources: "takes the changed sources away before they are checked"
};
function isBeforeCheck(run, all) {
	return run.judged.tool !== "sources" || all.slice(all.indexOf(run)).some((one) => !isChange(one.judged.tool) && one.identity === run.identity && one.trigger === run.trigger && isAble(one));
}
function keyOf$3({ chain, trigger }) {
	return `${trigger.split(":", 1)[0]} ${chain.at(-1).text}`;
}
function isAutomatic({ trigger }) {
	return !trigger.startsWith("script:") || /#(?:(?:pre|post)?(?:install|prepare)|dependencies)$/.test(trigger);
}
// packages/review/src/integrity/gate/parts/lint-config.ts
const NOT$4 = "Do not turn the rules off in another config, or with comments.";
const LEVELS = [
	"off",
	"warn",
	"error"
];
function findLintChanges(sides) {
	const { base, head, context, afterOf } = sides;
	if (!lintConfigs(base).some(({ facts }) => facts.usesOurs)) return [];
	const present = new Set(head.sources);
	const pairs = base.sources.flatMap((path) => {
		const now = afterOf(path);
		return now === null || !present.has(now) ? [] : [[path, now]];
	});
	return context.changes.list.some(({ path }) => !present.has(path)) ? [
		...findUncovered(sides, pairs),
		...findIgnored(sides, pairs),
		...findLowered(sides, pairs),
		...findChanged(sides)
	] : [];
}
function coverageOf$1(world) {
	const configs = lintConfigs(world).filter(({ file }) => !file.endsWith(".eslintignore"));
	const applies = ({ facts }, path) => facts.usesOurs && (facts.ours.length === 0 || facts.ours.some(({ covers }) => covers(path)));
	const [flat, oxlint] = ["eslint", "oxlint"].map((kind) => configs.filter((config) => config.kind === kind));
	const legacy = configs.filter(({ kind }) => kind === "eslintrc");
	return (path) => [nearestConfig$1(flat, path), nearestConfig$1(oxlint, path)].some((config) => config !== null && applies(config, path)) || legacyChain(legacy, path).some((config) => applies(config, path));
}
function legacyChain(configs, path) {
	const chain = configs.filter(({ folder }) => folder === "" || path.startsWith(`${folder}/`)).sort((a, b) => b.folder.length - a.folder.length);
	const root = chain.findIndex(({ facts }) => facts.isRoot);
	return root === -1 ? chain : chain.slice(0, root + 1);
}
function findUncovered({ base, head, afterOf }, pairs) {
	const [before, after] = [coverageOf$1(base), coverageOf$1(head)];
	const lost = pairs.filter(([old, now]) => before(old) && before(now) && !after(now));
	return [...groupBy(lost, ([old, now]) => siteOf(old, now))].map(([file, files]) => {
		const line = lineFrom(head.read(file) ?? "", [
			"export default",
			"module.exports",
			"\"extends\"",
			"extends:"
		]);
		const count = files.length === 1 ? `${clip(clean(files[0][1]), 50)}` : `${files.length} sources`;
		return loosening$2(file, line, `uncovered ${file}`, `the linter no longer applies the rules of stratalint to ${count}`, "Use the config of stratalint for these files again.");
	});
	function siteOf(old, now) {
		const own = nearestConfig$1(lintConfigs(head).filter(({ file }) => !file.endsWith(".eslintignore")), now);
		const earlier = nearestConfig$1(lintConfigs(base).filter(({ facts }) => facts.usesOurs), old);
		return own?.file ?? (earlier === null ? "package.json" : afterOf(earlier.file) ?? earlier.file);
	}
}
function findIgnored({ base, head }, pairs) {
	const ignoresOf = (world) => lintConfigs(world).flatMap(({ facts }) => facts.ignores);
	const [before, after] = [ignoresOf(base), ignoresOf(head)];
	const last = (ignores, path) => {
		const found = ignores.findLast(({ covers }) => covers(path));
		return found?.isNegated === true ? void 0 : found;
	};
	const lost = pairs.flatMap(([old, now]) => {
		const ignore = last(after, now);
		return ignore === void 0 || last(before, old) !== void 0 || last(before, now) !== void 0 ? [] : [ignore];
	});
	return [...groupBy(lost, ({ file, pattern }) => `${file}\0${pattern}`).values()].map((group) => {
		const [{ file, line, pattern }] = group;
		return loosening$2(file, line, `ignores ${pattern}`, `the linter now ignores '${clip(clean(pattern), 40)}', which leaves out ${group.length === 1 ? "one source" : `${group.length} sources`}`, `Remove '${clip(clean(pattern), 40)}' from the ignored files.`);
	});
}
function findLowered({ base, head }, pairs) {
	const settingsOf = (world) => groupBy(lintConfigs(world).flatMap(({ facts }) => facts.settings), ({ rule }) => rule);
	const [before, after] = [settingsOf(base), settingsOf(head)];
	const isPreset = lintConfigs(head).some(({ facts }) => facts.isPreset);
	const user = lintConfigs(head).find(({ facts }) => facts.usesOurs);
	const gone = isPreset || user === void 0 ? [] : [...before].filter(([rule, settings]) => !after.has(rule) && settings.some(({ level }) => level > 0)).map(([rule]) => loosening$2(user.file, 1, `rule ${rule}`, `the linter no longer has ${rule} on`, `Turn ${rule} on again, and fix what it reports.`));
	const lowered = [...after].flatMap(([rule, settings]) => {
		const lost = pairs.flatMap(([old, now]) => {
			const setting = settings.findLast(({ covers }) => covers(now));
			const was = before.get(rule)?.findLast(({ covers }) => covers(old))?.level ?? 2;
			const wouldBe = before.get(rule)?.findLast(({ covers }) => covers(now))?.level ?? 2;
			return setting === void 0 || setting.level >= Math.min(was, wouldBe) ? [] : [{
				setting,
				was
			}];
		});
		return [...groupBy(lost, ({ setting }) => setting).values()].map((group) => {
			const [{ setting, was }] = group;
			const [old, now] = [LEVELS[was], LEVELS[setting.level]];
			return loosening$2(setting.file, setting.line, `severity ${rule} ${now}`, `the linter reports ${rule} as '${now}', and as '${old}' before, in ${group.length === 1 ? "one source" : `${group.length} sources`}`, `Set it to '${old}' again, and fix what it reports.`);
		});
	});
	return [...gone, ...lowered];
}
function findChanged({ base, head }) {
	const known = new Set(lintConfigs(base).flatMap(({ facts }) => facts.changes.map(({ text }) => text)));
	const changes = lintConfigs(head).flatMap(({ facts }) => facts.changes).filter(({ text }) => !known.has(text));
	const found = [...new Map(changes.map((one) => [`${one.file} ${one.text}`, one])).values()].map(({ text, file, line }) => loosening$2(file, line, `change ${text}`, `'${clip(text, 50)}' changes what the linter takes from stratalint`, "Use the config of stratalint as it is."));
	const old = lintConfigs(base).find(({ facts }) => facts.noInline);
	const now = lintConfigs(head).find(({ facts }) => facts.usesOurs);
	if (old === void 0 || now === void 0 || lintConfigs(head).some(({ facts }) => facts.noInline)) return found;
	return [...found, loosening$2(now.file, 1, "noInlineConfig", "'noInlineConfig' is no longer on, so that comments can turn rules off", "Set 'noInlineConfig' to true again.")];
}
function loosening$2(file, line, subject, what, fix) {
	return {
		rule: "gate",
		file,
		line,
		subject,
		what: clip(`${file}:${line}: ${what}.`, 160),
		fix: [fix],
		not: NOT$4
	};
}
// packages/review/src/integrity/gate/shell/literal.ts
function simpleOf({ nodes, isNegated }) {
	const [node] = nodes;
	return nodes.length === 1 && !isNegated && node?.type === "simple" ? node : null;
}
function exitOf(simple) {
	const [program, status] = simple.words.map(({ text }) => text);
	if (program !== "exit" && program !== "return") return null;
	if (status === void 0) return "status";
	if (/^0+$/.test(status)) return "success";
	return /^-?\d+$/.test(status) ? "failure" : "status";
}
function failureOf(list) {
	let last = null;
	for (const { parts, isBackground } of list) {
		const found = isBackground ? null : failureOfParts(parts.map(({ pipeline, operator }) => ({
			pipeline,
			operator
		})));
		if (found === "ends") return found;
		if (endsWithSuccess(parts[0].pipeline) && parts.length === 1) return null;
		last = found;
	}
	return last;
}
function failureOfParts(parts) {
	if (parts.some(({ operator }) => operator === "||")) return null;
	return failureOfPipeline(parts.at(-1).pipeline);
}
function failureOfPipeline(pipeline) {
	const { nodes, isNegated } = pipeline;
	if (isNegated || nodes.length !== 1) return null;
	return failureOfNode(nodes[0]);
}
function failureOfNode(node) {
	if (node.type === "group") {
		const failure = failureOf(node.list);
		return failure === "ends" && node.isSubshell ? "status" : failure;
	}
	if (node.type !== "simple") return null;
	const exit = exitOf(node);
	if (exit === "failure" || exit === "status") return "ends";
	return node.words[0]?.text === "false" ? "status" : null;
}
function endsWithSuccess(pipeline) {
	const simple = simpleOf(pipeline);
	return simple !== null && exitOf(simple) === "success";
}
function constantOf(pipeline) {
	const { nodes, isNegated } = pipeline;
	const [node] = nodes;
	if (nodes.length !== 1 || node?.type !== "simple") return null;
	const value = constantOfWords(node.words.map(({ text }) => text));
	return value === null ? null : value !== isNegated;
}
function constantOfWords([program, ...rest]) {
	if (program === "true" || program === ":") return true;
	if (program === "false") return false;
	if (program !== "[" && program !== "[[" && program !== "test") return null;
	const operands = rest.filter((word) => word !== "]" && word !== "]]");
	if (operands.some((word) => /[$`*?]/.test(word))) return null;
	const [left, operator, right] = operands;
	if (operands.length === 1) return left !== "";
	if (operands.length === 2) return left === "-n" ? operator !== "" : left === "-z" ? operator === "" : null;
	if (operator === "=" || operator === "==" || operator === "-eq") return left === right;
	if (operator === "!=" || operator === "-ne") return left !== right;
	return null;
}
const TESTS$1 = new Set([
	"[",
	"[[",
	"test",
	"((",
	"command",
	"which",
	"type",
	"hash",
	"grep",
	"egrep",
	"rg",
	"is-ci"
]);
function isTest(pipeline) {
	const node = pipeline.nodes.at(-1);
	if (node?.type !== "simple") return false;
	const [program = "", second = ""] = node.words.map(({ text }) => text);
	if (program === "command" || program === "type" || program === "hash") return /^-[vpq]/.test(second) || program !== "command";
	if (program === "git") return /^(?:diff|status|rev-parse|ls-files|log|branch|merge-base|symbolic-ref)$/.test(second);
	return TESTS$1.has(program) || program.startsWith("-") || program.startsWith("((") || constantOf(pipeline) !== null;
}
// packages/review/src/integrity/gate/shell/exits.ts
function exitOfChain({ parts }) {
	const [first] = parts;
	const simple = simpleOf(first.pipeline);
	if (parts.length === 1 && simple !== null) {
		const exit = exitOf(simple);
		return exit === "success" || exit === "status" || simple.words[0]?.text === "exec" ? { condition: null } : null;
	}
	const [node] = first.pipeline.nodes;
	if (parts.length === 1 && node?.type === "if") {
		const branch = node.branches.find(({ body }) => body.some((chain) => exitOfChain(chain)?.condition === null));
		if (branch === void 0) return null;
		return { condition: {
			text: branch.condition.map(({ text }) => text).join("; "),
			isNegated: true
		} };
	}
	const last = parts.at(-1);
	const lastNode = last.pipeline.nodes[0];
	const ends = lastNode?.type === "group" && !lastNode.isSubshell ? lastNode.list.some((chain) => exitOfChain(chain)?.condition === null) : lastNode?.type === "simple" && exitOf(lastNode) === "success";
	if (parts.length < 2 || !ends) return null;
	const constant = parts.length === 2 ? constantOf(first.pipeline) : null;
	if (constant !== null) return constant === (last.operator === "&&") ? { condition: null } : null;
	return { condition: {
		text: parts.slice(0, -1).map(({ pipeline }) => pipeline.text).join(" && "),
		isNegated: last.operator === "&&"
	} };
}
function constantOfList(list) {
	const [chain] = list;
	return list.length === 1 && chain.parts.length === 1 ? constantOf(chain.parts[0].pipeline) : null;
}
function withoutNegation(chain) {
	return {
		...chain,
		parts: chain.parts.map((part) => ({
			...part,
			pipeline: {
				...part.pipeline,
				isNegated: false
			}
		}))
	};
}
function textOf$2(list) {
	return list.map(({ text }) => text).join("; ");
}
function lineOf(chain) {
	return lineOfNode(chain.parts[0].pipeline.nodes[0]);
}
function lineOfList(list) {
	return list[0] === void 0 ? 1 : lineOf(list[0]);
}
function lineOfNode(node) {
	if (node.type === "simple") return node.line;
	if (node.type === "group") return lineOfList(node.list);
	if (node.type === "if") return lineOfList(node.branches[0]?.condition ?? []);
	if (node.type === "loop") return lineOfList(node.condition ?? node.body);
	if (node.type === "case") return lineOfList(node.bodies[0] ?? []);
	return lineOfNode(node.body);
}
// packages/review/src/integrity/gate/shell/after-failure.ts
function afterFailure(script, chain, index, rest, state, outer) {
	const { parts, isBackground } = chain;
	const line = lineOf(chain);
	const ended = (failure) => failure === "ends" ? outer.hard : null;
	let failedAt = index;
	if (isBackground && !rest.some(({ text: later }) => /^wait\b.*\$/.test(later))) return [...outer.hard, flaw("background", "&", `runs in the background, where its failure is lost`, line)];
	const isInverted = parts[index].pipeline.isNegated;
	for (let next = index + 1; next < parts.length; next++) {
		const { operator, pipeline } = parts[next];
		if (!(isInverted && failedAt === index ? operator === "&&" : operator === "||")) continue;
		if (pipeline.text === parts[index].pipeline.text) {
			failedAt = next;
			continue;
		}
		const failure = failureOfPipeline(pipeline);
		if (failure === null && reportsStatus(script, pipeline.text)) return outer.hard;
		if (failure === null) return [...outer.hard, flaw("ignored", `${operator} ${pipeline.text}`, `cannot fail, because of ${quote(`${operator} ${pipeline.text}`)}`, line)];
		const end = ended(failure);
		if (end !== null) return end;
		failedAt = next;
	}
	if (isInverted && failedAt === index) return [...outer.hard, flaw("inverted", "!", `fails only when there are no findings, because of '!'`, line)];
	const [next] = rest;
	if (/^(?:true|:)$/.test(next?.text ?? "")) return [...outer.hard, flaw("sequence", "true", `cannot fail, because of ${quote(`; ${next.text}`)}`, line)];
	if (next === void 0 || simpleOf(chain.parts[0].pipeline)?.words[0]?.text === "exec") return outer.soft;
	if (state.errexit && !outer.isTested && failedAt === parts.length - 1) return outer.hard;
	if (capturesStatus(script, next, rest)) return outer.hard;
	return [...outer.hard, flaw("sequence", next.text, `cannot fail, because ${quote(next.text)} runs after it`, line)];
}
function capturesStatus(script, next, rest) {
	if (/^exit(?: \$\?| "\$\?")?$/.test(next.text)) return true;
	if (/^\w+=["']?\$(?:\?|\{?PIPESTATUS)/.test(next.text)) return reportsStatus(script, next.text);
	return /\$\?/.test(next.text) && /\bexit (?:[1-9]|"?\$)|\bfalse\b/.test(next.text) || rest.some(({ text: later }) => /exit "?\$\{?PIPESTATUS/.test(later));
}
function reportsStatus(script, handler) {
	return [...handler.matchAll(/\b([A-Za-z_]\w*)=(?:["']?\$(?:\?|\{?PIPESTATUS)|["']?[1-9]|["']?(?:true|fail))/g)].some(([, name]) => new RegExp(`exit\\s+"?\\$\\{?${name}\\b|\\$\\{?${name}\\b[^\\n]*(?:\\n[^\\n]*){0,4}?\\bexit\\s+(?:[1-9]|"?\\$)`).test(script));
}
// packages/review/src/integrity/gate/shell/tokens.ts
const OPERATORS = [
	"&&",
	"||",
	";;",
	"|&",
	"|",
	";",
	"&",
	"(",
	")"
];
const REDIRECT = /^(?:\d*(?:>>|>\||>&|<&|<>|<<<|>|<)|&>>?)(?:&?\d+(?=[\s;|&)]|$)|-(?=[\s;|&)]|$))?/;
function tokenize(text) {
	const tokens = [];
	const pending = [];
	let at = 0;
	let line = 1;
	const push = (type, raw) => {
		tokens.push({
			type,
			text: raw,
			raw,
			line,
			isQuoted: false,
			inner: []
		});
	};
	while (at < text.length) {
		const rest = text.slice(at, at + 256);
		const character = text[at];
		if (character === "\\" && /^\\\r?\n/.test(rest)) {
			at += rest.startsWith("\\\r") ? 3 : 2;
			line++;
		} else if (character === "\n") {
			push("newline", "\n");
			at++;
			line++;
			for (const document of pending.splice(0)) {
				const end = endOfDocument(text, at, document);
				line += text.slice(at, end).split("\n").length - 1;
				at = end;
			}
		} else if (/\s/.test(character)) at++;
		else if (character === "#") while (at < text.length && text[at] !== "\n") at++;
		else if (/^<<-?(?!<)/.test(rest)) {
			const opening = /^<<(-?)[ \t]*(\\?['"]?)([^\s'";|&)]+)['"]?/.exec(rest);
			if (opening !== null) pending.push({
				delimiter: opening[3],
				stripped: opening[1] === "-"
			});
			at += opening === null ? 2 : opening[0].length;
		} else {
			const redirect = REDIRECT.exec(rest);
			if (redirect !== null) {
				at += redirect[0].length;
				if (/[\d-]$/.test(redirect[0].replace(/^\d+/, ""))) continue;
				const end = skipTarget(text, at);
				if (redirect[0].includes(">")) push("redirect", text.slice(at, end).trim().replace(/^["']|["']$/g, ""));
				at = end;
				continue;
			}
			const operator = OPERATORS.find((one) => rest.startsWith(one));
			if (operator !== void 0) {
				push("operator", operator);
				at += operator.length;
				continue;
			}
			const found = readWord(text, at);
			tokens.push({
				type: "word",
				line,
				...found.token
			});
			line += text.slice(at, found.end).split("\n").length - 1;
			at = found.end;
		}
	}
	return tokens;
}
function endOfDocument(text, from, document) {
	let at = from;
	while (at < text.length) {
		const end = text.indexOf("\n", at);
		const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, "");
		at = end === -1 ? text.length : end + 1;
		if ((document.stripped ? line.replace(/^\t+/, "") : line) === document.delimiter) break;
	}
	return at;
}
function skipTarget(text, from) {
	let at = from;
	while (text[at] === " " || text[at] === "	") at++;
	if (text[at] === "(" || text[at] === "\n" || at >= text.length) return at;
	return readWord(text, at).end;
}
function readWord(text, from) {
	const inner = [];
	let at = from;
	let value = "";
	let isQuoted = false;
	const substitution = () => {
		const end = endOfSubstitution(text, at);
		if (end === null) return false;
		const raw = text.slice(at, end);
		if (raw.startsWith("$(") && !raw.startsWith("$((")) inner.push(raw.slice(2, -1));
		if (raw.startsWith("`")) inner.push(raw.slice(1, -1));
		value += raw;
		at = end;
		return true;
	};
	while (at < text.length) {
		const character = text[at];
		if (/[\s;|&()<>]/.test(character)) break;
		if (substitution()) continue;
		if (character === "'") {
			const end = text.indexOf("'", at + 1);
			const stop = end === -1 ? text.length : end;
			value += text.slice(at + 1, stop);
			at = stop + 1;
			isQuoted = true;
		} else if (character === "\"") {
			isQuoted = true;
			at++;
			while (at < text.length && text[at] !== "\"") {
				if (substitution()) continue;
				if (text[at] === "\\" && /["\\$`\n]/.test(text[at + 1] ?? "")) at++;
				value += text[at++] ?? "";
			}
			at++;
		} else if (character === "\\") {
			value += text[at + 1] ?? "";
			at += 2;
			isQuoted = true;
		} else {
			value += character;
			at++;
		}
	}
	if (at === from) at++;
	return {
		end: Math.min(at, text.length),
		token: {
			text: value,
			raw: text.slice(from, at),
			isQuoted,
			inner
		}
	};
}
function endOfSubstitution(text, at) {
	if (text.startsWith("${{", at)) {
		const end = text.indexOf("}}", at);
		return end === -1 ? text.length : end + 2;
	}
	if (text[at] === "`") {
		const end = text.indexOf("`", at + 1);
		return end === -1 ? text.length : end + 1;
	}
	if (text[at] !== "$" || text[at + 1] !== "(" && text[at + 1] !== "{") return null;
	const [open, close] = text[at + 1] === "(" ? ["(", ")"] : ["{", "}"];
	let depth = 0;
	let quote = "";
	for (let index = at + 1; index < text.length; index++) {
		const character = text[index];
		if (quote !== "") {
			if (character === quote) quote = "";
		} else if (character === "\"" || character === "'") quote = character;
		else if (character === open) depth++;
		else if (character === close && --depth === 0) return index + 1;
	}
	return text.length;
}
// packages/review/src/integrity/gate/shell/parse.ts
const DEEPEST$1 = 60;
const MOST = 2e3;
function parseShell(text) {
	const tokens = tokenize(text);
	let at = 0;
	let depth = 0;
	const peek = () => tokens[at];
	const isOperator = (...texts) => peek()?.type === "operator" && texts.includes(peek().text);
	const isReserved = (...texts) => {
		const token = peek();
		return token?.type === "word" && !token.isQuoted && texts.includes(token.text);
	};
	const skipLines = () => {
		while (peek()?.type === "newline" || isOperator(";")) at++;
	};
	const textFrom = (start) => tokens.slice(start, Math.min(at, start + 200)).map(({ type, raw }) => type === "newline" ? ";" : type === "redirect" ? `> ${raw}` : raw).join(" ");
	const list = (...ends) => {
		const chains = [];
		for (;;) {
			skipLines();
			const before = at;
			if (at >= tokens.length || isReserved(...ends) || isOperator(...ends)) return chains;
			const next = chain();
			if (chains.length < MOST) chains.push(next);
			if (at === before) at++;
		}
	};
	const chain = () => {
		const start = at;
		const parts = [{
			operator: null,
			pipeline: pipeline()
		}];
		while (isOperator("&&", "||")) {
			const operator = tokens[at++].text;
			while (peek()?.type === "newline") at++;
			parts.push({
				operator,
				pipeline: pipeline()
			});
		}
		const text = textFrom(start);
		const isBackground = isOperator("&");
		if (isBackground || isOperator(";")) at++;
		return {
			parts,
			isBackground,
			text
		};
	};
	const pipeline = () => {
		const start = at;
		let isNegated = false;
		while (isReserved("!", "time")) isNegated = tokens[at++].text === "!" ? !isNegated : isNegated;
		const nodes = [node()];
		while (isOperator("|", "|&")) {
			at++;
			while (peek()?.type === "newline") at++;
			nodes.push(node());
		}
		return {
			isNegated,
			nodes,
			text: textFrom(start)
		};
	};
	const node = () => {
		const start = at;
		if (depth >= DEEPEST$1) return simple(start);
		depth++;
		const made = compound(start);
		depth--;
		while (made !== null && peek()?.type === "redirect") at++;
		return made ?? simple(start);
	};
	const skip = (...texts) => {
		if (isReserved(...texts) || isOperator(...texts)) at++;
	};
	const compound = (start) => {
		if (isOperator("(") || isReserved("{")) {
			const isSubshell = tokens[at++].text === "(";
			const inner = list(isSubshell ? ")" : "}");
			skip(isSubshell ? ")" : "}");
			return {
				type: "group",
				list: inner,
				isSubshell,
				text: textFrom(start)
			};
		}
		if (isReserved("if")) return conditional(start);
		if (isReserved("while", "until", "for", "select")) return loop(start);
		if (isReserved("case")) return choice(start);
		if (isReserved("function") || peek()?.type === "word" && tokens[at + 1]?.text === "(" && tokens[at + 2]?.text === ")") return definition(start);
		return null;
	};
	const conditional = (start) => {
		const branches = [];
		let otherwise = null;
		while (isReserved("if", "elif")) {
			at++;
			const condition = list("then");
			skip("then");
			branches.push({
				condition,
				body: list("elif", "else", "fi")
			});
		}
		if (isReserved("else")) {
			at++;
			otherwise = list("fi");
		}
		skip("fi");
		return {
			type: "if",
			branches,
			otherwise,
			text: textFrom(start)
		};
	};
	const loop = (start) => {
		const kind = tokens[at++].text;
		let condition = null;
		if (kind === "while" || kind === "until") condition = list("do");
		else while (at < tokens.length && !isReserved("do")) at++;
		skip("do");
		const body = list("done");
		skip("done");
		return {
			type: "loop",
			condition,
			body,
			text: textFrom(start)
		};
	};
	const choice = (start) => {
		while (at < tokens.length && !isReserved("in")) at++;
		at++;
		const bodies = [];
		for (;;) {
			skipLines();
			if (at >= tokens.length || isReserved("esac")) break;
			while (at < tokens.length && !isOperator(")")) at++;
			at++;
			bodies.push(list(";;", "esac"));
			skip(";;");
		}
		skip("esac");
		return {
			type: "case",
			bodies,
			text: textFrom(start)
		};
	};
	const definition = (start) => {
		if (isReserved("function")) at++;
		const name = tokens[at++]?.text ?? "";
		if (isOperator("(")) at += 2;
		while (peek()?.type === "newline") at++;
		return {
			type: "function",
			name,
			body: node(),
			text: textFrom(start)
		};
	};
	const simple = (start) => {
		const assignments = [];
		const words = [];
		const writes = [];
		while (peek()?.type === "word" || peek()?.type === "redirect") {
			const token = tokens[at++];
			if (token.type === "redirect") writes.push(token.text);
			else if (words.length === 0 && /^[A-Za-z_]\w*\+?=/.test(token.raw)) assignments.push(token);
			else words.push(token);
		}
		return {
			type: "simple",
			assignments,
			words,
			writes,
			line: tokens[start]?.line ?? 1,
			text: textFrom(start)
		};
	};
	return list();
}
// packages/review/src/integrity/gate/shell/state.ts
const NOTHING$1 = {
	type: "group",
	list: [],
	isSubshell: false,
	text: ""
};
function define(state, program, text) {
	if (program === "alias") state.functions.set(text.split("=", 1)[0], NOTHING$1);
	else assign(state.env, text);
}
function assign(env, text) {
	const equals = text.indexOf("=");
	if (equals > 0) env[text.slice(0, equals).replace(/\+$/, "")] = text.slice(equals + 1);
}
function applySet(state, words) {
	for (const [index, word] of words.entries()) {
		if (!/^[-+][a-zA-Z]+$/.test(word)) continue;
		const isOn = word.startsWith("-");
		if (word.includes("e")) state.errexit = isOn;
		if (!word.includes("o")) continue;
		if (words[index + 1] === "errexit") state.errexit = isOn;
		if (words[index + 1] === "pipefail") state.pipefail = isOn;
	}
}
// packages/review/src/integrity/gate/shell/walk.ts
function walkShell(text, options, visit) {
	const isStatusUsed = (handler) => reportsStatus(text, handler);
	const walkList = (list, state, outer) => {
		let conditions = outer.conditions;
		for (const [index, chain] of list.entries()) {
			const rest = list.slice(index + 1);
			walkChain(chain, rest, state, {
				...outer,
				conditions
			});
			const exit = exitOfChain(chain);
			if (exit === null) continue;
			if (exit.condition === null) {
				const unreachable = flaw("after", chain.text, `never runs, after ${quote(chain.text)}`, lineOf(chain));
				for (const one of rest) {
					const dead = {
						soft: [unreachable],
						hard: [unreachable]
					};
					walkChain(one, [], state, {
						...outer,
						...dead,
						conditions
					});
				}
				return;
			}
			const { text: test, isNegated } = exit.condition;
			conditions = [...conditions, conditionOn(test, isNegated, lineOf(chain))];
		}
	};
	const walkChain = (chain, rest, state, outer) => {
		const { parts } = chain;
		let { conditions } = outer;
		for (const [index, { operator, pipeline }] of parts.entries()) {
			const dead = [];
			if (operator !== null) {
				const before = parts[index - 1].pipeline;
				const constant = constantOf(before);
				if (constant !== null && constant !== (operator === "&&")) dead.push(flaw("dead", before.text, `never runs, after ${quote(`${before.text} ${operator}`)}`, lineOf(chain)));
				else if (operator === "||") conditions = [...conditions, conditionOn(before.text, true, lineOf(chain))];
				else if (isTest(before) && constant === null) conditions = [...conditions, conditionOn(before.text, false, lineOf(chain))];
			}
			const soft = [...afterFailure(text, chain, index, rest, state, outer), ...dead];
			walkPipeline(pipeline, state, {
				...outer,
				soft,
				hard: [...outer.hard, ...dead],
				isTested: outer.isTested || index < parts.length - 1,
				conditions
			});
		}
	};
	const walkPipeline = (pipeline, state, outer) => {
		for (const [index, node] of pipeline.nodes.entries()) {
			const after = pipeline.nodes[index + 1];
			const piped = after !== void 0 && !state.pipefail && !/PIPESTATUS/.test(text) ? [flaw("pipe", after.text, `cannot fail, because of ${quote(`| ${after.text}`)} without pipefail`, lineOfNode(node))] : [];
			const inPipe = pipeline.nodes.length > 1 ? {
				...state,
				env: { ...state.env }
			} : state;
			walkNode(node, inPipe, {
				...outer,
				soft: [...outer.soft, ...piped],
				hard: [...outer.hard, ...piped]
			});
		}
	};
	const walkNode = (node, state, outer) => {
		if (outer.depth > 80) return;
		const inner = {
			...outer,
			depth: outer.depth + 1
		};
		if (node.type === "simple") walkSimple(node, state, inner);
		else if (node.type === "group") walkList(node.list, node.isSubshell ? {
			...state,
			env: { ...state.env }
		} : state, node.isSubshell ? {
			...inner,
			hard: outer.soft
		} : inner);
		else if (node.type === "function") state.functions.set(node.name, node.body);
		else if (node.type === "if") walkIf(node, state, inner);
		else if (node.type === "case") for (const body of node.bodies) walkList(body, state, {
			...inner,
			conditions: [...outer.conditions, conditionOn(node.text, false, 1)]
		});
		else {
			const lost = [...outer.hard, flaw("loop", "", "can fail without effect, in a loop", lineOfNode(node))];
			if (node.condition !== null) walkList(node.condition, state, {
				...inner,
				soft: lost,
				hard: lost,
				isTested: true
			});
			const never = (node.condition === null ? null : constantOfList(node.condition)) === false ? [flaw("dead", "loop", "never runs, in a loop that does not start", lineOfNode(node))] : [];
			const isExiting = state.errexit && !outer.isTested;
			walkList(node.body, state, {
				...inner,
				soft: [...isExiting ? outer.hard : lost, ...never],
				hard: [...outer.hard, ...never]
			});
		}
	};
	const walkIf = (node, state, outer) => {
		let { conditions } = outer;
		const dead = [];
		for (const { condition, body } of node.branches) {
			const test = condition.map(({ text: one }) => one).join("; ");
			const isNegated = condition.at(-1)?.parts.at(-1)?.pipeline.isNegated === true;
			const failure = isNegated ? failureOf(body) : node.otherwise === null ? null : failureOf(node.otherwise);
			const handler = isNegated ? textOf$2(body) : node.otherwise === null ? "" : textOf$2(node.otherwise);
			const soft = failure === "ends" || isStatusUsed(handler) ? outer.hard : failure === "status" ? outer.soft : [...outer.hard, flaw("tested", test, `cannot fail, because ${quote(`if ${test}`)} only tests it`, lineOfList(condition))];
			walkList(condition.map(withoutNegation), state, {
				...outer,
				conditions,
				soft,
				hard: soft,
				isTested: true
			});
			const constant = constantOfList(condition);
			const never = constant === false ? [flaw("dead", test, `never runs, because of ${quote(`if ${test}`)}`, lineOfList(condition))] : [];
			const inBody = constant === true ? conditions : [...conditions, conditionOn(test, false, lineOfList(condition))];
			walkList(body, state, {
				...outer,
				conditions: inBody,
				soft: [
					...outer.soft,
					...dead,
					...never
				],
				hard: [
					...outer.hard,
					...dead,
					...never
				]
			});
			if (constant === true) dead.push(flaw("dead", test, `never runs, in the other case of ${quote(`if ${test}`)}`, lineOfList(condition)));
			else if (constant === null) conditions = [...conditions, conditionOn(test, true, lineOfList(condition))];
		}
		if (node.otherwise !== null) walkList(node.otherwise, state, {
			...outer,
			conditions,
			soft: [...outer.soft, ...dead],
			hard: [...outer.hard, ...dead]
		});
	};
	const walkSimple = (command, state, outer) => {
		const words = command.words.map((word) => word.text);
		const [program, ...rest] = words;
		for (const { text: assignment } of command.assignments) if (words.length === 0) assign(state.env, assignment);
		for (const [position, { inner }] of [...command.assignments, ...command.words].entries()) for (const script of inner) {
			const isAssigned = words.length === 0 && position === command.assignments.length - 1;
			const lost = [...outer.hard, flaw("substitution", "", "can fail without effect, inside $(\u2026)", command.line)];
			walkList(parseShell(script), {
				...state,
				env: { ...state.env }
			}, {
				...outer,
				soft: isAssigned ? outer.soft : lost,
				hard: isAssigned ? outer.soft : lost
			});
		}
		if (program === void 0) return;
		if (program === "set") applySet(state, rest);
		else if (program === "cd" || program === "pushd") state.folder = options.joinFolder(state.folder, rest.find((word) => !word.startsWith("-")) ?? ".");
		else if (program === "export" || program === "declare" || program === "alias") for (const one of rest) define(state, program, one);
		else if (program === "trap" && /exit 0|\btrue\b/.test(rest[0] ?? "") && rest.some((word) => /^(?:EXIT|ERR|0)$/.test(word))) state.traps = [...state.traps, flaw("trap", rest[0], `cannot fail, because of ${quote(`trap '${rest[0]}'`)}`, command.line)];
		const own = state.functions.get(program);
		if (own !== void 0) return walkNode(own, state, outer);
		const env = { ...state.env };
		for (const { text: assignment } of command.assignments) assign(env, assignment);
		visit(command, {
			flaws: [...outer.soft, ...state.traps],
			conditions: outer.conditions,
			folder: state.folder,
			env,
			errexit: state.errexit
		});
	};
	const state = {
		...options,
		env: { ...options.env },
		functions: new Map(),
		traps: []
	};
	walkList(parseShell(text), state, {
		soft: [],
		hard: [],
		isTested: false,
		conditions: [],
		depth: 0
	});
}
// packages/review/src/integrity/gate/runners/hooks/hook-folders.ts
const LIFECYCLE = /^(?:prepare|preprepare|postprepare|install|preinstall|postinstall|prepublish|setup|bootstrap|init|hooks.*|.*husky.*)$/;
const hookFolders = memoized((world) => {
	const folders = new Map([
		[".husky", "husky"],
		[".githooks", "files"],
		[".git-hooks", "files"],
		["githooks", "files"]
	]);
	for (const { folder, manager } of installers(world)) if (folder !== null && (manager === "husky" || manager === "files")) folders.set(folder, manager);
	return [...folders].map(([folder, manager]) => ({
		folder,
		manager
	}));
});
const installers = memoized((world) => world.packages.flatMap(({ file, folder, scripts, json }) => {
	const found = Object.entries(scripts).filter(([name]) => LIFECYCLE.test(name)).flatMap(([script, text]) => installedBy(text, folder, world).map((one) => ({
		...one,
		file,
		script,
		line: lineFrom(world.read(file) ?? "", [`"${script}"`])
	})));
	const names = {
		...json["dependencies"],
		...json["devDependencies"]
	};
	const own = [..."lefthook" in names ? ["lefthook"] : [], ..."simple-git-hooks" in names ? ["simple-git-hooks"] : []].map((manager) => ({
		manager,
		folder: null,
		file,
		script: manager,
		line: lineFrom(world.read(file) ?? "", [`"${manager}"`])
	}));
	return [...found, ...own];
}));
function installedBy(text, folder, world) {
	const found = [];
	walkShell(text, {
		errexit: false,
		pipefail: false,
		folder,
		env: {},
		joinFolder: (from, by) => resolveIn(from, by) ?? from
	}, ({ words }, frame) => {
		if (frame.flaws.some(({ key }) => /^(?:dead|after)/.test(key)) || frame.env["HUSKY"] === "0" || frame.env["LEFTHOOK"] === "0") return;
		const argv = words.map((word) => word.text).filter((word) => !/^(?:npx|pnpm|yarn|exec|bunx|npm|--|-y|--yes|--no|--no-install|node)$/.test(word));
		const at = argv.findIndex((word) => !/^(?:cross-env|env|\w+=.*)$/.test(word));
		if (argv.slice(0, Math.max(at, 0)).some((word) => /^(?:HUSKY|LEFTHOOK)=0$/.test(word))) return;
		const [program = "", first, second] = argv.slice(Math.max(at, 0));
		if (program === "husky" && first !== "uninstall" && first !== "--help" && first !== "--version") found.push({
			manager: "husky",
			folder: resolveIn(frame.folder, (first === "install" ? second : first) ?? ".husky")
		});
		if (program === "lefthook" && first === "install") found.push({
			manager: "lefthook",
			folder: null
		});
		if (program === "simple-git-hooks") found.push({
			manager: "simple-git-hooks",
			folder: null
		});
		if ((program === "pre-commit" || program === "prek") && first === "install") found.push({
			manager: "pre-commit",
			folder: null
		});
		const path = argv.indexOf("core.hooksPath");
		if (program === "git" && path !== -1 && !argv.includes("--unset")) found.push({
			manager: "files",
			folder: resolveIn("", argv[path + 1] ?? "")
		});
		const script = argv.find((word) => /\.(?:[cm]?[jt]s|sh)$/.test(word)) ?? (program.includes("/") ? program : void 0);
		const file = script === void 0 ? null : resolveIn(frame.folder, script);
		const content = file === null ? null : world.read(file);
		if (content === null) return;
		if (/husky/.test(content)) found.push({
			manager: "husky",
			folder: ".husky"
		});
		const pathInFile = /core\.hooksPath['",\s]+([\w./-]+)/.exec(content)?.[1];
		if (pathInFile !== void 0) found.push({
			manager: "files",
			folder: resolveIn("", pathInFile)
		});
		if (/lefthook/.test(content)) found.push({
			manager: "lefthook",
			folder: null
		});
	});
	return found;
}
function memoized(make) {
	const known = new WeakMap();
	return (world) => {
		const value = known.get(world) ?? make(world);
		known.set(world, value);
		return value;
	};
}
// packages/review/src/integrity/gate/parts/install.ts
const NOT$3 = "Do not run the hooks only where someone starts them by hand.";
function findLostHooks(sides) {
	return sides.runs.base.some((run) => isAble(run) && run.trigger.startsWith("hook:")) ? [
		...findUninstalled(sides),
		...findIgnoredScripts(sides),
		...findBypasses(sides)
	] : [];
}
function findUninstalled({ base, head, runs, afterOf }) {
	const before = installers(base);
	const [first] = before;
	const isLost = installers(head).length === 0 && runs.head.some(({ trigger }) => trigger.startsWith("hook:"));
	const elsewhere = installers(head).find((one) => one.manager === "files" && !before.some((old) => old.folder === one.folder && old.manager === one.manager) && (one.folder === null || ![...head.files].some((path) => path.startsWith(`${one.folder}/`))));
	if (elsewhere !== void 0) return [uninstalled(elsewhere.file, elsewhere.line, elsewhere.script, elsewhere.manager)];
	if (first === void 0 || !isLost) return [];
	const file = afterOf(first.file) ?? first.file;
	return [uninstalled(file, lineFrom(head.read(file) ?? "", [`"${first.script}"`, "\"scripts\""]), first.script, first.manager)];
}
function uninstalled(file, line, script, manager) {
	const name = clip(clean(script), 30);
	return {
		rule: "gate",
		file,
		line,
		subject: JSON.stringify(["hooks", manager]),
		what: clip(`${file}:${line}: the git hooks that run stratalint are no longer installed by '${name}'.`, 160),
		fix: [`Install them in the script '${name}' again.`],
		not: NOT$3
	};
}
const IGNORING = [
	[/(?:^|\/)\.npmrc$/, /^\s*ignore-scripts\s*=\s*true/m],
	[/(?:^|\/)\.yarnrc$/, /^\s*ignore-scripts\s+true/m],
	[/(?:^|\/)\.yarnrc\.yml$/, /^\s*enableScripts\s*:\s*false/m],
	[/(?:^|\/)pnpm-workspace\.yaml$/, /^\s*ignoreScripts\s*:\s*true/m],
	[/(?:^|\/)package\.json$/, /"ignore-?[sS]cripts"\s*:\s*true/m]
];
function findIgnoredScripts({ base, head, context }) {
	if (installers(base).length === 0) return [];
	return context.changes.list.flatMap(({ path, before, status }) => {
		const pattern = IGNORING.find(([name]) => name.test(path))?.[1];
		if (pattern === void 0 || status === "deleted") return [];
		const text = head.read(path) ?? "";
		const match = pattern.exec(text);
		if (match === null || before !== null && pattern.test(base.read(before) ?? "")) return [];
		const line = lineAt$1(text, match.index + match[0].length);
		return [{
			rule: "gate",
			file: path,
			line,
			subject: JSON.stringify(["ignore-scripts"]),
			what: clip(`${path}:${line}: '${clean(match[0])}' stops the script that installs the git hooks that run stratalint.`, 160),
			fix: ["Remove the setting, or allow the scripts of this repository."],
			not: NOT$3
		}];
	});
}
const BYPASS = /\bgit\b[^\n"'&|;]*\b(?:commit|push|merge|rebase|am|cherry-pick)\b[^\n"&|;]*?\s(?:--no-verify|-[a-ln-z]*n[a-z]*(?=\s|$|["']))|\b(?:HUSKY|LEFTHOOK)["']?\s*[=:]\s*["']?0\b|\b(?:HUSKY_SKIP_HOOKS|SKIP_SIMPLE_GIT_HOOKS|SKIP_YORKIE)["']?\s*[=:]\s*["']?(?:1|true)\b|core\.hooksPath["']?(?:\s+|=|["'],\s*["'])\/dev\/null|--no-verify["']?\s*,|["']commit["'][^\n]*["']--no-verify/g;
const NOT_RUN = /(?:^|\/)(?:Dockerfile[^/]*|Containerfile|.*\.md|.*\.mdx|.*\.txt|CHANGELOG[^/]*|package-lock\.json|pnpm-lock\.yaml|yarn\.lock)$|^\.(?:github|gitlab|circleci)\/|(?:^|\/)\.gitlab-ci\.yml$|(?:^|\/)(?:docs?|fixtures)\//;
function findBypasses({ base, head, context }) {
	const sources = new Set([...base.sources, ...head.sources]);
	const changed = context.changes.list.filter(({ path }) => !NOT_RUN.test(path) && !sources.has(path));
	const known = new Map();
	for (const { before } of changed) if (before !== null) for (const { text } of bypassesIn(before, base)) known.set(text, (known.get(text) ?? 0) + 1);
	return changed.flatMap(({ path, status }) => status === "deleted" ? [] : bypassesIn(path, head).flatMap(({ text, line }) => {
		const left = known.get(text) ?? 0;
		known.set(text, left - 1);
		if (left > 0) return [];
		const shown = clip(clean(text), 40);
		return [{
			rule: "gate",
			file: path,
			line,
			subject: JSON.stringify(["bypass", text]),
			what: clip(`${path}:${line}: '${shown}' is new and skips the git hooks that run stratalint.`, 160),
			fix: ["Commit with the hooks, and fix what they report."],
			not: "Do not skip them by another flag or variable."
		}];
	}));
}
function bypassesIn(path, world) {
	const text = world.read(path);
	if (text === null || text.length > 1e6) return [];
	return text.split("\n").flatMap((line, index) => line.length > 2e3 ? [] : [...line.matchAll(BYPASS)].map((match) => ({
		text: match[0],
		line: index + 1
	}))).slice(0, 50);
}
// packages/review/src/integrity/gate/runners/github/github-workflow.ts
const WORKFLOW$1 = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;
function workflows(world) {
	return [...world.files].filter((file) => WORKFLOW$1.test(file)).flatMap((file) => workflowOf(file, world) ?? []);
}
function workflowOf(file, world) {
	const [text, json] = [world.read(file), world.yaml(file)];
	if (text === null || json === null) return null;
	const start = Math.max(0, text.search(/^["']?jobs["']?\s*:/m));
	return {
		file,
		text,
		json,
		jobs: Object.entries(asObject(json["jobs"]) ?? {}).flatMap(([id, value]) => {
			const job = asObject(value);
			if (job === null) return [];
			const at = text.slice(start).search(new RegExp(`^\\s+["']?${id.replace(/[^\w-]/g, ".")}["']?\\s*:`, "m"));
			const offset = at === -1 ? start : start + at + /^\s*/.exec(text.slice(start + at))[0].length;
			return [{
				id,
				json: job,
				offset,
				line: lineFrom(text, [text.slice(offset, offset + id.length + 1)], offset)
			}];
		})
	};
}
function toleranceOf(json, text, offset, file) {
	const value = json["continue-on-error"];
	if (value === void 0 || value === null || value === false || value === "false") return [];
	return [{
		key: "continue-on-error",
		text: "cannot fail, because of 'continue-on-error'",
		site: {
			file,
			line: lineFrom(text, ["continue-on-error"], offset),
			text: "continue-on-error"
		}
	}];
}
function siteOfIf({ file, text }, offset) {
	const at = text.slice(offset).search(/^\s*(?:- )?if\s*:/m);
	return {
		file,
		line: at === -1 ? lineFrom(text, ["if:"], offset) : lineFrom(text, ["if"], offset + at),
		text: "if"
	};
}
function environment(value) {
	return Object.fromEntries(Object.entries(asObject(value) ?? {}).map(([name, one]) => [name, String(one)]));
}
// packages/review/src/integrity/gate/parts/needs.ts
function findLostNeeds({ base, head, runs, afterOf }) {
	return workflows(base).flatMap((before) => {
		const file = afterOf(before.file);
		const after = file === null ? null : workflowOf(file, head);
		if (after === null) return [];
		const [checked, stillChecked] = [checkedJobs(before, runs.base), checkedJobs(after, runs.head)];
		if (stillChecked.size === 0) return [];
		return before.jobs.flatMap((job) => {
			const now = after.jobs.find(({ id }) => id === job.id);
			if (now === void 0 || !waits(before, job, checked) || waits(after, now, stillChecked) || stillChecked.has(now.id)) return [];
			return [toLoosening(after, now, [...checked])];
		});
	});
}
function toLoosening(workflow, job, checked) {
	const { file, text } = workflow;
	const isAlways = runsAlways(job);
	const line = lineFrom(text, [isAlways ? "if:" : "needs:"], job.offset, job.line);
	const isOwn = text.slice(job.offset).split("\n").slice(1, line - job.line + 1).every((one) => /^\s{3,}|^\s*$/.test(one));
	const names = clip(clean(checked.join(", ")), 30);
	return {
		rule: "gate",
		file,
		line: isOwn ? line : job.line,
		subject: JSON.stringify(["needs", job.id]),
		what: clip(`${file}:${isOwn ? line : job.line}: the job '${clip(clean(job.id), 24)}' no longer waits for ${names}, which runs stratalint.`, 160),
		fix: [isAlways ? "Remove the condition under which it runs after a failure." : `Add ${names} to its 'needs' again.`],
		not: "Do not let it start before the check has passed."
	};
}
function checkedJobs({ file }, runs) {
	return new Set(runs.filter((run) => isAble(run) && run.identity.startsWith(`${file}#`)).map(({ identity }) => identity.slice(file.length + 1)));
}
function waits(workflow, job, checked, seen = new Set()) {
	if (seen.has(job.id) || runsAlways(job)) return false;
	seen.add(job.id);
	const needs = stringsOf$1(job.json["needs"]);
	return workflow.jobs.some((one) => needs.includes(one.id) && (checked.has(one.id) || waits(workflow, one, checked, seen)));
}
function runsAlways({ json }) {
	if (!/\b(?:always|cancelled|failure)\s*\(/.test(textOf$3(json["if"]))) return false;
	return !/needs\.[\w*-]+\.result|toJSON\(needs\)/i.test(JSON.stringify(json));
}
// packages/review/src/integrity/gate/parts/replaced.ts
const OURS$1 = /^(?:stratalint|@stratalint\/.+)$/;
const GROUPS$1 = [
	"dependencies",
	"devDependencies",
	"optionalDependencies",
	"peerDependencies"
];
const NOT$2 = "Do not replace stratalint by a program of the same name.";
function findReplaced(sides) {
	return [
		...findRemoved(sides),
		...findOtherSources(sides),
		...findPatches(sides),
		...findDoubles(sides)
	];
}
function declaredIn(world) {
	return world.packages.flatMap(({ file, json }) => GROUPS$1.flatMap((group) => Object.entries(strings(json[group])).filter(([name]) => OURS$1.test(name)).map(([name, spec]) => ({
		file,
		name,
		spec
	}))));
}
function findRemoved({ base, head, afterOf }) {
	const before = declaredIn(base);
	const names = new Set(declaredIn(head).map(({ name }) => name));
	if (head.packages.some(({ name }) => name === "stratalint") || names.has("stratalint") || !before.some(({ name }) => name === "stratalint")) return [];
	const { file: old } = before.find(({ name }) => name === "stratalint");
	const file = afterOf(old) ?? old;
	return [loosening$1(file, lineFrom(head.read(file) ?? "", ["\"devDependencies\"", "\"dependencies\""]), "removed", "stratalint is no longer a dependency, so that what runs is not the version that was installed", "Add stratalint to the devDependencies again.")];
}
function sourcesOf(world) {
	const found = declaredIn(world);
	for (const { file, json } of world.packages) for (const group of [
		json["overrides"],
		json["resolutions"],
		asObject(json["pnpm"])?.["overrides"],
		asObject(json["workspaces"])?.["catalog"]
	]) found.push(...nested(group, file));
	const workspace = world.yaml("pnpm-workspace.yaml");
	for (const group of [
		workspace?.["overrides"],
		workspace?.["catalog"],
		...Object.values(asObject(workspace?.["catalogs"]) ?? {})
	]) found.push(...nested(group, "pnpm-workspace.yaml"));
	const locked = asObject(asObject(world.json("package-lock.json")?.["packages"])?.["node_modules/stratalint"]);
	if (locked !== null) found.push(...lockedSource(locked));
	return found;
}
function nested(value, file) {
	return Object.entries(asObject(value) ?? {}).flatMap(([key, one]) => {
		const name = key.replace(/^.*[>/](?=stratalint)|(?<=.)@[^/]*$/g, "");
		if (typeof one === "string") return OURS$1.test(name) ? [{
			file,
			name,
			spec: one
		}] : [];
		const own = asObject(one)?.["."];
		return [...typeof own === "string" && OURS$1.test(name) ? [{
			file,
			name,
			spec: own
		}] : [], ...nested(one, file)];
	});
}
function lockedSource(locked) {
	const resolved = typeof locked["resolved"] === "string" ? locked["resolved"] : "";
	const name = typeof locked["name"] === "string" ? locked["name"] : "stratalint";
	if (locked["link"] === true || name !== "stratalint") return [{
		file: "package-lock.json",
		name: "stratalint",
		spec: `file:${resolved}`
	}];
	return resolved !== "" && !/\/stratalint\/-\/stratalint-[\w.-]+\.tgz/.test(resolved) ? [{
		file: "package-lock.json",
		name: "stratalint",
		spec: /^\w+:/.test(resolved) ? resolved : `file:${resolved}`
	}] : [];
}
function findOtherSources({ base, head }) {
	const known = new Set(sourcesOf(base).map(({ name, spec }) => `${name} ${spec}`));
	const before = new Map(declaredIn(base).map(({ name, spec }) => [name, spec]));
	const seen = new Set();
	return sourcesOf(head).flatMap(({ file, name, spec }) => {
		const key = `${name} ${spec}`;
		if (!isElsewhere(spec, name) || known.has(key) || seen.has(key)) return [];
		seen.add(key);
		const line = lineFrom(head.read(file) ?? "", [
			JSON.stringify(spec),
			spec,
			`"${name}"`,
			"node_modules/stratalint"
		]);
		const was = before.get(name);
		return [loosening$1(file, line, `source ${key}`, `${name} now comes from '${clip(clean(spec), 36)}'${was === void 0 || was === spec ? "" : `, and was '${clip(clean(was), 16)}'`}`, `Install ${name} from the registry${was === void 0 || was === spec ? "" : ` as '${clip(clean(was), 24)}'`}.`)];
	});
}
const PATCH = /(?:^|\/)(?:patches|\.yarn\/patches|\.patches)\/(?:.*[/+@_-])?@?stratalint[^/]*\.(?:patch|diff)$/;
function findPatches({ base, head, context, afterOf }) {
	const files = context.changes.list.filter(({ path, status }) => status !== "deleted" && PATCH.test(path)).filter(({ path, before }) => before === null || base.read(before) !== head.read(path)).map(({ path }) => loosening$1(path, 1, `patch ${path}`, "this patch changes stratalint itself", "Remove the patch, and propose the change to stratalint."));
	if (files.length > 0) return files;
	const entriesOf = (world) => [...world.packages.flatMap(({ file, json }) => keysOf(json["patchedDependencies"], file).concat(keysOf(asObject(json["pnpm"])?.["patchedDependencies"], file))), ...keysOf(world.yaml("pnpm-workspace.yaml")?.["patchedDependencies"], "pnpm-workspace.yaml")];
	const known = entriesOf(base).map(([file, key]) => `${afterOf(file) ?? file} ${key.split("@", 1)[0]}`);
	return entriesOf(head).filter(([file, key]) => !known.includes(`${file} ${key.split("@", 1)[0]}`)).map(([file, key]) => loosening$1(file, lineFrom(head.read(file) ?? "", [key]), `patched ${key}`, `'${clip(clean(key), 40)}' is patched`, "Remove the patch, and propose the change to stratalint."));
}
function keysOf(value, file) {
	return Object.keys(asObject(value) ?? {}).flatMap((key) => /^(?:stratalint|@stratalint\/)/.test(key) ? [[file, key]] : []);
}
function findDoubles({ base, head, context }) {
	const namesOf = (world) => world.packages.flatMap(({ file, name, json }) => {
		const { bin } = json;
		const isBin = asObject(bin) !== null && "stratalint" in bin;
		return name === "stratalint" || isBin ? [file] : [];
	});
	const packages = namesOf(base).length > 0 ? [] : namesOf(head).map((file) => loosening$1(file, lineFrom(head.read(file) ?? "", ["\"stratalint\""]), "double", "this package has the name or the program of stratalint", "Give it another name."));
	const tracked = context.changes.list.filter(({ path, status }) => status !== "deleted" && /(?:^|\/)node_modules\/(?:\.bin\/)?(?:stratalint|@stratalint|eslint|oxlint)(?:\/|$|\.)/.test(path)).slice(0, 1).map(({ path }) => loosening$1(path, 1, `tracked ${path}`, "an installed program is replaced by a file of the repository", "Delete the file."));
	return [
		...packages,
		...tracked,
		...findRunnerSettings(base, head, context.changes.list.map(({ path }) => path))
	];
}
function findRunnerSettings(base, head, changed) {
	return changed.filter((path) => /(?:^|\/)\.npmrc$/.test(path)).flatMap((path) => {
		const text = head.read(path) ?? "";
		const old = base.read(path) ?? "";
		return [...text.matchAll(/^\s*(?:script-shell|node-options|shell)\s*=.*$/gm)].map(([line]) => line).filter((line) => !old.includes(line.trim()) && !/(?:ba|z|k|da)?sh(?:\.exe)?"?\s*$|max-old-space-size/.test(line)).map((line) => loosening$1(path, lineAt$1(text, text.indexOf(line.trim())), `setting ${line.trim()}`, `'${clip(clean(line), 50)}' changes how every script runs`, "Remove the setting."));
	});
}
function loosening$1(file, line, subject, what, fix) {
	return {
		rule: "gate",
		file,
		line,
		subject,
		what: clip(`${file}:${line}: ${what}.`, 160),
		fix: [fix],
		not: NOT$2
	};
}
// packages/review/src/integrity/gate/parts/older.ts
function findOlder({ base, head }) {
	const before = new Map(declaredIn(base).map(({ name, spec }) => [name, spec]));
	return declaredIn(head).flatMap(({ file, name, spec }) => {
		const was = before.get(name);
		if (was === void 0 || !isOlder(spec, was)) return [];
		return [loosening$1(file, lineFrom(head.read(file) ?? "", [`"${name}": "${spec}"`, `"${name}"`]), `older ${name} ${spec}`, `${name} was '${clip(clean(was), 16)}' and is the older '${clip(clean(spec), 16)}'`, `Install ${name} as '${clip(clean(was), 24)}' again.`)];
	});
}
// packages/review/src/integrity/gate/parts/protection.ts
const FILES$1 = /^(?:\.github\/(?:settings|mergify|branch-protection[\w-]*|kodiak)\.(?:ya?ml|json|toml)|\.github\/rulesets\/[^/]+\.json|\.mergify\.ya?ml|\.mergify\/config\.ya?ml|bors\.toml|\.kodiak\.toml|\.github\/\.kodiak\.toml)$/;
function findLostProtection({ base, head, runs, afterOf }) {
	const before = jobNames(base, runs.base);
	const after = jobNames(head, runs.head);
	return [...base.files].filter((file) => FILES$1.test(file)).flatMap((file) => {
		const now = afterOf(file);
		const [old, text] = [base.read(file) ?? "", now === null ? "" : head.read(now) ?? ""];
		const lost = before.filter((name) => isNamed(old, name) && !isNamed(text, name));
		const renamed = after.some((name) => isNamed(text, name) && !isNamed(old, name));
		if (lost.length === 0 || renamed) return [];
		const at = now ?? file;
		const name = clip(clean(lost[0]), 40);
		return [{
			rule: "gate",
			file: at,
			line: 1,
			subject: JSON.stringify(["required", ...lost]),
			what: clip(`${at}:1: '${name}' is no longer a required check, and it runs stratalint.`, 160),
			fix: [`Require '${name}' again, or the job that runs stratalint now.`],
			not: "Do not require another job in its place."
		}];
	});
}
function jobNames(world, runs) {
	const able = new Set(runs.filter(isAble).map(({ identity }) => identity));
	return workflows(world).flatMap(({ file, jobs }) => jobs.filter(({ id }) => able.has(`${file}#${id}`)).map(({ id, json }) => typeof json["name"] === "string" ? json["name"] : id));
}
function isNamed(text, name) {
	return text.split(/["'\n,[\]=]|(?:^|\s)- /).some((part) => part.trim() === name || part.trim().endsWith(` / ${name}`) || part.trim().endsWith(`: ${name}`));
}
// packages/review/src/integrity/gate/commands/scope.ts
function siteOf({ chain }) {
	return chain.at(-1) ?? {
		file: "",
		line: 1,
		text: ""
	};
}
function withDefect(scope, key, text, site = siteOf(scope)) {
	return {
		...scope,
		defects: [...scope.defects, {
			key,
			text,
			site
		}]
	};
}
function withCondition(scope, key, text, site = siteOf(scope)) {
	return {
		...scope,
		conditions: [...scope.conditions, {
			key,
			text,
			site
		}]
	};
}
// packages/review/src/integrity/gate/commands/flags.ts
const VALUES$2 = {
	check: [
		"format",
		"f",
		"output-file",
		"o",
		"max-warnings",
		"rule",
		"r",
		"config",
		"c",
		"engine",
		"threads",
		"shard",
		"stdin-filename",
		"budget"
	],
	review: [
		"format",
		"f",
		"output-file",
		"o",
		"max-warnings",
		"config",
		"c",
		"head",
		"accept",
		"since"
	],
	baseline: [
		"reason",
		"config",
		"c",
		"engine"
	],
	tampering: [],
	sources: [],
	eslint: [
		...[
			"c",
			"config",
			"ext",
			"rule",
			"max-warnings",
			"f",
			"format",
			"o",
			"output-file",
			"ignore-pattern",
			"ignore-path"
		],
		...[
			"parser",
			"parser-options",
			"global",
			"env",
			"plugin",
			"rulesdir",
			"resolve-plugins-relative-to",
			"flag",
			"concurrency"
		],
		...[
			"cache-location",
			"cache-file",
			"cache-strategy",
			"fix-type",
			"suppressions-location",
			"suppress-rule",
			"stdin-filename"
		],
		"report-unused-disable-directives-severity"
	],
	oxlint: [
		"c",
		"config",
		"tsconfig",
		"A",
		"W",
		"D",
		"allow",
		"warn",
		"deny",
		"ignore-path",
		"ignore-pattern",
		"max-warnings",
		"f",
		"format",
		"threads"
	],
	depcruise: [
		"c",
		"config",
		"v",
		"validate",
		"T",
		"output-type",
		"f",
		"output-to",
		"x",
		"exclude",
		"X",
		"do-not-follow",
		"I",
		"include-only",
		"F",
		"focus",
		"m",
		"max-depth"
	]
};
const LIMITS$1 = {
	check: [
		"watch",
		"stdin",
		"help",
		"h",
		"print-config"
	],
	review: [
		"head-policy",
		"help",
		"h"
	],
	baseline: [],
	tampering: [],
	sources: [],
	eslint: [
		"suppress-all",
		"suppress-rule",
		"suppressions-location",
		"no-config-lookup",
		"no-eslintrc",
		"rule",
		"stdin",
		"print-config",
		"help",
		"version",
		"init",
		"env-info",
		"inspect-config"
	],
	oxlint: [
		"A",
		"allow",
		"W",
		"warn",
		"silent",
		"help",
		"version",
		"print-config",
		"init",
		"rules",
		"disable-nested-config"
	],
	depcruise: [
		"x",
		"exclude",
		"X",
		"I",
		"include-only",
		"F",
		"focus",
		"m",
		"max-depth",
		"no-config",
		"ignore-known",
		"init",
		"info"
	]
};
const STRICT = new Set([
	"no-inline-config",
	"deny-warnings",
	"report-unused-disable-directives"
]);
// packages/review/src/integrity/gate/commands/arguments.ts
function judgedBy(tool, argv, folder, world) {
	const given = parseArguments(argv, VALUES$2[tool]);
	const valuesOf = (...names) => given.filter(({ name }) => name !== null && names.includes(name)).map(({ value }) => value);
	const has = (...names) => valuesOf(...names).length > 0;
	const limits = new Map();
	for (const name of LIMITS$1[tool]) for (const value of valuesOf(name)) {
		const text = `${name.length === 1 ? "-" : "--"}${name}${value === "" ? "" : ` ${value}`}`;
		limits.set(text, text);
	}
	const paths = given.filter(({ name }) => name === null).map(({ value }) => value);
	if (has("pass-on-no-patterns") && paths.length === 0) limits.set("no patterns", "--pass-on-no-patterns");
	addReferences(tool, given, paths, limits);
	const maxWarnings = limitOf(valuesOf("max-warnings").at(-1));
	const config = tool === "depcruise" ? void 0 : valuesOf("config", "c").at(-1);
	const rules = tool === "check" ? valuesOf("rule", "r") : [];
	return {
		tool,
		version: null,
		coverage: [
			...tool === "review" || tool === "baseline" ? [] : coverageOf(tool, paths, folder, limits),
			...ignoredBy(valuesOf("ignore-pattern"), folder),
			...extensionsOf(valuesOf("ext"))
		],
		rules: rules.length === 0 ? null : rules,
		isQuiet: has("quiet", "q"),
		maxWarnings,
		config: config === void 0 ? null : configFile(tool, config, folder, world),
		limits,
		strict: new Set(given.flatMap(({ name }) => name !== null && STRICT.has(name) ? [`--${name}`] : []))
	};
}
function limitOf(value) {
	return value !== void 0 && /^\d+$/.test(value) ? Number(value) : 1e400;
}
function addReferences(tool, given, paths, limits) {
	const isHead = (reference) => /^(?:HEAD|@)(?:[~^]\d*)*$/.test(reference);
	if (tool === "review") {
		const [base] = paths;
		if (base !== void 0 && isHead(base)) limits.set(`base ${base}`, `the base ${base}`);
		for (const { name, value } of given) {
			if (name === "accept" && !/label|review/i.test(value)) limits.set(`--accept ${value}`, `--accept ${value}`);
			if (name === "head" && (/^(?:origin\/)?(?:main|master|develop|trunk)$/.test(value) || isHead(value) && !/^(?:HEAD|@)$/.test(value))) limits.set(`--head ${value}`, `--head ${value}`);
			if (name === "staged") limits.set("staged", "--staged");
		}
	}
	if (tool !== "check") return;
	for (const { name, value } of given) {
		if (name === "changed") {
			limits.set("changed", "--changed");
			if (isHead(value)) limits.set(`changed ${value}`, `--changed=${value}`);
		}
		if (name === "shard" && !value.includes("$")) limits.set(`shard ${value}`, `--shard ${value}`);
	}
}
function parseArguments(argv, withValue) {
	const given = [];
	for (let at = 0; at < argv.length; at++) {
		const argument = argv[at];
		if (argument === "--") {
			given.push(...argv.slice(at + 1).map((value) => ({
				name: null,
				value
			})));
			break;
		}
		if (!argument.startsWith("-") || argument === "-") {
			given.push({
				name: null,
				value: argument
			});
			continue;
		}
		const [written, joined] = split(argument);
		const isValued = withValue.includes(written);
		given.push({
			name: written,
			value: joined ?? (isValued ? argv[++at] ?? "" : "")
		});
	}
	return given;
}
function split(argument) {
	const equals = argument.indexOf("=");
	return equals === -1 ? [argument.replace(/^--?/, ""), void 0] : [argument.slice(0, equals).replace(/^--?/, ""), argument.slice(equals + 1)];
}
function coverageOf(tool, paths, folder, limits) {
	const known = paths.filter((path) => !/[$`]/.test(path));
	for (const path of paths.filter((one) => /[$`]/.test(one))) limits.set(`paths ${path}`, path);
	if (known.length === 0) return paths.length > 0 || tool === "check" || folder === "" ? [] : [pathsCoverage(["."], folder)];
	return [pathsCoverage(known, folder)];
}
function pathsCoverage(paths, folder) {
	const tests = paths.map((path) => {
		const whole = resolveIn(folder, path.replace(/^!/, ""));
		return {
			isNegated: path.startsWith("!"),
			test: whole === null ? () => false : compileGlob(whole)
		};
	});
	return {
		label: paths.join(" "),
		covers: (path) => tests.some(({ isNegated, test }) => !isNegated && test(path)) && !tests.some(({ isNegated, test }) => isNegated && test(path))
	};
}
function ignoredBy(patterns, folder) {
	return patterns.map((pattern) => {
		const test = compileGlob(resolveIn(folder, pattern.includes("/") ? pattern : `**/${pattern}`) ?? pattern);
		return {
			label: `--ignore-pattern ${pattern}`,
			covers: (path) => !test(path)
		};
	});
}
function extensionsOf(values) {
	if (values.length === 0) return [];
	const extensions = values.flatMap((value) => value.split(",")).map((one) => `.${one.trim().replace(/^\./, "")}`);
	return [{
		label: `--ext ${values.join(",")}`,
		covers: (path) => extensions.some((one) => path.endsWith(one))
	}];
}
function configFile(tool, path, folder, world) {
	const whole = resolveIn(folder, path) ?? path;
	if (tool === "check" || tool === "review") return whole === world.policyFile ? null : whole;
	return /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.\w+)?|\.oxlintrc\.json|oxlint\.config\.[cm]?[jt]s)$/.test(whole) ? null : whole;
}
// packages/review/src/integrity/gate/commands/replaced-sources.ts
function findReplacedSources(argv, scope) {
	if (!replaces(argv, scope)) return [];
	const { world, folder, chain, conditions, defects, via } = scope;
	return [{
		judged: judgedBy("sources", [], folder, world),
		chain,
		conditions,
		defects,
		via
	}];
}
function replaces([program = "", ...rest], scope) {
	if (program === "rm") return rest.some((one) => /^-\w*[rR]/.test(one)) && hasSources(namesIn(rest), scope);
	if (program !== "git") return false;
	const at = rest.findIndex((one, index) => !one.startsWith("-") && !/^-[cC]$/.test(rest[index - 1] ?? ""));
	const args = rest.slice(at + 1);
	switch (at === -1 ? "" : rest[at]) {
		case "checkout":
		case "switch": return checksOut(args, scope);
		case "restore": {
			const given = /^(?:--source=|-s)(.+)$/.exec(args.find((one) => /^(?:--source=|-s.)/.test(one)) ?? "")?.[1] ?? args[args.findIndex((one) => one === "-s" || one === "--source") + 1] ?? "";
			return args.some((one) => /^(?:-s|--source)/.test(one)) && isOther(given, scope) && hasSources(namesIn(args), scope);
		}
		case "reset": return args.includes("--hard") && namesIn(args).some((one) => isOther(one, scope));
		case "stash": return scope.isCi !== true && /^(?:push|save|)$/.test(namesIn(args)[0] ?? "") && !args.some((one) => one === "--keep-index" || /^-[a-z]*k/.test(one));
		case "rm": return hasSources(namesIn(args), scope);
		case "sparse-checkout": return args[0] === "set" && !namesIn(args.slice(1)).some((one) => hasSources([one], scope));
		default: return false;
	}
}
function checksOut(args, scope) {
	const separator = args.indexOf("--");
	const names = namesIn(separator === -1 ? args : args.slice(0, separator));
	const [commit, ...more] = args.some((one) => /^-[bBcC]$|^--orphan$/.test(one)) ? names.slice(1) : names;
	if (commit === void 0 || !isOther(commit, scope)) return false;
	const paths = [...more, ...separator === -1 ? [] : args.slice(separator + 1)];
	return paths.length === 0 || hasSources(paths, scope);
}
function namesIn(args) {
	return args.filter((one) => !one.startsWith("-"));
}
function isOther(name, { world }) {
	if (/[$`*?]|^(?:HEAD|@|FETCH_HEAD|\.|)$|\.[a-z]+$/.test(name)) return false;
	const path = name.replace(/^\.\/|\/$/g, "");
	return !world.files.has(path) && ![...world.files].some((file) => file.startsWith(`${path}/`));
}
function hasSources(paths, { world, folder }) {
	const known = paths.filter((path) => !/[$`]/.test(path));
	if (known.length === 0) return false;
	const { covers } = pathsCoverage(known, folder);
	return world.sources.some((path) => !/gen|dist|build|\.d\.[cm]?ts$/i.test(path) && covers(path));
}
// packages/review/src/integrity/gate/commands/tampering.ts
const WRITERS = /^(?:sed|gsed|perl|cp|mv|rm|ln|tee|truncate|patch|install|curl|wget|jq|yq|dd)$/;
const OURS = /(?:^|\/)(?:stratalint\.(?:config\.\w+|baseline\.json)|eslint\.config\.\w+|\.eslintrc(?:\.\w+)?|\.oxlintrc\.json|oxlint\.config\.\w+|node_modules\/(?:\.bin\/)?@?stratalint.*)$/;
function findTampering(argv, writes, scope) {
	const { world, folder, chain, conditions, defects, via } = scope;
	const name = world.policyFile === null ? null : posix.basename(world.policyFile);
	const isOurs = (path) => OURS.test(path) || name !== null && posix.basename(path) === name;
	const [program = "", second] = argv;
	const isWriter = WRITERS.test(program) || program === "git" && /^(?:checkout|restore|apply|rm|update-index)$/.test(second ?? "") || program === "npm" && second === "pkg";
	const isReading = /^(?:sed|perl|jq|yq|gsed)$/.test(program) && !argv.some((argument) => /^-\w*i/.test(argument) || argument === "--in-place");
	return writes.some((path) => /GITHUB_ENV/.test(path)) && /NODE_OPTIONS=.*(?:-r|--require|--import)/.test(argv.join(" ")) || installsOther(argv, scope) || writes.some((path) => /GITHUB_PATH/.test(path)) && argv.some((argument) => hasPrograms(argument, scope)) || writes.some(isOurs) || isWriter && !isReading && argv.slice(1).some(isOurs) ? [{
		judged: judgedBy("tampering", [], folder, world),
		chain,
		conditions,
		defects,
		via
	}] : [];
}
function installsOther([program = "", ...rest], { world }) {
	if (!/^(?:npm|pnpm|yarn|bun)$/.test(program) || !rest.some((one) => /^(?:i|install|add|link)$/.test(one))) return false;
	const was = world.packages.flatMap(({ json }) => [json["dependencies"], json["devDependencies"]].map(strings)).find((one) => one["stratalint"] !== void 0)?.["stratalint"] ?? VERSION;
	return rest.some((argument) => {
		const spec = argument.startsWith("stratalint@") ? versionIn(argument) : null;
		return spec !== null && (isElsewhere(spec, "stratalint") || isOlder(spec, was));
	});
}
function hasPrograms(argument, { world, folder }) {
	const own = resolveIn(folder, argument.replace(/^\$(?:\{\{[^}]*\}\}|\{?\w+\}?)\/?/, "./"));
	return own !== null && [
		"npx",
		"npm",
		"node",
		"pnpm",
		"yarn",
		"bunx",
		"stratalint"
	].some((name) => world.files.has(`${own}/${name}`));
}
const WRITES_OURS = /\b(?:writeFile|copyFile|cp|rm|unlink|rename|symlink|appendFile|truncate)(?:Sync)?\([^)]{0,200}?(?:node_modules[^)]{0,80}stratalint|stratalint\.(?:config|baseline))/;
function findTamperingIn(text, scope) {
	const match = WRITES_OURS.exec(text);
	if (match === null) return [];
	const { world, folder, chain, conditions, defects, via } = scope;
	const last = chain.at(-1);
	return last === void 0 ? [] : [{
		judged: judgedBy("tampering", [], folder, world),
		chain: [...chain, {
			...last,
			text: match[0]
		}],
		conditions,
		defects,
		via
	}];
}
// packages/review/src/integrity/gate/commands/run-script.ts
const DEEPEST = 16;
function runScript(text, scope, { errexit, pipefail = false, siteOf: toSite }) {
	if (scope.stack.length > DEEPEST || text.length > 2e5) return [];
	const found = [];
	walkShell(scope.isCi === null ? text : withKnownCi(text, scope.isCi), {
		errexit,
		pipefail,
		folder: scope.folder,
		env: scope.env,
		joinFolder: (folder, by) => /[$`]/.test(by) ? folder : resolveIn(folder, by) ?? folder
	}, (command, frame) => {
		const located = ({ key, text: sentence, line }) => ({
			key,
			text: sentence,
			site: toSite(line, sentence)
		});
		const inner = {
			...scope,
			folder: frame.folder,
			env: frame.env,
			chain: [...scope.chain, toSite(command.line, command.text)],
			defects: [...scope.defects, ...frame.flaws.map(located)],
			conditions: [...scope.conditions, ...frame.conditions.map(located)],
			errexit: frame.errexit
		};
		const argv = command.words.map((argument) => argument.text);
		found.push(...inner.expand(argv, inner), ...findTampering(argv, command.writes, inner), ...findReplacedSources(argv, inner));
	});
	return found;
}
function runInline(text, scope, errexit = false) {
	const site = siteOf(scope);
	return runScript(text, scope, {
		errexit,
		siteOf: (_line, part) => ({
			...site,
			text: part
		})
	});
}
function withKnownCi(text, isCi) {
	return text.replace(/\$(?:\{(?:CI|GITHUB_ACTIONS|GITLAB_CI)(?::?-[^}]*)?\}|(?:CI|GITHUB_ACTIONS|GITLAB_CI)\b)/g, isCi ? "true" : "");
}
// packages/review/src/integrity/gate/commands/tasks/task-inputs.ts
function withInputs$1(scope, coverage) {
	return coverage === null ? scope : {
		...scope,
		coverage: [...scope.coverage, coverage]
	};
}
function turboInputs(task, folder, world) {
	const own = folder === "" ? [] : [`${folder}/turbo.json`];
	for (const file of [...own, "turbo.json"]) {
		const config = world.json(file);
		const tasks = asObject(config?.["tasks"] ?? config?.["pipeline"]);
		const entry = asObject(tasks?.[task] ?? tasks?.[`//#${task}`]);
		if (entry?.["cache"] === false) return null;
		if (!Array.isArray(entry?.["inputs"])) continue;
		const inputs = stringsOf$1(entry["inputs"]);
		if (inputs.includes("$TURBO_DEFAULT$")) return null;
		return inputsOf([...inputs.map((one) => fromTop(one, one.replace("$TURBO_ROOT$/", "") === one ? folder : "", "$TURBO_ROOT$/")), ...stringsOf$1(config?.["globalDependencies"])], folder, siteIn(file, world));
	}
	return null;
}
function nxInputs(name, target, folder, world) {
	const config = world.json("nx.json");
	const defaults = asObject(asObject(config?.["targetDefaults"])?.[name]);
	const inputs = target?.["inputs"] ?? defaults?.["inputs"];
	if ((target?.["cache"] ?? defaults?.["cache"]) !== true || !Array.isArray(inputs)) return null;
	const named = {
		default: ["{projectRoot}/**/*"],
		...asObject(config?.["namedInputs"])
	};
	const globs = resolveNamed(listOf(inputs), named, 0).map((one) => fromTop(one.replace("{projectRoot}/", ""), one.includes("{projectRoot}") ? folder : "", "{workspaceRoot}/"));
	const project = `${folder === "" ? "" : `${folder}/`}project.json`;
	return inputsOf(globs, folder, siteIn(target?.["inputs"] === void 0 ? "nx.json" : project, world));
}
function resolveNamed(inputs, named, depth) {
	if (depth > 8) return [];
	return stringsOf$1(inputs).flatMap((one) => one.startsWith("^") ? [] : Object.hasOwn(named, one) ? resolveNamed(listOf(named[one]), named, depth + 1) : [one]);
}
function wireitInputs(entry, file, folder, world) {
	if (!Array.isArray(entry["files"])) return null;
	return inputsOf(stringsOf$1(entry["files"]).map((one) => fromTop(one, folder, "")), folder, siteIn(file, world));
}
function fromTop(glob, folder, prefix) {
	const sign = glob.startsWith("!") ? "!" : "";
	const bare = glob.slice(sign.length).replace(prefix, "");
	return sign + (resolveIn(folder, bare) ?? posix.join(folder, bare));
}
function inputsOf(globs, folder, site) {
	const matches = orderedGlobs(globs.map((glob) => /[*?[{.]/.test(posix.basename(glob)) ? glob : `${glob}/**`));
	return {
		label: `inputs: ${globs.join(" ")}`,
		...site !== void 0 && { site },
		covers: (path) => folder !== "" && !path.startsWith(`${folder}/`) || matches(path)
	};
}
function siteIn(file, world) {
	return {
		file,
		line: lineFrom(world.read(file) ?? "", ["\"inputs\"", "\"files\""]),
		text: "inputs"
	};
}
// packages/review/src/integrity/gate/commands/package-script.ts
function runPackageScript(own, name, args, scope) {
	return [
		`pre${name}`,
		name,
		`post${name}`
	].flatMap((one) => {
		const key = `script ${own.folder}#${one}`;
		if (scope.stack.includes(key) || !Object.hasOwn(own.scripts, one)) return [];
		const inner = {
			...scope,
			folder: own.folder,
			stack: [...scope.stack, key]
		};
		return runText(own, one, one === name ? args : [], inner);
	});
}
function runText(own, name, args, scope) {
	const text = own.scripts[name];
	const site = {
		file: own.file,
		line: lineOfScript(own, name, scope)
	};
	if (/^wireit\b/.test(text.trim())) return runWireit(own, name, args, scope);
	return runScript([text, ...args.map(quoted$1)].join(" "), scope, {
		errexit: false,
		siteOf: (_line, part) => ({
			...site,
			text: part
		})
	});
}
function lineOfScript(own, name, { world }) {
	return lineOfKey(world.read(own.file) ?? "", name, "scripts");
}
function lineOfKey(text, key, parent) {
	const from = Math.max(text.indexOf(JSON.stringify(parent)), 0);
	return lineFrom(text, [`${JSON.stringify(key)}:`, `${JSON.stringify(key)} :`], from, lineFrom(text, [JSON.stringify(parent)]));
}
function quoted$1(argument) {
	return /^[\w./:=@,*$-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
function runWireit(own, name, args, outer) {
	const entry = asObject(asObject(own.json["wireit"])?.[name]);
	if (entry === null) return [];
	const scope = withInputs$1(outer, wireitInputs(entry, own.file, own.folder, outer.world));
	const site = {
		file: own.file,
		line: lineOfKey(scope.world.read(own.file) ?? "", name, "wireit")
	};
	const names = (Array.isArray(entry["dependencies"]) ? entry["dependencies"] : []).flatMap((one) => stringsOf$1(asObject(one)?.["script"] ?? one));
	const { command } = entry;
	return [...typeof command === "string" ? runScript([command, ...args.map(quoted$1)].join(" "), scope, {
		errexit: false,
		siteOf: (_line, part) => ({
			...site,
			text: part
		})
	}) : [], ...names.flatMap((one) => {
		const [target = "", folder] = one.split(":").reverse();
		const other = folder?.startsWith(".") === true ? outer.world.packageOf([own.folder, folder].join("/").replace(/^\/|\.\//g, "")) : own;
		return other === null ? [] : runPackageScript(other, folder?.startsWith(".") === true ? target : one, [], outer);
	})];
}
// packages/review/src/integrity/gate/commands/concurrent.ts
function expandConcurrent(program, argv, scope) {
	if (/^(?:run-s|run-p|npm-run-all2?|nrs|nrp)$/.test(program)) return runAll$1(argv, scope);
	if (program === "concurrently" || program === "conc") return concurrently(argv, scope);
	if (program === "start-server-and-test") return runNamed(argv.at(-1) ?? "", scope);
	if (program === "firebase") return runInline(argv.at(-1) ?? "", scope);
	return null;
}
function runAll$1(argv, scope) {
	const names = [];
	for (let at = 0; at < argv.length; at++) {
		const argument = argv[at];
		if (argument === "--") break;
		if (/^(?:--max-parallel|--npm-path|--jobs)$/.test(argument)) at++;
		else if (!argument.startsWith("-")) names.push(argument);
	}
	return names.flatMap((name) => runNamed(name, scope));
}
function concurrently(argv, scope) {
	let inner = scope;
	const commands = [];
	for (let at = 0; at < argv.length; at++) {
		const argument = argv[at];
		if (/^(?:-s|--success)(?:=|$)/.test(argument)) {
			const value = argument.includes("=") ? argument.slice(argument.indexOf("=") + 1) : argv[++at] ?? "";
			if (value !== "all") inner = withDefect(inner, `success ${value}`, `can fail without effect, because of '--success ${value}'`);
		} else if (/^(?:-n|--names|-c|--prefix-colors|-p|--prefix|-m|--max-processes|-l)$/.test(argument)) at++;
		else if (!argument.startsWith("-")) commands.push(argument);
	}
	return commands.flatMap((command) => {
		const short = /^(?:npm|pnpm|yarn|bun|node):(\S+)(.*)$/.exec(command);
		return short === null ? runInline(command, inner) : runNamed(`${short[1]}${short[2]}`, inner);
	});
}
function runNamed(text, scope) {
	const [name = "", ...args] = text.trim().split(/\s+/);
	const own = scope.world.packageOf(scope.folder);
	if (own === null) return [];
	const pattern = new RegExp(`^${name.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("**", ".+").replace(/(?<!\.)\*/g, "[^:]+")}$`);
	return Object.keys(own.scripts).filter((script) => pattern.test(script)).flatMap((script) => runPackageScript(own, script, args, scope));
}
// packages/review/src/integrity/gate/runners/hooks/lint-staged.ts
const CONFIG = /(?:^|\/)(?:\.lintstagedrc(?:\.(?:json|ya?ml|[cm]?[jt]s))?|lint-staged\.config\.[cm]?[jt]s|\.nano-staged\.[cm]?js(?:on)?|nano-staged\.[cm]?js(?:on)?)$/;
function lintStagedTasks(world) {
	const fromPackages = world.packages.flatMap(({ file, folder, json }) => ["lint-staged", "nano-staged"].flatMap((key) => fromObject(json[key], file, folder, world)));
	const fromFiles = [...world.files].filter((file) => CONFIG.test(file)).flatMap((file) => fromFile(file, world));
	return [...fromPackages, ...fromFiles];
}
function lintStagedConfigs(world) {
	const inPackages = world.packages.filter(({ json }) => json["lint-staged"] !== void 0);
	const files = [...world.files].filter((file) => CONFIG.test(file));
	return [...inPackages, ...files.map((file) => ({
		file,
		folder: parentOf$1(file)
	}))];
}
function fromFile(file, world) {
	const folder = parentOf$1(file);
	if (/\.[cm]?[jt]s$/.test(file)) return fromModule(file, folder, world);
	return fromObject(world.json(file) ?? world.yaml(file), file, folder, world);
}
function fromObject(value, file, folder, world) {
	const text = world.read(file) ?? "";
	const from = Math.max(0, text.search(/["']?(?:lint|nano)-staged["']?\s*:/));
	return Object.entries(asObject(value) ?? {}).flatMap(([glob, commands]) => {
		const line = lineFrom(text, [
			`"${glob}"`,
			`'${glob}'`,
			glob
		], from);
		return [{
			file,
			folder,
			glob,
			commands: stringsOf$1(commands),
			line
		}];
	});
}
function fromModule(file, folder, world) {
	const text = world.read(file);
	const program = text === null ? null : parseTree(file, text);
	if (text === null || program === null) return [];
	const tasks = [];
	visit$2(program, [], (node) => {
		if (node.type !== "Property" || !isTree(node["key"]) || !isTree(node["value"])) return;
		const glob = literalOf(node["key"]) ?? (node["key"].type === "Identifier" ? node["key"]["name"] : null);
		const commands = textsIn(node["value"]);
		if (glob !== null && commands.length > 0) tasks.push({
			file,
			folder,
			glob,
			commands,
			line: lineAt$1(text, node.start)
		});
	});
	return tasks;
}
function textsIn(node) {
	const found = [];
	visit$2(node, [], (inner, parents) => {
		const text = literalOf(inner);
		if (text !== null && !parents.some(({ type }) => type === "CallExpression" || type === "TemplateLiteral")) found.push(text.replaceAll("$ARGUMENT", ""));
	});
	return found;
}
// packages/review/src/integrity/gate/commands/script-file.ts
const JAVASCRIPT = /\.[cm]?[jt]sx?$/;
function runFile(path, args, scope, errexit = false) {
	const { world, folder, stack } = scope;
	if (/[$`*]/.test(path)) return runBelowTop(path, args, scope, errexit);
	const file = resolveIn(folder, path);
	if (file === null) return [];
	const found = [
		file,
		`${file}.js`,
		`${file}.mjs`,
		`${file}/index.js`
	].find((one) => world.files.has(one));
	if (found === void 0 || stack.includes(`file ${found}`)) return [];
	const text = world.read(found);
	if (text === null || text.length > 4e5) return [];
	const inner = {
		...scope,
		stack: [...stack, `file ${found}`]
	};
	return JAVASCRIPT.test(found) || /^#!.*\b(?:node|bun|deno|tsx|zx)\b/.test(text) ? runJavaScript(found, text, inner) : runShellFile(found, text, inner, errexit);
}
function runBelowTop(path, args, scope, errexit) {
	const rest = path.replace(/^(?:"?\$(?:\{[^}]*\}\}?|\([^)]*\)|\w+)"?|`[^`]*`)\//, "");
	return rest === path || /[$`*]/.test(rest) ? [] : runFile(rest, args, {
		...scope,
		folder: ""
	}, errexit);
}
function runShellFile(file, text, scope, errexit) {
	return runScript(text, scope, {
		errexit: errexit || /^#!.*\bsh\s+-[a-z]*e/.test(text),
		siteOf: (line, part) => ({
			file,
			line,
			text: part
		})
	});
}
function runJavaScript(file, text, scope) {
	return [...findCommands(file, text).flatMap(({ command, line, flaws, conditions }) => {
		const site = {
			file,
			line,
			text: command
		};
		let inner = scope;
		for (const flaw of flaws) inner = withDefect(inner, flaw, flaw, site);
		for (const condition of conditions) inner = withCondition(inner, condition, `runs only if '${condition}'`, site);
		return runScript(command, inner, {
			errexit: false,
			siteOf: (_line, part) => ({
				...site,
				text: part
			})
		});
	}), ...findTamperingIn(text, scope)];
}
// packages/review/src/integrity/gate/runners/hooks/hook.ts
const GIT_HOOK = /^(?:pre-commit|commit-msg|prepare-commit-msg|pre-push|post-commit|pre-merge-commit|post-merge|pre-rebase|post-checkout|pre-receive|update)$/;
// packages/review/src/integrity/gate/runners/hooks/pre-commit.ts
function preCommitHooks(world) {
	return [".pre-commit-config.yaml", ".pre-commit-config.yml"].filter((file) => world.files.has(file)).flatMap((file) => {
		const config = world.yaml(file) ?? {};
		const hooks = listOf(config["repos"]).flatMap((repo) => listOf(asObject(repo)?.["hooks"]));
		const byDefault = stringsOf$1(config["default_stages"]);
		return hooks.flatMap((value) => {
			const hook = asObject(value);
			if (hook === null) return [];
			const stages = stringsOf$1(hook["stages"]);
			return (stages.length > 0 ? stages : byDefault.length > 0 ? byDefault : ["pre-commit"]).map((stage) => ({
				name: stage === "commit" || stage === "push" ? `pre-${stage}` : stage,
				manager: "pre-commit",
				file,
				run: (scope) => runPreCommit(file, config, hook, scope)
			}));
		});
	});
}
function runPreCommit(file, config, hook, scope) {
	const entry = typeof hook["entry"] === "string" ? hook["entry"] : textOf$3(hook["id"]);
	const text = scope.world.read(file) ?? "";
	const site = {
		file,
		line: lineFrom(text, [entry, textOf$3(hook["id"])]),
		text: entry
	};
	const command = [entry, ...stringsOf$1(hook["args"])].join(" ");
	let inner = {
		...scope,
		chain: [...scope.chain, site]
	};
	if (hook["pass_filenames"] !== false) inner = {
		...withCondition(inner, "staged", "runs only on staged files"),
		via: "lint-staged"
	};
	if (hook["always_run"] !== true) {
		const of = (key) => ({
			file,
			line: lineFrom(text, [`${key}:`]),
			text: key
		});
		const filters = [config, hook].flatMap((one) => [...patternsOf(one, of), ...typesOf(one, of)]);
		inner = {
			...inner,
			coverage: [...inner.coverage, ...filters]
		};
	}
	return runScript(command, inner, {
		errexit: false,
		siteOf: () => siteOf(inner)
	});
}
function patternsOf(json, siteIn) {
	return ["files", "exclude"].flatMap((key) => {
		const value = json[key];
		const pattern = typeof value === "string" ? toRegExp$1(value) : null;
		if (pattern === null) return [];
		return [{
			label: `${key}: ${String(value)}`,
			site: siteIn(key),
			covers: (path) => pattern.test(path) === (key === "files")
		}];
	});
}
const TYPES$1 = {
	ts: "**/*.{ts,mts,cts}",
	tsx: "**/*.tsx",
	javascript: "**/*.{js,mjs,cjs}",
	jsx: "**/*.jsx",
	vue: "**/*.vue",
	svelte: "**/*.svelte",
	astro: "**/*.astro",
	text: "**",
	file: "**"
};
function typesOf(json, siteIn) {
	return ["types", "types_or"].flatMap((key) => {
		const names = stringsOf$1(json[key]);
		if (names.length === 0) return [];
		const tests = names.map((name) => TYPES$1[name] === void 0 ? () => false : compileGlob(TYPES$1[name]));
		const covers = (path) => key === "types" ? tests.every((test) => test(path)) : tests.some((test) => test(path));
		return [{
			label: `${key}: ${names.join(" ")}`,
			site: siteIn(key),
			covers
		}];
	});
}
function toRegExp$1(pattern) {
	if (pattern.length > 200 || /\([^)]*[*+][^)]*\)[*+]/.test(pattern)) return null;
	try {
		return new RegExp(pattern);
	} catch {
		return null;
	}
}
// packages/review/src/integrity/gate/runners/hooks/lefthook.ts
const NAMES = [
	"lefthook",
	".lefthook",
	".config/lefthook"
];
const EXTENSIONS$1 = [
	".yml",
	".yaml",
	".json"
];
function lefthookHooks(world) {
	const firstOf = (names) => names.flatMap((name) => EXTENSIONS$1.map((one) => name + one)).find((one) => world.files.has(one));
	const file = firstOf(NAMES);
	if (file === void 0) return [];
	const local = firstOf(NAMES.map((name) => `${name}-local`));
	const parts = [...withExtended(file, world, 0), ...local === void 0 ? [] : withExtended(local, world, 0)];
	const config = parts.reduce((merged, { json }) => merge(merged, json), {});
	return Object.entries(config).flatMap(([name, value]) => {
		const hook = asObject(value);
		return hook === null || !GIT_HOOK.test(name) ? [] : [{
			name,
			manager: "lefthook",
			file,
			run: (scope) => runHook(name, hook, parts, scope)
		}];
	});
}
function withExtended(file, world, depth) {
	const json = (file.endsWith(".json") ? world.json(file) : world.yaml(file)) ?? {};
	return [...(depth > 4 ? [] : stringsOf$1(json["extends"]).flatMap((one) => resolveIn("", one) ?? [])).filter((one) => world.files.has(one)).flatMap((one) => withExtended(one, world, depth + 1)), {
		file,
		json
	}];
}
function merge(before, after) {
	const merged = { ...before };
	for (const [key, value] of Object.entries(after)) {
		const [old, now] = [asObject(merged[key]), asObject(value)];
		merged[key] = old !== null && now !== null ? merge(old, now) : value;
	}
	return merged;
}
function runHook(hookName, hook, parts, scope) {
	const siteOf = (name, ...keys) => {
		const sets = ({ json }) => {
			const own = asObject(json[hookName]);
			const text = JSON.stringify(own ?? {});
			return own !== null && [name, ...keys].every((one) => text.includes(JSON.stringify(one).slice(1, -1)));
		};
		const { file } = parts.findLast(sets) ?? parts.at(-1);
		const text = scope.world.read(file) ?? "";
		const from = Math.max(0, text.indexOf(name));
		return {
			file,
			line: lineFrom(text, [...keys.map((key) => key.split("\n")[0]), name], from),
			text: keys.at(-1) ?? name
		};
	};
	const jobs = listOf(hook["jobs"]).flatMap((job) => {
		const one = asObject(job);
		if (one === null) return [];
		const group = Object.entries(asObject(asObject(one["group"])?.["jobs"]) ?? {});
		return [[textOf$3(one["name"]), one], ...group.map(([key, inner]) => [key, asObject(inner) ?? {}])];
	});
	return [...[...Object.entries(asObject(hook["commands"]) ?? {}).map(([name, one]) => [name, asObject(one) ?? {}]), ...jobs].flatMap(([name, job]) => {
		const { run } = job;
		if (typeof run !== "string") return [];
		const site = siteOf(name, run);
		const inner = limited(hook, job, name, {
			...scope,
			chain: [...scope.chain, site]
		}, siteOf);
		return runScript(run.replace(/\{(?:staged_files|push_files|files|all_files)\}/g, ""), ofStaged(inner, run), {
			errexit: false,
			siteOf: (at, part) => ({
				file: site.file,
				line: site.line + at - 1,
				text: part
			})
		});
	}), ...Object.entries(asObject(hook["scripts"]) ?? {}).flatMap(([name, value]) => {
		const path = [".lefthook/pre-commit", ".lefthook/pre-push"].map((folder) => `${folder}/${name}`).find((one) => scope.world.files.has(one));
		const inner = {
			...scope,
			chain: [...scope.chain, siteOf(name)]
		};
		return path === void 0 ? [] : runShellFile(path, scope.world.read(path) ?? "", limited(hook, asObject(value) ?? {}, name, inner, siteOf), false);
	})];
}
function ofStaged(scope, run) {
	return /\{(?:staged|push)_files\}/.test(run) ? {
		...withCondition(scope, "staged", "runs only on staged files"),
		via: "lint-staged"
	} : scope;
}
function limited(hook, job, name, scope, siteOf) {
	let inner = scope;
	for (const value of [hook["skip"], job["skip"]]) if (value === true) inner = withDefect(inner, "skip", "never runs, because of 'skip: true'", siteOf(name, "skip"));
	else if (isGiven(value) && !isMerging(value)) inner = withCondition(inner, `skip ${JSON.stringify(value)}`, "is skipped under the conditions of 'skip'");
	for (const value of [hook["only"], job["only"]]) if (isGiven(value)) inner = withCondition(inner, `only ${JSON.stringify(value)}`, "runs only under the conditions of 'only'");
	const tags = [name, ...stringsOf$1(job["tags"]).flatMap((one) => one.split(/\s+/))];
	const excluded = stringsOf$1(hook["exclude_tags"]).find((tag) => tags.includes(tag));
	if (excluded !== void 0) inner = withDefect(inner, `exclude_tags ${excluded}`, `never runs, because of 'exclude_tags: ${excluded}'`, siteOf("exclude_tags", excluded));
	const coverage = ["glob", "exclude"].flatMap((key) => filterOf(key, [hook[key], job[key]], siteOf(name, key)));
	return {
		...inner,
		coverage: [...inner.coverage, ...coverage]
	};
}
const isGiven = (value) => value !== void 0 && value !== false && value !== null;
function isMerging(value) {
	return listOf(value).every((one) => one === "merge" || one === "rebase" || one === "merge-commit");
}
function filterOf(key, values, site) {
	const globs = values.flatMap(stringsOf$1);
	if (globs.length === 0) return [];
	const pattern = key === "exclude" && globs.length === 1 && !values.some(Array.isArray) ? toRegExp$1(globs[0]) : null;
	const tests = globs.map((glob) => compileGlob(glob.includes("/") ? glob.replaceAll("**/", "{**/,}") : `**/${glob}`));
	const matches = (path) => pattern?.test(path) ?? tests.some((test) => test(path));
	return [{
		label: key === "exclude" ? `exclude: ${globs.join(" ")}` : globs.join(" "),
		site,
		covers: (path) => matches(path) === (key === "glob")
	}];
}
// packages/review/src/integrity/gate/runners/hooks/hooks.ts
function hookScripts(world) {
	return [
		...fileHooks(world),
		...packageHooks(world),
		...lefthookHooks(world),
		...preCommitHooks(world)
	];
}
function fileHooks(world) {
	return hookFolders(world).flatMap(({ folder, manager }) => [...world.files].filter((file) => file.startsWith(`${folder}/`) && GIT_HOOK.test(file.slice(folder.length + 1))).map((file) => ({
		name: file.slice(folder.length + 1),
		manager,
		file,
		run: (scope) => runShellFile(file, world.read(file) ?? "", scope, manager === "husky")
	})));
}
function packageHooks(world) {
	const files = [
		".huskyrc",
		".huskyrc.json",
		".simple-git-hooks.json",
		"simple-git-hooks.json",
		".simple-git-hooks.cjs",
		".simple-git-hooks.js"
	];
	return [...world.packages.flatMap(({ file, json }) => [
		[file, asObject(json["simple-git-hooks"])],
		[file, asObject(asObject(json["husky"])?.["hooks"])],
		[file, asObject(json["gitHooks"])],
		[file, asObject(json["pre-commit"])]
	]), ...files.filter((file) => world.files.has(file)).map((file) => {
		const json = world.json(file);
		return [file, asObject(json?.["hooks"]) ?? json];
	})].flatMap(([file, hooks]) => Object.entries(strings(hooks)).filter(([name]) => GIT_HOOK.test(name)).map(([name, text]) => {
		const line = lineFrom(world.read(file) ?? "", [`"${name}"`]);
		return {
			name,
			manager: "simple-git-hooks",
			file,
			run: (scope) => runScript(text, scope, {
				errexit: false,
				siteOf: (_line, part) => ({
					file,
					line,
					text: part
				})
			})
		};
	}));
}
// packages/review/src/integrity/gate/commands/hook-managers.ts
function runHookManager(program, argv, scope) {
	if (program === "lint-staged" || program === "nano-staged") return runLintStaged(scope);
	if (program === "lefthook" || program === "pre-commit" || program === "prek") {
		const name = argv.find((argument, index) => index > 0 && !argument.startsWith("-")) ?? "pre-commit";
		return argv[0] === "run" && !scope.stack.includes("hooks") ? hookScripts(scope.world).filter((hook) => hook.manager === program && (program !== "lefthook" || hook.name === name)).flatMap((hook) => hook.run({
			...scope,
			stack: [...scope.stack, "hooks"]
		})) : [];
	}
	if (program === "danger") return [
		"dangerfile.ts",
		"dangerfile.js",
		"dangerfile.mjs"
	].flatMap((file) => runFile(file, [], {
		...scope,
		folder: ""
	}));
	return null;
}
function runLintStaged(scope) {
	if (scope.stack.includes("lint-staged")) return [];
	const configs = lintStagedConfigs(scope.world);
	return lintStagedTasks(scope.world).flatMap(({ file, folder, glob, commands, line }) => {
		const inner = {
			...withCondition(scope, "staged", "runs only on staged files"),
			folder,
			stack: [...scope.stack, "lint-staged"],
			coverage: [...scope.coverage, stagedCoverage(glob, folder, configs)],
			via: "lint-staged"
		};
		return commands.flatMap((text) => runScript(text, inner, {
			errexit: true,
			siteOf: (_line, part) => ({
				file,
				line,
				text: part
			})
		}));
	});
}
function stagedCoverage(glob, folder, configs) {
	const nearer = configs.filter((one) => one.folder !== folder && (folder === "" || one.folder.startsWith(`${folder}/`)));
	const braces = glob.replace(/([?*+@])\(([^()]*)\)/g, (_whole, kind, inner) => kind === "?" ? "*" : `{${inner.replaceAll("|", ",")},}`).replace(/\.\?\([^)]*\)/g, ".*").replace(/\{([^{},]*)\}/g, "$1");
	const whole = braces.includes("/") ? resolveIn(folder, braces) ?? braces : [
		folder,
		"**",
		braces
	].filter((part) => part !== "").join("/");
	const test = compileGlob(whole);
	return {
		label: [glob, ...nearer.map((one) => `without ${one.folder}`)].join(" "),
		...nearer[0] !== void 0 && { site: {
			file: nearer[0].file,
			line: 1,
			text: glob
		} },
		covers: (path) => test(path) && !nearer.some((one) => path.startsWith(`${one.folder}/`))
	};
}
// packages/review/src/integrity/gate/commands/tasks/more-tasks.ts
function runOtherTask(program, argv, scope) {
	const names = argv.filter((argument) => !argument.startsWith("-"));
	if (program === "deno" && names[0] === "task") return denoTask(names[1] ?? "", scope);
	if ((program === "mise" || program === "rtx") && /^(?:run|r|task)$/.test(names[0] ?? "")) return miseTask(names.at(-1) ?? "", scope);
	if (program === "moon") return moonTasks(names[0] ?? "", names.slice(1), scope);
	return null;
}
function denoTask(name, scope) {
	return ["deno.json", "deno.jsonc"].flatMap((file) => {
		const value = asObject(scope.world.json(file)?.["tasks"])?.[name];
		const task = asObject(value);
		const commands = stringsOf$1(task === null ? value : task["command"]);
		const dependencies = stringsOf$1(task?.["dependencies"]);
		const key = `deno ${file}#${name}`;
		if (scope.stack.includes(key)) return [];
		const inner = {
			...scope,
			stack: [...scope.stack, key]
		};
		return [...dependencies.flatMap((one) => denoTask(one, inner)), ...runAll(commands, file, name, inner)];
	});
}
function miseTask(name, scope) {
	return [
		"mise.toml",
		".mise.toml",
		".config/mise.toml"
	].flatMap((file) => {
		let table = "";
		return runAll((scope.world.read(file) ?? "").split(/\r?\n/).flatMap((line) => {
			table = /^\s*\[+\s*(.+?)\s*\]+\s*(?:#.*)?$/.exec(line)?.[1]?.replace(/["']/g, "") ?? table;
			const [, key = "", value = ""] = /^\s*["']?([\w:.-]+)["']?\s*=\s*(.+)$/.exec(line) ?? [];
			return table === `tasks.${name}` && key === "run" || table === "tasks" && key === name ? [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? "") : [];
		}), file, name, scope);
	});
}
function moonTasks(command, targets, scope) {
	const names = new Set(targets.map((target) => target.replace(/^.*:/, "")));
	const isAll = command === "ci" || command === "check";
	return [...scope.world.files].filter((file) => /(?:^|\/)moon\.ya?ml$|^\.moon\/tasks(?:\/[\w-]+)?\.ya?ml$/.test(file)).flatMap((file) => {
		const tasks = asObject(scope.world.yaml(file)?.["tasks"]) ?? {};
		return Object.entries(tasks).flatMap(([name, value]) => isAll || names.has(name) ? moonTask(file, tasks, name, asObject(value), scope) : []);
	});
}
function moonTask(file, tasks, name, task, scope) {
	const key = `moon ${file}#${name}`;
	if (task === null || scope.stack.includes(key)) return [];
	const folder = file.startsWith(".moon/") ? "" : parentOf$1(file);
	const inner = {
		...scope,
		folder,
		stack: [...scope.stack, key]
	};
	const command = [task["command"], task["args"]].flatMap((value) => stringsOf$1(value)).join(" ");
	const commands = command === "" ? stringsOf$1(task["script"]) : [command];
	return [...stringsOf$1(task["deps"]).map((one) => one.replace(/^.*:/, "")).flatMap((one) => moonTask(file, tasks, one, asObject(tasks[one]), inner)), ...runAll(commands, file, name, inner)];
}
function runAll(commands, file, name, scope) {
	const line = lineFrom(scope.world.read(file) ?? "", [commands[0] ?? name, name]);
	return commands.flatMap((text) => runScript(text, scope, {
		errexit: false,
		siteOf: (_line, part) => ({
			file,
			line,
			text: part
		})
	}));
}
// packages/review/src/integrity/gate/commands/package-manager.ts
const MANAGERS = new Set([
	"npm",
	"pnpm",
	"yarn",
	"bun",
	"ni",
	"nr",
	"rushx",
	"vlt"
]);
const RUNNERS$1 = new Set([
	"npx",
	"bunx",
	"pnpx",
	"nlx",
	"pnx",
	"nx-exec",
	"na"
]);
const OTHERS = /^(?:install|i|ci|add|remove|rm|update|up|publish|pack|link|audit|login|config|set|version|cache|init|create|why|ls|list|outdated|import|info|view|patch|rebuild|fetch|store|dedupe|setup|prune|approve-builds|unlink|help)$/;
const VALUES$1 = new Set([
	"-w",
	"--workspace",
	"--filter",
	"-F",
	"--prefix",
	"-C",
	"--dir",
	"--cwd",
	"-p",
	"--package",
	"-c",
	"--call",
	"--registry",
	"--loglevel",
	"--include",
	"--exclude",
	"--from",
	"-j",
	"--jobs"
]);
function expandPackageManager(program, argv, scope) {
	if (RUNNERS$1.has(program)) return execute(argv, scope);
	if (!MANAGERS.has(program)) return null;
	if (program === "nr" || program === "rushx") return runScripts(argv[0] ?? "start", argv.slice(1), [], scope);
	const { flags, rest } = readFlags(argv);
	const [command = "", ...after] = rest;
	const inner = scopeOf(flags, scope);
	if (/^(?:exec|x|dlx)$/.test(command)) return execute([...flags.flatMap(([name, value]) => /^(?:-p|--package|-c|--call)$/.test(name) ? [name, value] : []), ...after], inner);
	if (command === "workspace") return expandPackageManager(program, ["--filter", ...after], scope);
	if (command === "workspaces") {
		const run = after.indexOf("run");
		return run === -1 ? [] : runScripts(after[run + 1] ?? "", after.slice(run + 2), [["-r", ""]], scope);
	}
	if (/^(?:run|run-script|rum|urn|task)$/.test(command)) {
		const again = readFlags(after);
		const [name = "", ...args] = again.rest;
		return runScripts(name, args, [...flags, ...again.flags], scopeOf(again.flags, inner));
	}
	if (/^(?:test|t|tst|start|stop|restart|it|install-test)$/.test(command)) return runScripts(/^(?:t|tst|it|install-test)$/.test(command) ? "test" : command, after, flags, inner);
	if (program === "npm" || command === "" || OTHERS.test(command)) return [];
	const scripts = runScripts(command, after, flags, inner);
	return scripts.length > 0 || hasScript(command, inner) ? scripts : inner.expand([command, ...after], inner);
}
function readFlags(argv) {
	const flags = [];
	let at = 0;
	for (; at < argv.length; at++) {
		const argument = argv[at];
		if (argument === "--") continue;
		if (!argument.startsWith("-")) break;
		const equals = argument.indexOf("=");
		if (equals !== -1) flags.push([argument.slice(0, equals), argument.slice(equals + 1)]);
		else flags.push([argument, VALUES$1.has(argument) ? argv[++at] ?? "" : ""]);
	}
	return {
		flags,
		rest: argv.slice(at)
	};
}
function scopeOf(flags, scope) {
	const folder = flags.find(([name]) => /^(?:--prefix|-C|--dir|--cwd)$/.test(name))?.[1];
	return folder === void 0 ? scope : {
		...scope,
		folder: resolveIn(scope.folder, folder) ?? scope.folder
	};
}
function execute(argv, scope) {
	const { flags, rest } = readFlags(argv);
	const call = flags.find(([name]) => name === "-c" || name === "--call")?.[1];
	if (call !== void 0 && call !== "") return runInline(call, scope);
	const named = flags.find(([name, value]) => /^(?:-p|--package)$/.test(name) && /^stratalint@/.test(value))?.[1];
	const inner = named === void 0 ? scope : {
		...scope,
		version: versionIn(named)
	};
	return scope.expand(rest[0] === "--" ? rest.slice(1) : rest, inner);
}
function hasScript(name, { world, folder }) {
	const own = world.packageOf(folder);
	return own !== null && Object.hasOwn(own.scripts, name);
}
function runScripts(name, args, flags, scope) {
	const own = readFlags(args);
	const separator = args.indexOf("--");
	const before = separator === -1 ? args : args.slice(0, separator);
	const isForManager = (argument) => /^(?:-w|--workspaces?|-ws|--if-present|--silent|-s|--include-workspace-root)(?:=|$)/.test(argument);
	const all = [...flags, ...own.flags.filter(([flag]) => isForManager(flag))];
	const extra = [...before.filter((argument, index) => !isForManager(argument) && !/^(?:-w|--workspace)$/.test(before[index - 1] ?? "")), ...separator === -1 ? [] : args.slice(separator + 1)];
	const inner = all.some(([flag]) => flag === "--no-bail") ? withDefect(scope, "no-bail", "can fail without effect, because of '--no-bail'") : scope;
	return selectPackages(all, scope).flatMap((one) => runPackageScript(one, name, extra, inner));
}
function selectPackages(flags, scope) {
	const { world, folder } = scope;
	const filters = flags.filter(([name]) => /^(?:-w|--workspace|--filter|-F)$/.test(name)).map(([, value]) => value);
	const isAll = flags.some(([name]) => /^(?:-ws|--workspaces|-r|--recursive|-A|--all)$/.test(name));
	const own = world.packageOf(folder);
	if (filters.length > 0) return world.packages.filter((one) => filters.some((filter) => isSelected(one, filter, folder)));
	if (isAll) return world.packages;
	return own === null ? [] : [own];
}
function isSelected({ name, folder }, filter, from) {
	const bare = filter.replace(/^\.\.\.\^?|\^?\.\.\.$/g, "").replace(/^\{(.*)\}$/, "$1");
	if (bare.includes("[")) return true;
	if (bare === "//" || bare === ".") return folder === from;
	const path = resolveIn(from, bare);
	const pattern = new RegExp(`^${bare.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*")}$`);
	return name !== null && pattern.test(name) || folder === path || pattern.test(folder) || pattern.test(`./${folder}`);
}
// packages/review/src/integrity/gate/commands/tasks/read-recipes.ts
function isMakefile(file) {
	return /makefile$|\.mk$/i.test(file);
}
function readRecipes(file, world) {
	const recipes = [];
	const variables = new Map();
	const seen = new Set();
	const read = (path) => {
		if (seen.has(path) || seen.size > 20) return;
		seen.add(path);
		for (const { text, line } of linesOf$1(world.read(path) ?? "", path, recipes)) {
			const [, name, operator, value = ""] = ASSIGNMENT.exec(text) ?? [];
			const known = name === void 0 ? void 0 : variables.get(name);
			if (name !== void 0 && !(operator === "?" && known !== void 0)) variables.set(name, {
				text: operator === "+" && known !== void 0 ? `${known.text} ${value}` : value,
				site: {
					file: path,
					line,
					text
				}
			});
			const included = /^-?s?include\s+(.+)$/.exec(text)?.[1];
			for (const one of included?.split(/\s+/) ?? []) {
				const below = resolveIn("", one) ?? "";
				read(world.files.has(below) ? below : resolveIn(parentOf$1(path), one) ?? "");
			}
		}
	};
	read(file);
	return {
		recipes,
		variables
	};
}
const ASSIGNMENT = /^(?:export\s+|override\s+)*([A-Za-z_][\w.-]*)\s*(?::{1,3}|([?+!]))?=\s*(.*?)\s*(?:#.*)?$/;
function linesOf$1(text, file, recipes) {
	const isMake = isMakefile(file);
	const others = [];
	let current = [];
	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		const last = current[0]?.lines.at(-1);
		if (last?.text.endsWith("\\") === true) {
			last.text = `${last.text.slice(0, -1)} ${raw.trim()}`;
			continue;
		}
		if (/^(?:\t| +)\S/.test(raw) && current.length > 0) {
			for (const { lines } of current) lines.push({
				text: raw.trim(),
				line: index + 1
			});
			continue;
		}
		const header = isMake && ASSIGNMENT.test(raw) ? null : HEADER.exec(raw);
		if (header === null) {
			if (/^\S/.test(raw) && !raw.startsWith("#") && !raw.startsWith("[")) {
				current = [];
				others.push({
					text: raw,
					line: index + 1
				});
			}
			continue;
		}
		const added = (isMake ? header[1].split(/\s+/) : [header[1].split(/\s+/)[0]]).map((name) => recipeOf(name, header[2] ?? "", file, index + 1, isMake));
		recipes.push(...added);
		current = added;
	}
	return others;
}
const HEADER = /^@?([\w.\-/ ]+?)(?:\s+[^:=]*?)?\s*:(?![=:])\s*([^#]*)/;
function recipeOf(name, after, file, line, isMake) {
	const own = isMake ? ASSIGNMENT.exec(after) : null;
	if (own !== null) return {
		name,
		file,
		needs: [],
		lines: [],
		variables: new Map([[own[1], own[3] ?? ""]])
	};
	const [needs = "", inline] = after.split(/;(.*)/);
	return {
		name,
		file,
		needs: needs.replace(/[()]/g, " ").replaceAll("&&", " ").split(/\s+/).filter((need) => need !== "" && need !== "|"),
		lines: inline === void 0 ? [] : [{
			text: inline.trim(),
			line
		}],
		variables: new Map()
	};
}
function expandVariables(text, values, depth = 0) {
	if (depth > 8) return text;
	return text.replace(/(?<!\$)\$(?:\(([\w.-]+)\)|\{([\w.-]+)\})/g, (whole, one, other) => {
		const name = one ?? other ?? "";
		if (name === "MAKE") return "make";
		const value = values.get(name);
		return value === void 0 ? whole : expandVariables(value, values, depth + 1);
	});
}
// packages/review/src/integrity/gate/commands/tasks/recipes.ts
const NOT_RUNNING = /^(?:-[a-jl-z]*[inqt][a-z]*|--ignore-errors|--dry-run|--just-print|--recon|--question|--touch)$/;
function runRecipes(file, names, given, scope) {
	const { recipes, variables } = readRecipes(file, scope.world);
	const rulesOf = (name) => recipes.filter((recipe) => recipe.name === name);
	const first = recipes.find(({ name }) => !name.startsWith("."))?.name;
	const wanted = names.length === 0 ? first === void 0 ? [] : [first] : names;
	const ignored = new Set(rulesOf(".IGNORE").flatMap(({ needs }) => needs.length === 0 ? ["*"] : needs));
	const values = new Map([...Object.entries(scope.env), ...[...variables].map(([name, { text }]) => [name, text])]);
	for (const [name, value] of given) values.set(name, value);
	const run = (name, inner) => {
		const rules = rulesOf(name);
		const recipe = rules.findLast(({ lines }) => lines.length > 0) ?? rules.at(-1);
		const key = `recipe ${file}#${name}`;
		if (recipe === void 0 || inner.stack.includes(key)) return [];
		const below = {
			...inner,
			stack: [...inner.stack, key]
		};
		const own = ignored.has("*") || ignored.has(name) ? withDefect(below, "ignore", "cannot fail, because of '.IGNORE'") : below;
		const set = new Map([
			...values,
			...rules.flatMap((one) => [...one.variables]),
			...given
		]);
		return [...rules.flatMap(({ needs }) => needs.flatMap((need) => run(need, below))), ...runLines(recipe, isMakefile(file), set, own)];
	};
	const start = isMakefile(file) ? withSettings(scope, variables) : scope;
	return wanted.flatMap((name) => run(name, start));
}
function withSettings(scope, variables) {
	let inner = scope;
	const shell = variables.get("SHELL");
	if (shell !== void 0 && !/(?:^|[/\s])(?:ba|z|da|k|a|fi)?sh(?:\.exe)?(?:\s|$)|[$]/.test(shell.text)) inner = withDefect(inner, "SHELL", `never runs, because of 'SHELL = ${shell.text}'`, shell.site);
	const flags = variables.get("MAKEFLAGS") ?? variables.get("GNUMAKEFLAGS");
	const flaw = flags?.text.split(/\s+/).find((flag) => NOT_RUNNING.test(flag) || /^[inqt]+$/.test(flag));
	if (flags !== void 0 && flaw !== void 0) inner = withDefect(inner, `MAKEFLAGS ${flaw}`, `cannot fail, because of '${flaw}' in MAKEFLAGS`, flags.site);
	return inner;
}
function runLines({ file, lines }, isMake, values, scope) {
	if (!isMake && lines[0]?.text.startsWith("#!") === true) return runScript(lines.map((one) => one.text).join("\n"), scope, {
		errexit: false,
		siteOf: (line, part) => ({
			file,
			line: lines[0].line + line - 1,
			text: part
		})
	});
	return lines.flatMap(({ text, line }) => {
		const expanded = isMake ? expandVariables(text.trimStart(), values).trimStart() : text.trimStart();
		const prefix = /^[@+-]*/.exec(expanded)[0];
		const command = expanded.slice(prefix.length).replace(/\$\$/g, "$");
		const site = {
			file,
			line,
			text: command
		};
		return runScript(command, prefix.includes("-") ? withDefect(scope, `${command} -`, "cannot fail, because of the '-' before it", site) : scope, {
			errexit: false,
			siteOf: (_line, part) => ({
				...site,
				text: part
			})
		});
	});
}
// packages/review/src/integrity/gate/commands/tasks/task-files.ts
const FILES = {
	make: [
		"Makefile",
		"makefile",
		"GNUmakefile"
	],
	gmake: [
		"Makefile",
		"makefile",
		"GNUmakefile"
	],
	just: [
		"justfile",
		"Justfile",
		".justfile"
	]
};
const TASKFILES = [
	"Taskfile.yml",
	"Taskfile.yaml",
	"taskfile.yml",
	"Taskfile.dist.yml"
];
const WITH_VALUE = new Set([
	"-C",
	"-f",
	"-d",
	"-t",
	"--directory",
	"--file",
	"--makefile",
	"--dir",
	"--taskfile",
	"--justfile",
	"--working-directory",
	"-j"
]);
function runTask(program, argv, scope) {
	const files = FILES[program];
	const { names, flags, variables } = readArguments(argv);
	const folder = flags.has("-C") || flags.has("--directory") ? resolveIn(scope.folder, flags.get("-C") ?? flags.get("--directory")) ?? "" : scope.folder;
	const inner = {
		...scope,
		folder
	};
	if (files !== void 0) {
		const given = flags.get("-f") ?? flags.get("--file") ?? flags.get("--makefile") ?? flags.get("--justfile");
		const file = [...given === void 0 ? files : [given]].map((name) => resolveIn(folder, name) ?? "").find((path) => scope.world.files.has(path));
		if (file === void 0) return [];
		const flaw = [...flags.keys()].find((flag) => NOT_RUNNING.test(flag));
		return runRecipes(file, names, variables, flaw === void 0 ? inner : withDefect(inner, `make ${flaw}`, `cannot fail, because of 'make ${flaw}'`));
	}
	if (program !== "task" && program !== "go-task") return null;
	const file = TASKFILES.map((name) => resolveIn(folder, name) ?? "").find((path) => scope.world.files.has(path));
	const tasks = file === void 0 ? null : asObject(scope.world.yaml(file)?.["tasks"]);
	return file === void 0 || tasks === null ? [] : (names.length === 0 ? ["default"] : names).flatMap((name) => runGoTask(file, tasks, name, inner));
}
function readArguments(argv) {
	const names = [];
	const variables = new Map();
	const flags = new Map();
	for (let at = 0; at < argv.length; at++) {
		const argument = argv[at];
		const equals = argument.indexOf("=");
		if (argument.startsWith("-")) {
			if (equals !== -1) flags.set(argument.slice(0, equals), argument.slice(equals + 1));
			else flags.set(argument, WITH_VALUE.has(argument) ? argv[++at] ?? "" : "");
		} else if (equals === -1) names.push(argument);
		else variables.set(argument.slice(0, equals).replace(/[:?+]$/, ""), argument.slice(equals + 1));
	}
	return {
		names,
		flags,
		variables
	};
}
function runGoTask(file, tasks, name, scope) {
	const key = `task ${file}#${name}`;
	const value = tasks[name];
	if (value === void 0 || scope.stack.includes(key)) return [];
	const task = asObject(value);
	const ignoring = (one, inner) => one?.["ignore_error"] === true ? withDefect(inner, "ignore_error", "cannot fail, because of 'ignore_error'") : inner;
	const inner = ignoring(task, {
		...scope,
		stack: [...scope.stack, key]
	});
	const commands = task === null ? [value].flat() : [task["cmds"] ?? task["cmd"]].flat();
	const text = scope.world.read(file) ?? "";
	return [...[task?.["deps"]].flat().flatMap((one) => stringsOf$1(asObject(one)?.["task"] ?? one)).flatMap((one) => runGoTask(file, tasks, one, inner)), ...commands.flatMap((one) => {
		const command = asObject(one);
		if (command !== null && typeof command["task"] === "string") return runGoTask(file, tasks, command["task"], ignoring(command, inner));
		const script = typeof one === "string" ? one : command?.["cmd"];
		if (typeof script !== "string") return [];
		const line = lineFrom(text, [script.split("\n")[0]]);
		return runScript(script, ignoring(command, inner), {
			errexit: false,
			siteOf: (at, part) => ({
				file,
				line: line + at - 1,
				text: part
			})
		});
	})];
}
// packages/review/src/integrity/gate/commands/tasks/workspace-tasks.ts
function runWorkspaceTask(program, argv, scope) {
	if (program === "turbo") return turbo(argv, scope);
	if (program === "nx") return nx(argv, scope);
	if (program === "lerna" || program === "lage" || program === "ultra") return inPackages(scope.world.packages, words(argv).filter((argument) => argument !== "run"), scope);
	return null;
}
function turbo(argv, scope) {
	const tasks = words(argv).filter((argument) => argument !== "run");
	const filters = valuesOf(argv, ["--filter", "-F"]);
	const config = scope.world.json("turbo.json");
	const graph = asObject(config?.["tasks"] ?? config?.["pipeline"]) ?? {};
	const all = new Set();
	const add = (task) => {
		const name = task.replace(/^\^/, "").replace(/^.*#/, "");
		if (all.has(name)) return;
		all.add(name);
		const entry = asObject(graph[name] ?? graph[`//#${name}`]);
		for (const one of stringsOf$1(entry?.["dependsOn"])) add(one);
	};
	for (const task of tasks) add(task);
	const packages = scope.world.packages.filter((one) => filters.length === 0 || filters.some((filter) => isSelected(one, filter, "")));
	const inner = argv.some((argument) => /^--dry(?:-run)?(?:=|$)/.test(argument)) ? withDefect(scope, "dry", "never runs, because of '--dry-run'") : scope;
	return inPackages(packages, [...all], inner, (task, { folder }) => turboInputs(task, folder, scope.world));
}
function inPackages(packages, tasks, scope, inputsOf = () => null) {
	return packages.flatMap((one) => tasks.flatMap((task) => runPackageScript(one, task, [], withInputs$1(scope, inputsOf(task, one)))));
}
function nx(argv, scope) {
	const [command = "", target = ""] = words(argv);
	const tasks = command === "run-many" || command === "affected" ? [...valuesOf(argv, [
		"-t",
		"--target",
		"--targets"
	]), ...valuesOf(argv, ["-p", "--projects"]).slice(0, 0)].flatMap((value) => value.split(",")) : [(command === "run" ? target : command).split(":")[1] ?? command];
	const project = command === "run" ? target.split(":")[0] : /^(?:run-many|affected)$/.test(command) ? void 0 : target;
	const isWanted = (name) => project === void 0 || project === "" || name === project;
	const extra = command === "run-many" || command === "affected" ? words(argv).slice(1) : [];
	const names = [...tasks, ...extra];
	return [...scope.world.packages.filter(({ name, folder }) => isWanted(name) || isWanted(folder)).flatMap((one) => nxScripts(one, names, scope)), ...[...scope.world.files].filter((file) => /(?:^|\/)project\.json$/.test(file)).flatMap((file) => nxProject(file, names, isWanted, scope))];
}
function nxScripts(own, names, scope) {
	const { folder, json } = own;
	const targets = asObject(scope.world.json(folder === "" ? "project.json" : `${folder}/project.json`)?.["targets"]) ?? {};
	const configured = asObject(asObject(json["nx"])?.["targets"]);
	return inPackages([own], names.filter((name) => !Object.hasOwn(targets, name)), scope, (task) => nxInputs(task, asObject(configured?.[task]), folder, scope.world));
}
function nxProject(file, names, isWanted, scope) {
	const project = scope.world.json(file);
	if (project === null || !isWanted(typeof project["name"] === "string" ? project["name"] : null)) return [];
	const targets = asObject(project["targets"]) ?? {};
	return names.flatMap((name) => nxTarget(file, targets, name, scope));
}
function nxTarget(file, targets, name, scope) {
	const key = `nx ${file}#${name}`;
	const target = asObject(targets[name]);
	if (target === null || scope.stack.includes(key)) return [];
	const inputs = nxInputs(name, target, parentOf$1(file), scope.world);
	const inner = withInputs$1({
		...scope,
		stack: [...scope.stack, key]
	}, inputs);
	const options = asObject(target["options"]) ?? {};
	const line = lineFrom(scope.world.read(file) ?? "", [`"${name}"`]);
	const commands = [
		target["command"],
		options["command"],
		options["commands"]
	].flatMap((value) => Array.isArray(value) ? value.flatMap((one) => stringsOf$1(asObject(one)?.["command"] ?? one)) : stringsOf$1(value));
	const dependencies = stringsOf$1(target["dependsOn"]).map((one) => one.replace(/^\^/, ""));
	return [...commands.flatMap((text) => runScript(text, inner, {
		errexit: false,
		siteOf: (_line, part) => ({
			file,
			line,
			text: part
		})
	})), ...dependencies.flatMap((one) => nxTarget(file, targets, one, inner))];
}
function words(argv) {
	const found = [];
	for (let at = 0; at < argv.length; at++) {
		const argument = argv[at];
		if (argument === "--") break;
		if (/^(?:--filter|-F|-t|--targets?|-p|--projects|--parallel|--base|--head|--scope|--stream|--concurrency|--exclude)$/.test(argument)) at++;
		else if (!argument.startsWith("-")) found.push(argument);
	}
	return found;
}
function valuesOf(argv, names) {
	return argv.flatMap((argument, index) => {
		const equals = argument.indexOf("=");
		if (equals !== -1 && names.includes(argument.slice(0, equals))) return [argument.slice(equals + 1)];
		if (!names.includes(argument)) return [];
		const end = argv.findIndex((one, at) => at > index && one.startsWith("-"));
		return argv.slice(index + 1, end === -1 ? void 0 : end);
	});
}
// packages/review/src/integrity/gate/commands/expand.ts
const LINTERS = {
	eslint: "eslint",
	eslint_d: "eslint",
	oxlint: "oxlint",
	depcruise: "depcruise",
	"dependency-cruiser": "depcruise"
};
const WRAPPERS$1 = {
	command: [],
	exec: [],
	time: [],
	nohup: [],
	builtin: [],
	nice: ["-n"],
	sudo: ["-u", "-g"],
	stdbuf: [
		"-o",
		"-e",
		"-i"
	],
	"xvfb-run": ["-s"],
	xargs: [
		"-n",
		"-P",
		"-I",
		"-d",
		"-L"
	],
	timeout: ["-k", "-s"],
	retry: ["-n", "-d"],
	"run-if-changed": [],
	dotenv: [
		"-e",
		"-c",
		"-f"
	],
	dotenvx: ["-f"],
	doppler: ["-p", "-c"],
	op: ["--env-file"],
	infisical: ["--env"],
	volta: ["--node"],
	mise: [],
	asdf: [],
	corepack: [],
	direnv: [],
	"git-format-staged": ["-f"],
	"env-cmd": ["-f", "-e"],
	"node-env-run": [],
	chronic: [],
	unbuffer: [],
	"if-env": []
};
const SHELLS = /^(?:ba|z|da|k|a)?sh$/;
const RUNTIMES = new Set([
	"node",
	"nodejs",
	"tsx",
	"ts-node",
	"jiti",
	"esno",
	"babel-node",
	"zx",
	"bun",
	"deno"
]);
function expandCommand(argv, scope) {
	const [written = "", ...rest] = argv;
	if (written === "" || scope.stack.length > 16) return [];
	const program = programOf(written);
	const shadow = shadowOf(written, scope);
	if (shadow !== null) return runFile(shadow, rest, {
		...scope,
		folder: ""
	});
	if (program === "stratalint") return isOurs(written, scope) ? ours(rest, {
		...scope,
		version: versionIn(written) ?? scope.version ?? null
	}) : [];
	const linter = LINTERS[program];
	if (linter !== void 0) return [judged(linter, rest, scope)];
	if (program === "env" || program === "cross-env" || program === "cross-env-shell") return withEnvironment(rest, scope);
	if (SHELLS.test(program)) return shell(rest, scope);
	if (program === "eval") return runInline(rest.join(" "), scope);
	if (program === "source" || program === ".") return rest[0] === void 0 ? [] : runFile(rest[0], rest.slice(1), scope);
	if (RUNTIMES.has(program) && !isBunTask(program, rest)) return runtime(program, rest, scope);
	const task = runOtherTask(program, rest, scope);
	if (task !== null) return task;
	const values = WRAPPERS$1[program];
	if (values !== void 0) return expandCommand(unwrap$1(program, rest, values), program === "xargs" ? withCondition(scope, "xargs", "runs only on the files that xargs passes") : scope);
	if (program === "docker" || program === "docker-compose" || program === "podman" || program === "nix" || program === "devbox") return inContainer(rest, scope);
	return expandPackageManager(program, rest, scope) ?? expandConcurrent(program, rest, scope) ?? runWorkspaceTask(program, rest, scope) ?? runTask(program, rest, scope) ?? runHookManager(program, rest, scope) ?? (written.includes("/") ? runFile(written, rest, scope) : []);
}
function programOf(written) {
	return written.replace(/^.*[\\/]/, "").replace(/\.(?:cmd|exe|ps1)$/, "").replace(/(?<=.)@(?:npm:)?[^/@]*(?:@[^/@]*)?$/, "");
}
function shadowOf(program, { env, world, folder }) {
	const path = env["PATH"];
	if (path === void 0 || program.includes("/")) return null;
	for (const part of path.split(":")) {
		const own = resolveIn(folder, part.replace(/^\$\{?(?:PWD|GITHUB_WORKSPACE|CI_PROJECT_DIR)\}?\//, "./"));
		if (own !== null && !part.startsWith("$") && world.files.has(`${own}/${program}`)) return `${own}/${program}`;
	}
	return null;
}
function isOurs(written, { world, folder }) {
	if (!/[\\/]/.test(written) || /node_modules|\$|`/.test(written)) return true;
	const path = resolveIn(folder, written);
	return path === null || world.packageOf(path)?.name === "stratalint";
}
function ours([command = "", ...rest], scope) {
	if (command === "agent") return agentHook(rest, scope);
	if (command !== "check" && command !== "review" && command !== "baseline" && command !== "merge") return [];
	if (command === "merge") return [];
	return [judged(command, rest, scope)];
}
function agentHook([action, , event = ""], scope) {
	if (action !== "hook" || !/^(?:(?:pre|post)ToolUse|(?:subagent)?stop)$/i.test(event)) return [];
	return [judged(/stop/i.test(event) ? "review" : "check", [], scope)];
}
function judged(tool, argv, scope) {
	const { world, folder, chain, conditions, coverage, via } = scope;
	const own = judgedBy(tool, argv, folder, world);
	const { defects } = withPreload(scope, scope.env["NODE_OPTIONS"]);
	const version = tool === "check" || tool === "review" ? scope.version ?? null : null;
	return {
		judged: {
			...own,
			version,
			coverage: [...coverage, ...own.coverage]
		},
		defects,
		conditions,
		chain,
		via
	};
}
function withPreload(scope, options) {
	const module = /(?:^|\s)(?:--(?:require|import|loader|experimental-loader)[=\s]|-r\s*)(\S+)/.exec(options ?? "")?.[1];
	return module === void 0 ? scope : withDefect(scope, `preload ${module}`, `loads ${module} first, which can change its exit code`);
}
function withEnvironment(argv, scope) {
	const env = { ...scope.env };
	let at = 0;
	for (; at < argv.length; at++) {
		const argument = argv[at];
		const equals = argument.indexOf("=");
		if (/^[A-Za-z_]\w*=/.test(argument)) env[argument.slice(0, equals)] = argument.slice(equals + 1);
		else if (!argument.startsWith("-")) break;
	}
	const rest = argv.slice(at);
	return rest.length === 1 && rest[0].includes(" ") ? runInline(rest[0], {
		...scope,
		env
	}) : expandCommand(rest, {
		...scope,
		env
	});
}
function shell(argv, scope) {
	let errexit = false;
	for (let at = 0; at < argv.length; at++) {
		const argument = argv[at];
		if (!/^[-+]/.test(argument)) return runFile(argument, argv.slice(at + 1), scope, errexit);
		if (/^-[a-z]*e/.test(argument)) errexit = true;
		if (/^-[a-z]*c$/.test(argument)) return argv[at + 1] === void 0 ? [] : runInline(argv[at + 1], scope, errexit);
		if (/^[-+][a-z]*o$/.test(argument)) {
			if (argv[at + 1] === "errexit") errexit = argument.startsWith("-");
			at++;
		}
	}
	return [];
}
const isBunTask = (program, [first = "", second = ""]) => program === "bun" && !/[./]/.test(first === "run" ? second : first) || program === "deno" && first === "task";
function runtime(program, argv, scope) {
	let inner = scope;
	for (let at = 0; at < argv.length; at++) {
		const argument = argv[at];
		if (/^(?:run|watch|-A|--allow-\S+)$/.test(argument) || program !== "node" && argument === "x") continue;
		if (argument === "--run") return expandCommand([
			"npm",
			"run",
			...argv.slice(at + 1)
		], inner);
		if (argument === "-e" || argument === "--eval" || argument === "-p") return [];
		if (/^(?:-r|--require|--import|--loader|--experimental-loader)(?:=|$)/.test(argument)) {
			const module = argument.includes("=") ? argument.slice(argument.indexOf("=") + 1) : argv[++at];
			const isLoader = /^(?:tsx|ts-node|jiti|dotenv|source-map-support)\b/.test(module ?? "");
			if (module !== void 0 && !isLoader) inner = withPreload(inner, `--import ${module}`);
			continue;
		}
		if (argument.startsWith("-")) continue;
		const path = argument.replace(/^npm:/, "");
		if (/^stratalint(?:@|$)/.test(path)) return ours(argv.slice(at + 1), {
			...inner,
			version: versionIn(path)
		});
		if (/(?:^|\/)node_modules\/(?:\.bin\/)?(?:stratalint|eslint|oxlint)(?:\/|$)/.test(path)) return expandCommand([/node_modules\/(?:\.bin\/)?(\w+)/.exec(path)[1], ...argv.slice(at + 1)], inner);
		if (/(?:^|\/)stratalint(?:\.[cm]?js)?$/.test(path) && isOurs(path, inner)) return ours(argv.slice(at + 1), inner);
		return runFile(path, argv.slice(at + 1), inner);
	}
	return [];
}
function unwrap$1(program, argv, values) {
	let rest = [...argv];
	const separator = rest.indexOf("--");
	if (separator !== -1 && ![
		"command",
		"exec",
		"time",
		"xargs"
	].includes(program)) return rest.slice(separator + 1);
	while (rest.length > 0) {
		const [argument] = rest;
		if (values.includes(argument)) rest = rest.slice(2);
		else if (argument.startsWith("-")) rest = rest.slice(1);
		else if (/^(?:run|exec|x|shim)$/.test(argument) && program !== "xargs" && program !== "command") rest = rest.slice(1);
		else if (program === "timeout" && /^[\d.]+[smhd]?$/.test(argument)) rest = rest.slice(1);
		else if (program === "direnv" && argument === ".") rest = rest.slice(1);
		else break;
	}
	return rest;
}
function inContainer(argv, scope) {
	const at = argv.findIndex((argument) => /^(?:npx|npm|pnpm|yarn|bun|bunx|node|stratalint|eslint|oxlint|make|just|task|(?:ba)?sh)$/.test(argument));
	return at === -1 ? [] : expandCommand(argv.slice(at), scope);
}
// packages/review/src/integrity/gate/commands/start-scope.ts
function startScope(world, isCi) {
	return {
		world,
		folder: "",
		env: {},
		isCi,
		chain: [],
		defects: [],
		conditions: [],
		stack: [],
		coverage: [],
		via: "",
		expand: expandCommand
	};
}
// packages/review/src/integrity/gate/runners/agents.ts
const SETTINGS = [
	[/(?:^|\/)\.claude\/settings(?:\.local)?\.json$/, "claude"],
	[/(?:^|\/)\.codex\/(?:hooks|settings|config)\.json$/, "codex"],
	[/(?:^|\/)\.cursor\/hooks\.json$/, "cursor"],
	[/(?:^|\/)\.gemini\/settings\.json$/, "gemini"],
	[/(?:^|\/)\.github\/hooks\/[^/]+\.json$/, "copilot"],
	[/(?:^|\/)\.(?:windsurf|kiro|factory|augment|qwen|opencode)\/(?:hooks|settings)\.json$/, "agent"],
	[/(?:^|\/)hooks\/hooks\.json$/, "claude"]
];
const TOML = /(?:^|\/)\.codex\/config\.toml$/;
const MOMENTS = [
	[/^(?:stop|subagentstop|agentstop|afteragent|sessionend|onstop|taskcompleted)$/, "stop"],
	[/^(?:posttooluse|afterfileedit|aftertool|posttool|afteredit|filesaved|onsave)$/, "edit"],
	[/^(?:pretooluse|beforeshellexecution|beforetool|beforefileedit|pretool)$/, "before a tool"]
];
function agentRuns(world) {
	const off = {
		claude: offInClaude(world),
		codex: offInCodex(world)
	};
	return [...world.files].flatMap((file) => {
		const host = SETTINGS.find(([pattern]) => pattern.test(file))?.[1];
		if (host !== void 0) return fromSettings(file, host, off[host] ?? null, world);
		return TOML.test(file) ? fromToml(file, off["codex"] ?? null, world) : [];
	});
}
function fromSettings(file, host, offIn, world) {
	const json = world.json(file);
	return json === null ? [] : fromEvents(file, host, asObject(json["hooks"]) ?? {}, offIn, world);
}
function offInClaude(world) {
	const file = [...world.files].filter((file) => SETTINGS[0][0].test(file)).find((one) => world.json(one)?.["disableAllHooks"] === true);
	return file === void 0 ? null : {
		file,
		key: "disableAllHooks"
	};
}
function offInCodex(world) {
	for (const file of [...world.files].filter((one) => TOML.test(one))) {
		const features = asObject(tomlOf(file, world)["features"]);
		const key = ["hooks", "codex_hooks"].find((name) => features?.[name] === false);
		if (key !== void 0) return {
			file,
			key
		};
	}
	return null;
}
function tomlOf(file, world) {
	try {
		return loadToml().parse(world.read(file) ?? "");
	} catch {
		return {};
	}
}
function fromEvents(file, host, events, offIn, world) {
	return Object.entries(events).flatMap(([event, entries]) => listOf(entries).flatMap((entry) => fromEntry(file, host, event, asObject(entry) ?? { command: entry }, offIn, world)));
}
function fromEntry(file, host, event, entry, offIn, world) {
	return [entry, ...listOf(entry["hooks"]).flatMap((one) => [asObject(one) ?? {}])].flatMap((hook) => {
		return [
			"command",
			"bash",
			"run",
			"script"
		].map((key) => hook[key]).filter((value) => typeof value === "string").flatMap((text) => {
			const content = world.read(file) ?? "";
			const written = JSON.stringify(text).slice(1, -1);
			const line = lineFrom(content, [`"${written}"`, written]);
			let scope = {
				...startScope(world, false),
				via: host
			};
			if (offIn !== null) scope = withDefect(scope, offIn.key, `never runs, because of '${offIn.key}'`, {
				file: offIn.file,
				line: lineFrom(world.read(offIn.file) ?? "", [`${offIn.key} = false`, offIn.key]),
				text: ""
			});
			if (hook["async"] === true || hook["background"] === true) scope = withDefect(scope, "async", "runs in the background, because of 'async'", {
				file,
				line,
				text
			});
			const found = runScript(text.replace(/"?\$\{?(?:CLAUDE|CURSOR|CODEX|GEMINI)_(?:PROJECT_DIR|WORKSPACE\w*)\}?"?\//g, "./"), scope, {
				errexit: false,
				siteOf: (_line, part) => ({
					file,
					line,
					text: part
				})
			});
			const matcher = matcherOf$1(entry["matcher"]);
			return found.map((one) => ({
				...one,
				via: one.via === "" ? host : one.via,
				conditions: matcher === null ? one.conditions : [...one.conditions, {
					key: matcher,
					text: `runs only for '${matcher.slice(8)}'`,
					site: {
						file,
						line,
						text: ""
					}
				}],
				trigger: `agent:${momentOf(event)}`,
				identity: `${host}#${event}`,
				event: null
			}));
		});
	});
}
function matcherOf$1(value) {
	return typeof value !== "string" || value === "" || value === "*" || value === ".*" ? null : `matcher ${value}`;
}
function momentOf(event) {
	const name = event.toLowerCase().replace(/[^a-z]/g, "");
	return MOMENTS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}
function fromToml(file, offIn, world) {
	const toml = tomlOf(file, world);
	const notify = listOf(toml["notify"]).filter((one) => typeof one === "string");
	const line = lineFrom(world.read(file) ?? "", ["notify"]);
	const notified = notify.length === 0 ? [] : runScript(notify.join(" "), {
		...startScope(world, false),
		via: "codex"
	}, {
		errexit: false,
		siteOf: (_line, part) => ({
			file,
			line,
			text: part
		})
	});
	return [...fromEvents(file, "codex", asObject(toml["hooks"]) ?? {}, offIn, world), ...notified.map((one) => ({
		...one,
		trigger: "agent:stop",
		identity: "codex#notify",
		event: null
	}))];
}
// packages/review/src/integrity/gate/runners/github/github-checkout.ts
const BASE_REF = /github\.(?:base_ref|event\.(?:pull_request\.base\.|repository\.default_branch))/;
function afterCheckouts(steps, { file, text }, job, { scope, event }) {
	const own = steps.map(withOf).findLast((one) => one !== null && textOf$3(one["path"]) === "");
	if (own == null) return scope;
	const at = (key, shown) => ({
		file,
		line: lineFrom(text, [`${key}:`], job.offset),
		text: shown
	});
	const [repository, ref] = [textOf$3(own["repository"]), textOf$3(own["ref"])];
	let inner = scope;
	if (repository !== "" && !repository.includes("${{") && !scope.world.repository.mayBe(repository)) inner = withDefect(inner, `checkout of ${repository}`, `judges another repository, because of ${quote(`repository: ${repository}`)}`, at("repository", repository));
	const isOther = ref.includes("${{") ? BASE_REF.test(ref) && !/head/.test(ref) : !ref.startsWith("refs/pull/");
	if (event === "pull_request" && ref !== "" && isOther) inner = withDefect(inner, `checkout of ${ref}`, `judges another commit, because of ${quote(`ref: ${ref}`)}`, at("ref", ref));
	const folders = textOf$3(own["sparse-checkout"]).split("\n").flatMap((line) => line.trim() || []);
	return folders.length === 0 ? inner : {
		...inner,
		coverage: [...inner.coverage, {
			...sparse(folders),
			site: at("sparse-checkout", "sparse-checkout")
		}]
	};
}
function withOf(step) {
	return /^actions\/checkout(?:@|$)/.test(textOf$3(step["uses"])) ? asObject(step["with"]) ?? {} : null;
}
function sparse(folders) {
	const names = folders.map((folder) => folder.replace(/^\/|\/\*{0,2}$/g, ""));
	return {
		label: `sparse-checkout ${names.join(" ")}`,
		covers: (path) => !path.includes("/") || names.some((name) => name === "" || path.startsWith(`${name}/`))
	};
}
function getsChange({ json }) {
	const text = JSON.stringify(json);
	return /pull_request\.head|head_ref|refs\/pull|\bpull\/|FETCH_HEAD|merge_commit_sha|gh pr checkout|--head\b/.test(text) || /"stratalint\//.test(text) && /"command":"review"/.test(text);
}
function isEmptyMatrix({ json }) {
	const matrix = asObject(asObject(json["strategy"])?.["matrix"]);
	if (matrix === null) return false;
	const { include, exclude, ...variables } = matrix;
	if (Array.isArray(include) && include.length > 0) return false;
	const lists = Object.entries(variables);
	if (lists.length === 0 || lists.some(([, values]) => !Array.isArray(values))) return false;
	const excluded = Array.isArray(exclude) ? exclude.map((one) => asObject(one) ?? {}) : [];
	let combinations = [{}];
	for (const [name, values] of lists) combinations = combinations.flatMap((one) => values.map((value) => ({
		...one,
		[name]: value
	}))).slice(0, 256);
	return combinations.every((one) => excluded.some((out) => Object.entries(out).every(([key, value]) => JSON.stringify(one[key]) === JSON.stringify(value))));
}
// packages/review/src/integrity/gate/runners/github/github-events.ts
function eventsOf$1({ file, text, json }, world) {
	const on = json["on"] ?? json["true"];
	const start = Math.max(0, text.search(/^["']?on["']?\s*:/m));
	const named = asObject(on) ?? Object.fromEntries(stringsOf$1(on).map((name) => [name, null]));
	return Object.entries(named).filter(([name]) => name !== "workflow_call").map(([name, value]) => {
		const options = asObject(value) ?? {};
		const line = lineFrom(text, [`${name}:`, name], start);
		const given = (key) => options[key] === void 0 ? null : stringsOf$1(options[key]);
		const branches = given("branches");
		const ignoresBranches = name === "push" && branches === null && given("tags") !== null;
		return {
			name: name === "pull_request_target" ? "pull_request" : name,
			filter: {
				branches: ignoresBranches && given("branches-ignore") === null ? [] : branches,
				ignoredBranches: given("branches-ignore") ?? [],
				types: given("types"),
				coverage: pathCoverage(given("paths"), given("paths-ignore")),
				onBase: name === "pull_request_target",
				site: {
					file,
					line: lineOfFilter(text, start, line, options),
					text: name
				}
			}
		};
	}).filter(() => world.files.has(file));
}
function lineOfFilter(text, start, fallback, options) {
	const keys = [
		"paths-ignore",
		"paths",
		"branches-ignore",
		"branches",
		"types"
	].filter((key) => key in options);
	return keys.length === 1 ? lineFrom(text, keys.map((key) => `${key}:`), start, fallback) : fallback;
}
function pathCoverage(paths, ignored) {
	if (paths === null && ignored === null) return null;
	const isIncluded = paths === null ? () => true : orderedGlobs(paths);
	const isIgnored = ignored === null ? () => false : orderedGlobs(ignored);
	return {
		label: paths === null ? "paths-ignore" : "paths",
		covers: (path) => isIncluded(path) && !isIgnored(path)
	};
}
// packages/review/src/integrity/gate/runners/github/github-steps.ts
function runSteps(workflow, job, context) {
	const defaults = {
		...runDefaults(workflow.json),
		...runDefaults(job.json)
	};
	return stepsIn(listOf(job.json["steps"]), workflow, job, context, defaults);
}
function runDefaults(json) {
	return asObject(asObject(json["defaults"])?.["run"]) ?? {};
}
function stepsIn(steps, workflow, job, context, defaults) {
	let from = job.offset;
	return steps.flatMap((value, index) => {
		const step = asObject(value);
		if (step === null) return [];
		const { start, next } = placeOf$1(step, workflow.text, from);
		from = next;
		const later = objectsOf(steps.slice(index + 1));
		const scope = afterCheckouts(objectsOf(steps.slice(0, index)), workflow, job, context);
		return runStep(step, start, later, workflow, job, {
			...context,
			scope
		}, defaults);
	});
}
function placeOf$1(step, text, from) {
	const known = [
		"name",
		"id",
		"uses",
		"run"
	].map((key) => step[key]).find((value) => typeof value === "string");
	const at = known === void 0 ? -1 : text.indexOf(known.split("\n", 1)[0].trim(), from);
	if (at === -1) return {
		start: from,
		next: from
	};
	const dash = [...text.slice(from, at).matchAll(/\n[ \t]*-[ \t]/g)].at(-1);
	return {
		start: dash === void 0 ? at : from + dash.index + 1,
		next: at + 1
	};
}
function runStep(step, offset, later, workflow, job, context, defaults) {
	const { file, text } = workflow;
	const env = {
		...context.scope.env,
		...environment(step["env"])
	};
	const reached = deadOrConditional(step["if"], {
		...context,
		scope: {
			...context.scope,
			env
		},
		workflow,
		job,
		site: siteOfIf(workflow, offset)
	});
	const folder = step["working-directory"] ?? defaults["working-directory"];
	const scope = {
		...context.scope,
		env,
		folder: typeof folder === "string" && !folder.includes("${{") ? resolveIn("", folder) ?? "" : context.scope.folder,
		defects: [
			...context.scope.defects,
			...reached.defects,
			...isHandledLater(step, later) ? [] : toleranceOf(step, text, offset, file)
		],
		conditions: [...context.scope.conditions, ...reached.conditions]
	};
	if (typeof step["uses"] === "string") return runAction(step["uses"], step, lineAt$1(text, offset), workflow, job, {
		...context,
		scope
	});
	const { run } = step;
	if (typeof run !== "string") return [];
	const line = lineOfRun(text, run, offset);
	const shell = shellOf(step["shell"] ?? defaults["shell"]);
	const site = {
		file,
		line,
		text: run.trim().split("\n", 1)[0]
	};
	const inner = shell.isKnown ? scope : withDefect(scope, "shell", "never runs, because of its 'shell'", site);
	const script = withInputs(run, context.inputs);
	const isBlock = run.trim().includes("\n");
	return runScript(script, inner, {
		...shell,
		siteOf: (at, part) => ({
			file,
			line: isBlock ? line + at - 1 : line,
			text: part
		})
	});
}
function lineOfRun(text, run, offset) {
	const first = run.split("\n").find((one) => one.trim() !== "")?.trim() ?? "";
	const key = text.indexOf("run:", offset);
	const at = text.indexOf(first, key === -1 ? offset : key);
	return lineAt$1(text, at === -1 ? key === -1 ? offset : key : at);
}
function isHandledLater(step, later) {
	const { id } = step;
	if (typeof id !== "string") return false;
	return later.some((one) => {
		return `${textOf$3(one["if"])}\n${textOf$3(one["run"])}\n${JSON.stringify(one["env"] ?? {})}`.includes(`steps.${id}.`) && /\bexit (?:[1-9]|"?\$)|\bfalse\b/.test(textOf$3(one["run"])) && one["continue-on-error"] !== true;
	});
}
function withInputs(run, inputs) {
	return run.replace(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g, (whole, name) => {
		const value = inputs[name];
		return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : whole;
	});
}
function shellOf(value) {
	if (typeof value !== "string") return {
		errexit: true,
		pipefail: false,
		isKnown: true
	};
	const name = value.trim();
	if (name === "bash") return {
		errexit: true,
		pipefail: true,
		isKnown: true
	};
	if (name === "sh") return {
		errexit: true,
		pipefail: false,
		isKnown: true
	};
	if (!name.includes("{0}")) return {
		errexit: false,
		pipefail: false,
		isKnown: true
	};
	const isKnown = /^(?:\S*\/)?(?:env\s+)?(?:ba|z|da|k)?sh\b|^(?:pwsh|powershell|cmd|nix|devbox|mise|direnv|wsl-bash)\b/.test(name);
	return {
		errexit: /\s-[a-z]*e/.test(name),
		pipefail: name.includes("pipefail"),
		isKnown
	};
}
function runAction(uses, step, line, workflow, job, context) {
	const given = asObject(step["with"]) ?? {};
	const site = {
		file: workflow.file,
		line,
		text: uses
	};
	const scope = {
		...context.scope,
		chain: [...context.scope.chain, site]
	};
	if (/^stratalint\//.test(uses)) {
		const folder = given["working-directory"];
		const isKnown = typeof folder === "string" && !folder.includes("${{");
		const version = /@v?(\d+\.\d+\.\d+)$/.exec(uses)?.[1] ?? null;
		return scope.expand(ownAction(given), {
			...scope,
			version,
			...isKnown && { folder: resolveIn("", folder) ?? "" }
		});
	}
	const local = /^\.\/(.*?)\/?$/.exec(uses)?.[1];
	if (local === void 0) return [];
	const file = ["action.yml", "action.yaml"].map((name) => [local, name].filter((part) => part !== "").join("/")).find((path) => context.world.files.has(path));
	const json = file === void 0 ? null : context.world.yaml(file);
	const key = `action ${file ?? ""}`;
	if (file === void 0 || json === null || scope.stack.includes(key)) return [];
	const inputs = {
		...inputDefaults(json),
		...given
	};
	const action = {
		file,
		text: context.world.read(file) ?? "",
		json,
		jobs: []
	};
	const place = {
		id: job.id,
		json: job.json,
		offset: 0,
		line: 1
	};
	const inner = {
		...context,
		inputs,
		scope: {
			...scope,
			stack: [...scope.stack, key]
		}
	};
	return stepsIn(listOf(asObject(json["runs"])?.["steps"]), action, place, inner, {});
}
function inputDefaults(json) {
	return Object.fromEntries(Object.entries(asObject(json["inputs"]) ?? {}).map(([name, one]) => [name, asObject(one)?.["default"]]));
}
function ownAction(given) {
	const args = textOf$3(given["args"]).split("\n").map((line) => line.trim()).filter((line) => line !== "");
	return [
		"stratalint",
		textOf$3(given["command"]) || "check",
		...args
	];
}
// packages/review/src/integrity/gate/runners/github/github.ts
function githubRuns(world) {
	return workflows(world).flatMap((workflow) => eventsOf$1(workflow, world).flatMap(({ name, filter }) => workflow.jobs.flatMap((job) => runJob(workflow, job, {
		world,
		event: name,
		filter,
		inputs: {},
		scope: startScope(world, true),
		from: workflow.file
	}))));
}
function runJob(workflow, job, context) {
	const site = {
		file: workflow.file,
		line: job.line,
		text: `job ${job.id}`
	};
	const reached = jobCondition(workflow, job, context, new Set());
	const scope = {
		...context.scope,
		env: {
			...context.scope.env,
			...environment(workflow.json["env"]),
			...environment(job.json["env"])
		},
		chain: [...context.scope.chain, site],
		defects: [
			...context.scope.defects,
			...reached.defects,
			...toleranceOf(job.json, workflow.text, job.offset, workflow.file),
			...idleOf(job, context, site)
		],
		conditions: [...context.scope.conditions, ...reached.conditions]
	};
	const uses = job.json["uses"];
	const identity = `${context.from}#${job.id}`;
	return (typeof uses === "string" ? callWorkflow(uses, job, {
		...context,
		scope
	}) : runSteps(workflow, job, {
		...context,
		scope
	})).map((one) => ({
		...one,
		trigger: `ci:${context.event}`,
		identity,
		event: context.filter
	}));
}
function idleOf(job, { filter }, site) {
	if (isEmptyMatrix(job)) return [{
		key: "matrix",
		text: "never runs, because its matrix is empty",
		site
	}];
	return filter.onBase === true && !getsChange(job) ? [{
		key: "on base",
		text: "judges the base, because of 'pull_request_target'",
		site: filter.site
	}] : [];
}
function jobCondition(workflow, job, context, seen) {
	if (seen.has(job.id)) return {
		defects: [],
		conditions: []
	};
	seen.add(job.id);
	const own = deadOrConditional(job.json["if"], {
		...context,
		workflow,
		job,
		site: siteOfIf(workflow, job.offset)
	});
	if (/\b(?:always|cancelled)\s*\(/.test(textOf$3(job.json["if"]))) return own;
	const needs = [job.json["needs"]].flat();
	const below = workflow.jobs.filter(({ id }) => needs.includes(id)).map((one) => jobCondition(workflow, one, context, seen));
	return {
		defects: [...own.defects, ...below.flatMap(({ defects }) => defects)],
		conditions: [...own.conditions, ...below.flatMap(({ conditions }) => conditions)]
	};
}
function callWorkflow(uses, job, context) {
	const file = /^\.\/(.+?)(?:@.*)?$/.exec(uses)?.[1];
	const called = file === void 0 ? null : workflowOf(file, context.world);
	const key = `workflow ${file ?? ""}`;
	if (called === null || context.scope.stack.includes(key)) return [];
	const declared = asObject(asObject(asObject(called.json["on"])?.["workflow_call"])?.["inputs"]) ?? {};
	const inputs = {
		...Object.fromEntries(Object.entries(declared).map(([name, one]) => [name, asObject(one)?.["default"]])),
		...asObject(job.json["with"])
	};
	const scope = {
		...context.scope,
		stack: [...context.scope.stack, key]
	};
	return called.jobs.flatMap((one) => runJob(called, one, {
		...context,
		inputs,
		scope
	}));
}
// packages/review/src/integrity/gate/runners/ci-script.ts
function scalarText(value) {
	if (value === void 0 || value === null) return null;
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
function ciRuns$1(script, world) {
	const { file, job, events, lines } = script;
	const text = world.read(file) ?? "";
	const from = Math.max(0, text.search(new RegExp(`^\\s*(?:- )?(?:\\w+:\\s*)?["']?${job.replace(/[^\w -]/g, ".")}["']?\\s*:?`, "m")));
	const site = {
		file,
		line: lineFrom(text, [job], from),
		text: job
	};
	const whole = lines.join("\n");
	const siteOf = (line, part) => {
		const written = whole.split("\n")[line - 1]?.trim() ?? part;
		return {
			file,
			line: lineFrom(text, [written], from, lineFrom(text, [written], 0, site.line)),
			text: part
		};
	};
	return events.flatMap((event) => {
		let scope = {
			...startScope(world, true),
			chain: [site]
		};
		if (script.isTolerant) scope = withDefect(scope, "tolerant", "cannot fail, because its failure is ignored", siteOfTolerance(text, from, site));
		const { condition } = script;
		if (condition !== null) {
			const shown = `condition ${condition.replace(/\s+/g, " ")}`;
			scope = /^(?:false|never|\$\{\{\s*false\s*\}\}|eq\(1,\s*2\)|no)$/i.test(condition.trim()) ? withDefect(scope, shown, `never runs, because of ${quote(condition)}`) : /^(?:succeeded\(\)|always\(\)|on_success|true)$/i.test(condition.trim()) ? scope : withCondition(scope, shown, `runs only under ${quote(condition)}`);
		}
		const filter = {
			branches: script.branches ?? null,
			ignoredBranches: [],
			types: null,
			coverage: script.coverage ?? null,
			site
		};
		return runScript(whole, scope, {
			errexit: script.errexit,
			pipefail: script.errexit,
			siteOf
		}).map((found) => ({
			...found,
			trigger: `ci:${event}`,
			identity: `${file}#${job}`,
			event: filter
		}));
	});
}
function siteOfTolerance(text, from, site) {
	const at = text.slice(from).search(/allow_failure|continueOnError|enabled:|soft_fail|failure:|catchError|warnError|returnStatus|skip:|on-fail/);
	return at === -1 ? site : {
		...site,
		line: lineFrom(text, [text.slice(from + at, from + at + 8)], from)
	};
}
// packages/review/src/integrity/gate/runners/circle.ts
const EVENTS = ["push", "pull_request"];
function circleScripts(file, world) {
	const json = world.yaml(file);
	if (json === null) return [];
	const jobs = asObject(json["jobs"]) ?? {};
	const commands = asObject(json["commands"]) ?? {};
	const workflows = objectsOf(Object.values(asObject(json["workflows"]) ?? {}));
	const uses = workflows.flatMap((workflow) => {
		const when = workflow["when"] ?? workflow["unless"];
		const isScheduled = workflow["triggers"] !== void 0;
		return listOf(workflow["jobs"]).map((one) => ({
			...useOf(one),
			when: scalarText(when),
			isScheduled
		}));
	});
	return (workflows.length === 0 ? [{
		name: "build",
		options: {},
		when: null,
		isScheduled: false
	}] : uses).flatMap(({ name, options, when, isScheduled }) => {
		const job = asObject(jobs[name]);
		if (job === null) return [];
		const branches = asObject(asObject(options["filters"])?.["branches"]);
		const only = branches?.["only"] === void 0 ? null : stringsOf$1(branches["only"]);
		const ignored = branches?.["ignore"] === void 0 ? null : `ignore ${stringsOf$1(branches["ignore"]).join(" ")}`;
		return stepsOf(job["steps"], commands, 0).map(({ command, condition }) => ({
			file,
			job: name,
			events: isScheduled ? ["schedule"] : EVENTS,
			lines: [command],
			errexit: true,
			isTolerant: false,
			condition: condition ?? when ?? ignored ?? (options["type"] === "approval" ? "approval" : null),
			branches: only
		}));
	});
}
function useOf(value) {
	const [name, options] = Object.entries(asObject(value) ?? { [String(value)]: {} })[0] ?? ["", {}];
	return {
		name,
		options: asObject(options) ?? {}
	};
}
function stepsOf(steps, commands, depth) {
	if (depth > 8) return [];
	return listOf(steps).flatMap((one) => {
		const step = asObject(one);
		if (step === null) return typeof one === "string" ? stepsOf(asObject(commands[one])?.["steps"], commands, depth + 1) : [];
		const run = step["run"];
		if (typeof run === "string") return [{
			command: run,
			condition: null
		}];
		const options = asObject(run);
		if (options !== null) {
			const { command, when } = options;
			return typeof command === "string" ? [{
				command,
				condition: when === "on_fail" ? "never" : null
			}] : [];
		}
		const [name, value] = Object.entries(step)[0] ?? ["", null];
		if (name === "when" || name === "unless") {
			const conditional = asObject(value);
			const condition = scalarText(conditional?.["condition"]);
			return stepsOf(conditional?.["steps"], commands, depth + 1).map((inner) => ({
				...inner,
				condition
			}));
		}
		return stepsOf(asObject(commands[name])?.["steps"], commands, depth + 1);
	});
}
// packages/review/src/integrity/gate/runners/gitlab.ts
const RESERVED = new Set([
	"stages",
	"variables",
	"default",
	"include",
	"workflow",
	"image",
	"services",
	"cache",
	"before_script",
	"after_script",
	"pages:deploy",
	"spec"
]);
function gitlabScripts(file, world) {
	const all = new Map();
	const workflow = [];
	readFile(file, world, all, workflow, new Set());
	const outer = rulesOf(listOf(workflow[0]?.["rules"]), null, null);
	return [...all].flatMap(([name, { job, file: own }]) => {
		if (name.startsWith(".")) return [];
		const whole = extended$1(job, all, 0);
		const lines = [...texts(whole["before_script"]), ...texts(whole["script"])];
		if (lines.length === 0) return [];
		const when = scalarText(whole["when"]);
		const reached = rulesOf(listOf(whole["rules"]), whole["only"], whole["except"]);
		const limits = [reached, outer].map(({ condition }) => condition).filter((one) => one !== null);
		const isManual = when === "manual" || when === "never";
		return [{
			file: own,
			job: name,
			events: reached.events.filter((event) => outer.events.includes(event)),
			lines,
			errexit: true,
			isTolerant: isTolerant(whole, reached.isTolerant),
			condition: isManual ? `when: ${when}` : limits.length === 0 ? null : limits.join(" and "),
			branches: reached.branches,
			coverage: reached.coverage
		}];
	});
}
function isTolerant(job, byRule) {
	const value = job["allow_failure"];
	return byRule || value === true || value === "true" || asObject(value) !== null;
}
function readFile(file, world, all, workflow, seen) {
	const json = seen.has(file) ? null : world.yaml(file);
	seen.add(file);
	if (json === null) return;
	for (const one of listOf(json["include"])) {
		const local = typeof one === "string" ? one : asObject(one)?.["local"];
		if (typeof local !== "string" || /^https?:/.test(local)) continue;
		const bare = local.replace(/^\//, "");
		const files = bare.includes("*") ? [...world.files].filter(orderedGlobs([bare])) : [bare];
		for (const path of files) readFile(path, world, all, workflow, seen);
	}
	const common = { ...asObject(json["default"]) };
	for (const key of ["before_script"]) if (json[key] !== void 0) common[key] = json[key];
	if (asObject(json["workflow"]) !== null) workflow.unshift(asObject(json["workflow"]));
	for (const [name, value] of Object.entries(json)) {
		const job = asObject(value);
		if (job !== null && !RESERVED.has(name)) all.set(name, {
			job: {
				...common,
				...job
			},
			file
		});
	}
}
function extended$1(job, all, depth) {
	const bases = stringsOf$1(job["extends"]);
	if (bases.length === 0 || depth > 10) return job;
	const merged = bases.map((name) => all.get(name)?.job).map((base) => base === void 0 ? {} : extended$1(base, all, depth + 1));
	return Object.assign({}, ...merged, job);
}
function texts(value) {
	return [value].flat(5).filter((one) => typeof one === "string");
}
const ALWAYS = {
	events: ["push", "pull_request"],
	condition: null,
	branches: null,
	coverage: null,
	isTolerant: false
};
function rulesOf(rules, only, except) {
	if (rules.length === 0) return fromOnly(only, except);
	const events = new Set();
	const conditions = [];
	let [branches, coverage, isTolerant] = [
		[],
		null,
		false
	];
	for (const one of rules) {
		const rule = asObject(one);
		if (rule === null) continue;
		const text = scalarText(rule["if"]) ?? "";
		const when = scalarText(rule["when"]);
		if (when === "never" && text === "") break;
		if (when === "never" || when === "manual") {
			if (!/CI_PIPELINE_SOURCE|CI_OPEN_MERGE_REQUESTS|CI_COMMIT_TAG/.test(text) || when === "manual") conditions.push(`${when} ${text}`);
			continue;
		}
		if (rule["allow_failure"] === true) isTolerant = true;
		const changed = stringsOf$1(rule["changes"] ?? []);
		const paths = changed.length > 0 ? changed : stringsOf$1(asObject(rule["changes"])?.["paths"]);
		if (paths.length > 0) coverage = {
			label: "changes",
			covers: orderedGlobs(paths)
		};
		const found = eventsOf(text);
		for (const event of found.events) events.add(event);
		branches = found.branch === void 0 ? null : branches === null || !found.events.includes("push") ? branches : [...branches, found.branch];
		if (found.events.length === 0) conditions.push(text);
	}
	const isUnknown = events.size === 0;
	return {
		events: isUnknown ? ALWAYS.events : [...events],
		condition: isUnknown ? conditions.join(" or ") || "never" : conditions.length === 0 ? null : conditions.join(" or "),
		branches: branches?.length === 0 ? null : branches,
		coverage,
		isTolerant
	};
}
function eventsOf(text) {
	if (text === "") return { events: [...ALWAYS.events] };
	if (/merge_request_event|CI_MERGE_REQUEST/.test(text)) return {
		events: ["pull_request"],
		branch: ""
	};
	const branch = /CI_COMMIT_(?:BRANCH|REF_NAME)\s*==\s*(?:["']([^"']+)["']|\$CI_DEFAULT_BRANCH)/.exec(text);
	if (branch !== null) return {
		events: ["push"],
		branch: branch[1] ?? "main"
	};
	if (/^\$CI_COMMIT_BRANCH$|CI_PIPELINE_SOURCE\s*==\s*["']push["']/.test(text.trim())) return { events: ["push"] };
	if (/CI_PIPELINE_SOURCE\s*==\s*["']schedule["']/.test(text)) return {
		events: ["schedule"],
		branch: ""
	};
	if (/CI_COMMIT_TAG/.test(text)) return {
		events: ["tag"],
		branch: ""
	};
	return { events: [] };
}
function fromOnly(only, except) {
	const names = [...stringsOf$1(only), ...stringsOf$1(asObject(only)?.["refs"])];
	const paths = stringsOf$1(asObject(only)?.["changes"]);
	const coverage = paths.length === 0 ? null : {
		label: "changes",
		covers: orderedGlobs(paths)
	};
	const excluded = [...stringsOf$1(except), ...stringsOf$1(asObject(except)?.["refs"])];
	const condition = excluded.length === 0 ? null : `except ${excluded.join(" ")}`;
	if (names.length === 0) return {
		...ALWAYS,
		coverage,
		condition
	};
	const events = [
		...names.includes("merge_requests") ? ["pull_request"] : [],
		...names.some((name) => !/^(?:merge_requests|tags|schedules|web|api|triggers|pipelines)$/.test(name)) ? ["push"] : [],
		...names.includes("schedules") ? ["schedule"] : [],
		...names.includes("tags") ? ["tag"] : []
	];
	const named = names.filter((name) => !/^(?:merge_requests|tags|schedules|web|api|triggers|pipelines|branches|pushes)$/.test(name));
	return {
		events,
		condition,
		branches: names.includes("branches") || names.includes("pushes") || named.length === 0 ? null : named,
		coverage,
		isTolerant: false
	};
}
// packages/review/src/integrity/gate/runners/other-ci.ts
function otherCiRuns(world) {
	return [...world.files].flatMap((file) => scriptsOf$1(file, world)).flatMap((script) => ciRuns$1(script, world));
}
function scriptsOf$1(file, world) {
	if (file === ".gitlab-ci.yml" || file === ".gitlab-ci.yaml") return gitlabScripts(file, world);
	if (/^\.circleci\/config\.ya?ml$/.test(file)) return circleScripts(file, world);
	if (/(?:^|\/)(?:azure-pipelines[\w.-]*|\.azure-pipelines\/[\w.-]+|\.azuredevops\/[\w./-]+)\.ya?ml$/.test(file)) return azureScripts(file, world);
	if (file === "bitbucket-pipelines.yml") return bitbucketScripts(file, world);
	if (/^\.buildkite\/[\w./-]+\.ya?ml$|^buildkite\.ya?ml$/.test(file)) return buildkiteScripts(file, world);
	if (/(?:^|\/)Jenkinsfile[\w.-]*$/.test(file)) return jenkinsScripts(file, world);
	if (/^\.(?:drone|woodpecker)\.ya?ml$|^\.woodpecker\/[\w.-]+\.ya?ml$/.test(file)) return droneScripts(file, world);
	if (file === ".travis.yml") return travisScripts(file, world);
	return [];
}
const BOTH = ["push", "pull_request"];
function azureScripts(file, world) {
	const json = world.yaml(file);
	if (json === null) return [];
	const events = [...json["trigger"] === "none" ? [] : ["push"], ...json["pr"] === "none" ? [] : ["pull_request"]];
	const branches = azureBranches(json["trigger"]);
	const scripts = [];
	const walk = (value, job, outer) => {
		for (const one of listOf(value)) {
			const item = asObject(one);
			if (item === null) continue;
			const name = textOf$3(item["job"] ?? item["stage"] ?? item["deployment"] ?? job);
			const place = {
				isTolerant: outer.isTolerant || item["continueOnError"] === true || item["continueOnError"] === "true" || item["enabled"] === false,
				condition: scalarText(item["condition"]) ?? outer.condition
			};
			const script = [
				"script",
				"bash",
				"pwsh",
				"powershell"
			].map((key) => item[key]).find((text) => typeof text === "string");
			if (typeof script === "string") scripts.push({
				file,
				job: name,
				events,
				lines: [script],
				errexit: false,
				branches,
				...place
			});
			for (const key of [
				"stages",
				"jobs",
				"steps"
			]) walk(item[key], name, place);
			const template = typeof item["template"] === "string" ? world.yaml(item["template"].replace(/^\//, "")) : null;
			if (template !== null) for (const key of [
				"stages",
				"jobs",
				"steps"
			]) walk(template[key], name, place);
		}
	};
	walk(json, "", {
		isTolerant: false,
		condition: null
	});
	return scripts;
}
function azureBranches(trigger) {
	const names = stringsOf$1(asObject(asObject(trigger)?.["branches"])?.["include"] ?? (asObject(trigger) === null ? trigger : null));
	return names.length === 0 || names.includes("*") ? null : names;
}
function bitbucketScripts(file, world) {
	const pipelines = asObject(world.yaml(file)?.["pipelines"]) ?? {};
	const scripts = [];
	const walk = (value, event) => {
		for (const one of Array.isArray(value) ? value : [value]) {
			const item = asObject(one);
			if (item === null) continue;
			const step = asObject(item["step"]);
			if (step === null) {
				walk(Object.values(item).flat(), event);
				continue;
			}
			const lines = stringsOf$1(step["script"]);
			const name = scalarText(step["name"]) ?? "step";
			scripts.push({
				file,
				job: name,
				events: [event],
				lines,
				errexit: true,
				isTolerant: step["on-fail"] !== void 0 && /ignore/.test(JSON.stringify(step["on-fail"])),
				condition: step["trigger"] === "manual" ? "manual" : null
			});
		}
	};
	walk(pipelines["default"], "push");
	walk(pipelines["branches"], "push");
	walk(pipelines["pull-requests"], "pull_request");
	walk(pipelines["custom"], "workflow_dispatch");
	return scripts;
}
function buildkiteScripts(file, world) {
	const scripts = [];
	const walk = (steps) => {
		for (const one of listOf(steps)) {
			const step = asObject(one);
			if (step === null) continue;
			walk(step["steps"]);
			const lines = [...stringsOf$1(step["command"]), ...stringsOf$1(step["commands"])];
			const tolerance = step["soft_fail"];
			const isSkipped = step["skip"] === true || typeof step["skip"] === "string" && step["skip"] !== "";
			scripts.push({
				file,
				job: scalarText(step["key"] ?? step["label"]) ?? "step",
				events: BOTH,
				lines,
				errexit: true,
				isTolerant: tolerance !== void 0 && tolerance !== false || isSkipped,
				condition: scalarText(step["if"]) ?? scalarText(step["branches"])
			});
		}
	};
	walk(world.yaml(file)?.["steps"]);
	return scripts;
}
function jenkinsScripts(file, world) {
	const text = (world.read(file) ?? "").replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, " "));
	return [...text.matchAll(/\b(?:sh|bat)\b\s*\(?\s*(?:label:\s*(?:'[^']*'|"[^"]*")\s*,\s*)?(?:script:\s*)?("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')([^\n]*)/g)].map((match) => {
		const script = match[1].replace(/^(?:"""|'''|["'])|(?:"""|'''|["'])$/g, "");
		const opened = enclosing(text.slice(0, match.index));
		const after = `${match[2]}${text.slice(match.index, match.index + match[0].length)}`;
		const isTolerant = /returnStatus:\s*true/.test(after) || opened.some((line) => /catchError|warnError|\btry\b/.test(line) && !/buildResult:\s*['"]FAILURE/.test(line));
		const when = opened.findIndex((line) => /\bstage\b/.test(line));
		const stage = when === -1 ? "" : stageText(text, opened[when]);
		const condition = /\bwhen\s*\{([^}]*)\}/.exec(stage)?.[1]?.trim() ?? opened.find((line) => /\bif\s*\(/.test(line))?.trim() ?? null;
		return {
			file,
			job: /stage\s*\(?\s*['"]([^'"]+)/.exec(opened[when] ?? "")?.[1] ?? "stage",
			events: BOTH,
			lines: [script],
			errexit: true,
			isTolerant,
			condition
		};
	});
}
function enclosing(text) {
	const open = [];
	for (const line of text.split("\n")) for (const character of line.replace(/'[^']*'|"[^"]*"/g, "")) {
		if (character === "{") open.push(line);
		if (character === "}") open.pop();
	}
	return open.reverse();
}
function stageText(text, opening) {
	const from = text.indexOf(opening);
	const next = text.indexOf("stage", from + opening.length);
	return text.slice(from, next === -1 ? from + 2e3 : next);
}
function droneScripts(file, world) {
	return world.documents(file).flatMap((document) => {
		const json = asObject(document);
		const steps = json?.["steps"] ?? json?.["pipeline"];
		const list = Array.isArray(steps) ? steps : Object.values(asObject(steps) ?? {});
		const when = asObject(json?.["trigger"] ?? json?.["when"]);
		return list.flatMap((one) => {
			const step = asObject(one);
			if (step === null) return [];
			const own = asObject(step["when"]) ?? when;
			const events = stringsOf$1(own?.["event"]);
			return [{
				file,
				job: scalarText(step["name"]) ?? "step",
				events: events.length === 0 ? BOTH : events,
				lines: stringsOf$1(step["commands"]),
				errexit: true,
				isTolerant: step["failure"] === "ignore",
				condition: scalarText(own?.["branch"])
			}];
		});
	});
}
function travisScripts(file, world) {
	const json = world.yaml(file);
	return objectsOf([json, ...listOf(asObject(json?.["jobs"])?.["include"])]).map((job) => ({
		file,
		job: scalarText(job["name"] ?? job["stage"]) ?? "job",
		events: BOTH,
		lines: [
			"install",
			"before_script",
			"script"
		].flatMap((key) => stringsOf$1(job[key])),
		errexit: true,
		isTolerant: false,
		condition: scalarText(job["if"])
	}));
}
// packages/review/src/integrity/gate/runners/collect.ts
function collectRuns(world) {
	const hooks = hookScripts(world).flatMap((hook) => hook.run(startScope(world, false)).map((found) => ({
		...found,
		trigger: `hook:${hook.name}`,
		identity: `hook ${hook.name}`,
		event: null
	})));
	const scripts = world.packages.flatMap((own) => Object.keys(own.scripts).flatMap((name) => runPackageScript(own, name, [], startScope(world, null)).map((found) => ({
		...found,
		trigger: `script:${own.folder}#${name}`,
		identity: `script ${own.folder}#${name}`,
		event: null
	}))));
	return [
		...githubRuns(world),
		...otherCiRuns(world),
		...hooks,
		...agentRuns(world),
		...scripts
	].map(withCompleteShards);
}
function withCompleteShards(run, _index, all) {
	const shard = [...run.judged.limits.keys()].map((key) => /^shard (\d+)\/(\d+)$/.exec(key)).find((match) => match !== null);
	if (shard === void 0) return run;
	return Array.from({ length: Math.min(Number(shard[2]), 999) }, (_, part) => `shard ${part + 1}/${shard[2]}`).every((key) => all.some(({ trigger, judged }) => trigger === run.trigger && judged.limits.has(key))) ? {
		...run,
		judged: {
			...run.judged,
			limits: new Map([...run.judged.limits].filter(([key]) => key !== shard[0]))
		}
	} : run;
}
// packages/review/src/integrity/gate/gate.ts
const PARTS = [
	findLostNeeds,
	findLostProtection,
	findLostHooks,
	findReplaced,
	findOlder,
	findLintChanges,
	findChangedBefore
];
function findGateChanges(context) {
	if (context.changes.list.length === 0) return [];
	const read = new Set();
	const base = openWorld$1(context, "base", (path) => read.add(path));
	const head = openWorld$1(context, "head", () => void 0);
	const { afterOf } = context.changes;
	const pairing = pairingOf(context, base, head);
	const before = collectRuns(base).filter(isOfOurs(base, base));
	if (isOnlyCode(context, base, head, read)) return [];
	const all = {
		base: before,
		head: collectRuns(head).filter(isOfOurs(head, base))
	};
	const judging = ({ judged }) => !isChange(judged.tool);
	const runs = {
		base: all.base.filter(judging),
		head: all.head.filter(judging)
	};
	const losses = findLosses$1(runs.base, runs.head, pairing);
	const sides = {
		context,
		base,
		head,
		runs,
		all,
		afterOf
	};
	return [...reportLosses(losses, base, head, afterOf), ...PARTS.flatMap((part) => part(sides))];
}
function isOnlyCode(context, base, head, read) {
	const sources = new Set([...base.sources, ...head.sources]);
	return context.changes.list.every(({ path, before }) => sources.has(path) && !read.has(path) && (before === null || !read.has(before)));
}
function isOfOurs(world, base) {
	const isAnyUsed = usesOurs(world, "eslint") || usesOurs(world, "oxlint");
	return ({ judged: { tool } }) => {
		if (tool === "depcruise") return usesOursInCruiser(base);
		return tool !== "eslint" && tool !== "oxlint" || (isAnyUsed ? usesOurs(world, tool) : world !== base);
	};
}
function usesOursInCruiser(world) {
	return [...world.files].some((file) => /dependency-cruiser[^/]*$/.test(file) && /stratalint/.test(world.read(file) ?? ""));
}
function installedIn(world) {
	const spec = declaredIn(world).find(({ name }) => name === "stratalint")?.spec;
	return spec !== void 0 && /\d/.test(spec) ? spec : VERSION;
}
function pairingOf(context, base, head) {
	const { afterOf } = context.changes;
	const present = new Set(head.sources);
	const pair = (files) => files.flatMap((file) => {
		const now = afterOf(file);
		return now === null ? [] : [[file, now]];
	});
	const policies = context.base.policy === null ? [] : [fromTop$1(context, context.base.policy.policyFile)];
	const scripts = new Set(head.packages.flatMap(({ folder, scripts: own }) => Object.keys(own).map((name) => `script:${folder}#${name}`)));
	return {
		sources: pair(base.sources).filter(([, now]) => present.has(now)),
		policyFiles: pair(policies),
		afterOf,
		installed: installedIn(base),
		hasScript: (trigger) => scripts.has(trigger)
	};
}
// packages/review/src/integrity/opaque/loads.ts
const NOTHING = {
	loads: [],
	texts: []
};
const MAY_LOAD = /\bimport\s*[(./]|require|eval|Function|importScripts|runIn|compileFunction|Script|_load|process|global|window|self|Builtin|Worker\(|fork\(|\\u|\[[^\]\n]*["'`]\s*[+,.]|\[\s*`/;
function mayLoad(text) {
	return MAY_LOAD.test(text);
}
function readOpaque(filename, text) {
	const tree = parseSource(filename, text);
	if ("error" in tree) return NOTHING;
	const loads = new Map();
	const texts = [];
	const add = (form, start, end) => {
		loads.set(start, {
			form,
			start,
			key: text.slice(start, end).replace(/\s+/g, "")
		});
	};
	for (const { form, start, end } of extractModule(tree.program, text, filename).opaque ?? []) if (form !== "mock" && form !== "url") add(FORMS[form] ?? form, start, end);
	const known = [...loads.values()];
	visit$1(tree.program, (node) => {
		const form = formOf(node, text);
		if (form !== null && !known.some(({ start }) => start >= node.start && start < node.end)) add(form, node.start, node.end);
		const folded = fold(node);
		if (folded === null) return true;
		texts.push({
			text: folded,
			start: node.start
		});
		for (const [, , inner] of folded.matchAll(/\b(?:import|require)\s*\(\s*(["'`])([^"'`]+)\1/g)) texts.push({
			text: inner,
			start: node.start
		});
		return false;
	});
	return {
		loads: [...loads.values()].sort((a, b) => a.start - b.start),
		texts
	};
}
const FORMS = {
	import: "import()",
	require: "require()",
	resolve: "require.resolve()",
	glob: "import.meta.glob()",
	value: "require as a value"
};
function visit$1(root, enter) {
	const pending = [root];
	for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
		if (!enter(node)) continue;
		for (const key of childKeys(node.type)) {
			const value = node[key];
			for (const child of Array.isArray(value) ? value : [value]) if (typeof child === "object" && child !== null && "type" in child) pending.push(child);
		}
	}
}
const GLOBALS = /^(?:globalThis|global|window|self)$/;
const STARTS = /^(?:(?:worker_threads|threads)\.)?Worker$|^(?:(?:child_process|cp)\.)?fork$/;
function formOf(node, source) {
	if (node.type === "MemberExpression") {
		const [object, property] = [nameOf$3(node["object"]), propertyOf$1(node)];
		if (GLOBALS.test(object) && /^(?:require|eval|Function)$/.test(property)) return `${object}.${property}`;
		if (object === "process" && /^(?:binding|_linkedBinding|dlopen)$/.test(property)) return `process.${property}`;
		if (object === "process.mainModule" && property === "require") return "process.mainModule.require";
		return property === "_load" ? `${object || "Module"}._load` : null;
	}
	if (node.type !== "CallExpression" && node.type !== "NewExpression") return null;
	const callee = nameOf$3(node["callee"]);
	if (callee === "eval" || callee === "importScripts") return `${callee}()`;
	if (/^(?:vm\.)?(?:runIn(?:This|New)?Context|compileFunction)$/.test(callee) || callee === "vm.Script") return `${callee}()`;
	if (STARTS.test(callee) && fold(node["arguments"][0] ?? node) !== null) return `${callee}()`;
	return callee === "Function" && loadsCode(node, source) ? "Function()" : null;
}
function loadsCode(node, source) {
	return node["arguments"].some((argument) => {
		const text = fold(argument);
		return text === null ? /["'`][^"'`\n]*\b(?:import|require)\s*\(/.test(source) : /\b(?:import|require|module|process)\b/.test(text);
	});
}
function nameOf$3(node) {
	if (node.type === "Identifier") return node["name"];
	if (node.type === "ParenthesizedExpression") return nameOf$3(node["expression"]);
	if (node.type === "SequenceExpression") return nameOf$3(node["expressions"].at(-1));
	if (node.type === "ChainExpression" || /^TS(?:As|NonNull|Satisfies)/.test(node.type)) return nameOf$3(node["expression"]);
	if (node.type !== "MemberExpression") return "";
	const object = nameOf$3(node["object"]);
	return object === "" ? "" : `${object}.${propertyOf$1(node)}`;
}
function propertyOf$1(node) {
	const property = node["property"];
	return node["computed"] === true ? fold(property) ?? "" : property["name"] ?? "";
}
function fold(node) {
	switch (node.type) {
		case "Literal": return typeof node["value"] === "string" ? node["value"] : null;
		case "TemplateLiteral": {
			const parts = node["expressions"].map(fold);
			const texts = node["quasis"].map(({ value }) => value.cooked ?? "");
			return parts.includes(null) ? null : texts.map((text, index) => text + (parts[index] ?? "")).join("");
		}
		case "BinaryExpression": {
			const [left, right] = [fold(node["left"]), fold(node["right"])];
			return node["operator"] === "+" && left !== null && right !== null ? left + right : null;
		}
		case "CallExpression": return foldJoin(node);
		default: return null;
	}
}
function foldJoin(node) {
	const callee = node["callee"];
	const list = callee.type === "MemberExpression" ? callee["object"] : null;
	if (list?.type !== "ArrayExpression" || !/^(?:join|concat)$/.test(propertyOf$1(callee))) return null;
	const parts = list["elements"].map((element) => element === null ? null : fold(element));
	const [separator] = node["arguments"];
	return parts.includes(null) ? null : parts.join(separator === void 0 ? "," : fold(separator) ?? "");
}
// packages/review/src/integrity/opaque/opaque.ts
const AT_ROOT = "index.ts";
function findOpaque(context) {
	const candidates = readCandidates(context);
	const resolve = resolverOf(context);
	const loaders = candidates.flatMap(({ here, added }) => added.length > 0 ? [here] : []);
	return candidates.flatMap((candidate) => {
		const lost = lostTargets(context, candidate);
		if (lost.length === 0 && loaders.length === 0) return [];
		const named = namedTargets(candidate, [
			candidate.here,
			...loaders,
			AT_ROOT
		], resolve);
		const isLoading = candidate.loads.length > 0 || importsOneOf(context, candidate, loaders);
		const hidden = hiddenTarget(candidate, lost, named, isLoading);
		if (hidden !== null) return [loosening(context, candidate, hidden.target, hidden.start, true)];
		const forbidden = isLoading && loaders.length > 0 ? forbiddenTarget(context, candidate, named) : null;
		if (forbidden !== null) return [loosening(context, candidate, forbidden, named.get(forbidden).start, false)];
		const text = candidate.added.find(({ form }) => EVALUATES.test(form));
		return text === void 0 ? [] : [evaluation(context, candidate, text)];
	});
}
function importsOneOf(context, { here }, files) {
	return (context.runs.headByHead.modules.get(here)?.edges ?? []).some(({ target }) => target.type === "file" && files.includes(target.path));
}
function hiddenTarget({ added, facts }, lost, named, isLoading) {
	for (const target of lost) {
		const at = named.get(target);
		if (at !== void 0 && (isLoading || at.isRelative)) return {
			target,
			start: at.start
		};
		const end = isLoading ? facts().texts.find(({ text }) => isEndOf(text, target)) : void 0;
		if (end !== void 0) return {
			target,
			start: end.start
		};
	}
	return added.length > 0 && lost.length > 0 ? {
		target: lost[0],
		start: void 0
	} : null;
}
const EVALUATES = /^(?:Function\(\)|.*\._load|process\.|.*\.require$)/;
function readCandidates(context) {
	const { base, head, changes } = context;
	const { inHead } = placementOf(context);
	const factsOfHead = memoize((path) => factsOf(path, head.read(path)));
	const read = changes.list.flatMap(({ path, before, status, isLink }) => {
		const here = inProject(context, path);
		if (status === "deleted" || isLink || here === null || !isSourceFile(here) || inHead(here) === null) return [];
		if (inHead(here).test) return [];
		const text = head.read(path);
		return [{
			path,
			here,
			before,
			facts: () => factsOfHead(path),
			loads: text !== null && mayLoad(text) ? factsOfHead(path).loads : []
		}];
	});
	if (read.every(({ loads }) => loads.length === 0)) return read.map((one) => ({
		...one,
		added: []
	}));
	const left = new Map();
	for (const { before } of changes.list) if (before !== null && isSourceFile(before)) for (const { key } of factsOf(before, base.read(before)).loads) left.set(key, (left.get(key) ?? 0) + 1);
	return read.map((one) => ({
		...one,
		added: one.loads.filter(({ key }) => {
			const known = left.get(key) ?? 0;
			left.set(key, known - 1);
			return known <= 0;
		})
	}));
}
function factsOf(path, text) {
	try {
		return text === null ? {
			loads: [],
			texts: []
		} : readOpaque(path, text);
	} catch {
		return {
			loads: [],
			texts: []
		};
	}
}
function lostTargets(context, { here, before, path }) {
	const { runs, changes, files } = context;
	const old = before === null ? null : inProject(context, before);
	const module = old === null ? void 0 : runs.baseByBase.modules.get(old);
	if (module === void 0) return [];
	const now = new Set((runs.headByHead.modules.get(here) ?? probeOf(context).moduleOf(here))?.edges.map(({ target }) => nameOf$2(target)));
	const targets = module.edges.flatMap(({ target, typeOnly }) => {
		if (typeOnly) return [];
		if (target.type !== "file") return nameOf$2(target) ?? [];
		const after = changes.afterOf(fromTop$1(context, target.path));
		const inside = after === null || !files.after.has(after) || after === path ? null : inProject(context, after);
		return inside === null ? [] : `file ${inside}`;
	});
	return [...new Set(targets)].filter((target) => !now.has(target));
}
function nameOf$2(target) {
	return target.type === "file" ? `file ${target.path}` : target.type === "external" ? `package ${target.name}` : null;
}
function isEndOf(text, target) {
	const end = text.replace(/^(?:\.{0,2}\/)+/, "").replace(/\.[cm]?[jt]sx?$/, "");
	return target.startsWith("file ") && end.includes("/") && target.replace(/\.[cm]?[jt]sx?$/, "").endsWith(`/${end}`);
}
function resolverOf({ runs, head, base }) {
	const resolver = createResolver$1(runs.headByHead.root, void 0, (head.policy ?? base.policy).policy);
	return (file, specifier) => resolver.resolve(file, {
		specifier,
		kind: "dynamic-import",
		typeOnly: false
	}).target;
}
function namedTargets({ facts }, from, resolve) {
	const named = new Map();
	for (const { text, start } of facts().texts) {
		if (!/^[\w@#~./$:-]{2,200}$/.test(text)) continue;
		for (const specifier of text.startsWith(".") ? [text] : [text, `./${text}`]) for (const file of new Set(from)) {
			const name = nameOf$2(resolve(file, specifier));
			if (name !== null && !named.has(name)) named.set(name, {
				start,
				isRelative: text.startsWith(".")
			});
		}
	}
	return named;
}
function forbiddenTarget(context, { here }, named) {
	const { judge } = probeOf(context);
	const imported = new Set((context.runs.headByHead.modules.get(here)?.edges ?? []).map(({ target }) => nameOf$2(target)));
	return [...named.keys()].find((name) => {
		const [type, path] = [name.slice(0, name.indexOf(" ")), name.slice(name.indexOf(" ") + 1)];
		const target = type === "file" ? {
			type,
			path
		} : {
			type: "external",
			name: path
		};
		if (imported.has(name) || target.type === "file" && !isSourceFile(path)) return false;
		return judge.judge({
			from: here,
			target,
			typeOnly: false,
			packageByPath: null,
			specifier: path
		}).status === "forbidden";
	}) ?? null;
}
function loosening(context, { path, loads, added }, target, textAt, wasKnown) {
	const load = added[0] ?? loads[0];
	const shown = quote$1(target.slice(target.indexOf(" ") + 1), 40);
	const { line } = createLineIndex(context.head.read(path) ?? "")(load?.start ?? textAt ?? 0);
	const how = load === void 0 ? "a path in a text" : load.form;
	return {
		rule: "opaque",
		file: path,
		line,
		subject: `${target} ${how}`,
		what: wasKnown ? `${quote$1(path, 44)} no longer imports ${shown} by name but can load it by ${how}.` : `${quote$1(path, 44)} can load ${shown}, which its place may not import, by ${how}.`,
		fix: [wasKnown ? `Import ${shown} with a literal path again, and fix what the check reports.` : "Take what it needs as a parameter, from a file that may import it."],
		not: "Do not build the path or the name of a module at run time."
	};
}
function evaluation(context, { path }, load) {
	return {
		rule: "opaque",
		file: path,
		line: createLineIndex(context.head.read(path) ?? "")(load.start).line,
		subject: `evaluates ${load.form} ${shortHash(load.key)}`,
		what: `${quote$1(path, 60)} loads code by ${quote$1(load.form, 40)}, which no check can follow.`,
		fix: ["Import the module with a literal path, where its place may import it."],
		not: "Do not evaluate a text or reach for the loader in another way."
	};
}
// packages/review/src/records.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// packages/review/src/integrity/scope/aliases.ts
function findAliases(context) {
	const { runs, head, base, files, changes } = context;
	const after = aliasesOf$1(head, files.after);
	if (after.size === 0) return [];
	const before = aliasesOf$1(base, files.before);
	const { judge, isOn } = probeOf(context);
	const { inHead } = placementOf(context);
	const found = [...allOf(runs.headByHead.modules)].flatMap(({ file, edges }) => edges.flatMap((edge) => {
		const name = edge.target.type === "external" ? edge.target.name : null;
		const real = name === null ? void 0 : after.get(name);
		if (real === void 0 || real === name || inHead(file)?.test === true) return [];
		const verdict = judge.judge({
			...edge,
			from: file,
			target: {
				type: "external",
				name: real
			}
		});
		if (!(verdict.rule === "architecture/external-placement" && isOn(verdict.rule, file)) || context.added.some((one) => one.file === file && one.subject.endsWith(`package:${name}`))) return [];
		return wasThere(context, before, changes.beforeOf(fromTop$1(context, file)), real) ? [] : [{
			file,
			name,
			real,
			edge
		}];
	}));
	return [...groupBy(found, ({ file, name }) => `${file}\0${name}`).values()].map((group) => {
		const { file, name, real, edge } = group[0];
		const path = fromTop$1(context, file);
		const { line } = createLineIndex(head.read(path) ?? "")(edge.start);
		return {
			rule: "scope",
			file: path,
			line,
			subject: `alias ${name} ${real}`,
			what: `${quote$1(path, 44)} imports ${quote$1(name, 24)}, an alias of ${quote$1(real, 24)}, which its place may not import.`,
			fix: [`Import ${quote$1(real, 30)} by its own name, in a place where the policy allows it, and pass on what the file needs.`],
			not: "Do not give the package a name that the policy does not know."
		};
	});
}
function wasThere(context, aliases, before, real) {
	const file = before === null ? null : inProject(context, before);
	return (file === null ? [] : context.runs.baseByBase.modules.get(file)?.edges ?? []).some(({ target }) => target.type === "external" && (aliases.get(target.name) ?? target.name) === real);
}
const FIELDS = [
	"dependencies",
	"devDependencies",
	"optionalDependencies",
	"peerDependencies",
	"overrides",
	"resolutions"
];
function aliasesOf$1(side, files) {
	const aliases = new Map();
	for (const path of files) {
		const name = posix.basename(path);
		if (path.includes("node_modules/")) continue;
		if (name === "pnpm-workspace.yaml") addWorkspaceAliases(aliases, side.read(path) ?? "");
		if (name !== "package.json" && name !== "deno.json") continue;
		const manifest = parse(side.read(path));
		if (name === "deno.json") addAliases(aliases, manifest["imports"]);
		for (const field of FIELDS) addAliases(aliases, manifest[field]);
		const pnpm = manifest["pnpm"];
		if (isObject(pnpm)) addAliases(aliases, pnpm["overrides"]);
	}
	return aliases;
}
function addAliases(aliases, dependencies) {
	if (!isObject(dependencies)) return;
	for (const [name, version] of Object.entries(dependencies)) {
		const real = typeof version === "string" ? realName(version) : null;
		if (real !== null && real !== name) aliases.set(name, real);
	}
}
function addWorkspaceAliases(aliases, text) {
	for (const [, name, version] of text.matchAll(/^\s+["']?(@?[\w./-]+)["']?:\s*["']?(npm:[^\s"'#]+)/gm)) addAliases(aliases, { [name]: version });
}
function realName(version) {
	return (/^npm:((?:@[^@/]+\/)?[^@/]+)(?:@.*)?$/.exec(version) ?? /^(?:file|link|portal):.*node_modules\/((?:@[^@/]+\/)?[^@/]+)\/?$/.exec(version))?.[1] ?? null;
}
function parse(text) {
	try {
		const parsed = JSON.parse(text ?? "{}");
		return isObject(parsed) ? parsed : {};
	} catch {
		return {};
	}
}
// packages/review/src/integrity/scope/links.ts
function findLinks(context) {
	return context.changes.list.flatMap((change) => {
		if (!change.isLink || change.status === "deleted") return [];
		const here = inProject(context, change.path);
		if (here !== null && change.before !== null && context.runs.baseByBase.files.has(here)) return [];
		const kind = here === null ? null : kindOf(context, change.path);
		if (kind === null) return [];
		const replaced = replacedBy(context, change);
		if (replaced === 0 && (kind === "submodule" || !hidesCode(context, here))) return [];
		return [{
			rule: "scope",
			file: change.path,
			line: 1,
			subject: `link ${change.path}`,
			what: replaced === 0 ? `${quote$1(change.path, 70)} is a new symbolic link to code that is not checked.` : `${quote$1(change.path, 70)} is a ${kind} now, and ${replaced} ${replaced === 1 ? "file" : "files"} that it replaces ${replaced === 1 ? "is" : "are"} no longer checked.`,
			fix: [replaced === 0 ? "Delete the link, and import the code from its own folder, or move it to a place of the policy." : "Put the files back in place of the link, or delete them together with the imports of them."],
			not: "Do not keep the code in a folder that the check does not enter."
		}];
	});
}
function kindOf({ head }, path) {
	const stats = lstatSync(join$1(head.top, path), { throwIfNoEntry: false });
	if (stats === void 0) return null;
	return stats.isSymbolicLink() ? "symbolic link" : stats.isDirectory() ? "submodule" : null;
}
function replacedBy(context, { path }) {
	const { runs, changes } = context;
	return [...runs.baseByBase.files].filter((file) => {
		const before = fromTop$1(context, file);
		if (!before.startsWith(`${path}/`)) return false;
		const after = changes.afterOf(before);
		const here = after === null ? null : inProject(context, after);
		return here === null || !runs.headByHead.files.has(here);
	}).length;
}
function hidesCode(context, path) {
	const { root, files } = context.runs.headByHead;
	const { judge, unchecked } = probeOf(context);
	try {
		const link = join$1(root, path);
		const isFolder = statSync(link).isDirectory();
		const target = posixRelative(realpathSync(root), realpathSync(link));
		const inside = isFolder ? `${path}/file.ts` : path;
		if (!isSourceFile(inside) || judge.locate(inside) === null || unchecked(inside) !== null) return false;
		return isFolder ? ![...files].some((file) => file.startsWith(`${target}/`)) : !files.has(target);
	} catch {
		return false;
	}
}
// packages/review/src/integrity/scope/lost-scope.ts
function findLostScope(context) {
	return [...groupBy(findLostFiles(context).map((lost) => ({
		lost,
		cause: causeOf(context, lost)
	})), ({ cause }) => cause.key).values()].map((group) => {
		const { cause } = group[0];
		const paths = group.map(({ lost }) => lost.path);
		return {
			rule: "scope",
			file: cause.file,
			line: cause.line,
			subject: `unchecked ${group[0].lost.reason} ${JSON.stringify(paths)}`,
			what: `${listPaths(paths)} ${paths.length === 1 ? "is" : "are"} no longer checked: ${cause.because}.`,
			fix: [cause.fix],
			not: NOT$1,
			hides: hiddenIn(context, group.map(({ lost }) => lost))
		};
	});
}
const NOT$1 = "Do not take the code out of the check in another way, such as a comment, a generated header or another name.";
function hiddenIn({ runs, ...context }, lost) {
	const project = (path) => path === null ? null : inProject(context, path);
	const after = new Set(lost.map(({ path }) => project(path)));
	const before = new Set(lost.filter(({ path }) => !runs.headByBase.files.has(project(path) ?? "")).map((one) => project(one.before)));
	return [...runs.headByBase.findings.filter(({ file }) => after.has(file)), ...runs.baseByBase.findings.filter(({ file }) => before.has(file))];
}
function causeOf(context, lost) {
	const cause = findCause(context, lost);
	return {
		...cause,
		key: cause.key ?? `${lost.reason}\0${cause.file}\0${cause.line}\0${cause.because}`
	};
}
function findCause(context, lost) {
	const atFile = {
		file: lost.path,
		line: 1
	};
	switch (lost.reason) {
		case "ignores":
		case "files": return causeInPolicy(context, lost.reason, inProject(context, lost.path));
		case "git": return causeInGit(context, lost.path);
		case "project": return causeInNested(context, lost.path);
		case "link": return {
			...atFile,
			because: "it is a symbolic link now",
			fix: "Put the file back in place of the link."
		};
		case "moved": {
			const [from, to] = movedFolders(lost.before, lost.path);
			return {
				...atFile,
				key: `moved ${from} ${to}`,
				because: `it moved to ${quote$1(to, 40)}, which the policy does not check`,
				fix: `Move the code back to ${quote$1(from)}, or to a place of the policy where its imports are allowed.`
			};
		}
		case "renamed":
		case "extension": return {
			...atFile,
			because: `it was ${quote$1(posix.basename(lost.before), 30)}, and ${lost.reason === "renamed" ? "the check skips the new name" : `the check does not read ${extensionOf(lost.path)}`}`,
			fix: `Name it ${quote$1(posix.basename(lost.before), 60)} again.`
		};
	}
}
function movedFolders(before, after) {
	const [a, b] = [before.split("/"), after.split("/")];
	do {
		a.pop();
		b.pop();
	} while (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1));
	return [a.join("/") || ".", b.join("/") || "."];
}
function extensionOf(path) {
	return quote$1(posix.extname(path), 20) || "files without an extension";
}
function causeInPolicy(context, key, path) {
	const { base, head } = context;
	const own = head.policy ?? base.policy;
	const [before, after] = [base.policy?.policy, own.policy];
	const added = after[key].filter((glob) => before?.[key].includes(glob) !== true);
	const removed = (before?.[key] ?? []).filter((glob) => !after[key].includes(glob));
	const glob = key === "ignores" ? added.find((one) => compileGlobs([one])(path)) ?? added[0] : added.find((one) => one.startsWith("!") && compileGlobs([one.slice(1)])(path));
	const because = glob !== void 0 ? `${key} has ${quote$1(glob, 40)} now` : `${key} no longer ${removed.length === 1 ? `has ${quote$1(removed[0], 40)}` : "covers it"}`;
	return {
		...atPolicy(context, [glob?.replace(/^!/, "") ?? null, key]),
		because,
		fix: `Set ${key} back to what it was, and fix what the check reports in ${quote$1(path)}.`
	};
}
function causeInGit({ changes, head, base }, path) {
	const candidates = changes.list.filter(({ path: file }) => posix.basename(file) === ".gitignore" && isAbove(posix.dirname(file), path)).sort((a, b) => b.path.length - a.path.length);
	for (const { path: file, before } of candidates) {
		const old = new Set((before === null ? "" : base.read(before) ?? "").split(/\r?\n/).map((line) => line.trim()));
		const fresh = (head.read(file) ?? "").split(/\r?\n/).flatMap((line, index) => line.trim() === "" || line.startsWith("#") || old.has(line.trim()) ? [] : [{
			line: line.trim(),
			index
		}]);
		const found = fresh.find(({ line }) => mayMatch(line, path)) ?? fresh[0];
		const fix = "Delete this line: git tracks the files all the same, and only the check skips them.";
		if (found !== void 0) return {
			file,
			line: found.index + 1,
			because: `${quote$1(file, 40)} has ${quote$1(found.line, 30)} now`,
			fix
		};
		if (old.size > 0) return {
			file,
			line: 1,
			because: `${quote$1(file)} no longer excludes them from what it ignores`,
			fix: "Put the deleted line back."
		};
	}
	return {
		key: "local git settings",
		file: path,
		line: 1,
		because: "a local setting of git ignores the path, such as .git/info/exclude",
		fix: "Delete the pattern from .git/info/exclude, or from the file of core.excludesFile."
	};
}
function isAbove(folder, path) {
	return folder === "." || path.startsWith(`${folder}/`);
}
function mayMatch(line, path) {
	return line.split(/[/*?[\]!]+/).filter((word) => word !== "").every((word) => path.includes(word));
}
function causeInNested({ files, ...context }, path) {
	for (let folder = posix.dirname(path); folder !== "." && folder !== context.projectFolder; folder = posix.dirname(folder)) {
		const config = [...files.after].find((file) => posix.dirname(file) === folder && isConfigFileName(posix.basename(file)));
		const manifest = `${folder}/package.json`;
		const text = files.after.has(manifest) ? context.head.read(manifest) : null;
		const file = config ?? (text?.includes("\"stratalint\"") === true ? manifest : null);
		if (file === null) continue;
		return {
			file,
			line: file === manifest ? lineOfText(text, ["\"stratalint\""]) : 1,
			because: `${quote$1(file)} starts a project of its own`,
			fix: `Delete ${file === manifest ? "the key stratalint" : "this config"}, and fix what the policy above reports in the folder.`
		};
	}
	return {
		file: path,
		line: 1,
		because: "its folder is a project of its own now",
		fix: "Delete the config in its folder."
	};
}
// packages/review/src/integrity/scope/wider-policy.ts
function findWiderPolicy(context) {
	if (!context.policy.isChanged) return [];
	return [...widerOutside(context), ...widerTests(context)];
}
function widerOutside(context) {
	const { base, head, changes, files } = context;
	const [before, after] = [base.policy.policy.outside, head.policy.policy.outside];
	const added = after.filter((glob) => !before.includes(glob) && !glob.startsWith("!"));
	if (added.length === 0 && after.length >= before.length) return [];
	const { atBase, inHead } = placementOf(context);
	const [wasOutside, isOutside] = [compileGlobs(before), compileGlobs(after)];
	const wider = [...files.after].filter((path) => {
		const here = inProject(context, path);
		if (here === null || !isSourceFile(here) || !isOutside(here) || inHead(here) !== null) return false;
		const old = changes.beforeOf(path);
		const earlier = old === null ? null : inProject(context, old);
		if (wasOutside(here) || earlier !== null && wasOutside(earlier) && atBase(earlier) === null) return false;
		return !isGenerated(context, path);
	});
	const broad = added.find((glob) => SAMPLES.some((sample) => compileGlobs([glob])(sample)) && !wasOutside("src/file.ts"));
	if (wider.length === 0 && broad === void 0) return [];
	const covered = new Set(wider.map((path) => inProject(context, path)));
	const glob = added.find((one) => [...covered].some((path) => compileGlobs([one])(path))) ?? broad ?? added[0];
	return [{
		rule: "scope",
		...atPolicy(context, [glob ?? null, "outside"]),
		subject: `outside ${JSON.stringify([added, wider.sort()])}`,
		what: glob === void 0 ? `outside excludes less than before and now covers ${listPaths(wider)}.` : `outside has ${quote$1(glob, 40)} now, which covers ${wider.length === 0 ? "all code without a place" : listPaths(wider)}.`,
		fix: [wider.length === 0 ? "List the folder of generated code alone." : `Move ${wider.length === 1 ? "this file" : "these files"} to places of the policy, and set outside back.`],
		not: "Do not write a place for them that may import everything.",
		hides: hiddenByHead(context).gone.filter(({ rule, file: path, resolved }) => rule === "architecture/placed-file" && covered.has(resolved ?? path))
	}];
}
const SAMPLES = [
	"src/file.ts",
	"packages/some/file.ts",
	"lib/file.ts"
];
function widerTests(context) {
	const { base, head, changes, runs } = context;
	const [before, after] = [base.policy.policy.tests, head.policy.policy.tests];
	const added = after.filter((glob) => !before.includes(glob));
	if (added.length === 0 && before.every((glob) => after.includes(glob))) return [];
	const placement = placementOf(context);
	const probe = probeOf(context);
	const [wereTests, areTests] = [compileGlobs(before), compileGlobs(after)];
	const wider = [...runs.headByHead.files].filter((file) => {
		if (!areTests(file) || wereTests(file) || placement.inHead(file) === null) return false;
		const old = changes.beforeOf(fromTop$1(context, file));
		const earlier = old === null ? null : inProject(context, old);
		if (earlier !== null && wereTests(earlier)) return false;
		return !isOfTests(context, probe, file, fromTop$1(context, file)) && (probe.forbidden(file).length > 0 || probe.importersOf(file).some((importer) => !wereTests(importer)));
	});
	if (wider.length === 0) return [];
	const covered = new Set(wider);
	const glob = added.find((one) => wider.some((path) => compileGlobs([one])(path)));
	return [{
		rule: "scope",
		...atPolicy(context, [glob ?? null, "tests"]),
		subject: `tests ${JSON.stringify([added, wider.sort()])}`,
		what: `tests.files has ${quote$1(glob ?? added[0] ?? "fewer exclusions", 40)} now, so that ${listPaths(wider)} ${wider.length === 1 ? "counts as a test" : "count as tests"}.`,
		fix: ["Set tests.files to patterns that match tests alone, and fix what the check reports in these files."],
		not: "Do not rename the files like tests.",
		hides: hiddenOfTests(context, covered)
	}];
}
function hiddenOfTests(context, covered) {
	return hiddenByHead(context).gone.filter(({ file }) => covered.has(file));
}
// packages/review/src/integrity/scope/scope.ts
const memo$1 = new WeakMap();
function findScope(context) {
	let found = memo$1.get(context);
	if (found === void 0) {
		found = [
			findLostScope,
			findLinks,
			findDisguises,
			findWiderPolicy,
			findMarkedFiles,
			findAliases
		].flatMap((find) => find(context));
		memo$1.set(context, found);
	}
	return found;
}
// packages/review/src/integrity/policy/budget.ts
const KEYS$1 = [
	"files",
	"lines",
	"domains"
];
function findRaisedBudgets(context) {
	const { base, head } = context;
	const [before, after] = [base.policy.policy.review?.budget, head.policy.policy.review?.budget];
	return KEYS$1.flatMap((key) => {
		const [old, now] = [before?.[key], after?.[key]];
		if (old === void 0 || now !== void 0 && now <= old) return [];
		return [{
			rule: "policy",
			...atPolicy(context, [
				key,
				"budget",
				"review"
			]),
			subject: `budget ${key} ${old} ${now ?? "none"}`,
			what: `review.budget.${key} ${now === void 0 ? `is gone and was ${old}` : `is ${now} and was ${old}`}, so larger changes pass.`,
			fix: [`Set it back to ${old}, and split the change.`],
			not: "Do not move the files to where the budget does not count them."
		}];
	});
}
// packages/review/src/integrity/policy/sample-paths.ts
const INSTANCES = ["sample-one", "sample-two"];
function samplesOf(policy) {
	const locate = createLocator({
		...policy,
		tests: []
	});
	return policy.places.flatMap((place) => INSTANCES.flatMap((instance) => layersOf(policy, place).flatMap((layer) => [true, false].flatMap((isIndex) => pathsOf(place, instance, layer, isIndex).flatMap((path) => {
		const location = locate(path);
		return location?.place.name === place.name ? [{
			path,
			instance,
			isIndex,
			location
		}] : [];
	})))));
}
function layersOf({ layers }, { pattern }) {
	return pattern.includes("{layer}") ? layers.names : [null];
}
function pathsOf({ pattern }, instance, layer, isIndex) {
	const name = isIndex ? "index.ts" : "sample-file.ts";
	let paths = [""];
	for (const token of tokenizePattern(pattern)) {
		const texts = token.type === "literal" ? [token.text] : token.type === "capture" ? [token.name === "layer" ? layer : instance] : token.type === "choice" ? token.options : [token.type === "star" ? "sample" : name];
		paths = paths.flatMap((path) => texts.map((text) => path + text)).slice(0, MOST_CHOICES);
	}
	return paths.map((path) => path.replace(/\/\/+/g, "/").replace(/(?:index|sample-file)\.ts(?=\/.)/g, "sample"));
}
const MOST_CHOICES = 50;
// packages/review/src/integrity/policy/doors.ts
function findDoors(context) {
	const { base, head } = context;
	const world = openWorld(base.policy.policy, head.policy.policy);
	const { isNewlyPlaced } = placementOf(context);
	const reported = new Set();
	return world.samples.filter(({ path }) => isNewlyPlaced(path)).flatMap((sample) => {
		const { place, layer } = sample.location;
		const isLayer = layer !== null && place.pattern.includes("{layer}");
		const name = isLayer ? `layer ${layer}` : `place ${place.name}`;
		const excess = reported.has(name) ? [] : world.excessOf(sample);
		if (excess.length === 0) return [];
		reported.add(name);
		return [{
			rule: "policy",
			...atPolicy(context, [
				place.pattern,
				isLayer ? layer : place.name,
				"architecture"
			]),
			subject: `door ${name} ${JSON.stringify(excess)}`,
			what: `The new ${quote$1(name, 30)} may do more than any ${place.role} place could: ${excess.slice(0, 2).map((one) => quote$1(one, 30)).join(", ")}${excess.length > 2 ? ` and ${excess.length - 2} more` : ""}.`,
			fix: [`Give the ${isLayer ? "layer" : "place"} no more than an existing ${place.role} place has.`, "Put the code into existing places, and fix what the check reports."],
			not: "Do not widen an existing place in place of this one."
		}];
	});
}
function openWorld(before, after) {
	const today = "9999-12-31";
	const [ofBase, ofHead] = [before, after].map((policy) => createJudge({
		...policy,
		tests: [],
		exceptions: []
	}, today, () => null));
	const samples = samplesOf(after);
	const known = [...samples, ...samplesOf(before)].flatMap((sample) => {
		const location = ofBase.locate(sample.path);
		if (location === null || ofHead.locate(sample.path) === null) return [];
		const { place, layer } = location;
		return [{
			sample,
			name: `${layer ?? place.role}${sample.isIndex ? "" : " internals"}`
		}];
	});
	const externals = [...before.externals, ...after.externals].map(({ pattern }) => packageLike(pattern));
	const viewOf = (judge) => ({
		judge,
		known,
		externals: [...new Set(externals)]
	});
	const abilitiesAtBase = samplesOf(before).filter(({ instance }) => instance === samples[0]?.instance).map((sample) => ({
		role: sample.location.place.role,
		isIndex: sample.isIndex,
		abilities: abilitiesOf(viewOf(ofBase), sample)
	}));
	return {
		samples,
		excessOf(sample) {
			const own = abilitiesOf(viewOf(ofHead), sample);
			const { role } = sample.location.place;
			const alike = abilitiesAtBase.filter((one) => one.isIndex === sample.isIndex);
			const sameRole = alike.filter((one) => one.role === role);
			const compared = sameRole.length > 0 ? sameRole : alike;
			const uses = new Set(compared.flatMap(({ abilities }) => [...abilities].filter(isUse)));
			return compared.map(({ abilities }) => [...own].filter((ability) => !(isUse(ability) ? uses : abilities).has(ability))).sort((a, b) => a.length - b.length)[0] ?? [];
		}
	};
}
const USE = "be imported by any ";
function isUse(ability) {
	return ability.startsWith(USE);
}
function packageLike(pattern) {
	const name = pattern.replace(/\{([^,}]*)[^}]*\}/g, "$1").replace(/\*+/g, "sample-package");
	return compileNameGlob(pattern)(name) ? name : pattern;
}
function abilitiesOf({ judge, known, externals }, { path, instance, location }) {
	const may = (from, target) => judge.judge({
		from,
		target,
		typeOnly: false,
		packageByPath: null,
		specifier: "sample"
	}).status === "allowed";
	const abilities = new Set();
	for (const { sample, name } of known) {
		const isOwn = sample.instance === instance && judge.locate(sample.path)?.instance === location.instance;
		if (sample.path === path || may(path, {
			type: "file",
			path: sample.path
		})) abilities.add(`import ${isOwn ? "its own" : "any"} ${name}`);
		if (!isOwn && may(sample.path, {
			type: "file",
			path
		})) abilities.add(`${USE}${name}`);
	}
	for (const name of externals) if (may(path, {
		type: "external",
		name
	})) abilities.add(`import ${name}`);
	return abilities;
}
// packages/review/src/integrity/policy/renamed-places.ts
function findRenamedPlaces(context) {
	const oldPathOf = oldPaths(context);
	if (oldPathOf === null) return [];
	const allowed = newlyAllowed(context, oldPathOf);
	return [...groupBy(allowed, ({ rule }) => rule)].map(([rule, imports]) => {
		const [first] = imports;
		return {
			rule: "policy",
			...atPolicy(context, [
				"layers",
				"places",
				"architecture"
			]),
			subject: `renamed ${rule} ${shortHash(JSON.stringify(imports.map(({ file, target }) => [file, target]).sort()))}`,
			what: `Under its new names, ${rule} no longer reports ${imports.length === 1 ? "an import" : `${imports.length} imports`}, such as ${quote$1(first.file, 50)}:${first.line}.`,
			fix: ["Give the renamed places and layers the rules that they had.", "Fix these imports in the code."],
			not: "Do not rename and weaken a place in one change."
		};
	});
}
function oldPaths(context) {
	const { changes, base, head } = context;
	const { atBase, inHead, isNewlyPlaced } = placementOf(context);
	const [before, after] = [base.policy.policy.layers.names, head.policy.policy.layers.names];
	const renames = changes.list.flatMap(({ status, path, before: old }) => {
		const [to, from] = [inProject(context, path), old === null ? null : inProject(context, old)];
		if (status !== "renamed" || to === null || from === null || !isNewlyPlaced(to)) return [];
		const [was, is] = [atBase(from), inHead(to)];
		if (was === null || was.place.role !== is.place.role) return [];
		const isSame = was.layer === is.layer;
		const isRenamed = was.layer !== null && is.layer !== null && !after.includes(was.layer) && !before.includes(is.layer);
		return isSame || isRenamed ? [{
			to,
			from
		}] : [];
	});
	if (renames.length === 0) return null;
	const files = new Map(renames.map(({ to, from }) => [to, from]));
	const folders = new Map(renames.map(({ to, from }) => [posix.dirname(to), posix.dirname(from)]));
	return (path) => {
		if (!isNewlyPlaced(path)) return path;
		const folder = folders.get(posix.dirname(path));
		return files.get(path) ?? (folder === void 0 ? null : posix.join(folder, posix.basename(path)));
	};
}
function newlyAllowed(context, oldPathOf) {
	const { modules, findings } = context.runs.headByHead;
	const { isNewlyPlaced, inHead } = placementOf(context);
	const { judge, isOn } = probeOf(context);
	const reported = new Set(findings.map(({ file, line }) => `${file}:${line}`));
	return modules.files.flatMap((file) => {
		const from = inHead(file)?.test === true ? null : oldPathOf(file);
		if (from === null) return [];
		return modules.get(file).edges.flatMap((edge) => {
			const { target } = edge;
			const to = target.type === "file" ? oldPathOf(target.path) : null;
			if (!(isNewlyPlaced(file) || target.type === "file" && isNewlyPlaced(target.path)) || target.type === "file" && to === null) return [];
			const verdict = judge.judge({
				...edge,
				from,
				target: target.type === "file" ? {
					type: "file",
					path: to
				} : target
			});
			if (verdict.status !== "forbidden" || verdict.rule === "architecture/resolved-import" || !isOn(verdict.rule, from)) return [];
			const { line } = createLineIndex(context.head.read(fromTop$1(context, file)) ?? "")(edge.start);
			if (reported.has(`${file}:${line}`)) return [];
			return [{
				rule: verdict.rule,
				file,
				line,
				target: target.type === "file" ? target.path : edge.specifier
			}];
		});
	});
}
// packages/review/src/integrity/policy/policy.ts
function findPolicyChanges(context) {
	const { policy, head } = context;
	if (policy.atBase && head.policy === null) return [head.fault === null ? deleted(context) : broken(context, head.fault)];
	if (!policy.isChanged) return [];
	const explained = new Set([...findExceptions(context), ...findScope(context)].flatMap(({ hides = [] }) => hides));
	const { gone, weakened } = hiddenByHead(context);
	const isOpen = (finding) => !explained.has(finding) && context.runs.headByHead.files.has(finding.file);
	return [
		...[...groupBy(gone.filter(isOpen), ({ rule }) => rule)].map(([rule, findings]) => hiding(context, rule, findings)),
		...[...groupBy(weakened.filter(isOpen), ({ rule }) => rule)].map(([rule, findings]) => weakening(context, rule, findings)),
		...findDoors(context),
		...findRenamedPlaces(context),
		...findRaisedBudgets(context)
	];
}
function deleted(context) {
	const { policyFile } = context.base.policy;
	return {
		rule: "policy",
		file: fromTop$1(context, policyFile),
		line: 1,
		subject: "deleted",
		what: `The policy ${clip(clean(policyFile), 60)} is deleted, so nothing is checked any more.`,
		fix: ["Restore the file."],
		not: "Do not replace it by a policy that allows more."
	};
}
function broken(context, fault) {
	const [, named = "", line = "1"] = /^([^\s:]+)(?::(\d+))?/.exec(fault) ?? [];
	const file = fromTop$1(context, named);
	return {
		rule: "policy",
		file: context.files.after.has(file) ? file : fromTop$1(context, context.base.policy.policyFile),
		line: Number(line),
		subject: "broken",
		what: `The policy cannot be used any more, so nothing is checked: ${clip(clean(fault.split("\n", 1)[0]), 90)}`,
		fix: ["Correct the error in the config."],
		not: "Do not delete the part of the policy that has the error."
	};
}
function hiding(context, rule, findings) {
	const of = findings.length === 1 ? "a finding" : `${findings.length} findings`;
	const name = clip(rule, 60);
	return {
		...loosened(context, rule, findings),
		subject: `${rule} ${idsOf(findings)}`,
		what: isOff(context, findings[0]) ? `${name} was on and is off now, so ${of} ${findings.length === 1 ? "is" : "are"} no longer reported.` : `The policy no longer reports ${of} of ${name} that it reported before.`
	};
}
function isOff(context, { rule, file }) {
	return ruleSetting(context.head.policy.policy, rule, file, placementOf(context).inHead(file))?.severity === "off";
}
function weakening(context, rule, findings) {
	return {
		...loosened(context, rule, findings),
		subject: `warn ${rule} ${idsOf(findings)}`,
		what: `${clip(rule, 60)} was an error and is a warning now for ${findings.length === 1 ? "a finding" : `${findings.length} findings`}.`
	};
}
function loosened(context, rule, findings) {
	return {
		rule: "policy",
		...atPolicy(context, [
			rule,
			rule.slice(rule.indexOf("/") + 1),
			"architecture"
		]),
		fix: [findings.length === 1 ? "Fix this finding in the code." : "Fix these findings in the code.", `Undo the edit of the policy that hides ${findings.length === 1 ? "it" : "them"}.`],
		not: "Do not hide them by an exception, a comment or the baseline.",
		hides: findings
	};
}
function idsOf(findings) {
	return findings.map(({ id }) => id).sort().join(" ");
}
// packages/review/src/integrity/size/counted.ts
const LOCKS = /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|[Cc]argo\.lock|go\.sum|composer\.lock|Gemfile\.lock|poetry\.lock|uv\.lock|flake\.lock)$/;
function countFiles(context) {
	const { changes, base, head } = context;
	return changes.list.flatMap((change) => {
		const { path, before, status } = change;
		if (isUnread(path)) return [];
		const [old, now] = [before === null ? null : base.read(before), status === "deleted" ? null : head.read(path)];
		if (hasGeneratedHeader(now) || status === "deleted" && hasGeneratedHeader(old)) return [];
		if (status === "renamed" && old === now) return [];
		return [{
			change,
			lines: changedLines(old ?? "", now ?? ""),
			domain: domainOf(context, path)
		}];
	});
}
function isUnread(path) {
	return LOCKS.test(posix.basename(path)) || /\.(?:snap|snapshot|map)$|(?:^|\/)__(?:snapshots|generated)__\/|\.(?:gen|generated|min)\.[^/]+$/.test(path);
}
function changedLines(before, after) {
	if (before === after) return 0;
	const left = new Map();
	for (const line of linesOf(before)) left.set(line, (left.get(line) ?? 0) + 1);
	let added = 0;
	for (const line of linesOf(after)) {
		const known = left.get(line) ?? 0;
		if (known > 0) left.set(line, known - 1);
		else added++;
	}
	return added + [...left.values()].reduce((sum, count) => sum + count, 0);
}
function linesOf(text) {
	const lines = text.split(/\r?\n/);
	return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
function domainOf(context, path) {
	const here = inProject(context, path);
	if (here === null) return null;
	const { inHead, atBase } = placementOf(context);
	const location = inHead(here) ?? atBase(here);
	return location?.place.role === "domain" ? location.domain : null;
}
// packages/review/src/integrity/size/needs.ts
function needsOf(context, files) {
	const { runs } = context;
	const needs = files.map(() => new Set());
	const after = indexOf(context, files, ({ path, status }) => status === "deleted" ? null : path);
	const before = indexOf(context, files, (change) => change.before);
	const oldModuleOf = (index) => {
		const old = files[index].change.before;
		return old === null ? void 0 : runs.baseByBase.modules.get(inProject(context, old) ?? "");
	};
	files.forEach(({ change }, index) => {
		const here = inProject(context, change.path);
		const module = change.status === "deleted" || here === null ? void 0 : runs.headByHead.modules.get(here);
		for (const edge of module?.edges ?? []) {
			const target = targetIn(after, edge);
			if (target !== void 0 && target !== index) needs[index].add(target);
		}
		for (const edge of oldModuleOf(index)?.edges ?? []) {
			const target = targetIn(before, edge);
			if (target !== void 0 && target !== index && breaks(context, files[target], edge)) needs[target].add(index);
		}
	});
	const settings = files.flatMap(({ change }, index) => isSetting(change.path) ? [index] : []);
	files.forEach(({ change }, index) => {
		if (isSourceFile(change.path)) for (const setting of settings) needs[index].add(setting);
	});
	return needs;
}
function indexOf(context, files, pathOf) {
	return new Map(files.flatMap(({ change }, index) => {
		const path = pathOf(change);
		const here = path === null ? null : inProject(context, path);
		return here === null ? [] : [[here, index]];
	}));
}
function targetIn(index, { target }) {
	return target.type === "file" ? index.get(target.path) : void 0;
}
function breaks(context, { change }, { names }) {
	const { runs, base, head } = context;
	if (change.status !== "modified") return change.status === "deleted" || change.status === "renamed";
	const here = inProject(context, change.path);
	const now = runs.headByHead.modules.get(here);
	const exported = new Set(now?.exports.map(({ name }) => name));
	const [old, text] = [base.read(change.path) ?? "", head.read(change.path) ?? ""];
	return names.some(({ name }) => name === "*" || !exported.has(name) || signatureOf$1(old, name) !== signatureOf$1(text, name));
}
function signatureOf$1(text, name) {
	const declared = new RegExp(`export\\s+(?:default\\s+|declare\\s+|async\\s+|abstract\\s+)*(function\\*?|class|interface|type|enum|const|let)\\s+${name.replace(/[^\w]/g, "\\$&")}\\b`).exec(text);
	if (declared === null) return "";
	const rest = text.slice(declared.index);
	const end = /^function|^const|^let/.test(declared[1]) ? /\)(?:\s*:[^{=]*)?\s*(?:\{|=>)|\n\n/ : /\n\}|\n\n/;
	return rest.slice(0, end.exec(rest)?.index ?? rest.length).concat(end.exec(rest)?.[0] ?? "").replace(/\s+/g, " ");
}
function isSetting(path) {
	return /(?:^|\/)(?:package\.json|tsconfig[^/]*\.json|[^/]*\.config\.[^/]+|\.[^/]+rc(?:\.[^/]+)?)$/.test(path);
}
function shownPath(context, { change }) {
	return inProject(context, change.path) ?? change.path;
}
// packages/review/src/integrity/size/split.ts
function proposeSplit(context, files, budget) {
	return join(unitsOf(files, files.map((file) => labelOf(context, file)), needsOf(context, files)), files, budget).map((group) => ({
		name: nameOf$1(group),
		paths: group.flatMap(({ members }) => members.map((index) => shownPath(context, files[index]))).sort()
	}));
}
function labelOf(context, file) {
	const { path } = file.change;
	const { inHead, atBase } = placementOf(context);
	const here = shownPath(context, file);
	const location = inHead(here) ?? atBase(here);
	if (location === null) return isSetting(path) ? "settings" : /\.mdx?$/.test(path) ? "documents" : "other files";
	return `${location.place.role === "domain" ? location.domain : location.place.name}${location.layer === null ? "" : ` ${location.layer}`}${location.test ? " tests" : ""}`;
}
function unitsOf(files, labels, needs) {
	const links = new Map(labels.map((label) => [label, new Set()]));
	needs.forEach((targets, index) => targets.forEach((target) => links.get(labels[index]).add(labels[target])));
	return inOrder(componentsOf(links).map((component) => {
		const members = labels.flatMap((label, index) => component.includes(label) ? [index] : []);
		const domains = new Set(members.map((index) => files[index].domain));
		const waitsFor = new Set(component.flatMap((label) => [...links.get(label)]));
		for (const label of component) waitsFor.delete(label);
		return {
			labels: component.sort(),
			domain: domains.size === 1 ? [...domains][0] : null,
			members,
			waitsFor
		};
	}));
}
function inOrder(open) {
	const ordered = [];
	const done = new Set();
	while (open.length > 0) {
		const ready = open.filter(({ waitsFor }) => [...waitsFor].every((label) => done.has(label)));
		const last = ordered.at(-1);
		const next = ready.find((unit) => last !== void 0 && placeOf(unit) === placeOf(last)) ?? ready[0];
		open.splice(open.indexOf(next), 1);
		next.labels.forEach((label) => done.add(label));
		ordered.push(next);
	}
	return ordered;
}
function placeOf({ labels }) {
	return labels[0].split(" ", 1)[0];
}
function componentsOf(links) {
	const [order, low, stack] = [
		new Map(),
		new Map(),
		[]
	];
	const found = [];
	const visit = (node) => {
		order.set(node, order.size);
		low.set(node, order.get(node));
		stack.push(node);
		for (const next of links.get(node)) {
			if (!order.has(next)) visit(next);
			if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
		}
		if (low.get(node) === order.get(node)) found.push(stack.splice(stack.indexOf(node)));
	};
	for (const node of [...links.keys()].sort(byRank)) if (!order.has(node)) visit(node);
	return found;
}
function byRank(a, b) {
	const rank = (label) => label === "settings" ? 0 : label === "documents" ? 2 : 1;
	return rank(a) - rank(b) || (a < b ? -1 : 1);
}
function join(units, files, budget) {
	const parts = [];
	for (const unit of units) {
		const current = parts.at(-1);
		if (current !== void 0 && fits([...current, unit], files, budget)) current.push(unit);
		else parts.push([unit]);
	}
	return parts;
}
function fits(units, files, budget) {
	const { files: count, lines, domains } = measure(units.flatMap((unit) => unit.members.map((index) => files[index])));
	return count <= (budget.files ?? 1e400) && lines <= (budget.lines ?? 1e400) && domains <= (budget.domains ?? 1e400);
}
function measure(files) {
	return {
		files: files.length,
		lines: files.reduce((sum, { lines }) => sum + lines, 0),
		domains: new Set(files.flatMap(({ domain }) => domain ?? [])).size
	};
}
function nameOf$1(units) {
	return [...groupBy(units.flatMap(({ labels }) => labels).map((label) => label.split(/ (.*)/s, 2)), ([place]) => place)].map(([place, entries]) => `${place} ${entries.flatMap(([, layer]) => layer ?? []).join(", ")}`.trim()).join(" and ");
}
// packages/review/src/integrity/size/size.ts
const KEYS = [
	"files",
	"lines",
	"domains"
];
function findSize(context) {
	const budget = budgetOf(context);
	if (budget === null) return [];
	const files = countFiles(context);
	const size = measure(files);
	const over = KEYS.filter((key) => size[key] > (budget[key] ?? 1e400));
	if (over.length === 0) return [];
	const parts = proposeSplit(context, files, budget);
	return [{
		rule: "size",
		severity: "warn",
		...atPolicy(context, ["budget"]),
		subject: `size ${KEYS.map((key) => size[key]).join(" ")}`,
		what: `The change has ${over.map((key) => `${amount(size[key], key)} (at most ${budget[key]})`).join(", ")}.`,
		fix: [describe$3(parts)],
		not: "Do not raise the budget, and do not split one file from what it needs."
	}];
}
function budgetOf({ base, head }) {
	const [before, after] = [base.policy?.policy.review?.budget, head.policy?.policy.review?.budget];
	return before === void 0 && after === void 0 ? null : {
		...after,
		...before
	};
}
function amount(count, key) {
	return `${count.toLocaleString("en-US")} changed ${count === 1 ? key.slice(0, -1) : key}`;
}
const SHOWN = 5;
function describe$3(parts) {
	if (parts.length === 1) return "Its files need each other: do what changes no behavior first, such as moves and renames, in a change of its own.";
	const shown = parts.length > SHOWN ? parts.slice(0, 4) : parts;
	const list = shown.map(({ name, paths }, index) => `${index + 1}. ${quote$1(name, 34)} (${paths.length})`);
	return `Split it into ${parts.length} changes in this order: ${list.join("; ")}${parts.length > shown.length ? `; and ${parts.length - shown.length} more` : ""}.`;
}
// packages/review/src/integrity/suppression/our-rules.ts
function ourRules({ base, head }) {
	const namespaces = new Set([...ruleGroups, ...[base, head].flatMap(({ policy }) => policy?.policy.plugins?.map(({ namespace }) => namespace) ?? [])]);
	return (rule) => {
		const [namespace = ""] = rule.split("/", 1);
		return rule.includes("/") && (namespaces.has(namespace) || rule.includes("stratalint"));
	};
}
// packages/review/src/integrity/suppression/bulk.ts
function findBulkSuppressions(context) {
	const { base, head, changes } = context;
	const isOurs = ourRules(context);
	const before = new Map();
	const after = [];
	for (const change of changes.list) {
		if (!change.path.endsWith(".json") && !(change.before?.endsWith(".json") ?? false)) continue;
		const old = change.before === null ? null : base.read(change.before);
		for (const [key, entry] of readCounts(old, isOurs, (file) => from(change.before, file, (path) => changes.afterOf(path) ?? path))) before.set(key, entry);
		const text = change.status === "deleted" ? null : head.read(change.path);
		const counts = readCounts(text, isOurs, (file) => from(change.path, file));
		if (counts.size > 0) after.push({
			path: change.path,
			text,
			counts
		});
	}
	return after.flatMap(({ path, text, counts }) => [...counts].flatMap(([key, { file, written, rule, count }]) => {
		const known = before.get(key)?.count ?? 0;
		if (count <= known || isMoved(changes.beforeOf(file) === null, rule, before, counts)) return [];
		const at = text.indexOf(JSON.stringify(written));
		return [{
			rule: "suppression",
			file: path,
			line: lineOfText(text, [JSON.stringify(written)]) - 1 + lineOfText(text.slice(Math.max(0, at)), [JSON.stringify(rule), rule]),
			subject: `bulk ${rule} ${file} ${count}`,
			what: `${clipMiddle(clean(path), 40)} suppresses ${count} of ${rule} in ${clipMiddle(clean(file), 40)}, which was ${known}.`,
			fix: [`Fix ${count - known === 1 ? "the new finding" : `the ${count - known} new findings`} of ${rule} in ${clipMiddle(clean(file), 60)}, and set the count back to ${known}.`],
			not: "Do not silence it by a comment, an exception or the baseline."
		}];
	}));
}
function from(suppressions, file, pathOf = (path) => path) {
	return pathOf(posix.join(posix.dirname(suppressions), file));
}
function isMoved(isNewFile, rule, before, after) {
	const total = (counts) => [...counts.values()].reduce((sum, one) => one.rule === rule ? sum + one.count : sum, 0);
	return isNewFile && total(after) <= total(before);
}
function readCounts(text, isOurs, pathOf) {
	const counts = new Map();
	if (text === null || !text.includes("\"count\"")) return counts;
	let json;
	try {
		json = JSON.parse(text);
	} catch {
		return counts;
	}
	for (const [file, rules] of entriesOf(json)) for (const [rule, entry] of entriesOf(rules)) {
		const count = entriesOf(entry).find(([name]) => name === "count")?.[1];
		if (typeof count !== "number" || !isOurs(rule)) continue;
		const path = pathOf(file);
		counts.set(`${path}\0${rule}`, {
			file: path,
			written: file,
			rule,
			count
		});
	}
	return counts;
}
function entriesOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
// packages/review/src/integrity/suppression/describe.ts
function describeSuppression({ path, pair, directive, silencers, isInherited, hides }) {
	const earlier = isInherited ? directive : vanished(pair, directive);
	const name = nameOf(directive);
	const place = `${clipMiddle(clean(path), 50)}:${directive.line}`;
	const rules = silencers.map(({ rule }) => rule ?? "*").sort();
	const change = isInherited ? `${name} at ${place} silences more code than before.` : earlier === null ? `${place} has a new comment ${name}.` : `${nameOf(earlier)} became ${name} at ${place}, which silences more.`;
	const covered = directive.form === "next" || directive.form === "line" ? coveredCode(pair, silencers) : "";
	const ids = isInherited ? hides.map(({ id }) => id).sort() : [];
	return {
		rule: "suppression",
		file: path,
		line: directive.line,
		subject: [
			directive.tool,
			directive.form,
			directive.rank,
			rules.join(","),
			shortHash(covered),
			...ids
		].join(" "),
		what: clip(change, 160),
		fix: fixesOf(directive, hides),
		not: NOT[directive.tool],
		hides
	};
}
function describeUnreadable(path) {
	return {
		rule: "suppression",
		file: path,
		line: 1,
		subject: "unreadable",
		what: `${clipMiddle(clean(path), 70)} can no longer be read as text, so its comments are unknown.`,
		fix: ["Save it as UTF-8 text without null characters, below 16 MB."],
		not: "Do not hide code in a file that tools cannot read."
	};
}
const NOT = {
	lint: "Do not silence it in a config, an exception or the baseline.",
	types: "Do not replace it by a cast to any.",
	biome: "Do not turn the rule off in the config of Biome."
};
function fixesOf({ tool, form, endLine, line }, hides) {
	const remedy = hides[0]?.message?.fix[0]?.title;
	if (remedy !== void 0) return [`Delete the comment, and fix what it hides: ${clip(clean(remedy), 200)}`];
	const where = form === "line" ? `line ${line}` : form === "next" ? `the code below line ${endLine}` : "the file";
	if (tool === "types") return [`Delete the comment, and correct the types in ${where} until tsc passes.`];
	return [`Delete the comment, and fix what the linter then reports in ${where}.`];
}
function nameOf({ name, rules }) {
	return rules === null ? `${name}${/^@/.test(name) ? "" : " for all rules"}` : `${name} for ${clip(listNames(rules, 2), 70)}`;
}
function coveredCode({ after }, silencers) {
	return silencers.map(({ from }) => after.keys[from] ?? "").join("\n");
}
function vanished({ before, after }, directive) {
	const left = new Set(after.silencers.map((one) => keyOf$2(one.directive)));
	return (before?.silencers.find((one) => one.tool === directive.tool && !left.has(keyOf$2(one.directive))))?.directive ?? null;
}
function keyOf$2({ name, rules }) {
	return `${name} ${rules?.join(",") ?? "*"}`;
}
// packages/review/src/integrity/suppression/exempt.ts
const GENERATED_NAME = /(?:^|[/.-])(?:gen|generated|__generated__|openapi|codegen)(?:[/.-]|$)|\.pb\.|_pb\.|\.g\.|\.d\.ts$/i;
const GENERATED_HEADER = /@generated|auto-?generated|automatically generated|generated (?:by|file|code)|do not (?:edit|modify|touch)/i;
const THIRD_PARTY = /(?:^|\/)(?:\.yarn|node_modules|vendor|vendored|third[_-]party)\/|(?:^|\/)\.pnp\.[cm]?js$|\.min\.|(?:^|\/)mockServiceWorker\.[cm]?js$|(?:^|\/)next-env\.d\.ts$/;
function isForeignFile(context, path, text) {
	const own = inProject(context, path);
	const { headByHead, headByBase } = context.runs;
	const isChecked = own !== null && (headByHead.files.has(own) || headByBase.files.has(own));
	if (GENERATED_NAME.test(path) && GENERATED_HEADER.test(text.slice(0, 1500))) return true;
	return !isChecked && THIRD_PARTY.test(path);
}
const TYPE_TEST = /\.(?:test|spec)-d\.[cm]?tsx?$|[.-]type-?(?:test|spec)s?\.|\.types?\.(?:test|spec)\.|(?:^|\/)(?:type-?tests?|test-?d|dtslint|__type-?tests__|__typetests__)\//i;
const TYPE_ASSERTION = /\b(?:expectTypeOf|assertType|expectType|expectError|expectNotType|Expect<|Equal<|@vitest-environment typecheck)/;
const FAILING_CALL = /\.toThrow|\.throws|\.rejects|\.not\.|expectTypeOf|assertType|expectError|toThrowError/;
function isTypeTest(path, text, line, isTestFile) {
	if (TYPE_TEST.test(path)) return true;
	if (!isTestFile) return false;
	if (TYPE_ASSERTION.test(text)) return true;
	const lines = text.split("\n");
	return FAILING_CALL.test(lines.slice(Math.max(0, line - 3), line + 5).join("\n"));
}
// packages/review/src/integrity/text/align-lines.ts
function alignLines(before, after) {
	const pairs = new Int32Array(after.length).fill(-1);
	const pending = [{
		b0: 0,
		b1: before.length,
		a0: 0,
		a1: after.length
	}];
	for (let window = pending.pop(); window !== void 0; window = pending.pop()) {
		const inner = pairEnds(before, after, window, pairs);
		if (inner.b0 >= inner.b1 || inner.a0 >= inner.a1) continue;
		let { b0, a0 } = inner;
		const anchors = uniqueAnchors(before, after, inner);
		for (const [b, a] of anchors) {
			pairs[a] = b;
			pending.push({
				b0,
				b1: b,
				a0,
				a1: a
			});
			b0 = b + 1;
			a0 = a + 1;
		}
		if (anchors.length > 0) pending.push({
			b0,
			b1: inner.b1,
			a0,
			a1: inner.a1
		});
	}
	return pairs;
}
function pairEnds(before, after, window, pairs) {
	let { b0, b1, a0, a1 } = window;
	while (b0 < b1 && a0 < a1 && before[b0] === after[a0]) pairs[a0++] = b0++;
	while (b0 < b1 && a0 < a1 && before[b1 - 1] === after[a1 - 1]) pairs[--a1] = --b1;
	return {
		b0,
		b1,
		a0,
		a1
	};
}
function uniqueAnchors(before, after, window) {
	const places = new Map();
	for (let b = window.b0; b < window.b1; b++) {
		const known = places.get(before[b]);
		if (known === void 0) places.set(before[b], {
			b,
			a: -1,
			isUnique: true
		});
		else known.isUnique = false;
	}
	for (let a = window.a0; a < window.a1; a++) {
		const known = places.get(after[a]);
		if (known === void 0) continue;
		if (known.a !== -1) known.isUnique = false;
		known.a = a;
	}
	return longestRise([...places.values()].filter(({ a, isUnique }) => a !== -1 && isUnique).map(({ b, a }) => [b, a]));
}
function longestRise(pairs) {
	const tails = [];
	const previous = new Int32Array(pairs.length).fill(-1);
	for (const [index, [, a]] of pairs.entries()) {
		let low = 0;
		let high = tails.length;
		while (low < high) {
			const middle = low + high >> 1;
			if (pairs[tails[middle]][1] < a) low = middle + 1;
			else high = middle;
		}
		if (low > 0) previous[index] = tails[low - 1];
		tails[low] = index;
	}
	const run = [];
	for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at]) run.push(pairs[at]);
	return run.reverse();
}
// packages/review/src/integrity/suppression/inherited.ts
const EMPTY = {
	keys: [],
	lines: [],
	text: "",
	silencers: []
};
function createInheritance(pairs, deleted) {
	const alignments = new Map(pairs.map((pair) => [pair, alignLines((pair.before ?? EMPTY).keys, pair.after.keys)]));
	const moved = createMovedCode(alignments, deleted);
	const claimed = new Set();
	return { has(pair, silencer) {
		const alignment = alignments.get(pair);
		const base = pair.before ?? EMPTY;
		const covered = nontrivial(pair.after, silencer);
		const isKept = (at) => {
			const own = alignment[at];
			if (own !== -1) return base.silencers.some((one) => silences(one, silencer) && covers(one, own));
			return isInChangedLines({
				base,
				after: pair.after,
				alignment,
				silencer,
				at,
				claimed
			}) || moved.take(pair.after.keys[at], silencer);
		};
		if (!silencer.isRegion) return silencer.from <= silencer.to && isKept(silencer.from);
		if (covered.length === 0) return base.silencers.some((one) => one.isRegion && silences(one, silencer));
		if (pair.before !== null) return covered.every(isKept);
		const code = covered.filter((at) => !/^(?:import|export\*|export\{)|^\}from/.test(pair.after.keys[at]));
		return code.length > 0 && code.filter(isKept).length >= code.length * .8;
	} };
}
function silences(base, head) {
	if (base.tool !== head.tool || base.rank < head.rank) return false;
	return base.rule === null || base.rule === head.rule || (head.rule?.startsWith(`${base.rule}/`) ?? false);
}
function covers({ from, to }, at) {
	return from <= at && at <= to;
}
function nontrivial({ keys }, { from, to }) {
	const indexes = [];
	for (let at = from; at <= to; at++) if (/[\p{L}\p{N}_$]{2}/u.test(keys[at])) indexes.push(at);
	return indexes;
}
function isInChangedLines({ base, after, alignment, silencer, at, claimed }) {
	if (base.keys.length === 0) return false;
	const { end, previous, next } = gapAt(alignment, at, base.keys.length);
	if (silencer.isRegion) {
		const known = (index) => base.silencers.some((one) => one.isRegion && silences(one, silencer) && covers(one, index));
		if (next - previous > 1) return rangeSome(previous + 1, next, known);
		return (previous === -1 || known(previous)) && (next === base.keys.length || known(next));
	}
	const now = after.keys.slice(at, Math.min(end, at + 12)).join(" ");
	const found = base.silencers.find((one) => silences(one, silencer) && (one.isRegion ? rangeSome(previous + 1, next, (index) => covers(one, index)) : !claimed.has(one) && one.from > previous && one.from < next && isSimilar(base.keys[one.from], now)));
	if (found !== void 0 && !found.isRegion) claimed.add(found);
	return found !== void 0;
}
const latestGaps = new WeakMap();
function gapAt(alignment, at, length) {
	const latest = latestGaps.get(alignment);
	if (latest !== void 0 && latest.start <= at && at < latest.end) return latest;
	let start = at;
	while (start > 0 && alignment[start - 1] === -1) start--;
	let end = at;
	while (end < alignment.length && alignment[end] === -1) end++;
	const gap = {
		start,
		end,
		previous: start === 0 ? -1 : alignment[start - 1],
		next: end === alignment.length ? length : alignment[end]
	};
	latestGaps.set(alignment, gap);
	return gap;
}
function rangeSome(from, to, test) {
	for (let at = from; at < to; at++) if (test(at)) return true;
	return false;
}
function isSimilar(line, now) {
	const words = line.match(/[\p{L}\p{N}_$]+/gu) ?? [];
	if (words.length < 3) return true;
	return words.filter((word) => now.includes(word)).length >= words.length * .4;
}
function createMovedCode(alignments, deleted) {
	const pool = new Map();
	const add = (file, kept) => {
		for (const silencer of file.silencers) for (let at = silencer.from; at <= silencer.to; at++) {
			if (kept.has(at)) continue;
			const known = pool.get(file.keys[at]);
			if (known === void 0) pool.set(file.keys[at], [silencer]);
			else known.push(silencer);
		}
	};
	for (const [{ before }, alignment] of alignments) if (before !== null) add(before, new Set(alignment));
	for (const file of deleted) add(file, new Set());
	return { take(key, silencer) {
		const known = pool.get(key);
		const at = known?.findIndex((one) => silences(one, silencer)) ?? -1;
		if (at === -1) return false;
		known.splice(at, 1);
		return true;
	} };
}
// packages/review/src/integrity/suppression/newly-silenced.ts
const memo = new WeakMap();
function newlySilenced(context) {
	const { runs } = context;
	let found = memo.get(runs);
	if (found === void 0) {
		found = groupBy(unique([...silencedAnew(context, runs.baseByHead, runs.headByHead), ...silencedAnew(context, runs.baseByBase, runs.headByBase)]), ({ file }) => file);
		memo.set(runs, found);
	}
	return found;
}
function silencedIn({ runs }, file) {
	return unique([...runs.headByHead.silenced, ...runs.headByBase.silenced].filter((finding) => finding.file === file));
}
function silencedAnew(context, before, after) {
	if (after.silenced.length === 0) return [];
	return newFindings(before.silenced, after.silenced, comparisonOf(context, before, after));
}
function unique(findings) {
	return [...new Map(findings.map((finding) => [`${finding.id} ${finding.line} ${finding.column}`, finding])).values()];
}
// packages/review/src/integrity/text/comments.ts
const OTHER = /\.(?:jsonc?|json5|css|s[ac]ss|less|pcss|html?|graphql|gql|md|markdown|ya?ml|es6|jsm|g[jt]s|coffee|hbs)$/i;
function commentsOf(path, text) {
	if (isSourceFile(path)) {
		const tree = parseSource(path, text);
		return "error" in tree ? scanForDirectives(text) : tree.comments.map(({ type, value, start, end }) => ({
			value,
			start,
			end,
			isLine: type === "Line"
		}));
	}
	if (!OTHER.test(path)) return null;
	const isMarkdown = /\.(?:md|markdown)$/i.test(path);
	const found = scanForDirectives(isMarkdown ? withoutExamples(text) : text);
	return isMarkdown ? found.filter(({ start }) => text.startsWith("<!--", start)) : found;
}
const OPENINGS = /\/\/|\/\*|<!--|#/g;
const DIRECTIVE = /^[\s/*]*(?:eslint\b|oxlint\b|biome-ignore|@ts-|@vue-)/;
function scanForDirectives(text) {
	const comments = [];
	OPENINGS.lastIndex = 0;
	for (let found = OPENINGS.exec(text); found !== null; found = OPENINGS.exec(text)) {
		const start = found.index;
		const [opening] = found;
		const from = start + opening.length;
		if (!DIRECTIVE.test(text.slice(from, from + 200))) continue;
		const isLine = opening === "//" || opening === "#";
		const closing = isLine ? "\n" : opening === "/*" ? "*/" : "-->";
		const at = text.indexOf(closing, from);
		const end = at === -1 ? text.length : at;
		comments.push({
			value: text.slice(from, end).replace(/\r$/, ""),
			start,
			end: isLine ? end : end + closing.length,
			isLine
		});
		OPENINGS.lastIndex = Math.max(end, from);
	}
	return comments;
}
function withoutExamples(text) {
	let fence = null;
	return text.split("\n").map((line) => {
		const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
		const isInside = fence !== null;
		if (mark !== void 0 && fence === null) fence = mark;
		else if (mark !== void 0 && fence !== null && mark.startsWith(fence)) fence = null;
		return isInside || mark !== void 0 ? " ".repeat(line.length) : line.replace(/`[^`]*`/g, (code) => " ".repeat(code.length));
	}).join("\n");
}
// packages/review/src/integrity/suppression/directive.ts
const LINT = /^\s*((?:eslint|oxlint)-(disable-next-line|disable-line|disable|enable))(?=\s|$)([\s\S]*)$/;
const BIOME = /^[\s*]*(biome-ignore(?:-(all|start|end))?)\s+([^:]*)/;
const TYPES = /^[\s/*]*(@(?:ts|vue)-(ignore|expect-error|nocheck|skip))(?![\w-])/;
const INLINE_CONFIG = /^\s*eslint\s([\s\S]*)$/;
function readDirective(comment, isOurs) {
	const found = lintDirective(comment, isOurs) ?? biomeDirective(comment) ?? typeDirective(comment);
	return found === null ? [] : [found];
}
function lintDirective({ value, isLine }, isOurs) {
	const inline = isLine ? null : INLINE_CONFIG.exec(value);
	if (inline !== null) {
		const rules = [...inline[1].matchAll(/([@\w-]+(?:\/[\w-]+)+)["']?\s*:\s*\[?\s*(?:["']?off\b|0)/g)].map(([, rule]) => rule).filter(isOurs);
		return rules.length === 0 ? null : {
			tool: "lint",
			name: "eslint",
			form: "file",
			rules,
			rank: 0
		};
	}
	const match = LINT.exec(value);
	if (match === null) return null;
	const form = {
		"disable-next-line": "next",
		"disable-line": "line",
		disable: "rest",
		enable: "end"
	}[match[2]];
	const [listed = ""] = match[3].split(/\s-{2,}(?=\s|$)/);
	const names = listed.split(",").map((name) => name.trim()).filter((name) => name !== "");
	const rules = names.length === 0 ? null : names.filter(isOurs);
	if (rules?.length === 0) return null;
	return {
		tool: "lint",
		name: match[1],
		form,
		rules,
		rank: 0
	};
}
function biomeDirective({ value }) {
	const match = BIOME.exec(value);
	if (match === null) return null;
	const categories = match[3].split(/\s+/).filter(isBroad);
	if (categories.length === 0) return null;
	const form = {
		all: "file",
		start: "rest",
		end: "end"
	}[match[2]] ?? "next";
	return {
		tool: "biome",
		name: match[1],
		form,
		rules: categories.includes("lint") ? null : categories,
		rank: 0
	};
}
function isBroad(category) {
	return /^lint(?:\/[\w-]+)?$/.test(category);
}
function typeDirective({ value, isLine }) {
	const lines = value.split(/\r?\n/);
	const line = isLine ? value : lines.findLast((one) => TYPES.test(one)) ?? "";
	const match = TYPES.exec(line);
	if (match === null) return null;
	const isFile = match[2] === "nocheck";
	if (!isLine && !isFile && line !== lines.at(-1) && lines.at(-1).trim() !== "") return null;
	return {
		tool: "types",
		name: match[1],
		form: isFile ? "file" : "next",
		rules: null,
		rank: match[2] === "expect-error" ? 0 : 1
	};
}
// packages/review/src/integrity/suppression/silencers.ts
const MAY_SILENCE = /eslint|oxlint|biome-ignore|@ts-|@vue-/;
function readSilencers(path, text, isOurs) {
	const comments = MAY_SILENCE.test(text) ? commentsOf(path, text) ?? [] : [];
	const { keys, lines } = codeLines(text, comments);
	const starts = lineStarts(text);
	const lineAt = (offset) => lowerBound(starts, offset + 1);
	const placed = comments.flatMap((comment) => readDirective(comment, isOurs).map((directive) => ({
		...directive,
		line: lineAt(comment.start),
		endLine: lineAt(Math.max(comment.start, comment.end - 1))
	})));
	const last = starts.length;
	return {
		keys,
		lines,
		text,
		silencers: placed.flatMap((directive, index) => {
			const found = [];
			for (const rule of directive.rules ?? [null]) {
				const covered = coveredLines(directive, rule, placed.slice(index + 1), lines, last);
				if (covered === null) continue;
				found.push({
					directive,
					covers: covered,
					tool: directive.tool,
					rule,
					rank: directive.rank,
					isRegion: directive.form === "rest" || directive.form === "file",
					from: lowerBound(lines, covered.from),
					to: lowerBound(lines, covered.to + 1) - 1
				});
			}
			return found;
		})
	};
}
function coveredLines({ form, tool, line, endLine }, rule, later, lines, last) {
	switch (form) {
		case "line": return {
			from: line,
			to: line
		};
		case "next": {
			const at = lines[lowerBound(lines, endLine + 1)];
			return at === void 0 ? null : {
				from: at,
				to: at
			};
		}
		case "file": return tool === "types" && (lines[0] ?? 1e400) < line ? null : {
			from: 1,
			to: last
		};
		case "rest": {
			const end = later.find((other) => other.form === "end" && other.tool === tool && (other.rules === null || other.rules.includes(rule)));
			return {
				from: line,
				to: end === void 0 ? last : end.line
			};
		}
		case "end": return null;
	}
}
function codeLines(text, comments) {
	let code = "";
	let at = 0;
	for (const { start, end } of comments) {
		if (start < at) continue;
		code += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, " ");
		at = end;
	}
	code += text.slice(at);
	const keys = [];
	const lines = [];
	for (const [index, line] of code.split("\n").entries()) {
		const key = line.replace(/\s+/g, "").replace(/["`]/g, "'").replace(/[;,]+$/, "");
		if (key === "" || key === "{}" && text.includes("{/*")) continue;
		keys.push(key);
		lines.push(index + 1);
	}
	return {
		keys,
		lines
	};
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function isHiddenBy({ tool, rule, covers }, finding) {
	return tool === "lint" && rule === finding.rule && covers.from <= finding.line && finding.line <= covers.to;
}
// packages/review/src/integrity/suppression/find-suppressions.ts
function findSuppressions(context) {
	const { files, deleted, unreadable } = readFiles(context);
	const inheritance = createInheritance(files, deleted);
	return [
		...unreadable.map(describeUnreadable),
		...files.flatMap((file) => ofFile(context, file, inheritance)),
		...findBulkSuppressions(context)
	];
}
function readFiles(context) {
	const { base, head, changes } = context;
	const isOurs = ourRules(context);
	const found = {
		files: [],
		deleted: [],
		unreadable: []
	};
	const read = (path, text) => readSilencers(path, text, isOurs);
	const pathsLeft = new Set([...newlySilenced(context).keys()].map((file) => fromTop$1(context, file)));
	for (const { status, path, before, isLink } of changes.list) {
		if (isLink) continue;
		const old = before === null ? null : base.read(before);
		const now = status === "deleted" ? null : head.read(path);
		const mayHaveSilenced = old !== null && MAY_SILENCE.test(old);
		if (now !== null && (mayHaveSilenced || MAY_SILENCE.test(now))) {
			found.files.push({
				path,
				before: old === null ? null : read(before, old),
				after: read(path, now)
			});
			pathsLeft.delete(path);
		} else if (now === null && mayHaveSilenced) found.deleted.push(read(before, old));
		if (now === null && status !== "deleted" && old !== null && isSourceFile(path)) found.unreadable.push(path);
	}
	for (const path of pathsLeft) {
		const text = head.read(path);
		if (text !== null) found.files.push({
			path,
			before: read(path, text),
			after: read(path, text)
		});
	}
	return found;
}
function ofFile(context, file, inheritance) {
	const { after, path } = file;
	const own = inProject(context, path) ?? "";
	const anew = newlySilenced(context).get(own) ?? [];
	const all = silencedIn(context, own);
	const isForeign = isForeignFile(context, path, after.text);
	const isTest = compileGlobs((context.base.policy ?? context.head.policy)?.policy.tests ?? [])(own);
	const added = after.silencers.flatMap((silencer) => {
		const hidesMore = anew.some((finding) => isHiddenBy(silencer, finding));
		const isInherited = inheritance.has(file, silencer);
		if (hidesMore) return [{
			silencer,
			isInherited
		}];
		if (isInherited || isForeign || isPartOfTypeTest(path, after, silencer, isTest)) return [];
		return [{
			silencer,
			isInherited
		}];
	});
	const counts = new Map();
	return [...groupBy(added, ({ silencer }) => silencer.directive)].map(([directive, group]) => {
		const silencers = group.map(({ silencer }) => silencer);
		const loosening = describeSuppression({
			path,
			pair: file,
			directive,
			silencers,
			isInherited: group.every(({ isInherited }) => isInherited),
			hides: all.filter((finding) => silencers.some((one) => isHiddenBy(one, finding)))
		});
		const count = (counts.get(loosening.subject) ?? 0) + 1;
		counts.set(loosening.subject, count);
		return count === 1 ? loosening : {
			...loosening,
			subject: `${loosening.subject} #${count}`
		};
	});
}
function isPartOfTypeTest(path, { text }, { tool, rank, directive }, isTest) {
	return tool === "types" && rank === 0 && isTypeTest(path, text, directive.endLine, isTest);
}
// packages/review/src/integrity/test/describe.ts
function describeDeleted(file, line, tests, isFileGone, codeOf) {
	const [first] = tests;
	const count = tests.length === 1 ? "the test" : `${tests.length} tests, first`;
	const gone = isFileGone ? "is deleted with" : "no longer has";
	const code = codeOf(first);
	return {
		rule: "test",
		file,
		line,
		subject: `deleted ${shortHash(tests.map(({ path }) => path).sort().join("\n"))}`,
		what: `${shown(file)} ${gone} ${count} ${quoted(first)}.`,
		fix: [`Restore ${tests.length === 1 ? "the test" : "the tests"}, and change ${code} until ${tests.length === 1 ? "it passes" : "they pass"}.`, `If ${code} now behaves differently on purpose, assert the new result in ${tests.length === 1 ? "that test" : "those tests"}.`],
		not: "Do not replace it by a test that asserts less."
	};
}
const STATES = {
	skipped: "is skipped",
	todo: "is only a todo",
	conditional: "runs only under a condition",
	failing: "is expected to fail",
	runs: "runs"
};
function describeState(tests, codeOf) {
	const [first] = tests;
	const many = tests.length === 1 ? "" : ` and ${tests.length - 1} more`;
	return {
		rule: "test",
		file: first.file,
		line: first.stateAt,
		subject: `${first.state} ${shortHash(tests.map(({ path }) => path).join("\n"))}`,
		what: `${shown(first.file)}:${first.stateAt}: the test ${quoted(first)}${many} ${STATES[first.state]}, and ran before.`,
		fix: [`Run ${tests.length === 1 ? "it" : "them"} again, and change ${codeOf(first)} until ${tests.length === 1 ? "it passes" : "they pass"}.`],
		not: "Do not delete it or empty its body."
	};
}
function describeFocus(test, line) {
	return {
		rule: "test",
		file: test.file,
		line,
		subject: `only ${test.path}`,
		what: `${shown(test.file)}:${line}: only runs ${quoted(test)} alone, so the other tests do not run.`,
		fix: ["Delete .only, and correct what the other tests find."],
		not: "Do not skip the other tests instead."
	};
}
function describeWeaker(kind, before, after, codeOf) {
	const { change, line } = changeOf(kind, before, after);
	return {
		rule: "test",
		file: after.file,
		line,
		subject: `${kind} ${after.path} ${shortHash(JSON.stringify([after.rows.count, after.checks.map(({ strength, subject, weakness }) => [
			strength,
			subject,
			weakness
		])]))}`,
		what: `${shown(after.file)}:${line}: the test ${quoted(after)} ${change}.`,
		fix: [`Restore what it asserted, and change ${codeOf(before)} until it passes.`, `If ${codeOf(before)} now behaves differently on purpose, assert the new result as exactly.`],
		not: "Do not move the assertion to where it does not run."
	};
}
function changeOf(kind, before, after) {
	switch (kind) {
		case "rows": return {
			change: `runs ${after.rows.count} rows, which were ${before.rows.count}`,
			line: after.line
		};
		case "filtered": return {
			change: "leaves out rows of its table",
			line: after.line
		};
		case "assertions": return {
			change: `has ${assertions(after.checks.length)}, which were ${before.checks.length}`,
			line: after.line
		};
		case "weakness": {
			const weak = after.checks.find(({ weakness }) => weakness !== null);
			return {
				change: `has an assertion ${weak.weakness}`,
				line: weak.line
			};
		}
		case "strength": {
			const sorted = (test) => test.checks.map(({ strength }) => strength).sort();
			const names = [
				"nothing",
				"that a value exists",
				"that a value is true",
				"a part of a value",
				"an exact value"
			];
			const [old, now] = [sorted(before), sorted(after)];
			const at = now.findIndex((strength, index) => strength < (old[index] ?? 0));
			const weak = after.checks.find(({ strength }) => strength === now[at]);
			return {
				change: `asserts ${names[now[at] ?? 0]} where it asserted ${names[old[at] ?? 4]}`,
				line: weak?.line ?? after.line
			};
		}
	}
}
function assertions(count) {
	return count === 0 ? "no assertion" : count === 1 ? "1 assertion" : `${count} assertions`;
}
function shown(file) {
	return shortPath(file, 50);
}
function quoted({ title }) {
	return `'${clipMiddle(clip(clean(title), 200), 40)}'`;
}
function describeUnreadableTests(file, count) {
	return {
		rule: "test",
		file,
		line: 1,
		subject: "unreadable",
		what: `${shown(file)} cannot be parsed, so its ${count === 1 ? "test does" : `${count} tests do`} not run.`,
		fix: ["Correct its syntax, and run the tests."],
		not: "Do not leave the file out of the test run."
	};
}
// packages/review/src/integrity/test/copies.ts
function findCopies({ changes, files }, readers, { pairs }) {
	return [...new Map(pairs.map(({ before, after }) => [after.file, before.file]))].flatMap(([file, old]) => {
		const [before, now] = [readers.base.source(old), readers.head.source(file)];
		if (before === null || now === null) return [];
		return [...before.imports].flatMap(([name, { file: from, imported }]) => {
			const copy = now.functions.get(name);
			if (copy === void 0 || now.imports.has(name) || from === null || readers.base.isTestFile(from)) return [];
			const target = changes.afterOf(from);
			return target !== null && files.after.has(target) && readers.head.source(target)?.functions.has(imported) === true ? [describe$2(file, name, target, now.body.lineAt(copy.start))] : [];
		});
	});
}
function describe$2(file, name, target, line) {
	const shown = clip(clean(name), 30);
	return {
		rule: "test",
		file,
		line,
		subject: `copy ${target} ${name}`,
		what: `${shortPath(file, 50)}:${line} declares ${shown}, which it imported from ${shortPath(target, 50)}, so that nothing tests the real one.`,
		fix: [`Import ${shown} again, and delete the copy.`],
		not: "Do not test a copy under another name."
	};
}
// packages/review/src/integrity/source/ast.ts
function parseProgram(path, text) {
	const tree = parseSource(isSourceFile(path) ? path : "file.tsx", text);
	return "error" in tree ? null : tree.program;
}
const WRAPPERS = new Set([
	"TSAsExpression",
	"TSSatisfiesExpression",
	"TSNonNullExpression",
	"TSTypeAssertion",
	"ParenthesizedExpression",
	"ChainExpression",
	"TSInstantiationExpression"
]);
function unwrap(node) {
	let inner = node;
	while (WRAPPERS.has(inner.type)) inner = inner["expression"];
	return inner;
}
function childrenOf(node) {
	return childKeys(node.type).flatMap((key) => {
		const value = node[key];
		return (Array.isArray(value) ? value : [value]).filter((one) => typeof one?.type === "string");
	});
}
function walk(node, visit) {
	const pending = [node];
	for (let next = pending.pop(); next !== void 0; next = pending.pop()) if (visit(next) !== false) pending.push(...childrenOf(next).reverse());
}
function isFunction(node) {
	return node != null && /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(node.type);
}
function stringOf(node) {
	if (node == null) return null;
	const inner = unwrap(node);
	if (inner.type === "Literal" && typeof inner["value"] === "string") return inner["value"];
	if (inner.type === "TemplateLiteral" && inner["expressions"].length === 0) return inner["quasis"][0].value.cooked ?? null;
	return null;
}
function memberOf(node) {
	if (node.type !== "MemberExpression") return null;
	return node["computed"] === true ? stringOf(node["property"]) : node["property"].name;
}
function keyOf$1(property) {
	const key = property["key"];
	if (key === void 0) return null;
	return property["computed"] !== true && key.type === "Identifier" ? key["name"] : stringOf(key);
}
function propertyOf(object, name) {
	if (object?.type !== "ObjectExpression") return null;
	const found = object["properties"].find((one) => one.type === "Property" && keyOf$1(one) === name);
	return found === void 0 ? null : unwrap(found["value"]);
}
// packages/review/src/integrity/source/imports.ts
const ENDINGS = [
	"",
	".ts",
	".tsx",
	".js",
	".jsx",
	".mts",
	".cts",
	".mjs",
	".cjs",
	"/index.ts",
	"/index.tsx",
	"/index.js"
];
function createResolver(context, side) {
	const runs = side === "base" ? [context.runs.baseByBase, context.runs.baseByHead] : [context.runs.headByHead, context.runs.headByBase];
	const files = side === "base" ? context.files.before : context.files.after;
	return (path, specifier) => {
		const own = inProject(context, path);
		for (const { modules } of runs) {
			const edge = own === null ? void 0 : modules.get(own)?.edges.find((one) => one.specifier === specifier);
			if (edge?.target.type === "file" && files.has(fromTop$1(context, edge.target.path))) return fromTop$1(context, edge.target.path);
		}
		if (!specifier.startsWith(".")) return null;
		const bare = posix.join(posix.dirname(path), specifier);
		const stem = bare.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
		return [...ENDINGS.map((ending) => bare + ending), stem].find((one) => files.has(one)) ?? null;
	};
}
function importsOf(program, resolve) {
	const names = new Map();
	const add = (local, specifier, imported) => {
		names.set(local, {
			specifier,
			imported,
			file: resolve(specifier)
		});
	};
	for (const statement of program["body"]) {
		if (statement.type === "ImportDeclaration" && statement["importKind"] !== "type") for (const one of statement["specifiers"]) {
			const imported = one.type === "ImportDefaultSpecifier" ? "default" : one.type === "ImportNamespaceSpecifier" ? "*" : one["imported"].name ?? one["imported"].value;
			add(one["local"].name, statement["source"].value, imported);
		}
		if (statement.type === "VariableDeclaration") for (const { id, init } of statement["declarations"]) addRequired(id, init, add);
	}
	return names;
}
function addRequired(id, init, add) {
	const call = init?.type === "AwaitExpression" ? init["argument"] : init;
	const specifier = (call?.type === "ImportExpression" ? call["source"] : call?.type === "CallExpression" && call["callee"].name === "require" ? call["arguments"][0] : null)?.value;
	if (typeof specifier !== "string") return;
	if (id.type === "Identifier") add(id["name"], specifier, "*");
	else if (id.type === "ObjectPattern") {
		for (const one of id["properties"]) if (one["value"]?.type === "Identifier" && one["key"]?.type === "Identifier") add(one["value"].name, specifier, one["key"].name);
	}
}
// packages/review/src/integrity/test/assertion.ts
const EXISTENCE = /^(?:toBeDefined|toBeTypeOf|toBeInstanceOf|toHaveBeenCalled|toBeCalled|toHaveReturned|exist|toExist|toBeInTheDocument|toBeAttached|called|notThrows|doesNotThrow|doesNotReject|notThrowsAsync|isDefined|exists|isOk|a|an)$/;
const TRUTH = /^(?:toBeTruthy|toBeFalsy|ok|true|false|isTrue|isFalse|truthy|falsy|notOk|assert)$/;
const PARTIAL = /^(?:toMatchObject|toContain|toContainEqual|toMatch|toContainText|toHaveProperty|match|matches|include|includes|contain|contains|like|toBeGreaterThan(?:OrEqual)?|toBeLessThan(?:OrEqual)?|above|below|within|least|most|notEqual|notStrictEqual|notDeepEqual|notDeepStrictEqual|not|notSame|isAbove|isBelow|property|containSubset|partialDeepStrictEqual|toSatisfy)$/;
const MAYBE_BARE = /^(?:toThrow|toThrowError|throws|throw|throwsAsync|rejects|rejectedWith|toReject)$/;
const WILD = /^(?:anything|any)$/;
function readAssertion(node, text) {
	const found = readStrength(node, text);
	if (found === null) return null;
	const parts = partsOf(node, false);
	return {
		...found,
		parts,
		exactParts: found.strength === 4 ? parts : exactPartsOf(node, found.strength, text)
	};
}
function exactPartsOf(node, strength, text) {
	const call = unwrap(node);
	const name = call.type === "CallExpression" ? memberOf(unwrap(call["callee"])) ?? "" : "";
	const isMixed = call.type === "CallExpression" && call["arguments"].some(isPartial);
	return strength === 3 && isMixed && !PARTIAL.test(name) && !/\.\s*not\b/.test(text.slice(node.start, node.end)) ? partsOf(node, true) : 0;
}
function partsOf(node, onlyExact) {
	const call = unwrap(node);
	if (call.type !== "CallExpression") return 1;
	if (/Snapshot$/.test(memberOf(unwrap(call["callee"])) ?? "")) return 10;
	let parts = 0;
	for (const arg of call["arguments"]) if (/^(?:Object|Array)Expression$/.test(unwrap(arg).type)) walk(arg, (part) => {
		const value = part.type === "Property" ? part["value"] : part;
		if (onlyExact && value.type === "CallExpression" && isPartial(value)) return false;
		if (part.type === "Property" || part.type === "Literal" || part.type === "Identifier") parts++;
		return part.type !== "Property" || /^(?:Object|Array)Expression$/.test(part["value"].type);
	});
	return onlyExact ? parts : Math.max(1, parts);
}
function readStrength(node, text) {
	const chain = readChain(node);
	if (chain === null) return null;
	const { root, rootArgs, names, lastArgs } = chain;
	const first = rootArgs?.[0] ?? lastArgs[0];
	const subject = first === void 0 ? "" : squeeze(text.slice(first.start, first.end));
	if (root === "expect") return rootArgs === null ? null : {
		strength: strengthOfExpect(chain, text),
		subject
	};
	if (root === "should") return {
		strength: strengthOfNames(names, lastArgs),
		subject: squeeze(text.slice(node.start, node.end)).split(".should")[0]
	};
	if (root === "type") return {
		strength: 4,
		subject
	};
	const name = names.at(-1) ?? "assert";
	if (/^(?:pass|plan|end|timeout|log|fail|unreachable)$/.test(name)) return null;
	const actual = lastArgs[0] ?? rootArgs?.[0];
	if (TRUTH.test(name) || names.length === 0) return {
		strength: actual === void 0 ? 0 : strengthOfTruth(actual),
		subject
	};
	if (lastArgs.length > 1 && isSame(lastArgs[0], lastArgs[1], text) && !MAYBE_BARE.test(name)) return {
		strength: 0,
		subject
	};
	return {
		strength: MAYBE_BARE.test(name) && lastArgs.length < 2 ? 3 : strengthOfNames(names, lastArgs.slice(1)),
		subject
	};
}
function strengthOfExpect({ rootArgs, names, lastArgs }, text) {
	const actual = rootArgs[0];
	const matcher = names.at(-1);
	if (matcher === void 0 || actual === void 0 || /^(?:not|resolves|rejects|to|be)$/.test(matcher)) return 0;
	const expected = lastArgs[0];
	if (isConstantValue(actual) && (expected === void 0 || isConstantValue(expected))) return 0;
	if (expected !== void 0 && isSame(actual, expected, text)) return 0;
	if (actual.type === "UnaryExpression" && actual["operator"] === "typeof") return 1;
	const isNot = names.includes("not");
	if (/^(?:toBe|toEqual|toStrictEqual|equal|eql|equals|toBeTruthy|toBeFalsy|true|false|ok)$/.test(matcher)) {
		if (TRUTH.test(matcher) || expected?.type === "Literal" && typeof expected["value"] === "boolean") return strengthOfTruth(actual);
	}
	if (isNot) {
		if (/^(?:toBeNull|toBeUndefined|toThrow|toThrowError|null|undefined|throw|toBeNullable)$/.test(matcher)) return 1;
		if (/^(?:toHaveBeenCalled|toBeCalled|called|toBeInTheDocument|exist|toBeVisible)$/.test(matcher)) return 4;
		if (expected !== void 0 && (isConstantValue(expected) || expected.type === "Identifier")) return expected.type === "Literal" && expected["value"] === null ? 1 : 3;
		return 3;
	}
	return strengthOfNames(names, lastArgs);
}
function strengthOfNames(names, args) {
	const name = names.at(-1) ?? "";
	if (args.some(isWild) || name === "toBeCloseTo" && isCoarse(args[1])) return 1;
	if (EXISTENCE.test(name)) return 1;
	if (TRUTH.test(name)) return 2;
	if (MAYBE_BARE.test(name)) return args.length === 0 ? 3 : 4;
	if (PARTIAL.test(name) || args.some(isPartial)) return 3;
	return 4;
}
function strengthOfTruth(actual) {
	const inner = unwrap(actual);
	if (isConstantValue(inner)) return 0;
	if (inner.type === "BinaryExpression") return /^[=]==?$/.test(inner["operator"]) ? 4 : 3;
	if (inner.type === "CallExpression" && /^(?:is|deepEqual|equals?|isDeepStrictEqual)$/.test(memberOf(inner["callee"]) ?? inner["callee"].name ?? "")) return 4;
	if (inner.type === "LogicalExpression" && inner["operator"] === "||" && [inner["left"], inner["right"]].some(isConstantValue)) return 0;
	return 2;
}
function isCoarse(digits) {
	return digits?.type === "UnaryExpression" || digits?.type === "Literal" && digits["value"] === 0;
}
function isWild(node) {
	const inner = unwrap(node);
	return inner.type === "CallExpression" && WILD.test(memberOf(inner["callee"]) ?? "");
}
function isPartial(node) {
	let isFound = false;
	walk(node, (one) => {
		const name = one.type === "CallExpression" ? memberOf(one["callee"]) : null;
		if (name !== null && /^(?:anything|any|(?:object|string|array)(?:Containing|Matching))$/.test(name)) isFound = true;
	});
	return isFound;
}
function isConstantValue(node) {
	const inner = unwrap(node);
	if (inner.type === "UnaryExpression") return isConstantValue(inner["argument"]);
	if (inner.type === "BinaryExpression") return isConstantValue(inner["left"]) && isConstantValue(inner["right"]);
	return inner.type === "Literal" || inner.type === "TemplateLiteral" && inner["expressions"].length === 0;
}
function isSame(a, b, text) {
	return squeeze(text.slice(a.start, a.end)) === squeeze(text.slice(b.start, b.end));
}
function squeeze(text) {
	return text.replace(/\s+/g, "");
}
function readChain(node) {
	const names = [];
	let lastArgs = null;
	let at = unwrap(node);
	for (;;) if (at.type === "CallExpression") {
		const callee = unwrap(at["callee"]);
		const args = at["arguments"];
		const name = memberOf(callee);
		if (name === "expect" && unwrap(callee["object"])["name"] !== "t" && names.length === 0 && !/^(?:vi|jest|chai|t)$/.test(unwrap(callee["object"])["name"] ?? "")) return {
			root: "request",
			rootArgs: null,
			names: ["expect", "value"],
			lastArgs: [args[0] ?? at, ...args]
		};
		if (callee.type === "Identifier" && isRoot(callee["name"]) || name !== null && /^(?:expect|soft|poll)$/.test(name)) {
			const root = callee.type === "Identifier" ? rootName(callee["name"]) : "expect";
			return {
				root,
				rootArgs: args,
				names,
				lastArgs: lastArgs ?? (root === "expect" ? [] : args)
			};
		}
		lastArgs ??= args;
		at = callee;
	} else if (at.type === "MemberExpression") {
		const name = memberOf(at);
		if (name === null) return null;
		if (name === "should") return {
			root: "should",
			rootArgs: null,
			names: names.length === 0 ? shouldNames(lastArgs) : names,
			lastArgs: names.length === 0 ? (lastArgs ?? []).slice(1) : lastArgs ?? []
		};
		names.unshift(name);
		at = unwrap(at["object"]);
	} else if (at.type === "Identifier") return names.length > 0 && lastArgs !== null && (/^(?:assert|strictAssert)$/.test(at["name"]) || isOfContext(at["name"], names)) ? {
		root: "assert",
		rootArgs: null,
		names,
		lastArgs
	} : null;
	else return null;
}
function isOfContext(name, names) {
	if (!/^(?:t|tap)$/.test(name)) return false;
	return names[0] === "assert" || names.length === 1 && !OF_CONTEXT.test(names[0]);
}
const OF_CONTEXT = /^(?:test|skip|todo|before|after|beforeEach|afterEach|teardown|timeout|plan|end|log|comment|pass|diagnostic|runOnly|waitFor|context|mock|try)$/;
function shouldNames(args) {
	const [name] = args ?? [];
	return typeof name?.["value"] === "string" ? name["value"].split(".") : ["should"];
}
function isRoot(name) {
	return /^(?:expect|expectTypeOf|assertType|assert)$/.test(name);
}
function rootName(name) {
	return name === "assert" ? "assert" : name === "expect" ? "expect" : "type";
}
// packages/review/src/integrity/test/rows.ts
const UNKNOWN = {
	count: null,
	isFiltered: false
};
function countRows(table, program, depth = 0) {
	if (depth > 20) return UNKNOWN;
	const node = unwrap(table);
	switch (node.type) {
		case "ArrayExpression": return countElements(node["elements"], program, depth + 1);
		case "TemplateLiteral": {
			const width = (node["quasis"][0]?.["value"].raw).split("\n").find((line) => line.includes("|") || line.trim() !== "")?.split("|").length ?? 1;
			return {
				count: Math.floor(node["expressions"].length / width),
				isFiltered: false
			};
		}
		case "Identifier": return countVariable(node["name"], program, depth + 1);
		case "CallExpression": {
			const callee = unwrap(node["callee"]);
			const method = memberOf(callee);
			const args = node["arguments"];
			if (method === "filter" || method === "slice") return {
				...countRows(callee["object"], program, depth + 1),
				isFiltered: true
			};
			if (method === "map" || method === "concat") return method === "map" ? countRows(callee["object"], program, depth + 1) : UNKNOWN;
			if (/^(?:entries|keys|values)$/.test(method ?? "") && args[0] !== void 0) {
				const object = unwrap(args[0]);
				return object.type === "ObjectExpression" ? countElements(object["properties"], program, depth + 1) : countRows(object, program, depth + 1);
			}
			return UNKNOWN;
		}
		case "ObjectExpression": return countElements(node["properties"], program, depth + 1);
		default: return UNKNOWN;
	}
}
function countElements(elements, program, depth) {
	const rows = new Set();
	let more = 0;
	for (const element of elements) {
		if (element === null) continue;
		if (element.type === "SpreadElement") {
			const { count } = countRows(element["argument"], program, depth + 1);
			if (count === null) return UNKNOWN;
			more += count;
		} else rows.add(textOf$1(element));
	}
	return {
		count: rows.size + more,
		isFiltered: false
	};
}
function textOf$1(node) {
	return JSON.stringify(node, (key, value) => /^(?:start|end|range|loc|raw|parent)$/.test(key) || typeof value === "bigint" ? void 0 : value);
}
function countVariable(name, program, depth) {
	for (const statement of program["body"]) {
		const declaration = statement.type === "ExportNamedDeclaration" ? statement["declaration"] : statement;
		if (declaration?.type !== "VariableDeclaration") continue;
		for (const { id, init } of declaration["declarations"]) if (id.type === "Identifier" && id["name"] === name && init !== null && unwrap(init)["name"] !== name) return countRows(init, program, depth + 1);
	}
	return UNKNOWN;
}
// packages/review/src/integrity/test/weakness.ts
function leaves(branch) {
	if (branch.type === "BlockStatement") return branch["body"].some(leaves);
	return branch.type === "ReturnStatement";
}
function conditionOf(test, { text }, { checks }) {
	const inner = unwrap(test);
	if (inner.type === "Literal" && Boolean(inner["value"])) return null;
	const condition = squeeze(text.slice(inner.start, inner.end)).replace(/^!+/, "");
	return checks.some(({ subject, weakness }) => weakness === null && subject !== "" && condition.includes(subject.replace(/^!+/, ""))) ? null : "under a condition";
}
function isUnawaited(expression, { text }) {
	const inner = unwrap(expression);
	if (inner.type !== "CallExpression") return false;
	const code = text.slice(inner.start, inner.end);
	return /^(?:expect\b[^]*\.\s*(?:resolves|rejects)\b|(?:assert|t)\s*\.\s*(?:rejects|doesNotReject|throwsAsync|notThrowsAsync)\b)/.test(code);
}
function skipOf(node, callee, name) {
	if (name === "pending" && callee.type === "Identifier") return "skipped";
	if (callee.type !== "MemberExpression" || !/^(?:skip|fixme|todo)$/.test(name)) return null;
	const object = unwrap(callee["object"]);
	if (object.type !== "ThisExpression" && !/^(?:t|ctx|context|test|it|task|testInfo)$/.test(object["name"] ?? "")) return null;
	const [first] = node["arguments"];
	if (first === void 0 || first.type === "Literal") return name === "todo" ? "todo" : "skipped";
	return !isFunction(first) && node["arguments"].some(isFunction) ? null : "conditional";
}
function isEmptyHandler(handler) {
	if (!isFunction(handler)) return handler?.type === "MemberExpression" || handler?.["name"] === "noop";
	const body = handler["body"];
	return body.type === "BlockStatement" ? body["body"].length === 0 : body.type === "Identifier" || body.type === "Literal";
}
// packages/review/src/integrity/test/test-call.ts
const TESTS = /^(?:[fx])?(?:it|test|specify)$/;
const GROUPS = /^(?:[fx])?(?:describe|context|suite)$/;
const HOOKS = /^(?:before|after)(?:Each|All)?$/;
function readTestCall(node, aliases) {
	if (node.type !== "CallExpression") return null;
	const callee = readCallee(node["callee"], aliases);
	if (callee === null) return null;
	const { root, parts, table, isConditional } = callee;
	const names = [root, ...parts];
	const isHook = names.some((name) => HOOKS.test(name));
	const isGroup = GROUPS.test(root) || parts.some((part) => GROUPS.test(part));
	const args = node["arguments"].map(unwrap);
	const callback = args.find(isFunction) ?? args.map(wrappedCallback).find((one) => one !== null) ?? null;
	const title = stringOf(args[0]) ?? (args[0]?.type === "TemplateLiteral" ? templateTitle(args[0]) : null);
	const named = args.slice(1).find((arg) => arg.type === "Identifier")?.["name"];
	if (!isHook && title === null && callback === null && named === void 0) return null;
	const isNamed = args[0] === void 0 || /^(?:Identifier|MemberExpression|BinaryExpression)$/.test(args[0].type);
	if (!isHook && title === null && !isNamed && callback !== args[0]) return null;
	const options = args.find((arg, index) => index > 0 && arg.type === "ObjectExpression");
	const state = stateOf(names, options, isConditional);
	return {
		isGroup,
		isHook,
		state: state === "runs" && callback === null && named === void 0 && !isGroup && !isHook ? "todo" : state,
		isFocused: parts.includes("only") || /^f(?:it|test|describe|context|specify)$/.test(root) || isOn(propertyOf(options, "only")),
		title: title ?? names.join("."),
		table,
		callback,
		callbackName: callback === null ? named ?? null : null
	};
}
function stateOf(names, options, isConditional) {
	const skip = propertyOf(options, "skip");
	if (names.some((name) => /^(?:skip|fixme|ignore|x(?:it|test|describe|context|specify))$/.test(name)) || isOn(skip)) return "skipped";
	if (names.includes("todo") || isOn(propertyOf(options, "todo"))) return "todo";
	if (names.some((name) => /^(?:fails|failing|fail)$/.test(name)) || isOn(propertyOf(options, "fails"))) return "failing";
	const isOff = skip?.type === "Literal";
	return isConditional || skip !== null && !isOff || propertyOf(options, "ignore") !== null ? "conditional" : "runs";
}
function isOn(value) {
	return value?.type === "Literal" && value["value"] !== false && value["value"] !== "" && value["value"] !== null;
}
function readCallee(callee, aliases) {
	const parts = [];
	let table = null;
	let isConditional = false;
	let node = unwrap(callee);
	for (;;) if (node.type === "MemberExpression") {
		const name = memberOf(node);
		if (name === null) return null;
		parts.unshift(name);
		node = unwrap(node["object"]);
	} else if (node.type === "CallExpression") {
		const name = memberOf(unwrap(node["callee"]));
		if (name === "each" || name === "for") table = node["arguments"][0] ?? null;
		else if (name === "skipIf" || name === "runIf") isConditional ||= !isConstant(node["arguments"][0], name === "runIf");
		else return null;
		node = unwrap(node["callee"]);
	} else if (node.type === "TaggedTemplateExpression") {
		table = node["quasi"];
		node = unwrap(node["tag"]);
	} else break;
	if (node.type !== "Identifier") return null;
	const name = node["name"];
	const alias = aliases.get(name);
	if (alias !== void 0) return {
		root: alias.root,
		parts: [...alias.parts, ...parts],
		table,
		isConditional: isConditional || alias.isConditional
	};
	if (/^(?:t|Deno|QUnit)$/.test(name) && parts[0] === "test") return {
		root: "test",
		parts: parts.slice(1),
		table,
		isConditional
	};
	if (name === "t" && /^(?:skip|todo)$/.test(parts[0] ?? "")) return null;
	return TESTS.test(name) || GROUPS.test(name) || HOOKS.test(name) ? {
		root: name,
		parts,
		table,
		isConditional
	} : null;
}
function isConstant(node, value) {
	return node?.type === "Literal" && Boolean(node["value"]) === value;
}
function wrappedCallback(node) {
	return node.type === "CallExpression" ? node["arguments"].map(unwrap).find(isFunction) ?? null : null;
}
function templateTitle({ quasis }) {
	return quasis.map((part) => part["value"].raw).join("${}");
}
const RUNNERS = /^(?:vitest|@jest\/globals|node:test|test|mocha|ava|uvu|tap|tape|bun:test|@playwright\/test|@japa\/runner|playwright\/test)$/;
function aliasesOf(program) {
	const aliases = new Map();
	for (const statement of program["body"]) {
		if (statement.type === "ImportDeclaration" && RUNNERS.test(statement["source"].value)) for (const one of statement["specifiers"]) {
			const imported = one.type === "ImportSpecifier" ? one["imported"].name : "test";
			const local = one["local"].name;
			if (imported !== local && /^(?:test|it|describe|suite|default)$/.test(imported)) aliases.set(local, {
				root: imported === "default" ? "test" : imported,
				parts: [],
				isConditional: false
			});
		}
		const declaration = statement.type === "ExportNamedDeclaration" ? statement["declaration"] : statement;
		if (declaration?.type === "VariableDeclaration") {
			for (const { id, init } of declaration["declarations"]) if (init !== null) addAlias(aliases, id, unwrap(init));
		}
	}
	return aliases;
}
function addAlias(aliases, id, init) {
	if (id.type === "ObjectPattern") {
		const api = readCallee(init, aliases);
		for (const one of api === null ? [] : id["properties"]) if (one.type === "Property" && one["value"].type === "Identifier") aliases.set(one["value"].name, {
			...api,
			parts: [...api.parts, one["key"].name]
		});
		return;
	}
	if (id.type !== "Identifier") return;
	const known = (init.type === "ConditionalExpression" ? [init["consequent"], init["alternate"]] : init.type === "LogicalExpression" ? [init["left"], init["right"]] : [init]).map((branch) => extended(unwrap(branch), aliases)).filter((api) => api !== null);
	const [first] = known;
	if (first === void 0) return;
	const isConditional = known.length > 1 && known.some(({ parts }) => parts.includes("skip") || parts.includes("todo"));
	aliases.set(id["name"], {
		root: first.root,
		parts: isConditional ? first.parts.filter((part) => part !== "skip" && part !== "todo") : first.parts,
		isConditional: isConditional || first.isConditional
	});
}
function extended(node, aliases) {
	if (node.type === "CallExpression" && memberOf(unwrap(node["callee"])) === "extend") return extended(unwrap(unwrap(node["callee"])["object"]), aliases);
	return readCallee(node, aliases);
}
// packages/review/src/integrity/test/body.ts
const DEPTH = 5;
function readBody(fn, source) {
	const facts = {
		checks: [],
		state: null,
		names: new Set()
	};
	visitFunction(fn, source, {
		weakness: null,
		line: null,
		path: []
	}, facts);
	return facts;
}
function visitFunction(fn, source, state, facts) {
	if (state.path.includes(fn) || state.path.length > DEPTH) return;
	visit(fn["body"], source, {
		...state,
		path: [...state.path, fn]
	}, facts);
}
function visit(node, source, state, facts) {
	switch (node.type) {
		case "BlockStatement":
		case "StaticBlock":
			visitStatements(node["body"], source, state, facts);
			return;
		case "IfStatement":
		case "ConditionalExpression":
			visitBranches(node, source, state, facts);
			return;
		case "LogicalExpression":
			visit(node["left"], source, state, facts);
			visit(node["right"], source, {
				...state,
				weakness: state.weakness ?? conditionOf(node["left"], source, facts)
			}, facts);
			return;
		case "TryStatement":
			visitTry(node, source, state, facts);
			return;
		case "FunctionDeclaration": return;
		case "VariableDeclarator":
			if (isFunction(node["init"] && unwrap(node["init"]))) return;
			break;
		case "Identifier":
			facts.names.add(node["name"]);
			return;
		case "ExpressionStatement":
			if (isUnawaited(node["expression"], source)) {
				visit(node["expression"], source, {
					...state,
					weakness: state.weakness ?? "that is not awaited"
				}, facts);
				return;
			}
			break;
		case "ForOfStatement": {
			const { count } = countRows(node["right"], source.program);
			repeat(count, facts, () => visit(node["body"], source, state, facts));
			return;
		}
		case "CallExpression":
		case "MemberExpression": if (visitCall(node, source, state, facts)) return;
	}
	for (const child of childrenOf(node)) visit(child, source, state, facts);
}
function visitStatements(statements, source, state, facts) {
	let { weakness } = state;
	for (const statement of statements) {
		visit(statement, source, {
			...state,
			weakness
		}, facts);
		if (weakness !== null) continue;
		if (/^(?:Return|Throw|Break|Continue)Statement$/.test(statement.type)) weakness = "after a return";
		else if (statement.type === "IfStatement" && leaves(statement["consequent"])) weakness = conditionOf(statement["test"], source, facts);
	}
}
function visitBranches(node, source, state, facts) {
	visit(node["test"], source, state, facts);
	const weakness = state.weakness ?? (node["alternate"] === null ? conditionOf(node["test"], source, facts) : null);
	visit(node["consequent"], source, {
		...state,
		weakness
	}, facts);
	if (node["alternate"] !== null) visit(node["alternate"], source, state, facts);
}
function visitTry({ block, handler, finalizer }, source, state, facts) {
	const caught = {
		checks: [],
		state: null,
		names: facts.names
	};
	let isRethrown = handler === null;
	if (handler !== null) {
		visit(handler.body, source, state, caught);
		isRethrown = caught.checks.length > 0 || /\bthrow\b|\bfail\(|\.unreachable\(|\bdone\(|reject\(/.test(source.text.slice(handler.start, handler.end));
	}
	const weakness = state.weakness ?? (isRethrown ? null : "in a try that ignores its error");
	visit(block, source, {
		...state,
		weakness
	}, facts);
	facts.checks.push(...caught.checks);
	facts.state ??= caught.state;
	if (finalizer !== null) visit(finalizer, source, state, facts);
}
function visitCall(node, source, state, facts) {
	if (visitPromise(node, source, state, facts)) return true;
	const assertion = readAssertion(node, source.text);
	if (assertion !== null) {
		const weakness = state.weakness ?? (assertion.strength === 0 ? "that is always true" : null);
		facts.checks.push({
			...assertion,
			weakness,
			line: state.line ?? source.lineAt(node.start)
		});
		visitParts(node, source, state, facts);
		return true;
	}
	if (node.type !== "CallExpression") return false;
	const callee = unwrap(node["callee"]);
	const member = memberOf(callee);
	const name = callee.type === "Identifier" ? callee["name"] : member;
	if (name === null) return false;
	const skip = skipOf(node, callee, name);
	if (skip !== null) facts.state ??= skip;
	const times = timesOf(callee, source);
	if (times !== void 0) {
		repeat(times, facts, () => node["arguments"].forEach((arg) => visitArgument(arg, node, source, state, facts)));
		return true;
	}
	const inner = readTestCall(node, source.aliases);
	if (inner !== null && inner.state !== "runs") return true;
	callHelper(name, node, source, state, facts);
	for (const arg of node["arguments"]) if (arg.type === "Identifier") callHelper(arg["name"], node, source, state, facts);
	return false;
}
function visitPromise(node, source, state, facts) {
	const callee = node.type === "CallExpression" ? unwrap(node["callee"]) : null;
	const member = callee === null ? null : memberOf(callee);
	if (callee === null || member !== "catch" && member !== "then" && member !== "finally") return false;
	const isIgnored = member === "catch" && isEmptyHandler(node["arguments"][0]);
	const weakness = state.weakness ?? (isIgnored ? "in a try that ignores its error" : null);
	visit(callee["object"], source, {
		...state,
		weakness
	}, facts);
	for (const arg of node["arguments"]) visitArgument(arg, node, source, state, facts);
	return true;
}
function visitArgument(arg, call, source, state, facts) {
	if (arg.type === "Identifier") callHelper(arg["name"], call, source, state, facts);
	else visit(arg, source, state, facts);
}
function timesOf(callee, { program }) {
	const member = memberOf(callee);
	if (member === "forEach") return countRows(callee["object"], program).count;
	return (member === "assert" || member === "check") && /^(?:fc|fastCheck|jsc)$/.test(unwrap(callee["object"])["name"] ?? "") ? PROPERTY_RUNS : void 0;
}
const PROPERTY_RUNS = 20;
function repeat(count, { checks }, visitOnce) {
	const from = checks.length;
	visitOnce();
	const once = checks.slice(from);
	if (count === 0) checks.length = from;
	for (let time = 1; time < Math.min(count ?? 1, 50); time++) checks.push(...once);
}
function callHelper(name, node, source, state, facts) {
	const line = state.line ?? source.lineAt(node.start);
	const helper = source.functionOf(name);
	if (helper !== null) visitFunction(helper.fn, helper.source, {
		...state,
		line
	}, facts);
	else if (source.isUnknownHelper(name)) facts.checks.push({
		strength: 4,
		parts: 10,
		exactParts: 10,
		subject: name,
		weakness: state.weakness,
		line
	});
}
function visitParts(node, source, state, facts) {
	for (let at = unwrap(node); at !== null;) if (at.type === "CallExpression") {
		for (const arg of at["arguments"]) visit(arg, source, state, facts);
		at = unwrap(at["callee"]);
	} else if (at.type === "MemberExpression") at = unwrap(at["object"]);
	else at = null;
}
// packages/review/src/integrity/test/read-tests.ts
const ONE = {
	count: 1,
	isFiltered: false
};
function readTests(file, program, source) {
	const cases = [];
	visit(program, {
		titles: [],
		tables: "",
		state: "runs",
		stateAt: 1,
		focusedAt: null,
		rows: ONE
	});
	return cases;
	function visit(node, group) {
		switch (node.type) {
			case "Program":
			case "BlockStatement":
				visitStatements(node["body"], group);
				return;
			case "IfStatement":
				visit(node["consequent"], within(group, node["test"].value === false ? "skipped" : "conditional", source.lineAt(node.start)));
				if (node["alternate"] !== null) visit(node["alternate"], within(group, "conditional", source.lineAt(node.start)));
				return;
			case "LogicalExpression":
				visit(node["right"], within(group, "conditional", source.lineAt(node.start)));
				return;
			case "ForOfStatement": {
				const rows = times(group.rows, countRows(node["right"], program));
				visit(node["body"], {
					...group,
					rows,
					tables: group.tables + textOf(node["right"])
				});
				return;
			}
			case "CallExpression": {
				const call = readTestCall(node, source.aliases);
				if (call !== null) {
					register(node, call, group);
					return;
				}
				const callee = unwrap(node["callee"]);
				if (callee.type === "MemberExpression" && callee["property"].name === "forEach") {
					const rows = times(group.rows, countRows(callee["object"], program));
					const tables = group.tables + textOf(callee["object"]);
					for (const arg of node["arguments"]) visit(arg, {
						...group,
						rows,
						tables
					});
					return;
				}
			}
		}
		for (const child of childrenOf(node)) visit(child, group);
	}
	function textOf({ start, end }) {
		return withoutComments(source.text.slice(start, end)).replace(/\s+|,(?=\s*[\])}])/g, "");
	}
	function visitStatements(statements, group) {
		let current = skippedGroup(statements, group);
		for (const statement of statements) {
			visit(statement, current);
			if (statement.type === "ReturnStatement") current = within(current, "skipped", source.lineAt(statement.start));
			else if (statement.type === "IfStatement" && /ReturnStatement/.test([statement["consequent"].type, ...(statement["consequent"].body ?? []).map((one) => one.type)].join())) current = within(current, "conditional", source.lineAt(statement.start));
		}
	}
	function skippedGroup(statements, group) {
		for (const statement of statements) {
			const call = statement.type === "ExpressionStatement" ? unwrap(statement["expression"]) : null;
			if (call?.type !== "CallExpression") continue;
			const hook = readTestCall(call, source.aliases);
			const callee = unwrap(call["callee"]);
			const state = hook?.isHook === true && hook.callback !== null ? readBody(hook.callback, source).state : callee.type === "MemberExpression" && call["arguments"].length !== 0 && stringOf(call["arguments"][0]) !== null ? null : skipOf(call, callee, memberOf(callee) ?? "");
			if (state !== null) return within(group, state, source.lineAt(statement.start));
		}
		return group;
	}
	function register(node, call, group) {
		const line = source.lineAt(node.start);
		const inner = {
			titles: [...group.titles, call.title],
			tables: call.table === null ? group.tables : group.tables + textOf(call.table),
			state: group.state === "runs" ? call.state : group.state,
			stateAt: group.state === "runs" ? line : group.stateAt,
			focusedAt: call.isFocused ? line : group.focusedAt,
			rows: call.table === null ? group.rows : times(group.rows, countRows(call.table, program))
		};
		const callback = call.callback ?? (call.callbackName === null ? null : source.functionOf(call.callbackName)?.fn ?? null);
		if (call.isGroup) {
			if (callback !== null) visit(callback["body"], inner);
			return;
		}
		const facts = callback === null ? null : readBody(callback, source);
		if (call.isHook && (facts === null || facts.checks.length === 0)) return;
		cases.push({
			file,
			title: call.title,
			path: inner.titles.join(" > "),
			line,
			state: inner.state === "runs" ? facts?.state ?? "runs" : inner.state,
			stateAt: inner.stateAt,
			focusedAt: inner.focusedAt,
			rows: inner.rows,
			tables: inner.tables,
			checks: facts?.checks ?? [],
			names: facts?.names ?? new Set(),
			words: callback === null ? new Map() : wordsOf(source.text.slice(callback.start, callback.end))
		});
	}
}
function within(group, state, stateAt) {
	return group.state === "runs" ? {
		...group,
		state,
		stateAt
	} : group;
}
function times(a, b) {
	return {
		count: a.count === null || b.count === null ? null : a.count * b.count,
		isFiltered: a.isFiltered || b.isFiltered
	};
}
function wordsOf(code) {
	const words = new Map();
	for (const [word] of withoutComments(code).matchAll(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$;,()'"`]/gu)) words.set(word, (words.get(word) ?? 0) + 1);
	return words;
}
function withoutComments(code) {
	return code.replace(/\/\*[^]*?\*\/|(^|[\s;{}(),])\/\/[^\n]*/g, "$1");
}
function functionsOf(program) {
	const functions = new Map();
	const pending = [program];
	for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
		const value = node["init"] ?? node["value"] ?? null;
		const key = node["id"] ?? node["key"];
		const fn = isFunction(node) ? node : typeof value?.type === "string" ? unwrap(value) : null;
		if (key?.type === "Identifier" && isFunction(fn) && !functions.has(key.name)) functions.set(key.name, fn);
		pending.push(...childrenOf(node));
	}
	return functions;
}
// packages/review/src/integrity/test/load-tests.ts
const TEST_PATH = /[._-](?:test|tests|spec|specs|e2e|cy|it|itest|test-d|feature)\.[cm]?[jt]sx?$|(?:^|\/)(?:__tests__|tests?|specs?|e2e|cypress|integration-tests)\/|(?:^|\/)(?:test|spec)s?\.[cm]?[jt]sx?$/i;
const ASSERTS = /\bexpect\b|\bassert\b|\bt\.(?:is|equal|deepEqual)\b/;
const HELPER_PATH = /test|spec|fixture|helper|support|e2e|page|assert|expect|matcher/i;
function createTestReader(context, side) {
	const files = context[side];
	const resolve = createResolver(context, side);
	const matchesPolicy = compileGlobs((context.base.policy ?? context.head.policy)?.policy.tests ?? []);
	const source = memoize((path) => {
		const text = files.read(path);
		if (text === null || !/\.[\w-]+$/.test(path)) return null;
		const program = attempt(() => parseProgram(path, text));
		if (program === null) return null;
		const imports = importsOf(program, (specifier) => resolve(path, specifier));
		const functions = functionsOf(program);
		const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
		const own = {
			path,
			text,
			program,
			imports,
			functions,
			body: null
		};
		own.body = {
			text,
			program,
			aliases: aliasesOf(program),
			lineAt: (offset) => lowerBound(starts, offset + 1),
			functionOf: memoize((name) => functionNamed(own, name)),
			isUnknownHelper: (name) => /^(?:assert|expect|verify|should)[A-Z_]/.test(name) && (imports.get(name)?.file ?? null) === null && !functions.has(name)
		};
		return own;
	});
	const helper = memoize((path) => {
		if (!isSourceFile(path)) return null;
		const text = files.read(path);
		if (text === null || !ASSERTS.test(text)) return null;
		return HELPER_PATH.test(path) || /\bexpect\(/.test(text) ? source(path) : null;
	});
	function functionNamed(own, name) {
		const local = own.functions.get(name);
		if (local !== void 0) return {
			fn: local,
			source: own.body
		};
		const from = own.imports.get(name);
		if (from !== void 0) return from.file === null ? null : exportNamed(from.file, from.imported === "default" ? name : from.imported, 0);
		for (const { file } of own.imports.values()) {
			const found = file === null ? null : exportNamed(file, name, 0);
			if (found !== null) return found;
		}
		return null;
	}
	function exportNamed(path, name, depth) {
		const found = helper(path);
		const fn = found?.functions.get(name);
		if (found != null && fn !== void 0) return {
			fn,
			source: found.body
		};
		const text = depth < 3 ? files.read(path) : null;
		if (text === null || !/\bexport\b[^]*\bfrom\b/.test(text) || text.length > 2e4) return null;
		for (const target of reExportsOf(source(path), (specifier) => resolve(path, specifier))) {
			const behind = exportNamed(target, name, depth + 1);
			if (behind !== null) return behind;
		}
		return null;
	}
	return {
		source,
		cases: memoize((path) => {
			const own = source(path);
			return own === null ? null : attempt(() => readTests(path, own.program, own.body));
		}),
		isTestFile: (path) => isSourceFile(path) && (TEST_PATH.test(path) || matchesPolicy(inProject(context, path) ?? ""))
	};
}
function reExportsOf(source, resolve) {
	return (source?.program["body"] ?? []).flatMap((statement) => {
		const specifier = /^Export(?:Named|All)Declaration$/.test(statement.type) ? statement["source"]?.value : void 0;
		const target = specifier === void 0 ? null : resolve(specifier);
		return target === null ? [] : [target];
	});
}
function attempt(read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
// packages/review/src/integrity/test/match-tests.ts
function matchTests(before, after, afterOf) {
	const pairs = [];
	let lost = [...before];
	const gained = new Set(after);
	const pairBy = (keyBefore, keyAfter) => {
		const byKey = groupBy(gained, keyAfter);
		lost = lost.filter((test) => {
			const candidates = byKey.get(keyBefore(test)) ?? [];
			const best = candidates.length < 2 ? candidates[0] : nearest(test, candidates, 0);
			if (best === void 0) return true;
			candidates.splice(candidates.indexOf(best), 1);
			gained.delete(best);
			pairs.push({
				before: test,
				after: best
			});
			return false;
		});
	};
	pairBy(({ file, path }) => `${afterOf(file) ?? ""}\0${path}`, ({ file, path }) => `${file}\0${path}`);
	pairBy(({ path }) => path, ({ path }) => path);
	pairBy(({ file, title }) => `${afterOf(file) ?? ""}\0${title}`, ({ file, title }) => `${file}\0${title}`);
	pairBySimilarity(({ file }, test) => afterOf(file) === test.file, .6);
	pairBySimilarity(() => true, .7);
	return {
		pairs,
		lost,
		gained: [...gained]
	};
	function pairBySimilarity(mayPair, least) {
		lost = lost.filter((test) => {
			const best = nearest(test, [...gained].filter((one) => mayPair(test, one)).slice(0, 500), least);
			if (best === void 0) return true;
			gained.delete(best);
			pairs.push({
				before: test,
				after: best
			});
			return false;
		});
	}
}
function nearest(test, candidates, least) {
	let best;
	let most = least;
	for (const one of candidates) {
		const alike = similarityOf(test, one);
		if (alike >= most && (best === void 0 || alike > most)) {
			best = one;
			most = alike;
		}
	}
	return best;
}
function similarityOf(a, b) {
	let common = 0;
	let total = 0;
	for (const [word, count] of a.words) {
		common += Math.min(count, b.words.get(word) ?? 0);
		total += count;
	}
	for (const count of b.words.values()) total += count;
	return total === 0 ? 0 : 2 * common / total;
}
// packages/review/src/integrity/test/losses.ts
const RANK = {
	runs: 0,
	conditional: 1,
	failing: 2,
	todo: 2,
	skipped: 2
};
function findLosses({ pairs, lost, gained }, subjectsOf) {
	const donors = [...gained.filter(({ state }) => state === "runs").map((test) => ({
		test,
		isNew: true,
		left: weightsOf(test, test.rows.count ?? 1)
	})), ...pairs.filter(({ before, after }) => before.state === "runs" && after.state === "runs").map(({ before, after }) => ({
		test: after,
		isNew: false,
		left: surplusOf(before, after)
	}))].filter(({ left }) => left.some((count) => count > 0));
	const isMadeUpFor = (test, missing) => {
		const subjects = new Set(subjectsOf(test).map(keyOf));
		const usable = donors.filter((donor) => {
			return (subjects.size === 0 || subjectsOf(donor.test).some((subject) => subjects.has(keyOf(subject)))) && (!donor.isNew || donor.test.rows.count !== 1 || similarityOf(test, donor.test) >= .3);
		});
		const isEnough = missing.every((count, level) => usable.reduce((sum, { left }) => sum + left[level], 0) >= count);
		if (isEnough) for (const [level, count] of missing.entries()) {
			let open = count;
			for (const { left } of usable) {
				const taken = Math.min(open, Math.max(0, left[level]));
				left[level] -= taken;
				open -= taken;
			}
		}
		return isEnough;
	};
	const remaining = new Set([...pairs.map(({ after }) => after), ...gained].filter(({ state }) => state === "runs").map(contentOf));
	const isTwin = (test) => test.checks.length > 0 && remaining.has(contentOf(test));
	return [...pairs.flatMap(({ before, after }) => {
		const kind = lossOf(before, after);
		if (kind === null) return [];
		return kind !== "state" && kind !== "filtered" && isMadeUpFor(before, missingOf(before, after)) ? [] : [{
			kind,
			before,
			after
		}];
	}), ...lost.filter((test) => test.state === "runs" && test.checks.length + test.words.size > 0 && !isTwin(test)).filter((test) => !isMadeUpFor(test, weightsOf(test, test.rows.count ?? 1)) || strongest(test) === 0).map((before) => ({
		kind: "deleted",
		before,
		after: null
	}))];
}
function contentOf({ words, tables }) {
	return JSON.stringify([[...words], tables]);
}
function keyOf({ name, file }) {
	return name === "*" ? file : name;
}
function strongest({ checks }) {
	return Math.max(0, ...checks.map(({ strength }) => strength));
}
function lossOf(before, after) {
	if (RANK[after.state] > RANK[before.state]) return "state";
	if (before.state !== "runs") return null;
	if (after.rows.isFiltered && !before.rows.isFiltered) return "filtered";
	if (missingOf(before, after).every((count) => count === 0)) return null;
	const [now, old] = [weightsOf(after, 1), weightsOf(before, 1)];
	if (now.every((count, level) => count >= old[level])) return "rows";
	const weak = (test) => test.checks.filter(({ weakness }) => weakness !== null).length;
	if (weak(after) > weak(before)) return "weakness";
	return after.checks.length < before.checks.length ? "assertions" : "strength";
}
function countMissing({ before, after }) {
	return after === null ? weightsOf(before, 1)[0] : Math.max(1, missingOf(before, after)[0]);
}
function countProving(test) {
	return weightsOf(test, 1)[1];
}
function missingOf(before, after) {
	const [old, now] = comparable(before, after);
	const missing = old.map((count, level) => Math.max(0, count - now[level]));
	if (missing[2] === 0 && sumOf(after, "exactParts") >= sumOf(before, "parts")) missing[3] = 0;
	return missing;
}
function sumOf({ checks }, key) {
	return checks.reduce((sum, check) => sum + check[key], 0);
}
function surplusOf(before, after) {
	const [old, now] = comparable(before, after);
	return old.map((count, level) => Math.max(0, now[level] - count));
}
function comparable(before, after) {
	const isKnown = before.rows.count !== null && after.rows.count !== null;
	return [weightsOf(before, isKnown ? before.rows.count : 1), weightsOf(after, isKnown ? after.rows.count : 1, isMerged(before, after))];
}
function isMerged(before, after) {
	return Math.max(0, ...after.checks.map(({ parts }) => parts)) > Math.max(0, ...before.checks.map(({ parts }) => parts));
}
function weightsOf({ checks }, rows, countsParts = false) {
	return [
		1,
		2,
		3,
		4
	].map((level) => checks.filter(({ strength, weakness }) => weakness === null && strength >= level).reduce((sum, { parts }) => sum + (countsParts ? parts : 1) * rows, 0));
}
// packages/review/src/integrity/test/mocks.ts
function findMocks(context, readers, { pairs, gained }) {
	return [...new Set([...pairs.map(({ after }) => after.file), ...gained.map(({ file }) => file)])].flatMap((file) => {
		const now = readers.head.source(file);
		if (now === null) return [];
		const old = context.changes.beforeOf(file);
		const before = old === null ? null : readers.base.source(old);
		const known = before === null ? [] : mocksOf(context, "base", before).map((mock) => context.changes.afterOf(mock.file) ?? mock.file);
		return mocksOf(context, "head", now).filter((mock) => !known.includes(mock.file) && !readers.head.isTestFile(mock.file)).flatMap((mock) => {
			const tested = testedExports(now, mock);
			return tested === null ? [] : [describe$1(file, mock, tested)];
		});
	});
}
function describe$1(file, { file: target, line }, name) {
	return {
		rule: "test",
		file,
		line,
		subject: `mock ${target} ${name}`,
		what: `${shortPath(file, 50)}:${line} mocks ${shortPath(target, 50)}, and its tests call ${clip(clean(name), 30)} from there.`,
		fix: [`Delete the mock, and test the real ${clip(clean(name), 60)}.`, "Mock only what it imports from other modules."],
		not: "Do not assert what the mock returns."
	};
}
const MOCKS = /^(?:mock|doMock|unstable_mockModule|module|setMock|createMockFromModule|unstable_doMock)$/;
function mocksOf(context, side, source) {
	const resolve = createResolver(context, side);
	const mocks = [];
	walk(source.program, (node) => {
		if (node.type !== "CallExpression") return;
		const callee = unwrap(node["callee"]);
		const object = callee.type === "MemberExpression" ? unwrap(callee["object"])["name"] : void 0;
		const method = memberOf(callee);
		const args = node["arguments"];
		const line = source.body.lineAt(node.start);
		if (method !== null && MOCKS.test(method) && /^(?:vi|jest|mock|td|vitest|td|mockery)$/.test(object ?? "")) {
			const specifier = args[0]?.type === "ImportExpression" ? stringOf(args[0]["source"]) : stringOf(args[0]);
			const file = specifier === null ? null : resolve(source.path, specifier);
			if (file !== null) mocks.push({
				file,
				line,
				names: replacedNames(args[1], source.text)
			});
		}
		if (method === "spyOn" && args[0] !== void 0 && args[1] !== void 0) {
			const from = source.imports.get(unwrap(args[0])["name"]);
			const name = stringOf(args[1]);
			if (from?.file != null && from.imported === "*" && name !== null && isReplaced(source.text, node)) mocks.push({
				file: from.file,
				line,
				names: [name]
			});
		}
	});
	return mocks;
}
function isReplaced(text, node) {
	return /^\s*\.\s*mock(?:Return|Resolved|Rejected|Implementation)/.test(text.slice(node.end, node.end + 60));
}
function replacedNames(factory, text) {
	if (!isFunction(factory)) return propertyOf(factory, "spy")?.["value"] === true ? [] : null;
	const code = text.slice(factory.start, factory.end);
	if (!/importActual|requireActual|importOriginal|\boriginal\b|actual/i.test(code)) return null;
	const names = [];
	walk(factory, (node) => {
		if (node.type === "Property" && node["key"].type === "Identifier") names.push(node["key"].name);
	});
	return names;
}
function testedExports(source, { file, names }) {
	const locals = new Map();
	for (const [local, from] of source.imports) if (from.file === file && (names === null || from.imported === "*" || names.includes(from.imported))) locals.set(local, from.imported);
	let tested = null;
	walk(source.program, (node) => {
		if (node.type !== "CallExpression" || tested !== null) return;
		const callee = unwrap(node["callee"]);
		const name = callee.type === "Identifier" ? callee["name"] : null;
		const namespace = callee.type === "MemberExpression" ? unwrap(callee["object"])["name"] : void 0;
		if (name !== null && locals.has(name)) tested = name;
		else if (namespace !== void 0 && locals.get(namespace) === "*" && names?.includes(memberOf(callee) ?? "") !== false) tested = memberOf(callee);
	});
	return tested;
}
// packages/review/src/integrity/test/runner/globs.ts
function matcherOf(glob) {
	if (glob.length > 1e3) return null;
	const matcher = new Minimatch(glob, {
		dot: true,
		nocomment: true,
		nonegate: true,
		platform: "linux"
	});
	return { test: (path) => matcher.match(path) };
}
function toRegExp(source, flags = "") {
	try {
		return new RegExp(source, flags.replace(/[gy]/g, ""));
	} catch {
		return null;
	}
}
// packages/review/src/integrity/test/runner/config.ts
const CONFIG_FILE = /(?:^|\/)(?:(?:vitest|vite|jest|playwright|ava|cypress)(?:\.[\w-]+)?\.config\.[cm]?[jt]s|vitest\.(?:workspace|projects)\.[cm]?[jt]s|jest\.config\.json|\.mocharc\.(?:json|jsonc|js|cjs|mjs|ya?ml)|package\.json)$/;
const DEFAULT = [/(?:^|\/|[._-])(?:test|spec)s?\.[cm]?[jt]sx?$|(?:^|\/)__tests__\/.*\.[cm]?[jt]sx?$/i];
const byName = (path) => DEFAULT.some((pattern) => pattern.test(path));
const FLAGS = [
	"passWithNoTests",
	"dangerouslyIgnoreUnhandledErrors",
	"testNamePattern",
	"grep",
	"fgrep",
	"grepInvert",
	"onlyChanged"
];
function readRunnerConfigs(file, text) {
	const folder = posix.dirname(file) === "." ? "" : posix.dirname(file);
	const name = posix.basename(file);
	const root = name.endsWith(".json") || name.endsWith(".jsonc") ? jsonAsTree(text) : parseProgram(file, text);
	if (root === null) return [];
	const selections = [];
	const isRunnerFile = name !== "package.json" || /"jest"\s*:|"mocha"\s*:|"ava"\s*:/.test(text);
	const flags = new Set();
	walk(root, (node) => {
		if (node.type !== "ObjectExpression") return;
		for (const flag of FLAGS) {
			const value = propertyOf(node, flag);
			if (value !== null && value["value"] !== false && isRunnerFile) flags.add(flag);
		}
		const read = readerOf(name, node, root);
		if (read !== null) selections.push(read);
	});
	if (selections.length === 0 && (name === "package.json" || name.startsWith("vite."))) return flags.size > 0 ? [{
		file,
		flags: [...flags],
		runs: () => false
	}] : [];
	const found = selections.length === 0 ? [{
		folder: "",
		include: null,
		exclude: []
	}] : selections;
	return [{
		file,
		flags: [...flags],
		runs: (path) => found.some((selection) => {
			const from = posix.join(folder, selection.folder);
			const isBelow = from === "." || from === "" || path.startsWith(`${from}/`);
			const own = isBelow && from !== "." && from !== "" ? path.slice(from.length + 1) : path;
			if (!isBelow || selection.exclude.some((pattern) => pattern?.test(own))) return false;
			return selection.include === null ? byName(path) : selection.include.some((pattern) => pattern === null || pattern.test(own));
		})
	}];
	function readerOf(config, node, program) {
		const has = (key) => propertyOf(node, key) !== null;
		const globs = (key) => stringsOf(propertyOf(node, key), program)?.map((one) => patternOf(one)) ?? null;
		const expressions = (key) => stringsOf(propertyOf(node, key), program)?.map((one) => typeof one === "string" ? toRegExp(one.replace("<rootDir>/", "")) : one) ?? null;
		if (/^vite/.test(config)) {
			const test = propertyOf(node, "test");
			if (test?.type !== "ObjectExpression") return null;
			const inner = (key) => stringsOf(propertyOf(test, key), program)?.map((one) => patternOf(one)) ?? null;
			const folderOf = stringOf(propertyOf(test, "dir")) ?? stringOf(propertyOf(test, "root")) ?? "";
			if (propertyOf(test, "projects") !== null && inner("include") === null) return null;
			return {
				folder: folderOf,
				include: inner("include"),
				exclude: inner("exclude") ?? []
			};
		}
		if (/^playwright/.test(config) && (has("testDir") || has("testMatch") || has("testIgnore"))) return {
			folder: stringOf(propertyOf(node, "testDir")) ?? "",
			include: globs("testMatch"),
			exclude: globs("testIgnore") ?? []
		};
		if (has("testMatch") || has("testRegex") || has("testPathIgnorePatterns") || has("roots")) return {
			folder: "",
			include: globs("testMatch") ?? expressions("testRegex") ?? rootsOf(propertyOf(node, "roots"), program),
			exclude: expressions("testPathIgnorePatterns") ?? []
		};
		if (/mocharc/.test(config) && (has("spec") || has("ignore") || has("exclude"))) return {
			folder: "",
			include: globs("spec"),
			exclude: [...globs("ignore") ?? [], ...globs("exclude") ?? []]
		};
		if (/^ava/.test(config) && has("files")) return filesOfAva(node, program);
		const ava = config === "package.json" ? propertyOf(node, "ava") : null;
		return ava === null ? null : filesOfAva(ava, program);
	}
}
function filesOfAva(node, program) {
	const files = stringsOf(propertyOf(node, "files"), program)?.filter((one) => typeof one === "string");
	if (files === void 0) return null;
	const positive = files.filter((one) => !one.startsWith("!"));
	return {
		folder: "",
		include: positive.length === 0 ? null : positive.map(patternOf),
		exclude: files.filter((one) => one.startsWith("!")).map((one) => patternOf(one.slice(1)))
	};
}
function rootsOf(node, program) {
	const roots = stringsOf(node, program)?.filter((one) => typeof one === "string");
	if (roots === void 0 || roots.some((root) => /^(?:<rootDir>|\.)\/?$/.test(root))) return null;
	return roots.map((root) => matcherOf(`${root.replace(/^(?:<rootDir>|\.)\//, "")}/**/*{test,spec}*`));
}
function patternOf(pattern) {
	if (typeof pattern !== "string") return pattern;
	const bare = pattern.replace(/^<rootDir>\//, "").replace(/^\.?\//, "");
	return matcherOf(/[*?{[]|\.[a-z]+$/i.test(bare) ? bare : `${bare}/**`);
}
function stringsOf(node, program, depth = 0) {
	if (node === null || depth > 20) return null;
	if (node.type === "Identifier") {
		let init = null;
		walk(program, (one) => {
			if (one.type === "VariableDeclarator" && one["id"].name === node["name"] && one["init"]?.name !== node["name"]) init ??= one["init"];
		});
		return init === null ? null : stringsOf(unwrap(init), program, depth + 1);
	}
	const elements = node.type === "ArrayExpression" ? node["elements"] : [node];
	const found = elements.flatMap((element) => {
		if (element === null) return [];
		if (element.type === "SpreadElement") return stringsOf(unwrap(element["argument"]), program, depth + 1) ?? [];
		const regex = element["regex"];
		const value = regex === void 0 ? stringOf(element) : toRegExp(regex.pattern, regex.flags);
		return value === null ? [] : [value];
	});
	return found.length === 0 && (node.type !== "ArrayExpression" || elements.length > 0) ? null : found;
}
function jsonAsTree(text) {
	const value = parseJson(text);
	return typeof value === "object" && value !== null ? parseProgram("config.ts", `(${JSON.stringify(value)})`) : null;
}
function parseJson(text) {
	try {
		return loadJsonc().parse(text, [], { allowTrailingComma: true });
	} catch {
		return;
	}
}
// packages/review/src/integrity/test/runner/scripts.ts
const RUNNER = /(?:^|[\s/])(?:vitest|jest|mocha|ava|tap|uvu|playwright\s+test|bun\s+test|deno\s+test|wtr|react-scripts\s+test|ng\s+test|cypress\s+run|node\s(?:[^|&;]*\s)?--test)(?=\s|$|\.)/;
const LIMITS = /(?:^|\s)(-t|--testNamePattern|--test-name-pattern|--test-skip-pattern|--grep|-g|--fgrep|--passWithNoTests|--pass-with-no-tests|--changed|--onlyChanged|--onlyFailures|--lastCommit|--last-failed|--only-changed|--findRelatedTests|--update|-u|--updateSnapshot|--update-snapshots|--project|--selectProjects|--ignoreProjects|--test-only|--allowOnly|--exclude|--testPathIgnorePatterns|--ignore)(?:=|\s|$)("[^"]*"|'[^']*'|[^\s-][^\s]*)?/g;
const VALUES = /\s(?:-c|--config|-r|--root|--dir|--reporter|--reporters|--outputFile|--pool|--maxWorkers|-w|--environment|--coverage\.\S+|--require|--import|--loader|--timeout|--testTimeout|--retry|--shard|--bail|--mode|-R|--workspace|--max-old-space-size|--test-reporter|--test-concurrency)\s+\S+/g;
function scriptsOf(text) {
	if (text === null) return {};
	const json = parseJson(text);
	const scripts = typeof json === "object" && json !== null ? json.scripts : void 0;
	if (typeof scripts !== "object" || scripts === null) return {};
	return Object.fromEntries(Object.entries(scripts).filter((entry) => typeof entry[1] === "string"));
}
function testRunsOf(command, scripts, depth = 0) {
	const neverFails = neverFailingPart(command);
	return withoutRedirects(command).split(/&&|\|\||[;|&\n]/).flatMap((part) => {
		const call = /(?:^|\s)(?:npm|pnpm|yarn|bun)\s+(?:run\s+|run-script\s+)?(?:-\S+\s+)*([\w:.-]+)(?:\s+--)?(.*)$/.exec(part.trim());
		const script = call === null ? void 0 : scripts[call[1] === "t" ? "test" : call[1]];
		const names = /(?:^|\s)(?:run-[sp]|npm-run-all2?)\s+(.*)$/.exec(part.trim())?.[1]?.split(/\s+/) ?? [];
		if (depth < 5 && names.length > 0) return Object.keys(scripts).filter((name) => names.some((wanted) => matcherOf(wanted.replace(/:\*$/, ":**"))?.test(name))).flatMap((name) => testRunsOf(scripts[name], scripts, depth + 1));
		const runs = script !== void 0 && depth < 5 ? testRunsOf(`${script} ${/[&|;]/.test(script) ? "" : call[2]}`, scripts, depth + 1) : RUNNER.test(part) ? [readRun(part)] : [];
		return neverFails === null ? runs : runs.map((run) => ({
			...run,
			limits: [...run.limits, neverFails]
		}));
	});
}
function withoutRedirects(command) {
	return command.replace(/(?:^|\s)[12&]?>{1,2}\s*(?:&\d|[^\s&|;]+)/g, " ");
}
function neverFailingPart(command) {
	return /\|\|\s*(?:true|:|exit\s+0|echo\b[^|&;]*)|;\s*(?:true|exit\s+0)\s*$/.exec(command)?.[0].trim() ?? null;
}
function readRun(command) {
	const limits = [...command.matchAll(LIMITS)].map(([, flag, value]) => value === void 0 ? flag : `${flag} ${value}`);
	const excluded = [...command.matchAll(/--(?:exclude|testPathIgnorePatterns|ignore)[=\s]+["']?([^\s"']+)/g)].map(([, glob]) => glob);
	const filters = command.replace(LIMITS, " ").replace(VALUES, " ").replace(/^.*?(?:vitest|jest|mocha|ava|tap|uvu|test|wtr)\b/, "").split(/\s+/).map((word) => word.replace(/^["']|["']$/g, "").replace(/^\.\//, "")).filter((word) => word !== "" && !/^-|^(?:run|watch|dev|related|test|\.)$|^\$|^\d?>/.test(word));
	const matches = (wanted, path) => /[*{[]/.test(wanted) ? (matcherOf(wanted)?.test(path) ?? true) || path.includes(wanted.replace(/[*{[].*$/, "\0")) : path.includes(wanted.replace(/\\/g, ""));
	return {
		limits,
		runs: (path) => (filters.length === 0 || filters.some((filter) => matches(filter, path))) && !excluded.some((glob) => matches(glob.replace(/^\*\*\//, ""), path))
	};
}
// packages/review/src/integrity/test/runner/ci.ts
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$|^\.github\/actions\/.*\/action\.ya?ml$|(?:^|\/)\.gitlab-ci\.ya?ml$|^\.circleci\/config\.ya?ml$|(?:^|\/)azure-pipelines[^/]*\.ya?ml$|(?:^|\/)bitbucket-pipelines\.ya?ml$|(?:^|\/)\.?(?:travis|drone|woodpecker|buildkite\/pipeline)\.ya?ml$|(?:^|\/)Jenkinsfile$/;
function findCiChanges(context) {
	const { changes } = context;
	if (!changes.list.some(({ path, before }) => WORKFLOW.test(path) || WORKFLOW.test(before ?? ""))) return [];
	const before = ciRuns(context, "base");
	const after = ciRuns(context, "head");
	const isFree = ({ runs }) => runs.some(({ limits }) => limits.length === 0);
	if (!before.some(isFree) || after.some(isFree)) return [];
	const first = before.find(isFree);
	const weak = after[0];
	const file = weak?.path ?? changes.afterOf(first.path) ?? first.path;
	const change = weak === void 0 ? `no longer runs ${clip(clean(first.command), 40)}, and no other workflow runs the tests` : `runs the tests with ${clip(clean(weak.runs[0].limits[0]), 40)}, and ran ${clip(clean(first.command), 40)}`;
	return [{
		rule: "test",
		file,
		line: weak?.line ?? 1,
		subject: `ci ${weak?.command ?? "none"}`,
		what: `${shortPath(file, 40)} ${change}.`,
		fix: [`Run ${clip(clean(first.command), 60)} in CI as before, and correct what fails.`],
		not: "Do not run only some of the tests instead."
	}];
}
function ciRuns({ files, base, head }, name) {
	const [paths, side] = name === "base" ? [files.before, base] : [files.after, head];
	const scripts = scriptsOf(side.read("package.json"));
	return [...paths].filter((path) => WORKFLOW.test(path)).flatMap((path) => (side.read(path) ?? "").split("\n").flatMap((text, index, lines) => {
		const command = text.replace(/(?:^|\s)#.*$/, "").replace(/^\s*-?\s*(?:run|script|sh|command)?\s*:?\s*\|?/, "").trim();
		const runs = command === "" || command.length > 500 ? [] : testRunsOf(command, scripts);
		const pass = runs.length === 0 ? null : passesAnyway(lines, index);
		const limited = pass === null ? runs : runs.map((run) => ({
			...run,
			limits: [...run.limits, pass]
		}));
		return limited.length === 0 ? [] : [{
			path,
			line: index + 1,
			command,
			runs: limited
		}];
	}));
}
function passesAnyway(lines, index) {
	const setting = /^\s*-?\s*(continue-on-error:\s*true|if:\s*(?:false|\$\{\{\s*false\s*\}\})|allow_failure:\s*true)\s*$/;
	let first = index;
	while (first > 0 && !/^\s*-\s/.test(lines[first])) first--;
	let end = index + 1;
	while (end < lines.length && !/^\s*-\s|^\s{0,2}\S/.test(lines[end])) end++;
	for (const line of lines.slice(first, end)) {
		const found = setting.exec(line);
		if (found !== null) return found[1];
	}
	return null;
}
// packages/review/src/integrity/test/runner/find-tests-left-out.ts
function findTestsLeftOut(context, readers) {
	const { changes } = context;
	const configs = changes.list.filter(({ path, before }) => CONFIG_FILE.test(path) || before !== null && CONFIG_FILE.test(before));
	const isRenamed = changes.list.some(({ status, before }) => status === "renamed" && readers.base.isTestFile(before));
	if (configs.length === 0 && !isRenamed) return [];
	const tests = survivingTests(context, readers, configs.length > 0);
	const before = runnersOf(context, "base");
	const after = runnersOf(context, "head");
	const changed = new Set(configs.map(({ path }) => path));
	const lost = tests.filter((test) => runsIn(before, test.before) && !runsIn(after, test.after));
	const causeOf = (test) => {
		if (test.before !== test.after) return test.after;
		const [old] = before.filter(({ file, runs }) => runs(test.before) && configs.some((change) => change.before === file));
		return (old === void 0 ? null : changes.afterOf(old.file)) ?? after.find(({ file }) => changed.has(file))?.file ?? old?.file ?? configs[0]?.path ?? test.after;
	};
	return [
		...[...groupBy(lost, causeOf)].map(([file, files]) => describeLeftOut(context, file, files)),
		...after.flatMap(({ file, flags }) => flags.filter((flag) => changed.has(file) && isNewFlag(context, before, file, flag)).map((flag) => describeFlag(context, file, flag))),
		...scriptChanges(context, tests)
	];
}
function runsIn(configs, path) {
	const real = configs.filter(({ file }) => !file.endsWith("package.json") || configs.length > 0);
	return real.length === 0 ? byName(path) : real.some(({ runs }) => runs(path));
}
function runnersOf({ files, base, head }, name) {
	const [paths, side] = name === "base" ? [files.before, base] : [files.after, head];
	return [...paths].filter((path) => CONFIG_FILE.test(path) && !path.includes("node_modules/")).flatMap((path) => {
		const text = side.read(path);
		return text === null ? [] : readRunnerConfigs(path, text);
	});
}
function isNewFlag({ changes }, before, file, flag) {
	const old = changes.beforeOf(file);
	const folder = posix.dirname(file);
	const earlier = before.filter((config) => config.file === old || posix.dirname(config.file) === folder);
	return earlier.length > 0 && !earlier.some(({ flags }) => flags.includes(flag));
}
function survivingTests({ files, changes }, { base }, isConfigChanged) {
	return (isConfigChanged ? [...files.before] : changes.list.flatMap(({ status, before }) => status === "renamed" ? [before] : [])).flatMap((before) => {
		const after = base.isTestFile(before) && byNameOrTests(before, base) ? changes.afterOf(before) : null;
		return after === null ? [] : [{
			before,
			after
		}];
	});
}
function byNameOrTests(path, reader) {
	const cases = reader.cases(path);
	return cases === null ? byName(path) : cases.length > 0;
}
function describeLeftOut({ head }, file, tests) {
	const [first] = tests;
	const isRename = file === first.after && first.before !== first.after;
	const many = tests.length === 1 ? "the tests of" : `${tests.length} test files, first`;
	return {
		rule: "test",
		file,
		line: isRename ? 1 : lineOfText(head.read(file) ?? "", [
			"exclude",
			"testPathIgnorePatterns",
			"testIgnore",
			"include",
			"testMatch",
			"testRegex",
			"testDir"
		]),
		subject: `left out ${shortHash(tests.map(({ before }) => before).sort().join("\n"))}`,
		what: isRename ? `No pattern of the test runner matches ${shortPath(first.after, 50)}, which was ${shortPath(first.before, 50)}.` : `${shortPath(file, 40)} no longer runs ${many} ${shortPath(first.after, 60)}.`,
		fix: [isRename ? `Name it so that the runner finds it, as ${showPath(first.before)} was.` : `Run ${tests.length === 1 ? "it" : "them"} again, and correct what fails.`],
		not: "Do not leave it out by another option or a filter."
	};
}
function describeFlag({ head }, file, flag) {
	const isPass = flag === "passWithNoTests" || flag.startsWith("dangerously");
	return {
		rule: "test",
		file,
		line: lineOfText(head.read(file) ?? "", [flag]),
		subject: flag,
		what: `${shortPath(file, 60)} sets ${flag}, which was not set: it ${isPass ? "lets a run pass that failed before" : "selects tests by their titles"}.`,
		fix: [`Delete ${flag}, and correct what the tests find.`],
		not: "Do not set it on the command line."
	};
}
function scriptChanges({ changes, base, head }, tests) {
	return changes.list.flatMap(({ path, before }) => {
		if (before === null || posix.basename(before) !== "package.json") return [];
		const old = scriptsOf(base.read(before));
		const text = head.read(path);
		const now = scriptsOf(text);
		const others = Object.keys(now).filter((name) => now[name] !== old[name]).flatMap((name) => testRunsOf(now[name], now));
		return Object.keys(old).flatMap((name) => {
			const was = testRunsOf(old[name], old);
			if (was.length === 0 || now[name] === old[name]) return [];
			const lost = whatIsLost(was, name in now ? testRunsOf(now[name], now) : others, others, tests);
			if (lost === null) return [];
			return [{
				rule: "test",
				file: path,
				line: lineOfText(text ?? "", [`"${name}"`, "\"scripts\""]),
				subject: `script ${name} ${now[name] ?? ""}`,
				what: `The script ${clip(clean(name), 30)} of ${shortPath(path, 40)} ${lost}.`,
				fix: [`Let ${clip(clean(name), 30)} run what it ran before: ${clip(clean(old[name]), 80)}. Correct what fails.`],
				not: "Do not filter the tests in a config instead."
			}];
		});
	});
}
function whatIsLost(was, is, others, tests) {
	if (is.length === 0 && others.length === 0) return "no longer runs tests";
	const old = new Set(was.flatMap(({ limits }) => limits));
	const added = (run) => run.limits.find((limit) => !old.has(limit) && !/^--(?:exclude|ignore|testPathIgnorePatterns)\b/.test(limit));
	const limit = is.map(added).find((one) => one !== void 0);
	if (limit !== void 0 && !others.some((run) => added(run) === void 0)) return `now has ${clip(clean(limit), 40)}`;
	const runs = (all, path) => all.some((run) => run.runs(path));
	const left = tests.filter(({ before, after }) => runs(was, before) && !runs(is, after) && !runs(others, after));
	return left.length === 0 ? null : `no longer runs ${left.length === 1 ? "" : `${left.length} test files, first `}${shortPath(left[0].after, 50)}`;
}
// packages/review/src/integrity/test/runner/set-up.ts
const EXTENSIONS = [
	"",
	".ts",
	".js",
	".mts",
	".mjs",
	".tsx",
	".cjs"
];
function findSetUps(context, readers) {
	const { changes, files } = context;
	if (!changes.list.filter(({ status }) => status !== "deleted").some(({ path }) => SET_UP.test(path) || CONFIG_FILE.test(path))) return [];
	const known = new Set(setUpsOf(context, "base", files.before));
	return setUpsOf(context, "head", files.after).flatMap((file) => {
		const old = changes.beforeOf(file);
		const before = old !== null && known.has(old) ? readers.base.source(old) : null;
		const now = readers.head.source(file);
		if (now === null || now.text === before?.text) return [];
		return [...skipsOf(now, before), ...mocksIn(context, readers.head, now, before)];
	});
}
const SET_UP = /set-?up|\.(?:[cm]?[jt]s)x?$/i;
function setUpsOf(context, side, files) {
	return [...files].filter((file) => CONFIG_FILE.test(file) && !file.includes("node_modules/")).flatMap((file) => {
		return [...(context[side].read(file) ?? "").matchAll(/\bsetupFiles(?:AfterEnv)?["']?\s*:\s*(\[[^\]]*\]|["'`][^"'`]*["'`])/g)].flatMap(([, list]) => [...list.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, name]) => name)).flatMap((name) => {
			const path = posix.join(posix.dirname(file), name.replace(/^<rootDir>\//, "./"));
			return EXTENSIONS.map((one) => path + one).find((one) => files.has(one)) ?? [];
		});
	});
}
function skipsOf(now, before) {
	const old = before === null ? 0 : skipCalls(before).length;
	const [first] = skipCalls(now).slice(old);
	if (first === void 0) return [];
	const line = now.body.lineAt(first);
	return [{
		rule: "test",
		file: now.path,
		line,
		subject: "set-up skips",
		what: `${shortPath(now.path, 50)}:${line} skips tests before they run, in every test file.`,
		fix: ["Delete the call, and correct what the tests find."],
		not: "Do not skip tests by another option."
	}];
}
function skipCalls({ program }) {
	const found = [];
	walk(program, (node) => {
		const callee = node.type === "CallExpression" ? unwrap(node["callee"]) : null;
		const object = callee?.type === "MemberExpression" ? unwrap(callee["object"])["name"] : "";
		const isContext = /^(?:ctx|context|t|task|test|it)$/.test(object ?? "");
		if (callee !== null && memberOf(callee) === "skip" && isContext) found.push(node.start);
	});
	return found;
}
function mocksIn(context, head, now, before) {
	const known = before === null ? [] : mocksOf(context, "base", before).map(({ file }) => context.changes.afterOf(file));
	return mocksOf(context, "head", now).filter(({ file }) => !known.includes(file) && !head.isTestFile(file)).flatMap((mock) => {
		const here = inProject(context, mock.file);
		const name = (here === null ? [] : [...findImporters(context.runs.headByHead.modules, new Set([here])).values()].flat()).map((file) => fromTop$1(context, file)).filter((file) => head.isTestFile(file)).map((file) => tested(head, file, mock)).find((one) => one !== null);
		if (name == null) return [];
		return [{
			rule: "test",
			file: now.path,
			line: mock.line,
			subject: `set-up mock ${mock.file}`,
			what: `${shortPath(now.path, 44)}:${mock.line} mocks ${shortPath(mock.file, 44)} in every test file, and tests call ${clip(clean(name), 30)} from there.`,
			fix: [`Delete the mock, and test the real ${clip(clean(name), 60)}.`],
			not: "Do not assert what the mock returns."
		}];
	});
}
function tested(head, file, mock) {
	const source = head.source(file);
	return source === null ? null : testedExports(source, mock);
}
// packages/review/src/integrity/test/replaced.ts
const STRUCTURAL = new Set([
	"deleted",
	"assertions",
	"strength"
]);
function withoutReplaced(losses, gained, replacement) {
	if (losses.length === 0) return [];
	const fresh = gained.filter(({ state }) => state === "runs").map((test) => ({
		files: new Set(replacement.filesOf(test)),
		left: countProving(test),
		isFree: true
	})).filter(({ left }) => left > 0);
	return losses.filter((loss) => {
		if (!STRUCTURAL.has(loss.kind)) return true;
		const changed = replacement.changedFiles(loss.before);
		const usable = fresh.filter(({ files }) => changed.some((file) => files.has(file)));
		let open = countMissing(loss);
		if (usable.reduce((sum, { left }) => sum + left, 0) >= open) {
			for (const one of usable) {
				const taken = Math.min(open, one.left);
				one.left -= taken;
				open -= taken;
			}
			return false;
		}
		const free = replacement.isOfRemovedCode(loss.before) ? usable.find(({ isFree }) => isFree) : void 0;
		if (free !== void 0) free.isFree = false;
		return free === void 0;
	});
}
function createReplacement({ base, head, changes }, subjects) {
	const bodyOf = (text, { name, file }) => {
		const program = text === null ? null : parseProgram(file, text);
		const fn = program === null ? void 0 : functionsOf(program).get(name);
		return (fn === void 0 ? text : text.slice(fn.start, fn.end))?.replace(/\s+/g, "") ?? null;
	};
	const isChanged = (subject, now) => changes.list.some(({ path, status }) => path === now && status !== "deleted") && bodyOf(base.read(subject.file), subject) !== bodyOf(head.read(now), subject);
	return {
		changedFiles: (test) => subjects(test).flatMap((subject) => {
			const now = changes.afterOf(subject.file);
			return now !== null && isChanged(subject, now) ? [now] : [];
		}),
		filesOf: (test) => subjects(test).map(({ file }) => file),
		isOfRemovedCode: (test) => subjects(test).some(({ file }) => {
			const now = changes.afterOf(file);
			const [before, after] = [base.read(file), now === null ? "" : head.read(now)].map((text) => wordsIn(text ?? ""));
			return [...test.words.keys()].some((word) => word.length > 4 && before.has(word) && !after.has(word));
		})
	};
}
function wordsIn(text) {
	return new Set(text.match(/[\w$]+/g));
}
// packages/review/src/integrity/test/subjects.ts
function subjectsOf({ names }, source, reader) {
	const imports = [...source?.imports ?? []].filter(([, { file }]) => file !== null && !reader.isTestFile(file));
	const used = imports.filter(([local]) => names.has(local));
	return (used.length > 0 ? used : imports).map(([local, { imported, file }]) => ({
		name: imported === "default" ? local : imported,
		file
	}));
}
function createPresence(context) {
	const { runs, changes, base, head } = context;
	let exported = null;
	const isExported = (name) => {
		exported ??= new Set([...new Set([runs.headByHead, runs.headByBase])].flatMap(({ modules }) => modules.all().flatMap(({ exports }) => exports.map((one) => one.name))));
		return exported.has(name);
	};
	let changedCode = null;
	const isCodeLeft = (subject) => {
		const text = base.read(subject.file);
		const program = text === null ? null : parseProgram(subject.file, text);
		const fn = program === null ? void 0 : functionsOf(program).get(subject.name);
		if (fn === void 0) return false;
		changedCode ??= changes.list.map(({ status, path }) => status === "deleted" ? null : head.read(path)).map((code) => code?.replace(/\s+/g, "") ?? "").join("\n");
		const code = text.slice(fn["body"].start, fn["body"].end).replace(/\s+/g, "");
		return code.length > 12 && changedCode.includes(code);
	};
	const functionsIn = (text, file) => {
		const program = text === null ? null : parseProgram(file, text);
		return program === null ? new Map() : functionsOf(program);
	};
	const areMembersGone = ({ name, file }, now, test) => {
		const before = functionsIn(base.read(file), file);
		const used = before.has(name) ? [] : [...before.keys()].filter((one) => one !== "constructor" && test.words.has(one));
		const after = used.length === 0 ? before : functionsIn(head.read(now), now);
		return used.length > 0 && used.every((one) => !after.has(one) && !isCodeLeft({
			name: one,
			file
		}));
	};
	return (subject, test) => {
		const now = changes.afterOf(subject.file);
		if (now !== null && subject.name === "*") return true;
		if (now !== null && isNamed(now, subject.name)) return !areMembersGone(subject, now, test);
		return isExported(subject.name) || isCodeLeft(subject);
	};
	function isNamed(path, name) {
		const own = inProject(context, path);
		const module = own === null ? void 0 : runs.headByHead.modules.get(own);
		if (module !== void 0) return module.exports.some((one) => one.name === name || one.name === "default" || one.name === "*");
		return head.read(path) !== null && context.files.after.has(fromTop$1(context, own ?? path));
	}
}
// packages/review/src/integrity/test/find-tests.ts
function findTests(context) {
	const readers = {
		base: createTestReader(context, "base"),
		head: createTestReader(context, "head")
	};
	const { before, after, unreadable } = readCases(context, readers);
	const matched = matchTests(before, after, context.changes.afterOf);
	const known = new Map();
	const ofBase = new Set(before);
	const subjects = (test) => {
		const reader = ofBase.has(test) ? readers.base : readers.head;
		const found = known.get(test) ?? subjectsOf(test, reader.source(test.file), reader);
		known.set(test, found);
		return found;
	};
	const codeOf = (test) => {
		const [first] = subjects(test);
		return first === void 0 ? "the code" : first.name === "*" ? showPath(first.file) : first.name;
	};
	const isPresent = createPresence(context);
	const isCodeLeft = (test) => {
		const tested = subjects(test);
		return tested.length === 0 ? !isCounterpartGone(context, test.file) : tested.some((subject) => isPresent(subject, test));
	};
	const losses = withoutReplaced(findLosses(matched, subjects).filter(({ before: test }) => isCodeLeft(test)), matched.gained, createReplacement(context, subjects));
	return [
		...unreadable.map(([file, count]) => describeUnreadableTests(file, count)),
		...describeLosses(context, losses, matched, codeOf),
		...findFocused(matched).map(([test, line]) => describeFocus(test, line)),
		...findMocks(context, readers, matched),
		...findCopies(context, readers, matched),
		...findTestsLeftOut(context, readers),
		...findSetUps(context, readers),
		...findCiChanges(context)
	];
}
function readCases(context, readers) {
	const before = [];
	const after = [];
	const unreadable = [];
	const pairs = [...context.changes.list.filter(({ isLink }) => !isLink).map(({ status, path, before: old }) => ({
		old,
		now: status === "deleted" ? null : path
	})), ...usersOfHelpers(context, readers).map((path) => ({
		old: path,
		now: path
	}))];
	for (const { old, now } of pairs) {
		if (!(old !== null && readers.base.isTestFile(old) || now !== null && readers.head.isTestFile(now))) continue;
		const was = old === null ? [] : readers.base.cases(old) ?? [];
		const is = now === null ? [] : isSourceFile(now) || was.length > 0 ? readers.head.cases(now) : [];
		if (is === null && was.length > 0) unreadable.push([now, was.length]);
		else {
			before.push(...was);
			after.push(...is ?? []);
		}
	}
	return {
		before,
		after,
		unreadable
	};
}
function usersOfHelpers(context, { base }) {
	const { changes, runs } = context;
	const helpers = new Set(changes.list.flatMap(({ before }) => {
		const text = before === null || !isSourceFile(before) ? null : context.base.read(before);
		const own = before === null ? null : inProject(context, before);
		return own !== null && text !== null && /\b(?:expect|assert)\b/.test(text) ? [own] : [];
	}));
	if (helpers.size === 0) return [];
	const changed = new Set(changes.list.map(({ before }) => before));
	return [...new Set([...findImporters(runs.baseByBase.modules, helpers).values()].flat())].map((file) => fromTop$1(context, file)).filter((path) => base.isTestFile(path) && !changed.has(path)).sort();
}
function describeLosses(context, losses, { pairs }, codeOf) {
	const deleted = losses.filter(({ kind }) => kind === "deleted").map(({ before }) => before);
	const states = losses.flatMap(({ kind, after }) => kind === "state" ? [after] : []);
	return [
		...[...groupBy(deleted, ({ file }) => file)].map(([file, tests]) => {
			const now = context.changes.afterOf(file);
			return describeDeleted(now ?? file, now === null ? 1 : lineOfGap(tests[0], now, pairs), tests, now === null, codeOf);
		}),
		...[...groupBy(states, ({ file, stateAt, state }) => `${file}\0${stateAt}\0${state}`).values()].map((tests) => describeState(tests, codeOf)),
		...losses.flatMap(({ kind, before, after }) => kind === "deleted" || kind === "state" ? [] : [describeWeaker(kind, before, after, codeOf)])
	];
}
function lineOfGap(test, file, pairs) {
	const earlier = pairs.filter(({ before, after }) => before.file === test.file && after.file === file && before.line < test.line).map(({ after }) => after.line);
	return earlier.length === 0 ? 1 : Math.max(...earlier);
}
function findFocused({ pairs, gained }) {
	const tests = [...pairs.filter(({ before }) => before.focusedAt === null).map(({ after }) => after), ...gained];
	const found = new Map();
	for (const test of tests) if (test.focusedAt !== null && !found.has(`${test.file}:${test.focusedAt}`)) found.set(`${test.file}:${test.focusedAt}`, [test, test.focusedAt]);
	return [...found.values()];
}
function isCounterpartGone({ changes }, file) {
	const stem = stemOf(file);
	return changes.list.some(({ status, before }) => status === "deleted" && before !== null && before !== file && stemOf(before) === stem);
}
function stemOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).split(".", 1)[0].toLowerCase();
}
// packages/review/src/integrity/untested/canonical-code.ts
const SKIPPED_KEYS = new Set([
	"type",
	"start",
	"end",
	"range",
	"loc",
	"parent",
	"raw",
	"typeAnnotation",
	"returnType",
	"typeParameters",
	"typeArguments",
	"superTypeArguments",
	"implements",
	"declare",
	"accessibility",
	"override",
	"readonly",
	"definite",
	"kind",
	"shorthand",
	"expression",
	"abstract",
	"directive",
	"phase",
	"id",
	"extra",
	"this"
]);
function canonicalCode(start, module, follow, rename) {
	const tokens = [];
	const numbers = new Map();
	const pending = [];
	const keys = new Map();
	const keyOf = (one) => {
		const known = keys.get(one) ?? String(keys.size);
		keys.set(one, known);
		return known;
	};
	const refer = (local, inModule) => {
		const declaration = inModule.declarations.get(local);
		if (declaration === void 0) return false;
		const key = `${keyOf(inModule)} ${local}`;
		let number = numbers.get(key);
		if (number === void 0) {
			numbers.set(key, number = numbers.size);
			pending.push({
				node: declaration,
				module: inModule
			});
		}
		tokens.push(`@${number}`);
		return true;
	};
	if (typeof start === "string") refer(start, module);
	else pending.push({
		node: start,
		module
	});
	for (let next = pending.shift(); next !== void 0; next = pending.shift()) emitDeclaration(next.node, next.module);
	return tokens;
	function emitDeclaration(root, own) {
		const locals = declaredNames(root);
		const order = new Map();
		emit(root);
		function emit(node) {
			const inner = unwrap(node);
			if (inner !== node) return emit(inner);
			switch (node.type) {
				case "EmptyStatement": return;
				case "Identifier":
				case "JSXIdentifier": return emitName(node["name"]);
				case "Literal": {
					const regex = node["regex"];
					tokens.push(regex === void 0 ? `${typeof node["value"]} ${String(node["value"])}` : `/${regex.pattern}/${regex.flags}`);
					return;
				}
				case "TemplateElement":
					tokens.push(`text ${String(node["value"].cooked)}`);
					return;
				case "JSXText":
					if (node["value"].trim() !== "") tokens.push(`text ${node["value"].replace(/\s+/g, " ").trim()}`);
					return;
				case "MemberExpression":
					tokens.push(node["optional"] === true ? "?." : ".");
					emit(node["object"]);
					return emitKey(node["property"], node["computed"]);
				case "TSParameterProperty":
					tokens.push("parameter property");
					return emit(node["parameter"]);
				case "Property":
				case "MethodDefinition":
				case "PropertyDefinition":
					tokens.push(`${node.type} ${node["kind"] === "get" || node["kind"] === "set" ? node["kind"] : ""}${node["static"] === true ? "static" : ""}`);
					emitKey(node["key"], node["computed"]);
					if (node["value"] != null) emit(node["value"]);
					return;
				case "ReturnStatement":
				case "ExpressionStatement":
					tokens.push(node.type);
					if ((node["argument"] ?? node["expression"]) != null) emit(node["argument"] ?? node["expression"]);
					return;
			}
			if (node.type.startsWith("TS") && !/^TS(?:Enum|Export|Import|Module)/.test(node.type)) return;
			if (isFunction(node)) return emitFunction(node);
			tokens.push(node.type);
			for (const [key, value] of Object.entries(node)) if (!SKIPPED_KEYS.has(key) && (value === true || typeof value === "string" || typeof value === "number")) tokens.push(`${key} ${value}`);
			const bodies = [
				node["consequent"],
				node["alternate"],
				node["body"]
			].filter((one) => one != null && !Array.isArray(one));
			for (const child of childrenOf(node)) {
				if (child.type.startsWith("TSType") && child.type !== "TSTypeAssertion") continue;
				if (/^(?:If|For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type) && bodies.includes(child) && child.type !== "BlockStatement" && !(node.type === "IfStatement" && child.type === "IfStatement")) tokens.push("BlockStatement");
				emit(child);
			}
		}
		function emitFunction(node) {
			tokens.push(`fn${node["async"] === true ? " async" : ""}${node["generator"] === true ? " generator" : ""}`);
			for (const parameter of node["params"]) if (parameter["name"] !== "this") emit(parameter);
			const body = node["body"];
			if (body === null) return;
			if (body.type !== "BlockStatement") tokens.push("BlockStatement", "ReturnStatement");
			emit(body);
		}
		function emitKey(key, isComputed) {
			if (isComputed) return emit(key);
			tokens.push(`.${key.type === "Literal" ? String(key["value"]) : key["name"]}`);
		}
		function emitName(name) {
			if (locals.has(name)) {
				const number = order.get(name) ?? order.size;
				order.set(name, number);
				tokens.push(`$${number}`);
			} else if (!refer(name, own)) {
				const imported = own.imports.get(name);
				if (imported === void 0) tokens.push(`global ${name}`);
				else emitImported(imported, name);
			}
		}
		function emitImported(imported, local) {
			const target = follow(imported);
			if (target === null) tokens.push(imported.file === null ? `#${imported.specifier} ${imported.imported}` : `#${rename(imported.imported === "default" ? local : imported.imported)}`);
			else if (typeof target.local === "string") refer(target.local, target.module);
			else pending.push({
				node: target.local,
				module: target.module
			});
		}
	}
}
function declaredNames(root) {
	const names = new Set();
	const pending = [[root, false]];
	for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
		const [node, isPattern] = next;
		if (isPattern && node.type === "Identifier") names.add(node["name"]);
		if (isFunction(node)) for (const parameter of node["params"]) pending.push([parameter, true]);
		if (node !== root && (isFunction(node) || /^Class/.test(node.type)) && node["id"] != null) names.add(node["id"].name);
		if (node.type === "VariableDeclarator") pending.push([node["id"], true]);
		if (node.type === "CatchClause" && node["param"] !== null) pending.push([node["param"], true]);
		const isInner = isPattern && /^(?:ObjectPattern|ArrayPattern|RestElement|TSParameterProperty)$/.test(node.type);
		for (const child of childrenOf(node)) {
			const isKey = node.type === "Property" && child === node["key"] && child !== node["value"];
			const isTarget = isInner || isPattern && (node.type === "Property" && !isKey || node.type === "AssignmentPattern" && child === node["left"]);
			pending.push([child, isTarget]);
		}
	}
	return names;
}
// packages/review/src/integrity/untested/module-code.ts
function readModuleCode(program, resolve) {
	const declarations = new Map();
	const exports = new Map();
	for (const statement of program["body"]) {
		const isExport = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
		const declaration = isExport ? statement["declaration"] : statement;
		const names = declaration === null ? [] : declare(declaration, declarations);
		if (statement.type === "ExportDefaultDeclaration") exports.set("default", names[0] ?? (declaration.type === "Identifier" ? declaration["name"] : declaration));
		else if (isExport) {
			for (const name of names) exports.set(name, name);
			if (statement["source"] === null) for (const { local, exported } of statement["specifiers"]) exports.set(exported["name"] ?? exported["value"], local["name"]);
		} else addCommonJs(statement, exports);
	}
	return {
		declarations,
		exports,
		imports: importsOf(program, resolve)
	};
}
function declare(node, declarations) {
	if (node.type === "VariableDeclaration") return node["declarations"].flatMap(({ id, init }) => {
		const names = [];
		walk(id, (part) => {
			if (part.type === "Identifier") names.push(part["name"]);
		});
		if (init !== null && !isRequire(init)) for (const name of names) declarations.set(name, unwrap(init));
		return names;
	});
	const name = node["id"]?.name;
	if (typeof name !== "string" || !/^(?:Function|Class|TSEnum)/.test(node.type)) return [];
	declarations.set(name, node);
	return [name];
}
function isRequire(init) {
	return init.type === "CallExpression" && init["callee"].name === "require";
}
function addCommonJs(statement, exports) {
	const assignment = statement.type === "ExpressionStatement" ? statement["expression"] : null;
	if (assignment?.type !== "AssignmentExpression" || assignment["left"].type !== "MemberExpression") return;
	const { object, property } = assignment["left"];
	const right = unwrap(assignment["right"]);
	const value = right.type === "Identifier" ? right["name"] : right;
	if (object["name"] === "module" && property["name"] === "exports") {
		if (right.type !== "ObjectExpression") exports.set("default", value);
		else for (const one of right["properties"]) if (one.type === "Property" && one["key"].type === "Identifier") exports.set(one["key"].name, one["value"].type === "Identifier" ? one["value"].name : one["value"]);
	} else if (object["name"] === "exports" || object.type === "MemberExpression" && object["property"].name === "exports") exports.set(property["name"], value);
}
function behaviorOf(module, name) {
	const target = module.exports.get(name);
	const node = typeof target === "string" ? module.declarations.get(target) : target;
	if (node === void 0) return null;
	let isBehavior = false;
	walk(node, (part) => {
		if (isFunction(part) || /^Class/.test(part.type)) isBehavior = true;
		return !isBehavior;
	});
	return isBehavior ? node : null;
}
// packages/review/src/integrity/untested/changed-behavior.ts
function findChangedBehavior(context, changes) {
	const base = readSources(context, "base");
	const head = readSources(context, "head");
	const renamed = findRenames(context, base, head);
	return changes.flatMap(({ path, before }) => {
		const now = head.get(path);
		const old = before === null ? void 0 : base.get(before);
		if (now === void 0 || old === void 0) return [];
		const differing = [...now.code.exports.keys()].flatMap((name) => {
			const node = behaviorOf(now.code, name);
			if (node === null || behaviorOf(old.code, name) === null) return [];
			const code = differenceOf(name, old, now, base, head, renamed);
			return code === null ? [] : [{
				name: name === "default" ? nameOfDefault(now) : name,
				code,
				at: node.start
			}];
		});
		if (differing.length === 0) return [];
		const first = Math.min(...differing.map(({ at }) => at));
		return [{
			path,
			line: lineAt(now.text, first),
			names: differing.map(({ name }) => name),
			code: differing.map(({ code }) => code).join("\n")
		}];
	});
}
function nameOfDefault({ path, code }) {
	const target = code.exports.get("default");
	return typeof target === "string" ? target : path.slice(path.lastIndexOf("/") + 1);
}
function readSources(context, side) {
	const resolve = createResolver(context, side);
	const sources = new Map();
	for (const { path, before, status, isLink } of context.changes.list) {
		const own = side === "base" ? before : status === "deleted" ? null : path;
		const text = own === null || isLink || !/\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx)$/.test(own) ? null : context[side].read(own);
		const program = text === null ? null : parseProgram(own, text);
		if (program === null) continue;
		const code = readModuleCode(program, (specifier) => resolve(own, specifier));
		const exports = isComponentFile(own) ? new Map([["default", program], ...code.exports]) : code.exports;
		sources.set(own, {
			path: own,
			text,
			code: {
				...code,
				exports
			}
		});
	}
	return sources;
}
const UNFOLLOWED = () => null;
function findRenames({ changes }, base, head) {
	const left = exportedIn(base).filter(({ path, name }) => !head.get(changes.afterOf(path) ?? "")?.code.exports.has(name));
	const appeared = exportedIn(head).filter(({ path, name }) => !base.get(changes.beforeOf(path) ?? "")?.code.exports.has(name));
	const names = new Map();
	for (const { name, code } of left) {
		const same = appeared.find((one) => one.code === code);
		if (same !== void 0 && same.name !== name) names.set(name, same.name);
	}
	return names;
}
function exportedIn(sources) {
	return [...sources.values()].flatMap(({ path, code }) => [...code.exports].map(([name, local]) => ({
		path,
		name,
		code: canonicalCode(local, code, UNFOLLOWED, () => "").join("\n")
	})));
}
function differenceOf(name, old, now, base, head, renamed) {
	const toNew = (before) => renamed.get(before) ?? before;
	const same = (after) => after;
	const codeOf = (module, follow, rename) => canonicalCode(module.code.exports.get(name), module.code, follow, rename);
	const after = codeOf(now, UNFOLLOWED, same);
	if (isEqual(codeOf(old, UNFOLLOWED, toNew), after)) return null;
	const followed = codeOf(now, followIn(head), same);
	const before = codeOf(old, followIn(base), toNew);
	return isEqual(before, followed) || isExtraction(before, followed) ? null : after.join(" ");
}
function followIn(sources) {
	return ({ file, imported }) => {
		const target = file === null ? void 0 : sources.get(file);
		const local = target?.code.exports.get(imported);
		return target === void 0 || local === void 0 || behaviorOf(target.code, imported) === null ? null : {
			module: target.code,
			local
		};
	};
}
function isEqual(a, b) {
	return a.length === b.length && a.every((token, index) => token === b[index]);
}
const STRUCTURE = /^(?:[$@]\d|fn|(?:Call|Await)Expression$|(?:Return|Block|Expression)Statement$|Variable(?:Declaration|Declarator)$)/;
function isExtraction(before, after) {
	const count = (tokens, structure) => tokens.filter((token) => structure.test(token)).length;
	const isRestructured = count(before, /^fn/) !== count(after, /^fn/) || count(before, /^VariableDeclarator/) !== count(after, /^VariableDeclarator/);
	const content = (tokens) => tokens.filter((token) => !STRUCTURE.test(token)).sort();
	return isRestructured && isEqual(content(before), content(after));
}
function lineAt(text, offset) {
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	return lowerBound(starts, offset + 1);
}
// packages/review/src/integrity/untested/instance-tests.ts
function createInstanceTests(context, readers, locate) {
	const ofBase = testsByInstance(context, "base", readers.base, locate);
	const ofHead = testsByInstance(context, "head", readers.head, locate);
	const changed = new Set();
	for (const { status, path, before } of context.changes.list) {
		if (status === "deleted" || !isChangedTest(path, before, readers)) continue;
		for (const [instance, files] of ofHead) if (files.has(path) || files.has(testOfSnapshot(path))) changed.add(instance);
		const own = inProject(context, path);
		const location = own === null ? null : locate(own);
		if (location !== null) changed.add(location.instance);
	}
	return {
		has: (instance) => ofBase.has(instance) || ofHead.has(instance),
		areChanged: (instance) => changed.has(instance),
		nearest(instance, path) {
			const files = [...ofHead.get(instance) ?? []].sort();
			const stem = path.replace(/\.[^./]+$/, "");
			const name = stem.slice(stem.lastIndexOf("/") + 1);
			const folder = stem.slice(0, stem.lastIndexOf("/") + 1);
			return files.find((file) => file.startsWith(`${stem}.`)) ?? files.find((file) => file.slice(file.lastIndexOf("/") + 1).startsWith(`${name}.`)) ?? files.find((file) => file.startsWith(folder)) ?? files[0] ?? null;
		}
	};
}
function testsByInstance(context, side, reader, locate) {
	const found = new Map();
	const add = (instance, file) => {
		const known = found.get(instance);
		if (known === void 0) found.set(instance, new Set([file]));
		else known.add(file);
	};
	const { modules } = side === "base" ? context.runs.baseByBase : context.runs.headByHead;
	for (const path of side === "base" ? context.files.before : context.files.after) {
		const own = reader.isTestFile(path) ? inProject(context, path) : null;
		if (own === null) continue;
		const location = locate(own);
		if (location !== null) add(location.instance, path);
		for (const { target } of modules.get(own)?.edges ?? []) {
			const imported = target.type === "file" ? locate(target.path) : null;
			if (imported !== null) add(imported.instance, path);
		}
		if (modules.has(own)) continue;
		for (const { file } of reader.source(path)?.imports.values() ?? []) {
			const imported = file === null ? null : locate(inProject(context, file) ?? "");
			if (imported !== null) add(imported.instance, path);
		}
	}
	return found;
}
const TEST_DATA = /\.snap$|(?:^|\/)(?:__snapshots__|__fixtures__|fixtures|__tests__|tests?)\/.*\.(?:json|txt|ya?ml|csv|html|md|snap)$/;
function testOfSnapshot(path) {
	return path.replace(/__snapshots__\/(.*)\.snap$/, "$1");
}
function isChangedTest(path, before, { base, head }) {
	if (TEST_DATA.test(path)) return true;
	if (!head.isTestFile(path)) return false;
	const now = head.cases(path) ?? [];
	const old = before === null ? [] : base.cases(before) ?? [];
	const known = new Set(old.map(signatureOf));
	if (now.some((test) => asserts(test) && !known.has(signatureOf(test)))) return true;
	return old.length > 0 && now.some(asserts) && sharedCode(head, path, now) !== sharedCode(base, before, old);
}
function asserts({ checks, state }) {
	return state === "runs" && checks.some(({ weakness, strength }) => weakness === null && strength > 0);
}
function signatureOf({ words, tables }) {
	return JSON.stringify([[...words].sort(), tables]);
}
function sharedCode(reader, path, cases) {
	const source = reader.source(path);
	if (source === null || cases.length === 0) return "";
	return source.program["body"].filter(({ type }) => type === "VariableDeclaration" || type === "FunctionDeclaration").map(({ start, end }) => source.text.slice(start, end).replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*|\s+/g, "")).join("\n");
}
// packages/review/src/integrity/untested/strict.ts
function isStrict({ base, head }) {
	return ((base.policy ?? head.policy)?.sources ?? []).some((file) => /\bextends['"]?\s*[:=]\s*(?:\[[^\]]*|\s*(?:-\s*\S+\s+)*-?\s*)['"]?strict\b/.test(textOf(file)));
}
function textOf(file) {
	try {
		return readRegularText(file);
	} catch {
		return "";
	}
}
// packages/review/src/integrity/untested/find-untested.ts
function findUntested(context) {
	const policy = (context.base.policy ?? context.head.policy)?.policy;
	if (policy === void 0) return [];
	const locate = createLocator(policy);
	const readers = {
		base: createTestReader(context, "base"),
		head: createTestReader(context, "head")
	};
	const sources = context.changes.list.filter(({ path, before, status, isLink }) => !isLink && status !== "deleted" && isCode(path, readers.head) && (before === null || isSourceFile(before)));
	if (sources.length === 0) return [];
	const changed = findChangedBehavior(context, sources);
	if (changed.length === 0) return [];
	const tests = createInstanceTests(context, readers, locate);
	return changed.flatMap((behavior) => {
		const own = inProject(context, behavior.path);
		const location = own === null ? null : locate(own);
		if (location === null || location.test || !tests.has(location.instance) || tests.areChanged(location.instance)) return [];
		return [describe(behavior, location.domain, tests, location.instance, isStrict(context))];
	});
}
function isCode(path, reader) {
	return isSourceFile(path) && !isDeclarationFile(path) && !reader.isTestFile(path) && !/\.stories\.|\.config\.|\.gen\.|\.generated\./.test(path);
}
function describe({ path, line, names, code }, domain, tests, instance, isError) {
	const listed = clipMiddle(listNames(names, 2), 60);
	const test = tests.nearest(instance, path);
	const target = test === null ? `a test beside ${showPath(posix.basename(path))}` : showPath(test);
	return {
		rule: "untested",
		severity: isError ? "error" : "warn",
		file: path,
		line,
		subject: `${names.join(" ")} ${shortHash(code)}`,
		what: `${shortPath(path, 40)}:${line} changes what ${listed} ${names.length === 1 ? "does" : "do"}, and no test of ${clipMiddle(domain, 20)} changed.`,
		fix: [`Assert the new result of ${listed} in ${target}.`, "If the result is to stay the same, restore the old code."],
		not: "Do not edit a test without asserting the new result."
	};
}
// packages/review/src/integrity/detectors.ts
const DETECTORS = [
	findSuppressions,
	findExceptions,
	findPolicyChanges,
	findScope,
	findBaselineGrowth,
	findGateChanges,
	findOpaque,
	findTests,
	findUntested,
	findSize
];
// packages/review/src/new-findings/find-added.ts
async function findAdded(context) {
	const { runs } = context;
	const ofHead = comparisonOf(context, runs.baseByHead, runs.headByHead);
	if (runs.headByBase === runs.headByHead) return runs.headByHead.describe(newFindings(runs.baseByHead.findings, runs.headByHead.findings, ofHead));
	const onlyByBase = newFindings(runs.baseByHead.findings, runs.baseByBase.findings, {
		...ofHead,
		afterOf: (path) => path,
		after: ofHead.before
	});
	const byHead = newFindings([...runs.baseByHead.findings, ...onlyByBase], runs.headByHead.findings, ofHead);
	const known = new Set(byHead.map(positionKey));
	const byBase = newFindings(runs.baseByBase.findings, runs.headByBase.findings, comparisonOf(context, runs.baseByBase, runs.headByBase));
	const isExempt = exemptInHead(context);
	const hidden = byBase.filter((finding) => !known.has(positionKey(finding)) && !isAboutPolicy(finding) && !isExempt(finding));
	return [...await runs.headByHead.describe(byHead), ...await runs.headByBase.describe(hidden)];
}
function isAboutPolicy({ rule }) {
	return rule === "architecture/no-stale-exception";
}
// packages/review/src/sides/judge.ts
async function judge(side, policy, folder, options) {
	const root = join$1(side.top, folder);
	const isOwn = policy === side.policy && policy.origins === void 0;
	const run = await check({
		cwd: root,
		...isOwn ? { configFile: policy.policyFile } : { loaded: movedTo$1(policy, root) },
		cache: options.cache,
		baseline: false,
		detailed: true,
		mayBeEmpty: true,
		...options.today !== void 0 && { today: options.today },
		onNotice: options.onNotice,
		...options.onProgress !== void 0 && { onProgress: options.onProgress }
	});
	const { files, modules, violations, silenced, describe } = run.details;
	return {
		root,
		findings: violations,
		silenced,
		files: new Set(files),
		modules,
		describe,
		summary: run.summary,
		trusted: run.trusted
	};
}
function movedTo$1(loaded, root) {
	const plugins = loaded.policy.plugins?.map((plugin) => ({
		...plugin,
		file: posixRelative(root, join$1(loaded.root, plugin.file))
	}));
	return {
		...loaded,
		root,
		policy: {
			...loaded.policy,
			...plugins !== void 0 && { plugins }
		}
	};
}
// packages/review/src/sides/align-policies.ts
function alignPolicies(base, head) {
	if (base.policy === null || head.policy === null) return {
		base,
		head
	};
	const folders = [posixRelative(base.top, base.policy.root), posixRelative(head.top, head.policy.root)];
	if (folders[0] === folders[1]) return {
		base,
		head
	};
	const common = inCommon(folders[0], folders[1]);
	const origins = folders.map((folder) => posixRelative(join$1(base.top, common), join$1(base.top, folder)));
	const align = (side, policy, folder) => ({
		...side,
		policy: inFolder({
			...policy,
			origins
		}, join$1(side.top, common), folder)
	});
	return {
		base: align(base, base.policy, origins[0]),
		head: align(head, head.policy, origins[1])
	};
}
function inCommon(one, other) {
	const [a, b] = [one.split("/"), other.split("/")];
	const end = a.findIndex((name, index) => name !== b[index]);
	return a.slice(0, end === -1 ? a.length : end).join("/");
}
function inFolder(loaded, root, folder) {
	if (folder === "") return {
		...loaded,
		root
	};
	const path = (one) => `${folder}/${one}`;
	const glob = (one) => one.startsWith("!") ? `!${path(one.slice(1))}` : path(one);
	const { policy } = loaded;
	return {
		...loaded,
		root,
		policyFile: path(loaded.policyFile),
		policy: {
			...policy,
			files: policy.files.map(glob),
			ignores: policy.ignores.map(glob),
			places: policy.places.map((place) => ({
				...place,
				pattern: path(place.pattern)
			})),
			externals: policy.externals.map((external) => ({
				...external,
				...external.through !== void 0 && { through: external.through.map(glob) }
			})),
			outside: policy.outside.map(glob),
			tests: policy.tests.map(glob),
			rules: settingsIn(policy, glob),
			exceptions: policy.exceptions.map((exception) => exceptionIn(exception, glob)),
			...policy.plugins !== void 0 && { plugins: policy.plugins.map((plugin) => ({
				...plugin,
				file: path(plugin.file)
			})) }
		}
	};
}
function settingsIn({ rules, layers, places }, glob) {
	const names = new Set([...layers.names, ...places.map(({ name }) => name)]);
	const scoped = (setting) => ({
		...setting,
		in: setting.in?.map((one) => names.has(one) ? one : glob(one)) ?? null
	});
	return Object.fromEntries(Object.entries(rules).map(([rule, settings]) => [rule, settings.map(scoped)]));
}
const ABOUT_SPECIFIERS = new Set([
	"architecture/external-placement",
	"architecture/resolved-import",
	"architecture/opaque-import"
]);
function exceptionIn(exception, glob) {
	const { rule, from, to } = exception;
	return {
		...exception,
		from: glob(from),
		to: to === null || ABOUT_SPECIFIERS.has(rule) ? to : glob(to)
	};
}
// packages/review/src/sides/find-configs.ts
async function findConfigs(tops, place, changes) {
	const base = configIn(tops.base, place);
	const head = configIn(tops.head, place);
	if (base === null && head !== null) return {
		base: movedFrom(tops, place, await changes),
		head
	};
	if (base !== null && head === null) return {
		base,
		head: movedTo(tops, place, await changes)
	};
	return {
		base,
		head: base !== null && head !== null && base.folder !== head.folder && hasConfig(join$1(tops.head, base.folder)) ? base : head
	};
}
function configIn(top, { folder, configFile }) {
	if (configFile !== void 0) return existsSync(join$1(top, folder, configFile)) ? {
		folder,
		configFile
	} : null;
	const nearest = nearestConfig(top, folder);
	return nearest === null ? null : {
		folder: nearest,
		configFile
	};
}
function nearestConfig(top, from) {
	for (let folder = from;; folder = parentOf(folder)) {
		if (hasConfig(join$1(top, folder))) return folder;
		if (folder === "") return null;
	}
}
function parentOf(folder) {
	const parent = posix.dirname(folder);
	return parent === "." ? "" : parent;
}
function movedFrom(tops, place, changes) {
	const { folder, configFile } = place;
	if (configFile !== void 0) {
		const before = changes.beforeOf(posix.join(folder, configFile));
		if (before !== null) return {
			folder: "",
			configFile: before
		};
	}
	const lost = foldersOf(changes).filter((one) => hasConfig(join$1(tops.base, one)) && !hasConfig(join$1(tops.head, one)));
	const [only, second] = nearestFirst(tops.base, folder, lost);
	if (second !== void 0) throw new CheckError(`The change replaces the policies of ${lost.length} folders (${lost.map((one) => one || "the top folder").join(", ")}) by one, which cannot be compared. Review the change in one of these folders: cd ${lost.find((one) => one !== "")} && stratalint review.`);
	return only === void 0 ? null : {
		folder: only,
		configFile: void 0
	};
}
function movedTo(tops, place, changes) {
	const { folder, configFile } = place;
	if (configFile !== void 0) {
		const after = changes.afterOf(posix.join(folder, configFile));
		if (after !== null && existsSync(join$1(tops.head, after))) return {
			folder: "",
			configFile: after
		};
	}
	const gained = foldersOf(changes).filter((one) => hasConfig(join$1(tops.head, one)) && !hasConfig(join$1(tops.base, one)));
	const [only, second] = nearestFirst(tops.head, folder, gained);
	return only === void 0 || second !== void 0 ? null : {
		folder: only,
		configFile: void 0
	};
}
function nearestFirst(top, from, folders) {
	const nearest = nearestConfig(top, from);
	return nearest !== null && folders.includes(nearest) ? [nearest] : folders;
}
function foldersOf({ list }) {
	const paths = list.flatMap(({ path, before }) => before === null ? [path] : [path, before]);
	const mayBeConfig = (path) => {
		const name = posix.basename(path);
		return isConfigFileName(name) || name === "package.json";
	};
	return [...new Set(paths.filter(mayBeConfig).map(parentOf))].sort();
}
// packages/review/src/sides/side.ts
const LARGEST = 16777216;
async function openSide(label, top, config) {
	const side = {
		label,
		top,
		policy: null,
		fault: null,
		read: (path) => readText(top, path)
	};
	if (config === null) return side;
	try {
		const { folder, configFile } = config;
		return {
			...side,
			policy: await loadPolicy({
				cwd: join$1(top, folder),
				configFile
			})
		};
	} catch (error) {
		if (!(error instanceof PolicyError)) throw error;
		return {
			...side,
			fault: error.message
		};
	}
}
function readText(top, path) {
	try {
		const file = join$1(top, path);
		const stats = lstatSync(file);
		if (!stats.isFile() || stats.size > LARGEST) return null;
		const text = readFileSync(file, "utf8");
		return text.includes("\0") ? null : text.replace(/^\uFEFF/, "");
	} catch {
		return null;
	}
}
// packages/review/src/sides/lock-folder.ts
function lockFolder(folder) {
	const file = `${folder}.lock`;
	if (!tryToCreate(file)) {
		if (isHeld(file)) return null;
		rmSync(file, { force: true });
		if (!tryToCreate(file)) return null;
	}
	held.add(file);
	return () => {
		held.delete(file);
		rmSync(file, { force: true });
	};
}
const held = new Set();
function tryToCreate(file) {
	try {
		writeFileSync(file, String(process.pid), { flag: "wx" });
		return true;
	} catch {
		return false;
	}
}
const TIME_TO_WRITE_MS = 1e4;
function isHeld(file) {
	try {
		const owner = Number(readFileSync(file, "utf8"));
		if (owner === process.pid) return held.has(file);
		return owner > 0 ? process.kill(owner, 0) : Date.now() - statSync(file).mtimeMs < TIME_TO_WRITE_MS;
	} catch (error) {
		return error.code === "EPERM";
	}
}
// packages/review/src/sides/snapshot.ts
const CONTENTS = {
	base: "the base",
	head: "the change",
	week: "a commit",
	"since-1": "a commit",
	"since-2": "a commit"
};
function writeSnapshot(repository, tree, name) {
	const kept = keptFolder(repository, name);
	const unlock = kept === null ? null : lockFolder(kept);
	if (kept !== null && unlock !== null) {
		if (fill(repository, tree, kept)) return {
			folder: kept,
			dispose: unlock
		};
		unlock();
	}
	const folder = mkdtempSync(join$1(realpathSync(tmpdir()), "stratalint-review-"));
	const dispose = () => rmSync(folder, {
		recursive: true,
		force: true
	});
	if (fill(repository, tree, folder)) return {
		folder,
		dispose
	};
	dispose();
	throw new CheckError(repository.read([
		"config",
		"--get-regexp",
		"^remote\\..*\\.(promisor|partialclonefilter)$"
	]) === null ? `git could not write the files of ${CONTENTS[name]} to a folder.` : `This is a partial clone, which lacks files of ${CONTENTS[name]}. Fetch them first: git fetch --refetch --no-filter.`);
}
function keptFolder({ top }, name) {
	const user = userFolder();
	if (user === null || isInside(top, user)) return null;
	const all = join$1(user, "review");
	const own = join$1(all, shortHash(top));
	const folder = join$1(own, name);
	try {
		if (!existsSync(own)) removeUnused(all);
		mkdirSync(folder, {
			recursive: true,
			mode: 448
		});
		utimesSync(own, new Date(), new Date());
		chmodSync(folder, 448);
		const real = realpathSync(folder);
		return isInside(realpathSync(user), real) ? real : null;
	} catch {
		return null;
	}
}
const UNUSED_MS = 2592e6;
function removeUnused(folder) {
	for (const name of tryTo(() => readdirSync(folder)) ?? []) {
		const path = join$1(folder, name);
		const stat = lstatSync(path, { throwIfNoEntry: false });
		if (stat?.isDirectory() === true && Date.now() - stat.mtimeMs > UNUSED_MS && /^[0-9a-f]{16}$/.test(name)) rmSync(path, {
			recursive: true,
			force: true
		});
	}
}
function fill(repository, tree, folder) {
	const marker = join$1(folder, ".git");
	mkdirSync(marker, { recursive: true });
	const env = {
		GIT_DIR: repository.gitFolder,
		GIT_WORK_TREE: folder,
		GIT_INDEX_FILE: join$1(marker, "index")
	};
	const settings = [
		"-c",
		"core.splitIndex=false",
		"-c",
		"index.sparse=false",
		"-c",
		"advice.updateSparsePath=false"
	];
	const run = (...args) => repository.read([...settings, ...args], { env }) !== null;
	if (!run("read-tree", "--reset", "-u", tree)) return false;
	const packages = (repository.read([
		"ls-files",
		"-z",
		"--",
		"*package.json"
	], { env })?.split("\0") ?? []).filter((path) => /(?:^|\/)package\.json$/.test(path)).map((path) => dirname(path));
	for (const one of new Set(["", ...packages])) linkPackages(repository.top, folder, one);
	return true;
}
function tryTo(attempt) {
	try {
		return attempt();
	} catch {
		return null;
	}
}
// packages/review/src/sides/sides.ts
function createSides(repository, names) {
	const slots = new Map();
	const slotOf = (tree, other) => {
		const known = [...slots.values()].find((slot) => slot.tree === tree);
		if (known !== void 0) return known;
		const name = names.find((one) => slots.get(one)?.tree !== other) ?? names[1];
		slots.get(name)?.dispose();
		slots.delete(name);
		const slot = {
			tree,
			runs: new Map(),
			...writeSnapshot(repository, tree, name)
		};
		slots.set(name, slot);
		return slot;
	};
	return {
		async open({ base, head }, place, changes) {
			const before = slotOf(base.tree, head.tree);
			const after = head.tree === null ? null : slotOf(head.tree, base.tree);
			const tops = {
				base: before.folder,
				head: after?.folder ?? repository.top
			};
			const configs = await findConfigs(tops, place, changes);
			const sides = alignPolicies(await openSide(base.label, tops.base, configs.base), await openSide(head.label, tops.head, configs.head));
			return {
				...sides,
				judge(side, policy, folder, options) {
					const runs = (side === sides.base ? before : after)?.runs;
					const key = [
						policy === side.policy,
						policy.root,
						policy.hash,
						folder,
						policy.origins
					].join("\0");
					const run = runs?.get(key) ?? judge(side, policy, folder, options);
					runs?.set(key, run);
					return run;
				}
			};
		},
		dispose() {
			for (const slot of slots.values()) slot.dispose();
		}
	};
}
// packages/review/src/review.ts
async function review(options) {
	const repository = openRepository(options.cwd);
	const sides = createSides(repository, ["base", "head"]);
	try {
		return await reviewRange(repository, resolveRange(repository, options), sides, options);
	} finally {
		sides.dispose();
	}
}
async function reviewRange(repository, range, sides, options) {
	const changes = readChanges(repository, range, options.untracked);
	const filesBefore = filesOf(repository, range.base.tree);
	changes.catch(() => void 0);
	filesBefore.catch(() => void 0);
	const place = {
		folder: repository.folder,
		configFile: options.configFile
	};
	const { base, head, judge } = await sides.open(range, place, changes);
	const notices = new Set();
	const notice = (text) => {
		if (!notices.has(text)) options.onNotice?.(text);
		notices.add(text);
	};
	const isBaseBroken = base.fault !== null;
	if (isBaseBroken) notice(`The policy of the base is broken, so only that of the change is used: ${base.fault.split("\n", 1)[0]}`);
	if (head.fault !== null && base.policy === null) throw new CheckError(head.fault);
	if (head.fault !== null) notice(`The policy of the change is broken, so only that of the base is used: ${head.fault.split("\n", 1)[0]}`);
	const ofBase = base.policy ?? head.policy;
	const ofHead = head.policy ?? base.policy;
	if (ofBase === null || ofHead === null) throw new CheckError("No Stratalint config found in the base or in the change. Run `stratalint init` to create one.");
	const projectFolder = folderOf(head.policy === null ? base : head);
	const isChanged = base.policy !== null && head.policy !== null && !isSamePolicy(base.policy, head.policy);
	const runs = await judgeAll({
		base,
		head,
		ofBase,
		ofHead,
		projectFolder,
		isChanged,
		judge
	}, {
		cache: options.cache !== false,
		today: options.today,
		onNotice: notice,
		onProgress: options.onProgress
	});
	const before = await filesBefore;
	const after = filesAfter(before, await changes);
	const context = {
		base,
		head,
		changes: await changes,
		projectFolder,
		runs,
		policy: {
			atBase: base.policy !== null,
			isChanged
		},
		added: [],
		files: {
			before,
			after
		},
		remotes: () => remotesOf(repository),
		owners: memoize(readOwners(CODEOWNERS.map((file) => base.read(file)).find((text) => text !== null) ?? null))
	};
	const added = await findAdded(context);
	const complete = {
		...context,
		added
	};
	await describeSilenced(complete);
	const { findings, accepted } = applyAccepted(complete, DETECTORS.flatMap((detect) => detect(complete)), new Set(options.accept?.map((one) => one.toLowerCase())));
	return {
		root: join$1(head.top, projectFolder),
		home: join$1(repository.top, projectFolder),
		base: base.label,
		head: head.label,
		findings,
		accepted,
		trusted: Object.values(runs).every(({ trusted }) => trusted) && head.fault === null && (!isBaseBroken || options.headPolicy === true),
		context: complete
	};
}
function remotesOf(repository) {
	return (repository.read([
		"config",
		"--get-regexp",
		"^remote\\..*\\.url$"
	])?.split("\n") ?? []).map((line) => line.slice(line.indexOf(" ") + 1)).filter((url) => url !== "");
}
async function describeSilenced({ runs, changes, projectFolder }) {
	const changed = new Set(changes.list.map(({ path }) => inProject({ projectFolder }, path)));
	for (const run of new Set([runs.headByHead, runs.headByBase])) await run.describe(run.silenced.filter(({ file }) => changed.has(file)));
}
function folderOf({ top, policy }) {
	return policy === null ? "" : posixRelative(top, policy.root);
}
function isSamePolicy(a, b) {
	return a.policy.plugins === void 0 && b.policy.plugins === void 0 ? JSON.stringify(a.policy) === JSON.stringify(b.policy) : a.hash === b.hash;
}
async function judgeAll({ base, head, ofBase, ofHead, projectFolder, isChanged, judge }, options) {
	const baseByBase = await judge(base, ofBase, projectFolder, options);
	const headByHead = await judge(head, ofHead, projectFolder, options);
	if (!isChanged) return {
		baseByBase,
		headByBase: headByHead,
		baseByHead: baseByBase,
		headByHead
	};
	return {
		baseByBase,
		headByHead,
		headByBase: await judge(head, ofBase, projectFolder, options),
		baseByHead: await judge(base, ofHead, projectFolder, options)
	};
}
// packages/review/src/find-review-finding.ts
async function findReviewFinding(id, options, unknown) {
	const { base, head, findings } = await review(options).catch((error) => {
		throw error instanceof CheckError ? unknown : error;
	});
	const matching = findings.filter((one) => one.id.startsWith(id));
	const ids = [...new Set(matching.map((one) => one.id))];
	if (ids.length > 1) throw new CheckError(`${ids.length} findings of the review have an id that begins with ${id}: ${ids.slice(0, 4).join(", ")}${ids.length > 4 ? ", \u2026" : ""}. Write more of it.`);
	const [finding] = matching;
	if (finding === void 0) throw new CheckError(`No finding of a check, or of a review of ${head} against ${base}, has an id that begins with ${id}; it may be fixed, or be one of a review against another base.`);
	return {
		finding,
		base,
		head
	};
}
// packages/review/src/weeks/weekly-grades.ts
async function weeklyGrades(options) {
	const { loaded, onNotice: notice = () => {} } = options;
	const repository = openRepository(options.cwd, "stratalint report --weeks", "grades commits");
	const folder = relative(repository.top, loaded.root);
	const entries = [];
	const graded = new Map();
	for (let week = options.weeks; week > 0; week--) {
		const date = daysBefore(options.today, 7 * week);
		const commit = commitBefore(repository, date);
		if (commit === null) continue;
		if (!graded.has(commit)) graded.set(commit, await gradeCommit(repository, commit, folder, date, options));
		const entry = graded.get(commit);
		if (entry === null) notice(`${commit.slice(0, 10)} of ${date} cannot be graded, so the trend lacks it.`);
		else entries.push({
			...entry,
			date
		});
	}
	if (entries.length === 0) notice(`No commit of the last ${options.weeks} weeks could be graded.`);
	return entries;
}
async function gradeCommit(repository, commit, folder, date, { loaded, tool, onProgress }) {
	const snapshot = writeSnapshot(repository, `${commit}^{tree}`, "week");
	try {
		const root = join$1(snapshot.folder, folder);
		const run = await check({
			cwd: root,
			loaded: movedTo$1(loaded, root),
			cache: false,
			detailed: true,
			mayBeEmpty: true,
			today: date,
			...onProgress !== void 0 && { onProgress }
		});
		if (run.summary.files === 0) return null;
		const report = buildReport(run, {
			tool,
			folder,
			date,
			commit,
			changes: null,
			history: []
		});
		return report.project.trusted ? historyEntryOf(report) : null;
	} catch (error) {
		if (error instanceof Error && /^(?:CheckError|PolicyError)$/.test(error.name)) return null;
		throw error;
	} finally {
		snapshot.dispose();
	}
}
function commitBefore(repository, date) {
	const end = `--before=${date}T23:59:59Z`;
	return repository.read([
		"rev-list",
		"--max-count=1",
		"--first-parent",
		end,
		"HEAD",
		"--"
	])?.trim() || null;
}
function daysBefore(date, days) {
	return new Date(Date.parse(`${date}T00:00:00Z`) - days * 864e5).toISOString().slice(0, 10);
}
export { createSides as a, fromTop$1 as c, reviewRange as i, inProject as l, findReviewFinding as n, openRepository as o, review as r, commitTree as s, weeklyGrades as t, INTEGRITY_RULES as u };
