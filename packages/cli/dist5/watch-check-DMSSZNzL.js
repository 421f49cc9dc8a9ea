import { C as displayOf, F as openResident, Ot as render, b as errorsOf, l as reportContext, x as exitCode } from "./check-BevjtlIT.js";
import { D as renderUpdate } from "./answers-Z6AirqcJ.js";
import { a as printMessage, d as UsageError, n as errorLines, r as printError } from "./start-pYZUc136.js";
// packages/cli/src/watch-check.ts
const RETRY_MS = 1e3;
function refuseWith(given) {
	const other = given.find((one) => one !== false);
	if (other !== void 0) throw new UsageError(`--watch cannot be combined with ${other}: it prints changes for people until it is stopped.`);
}
async function watchCheck(options) {
	const { question, isQuiet, noColor, maxWarnings } = options;
	let last = null;
	let lastError = null;
	let lastNotices = "";
	let code = 2;
	let revision = 0;
	let isRunning = false;
	let isWaiting = false;
	let retry = null;
	let isStopped = false;
	const resident = await openResident({
		...options.resident,
		onChange: () => void run()
	});
	const print = async (result) => {
		const context = reportContext(result.root, {
			...displayOf(noColor),
			withReasons: false
		}, [], options.agent);
		const isFirst = last === null && lastError === null;
		const text = isFirst ? await render("pretty", result, context) : await renderUpdate(last, result, timeOfDay(new Date()), context);
		process.stdout.write(text);
		code = exitCode(result, {
			fixed: result.fixed,
			maxWarnings
		});
		if (isFirst) printMessage("Watching for changes. Press Ctrl+C to stop.");
	};
	const check = async () => {
		const notices = [];
		try {
			const found = await resident.check({
				...question,
				onNotice: (notice) => notices.push(notice)
			});
			if (isStopped) return;
			const result = isQuiet ? {
				...found,
				...errorsOf(found)
			} : found;
			if (notices.join("\n") !== lastNotices) printMessage(...notices);
			lastNotices = notices.join("\n");
			if (last === null || lastError !== null || saidBy(last) !== saidBy(result) || resident.revision() !== revision) await print(result);
			revision = resident.revision();
			last = result;
			lastError = null;
		} catch (error) {
			if (isStopped) return;
			const message = errorLines(error).join("\n");
			if (message !== lastError) printError(error);
			lastError = message;
			code = 2;
			retry = setTimeout(() => void run(), RETRY_MS);
		}
	};
	const run = async () => {
		if (isRunning || isStopped) {
			isWaiting = true;
			return;
		}
		isRunning = true;
		if (retry !== null) clearTimeout(retry);
		do {
			isWaiting = false;
			await check();
		} while (isWaiting && !isStopped);
		isRunning = false;
	};
	const stopped = new Promise((resolve) => {
		for (const signal of [
			"SIGINT",
			"SIGTERM",
			"SIGHUP"
		]) process.once(signal, () => resolve());
	});
	run();
	await stopped;
	isStopped = true;
	if (retry !== null) clearTimeout(retry);
	resident.close();
	return code;
}
function saidBy({ findings, summary: { durationMs: _, ...summary } }) {
	return JSON.stringify([summary, findings]);
}
function timeOfDay(date) {
	return date.toTimeString().slice(0, 8);
}
export { refuseWith, watchCheck };
