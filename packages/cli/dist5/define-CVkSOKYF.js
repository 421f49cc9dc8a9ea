// packages/policy/src/define-config.ts
function defineConfig(config) {
	return config;
}
// packages/policy/src/define-rule.ts
function defineRule(rule) {
	return rule;
}
function definePlugin(plugin) {
	return plugin;
}
export { defineRule as n, defineConfig as r, definePlugin as t };
