import { L as toLinterPlugin, at as pluginRules, yn as openPolicy } from "./answers-Z6AirqcJ.js";
// presets/rule-sets/src/bridge.ts
function bridge(settings, namespace) {
	return toLinterPlugin(namespace, pluginRules(openPolicy(settings)).get(namespace) ?? []);
}
export { bridge };
