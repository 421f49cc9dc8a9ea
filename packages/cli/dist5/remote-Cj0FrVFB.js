const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { fileURLToPath } = globalThis.process.getBuiltinModule("node:url");
const { Worker } = globalThis.process.getBuiltinModule("node:worker_threads");
import { n as receiveError, t as createResident } from "./resident-B9YVETcj.js";
// packages/engine/src/resident/remote.ts
const STACK_MB = 256;
function openRemote(options) {
	const script = workerScript();
	if (!existsSync(fileURLToPath(script))) return createResident(options);
	const { onChange, ...rest } = options;
	const texts = new Map();
	let waiting = new Map();
	let calls = 0;
	let revision = 0;
	let worker = null;
	let isClosed = false;
	const start = () => {
		const started = new Worker(script, {
			workerData: {
				options: rest,
				isWatched: onChange !== void 0
			},
			stdout: true,
			resourceLimits: { stackSizeMb: STACK_MB }
		});
		started.stdout.pipe(process.stderr, { end: false });
		started.on("message", receive);
		const lost = (error) => {
			if (worker !== started) return;
			worker = null;
			const pending = waiting;
			waiting = new Map();
			for (const { reject } of pending.values()) reject(error);
		};
		started.on("error", (error) => lost(error instanceof Error ? error : new Error(String(error))));
		started.on("exit", () => lost(new Error("The check in memory ended; ask again to start another.")));
		for (const [file, text] of texts) started.postMessage({ text: {
			file,
			text
		} });
		return started;
	};
	const receive = (news) => {
		if (news === "changed") return onChange?.();
		revision = news.revision;
		const call = waiting.get(news.id);
		waiting.delete(news.id);
		if (call === void 0) return;
		for (const notice of news.notices) call.onNotice?.(notice);
		if ("error" in news) call.reject(receiveError(news.error));
		else call.resolve(news.answer);
	};
	const ask = (method) => (...given) => {
		const id = ++calls;
		const [first] = given;
		const onNotice = method === "check" ? first?.onNotice : void 0;
		const sent = method === "check" ? [{
			...first,
			onNotice: void 0
		}] : given;
		return new Promise((resolve, reject) => {
			if (isClosed) return reject(new Error("The check in memory is closed."));
			waiting.set(id, {
				resolve,
				reject,
				onNotice
			});
			worker ??= start();
			worker.postMessage({
				id,
				method,
				given: sent
			});
		});
	};
	return {
		setText(file, text) {
			if (text === null) texts.delete(file);
			else texts.set(file, text);
			worker?.postMessage({ text: {
				file,
				text
			} });
		},
		check: ask("check"),
		canImport: ask("canImport"),
		placeOf: ask("placeOf"),
		explainFile: ask("explainFile"),
		explainLine: ask("explainLine"),
		explainFinding: ask("explainFinding"),
		revision: () => revision,
		close() {
			isClosed = true;
			worker?.terminate();
		}
	};
}
function workerScript() {
	return new URL("resident-worker.js", import.meta.url.endsWith(".ts") ? import.meta.url.replace("/src/", "/dist/") : import.meta.url);
}
export { openRemote };
