export const HELP = `stratalint: architecture invariants for TypeScript, one verdict in the editor, the terminal and CI

Usage
  stratalint check [paths…]      check the project, or the files and folders named
  stratalint baseline            freeze today's findings, so that only new ones fail
  stratalint explain <rule>      why a rule exists, how to satisfy it, examples
  stratalint init --yes          write a policy that fits this folder
  stratalint merge <json…>       join the results of shards, or of the packages of a monorepo

  stratalint <command> --help    the flags of a command
  stratalint --version

Exit codes
  0 clean · 1 findings at error level · 2 could not check
`

export const CHECK_HELP = `stratalint check [paths…]

Checks every source file of the policy, or reports only on the files and folders named.

  --format <format>        pretty: text for people (the default)
                           json: one document, described by stratalint/findings.schema.json
                           sarif: SARIF 2.1.0, for code scanning
                           github: annotations for GitHub Actions, and a table in the step's summary
                           junit: a test report, for GitLab, Jenkins and others
  --engine <engine>        what runs the rules; the findings are the same
                           oxc: this process, with oxc's parser (the default, and the fastest)
                           oxlint: oxlint, with the rules as its plugins
                           eslint: ESLint, as editors do
  --rule <id>              only this rule; may be repeated
  --config <file>          the policy file, instead of the one found upward from here
  --changed[=<ref>]        only files that differ from where the branch left <ref> (default: its upstream, or main),
                           uncommitted and untracked ones included, and the cycles that they take part in
  --stdin                  check text from stdin in place of a file; for editors and hooks
  --stdin-filename <file>  the file that the text replaces; it need not exist
  --threads <n>            the number of threads (default: the number of processors)
  --verbose                print to stderr which files are skipped and why, and which places and layers match no file
  --timing                 print to stderr where the time goes, by phase and by rule
  --no-cache               neither read nor write any cache, that of the policy included
  --no-baseline            report the findings in the baseline, too
  --shard <i>/<n>          only the i-th of n parts of the files, for one of n machines; join the JSON of all with merge
  --quiet                  errors only
  --max-warnings <n>       exit 1 when there are more warnings than this
  --output-file <file>     write the result there instead of to stdout; with two formats, the second one
  --no-color               no colour, whatever the terminal

Examples
  stratalint check
  stratalint check src/domains/orders
  stratalint check --format json | jq .summary
  stratalint check --format sarif --output-file stratalint.sarif
  stratalint check --format pretty --format json --output-file findings.json
  stratalint check --shard 1/3 --format json --output-file shard-1.json
`

export const MERGE_HELP = `stratalint merge <json…>

Joins what \`stratalint check --format json\` wrote, and exits as one check of the whole would.
Shards: all shards of one check are required, from one version, one policy and the same files.
Projects of one repository: their findings side by side, with every path from the root of the repository.

  --format <format>        pretty, json, sarif, github or junit, as for check
  --quiet                  errors only
  --max-warnings <n>       exit 1 when there are more warnings than this
  --output-file <file>     write the result there instead of to stdout; with two formats, the second one
  --no-color               no colour, whatever the terminal

Examples
  stratalint merge shard-*.json --format github
  stratalint merge packages/*/.stratalint.json --format sarif --output-file stratalint.sarif

Exit codes
  0 clean · 1 findings at error level · 2 could not check, or a shard is missing
`

export const BASELINE_HELP = `stratalint baseline [--prune | --grow --reason <text>]

Freezes the findings of today in stratalint.baseline.json, beside the policy: \`check\` then reports only new ones.
Run again, it drops what is fixed and tightens what shrank. It adds new findings only with --grow and a reason.
Entries that are fixed fail a check where CI is set, until they are dropped. The ESLint preset reads the same file.

  --prune             only drop what is fixed and tighten what shrank, even where there are new findings
  --grow              add the new findings; needs --reason
  --reason <text>     why the project may get worse; kept in the file
  --config <file>     the policy file, instead of the one found upward from here
  --engine <engine>   oxc, oxlint or eslint, as for check; the findings are the same

Examples
  stratalint baseline
  stratalint baseline --prune
  stratalint baseline --grow --reason "payments moved in from the old repository"

Exit codes
  0 written or up to date · 1 refused, because there are new findings · 2 could not check
`

/** What \`check\` says on stderr about entries that nothing needs any more. */
export function fixedEntries(count: number, isError: boolean): string {
  return `${count} ${count === 1 ? 'entry' : 'entries'} of stratalint.baseline.json ${count === 1 ? 'is' : 'are'} fixed; run stratalint baseline --prune${isError ? ' and commit it (in CI this is an error)' : ''}`
}

/** What `check --verbose` prints on stderr. */
export function verboseLines({
  skipped,
  empty,
}: {
  skipped: readonly { path: string; why: string }[]
  empty: readonly string[]
}): string[] {
  return [...skipped.map(({ path, why }) => `Skipped ${path}: ${why}.`), ...empty]
}

export const EXPLAIN_HELP = `stratalint explain <rule>

Prints the page of a rule: why it exists, what it reports, how to satisfy it.

  stratalint explain architecture/layer-direction
  stratalint explain layer-direction
`

export const INIT_HELP = `stratalint init [--yes]

Surveys this folder and proposes a policy that fits it: the harness, feature-sliced or hexagonal architecture,
the packages of a workspace, or the folders as they are, ordered by their imports.
Prints the policy; init never overwrites a config.

  --yes    write the policy to stratalint.config.ts (stratalint.config.mjs without TypeScript) instead of printing it
`
