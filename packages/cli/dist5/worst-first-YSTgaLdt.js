import { Vt as PART_NAMES } from "./check-BevjtlIT.js";
// packages/report/src/pages/worst-first.ts
function worstFirst(graded) {
	return graded.toSorted((a, b) => a.score - b.score);
}
function weakestPart({ parts }) {
	const worst = PART_NAMES.reduce((most, part) => parts[part].lost > parts[most].lost ? part : most);
	return parts[worst].lost === 0 ? null : worst;
}
export { worstFirst as n, weakestPart as t };
