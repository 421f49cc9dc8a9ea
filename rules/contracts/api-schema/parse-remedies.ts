import { clip, listNames, type Fix } from '@stratalint/core'
import type { FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Field } from './field.ts'
import { fieldsOf } from './fields-of.ts'
import { checksOf, type HandlerCheck } from './handler-checks.ts'
import { handlerFunction, type OpenInput } from './inputs.ts'
import { knownSchema } from './known-schema.ts'
import { edit, type Remedy } from './remedy.ts'
import { fitting, importNote, namesOf, schemaOfFile } from './schema-texts.ts'

/** Parses the inputs in the handler, which answers by itself: a thrown error of a schema would be a 500. */
export function parseFixes(remedy: Remedy): Fix[] {
  const { open, names, language, route, sourceCode } = remedy
  const [first] = open.inputs
  const isOne = open.inputs.length === 1
  const handler = handlerFunction(sourceCode, route.handler)?.fn ?? null
  const source = handler === null ? '' : sourceCode.getText(handler)
  const read = namesOf(open.inputs.flatMap(({ fields }) => fields))
  const checks = handler === null ? [] : checksOf(sourceCode, handler, read)
  const fields = open.inputs.flatMap((input) => fieldsOf(remedy, route, handler, input, checks))
  const wholes = open.inputs.map((input) => wholeInput(input, source))
  const replaced = [
    ...new Set(
      open.inputs.flatMap(({ text, texts = [text] }) =>
        texts.map((one) => clip(plain(one).replace(/^await /, ''), 40)),
      ),
    ),
  ]
  const key = isOne ? `parse-${first!.kind}` : 'parse-inputs'
  const isCast = open.inputs.some(({ node }) => /TSAsExpression|TSTypeAssertion/.test(castAround(node)?.type ?? ''))
  // A handler of several methods does not always have all inputs. Properties of one name in two inputs would hide each other.
  const isDistinct = new Set(fields.map(({ name }) => name)).size === fields.length && (isOne || route.method !== 'ALL')
  const given = sentenceList(wholes.map((whole) => clip(whole, 64)))
  if (!isDistinct) return [edit(key, inWords(remedy, fields, given), names)]

  const name = names[bodyFirst(open.inputs)]!
  const variable = /\bparsed\b/.test(source) ? 'result' : 'parsed'
  const input = isOne ? wholes[0]! : `{ ${spreadOrder(open.inputs, wholes).join(', ')} }`
  const same = isOne ? schemaOfFile(remedy, fields) : null
  const known =
    (isOne ? knownSchema(remedy, name, fields) : null) ??
    (same === null ? null : { name: same, sentence: `Use ${same}, which has the same properties.` })
  const schema = known?.name ?? name
  const [check] = checks
  const answer =
    check?.answer ?? answerText(remedy, handler, source, isOne ? first!.kind : 'request', check?.status ?? 400)
  const value = language.value(variable)
  // `c.req.param('id')` gives one property of the whole.
  const isPart = isOne && /\(['"]\w+['"]\)$/.test(first!.text) && fields.length === 1
  const instead = isOne ? listNames(replaced) : open.inputs.length === 2 ? 'both' : 'them'
  // What the handler hands to a schema by itself stays.
  const isSome = isOne && !isPart && readsOthers(source, replaced[0]!, fields)
  const some = isSome
    ? `${listNames(
        fields.map((field) => clip(field.name, 24)),
        4,
      )} from `
    : ''
  const reads = `then read ${some}${value}${isPart ? `.${fields[0]!.name}` : ''} instead`
  const of = ` of ${instead}${isCast ? ' and its cast' : ''}`
  const replacing = checks.length === 0 ? '' : `, and delete the check of ${checkedNames(checks)}`
  const types = takenTypes(remedy, first!, isOne, fields)
  // Each segment of a path is a text.
  const formats = first!.kind === 'params' && isOne ? ', with the format of ids' : ''
  const status = check?.status ?? 400
  const place = route.method === 'ALL' ? `Where the handler reads ${instead}` : 'In the handler'
  const write = (most: number, { note, answered, check: shown, format }: Detail): string => {
    const imported = importNote(remedy, language, fields, note)
    const define =
      known === null
        ? `Add const ${name} = ${language.object(fields, most)}${imported}${format === true && types === '' ? formats : types}.`
        : known.sentence
    const failed = language.failed(schema, variable)
    // The check by hand has the answer, which stays.
    const isReplaced = shown && !answered && checks.length > 0
    const step = isReplaced ? 'answer as it does' : `answer ${status} and return`
    const answers = answered ? `if (${failed}) ${answer}` : `${step} if ${failed}`
    const at = isReplaced ? `In place of the check of ${checkedNames(checks)}` : place
    return `${define} ${at}: const ${variable} = ${language.parsed(schema, input)}; ${answers}; ${reads}${!isReplaced && (shown || answered) ? of : ''}${shown && answered ? replacing : ''}.`
  }
  const texts = DETAILS.flatMap(({ least, ...detail }) => fitting((most) => write(most, detail), ROOM, least))
  const title = texts.find((one) => one.length <= ROOM) ?? inWords(remedy, fields, given)
  return [edit(key, title, [schema])]
}

/** What a text says besides the schema. */
interface Detail {
  /** That the package has to be added. */
  note: boolean
  /** The whole statement that answers. */
  answered: boolean
  /** The check by hand that the schema replaces. */
  check: boolean
  /** That a text has a format. */
  format?: boolean
}

/** From the longest text to the shortest: all properties of the schema count for more than the code of the answer. */
const DETAILS: readonly (Detail & { least: number })[] = [
  { note: true, answered: true, check: true, format: true, least: 6 },
  { note: true, answered: true, check: true, least: 6 },
  { note: true, answered: false, check: true, least: 6 },
  { note: false, answered: false, check: true, least: 6 },
  { note: false, answered: false, check: true, least: 3 },
  { note: false, answered: false, check: false, least: 1 },
]

/** What the first fix has room for in a message. */
const ROOM = 292

/** The same without code, for what is longer than a message. */
function inWords({ names, language }: Remedy, fields: readonly Field[], given: string): string {
  const shown = [...new Set(fields.map(({ name }) => clip(name, 24)))]
  const of = shown.length === 0 ? '' : ` with ${listNames(shown, 5)}`
  return names.length === 1
    ? `Define ${names[0]!} (${language.package})${of}. In the handler, check ${given} with it before the first property is read, answer 400 where the check fails, and read the parsed value.`
    : `Define ${listNames(names)} (${language.package}). In the handler, check ${given} with them before the first property is read, answer 400 where a check fails, and read the parsed values.`
}

/** Whether a handler reads members of an input that the proposed schema does not have. */
function readsOthers(source: string, input: string, fields: readonly Field[]): boolean {
  const pattern = new RegExp(`${input.replaceAll(/\W/g, '\\$&')}\\??\\.([\\w$]+)(?![\\w$(])`, 'g')
  const known = new Set(fields.map(({ name }) => name))
  return fields.length > 0 && [...source.matchAll(pattern)].some(([, name]) => !known.has(name!))
}

/** Code in a sentence, which `listNames` would cut. */
function sentenceList(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)!}`
}

/** Which function says what the schema has to contain, where the handler does not show it. */
function takenTypes({ sourceCode }: Remedy, { taker }: OpenInput, isOne: boolean, fields: readonly Field[]): string {
  if (fields.length === 0)
    return taker == null || !isOne
      ? ''
      : `, with the properties that ${clip(sourceCode.getText(taker.callee), 32)}() takes`
  const callee = fields.find(({ type, takenBy }) => type === null && takenBy !== undefined)?.takenBy
  return callee === undefined ? '' : `, with the types that ${clip(callee, 32)}() takes`
}

function castAround({ parent }: TSESTree.Node): TSESTree.Node | undefined {
  return parent?.type === 'AwaitExpression' ? parent.parent : parent
}

function checkedNames(checks: readonly HandlerCheck[]): string {
  return listNames([...new Set(checks.flatMap(({ names }) => names))], 2)
}

function bodyFirst(inputs: readonly OpenInput[]): number {
  return Math.max(
    inputs.findIndex(({ kind }) => kind === 'body'),
    0,
  )
}

/** The path parameters last, so that no other input can replace them. */
function spreadOrder(inputs: readonly OpenInput[], wholes: readonly string[]): string[] {
  const rank = { query: 0, body: 1, params: 2 }
  return inputs
    .map(({ kind }, index) => ({
      kind,
      text: `...${/^await /.test(wholes[index]!) ? `(${wholes[index]!})` : wholes[index]!}`,
    }))
    .sort((a, b) => rank[a.kind] - rank[b.kind])
    .map(({ text }) => text)
}

/** Without type arguments: `c.req.json<Order>()`. */
const plain = (text: string): string => text.replace(/<[^()]*>(?=\(\)$)/, '')

/** The whole input as an object that a schema can parse. */
function wholeInput({ text }: OpenInput, source: string): string {
  const whole = plain(text).replace(/\.(query|queries|param)\(.+\)$/, '.$1()')
  if (!/formData\(\)$|searchParams$|^(?:form|formData|params|search)$/i.test(whole)) return whole
  const isEntries = /formData\(\)$|searchParams$/i.test(whole) || source.includes(`${whole}.get(`)
  return isEntries ? `Object.fromEntries(${whole})` : whole
}

/** The statement that answers a request that is not valid, as the handler writes its other answers. */
function answerText(
  { route, sourceCode }: Remedy,
  handler: FunctionNode | null,
  source: string,
  what: string,
  status: number,
): string {
  const key =
    /(?:json|send|body\s*=)\s*\(?\s*\{\s*(message|error|errors|msg|detail|code)\s*:\s*['"`]/.exec(source)?.[1] ??
    'error'
  const body = `{ ${key}: 'invalid ${what}' }`
  const nameOf = (index: number, usual: string): string => {
    const parameter: TSESTree.Node | undefined = handler?.params[index]
    return parameter?.type === 'Identifier' ? parameter.name : usual
  }
  switch (route.framework) {
    case 'koa': {
      const ctx = nameOf(0, 'ctx')
      return `{ ${ctx}.status = ${status}; ${ctx}.body = ${body}; return }`
    }
    case 'hono':
      return `return ${nameOf(0, 'c')}.json(${body}, ${status})`
    case 'next': {
      const response = /\bNextResponse\.json\(/.test(sourceCode.text) ? 'NextResponse' : 'Response'
      return `return ${response}.json(${body}, { status: ${status} })`
    }
    default: {
      const res = nameOf(1, 'res')
      const call = `${res}.status(${status}).json(${body})`
      const returns = handler?.body.type !== 'BlockStatement' || new RegExp(`\\breturn\\s+${res}\\b`).test(source)
      return returns ? `return ${call}` : `{ ${call}; return }`
    }
  }
}
