import type { CommandDeclaration, Flag } from './command.ts'
import { HOSTS } from '@stratalint/agent'
import { AGENT_ACTIONS, COMMANDS, HELP_FLAG, SHELLS } from './commands.ts'

const commands: readonly (readonly [string, CommandDeclaration])[] = Object.entries(COMMANDS).map(
  ([name, command]): [string, CommandDeclaration] => [
    name,
    { ...command, flags: { ...command.flags, help: HELP_FLAG } },
  ],
)
const names = Object.keys(COMMANDS)

/** What a shell offers for an argument; `null` for file names. */
function candidates(kind: CommandDeclaration['completes'], rules: readonly string[]): readonly string[] | null {
  switch (kind) {
    case 'rules':
      return rules
    case 'shells':
      return SHELLS
    case 'commands':
      return names
    case 'agent':
      return [...AGENT_ACTIONS, ...HOSTS]
    case 'nothing':
      return []
    case undefined:
      return null
  }
}

function flagCandidates(flag: Flag, rules: readonly string[]): readonly string[] | null {
  return flag.choices === undefined ? candidates(flag.completes, rules) : Object.keys(flag.choices)
}

const spellings = ([name, { short }]: readonly [string, Flag]): string[] => [
  `--${name}`,
  ...(short === undefined ? [] : [`-${short}`]),
]

export function bashScript(rules: readonly string[]): string {
  const branch = (pattern: string, found: readonly string[] | null, indent: string): string =>
    `${indent}${pattern}) ${found === null ? 'return' : `candidates="${found.join(' ')}"`} ;;`
  const values = commands.flatMap(([command, { flags }]) =>
    Object.entries(flags)
      .filter(([, { value, optional }]) => value !== undefined && optional !== true)
      .map((entry) =>
        branch(
          spellings(entry)
            .map((flag) => `"${command} ${flag}"`)
            .join(' | '),
          flagCandidates(entry[1], rules),
          '    ',
        ),
      ),
  )
  const others = commands.flatMap(([command, { flags, completes }]) => [
    branch(`"${command} -"*`, Object.entries(flags).flatMap(spellings), '        '),
    branch(`"${command} "*`, candidates(completes, rules), '        '),
  ])
  return `# Completions of stratalint for bash: eval "$(stratalint completions bash)"
_stratalint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" candidates=""
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W "${names.join(' ')} --help --version" -- "$current"))
    return
  fi
  # Bash splits --flag=value into three words.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $previous == "=" ]]; then
    previous="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  # Without candidates, bash completes file names.
  case "$command $previous" in
${values.join('\n')}
    *)
      case "$command $current" in
${others.join('\n')}
        *) return ;;
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$candidates" -- "$current"))
  [[ -n "$candidates" ]] || compopt +o default 2> /dev/null
}
complete -o default -F _stratalint stratalint
`
}

export function zshScript(rules: readonly string[]): string {
  const quote = (text: string): string => `'${text.replace(/'/g, "'\\''")}'`
  const escape = (text: string): string => text.replace(/[\\:[\]]/g, '\\$&')
  const action = (found: readonly string[] | null): string => (found === null ? '_files' : `(${found.join(' ')})`)
  const flagSpecs = (entry: readonly [string, Flag]): string[] => {
    const [, { text, value, optional, repeatable }] = entry
    const argument =
      value === undefined ? '' : `${optional ? '::' : ':'}${value}:${action(flagCandidates(entry[1], rules))}`
    const exclusive = repeatable ? '*' : `(${spellings(entry).join(' ')})`
    return spellings(entry).map((flag) => {
      const joined = value === undefined || !flag.startsWith('--') ? '' : optional ? '=-' : '='
      return quote(`${exclusive}${flag}${joined}[${escape(text)}]${argument}`)
    })
  }
  const branches = commands.map(([name, { flags, completes }]) =>
    [
      `    ${name})`,
      '      _arguments \\',
      ...Object.entries(flags)
        .flatMap(flagSpecs)
        .map((spec) => `        ${spec} \\`),
      `        ${quote(`*:argument:${action(candidates(completes, rules))}`)}`,
      '      ;;',
    ].join('\n'),
  )
  return `#compdef stratalint
# Completions of stratalint for zsh: eval "$(stratalint completions zsh)"
_stratalint() {
  local -a commands=(
${commands.map(([name, { summary }]) => `    ${quote(`${name}:${escape(summary)}`)}`).join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${branches.join('\n')}
  esac
}
if [[ $funcstack[1] == _stratalint ]]; then
  _stratalint "$@"
else
  compdef _stratalint stratalint
fi
`
}

export function fishScript(rules: readonly string[]): string {
  const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
  const offer = (found: readonly string[] | null): string => (found === null ? '-F' : `-a ${quote(found.join(' '))}`)
  const lines = commands.flatMap(([name, { summary, flags, completes }]) => {
    const here = `complete -c stratalint -n '__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c stratalint -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
      `${here} ${offer(candidates(completes, rules))}`,
      ...Object.entries(flags).map(([flag, declared]) => {
        const short = declared.short === undefined ? '' : ` -s ${declared.short}`
        const isRequired = declared.value !== undefined && declared.optional !== true
        const value = isRequired ? ` -r ${offer(flagCandidates(declared, rules))}` : ''
        return `${here}${short} -l ${flag}${value} -d ${quote(declared.text)}`
      }),
    ]
  })
  return `# Completions of stratalint for fish: stratalint completions fish | source
complete -c stratalint -f
${lines.join('\n')}
`
}
