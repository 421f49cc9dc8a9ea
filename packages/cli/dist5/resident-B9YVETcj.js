import { $ as diskTime, B as readScope, En as readBaseline, G as compareSurroundings, J as runKey, K as addSurroundings, Q as NO_STAMPS, St as isWhole, Vn as parentOf, W as runCached, Wn as decidesResolution, X as fileHash, Y as compareFiles, Z as foldersOf, bt as NO_GRAPH, et as isMissing, ft as CONFIG_RULE, it as reportRun, lt as scopeOfChanges, nn as loadPolicy, nt as pickStamps, ot as selectFindings, pt as INTERNAL_RULE, q as surveySurroundings, rr as withPlansOf, vt as readRun, yn as cacheFolder } from "./check-BevjtlIT.js";
import { St as createLiveGraph, Vt as createDiskLog, Yt as createModuleTable, _ as answerCan, d as answerPlace, g as tableOf, gt as wouldWalk, h as runOf, nn as textHash, p as answerFile, tt as createProject } from "./answers-Z6AirqcJ.js";
import { D as rulesOf, S as findStale, a as stampsOf, c as runChanges, d as findFiles, f as dropMessages, h as createThreadPool, l as checkGraph, m as lintWithOxc, p as partsOf, r as noticeOfMissing, s as beforeChange, t as addMessages, u as earlierWalk, x as configFindings } from "./run-project-_CY9C5MW.js";
import { t as explainAmong } from "./explain-finding-BhBwCbt1.js";
import { t as answerLine } from "./explain-line-BaTSjOFh.js";
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
const { sep } = globalThis.process.getBuiltinModule("node:path");
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { lstatSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { statSync } = globalThis.process.getBuiltinModule("node:fs");
const { watch } = globalThis.process.getBuiltinModule("node:fs");
// packages/engine/src/resident/messages.ts
function sendError(error) {
	if (!(error instanceof Error)) return {
		name: "Error",
		message: String(error)
	};
	const { lines, problems } = error;
	return {
		name: error.name,
		message: error.message,
		...lines !== void 0 && { lines },
		...problems !== void 0 && { problems }
	};
}
function receiveError({ message, ...rest }) {
	return Object.assign(new Error(message), rest);
}
// packages/engine/src/resident/apply-results.ts
function applyModules(before, files, { modules, records }, structure, everything) {
	const table = createModuleTable(modules);
	if (before === null) return createLiveGraph(table);
	const changes = new Map(records.map(({ file }) => [file, table.get(file) ?? null]));
	if (structure) {
		const now = new Set(files);
		for (const file of before.state.files) if (!now.has(file)) changes.set(file, null);
	}
	before.live.replace(changes, everything);
	return before.live;
}
function applyRecords(before, files, { records }, structure) {
	if (before !== null && !structure) {
		const known = before.state.records;
		for (const record of records) known.set(record.file, record);
		return known;
	}
	const fresh = new Map(records.map((record) => [record.file, record]));
	return new Map(files.map((file) => [file, fresh.get(file) ?? before.state.records.get(file)]));
}
// packages/engine/src/resident/survey.ts
const NOTHING_SURVEYED = {
	folders: 0,
	files: 0,
	deciding: 0,
	outside: 0,
	asked: 0
};
function survey({ loaded: { root }, log, state, takenAt }, known) {
	const surveyed = log.mark();
	if (known !== null && isSameMark(known.surveyed, surveyed)) return known;
	const surveyOf = (trace) => surveySurroundings(root, trace, new Set(state.files), takenAt);
	return {
		surroundings: known === null ? surveyOf(log.trace()) : addSurroundings(root, known.surroundings, log.trace(known.surveyed), surveyOf),
		surveyed
	};
}
function isSameMark(a, b) {
	return a.folders === b.folders && a.files === b.files && a.deciding === b.deciding && a.outside === b.outside && a.asked === b.asked;
}
// packages/engine/src/resident/advance.ts
async function advance(resources, { loaded, today }, before, changes) {
	const { dirty, structure, folders, takenAt } = changes;
	const { cwd, texts, threads, notice } = resources;
	const { root } = loaded;
	const isOther = before === null || structure;
	const opened = (isOther ? null : before.opened) ?? open({
		loaded,
		today
	}, texts);
	const { log, project, versions } = opened;
	const given = texts.size === 0 ? void 0 : texts;
	const found = isOther ? findFiles({
		loaded,
		cwd,
		log,
		engine: "oxc",
		today,
		notice,
		progress() {},
		...given && { texts: given }
	}, project, before === null ? null : earlierWalk({
		state: before.state,
		folders,
		surroundings: changes.surroundings
	}, root, given)) : null;
	const files = found?.files ?? before.state.files;
	if (opened !== before?.opened) project.checked.setWalked(files);
	else forget(opened, dirty);
	project.facts.use(() => void 0);
	const earlier = before === null ? null : {
		state: before.state,
		dirty,
		structure,
		folders,
		surroundings: changes.surroundings,
		stamps: changes.stamps
	};
	const stamps = isOther ? stampsOf(root, files, earlier) : changes.stamps;
	const stale = earlier === null ? files : staleFiles(project, files, earlier, before.live);
	if (opened === before?.opened) project.facts.forget(new Set(stale));
	const results = await lintFiles(project, stale, {
		threads,
		texts: given,
		listings: found?.listings
	});
	const { missing } = results;
	if (missing.length > 0 && !isOther) return advance(resources, {
		loaded,
		today
	}, before, {
		...changes,
		structure: true,
		folders: null
	});
	if (missing.length > 0) notice(noticeOfMissing(missing));
	const gone = new Set(missing);
	const left = missing.length === 0 ? files : files.filter((file) => !gone.has(file));
	const known = earlier === null ? null : beforeChange(earlier, left, stale, (file) => {
		const targets = [...before.live.current.modules.targetsOf(file)];
		return () => targets;
	});
	const live = applyModules(before, left, results, isOther, known === null);
	const state = {
		files: left,
		records: applyRecords(before, left, results, isOther),
		graph: before?.state.graph ?? NO_GRAPH,
		modules: {
			base: null,
			patches: []
		},
		walk: found?.walk ?? before.state.walk
	};
	const unreadable = found?.unreadable ?? opened.unreadable;
	const hadFaults = state.graph.violations.some(({ rule }) => rule === CONFIG_RULE);
	const faults = configFindings(project.resolver.faults(known === null || hadFaults ? left : stale, (file) => live.current.modules.get(file)?.edges), loaded.policyFile);
	const whole = unreadable === 0 && missing.length === 0 && faults.length === 0 && isWhole(state);
	const { graphReads } = opened;
	for (const read of state.graph.reads) graphReads.add(read);
	const changed = known === null ? null : runChanges({
		...known,
		graph: {
			...known.graph,
			reads: [...graphReads]
		}
	}, folders, state, live.current.modules.targetsOf);
	const isSame = !isOther && before.opened !== null && faults.length === 0 && changed?.isSameGraph === true;
	if (!isSame) {
		if (changed?.answers === void 0) live.replace(new Map(), true);
		state.graph = checkGraph(project, rulesOf(loaded), live.current, state, whole, changed?.keepMessages);
	}
	dropMessages(state, changed?.inputs ?? null);
	if (!isSame) state.graph.violations.push(...faults);
	const basis = {
		loaded,
		today,
		project,
		log,
		state,
		live,
		stamps: missing.length === 0 ? stamps : pickStamps(stamps, indexesOf(files, gone)),
		takenAt,
		unreadable,
		versions,
		graphReads,
		whole,
		trusted: unreadable === 0 && faults.length === 0 && ![...state.records.values()].some(isFailed) && !hasCrashed(state)
	};
	const surveyed = known === null ? null : {
		surroundings: changes.surroundings,
		surveyed: opened === before.opened ? before.surveyed : NOTHING_SURVEYED
	};
	return {
		...basis,
		...survey(basis, surveyed)
	};
}
function open({ loaded, today }, texts) {
	const log = createDiskLog(loaded.root);
	const versions = new Map();
	return {
		log,
		versions,
		project: createProject(loaded, {
			today,
			log,
			texts,
			versions
		}),
		graphReads: new Set(),
		unreadable: 0
	};
}
function forget({ project, versions }, dirty) {
	for (const file of dirty) versions.set(file, (versions.get(file) ?? 0) + 1);
	project.facts.forget(new Set(dirty));
}
function staleFiles(project, files, earlier, live) {
	const { records } = earlier.state;
	const stale = findStale(project, files, earlier, live.current.modules);
	const known = new Set(stale);
	const failed = files.filter((file) => !known.has(file) && (isFailed(records.get(file)) || hasCrash(records.get(file))));
	return failed.length === 0 ? stale : [...stale, ...failed].sort();
}
async function lintFiles(project, files, options) {
	const { threads, ...rest } = options;
	const data = {
		loaded: project.loaded,
		today: project.today,
		isLogged: true,
		isTimed: false,
		tree: false
	};
	const pool = createThreadPool(data, threads);
	try {
		return await lintWithOxc(project, files, {
			...rest,
			pool
		});
	} finally {
		pool.stop();
	}
}
function indexesOf(files, gone) {
	return files.flatMap((file, index) => gone.has(file) ? [] : index);
}
function isFailed({ unchecked }) {
	return unchecked === "failure";
}
function hasCrash({ violations }) {
	return violations.some(({ rule }) => rule === INTERNAL_RULE);
}
function hasCrashed(state) {
	return partsOf(state).some(hasCrash);
}
// packages/engine/src/resident/find-changes.ts
function findChanges(basis, { texts, closed, takenAt }) {
	const { root } = basis.loaded;
	const { records } = basis.state;
	const changes = {
		dirty: [],
		structure: false,
		folders: new Set(),
		stamps: basis.stamps,
		takenAt: takenAt ?? basis.takenAt,
		surroundings: basis.surroundings
	};
	const dirty = new Set();
	if (takenAt !== null) {
		const around = compareSurroundings(root, basis.surroundings, basis.takenAt);
		const { files } = basis.state;
		const hashAt = (index) => records.get(files[index]).hash;
		const inside = compareFiles(root, files, hashAt, basis.stamps, basis.takenAt);
		changes.structure = !around.same || inside.gone.length > 0;
		changes.folders = foldersOf(around, inside);
		changes.surroundings = around.now;
		changes.stamps = inside.stamps;
		for (const file of inside.dirty) if (!texts.has(file)) dirty.add(file);
		const lost = files.filter((file, index) => isMissing(inside.stamps, index) && !texts.has(file) && !inside.gone.includes(file));
		if (lost.length > 0) {
			changes.structure = true;
			changes.folders = withFolders(changes.folders, lost);
			for (const file of lost) dirty.add(file);
		}
	}
	for (const [file, text] of texts) {
		const known = records.get(file);
		if (known === void 0) {
			changes.structure = true;
			changes.folders = withFolders(changes.folders, [file]);
		} else if (known.hash !== textHash(text)) dirty.add(file);
	}
	for (const file of closed) {
		const known = records.get(file);
		if (known === void 0) continue;
		const hash = fileHash(join(root, file));
		if (hash === "") {
			changes.structure = true;
			changes.folders = withFolders(changes.folders, [file]);
		}
		if (hash !== known.hash) dirty.add(file);
	}
	if (dirty.size === 0 && !changes.structure) {
		basis.stamps = changes.stamps;
		basis.takenAt = changes.takenAt;
		basis.surroundings = changes.surroundings;
		return null;
	}
	return {
		...changes,
		dirty: [...dirty]
	};
}
function withFolders(folders, files) {
	if (folders === null || files.some((file) => file.split("/").some(decidesResolution))) return null;
	const all = new Set(folders);
	for (const file of files) for (let at = file; at !== "";) all.add(at = parentOf(at));
	return all;
}
// packages/engine/src/resident/watch-disk.ts
const POLL_MS = 1e3;
const IS_RECURSIVE = process.platform === "darwin" || process.platform === "win32";
function createDiskWatcher(onChange) {
	const watched = new Map();
	let targets = {
		root: "",
		folders: new Set(),
		paths: new Set()
	};
	let poll = null;
	const isRelevant = (path) => targets.paths.has(path) || targets.folders.has(dirname(path));
	const stop = (folder) => {
		watched.get(folder)?.watcher.close();
		watched.delete(folder);
	};
	const start = (folder, recursive) => {
		const inode = inodeOf(folder);
		if (inode === null) return;
		try {
			const watcher = watch(folder, { recursive }, (_, name) => {
				if (name === null || isRelevant(join(folder, name))) onChange();
			});
			watcher.on("error", () => {
				stop(folder);
				onChange();
			});
			watched.set(folder, {
				watcher,
				inode
			});
		} catch {
			poll ??= setInterval(onChange, POLL_MS);
		}
	};
	return {
		set(next) {
			targets = next;
			const wanted = new Set([...next.folders, ...[...next.paths].map((path) => dirname(path))]);
			const isCovered = (folder) => IS_RECURSIVE && (folder === next.root || folder.startsWith(next.root + sep));
			const roots = new Map([...wanted].filter((folder) => !isCovered(folder)).map((folder) => [folder, false]));
			if (IS_RECURSIVE) roots.set(next.root, true);
			let isMore = false;
			for (const [folder, { inode }] of watched) if (!roots.has(folder) || inodeOf(folder) !== inode) stop(folder);
			for (const [folder, recursive] of roots) {
				if (watched.has(folder)) continue;
				start(folder, recursive);
				isMore ||= watched.has(folder);
			}
			return isMore;
		},
		isImmediate: () => poll === null && process.platform === "linux",
		close() {
			if (poll !== null) clearInterval(poll);
			for (const folder of watched.keys()) stop(folder);
		}
	};
}
function inodeOf(folder) {
	try {
		const stats = statSync(folder);
		return stats.isDirectory() ? stats.ino : null;
	} catch {
		return null;
	}
}
// packages/engine/src/resident/follow.ts
const QUIET_MS = 40;
const LONGEST_MS = 1e3;
function createFollower(cwd, onChange) {
	let quiet = false;
	let timer = null;
	let since = 0;
	let surroundings = null;
	const changed = () => {
		quiet = false;
		const now = performance.now();
		if (timer === null) since = now;
		else clearTimeout(timer);
		timer = setTimeout(() => {
			timer = null;
			onChange();
		}, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)));
	};
	const watcher = createDiskWatcher(changed);
	return {
		isQuiet: () => quiet && watcher.isImmediate(),
		watchFor(basis) {
			quiet = true;
			if (basis === null) return surroundings === null && watcher.set(targetsWithout(cwd));
			if (basis.surroundings === surroundings) return false;
			surroundings = basis.surroundings;
			return watcher.set(targetsOf(cwd, basis));
		},
		close() {
			if (timer !== null) clearTimeout(timer);
			watcher.close();
		}
	};
}
function targetsOf(cwd, { loaded: { root, sources }, surroundings }) {
	const absolute = (path) => join(root, path);
	return {
		root,
		folders: new Set([...surroundings.folders.map(absolute), cwd]),
		paths: new Set([...sources, ...[...surroundings.read, ...surroundings.single].map(absolute)])
	};
}
function targetsWithout(cwd) {
	return {
		root: cwd,
		folders: new Set([cwd]),
		paths: new Set()
	};
}
// packages/engine/src/resident/open-run.ts
function openRun(basis) {
	const { project, live, state, whole } = basis;
	return {
		state,
		whole,
		trusted: basis.trusted,
		report: null,
		addMessages(violations, detail) {
			const isComplete = addMessages({
				project,
				moduleOf: (file) => live.current.modules.get(file),
				graph: () => live.current,
				graphViolations: () => []
			}, violations, detail);
			Object.assign(basis, survey(basis, basis));
			return Promise.resolve(isComplete);
		},
		save() {}
	};
}
// packages/engine/src/resident/open-texts.ts
function createOpenTexts() {
	const given = new Map();
	const texts = new Map();
	const closed = new Set();
	return {
		texts,
		closed,
		set(file, text) {
			if (text === null) given.delete(file);
			else given.set(file, text.replace(/^\uFEFF/, ""));
		},
		cover({ loaded, state }) {
			const covered = [];
			for (const file of texts.keys()) {
				if (given.has(file)) continue;
				texts.delete(file);
				if (existsSync(join(loaded.root, file))) closed.add(file);
				else covered.push(file);
			}
			for (const [file, text] of given) if (state.records.has(file)) texts.set(file, text);
			else if (!existsSync(join(loaded.root, file)) && wouldWalk(loaded, file)) {
				texts.set(file, text);
				covered.push(file);
			}
			return covered;
		},
		coverAgain({ loaded }) {
			texts.clear();
			for (const [file, text] of given) if (isPlainOrMissing(join(loaded.root, file)) && wouldWalk(loaded, file)) texts.set(file, text);
		}
	};
}
function isPlainOrMissing(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.isFile() !== false;
}
// packages/engine/src/resident/start.ts
function now({ root }) {
	const folder = cacheFolder(root);
	return (folder === null ? null : diskTime(folder)) ?? Date.now();
}
async function start(resources, terms, { cache, cwd, threads }) {
	const { loaded, today } = terms;
	const isPure = loaded.policy.plugins?.every((plugin) => plugin.isPure) !== false;
	const before = cache !== false && isPure && cacheFolder(loaded.root) !== null ? await readCached() : null;
	return advance(resources, terms, before, before?.changes ?? {
		dirty: [],
		structure: true,
		folders: null,
		stamps: NO_STAMPS,
		takenAt: now(loaded),
		surroundings: null
	});
	async function readCached() {
		(await runCached({
			loaded,
			cwd,
			engine: "oxc",
			cache: true,
			today,
			threads,
			notice: resources.notice,
			progress() {}
		})).save();
		const stored = readRun(loaded, runKey(loaded, "oxc", today));
		if (stored === null) return null;
		const { state, fileStamps: stamps, takenAt, surroundings } = stored;
		return {
			state: {
				...state,
				records: new Map(state.records),
				graph: {
					...state.graph,
					violations: []
				}
			},
			live: createLiveGraph(tableOf(state), state.graph.answered),
			surroundings,
			surveyed: NOTHING_SURVEYED,
			opened: null,
			changes: {
				dirty: [],
				structure: false,
				folders: new Set(),
				stamps,
				takenAt,
				surroundings
			}
		};
	}
}
// packages/engine/src/resident/resident.ts
function createResident(options) {
	const { cwd } = options;
	const openTexts = createOpenTexts();
	const { texts, closed } = openTexts;
	let notices = [];
	const resources = {
		cwd,
		texts,
		threads: options.threads,
		notice: (text) => void notices.push(text)
	};
	const follower = options.onChange === void 0 ? null : createFollower(cwd, options.onChange);
	let basis = null;
	let revision = 0;
	let last = Promise.resolve();
	const inTurn = (run) => {
		const answer = last.then(run, run);
		last = answer.catch(() => {});
		return answer;
	};
	const today = options.today ?? (() => new Date().toISOString().slice(0, 10));
	const follow = async (isDiskUnchanged) => {
		if (follower === null) return compareAndAdvance(isDiskUnchanged);
		await new Promise((resolve) => void setImmediate(resolve));
		await new Promise((resolve) => void setImmediate(resolve));
		let isUnchanged = isDiskUnchanged || follower.isQuiet();
		for (let attempt = 0;; attempt++) {
			const before = basis;
			follower.watchFor(basis);
			const found = await compareAndAdvance(isUnchanged);
			if (found === before || !follower.watchFor(found) || attempt === MOST_ATTEMPTS) return found;
			isUnchanged = false;
		}
	};
	const compareAndAdvance = async (isDiskUnchanged) => {
		notices = [];
		const isTrusted = isDiskUnchanged && basis !== null && basis.today === today();
		const terms = {
			loaded: isTrusted ? basis.loaded : await loadPolicy({
				...options,
				cache: options.cache
			}),
			today: today()
		};
		try {
			if (basis === null || !isSame(basis, terms)) {
				texts.clear();
				basis = null;
				revision += 1;
				basis = await start(resources, terms, options);
			}
			basis = await catchUp(basis, terms, isTrusted);
			return basis;
		} catch (error) {
			basis = null;
			throw error;
		}
	};
	const catchUp = async (known, terms, isDiskUnchanged) => {
		const covered = openTexts.cover(known);
		const takenAt = isDiskUnchanged ? null : now(terms.loaded);
		const changes = findChanges(known, {
			texts,
			closed,
			takenAt
		});
		closed.clear();
		if (changes === null && covered.length === 0) return known;
		const { stamps, takenAt: knownAt, surroundings } = known;
		const found = changes ?? {
			dirty: [],
			structure: true,
			folders: new Set(),
			stamps,
			takenAt: knownAt,
			surroundings
		};
		const structure = found.structure || covered.length > 0;
		if (structure) openTexts.coverAgain(known);
		if (found.dirty.length > 0) revision += 1;
		const folders = withFolders(found.folders, covered);
		return advance(resources, terms, {
			...known,
			opened: known
		}, {
			...found,
			structure,
			folders
		});
	};
	return {
		setText: openTexts.set,
		check: (question = {}) => inTurn(async () => {
			const started = performance.now();
			const run = () => report(question, started);
			return hasPlugins((await follow(question.isDiskUnchanged === true)).loaded) ? (await import("./contain-rules-DmSgbh4G.js")).containRules(run) : run();
		}),
		revision: () => revision,
		close: () => follower?.close(),
		ask,
		canImport: (question) => ask((known) => answerCan(askedOf(known), question)),
		placeOf: (question) => ask((known) => answerPlace(askedOf(known), question)),
		explainFile: (file) => ask((known) => answerFile(askedOf(known), file, (path) => runOf(known.state, known.live.current, path))),
		explainLine: (file, line) => ask((known) => answerLine(askedOf(known), file, line)),
		explainFinding: (id) => inTurn(async () => {
			const { loaded } = await follow(false);
			const run = openRun(basis);
			const selection = await selectFindings({
				loaded,
				run,
				stored: null,
				scope: null,
				shardScope: null,
				only: void 0
			});
			return explainAmong({
				root: loaded.root,
				policyFile: loaded.policyFile,
				violations: selection.fresh,
				silenced: selection.silenced,
				async explain(violations) {
					const copies = violations.map((violation) => ({ ...violation }));
					await run.addMessages(copies, "whole");
					return copies.map((copy) => withPlansOf(selection.toFinding(copy), copy.message));
				},
				graph: basis.live.current
			}, id);
		})
	};
	function ask(question, { isDiskUnchanged = false } = {}) {
		return inTurn(async () => {
			const known = await follow(isDiskUnchanged);
			const { project, live } = known;
			project.facts.use((file) => live.current.modules.get(file), () => live.current);
			try {
				return question(known);
			} finally {
				Object.assign(known, survey(known, known));
			}
		});
	}
	function askedOf({ project }) {
		return {
			project,
			cwd: realpathSync(cwd)
		};
	}
	async function report(question, started) {
		const { loaded } = basis;
		const { root } = loaded;
		const stored = question.baseline === false ? null : readBaseline(root);
		const scope = question.files === void 0 ? readScope(root, {
			cwd,
			...question
		}) : scopeOfChanges(question.files);
		for (const text of notices) question.onNotice?.(text);
		const { summary, findings, trusted, policyFile, skipped, empty, fixed } = await reportRun({
			...question,
			stored,
			scope
		}, loaded, openRun(basis), {
			started,
			isFirst: false
		});
		return {
			root,
			summary,
			findings,
			trusted,
			policyFile,
			skipped,
			empty,
			fixed
		};
	}
}
const MOST_ATTEMPTS = 3;
function hasPlugins({ policy: { plugins } }) {
	return plugins !== void 0 && plugins.length > 0;
}
function isSame({ loaded, today }, terms) {
	const { policy } = terms.loaded;
	if (policy.plugins?.some(({ isPure }) => !isPure) === true) return false;
	return loaded.root === terms.loaded.root && loaded.policyFile === terms.loaded.policyFile && loaded.hash === terms.loaded.hash && (today === terms.today || policy.exceptions.every(({ expires }) => expires === null));
}
export { receiveError as n, sendError as r, createResident as t };
