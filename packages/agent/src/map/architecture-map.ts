import type { LoadedPolicy } from '@stratalint/policy'
import { layerLines } from './layer-lines.ts'
import { domainLines, packageLines } from './law-lines.ts'
import { placeLines } from './place-lines.ts'
import { providerLines } from './providers.ts'
import { codeOf } from './words.ts'

/** A longer map would not be read. */
export const MOST_MAP_LINES = 40

const COMMANDS = [
  '- `npx stratalint place <name|file>`: where new code goes',
  '- `npx stratalint can <from> <to>`: whether one may import the other, and the legal route',
  '- `npx stratalint explain <file|file:line|rule>`: what a file may import, or why a line is a finding',
  '- `npx stratalint check <files> --format agent`: what a change broke, with fixes',
]

/** The architecture in at most 40 lines of Markdown, for an agent that has not read the policy. */
export function architectureMap({ root, policy, policyFile }: LoadedPolicy): string[] {
  const sections = [
    layerLines(policy),
    placeLines(policy),
    [...domainLines(policy), ...providerLines(root, policy), ...packageLines(policy)],
  ].filter((lines) => lines.length > 0)
  const types = policy.typeOnly === 'enforce' ? ' Imports of types count like any other.' : ''
  const head = ['## Architecture', '', `${codeOf(policyFile)} is the policy; this is a map of it.${types}`]
  const foot = [
    'Before writing, and after it:',
    ...COMMANDS,
    'Fix what is reported. Never silence a rule, widen the policy or edit the baseline; ask a person instead.',
  ]
  const body = sections.flatMap((lines) => ['', ...lines])
  const room = MOST_MAP_LINES - head.length - foot.length - 1
  return [...head, ...body.slice(0, room), '', ...foot]
}
