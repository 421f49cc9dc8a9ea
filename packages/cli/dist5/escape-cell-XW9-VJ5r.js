import { s as plain } from "./start-pYZUc136.js";
// packages/report/src/text/escape-cell.ts
function escapeCell(text) {
	return plain(text).replace(/:\/\/|[&<>|`*_[\]\\~@$#!]/g, (found) => [...found].map((character) => `&#${character.codePointAt(0)};`).join(""));
}
export { escapeCell as t };
