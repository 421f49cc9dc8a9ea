import { testRule } from '@stratalint/rule/vitest'
import rule from './max-function-lines.ts'

const file = (text: string): Record<string, string> => ({ 'src/utils/a.ts': text })

// One behaviour per case, and the nearest valid case for each invalid one.
testRule(rule, {
  valid: [{ name: 'a property with the name', files: file('export const a = { debugger: true }\n') }],
  invalid: [
    {
      name: 'a debugger statement',
      files: file('export function a(): void {\n  debugger\n}\n'),
      // The texts are compared with the snapshot next to this test, which `vitest -u` writes.
      errors: [
        {
          file: 'src/utils/a.ts',
          line: 2,
          column: 3,
          endColumn: 11,
          fix: [{ key: 'delete', applicability: 'manual' }],
        },
      ],
      nearestValid: file('export function a(): void {}\n'),
    },
  ],
})
