import { testRule } from '@stratalint/rule/vitest'
import rule from './no-swallowed-error.ts'

const FILE = 'src/domains/orders/service/sync.ts'
const POLICY = {
  'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'contracts/no-swallowed-error': 'error' } }),
}
const file = (text: string): Record<string, string> => ({ ...POLICY, [FILE]: text })
const fix = [
  { key: 'return-promise', applicability: 'manual' as const },
  { key: 'return-value', applicability: 'manual' as const },
]
const outcome = [{ key: 'return-outcome', applicability: 'manual' as const }]
const value = [{ key: 'return-value', applicability: 'manual' as const }]
const at = (
  line: number,
  column: number,
  endColumn: number,
  fixes: { key: string; applicability: 'manual' }[] = fix,
) => ({ ...{ file: FILE, line, column, endColumn, fix: fixes } })

testRule(rule, {
  topic: 'promises',
  valid: [
    { name: 'a catch of another object', files: file('export const get = (cache: Cache) => cache.catch\n') },
    {
      name: 'a callback that throws again',
      files: file('export const run = () => load().catch((error) => {\n  logger.error(error)\n  throw error\n})\n'),
    },
    {
      name: 'a callback that handles the error',
      files: file('export const run = () => load().catch((error) => toast.error(error.message))\n'),
    },
    { name: 'then with one callback', files: file('export const run = () => load().then(() => {})\n') },
  ],
  invalid: [
    {
      name: 'callbacks in loops and for elements of a list',
      files: file(
        [
          'export async function run(ids: string[]) {',
          '  for (const id of ids) await save(id).catch(() => {})',
          '  for (const id of ids) save(id).catch(() => {})',
          '  await Promise.all(ids.map((id) => save(id).catch(console.error)))',
          '}',
          '',
        ].join('\n'),
      ),
      errors: [
        at(2, 40, 45, [{ key: 'collect-failures', applicability: 'manual' }]),
        at(3, 34, 39, [{ key: 'collect-promises', applicability: 'manual' }]),
        at(4, 46, 51, [{ key: 'all-settled', applicability: 'manual' }]),
      ],
      nearestValid: {
        [FILE]:
          'export async function run(ids: string[]) {\n  await Promise.allSettled(ids.map((id) => save(id)))\n}\n',
      },
    },
    {
      name: 'empty callbacks',
      files: file(
        [
          'export function run(): void {',
          '  save().catch(() => {})',
          '  void save().catch(() => undefined)',
          '  save().catch(function () {})',
          '  save().catch(noop)',
          '  save()?.catch(_.noop)',
          '}',
          '',
        ].join('\n'),
      ),
      errors: [
        at(2, 10, 15, outcome),
        at(3, 15, 20, outcome),
        at(4, 10, 15, outcome),
        at(5, 10, 15, outcome),
        at(6, 11, 16, outcome),
      ],
      nearestValid: { [FILE]: 'export const run = (): Promise<void> => save()\n' },
    },
    {
      name: 'a comment in the callback',
      files: file('export const run = () => save().catch(() => {\n  // ignore\n})\n'),
      errors: [at(1, 33, 38)],
    },
    {
      name: 'callbacks that only log',
      files: file(
        [
          'export async function run() {',
          '  await save().catch(console.error)',
          '  const user = await load().catch((error) => console.error(error))',
          "  void save().catch((error) => { logger.error({ error }, 'order.save_failed') })",
          '  return save().catch(logger.warn.bind(logger))',
          '}',
          '',
        ].join('\n'),
      ),
      errors: [at(2, 16, 21), at(3, 29, 34, value), at(4, 15, 20, outcome), at(5, 17, 22, outcome)],
      nearestValid: {
        [FILE]:
          'export async function run() {\n  const user = await load().catch((error) => {\n    console.error(error)\n    return null\n  })\n  return user\n}\n',
      },
    },
    {
      name: 'a second callback of then',
      files: file(
        'export const run = () => {\n  save().then(done, () => {})\n}\nexport const other = () => {\n  save().then(() => done(), () => {})\n}\n',
      ),
      errors: [at(2, 10, 14, outcome), at(5, 10, 14, outcome)],
      nearestValid: { [FILE]: 'export const run = () => {\n  save().then(done, (error) => fail(error))\n}\n' },
    },
    {
      name: 'a value for the failure that no one uses',
      files: file('export const run = async () => {\n  await save().catch(() => null)\n}\n'),
      errors: [at(2, 16, 21)],
      nearestValid: { [FILE]: 'export const run = async () => {\n  return await save().catch(() => null)\n}\n' },
    },
    {
      name: 'a local function that only logs, passed by name',
      files: file(
        'function onFailure(error: unknown): void {\n  console.error(error)\n}\nexport const run = () => save().catch(onFailure)\n',
      ),
      errors: [at(4, 33, 38)],
      nearestValid: {
        [FILE]:
          'function onFailure(error: unknown): void {\n  state.error = error\n}\nexport const run = () => save().catch(onFailure)\n',
      },
    },
  ],
})
