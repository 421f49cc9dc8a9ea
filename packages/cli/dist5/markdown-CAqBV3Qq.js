import { i as wrapLabelled, o as displayWidth } from "./help-BMx27pG_.js";
import { i as createPaint } from "./check-BevjtlIT.js";
// packages/report/src/text/markdown.ts
function renderMarkdown(markdown, { color, width }) {
	const paint = createPaint(color);
	return `${markdown.replace(/<!--[\s\S]*?-->\n?/g, "").split(/(^```[\s\S]*?^```$)/m).flatMap((part) => part.startsWith("```") ? [part] : part.split(/\n{2,}/)).map((block) => block.trim()).filter((block) => block !== "").map((block) => renderBlock(block, width, paint).join("\n")).join("\n\n")}\n`;
}
function renderBlock(block, width, paint) {
	const lines = block.split("\n");
	if (block.startsWith("```")) return renderCode(lines, paint);
	if (block.startsWith("|")) return renderTable(lines, paint);
	const heading = /^#+ (.*)$/.exec(block);
	if (heading !== null) return [paint(block.startsWith("# ") ? ["bold", "underline"] : "bold", heading[1])];
	return itemsOf(lines).flatMap(({ marker, text }) => wrapLabelled(`  ${marker}`, renderInline(text, paint), width));
}
function itemsOf(lines) {
	const items = [];
	for (const line of lines) {
		const [, marker = "", text = ""] = /^(- |\d+\. )?\s*(.*)$/.exec(line);
		if (marker !== "" || items.length === 0) items.push({
			marker: marker.replace("-", "\u2022"),
			text
		});
		else items.at(-1).text += ` ${text}`;
	}
	return items;
}
function renderCode([fence = "", ...lines], paint) {
	const file = / file=(\S+)/.exec(fence)?.[1];
	return [...file === void 0 ? [] : [`    ${paint("dim", file)}`], ...lines.slice(0, -1).map((line) => line === "" ? "" : `    ${paint("cyan", line)}`)];
}
function renderTable([head, , ...body], paint) {
	const rows = [head, ...body].map((row) => row.slice(1, -1).split("|").map((cell) => renderInline(cell.trim(), paint)));
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
	return rows.map((row, index) => {
		const cells = row.map((cell, column) => cell + " ".repeat(widths[column] - displayWidth(cell)));
		return `  ${index === 0 ? paint("dim", cells.join("  ").trimEnd()) : cells.join("  ").trimEnd()}`;
	});
}
function renderInline(text, paint) {
	return text.replace(/`([^`]+)`/g, (_, code) => paint("cyan", code)).replace(/\*\*([^*]+)\*\*/g, (_, strong) => paint("bold", strong)).replace(/\[([^\]]+)\]\(([^)]+)\)/g, "$1 ($2)");
}
export { renderMarkdown };
