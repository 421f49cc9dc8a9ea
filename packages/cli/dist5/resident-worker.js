const { parentPort } = globalThis.process.getBuiltinModule("node:worker_threads");
const { workerData } = globalThis.process.getBuiltinModule("node:worker_threads");
import { r as sendError, t as createResident } from "./resident-B9YVETcj.js";
// packages/engine/src/resident/resident-worker.ts
const { options, isWatched } = workerData;
const send = (news) => parentPort.postMessage(news);
const resident = createResident({
	...options,
	...isWatched && { onChange: () => send("changed") }
});
async function answer(call) {
	const { id, method, given } = call;
	const notices = [];
	const done = () => ({
		id,
		revision: resident.revision(),
		notices
	});
	try {
		const found = method === "check" ? await resident.check({
			...given[0],
			onNotice: (notice) => notices.push(notice)
		}) : await resident[method](...given);
		send({
			...done(),
			answer: found
		});
	} catch (error) {
		send({
			...done(),
			error: sendError(error)
		});
	}
}
parentPort.on("message", (call) => {
	if ("text" in call) resident.setText(call.text.file, call.text.text);
	else answer(call);
});
export {};
