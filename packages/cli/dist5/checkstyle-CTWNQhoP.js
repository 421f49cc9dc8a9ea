import { Sr as groupBy, mr as inlineMessage } from "./check-BevjtlIT.js";
import { r as xmlElement, t as XML_DECLARATION } from "./xml-CYoRe45q.js";
// packages/report/src/formats/checkstyle.ts
function toCheckstyle(result, { repositoryPath }) {
	const files = [...groupBy(result.findings, ({ file }) => file)].flatMap(([file, findings]) => xmlElement("file", { name: repositoryPath(file) }, findings.flatMap((finding) => xmlElement("error", {
		line: finding.line,
		column: finding.column,
		severity: finding.severity === "error" ? "error" : "warning",
		message: inlineMessage(finding),
		source: finding.rule
	}))));
	return [
		XML_DECLARATION,
		...xmlElement("checkstyle", { version: "4.3" }, files),
		""
	].join("\n");
}
export { toCheckstyle };
