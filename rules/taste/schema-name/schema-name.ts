import { memoize } from '@stratalint/core'
import { defineRule, type RuleSource } from '@stratalint/rule'
import { keyOf, schemaLibraryOf, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { describeInputType, describeSchema, type InputDetails } from './describe-schema.ts'
import type { SchemaDetails } from './schema-details.ts'
import { exportedSchemas, type ExportedSchema } from './exported-schemas.ts'
import { insertType } from './insert-type.ts'
import { isEnvironmentSchema } from './environment.ts'
import {
  dataWords,
  endsInSchema,
  isSameData,
  newTypeName,
  schemaName,
  shareWord,
  typeName,
  withoutKind,
  wordsOfFile,
  wordsOfType,
} from './schema-names.ts'

/** The layer of schemas for the environment. */
const CONFIG = 'config'
const DERIVED = /Schema\s*\.\s*(?:\w+\s*\.\s*)*[a-zA-Z]+\s*\(/

export default defineRule({
  id: 'taste/schema-name',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Name schemas after their types, and keep both together in the layer of types',
      why: 'When the name of a schema gives the name of its type, and both are together, nobody writes either a second time.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          layers: {
            type: 'array',
            items: { type: 'string' },
            default: ['types'],
            description:
              'The layers that schemas live in; the first one is proposed. A policy without these layers is not judged by layer.',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false, sets: ['strict'] },
  concerns: ({ text, module }) =>
    module.exports.length > 0 &&
    (module.edges.some((edge) => schemaLibraryOf(edge.specifier) !== null && isCalled(edge, text)) ||
      DERIVED.test(text)),
  create({ project, inspection, sourceCode, options, report }) {
    const { file } = inspection
    const { layers } = options[0] as { layers: string[] }
    const location = project.judge.locate(file)
    const known = project.loaded.policy.layers.names
    const layer = location?.place.role === 'domain' ? location.layer : null
    const home = layers.find((name) => known.includes(name))
    /** The layer that a schema of this file belongs to, where that is another one. */
    const otherHome = (isEnvironment: boolean): string | null => {
      if (layer === null || home === undefined || layers.includes(layer)) return null
      if (!isEnvironment) return isNamedForSchemas(file) ? null : home
      return layer === CONFIG || !known.includes(CONFIG) ? null : CONFIG
    }

    const detailsOf = (schema: ExportedSchema, all: readonly ExportedSchema[]): SchemaDetails => {
      const { name, library, types, isAnnotated } = schema
      const isEnvironment = isEnvironmentSchema(schema.id.name, inspection.text, layer === CONFIG)
      const named = dataWords(name)
      const isNamed = endsInSchema(name)
      const [only, ...others] = types
      const ofType = isNamed || only === undefined || others.length > 0 ? null : wordsOfType(named, only.name)
      const words = ofType ?? (named.length > 0 ? named : wordsOfFile(file))
      const properNames = all.filter((each) => endsInSchema(each.name)).map((each) => each.name)
      const isPascal = properNames.length === 0 ? false : properNames.every((each) => /^[A-Z]/.test(each))
      const newName = isNamed ? name : schemaName(words, isPascal)
      const twin = all.slice(0, all.indexOf(schema)).find((each) => isSameData(each.name, name))
      const strangers = types.filter((type) => !shareWord(words, type.name))
      const hasEnum = new RegExp(
        `\\benum\\s+${typeName(words)}\\b|\\b(?:native)?[eE]num\\(\\s*${typeName(words)}\\b`,
      ).test(inspection.text)
      const isTyped = types.length > 0 || all.some((each) => each.types.length > 0 && isSameData(each.name, name))
      const lacksType = !isTyped && !isAnnotated && !schema.isPlainValue && !isEnvironment && !hasEnum
      const prefix = types.length === 0 && prefixesTypes(all) ? 'T' : ''
      const type = types.length > 0 ? typeName(words) : prefix + newTypeName(words, inspection.text)
      const insertion = lacksType && isNamed ? insertType(sourceCode, schema, type, inspection) : null
      const plainType = isNamed || ofType === null ? null : withoutKind(only!.name)
      return {
        name,
        library,
        newName,
        typeName: type,
        isNameTaken: !isNamed && isMentioned(inspection.text, newName),
        plainType: plainType === null || isMentioned(inspection.text, plainType) ? null : plainType,
        lacksName: !isNamed,
        lacksType,
        strangeType: types.length > 0 && strangers.length === types.length ? strangers[0]!.name : null,
        twin: twin?.name ?? null,
        extras: twin === undefined ? [] : extraKeys(schema.id, twin.id),
        layer,
        home: otherHome(isEnvironment),
        typeNames: types.map((type) => type.name),
        isTypeTaken: new RegExp(
          `\\b(?:interface|type|class|enum)\\s+${type}\\b|\\bimport\\b[^;'"]*[{,]\\s*(?:type\\s+)?(?:\\w+\\s+as\\s+)?${type}\\s*[,}]`,
        ).test(inspection.text),
        isAlone: all.length === 1,
        isWholeFile:
          /\.[cm]?[jt]s$/.test(file) &&
          sourceCode.ast.body.filter(({ type: kind }) => kind !== 'ImportDeclaration').length === 1 + types.length,
        isUsedHere: isUsed(sourceCode, schema.id),
        insertion,
      }
    }

    return {
      'Program:exit'() {
        const schemas = exportedSchemas(sourceCode)
        for (const schema of schemas) {
          const details = detailsOf(schema, schemas)
          const faults = Object.entries({
            name: details.lacksName,
            type: details.lacksType || details.strangeType !== null,
            layer: details.home !== null,
            twin: details.twin !== null,
          }).flatMap(([fault, isThere]) => (isThere ? [fault] : []))
          if (faults.length > 0) {
            const [start] = sourceCode.getRange(schema.id)
            // The node of an annotated name includes the annotation.
            report({
              start,
              end: start + schema.id.name.length,
              subject: `schema ${schema.name}`,
              extent: faults,
              message: { details },
            })
          }
          if (schema.types.every(({ isInput }) => isInput)) continue
          for (const type of schema.types.filter(({ isInput, name }) => isInput && !name.endsWith('Input'))) {
            const input: InputDetails = { type: type.name, schema: schema.name, newName: `${details.typeName}Input` }
            report({ node: type.id, subject: `type ${type.name}`, extent: null, message: { details: input } })
          }
        }
      },
    }
  },
  describe: (context, details: SchemaDetails | InputDetails) =>
    isInput(details) ? describeInputType(details) : describeSchema(context, details),
})

/** Whether the name of a file or of its folder says that schemas live there: `schema.ts`, `orders.schema.ts`, `schemas/order.ts`. */
const isNamedForSchemas = (file: string): boolean => /(?:^|[/.-])schemas?\.[cm]?[jt]sx?$|(?:^|\/)schemas?\//i.test(file)

/** Whether the file has the habit of an upper-case T before the names of the types of its schemas. */
function prefixesTypes(schemas: readonly ExportedSchema[]): boolean {
  const names = schemas.flatMap(({ types }) => types.map(({ name }) => name))
  return names.length > 1 && names.every((name) => /^T\p{Lu}\p{Ll}/u.test(name))
}

function isMentioned(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text)
}

