import { L as saveBaseline, R as check } from "./check-BevjtlIT.js";
import { a as printMessage, d as UsageError } from "./start-pYZUc136.js";
import { t as readReason } from "./read-reason-3F7jZm4u.js";
// packages/cli/src/commands/baseline.ts
const FILE = "stratalint.baseline.json";
const run = async ({ positionals, switches, values }) => {
	if (positionals.length > 0) throw new UsageError(`Unexpected argument ${positionals[0]}: a baseline is for the whole project.`);
	const reason = readReason(values, "--grow", switches.has("grow"), "why the baseline may grow");
	const prune = switches.has("prune");
	if (prune && reason !== null) throw new UsageError("--prune and --grow cannot be used together.");
	const [config] = values.get("config") ?? [];
	const [engine] = values.get("engine") ?? [];
	const result = await check({
		cwd: process.cwd(),
		...config !== void 0 && { configFile: config },
		...engine !== void 0 && { engine },
		fixesFor: () => [],
		onNotice: printMessage
	});
	for (const { rule, what } of result.findings) if (rule.startsWith("stratalint/")) printMessage(what);
	if (result.appliedBaseline.stored === null && prune) throw new UsageError(`No ${FILE} to prune.`);
	const outcome = await saveBaseline(result, {
		prune,
		...reason !== null && { grow: { reason } }
	});
	if (outcome.status === "refused") {
		printMessage(...refusal(outcome));
		return 1;
	}
	process.stdout.write(closing(outcome));
	return 0;
};
function refusal({ added, fixed }) {
	const [are, them] = added === 1 ? ["is", "it"] : ["are", "them"];
	return [
		`${findings(added)} ${are} not in ${FILE}, which is unchanged. Run \`stratalint check\` to see how to fix ${them}.`,
		...fixed > 0 ? [`${fixed} of its entries ${fixed === 1 ? "is" : "are"} fixed; run stratalint baseline --prune to remove ${fixed === 1 ? "it" : "them"}.`] : [],
		`If ${added === 1 ? "it has" : "they have"} to go into the baseline, see stratalint baseline --help.`
	];
}
function closing({ status, entries, added, fixed }) {
	if (status === "unchanged") return entries === 0 ? "No findings, so no baseline is needed.\n" : `${FILE} is up to date: ${findings(entries)}.\n`;
	const changes = [added > 0 && `${added} added`, fixed > 0 && `${fixed} fixed`].filter((change) => change !== false);
	return `Wrote ${FILE}: ${findings(entries)}${changes.length > 0 ? ` (${changes.join(", ")})` : ""}.\n`;
}
function findings(count) {
	return `${count} ${count === 1 ? "finding" : "findings"}`;
}
export { run as default };
