import { defineRule } from '@stratalint/rule'

export default defineRule({
  id: 'taste/max-file-lines',
  meta: {
    type: 'problem',
    docs: {
      // What to do, without a full stop at the end.
      description: 'Keep debugger statements out of the code',
      // What goes wrong otherwise, in one sentence.
      why: 'A debugger statement stops the program of everyone who opens the developer tools.',
    },
    schema: [],
  },
  // Traits: `sets: ['recommended', 'strict']` once it is proven, `tests: false` if tests are exempt.
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
        })
      },
    }
  },
})
