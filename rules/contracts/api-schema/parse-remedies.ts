import { clip, listNames, type Fix } from '@stratalint/core'
import { findSchema, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { handlerFunction, type OpenInput } from './inputs.ts'
import { knownTypes } from './known-types.ts'
import { edit, type Remedy } from './remedy.ts'
import { fitting, importNote, namesOf, propertiesOf, scalarText } from './schema-texts.ts'

/** Parses the inputs in the handler, which answers 400 by itself: a thrown error of a schema would be a 500. */
export function parseFixes(remedy: Remedy): Fix[] {
  const { open, names, texts } = remedy
  const isOne = open.inputs.length === 1
  const handler = handlerFunction(remedy.sourceCode, remedy.route.handler)?.fn ?? null
  const source = handler === null ? '' : remedy.sourceCode.getText(handler)
  const parts = open.inputs.map((input, index) => {
    const name = names[index]!
    const variable = isOne
      ? /\bparsed\b/.test(source)
        ? 'result'
        : 'parsed'
      : `parsed${input.kind.charAt(0).toUpperCase()}${input.kind.slice(1)}`
    const whole = wholeInput(input, source)
    const types = knownTypes(remedy.sourceCode.getText(remedy.route.node), source, input)
    return { input, name, variable, whole, types, known: knownSchema(remedy, name) }
  })
  const set = parts.map(({ name, variable, whole }) => `${variable} = ${texts.parsed(name, clip(whole, 64))}`)
  const failed = parts.map(({ name, variable }) => texts.failed(name, variable))
  const values = parts.map(({ variable, input }) => {
    // `c.req.param('id')` gives one property of the whole.
    const [field] =
      /\(['"]\w+['"]\)$/.test(input.text) && namesOf(input.fields).length === 1 ? namesOf(input.fields) : []
    return `${texts.value(variable)}${field === undefined ? '' : `.${field}`}`
  })
  const home = schemaFile(remedy)
  const answer = answerText(remedy, handler, source, isOne ? open.inputs[0]!.kind : 'request')
  const define = (most: number, detail: number): string => {
    const news = parts.filter(({ known }) => known === null)
    const defined = news.map(({ name, input: { kind }, types }) => {
      const { fields, scalars, optional, taker } = types
      const typeOf = (field: string): string | null => {
        if (kind === 'params') return texts.text
        const type = scalars.get(field)
        // A query holds texts.
        return type === undefined || (kind === 'query' && type !== 'string') ? null : scalarText(texts, type)
      }
      const schema = `${name} = ${texts.object(propertiesOf(fields, typeOf, most), fields)}`
      const may = kind === 'query' ? fields : fields.filter((field) => optional.has(field))
      if (fields.length === 0 && taker !== null) return `${schema} with every property that ${clip(taker, 32)}() takes`
      return may.length === 0 || detail < 1 ? schema : `${schema} with ${listNames(may)} optional`
    })
    const place = home === null || detail < 1 ? '' : ` in '${clip(home, 40)}'`
    const used = parts.flatMap(({ known }) => (known === null ? [] : [known]))
    return [
      ...(defined.length > 0
        ? [`Define ${defined.join(' and ')}${place}${detail < 2 || home !== null ? '' : importNote(remedy, texts)}.`]
        : []),
      ...(used.length > 0 ? [`Use ${used.join(' and ')}.`] : []),
    ].join(' ')
  }
  const replaced = parts.map(({ input }) => clip(input.text, 40)).join(' and ')
  const isCast = parts.some(({ types }) => types.isCast)
  const write = (most: number, detail: number): string =>
    `${define(most, detail)} In the handler: const ${set.join(', ')}; if (${failed.join(' || ')}) ${answer}; then read ${values.join(' and ')} instead of ${isOne ? replaced : 'them'}${isCast ? ' and its cast' : ''}.`
  const detailed = [2, 1].map((detail) => fitting((most) => write(most, detail), 300, 2))
  const text = detailed.find((one) => one.length <= 300) ?? fitting((most) => write(most, 0), 300)
  const title =
    text.length <= 300
      ? text
      : `Define ${names.join(', ')} (${texts.package}) for what is read of ${replaced}. Check each of them with its schema before it is read, and answer 400 where a check fails.`
  return [edit(isOne ? `parse-${open.inputs[0]!.kind}` : 'parse-inputs', title, names)]
}

/** The whole input as an object that a schema can parse. */
function wholeInput({ text }: OpenInput, source: string): string {
  const whole = text.replace(/\.(query|queries|param)\(.+\)$/, '.$1()')
  if (!/formData\(\)$|searchParams$|^(?:form|formData|params|search)$/i.test(whole)) return whole
  const isEntries = /formData\(\)$|searchParams$/i.test(whole) || source.includes(`${whole}.get(`)
  return isEntries ? `Object.fromEntries(${whole})` : whole
}

/** The file from which schemas are imported already. */
function schemaFile({ inspection: { module } }: Remedy): string | null {
  const found = module.edges.find(
    ({ specifier, names }) => specifier.startsWith('.') && names.some(({ name }) => /Schema$/.test(name)),
  )
  return found?.specifier ?? null
}

/** How a schema that exists already is used. */
function knownSchema({ project, inspection }: Remedy, name: string): string | null {
  const known = findSchema(project, inspection.module, [name])
  if (known === null || known.name !== name) return null
  return known.specifier === null ? name : `${name} of '${clip(known.specifier, 48)}'`
}

/** The statement that answers a request that is not valid, as the handler writes its other answers. */
function answerText({ route, sourceCode }: Remedy, handler: FunctionNode | null, source: string, what: string): string {
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
      return `{ ${ctx}.status = 400; ${ctx}.body = ${body}; return }`
    }
    case 'hono':
      return `return ${nameOf(0, 'c')}.json(${body}, 400)`
    case 'next': {
      const response = /\bNextResponse\.json\(/.test(sourceCode.text) ? 'NextResponse' : 'Response'
      return `return ${response}.json(${body}, { status: 400 })`
    }
    default: {
      const res = nameOf(1, 'res')
      const call = `${res}.status(400).json(${body})`
      const returns = handler?.body.type !== 'BlockStatement' || new RegExp(`\\breturn\\s+${res}\\b`).test(source)
      return returns ? `return ${call}` : `{ ${call}; return }`
    }
  }
}
