import type { Facts } from '../facts/facts.ts'
import type { Message } from '../findings/finding.ts'
import { literalStart, opaquePlans, type OpaqueDetails } from '../remedies/resolve/opaque-import.ts'
import type { OpaquePlan } from '../remedies/plan.ts'
import { fitMessage } from './fit.ts'
import { toFix } from './fix.ts'
import { clean, clip, listNames, shortPath } from './text.ts'

export type { OpaqueDetails }

type Form = Exclude<OpaqueDetails['form'], 'value'>

const ACTIONS: Record<Form, string> = {
  import: 'imports',
  require: 'requires',
  resolve: 'resolves',
  mock: 'mocks',
  url: 'points to',
  glob: 'imports',
}

const CALLS: Record<Form, [before: string, after: string]> = {
  import: ['import(', ')'],
  require: ['require(', ')'],
  resolve: ['import.meta.resolve(', ')'],
  mock: ['vi.mock(', ')'],
  url: ['new URL(', ', import.meta.url)'],
  glob: ['import.meta.glob(', ')'],
}

/** The message for an import whose target cannot be known: how to write it so that it can. */
export function describeOpaque(file: string, details: OpaqueDetails, facts: Facts): Message {
  return fitMessage(
    whatOf(file, details),
    opaquePlans(file, details, facts).map((plan) => toFix(plan, titleOf(plan, details))),
    details.form === 'value'
      ? 'Do not store it in a global.'
      : 'Do not wrap the call in a function that takes the path.',
  )
}

function whatOf(file: string, details: OpaqueDetails): string {
  const { form } = details
  const argument = clip(clean(details.argument), 40)
  if (form === 'value')
    return `${shortPath(file)} passes ${argument} to other code, so the modules loaded through it cannot be checked.`
  if (literalStart(details.argument)?.includes('/'))
    return `${shortPath(file)} ${ACTIONS[form]} ${argument}, which matches files outside the project or too many to check.`
  const files = form === 'glob' ? 'files by patterns' : `a ${form === 'url' ? 'file' : 'module'} by a path`
  return `${shortPath(file)} ${ACTIONS[form]} ${files} known only at run time (${argument}), so the ${form === 'url' ? 'URL' : 'import'} cannot be checked.`
}

function titleOf(plan: OpaquePlan, details: OpaqueDetails): string {
  const argument = clip(clean(details.argument), 40)
  const [before, after] = CALLS[details.form === 'value' ? 'require' : details.form]
  const name = /^[\w$.]+$/.test(argument) ? argument : 'name'
  if (plan.action === 'take-loader') {
    const taker = plan.taker === '' ? 'this function' : clip(clean(plan.taker), 32)
    return `Change ${taker} to take a function instead of ${name}, and pass () => ${before}'…'${after} at each call.`
  }
  const folders = plan.folders.map((folder) => clip(clean(folder), 32))
  const folder = folders.length === 0 ? './' : `${folders[0]!}/`
  switch (plan.key) {
    case 'load-here':
      return `Call ${argument}('…') here for each module and pass on the result.`
    case 'take-modules':
      return 'Have the code that receives it import those modules itself.'
    case 'write-patterns':
      return `Write the patterns as string literals in the call, as in import.meta.glob(['${folder}*.ts']).`
    case 'narrow-path':
      return `Start the path with a literal folder of the project that contains only the files to load: ${before}\`${folder}\${…}\`${after}.`
    case 'list-modules': {
      const start = literalStart(details.argument) ?? ''
      const example = start === '' ? `'${folder}a'` : `'${clip(clean(start), 24)}…'`
      return `Write a map with one entry for each ${start === '' ? 'module' : 'package'}, such as { a: () => ${before}${example}${after} }.`
    }
    default: {
      const others = folders.length < 2 ? '' : ` (or ${listNames(folders.slice(1))}/)`
      return `If one folder has them all, write it here, not in ${clip(name, 20)}: ${before}\`${folder}\${${clip(name, 20)}}\`${after}${others}.`
    }
  }
}
