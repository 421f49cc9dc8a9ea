import { n as cellMap, t as GRADE_FILLS } from "./grade-fills-l9LGtfbg.js";
import { l as withoutCommands, s as plain } from "./start-pYZUc136.js";
import { It as scoreText } from "./check-BevjtlIT.js";
// packages/report/src/pages/dot.ts
function toDot(report) {
	const { nodes, edges } = cellMap(report);
	const clusters = [...new Set(nodes.flatMap(({ group }) => group ?? []))];
	const most = Math.max(1, ...edges.map(({ imports }) => imports));
	return [
		"digraph architecture {",
		"  rankdir=TB",
		`  label=${quoted(`Grade ${report.whole.letter}, ${scoreText(report.whole.score)} of 100`)}`,
		"  node [shape=box, style=\"filled,rounded\", fontname=\"sans-serif\"]",
		"  edge [color=\"#777777\", fontname=\"sans-serif\", fontsize=10]",
		...clusters.flatMap((cluster, index) => [
			`  subgraph cluster_${index} {`,
			`    label=${quoted(cluster)}`,
			...nodes.filter(({ group }) => group === cluster).map((node) => `    ${box(node)}`),
			"  }"
		]),
		...nodes.filter(({ group }) => group === null).map((node) => `  ${box(node)}`),
		...edges.map(({ from, to, imports, violations }) => {
			const width = (1 + 4 * Math.log1p(imports) / Math.log1p(most)).toFixed(1);
			const red = violations > 0 ? `, color="#c62828", fontcolor="#c62828", label="${violations}"` : "";
			return `  ${quoted(from)} -> ${quoted(to)} [penwidth=${width}${red}]`;
		}),
		"}",
		""
	].join("\n");
}
function box({ id, grade: { letter, score } }) {
	return `${quoted(id)} [label=${quoted(id, `\\n${letter} ${Math.floor(score)}`)}, fillcolor="${GRADE_FILLS[letter]}"]`;
}
function quoted(text, end = "") {
	return `"${withoutCommands(plain(text)).replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}${end}"`;
}
export { toDot };
