import { $t as plural, i as createPaint, n as groupedLines, t as closingLines } from "./check-BevjtlIT.js";
import { l as withoutCommands, s as plain } from "./start-pYZUc136.js";
import { i as wrapLabelled } from "./help-BMx27pG_.js";
// packages/report/src/formats/update.ts
const MOST_FIXED = 10;
function differenceOf(before, after) {
	return {
		added: without(after, before),
		fixed: without(before, after)
	};
}
function without(findings, others) {
	const left = new Map();
	for (const { id } of others) left.set(id, (left.get(id) ?? 0) + 1);
	return findings.filter(({ id }) => {
		const count = left.get(id) ?? 0;
		left.set(id, count - 1);
		return count <= 0;
	});
}
function toUpdate(result, { added, fixed }, time, context) {
	const paint = createPaint(context.color);
	const { width, displayPath } = context;
	const counts = added.length + fixed.length === 0 ? "nothing new" : [added.length > 0 && `${added.length} new`, fixed.length > 0 && `${fixed.length} fixed`].filter(Boolean).join(", ");
	const block = (label, text) => wrapLabelled(label, text, width);
	const shown = fixed.slice(0, MOST_FIXED);
	const lines = [
		"",
		`${paint("dim", time)}  ${paint("bold", counts)}`,
		...added.length > 0 ? ["", ...groupedLines(added, context, paint)] : [],
		...shown.flatMap((finding) => block(`  ${paint("green", "fixed")}  `, `${plain(displayPath(finding.file))}  ${plain(finding.what)}`)),
		...fixed.length > shown.length ? [`  and ${plural(fixed.length - shown.length, "more fixed finding")}`] : [],
		...closingLines(result, context, paint)
	];
	return withoutCommands(`${lines.join("\n")}\n`);
}
export { differenceOf, toUpdate };
