import { n as installHooks } from "./src-CHvVbUDq.js";
import { a as printMessage, d as UsageError } from "./start-pYZUc136.js";
import { n as readHost, r as shownPath, t as SKILL } from "./installation-Ck62G-eL.js";
// packages/cli/src/commands/agent/install.ts
const NEXT = {
	claude: "Claude Code uses them from the next session on; /hooks lists them.",
	codex: "Codex runs them once you have trusted them: open /hooks in Codex, in a project that it trusts.",
	cursor: "Cursor uses them at once; Settings \u2192 Hooks lists them."
};
const run = async ({ positionals, switches }) => {
	const host = readHost("install", positionals);
	if (switches.has("local") && host !== "claude") throw new UsageError("--local is for claude: the other hosts have no settings of one person in a project.");
	const { folder, written, status } = await installHooks(host, process.cwd(), SKILL, switches.has("local"));
	printMessage(...written.length === 0 ? [`The hooks of ${host} are installed already.`] : written.map((name) => `Wrote ${shownPath(folder, name)}.`), ...status.problems.map((problem) => `Note: ${problem}.`), ...written.length === 0 ? [] : [NEXT[host]]);
	return 0;
};
export { run as default };
