import { posix } from 'node:path'
import type { Found } from '../model.ts'
import { judgedBy } from './arguments.ts'
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
    /^(?:sed|perl|jq|yq|gsed)$/.test(program) && !argv.some((word) => /^-\w*i/.test(word) || word === '--in-place')
  const found = writes.some(isOurs) || (isWriter && !isReading && argv.slice(1).some(isOurs))
  return found ? [{ judged: judgedBy('tampering', [], folder, world), chain, conditions, defects, via }] : []
}
