import { s as plain } from "./start-pYZUc136.js";
import { Jt as coverage, Xt as groupBy, Yt as fixLines, Zt as isCrash, qt as countsOf } from "./check-BevjtlIT.js";
import { n as escapeXml, r as xmlElement, t as XML_DECLARATION } from "./xml-CYoRe45q.js";
// packages/report/src/formats/junit.ts
const CLEAN = "stratalint";
function toJunit(result, { repositoryPath }) {
	const suites = groupBy(result.findings, ({ rule }) => rule);
	const names = new Map();
	const nameOf = (finding) => {
		const name = `${repositoryPath(finding.file)}: ${finding.what}`;
		const key = `${finding.rule} ${name}`;
		const seen = (names.get(key) ?? 0) + 1;
		names.set(key, seen);
		return seen === 1 ? name : `${name} (${seen})`;
	};
	const bodies = suites.size === 0 ? [...xmlElement("testsuite", {
		name: CLEAN,
		tests: 1,
		failures: 0,
		errors: 0,
		skipped: 0
	}, xmlElement("testcase", {
		name: cleanName(result),
		classname: CLEAN
	}))] : [...suites].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([rule, findings]) => xmlElement("testsuite", {
		name: rule,
		...totals(findings)
	}, findings.flatMap((finding) => caseOf(finding, nameOf(finding), repositoryPath))));
	const { skipped: _, ...all } = totals(result.findings);
	const attributes = {
		name: "stratalint",
		...all,
		tests: Math.max(1, result.findings.length),
		time: result.summary.durationMs / 1e3
	};
	return [
		XML_DECLARATION,
		`<!-- ${countsOf(result)}. ${coverage(result.summary)} -->`,
		...xmlElement("testsuites", attributes, bodies),
		""
	].join("\n");
}
function cleanName(result) {
	return countsOf(result) === "No findings" ? "no findings" : "no new findings";
}
function caseOf(finding, name, repositoryPath) {
	const outcome = outcomeOf(finding);
	const attributes = outcome === "skipped" ? {} : {
		message: finding.what,
		type: finding.rule
	};
	const result = xmlElement(outcome, attributes, [escapeXml(details(finding, repositoryPath))]);
	return xmlElement("testcase", {
		name,
		classname: finding.rule.replace("/", ".")
	}, result);
}
function details(finding, repositoryPath) {
	return [
		`${repositoryPath(finding.file)}:${finding.line}:${finding.column}`,
		finding.what,
		...(finding.trace ?? []).map(({ file: at, line, text }) => `  ${repositoryPath(at)}${line === null ? "" : `:${line}`}  ${text}`),
		...fixLines(finding),
		...finding.not === "" ? [] : [finding.not],
		`Why: ${finding.why}`,
		finding.docs
	].map(plain).join("\n");
}
function outcomeOf(finding) {
	return isCrash(finding) ? "error" : finding.severity === "error" ? "failure" : "skipped";
}
function totals(findings) {
	const count = (outcome) => findings.filter((finding) => outcomeOf(finding) === outcome).length;
	return {
		tests: findings.length,
		failures: count("failure"),
		errors: count("error"),
		skipped: count("skipped")
	};
}
export { toJunit };
