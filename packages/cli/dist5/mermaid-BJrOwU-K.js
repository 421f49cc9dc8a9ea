import { n as cellMap, r as domainMap, t as GRADE_FILLS } from "./grade-fills-l9LGtfbg.js";
import { s as plain } from "./start-pYZUc136.js";
import { $t as plural, It as scoreText } from "./check-BevjtlIT.js";
// packages/report/src/pages/mermaid.ts
const MOST_NODES = 60;
const MOST_EDGES = 200;
function toMermaid(report) {
	const isLarge = report.cells.length > MOST_NODES;
	const { nodes, edges } = isLarge ? domainMap(report) : cellMap(report);
	const drawn = nodes.slice(0, MOST_NODES);
	const numbers = new Map(drawn.map(({ id }, index) => [id, `n${index}`]));
	const between = edges.filter(({ from, to }) => numbers.has(from) && numbers.has(to));
	const shown = between.toSorted((a, b) => b.violations - a.violations || b.imports - a.imports).slice(0, MOST_EDGES);
	const left = nodes.length - drawn.length;
	const leftEdges = between.length - shown.length;
	const red = shown.flatMap(({ violations }, index) => violations > 0 ? index : []);
	return [
		"flowchart TB",
		`%% Grade ${report.whole.letter}, ${scoreText(report.whole.score)} of 100. An arrow is an import, a red one has violations.`,
		...isLarge ? ["%% Domains as a whole, because there are too many layers to draw."] : [],
		...left + leftEdges > 0 ? [`%% Left out: ${plural(left, "box").replace(/boxs$/, "boxes")} and ${plural(leftEdges, "arrow")}. The whole map: stratalint report --format dot`] : [],
		...groups(drawn).flatMap(([group, own], index) => group === null ? own.map((node) => `  ${box(node, numbers)}`) : [
			`  subgraph g${index}["${escapeLabel(group)}"]`,
			...own.map((node) => `    ${box(node, numbers)}`),
			"  end"
		]),
		...shown.map(({ from, to, imports, violations }) => {
			const label = [imports > 0 && imports, violations > 0 && plural(violations, "violation")].filter(Boolean).join(", ");
			return `  ${numbers.get(from)} -->|"${label}"| ${numbers.get(to)}`;
		}),
		...red.length === 0 ? [] : [`  linkStyle ${red.join(",")} stroke:#c62828,stroke-width:3px`],
		...Object.entries(GRADE_FILLS).map(([letter, fill]) => `  classDef grade${letter} fill:${fill},color:#111,stroke:#555`),
		""
	].join("\n");
}
function box({ id, grade: { letter, score } }, numbers) {
	return `${numbers.get(id)}["${escapeLabel(id)}<br/>${letter} ${Math.floor(score)}"]:::grade${letter}`;
}
function groups(nodes) {
	const byGroup = new Map();
	for (const node of nodes) byGroup.set(node.group, [...byGroup.get(node.group) ?? [], node]);
	return [...byGroup];
}
function escapeLabel(text) {
	return plain(text).replace(/[^\p{L}\p{N} ./-]/gu, (character) => `#${character.codePointAt(0)};`);
}
export { toMermaid };
