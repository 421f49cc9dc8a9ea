import { d as UsageError } from "./start-pYZUc136.js";
// packages/cli/src/read-reason.ts
const REASON_LIMIT = 300;
function readReason(values, flag, isGiven, what) {
	const reason = values.get("reason")?.[0]?.replace(/\s+/g, " ").trim();
	if (!isGiven && reason !== void 0) throw new UsageError(`--reason requires ${flag}.`);
	if (!isGiven) return null;
	if (reason === void 0 || reason === "") throw new UsageError(`${flag} requires --reason "\u2026": ${what}.`);
	if (reason.length > REASON_LIMIT) throw new UsageError(`--reason takes at most ${REASON_LIMIT} characters.`);
	return reason;
}
export { readReason as t };
