import type { RuleSource } from '@stratalint/rule'
import type { MessagePart } from './constant-message.ts'

const HOLE = '\uE000'
/** Sequences that color the text of a terminal. */
// eslint-disable-next-line no-control-regex -- terminals are controlled by such characters
const ESCAPES = /\u001B\[[\d;]*[A-Za-z]/g
const withoutEscapes = (text: string): string => text.replaceAll(ESCAPES, '')
/** A unit after a value, and what shows that the sentence ends there. */
const UNIT = String.raw`(?:[µmn]?s|secs?|mins?|hrs?|[hd]|(?:milli|micro|nano)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|[kmgt]?i?b|(?:kilo|mega|giga)?bytes?|percent|%|px)(?![\p{L}\d])`
const ENDS = String.raw`(?=\s*(?:[.,;:!?/|)\]}>–—-]|$))`
/** `finished after 3 seconds of work`, where the unit is in a phrase of its own. */
const UNIT_INSIDE = new RegExp(String.raw`(?<!=["']?)\uE000\s*${UNIT}(?!\s*=)(?!${ENDS})`, 'iu')
/** `done in 3 ms`, but not `after 3 seconds of work` */
const DURATION = new RegExp(String.raw`\s(?:in|after)\s+\uE000\s*${UNIT}(?!\s+of\b)`, 'giu')
/** `took 3 min` */
const UNIT_AT_END = new RegExp(String.raw`\uE000\s+${UNIT}${ENDS}`, 'giu')
const VALUE_AT_END = new RegExp(String.raw`\uE000[^\p{L}]*(?:${UNIT})?[^\p{L}]*$`, 'iu')
/** What such a word acts on, or leads to, was the value. */
const ENDS_BEFORE_VALUE =
  /\b(?:holds?|has|have|had|needs?|requires?|expects?|expected|contains?|costs?|exceeds?|exceeded|got|takes?|took|lasts?|lasted|uses?|every|within|after|in)$/i

/**
 * The constant text of a message: without values, with white space collapsed, and without the brackets, quotes, labels and
 * separators that lost their value. Constants that have a name remain as `${NAME}`; `null` where no word remains. A text
 * that is not whole lacks words where its values were.
 */
export function constantText(
  source: RuleSource,
  parts: readonly MessagePart[],
): { text: string; isTemplate: boolean; isWhole: boolean } | null {
  const constants: string[] = []
  const withHoles = parts
    .map((part) => {
      if (part.kind === 'text') return withoutEscapes(part.text).replaceAll(/%[sdifjoOc](?![a-z])/g, HOLE)
      if (part.kind === 'value') return HOLE
      constants.push(source.getText(part.node))
      return `\uE001${constants.length - 1}\uE002`
    })
    .join('')
  const isEvent = isEventName(withHoles)
  const text = isEvent ? withoutDanglingWord(withHoles) : tidy(withHoles)
  if (!/[\p{L}\uE001]/u.test(text)) return null
  return {
    text: text.replaceAll(/\uE001(\d+)\uE002/g, (_, index: string) => `\${${constants[Number(index)]!}}`),
    isTemplate: constants.length > 0,
    isWhole:
      isEvent || (!UNIT_INSIDE.test(withHoles) && !(VALUE_AT_END.test(withHoles) && ENDS_BEFORE_VALUE.test(text))),
  }
}

/** One token with a value in it: `orders.changed_to_3`. */
const isEventName = (text: string): boolean => /^[\w.:-]*[a-z][._:-]*\uE000[._:-]*$/.test(text)

/** `orders.changed` for `orders.changed_to_3`, because `to` leads to the value. */
function withoutDanglingWord(text: string): string {
  const event = text.replace(/[._:\-\uE000]+$/, '')
  const shorter = event.replace(/(?<=[a-z])[._:-](?:to|of|from|with|by|at|for|into|in|on|as)$/, '')
  return shorter === '' ? event : shorter
}

function tidy(text: string): string {
  return withoutDangling(
    text
      // A part that is only a label and its value: `. Status: 404`, `, total: 3`.
      .replaceAll(
        /(?<=[^.,;\n])[.,;\n]\s*(?![\w-]+ing\b)\p{L}[\w-]*(?: [\w-]+)?\s*[:=]\s*(?=["'`]?\uE000["'`]?\s*(?:[.,;\n]|$))["'`]?\uE000["'`]?/gu,
        '',
      )
      // `done in 3ms`, `done in 3 ms`
      .replaceAll(DURATION, ' ')
      .replaceAll(UNIT_AT_END, HOLE)
      // `sent to 3 as planned`, `price of 3 is low`
      .replaceAll(/\s(?:of|to|from|for|with|by)\s+["'`]?\uE000["'`]?(?=\s+(?:as|because|since|but|while|when)\b)/g, ' ')
      .replaceAll(/\sof\s+["'`]?\uE000["'`]?(?:\s+\uE000)*(?=\s+(?:is|was|are|were|has|had|not|went|\w+ed)\b)/g, ' ')
      // `sent to 3 people` at the end
      .replaceAll(/(?<=\p{L} \p{L}+)\s(?:of|to|from|for|with|by)\s+\uE000\s+\p{L}+$/gu, ' ')
      // A label whose value is gone: `id=`, `(id: )`.
      .replaceAll(/[\w.-]+=["'`]?\uE000["'`]?%?/g, HOLE)
      // Brackets and quotes around values alone, with a unit after them: `(3ms)`.
      .replaceAll(
        /([([{<])[\s,;:/|\-–—]*(?:(?:\w+ ){0,2}\w+:\s*|\w+\s+)?\uE000(?:[\s\uE000,;:/|\-–—]|ms\b|s\b|%)*([)\]}>])/g,
        HOLE,
      )
      .replaceAll(/(["'`])\uE000+\1/g, HOLE)
      // A unit or a plural that is attached to a value.
      .replaceAll(/\uE000(?:ms|s|kb|mb|gb|%|px)(?![\p{L}\d])/giu, HOLE)
      .replaceAll(/[#$€£]\uE000/g, HOLE)
      // Separators between two values.
      .replaceAll(/\uE000(?:\s*[/|:,;x×@.&+\-–—]\s*\uE000)+/g, HOLE)
      .replaceAll(/\s+/g, ' ')
      // A separator whose left or right side is gone.
      .replaceAll(/\s*[:=,;\-–—>|/(]+\s*\uE000(?=\s*(?:[.,;!?]|$))/g, HOLE)
      .replaceAll(/\s*[:=]\s*\uE000(?=\s+\p{L})/gu, HOLE)
      .replaceAll(/^\s*\uE000\s*[:=,;\-–—>|/)]+\s*/g, ''),
  )
    .replaceAll(HOLE, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+([.,;:!?)\]])/g, '$1')
    .replaceAll(/([([])\s+/g, '$1')
    .replaceAll(/([,;:])(?:\s*[,;:.])+/g, '$1')
    .replaceAll(/\(\)|\[\]|\{\}|""|''|``/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:=,;\-–—|/(]+$/u, '')
    .replace(/^[\s:=,;\-–—>|/)]+/u, '')
}

const DANGLING =
  /\s+(?:of|to|from|with|by|at|for|into|onto|via|about|than|between|because|and|(?:is|are|was|were)(?:\s+now)?|now)[\s\uE000]*\uE000\s*$/

/** A text without a last word that leads to a value, as in `not enough stock of`, unless only one word would be left. */
function withoutDangling(text: string): string {
  const shorter = text.replace(DANGLING, ' ')
  const words = shorter.replaceAll(HOLE, ' ').trim().split(/\s+/)
  return shorter === text || (words.length < 2 && !/(?:ed|ing)$/.test(words[0] ?? ''))
    ? text
    : withoutDangling(shorter.trimEnd() + HOLE)
}

/** A string literal in the quotes that the file uses most, or a template where the text has constants. */
export function literalOf(source: RuleSource, { text, isTemplate }: { text: string; isTemplate: boolean }): string {
  if (isTemplate) return `\`${text.replaceAll(/[\\`]/g, String.raw`\$&`)}\``
  const quote = quoteOf(source)
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
  return quote + escaped.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029') + quote
}

/** The quotes of the file: those of its imports and directives, else the more frequent ones. */
function quoteOf({ text, ast }: RuleSource): string {
  for (const statement of ast.body) {
    const literal =
      'source' in statement && statement.source?.type === 'Literal'
        ? statement.source
        : statement.type === 'ExpressionStatement' && statement.expression.type === 'Literal'
          ? statement.expression
          : null
    const raw = literal?.raw
    if (raw?.startsWith("'") === true || raw?.startsWith('"') === true) return raw.charAt(0)
  }
  const count = (quote: string): number => text.split(quote).length
  return count('"') > count("'") ? '"' : "'"
}
