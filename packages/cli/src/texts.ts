export const HELP = `stratalint: architecture invariants for TypeScript, one verdict in the editor, the terminal and CI

Usage
  stratalint check [paths…]      check the project, or the files and folders named
  stratalint explain <rule>      why a rule exists, how to satisfy it, examples
  stratalint init --yes          write a policy that fits this folder

  stratalint <verb> --help       the flags of a verb
  stratalint --version

Exit codes
  0 clean · 1 findings at error level · 2 could not check
`

export const CHECK_HELP = `stratalint check [paths…]

Checks every source file of the policy, or reports only on the files and folders named.

  --format pretty|json     text for people (the default), or one JSON document on stdout
  --engine oxlint|eslint   what runs the rules; the findings are the same
  --rule <id>              only this rule; may be repeated
  --config <file>          the policy file, instead of the one found upward from here
  --quiet                  errors only
  --max-warnings <n>       exit 1 when there are more warnings than this
  --output-file <file>     write the result there instead of to stdout
  --no-color               no colour, whatever the terminal

Examples
  stratalint check
  stratalint check src/domains/orders
  stratalint check --format json | jq .summary
`

export const EXPLAIN_HELP = `stratalint explain <rule>

Prints the page of a rule: why it exists, what it reports, how to satisfy it.

  stratalint explain architecture/layer-direction
  stratalint explain layer-direction
`

export const INIT_HELP = `stratalint init --yes

Looks at this folder and writes stratalint.config.ts (or .mjs, where there is no TypeScript) with a policy that fits
what it finds. It never overwrites a policy.
`
