import { i as serveMcp } from "./src-CHvVbUDq.js";
import { a as canText, c as lineText, i as placeText, o as fileText, s as findingText } from "./answers-Z6AirqcJ.js";
import { d as UsageError } from "./start-pYZUc136.js";
// packages/cli/src/commands/agent/mcp.ts
const run = async ({ positionals }) => {
	if (positionals.length > 0) throw new UsageError(`agent mcp takes no argument, got ${positionals[0]}.`);
	await serveMcp({
		cwd: process.cwd(),
		texts: {
			can: canText,
			place: placeText,
			file: fileText,
			line: lineText,
			finding: findingText
		}
	});
	return 0;
};
export { run as default };
