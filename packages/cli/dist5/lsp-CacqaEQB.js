import { d as UsageError } from "./start-pYZUc136.js";
// packages/lsp/src/index.ts
async function serveLsp(options) {
	return (await import("./server-B83TsL2b.js")).serveLsp(options);
}
// packages/cli/src/commands/lsp.ts
const run = async ({ positionals, switches }) => {
	if (positionals.length > 0) throw new UsageError(`lsp takes no argument, got ${positionals[0]}.`);
	await serveLsp({ onlyGraph: switches.has("only-graph") });
	return 0;
};
export { run as default };
