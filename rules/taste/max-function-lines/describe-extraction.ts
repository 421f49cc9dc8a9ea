import { clip, fitMessage, listNames, type Fix, type Message } from '@stratalint/core'
import { callOf } from './call-text.ts'
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
export function namingText(count: number, unnamed: number): string {
  if (unnamed === 0) return ''
  return count === 1 ? '; name it after what it does' : '; name each part that has no name here after what it does'
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
      yield joined([...texts, ...restTexts(rest)]) + namingText(parts.length, unsure + rest.length)
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
    ? `${target} ${name} outside of the function`
    : form === 'component'
      ? `${target} ${name}${propsOf(inputs)}${part.hasKey ? ', and keep the key here' : ''}`
      : `${target}, called as \`${callOf(part)}\`${jump}`
}

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

function linesText({ fromLine, toLine }: Pick<LongPart, 'fromLine' | 'toLine'>): string {
  return fromLine === toLine ? `line ${fromLine}` : `lines ${fromLine}–${toLine}`
}

function formOf({ form, isAsync }: Extraction): string {
  return isAsync ? `async ${form}` : form
}

function joined(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join('; ')}; and ${texts.at(-1)!}`
}

/** Where no part can be extracted as it is: what makes it possible. */
function splitFix(longest: LongPart | null, kind: FunctionLabel['kind'], excess: number): Fix {
  const form = kind === 'method' ? 'method' : 'function'
  const lines = longest === null ? '' : ` in ${linesText(longest)}`
  const title = ((): string => {
    switch (longest?.what) {
      case undefined:
      case 'the parameters':
        return `Take one object in place of the parameters${lines}, and declare its type above the function.`
      case 'the switch':
        return `Move the statements of each long case of the switch${lines} to a ${form} of its own, and call it in the case.`
      case 'the loop':
        return `Move the body of the loop${lines} to a ${form} that takes the element, and call it in the loop; return from it what the loop collects.`
      case 'the if statement':
        return longest.returns === true
          ? `Move each long branch of the if statement${lines} to a ${form} that takes what the branch reads, and return what it returns.`
          : `Move each long branch of the if statement${lines} to a ${form} that returns what the branch assigns, and call it there.`
      case 'the try block':
        return `Move the statements inside of try${lines} to a ${form} that throws, call it there, and keep the catch clause here.`
      case 'the returned JSX':
        return `Move each section of the returned JSX${lines} to a component of its own, together with the state and the callbacks that only the section uses.`
      case 'the statement':
        return `Move the longest group of statements about one topic to a ${form} that returns what the rest reads, with the variables that only it uses; the longest statement is${lines}.`
      case 'the returned object':
        return `Build parts of the returned object${lines} in helper ${form}s and spread them in, in the same order.`
      default:
        if (longest!.what.endsWith('of the same form'))
          return `Replace ${longest!.what}${lines} with one loop over a list of what differs between them.`
        if (longest!.what.endsWith('additions'))
          return `Return what ${longest!.what}${lines} add from a helper ${form} as a list, and add that list here in one statement.`
        if (longest!.what.endsWith('assignments'))
          return `Return parts of what ${longest!.what}${lines} write from helper ${form}s as objects, one for each topic, and combine them here.`
        if (longest!.what.endsWith('checks'))
          return `Move ${longest!.what}${lines} to ${form}s that throw, one for each topic, and call them here in the same order.`
        return `Build parts of ${longest!.what}${lines} in helper ${form}s and insert what they return, in the same order.`
    }
  })()
  const isEnough = longest === null || longest.toLine - longest.fromLine >= excess
  const more = isEnough ? '' : ' Go on with the next longest statement: this one alone is not enough.'
  return { key: `split-${kind}`, kind: 'split', applicability: 'manual', title: title + more }
}

function capitalized(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text
}