/** Whether the module reads a schema, apart from its types and from exporting it. */
function isUsed(sourceCode: RuleSource, id: TSESTree.Identifier): boolean {
  const references = variableOf(sourceCode, id)?.references ?? []
  return references.some(({ identifier, init }) => {
    const parent = identifier.parent as TSESTree.Node | undefined
    const isExport = parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration'
    const isType = parent?.type === 'TSTypeQuery' || parent?.type === 'TSQualifiedName'
    return init !== true && !isType && !isExport
  })
}

function isInput(details: SchemaDetails | InputDetails): details is InputDetails {
  return Object.hasOwn(details, 'type')
}

/** Whether a text may call what an import of a library binds; other imports are called wherever their text says so. */
function isCalled({ names }: { names: readonly { local: string | null }[] }, text: string): boolean {
  const locals = names.flatMap(({ local }) => (local === null ? [] : [local]))
  return locals.length === 0 || locals.some((local) => callOf(local).test(text))
}

const callOf = memoize((local: string) => new RegExp(`(?<![\\w$.])${local.replaceAll('$', '\\$')}\\s*[.(<[]`))

/** The properties of an object schema that another one does not have; none where one of them is not written as an object. */
function extraKeys(schema: TSESTree.Identifier, twin: TSESTree.Identifier): string[] {
  const [own, others] = [schema, twin].map(({ parent }) => {
    const call = parent.type === 'VariableDeclarator' ? parent.init : null
    const [object] = call?.type === 'CallExpression' ? call.arguments : []
    return object?.type === 'ObjectExpression'
      ? object.properties.flatMap((property) => (property.type === 'Property' ? (keyOf(property) ?? []) : []))
      : null
  })
  return own == null || others == null ? [] : own.filter((key) => !others.includes(key))
}
