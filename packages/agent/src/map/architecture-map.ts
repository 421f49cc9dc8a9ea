import type { LoadedPolicy } from '@stratalint/policy'
import { layerLines } from './layer-lines.ts'

/** The architecture in at most 40 lines of Markdown, for an agent that has not read the policy. */
export function architectureMap({ policy, policyFile }: LoadedPolicy): string[] {
  return [
    '## Architecture',
    '',
    `\`${policyFile}\` is the policy; \`npx stratalint check\` enforces it.`,
    '',
    ...layerLines(policy),
  ]
}
