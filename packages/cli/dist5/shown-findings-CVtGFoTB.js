import { n as worstFirst } from "./worst-first-YSTgaLdt.js";
// packages/report/src/pages/shown-findings.ts
const MOST_FINDINGS = 500;
const MOST_PER_CELL = 25;
function shownFindings({ cells, findings }) {
	const ofCell = new Map(cells.map(({ id }) => [id, []]));
	findings.forEach(({ cell }, index) => ofCell.get(cell).push(index));
	let room = MOST_FINDINGS;
	return new Map(worstFirst(cells).map(({ id }) => {
		const shown = ofCell.get(id).slice(0, Math.min(room, MOST_PER_CELL));
		room -= shown.length;
		return [id, shown];
	}));
}
export { shownFindings as t };
