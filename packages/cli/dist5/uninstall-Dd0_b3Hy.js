import { a as uninstallHooks } from "./src-CHvVbUDq.js";
import { a as printMessage } from "./start-pYZUc136.js";
import { n as readHost, r as shownPath, t as SKILL } from "./installation-Ck62G-eL.js";
// packages/cli/src/commands/agent/uninstall.ts
const run = async ({ positionals }) => {
	const host = readHost("uninstall", positionals);
	const { folder, written } = await uninstallHooks(host, process.cwd(), SKILL);
	printMessage(...written.length === 0 ? [`There are no hooks of ${host} to remove.`] : written.map((name) => `Removed from ${shownPath(folder, name)}.`));
	return 0;
};
export { run as default };
