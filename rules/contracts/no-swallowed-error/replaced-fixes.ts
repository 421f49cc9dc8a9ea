import { clip, clean, showPath, type Fix } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { edit } from './edit.ts'
import { causeParameterOf, type CauseParameter } from './error-class.ts'
import { BUILT_IN } from './plan-edits.ts'
import type { ReplacedError, SwallowedDetails } from './swallowed-details.ts'

const MAX_NAME = 40

/** The fixes for an error that replaces the caught one. */
export function fixReplaced(
  context: Pick<DescribeContext, 'project' | 'module'>,
  details: SwallowedDetails,
  replacement: ReplacedError,
): Fix[] {
  const { error, edits, form } = details
  const name = error ?? 'error'
  const binding =
    error !== null ? '' : form === 'catch' ? `Write catch (${name}), and ` : `Take ${name} as the parameter, and `
  const { callee, isNew, others } = replacement
  const more = others === 0 ? '' : '; do the same for the other new errors of this catch'
  const titled = (sentence: string): string =>
    `${binding === '' ? sentence : binding + sentence.charAt(0).toLowerCase() + sentence.slice(1)}${more}.`
  if (callee === null) {
    const action = replacement.how === 'throws' ? 'Throw' : 'Use'
    const title = titled(`${action} an error that keeps it: new Error('…', { cause: ${name} })`)
    return [edit('add-cause', 'manual', title), rethrow(replacement, name)]
  }
  const shown = clip(clean(callee), MAX_NAME)
  if (!isNew) {
    const title = titled(`Keep the caught error: Object.assign(${shown}(…), { cause: ${name} })`)
    return [edit('add-cause', 'manual', title), rethrow(replacement, name)]
  }
  if (BUILT_IN.has(callee)) {
    const title = titled(`Keep the caught error: ${callOf(replacement, name, { how: 'property', index: 1 })}`)
    return [
      edits.length > 0
        ? edit('add-cause', 'suggested', title, context.module.file, edits)
        : edit('add-cause', 'manual', title),
      rethrow(replacement, name),
    ]
  }
  const parameter: CauseParameter = /^[\w$]+$/.test(callee) ? causeParameterOf(context, callee) : { how: 'unknown' }
  if (parameter.how === 'missing') return [edit('add-cause', 'manual', titled(extend(parameter, replacement, name)))]
  return [
    edit('add-cause', 'manual', titled(`Keep the caught error: ${callOf(replacement, name, parameter)}`)),
    rethrow(replacement, name),
  ]
}

/** The constructor has to take the cause first. */
function extend(
  { file, owner, takesObject, parameters }: CauseParameter & { how: 'missing' },
  replacement: ReplacedError,
  name: string,
): string {
  const made = `In ${showPath(file)}, let the constructor of ${clip(owner, MAX_NAME)}`
  return takesObject
    ? `${made} also take cause?: unknown in its object, and set this.cause = cause; write ${callOf(replacement, name, { how: 'property', index: 0 })} here`
    : `${made} take a last parameter cause?: unknown, and set this.cause = cause; write ${callOf(replacement, name, { how: 'argument', index: parameters })} here`
}

/** The call with the cause; `…` are the arguments that it has. */
function callOf({ callee, args, isObject }: ReplacedError, name: string, parameter: CauseParameter): string {
  const made = (inner: string): string => `new ${clip(callee!, MAX_NAME)}(${inner})`
  const property = name === 'cause' ? 'cause' : `cause: ${name}`
  const before = (index: number): string => {
    const missing = Array.from({ length: Math.max(0, index - args) }, () => 'undefined, ').join('')
    return `${args === 0 || index === 0 ? '' : '…, '}${missing}`
  }
  switch (parameter.how) {
    case 'argument':
      return made(before(parameter.index) + name)
    case 'property':
      if (args > parameter.index && isObject) return made(`${parameter.index === 0 ? '' : '…, '}{ …, ${property} }`)
      return args > parameter.index
        ? `Object.assign(${made('…')}, { ${property} })`
        : made(`${before(parameter.index)}{ ${property} }`)
    default:
      return `Object.assign(${made('…')}, { ${property} })`
  }
}

/** The caught error goes on the way that the new one goes. */
function rethrow({ how, passedTo }: ReplacedError, name: string): Fix {
  const action =
    how === 'throws' ? 'Rethrow the original error' : `Pass on the original error, ${passedTo ?? 'reject'}(${name}),`
  return edit('throw-caught', 'manual', `${action} if no caller depends on the new one.`)
}
