const { isAbsolute } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
const { createRequire } = globalThis.process.getBuiltinModule("node:module");
// packages/core/src/nearest-spelling.ts
function nearestSpelling(name, candidates) {
	const wanted = name.toLowerCase();
	let best = null;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		const length = Math.max(name.length, candidate.length);
		const limit = length === 1 ? 0 : Math.max(1, Math.floor(length * .4));
		const distance = distanceWithin(wanted, candidate.toLowerCase(), Math.min(limit, bestDistance - 1));
		if (distance !== null) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best ?? candidates.find((candidate) => wanted.length >= 3 && candidate.toLowerCase().startsWith(wanted)) ?? null;
}
function editDistance(from, to) {
	return distanceWithin(from, to, Number.POSITIVE_INFINITY);
}
let rows = [
	[],
	[],
	[]
];
function distanceWithin(from, to, most) {
	if (Math.abs(from.length - to.length) > most) return null;
	let [beforePrevious, previous, current] = rows;
	for (let column = 0; column <= to.length; column++) previous[column] = column;
	let leastBefore = 0;
	for (let row = 1; row <= from.length; row++) {
		current[0] = row;
		let least = row;
		for (let column = 1; column <= to.length; column++) {
			const same = from[row - 1] === to[column - 1];
			let cost = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1));
			if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) cost = Math.min(cost, beforePrevious[column - 2] + 1);
			current[column] = cost;
			if (cost < least) least = cost;
		}
		if (least > most && leastBefore > most) return null;
		leastBefore = least;
		[beforePrevious, previous, current] = [
			previous,
			current,
			beforePrevious
		];
	}
	rows = [
		beforePrevious,
		previous,
		current
	];
	const distance = previous[to.length];
	return distance <= most ? distance : null;
}
// packages/cli/src/command-line/declarations/agent.ts
const AGENT = {
	summary: "hooks and tools of coding agents, and a map of the architecture for them",
	takes: "<action> [arguments\u2026]",
	completes: "agent",
	description: [
		"install <host>, uninstall <host> and status [host] manage the hooks of claude (Claude Code), codex and cursor in the settings of this project. Before and after each edit and when the agent wants to finish, they report what its change breaks.",
		"map prints the architecture in at most 40 lines: what may import what, and where new code goes.",
		"hook <host> <event> is what the hosts call.",
		"mcp serves the tools check, explain, place, can_import and fix_preview by the Model Context Protocol on stdin and stdout. It keeps the project in memory and follows the disk."
	],
	flags: {
		local: { text: "install claude: write to .claude/settings.local.json, which the team does not share" },
		write: { text: "map: write it between markers to AGENTS.md, or to CLAUDE.md where only that exists" },
		check: { text: "map: exit with 1 if the written map is stale" }
	},
	examples: [
		"stratalint agent install claude",
		"stratalint agent status",
		"stratalint agent uninstall claude",
		"stratalint agent map --write",
		"claude mcp add stratalint -- npx stratalint agent mcp"
	],
	exitCodes: {
		0: "done, or nothing to report",
		1: "status: hooks do not run; map: stale; hook: could not check",
		2: "hook: findings; else wrong arguments or a broken file"
	}
};
// packages/cli/src/command-line/declarations/shared-flags.ts
const SHARED_CHOICES = {
	agent: "few tokens, for coding agents (the default where one reads stdout)",
	sarif: "SARIF 2.1.0, for code scanning",
	github: "annotations for GitHub Actions, and a step summary",
	gitlab: "a Code Quality report, for GitLab merge requests",
	rdjson: "for reviewdog, which comments on pull requests of any host",
	junit: "a test report for GitLab, Jenkins, Azure and others",
	checkstyle: "XML that many CI plugins read"
};
const FORMAT_CHOICES = {
	pretty: "text for people (the default)",
	json: "one document, described by stratalint/findings.schema.json",
	...SHARED_CHOICES
};
const ENGINE_CHOICES = {
	oxc: "this process, with the oxc parser (the default, and the fastest)",
	oxlint: "oxlint, with the rules as its plugins",
	eslint: "ESLint, as editors run it"
};
const CONFIG = {
	short: "c",
	value: "file",
	text: "use this policy instead of the nearest one"
};
const RULE = {
	short: "r",
	value: "id",
	repeatable: true,
	completes: "rules"
};
const ENGINE = {
	value: "engine",
	choices: ENGINE_CHOICES,
	text: "what runs the rules; the findings are the same"
};
const ANSWER_FORMAT = {
	short: "f",
	value: "format",
	choices: {
		text: "text for people and agents (the default)",
		json: "one document with the whole answer"
	},
	text: "how the answer is printed"
};
const REPORTING = {
	format: {
		short: "f",
		value: "format",
		choices: FORMAT_CHOICES,
		repeatable: true,
		text: "how findings are printed"
	},
	quiet: {
		short: "q",
		text: "report errors only"
	},
	"max-warnings": {
		value: "n",
		completes: "nothing",
		text: "exit with 1 if there are more than n warnings"
	},
	"output-file": {
		short: "o",
		value: "file",
		text: "write the result to a file instead of stdout; of two formats, the second goes to the file"
	},
	"no-color": { text: "print without colors" }
};
const BUDGET = {
	budget: {
		value: "n",
		completes: "nothing",
		text: "format agent: print at most about n tokens (default: 2000), and the command for the rest"
	},
	skip: {
		value: "n",
		completes: "nothing",
		text: "format agent: leave out the first n findings"
	}
};
// packages/cli/src/command-line/declarations/baseline.ts
const BASELINE = {
	summary: "record the current findings, so that only new ones fail",
	takes: "",
	completes: "nothing",
	description: ["Records the current findings in stratalint.baseline.json, next to the policy. From then on, check and ESLint report only new findings.", "A later run removes entries that are fixed. New findings are added only with --grow and a reason. In CI, check fails while the file contains fixed entries."],
	flags: {
		prune: { text: "only remove fixed entries, even if there are new findings" },
		grow: { text: "add the new findings; requires --reason" },
		reason: {
			value: "text",
			completes: "nothing",
			text: "why new findings are added; stored in the file"
		},
		config: CONFIG,
		engine: ENGINE
	},
	examples: [
		"stratalint baseline",
		"stratalint baseline --prune",
		"stratalint baseline --grow --reason \"payments moved in from the old repository\""
	],
	exitCodes: {
		0: "written, or already up to date",
		1: "not written, because there are new findings",
		2: "could not check"
	}
};
// packages/cli/src/command-line/declarations/can.ts
const CAN = {
	summary: "may a file import another file, a place or a package, and if not, which route is legal",
	takes: "<from> <to>",
	description: ["Answers before the code is written, as a check would after it. <from> is a file that exists or not, a folder, or a place or layer such as orders/service. <to> is the same, a package, or a specifier as the code of <from> names it.", "If the import is not legal, prints the rule that decides, why, and the shortest legal route."],
	flags: {
		type: {
			short: "t",
			text: "only types are imported"
		},
		name: {
			short: "n",
			value: "name",
			repeatable: true,
			completes: "nothing",
			text: "a name to import (repeatable); makes the route more exact"
		},
		format: ANSWER_FORMAT,
		config: CONFIG
	},
	examples: [
		"stratalint can src/domains/orders/types/order.ts src/domains/orders/service/pricing.ts",
		"stratalint can orders/service pg",
		"stratalint can src/app/main.ts ../domains/orders/ui --format json"
	],
	exitCodes: {
		0: "yes",
		1: "no",
		2: "it cannot be decided"
	}
};
// packages/cli/src/command-line/declarations/check.ts
const CHECK = {
	summary: "check the project, or only the given files and folders",
	takes: "[paths\u2026]",
	description: ["Checks every source file that the policy covers. With paths, reports only the findings in those files and folders."],
	flags: {
		format: REPORTING.format,
		"output-file": REPORTING["output-file"],
		quiet: REPORTING.quiet,
		verbose: { text: "also explain each rule that reports something, include the fixes of more than 200 findings (formats pretty and json), and list skipped files and empty places and layers" },
		"max-warnings": REPORTING["max-warnings"],
		...BUDGET,
		rule: {
			...RULE,
			text: "report only this rule (repeatable)"
		},
		changed: {
			value: "ref",
			optional: true,
			completes: "nothing",
			text: "report only files that changed since the branch left <ref> (default: its upstream, or main), including uncommitted and untracked files, and the import cycles that they are part of"
		},
		config: CONFIG,
		"no-baseline": { text: "also report baselined findings" },
		"no-cache": { text: "do not read or write the cache" },
		engine: ENGINE,
		threads: {
			value: "n",
			completes: "nothing",
			text: "number of threads (default: number of processors)"
		},
		shard: {
			value: "i/n",
			completes: "nothing",
			text: "report part i of n, for one of n machines; join the JSON results with stratalint merge"
		},
		fix: { text: "first carry out the automatic fixes of what is reported; stratalint fix does more" },
		watch: {
			short: "w",
			text: "check again after each change, and print what is new and what is fixed"
		},
		stdin: { text: "check text from stdin in place of a file, for editors and hooks" },
		"stdin-filename": {
			value: "file",
			text: "the file that the text replaces; it does not have to exist"
		},
		timing: { text: "print the time of each phase and rule to stderr" },
		"no-color": REPORTING["no-color"]
	},
	examples: [
		"stratalint check",
		"stratalint check src/domains/orders --quiet",
		"stratalint check --changed=origin/main",
		"stratalint check --watch",
		"stratalint check --format sarif --output-file stratalint.sarif",
		"stratalint check --format pretty --format json --output-file findings.json"
	]
};
// packages/cli/src/command-line/declarations/completions.ts
const COMPLETIONS = {
	summary: "print a completion script for bash, zsh or fish",
	takes: "<shell>",
	completes: "shells",
	description: ["Prints a script that completes commands, flags, their values and rule ids."],
	flags: {},
	examples: [
		"eval \"$(stratalint completions bash)\"    # in ~/.bashrc",
		"eval \"$(stratalint completions zsh)\"     # in ~/.zshrc, after compinit",
		"stratalint completions fish | source     # in ~/.config/fish/config.fish"
	]
};
// packages/cli/src/command-line/declarations/explain.ts
const EXPLAIN = {
	summary: "explain a rule, a file, a line of it, or a finding",
	takes: "<rule | id | file[:line]>",
	completes: "rules",
	description: [
		"A rule, by its id or its name: why it exists, what it reports, how to fix it. In a pipe, its page is printed as Markdown.",
		"A file: its place, what it may import, who may import it, and who did in the last check. A line of a file, as src/a.ts:12: how its import resolves, which rule decides, and why.",
		"A finding, by its id or the start of its id: every way to fix it, with the diff where there is one."
	],
	flags: {
		format: ANSWER_FORMAT,
		config: CONFIG,
		"no-color": REPORTING["no-color"]
	},
	examples: [
		"stratalint explain architecture/layer-direction",
		"stratalint explain src/domains/orders/service/pricing.ts",
		"stratalint explain src/domains/orders/service/pricing.ts:3",
		"stratalint explain 9f2c11"
	],
	exitCodes: {
		0: "explained",
		1: "not used",
		2: "there is nothing of that name, or it could not be checked"
	}
};
// packages/cli/src/command-line/declarations/fix.ts
const FIX_CHOICES = {
	pretty: "a diff, and what was fixed (the default)",
	json: "one document with the diff of each file"
};
const FIX = {
	summary: "carry out the fixes of findings, and check the result",
	takes: "[paths\u2026]",
	description: ["Prints the changes that fix the findings of the project, or of the given files and folders, as a diff. With --write, makes them.", "Each fix is tried in a copy of the project first. One counts only if its finding is gone, no new finding appears, and the types are as sound as before. All changes are written together, so that a run that is stopped leaves nothing half done."],
	flags: {
		write: {
			short: "w",
			text: "make the changes"
		},
		suggested: { text: "also carry out fixes that a person should look at, such as moves" },
		explain: { text: "print the steps of each fix in place of the changes, for an agent or a person" },
		id: {
			value: "id",
			repeatable: true,
			completes: "nothing",
			text: "fix only this finding (repeatable)"
		},
		rule: {
			...RULE,
			text: "fix only findings of this rule (repeatable)"
		},
		force: { text: "write although git has changes that are not committed" },
		format: {
			short: "f",
			value: "format",
			choices: FIX_CHOICES,
			text: "how the result is printed"
		},
		config: CONFIG
	},
	examples: [
		"stratalint fix",
		"stratalint fix --write",
		"stratalint fix src/domains/orders --suggested",
		"stratalint fix --explain"
	],
	exitCodes: {
		0: "nothing is left to fix",
		1: "findings are left",
		2: "could not check"
	}
};
// packages/cli/src/command-line/declarations/help.ts
const HELP = {
	summary: "show the help of a command",
	takes: "[command]",
	completes: "commands",
	description: ["Prints the commands, or the flags of one command."],
	flags: {},
	examples: ["stratalint help", "stratalint help check"]
};
const INIT = {
	summary: "propose a policy for this folder, and set it up",
	takes: "",
	completes: "nothing",
	description: ["Reads this folder and proposes a policy: places, layers and their order, domains, shared code and packages, from the imports, the folders and the frameworks in use. Prints why, and what the policy forbids today.", "On a terminal it asks before it writes. Otherwise it prints the policy, unless --yes is given. Files that exist are never replaced, and every edit is shown as a diff."],
	flags: {
		yes: {
			short: "y",
			text: "write the policy to stratalint.config.ts (.mjs in a JavaScript project), and the rest of the set-up"
		},
		"dry-run": { text: "print the policy and the set-up, and write nothing" },
		only: {
			value: "part",
			choices: {
				baseline: "stratalint.baseline.json, so that today's findings do not fail",
				script: "a script in package.json",
				linters: "the config of ESLint, and lines for oxlint",
				ci: "a workflow for GitHub Actions, and lines for GitLab",
				hook: "a line in the hook of husky, and lines for lint-staged, lefthook and pre-commit",
				policy: "nothing but the policy"
			},
			repeatable: true,
			text: "set up only this part besides the policy; all parts by default"
		}
	},
	examples: [
		"stratalint init",
		"stratalint init --yes",
		"stratalint init --yes --only baseline --only ci"
	],
	exitCodes: {
		0: "proposed or written",
		1: "not used",
		2: "there is a policy already, or part of the project could not be checked"
	}
};
// packages/cli/src/command-line/declarations/lsp.ts
const LSP = {
	summary: "a language server for editors, on stdin and stdout",
	takes: "",
	completes: "nothing",
	description: ["Reports the findings of the whole project on unsaved text: import cycles and re-exports too, which ESLint and oxlint cannot see. Shows the place of a file and the verdict on an import, and offers quick fixes.", "An editor starts it. Each folder with a policy is a project of its own."],
	flags: {
		"only-graph": { text: "report only what needs the whole project, where ESLint or oxlint reports the rest" },
		stdio: { text: "what editors pass; nothing else is supported" }
	},
	examples: ["stratalint lsp", "stratalint lsp --only-graph"],
	exitCodes: {
		0: "the editor has ended it",
		1: "the connection was lost",
		2: "wrong arguments"
	}
};
// packages/cli/src/command-line/declarations/merge.ts
const MERGE = {
	summary: "join the JSON results of shards, or of the packages of a monorepo",
	takes: "<json\u2026>",
	description: [
		"Joins files written by stratalint check --format json, and exits like a single check of the whole project.",
		"Shards: every shard of one check is required, from the same version, policy and files.",
		"Packages: findings are listed together, with paths from the root of the repository."
	],
	flags: {
		...REPORTING,
		...BUDGET
	},
	examples: ["stratalint merge shard-*.json --format github", "stratalint merge packages/*/.stratalint.json --format sarif --output-file stratalint.sarif"],
	exitCodes: {
		0: "clean",
		1: "findings at error level",
		2: "could not check, or a shard is missing"
	}
};
const MIGRATE = {
	summary: "translate the architecture rules of another tool into a policy",
	takes: "[config]",
	description: ["Reads the config of another tool in this folder and prints the policy that says the same. Lists what has no counterpart, and what Stratalint has in its place.", "Then judges every import of the project by both sides and prints where they disagree. The other tool itself runs if it is installed; otherwise its rules are applied as the config states them. Never overwrites a policy."],
	flags: {
		from: {
			value: "tool",
			choices: {
				boundaries: "eslint-plugin-boundaries 5, 6 and 7, in the ESLint config",
				"dependency-cruiser": "the rules of .dependency-cruiser.js or .json",
				nx: "@nx/enforce-module-boundaries, in the ESLint config, with the tags of the projects",
				sheriff: "sheriff.config.ts",
				fallow: "boundaries of .fallowrc.json or fallow.toml",
				steiger: "the feature-sliced rules of steiger.config.ts",
				"restricted-paths": "import/no-restricted-paths, in the ESLint config",
				"restricted-imports": "no-restricted-imports, in the config of ESLint or oxlint: patterns that mean folders or packages"
			},
			text: "whose rules to translate, where several are found"
		},
		yes: {
			short: "y",
			text: "write the policy to stratalint.config.ts (.mjs in a JavaScript project) instead of printing it"
		},
		"no-verify": { text: "do not compare the verdicts on the imports of the project" }
	},
	examples: [
		"stratalint migrate",
		"stratalint migrate eslint.config.js --from boundaries",
		"stratalint migrate --yes"
	],
	exitCodes: {
		0: "translated, and both sides agree on every import",
		1: "translated, but the sides disagree on an import of the project",
		2: "nothing to translate, or a config that cannot be read"
	}
};
// packages/cli/src/command-line/declarations/new.ts
const NEW = {
	summary: "make the first files of a domain, a layer or a provider",
	takes: "<domain | layer | provider> <name>",
	completes: "nothing",
	description: ["Writes the folders, an index and a first test in the style of the neighbours; the result passes the check and compiles. Never replaces a file.", "A layer is named with its domain, as orders/repo. One that the policy does not declare is not made: its line in the policy is printed."],
	flags: {
		"dry-run": { text: "print the files instead of writing them" },
		place: {
			value: "name",
			completes: "nothing",
			text: "the place of the policy, where several have domains or providers"
		},
		after: {
			value: "layer",
			completes: "nothing",
			text: "the layer that a new one comes after, for its line in the policy"
		},
		format: ANSWER_FORMAT,
		config: CONFIG
	},
	examples: [
		"stratalint new domain invoices",
		"stratalint new provider mailer --dry-run",
		"stratalint new layer orders/repo"
	],
	exitCodes: {
		0: "written",
		1: "not used",
		2: "not written, because it would not be legal"
	}
};
// packages/cli/src/command-line/declarations/place.ts
const PLACE = {
	summary: "where a file, or new code of a name, goes",
	takes: "<name|file>",
	description: ["For a file that exists or not: its place, layer and domain, or where it belongs. For the name of a symbol or a concept, such as OrderRepository: the few files where such code goes in this repository, in the style of its neighbours.", "With --stdin, the imports of the given code count; for a file, those of the file."],
	flags: {
		stdin: { text: "read the code that is to be placed from stdin" },
		format: ANSWER_FORMAT,
		config: CONFIG
	},
	examples: [
		"stratalint place src/helpers/price.ts",
		"stratalint place OrderRepository",
		"stratalint place useCart --format json"
	],
	exitCodes: {
		0: "it has a place, or a place is known",
		1: "it has no place, or its imports are not legal there",
		2: "nothing shows where it goes"
	}
};
const REPORT = {
	summary: "grade each layer of each domain, and show where the codebase decays",
	takes: "",
	completes: "nothing",
	description: ["Checks the project and grades each layer of each domain, each other place and the whole from A to F: by findings, debt (baselined and silenced findings, exceptions), import cycles, long files, coupling between domains, and files that no test imports.", "Shows the files that change often and have decayed, the longest import cycles, and the trend."],
	flags: {
		format: {
			short: "f",
			value: "format",
			choices: {
				text: "a summary for the terminal (the default)",
				html: "one page with the map, every grade and the findings; works offline",
				markdown: "the same as tables, for a wiki or a comment",
				json: "one document with every part of every grade, described by stratalint/report.schema.json",
				mermaid: "the map as a Mermaid flowchart",
				dot: "the map for Graphviz"
			},
			text: "how the report is printed"
		},
		"output-file": {
			short: "o",
			value: "file",
			text: "write the report to a file instead of stdout"
		},
		history: {
			value: "file",
			text: "the file with earlier grades (default: stratalint.history.jsonl next to the policy)"
		},
		record: { text: "add the grades of today to the history; one line per day" },
		weeks: {
			value: "n",
			completes: "nothing",
			text: "also grade the last commit of each of the last n weeks, by the policy of today; leaves the working tree alone"
		},
		"min-grade": {
			value: "grade",
			choices: {
				A: "90 or more",
				B: "80 or more",
				C: "70 or more",
				D: "60 or more"
			},
			text: "exit with 1 if the grade of the whole is lower"
		},
		config: {
			short: "c",
			value: "file",
			text: "use this policy instead of the nearest one"
		},
		"no-cache": { text: "do not read or write the cache" },
		"no-color": { text: "print without colors" }
	},
	examples: [
		"stratalint report",
		"stratalint report --format html --output-file report.html",
		"stratalint report --record",
		"stratalint report --weeks 12 --format html -o report.html",
		"stratalint report --min-grade B"
	],
	exitCodes: {
		0: "the report is complete",
		1: "the grade is lower than --min-grade",
		2: "could not check, or not everything"
	}
};
// packages/cli/src/command-line/commands.ts
const COMMANDS = {
	check: CHECK,
	baseline: BASELINE,
	can: CAN,
	fix: FIX,
	explain: EXPLAIN,
	init: INIT,
	migrate: MIGRATE,
	new: NEW,
	place: PLACE,
	review: {
		summary: "judge a change: what it breaks, and how it loosens the gate",
		takes: "[base]",
		completes: "nothing",
		description: ["Compares the working tree with the commit where the branch left the one that it merges into, or where it left [base]. Reports what the change adds by the rules of the base and by its own, without a baseline file, and every way in which it loosens the gate.", "People accept a finding with --accept <id>, for example through a label of the pull request. Nothing in the change can accept itself."],
		flags: {
			format: {
				short: "f",
				value: "format",
				choices: {
					pretty: "the brief and the findings, for people (the default)",
					markdown: "the same as Markdown, for a comment on a pull request",
					json: "one document with the brief, the findings and what was accepted",
					...SHARED_CHOICES
				},
				text: "how the review is printed"
			},
			"output-file": {
				short: "o",
				value: "file",
				text: "write the review to a file instead of stdout"
			},
			...BUDGET,
			staged: { text: "judge the staged files instead of the working tree" },
			head: {
				value: "ref",
				completes: "nothing",
				text: "judge this commit instead of the working tree"
			},
			exact: { text: "compare with [base] itself, not with the last commit in common" },
			accept: {
				value: "id",
				repeatable: true,
				completes: "nothing",
				text: "a finding that people have accepted; with id=@owner, only if the CODEOWNERS file of the base names the owner for its file (repeatable)"
			},
			since: {
				value: "ref",
				completes: "nothing",
				text: "print how the commits since this one loosened and tightened the gate; formats pretty and json"
			},
			"head-policy": { text: "where the policy of the base is broken, trust that of the change" },
			"max-warnings": REPORTING["max-warnings"],
			config: CONFIG,
			"no-cache": { text: "do not read or write the cache" },
			"no-color": REPORTING["no-color"]
		},
		examples: [
			"stratalint review",
			"stratalint review origin/main --format github",
			"stratalint review --staged",
			"stratalint review --accept 3f2a90c1d4e5b687",
			"stratalint review --since v1.0.0"
		],
		exitCodes: {
			0: "clean",
			1: "findings at error level",
			2: "could not judge, or a side could not be checked"
		}
	},
	report: REPORT,
	sweep: {
		summary: "turn findings, old and new, into small work items",
		takes: "[paths\u2026]",
		description: [
			"Groups open, baselined and silenced findings, and those that exceptions allow, by root cause. Each item changes at most 150 lines, or says why it cannot be split, and comes with its steps, the command that carries it out or explains it, and the command that verifies it. Items that resolve the most findings come first.",
			"A dismissed item stays away until its code changes. The reason is stored in stratalint.sweep.json, next to the policy. A dismissal changes neither check nor review.",
			"With --apply, each item that stratalint fix can do alone becomes one commit on a branch of its own. The working tree and the current branch stay as they are; nothing is pushed, and no git hook runs."
		],
		flags: {
			format: {
				short: "f",
				value: "format",
				choices: {
					text: "text for people (the default)",
					markdown: "a checklist",
					json: "one document with the items, their findings and what recurs",
					github: "an array of issues, each with title, body and labels; nothing is sent"
				},
				text: "how the items are printed"
			},
			limit: {
				short: "n",
				value: "n",
				completes: "nothing",
				text: "print at most n items, or all (default: 10)"
			},
			rule: {
				...RULE,
				text: "look only at findings of this rule (repeatable)"
			},
			dismiss: {
				value: "item",
				completes: "nothing",
				text: "hide this item until its code changes; requires --reason"
			},
			reason: {
				value: "text",
				completes: "nothing",
				text: "why the item is dismissed; stored in the file"
			},
			apply: {
				value: "n",
				completes: "nothing",
				text: "carry out the first n items that stratalint fix can do alone, each on the branch sweep/<item>"
			},
			config: CONFIG
		},
		examples: [
			"stratalint sweep",
			"stratalint sweep src/domains/orders --limit 3",
			"stratalint sweep --format github --limit all > issues.json",
			"stratalint sweep --dismiss 3f2a90c1d4e5 --reason \"orders is replaced in spring\"",
			"stratalint sweep --apply 5"
		],
		exitCodes: {
			0: "printed, dismissed or applied",
			1: "with --apply: an item could not be carried out",
			2: "could not check"
		}
	},
	merge: MERGE,
	agent: AGENT,
	lsp: LSP,
	completions: COMPLETIONS,
	help: HELP
};
const HELP_FLAG = {
	short: "h",
	text: "show this help"
};
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
const AGENT_ACTIONS = [
	"install",
	"status",
	"uninstall",
	"hook",
	"map",
	"mcp"
];
const EXIT_CODES = {
	0: "clean",
	1: "findings at error level",
	2: "could not check"
};
// packages/cli/src/usage-error.ts
var UsageError = class extends Error {
	name = "UsageError";
	lines;
	constructor(...lines) {
		super(lines.join("\n"));
		this.lines = lines;
	}
};
function hint(name, candidates) {
	const found = nearestSpelling(name, candidates);
	return found === null ? "" : ` Did you mean ${found}?`;
}
// packages/cli/src/command-line/parse-arguments.ts
function parseArguments(argv, flags) {
	const parsed = {
		positionals: [],
		switches: new Set(),
		values: new Map()
	};
	for (let index = 0; index < argv.length; index++) {
		const argument = argv[index];
		if (argument === "--") {
			parsed.positionals.push(...argv.slice(index + 1));
			break;
		}
		if (!argument.startsWith("-") || argument === "-") {
			parsed.positionals.push(argument);
			continue;
		}
		const equals = argument.indexOf("=");
		const written = equals === -1 ? argument : argument.slice(0, equals);
		const [name, flag] = findFlag(written, flags);
		if (flag.value === void 0) {
			if (equals !== -1) throw new UsageError(`${written} does not take a value.`);
			parsed.switches.add(name);
			continue;
		}
		const isJoined = equals !== -1 || flag.optional === true;
		const value = equals !== -1 ? argument.slice(equals + 1) : flag.optional ? void 0 : argv[++index];
		if (value === "" || (value === void 0 ? flag.optional !== true : !isJoined && value.startsWith("--"))) throw new UsageError(`${written} requires a value${flag.choices === void 0 ? "" : `: ${Object.keys(flag.choices).join(", ")}`}.`);
		checkChoice(written, value, flag);
		const earlier = parsed.values.get(name);
		if (earlier !== void 0 && flag.repeatable !== true) throw new UsageError(`${written} can be given only once.`);
		parsed.values.set(name, [...earlier ?? [], ...value === void 0 ? [] : [value]]);
	}
	return parsed;
}
function findFlag(written, flags) {
	const found = Object.entries(flags).find(([name, { short }]) => written === `--${name}` || written === `-${short}`);
	if (found === void 0) throw new UsageError(`Unknown flag ${written}.${hint(written, Object.keys(flags).map((name) => `--${name}`))}`);
	return found;
}
function checkChoice(written, value, { choices }) {
	if (choices === void 0 || value === void 0 || Object.hasOwn(choices, value)) return;
	const names = Object.keys(choices);
	throw new UsageError(`${written}: expected ${names.slice(0, -1).join(", ")} or ${names.at(-1)}, got ${value}.${hint(value, names)}`);
}
// packages/cli/src/output/output-error.ts
var OutputError = class extends Error {
	name = "OutputError";
	constructor(target, cause) {
		const { code = "", message } = cause;
		const reason = REASONS[code];
		super(`Cannot write ${target}: ${reason === void 0 ? code || message : `${reason} (${code})`}.`, { cause });
	}
};
const REASONS = {
	ENOSPC: "no space is left on the device",
	EDQUOT: "the disk quota is used up",
	EACCES: "permission denied",
	EPERM: "permission denied",
	EROFS: "the file system is read-only",
	ENOENT: "its folder does not exist",
	ENOTDIR: "its folder is a file",
	EISDIR: "it is a folder"
};
// packages/report/src/text/plain.ts
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const CONTROL_IN_JSON = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const COMMAND_ANYWHERE = /##(?=\[|[a-z]+\[)/gi;
const COMMAND_AT_START = /^([^\S\n]*):(?=:)/gm;
function plain(text) {
	return text.replace(CONTROL, " ").replace(/\p{Cs}/gu, "\ufffd");
}
function messageLine(text) {
	return withoutCommands(text.replace(/\t/g, "\\t").replace(CONTROL, escapeOf).replace(/\p{Cs}/gu, "\ufffd"));
}
function withoutCommands(text) {
	return text.replace(COMMAND_ANYWHERE, "# #").replace(COMMAND_AT_START, "$1: ");
}
function toSafeJson(document) {
	return `${JSON.stringify(document, null, 2)}\n`.replace(COMMAND_ANYWHERE, "\\u0023#").replace(CONTROL_IN_JSON, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
const NAMED = {
	"\n": "\\n",
	"\r": "\\r"
};
function escapeOf(character) {
	const code = character.charCodeAt(0);
	return NAMED[character] ?? (code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`);
}
// packages/cli/src/output/print-message.ts
function printMessage(...lines) {
	process.stderr.write(formatMessage(lines));
}
function formatMessage(lines) {
	return lines.map((line) => `${messageLine(line)}\n`).join("");
}
// packages/cli/src/output/print-error.ts
const FOR_PEOPLE = new Set([
	"UsageError",
	"CheckError",
	"PolicyError",
	"OutputError",
	"InitError",
	"MigrateError",
	"SettingsError"
]);
function printError(error) {
	printMessage(...errorLines(error));
	if (process.env["STRATALINT_DEBUG"] !== void 0 && error instanceof Error) printMessage(...(error.stack ?? "").split("\n"));
}
function errorLines(error) {
	const { name, message } = error instanceof Error ? error : {
		name: "",
		message: String(error)
	};
	return FOR_PEOPLE.has(name) ? error.lines ?? [message] : [`stratalint failed: ${withRelativePath(error, message).split("\n", 1)[0]}`];
}
function withRelativePath(error, message) {
	const path = error instanceof Error ? error.path : void 0;
	return typeof path === "string" && isAbsolute(path) ? message.replaceAll(path, relative(process.cwd(), path) || ".") : message;
}
// packages/cli/src/version.ts
function version() {
	return createRequire(import.meta.url)("../package.json").version;
}
// packages/cli/src/main.ts
const LOAD = {
	agent: () => import("./agent-CEVa6BEP.js"),
	baseline: () => import("./baseline-CFzBFmgP.js"),
	can: () => import("./can-BICMxG0e.js"),
	check: () => import("./check-jrPKIrQH.js"),
	completions: () => import("./completions-DJfQMytG.js"),
	explain: () => import("./explain-DOrYLDxB.js"),
	fix: () => import("./fix-BEVIa3dJ.js"),
	init: () => import("./init-CGVGc7Jq.js"),
	lsp: () => import("./lsp-CacqaEQB.js"),
	merge: () => import("./merge-BhK2V9do.js"),
	migrate: () => import("./migrate-B_l80dgm.js"),
	new: () => import("./new-DqkvlcWP.js"),
	place: () => import("./place-LYM4Bcbh.js"),
	report: () => import("./report-CwZfrNvO.js"),
	review: () => import("./review-DfR9t2np.js"),
	sweep: () => import("./sweep-CJu7URus.js")
};
async function main(argv) {
	const failed = failureCode(argv);
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") return;
		printMessage(new OutputError("to stdout", error).message);
		process.exit(failed);
	});
	process.on("uncaughtException", (error) => {
		printError(error);
		process.exit(failed);
	});
	try {
		return await run(argv);
	} catch (error) {
		printError(error);
		return failed;
	}
}
function failureCode([command, action]) {
	return command === "agent" && action === "hook" ? 1 : 2;
}
async function run([name, ...rest]) {
	if (name === "--version" || name === "-v") {
		process.stdout.write(`${version()}\n`);
		return 0;
	}
	if (name === void 0 || name === "--help" || name === "-h") return printHelp(void 0, name === void 0 ? 2 : 0);
	const command = findCommand(name);
	const given = parseArguments(rest, {
		...COMMANDS[command].flags,
		help: HELP_FLAG
	});
	if (given.switches.has("help")) return printHelp(command);
	if (command === "help") {
		const [about] = given.positionals;
		return printHelp(about === void 0 ? void 0 : findCommand(about));
	}
	return (await LOAD[command]()).default(given);
}
function findCommand(name) {
	if (Object.hasOwn(COMMANDS, name)) return name;
	const names = Object.keys(COMMANDS);
	throw new UsageError(`Unknown command ${name}.${hint(name, names)}`, `Commands: ${names.join(", ")}. See stratalint --help.`);
}
async function printHelp(command, exitCode = 0) {
	const { commandHelp, mainHelp } = await import("./help-CQPXrAMv.js");
	const width = Math.min(process.stdout.columns || 100, 100);
	process.stdout.write(command === void 0 ? mainHelp(width) : commandHelp(command, width));
	return exitCode;
}
export { SHELLS as _, printMessage as a, nearestSpelling as b, toSafeJson as c, UsageError as d, hint as f, HELP_FLAG as g, EXIT_CODES as h, formatMessage as i, withoutCommands as l, COMMANDS as m, errorLines as n, messageLine as o, AGENT_ACTIONS as p, printError as r, plain as s, main as t, OutputError as u, distanceWithin as v, editDistance as y };
