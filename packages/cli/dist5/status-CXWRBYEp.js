import { t as hostStatuses } from "./src-CHvVbUDq.js";
import { t as HOSTS } from "./host-CGjQU0Yf.js";
import { o as messageLine } from "./start-pYZUc136.js";
import { i as statusLines, n as readHost, t as SKILL } from "./installation-Ck62G-eL.js";
// packages/cli/src/commands/agent/status.ts
const run = async ({ positionals }) => {
	const hosts = positionals.length === 0 ? HOSTS : [readHost("status", positionals)];
	const statuses = await hostStatuses(process.cwd(), SKILL, hosts);
	process.stdout.write(statuses.flatMap(statusLines).map((line) => `${messageLine(line)}\n`).join(""));
	return statuses.some(({ files, problems }) => files.length > 0 && problems.length > 0) ? 1 : 0;
};
export { run as default };
