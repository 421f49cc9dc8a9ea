import type { EngineName } from '@stratalint/engine'
import type { Format } from '@stratalint/report'
import type { Flag } from '../command.ts'

/** Formats that are equal for a check and a review. */
export const SHARED_CHOICES = {
  agent: 'few tokens, for coding agents (the default where one reads stdout)',
  sarif: 'SARIF 2.1.0, for code scanning',
  github: 'annotations for GitHub Actions, and a step summary',
  gitlab: 'a Code Quality report, for GitLab merge requests',
  rdjson: 'for reviewdog, which comments on pull requests of any host',
  junit: 'a test report for GitLab, Jenkins, Azure and others',
  checkstyle: 'XML that many CI plugins read',
}

const FORMAT_CHOICES = {
  pretty: 'text for people (the default)',
  json: 'one document, described by stratalint/findings.schema.json',
  ...SHARED_CHOICES,
} satisfies Record<Format, string>

const ENGINE_CHOICES = {
  oxc: 'this process, with the oxc parser (the default, and the fastest)',
  oxlint: 'oxlint, with the rules as its plugins',
  eslint: 'ESLint, as editors run it',
} satisfies Record<EngineName, string>

export const CONFIG: Flag = { short: 'c', value: 'file', text: 'use this policy instead of the nearest one' }

/** Which rules count; each command says what for. */
export const RULE = { short: 'r', value: 'id', repeatable: true, completes: 'rules' } as const satisfies Omit<
  Flag,
  'text'
>

export const ENGINE: Flag = {
  value: 'engine',
  choices: ENGINE_CHOICES,
  text: 'what runs the rules; the findings are the same',
}

/** How an answer is printed. */
export const ANSWER_FORMAT: Flag = {
  short: 'f',
  value: 'format',
  choices: { text: 'text for people and agents (the default)', json: 'one document with the whole answer' },
  text: 'how the answer is printed',
}

/** How a result is reported. */
export const REPORTING = {
  format: { short: 'f', value: 'format', choices: FORMAT_CHOICES, repeatable: true, text: 'how findings are printed' },
  quiet: { short: 'q', text: 'report errors only' },
  'max-warnings': { value: 'n', completes: 'nothing', text: 'exit with 1 if there are more than n warnings' },
  'output-file': {
    short: 'o',
    value: 'file',
    text: 'write the result to a file instead of stdout; of two formats, the second goes to the file',
  },
  'no-color': { text: 'print without colors' },
} satisfies Record<string, Flag>

/** How a report for an agent is limited. */
export const BUDGET = {
  budget: {
    value: 'n',
    completes: 'nothing',
    text: 'format agent: print at most about n tokens (default: 2000), and the command for the rest',
  },
  skip: { value: 'n', completes: 'nothing', text: 'format agent: leave out the first n findings' },
} satisfies Record<string, Flag>
