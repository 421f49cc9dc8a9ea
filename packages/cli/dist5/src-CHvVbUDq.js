// packages/agent/src/index.ts
async function serveMcp(options) {
	return (await import("./server-CsomP5-s.js")).serveMcp(options);
}
async function runHook(host, event, input) {
	return (await import("./run-hook-pdZLsOnV.js")).runHook(host, event, input);
}
async function installHooks(host, cwd, skill, isLocal) {
	return (await import("./installation-D3FC0T0s.js")).installHooks(host, cwd, skill, isLocal);
}
async function uninstallHooks(host, cwd, skill) {
	return (await import("./installation-D3FC0T0s.js")).uninstallHooks(host, cwd, skill);
}
async function hostStatuses(cwd, skill, hosts) {
	return (await import("./installation-D3FC0T0s.js")).hostStatuses(cwd, skill, hosts);
}
export { uninstallHooks as a, serveMcp as i, installHooks as n, runHook as r, hostStatuses as t };
