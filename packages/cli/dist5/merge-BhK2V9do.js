import { S as readMaxWarnings, Tr as compareEntries, at as diskOfShares, b as errorsOf, ct as byPosition, d as ruleInfos, fr as findingId, g as writeResult, h as readTargets, ht as CheckError, in as VERSION, l as reportContext, m as formatsOf, pt as INTERNAL_RULE, u as repositoryOf, ut as nameOf, v as agentContextOf, x as exitCode, xr as matchBaseline, zn as isInside } from "./check-BevjtlIT.js";
const { join } = globalThis.process.getBuiltinModule("node:path");
const { posix } = globalThis.process.getBuiltinModule("node:path");
import { T as readDocuments } from "./answers-Z6AirqcJ.js";
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
import { d as UsageError, m as COMMANDS } from "./start-pYZUc136.js";
// packages/engine/src/shards/merge/sum.ts
function sumOf(summaries) {
	const [first, ...rest] = summaries;
	return rest.reduce((sum, summary) => {
		const names = Object.keys(sum);
		return Object.fromEntries(names.map((name) => [name, sum[name] + summary[name]]));
	}, first);
}
// packages/engine/src/shards/merge/join-projects.ts
function joinProjects(projects) {
	return {
		folder: "",
		summary: sumOf(projects.map(({ summary }) => summary)),
		findings: projects.flatMap(({ folder, findings }) => findings.map((finding) => movedTo(folder, finding))).sort(byPosition),
		trusted: projects.every(({ trusted }) => trusted),
		fixed: projects.reduce((sum, { fixed }) => sum + fixed, 0)
	};
}
function movedTo(folder, finding) {
	if (folder === "") return finding;
	const at = (path) => posix.join(folder, path);
	const file = at(finding.file);
	const { resolved } = finding;
	return {
		...finding,
		id: findingId(finding.rule, file, finding.subject),
		file,
		fix: finding.fix.map((fix) => ({
			...fix,
			...fix.target !== void 0 && { target: at(fix.target) },
			...fix.edits !== void 0 && { edits: fix.edits.map((edit) => ({
				...edit,
				file: at(edit.file)
			})) }
		})),
		...resolved !== void 0 && { resolved: /^(?:run|type) package:/.test(finding.subject) ? resolved : at(resolved) },
		...finding.trace !== void 0 && { trace: finding.trace.map((step) => ({
			...step,
			file: at(step.file)
		})) }
	};
}
// packages/engine/src/shards/merge/join-shards.ts
function joinShards(given) {
	const parts = [...given].sort((a, b) => a.shard.index - b.shard.index);
	refuseMixed(parts);
	const reported = withoutRepeats(parts.map(({ document, shard }) => [...document.findings, ...shard.baselined]));
	const absences = confirmedByAll(parts.map(({ shard }) => shard));
	const findings = [...reported, ...absences.filter(({ silenced }) => !silenced).map(({ finding }) => finding)].sort(byPosition);
	const shares = parts.flatMap(({ shard: { baseline } }) => baseline === null ? [] : [baseline]);
	const match = matchBaseline(shares.flatMap(({ entries }) => entries).sort(compareEntries), findings, diskOfShares(shares));
	const fresh = findings.filter((finding) => finding.rule === "stratalint/internal" || !match.baselined.has(finding));
	const crashed = findings.some(({ rule }) => rule === INTERNAL_RULE);
	const judged = parts.every(({ shard }) => shard.conclusive) && !crashed;
	const sum = sumOf(parts.map(({ document }) => document.summary));
	return {
		folder: parts[0].document.project.folder,
		summary: {
			...sum,
			exceptions: new Set(parts.flatMap(({ shard }) => shard.exceptions)).size,
			suppressed: sum.suppressed + absences.filter(({ silenced }) => silenced).length,
			findings: findings.length,
			new: fresh.length,
			baselined: findings.length - fresh.length
		},
		findings: fresh,
		trusted: parts.every(({ document }) => document.project.trusted) && !crashed,
		fixed: judged ? match.unmatched.length : 0
	};
}
function refuseMixed(parts) {
	const first = parts[0];
	const { count } = first.shard;
	const seen = new Map();
	for (const part of parts) {
		const { shard, name } = part;
		if (shard.count !== count) throw new CheckError(`${first.name} is shard ${nameOf(first.shard)} and ${name} is shard ${nameOf(shard)}; all shards of one check have the same count.`);
		const twin = seen.get(shard.index);
		if (twin !== void 0) throw new CheckError(`Shard ${nameOf(shard)} is given twice: ${twin.name} and ${name}.`);
		seen.set(shard.index, part);
		const difference = differenceOf(first.shard, shard);
		if (difference !== null) throw new CheckError(`${first.name} (shard ${nameOf(first.shard)}) and ${name} (shard ${nameOf(shard)}) are not from the same check: ${difference}.`);
	}
	const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !seen.has(index));
	if (missing.length === 0) return;
	const names = missing.slice(0, 5).map((index) => nameOf({
		index,
		count
	}));
	const more = missing.length > names.length ? ` and ${missing.length - names.length} more` : "";
	throw new CheckError(`${missing.length === 1 ? "Shard" : "Shards"} ${names.join(", ")}${more} ${missing.length === 1 ? "is" : "are"} missing; pass the JSON of all ${count} shards.`);
}
function differenceOf(a, b) {
	if (a.policy !== b.policy) return "their policies differ";
	if (a.project !== b.project) return "they checked different files or imports";
	if (JSON.stringify(a.rules) !== JSON.stringify(b.rules)) return "they checked different rules";
	if (a.baseline === null !== (b.baseline === null)) return "only one of them used the baseline";
	return null;
}
function withoutRepeats(lists) {
	const seen = new Set();
	return lists.flatMap((findings) => {
		const texts = findings.map((finding) => JSON.stringify(finding));
		const fresh = findings.filter((_, index) => !seen.has(texts[index]));
		for (const text of texts) seen.add(text);
		return fresh;
	});
}
function confirmedByAll(shards) {
	const [first, ...rest] = shards;
	const others = rest.map(({ absences }) => new Set(absences.map(({ finding }) => JSON.stringify(finding))));
	return first.absences.filter(({ finding }) => others.every((texts) => texts.has(JSON.stringify(finding))));
}
// packages/engine/src/shards/merge/merge.ts
function merge(given, version) {
	const byFolder = new Map();
	for (const one of given) {
		const { tool, project } = one.document;
		if (tool.version !== version) throw new CheckError(`${one.name} was written by stratalint ${tool.version}, and this is ${version}; use the same version to check and merge.`);
		byFolder.set(project.folder, [...byFolder.get(project.folder) ?? [], one]);
	}
	const projects = [...byFolder.values()].map(joinProject);
	return projects.length === 1 ? projects[0] : joinProjects(projects);
}
function joinProject(given) {
	const parts = given.flatMap(({ name, document }) => document.shard === void 0 ? [] : [{
		name,
		document,
		shard: document.shard
	}]);
	if (parts.length === given.length) return joinShards(parts);
	const [first, second] = given;
	const { project, summary, findings } = first.document;
	if (second === void 0) return {
		folder: project.folder,
		summary,
		findings,
		trusted: project.trusted,
		fixed: 0
	};
	const whole = given.find(({ document }) => document.shard === void 0);
	const other = given.find((one) => one !== whole);
	throw new CheckError(`${whole.name} is a check of all of ${project.folder === "" ? "the repository" : project.folder}; it cannot be merged with ${other.name}, which belongs to the same project.`);
}
// packages/cli/src/commands/merge.ts
const run = async (given) => {
	const { positionals, switches, values } = given;
	if (positionals.length === 0) throw new UsageError("merge requires at least one file written by stratalint check --format json.");
	const value = (name) => values.get(name)?.[0];
	const maxWarnings = readMaxWarnings(value("max-warnings"));
	const targets = readTargets(values.get("format"), value("output-file"));
	const agent = agentContextOf("merge", given, COMMANDS.merge.flags, formatsOf(targets));
	const { folder, summary, findings, trusted, fixed } = merge(await readDocuments(positionals.map(read)), VERSION);
	const repository = repositoryOf(realpathSync(process.cwd()));
	if (!isInside(repository, join(repository, folder))) throw new UsageError(`The project folder ${folder} is outside the repository.`);
	const result = {
		root: join(repository, folder),
		summary,
		findings,
		trusted
	};
	const rules = await ruleInfos(targets);
	const contextOf = (display) => ({
		...reportContext(result.root, {
			...display,
			withReasons: true
		}, rules, agent),
		...placedIn(folder)
	});
	await writeResult(targets, switches.has("quiet") ? errorsOf(result) : result, contextOf, switches.has("no-color"));
	return exitCode(result, {
		fixed,
		maxWarnings
	});
};
function read(path) {
	try {
		return {
			name: path,
			text: readFileSync(path, "utf8")
		};
	} catch (error) {
		const { code } = error;
		throw new UsageError(code === "ENOENT" ? `${path} does not exist.` : `Cannot read ${path}: ${code}.`);
	}
}
function placedIn(folder) {
	const projectFolder = folder === "" ? "" : `${folder}/`;
	return {
		projectFolder,
		repositoryPath: (file) => projectFolder + file
	};
}
export { run as default, merge as t };
