import { fn as findMismatch, ht as CheckError } from "./check-BevjtlIT.js";
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
// packages/report/src/read-document.ts
function readDocument(name, text) {
	let parsed;
	try {
		parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch {
		throw new CheckError(text.trim() === "" ? `${name} is empty: its check did not finish.` : `${name} is not JSON; expected the output of stratalint check --format json.`);
	}
	if (!isRecord(parsed) || !isRecord(parsed["tool"]) || parsed["tool"]["name"] !== "stratalint") throw new CheckError(`${name} is not the output of stratalint check --format json.`);
	const mismatch = findMismatch(parsed, publishedSchema());
	if (mismatch !== null) throw new CheckError(`${name} was not written by this version of stratalint check --format json: ${describe(mismatch, parsed)}.`);
	return {
		name,
		document: parsed
	};
}
let schema;
function publishedSchema() {
	schema ??= JSON.parse(readFileSync(new URL("findings.schema.json", import.meta.url), "utf8"));
	return schema;
}
const LONGEST_VALUE = 60;
function describe({ path, expected }, document) {
	const found = path.reduce((value, key) => value?.[key], document);
	const shown = found === void 0 ? "nothing" : JSON.stringify(found);
	return `${path.reduce((text, key) => typeof key === "number" ? `${text}[${key}]` : `${text}${text === "" ? "" : "."}${key}`, "")}: expected ${expected}, got ${shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}\u2026` : shown}`;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export { readDocument };
