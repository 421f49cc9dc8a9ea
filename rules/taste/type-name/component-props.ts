import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { toPascalCase } from '@stratalint/rule/analysis'

/** A component, and the type in the file that names its props; `null` where none does. */
export interface Component {
  name: string
  propsType: string | null
  /** The types of an intersection that names its props. */
  parts: readonly string[]
}

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression

const COMPONENT_TYPES = /^(?:FC|VFC|FunctionComponent|VoidFunctionComponent|ComponentType|Component|PureComponent)$/
const PROPS_WRAPPERS = new Set(['Readonly', 'PropsWithChildren', 'PropsWithRef', 'PropsWithoutRef'])
const WRAPPING_CALLS = /^(?:forwardRef|memo|observer)$/

/** Finds the components of a file while it is visited. */
export function createComponentFinder(file: string): { listeners: TSESLint.RuleListener; components(): Component[] } {
  const functions: FunctionNode[] = []
  const withJsx = new Set<TSESTree.Node>()
  const found: Component[] = []
  const noteFunction = (node: FunctionNode): void => {
    if (node.params.length > 0) functions.push(node)
  }
  const noteJsx = (node: TSESTree.Node): void => {
    for (let at = node.parent; at !== undefined && at !== null && !withJsx.has(at); at = at.parent) withJsx.add(at)
  }
  const note = (name: string | null, type: TSESTree.TypeNode | undefined): void => {
    // `Card_` is the inner part of `Card`.
    if (name !== null && /^\p{Lu}/u.test(name))
      found.push({ name: name.replace(/[_$]+/g, ''), propsType: nameOfProps(type), parts: partsOf(type) })
  }
  return {
    listeners: {
      FunctionDeclaration: noteFunction,
      FunctionExpression: noteFunction,
      ArrowFunctionExpression: noteFunction,
      JSXElement: noteJsx,
      JSXFragment: noteJsx,
      ClassDeclaration({ id, superClass, superTypeArguments }) {
        const isComponent = superClass !== null && /^(?:Component|PureComponent)$/.test(calleeName(superClass))
        if (isComponent) note(id?.name ?? nameOfFile(file), superTypeArguments?.params[0])
      },
      VariableDeclarator({ id, init }) {
        const type = id.typeAnnotation?.typeAnnotation
        // `let { title }: Props = $props()`
        if (init?.type === 'CallExpression' && calleeName(init.callee) === '$props') note(nameOfFile(file), type)
        if (id.type !== 'Identifier') return
        if (type?.type === 'TSTypeReference' && COMPONENT_TYPES.test(lastName(type.typeName)))
          note(id.name, type.typeArguments?.params[0])
      },
      CallExpression(node) {
        const callee = calleeName(node.callee)
        const params = node.typeArguments?.params
        if (params === undefined) return
        if (callee === 'forwardRef') note(componentName(node, file), params[1])
        else if (callee === 'memo' || callee === 'observer') note(componentName(node, file), params[0])
        else if (callee === 'defineProps') note(nameOfFile(file), params[0])
      },
    },
    components() {
      for (const node of functions)
        if (withJsx.has(node) && !isMadeByFunction(node))
          note(componentName(node, file), typeOfParameter(node.params[0]!))
      return found
    },
  }
}

/** Whether a function makes a component and returns it: the props are those of any component that it makes. */
function isMadeByFunction({ parent, ...node }: FunctionNode): boolean {
  const name = node.type === 'FunctionDeclaration' ? node.id?.name : undefined
  const outer = parent.type === 'VariableDeclarator' ? parent.parent.parent : parent
  const own = name ?? (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : null)
  return (
    own !== null &&
    outer?.type === 'BlockStatement' &&
    outer.body.some(
      (statement) =>
        statement.type === 'ReturnStatement' &&
        statement.argument?.type === 'Identifier' &&
        statement.argument.name === own,
    )
  )
}

/** The name of the component that a function is, or that a call makes from one. */
function componentName(node: FunctionNode | TSESTree.CallExpression, file: string): string | null {
  if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') {
    if (node.id !== null) return node.id.name
  }
  let at: TSESTree.Node = node
  while (at.parent?.type === 'CallExpression' && WRAPPING_CALLS.test(calleeName(at.parent.callee))) at = at.parent
  while (at.parent?.type === 'TSAsExpression' || at.parent?.type === 'TSSatisfiesExpression') at = at.parent
  if (at.parent?.type === 'VariableDeclarator' && at.parent.id.type === 'Identifier') return at.parent.id.name
  return at.parent?.type === 'ExportDefaultDeclaration' ? nameOfFile(file) : null
}

/** The name that the component in a file without a name of its own goes by. */
function nameOfFile(file: string): string {
  const [name = '', folder = ''] = file.split('/').toReversed()
  const stem = name.split('.')[0]!
  return toPascalCase(stem === 'index' ? folder : stem)
}

function typeOfParameter(parameter: TSESTree.Parameter): TSESTree.TypeNode | undefined {
  if (parameter.type === 'AssignmentPattern') return typeOfParameter(parameter.left)
  return 'typeAnnotation' in parameter ? parameter.typeAnnotation?.typeAnnotation : undefined
}

function nameOfProps(type: TSESTree.TypeNode | undefined): string | null {
  if (type?.type !== 'TSTypeReference') return null
  const name = lastName(type.typeName)
  const [argument] = type.typeArguments?.params ?? []
  if (argument !== undefined && PROPS_WRAPPERS.has(name)) return nameOfProps(argument)
  return type.typeName.type === 'Identifier' ? name : null
}

function partsOf(type: TSESTree.TypeNode | undefined): string[] {
  return type?.type === 'TSIntersectionType' ? type.types.map(nameOfProps).filter((name) => name !== null) : []
}

function calleeName(callee: TSESTree.Node): string {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return ''
  return callee.property.name
}

function lastName(name: TSESTree.EntityName): string {
  if (name.type === 'Identifier') return name.name
  return name.type === 'TSQualifiedName' ? name.right.name : ''
}
