import { Vt as createDiskLog, tt as createProject } from "./answers-Z6AirqcJ.js";
import { C as fileRulesOf, _ as unpackListings, b as createLintCollector, g as createProgressBoard, v as checkFile, y as startTiming } from "./run-project-_CY9C5MW.js";
// packages/engine/src/hosts/oxc/run-thread.ts
function runThread(port, { loaded, today, isLogged, isTimed, tree }) {
	const log = isLogged ? createDiskLog(loaded.root) : void 0;
	const project = createProject(loaded, {
		today,
		log
	});
	const rules = fileRulesOf(loaded);
	let files = [];
	let board = null;
	let thread = 0;
	let texts;
	const share = (work) => {
		files = work.files.split("\0");
		thread = work.thread;
		texts = work.texts;
		project.checked.setWalked(files);
		board = createProgressBoard(files.length, work.threads, work.shared);
		project.resolver.prime({ listings: unpackListings(work.listings) });
		return taken(board, thread);
	};
	const check = (numbers) => {
		const collector = createLintCollector(isLogged);
		const timing = isTimed ? startTiming() : void 0;
		for (const number of numbers) {
			board.at(thread, number);
			const file = files[number];
			collector.add(file, checkFile(project, file, rules, {
				text: texts?.get(file),
				timing,
				tree
			}));
		}
		board.at(thread, null);
		const results = collector.finish();
		const buffers = results.modules.flatMap(({ starts, words, ends }) => [
			starts.buffer,
			words.buffer,
			ends.buffer
		]);
		const answer = {
			results,
			trace: log?.trace() ?? null,
			timing: timing ?? null
		};
		port.postMessage(answer, buffers);
	};
	port.on("message", (task) => check("shared" in task ? share(task) : task));
}
function* taken(board, thread) {
	for (let chunk = board.take(thread); chunk !== null; chunk = board.take(thread)) for (let file = chunk.from; file < chunk.to; file++) yield file;
}
export { runThread };
