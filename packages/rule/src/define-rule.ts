import * as untyped from '@stratalint/policy/define-rule'
import type { FileRule, GraphRule, RulePlugin } from './declaration/declaration.ts'

/** Declares a rule. The hosts add crash handling, settings and messages. */
export const defineRule: { (rule: FileRule): FileRule; (rule: GraphRule): GraphRule } = untyped.defineRule

/** Declares a plugin: the default export of a file that a policy names in `plugins`. */
export const definePlugin: (plugin: RulePlugin) => RulePlugin = untyped.definePlugin
