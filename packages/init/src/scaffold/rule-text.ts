/** What a rule of a team has, and one of Stratalint's own groups does not, or the other way round. */
export interface RuleOwner {
  /** The module that declares rules. */
  library: string
  /** The page of the rule; `null` where it follows from the id. */
  page: string | null
  /** Whether rule sets can contain the rule. */
  hasSets: boolean
}

/** The lines of a new rule. It works; its comments say what to write in place of its texts. `$` ends a statement. */
export function ruleLines(id: string, { library, page, hasSets }: RuleOwner): string[] {
  const sets = hasSets ? "`sets: ['recommended', 'strict']` once it is proven, " : ''
  return `import { defineRule } from '${library}'$

export default defineRule({
  id: '${id}',
  meta: {
    type: 'problem',
    docs: {
      // What to do, without a full stop at the end.
      description: 'Keep debugger statements out of the code',
      // What goes wrong otherwise, in one sentence.
      why: 'A debugger statement stops the program of everyone who opens the developer tools.',${page === null ? '' : `\n      url: '${page}',`}
    },
    schema: [],
  },
  // Traits: ${sets}\`tests: false\` if tests are exempt.
  traits: {},
  // Words of which one occurs in every file that the rule concerns: other files need no tree.
  hints: ['debugger'],
  create({ report }) {
    return {
      DebuggerStatement(node) {
        report({
          node,
          message: {
            // One sentence of at most 160 characters that is complete on its own: the real names, no pronouns.
            what: 'A debugger statement stops the program here.',
            // One to three fixes for this instance, the best one first, together at most 300 characters.
            fix: [{ key: 'delete', kind: 'delete', applicability: 'manual', title: 'Delete the debugger statement.' }],
            // The wrong way out that is most likely to be tried here.
            not: 'Do not move it behind a condition.',
          },
          // What the finding is about, without its position: a renamed or moved line keeps its baseline entry.
          subject: 'debugger',
          // What may only shrink: names, or a number such as a length.
          extent: null,
        })$
      },
    }$
  },
})$`.split('\n')
}

/** The lines of its test. */
export function ruleTestLines(library: string, importsRule: string, isTyped: boolean): string[] {
  const signature = isTyped ? '(text: string): Record<string, string>' : '(text)'
  return `import { testRule } from '${library}'$
${importsRule}

const file = ${signature} => ({ 'src/utils/a.ts': text })$

// One behaviour per case, and the nearest valid case for each invalid one.
testRule(rule, {
  valid: [
    {
      name: 'a property with the name',
      files: file('export const a = { debugger: true }\\n'),
    },
  ],
  invalid: [
    {
      name: 'a debugger statement',
      files: file('export function a(): void {\\n  debugger\\n}\\n'),
      // The texts are compared with the snapshot next to this test, which \`vitest -u\` writes.
      errors: [
        { file: 'src/utils/a.ts', line: 2, column: 3, endColumn: 11, fix: [{ key: 'delete', applicability: 'manual' }] },
      ],
      nearestValid: file('export function a(): void {}\\n'),
    },
  ],
})$`.split('\n')
}

/** The lines of its page. */
export function rulePageLines(id: string): string[] {
  return `# ${id}

Debugger statements do not belong in committed code.

## Why

A debugger statement stops the program of everyone who opens the developer tools.

## Invalid

\`\`\`ts file=src/utils/a.ts
export function a(): void {
  debugger
}
\`\`\`

## Valid

\`\`\`ts file=src/utils/a.ts
export function a(): void {}
\`\`\`

## How to fix

Delete the statement.`.split('\n')
}
