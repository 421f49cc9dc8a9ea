import { At as PART_TITLES, D as shellWord, Ft as describeUncovered, It as scoreText, Lt as sizeOf, Mt as cyclesTitle, Nt as describeCycle, Pt as describePart, i as createPaint, jt as TEXTS } from "./check-BevjtlIT.js";
import { o as messageLine } from "./start-pYZUc136.js";
import { a as wrapText, o as displayWidth, s as sliceColumns } from "./help-BMx27pG_.js";
import { n as worstFirst, t as weakestPart } from "./worst-first-YSTgaLdt.js";
import { t as trendLine } from "./trend-p80vPB5j.js";
// packages/report/src/text/table.ts
function textTable(columns, rows) {
	const cut = (text, most) => displayWidth(text) <= most ? text : `${sliceColumns(text, most - 1)}\u2026`;
	const cells = [columns.map(({ title }) => title), ...rows].map((row) => row.map((cell, index) => cut(cell, columns[index].most ?? 1e400)));
	const widths = columns.map((_, index) => Math.max(...cells.map((row) => displayWidth(row[index]))));
	return cells.map((row) => row.map((cell, index) => {
		const space = " ".repeat(widths[index] - displayWidth(cell));
		return columns[index].align === "right" ? space + cell : cell + space;
	}).join("  ").trimEnd());
}
// packages/report/src/pages/next-commands.ts
function nextCommands({ cells, history }, displayPath) {
	const worst = worstFirst(cells).find(({ counts, folder, band }) => band !== "none" && counts.errors + counts.warnings > 0 && folder !== "" && /^[ -~]+$/.test(folder));
	return [
		...worst === void 0 ? [] : [`stratalint check ${shellWord(displayPath(worst.folder) || ".")}   # the findings of ${messageLine(worst.id)}`],
		"stratalint report --format html --output-file report.html   # the map, and every finding",
		...history.length === 0 ? ["stratalint report --record   # keeps the grades of today, for the trend"] : []
	];
}
// packages/report/src/pages/text.ts
const MOST_CELLS = 15;
const MOST_HOTSPOTS = 8;
const MOST_CYCLES = 3;
const MOST_HOPS = 12;
function toReportText(report, { color, width, displayPath }) {
	const paint = createPaint(color);
	const { whole } = report;
	return [
		[`${paintLetter(paint, whole.letter, `Grade ${whole.letter}`)} (${scoreText(whole.score)} of 100) for ${sizeOf(whole.counts)}.`, ...describeUncovered(report.project)],
		cellSection(report, paint),
		hotspotSection(report, displayPath),
		cycleSection(report, displayPath),
		[paint("bold", "Trend"), `  ${trendLine(report)}`],
		[paint("bold", "Next"), ...nextCommands(report, displayPath).map((command) => `  ${command}`)]
	].map((lines) => lines.flatMap((line) => line.startsWith(" ") ? [line] : wrapText(line, width)).map((line) => `${line}\n`).join("")).join("\n");
}
function cellSection({ cells }, paint) {
	const worst = worstFirst(cells).slice(0, MOST_CELLS);
	const table = textTable([
		{ title: "grade" },
		{
			title: "score",
			align: "right"
		},
		{
			title: "cell",
			most: 48
		},
		{
			title: "files",
			align: "right"
		},
		{
			title: "lines",
			align: "right"
		},
		{ title: "costs most" }
	], worst.map((cell) => [
		cell.letter,
		scoreText(cell.score),
		messageLine(cell.id),
		...sizes(cell),
		costsMost(cell)
	]));
	const left = cells.length - worst.length;
	return [
		paint("bold", table[0]),
		...table.slice(1).map((line, index) => paintLetter(paint, worst[index].letter, line.slice(0, 1)) + line.slice(1)),
		...left === 0 ? [] : [TEXTS.more(left, "cell", "stratalint report --format json")]
	];
}
function sizes({ counts }) {
	return [counts.files.toLocaleString("en"), counts.lines.toLocaleString("en")];
}
function costsMost(cell) {
	const part = weakestPart(cell);
	return part === null ? "" : `${PART_TITLES[part]} \u2212${cell.parts[part].lost.toFixed(1)}: ${describePart(part, cell.counts)}`;
}
function hotspotSection({ hotspots, changes }, displayPath) {
	if (changes === null) return [`Hotspots: ${TEXTS.noHistory}`];
	const title = `Hotspots, by commits in ${changes.weeks} weeks \u00d7 decay`;
	const cut = changes.shallow ? ` ${TEXTS.shallow}` : "";
	if (hotspots.length === 0) return [`${title}: ${TEXTS.noHotspots}${cut}`];
	const table = textTable([
		{
			title: "  commits",
			align: "right"
		},
		{ title: "" },
		{
			title: "decay",
			align: "right"
		},
		{ title: "file" }
	], hotspots.slice(0, MOST_HOTSPOTS).map(({ file, commits, decay }) => [
		`  ${commits}`,
		"\u00d7",
		decay.toFixed(1),
		messageLine(displayPath(file))
	]));
	return [cut === "" ? title : `${title}.${cut}`, ...table];
}
function cycleSection({ cycles }, displayPath) {
	if (cycles.length === 0) return [TEXTS.noCycles];
	return [cyclesTitle(cycles.length), ...cycles.slice(0, MOST_CYCLES).flatMap((cycle) => [
		`  ${describeCycle(cycle)}`,
		...cycle.hops.slice(0, MOST_HOPS).map(({ file, line }) => `    ${messageLine(displayPath(file))}${line === null ? "" : `:${line}`}`),
		...cycle.hops.length > MOST_HOPS ? [`    \u2026 ${cycle.hops.length - MOST_HOPS} more`] : []
	])];
}
const COLORS = {
	A: "green",
	B: "green",
	C: "yellow",
	D: "yellow",
	F: "red"
};
function paintLetter(paint, letter, text) {
	return paint(COLORS[letter], text);
}
export { toReportText };
