import { mr as inlineMessage } from "./check-BevjtlIT.js";
import { c as toSafeJson, s as plain } from "./start-pYZUc136.js";
import { en as createLineIndex } from "./answers-Z6AirqcJ.js";
// packages/report/src/formats/rdjson/byte-index.ts
function createByteIndex(text) {
	const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
	const lineIndex = createLineIndex(text);
	const position = (line, column) => ({
		line,
		column: Buffer.byteLength((lines[line - 1] ?? "").slice(0, column - 1)) + 1
	});
	return {
		text,
		position,
		at(offset) {
			const { line, column } = lineIndex(offset);
			return position(line, column);
		}
	};
}
// packages/report/src/formats/rdjson/suggestions.ts
function suggestionsOf({ file, fix }, index) {
	if (index === null) return [];
	return fix.flatMap(({ edits = [] }) => {
		if (edits.length === 0 || edits.some((edit) => edit.file !== file || edit.end > index.text.length)) return [];
		return [joined(edits, index)];
	});
}
function joined(edits, { text, at }) {
	const sorted = [...edits].sort((a, b) => a.start - b.start);
	const [start, end] = [sorted[0].start, Math.max(...sorted.map((edit) => edit.end))];
	let [written, offset] = ["", start];
	for (const edit of sorted) {
		written += text.slice(offset, edit.start) + edit.text;
		offset = edit.end;
	}
	return {
		range: {
			start: at(start),
			end: at(end)
		},
		text: written
	};
}
// packages/report/src/formats/rdjson/rdjson.ts
function toRdjson(result, context) {
	const indexes = new Map();
	const indexOf = (file) => {
		if (!indexes.has(file)) {
			const text = context.read(file);
			indexes.set(file, text === null ? null : createByteIndex(text));
		}
		return indexes.get(file);
	};
	const document = {
		source: {
			name: context.tool.name,
			url: "https://www.npmjs.com/package/stratalint"
		},
		diagnostics: result.findings.map((finding) => diagnosticOf(finding, indexOf(finding.file), context))
	};
	return toSafeJson(document);
}
function diagnosticOf(finding, index, { repositoryPath }) {
	const related = (finding.trace ?? []).map(({ file, line, text }) => ({
		message: plain(text),
		location: locationOf(repositoryPath(file), line === null ? null : { start: { line } })
	}));
	const suggestions = suggestionsOf(finding, index);
	return {
		message: plain(inlineMessage(finding)),
		location: locationOf(repositoryPath(finding.file), {
			start: position(finding.line, finding.column, index),
			end: position(finding.endLine, finding.endColumn, index)
		}),
		severity: finding.severity === "error" ? "ERROR" : "WARNING",
		code: {
			value: finding.rule,
			.../^https?:/.test(finding.docs) && { url: finding.docs }
		},
		...suggestions.length > 0 && { suggestions },
		...related.length > 0 && { related_locations: related }
	};
}
function locationOf(path, range) {
	return {
		path: plain(path),
		...range !== null && { range }
	};
}
function position(line, column, index) {
	return index === null ? { line } : index.position(line, column);
}
export { toRdjson };
