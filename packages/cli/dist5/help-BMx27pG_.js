const { stripVTControlCharacters } = globalThis.process.getBuiltinModule("node:util");
import { g as HELP_FLAG, h as EXIT_CODES, m as COMMANDS } from "./start-pYZUc136.js";
// packages/report/src/text/display-width.ts
const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const COMBINING = /[\p{M}\u200b-\u200d\u2060\ufeff]/u;
function displayWidth(text) {
	if (PLAIN_ASCII.test(text)) return text.length;
	let width = 0;
	for (const character of stripVTControlCharacters(text)) width += widthOf(character);
	return width;
}
function sliceColumns(text, columns) {
	let width = 0;
	let end = 0;
	for (const character of text) {
		width += widthOf(character);
		if (width > columns) break;
		end += character.length;
	}
	return text.slice(0, end);
}
function widthOf(character) {
	return COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
// packages/report/src/text/wrap-text.ts
const NARROWEST = 20;
function wrapText(text, width) {
	if (width === null) return [text];
	const [first = "", ...words] = text.split(" ");
	const lines = [first];
	let room = Math.max(width, NARROWEST) - displayWidth(first);
	for (const word of words) {
		room -= displayWidth(word) + 1;
		if (room >= 0) lines.push(`${lines.pop()} ${word}`);
		else {
			lines.push(word);
			room = Math.max(width, NARROWEST) - displayWidth(word);
		}
	}
	return lines;
}
function wrapLabelled(label, text, width) {
	const indent = displayWidth(label);
	return wrapText(text, width === null ? null : width - indent).map((line, index) => (index === 0 ? label : " ".repeat(indent)) + line);
}
// packages/cli/src/command-line/help.ts
function mainHelp(width) {
	return page([
		"Stratalint checks the architecture of TypeScript projects: one policy, the same verdict in the editor, the terminal and CI.",
		section("Usage", ["  stratalint <command> [flags]"]),
		section("Commands", rows(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]), width)),
		section("Flags", rows([["-h, --help", "show this help, or the help of a command"], ["-v, --version", "show the version"]], width)),
		section("Exit codes", rows(Object.entries(EXIT_CODES), width))
	], width);
}
function commandHelp(name, width) {
	const { takes, description, flags, examples, exitCodes } = COMMANDS[name];
	return page([
		`stratalint ${[name, takes].filter(Boolean).join(" ")}`,
		description.map((paragraph) => wrapText(paragraph, width).join("\n")).join("\n"),
		section("Flags", rows([...Object.entries(flags), ["help", HELP_FLAG]].flatMap(flagRows), width)),
		section("Examples", examples.map((example) => `  ${example}`)),
		...exitCodes === void 0 ? [] : [section("Exit codes", rows(Object.entries(exitCodes), width))]
	], width);
}
function flagUsage(name, { short, value, optional }) {
	const placeholder = value === void 0 ? "" : optional ? `[=<${value}>]` : ` <${value}>`;
	return `${short === void 0 ? "" : `-${short}, `}--${name}${placeholder}`;
}
function flagRows([name, flag]) {
	const usage = flagUsage(name, flag);
	return [[flag.short === void 0 ? `    ${usage}` : usage, flag.text], ...Object.entries(flag.choices ?? {}).map(([choice, text]) => ["", `${choice}: ${text}`])];
}
function page(parts, width) {
	const [title, ...rest] = parts;
	return `${[wrapText(title, width).join("\n"), ...rest].join("\n\n")}\n`;
}
function section(title, lines) {
	return [title, ...lines].join("\n");
}
function rows(entries, width) {
	const indent = Math.max(...entries.map(([name]) => name.length)) + 4;
	return entries.flatMap(([name, text]) => wrapText(text, width - indent).map((line, index) => `${(index === 0 ? `  ${name}` : "").padEnd(indent)}${line}`.trimEnd()));
}
export { wrapText as a, wrapLabelled as i, flagUsage as n, displayWidth as o, mainHelp as r, sliceColumns as s, commandHelp as t };
