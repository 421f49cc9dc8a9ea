import { $t as plural, E as rulesNamed, M as explainFindings, ht as CheckError } from "./check-BevjtlIT.js";
import { l as stepsText, u as printAnswer } from "./answers-Z6AirqcJ.js";
import { t as diffsOfFixes } from "./fix-diffs-QIA1NoQr.js";
// packages/cli/src/answers/explain-fixes.ts
async function explainFixes({ paths, values }) {
	const [named, config, ids = []] = [
		values.get("rule"),
		values.get("config")?.[0],
		values.get("id")
	];
	const { findings, trusted } = await explainFindings({
		cwd: process.cwd(),
		paths,
		...config !== void 0 && { configFile: config },
		...named !== void 0 && { only: await rulesNamed(named, config) },
		baseline: ids.length === 0
	}, diffsOfFixes);
	const unknown = ids.find((id) => !findings.some((finding) => finding.id === id));
	if (unknown !== void 0) throw new CheckError(`No finding has the id ${unknown}.`);
	const chosen = findings.filter(({ id }) => ids.length === 0 || ids.includes(id)).map((finding) => ({
		...finding,
		fix: finding.fix.slice(0, 1)
	}));
	printAnswer(values.get("format")?.[0], { findings: chosen }, () => [...chosen.flatMap((finding) => [...stepsText(finding), ""]), chosen.length === 0 ? "No findings to fix." : `The steps of ${plural(chosen.length, "finding")}.`]);
	if (!trusted) return 2;
	return chosen.length > 0 ? 1 : 0;
}
export { explainFixes };
