import { t as HOSTS } from "./host-CGjQU0Yf.js";
const { join } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
import { d as UsageError, f as hint } from "./start-pYZUc136.js";
// packages/cli/src/commands/agent/installation.ts
const SKILL = join(import.meta.dirname, "../skills/stratalint");
function readHost(action, [host, extra]) {
	if (host === void 0) throw new UsageError(`agent ${action} requires a host: ${HOSTS.join(", ")}.`);
	if (extra !== void 0) throw new UsageError(`agent ${action} takes one host, got ${extra} as well.`);
	const found = HOSTS.find((name) => name === host);
	if (found === void 0) throw new UsageError(`Unknown host ${host}. Expected ${HOSTS.join(", ")}.${hint(host, HOSTS)}`);
	return found;
}
function shownPath(folder, name) {
	const from = relative(process.cwd(), folder).replaceAll("\\", "/");
	return from === "" ? name : `${from}/${name}`;
}
function statusLines({ host, folder, files, program, skill, problems }) {
	if (files.length === 0) return [`${host}: no hooks. Install them with npx stratalint agent install ${host}.`];
	return [
		...files.map(({ name, hooks, isCurrent }) => {
			const events = hooks.map(({ event }) => event).join(", ");
			const advice = isCurrent ? "" : `; not those of this version: npx stratalint agent install ${host}`;
			return `${host}: ${events} in ${shownPath(folder, name)}${advice}`;
		}),
		...program.version === null ? [] : [`  runs stratalint ${program.version}: ${program.command}`],
		`  skill: ${skill === "current" ? "installed" : skill === "missing" ? "not installed" : "not the one of this version"}`,
		...problems.map((problem) => `  problem: ${problem}`)
	];
}
export { statusLines as i, readHost as n, shownPath as r, SKILL as t };
