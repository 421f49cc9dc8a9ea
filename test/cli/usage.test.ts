import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { CLEAN, project, VIOLATION } from './project.ts'

describe('a command line that is not understood exits 2 and names what is meant', () => {
  it.each([
    [['chekc'], 'Unknown command chekc. Did you mean check?'],
    [['Check'], 'Unknown command Check. Did you mean check?'],
    [['explian'], 'Unknown command explian. Did you mean explain?'],
    [['inti'], 'Unknown command inti. Did you mean init?'],
    [['frobnicate'], 'Unknown command frobnicate.\nCommands: '],
    [['--verison'], 'Unknown command --verison.'],
    [['check', '--formt', 'json'], 'Unknown flag --formt. Did you mean --format?'],
    [['check', '--Quiet'], 'Unknown flag --Quiet. Did you mean --quiet?'],
    [['check', '-q'], 'Unknown flag -q.'],
    [['check', '-quiet'], 'Unknown flag -quiet. Did you mean --quiet?'],
    [
      ['check', '--format', 'jsno'],
      '--format takes pretty, json, sarif, github or junit, not jsno. Did you mean json?',
    ],
    [['check', '--format=xml'], '--format takes pretty, json, sarif, github or junit, not xml.'],
    [['check', '--engine', 'eslnt'], '--engine takes oxc, oxlint or eslint, not eslnt. Did you mean eslint?'],
    [['check', '--format'], '--format needs a value: pretty, json, sarif, github, junit.'],
    [['check', '--format='], '--format needs a value: pretty, json, sarif, github, junit.'],
    [['check', '--output-file'], '--output-file needs a value.'],
    [['check', '--output-file', '--quiet'], '--output-file needs a value.'],
    [['check', '--quiet=yes'], '--quiet takes no value.'],
    [['check', '--format', 'json', '--format', 'pretty'], '--format is given twice.'],
    [['check', '--max-warnings', 'few'], '--max-warnings takes a whole number, not few.'],
    [['check', '--max-warnings', '1.5'], '--max-warnings takes a whole number, not 1.5.'],
    [['check', '--rule', 'layer-driection'], 'There is no rule layer-driection. Did you mean layer-direction?'],
    [
      ['check', '--format', 'json', '--format', 'sarif', '--format', 'pretty', '--output-file', 'x'],
      '--format is given more than twice.',
    ],
    [['check', '--shard'], '--shard needs a value.'],
    [
      ['check', '--shard', '0/3'],
      '--shard takes <index>/<count>, from 1/<count> to <count>/<count>, such as 1/3; not 0/3.',
    ],
    [['check', '--shard', '4/3'], 'such as 1/3; not 4/3.'],
    [['check', '--shard', 'a/b'], 'such as 1/3; not a/b.'],
    [['check', '--shard', '2'], 'such as 1/3; not 2.'],
    [['check', '--shard', '1/2', 'src'], '--shard splits the whole project; leave src out.'],
    [['check', '--shard', '1/2', '--changed'], '--shard splits the whole project; leave --changed out.'],
    [
      ['check', '--shard', '1/2', '--stdin', '--stdin-filename', 'src/a.ts'],
      '--shard splits the whole project; leave --stdin out.',
    ],
    [['check', '--shard', '1/2', '--quiet'], '--quiet is for all shards together: give it to stratalint merge.'],
    [
      ['check', '--shard', '1/2', '--max-warnings', '0'],
      '--max-warnings is for all shards together: give it to stratalint merge.',
    ],
    [['merge'], 'merge takes the JSON files that stratalint check --format json wrote.'],
    [['merge', 'nowhere.json'], 'nowhere.json does not exist.'],
    [['merge', 'src'], 'src cannot be read: EISDIR.'],
    [
      ['merge', 'stratalint.config.json'],
      'stratalint.config.json is not of stratalint; merge takes what stratalint check --format json prints.',
    ],
    [['merge', '--shard', '1/3'], 'Unknown flag --shard.'],
    [['explain'], 'explain takes one rule.'],
    [['explain', 'no-cycl'], 'There is no rule no-cycl. Did you mean no-cycle?'],
    [['explain', 'no-cycle', 'public-entry'], 'explain takes one rule.'],
    [['init', 'src'], 'init takes no path, got src. Run it'],
    [['init', '--force'], 'Unknown flag --force.'],
    [['init', '--yse'], 'Unknown flag --yse. Did you mean --yes?'],
  ])('%j', (args, said) => {
    const { status, stdout, stderr } = runCli(args, { cwd: project(CLEAN) })
    expect(stderr).toContain(said)
    expect(stderr).not.toContain('    at ')
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('no command at all: the help, and exit 2', () => {
    const { status, stdout } = runCli([], { cwd: project({}) })
    expect(stdout).toContain('stratalint check [paths…]')
    expect(status).toBe(2)
  })
})

describe('-h', () => {
  it.each(['check', 'baseline', 'explain', 'init', 'merge'])('%s -h is %s --help', (command) => {
    const cwd = project({})
    expect(runCli([command, '-h'], { cwd })).toEqual(runCli([command, '--help'], { cwd }))
    expect(runCli([command, '-h'], { cwd }).status).toBe(0)
  })
})

describe('--', () => {
  it('makes a path of what looks like a flag', () => {
    const { status, stderr } = runCli(['check', '--', '--quiet'], { cwd: project(VIOLATION) })
    expect(stderr).toContain('--quiet does not exist.')
    expect(status).toBe(2)
  })

  it('leaves the flags before it flags', () => {
    const { status, stdout } = runCli(['check', '--format', 'json', '--', 'src'], { cwd: project(VIOLATION) })
    expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 2, findings: 1 } })
    expect(status).toBe(1)
  })
})

