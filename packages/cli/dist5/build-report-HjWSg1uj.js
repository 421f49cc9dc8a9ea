import { Bt as PARTS, Dr as edgesOf, Gt as pointsLost, Ht as WEIGHTS, In as readRegularFile, Or as endsOf, Rt as LEAST_BASE, Sr as groupBy, Vt as PART_NAMES, Wt as letterOf, kr as isCycle, or as isSilenced, wr as canBeBaselined, zt as LETTERS } from "./check-BevjtlIT.js";
import { Dn as fullLabel, Gt as graphOf, Qn as createLocator, Zn as capturesLayer, dr as isDeclarationFile, lr as EDGE_KINDS, mr as compileGlobs, pr as compileGlob } from "./answers-Z6AirqcJ.js";
const { join } = globalThis.process.getBuiltinModule("node:path");
// packages/report/src/grades/grade.ts
function countFiles(files) {
	const sum = (of) => files.reduce((total, file) => total + of(file), 0);
	const number = (is) => files.filter(is).length;
	return {
		files: files.length,
		lines: sum(({ lines }) => lines),
		decayed: number(hasDecayed),
		errors: sum(({ errors }) => errors),
		warnings: sum(({ warnings }) => warnings),
		baselinedErrors: sum(({ baselinedErrors }) => baselinedErrors),
		baselinedWarnings: sum(({ baselinedWarnings }) => baselinedWarnings),
		silenced: sum(({ silenced }) => silenced),
		unexplained: sum(({ unexplained }) => unexplained),
		exceptions: sum(({ exceptions }) => exceptions),
		inRunTimeCycles: number(({ cycle }) => cycle === "run"),
		inTypeCycles: number(({ cycle }) => cycle === "type"),
		longFiles: number((file) => excessOf(file) > 0),
		excess: rounded(sum(excessOf)),
		coupled: sum(({ domains }) => domains),
		testable: number(({ testable }) => testable),
		untested: number(({ testable, tested }) => testable && !tested)
	};
}
function grade(counts) {
	const base = Math.max(counts.files - counts.decayed, counts.files * LEAST_BASE);
	const weights = weightsOf(counts);
	const parts = Object.fromEntries(PART_NAMES.map((part) => {
		const divisor = part === "tests" ? counts.testable : base;
		const rate = divisor === 0 ? 0 : weights[part] / divisor;
		return [part, {
			weight: rounded(weights[part]),
			rate: rounded(rate),
			lost: rounded(pointsLost(part, rate))
		}];
	}));
	const score = rounded(PART_NAMES.reduce((left, part) => left - parts[part].lost, 100));
	return {
		letter: letterOf(score),
		score,
		base,
		counts,
		parts
	};
}
function weightsOf(counts) {
	return {
		findings: counts.errors * WEIGHTS.error + counts.warnings * WEIGHTS.warning,
		debt: counts.baselinedErrors * WEIGHTS.baselinedError + counts.baselinedWarnings * WEIGHTS.baselinedWarning + counts.silenced * WEIGHTS.silenced + counts.unexplained * WEIGHTS.unexplained + counts.exceptions * WEIGHTS.exception,
		cycles: counts.inRunTimeCycles * WEIGHTS.runTimeCycle + counts.inTypeCycles * WEIGHTS.typeCycle,
		size: counts.excess,
		coupling: counts.coupled,
		tests: counts.untested
	};
}
function decayOf(file) {
	const { findings, debt, cycles, size } = weightsOf(countFiles([file]));
	return findings + debt + cycles + size;
}
function hasDecayed(file) {
	return excessOf(file) > 0 || file.cycle !== null || file.errors + file.warnings + file.baselinedErrors + file.baselinedWarnings > 0 || file.silenced + file.unexplained + file.exceptions > 0;
}
function excessOf({ lines, isTest }) {
	return isTest ? 0 : Math.max(0, lines / 400 - 1);
}
function rounded(value) {
	return Math.round(value * 1e4) / 1e4;
}
// packages/report/src/survey/cells.ts
const NO_PLACE = "no place";
function createCellIndex(policy) {
	const cells = [];
	const numbers = new Map();
	const ids = new Set();
	const layered = layeredInstances(policy);
	const uniqueId = (label, place) => {
		const free = [label, `${label} (${place})`].find((one) => !ids.has(one)) ?? `${label} (${place}, ${ids.size})`;
		ids.add(free);
		return free;
	};
	return {
		cells,
		cellOf(location) {
			const key = location === null ? "" : `${location.instance}\0${location.layer}`;
			let number = numbers.get(key);
			if (number === void 0) {
				number = cells.length;
				numbers.set(key, number);
				cells.push(location === null ? {
					id: uniqueId(NO_PLACE, "none"),
					band: "none",
					domain: null,
					layer: null
				} : cellAt(location, layered(location), uniqueId));
			}
			return number;
		}
	};
}
function cellAt(location, isLayered, uniqueId) {
	const { place, layer, domain } = location;
	const ofDomain = place.role === "domain" && isLayered;
	return {
		id: uniqueId(ofDomain && layer !== null ? `${domain}/${layer}` : fullLabel(location), place.name),
		band: place.role,
		domain: ofDomain ? domain : null,
		layer
	};
}
function layeredInstances(policy) {
	const layersOf = new Map();
	const keyOf = ({ name, identity }) => identity.length === 0 ? name : identity.join();
	for (const place of policy.places) {
		const layers = layersOf.get(keyOf(place)) ?? new Set();
		layersOf.set(keyOf(place), layers);
		if (capturesLayer(place) && !place.identity.includes("layer")) for (const name of policy.layers.names) layers.add(name);
		else if (place.layer !== null) layers.add(place.layer);
	}
	return ({ place }) => !place.identity.includes("layer") && layersOf.get(keyOf(place)).size > 1;
}
// packages/report/src/survey/cell-edges.ts
const DEPENDS = new Set(EDGE_KINDS.filter((kind) => kind !== "mock" && kind !== "reference" && kind !== "url"));
function importedCells(modules, cellOf, isImporter) {
	const targets = graphOf(modules).targets(DEPENDS);
	const cells = modules.files.map(cellOf);
	return new Map(modules.files.flatMap((file, number) => isImporter(file) ? [[file, targets[number].flatMap((target) => cells[target] ?? [])]] : []));
}
function edgesBetween(imports, findings, cellOf) {
	const edges = new Map();
	const edge = (from, to) => {
		const key = `${from} ${to}`;
		const found = edges.get(key) ?? {
			from,
			to,
			imports: 0,
			violations: 0,
			known: 0
		};
		edges.set(key, found);
		return found;
	};
	for (const [file, cells] of imports) for (const to of cells) if (to !== cellOf(file)) edge(cellOf(file), to).imports += 1;
	const reported = groupBy(findings, ({ violation: { file, line, column } }) => `${file}\0${line}\0${column}`);
	for (const group of reported.values()) {
		const { violation } = group[0];
		const target = group.find(({ violation: { resolved } }) => resolved !== void 0)?.violation.resolved;
		const [from, to] = [cellOf(violation.file), target === void 0 ? void 0 : cellOf(target)];
		if (from === void 0 || to === void 0 || from === to || !imports.has(violation.file)) continue;
		const found = edge(from, to);
		if (group.some(({ state }) => state === "open" || state === "silenced without a reason")) found.violations += 1;
		else found.known += 1;
	}
	return [...edges.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
// packages/report/src/survey/count-lines.ts
const LINE_FEED = 10;
function countLines(root, file) {
	let bytes;
	try {
		bytes = readRegularFile(join(root, file));
	} catch {
		return 0;
	}
	let lines = 0;
	let at = -1;
	while ((at = bytes.indexOf(LINE_FEED, at + 1)) !== -1) lines += 1;
	return bytes.length > 0 && bytes.at(-1) !== LINE_FEED ? lines + 1 : lines;
}
// packages/report/src/survey/cycles.ts
function cyclesOf(findings) {
	return findings.filter(({ violation }) => isCycle(violation)).map(({ state, violation }) => ({
		state,
		hops: violation.trace ?? [],
		files: [...new Set(edgesOf(violation).flatMap(endsOf))],
		typeOnly: violation.subject === "type cycle"
	})).sort((a, b) => b.files.length - a.files.length || b.hops.length - a.hops.length);
}
// packages/report/src/survey/findings.ts
function findingsOf({ violations, baselined, silenced, records }) {
	const hasReason = (violation) => {
		const directives = records.get(violation.file)?.directives ?? [];
		return isSilenced(violation, directives.filter(({ kind, reason }) => kind === "enable" || reason !== null));
	};
	return [
		...violations.map((violation) => ({
			state: "open",
			violation
		})),
		...silenced.map((violation) => ({
			state: hasReason(violation) ? "silenced" : "silenced without a reason",
			violation
		})),
		...baselined.map((violation) => ({
			state: "baselined",
			violation
		}))
	];
}
// packages/report/src/survey/needed-exceptions.ts
function neededExceptions({ records, exceptions, loaded, modules }) {
	const needed = new Map();
	const add = (file) => void needed.set(file, (needed.get(file) ?? 0) + 1);
	const ofFiles = new Set();
	for (const { file, exceptions: own } of records.values()) for (const index of own) {
		ofFiles.add(index);
		add(file);
	}
	for (const index of exceptions) {
		if (ofFiles.has(index)) continue;
		const { from, to } = loaded.policy.exceptions[index];
		const [isFrom, isTo] = [compileGlob(from), compileGlobs(to === null ? ["**"] : [to])];
		for (const file of modules.files.filter(isFrom)) if (modules.get(file).edges.flatMap(({ target }) => target.type === "file" ? target.path : []).some(isTo)) add(file);
	}
	return needed;
}
// packages/report/src/survey/tested-files.ts
function isTestable(file, module) {
	if (isDeclarationFile(file)) return false;
	if (module === void 0 || module.exports.length === 0) return true;
	return !isBarrel(module) && module.exports.some((one) => !isType(one));
}
function isBarrel({ exports }) {
	return exports.length > 0 && exports.every(({ binding }) => binding.type === "through");
}
function isType({ typeOnly, binding }) {
	return typeOnly || binding.type === "local" && binding.kind === "type";
}
function findTested(modules, tests, isFinding) {
	const tested = new Set();
	const follow = (from, isWanted) => {
		for (const edge of modules.get(from)?.edges ?? []) {
			if (edge.target.type !== "file" || !isWanted(edge)) continue;
			const { path } = edge.target;
			if (tested.has(path) || isFinding(from, path)) continue;
			tested.add(path);
			follow(path, isReExport);
		}
	};
	for (const test of tests) follow(test, ({ kind }) => kind !== "mock");
	return tested;
}
function isReExport({ kind }) {
	return kind === "export" || kind === "export-all";
}
// packages/report/src/survey/survey.ts
function surveyOf(root, details) {
	const { modules, records } = details;
	const { policy } = details.loaded;
	const findings = findingsOf(details);
	const locate = createLocator(policy);
	const { cells, cellOf: cellAt } = createCellIndex(policy);
	const paths = [...new Set([...details.files, ...findings.map(({ violation }) => violation.file)])];
	const numbers = new Map(paths.map((path) => [path, cellAt(locate(path))]));
	const cellOf = (file) => numbers.get(file);
	const isTest = (path) => locate(path)?.test === true;
	const reported = new Set(findings.map(({ violation: { file, resolved } }) => `${file}\0${resolved}`));
	const tested = findTested(modules, paths.filter(isTest), (from, to) => reported.has(`${from}\0${to}`));
	const imports = importedCells(modules, cellOf, (file) => !isTest(file));
	const cycles = cyclesOf(findings);
	const inCycles = membersOf(cycles);
	const exceptions = neededExceptions(details);
	const byFile = groupBy(findings, ({ violation }) => violation.file);
	return {
		cells,
		files: paths.map((path) => {
			const cell = numbers.get(path);
			return {
				path,
				cell,
				lines: countLines(root, path),
				isTest: isTest(path),
				...countFindings(byFile.get(path) ?? []),
				unexplained: (records.get(path)?.directives ?? []).filter(isUnexplained).length,
				exceptions: exceptions.get(path) ?? 0,
				cycle: inCycles.get(path) ?? null,
				domains: countDomains(cells, cell, imports.get(path) ?? []),
				testable: records.has(path) && !isTest(path) && isTestable(path, modules.get(path)),
				tested: tested.has(path)
			};
		}),
		findings,
		edges: edgesBetween(imports, findings, cellOf),
		cycles,
		cellOf
	};
}
function isUnexplained({ kind, reason }) {
	return kind !== "enable" && reason === null;
}
function countFindings(findings) {
	const count = (isCounted) => findings.filter(isCounted).length;
	const isOpen = ({ state }) => state === "open" || state === "silenced without a reason";
	const isError = ({ violation }) => violation.severity === "error";
	return {
		errors: count((one) => isOpen(one) && isError(one)),
		warnings: count((one) => isOpen(one) && !isError(one)),
		baselinedErrors: count((one) => one.state === "baselined" && isError(one)),
		baselinedWarnings: count((one) => one.state === "baselined" && !isError(one)),
		silenced: count(({ state }) => state === "silenced")
	};
}
function membersOf(cycles) {
	const members = new Map();
	for (const { files, typeOnly } of cycles) for (const file of files) if (members.get(file) !== "run") members.set(file, typeOnly ? "type" : "run");
	return members;
}
function countDomains(cells, own, imported) {
	const { domain } = cells[own];
	if (domain === null) return 0;
	const domains = new Set(imported.map((cell) => cells[cell].domain));
	domains.delete(null);
	domains.delete(domain);
	return domains.size;
}
// packages/report/src/build-report.ts
function buildReport(run, input) {
	const details = run.details;
	const survey = surveyOf(run.root, details);
	const { cells, files } = survey;
	const filesOf = groupBy(files, ({ cell }) => cell);
	const graded = cells.map((cell, index) => {
		const own = filesOf.get(index);
		return {
			...cell,
			folder: commonFolder(own.map(({ path }) => path)),
			...grade(countFiles(own))
		};
	});
	const idOf = (file) => cells[survey.cellOf(file)].id;
	const { changes } = input;
	const listed = files.map((file) => reportFile(file, survey, changes)).filter(({ decay, untested }) => decay > 0 || untested);
	return {
		schemaVersion: 1,
		tool: input.tool,
		project: {
			folder: input.folder,
			trusted: run.trusted && details.violations.every(canBeBaselined),
			skipped: run.summary.skipped,
			unjudged: run.summary.unjudged + run.summary.opaque
		},
		date: input.date,
		commit: input.commit,
		formula: {
			parts: PARTS,
			weights: WEIGHTS,
			letters: LETTERS,
			longFile: 400,
			leastBase: LEAST_BASE
		},
		whole: grade(countFiles(files)),
		cells: graded.sort((a, b) => byText(a.id, b.id)),
		domains: domainsOf(survey, filesOf),
		layers: details.loaded.policy.layers.names.filter((name) => cells.some(({ layer }) => layer === name)),
		edges: survey.edges.map(({ from, to, ...counts }) => ({
			from: cells[from].id,
			to: cells[to].id,
			...counts
		})),
		cycles: survey.cycles.map(({ state, typeOnly, files: group, hops }) => ({
			state,
			typeOnly,
			files: group.length,
			hops: [...hops],
			cells: [...new Set(group.filter((file) => survey.cellOf(file) !== void 0).map(idOf))].sort(byText)
		})),
		changes: changes === null ? null : {
			weeks: changes.weeks,
			commits: changes.commits,
			shallow: changes.isShallow
		},
		hotspots: listed.flatMap(hotspot).sort((a, b) => b.heat - a.heat || byText(a.file, b.file)),
		files: listed.sort((a, b) => b.decay - a.decay || (b.commits ?? 0) - (a.commits ?? 0) || byText(a.file, b.file)),
		findings: survey.findings.map(({ state, violation }) => {
			const { id, rule, severity, file, line, column, resolved } = violation;
			const to = resolved === void 0 ? void 0 : survey.cellOf(resolved);
			return {
				id,
				rule,
				severity,
				file,
				line,
				column,
				state,
				cell: idOf(file),
				...to !== void 0 && { to: cells[to].id }
			};
		}),
		history: [...input.history]
	};
}
function historyEntryOf({ date, commit, whole, cells }) {
	const { counts } = whole;
	return {
		date,
		commit,
		letter: whole.letter,
		score: whole.score,
		files: counts.files,
		lines: counts.lines,
		findings: counts.errors + counts.warnings,
		baselined: counts.baselinedErrors + counts.baselinedWarnings,
		cells: Object.fromEntries(cells.map(({ id, score }) => [id, Math.round(score * 10) / 10]))
	};
}
function domainsOf({ cells }, filesOf) {
	return [...groupBy(cells.flatMap(({ domain }, index) => domain === null ? [] : {
		domain,
		index
	}), ({ domain }) => domain)].map(([name, own]) => ({
		name,
		...grade(countFiles(own.flatMap(({ index }) => filesOf.get(index))))
	})).sort((a, b) => byText(a.name, b.name));
}
function reportFile(file, { cells }, changes) {
	const { errors, warnings, baselinedErrors, baselinedWarnings, silenced } = file;
	return {
		file: file.path,
		cell: cells[file.cell].id,
		lines: file.lines,
		decay: Math.round(decayOf(file) * 100) / 100,
		findings: errors + warnings + baselinedErrors + baselinedWarnings + silenced,
		inCycle: file.cycle !== null,
		untested: file.testable && !file.tested,
		commits: changes === null ? null : changes.byFile.get(file.path) ?? 0
	};
}
function hotspot({ file, cell, commits, decay }) {
	if (commits === null || commits * decay === 0) return [];
	return [{
		file,
		cell,
		commits,
		decay,
		heat: Math.round(commits * decay * 100) / 100
	}];
}
function commonFolder(paths) {
	let common = paths[0].split("/").slice(0, -1);
	for (const path of paths) {
		const segments = path.split("/");
		const end = common.findIndex((segment, index) => segment !== segments[index]);
		if (end !== -1) common = common.slice(0, end);
	}
	return common.join("/");
}
function byText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
export { historyEntryOf as n, findingsOf as r, buildReport as t };
