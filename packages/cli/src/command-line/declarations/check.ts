import type { CommandDeclaration } from '../command.ts'
import { BUDGET, CONFIG, ENGINE, REPORTING, RULE } from './shared-flags.ts'

/** What `stratalint check` takes. */
export const CHECK = {
  summary: 'check the project, or only the given files and folders',
  takes: '[paths…]',
  description: [
    'Checks every source file that the policy covers. With paths, reports only the findings in those files and folders.',
  ],
  flags: {
    format: REPORTING.format,
    'output-file': REPORTING['output-file'],
    quiet: REPORTING.quiet,
    verbose: {
      text: 'also explain each rule that reports something, include the fixes of more than 200 findings (formats pretty and json), and list skipped files and empty places and layers',
    },
    'max-warnings': REPORTING['max-warnings'],
    ...BUDGET,
    rule: { ...RULE, text: 'report only this rule (repeatable)' },
    changed: {
      value: 'ref',
      optional: true,
      completes: 'nothing',
      text: 'report only files that changed since the branch left <ref> (default: its upstream, or main), including uncommitted and untracked files, and the import cycles that they are part of',
    },
    config: CONFIG,
    'no-baseline': { text: 'also report baselined findings' },
    'no-cache': { text: 'do not read or write the cache' },
    engine: ENGINE,
    threads: { value: 'n', completes: 'nothing', text: 'number of threads (default: number of processors)' },
    shard: {
      value: 'i/n',
      completes: 'nothing',
      text: 'report part i of n, for one of n machines; join the JSON results with stratalint merge',
    },
    fix: { text: 'first carry out the automatic fixes of what is reported; stratalint fix does more' },
    watch: { short: 'w', text: 'check again after each change, and print what is new and what is fixed' },
    stdin: { text: 'check text from stdin in place of a file, for editors and hooks' },
    'stdin-filename': { value: 'file', text: 'the file that the text replaces; it does not have to exist' },
    timing: { text: 'print the time of each phase and rule to stderr' },
    'no-color': REPORTING['no-color'],
  },
  examples: [
    'stratalint check',
    'stratalint check src/domains/orders --quiet',
    'stratalint check --changed=origin/main',
    'stratalint check --watch',
    'stratalint check --format sarif --output-file stratalint.sarif',
    'stratalint check --format pretty --format json --output-file findings.json',
  ],
} as const satisfies CommandDeclaration
