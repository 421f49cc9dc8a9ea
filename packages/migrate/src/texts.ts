import { messageLine } from '@stratalint/report'
import type { Loss, ToolName } from './model/old-config.ts'
import type { RulesOutcome } from './model/rules-outcome.ts'

/** The names of the tools, for people. */
export const toolNames: Record<ToolName, string> = {
  boundaries: 'eslint-plugin-boundaries',
  'dependency-cruiser': 'dependency-cruiser',
  nx: 'Nx enforce-module-boundaries',
  sheriff: 'sheriff',
  fallow: 'fallow',
  steiger: 'steiger',
  'restricted-paths': 'import/no-restricted-paths',
  'restricted-imports': 'no-restricted-imports',
}

/** What `init` says about the rules of other tools, one line each. */
export function rulesFound(outcomes: readonly RulesOutcome[]): string[] {
  return outcomes.map(({ config: { tool, file }, error, isDirect }) => {
    const found = `Rules of ${toolNames[tool]} found in ${file}`
    if (error !== null)
      return messageLine(
        `${found}, but they cannot be read, so the proposal does not know them: ${error.replace(/\.$/, '')}.`,
      )
    if (isDirect)
      return messageLine(
        `${found}. They forbid direct imports of code that other folders pass on, which layers do not say, so the proposal does not keep to them.`,
      )
    const how = file.includes('/') ? ` in ${file.slice(0, file.lastIndexOf('/'))}` : ''
    return messageLine(`${found}. The proposal takes them into account; \`stratalint migrate\`${how} translates them.`)
  })
}

function list(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** Errors. */
export const texts = {
  cannotLoad: (file: string, reason: string): string => `Cannot load ${file}: ${reason}`,
  missingFile: (file: string): string => `${file} does not exist.`,
  noRules: (tool: ToolName, file: string): string =>
    `${file} has no rules of ${toolNames[tool]} about who may import whom.`,
  nothingLeft: (tool: ToolName, file: string): string =>
    `Nothing that ${toolNames[tool]} checks by ${file} has a counterpart:`,
  unexpected: (tool: ToolName, file: string): string =>
    `Cannot read ${file} as a config of ${toolNames[tool]}: its rules have another shape than the tool documents.`,
  existing: 'This folder already has a policy, and migrate never overwrites one. Move it away first.',
  several: (file: string | undefined): string =>
    file === undefined
      ? 'This folder has several configs with architecture rules. Name one:'
      : `${file} has the rules of several tools. Name one:`,
  candidate: ({ tool, file }: { tool: ToolName; file: string }): string =>
    `  stratalint migrate ${file} --from ${tool}`,
  nothing: (file: string | undefined, tool: ToolName | undefined, tools: readonly ToolName[]): string => {
    const names = tool === undefined ? list(tools.map((one) => toolNames[one])) : toolNames[tool]
    return file === undefined
      ? `This folder has no config with architecture rules of ${names}. stratalint init proposes a policy from the code.`
      : `${file} has no architecture rules of ${names}. --from names the tool of a config with another name.`
  },
}

/** Comments in the policy. */
export const notes = {
  found: (tool: ToolName, file: string): string => `Translated from ${file} (${toolNames[tool]}).`,
  files: 'The files that the old config judges.',
  ignores: 'Left out by the old config.',
  layers: 'Who may import whom: each layer may import those below it.',
  crossDomain: 'Imports between places follow the layers.',
  listed: 'Every import between places that the old config allows.',
  externals: 'Who may import which packages.',
  typeOnly: 'The old rules do not apply to imports of types.',
  outside: 'The old config allows imports of the files that it leaves out.',
  tests: 'The old config judges tests like other files.',
  rules: 'Checks that the old config does not have. Delete a line to turn its check on.',
  preset: 'The architecture that the old config checks.',
}

/** The report. */
export const report = {
  summary: (tool: ToolName, file: string, places: number, layers: number): string =>
    `Translated ${file} (${toolNames[tool]}): ${count(places, 'place')}, ${count(layers, 'layer')}.`,
  preset: (tool: ToolName, file: string, preset: string): string =>
    `Translated ${file} (${toolNames[tool]}): the ${preset} architecture.`,
  losses: 'Without a counterpart:',
  loss: ({ what, why, instead }: Loss): string =>
    `  ${what}: ${why}.${instead === null ? '' : ` Instead: ${instead}.`}`,
  differences: 'Imports on which the policy differs, whether or not the project has them:',
  difference: (looser: boolean, from: string, to: string, condition: string, rule: string | null): string =>
    `  ${from} → ${to}${condition}: ${looser ? `the old config forbids it (${rule}), the policy allows it` : 'the old config allows it, the policy forbids it'}`,
  equal: (captures: readonly string[]): string => ` with the same ${captures.join(' and ')}`,
  inner: ' past its entry',
  more: (number: number): string => `  and ${number} more`,
  agrees: (edges: number): string =>
    edges === 0
      ? 'The project has no imports that both sides judge.'
      : `Both sides agree on ${edges === 1 ? 'the one import' : `all ${edges} imports`}.`,
  differs: (edges: number, share: string): string => `The sides agree on ${share} of ${count(edges, 'import')}.`,
  judges: {
    tool: 'The tool itself ran',
    reading: 'The tool itself did not run here, so its rules were applied as the config states them',
  },
  counts: (both: number, onlyOld: number, onlyNew: number): string =>
    `Forbidden by both: ${both}. Only by the old config: ${onlyOld}. Only by the policy: ${onlyNew}.`,
  disagreement: (at: string, target: string, side: 'old' | 'new', rule: string, reason: string): string =>
    `  ${at} → ${target}: only ${side === 'old' ? 'the old config' : 'the policy'} forbids it (${rule})${reason}`,
  unplaced: '; the file has no place',
  unread: (edges: number, violations: number): string =>
    `The old tool does not read ${count(edges, 'import')} of other kinds, such as re-exports and import(); the policy forbids ${violations} of them.`,
  unreached: (edges: number, violations: number): string =>
    `The old tool judges only files that an entry point reaches, so ${count(edges, 'import')} of other files ${edges === 1 ? 'was' : 'were'} left out; the policy forbids ${violations} of them.`,
  unresolved: (edges: number): string =>
    edges === 1
      ? '1 import does not resolve here and was left out.'
      : `${edges} imports do not resolve here and were left out.`,
  unparsed: (files: number): string =>
    files === 1
      ? '1 file does not parse, so its imports were left out.'
      : `${files} files do not parse, so their imports were left out.`,
  next: (file: string): string => `stratalint migrate --yes writes ${file}.`,
  written: (file: string): string => `Wrote ${file}. Run stratalint check.`,
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
