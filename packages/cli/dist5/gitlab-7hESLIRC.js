import { Yt as fixLines, Zt as isCrash, gr as shortHash } from "./check-BevjtlIT.js";
import { c as toSafeJson, s as plain } from "./start-pYZUc136.js";
// packages/report/src/formats/gitlab.ts
function toGitlab(result, { repositoryPath }) {
	const seen = new Map();
	const issues = result.findings.map((finding) => {
		const count = (seen.get(finding.id) ?? 0) + 1;
		seen.set(finding.id, count);
		return {
			description: [plain(finding.what), ...fixLines(finding)].join(" "),
			check_name: finding.rule,
			fingerprint: count === 1 ? finding.id : shortHash(`${finding.id} ${count}`),
			severity: severityOf(finding),
			location: {
				path: plain(repositoryPath(finding.file)),
				lines: {
					begin: finding.line,
					end: finding.endLine
				}
			}
		};
	});
	return toSafeJson(issues);
}
function severityOf(finding) {
	return isCrash(finding) ? "blocker" : finding.severity === "error" ? "major" : "minor";
}
export { toGitlab };
