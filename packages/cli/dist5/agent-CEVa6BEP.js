import { d as UsageError, f as hint, p as AGENT_ACTIONS } from "./start-pYZUc136.js";
// packages/cli/src/commands/agent.ts
const ACTIONS = {
	install: () => import("./install-BInAJaVN.js"),
	status: () => import("./status-CXWRBYEp.js"),
	uninstall: () => import("./uninstall-Dd0_b3Hy.js"),
	hook: () => import("./hook-CAVMFF9Z.js"),
	map: () => import("./map-BczwY1x0.js"),
	mcp: () => import("./mcp-1ssLDPdy.js")
};
const run = async ({ positionals: [action, ...rest], ...given }) => {
	const names = AGENT_ACTIONS.join(", ");
	if (action === void 0) throw new UsageError(`agent requires an action: ${names}.`);
	const known = AGENT_ACTIONS.find((name) => name === action);
	if (known === void 0) throw new UsageError(`Unknown action ${action}. Expected ${names}.${hint(action, AGENT_ACTIONS)}`);
	return (await ACTIONS[known]()).default({
		...given,
		positionals: rest
	});
};
export { run as default };