describe('help and version', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j prints the commands', (args) => {
    const { status, stdout } = runCli(args, { cwd: project({}) })
    expect(stdout).toMatchInlineSnapshot(`
      "stratalint: architecture invariants for TypeScript, one verdict in the editor, the terminal and CI

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
      "
    `)
    expect(status).toBe(0)
  })

  it('check --help', () => {
    const { status, stdout } = runCli(['check', '--help'], { cwd: project({}) })
    expect(stdout).toMatchInlineSnapshot(`
      "stratalint check [paths…]

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
      "
    `)
    expect(status).toBe(0)
  })

  it('merge --help', () => {
    const { status, stdout } = runCli(['merge', '--help'], { cwd: project({}) })
    expect(stdout).toMatchInlineSnapshot(`
      "stratalint merge <json…>

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
      "
    `)
    expect(status).toBe(0)
  })

  it('explain --help', () => {
    const { status, stdout } = runCli(['explain', '--help'], { cwd: project({}) })
    expect(stdout).toMatchInlineSnapshot(`
      "stratalint explain <rule>

      Prints the page of a rule: why it exists, what it reports, how to satisfy it.

        stratalint explain architecture/layer-direction
        stratalint explain layer-direction
      "
    `)
    expect(status).toBe(0)
  })

  it('init --help', () => {
    const { status, stdout } = runCli(['init', '--help'], { cwd: project({}) })
    expect(stdout).toMatchInlineSnapshot(`
      "stratalint init [--yes]

      Surveys this folder and proposes a policy that fits it: the harness, feature-sliced or hexagonal architecture,
      the packages of a workspace, or the folders as they are, ordered by their imports.
      Prints the policy; init never overwrites a config.

        --yes    write the policy to stratalint.config.ts (stratalint.config.mjs without TypeScript) instead of printing it
      "
    `)
    expect(status).toBe(0)
  })

  it.each([[['--version']], [['-v']]])('%j prints the version alone', (args) => {
    const { status, stdout } = runCli(args, { cwd: project({}) })
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(status).toBe(0)
  })
})

describe('explain', () => {
  it.each([[['explain', 'architecture/no-cycle']], [['explain', 'no-cycle']]])(
    '%j prints the page of the rule',
    (args) => {
      const { status, stdout } = runCli(args, { cwd: project({}) })
      expect(stdout).toMatch(/^# architecture\/no-cycle\n/)
      expect(status).toBe(0)
    },
  )
})
