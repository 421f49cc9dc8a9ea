import { Cr as baselineEntry, En as readBaseline, ct as byPosition, hr as toFinding, st as suppress, wr as canBeBaselined, xr as matchBaseline } from "./check-BevjtlIT.js";
import { Qt as createBaselineDisk, Z as describeViolation, gt as wouldWalk, ln as isFileRule, tt as createProject, ut as createDescribeContext } from "./answers-Z6AirqcJ.js";
import { t as containRules } from "./contain-rules-CGzOa4nU.js";
import { C as fileRulesOf, v as checkFile } from "./run-project-_CY9C5MW.js";
// packages/engine/src/check-files.ts
async function checkFiles(loaded, changes) {
	const checked = changes.filter(({ file }) => wouldWalk(loaded, file));
	if (checked.length === 0) return {
		findings: [],
		trusted: true
	};
	const run = () => compare(loaded, checked);
	return loaded.policy.plugins === void 0 ? run() : containRules(() => Promise.resolve(run()));
}
function compare(loaded, changes) {
	const after = judge(loaded, new Map(changes.map(({ file, text }) => [file, text])));
	if (after.violations.length === 0) return {
		findings: [],
		trusted: after.trusted
	};
	const concerned = new Set(after.violations.map(({ file }) => file));
	const earlier = changes.filter(({ file }) => concerned.has(file)).map(({ file, before, movedFrom = file }) => ({
		file,
		text: before(),
		path: movedFrom
	}));
	const unknown = new Set(earlier.flatMap(({ file, text }) => text === void 0 ? [file] : []));
	const known = earlier.flatMap(({ path, text }) => typeof text === "string" ? [[path, text]] : []);
	const nowOf = new Map(earlier.map(({ file, path }) => [path, file]));
	const inherited = judge(loaded, new Map(known)).violations;
	const entries = inherited.map((one) => ({
		...baselineEntry(one, SAME_FILES),
		file: nowOf.get(one.file)
	}));
	const { baselined } = matchBaseline(entries, after.violations, SAME_FILES);
	const faults = new Set(inherited.filter((one) => !canBeBaselined(one)).map(({ id }) => id));
	const open = after.violations.filter((one) => !baselined.has(one) && !faults.has(one.id));
	const stored = readBaseline(loaded.root)?.entries ?? [];
	const disk = stored.length === 0 ? SAME_FILES : createBaselineDisk(loaded.root);
	const match = matchBaseline(stored, open, disk);
	return {
		findings: open.filter((one) => !match.baselined.has(one) && !unknown.has(one.file)).map(after.describe),
		trusted: after.trusted
	};
}
const SAME_FILES = {
	exists: () => true,
	contentOf: () => null
};
function judge(loaded, texts) {
	const project = createProject(loaded, { texts });
	const rules = fileRulesOf(loaded);
	const records = new Map();
	for (const [file, text] of texts) {
		const record = checkFile(project, file, rules, { text });
		if (record !== null) records.set(file, record);
	}
	const all = [...records.values()];
	const { kept } = suppress(all.flatMap(({ violations }) => violations), all);
	return {
		violations: kept.sort(byPosition),
		trusted: all.every(({ unchecked, violations }) => unchecked !== "failure" && violations.every(({ rule }) => rule !== "stratalint/internal")),
		describe(violation) {
			describeViolation(rules.filter(isFileRule).find(({ id }) => id === violation.rule), () => createDescribeContext(project, records.get(violation.file).module), violation);
			return toFinding(violation);
		}
	};
}
export { checkFiles };
