import { o as messageLine } from "./start-pYZUc136.js";
import { n as SILENT, r as replacement, t as HOSTS } from "./host-CGjQU0Yf.js";
// packages/agent/src/hosts/exit-code.ts
function answerByExitCode(_call, outcome) {
	switch (outcome.kind) {
		case "clean": return SILENT;
		case "findings": return {
			exitCode: 2,
			stdout: "",
			stderr: outcome.text
		};
		case "notice": return {
			exitCode: 0,
			stdout: `${JSON.stringify({ systemMessage: outcome.text.trimEnd() })}\n`,
			stderr: ""
		};
		case "failed": return {
			exitCode: 1,
			stdout: "",
			stderr: outcome.text
		};
	}
}
// packages/agent/src/hosts/payload.ts
function parsePayload(text) {
	try {
		return objectIn(JSON.parse(text.replace(/^\uFEFF/, "")));
	} catch {
		return null;
	}
}
function objectIn(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
function textOf(payload, key) {
	const value = payload?.[key];
	return typeof value === "string" ? value : null;
}
function listOf(payload, key) {
	const value = payload?.[key];
	return Array.isArray(value) ? value.map(objectIn).filter((one) => one !== null) : [];
}
// packages/agent/src/hosts/claude.ts
const MOMENTS$2 = {
	PreToolUse: "before edit",
	PostToolUse: "after edit",
	Stop: "stop",
	SubagentStop: "stop"
};
const CLAUDE = {
	read(event, payload) {
		const moment = MOMENTS$2[event];
		if (moment === void 0) return null;
		return {
			moment,
			session: textOf(payload, "session_id") ?? "",
			cwd: textOf(payload, "cwd") ?? process.cwd(),
			workspace: process.env["CLAUDE_PROJECT_DIR"] ?? null,
			edits: editsOf$3(payload),
			isContinued: payload["stop_hook_active"] === true
		};
	},
	answer: answerByExitCode
};
function editsOf$3(payload) {
	const input = objectIn(payload["tool_input"]);
	const path = textOf(input, "file_path");
	if (path === null) return [];
	const edit = editOf(textOf(payload, "tool_name") ?? "", path, input);
	const response = objectIn(payload["tool_response"]);
	if (response?.["staged"] === true) return [];
	return [{
		...edit,
		before: (after) => originalIn(response) ?? edit.before(after)
	}];
}
function editOf(tool, path, input) {
	const pairs = tool === "MultiEdit" ? listOf(input, "edits").map(pairOf) : [pairOf(input)];
	const content = textOf(input, "content");
	if (content !== null) return {
		path,
		after: () => content,
		before: () => void 0
	};
	return replacement(path, pairs);
}
function pairOf(input) {
	return {
		from: textOf(input, "old_string") ?? "",
		to: textOf(input, "new_string") ?? "",
		all: input["replace_all"] === true
	};
}
function originalIn(response) {
	const original = response?.["originalFile"];
	if (typeof original === "string") return original;
	return response?.["type"] === "create" ? null : void 0;
}
// packages/agent/src/hosts/apply-patch.ts
function patchEdits(patch) {
	const lines = patch.split(/\r?\n/);
	const edits = [];
	for (let at = 0; at < lines.length;) {
		const header = /^\*\*\* (Add|Update|Delete) File: (.+)$/.exec(lines[at++].trimEnd());
		if (header === null) continue;
		const [, action, path] = header;
		const start = at;
		while (at < lines.length && !/^\*\*\* (?:(?:Add|Update|Delete) File: |End Patch)/.test(lines[at])) at++;
		edits.push(...editsOf$2(action, path, lines.slice(start, at)));
	}
	return edits;
}
function editsOf$2(action, path, body) {
	if (action === "Delete") return [{
		path,
		after: () => null,
		before: () => void 0
	}];
	if (action === "Add") {
		const text = body.filter((line) => line.startsWith("+")).map((line) => `${line.slice(1)}\n`);
		return [{
			path,
			after: () => text.join(""),
			before: () => null
		}];
	}
	const target = /^\*\*\* Move to: (.+)$/.exec(body[0]?.trimEnd() ?? "")?.[1];
	const hunks = hunksOf(body.slice(target === void 0 ? 0 : 1));
	const edit = {
		path,
		after: (text) => apply(text, hunks),
		before: (text) => apply(text, hunks.map(({ below, before, after }) => ({
			below,
			before: after,
			after: before
		})))
	};
	if (target === void 0) return [edit];
	return [{
		path,
		after: () => null,
		before: () => void 0
	}, {
		...edit,
		path: target,
		source: path
	}];
}
function hunksOf(body) {
	const hunks = [];
	for (const line of body) if (line.startsWith("@@")) hunks.push({
		below: line.slice(2).trim(),
		before: [],
		after: []
	});
	else if (/^[ +-]/.test(line)) {
		if (hunks.length === 0) hunks.push({
			below: "",
			before: [],
			after: []
		});
		const hunk = hunks.at(-1);
		if (!line.startsWith("+")) hunk.before.push(line.slice(1));
		if (!line.startsWith("-")) hunk.after.push(line.slice(1));
	}
	return hunks;
}
function apply(text, hunks) {
	if (text === null) return void 0;
	const lines = text.split("\n");
	let from = 0;
	for (const { below, before, after } of hunks) {
		if (below !== "") from = (indexOf(lines, [below], from) ?? from - 1) + 1;
		const at = before.length === 0 ? endOf(lines) : indexOf(lines, before, from);
		if (at === null) return void 0;
		lines.splice(at, before.length, ...after);
		from = at + after.length;
	}
	return lines.join("\n");
}
function endOf(lines) {
	return lines.at(-1) === "" ? lines.length - 1 : lines.length;
}
function indexOf(lines, part, from) {
	for (let at = from; at + part.length <= lines.length; at++) if (part.every((line, offset) => lines[at + offset].trim() === line.trim())) return at;
	return null;
}
// packages/agent/src/hosts/codex.ts
const MOMENTS$1 = {
	PreToolUse: "before edit",
	PostToolUse: "after edit",
	Stop: "stop"
};
const CODEX = {
	read(event, payload) {
		const moment = MOMENTS$1[event];
		if (moment === void 0) return null;
		return {
			moment,
			session: textOf(payload, "session_id") ?? "",
			cwd: textOf(payload, "cwd") ?? process.cwd(),
			workspace: null,
			edits: editsOf$1(payload),
			isContinued: payload["stop_hook_active"] === true
		};
	},
	answer: answerByExitCode
};
function editsOf$1(payload) {
	if (textOf(payload, "tool_name") !== "apply_patch") return [];
	return patchEdits(textOf(objectIn(payload["tool_input"]), "command") ?? "");
}
// packages/agent/src/hosts/cursor.ts
const MOMENTS = {
	preToolUse: "before edit",
	postToolUse: "after edit",
	stop: "stop"
};
const CURSOR = {
	read(event, payload) {
		const moment = MOMENTS[event];
		if (moment === void 0) return null;
		const root = payload["workspace_roots"];
		const workspace = Array.isArray(root) && typeof root[0] === "string" ? root[0] : null;
		return {
			moment: moment === "stop" && (textOf(payload, "status") ?? "completed") !== "completed" ? "none" : moment,
			session: textOf(payload, "conversation_id") ?? textOf(payload, "session_id") ?? "",
			cwd: textOf(payload, "cwd") ?? workspace ?? process.cwd(),
			workspace,
			edits: editsOf(payload),
			isContinued: Number(payload["loop_count"] ?? 0) > 0
		};
	},
	answer({ moment }, outcome) {
		switch (outcome.kind) {
			case "clean": return json({});
			case "findings": return json(findingsFor(moment, outcome.text.trimEnd()));
			case "notice": return {
				...json({}),
				stderr: outcome.text
			};
			case "failed": return {
				...SILENT,
				exitCode: 1,
				stderr: outcome.text
			};
		}
	}
};
function findingsFor(moment, text) {
	if (moment === "stop") return { followup_message: text };
	if (moment === "after edit") return { additional_context: text };
	return {
		permission: "deny",
		user_message: text.split("\n", 1)[0],
		agent_message: text
	};
}
function json(value) {
	return {
		...SILENT,
		stdout: `${JSON.stringify(value)}\n`
	};
}
function editsOf(payload) {
	const input = objectIn(payload["tool_input"]);
	const path = textOf(input, "file_path") ?? textOf(input, "path");
	if (path === null) return [];
	const content = textOf(input, "content");
	if (content !== null) return [{
		path,
		after: () => content,
		before: () => void 0
	}];
	const edits = listOf(input, "edits");
	const pairs = (edits.length === 0 ? [input] : edits).map((one) => ({
		from: textOf(one, "old_string") ?? "",
		to: textOf(one, "new_string") ?? "",
		all: one["replace_all"] === true
	}));
	return [replacement(path, pairs)];
}
// packages/agent/src/hook/run-hook.ts
const BY_NAME = {
	claude: CLAUDE,
	codex: CODEX,
	cursor: CURSOR
};
async function runHook(host, event, input) {
	const named = HOSTS.find((name) => name === host);
	if (named === void 0) return failure(`Unknown host ${host}. Expected ${HOSTS.join(", ")}.`);
	const payload = parsePayload(input);
	if (payload === null) return failure(`Expected the payload of ${host} as a JSON object on stdin.`);
	const [answering, happened] = actualHost(named, event, payload);
	const call = answering.read(happened, payload);
	if (call === null) return failure(`Unknown event ${event} of ${host}.`);
	try {
		return answering.answer(call, await outcomeOf(call));
	} catch (error) {
		return answering.answer(call, {
			kind: "failed",
			text: messageOf(error)
		});
	}
}
function actualHost(named, event, payload) {
	return named === "claude" && textOf(payload, "cursor_version") !== null ? [CURSOR, textOf(payload, "hook_event_name") ?? event] : [BY_NAME[named], event];
}
async function outcomeOf(call) {
	switch (call.moment) {
		case "before edit": return (await import("./before-edit-B3ryn4g9.js")).beforeEdit(call);
		case "after edit": return (await import("./after-edit-Bl6fHcm-.js")).afterEdit(call);
		case "stop": return (await import("./stop-B_2_J6zl.js")).stop(call);
		case "none": return { kind: "clean" };
	}
}
function failure(text) {
	return {
		exitCode: 1,
		stdout: "",
		stderr: `${messageLine(text)}\n`
	};
}
function messageOf(error) {
	return `stratalint could not check this: ${(error instanceof Error ? error.message : String(error)).split("\n").map(messageLine).join("\n")}\n`;
}
export { runHook };
