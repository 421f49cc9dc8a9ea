import { expect, it } from 'vitest'
import type { Proposal } from '../propose/proposal.ts'
import { describeProposal } from './results.ts'

const described = (changes: Partial<Proposal>): string[] => {
  const proposal = {
    ...{
      found: 'A library.',
      isEmpty: false,
      conventions: [],
      kept: null,
      examples: [],
      unchecked: [],
      unresolved: [],
    },
    reasons: [],
    measured: {
      ...{ summary: { files: 2, edges: 2 }, violations: [], faults: [], unbaselined: [], notices: [] },
      ...{ run: null, byRule: [], forbidden: 0 },
    },
    ...{
      provided: [],
      exceptions: [],
      generated: [],
      autoImports: false,
      isStrict: true,
      choices: { dividePackages: false, allowedDirections: 0 },
    },
    ...changes,
  } as unknown as Proposal
  return describeProposal(proposal)
    .split('\n')
    .map((line) => line.trim())
}

const lineFor = (count: number, against: number): string =>
  described({ reasons: [{ type: 'order', above: 'service', below: 'repo', count, against, basis: 'imports' }] }).find(
    (line) => line.includes('service imports repo'),
  )!

it.each([
  [41, 0, 'service imports repo 41 times; never the other way.'],
  [10, 3, 'service imports repo 10 times; 3 of 13 go the other way and are findings.'],
  [
    10,
    4,
    'service imports repo 10 times; 4 of 14 go the other way and are findings. This is close: check the direction.',
  ],
  [
    1,
    10,
    'service imports repo once; 10 of 11 go the other way and are findings. Names, package.json or other layers decide here: check the direction.',
  ],
])('explains an order that %d imports follow and %d do not', (count, against, sentence) => {
  expect(lineFor(count, against)).toBe(sentence)
})

it.each([
  [1, 1, '1 import of types leads against the order, to code of the server.'],
  [3, 2, '3 imports of types lead against the order, 2 of them to code of the server.'],
  [4, 0, '4 imports of types lead against the order.'],
])('explains why types may cross: %d against the order, %d to the server', (all, ofServer, end) => {
  const line = described({ reasons: [{ type: 'types', all, ofServer }] }).find((one) => one.startsWith('Types may'))
  expect(line).toBe(`Types may be imported from every layer (\`typeOnly: 'allow'\`), because ${end}`)
})

it('names the code that is left out, because a program writes it', () => {
  const lines = described({ generated: ['src/api/**', 'src/types.d.ts'] })
  expect(lines.slice(lines.indexOf('Generated code'), lines.indexOf('Today') - 1)).toEqual([
    'Generated code',
    'src/api/**, src/types.d.ts: not checked, because a program writes them or other code reads them as text.',
  ])
  expect(described({})).not.toContain('Generated code')
})

it('names the imports that are allowed by exception', () => {
  const exception = { rule: 'architecture/layer-direction', to: 'src/jobs/client.ts', reason: '8 files import it.' }
  const lines = described({
    exceptions: [
      { ...exception, from: 'src/server/**' },
      { ...exception, from: '**' },
    ],
  })
  const title = 'Exceptions, which allow imports that a rule forbids'
  expect(lines.slice(lines.indexOf(title) + 1, lines.indexOf('Today') - 1)).toEqual([
    'src/jobs/client.ts from src/server/**: 8 files import it.',
    'src/jobs/client.ts from everywhere: 8 files import it.',
  ])
  expect(described({})).not.toContain(title)
})

it.each([
  [1, 'src/text is shared: it imports only shared code.'],
  [3, 'src/text is shared: 3 of the 5 other layers and places import it.'],
])('says why code is shared that %d other layers import', (importers, sentence) => {
  const role = { type: 'role', role: 'shared', shown: 'src/text', by: 'imports', parts: 5 } as const
  const rest = { importers, rejected: 0, outgoing: 0, withoutServer: [] }
  expect(described({ reasons: [{ ...role, ...rest }] })).toContain(sentence)
})

it.each([
  [
    { clients: 3, servers: 1, browser: ['src/app', 'src/ui'], hasPages: true },
    "The code has 3 files with 'use client' and 1 file with 'use server', but the policy sees only the path of a file, and not its directive. A new file in src/app and src/ui counts as code of the browser, so pages load what new components show.",
  ],
  [
    { clients: 0, servers: 2, browser: [], hasPages: false },
    "The code has 2 files with 'use server', but the policy sees only the path of a file, and not its directive. Code of both sides shares its folders, so all of it may import the same.",
  ],
])('says what a policy cannot know about directives: %o', (directives, sentence) => {
  expect(described({ reasons: [{ type: 'directives', ...directives }] })).toContain(sentence)
})
