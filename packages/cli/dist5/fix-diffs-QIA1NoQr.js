import { t as unifiedDiff } from "./unified-diff-BGQMnjAT.js";
import { t as createPreviewer } from "./preview-1J00EEJN.js";
// packages/cli/src/answers/fix-diffs.ts
function diffsOfFixes(run) {
	const previewer = createPreviewer(run, run.details.loaded);
	return (finding, fix) => {
		const shown = previewer.preview(finding, fix);
		if ("reason" in shown) return shown.reason;
		return shown.texts.map(({ path, before, after }) => ({
			file: path,
			diff: unifiedDiff(path, before, after).replace(/\n$/, "")
		}));
	};
}
export { diffsOfFixes as t };
