import type { TSESTree } from '@typescript-eslint/utils'

/** A property of an input that a handler reads, and the expression that gives its value. */
export interface ReadField {
  name: string
  node: TSESTree.Node | null
}

/** What a schema says about one value; `base` is null where the code does not show it. */
export interface FieldType {
  base: 'string' | 'number' | 'boolean' | null
  isList?: boolean
  literals?: readonly string[]
}

/** A property of a schema. */
export interface Field {
  name: string
  type: FieldType | null
  isOptional: boolean
  /** The handler refuses an empty text. */
  isFilled: boolean
  /** The handler reads members of the value. */
  isObject?: boolean
  /** A text that the handler reads as a number. */
  isNumeric?: boolean
  /** The function that gets the value. */
  takenBy?: string
}

/** A property of which only the name is known. */
export function plainField(name: string, type: FieldType | null = null): Field {
  return { name, type, isOptional: false, isFilled: false }
}

/** What a schema says for a written type; `null` for a type that has to be looked up. */
export function typeOfText(written: string): FieldType | null {
  const text = written
    .replace(/\s+/g, ' ')
    .replace(/\s*\|\s*(?:null|undefined)\b|\b(?:null|undefined)\s*\|\s*/g, '')
    .trim()
  const list = /^(?:readonly )?(\w+)\[\]$|^(?:Readonly)?Array<(\w+)>$/.exec(text)
  const scalar = (list?.[1] ?? list?.[2] ?? text) as 'string'
  if (/^(?:string|number|boolean)$/.test(scalar)) return { base: scalar, ...(list !== null && { isList: true }) }
  if (list !== null) return { base: null, isList: true }
  const literals = text.split('|').map((each) => /^\s*(['"])([\w .:/-]*)\1\s*$/.exec(each)?.[2])
  return literals.every((each) => each !== undefined) ? { base: 'string', literals } : null
}

const NUMBERS =
  /(?:^|_)(?:amount|count|quantity|qty|price|total|size|page|limit|offset|age|rating|score|width|height|year|month|days?|hours?|minutes?|seconds|duration|percent|weight|seats|stock|cents|latitude|longitude|position)$/i
const TEXTS =
  /(?:^|_)(?:id|email|name|title|slug|token|url|uri|key|text|message|description|password|username|phone|address|city|country|currency|sku|locale|lang|language|search|query|q|term|comment|note|subject|label|color|secret|path|hash|reason|html|content|domain|host|code|date|isbn)$/i

/** A value whose name says what it is. */
export function typeOfName(name: string): FieldType | null {
  const plain = name.replace(/([a-z])([A-Z])/g, '$1_$2')
  if (/^(?:is|has|should|can)_|^(?:enabled|disabled|active)$/i.test(plain)) return { base: 'boolean' }
  if (/(?:^|_)ids$/i.test(plain)) return { base: 'string', isList: true }
  if (NUMBERS.test(plain)) return { base: 'number' }
  return TEXTS.test(plain) ? { base: 'string' } : null
}
