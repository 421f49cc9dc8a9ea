import { et as refuseExit } from "./answers-Z6AirqcJ.js";
// packages/engine/src/base/contain-rules.ts
async function containRules(run) {
	const { exit, stdout, stderr } = process;
	const { write } = stdout;
	stdout.write = stderr.write.bind(stderr);
	process.exit = refuseExit;
	try {
		return await run();
	} finally {
		stdout.write = write;
		process.exit = exit;
	}
}
export { containRules as t };
