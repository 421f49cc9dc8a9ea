import { C as displayOf, H as startGit, Kt as createProgress, R as check, Ut as isBelow, _ as writeOutput, c as projectFolderOf, ht as CheckError, in as VERSION } from "./check-BevjtlIT.js";
import { n as historyEntryOf, r as findingsOf, t as buildReport } from "./build-report-HjWSg1uj.js";
import { t as shownFindings } from "./shown-findings-CVtGFoTB.js";
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
import { a as printMessage, d as UsageError, i as formatMessage } from "./start-pYZUc136.js";
const MOST_COMMITS = 2e4;
const COMMIT = "";
async function readChanges(root) {
	const newest = await gitText(root, [
		"log",
		"-1",
		"--format=%cI",
		"--no-show-signature",
		"--",
		"."
	]);
	const end = Date.parse(newest?.trim() ?? "");
	if (Number.isNaN(end)) return null;
	const since = new Date(end - 157248e5).toISOString();
	const [log, shallow] = await Promise.all([gitText(root, [...[
		"log",
		`--since=${since}`,
		`--max-count=${MOST_COMMITS}`,
		"--no-merges",
		"--no-renames",
		"--no-ext-diff"
	], ...[
		"--no-show-signature",
		"-z",
		"--relative",
		"--name-only",
		"--format=%x01",
		"--",
		"."
	]]), gitText(root, ["rev-parse", "--is-shallow-repository"])]);
	return log === null ? null : {
		...countChanges(log),
		weeks: 26,
		isShallow: shallow?.trim() === "true"
	};
}
async function headOf(root) {
	return (await gitText(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	]))?.trim() || null;
}
async function gitText(root, args) {
	try {
		return (await startGit(root, args, { for: "stratalint report" }))?.toString("utf8") ?? null;
	} catch (error) {
		if (error instanceof CheckError) return null;
		throw error;
	}
}
function countChanges(log) {
	const byFile = new Map();
	let commits = 0;
	let isFirst = false;
	for (const token of log.split("\0")) {
		if (token === COMMIT) commits += 1;
		else if (token !== "") {
			const path = isFirst ? token.slice(1) : token;
			byFile.set(path, (byFile.get(path) ?? 0) + 1);
		}
		isFirst = token === COMMIT;
	}
	return {
		commits,
		byFile
	};
}
function parseHistory(name, text) {
	return text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line, index) => {
		if (line.trim() === "") return [];
		const entry = parseEntry(line);
		if (entry === null) throw new CheckError(describeFault(name, index + 1, line));
		return entry;
	});
}
function addToHistory(text, entry) {
	return [
		...text.replace(/^\uFEFF/, "").split(/\r?\n/).filter((line) => line.trim() !== "" && parseEntry(line)?.date !== entry.date),
		JSON.stringify(entry),
		""
	].join("\n");
}
function mergeHistories(stored, computed) {
	return [...new Map([...computed, ...stored].map((entry) => [entry.date, entry])).values()].sort((a, b) => a.date < b.date ? -1 : 1);
}
function parseEntry(line) {
	try {
		const entry = JSON.parse(line);
		return typeof entry === "object" && entry !== null && /^\d{4}-\d{2}-\d{2}$/.test(String(entry.date)) && (entry.commit === null || typeof entry.commit === "string") && /^[ABCDF]$/.test(String(entry.letter)) && [
			entry.score,
			entry.files,
			entry.lines,
			entry.findings,
			entry.baselined
		].every((value) => typeof value === "number") && typeof entry.cells === "object" && entry.cells !== null && Object.values(entry.cells).every((score) => typeof score === "number") ? entry : null;
	} catch {
		return null;
	}
}
function describeFault(name, line, text) {
	return /^(?:<{7}|={7}|>{7})/.test(text) ? `${name}:${line} has a merge conflict. Keep the lines of both sides, sorted by date.` : `${name}:${line} is not an entry that stratalint report --record wrote.`;
}
// packages/report/src/render-report.ts
async function renderReport(format, report, sentences, context) {
	switch (format) {
		case "text": return (await import("./text-CmA1pFkT.js")).toReportText(report, context);
		case "json": return (await import("./plain-D0iEoXFR.js")).toSafeJson(report);
		case "markdown": return (await import("./markdown-BGQe7_Bj.js")).toReportMarkdown(report, sentences);
		case "mermaid": return (await import("./mermaid-BJrOwU-K.js")).toMermaid(report);
		case "dot": return (await import("./dot-C7x7JBnE.js")).toDot(report);
		case "html": return (await import("./html-C1iDIS69.js")).toReportHtml(report, sentences);
	}
}
// packages/report/src/sentences.ts
async function sentencesOf(format, report, run) {
	if (format !== "html" && format !== "markdown") return new Map();
	const details = run.details;
	const all = findingsOf(details);
	const shown = [...shownFindings(report).values()].flat();
	const described = await details.describe(shown.map((index) => all[index].violation));
	return new Map(shown.map((index, at) => [index, described[at]]));
}
// packages/cli/src/commands/report.ts
const run = async ({ positionals, switches, values }) => {
	const value = (name) => values.get(name)?.[0];
	if (positionals[0] !== void 0) throw new UsageError(`Unexpected argument ${positionals[0]}: a report is about the whole project.`);
	const output = value("output-file");
	const format = value("format") ?? "text";
	if (switches.has("no-cache")) process.env["STRATALINT_CACHE"] = "off";
	const { report, checked, history } = await makeReport({
		configFile: value("config"),
		cache: !switches.has("no-cache"),
		weeks: readWeeks(value("weeks")),
		historyFile: value("history"),
		isRecorded: switches.has("record")
	});
	const { trusted } = report.project;
	if (switches.has("record")) {
		if (trusted) writeOutput(history.path, addToHistory(history.text, historyEntryOf(report)));
		else printMessage("Nothing was recorded, because something could not be checked.");
	}
	const page = await renderReport(format, report, await sentencesOf(format, report, checked), {
		...output === void 0 ? displayOf(switches.has("no-color")) : {
			color: false,
			width: null
		},
		displayPath: (file) => relative(process.cwd(), join(checked.root, file))
	});
	if (output === void 0) process.stdout.write(page);
	else writeOutput(output, page);
	if (!trusted && (format !== "text" || output !== void 0)) printMessage("Something could not be checked, so the grades are not complete. stratalint check names it.");
	const least = value("min-grade");
	const isTooLow = least !== void 0 && isBelow(report.whole.score, least);
	if (isTooLow) printMessage(`Grade ${report.whole.letter} is lower than ${least}, which --min-grade requires.`);
	return !trusted ? 2 : isTooLow ? 1 : 0;
};
async function makeReport({ weeks, historyFile, isRecorded, ...options }) {
	const progress = createProgress(process.stderr);
	const shared = {
		cwd: process.cwd(),
		onNotice: (notice) => progress.notice(formatMessage([notice])),
		...progress.step !== void 0 && { onProgress: progress.step }
	};
	try {
		const checked = await check({
			...shared,
			...options,
			detailed: true
		});
		const { root, details } = checked;
		const history = readHistory(root, historyFile, isRecorded);
		const [changes, commit] = await Promise.all([readChanges(root), headOf(root)]);
		const tool = {
			name: "stratalint",
			version: VERSION
		};
		const today = new Date().toISOString().slice(0, 10);
		const earlier = weeks === null ? [] : await (await import("./src-CIQzmZqc.js")).weeklyGrades({
			...shared,
			weeks,
			today,
			tool,
			loaded: details.loaded
		});
		const report = buildReport(checked, {
			tool,
			date: today,
			commit,
			changes,
			folder: projectFolderOf(root).replace(/\/$/, ""),
			history: mergeHistories(history.entries, earlier)
		});
		if (isRecorded && report.project.trusted) report.history = mergeHistories([...history.entries, historyEntryOf(report)], earlier);
		return {
			report,
			checked,
			history
		};
	} finally {
		progress.stop();
	}
}
function readWeeks(given) {
	if (given === void 0) return null;
	if (!/^[1-9]\d{0,2}$/.test(given)) throw new UsageError(`--weeks: expected a whole number from 1 to 999, got ${given}.`);
	return Number(given);
}
function readHistory(root, given, isRecorded) {
	const path = given ?? (relative(process.cwd(), join(root, "stratalint.history.jsonl")) || "stratalint.history.jsonl");
	try {
		const text = readFileSync(path, "utf8");
		return {
			path,
			text,
			entries: parseHistory(path, text)
		};
	} catch (error) {
		if (error instanceof CheckError) throw error;
		const { code } = error;
		if (code !== "ENOENT") throw new UsageError(`Cannot read ${path}: ${code}.`);
		if (given !== void 0 && !isRecorded) throw new UsageError(`${path} does not exist. Pass --record to create it.`);
		return {
			path,
			text: "",
			entries: []
		};
	}
}
export { run as default };
