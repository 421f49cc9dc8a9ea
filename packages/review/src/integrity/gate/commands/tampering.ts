import { VERSION } from '@stratalint/policy'
import { posix } from 'node:path'
import type { Found } from '../model.ts'
import { judgedBy } from './arguments.ts'
import { isElsewhere, isOlder, versionIn } from '../versions.ts'
import { resolveIn, strings } from '../world.ts'
import type { Scope } from './scope.ts'

const WRITERS = /^(?:sed|gsed|perl|cp|mv|rm|ln|tee|truncate|patch|install|curl|wget|jq|yq|dd)$/
const OURS =
  /(?:^|\/)(?:stratalint\.(?:config\.\w+|baseline\.json)|eslint\.config\.\w+|\.eslintrc(?:\.\w+)?|\.oxlintrc\.json|oxlint\.config\.\w+|node_modules\/(?:\.bin\/)?@?stratalint.*)$/

/** A command that writes or deletes what decides about the check, just before it runs. */
export function findTampering(argv: readonly string[], writes: readonly string[], scope: Scope): Found[] {
  const { world, folder, chain, conditions, defects, via } = scope
  const name = world.policyFile === null ? null : posix.basename(world.policyFile)
  const isOurs = (path: string): boolean => OURS.test(path) || (name !== null && posix.basename(path) === name)
  const [program = '', second] = argv
  const isWriter =
    WRITERS.test(program) ||
    (program === 'git' && /^(?:checkout|restore|apply|rm|update-index)$/.test(second ?? '')) ||
    (program === 'npm' && second === 'pkg')
  const isReading =
    /^(?:sed|perl|jq|yq|gsed)$/.test(program) &&
    !argv.some((argument) => /^-\w*i/.test(argument) || argument === '--in-place')
  const isEnvironment =
    writes.some((path) => /GITHUB_ENV/.test(path)) && /NODE_OPTIONS=.*(?:-r|--require|--import)/.test(argv.join(' '))
  const found =
    isEnvironment ||
    installsOther(argv, scope) ||
    (writes.some((path) => /GITHUB_PATH/.test(path)) && argv.some((argument) => hasPrograms(argument, scope))) ||
    writes.some(isOurs) ||
    (isWriter && !isReading && argv.slice(1).some(isOurs))
  return found ? [{ judged: judgedBy('tampering', [], folder, world), chain, conditions, defects, via }] : []
}

/** `npm install stratalint@0.0.1` and its relatives, with another version or another package than the manifest has. */
function installsOther([program = '', ...rest]: readonly string[], { world }: Scope): boolean {
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(program) || !rest.some((one) => /^(?:i|install|add|link)$/.test(one)))
    return false
  const declared = world.packages.flatMap(({ json }) => [json['dependencies'], json['devDependencies']].map(strings))
  const was = declared.find((one) => one['stratalint'] !== undefined)?.['stratalint'] ?? VERSION
  return rest.some((argument) => {
    const spec = argument.startsWith('stratalint@') ? versionIn(argument) : null
    return spec !== null && (isElsewhere(spec, 'stratalint') || isOlder(spec, was))
  })
}

/** Whether a folder of the repository has a file with the name of a program that runs the check. */
function hasPrograms(argument: string, { world, folder }: Scope): boolean {
  const own = resolveIn(folder, argument.replace(/^\$(?:\{\{[^}]*\}\}|\{?\w+\}?)\/?/, './'))
  return (
    own !== null &&
    ['npx', 'npm', 'node', 'pnpm', 'yarn', 'bunx', 'stratalint'].some((name) => world.files.has(`${own}/${name}`))
  )
}

const WRITES_OURS =
  /\b(?:writeFile|copyFile|cp|rm|unlink|rename|symlink|appendFile|truncate)(?:Sync)?\([^)]{0,200}?(?:node_modules[^)]{0,80}stratalint|stratalint\.(?:config|baseline))/

/** The same in a script for node. */
export function findTamperingIn(text: string, scope: Scope): Found[] {
  const match = WRITES_OURS.exec(text)
  if (match === null) return []
  const { world, folder, chain, conditions, defects, via } = scope
  const last = chain.at(-1)
  return last === undefined
    ? []
    : [
        {
          judged: judgedBy('tampering', [], folder, world),
          chain: [...chain, { ...last, text: match[0] }],
          conditions,
          defects,
          via,
        },
      ]
}
