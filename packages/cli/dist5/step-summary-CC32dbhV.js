import { t as escapeCell } from "./escape-cell-XW9-VJ5r.js";
import { $t as plural, Jt as coverage, qt as countsOf } from "./check-BevjtlIT.js";
// packages/report/src/formats/step-summary.ts
const STEP_SUMMARY_LIMIT = 1048576;
function toStepSummary(result, { repositoryPath }, room = STEP_SUMMARY_LIMIT) {
	const head = `### Stratalint: ${countsOf(result)}\n\n`;
	const foot = `${coverage(result.summary)}\n\n`;
	const columns = "| | where | rule | what | how to fix it |\n|---|---|---|---|---|\n";
	const leftOut = (count) => `${plural(count, "more finding")} did not fit into this summary.\n\n`;
	let left = room - bytes(head + columns + foot + "\n" + leftOut(result.findings.length));
	const rows = [];
	for (const finding of result.findings) {
		const row = rowOf(finding, repositoryPath(finding.file));
		left -= bytes(row);
		if (left < 0) break;
		rows.push(row);
	}
	const missing = result.findings.length - rows.length;
	const text = head + (rows.length > 0 ? `${columns}${rows.join("")}\n` : "") + (missing > 0 ? leftOut(missing) : "") + foot;
	return bytes(text) <= room ? text : "";
}
function rowOf({ severity, line, column, rule, what, fix }, file) {
	const fixes = fix.map(({ title }, index) => (fix.length > 1 ? `(${index + 1}) ` : "") + escapeCell(title)).join("<br>");
	return `| ${severity === "error" ? "error" : "warning"} | <code>${escapeCell(`${file}:${line}:${column}`)}</code> | ${escapeCell(rule)} | ${escapeCell(what)} | ${fixes} |\n`;
}
function bytes(text) {
	return Buffer.byteLength(text);
}
export { STEP_SUMMARY_LIMIT, toStepSummary };
