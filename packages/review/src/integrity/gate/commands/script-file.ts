import type { Found } from '../model.ts'
import { resolveIn } from '../world.ts'
import { findCommands } from './javascript.ts'
import { runScript } from './run-script.ts'
import { findTamperingIn } from './tampering.ts'
import { withCondition, withDefect, type Scope } from './scope.ts'

const JAVASCRIPT = /\.[cm]?[jt]sx?$/

/** What a script of the repository runs: a shell script, or one for node. */
export function runFile(path: string, args: readonly string[], scope: Scope, errexit = false): Found[] {
  const { world, folder, stack } = scope
  if (/[$`*]/.test(path)) return runBelowTop(path, args, scope, errexit)
  const file = resolveIn(folder, path)
  if (file === null) return []
  const found = [file, `${file}.js`, `${file}.mjs`, `${file}/index.js`].find((one) => world.files.has(one))
  if (found === undefined || stack.includes(`file ${found}`)) return []
  const text = world.read(found)
  if (text === null || text.length > 400_000) return []
  const inner = { ...scope, stack: [...stack, `file ${found}`] }
  return JAVASCRIPT.test(found) || /^#!.*\b(?:node|bun|deno|tsx|zx)\b/.test(text)
    ? runJavaScript(found, text, inner)
    : runShellFile(found, text, inner, errexit)
}

/** `$ROOT/scripts/check.sh` is most likely the file below the top. */
function runBelowTop(path: string, args: readonly string[], scope: Scope, errexit: boolean): Found[] {
  const rest = path.replace(/^(?:"?\$(?:\{[^}]*\}\}?|\([^)]*\)|\w+)"?|`[^`]*`)\//, '')
  return rest === path || /[$`*]/.test(rest) ? [] : runFile(rest, args, { ...scope, folder: '' }, errexit)
}

export function runShellFile(file: string, text: string, scope: Scope, errexit: boolean): Found[] {
  const isStrict = errexit || /^#!.*\bsh\s+-[a-z]*e/.test(text)
  return runScript(text, scope, { errexit: isStrict, siteOf: (line, part) => ({ file, line, text: part }) })
}

function runJavaScript(file: string, text: string, scope: Scope): Found[] {
  const started = findCommands(file, text).flatMap(({ command, line, flaws, conditions }) => {
    const site = { file, line, text: command }
    let inner = scope
    for (const flaw of flaws) inner = withDefect(inner, flaw, flaw, site)
    for (const condition of conditions) inner = withCondition(inner, condition, `runs only if '${condition}'`, site)
    return runScript(command, inner, { errexit: false, siteOf: (_line, part) => ({ ...site, text: part }) })
  })
  return [...started, ...findTamperingIn(text, scope)]
}
