import type { TSESTree } from '@typescript-eslint/utils'
import { isComponentFile } from '@stratalint/core'
import { defineRule } from '@stratalint/rule'
import { createComponentFinder } from './component-props.ts'
import { namesObject } from './declared-shape.ts'
import { describeTypeName, type TypeNameDetails } from './describe-type-name.ts'
import { freeName } from './free-name.ts'
import { faultOf, mayHaveFault } from './plain-name.ts'
import { isCustomary, PROPS_CUSTOM } from './props-custom.ts'
import { propsNameOf } from './props-name.ts'
import { renameEdits } from './rename-edits.ts'

type TypeDeclaration =
  | TSESTree.TSInterfaceDeclaration
  | TSESTree.TSTypeAliasDeclaration
  | TSESTree.TSEnumDeclaration
  | TSESTree.ClassDeclaration

const DECLARED = /\b(?:type|interface|enum|class)\s+([\w$\u00aa-\uffff]+)\s*(?=[=<{]|extends\b|implements\b)/g
const MAY_BE_PROPS = /(?:Props|Properties|Options|Params|Args|Attributes|Attrs|Input|State)$/

export default defineRule({
  id: 'taste/type-name',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Name types in PascalCase, without a prefix or suffix that only repeats that they are types',
      why: 'With one spelling for each concept, people and agents find a type by searching for its name, and do not define it again.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          allow: {
            type: 'array',
            items: { type: 'string' },
            default: [],
            description:
              'Names, or first words of names, that look like a prefix or suffix and are none, such as `TSystem`.',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false, sets: ['strict'] },
  questions: [PROPS_CUSTOM],
  hints: ['interface', 'type', 'enum', 'class'],
  concerns({ file, text }) {
    const hasComponents = /[jt]sx$/.test(file) || isComponentFile(file)
    for (const match of text.matchAll(DECLARED)) {
      const name = match[1]!
      if (mayHaveFault(name)) return true
      if (hasComponents && MAY_BE_PROPS.test(name) && mayHaveOtherPropsName(name, text, match.index)) return true
    }
    return false
  },
  create({ project, inspection, sourceCode, options, report }) {
    const { allow } = options[0] as { allow: string[] }
    const { file, text } = inspection
    const declarations = new Map<string, TypeDeclaration>()
    const note = (node: TypeDeclaration): void => {
      if (node.id !== null && !declarations.has(node.id.name) && !isAmbient(node)) declarations.set(node.id.name, node)
    }
    const finder = createComponentFinder(file)
    const given = new Set<string>()
    const check = (name: string, node: TypeDeclaration, exportedNames: ReadonlySet<string>): void => {
      const exported = isExported(node) || exportedNames.has(name)
      const isAlias = node.type === 'TSTypeAliasDeclaration'
      const isInterface = node.type === 'TSInterfaceDeclaration'
      const affixes = isInterface || (isAlias && namesObject(node, sourceCode.ast))
      const fault = faultOf(name, { affixes, exported, allow })
      const found =
        isAlias || isInterface
          ? propsNameOf({ name, exported, text, isFaulty: fault !== null }, finder.components())
          : null
      const props = found !== null && isCustomary(project, file, name, found) ? null : found
      if ((fault === null && props === null) || allow.includes(name)) return
      const place = project.judge.locate(file)
      const kind = isInterface ? 'interface' : isAlias ? 'type' : node.type === 'TSEnumDeclaration' ? 'enum' : 'class'
      const isInferred = isAlias && /\btypeof\s/.test(sourceCode.getText(node))
      const plain = props?.expected ?? clearName(isInferred ? withoutSchema(fault!.plain) : fault!.plain)
      const { name: newName, plainTaken } = freeName(plain, {
        inspection,
        domain: place?.place.role === 'domain' && file.split('/').includes(place.domain) ? place.domain : null,
        kind,
        own: sourceCode.getText(node),
        given,
        isImplemented: isInterface && new RegExp(`\\bimplements\\s[^{]*\\b${name}(?![\\w$])`).test(text),
      })
      given.add(newName)
      const edits = exported || !(isAlias || isInterface) ? null : renameEdits(node, newName, inspection, sourceCode)
      const details: TypeNameDetails = { name, plain, plainTaken, newName, kind, exported, fault, props, edits }
      report({ node: node.id!, subject: name, extent: null, message: { details } })
    }
    return {
      TSInterfaceDeclaration: note,
      TSTypeAliasDeclaration: note,
      TSEnumDeclaration: note,
      ...finder.listeners,
      ClassDeclaration(node) {
        note(node)
        finder.listeners.ClassDeclaration?.(node)
      },
      'Program:exit'(program: TSESTree.Program) {
        const exportedNames = namesExportedBelow(program)
        const values = constantsIn(program)
        for (const [name, node] of declarations) {
          // `const OPEN = …` and `type OPEN = typeof OPEN` share their name on purpose.
          if (node.type !== 'TSTypeAliasDeclaration' || !values.has(name)) check(name, node, exportedNames)
        }
      },
    }
  },
  describe: ({ project, module }, details: TypeNameDetails) => describeTypeName(details, module.file, project),
})

