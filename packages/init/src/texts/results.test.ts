import { expect, it } from 'vitest'
import type { Proposal } from '../propose/proposal.ts'
import { describeProposal } from './results.ts'

const lineFor = (count: number, against: number): string => {
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
    reasons: [{ type: 'order', above: 'service', below: 'repo', count, against }],
    measured: {
      ...{ summary: { files: 2, edges: count + against }, violations: [], faults: [], unbaselined: [], notices: [] },
      ...{ run: null, byRule: [], forbidden: against },
    },
    ...{ provided: [], autoImports: false, isStrict: true, choices: { dividePackages: false, allowedDirections: 0 } },
  } as unknown as Proposal
  return describeProposal(proposal)
    .split('\n')
    .find((line) => line.includes('service imports repo'))!
    .trim()
}

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
