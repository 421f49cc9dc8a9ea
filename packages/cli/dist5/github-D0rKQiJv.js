import { l as withoutCommands, s as plain } from "./start-pYZUc136.js";
import { Jt as coverage, Yt as fixLines, qt as countsOf } from "./check-BevjtlIT.js";
// packages/report/src/formats/github.ts
function toGithub(result, context) {
	return [
		...result.findings.map((finding) => commandOf(finding, context.repositoryPath)),
		`${countsOf(result)}. ${coverage(result.summary)}`,
		""
	].join("\n");
}
function commandOf(finding, repositoryPath) {
	const { line, column, endLine, endColumn, rule } = finding;
	const properties = {
		file: repositoryPath(finding.file),
		line,
		endLine,
		...line === endLine && {
			col: column,
			endColumn
		},
		title: rule
	};
	const text = [
		plain(finding.what),
		...(finding.trace ?? []).map((step) => `  ${plain(repositoryPath(step.file))}${step.line === null ? "" : `:${step.line}`}  ${plain(step.text)}`),
		...fixLines(finding),
		...finding.not === "" ? [] : [plain(finding.not)]
	].join("\n");
	const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(withoutCommands(plain(String(value))))}`);
	return `::${finding.severity === "error" ? "error" : "warning"} ${listed.join(",")}::${escapeData(withoutCommands(text))}`;
}
function escapeData(text) {
	return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
export { toGithub };
