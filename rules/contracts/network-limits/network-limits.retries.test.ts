import { testRule } from '@stratalint/rule/vitest'
import rule from './network-limits.ts'

const FILE = 'src/domains/orders/repo/rates.ts'
const POLICY = {
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'contracts/network-limits': ['error', { retry: 'require' }] },
  }),
}
const file = (...lines: string[]): Record<string, string> => ({ ...POLICY, [FILE]: [...lines, ''].join('\n') })
const RETRY = [{ key: 'add-retry', applicability: 'manual' as const }]

testRule(rule, {
  topic: 'retries',
  valid: [
    {
      name: 'calls in a function that is repeated',
      files: file(
        'export const a = (url: string, signal: AbortSignal) => pRetry(() => fetch(url, { signal }), { retries: 3 })',
        'export async function b(url: string, signal: AbortSignal) {',
        '  for (let attempt = 0; attempt < 3; attempt++) await fetch(url, { signal })',
        '}',
      ),
    },
    {
      name: 'methods that are not idempotent, or not known',
      files: file(
        "export const a = (url: string, signal: AbortSignal) => fetch(url, { signal, method: 'POST' })",
        'export const b = (url: string, signal: AbortSignal, method: string) => fetch(url, { signal, method })',
      ),
    },
    {
      name: 'clients that repeat calls by default',
      files: file(
        "import got from 'got'",
        "import ky from 'ky'",
        'export const a = (url: string) => got(url, { timeout: { request: 9 } })',
        'export const b = (url: string) => ky(url)',
      ),
    },
    {
      name: 'axios with retries',
      files: file(
        "import axios from 'axios'",
        "import axiosRetry from 'axios-retry'",
        'axiosRetry(axios, { retries: 3 })',
        'export const a = (url: string) => axios.get(url, { timeout: 9 })',
      ),
    },
  ],
  invalid: [
    {
      name: 'a call with an idempotent method that is not repeated',
      files: file(
        'export const a = (url: string, signal: AbortSignal) => fetch(url, { signal })',
        "export const b = (url: string, signal: AbortSignal) => fetch(url, { signal, method: 'PUT' })",
      ),
      errors: [
        { file: FILE, line: 1, column: 56, endColumn: 78, fix: RETRY },
        { file: FILE, line: 2, column: 56, endColumn: 93, fix: RETRY },
      ],
      nearestValid: file('export const a = (url: string, signal: AbortSignal) => retry(() => fetch(url, { signal }))'),
    },
    {
      name: 'retries that are turned off',
      files: file(
        "import got from 'got'",
        'export const a = (url: string) => got(url, { timeout: { request: 9 }, retry: { limit: 0 } })',
      ),
      errors: [{ file: FILE, line: 2, column: 35, endColumn: 93, fix: RETRY }],
    },
    {
      name: 'a call without a limit and without retries',
      files: file('export const a = (url: string) => fetch(url)'),
      errors: [
        {
          file: FILE,
          line: 1,
          column: 35,
          endColumn: 45,
          fix: [{ key: 'add-limit', applicability: 'manual' }, ...RETRY],
        },
      ],
    },
  ],
})
