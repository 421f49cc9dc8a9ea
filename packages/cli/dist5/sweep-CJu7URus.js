import { $t as plural, C as displayOf, E as rulesNamed, Hn as posixRelative, Kn as clean, Kt as createProgress, Nn as readProjectFile, Pn as writeProjectFile, Qn as showPath, R as check, Sr as groupBy, U as withoutFilters, V as runGit, Zn as shortPath, ar as tracedImports, gr as shortHash, ht as CheckError, in as VERSION, ir as findSource, jn as parseRecords, kr as isCycle, nn as loadPolicy, qn as clip, tr as planOf, wr as canBeBaselined } from "./check-BevjtlIT.js";
import { a as printMessage, c as toSafeJson, d as UsageError, i as formatMessage, l as withoutCommands, o as messageLine } from "./start-pYZUc136.js";
import { t as fix } from "./src-f6L2Zt2E.js";
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdtempSync } = globalThis.process.getBuiltinModule("node:fs");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmSync } = globalThis.process.getBuiltinModule("node:fs");
const { tmpdir } = globalThis.process.getBuiltinModule("node:os");
const { join } = globalThis.process.getBuiltinModule("node:path");
const { posix } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
import { Dn as fullLabel, Kn as createJudge, Lt as outlineOf, Qn as createLocator, an as parseSource, ir as memoize, kn as instanceLabel } from "./answers-Z6AirqcJ.js";
import { t as createPreviewer } from "./preview-1J00EEJN.js";
import { i as wholeCode, n as escapeMarkdown, r as escapeWithCode, t as code } from "./escape-markdown-D-5CR5Pb.js";
import { i as wrapLabelled } from "./help-BMx27pG_.js";
import { t as readReason } from "./read-reason-3F7jZm4u.js";
// packages/sweep/src/texts/debts.ts
const STATUS = {
	open: "open",
	baselined: "baselined",
	silenced: "silenced",
	excepted: "allowed by an exception"
};
function countsOf(count) {
	return Object.keys(STATUS).filter((status) => count(status) > 0).map((status) => `${count(status)} ${STATUS[status]}`);
}
function firstClause(text) {
	return text.split(/[;.](?= |$)/, 1)[0];
}
// packages/sweep/src/texts/applied.ts
const MOST_IN_SUBJECT = 72;
const NO_GIT = "--apply makes branches, and this folder is not in a git working tree.";
const NO_COMMIT = "--apply makes branches, and this repository has no commit yet.";
const DIRTY = "This repository has changes that are not committed, which the branches would not contain. Commit them first.";
const UNTRUSTED = "Something could not be checked. stratalint check names it.";
function gitRefused(branch) {
	return `git did not make the branch ${branch}. Check user.name and user.email of git, and that the repository is writable.`;
}
function branchExists(branch) {
	return `The branch ${branch} exists already. Delete it to try again.`;
}
function committed({ files }) {
	return `${plural(files.length, "file")} changed.`;
}
function commitMessage({ id, title, rule }, { fixed }) {
	const subject = clip(clean(fixed.length === 1 ? firstClause(fixed[0].title) : title), MOST_IN_SUBJECT);
	const titles = [...new Set(fixed.map((one) => clean(one.title)))].filter((one) => firstClause(one) !== subject);
	return `${[subject, ...titles.length > 0 ? [titles.join("\n")] : []].join("\n\n")}\n\nRule: ${rule}\nSweep item: ${id}\n`;
}
function appliedLines({ item, branch, result }) {
	return branch === null ? [`left     ${item.id}  ${item.title}`, `         ${result}`] : [`applied  ${branch}  ${item.title}`, `         ${result}`];
}
function appliedSummary({ items, manual }) {
	const done = items.filter(({ branch }) => branch !== null).length;
	const skipped = manual === 0 ? "" : ` ${plural(manual, "item")} before them ${manual === 1 ? "needs" : "need"} a person.`;
	if (items.length === 0) return [`No item can be carried out by stratalint fix alone.${manual === 0 ? "" : ` ${plural(manual, "item")} ${manual === 1 ? "needs" : "need"} a person.`}`];
	return [`${done} of ${plural(items.length, "item")} applied.${skipped}`, ...done === 0 ? [] : ["Nothing was checked out or pushed, and no git hook ran."]];
}
function dismissed({ id, title, findings }, file) {
	return `Dismissed ${id}: ${title}. ${plural(findings.length, "finding")} ${findings.length === 1 ? "stays" : "stay"} away from the sweep until the code changes; check and review report as before. Wrote ${file}.`;
}
// packages/sweep/src/apply/branch.ts
function openBranches(root) {
	const options = { for: "stratalint sweep --apply" };
	const top = lineOf(runGit(root, ["rev-parse", "--show-toplevel"], options));
	if (top === null) throw new CheckError(NO_GIT);
	const real = realpathSync(top);
	const filters = withoutFilters(real);
	const git = (args, more = {}) => {
		const { env, ...rest } = more;
		return lineOf(runGit(real, args, {
			...options,
			...rest,
			env: {
				...filters,
				...env
			}
		}));
	};
	const head = git([
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD^{commit}"
	]);
	if (head === null) throw new CheckError(NO_COMMIT);
	if (git([
		"status",
		"--porcelain",
		"-z"
	]) !== "") throw new CheckError(DIRTY);
	const prefix = posixRelative(real, realpathSync(root)).replace(/[^/]$/, "$&/");
	return {
		exists: (branch) => git([
			"rev-parse",
			"--verify",
			"--quiet",
			`refs/heads/${branch}`
		]) !== null,
		add(branch, message, files) {
			const folder = mkdtempSync(join(tmpdir(), "stratalint-sweep-"));
			try {
				const env = { GIT_INDEX_FILE: join(folder, "index") };
				const must = (output) => {
					if (output === null) throw new CheckError(gitRefused(branch));
					return output;
				};
				must(git(["read-tree", head], { env }));
				const entries = [...files].map(([path, text]) => entryOf(git, must, head, `${prefix}${path}`, text));
				must(git([
					"update-index",
					"-z",
					"--add",
					"--index-info"
				], {
					env,
					input: entries.join("")
				}));
				const tree = must(git(["write-tree"], { env }));
				const commit = must(git([
					"commit-tree",
					tree,
					"-p",
					head,
					"-F",
					"-"
				], { input: message }));
				must(git([
					"update-ref",
					`refs/heads/${branch}`,
					commit,
					"0".repeat(commit.length)
				]));
			} finally {
				rmSync(folder, {
					recursive: true,
					force: true
				});
			}
		}
	};
}
function entryOf(git, must, head, path, text) {
	if (text === null) return `0 ${"0".repeat(head.length)}\t${path}\0`;
	return `${/^(\d+) blob /.exec(git([
		"ls-tree",
		head,
		"--",
		`:(literal)${path}`
	]) ?? "")?.[1] ?? "100644"} ${must(git([
		"hash-object",
		"-w",
		"--stdin",
		"--path",
		path
	], { input: text }))}\t${path}\0`;
}
function lineOf(output) {
	return output?.toString("utf8").replace(/\r?\n$/, "") ?? null;
}
// packages/sweep/src/apply/apply.ts
async function applyItems(swept, count, options, onApplied = () => void 0) {
	const branches = openBranches(swept.root);
	const applied = {
		items: [],
		manual: 0
	};
	for await (const item of swept.items()) {
		if (!("ids" in item.fix)) {
			applied.manual += 1;
			continue;
		}
		const done = await applyItem(item, item.fix.ids, branches, options);
		applied.items.push(done);
		onApplied(done);
		if (applied.items.length === count) break;
	}
	return applied;
}
async function applyItem(item, ids, branches, { cwd, configFile, today }) {
	const branch = `sweep/${item.id}`;
	const left = (result) => ({
		item,
		branch: null,
		result
	});
	if (branches.exists(branch)) return left(branchExists(branch));
	try {
		const result = await fix({
			cwd,
			configFile,
			ids,
			suggested: true,
			...today !== void 0 && { today }
		});
		if (!result.trusted) return left(UNTRUSTED);
		if (result.refused.length > 0 || result.files.length === 0) return left(reasonOf(result));
		branches.add(branch, commitMessage(item, result), new Map(result.files.map(({ path, after }) => [path, after])));
		return {
			item,
			branch,
			result: committed(result)
		};
	} catch (error) {
		if (error instanceof CheckError) return left(error.message);
		throw error;
	}
}
function reasonOf({ refused }) {
	return refused[0]?.reason ?? "The fix changes nothing.";
}
// packages/sweep/src/causes/causes.ts
function findCauses(debts, manifestOf = () => ".") {
	const debtOf = new Map(debts.map((debt) => [debt.violation, debt]));
	const sourceOf = findSource(debts.map(({ violation }) => violation));
	const sources = new Map(debts.map((debt) => [debt, debtOf.get(sourceOf(debt.violation)) ?? null]));
	const own = debts.filter((debt) => sources.get(debt) === null);
	const draftOf = draftsFor(own, manifestOf);
	const causes = new Map();
	const causeOf = new Map();
	for (const debt of own) {
		const draft = draftOf(debt);
		const id = causeId(draft);
		const cause = causes.get(id) ?? {
			...draft,
			id,
			debts: [],
			followers: [],
			shortens: 0
		};
		causes.set(id, cause);
		cause.debts.push(debt);
		causeOf.set(debt, cause);
	}
	for (const [debt, source] of sources) {
		if (source === null) continue;
		const cause = causeOf.get(source);
		cause?.followers.push({
			debt,
			source
		});
		if (cause !== void 0) causeOf.set(debt, cause);
	}
	countShortened(causeOf);
	return [...causes.values()];
}
function resolves({ debts, followers }) {
	return debts.length + followers.length;
}
function causeId({ kind, rule, about }, part = "") {
	return shortHash(JSON.stringify([
		kind,
		rule,
		about,
		part
	])).slice(0, 12);
}
function draftsFor(debts, manifestOf) {
	const targetOf = (violation) => targetIn(violation, manifestOf);
	const targets = groupBy(debts, ({ violation }) => `${violation.rule}\0${targetOf(violation)}`);
	const importers = groupBy(debts.filter(isImport), ({ violation }) => `${violation.rule}\0${violation.file}`);
	return (debt) => {
		const { violation } = debt;
		const { rule, file, extent, subject } = violation;
		if (isCycle(violation)) return {
			kind: "cycle",
			rule,
			about: cycleOf(violation)
		};
		if (typeof extent === "number") return {
			kind: "measure",
			rule,
			about: subject === "" ? file : `${file} ${subject}`
		};
		const target = targetOf(violation);
		const sharing = targets.get(`${rule}\0${target}`);
		if (!isImport(debt)) return {
			kind: sharing.some(isImport) ? "target" : "file",
			rule,
			about: file
		};
		return importers.get(`${rule}\0${file}`).length > sharing.length && !isUndefinedName(violation) ? {
			kind: "importer",
			rule,
			about: file
		} : {
			kind: "target",
			rule,
			about: target
		};
	};
}
function isImport({ violation }) {
	return violation.specifier !== void 0 && !isCycle(violation);
}
function isUndefinedName({ resolved, specifier = "." }) {
	return resolved === void 0 && !specifier.startsWith(".");
}
function targetIn({ file, specifier, resolved, subject, from }, manifestOf) {
	if (specifier === void 0) return file;
	const packageName = packageOf({ subject });
	if (packageName !== null) return `${packageName} in ${[from?.domain, from?.layer].filter(Boolean).join("/") || (from?.place ?? posix.dirname(file))}`;
	if (resolved !== void 0) return resolved;
	if (specifier.startsWith(".")) return posix.join(posix.dirname(file), specifier);
	const name = nameIn(specifier);
	const folder = manifestOf(file);
	return folder === "." ? name : `${name} in ${folder}`;
}
function nameIn(specifier) {
	return /^(?:[@~#](?=\/)|@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier;
}
function packageOf({ subject }) {
	return /^\w+ package:(.+)$/s.exec(subject)?.[1] ?? null;
}
function cycleOf({ trace = [] }) {
	const files = trace.map(({ file }) => file);
	const first = files.indexOf([...files].sort()[0]);
	return [...files.slice(first), ...files.slice(0, first)].join(" \u2192 ");
}
function countShortened(causeOf) {
	const causeOfImport = new Map();
	for (const [{ violation }, cause] of causeOf) if (violation.trace === void 0 && violation.resolved !== void 0) causeOfImport.set(`${violation.file}\n${violation.resolved}`, cause);
	const shortened = new Map();
	for (const [{ violation }, cause] of causeOf) for (const [from, to] of tracedImports(violation)) {
		const other = causeOfImport.get(`${from}\n${to}`);
		if (other === void 0 || other === cause) continue;
		const set = shortened.get(other) ?? new Set();
		shortened.set(other, set.add(cause));
	}
	for (const [cause, { size }] of shortened) cause.shortens = size;
}
// packages/sweep/src/causes/order.ts
function byRank(a, b) {
	return byEffect(a, b) || (a.lines === null || b.lines === null ? 0 : a.lines - b.lines) || filesOf(a) - filesOf(b) || warnings(a) - warnings(b) || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0);
}
function byEffect(a, b) {
	return Number(isAccepted(a)) - Number(isAccepted(b)) || resolves(b) - resolves(a) || b.shortens - a.shortens;
}
function isAccepted({ debts, followers }) {
	return [...debts, ...followers.map(({ debt }) => debt)].every(({ status, reason }) => (status === "silenced" || status === "excepted") && reason !== null);
}
function filesOf({ debts }) {
	return new Set(debts.map(({ violation }) => violation.file)).size;
}
function warnings({ debts }) {
	return debts.every(({ violation }) => violation.severity === "warn") ? 1 : 0;
}
// packages/sweep/src/debt/debt.ts
async function collectDebt(options, loaded) {
	const run = await check({
		...options,
		detailed: true
	});
	const { violations, baselined, silenced, silencedBy, explain } = run.details;
	const debtOf = (violation, status) => {
		const comment = status === "silenced" ? silencedBy(violation) : null;
		return {
			violation,
			status,
			reason: comment?.reason ?? null,
			acceptedAt: comment?.line ?? null,
			explain
		};
	};
	const debts = [
		...violations.filter(canBeBaselined).map((violation) => debtOf(violation, "open")),
		...baselined.map((violation) => debtOf(violation, "baselined")),
		...silenced.map((violation) => debtOf(violation, "silenced"))
	];
	if (loaded.policy.exceptions.length > 0) debts.push(...await allowedBy(options, loaded, debts));
	return {
		run,
		debts,
		trusted: run.trusted && violations.every(canBeBaselined)
	};
}
async function allowedBy(options, loaded, known) {
	const { exceptions } = loaded.policy;
	const { details } = await check({
		cwd: options.cwd,
		paths: options.paths ?? [],
		...options.only !== void 0 && { only: options.only },
		...options.today !== void 0 && { today: options.today },
		loaded: {
			...loaded,
			policy: {
				...loaded.policy,
				exceptions: []
			}
		},
		baseline: false,
		detailed: true
	});
	const keys = new Set(known.map(({ violation }) => keyOf$2(violation)));
	const judge = createJudge(loaded.policy, options.today ?? new Date().toISOString().slice(0, 10));
	return details.violations.filter((violation) => canBeBaselined(violation) && !keys.has(keyOf$2(violation))).flatMap((violation) => {
		const [index] = exceptionsFor(judge, violation);
		if (index === void 0) return [];
		const { reason } = exceptions[index];
		return [{
			violation,
			status: "excepted",
			reason,
			acceptedAt: index,
			explain: details.explain
		}];
	});
}
function exceptionsFor({ exceptionsFor: find }, violation) {
	const { rule, file, specifier, resolved } = violation;
	const own = find(rule, file, resolved ?? specifier ?? null);
	return own.length > 0 ? own : tracedImports(violation).flatMap(([from, to]) => find(rule, from, to));
}
function keyOf$2({ id, line, column, extent }) {
	return JSON.stringify([
		id,
		line,
		column,
		extent
	]);
}
// packages/sweep/src/dismissals/code-digest.ts
function createCodeDigest(read) {
	const outlines = new Map();
	const outline = (file) => {
		let known = outlines.get(file);
		if (known === void 0) outlines.set(file, known = outlineOfText(file, read(file)));
		return known;
	};
	const declarationsOf = (file, names) => {
		const found = outline(file);
		const text = read(file);
		if (found === null || text === null) return [];
		return names.flatMap((name) => found.declaring(found.exported.get(name) ?? name).map(({ start, end }) => text.slice(start, end)));
	};
	return (violation) => {
		const { rule, file, line, endLine, extent, resolved, specifier, subject, kind } = violation;
		const parts = (() => {
			if (isCycle(violation)) return cycleOf(violation);
			if (specifier !== void 0) {
				const names = Array.isArray(extent) ? extent : [];
				return [
					kind,
					names,
					resolved === void 0 ? [] : declarationsOf(resolved, names)
				];
			}
			if (typeof extent === "number" && subject === "") return outline(file)?.declarations.flatMap(({ names }) => names) ?? extent;
			if (typeof extent === "number") return enclosing(outline(file), read(file), line);
			return linesOf$2(read(file), line, endLine);
		})();
		return shortHash(JSON.stringify([rule, parts]).replace(/\\[nrt]|\s+/g, "")).slice(0, 10);
	};
}
function outlineOfText(file, text) {
	if (text === null) return null;
	const tree = parseSource(file, text);
	return "error" in tree ? null : outlineOf(tree.program);
}
function linesOf$2(text, from, to) {
	return (text ?? "").split("\n").slice(from - 1, to).join("\n");
}
function enclosing(outline, text, line) {
	if (text === null) return "";
	const offset = text.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
	const lineEnd = text.indexOf("\n", offset);
	const found = outline?.declarations.find(({ start, end }) => start <= (lineEnd === -1 ? text.length : lineEnd) && end >= offset);
	return found === void 0 ? linesOf$2(text, line, line) : text.slice(found.start, found.end);
}
// packages/sweep/src/dismissals/dismissed.ts
function withoutDismissed(debts, dismissals, digest) {
	const byFinding = new Map();
	for (const dismissal of dismissals) for (const entry of dismissal.code) {
		const [id, code] = entry.split(":");
		const known = byFinding.get(id) ?? {
			dismissal,
			digests: new Set()
		};
		known.digests.add(code);
		byFinding.set(id, known);
	}
	const used = new Set();
	const left = debts.filter(({ violation }) => {
		const known = byFinding.get(violation.id);
		if (known === void 0 || !known.digests.has(digest(violation))) return true;
		used.add(known.dismissal);
		return false;
	});
	const byItem = new Map(dismissals.map((dismissal) => [dismissal.item, dismissal.reason]));
	return {
		left,
		items: used.size,
		findings: debts.length - left.length,
		reasonOf: (item, own) => byItem.get(item) ?? own.map(({ violation }) => byFinding.get(violation.id)?.dismissal.reason).find((reason) => reason !== void 0) ?? null
	};
}
// packages/sweep/src/dismissals/dismissals-file.ts
const SWEEP_FILE = "stratalint.sweep.json";
const SCHEMA_VERSION = 1;
function readDismissals(root) {
	const text = readProjectFile(root, SWEEP_FILE);
	return text === null ? [] : parseDismissals(text);
}
function parseDismissals(source) {
	const { records, problemAt } = parseRecords(source, {
		file: SWEEP_FILE,
		kind: "list of dismissals",
		schemaVersion: SCHEMA_VERSION,
		onConflict: "keep the lines of both sides"
	});
	return records.map((record, index) => {
		const problem = problemOf(record);
		if (problem !== null) throw problemAt(index, problem);
		return record;
	});
}
function problemOf(record) {
	const { item, rule, about, reason, code, ...others } = record;
	const [unknown] = Object.keys(others);
	if (unknown !== void 0) return `unknown key ${JSON.stringify(unknown)}`;
	if (typeof item !== "string" || !/^[0-9a-f]{12}$/.test(item)) return "expected item to be the id of an item";
	if (typeof rule !== "string") return "expected rule to be the id of a rule";
	if (typeof about !== "string") return "expected about to be a string";
	if (typeof reason !== "string" || reason.trim() === "") return "expected reason to be a sentence";
	return Array.isArray(code) && code.every((one) => typeof one === "string" && /^[0-9a-f]+:[0-9a-f]+$/.test(one)) ? null : "expected code to be a list of digests";
}
function writeDismissals(root, dismissals) {
	writeProjectFile(root, SWEEP_FILE, formatDismissals(dismissals));
}
function formatDismissals(dismissals) {
	const lines = [...dismissals].sort((a, b) => a.item < b.item ? -1 : 1).map(({ item, rule, about, reason, code }) => JSON.stringify({
		item,
		rule,
		about,
		reason,
		code: [...code].sort()
	}));
	return `[${[JSON.stringify({ schemaVersion: SCHEMA_VERSION }), ...lines].join("\n,")}\n]\n`;
}
// packages/sweep/src/items/estimate.ts
function createEstimator({ modules }, { importersOf }, read) {
	const edgesOf = (file) => modules.get(file)?.edges ?? [];
	return (finding, violation) => {
		const [first] = finding.fix;
		const plan = first === void 0 ? void 0 : planOf(first);
		const names = first?.symbols ?? [];
		const from = plan !== void 0 && "from" in plan ? plan.from : violation.file;
		const isMove = first?.kind === "move" || first?.kind === "split";
		const declared = isMove && names.length > 0 ? linesOf$1(names, from, read(from)) : null;
		const followers = () => names.length === 0 ? importersOf(from).length : importersOf(from).filter((file) => importsAny(edgesOf(file), from, names)).length;
		if (plan?.action === "edit-config") return 1;
		if (declared !== null) return 2 * (declared + followers() + 1);
		if (typeof violation.extent === "number") return violation.extent;
		if (violation.specifier === void 0) {
			const own = violation.endLine - violation.line + 1;
			return 2 * (first?.kind === "rename" || isMove ? Math.max(1, followers()) : own);
		}
		if (violation.resolved === void 0) return 2;
		const uses = usesOf(violation, edgesOf(violation.file), read(violation.file));
		const callers = first?.kind === "invert" ? importersOf(violation.file).length : 0;
		return 2 * (1 + uses + callers);
	};
}
function linesOf$1(names, file, text) {
	const tree = text === null ? null : parseSource(file, text);
	if (tree === null || "error" in tree) return null;
	const outline = outlineOf(tree.program);
	const spans = names.flatMap((name) => outline.declaring(outline.exported.get(name) ?? name));
	if (spans.length === 0) return null;
	return spans.reduce((sum, { start, end }) => sum + text.slice(start, end).split("\n").length, 0);
}
function importsAny(edges, target, names) {
	return edges.some((edge) => edge.target.type === "file" && edge.target.path === target && edge.names.some(({ name }) => name === "*" || names.includes(name)));
}
function usesOf({ specifier }, edges, text) {
	const names = edges.filter((edge) => edge.specifier === specifier).flatMap((edge) => edge.names.flatMap(({ local }) => local ?? []));
	if (text === null || names.length === 0) return 1;
	const words = new Set(names);
	return text.split("\n").filter((line) => (line.match(/[\w$]+/g) ?? []).some((word) => words.has(word))).length;
}
// packages/sweep/src/output/shell.ts
function quoted(argument) {
	if (/^[\w@%+=:,./-]+$/.test(argument) && !argument.startsWith("-")) return argument;
	if (/["`\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(argument) || argument.startsWith("-")) return null;
	return `'${argument.replaceAll("'", `'\\''`)}'`;
}
// packages/sweep/src/texts/items.ts
const LONGEST_TITLE$1 = 160;
const MOST_FILES = 12;
const MOST_PLACES = 6;
function title({ kind, rule, about }, steps) {
	const [only, ...others] = steps;
	const debts = steps.flatMap((step) => step.debts);
	if (others.length === 0 && only !== void 0 && (only.isMove || debts.length === 1)) return titleOf(only);
	switch (kind) {
		case "target":
			if (isUnresolved(debts)) return unresolvedTitle(about, steps, debts.length);
			return `Fix ${plural(debts.length, "import")} of ${showPath(about)}`;
		case "importer": return `Fix ${plural(debts.length, "import")} in ${showPath(about)}`;
		default: return `Fix ${plural(debts.length, "finding")} of ${rule} in ${showPath(about)}`;
	}
}
function isUnresolved(debts) {
	return debts.every(({ violation }) => violation.resolved === void 0 && /^\w+ unresolved:/.test(violation.subject));
}
function unresolvedTitle(about, [step, ...others], count) {
	const first = step?.finding.fix[0];
	const plan = first === void 0 || others.length > 0 ? void 0 : planOf(first);
	const name = showPath(about);
	const users = `${plural(count, "import")} ${count === 1 ? "uses" : "use"} it`;
	const change = plan?.action === "edit-config" || plan?.action === "edit-import" ? plan.change : null;
	switch (change?.type) {
		case "define-alias": return `Define the alias ${showPath(change.pattern)} as ${showPath(change.folder === "" ? "." : change.folder)} in ${showPath(change.config)}; ${users}`;
		case "point-alias": return `Point the alias ${showPath(change.pattern)} in ${showPath(change.config)} to ${showPath(change.folder === "" ? "." : change.folder)}; ${users}`;
		case "repair": return `Write the path of ${name} as a literal in ${showPath(change.fault.file)}; ${users}`;
		case "declare-package": return `Declare ${showPath(change.name)} in ${change.manifest === null ? "a package.json" : showPath(change.manifest)}; ${users}`;
		case "missing-file": return `Generate ${showPath(change.path)}, which does not exist, or correct the ${plural(count, "import")} of it`;
		case "create-file": return `Add ${showPath(change.path)}, which does not exist, or correct the ${plural(count, "import")} of it`;
		default: return `Correct ${plural(count, "import")} of ${name}, which ${count === 1 ? "does" : "do"} not resolve`;
	}
}
function titleOf({ title: change, finding, isMove }) {
	const what = finding.what.replace(/\.$/, "");
	const named = what.includes(clean(posix.basename(finding.file))) ? what : `${shortPath(finding.file)}: ${what}`;
	const text = isMove ? firstClause(change) : named;
	return text.length <= LONGEST_TITLE$1 ? text : `${text.slice(0, LONGEST_TITLE$1).replace(/\s+\S*$/, "")} \u2026`;
}
function rank(debts, shortens) {
	const counts = countsOf((status) => debts.filter((debt) => debt.status === status).length);
	return `resolves ${counts.length === 1 ? debts[0].status === "excepted" ? `${plural(debts.length, "finding")} allowed by an exception` : plural(debts.length, `${STATUS[debts[0].status]} finding`) : `${plural(debts.length, "finding")} (${counts.join(", ")})`}${shortens === 0 ? "" : `; ${plural(shortens, "other item")} ${shortens === 1 ? "becomes" : "become"} smaller`}`;
}
function steps(steps, files, debts, byFix) {
	return [
		...[...groupBy(steps, (step) => step.title)].map(([change, group]) => `${places(group.flatMap((step) => step.debts))}: ${change}`),
		...filesStep(files),
		...acceptedSteps(debts),
		...baselineStep(debts, byFix)
	];
}
function places(debts) {
	const files = [...groupBy(debts, ({ violation }) => violation.file)].map(([file, group]) => {
		const lines = [...new Set(group.map(({ violation }) => violation.line))].sort((one, other) => one - other);
		return `${showPath(file)}:${lines.slice(0, MOST_PLACES).join(",")}${lines.length > MOST_PLACES ? ",\u2026" : ""}`;
	});
	const more = files.length - MOST_PLACES;
	return `${files.slice(0, MOST_PLACES).join(", ")}${more > 0 ? ` and ${plural(more, "other file")}` : ""}`;
}
function filesStep(files) {
	if (files.length < 2) return [];
	const shown = files.slice(0, MOST_FILES).map(showPath);
	const more = files.length - shown.length;
	return [`Files that change: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`];
}
function acceptedSteps(debts) {
	const comments = debts.filter(({ status }) => status === "silenced").map(({ violation, acceptedAt }) => `${showPath(violation.file)}:${acceptedAt ?? violation.line}`);
	const exceptions = [...new Set(debts.filter(({ status }) => status === "excepted").map((debt) => debt.acceptedAt))];
	return [...comments.length === 0 ? [] : [`Delete the ${comments.length === 1 ? "comment that silences it" : "comments that silence them"}: ${[...new Set(comments)].join(", ")}.`], ...exceptions.map((index) => `Delete exceptions[${index}] of the policy once stratalint check reports it as unused.`)];
}
function baselineStep(debts, byFix) {
	const count = debts.filter(({ status }) => status === "baselined").length;
	if (count === 0 || byFix) return [];
	return [`Run stratalint baseline --prune, which removes ${count === 1 ? "its entry" : `its ${count} entries`}.`];
}
function command(fix, steps, { flags, commandPath }) {
	if ("ids" in fix) {
		const suggested = steps.some(({ finding }) => finding.fix[0]?.applicability === "suggested") ? " --suggested" : "";
		return `npx stratalint fix ${fix.ids.map((id) => `--id ${id}`).join(" ")}${suggested} --write${flags}`;
	}
	const [debt] = steps[0].debts;
	const { id, rule, file, line } = debt.violation;
	return `npx stratalint explain ${debt.status === "excepted" ? quoted(`${commandPath(file)}:${line}`) ?? rule : id}${flags}`;
}
function tooLarge(kind, { refusal, finding }) {
	if (refusal === null) return "It is one move that stratalint fix makes and checks as a whole.";
	if (kind === "measure") return "Its parts depend on how the code is divided; each part that moves out can be a change of its own.";
	if (kind === "cycle") return "The cycle ends only when the whole import is gone.";
	return `It is one change: ${shortPath(finding.file)} and what depends on it have to agree.`;
}
// packages/sweep/src/items/steps.ts
async function stepsOf({ debts }, previewer, estimate) {
	const known = [];
	for (const group of groupBy(debts, ({ explain }) => explain).values()) {
		const findings = await group[0].explain(group.map(({ violation }) => violation));
		group.forEach((debt, index) => known.push({
			debt,
			finding: findings[index]
		}));
	}
	return withoutSubsets([...groupBy(known, ({ finding }) => signatureOf(finding)).values()].flatMap((members) => {
		const whole = stepOf(members, previewer, estimate);
		return chunksOf(members, whole).map((chunk, index) => {
			const step = chunk === members ? whole : stepOf(chunk, previewer, estimate);
			return index === 0 ? step : {
				...step,
				key: `${step.key} ${index}`
			};
		});
	}));
}
function chunksOf(members, { finding, lines }) {
	if (changeOf(finding) !== null || lines <= 150) return [members];
	const size = Math.max(1, Math.floor(members.length * 150 / lines));
	return Array.from({ length: Math.ceil(members.length / size) }, (_, index) => index * size).map((start) => members.slice(start, start + size));
}
function stepOf(members, previewer, estimate) {
	const reported = members.filter(({ debt: { status } }) => status === "open" || status === "baselined");
	const candidates = reported.length === 0 ? members : reported;
	const { debt, finding } = candidates.find((one) => !isForDevelopment(one.finding)) ?? candidates[0];
	const [first] = finding.fix;
	const base = {
		key: keyOf$1(finding),
		isMove: first !== void 0 && [
			"move",
			"place",
			"rename"
		].includes(first.kind) && changeOf(finding) !== null,
		title: first?.title ?? finding.what,
		debts: members.map((one) => one.debt),
		finding
	};
	const times = changeOf(finding) === null ? placesOf(members) : 1;
	const shown = previewer.preview(finding);
	if ("reason" in shown) return {
		...base,
		lines: times * estimate(finding, debt.violation),
		isComputed: false,
		files: [],
		moved: movedBy(finding),
		refusal: shown.reason
	};
	return {
		...base,
		lines: times * shown.files.reduce((sum, { lines }) => sum + lines, 0),
		isComputed: true,
		files: shown.files.map(({ path }) => path),
		moved: new Map([...shown.deleted.map((path) => [path, null]), ...shown.files.flatMap(({ path, from }) => from === null ? [] : [[from, path]])]),
		refusal: reported.length === 0 ? `It is ${debt.status === "silenced" ? "silenced" : "allowed by an exception"}.` : null
	};
}
function placesOf(members) {
	return new Set(members.map(({ debt: { violation } }) => `${violation.line} ${violation.column}`)).size;
}
function movedBy({ file, fix: [first] }) {
	const plan = first === void 0 ? void 0 : planOf(first);
	switch (plan?.action) {
		case "move-file":
		case "rename-file":
		case "place-target": return new Map([[plan.from, plan.target]]);
		case "place-file":
		case "delete-barrel": return new Map([[file, null]]);
		default: return new Map();
	}
}
function signatureOf(finding) {
	return JSON.stringify(changeOf(finding) ?? [
		finding.file,
		finding.subject,
		finding.fix[0]?.title
	]);
}
function keyOf$1(finding) {
	return JSON.stringify(changeOf(finding) ?? [finding.file, finding.subject]);
}
function changeOf({ fix: [first] }) {
	const plan = first === void 0 ? void 0 : planOf(first);
	return plan === void 0 ? null : sharedChange(plan);
}
function sharedChange(plan) {
	switch (plan.action) {
		case "move-declarations": return [
			plan.action,
			plan.from,
			plan.target,
			[...plan.symbols ?? []].sort()
		];
		case "move-file":
		case "copy-file":
		case "rename-file":
		case "place-target": return [
			plan.action,
			plan.from,
			plan.target
		];
		case "edit-config": return [plan.action, plan.change.type === "declare-package" ? {
			...plan.change,
			dev: true
		} : plan.change];
		case "edit-import": return plan.change.type === "missing-file" || plan.change.type === "create-file" ? [plan.action, plan.change.path] : null;
		case "delete-barrel":
		case "delete-re-export": return [plan.action, plan.target];
		default: return null;
	}
}
function isForDevelopment({ fix: [first] }) {
	const plan = first === void 0 ? void 0 : planOf(first);
	return plan?.action === "edit-config" && plan.change.type === "declare-package" && plan.change.dev;
}
function withoutSubsets(steps) {
	const moves = new Map(steps.map((step) => [step, moveOf(step)]));
	const kept = steps.filter((step) => supersetOf(step) === void 0);
	for (const step of steps) {
		const larger = supersetOf(step);
		if (larger !== void 0) larger.debts.push(...step.debts);
	}
	return kept;
	function supersetOf(step) {
		const move = moves.get(step);
		if (move === null) return void 0;
		return steps.filter((other) => {
			const of = moves.get(other);
			return of !== null && of.way === move.way && of.symbols.length > move.symbols.length && move.symbols.every((name) => of.symbols.includes(name));
		}).sort((a, b) => moves.get(b).symbols.length - moves.get(a).symbols.length)[0];
	}
}
function moveOf({ finding }) {
	const [first] = finding.fix;
	const plan = first === void 0 ? void 0 : planOf(first);
	if (plan?.action !== "move-declarations") return null;
	return {
		way: `${plan.from}\0${plan.target}`,
		symbols: plan.symbols ?? []
	};
}
function folderOfStep({ debts }) {
	return posix.dirname(debts[0].violation.file);
}
// packages/sweep/src/items/verify.ts
const MOST_PATHS = 4;
function verification$1({ rule }, own, steps, { debts, commandPath, flags }) {
	const rules = [...new Set([rule, ...own.map(({ violation }) => violation.rule)])];
	const moved = new Map(steps.flatMap((step) => [...step.moved]));
	const files = [...new Set(own.map(({ violation }) => moved.get(violation.file) ?? violation.file))];
	const paths = own.some(({ violation }) => moved.get(violation.file) === null) ? null : pathsAround(files);
	const shown = paths?.map((path) => quoted(commandPath(path))) ?? [];
	const isWhole = paths === null || shown.includes(null);
	const covers = (file) => isWhole || paths.some((path) => file === path || file.startsWith(`${path}/`));
	const mine = new Set(own);
	const others = debts.filter((debt) => !mine.has(debt) && isReported(debt) && rules.includes(debt.violation.rule) && covers(debt.violation.file));
	return {
		command: [
			"npx stratalint check",
			...isWhole ? [] : shown,
			...rules.map((id) => `--rule ${id}`),
			"--no-baseline"
		].join(" ") + flags,
		leaves: others.length
	};
}
function isReported({ status }) {
	return status === "open" || status === "baselined";
}
function pathsAround(files) {
	let paths = [...files];
	while (paths.length > MOST_PATHS) {
		const folders = [...new Set(paths.map((path) => posix.dirname(path)))];
		paths = folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(`${other}/`)));
		if (paths.includes(".")) return null;
	}
	return paths.sort();
}
// packages/sweep/src/items/items.ts
function itemsOf(cause, steps, context) {
	const parts = partsOf(cause, steps);
	return parts.map((part, index) => ({
		item: itemOf(cause, part, parts.length === 1 ? null : {
			index: index + 1,
			of: parts.length
		}, context),
		debts: part.steps.flatMap(({ debts }) => debts)
	}));
}
function partsOf({ kind }, steps) {
	const sorted = [...steps].sort((a, b) => compare(folderOfStep(a), folderOfStep(b)) || compare(a.finding.file, b.finding.file) || a.finding.line - b.finding.line);
	const parts = [];
	for (const isForPerson of [false, true]) {
		const group = [];
		for (const step of sorted.filter(({ refusal }) => refusal !== null === isForPerson)) {
			const last = group.at(-1);
			if (last !== void 0 && linesOf(last.steps) + step.lines <= 150) last.steps.push(step);
			else group.push({
				key: `${isForPerson ? "" : "fix"}${group.length === 0 ? "" : step.key}`,
				steps: [step],
				tooLarge: null
			});
		}
		parts.push(...group);
	}
	return parts.map(({ key, steps: own }) => ({
		key,
		steps: own,
		tooLarge: linesOf(own) <= 150 ? null : tooLarge(kind, own[0])
	}));
}
function itemOf(cause, { key, steps: steps$1, tooLarge }, part, context) {
	const { kind, rule, about, shortens } = cause;
	const debts = steps$1.flatMap((step) => step.debts);
	const followers = cause.followers.filter(({ source }) => debts.includes(source)).map(({ debt }) => debt);
	const findings = findingsOf(steps$1, followers);
	const id = causeId(cause, key);
	const files = [...new Set(steps$1.flatMap((step) => step.files))].sort();
	const fix = fixOf(steps$1);
	const all = [...debts, ...followers];
	const verified = verification$1(cause, all, steps$1, context);
	const { why, docs } = steps$1[0].finding;
	return {
		id,
		title: title(cause, steps$1),
		rule,
		cause: kind,
		about,
		why,
		docs,
		findings,
		resolves: findings.length,
		shortens,
		rank: rank(all, shortens),
		lines: linesOf(steps$1),
		linesAre: steps$1.every(({ isComputed }) => isComputed) ? "computed" : "estimated",
		tooLarge,
		part,
		steps: steps(steps$1, files, all, "ids" in fix),
		files,
		applicability: applicabilityOf(steps$1),
		fix,
		command: command(fix, steps$1, context),
		verify: verified.command,
		verifyLeaves: verified.leaves,
		returned: context.returnedReason(id, all)
	};
}
function findingsOf(steps, followers) {
	return [...steps.flatMap(({ debts }) => debts), ...followers].map((debt) => ({
		id: debt.violation.id,
		rule: debt.violation.rule,
		file: debt.violation.file,
		line: debt.violation.line,
		status: debt.status,
		reason: debt.reason
	}));
}
function linesOf(steps) {
	return steps.reduce((sum, { lines }) => sum + lines, 0);
}
function fixOf(steps) {
	const refused = steps.find(({ refusal }) => refusal !== null);
	return refused === void 0 ? { ids: [...new Set(steps.map(({ finding }) => finding.id))] } : { reason: refused.refusal };
}
const BY_EASE = [
	"auto",
	"suggested",
	"manual"
];
function applicabilityOf(steps) {
	const most = Math.max(...steps.map(({ finding }) => BY_EASE.indexOf(finding.fix[0]?.applicability ?? "manual")));
	return BY_EASE[most];
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// packages/sweep/src/texts/recurring.ts
function decision({ rule, from, to, owners, count, returned }, kind) {
	const back = (returned ?? 0) === 0 ? "" : ` ${returned === 1 ? "1 of them was" : `${returned} of them were`} fixed before and came back.`;
	const owner = `the owners of ${owners.map(clean).join(" and ")}`;
	const [source, target] = [clean(from), clean(to ?? "")];
	switch (kind) {
		case "import": return owners.length === 1 ? `${plural(count, "import")} ${goes(count)} from ${source} to ${target} (${rule}).${back} Which side this code belongs to is a decision for ${owner}.` : `${plural(count, "import")} ${goes(count)} from ${source} to ${target} (${rule}).${back} Where the code that both need lives, and whether the policy allows this import, is a decision for ${owner}.`;
		case "package": return `${plural(count, "import")} of ${target} ${count === 1 ? "is" : "are"} in ${source} (${rule}).${back} Which module wraps it, and where the policy places it, is a decision for ${owner}.`;
		case "unresolved": return `${plural(count, "import")} in ${source} ${count === 1 ? "leads" : "lead"} to no file${target === "" ? "" : `, through ${target}`} (${rule}).${back} What defines or generates what they name is a decision for ${owner}.`;
		case "cycle": return `${plural(count, "cycle")} ${count === 1 ? "passes" : "pass"} through ${source} (${rule}).${back} Which of these files may know the others is a decision for ${owner}.`;
		case "file": return `${plural(count, "finding")} of ${rule} ${count === 1 ? "is" : "are"} in ${source}.${back} Whether this convention fits the code there, and how the code is brought in line, is a decision for ${owner}.`;
	}
}
function goes(count) {
	return count === 1 ? "goes" : "go";
}
// packages/sweep/src/recurring/history.ts
const WEEKS = 26;
function historyOf(root) {
	const log = readLog(root);
	if (log === null || log.trim() === "") return null;
	const added = new Set();
	const fixed = new Set();
	for (const commit of log.split("\0")) {
		if (commit.includes("\nnew file mode ")) continue;
		const lines = commit.split("\n");
		const plus = keysOf(lines, "+");
		const minus = keysOf(lines, "-");
		for (const key of plus) if (!minus.has(key)) added.add(key);
		for (const key of minus) if (!plus.has(key)) fixed.add(key);
	}
	return {
		added,
		fixed
	};
}
function keyOf({ rule, file, subject }) {
	return JSON.stringify([
		rule,
		file,
		subject
	]);
}
function readLog(root) {
	const range = [
		`--since=${WEEKS}.weeks`,
		"--reverse",
		"--first-parent",
		"--diff-merges=first-parent"
	];
	const diff = [
		"--format=%x00",
		"--patch",
		"--unified=0",
		"--no-color",
		"--no-ext-diff",
		"--no-textconv",
		"--no-renames"
	];
	try {
		return runGit(root, [
			"log",
			...range,
			...diff,
			"--",
			"stratalint.baseline.json"
		], { for: "stratalint sweep" })?.toString("utf8") ?? null;
	} catch {
		return null;
	}
}
function keysOf(lines, sign) {
	const keys = new Set();
	for (const line of lines) {
		if (!line.startsWith(`${sign},{`)) continue;
		try {
			const { rule, file, subject } = JSON.parse(line.slice(2));
			if (typeof rule === "string" && typeof file === "string" && typeof subject === "string") keys.add(keyOf({
				rule,
				file,
				subject
			}));
		} catch {}
	}
	return keys;
}
// packages/sweep/src/recurring/recurring.ts
const FEWEST = 5;
const FEWEST_RETURNED = 1;
function findRecurring(root, policy, debts) {
	const locate = createLocator(policy);
	const labelOf = (file) => {
		const location = locate(file);
		if (location === null) return {
			label: posix.dirname(file),
			owner: posix.dirname(file)
		};
		const label = fullLabel(location);
		return {
			label,
			owner: location.place.identity.length === 0 ? label : instanceLabel(location)
		};
	};
	const history = historyOf(root);
	const ends = debts.map((debt) => ({
		debt,
		...endsOf(debt.violation, labelOf)
	}));
	return [...groupBy(ends, ({ debt, from, to }) => JSON.stringify([
		debt.violation.rule,
		from.label,
		to?.label
	])).values()].map((group) => recurringOf(group, history)).filter(({ count, returned }) => count >= FEWEST || (returned ?? 0) >= FEWEST_RETURNED).sort((a, b) => b.count - a.count || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
function endsOf(violation, labelOf) {
	const { file, resolved, specifier, subject } = violation;
	const from = labelOf(file);
	if (specifier === void 0) return {
		from,
		to: null
	};
	const name = packageOf({ subject });
	if (name !== null) return {
		from,
		to: {
			label: name,
			owner: from.owner
		}
	};
	if (resolved !== void 0) return {
		from,
		to: labelOf(resolved)
	};
	return {
		from,
		to: specifier.startsWith(".") ? null : {
			label: nameIn(specifier),
			owner: from.owner
		}
	};
}
function recurringOf(group, history) {
	const [{ debt, from, to }] = group;
	const { violation } = debt;
	const keys = group.map((one) => keyOf(one.debt.violation));
	const counted = (set) => set === void 0 ? null : keys.filter((key) => set.has(key)).length;
	const draft = {
		rule: violation.rule,
		from: from.label,
		to: to?.label ?? null,
		owners: [...new Set([from.owner, ...to === null ? [] : [to.owner]])],
		count: group.length,
		added: counted(history?.added),
		returned: counted(history?.fixed)
	};
	return {
		...draft,
		decision: decision(draft, kindOf(violation))
	};
}
function kindOf(violation) {
	if (isCycle(violation)) return "cycle";
	if (violation.specifier === void 0) return "file";
	if (packageOf(violation) !== null) return "package";
	return violation.resolved === void 0 ? "unresolved" : "import";
}
// packages/sweep/src/sweep.ts
async function sweep(options) {
	const loaded = await loadPolicy({
		cwd: options.cwd,
		configFile: options.configFile
	});
	const { root } = loaded;
	const dismissals = readDismissals(root);
	const found = await collectDebt(debtOptionsOf(options), loaded);
	const read = createReader(root);
	const digest = createCodeDigest(read);
	const dismissed = withoutDismissed(found.debts, dismissals, digest);
	const causes = findCauses(dismissed.left, createManifestFinder(root));
	return {
		root,
		summary: {
			findings: countByStatus(found.debts),
			causes: causes.length,
			dismissed: {
				items: dismissed.items,
				findings: dismissed.findings
			}
		},
		items: () => planned(causes, {
			options,
			loaded,
			found,
			dismissed,
			read
		}),
		recurring: findRecurring(root, loaded.policy, found.debts),
		trusted: found.trusted,
		debts: found.debts,
		dismissals,
		digest
	};
}
async function takeItems({ items }, limit) {
	const taken = [];
	if (limit === 0) return taken;
	for await (const item of items()) {
		taken.push(item);
		if (taken.length === limit) break;
	}
	return taken;
}
async function findItem({ items }, id) {
	for await (const item of items()) if (item.id === id) return item;
	throw new CheckError(`No item has the id ${id}. It may be done or dismissed, or be outside the given paths and rules.`);
}
async function* planned(causes, { options, loaded, found, dismissed, read }) {
	const previewer = createPreviewer(found.run, loaded);
	const estimate = createEstimator(found.run.details, previewer, read);
	const context = {
		debts: dismissed.left,
		returnedReason: dismissed.reasonOf,
		commandPath: (file) => relative(options.cwd, join(loaded.root, file)) || ".",
		flags: options.configFile === void 0 ? "" : ` --config ${quoted(options.configFile) ?? "\u2026"}`
	};
	const queue = causes.map((cause) => ({
		...cause,
		cause,
		lines: null
	})).sort(byRank);
	const waiting = [];
	const isDue = () => queue.length === 0 || waiting.length > 0 && byEffect(waiting[0], queue[0]) < 0;
	while (queue.length + waiting.length > 0) {
		for (let count = 0; count < MOST_TIED && !isDue(); count++) {
			const { cause } = queue.shift();
			for (const { item, debts } of itemsOf(cause, await stepsOf(cause, previewer, estimate), context)) {
				const followers = cause.followers.filter(({ source }) => debts.includes(source));
				waiting.push({
					...cause,
					debts,
					followers,
					lines: item.lines,
					item
				});
			}
			waiting.sort(byRank);
		}
		if (waiting.length > 0 && (queue.length === 0 || byEffect(waiting[0], queue[0]) <= 0)) yield waiting.shift().item;
	}
}
const MOST_TIED = 20;
function debtOptionsOf(options) {
	const { cwd, configFile, paths = [], rules, today, onNotice, onProgress } = options;
	return {
		cwd,
		paths,
		...configFile !== void 0 && { configFile },
		...rules !== void 0 && { only: rules },
		...today !== void 0 && { today },
		...onNotice !== void 0 && { onNotice },
		...onProgress !== void 0 && { onProgress }
	};
}
function countByStatus(debts) {
	const counts = {
		open: 0,
		baselined: 0,
		silenced: 0,
		excepted: 0
	};
	for (const { status } of debts) counts[status] += 1;
	return counts;
}
function createReader(root) {
	const texts = new Map();
	return (file) => {
		let text = texts.get(file);
		if (text === void 0) texts.set(file, text = readText(join(root, file)));
		return text;
	};
}
function createManifestFinder(root) {
	const find = memoize((folder) => folder === "." || existsSync(join(root, folder, "package.json")) ? folder : find(posix.dirname(folder)));
	return (file) => find(posix.dirname(file));
}
function readText(path) {
	try {
		return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
	} catch {
		return null;
	}
}
// packages/sweep/src/dismissals/dismiss.ts
async function dismissItem(swept, id, reason, isWhole) {
	const item = await findItem(swept, id);
	const { root, dismissals, debts, digest } = swept;
	writeDismissals(root, addDismissal(dismissals, item, reason, debts, digest, isWhole));
	return item;
}
function addDismissal(dismissals, item, reason, debts, digest, isWhole) {
	const ids = new Set(item.findings.map(({ id }) => id));
	const code = debts.filter(({ violation }) => ids.has(violation.id)).map(({ violation }) => `${violation.id}:${digest(violation)}`);
	const kept = (dismissals.find((one) => one.item === item.id)?.code ?? []).filter((entry) => !ids.has(entry.split(":")[0]));
	const added = {
		item: item.id,
		rule: item.rule,
		about: item.about,
		reason,
		code: [...new Set([...kept, ...code])].sort()
	};
	const alive = new Set(debts.map(({ violation }) => violation.id));
	const isAlive = ({ code: entries }) => !isWhole || entries.some((entry) => alive.has(entry.split(":")[0]));
	return [...dismissals.filter((one) => one.item !== item.id && isAlive(one)), added];
}
// packages/sweep/src/texts/output.ts
const HEADINGS = {
	sweep: "Work items",
	recurring: "To decide once, instead of repairing each time:"
};
const LABELS = {
	steps: "Steps",
	command: "Do",
	verify: "Verify",
	findings: "Findings"
};
function facts({ lines, linesAre, part, fix }) {
	return `${`${linesAre === "estimated" ? "about " : ""}${plural(lines, "changed line")}`}${part === null ? "" : `, part ${part.index} of ${part.of}`}${"ids" in fix ? ", stratalint fix can do it" : ""}`;
}
function returned(reason) {
	return `Returned, because its code has changed; it was dismissed with the reason: ${clean(reason)}`;
}
function verification(item) {
	return `${item.verify}${leaves(item)}`;
}
function leaves({ verifyLeaves }) {
	return verifyLeaves === 0 ? "" : `  (still reports ${plural(verifyLeaves, "finding")} of other items)`;
}
function others(count) {
	return `${count} more in the formats markdown and json.`;
}
function summary({ summary: counts, items, complete }) {
	const { findings, causes, dismissed } = counts;
	const total = Object.values(findings).reduce((sum, count) => sum + count, 0);
	const listed = countsOf((status) => findings[status]).join(", ");
	const hidden = dismissed.findings === 0 ? "" : ` ${plural(dismissed.items, "dismissed item")} ${dismissed.items === 1 ? "hides" : "hide"} ${plural(dismissed.findings, "finding")}.`;
	if (total === 0) return ["Nothing to sweep: no findings, open or left."];
	const head = `${plural(total, "finding")} (${listed}) with ${plural(causes, "root cause")}.${hidden}`;
	if (items.length === 0) return [head];
	return [head, complete ? `${plural(items.length, "item")}, all of them.` : `The first ${plural(items.length, "item")}; --limit all prints all.`];
}
// packages/sweep/src/output/github.ts
const LONGEST_TITLE = 256;
const MOST_FINDINGS = 30;
function sweepGithub({ items }) {
	return toSafeJson(items.map((item) => ({
		id: item.id,
		title: clip(item.title, LONGEST_TITLE),
		body: bodyOf(item),
		labels: ["stratalint", item.rule.split("/")[0]]
	})));
}
function bodyOf(item) {
	const { why, docs, findings } = item;
	const shown = findings.slice(0, MOST_FINDINGS);
	const more = findings.length - shown.length;
	return [
		`${code(item.rule)}: ${escapeMarkdown(why)}${docs === "" ? "" : ` <${docs.replace(/[<>\s]/g, "")}>`}`,
		`${escapeMarkdown(capital$1(item.rank))}. ${escapeMarkdown(capital$1(facts(item)))}.`,
		...item.returned === null ? [] : [escapeMarkdown(returned(item.returned))],
		...item.tooLarge === null ? [] : [escapeMarkdown(item.tooLarge)],
		`### ${LABELS.steps}`,
		item.steps.map((step, index) => `${index + 1}. ${escapeWithCode(step)}`).join("\n"),
		`### ${LABELS.command}`,
		fenced(item.command),
		`### ${LABELS.verify}`,
		`${fenced(item.verify)}${leaves(item) === "" ? "" : `\n\n${escapeMarkdown(leaves(item).trim())}`}`,
		`### ${LABELS.findings}`,
		[...shown.map(({ id, file, line, status, reason }) => [`- ${wholeCode(`${file}:${line}`)} ${code(id)}, ${status}`, ...reason === null ? [] : [escapeMarkdown(reason)]].join(": ")), ...more > 0 ? [`- and ${more} more`] : []].join("\n"),
		`<!-- stratalint sweep ${item.id} -->`
	].join("\n\n");
}
function fenced(command) {
	return `\`\`\`sh\n${command.replaceAll("`", "'")}\n\`\`\``;
}
function capital$1(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
// packages/sweep/src/output/json.ts
function sweepJson({ summary, items, recurring, complete }) {
	return toSafeJson({
		schemaVersion: 1,
		tool: {
			name: "stratalint",
			version: VERSION
		},
		summary: {
			...summary,
			items: items.length,
			complete
		},
		items,
		recurring
	});
}
// packages/sweep/src/output/markdown.ts
function sweepMarkdown(output) {
	const { items, recurring } = output;
	const parts = [
		...items.map((item) => `- [ ] **${escapeWithCode(item.title)}** ${code(item.id)}\n${detailLines(item).map((line) => `  ${line}`).join("\n")}`),
		...recurring.length === 0 ? [] : [[
			`**${HEADINGS.recurring}**`,
			"",
			...recurring.map((one) => `- ${escapeMarkdown(one.decision)}`)
		].join("\n")],
		summary(output).map(escapeMarkdown).join("\n")
	];
	return withoutCommands(`# ${HEADINGS.sweep}\n\n${parts.join("\n\n")}\n`);
}
function detailLines(item) {
	return [
		`- ${code(item.rule)}, ${escapeMarkdown(facts(item))}; ${escapeMarkdown(item.rank)}`,
		...item.returned === null ? [] : [`- ${escapeMarkdown(returned(item.returned))}`],
		...item.tooLarge === null ? [] : [`- ${escapeMarkdown(item.tooLarge)}`],
		...item.steps.map((step, index) => `${index + 1}. ${escapeWithCode(step)}`),
		`- ${LABELS.command}: ${wholeCode(item.command)}`,
		`- ${LABELS.verify}: ${[wholeCode(item.verify), escapeMarkdown(leaves(item))].join(" ").trimEnd()}`
	];
}
// packages/sweep/src/output/text.ts
const MOST_RECURRING = 5;
function sweepText(output, width) {
	const { items, recurring } = output;
	const number = String(items.length).length;
	const lines = items.flatMap((item, index) => [...itemLines(item, `${String(index + 1).padStart(number)}. `, width), ""]);
	const shown = recurring.slice(0, MOST_RECURRING);
	if (shown.length > 0) lines.push(HEADINGS.recurring, ...shown.flatMap((one) => wrapLabelled("  ", messageLine(one.decision), width)), "");
	if (recurring.length > shown.length) lines.splice(-1, 0, `  ${others(recurring.length - shown.length)}`);
	return `${[...lines, ...summary(output).flatMap((line) => wrapLabelled("", line, width))].join("\n")}\n`;
}
function itemLines(item, label, width) {
	const indent = " ".repeat(label.length);
	const block = (name, text) => wrapLabelled(indent + name, messageLine(text), width);
	return [
		...wrapLabelled(label, messageLine(item.title), width),
		...block("", `${item.id}  ${item.rule}  ${facts(item)}`),
		...block("", `${capital(item.rank)}.`),
		...item.returned === null ? [] : block("", returned(item.returned)),
		...item.tooLarge === null ? [] : block("", item.tooLarge),
		...item.steps.flatMap((step, index) => block(`  ${index + 1}. `, step)),
		...block("Do:     ", item.command),
		...block("Verify: ", verification(item))
	];
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
// packages/sweep/src/output/render.ts
function renderSweep(format, output, width) {
	switch (format) {
		case "text": return sweepText(output, width);
		case "markdown": return sweepMarkdown(output);
		case "json": return sweepJson(output);
		case "github": return sweepGithub(output);
	}
}
// packages/cli/src/commands/sweep.ts
const DEFAULT_LIMIT = 10;
const run = async (given) => {
	const { positionals, values } = given;
	const request = readRequest(given);
	const progress = createProgress(process.stderr);
	const named = values.get("rule");
	const options = {
		cwd: process.cwd(),
		configFile: values.get("config")?.[0],
		paths: positionals,
		rules: named === void 0 ? void 0 : await rulesNamed(named, values.get("config")?.[0]),
		onNotice: (notice) => progress.notice(formatMessage([notice])),
		...progress.step !== void 0 && { onProgress: progress.step }
	};
	const swept = await sweep(options).finally(progress.stop);
	if (!swept.trusted) printMessage("Something could not be checked, so items may be missing. stratalint check names it.");
	const { dismiss, reason, apply } = request;
	if (dismiss !== null) printLines([dismissed(await dismissItem(swept, dismiss, reason, positionals.length === 0 && named === void 0), SWEEP_FILE)]);
	else if (apply !== null) return applyAll(swept, apply, options);
	else await print(swept, request);
	return swept.trusted ? 0 : 2;
};
function readRequest({ values }) {
	const value = (name) => values.get(name)?.[0];
	const dismiss = value("dismiss") ?? null;
	const reason = readReason(values, "--dismiss", dismiss !== null, "why the item is dismissed");
	const alone = ["dismiss", "apply"].find((name) => values.has(name));
	const other = [
		"apply",
		"limit",
		"format"
	].find((name) => name !== alone && values.has(name));
	if (alone !== void 0 && other !== void 0) throw new UsageError(`--${alone} cannot be combined with --${other}.`);
	const [limit, apply] = [value("limit"), value("apply")];
	return {
		format: value("format") ?? "text",
		limit: limit === void 0 ? DEFAULT_LIMIT : limit === "all" ? 1e400 : readCount("limit", limit, ", or all"),
		dismiss,
		reason,
		apply: apply === void 0 ? null : readCount("apply", apply, "")
	};
}
function readCount(flag, text, or) {
	if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${flag}: expected a whole number from 1${or}, got ${text}.`);
	return Number(text);
}
async function print(swept, { format, limit }) {
	const taken = await takeItems(swept, limit + 1);
	const items = taken.slice(0, limit);
	const { summary, recurring } = swept;
	const output = {
		summary,
		items,
		recurring,
		complete: taken.length === items.length
	};
	process.stdout.write(renderSweep(format, output, displayOf(true).width));
}
async function applyAll(swept, count, options) {
	const applied = await applyItems(swept, count, options, (one) => printLines(appliedLines(one)));
	printLines(appliedSummary(applied));
	if (!swept.trusted) return 2;
	return applied.items.some(({ branch }) => branch === null) ? 1 : 0;
}
function printLines(lines) {
	process.stdout.write(lines.map((line) => `${messageLine(line)}\n`).join(""));
}
export { run as default };
