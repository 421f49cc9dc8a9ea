import type { Fix } from '@stratalint/core'
import { memberName } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { procedureSteps } from '../routes/trpc-procedures.ts'
import { edit, type Remedy } from './remedy.ts'
import { plainField, typeOfName } from './field.ts'
import { resultType } from './field-types.ts'
import { fieldsOf } from './fields-of.ts'
import { handlerFunction } from './inputs.ts'
import { fitting, importNote, schemaOfFile } from './schema-texts.ts'

/** What a procedure lacks: tRPC answers BAD_REQUEST to an input that does not match. */
export function procedureFixes(remedy: Remedy): Fix[] {
  const { open, route, sourceCode, language } = remedy
  const steps = procedureSteps(sourceCode, route.node)?.steps ?? []
  const given = steps.find(({ name }) => name === 'input')?.call.arguments[0]
  const { callee } = route.node as TSESTree.CallExpression
  const resolver = callee.type === 'MemberExpression' ? memberName(callee) : 'query'
  const note = importNote(remedy, language, [])
  const fixes: Fix[] = []
  if (open.inputs.length > 0) {
    const handler = handlerFunction(sourceCode, route.handler)?.fn ?? null
    const fields = open.inputs.flatMap((input) => fieldsOf(remedy, route, handler, input, []))
    const isRaw = open.inputs.some(({ text }) => /raw/i.test(text))
    const title = fitting((most) => {
      const schema = language.object(fields, most)
      return given === undefined
        ? `Write .input(${schema}) before .${resolver}()${note}${isRaw ? ', and read input instead of the raw input' : ''}.`
        : `Write ${schema} instead of ${shown(sourceCode.getText(given), given)} in .input()${note}.`
    })
    fixes.push(edit('add-input', title, []))
  }
  if (open.response) {
    const fields = (open.answer ?? []).map(({ name, node }) =>
      plainField(name, (node === null ? null : resultType(remedy, node)) ?? typeOfName(name)),
    )
    const known = schemaOfFile(remedy, fields)
    const title =
      known === null
        ? `Write .output(${language.object(fields, 6)}) before .${resolver}()${note}, with every property of the result: others are left out.`
        : `Write .output(${known}) before .${resolver}(), if it describes the result; other properties are left out.`
    fixes.push(edit('add-output', title, []))
  }
  return fixes
}

function shown(text: string, { type }: TSESTree.Node): string {
  return text.length <= 24 ? text : type === 'ArrowFunctionExpression' ? 'the function' : 'what is there'
}
