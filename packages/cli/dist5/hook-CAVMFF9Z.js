import { r as runHook } from "./src-CHvVbUDq.js";
import { t as HOSTS } from "./host-CGjQU0Yf.js";
const { text } = globalThis.process.getBuiltinModule("node:stream/consumers");
import { d as UsageError } from "./start-pYZUc136.js";
// packages/cli/src/commands/agent/hook.ts
const run = async ({ positionals: [host, event, ...more] }) => {
	if (host === void 0 || event === void 0 || more.length > 0) throw new UsageError("agent hook requires a host and an event, for example: stratalint agent hook claude Stop.");
	if (process.stdin.isTTY) throw new UsageError(`agent hook reads the payload of an event from stdin; ${HOSTS.join(", ")} call it.`);
	const { exitCode, stdout, stderr } = await runHook(host, event, await text(process.stdin));
	process.stdout.write(stdout);
	process.stderr.write(stderr);
	return exitCode;
};
export { run as default };
