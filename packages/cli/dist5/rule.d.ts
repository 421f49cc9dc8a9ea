import { a as GraphContext, c as RuleMeta, d as RuleSource, f as Positioned, i as FileRule, l as RulePlugin, n as DescribeContext, o as GraphRule, r as FileContext, s as Report, u as RuleTraits } from "./types/declaration.js";

// packages/rule/dist/define-rule.d.ts
/** Declares a rule. The hosts add crash handling, settings and messages. */
declare const defineRule: {
  (rule: FileRule): FileRule;
  (rule: GraphRule): GraphRule;
};
/** Declares a plugin: the default export of a file that a policy names in `plugins`. */
declare const definePlugin: (plugin: RulePlugin) => RulePlugin;
export { type DescribeContext, type FileContext, type FileRule, type GraphContext, type GraphRule, type Positioned, type Report, type RuleMeta, type RulePlugin, type RuleSource, type RuleTraits, definePlugin, defineRule };