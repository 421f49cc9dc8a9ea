import { n as Finding, r as Fix } from "./types/finding.js";
import { t as DeclaredRule } from "./types/declaration.js";

// packages/rule/dist/vitest.d.ts
/** Paths and texts of a small project; without a policy file it uses `{ "extends": "harness" }`. */
type Tree = Record<string, string>;
/** A project in which the rule reports nothing. */
interface ValidCase {
  name: string;
  files: Tree;
}
/** A project in which the rule reports exactly `errors`; their texts are compared with a snapshot. */
interface InvalidCase extends ValidCase {
  errors: readonly ExpectedError[];
  /** The smallest change after which the rule reports nothing: files to write, `null` to delete one. */
  nearestValid?: Record<string, string | null>;
}
/** The parts of a finding that `vitest -u` must not change. */
interface ExpectedError {
  file: string;
  line: number;
  column: number;
  /** The line of the range's start by default. */
  endLine?: number;
  endColumn: number;
  /** `error` by default. */
  severity?: Finding['severity'];
  fix: readonly Pick<Fix, 'key' | 'applicability' | 'target'>[];
  /** Compared where given. */
  what?: string;
  /** The steps of the evidence as `file:line`, or `file` where no line is known; compared where given. */
  trace?: readonly string[];
}
interface RuleCases {
  /** What the cases have in common, where the rule's main test is in another file. */
  topic?: string;
  valid: readonly ValidCase[];
  invalid: readonly InvalidCase[];
}
/** Declares the tests of a rule; each case is a project. */
declare function testRule(rule: DeclaredRule, {
  topic,
  valid,
  invalid
}: RuleCases): void;
/** The findings of rules in a project written to a temporary folder. */
declare function checkTree(files: Tree, rules: readonly DeclaredRule[]): Promise<Finding[]>;
/** How a finding breaks the limits that every message keeps. */
declare function messageFaults(finding: Finding): string[];
export { ExpectedError, InvalidCase, RuleCases, Tree, ValidCase, checkTree, messageFaults, testRule };