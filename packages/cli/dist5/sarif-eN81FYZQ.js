import { $t as plural, mr as inlineMessage } from "./check-BevjtlIT.js";
import { en as createLineIndex } from "./answers-Z6AirqcJ.js";
import { c as toSafeJson, s as plain } from "./start-pYZUc136.js";
const { gzipSync } = globalThis.process.getBuiltinModule("node:zlib");
// packages/report/src/formats/sarif/location.ts
function fileLocation(path, region) {
	return { physicalLocation: {
		artifactLocation: artifactOf(path),
		...region !== null && { region }
	} };
}
function artifactOf(path) {
	return {
		uri: path.split("/").map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"))).join("/"),
		uriBaseId: "%SRCROOT%"
	};
}
// packages/report/src/formats/sarif/message.ts
function sarifMessage(text) {
	return { text: plain(text).replace(/[{}]/g, "$&$&").replace(/\]\(/g, "] (") };
}
// packages/report/src/formats/sarif/fixes.ts
function sarifFixes(fixes, read, repositoryPath) {
	return fixes.flatMap(({ title, edits = [] }) => {
		const files = [...new Set(edits.map(({ file }) => file))];
		const changes = files.map((file) => changeOf(file, edits.filter((edit) => edit.file === file), read, repositoryPath));
		return files.length === 0 || changes.includes(null) ? [] : [{
			description: sarifMessage(title),
			artifactChanges: changes
		}];
	});
}
function changeOf(file, edits, read, repositoryPath) {
	const text = read(file);
	if (text === null || edits.some(({ end }) => end > text.length)) return null;
	const position = createLineIndex(text);
	return {
		artifactLocation: artifactOf(repositoryPath(file)),
		replacements: [...edits].sort((a, b) => a.start - b.start).map(({ start, end, text: inserted }) => {
			const [from, to] = [position(start), position(end)];
			return {
				deletedRegion: {
					startLine: from.line,
					startColumn: from.column,
					endLine: to.line,
					endColumn: to.column
				},
				insertedContent: { text: inserted }
			};
		})
	};
}
// packages/report/src/formats/sarif/limits.ts
const SARIF_LIMITS = {
	results: 25e3,
	bytes: 1e7
};
function withinLimits(findings, write, limits = SARIF_LIMITS) {
	let count = findings.length <= limits.results ? findings.length : limits.results - 1;
	for (;;) {
		const [kept, leftOut] = splitBySeverity(findings, count);
		const text = write(kept, leftOut);
		const bytes = Buffer.byteLength(text) <= limits.bytes ? 0 : gzipSync(text).length;
		if (bytes <= limits.bytes || count === 0) return text;
		count = Math.floor(count * limits.bytes * .95 / bytes);
	}
}
function splitBySeverity(findings, count) {
	if (count >= findings.length) return [[...findings], []];
	const bySeverity = [...findings].sort((a, b) => Number(a.severity === "warn") - Number(b.severity === "warn"));
	const kept = new Set(bySeverity.slice(0, count));
	return [findings.filter((finding) => kept.has(finding)), findings.filter((finding) => !kept.has(finding))];
}
// packages/report/src/formats/sarif/sarif.ts
function toSarif(result, context, limits = SARIF_LIMITS) {
	return withinLimits(result.findings, (kept, leftOut) => logOf({
		...result,
		findings: [...kept]
	}, leftOut, context), limits);
}
function logOf(result, leftOut, context) {
	const rules = [...allRules(result.findings, context.rules()), ...leftOut.length > 0 ? [LEFT_OUT] : []];
	const indexes = new Map(rules.map(({ id }, index) => [id, index]));
	const seen = new Map();
	const run = {
		tool: { driver: {
			name: context.tool.name,
			version: context.tool.version,
			semanticVersion: context.tool.version,
			informationUri: "https://www.npmjs.com/package/stratalint",
			rules: rules.map((rule) => descriptorOf(rule, result.findings))
		} },
		automationDetails: { id: `stratalint/${context.projectFolder}` },
		invocations: [{ executionSuccessful: result.trusted }],
		originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
		columnKind: "utf16CodeUnits",
		newlineSequences: [
			"\r\n",
			"\n",
			"\r",
			"\u2028",
			"\u2029"
		],
		results: [...result.findings.map((finding) => {
			const count = (seen.get(finding.id) ?? 0) + 1;
			seen.set(finding.id, count);
			return resultOf(finding, indexes.get(finding.rule), count, context);
		}), ...leftOut.length > 0 ? [leftOutResult(leftOut, indexes.get(LEFT_OUT.id), context)] : []]
	};
	return toSafeJson({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [run]
	});
}
function resultOf(finding, ruleIndex, count, { repositoryPath, read }) {
	const steps = (finding.trace ?? []).slice(0, 999).map(({ file, line, text }) => ({
		...fileLocation(repositoryPath(file), line === null ? null : { startLine: line }),
		message: sarifMessage(text)
	}));
	const { line, column, endLine, endColumn } = finding;
	const fixes = sarifFixes(finding.fix, read, repositoryPath);
	return {
		ruleId: finding.rule,
		ruleIndex,
		level: finding.severity === "error" ? "error" : "warning",
		message: sarifMessage(inlineMessage(finding)),
		locations: [fileLocation(repositoryPath(finding.file), {
			startLine: line,
			startColumn: column,
			endLine,
			endColumn
		})],
		partialFingerprints: {
			"stratalint/v1": finding.id,
			primaryLocationLineHash: `${finding.id}:${count}`
		},
		...steps.length > 0 && {
			relatedLocations: steps.map((step, index) => ({
				id: index + 1,
				...step
			})),
			codeFlows: [{ threadFlows: [{ locations: steps.map((location) => ({ location })) }] }]
		},
		...fixes.length > 0 && { fixes }
	};
}
function leftOutResult(leftOut, ruleIndex, { repositoryPath }) {
	const { file, line } = leftOut[0];
	const text = `${plural(leftOut.length, "more finding")} did not fit into this file. Run stratalint check to see all of them.`;
	return {
		ruleId: LEFT_OUT.id,
		ruleIndex,
		level: "warning",
		message: sarifMessage(text),
		locations: [fileLocation(repositoryPath(file), { startLine: line })],
		partialFingerprints: {
			"stratalint/v1": LEFT_OUT.id,
			primaryLocationLineHash: `${LEFT_OUT.id}:1`
		}
	};
}
const LEFT_OUT = {
	id: "stratalint/left-out",
	description: "Findings that did not fit into the file",
	why: "Code scanning rejects a file with more than 25,000 results, or with more than 10 MB when it is compressed.",
	url: "https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit",
	page: null
};
function descriptorOf(rule, findings) {
	const more = [...new Set(findings.filter((finding) => finding.rule === rule.id).map(({ docs }) => docs))].filter((docs) => docs !== rule.url).map((docs) => `\n\nSee also: ${docs}`).join("");
	return {
		id: rule.id,
		shortDescription: { text: rule.description },
		fullDescription: { text: rule.why },
		.../^https?:\/\//.test(rule.url) && { helpUri: rule.url },
		help: {
			text: `${rule.why}\n\n${rule.url}${more}`,
			markdown: `${rule.page?.trimEnd() ?? `# ${rule.id}\n\n${rule.why}`}${more}\n`
		},
		defaultConfiguration: { level: "error" },
		properties: { tags: [rule.id.split("/")[0]] }
	};
}
function allRules(findings, known) {
	const rules = new Map(known.map((rule) => [rule.id, rule]));
	for (const { rule, why, docs } of findings) if (!rules.has(rule)) rules.set(rule, {
		id: rule,
		description: why,
		why,
		url: docs,
		page: null
	});
	return [...rules.values()].sort((a, b) => a.id < b.id ? -1 : 1);
}
export { toSarif };
