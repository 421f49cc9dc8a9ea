import { t as diffLines } from "./line-DUUxcUdt.js";
const { join } = globalThis.process.getBuiltinModule("node:path");
import { a as readText, i as Refusal, n as createPlanner, r as changeOf } from "./src-f6L2Zt2E.js";
// packages/fix/src/preview.ts
function createPreviewer({ root, details }, { policy }) {
	const planner = createPlanner(root, details.modules, policy);
	return {
		importersOf: planner.importersOf,
		preview(finding, chosen) {
			const first = chosen ?? finding.fix[0];
			const isTried = chosen !== void 0 && first?.kind === "invert";
			const plan = first === void 0 ? void 0 : changeOf(first);
			if (plan === void 0 || first.applicability === "manual" && !isTried) return { reason: "It needs a person." };
			const planned = planner.changesOf(plan, finding);
			if (planned instanceof Refusal) return { reason: planned.message };
			const { changes, moves } = planned;
			const deleted = [...changes].filter(([path, after]) => after === null && !moves.files.has(path));
			return {
				files: previewed(root, changes, moves.files),
				deleted: deleted.map(([path]) => path),
				texts: [...changes].map(([path, after]) => ({
					path,
					before: readText(join(root, path)),
					after
				}))
			};
		}
	};
}
function previewed(root, changes, moved) {
	const origins = new Map([...moved].map(([from, to]) => [to, from]));
	return [...changes].filter(([path]) => !moved.has(path)).map(([path, after]) => {
		const from = origins.get(path) ?? null;
		return {
			path,
			from,
			lines: changedLines(readText(join(root, from ?? path)) ?? "", after ?? "")
		};
	});
}
function changedLines(before, after) {
	return diffLines(before, after).filter(({ added, removed }) => added || removed).reduce((sum, { count }) => sum + count, 0);
}
export { createPreviewer as t };
