import { Ar as isSameExtent, Cr as baselineEntry, Tr as compareEntries, wr as canBeBaselined } from "./check-BevjtlIT.js";
// packages/core/src/baseline/update.ts
function updateBaseline({ stored, match, findings, disk, judged, grow }) {
	const kept = [...match.baselined].map(([finding, entry]) => isUnchanged(finding, entry) ? entry : baselineEntry(finding, disk));
	const added = grow === null ? [] : newFindings(findings, match).map((finding) => baselineEntry(finding, disk));
	const reasons = new Set(stored?.reasons);
	if (added.length > 0 && grow !== null && grow.reason !== null) reasons.add(grow.reason);
	return {
		reasons: [...reasons].sort(),
		entries: [
			...kept,
			...judged ? [] : match.unmatched,
			...added
		].sort(compareEntries)
	};
}
function newFindings(findings, { baselined }) {
	return findings.filter((finding) => canBeBaselined(finding) && !baselined.has(finding));
}
function isUnchanged(finding, entry) {
	return finding.file === entry.file && finding.subject === entry.subject && isSameExtent(finding.extent, entry.extent);
}
export { updateBaseline as n, newFindings as t };
