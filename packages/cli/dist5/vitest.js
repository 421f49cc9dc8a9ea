import { mr as inlineMessage, nn as loadPolicy } from "./check-BevjtlIT.js";
const { mkdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdtempSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { tmpdir } = globalThis.process.getBuiltinModule("node:os");
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
import { describe, expect, it } from "vitest";
import { R as runRules } from "./answers-Z6AirqcJ.js";
// packages/rule/src/vitest.ts
function testRule(rule, { topic, valid, invalid }) {
	describe(topic === void 0 ? rule.id : `${rule.id}: ${topic}`, () => {
		if (rule.meta.fixable !== void 0 && topic === void 0) it("has a case with an automatic fix", () => {
			const fixes = invalid.flatMap(({ errors }) => errors.flatMap(({ fix }) => fix));
			expect(fixes.map(({ applicability }) => applicability)).toContain("auto");
		});
		for (const { name, files } of valid) it(`allows ${name}`, async () => {
			expect(await checkTree(files, [rule])).toEqual([]);
		});
		for (const { name, files, errors, nearestValid } of invalid) {
			it(`reports ${name}`, async () => {
				const findings = await checkTree(files, [rule]);
				expect(findings.map((finding, index) => comparedFields(finding, errors[index]))).toEqual(errors.map((error) => ({
					rule: rule.id,
					severity: "error",
					endLine: error.line,
					...error
				})));
				expect(findings.flatMap(messageFaults)).toEqual([]);
				expect(findings.map((finding) => renderFinding(finding, files)).join("\n")).toMatchSnapshot();
				await expectFixesToWork(rule, files, findings);
			});
			if (nearestValid === void 0) continue;
			it(`allows the nearest valid case of ${name}`, async () => {
				const changed = Object.entries({
					...files,
					...nearestValid
				}).filter((entry) => entry[1] !== null);
				expect(await checkTree(Object.fromEntries(changed), [rule])).toEqual([]);
			});
		}
	});
}
async function checkTree(files, rules) {
	const root = realpathSync(mkdtempSync(join(tmpdir(), "stratalint-")));
	try {
		const all = Object.keys(files).some((path) => path.startsWith("stratalint.config.")) ? files : {
			"stratalint.config.json": "{ \"extends\": \"harness\" }",
			...files
		};
		for (const [path, text] of Object.entries(all)) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), text);
		}
		return await runRules(await loadPolicy({ cwd: root }), rules);
	} finally {
		rmSync(root, {
			recursive: true,
			force: true
		});
	}
}
function messageFaults(finding) {
	const { what, fix } = finding;
	const inline = inlineMessage(finding);
	return [
		.../^[^\p{Cc}\p{Cf}\u2028\u2029]+[.\u2026]$/u.test(what) ? [] : [`not one sentence of plain text: ${what}`],
		...what.length <= 160 ? [] : [`longer than 160 characters: ${what}`],
		...fix.length >= 1 && fix.length <= 3 ? [] : [`${fix.length} fixes: ${what}`],
		.../\p{Cc}/u.test(inline) ? [`control characters: ${inline}`] : [],
		...inline.length <= 500 ? [] : [`longer than 500 characters: ${inline}`]
	];
}
function comparedFields(finding, expected) {
	const { rule, severity, file, line, column, endLine, endColumn, what, trace } = finding;
	return {
		rule,
		severity,
		file,
		line,
		column,
		endLine,
		endColumn,
		fix: finding.fix.map(({ key, applicability, target }) => ({
			key,
			applicability,
			...target && { target }
		})),
		...expected?.what !== void 0 && { what },
		...expected?.trace !== void 0 && { trace: trace?.map((step) => location(step)) }
	};
}
async function expectFixesToWork(rule, files, findings) {
	for (const finding of findings) for (const { edits, title, applicability } of finding.fix) {
		if (applicability === "auto") expect([rule.meta.fixable, edits], title).not.toContain(void 0);
		if (edits === void 0) continue;
		const left = await checkTree(applyEdits(files, edits), [rule]);
		const others = findings.filter((other) => other !== finding);
		expect(left.map(({ id }) => id).sort(), title).toEqual(others.map(({ id }) => id).sort());
	}
}
function applyEdits(files, edits) {
	const changed = { ...files };
	for (const { file, start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
		const bom = changed[file].startsWith("\ufeff") ? 1 : 0;
		changed[file] = changed[file].slice(0, start + bom) + text + changed[file].slice(end + bom);
	}
	return changed;
}
function renderFinding(finding, files) {
	const { file, line, column, endLine, endColumn, rule, severity, what, fix, not, trace = [], ...rest } = finding;
	const { id: _id, why: _why, docs: _docs, ...facts } = rest;
	const source = files[file]?.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1];
	const width = (endLine === line ? endColumn : (source?.length ?? 0) + 1) - column;
	return [
		`${file}:${line}:${column}-${endLine}:${endColumn} ${severity} ${rule}`,
		...source === void 0 ? [] : [`  ${source}`, `  ${" ".repeat(column - 1)}${"~".repeat(Math.max(width, 1))}`],
		what,
		...fix.flatMap(({ title, key, kind, applicability, symbols = [], target = "", edits = [] }, index) => [
			`Fix ${index + 1}: ${title}`,
			`  ${[
				key,
				kind,
				applicability,
				symbols.join(", "),
				target
			].filter((part) => part !== "").join(" | ")}`,
			...edits.map((edit) => `  ${edit.file} ${edit.start}-${edit.end}: ${edit.text}`)
		]),
		`Not: ${not}`,
		...trace.map((step) => `Trace: ${location(step)} ${step.text}`),
		...Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
		""
	].join("\n");
}
function location({ file, line }) {
	return line === null ? file : `${file}:${line}`;
}
export { checkTree, messageFaults, testRule };
