export { definePlugin, defineRule } from '@stratalint/rule/define-rule'
export type {
  DescribeContext,
  FileContext,
  FileRule,
  GraphContext,
  GraphRule,
  Positioned,
  Report,
  RuleMeta,
  RulePlugin,
  RuleSource,
  RuleTraits,
} from '@stratalint/rule'
