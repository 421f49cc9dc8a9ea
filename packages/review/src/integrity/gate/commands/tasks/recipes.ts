import type { Found, Site } from '../../model.ts'
import { expandVariables, isMakefile, readRecipes, type Recipe } from './read-recipes.ts'
import { runScript } from '../run-script.ts'
import { withDefect, type Scope } from '../scope.ts'

/** Flags of make under which a failure does not count, or nothing runs. */
export const NOT_RUNNING =
  /^(?:-[a-jl-z]*[inqt][a-z]*|--ignore-errors|--dry-run|--just-print|--recon|--question|--touch)$/

/** What the rules of a Makefile, or the recipes of a justfile, run. */
export function runRecipes(
  file: string,
  names: readonly string[],
  given: ReadonlyMap<string, string>,
  scope: Scope,
): Found[] {
  const { recipes, variables } = readRecipes(file, scope.world)
  // The last rule of a name has the commands; all of them have what it needs.
  const rulesOf = (name: string): Recipe[] => recipes.filter((recipe) => recipe.name === name)
  const first = recipes.find(({ name }) => !name.startsWith('.'))?.name
  const wanted = names.length === 0 ? (first === undefined ? [] : [first]) : names
  const ignored = new Set(rulesOf('.IGNORE').flatMap(({ needs }) => (needs.length === 0 ? ['*'] : needs)))
  const values = new Map([
    ...Object.entries(scope.env),
    ...[...variables].map(([name, { text }]) => [name, text] as const),
  ])
  for (const [name, value] of given) values.set(name, value)
  const run = (name: string, inner: Scope): Found[] => {
    const rules = rulesOf(name)
    const recipe = rules.findLast(({ lines }) => lines.length > 0) ?? rules.at(-1)
    const key = `recipe ${file}#${name}`
    if (recipe === undefined || inner.stack.includes(key)) return []
    const below = { ...inner, stack: [...inner.stack, key] }
    const own =
      ignored.has('*') || ignored.has(name) ? withDefect(below, 'ignore', "cannot fail, because of '.IGNORE'") : below
    const set = new Map([...values, ...rules.flatMap((one) => [...one.variables]), ...given])
    return [
      ...rules.flatMap(({ needs }) => needs.flatMap((need) => run(need, below))),
      ...runLines(recipe, isMakefile(file), set, own),
    ]
  }
  const start = isMakefile(file) ? withSettings(scope, variables) : scope
  return wanted.flatMap((name) => run(name, start))
}

/** Variables by which make runs nothing, or counts no failure. */
function withSettings(scope: Scope, variables: ReadonlyMap<string, { text: string; site: Site }>): Scope {
  let inner = scope
  const shell = variables.get('SHELL')
  if (shell !== undefined && !/(?:^|[/\s])(?:ba|z|da|k|a|fi)?sh(?:\.exe)?(?:\s|$)|[$]/.test(shell.text))
    inner = withDefect(inner, 'SHELL', `never runs, because of 'SHELL = ${shell.text}'`, shell.site)
  const flags = variables.get('MAKEFLAGS') ?? variables.get('GNUMAKEFLAGS')
  const flaw = flags?.text.split(/\s+/).find((flag) => NOT_RUNNING.test(flag) || /^[inqt]+$/.test(flag))
  if (flags !== undefined && flaw !== undefined)
    inner = withDefect(inner, `MAKEFLAGS ${flaw}`, `cannot fail, because of '${flaw}' in MAKEFLAGS`, flags.site)
  return inner
}

function runLines(
  { file, lines }: Recipe,
  isMake: boolean,
  values: ReadonlyMap<string, string>,
  scope: Scope,
): Found[] {
  if (!isMake && lines[0]?.text.startsWith('#!') === true) {
    const text = lines.map((one) => one.text).join('\n')
    return runScript(text, scope, {
      errexit: false,
      siteOf: (line, part) => ({ file, line: lines[0]!.line + line - 1, text: part }),
    })
  }
  return lines.flatMap(({ text, line }) => {
    const expanded = isMake ? expandVariables(text.trimStart(), values).trimStart() : text.trimStart()
    const prefix = /^[@+-]*/.exec(expanded)![0]
    const command = expanded.slice(prefix.length).replace(/\$\$/g, '$')
    const site = { file, line, text: command }
    const inner = prefix.includes('-')
      ? withDefect(scope, `${command} -`, "cannot fail, because of the '-' before it", site)
      : scope
    return runScript(command, inner, { errexit: false, siteOf: (_line, part) => ({ ...site, text: part }) })
  })
}
