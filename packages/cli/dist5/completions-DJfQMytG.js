import { P as loadRules } from "./check-BevjtlIT.js";
import { _ as SHELLS, d as UsageError, f as hint, g as HELP_FLAG, m as COMMANDS, p as AGENT_ACTIONS } from "./start-pYZUc136.js";
import { t as HOSTS } from "./host-CGjQU0Yf.js";
// packages/cli/src/command-line/completions.ts
const commands = Object.entries(COMMANDS).map(([name, command]) => [name, {
	...command,
	flags: {
		...command.flags,
		help: HELP_FLAG
	}
}]);
const names = Object.keys(COMMANDS);
function candidates(kind, rules) {
	switch (kind) {
		case "rules": return rules;
		case "shells": return SHELLS;
		case "commands": return names;
		case "agent": return [...AGENT_ACTIONS, ...HOSTS];
		case "nothing": return [];
		case void 0: return null;
	}
}
function flagCandidates(flag, rules) {
	return flag.choices === void 0 ? candidates(flag.completes, rules) : Object.keys(flag.choices);
}
const spellings = ([name, { short }]) => [`--${name}`, ...short === void 0 ? [] : [`-${short}`]];
function bashScript(rules) {
	const branch = (pattern, found, indent) => `${indent}${pattern}) ${found === null ? "return" : `candidates="${found.join(" ")}"`} ;;`;
	const values = commands.flatMap(([command, { flags }]) => Object.entries(flags).filter(([, { value, optional }]) => value !== void 0 && optional !== true).map((entry) => branch(spellings(entry).map((flag) => `"${command} ${flag}"`).join(" | "), flagCandidates(entry[1], rules), "    ")));
	const others = commands.flatMap(([command, { flags, completes }]) => [branch(`"${command} -"*`, Object.entries(flags).flatMap(spellings), "        "), branch(`"${command} "*`, candidates(completes, rules), "        ")]);
	return `# Completions of stratalint for bash: eval "$(stratalint completions bash)"
_stratalint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" candidates=""
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W "${names.join(" ")} --help --version" -- "$current"))
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
${values.join("\n")}
    *)
      case "$command $current" in
${others.join("\n")}
        *) return ;;
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$candidates" -- "$current"))
  [[ -n "$candidates" ]] || compopt +o default 2> /dev/null
}
complete -o default -F _stratalint stratalint
`;
}
function zshScript(rules) {
	const quote = (text) => `'${text.replace(/'/g, "'\\''")}'`;
	const escape = (text) => text.replace(/[\\:[\]]/g, "\\$&");
	const action = (found) => found === null ? "_files" : `(${found.join(" ")})`;
	const flagSpecs = (entry) => {
		const [, { text, value, optional, repeatable }] = entry;
		const argument = value === void 0 ? "" : `${optional ? "::" : ":"}${value}:${action(flagCandidates(entry[1], rules))}`;
		const exclusive = repeatable ? "*" : `(${spellings(entry).join(" ")})`;
		return spellings(entry).map((flag) => {
			const joined = value === void 0 || !flag.startsWith("--") ? "" : optional ? "=-" : "=";
			return quote(`${exclusive}${flag}${joined}[${escape(text)}]${argument}`);
		});
	};
	const branches = commands.map(([name, { flags, completes }]) => [
		`    ${name})`,
		"      _arguments \\",
		...Object.entries(flags).flatMap(flagSpecs).map((spec) => `        ${spec} \\`),
		`        ${quote(`*:argument:${action(candidates(completes, rules))}`)}`,
		"      ;;"
	].join("\n"));
	return `#compdef stratalint
# Completions of stratalint for zsh: eval "$(stratalint completions zsh)"
_stratalint() {
  local -a commands=(
${commands.map(([name, { summary }]) => `    ${quote(`${name}:${escape(summary)}`)}`).join("\n")}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${branches.join("\n")}
  esac
}
if [[ $funcstack[1] == _stratalint ]]; then
  _stratalint "$@"
else
  compdef _stratalint stratalint
fi
`;
}
function fishScript(rules) {
	const quote = (text) => `'${text.replace(/[\\']/g, "\\$&")}'`;
	const offer = (found) => found === null ? "-F" : `-a ${quote(found.join(" "))}`;
	return `# Completions of stratalint for fish: stratalint completions fish | source
complete -c stratalint -f
${commands.flatMap(([name, { summary, flags, completes }]) => {
		const here = `complete -c stratalint -n '__fish_seen_subcommand_from ${name}'`;
		return [
			`complete -c stratalint -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
			`${here} ${offer(candidates(completes, rules))}`,
			...Object.entries(flags).map(([flag, declared]) => {
				const short = declared.short === void 0 ? "" : ` -s ${declared.short}`;
				const value = declared.value !== void 0 && declared.optional !== true ? ` -r ${offer(flagCandidates(declared, rules))}` : "";
				return `${here}${short} -l ${flag}${value} -d ${quote(declared.text)}`;
			})
		];
	}).join("\n")}
`;
}
// packages/cli/src/commands/completions.ts
const SCRIPTS = {
	bash: bashScript,
	zsh: zshScript,
	fish: fishScript
};
const run = async ({ positionals: [shell, ...more] }) => {
	if (shell === void 0 || more.length > 0) throw new UsageError(`completions requires a shell: ${SHELLS.join(", ")}.`);
	const script = Object.entries(SCRIPTS).find(([name]) => name === shell)?.[1];
	if (script === void 0) throw new UsageError(`Unknown shell ${shell}. Supported: ${SHELLS.join(", ")}.${hint(shell, SHELLS)}`);
	process.stdout.write(script((await loadRules()).map(({ id }) => id)));
	return 0;
};
export { run as default };
