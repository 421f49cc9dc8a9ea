import type { EngineName } from '@stratalint/engine'
import type { Format } from '@stratalint/report'
import type { ReviewFormat } from '@stratalint/review'
import type { CommandDeclaration, Flag } from './command.ts'
import { init } from './declarations/init.ts'
import { MIGRATE } from './declarations/migrate.ts'
import { REPORT } from './declarations/report.ts'
import { declareSweep } from './declarations/sweep.ts'

/** Formats that are equal for a check and a review. */
const SHARED_CHOICES = {
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

const REVIEW_CHOICES = {
  pretty: 'the brief and the findings, for people (the default)',
  markdown: 'the same as Markdown, for a comment on a pull request',
  json: 'one document with the brief, the findings and what was accepted',
  ...SHARED_CHOICES,
} satisfies Record<ReviewFormat, string>

const FIX_CHOICES = {
  pretty: 'a diff, and what was fixed (the default)',
  json: 'one document with the diff of each file',
}

const ENGINE_CHOICES = {
  oxc: 'this process, with the oxc parser (the default, and the fastest)',
  oxlint: 'oxlint, with the rules as its plugins',
  eslint: 'ESLint, as editors run it',
} satisfies Record<EngineName, string>

const CONFIG: Flag = { short: 'c', value: 'file', text: 'use this policy instead of the nearest one' }
const ENGINE: Flag = {
  value: 'engine',
  choices: ENGINE_CHOICES,
  text: 'what runs the rules; the findings are the same',
}

/** How an answer is printed. */
const ANSWER_FORMAT: Flag = {
  short: 'f',
  value: 'format',
  choices: { text: 'text for people and agents (the default)', json: 'one document with the whole answer' },
  text: 'how the answer is printed',
}

/** How a result is reported. */
const REPORTING = {
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
const AGENT = {
  budget: {
    value: 'n',
    completes: 'nothing',
    text: 'format agent: print at most about n tokens (default: 2000), and the command for the rest',
  },
  skip: { value: 'n', completes: 'nothing', text: 'format agent: leave out the first n findings' },
} satisfies Record<string, Flag>

/** Every command, in the order of the help. */
export const COMMANDS = {
  check: {
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
        text: 'also explain each rule that reports something, and list skipped files and empty places and layers',
      },
      'max-warnings': REPORTING['max-warnings'],
      ...AGENT,
      rule: {
        short: 'r',
        value: 'id',
        repeatable: true,
        completes: 'rules',
        text: 'report only this rule (repeatable)',
      },
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
  },
  baseline: {
    summary: 'record the current findings, so that only new ones fail',
    takes: '',
    completes: 'nothing',
    description: [
      'Records the current findings in stratalint.baseline.json, next to the policy. From then on, check and ESLint report only new findings.',
      'A later run removes entries that are fixed. New findings are added only with --grow and a reason. In CI, check fails while the file contains fixed entries.',
    ],
    flags: {
      prune: { text: 'only remove fixed entries, even if there are new findings' },
      grow: { text: 'add the new findings; requires --reason' },
      reason: { value: 'text', completes: 'nothing', text: 'why new findings are added; stored in the file' },
      config: CONFIG,
      engine: ENGINE,
    },
    examples: [
      'stratalint baseline',
      'stratalint baseline --prune',
      'stratalint baseline --grow --reason "payments moved in from the old repository"',
    ],
    exitCodes: {
      0: 'written, or already up to date',
      1: 'not written, because there are new findings',
      2: 'could not check',
    },
  },
  can: {
    summary: 'may a file import another file, a place or a package, and if not, which route is legal',
    takes: '<from> <to>',
    description: [
      'Answers before the code is written, as a check would after it. <from> is a file that exists or not, a folder, or a place or layer such as orders/service. <to> is the same, a package, or a specifier as the code of <from> names it.',
      'If the import is not legal, prints the rule that decides, why, and the shortest legal route.',
    ],
    flags: {
      type: { short: 't', text: 'only types are imported' },
      name: {
        short: 'n',
        value: 'name',
        repeatable: true,
        completes: 'nothing',
        text: 'a name to import (repeatable); makes the route more exact',
      },
      format: ANSWER_FORMAT,
      config: CONFIG,
    },
    examples: [
      'stratalint can src/domains/orders/types/order.ts src/domains/orders/service/pricing.ts',
      'stratalint can orders/service pg',
      'stratalint can src/app/main.ts ../domains/orders/ui --format json',
    ],
    exitCodes: { 0: 'yes', 1: 'no', 2: 'it cannot be decided' },
  },
  fix: {
    summary: 'carry out the fixes of findings, and check the result',
    takes: '[paths…]',
    description: [
      'Prints the changes that fix the findings of the project, or of the given files and folders, as a diff. With --write, makes them.',
      'Each fix is tried in a copy of the project first. One counts only if its finding is gone, no new finding appears, and the types are as sound as before. All changes are written together, so that a run that is stopped leaves nothing half done.',
    ],
    flags: {
      write: { short: 'w', text: 'make the changes' },
      suggested: { text: 'also carry out fixes that a person should look at, such as moves' },
      id: { value: 'id', repeatable: true, completes: 'nothing', text: 'fix only this finding (repeatable)' },
      rule: {
        short: 'r',
        value: 'id',
        repeatable: true,
        completes: 'rules',
        text: 'fix only findings of this rule (repeatable)',
      },
      force: { text: 'write although git has changes that are not committed' },
      format: { short: 'f', value: 'format', choices: FIX_CHOICES, text: 'how the result is printed' },
      config: CONFIG,
    },
    examples: ['stratalint fix', 'stratalint fix --write', 'stratalint fix src/domains/orders --suggested'],
    exitCodes: { 0: 'nothing is left to fix', 1: 'findings are left', 2: 'could not check' },
  },
  explain: {
    summary: 'explain a rule, a file, a line of it, or a finding',
    takes: '<rule | id | file[:line]>',
    completes: 'rules',
    description: [
      'A rule, by its id or its name: why it exists, what it reports, how to fix it. In a pipe, its page is printed as Markdown.',
      'A file: its place, what it may import, who may import it, and who did in the last check. A line of a file, as src/a.ts:12: how its import resolves, which rule decides, and why.',
      'A finding, by its id or the start of its id: every way to fix it, with the diff where there is one.',
    ],
    flags: { format: ANSWER_FORMAT, config: CONFIG, 'no-color': REPORTING['no-color'] },
    examples: [
      'stratalint explain architecture/layer-direction',
      'stratalint explain src/domains/orders/service/pricing.ts',
      'stratalint explain src/domains/orders/service/pricing.ts:3',
      'stratalint explain 9f2c11',
    ],
    exitCodes: { 0: 'explained', 1: 'not used', 2: 'there is nothing of that name, or it could not be checked' },
  },
  init,
  migrate: MIGRATE,
  new: {
    summary: 'make the first files of a domain, a layer or a provider',
    takes: '<domain | layer | provider> <name>',
    completes: 'nothing',
    description: [
      'Writes the folders, an index and a first test in the style of the neighbours; the result passes the check and compiles. Never replaces a file.',
      'A layer is named with its domain, as orders/repo. One that the policy does not declare is not made: its line in the policy is printed.',
    ],
    flags: {
      'dry-run': { text: 'print the files instead of writing them' },
      place: {
        value: 'name',
        completes: 'nothing',
        text: 'the place of the policy, where several have domains or providers',
      },
      after: {
        value: 'layer',
        completes: 'nothing',
        text: 'the layer that a new one comes after, for its line in the policy',
      },
      format: ANSWER_FORMAT,
      config: CONFIG,
    },
    examples: [
      'stratalint new domain invoices',
      'stratalint new provider mailer --dry-run',
      'stratalint new layer orders/repo',
    ],
    exitCodes: { 0: 'written', 1: 'not used', 2: 'not written, because it would not be legal' },
  },
  place: {
    summary: 'where a file, or new code of a name, goes',
    takes: '<name|file>',
    description: [
      'For a file that exists or not: its place, layer and domain, or where it belongs. For the name of a symbol or a concept, such as OrderRepository: the few files where such code goes in this repository, in the style of its neighbours.',
      'With --stdin, the imports of the given code count; for a file, those of the file.',
    ],
    flags: { stdin: { text: 'read the code that is to be placed from stdin' }, format: ANSWER_FORMAT, config: CONFIG },
    examples: [
      'stratalint place src/helpers/price.ts',
      'stratalint place OrderRepository',
      'stratalint place useCart --format json',
    ],
    exitCodes: {
      0: 'it has a place, or a place is known',
      1: 'it has no place, or its imports are not legal there',
      2: 'nothing shows where it goes',
    },
  },
  review: {
    summary: 'judge a change: what it breaks, and how it loosens the gate',
    takes: '[base]',
    completes: 'nothing',
    description: [
      'Compares the working tree with the commit where the branch left the one that it merges into, or where it left [base]. Reports what the change adds by the rules of the base and by its own, without a baseline file, and every way in which it loosens the gate.',
      'People accept a finding with --accept <id>, for example through a label of the pull request. Nothing in the change can accept itself.',
    ],
    flags: {
      format: { short: 'f', value: 'format', choices: REVIEW_CHOICES, text: 'how the review is printed' },
      'output-file': { short: 'o', value: 'file', text: 'write the review to a file instead of stdout' },
      ...AGENT,
      staged: { text: 'judge the staged files instead of the working tree' },
      head: { value: 'ref', completes: 'nothing', text: 'judge this commit instead of the working tree' },
      exact: { text: 'compare with [base] itself, not with the last commit in common' },
      accept: {
        value: 'id',
        repeatable: true,
        completes: 'nothing',
        text: 'a finding that people have accepted; with id=@owner, only if the CODEOWNERS file of the base names the owner for its file (repeatable)',
      },
      since: {
        value: 'ref',
        completes: 'nothing',
        text: 'print how the commits since this one loosened and tightened the gate; formats pretty and json',
      },
      'head-policy': { text: 'where the policy of the base is broken, trust that of the change' },
      'max-warnings': REPORTING['max-warnings'],
      config: CONFIG,
      'no-cache': { text: 'do not read or write the cache' },
      'no-color': REPORTING['no-color'],
    },
    examples: [
      'stratalint review',
      'stratalint review origin/main --format github',
      'stratalint review --staged',
      'stratalint review --accept 3f2a90c1d4e5b687',
      'stratalint review --since v1.0.0',
    ],
    exitCodes: { 0: 'clean', 1: 'findings at error level', 2: 'could not judge, or a side could not be checked' },
  },
  report: REPORT,
  sweep: declareSweep({
    rule: {
      short: 'r',
      value: 'id',
      repeatable: true,
      completes: 'rules',
      text: 'look only at findings of this rule (repeatable)',
    },
    config: CONFIG,
  }),
  merge: {
    summary: 'join the JSON results of shards, or of the packages of a monorepo',
    takes: '<json…>',
    description: [
      'Joins files written by stratalint check --format json, and exits like a single check of the whole project.',
      'Shards: every shard of one check is required, from the same version, policy and files.',
      'Packages: findings are listed together, with paths from the root of the repository.',
    ],
    flags: { ...REPORTING, ...AGENT },
    examples: [
      'stratalint merge shard-*.json --format github',
      'stratalint merge packages/*/.stratalint.json --format sarif --output-file stratalint.sarif',
    ],
    exitCodes: { 0: 'clean', 1: 'findings at error level', 2: 'could not check, or a shard is missing' },
  },
  agent: {
    summary: 'hooks and tools of coding agents, and a map of the architecture for them',
    takes: '<action> [arguments…]',
    completes: 'agent',
    description: [
      'install <host>, uninstall <host> and status [host] manage the hooks of claude (Claude Code), codex and cursor in the settings of this project. Before and after each edit and when the agent wants to finish, they report what its change breaks.',
      'map prints the architecture in at most 40 lines: what may import what, and where new code goes.',
      'hook <host> <event> is what the hosts call.',
      'mcp serves the tools check, explain, place, can_import and fix_preview by the Model Context Protocol on stdin and stdout. It keeps the project in memory and follows the disk.',
    ],
    flags: {
      local: { text: 'install claude: write to .claude/settings.local.json, which the team does not share' },
      write: { text: 'map: write it between markers to AGENTS.md, or to CLAUDE.md where only that exists' },
      check: { text: 'map: exit with 1 if the written map is stale' },
    },
    examples: [
      'stratalint agent install claude',
      'stratalint agent status',
      'stratalint agent uninstall claude',
      'stratalint agent map --write',
      'claude mcp add stratalint -- npx stratalint agent mcp',
    ],
    exitCodes: {
      0: 'done, or nothing to report',
      1: 'status: hooks do not run; map: stale; hook: could not check',
      2: 'hook: findings; else wrong arguments or a broken file',
    },
  },
  lsp: {
    summary: 'a language server for editors, on stdin and stdout',
    takes: '',
    completes: 'nothing',
    description: [
      'Reports the findings of the whole project on unsaved text: import cycles and re-exports too, which ESLint and oxlint cannot see. Shows the place of a file and the verdict on an import, and offers quick fixes.',
      'An editor starts it. Each folder with a policy is a project of its own.',
    ],
    flags: {
      'only-graph': { text: 'report only what needs the whole project, where ESLint or oxlint reports the rest' },
      stdio: { text: 'what editors pass; nothing else is supported' },
    },
    examples: ['stratalint lsp', 'stratalint lsp --only-graph'],
    exitCodes: { 0: 'the editor has ended it', 1: 'the connection was lost', 2: 'wrong arguments' },
  },
  completions: {
    summary: 'print a completion script for bash, zsh or fish',
    takes: '<shell>',
    completes: 'shells',
    description: ['Prints a script that completes commands, flags, their values and rule ids.'],
    flags: {},
    examples: [
      'eval "$(stratalint completions bash)"    # in ~/.bashrc',
      'eval "$(stratalint completions zsh)"     # in ~/.zshrc, after compinit',
      'stratalint completions fish | source     # in ~/.config/fish/config.fish',
    ],
  },
  help: {
    summary: 'show the help of a command',
    takes: '[command]',
    completes: 'commands',
    description: ['Prints the commands, or the flags of one command.'],
    flags: {},
    examples: ['stratalint help', 'stratalint help check'],
  },
} as const satisfies Record<string, CommandDeclaration>

export type CommandName = keyof typeof COMMANDS

/** A flag that every command has. */
export const HELP_FLAG: Flag = { short: 'h', text: 'show this help' }

/** The shells that have completions. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** What an agent command takes first. */
export const AGENT_ACTIONS = ['install', 'status', 'uninstall', 'hook', 'map', 'mcp'] as const

export const EXIT_CODES = { 0: 'clean', 1: 'findings at error level', 2: 'could not check' } as const
