import { $t as plural, At as PART_TITLES, Ft as describeUncovered, It as scoreText, Lt as sizeOf, Nt as describeCycle, Pt as describePart, Vt as PART_NAMES, jt as TEXTS } from "./check-BevjtlIT.js";
import { t as escapeCell } from "./escape-cell-XW9-VJ5r.js";
import { t as trendLine } from "./trend-p80vPB5j.js";
import { n as worstFirst } from "./worst-first-YSTgaLdt.js";
// packages/report/src/pages/markdown.ts
const MOST_CELLS = 50;
const MOST_FINDINGS = 50;
const MOST_HOTSPOTS = 15;
const MOST_CYCLES = 5;
function toReportMarkdown(report, sentences) {
	const { whole, project } = report;
	return `${[
		`# ${TEXTS.title}: ${whole.letter} (${scoreText(whole.score)})`,
		`${sizeOf(whole.counts)}, ${report.date}${report.commit === null ? "" : `, commit ${report.commit.slice(0, 10)}`}.`,
		...describeUncovered(project).map((text) => `**${text}**`),
		"## Grades",
		cellTable(report),
		...rest(report.cells.length - MOST_CELLS, "cell", "stratalint report --format json"),
		"## Hotspots",
		hotspots(report),
		"## Longest cycles",
		cycles(report),
		"## Findings",
		findings(report, sentences),
		"## Trend",
		trendLine(report)
	].join("\n\n")}\n`;
}
function cellTable({ cells }) {
	return table([
		"grade",
		"score",
		"cell",
		"files",
		"lines",
		...PART_NAMES.map((part) => PART_TITLES[part])
	], worstFirst(cells).slice(0, MOST_CELLS).map((cell) => [
		cell.letter,
		scoreText(cell.score),
		escapeCell(cell.id),
		String(cell.counts.files),
		String(cell.counts.lines),
		...PART_NAMES.map((part) => cell.parts[part].weight === 0 ? "" : describePart(part, cell.counts))
	]));
}
function hotspots({ hotspots: list, changes }) {
	if (changes === null) return TEXTS.noHistory;
	const note = changes.shallow ? `${TEXTS.shallow}\n\n` : "";
	if (list.length === 0) return note + TEXTS.noHotspots;
	const rows = list.slice(0, MOST_HOTSPOTS).map(({ file, cell, commits, decay }) => [
		escapeCell(file),
		escapeCell(cell),
		String(commits),
		decay.toFixed(1)
	]);
	return note + table([
		"file",
		"cell",
		`commits in ${changes.weeks} weeks`,
		"decay"
	], rows);
}
function cycles({ cycles: list }) {
	if (list.length === 0) return TEXTS.noCycles;
	return [...list.slice(0, MOST_CYCLES).map((cycle) => {
		const hops = cycle.hops.map(({ file, line }) => `${escapeCell(file)}${line === null ? "" : `:${line}`}`);
		return `- ${describeCycle(cycle)}: ${[...hops, hops[0] ?? ""].join(" \u2192 ")}`;
	}), ...rest(list.length - MOST_CYCLES, "cycle", "stratalint check").map((text) => `\n${text}`)].join("\n");
}
function findings({ findings: list }, sentences) {
	if (list.length === 0) return "None.";
	const shown = [...sentences.keys()].slice(0, MOST_FINDINGS);
	return [shown.map((index) => line(list[index], sentences.get(index))).join("\n"), ...rest(list.length - shown.length, "finding", "stratalint check --no-baseline")].join("\n\n");
}
function line({ file, line: at, rule, state }, { what, fix }) {
	const first = fix[0] === void 0 ? "" : `\n  - Fix: ${escapeCell(fix[0].title)}`;
	return `- ${escapeCell(`${file}:${at}`)} ${escapeCell(rule)}${state === "open" ? "" : ` (${state})`} ${escapeCell(what)}${first}`;
}
function rest(count, noun, command) {
	return count > 0 ? [`${plural(count, `more ${noun}`)}: \`${command}\``] : [];
}
function table(head, rows) {
	return [
		head,
		head.map(() => "---"),
		...rows
	].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
export { toReportMarkdown };
