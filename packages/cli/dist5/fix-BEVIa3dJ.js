import { t as unifiedDiff } from "./unified-diff-BGQMnjAT.js";
import { t as fix } from "./src-f6L2Zt2E.js";
import { $t as plural, E as rulesNamed, Kt as createProgress } from "./check-BevjtlIT.js";
import { c as toSafeJson, d as UsageError, i as formatMessage, o as messageLine } from "./start-pYZUc136.js";
const { join } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
// packages/cli/src/commands/fix.ts
const run = async ({ positionals, switches, values }) => {
	const isWritten = switches.has("write");
	if (switches.has("explain")) {
		if (isWritten) throw new UsageError("--explain changes nothing; leave out --write.");
		const { explainFixes } = await import("./explain-fixes-Bl3UMx8D.js");
		return explainFixes({
			paths: positionals,
			values
		});
	}
	if (switches.has("force") && !isWritten) throw new UsageError("--force is for --write.");
	const named = values.get("rule");
	const rules = named === void 0 ? void 0 : await rulesNamed(named, values.get("config")?.[0]);
	const progress = createProgress(process.stderr);
	const result = await fix({
		cwd: process.cwd(),
		configFile: values.get("config")?.[0],
		paths: positionals,
		rules,
		ids: values.get("id") ?? [],
		suggested: switches.has("suggested"),
		write: isWritten,
		force: switches.has("force"),
		onNotice: (notice) => progress.notice(formatMessage([notice])),
		...progress.step !== void 0 && { onProgress: progress.step },
		onTried: ({ finding, isFixed, done, total }) => {
			if (progress.step !== void 0) progress.step({
				phase: "fix",
				done,
				total
			});
			else progress.notice(`${done}/${total} ${!isFixed ? "left " : isWritten ? "fixed" : "fixes"} ${messageLine(finding.file)}:${finding.line}\n`);
		}
	}).finally(progress.stop);
	process.stdout.write(values.get("format")?.[0] === "json" ? toSafeJson(documentOf(result)) : textOf(result));
	if (!result.trusted) return 2;
	return result.refused.length + result.suggested + result.manual > 0 ? 1 : 0;
};
function documentOf({ files, fixed, refused, suggested, manual, written }) {
	return {
		written,
		fixed,
		refused,
		suggested,
		manual,
		files: files.map(({ path, before, after }) => ({
			path,
			diff: unifiedDiff(path, before, after)
		}))
	};
}
function textOf(result) {
	const { root, files, fixed, refused, suggested, manual, written } = result;
	const pathOf = (path) => relative(process.cwd(), join(root, path)) || path;
	const shown = (path) => messageLine(pathOf(path));
	const lines = [];
	if (!written) for (const { path, before, after } of files) lines.push(unifiedDiff(pathOf(path), before, after));
	for (const { path, before, after } of files) lines.push(`${before === null ? "creates" : after === null ? "deletes" : "edits  "}  ${shown(path)}`);
	if (files.length > 0) lines.push("");
	for (const finding of fixed) lines.push(`${written ? "fixed" : "fixes"}  ${headOf(finding, shown)}`, `       ${messageLine(finding.title)}`);
	for (const finding of refused) lines.push(`left   ${headOf(finding, shown)}`, `       ${messageLine(finding.title)}`, `       ${messageLine(finding.reason)}`);
	if (fixed.length + refused.length > 0) lines.push("");
	lines.push(summaryOf(result));
	if (suggested > 0) lines.push("--suggested also carries out the fixes that a person should look at.");
	if (manual > 0) lines.push("stratalint fix --explain prints the steps of the findings that a person has to fix.");
	if (!written && files.length > 0) lines.push("Nothing was written. --write applies these changes.");
	return `${lines.join("\n")}\n`;
}
function headOf({ rule, file, line, id }, shown) {
	return `${shown(file)}:${line}  ${rule}  ${id}`;
}
function summaryOf({ fixed, refused, suggested, manual, written, trusted }) {
	if (!trusted) return "Something could not be checked, so nothing was fixed. stratalint check names it.";
	if (fixed.length + refused.length + suggested + manual === 0) return "No findings to fix.";
	const left = [
		...refused.length === 0 ? [] : [`${refused.length} left`],
		...suggested === 0 ? [] : [`${suggested} with --suggested`],
		...manual === 0 ? [] : [`${manual} for a person`]
	];
	return `${plural(fixed.length, "finding")} ${written ? "fixed" : "can be fixed"}${left.length === 0 ? "" : `, ${left.join(", ")}`}.`;
}
export { run as default };
