import { clean, clip, fitMessage, listNames, type Fix, type Message } from '@stratalint/core'
import type { FunctionLabel } from './function-label.ts'
import type { Extraction, ExtractionPlan } from './extraction.ts'

/** What a finding of this rule is made from. */
export interface LongFunctionDetails {
  label: string
  kind: FunctionLabel['kind']
  own: number
  max: number
  plan: ExtractionPlan | null
  /** The longest statement, where nothing can be extracted as it is. */
  longest: { fromLine: number; toLine: number; what: string } | null
}

/** Writes the message about a long function. */
export function describeLongFunction({ label, kind, own, max, plan, longest }: LongFunctionDetails): Message {
  const what = `${capitalized(label)} has ${own} lines without its nested functions; the limit is ${max}.`
  const not = 'Do not wrap lines in a nested function, join lines or delete blank lines to get below the limit.'
  return fitMessage(what, plan === null ? [fallback(longest, kind)] : fixesOf(plan, max), not)
}

function fixesOf({ parts, left }: ExtractionPlan, max: number): Fix[] {
  const rest = left > max ? `, and go on with the other ${left} lines` : `; ${left} lines are left`
  const long = joined(parts.map((part, index) => extracted(part, index === 0, 4)))
  const short = joined(parts.map((part, index) => extracted(part, index === 0, 0)))
  const text =
    [`${long}${rest}.`, `${long}.`, `${short}${rest}.`, `${short}.`].find((one) => one.length <= 285) ??
    `${extracted(parts[0]!, true, 2)}.`
  return [
    {
      key: keyOf(parts[0]!),
      kind: 'split',
      applicability: 'manual',
      title: text,
      symbols: parts.map(({ name }) => name),
    },
  ]
}

function keyOf({ form }: Extraction): string {
  return `extract-${form}`
}

/** One part as a phrase; `shown` is how many inputs are written out. */
function extracted(part: Extraction, isFirst: boolean, shown: number): string {
  const lines = part.fromLine === part.toLine ? `line ${part.fromLine}` : `lines ${part.fromLine}–${part.toLine}`
  const subject =
    part.form === 'component' ? `the JSX in ${lines}` : part.form === 'constant' ? `the value in ${lines}` : lines
  const target = `${isFirst ? formText(part) : ''}${signature(part, shown)}`
  const jump = part.continues ? ', where continue becomes return' : ''
  return `${isFirst ? 'Move ' : ''}${subject} to ${target}${resultText(part)}${jump}`
}

function formText({ form, isAsync }: Extraction): string {
  switch (form) {
    case 'constant':
      return 'a constant '
    case 'component':
      return 'a component '
    case 'hook':
      return 'a hook '
    case 'generator':
      return isAsync ? 'an async generator ' : 'a generator '
    case 'method':
      return isAsync ? 'an async method ' : 'a method '
    case 'function':
      return isAsync ? 'an async function ' : 'a function '
  }
}

function signature({ form, name, inputs }: Extraction, shown: number): string {
  if (form === 'constant') return name
  const names = inputs.map((input) => clip(clean(input), 32))
  const listed =
    names.length > shown && shown > 1 ? [...names.slice(0, shown - 1), `${names.length - shown + 1} more`] : names
  if (form === 'component') {
    if (names.length === 0) return name
    if (shown === 0) return `${name} with ${names.length} ${names.length === 1 ? 'prop' : 'props'}`
    return `${name} with the ${names.length === 1 ? 'prop' : 'props'} ${listed.join(', ')}`
  }
  return shown === 0 && names.length > 2 ? `${name}(${names.length} inputs)` : `${name}(${listed.join(', ')})`
}

function resultText({ outputs, isReturned, form }: Extraction): string {
  if (form === 'generator') return ', called with yield*'
  if (isReturned) return ' and return its result'
  if (outputs.length === 0) return ''
  const action = form === 'constant' ? '' : outputs.length === 1 ? ' that returns ' : ' that returns an object of '
  return `${action}${listNames(outputs, 4)}`
}

function joined(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')}, and ${texts.at(-1)!}`
}

/** Where no part can be extracted as it is: what makes it possible. */
function fallback(longest: LongFunctionDetails['longest'], kind: FunctionLabel['kind']): Fix {
  const form = kind === 'method' ? 'method' : 'function'
  const lines = longest === null ? '' : ` (lines ${longest.fromLine}–${longest.toLine})`
  const title = ((): string => {
    switch (longest?.what) {
      case undefined:
        return 'Move the parameters to one object with a type of its own.'
      case 'the parameters':
        return `Take one object in place of the parameters${lines}, and declare its type above the function.`
      case 'the switch':
        return `Move each case of the switch${lines} to a ${form} that returns the result of the case.`
      case 'the loop':
        return `Move the body of the loop${lines} to a ${form} that takes the element and returns what the loop collects.`
      case 'the if statement':
        return `Move each branch of the if statement${lines} to a ${form} that returns what the branch assigns.`
      case 'the try block':
        return `Move what is inside of try${lines} to a ${form} that throws, and keep the catch clause here.`
      default:
        return `Move the parts of ${longest!.what}${lines} to ${form}s that return them.`
    }
  })()
  return { key: `split-${kind}`, kind: 'split', applicability: 'manual', title }
}

function capitalized(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text
}
