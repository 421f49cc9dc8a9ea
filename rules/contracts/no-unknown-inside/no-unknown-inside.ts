import { defineRule } from '@stratalint/rule'
import { isTestCode } from '@stratalint/rule/analysis'
import { importParses } from '../parse-at-boundary/imported-parser.ts'
import { exportedSignatures } from './exported-signatures.ts'
import { isOnlyLogged } from './logged-parameter.ts'
import { isParsedParameter } from './parsed-parameter.ts'
import { isUnread } from './unread-parameter.ts'
import { createTypeSearch, type OpenType } from './open-types.ts'
import { detailsOf } from './details.ts'
import { describeOpenType } from './message.ts'

interface Options {
  layers: string[]
}

export default defineRule({
  id: 'contracts/no-unknown-inside',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Say in exported signatures what a function takes and returns',
      why: 'Data is parsed at the boundary. A signature with `unknown` or `any` behind it passes the guessing on to every caller.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          layers: {
            type: 'array',
            items: { type: 'string' },
            default: ['service', 'runtime', 'ui'],
            description: 'The layers whose exported signatures are checked.',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { sets: ['strict'], tests: false, generated: false },
  hints: ['unknown', 'any', 'object'],
  concerns: ({ text, file, module }) =>
    !isTestCode({ file, module }) &&
    !/\.d\.[mc]?ts$|(?:^|\/)__mocks__\//.test(file) &&
    /\bexport\b/.test(text) &&
    /(?:[:<|&,([]|=>|\breadonly)\s*(?:unknown|any|object)\b/.test(text),
  create(context) {
    const { project, inspection, sourceCode, report } = context
    const [{ layers }] = context.options as [Options]
    const layer = project.judge.locate(inspection.file)?.layer ?? null
    if (layer === null || !layers.includes(layer) || isTestCode(inspection)) return {}
    return {
      Program(program) {
        const isFromPackage = (name: string): boolean =>
          inspection.module.edges.some(
            ({ target, names }) => target.type === 'external' && names.some(({ local }) => local === name),
          )
        const search = createTypeSearch(program)
        const options = { parsers: [], importParses: importParses(context) }
        const found: OpenType[] = exportedSignatures(program, isFromPackage).flatMap((signature) => search(signature))
        for (const open of found) {
          if (open.param !== null && isParsedParameter(sourceCode, open, options)) continue
          if (isOnlyLogged(sourceCode, open) || isUnread(sourceCode, open)) continue
          const details = detailsOf(sourceCode, open, layer)
          report({
            node: open.node,
            subject: [details.owner, details.name, details.text].filter((part) => part !== '').join(' '),
            extent: null,
            message: { details },
          })
        }
      },
    }
  },
  describe: describeOpenType,
})
