import type { Folder, Proposal, Setup } from '@stratalint/init'
import { expect, it } from 'vitest'
import { runWizard, wantsTranslation, type Answers } from './wizard.ts'

const measured = {
  summary: { findings: 2, files: 1, edges: 1 },
  byRule: [],
  violations: [],
  faults: [],
  notices: [],
  unbaselined: [],
}
const proposal = {
  file: 'stratalint.config.ts',
  text: 'export default {}\n',
  found: 'One layer.',
  reasons: [],
  exceptions: [],
  examples: [],
  conventions: [],
  unchecked: [],
  provided: [],
  generated: [],
  unresolved: [],
  kept: null,
  choices: { dividePackages: false, allowedDirections: 0 },
  measured,
} as unknown as Proposal
const change = { part: 'script', path: 'package.json', before: '{}\n', after: '{ "scripts": {} }\n' } as const
const setup = { changes: [change], advice: [] } as unknown as Setup

/** Runs the wizard with these answers; also the questions that it asked. */
async function answer(...answers: boolean[]): Promise<{ result: Answers | null; asked: string[] }> {
  const asked: string[] = []
  const result = await runWizard(
    {} as Folder,
    proposal,
    setup,
    new Set(['baseline', 'script']),
    (question) => {
      asked.push(question)
      return Promise.resolve(answers[asked.length - 1]!)
    },
    () => {},
  )
  return { result, asked }
}

it('writes what a person accepts', async () => {
  expect(await answer(true, false, true)).toEqual({
    result: { proposal, changes: [change], baseline: false },
    asked: [
      'Write stratalint.config.ts?',
      'Write a baseline, so that only findings that are new fail? It would list 2 findings.',
      'Edit package.json?',
    ],
  })
})

it('writes nothing without the policy', async () => {
  expect(await answer(false)).toEqual({ result: null, asked: ['Write stratalint.config.ts?'] })
})

it('offers to translate the rules of another tool in this folder, and not those of folders below', async () => {
  const asked: string[] = []
  const answering = (answer: boolean) => (question: string) => {
    asked.push(question)
    return Promise.resolve(answer)
  }
  const own = [{ tool: 'dependency-cruiser', file: '.dependency-cruiser.cjs' }] as const
  const below = [{ tool: 'restricted-paths', file: 'apps/web/.eslintrc.cjs' }] as const
  expect(await wantsTranslation(own, answering(true))).toBe(true)
  expect(await wantsTranslation(own, answering(false))).toBe(false)
  expect(asked).toEqual(Array(2).fill('Translate these rules instead of a proposal from the code?'))
  expect(await wantsTranslation(below, answering(true))).toBe(false)
  expect(await wantsTranslation([], answering(true))).toBe(false)
  expect(asked).toHaveLength(2)
})
