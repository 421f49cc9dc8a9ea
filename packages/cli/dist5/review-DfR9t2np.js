import { C as displayOf, Dt as FORMATS, Kn as clean, Kt as createProgress, Ot as render, S as readMaxWarnings, Sr as groupBy, _ as writeOutput, d as ruleInfos, ht as CheckError, kt as renderAgent, l as reportContext, qn as clip, v as agentContextOf, y as formatOfReader } from "./check-BevjtlIT.js";
import { a as createSides, c as fromTop, i as reviewRange, l as inProject, o as openRepository, r as review, s as commitTree } from "./src-Djwf-847.js";
import { c as toSafeJson, d as UsageError, i as formatMessage, l as withoutCommands, m as COMMANDS, o as messageLine } from "./start-pYZUc136.js";
import { E as renderMarkdown, Qn as createLocator, _t as findImporters } from "./answers-Z6AirqcJ.js";
import { n as escapeMarkdown, t as code } from "./escape-markdown-D-5CR5Pb.js";
const { join } = globalThis.process.getBuiltinModule("node:path");
const { posix } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
const { appendFileSync } = globalThis.process.getBuiltinModule("node:fs");
// packages/review/src/drift/drift.ts
async function drift(options) {
	const { since, ...rest } = options;
	const repository = openRepository(options.cwd);
	const commits = commitsSince(repository, since);
	const sides = createSides(repository, ["since-1", "since-2"]);
	const loosenings = async (base, head) => {
		const { findings } = await reviewRange(repository, {
			base,
			head
		}, sides, {
			...rest,
			headPolicy: true
		});
		return findings.filter(({ rule }) => rule.startsWith("integrity/") && !OF_ONE_CHANGE.has(rule));
	};
	const steps = [];
	const skipped = [];
	try {
		for (const { parent, own, date, author, subject } of commits) {
			const step = {
				commit: own.label,
				date,
				author,
				subject
			};
			try {
				if (parent === null) throw new CheckError("its parent is not in this clone.");
				const loosened = await loosenings(parent, own);
				const tightened = groupBy(await loosenings(own, parent), ({ rule, file }) => `${rule}\0${file}`);
				if (loosened.length + tightened.size > 0) steps.push({
					...step,
					loosened,
					tightened: [...tightened.values()].map(countOf)
				});
			} catch (error) {
				if (!(error instanceof Error) || !/^(?:CheckError|PolicyError)$/.test(error.name)) throw error;
				skipped.push({
					commit: own.label,
					why: error.message.split("\n", 1)[0]
				});
			}
		}
	} finally {
		sides.dispose();
	}
	return {
		since,
		commits: commits.length,
		steps,
		skipped
	};
}
function countOf(group) {
	return {
		rule: group[0].rule,
		file: group[0].file,
		count: group.length
	};
}
const OF_ONE_CHANGE = new Set(["integrity/size", "integrity/untested"]);
function commitsSince(repository, since) {
	const start = repository.read([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${since}^{commit}`
	])?.trim();
	if (start === void 0 || start === "") throw new CheckError(`--since: unknown commit ${since}.`);
	const log = repository.read([
		...[
			"log",
			"--first-parent",
			"--reverse",
			"-z",
			"--format=%H%n%T%n%P%n%aI%n%an%n%s",
			"--no-show-signature"
		],
		`${start}..HEAD`,
		"--"
	]);
	if (log === null) throw new CheckError("git could not list the commits.");
	const trees = new Map();
	return log.split("\0").filter((entry) => entry !== "").map((entry) => {
		const [hash = "", tree = "", parents = "", date = "", author = "", subject = ""] = entry.split("\n");
		const own = commitTree(hash, tree);
		trees.set(hash, own);
		const first = parents.split(" ", 1)[0];
		return {
			own,
			parent: trees.get(first) ?? treeOf(repository, first),
			date,
			author,
			subject
		};
	});
}
function treeOf(repository, commit) {
	const tree = repository.read([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${commit}^{tree}`
	])?.trim();
	return tree === void 0 || tree === "" ? null : commitTree(commit, tree);
}
// packages/review/src/drift/drift-text.ts
function driftText({ since, commits, steps, skipped }) {
	const lines = steps.flatMap(({ commit, date, author, subject, loosened, tightened }) => [
		messageLine(`${date.slice(0, 10)}  ${commit}  ${clip(author, 30)}  ${clip(subject, 70)}`),
		...loosened.map(({ rule, file, line, what }) => messageLine(`  loosened   ${rule}  ${file}:${line}  ${what}`)),
		...tightened.map(({ rule, file, count }) => messageLine(`  tightened  ${rule}  ${file}${count > 1 ? `  ${count} times` : ""}`))
	]);
	const loosened = steps.reduce((sum, step) => sum + step.loosened.length, 0);
	const tightened = steps.reduce((sum, step) => sum + step.tightened.reduce((all, { count }) => all + count, 0), 0);
	return [
		...lines,
		...lines.length > 0 ? [""] : [],
		...skipped.map(({ commit, why }) => messageLine(`Not judged: ${commit}: ${why}`)),
		messageLine(`${commits} ${commits === 1 ? "commit" : "commits"} since ${since}: loosened ${times(loosened)}, tightened ${times(tightened)}.`),
		""
	].join("\n");
}
function times(count) {
	return count === 1 ? "once" : `${count} times`;
}
// packages/review/src/brief/new-dependencies.ts
function findNewDependencies(context, labelOf) {
	const { changes, runs } = context;
	const found = new Map();
	for (const { path, status } of changes.list) {
		const file = status === "deleted" ? null : inProject(context, path);
		if (file === null) continue;
		for (const [from, to] of pairsOf(runs.headByHead.modules, file, labelOf)) {
			const key = `${from}\0${to}`;
			const known = found.get(key);
			if (known === void 0) found.set(key, {
				from,
				to,
				imports: 1,
				file
			});
			else known.imports += 1;
		}
	}
	if (found.size > 0) removeKnown(found, runs.baseByHead.modules, labelOf);
	return [...found.values()].sort((a, b) => b.imports - a.imports || (a.file < b.file ? -1 : 1));
}
function* pairsOf(modules, file, labelOf) {
	const from = labelOf(file);
	if (from === null) return;
	for (const { target } of modules.get(file)?.edges ?? []) {
		const to = target.type === "file" ? labelOf(target.path) : null;
		if (to !== null && to !== from) yield [from, to];
	}
}
function removeKnown(found, modules, labelOf) {
	const importers = new Set([...found.values()].map(({ from }) => from));
	for (const file of modules.files) {
		const label = labelOf(file);
		if (label === null || !importers.has(label)) continue;
		for (const [from, to] of pairsOf(modules, file, labelOf)) found.delete(`${from}\0${to}`);
		if (found.size === 0) return;
	}
}
// packages/review/src/brief/new-exports.ts
const INDEX = /(?:^|\/)index\.[cm]?[jt]sx?$/;
function findNewExports(context) {
	const { changes, runs } = context;
	return changes.list.flatMap(({ path, status }) => {
		const file = inProject(context, path);
		const module = file === null || status === "deleted" || !INDEX.test(path) ? void 0 : runs.headByHead.modules.get(file);
		if (file === null || module === void 0) return [];
		const before = changes.beforeOf(fromTop(context, file));
		const own = before === null ? null : inProject(context, before);
		const known = new Set(namesOf(own === null ? void 0 : runs.baseByHead.modules.get(own)));
		const names = namesOf(module).filter((name) => !known.has(name));
		return names.length === 0 ? [] : [{
			file,
			names
		}];
	});
}
function namesOf(module) {
	return [...new Set(module?.exports.map(({ name }) => name))].filter((name) => name !== "*");
}
// packages/review/src/brief/new-packages.ts
const KINDS = [
	["dependencies", "runtime"],
	["optionalDependencies", "runtime"],
	["peerDependencies", "runtime"],
	["devDependencies", "development"]
];
function findNewPackages({ changes, base, head }) {
	return changes.list.flatMap(({ path, before, status }) => {
		if (posix.basename(path) !== "package.json" || status === "deleted") return [];
		const known = new Set(packagesOf(before === null ? null : base.read(before)).map(({ name }) => name));
		return packagesOf(head.read(path)).filter(({ name, version }) => !known.has(name) && !version.startsWith("workspace:")).map(({ name, kind }) => ({
			name,
			kind,
			manifest: path
		}));
	});
}
function packagesOf(text) {
	const manifest = parse(text);
	return KINDS.flatMap(([field, kind]) => {
		const list = manifest?.[field];
		if (typeof list !== "object" || list === null) return [];
		return Object.entries(list).map(([name, version]) => ({
			name,
			version: String(version),
			kind
		}));
	});
}
function parse(text) {
	try {
		const parsed = JSON.parse(text ?? "null");
		return typeof parsed === "object" ? parsed : null;
	} catch {
		return null;
	}
}
// packages/review/src/brief/questions.ts
const MOST$3 = 5;
function findQuestions({ newDependencies, newPackages, newExports }, files) {
	const packages = newPackages.filter(({ kind }) => kind === "runtime");
	return [
		...newDependencies.slice(0, 2).map(({ from, to }) => `Should ${name(from)} depend on ${name(to)}?`),
		...packages.slice(0, 2).map((one) => `Is the package ${name(one.name)} needed, and who keeps it up to date?`),
		...newExports.slice(0, 1).map(({ file, names }) => `Do others need ${name(names[0])} of ${name(file)}?`),
		...files.deleted > 0 ? ["Does anything outside the repository still use what is deleted?"] : []
	].slice(0, MOST$3);
}
const name = (text) => clip(clean(text), 60);
// packages/review/src/brief/risks.ts
const MANY_IMPORTERS = 10;
const MOST$2 = 4;
function findRisks(context, loosened) {
	const existing = context.changes.list.flatMap(({ path, status }) => {
		return (status === "deleted" || status === "added" ? null : inProject(context, path)) ?? [];
	});
	const widely = [...findImporters(context.runs.headByHead.modules, new Set(existing))].map(([file, importers]) => [file, importers.length]).filter(([, count]) => count >= MANY_IMPORTERS).sort((a, b) => b[1] - a[1]);
	return [
		...loosened.length === 0 ? [] : [`The change loosens the gate: ${loosened.join(", ")}.`],
		...widely.slice(0, MOST$2).map(([path, count]) => `${clip(clean(path), 80)} is imported by ${count} files.`),
		...ownedPlaces(context)
	];
}
function ownedPlaces({ changes, owners }) {
	const everyone = owners("\0").join(" ");
	const byOwner = new Map();
	for (const { path } of changes.list) {
		const own = owners(path).join(" ");
		if (own !== "" && own !== everyone) byOwner.set(own, (byOwner.get(own) ?? 0) + 1);
	}
	return [...byOwner].sort((a, b) => b[1] - a[1]).slice(0, MOST$2).map(([names, count]) => `${count} changed ${count === 1 ? "file belongs" : "files belong"} to ${clip(clean(names), 80)}.`);
}
// packages/review/src/brief/brief.ts
function briefOf(context, loosened) {
	const { changes, head, base } = context;
	const labelOf = labels(context);
	const counts = new Map();
	const files = {
		added: 0,
		modified: 0,
		renamed: 0,
		deleted: 0
	};
	for (const { status, path } of changes.list) {
		files[status] += 1;
		const own = inProject(context, path);
		const name = own === null ? "other" : labelOf(own) ?? "other";
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const facts = {
		newDependencies: head.policy === null && base.policy === null ? [] : findNewDependencies(context, labelOf),
		newPackages: findNewPackages(context),
		newExports: findNewExports(context)
	};
	return {
		places: [...counts].map(([name, count]) => ({
			name,
			files: count
		})).sort((a, b) => b.files - a.files),
		files,
		...facts,
		risks: findRisks(context, loosened),
		questions: findQuestions(facts, files)
	};
}
function labels({ head, base }) {
	const policy = (head.policy ?? base.policy)?.policy;
	if (policy === void 0) return () => null;
	const locate = createLocator(policy);
	return (file) => {
		const location = locate(file);
		return location === null ? null : labelOfLocation(location);
	};
}
function labelOfLocation({ domain, layer }) {
	return layer === null || layer === domain ? domain : `${domain}/${layer}`;
}
// packages/review/src/brief/brief-markdown.ts
const MOST$1 = 6;
function briefMarkdown(brief, title) {
	const { places, files, newDependencies, newPackages, newExports, risks, questions } = brief;
	const counts = [
		"added",
		"modified",
		"renamed",
		"deleted"
	].filter((status) => files[status] > 0).map((status) => `${files[status]} ${status}`);
	const total = Object.values(files).reduce((sum, count) => sum + count, 0);
	return [
		`# ${escapeMarkdown(title)}`,
		total === 0 ? "No files changed." : `${total} ${total === 1 ? "file" : "files"} (${counts.join(", ")}) in ${list(places.map(({ name, files: count }) => `${code(name)} ${count}`))}.`,
		section("New dependencies", newDependencies.map(({ from, to, imports, file }) => `${code(from)} \u2192 ${code(to)}: ${imports} ${imports === 1 ? "import" : "imports"}, first in ${code(file)}`)),
		section("New packages", newPackages.map(({ name, kind, manifest }) => `${code(name)} (${kind}) in ${code(manifest)}`)),
		section("New public exports", newExports.map(({ file, names }) => `${code(file)}: ${list(names.map(code))}`)),
		section("Risk", risks.map(escapeMarkdown)),
		section("Ask", questions.map(escapeMarkdown))
	].filter((part) => part !== "").join("\n\n");
}
function section(title, items) {
	if (items.length === 0) return "";
	const shown = items.slice(0, MOST$1);
	const more = items.length - shown.length;
	return [
		`**${title}**`,
		"",
		...shown.map((item) => `- ${item}`),
		...more > 0 ? [`- and ${more} more`] : []
	].join("\n");
}
function list(names) {
	const shown = names.slice(0, MOST$1);
	return names.length > MOST$1 ? `${shown.join(", ")} and ${names.length - MOST$1} more` : shown.join(", ");
}
// packages/review/src/output/review-json.ts
function reviewJson(review, brief, tool) {
	const { base, head, trusted, findings, accepted, context } = review;
	const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
	const document = {
		schemaVersion: 1,
		tool,
		project: {
			folder: context.projectFolder,
			trusted
		},
		base,
		head,
		summary: {
			errors: count("error"),
			warnings: count("warn"),
			accepted: accepted.length
		},
		brief,
		findings,
		accepted
	};
	return toSafeJson(document);
}
// packages/review/src/output/review-markdown.ts
const MOST = 30;
function reviewMarkdown(review, brief) {
	const { findings, accepted } = review;
	const shown = findings.slice(0, MOST);
	const more = findings.length - shown.length;
	return `${[
		briefMarkdown(brief, titleOf(review)),
		...findings.length === 0 ? [] : [`**${verdictOf(review)}**`, shown.map(itemOf).join("\n")],
		...more > 0 ? [`And ${more} more; run \`stratalint review\` to see all.`] : [],
		...accepted.length === 0 ? [] : [`Accepted: ${accepted.map(({ rule, id }) => code(`${rule} ${id}`)).join(", ")}.`],
		...findings.length === 0 ? [verdictOf(review)] : []
	].join("\n\n")}\n`;
}
function titleOf({ base, head }) {
	return `Changes from ${base} to ${head}`;
}
function verdictOf({ findings, accepted, trusted }) {
	const errors = findings.filter(({ severity }) => severity === "error").length;
	const warnings = findings.length - errors;
	const counts = [errors > 0 && `${errors} ${errors === 1 ? "error" : "errors"}`, warnings > 0 && `${warnings} ${warnings === 1 ? "warning" : "warnings"}`].filter((text) => text !== false);
	return `${counts.length === 0 ? "The change adds no findings" : `The change adds ${counts.join(" and ")}`}${accepted.length > 0 ? `, ${accepted.length} accepted` : ""}${trusted ? "" : "; not everything could be checked"}.`;
}
function itemOf({ rule, file, line, what, fix, not, id }) {
	const fixes = fix.map(({ title }) => `  - Fix: ${escapeMarkdown(title)}`);
	return [
		`- ${code(`${file}:${line}`)} ${code(rule)} ${escapeMarkdown(what)}`,
		...fixes,
		...not === "" ? [] : [`  - ${escapeMarkdown(not)}`],
		`  - Id: ${code(id)}`
	].join("\n");
}
[...FORMATS];
async function renderReview(format, review, context) {
	const loosened = [...new Set(review.findings.flatMap(({ rule }) => rule.startsWith("integrity/") ? [rule.slice(10)] : []))];
	const brief = briefOf(review.context, loosened);
	switch (format) {
		case "json": return reviewJson(review, brief, context.tool);
		case "markdown": return withoutCommands(reviewMarkdown(review, brief));
		case "agent": return renderAgent({
			verdict: verdictOf(review),
			findings: review.findings
		}, context);
		case "pretty": {
			const markdown = await renderMarkdown(briefMarkdown(brief, titleOf(review)), context);
			const head = withoutCommands(markdown.replace(/\\([\\`*_[\]<>|@#])/g, "$1"));
			if (review.findings.length === 0) return `${head}\n${verdictOf(review)}\n`;
			return `${head}\n${await render("pretty", asCheck(review), context)}${idsOf(review)}${review.accepted.length > 0 ? `\n${verdictOf(review)}\n` : ""}`;
		}
		default: return render(format, asCheck(review), context);
	}
}
function idsOf({ findings }) {
	const loosenings = findings.filter(({ rule }) => rule.startsWith("integrity/"));
	if (loosenings.length === 0) return "";
	return `\n${loosenings.map(({ id, rule, file, line }) => messageLine(`${id}  ${rule}  ${file}:${line}`)).join("\n")}\n`;
}
function asCheck({ root, trusted, findings, context }) {
	const { summary } = context.runs.headByHead;
	return {
		root,
		trusted,
		findings: [...findings],
		summary: {
			...summary,
			findings: findings.length,
			new: findings.length,
			baselined: 0
		}
	};
}
// packages/cli/src/commands/review.ts
const run = async (given) => {
	const { positionals, switches, values } = given;
	const value = (name) => values.get(name)?.[0];
	const [base, extra] = positionals;
	if (extra !== void 0) throw new UsageError(`Unexpected argument ${extra}: a review has one base.`);
	if (switches.has("staged") && values.has("head")) throw new UsageError("--staged cannot be combined with --head.");
	if (switches.has("exact") && base === void 0) throw new UsageError("--exact requires a base.");
	const output = value("output-file");
	const format = value("format") ?? (output === void 0 ? formatOfReader() : "pretty");
	const agent = agentContextOf("review", given, COMMANDS.review.flags, [format]);
	const maxWarnings = readMaxWarnings(value("max-warnings"));
	if (switches.has("no-cache")) process.env["STRATALINT_CACHE"] = "off";
	const progress = createProgress(process.stderr);
	const shared = {
		cwd: process.cwd(),
		configFile: value("config"),
		cache: !switches.has("no-cache"),
		onNotice: (notice) => progress.notice(formatMessage([notice])),
		...progress.step !== void 0 && { onProgress: progress.step }
	};
	const since = value("since");
	if (since !== void 0) {
		refuseWithSince(positionals, switches, values);
		const history = await drift({
			...shared,
			since
		}).finally(progress.stop);
		print(format === "json" ? `${JSON.stringify(history, null, 2)}\n` : driftText(history), output);
		return history.skipped.length > 0 ? 2 : 0;
	}
	const result = await review({
		...shared,
		base,
		head: value("head"),
		staged: switches.has("staged"),
		exact: switches.has("exact"),
		accept: values.get("accept") ?? [],
		headPolicy: switches.has("head-policy")
	}).finally(progress.stop);
	const display = output === void 0 ? displayOf(switches.has("no-color")) : {
		color: false,
		width: null
	};
	const rules = format === "sarif" ? await ruleInfos({
		stdout: "sarif",
		file: null
	}) : [];
	const context = {
		...reportContext(result.root, {
			...display,
			withReasons: false
		}, rules, agent),
		displayPath: (file) => relative(process.cwd(), join(result.home, file))
	};
	print(await renderReview(format, result, context), output);
	const summary = process.env["GITHUB_STEP_SUMMARY"];
	if (format === "github" && summary) appendFileSync(summary, await renderReview("markdown", result, context));
	const errors = result.findings.filter(({ severity }) => severity === "error").length;
	if (!result.trusted) return 2;
	return errors > 0 || maxWarnings !== null && result.findings.length - errors > maxWarnings ? 1 : 0;
};
function print(text, output) {
	if (output === void 0) process.stdout.write(text);
	else writeOutput(output, text);
}
function refuseWithSince(positionals, switches, values) {
	const other = [
		...positionals.slice(0, 1),
		...[
			"staged",
			"exact",
			"head-policy"
		].filter((name) => switches.has(name)).map((name) => `--${name}`),
		...[
			"head",
			"accept",
			"max-warnings"
		].filter((name) => values.has(name)).map((name) => `--${name}`)
	][0];
	if (other !== void 0) throw new UsageError(`--since cannot be combined with ${other}.`);
	const format = values.get("format")?.[0];
	if (format !== void 0 && format !== "pretty" && format !== "json") throw new UsageError(`--since prints pretty or json, not ${format}.`);
}
export { run as default, drift as i, briefOf as n, driftText as r, renderReview as t };
