// packages/agent/src/hosts/host.ts
const HOSTS = [
	"claude",
	"codex",
	"cursor"
];
const SILENT = {
	exitCode: 0,
	stdout: "",
	stderr: ""
};
function replacement(path, pairs) {
	return {
		path,
		after: (text) => pairs.reduce((now, pair) => replace(now, pair), text),
		before: (text) => pairs.toReversed().reduce((now, { from, to, all }) => replace(now, {
			from: to,
			to: from,
			all
		}), text)
	};
}
function replace(text, { from, to, all }) {
	if (text === void 0) return void 0;
	if (from === "") return text === null || text === "" ? to : void 0;
	if (text === null) return void 0;
	const parts = text.split(from);
	return parts.length === 2 || all && parts.length > 2 ? parts.join(to) : void 0;
}
export { SILENT as n, replacement as r, HOSTS as t };
