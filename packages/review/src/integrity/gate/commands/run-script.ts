import type { Found, Site } from '../model.ts'
import { walkShell } from '../shell/walk.ts'
import { resolveIn } from '../world.ts'
import { siteOf, type Scope } from './scope.ts'
import { findReplacedSources } from './replaced-sources.ts'
import { findTampering } from './tampering.ts'

export interface ScriptOptions {
  errexit: boolean
  pipefail?: boolean
  /** Where a line of the script is. */
  siteOf: (line: number, text: string) => Site
}

const DEEPEST = 16

/** Every command of ours that a shell script runs. */
export function runScript(
  text: string,
  scope: Scope,
  { errexit, pipefail = false, siteOf: toSite }: ScriptOptions,
): Found[] {
  if (scope.stack.length > DEEPEST || text.length > 200_000) return []
  const found: Found[] = []
  const script = scope.isCi === null ? text : withKnownCi(text, scope.isCi)
  const options = {
    errexit,
    pipefail,
    folder: scope.folder,
    env: scope.env,
    joinFolder: (folder: string, by: string) => (/[$`]/.test(by) ? folder : (resolveIn(folder, by) ?? folder)),
  }
  walkShell(script, options, (command, frame) => {
    const located = ({ key, text: sentence, line }: { key: string; text: string; line: number }) => ({
      key,
      text: sentence,
      site: toSite(line, sentence),
    })
    const inner: Scope = {
      ...scope,
      folder: frame.folder,
      env: frame.env,
      chain: [...scope.chain, toSite(command.line, command.text)],
      defects: [...scope.defects, ...frame.flaws.map(located)],
      conditions: [...scope.conditions, ...frame.conditions.map(located)],
      errexit: frame.errexit,
    }
    const argv = command.words.map((argument) => argument.text)
    found.push(
      ...inner.expand(argv, inner),
      ...findTampering(argv, command.writes, inner),
      ...findReplacedSources(argv, inner),
    )
  })
  return found
}

/** A script of one line that is written at the site of the scope, such as the argument of `sh -c`. */
export function runInline(text: string, scope: Scope, errexit = false): Found[] {
  const site = siteOf(scope)
  return runScript(text, scope, { errexit, siteOf: (_line, part) => ({ ...site, text: part }) })
}

/** Build servers set CI, so that tests of it have a known result. */
function withKnownCi(text: string, isCi: boolean): string {
  return text.replace(
    /\$(?:\{(?:CI|GITHUB_ACTIONS|GITLAB_CI)(?::?-[^}]*)?\}|(?:CI|GITHUB_ACTIONS|GITLAB_CI)\b)/g,
    isCi ? 'true' : '',
  )
}
