import { clip, fitMessage, listNames, type Fix, type Message } from '@stratalint/core'
import { callOf } from './call-text.ts'
import { linesText, splitFix } from './describe-longest.ts'
import type { FunctionLabel } from './function-label.ts'
import type { Extraction, ExtractionPlan, LongPart } from './extraction.ts'

/** What a finding of this rule is made from. */
export interface LongFunctionDetails {
  label: string
  kind: FunctionLabel['kind']
  own: number
  max: number
  plan: ExtractionPlan | null
  /** The longest statement, where nothing can be extracted as it is. */
  longest: LongPart | null
}

/** Writes the message about a long function. */
export function describeLongFunction({ label, kind, own, max, plan, longest }: LongFunctionDetails): Message {
  const what = `${capitalized(label)} has ${own} lines, not counting nested functions; the limit is ${max}.`
  const not = 'Do not wrap lines in a nested function, join lines or delete blank lines to get below the limit.'
  const most = Math.min(290, 485 - what.length - not.length)
  return fitMessage(what, [plan === null ? splitFix(longest, kind, own - max) : extractFix(plan, most)], not)
}

function extractFix({ parts, left, next }: ExtractionPlan, most: number): Fix {
  const end = `; ${left} lines remain${next === null ? '' : `, so split ${next.what} in ${linesText(next)} next`}.`
  const texts = [...extractionTexts(parts)]
  return {
    key: `extract-${parts[0]!.form}`,
    kind: 'split',
    applicability: 'manual',
    title: (texts.find((text) => text.length + end.length <= most) ?? texts.at(-1)!) + end,
    symbols: parts.filter(({ isNameSure }) => isNameSure).map(({ name }) => name),
  }
}

/** What to do where the text does not name all parts. */
export function namingText(count: number, unnamed: number, form: Extraction['form'] = 'function'): string {
  if (unnamed === 0) return ''
  return count === 1
    ? `; name it after what it ${form === 'constant' ? 'holds' : 'does'}`
    : '; name each part that has no name here after what it does'
}

/** What to extract, from the longest text to the shortest. */
function* extractionTexts(parts: readonly Extraction[]): Generator<string> {
  const unsure = parts.filter(({ isNameSure }) => !isNameSure).length
  for (let full = parts.length; full >= 0; full--)
    for (let named = parts.length - full; named >= 0; named--) {
      const known = parts.slice(0, full + named)
      const rest = parts.slice(full + named)
      if (known.length === 0) continue
      const texts = known.map((part, index) => {
        const text = index < full ? partText(part) : shortPartText(part)
        return index === 0 ? `Move ${text}` : text
      })
      yield joined([...texts, ...restTexts(rest)]) + namingText(parts.length, unsure + rest.length, parts[0]!.form)
    }
  yield `Move ${shortPartText(parts[0]!)}, and ${parts.length - 1} more parts in the same way`
}

/** The lines of parts, by what they become. */
export function restTexts(parts: readonly Extraction[]): string[] {
  const byForm = new Map<Extraction['form'], Extraction[]>()
  for (const part of parts) byForm.set(part.form, [...(byForm.get(part.form) ?? []), part])
  return [...byForm].map(([form, some]) => {
    const lines = some
      .map((part) => linesText(part))
      .join(', ')
      .replaceAll(', lines ', ', ')
    return `${lines} to ${some.length === 1 ? `a new ${form}` : `new ${form}s`}`
  })
}

/** One part in full. */
export function partText(part: Extraction): string {
  const { form, name, inputs } = part
  const jump = part.continues ? ', in which continue becomes return' : ''
  const target = `${subjectOf(part)} to a new ${formOf(part)}`
  return form === 'constant'
    ? `${target}${part.isNameSure ? ` ${name}` : ''} outside of the function${typeText(part)}${part.isGivenAway ? '; the calls then share it, so give each a copy if any code changes it' : ''}`
    : form === 'component'
      ? `${target} ${name}${propsOf(inputs)}${part.hasKey ? ', and keep the key here' : ''}`
      : `${target}, called as \`${callOf(part)}\`${jump}`
}

const typeText = ({ type }: Extraction): string => (type === null || type.length > 60 ? '' : `, of the type ${type}`)

/** One part without what it takes and returns. */
export function shortPartText(part: Extraction): string {
  const name = part.isNameSure ? ` ${clip(part.name, 60)}` : ''
  return `${subjectOf(part)} to a new ${formOf(part)}${name}`
}

const propsOf = (inputs: readonly string[]): string =>
  inputs.length === 0 ? '' : ` with the ${inputs.length === 1 ? 'prop' : 'props'} ${listNames(inputs, 12)}`

function subjectOf(part: Extraction): string {
  const lines = linesText(part)
  if (part.form === 'component') return `the JSX in ${lines}`
  return part.form === 'constant' ? `the value in ${lines}` : lines
}

function formOf({ form, isAsync }: Extraction): string {
  return isAsync ? `async ${form}` : form
}

function joined(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join('; ')}; and ${texts.at(-1)!}`
}

function capitalized(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text
}
