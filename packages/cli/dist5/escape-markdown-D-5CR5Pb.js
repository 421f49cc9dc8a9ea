import { Kn as clean, qn as clip } from "./check-BevjtlIT.js";
// packages/report/src/text/escape-markdown.ts
function code(name) {
	return wholeCode(clip(clean(name), MOST_CHARACTERS));
}
const MOST_CHARACTERS = 80;
function wholeCode(text) {
	return `\`${clean(text).replaceAll("`", "'")}\``;
}
function escapeMarkdown(text) {
	return clean(text).replace(/[\\`*_[\]<>|@#]/g, (character) => `\\${character}`);
}
function escapeWithCode(text) {
	return text.split(/`([^`]*[^`\s][^`]*)`/).map((piece, index) => index % 2 === 1 ? wholeCode(piece) : keepEnds(piece, escapeMarkdown(piece))).join("");
}
function keepEnds(before, after) {
	return after === "" ? before.replace(/\s+/g, " ") : `${/^\s/.test(before) ? " " : ""}${after}${/\s$/.test(before) ? " " : ""}`;
}
export { wholeCode as i, escapeMarkdown as n, escapeWithCode as r, code as t };
