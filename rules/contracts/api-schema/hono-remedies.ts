import { clip, type Fix } from '@stratalint/core'
import { propertyOf } from '../routes/static-text.ts'
import { plainField, typeOfName } from './field.ts'
import { resultType } from './field-types.ts'
import { fieldsOf } from './fields-of.ts'
import { handlerFunction, type OpenInput } from './inputs.ts'
import { toCamelCase } from '@stratalint/rule/analysis'
import { ownValidator } from './own-validator.ts'
import { edit, type Remedy } from './remedy.ts'
import { fitting, importNote } from './schema-texts.ts'

const VALIDATORS: Readonly<Record<string, readonly [module: string, name: string]>> = {
  zod: ['@hono/zod-validator', 'zValidator'],
  valibot: ['@hono/valibot-validator', 'vValidator'],
  '@sinclair/typebox': ['@hono/typebox-validator', 'tbValidator'],
  arktype: ['@hono/arktype-validator', 'arktypeValidator'],
  effect: ['@hono/effect-validator', 'effectValidator'],
}

/** The validator of Hono before the handler; `null` where the package is no dependency. */
export function validatorFixes(remedy: Remedy): Fix[] | null {
  const { project, inspection, open, names, language } = remedy
  const own = ownValidator(remedy)
  const [module, usual] = VALIDATORS[language.package] ?? VALIDATORS['zod']!
  const isOwn = own?.hasTarget === true
  const validator = isOwn ? own.callee : usual
  const isImported = isOwn || inspection.module.edges.some(({ specifier }) => specifier === module)
  if (!isImported && project.resolver.manifestOf(inspection.file)?.declared.has(module) !== true) return null
  const notes = `${isImported ? '' : ` (import { ${validator} } from '${module}')`}`
  const calls = open.inputs.map((input, index) => `${validator}('${targetOf(input)}', ${names[index]!})`)
  const title = fitting((most) => {
    const defined = open.inputs.map((input, index) => `const ${names[index]!} = ${shapeOf(remedy, input, most)}`)
    return `Add ${defined.join(' and ')}${importNote(remedy, language, [])}, put ${calls.join(', ')} before the handler${notes}, and read ${readsOf(open.inputs)}.`
  })
  return [edit('add-validator', title, names)]
}

/** What the config of `createRoute` lacks. */
export function documentedFixes(remedy: Remedy): Fix[] {
  const { open, names, resource, route, language } = remedy
  const fixes: Fix[] = []
  if (open.inputs.length > 0) {
    const isThere = route.options !== null && propertyOf(route.options, 'request') !== undefined
    const title = fitting((most) => {
      const parts = open.inputs.map((input) => {
        const shape = shapeOf(remedy, input, most)
        if (input.kind !== 'body') return `${input.kind}: ${shape}`
        const type = targetOf(input) === 'json' ? 'application/json' : 'multipart/form-data'
        return `body: { content: { '${type}': { schema: ${shape} } } }`
      })
      const added = isThere
        ? `Add ${parts.join(', ')} to request of createRoute`
        : `Add request: { ${parts.join(', ')} } to createRoute`
      return `${added}, and read ${readsOf(open.inputs)}.`
    })
    fixes.push(edit('declare-request', title, names))
  }
  if (open.response) {
    const fields = (open.answer ?? []).map((field) =>
      plainField(field.name, (field.node === null ? null : resultType(remedy, field.node)) ?? typeOfName(field.name)),
    )
    const name = `${toCamelCase(resource === '' ? 'answer' : resource)}Schema`
    const title = fitting(
      (most) =>
        `Add content: { 'application/json': { schema: ${language.object(fields, most)} } } to the successful response of createRoute, with the properties that the handler sends.`,
    )
    fixes.push(edit('declare-response', title, fields.length > 0 ? [] : [name]))
  }
  return fixes
}

function shapeOf(remedy: Remedy, input: OpenInput, most: number): string {
  const { language, route, sourceCode } = remedy
  const handler = handlerFunction(sourceCode, route.handler)?.fn ?? null
  return language.object(fieldsOf(remedy, route, handler, input, []), most)
}

function targetOf({ kind, text }: OpenInput): string {
  if (kind === 'body') return /parseBody|formData/.test(text) ? 'form' : 'json'
  return kind === 'params' ? 'param' : 'query'
}

function readsOf(inputs: readonly OpenInput[]): string {
  return inputs.map((input) => `c.req.valid('${targetOf(input)}') instead of ${clip(input.text, 32)}`).join(' and ')
}
