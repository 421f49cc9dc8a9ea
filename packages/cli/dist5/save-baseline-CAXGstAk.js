import { n as updateBaseline, t as newFindings } from "./update-DhMnqjRu.js";
import { Qt as createBaselineDisk } from "./answers-Z6AirqcJ.js";
import { Mn as formatBaseline, On as writeBaseline, ht as CheckError, kn as BASELINE_FILE } from "./check-BevjtlIT.js";
// packages/engine/src/baseline/save-baseline.ts
function saveBaseline({ root, appliedBaseline, trusted }, { grow, prune = false } = {}) {
	if (!trusted) throw new CheckError(`Part of the project could not be checked, so ${BASELINE_FILE} is unchanged.`);
	const { stored, match, findings, fixed } = appliedBaseline;
	const added = newFindings(findings, match).length;
	if (stored !== null && added > 0 && grow === void 0 && !prune) return {
		status: "refused",
		added,
		fixed
	};
	const addsNew = !prune && (stored === null || grow !== void 0);
	const next = updateBaseline({
		...appliedBaseline,
		disk: createBaselineDisk(root),
		grow: addsNew ? { reason: grow?.reason ?? null } : null
	});
	const counts = {
		entries: next.entries.length,
		added: addsNew ? added : 0,
		fixed
	};
	if (stored === null ? next.entries.length === 0 : formatBaseline(stored) === formatBaseline(next)) return {
		status: "unchanged",
		...counts
	};
	writeBaseline(root, next);
	return {
		status: "written",
		...counts
	};
}
export { saveBaseline };