/** `Form` is a component; what `FormType` describes are the values in it. */
const clearName = (name: string): string => (name === 'Form' ? 'FormValues' : name)

/** The type that a schema infers is not a schema itself. */
function withoutSchema(name: string): string {
  return name.replace(/(?<=\p{Ll})Schema$/u, '')
}

/** Whether only a tree shows that a type with such a name is the props of a component, and named so. */
function mayHaveOtherPropsName(name: string, text: string, at: number): boolean {
  const isExported = /\bexport\s+(?:declare\s+)?$/.test(text.slice(Math.max(0, at - 20), at))
  // Props are mentioned again by their component.
  if (!text.slice(0, at).includes(name) && text.indexOf(name, text.indexOf(name, at) + name.length) === -1) return false
  if (!isExported) return name !== 'Props'
  const component = name.slice(0, -'Props'.length)
  return (
    name.endsWith('Props') &&
    (component === '' || !new RegExp(`\\b(?:const|function|class)\\s+${component}\\b`).test(text))
  )
}

/** Declared by someone else: in `declare global`, `declare module '…'` or with `declare`. */
function isAmbient(node: TypeDeclaration): boolean {
  if (node.declare) return true
  for (let at: TSESTree.Node | undefined | null = node.parent; at !== undefined && at !== null; at = at.parent)
    if (at.type === 'TSModuleDeclaration' && (at.declare || at.kind !== 'namespace')) return true
  return false
}

function isExported({ parent }: TypeDeclaration): boolean {
  return parent.type === 'ExportNamedDeclaration' || parent.type === 'ExportDefaultDeclaration'
}

/** The names of the constants of a module. */
function constantsIn({ body }: TSESTree.Program): Set<string> {
  const names = new Set<string>()
  for (const statement of body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (node?.type !== 'VariableDeclaration') continue
    for (const { id } of node.declarations) if (id.type === 'Identifier') names.add(id.name)
  }
  return names
}

/** The names in `export { … }`, `export default Name` and `export = Name`. */
function namesExportedBelow({ body }: TSESTree.Program): Set<string> {
  const names = body.flatMap((statement) => {
    if (statement.type === 'ExportNamedDeclaration' && statement.source === null)
      return statement.specifiers.flatMap(({ local }) => (local.type === 'Identifier' ? [local.name] : []))
    if (statement.type === 'ExportDefaultDeclaration' && statement.declaration.type === 'Identifier')
      return [statement.declaration.name]
    if (statement.type === 'TSExportAssignment' && statement.expression.type === 'Identifier')
      return [statement.expression.name]
    return []
  })
  return new Set(names)
}
