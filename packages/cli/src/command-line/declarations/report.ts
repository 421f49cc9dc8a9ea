import type { ReportFormat } from '@stratalint/report'
import type { CommandDeclaration } from '../command.ts'

const FORMATS = {
  text: 'a summary for the terminal (the default)',
  html: 'one page with the map, every grade and the findings; works offline',
  markdown: 'the same as tables, for a wiki or a comment',
  json: 'one document with every part of every grade, described by stratalint/report.schema.json',
  mermaid: 'the map as a Mermaid flowchart',
  dot: 'the map for Graphviz',
} satisfies Record<ReportFormat, string>

/** What `stratalint report` takes. */
export const REPORT = {
  summary: 'grade each layer of each domain, and show where the codebase decays',
  takes: '',
  completes: 'nothing',
  description: [
    'Checks the project and grades each layer of each domain, each other place and the whole from A to F: by findings, debt (baselined and silenced findings, exceptions), import cycles, long files, coupling between domains, and files that no test imports.',
    'Shows the files that change often and have decayed, the longest import cycles, and the trend.',
  ],
  flags: {
    format: { short: 'f', value: 'format', choices: FORMATS, text: 'how the report is printed' },
    'output-file': { short: 'o', value: 'file', text: 'write the report to a file instead of stdout' },
    history: {
      value: 'file',
      text: 'the file with earlier grades (default: stratalint.history.jsonl next to the policy)',
    },
    record: { text: 'add the grades of today to the history; one line per day' },
    weeks: {
      value: 'n',
      completes: 'nothing',
      text: 'also grade the last commit of each of the last n weeks, by the policy of today; leaves the working tree alone',
    },
    'min-grade': {
      value: 'grade',
      choices: { A: '90 or more', B: '80 or more', C: '70 or more', D: '60 or more' },
      text: 'exit with 1 if the grade of the whole is lower',
    },
    config: { short: 'c', value: 'file', text: 'use this policy instead of the nearest one' },
    'no-cache': { text: 'do not read or write the cache' },
    'no-color': { text: 'print without colors' },
  },
  examples: [
    'stratalint report',
    'stratalint report --format html --output-file report.html',
    'stratalint report --record',
    'stratalint report --weeks 12 --format html -o report.html',
    'stratalint report --min-grade B',
  ],
  exitCodes: {
    0: 'the report is complete',
    1: 'the grade is lower than --min-grade',
    2: 'could not check, or not everything',
  },
} as const satisfies CommandDeclaration
