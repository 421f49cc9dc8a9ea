import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { toPascalCase } from '@stratalint/rule/analysis'

/** A component, and the type in the file that names its props; `null` where none does. */
export interface Component {
  name: string
  propsType: string | null
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
  const note = (name: string | null, propsType: string | null): void => {
    if (name !== null && /^\p{Lu}/u.test(name)) found.push({ name, propsType })
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
        if (isComponent) note(id?.name ?? nameOfFile(file), nameOfProps(superTypeArguments?.params[0]))
      },
      VariableDeclarator({ id, init }) {
        const type = id.typeAnnotation?.typeAnnotation
        // `let { title }: Props = $props()`
        if (init?.type === 'CallExpression' && calleeName(init.callee) === '$props')
          note(nameOfFile(file), nameOfProps(type))
        if (id.type !== 'Identifier') return
        if (type?.type === 'TSTypeReference' && COMPONENT_TYPES.test(lastName(type.typeName)))
          note(id.name, nameOfProps(type.typeArguments?.params[0]))
      },
      CallExpression(node) {
        const callee = calleeName(node.callee)
        const params = node.typeArguments?.params
        if (params === undefined) return
        if (callee === 'forwardRef') note(componentName(node, file), nameOfProps(params[1]))
        else if (callee === 'memo' || callee === 'observer') note(componentName(node, file), nameOfProps(params[0]))
        else if (callee === 'defineProps') note(nameOfFile(file), nameOfProps(params[0]))
      },
    },
    components() {
      for (const node of functions)
        if (withJsx.has(node)) note(componentName(node, file), nameOfProps(typeOfParameter(node.params[0]!)))
      return found
    },
  }
}

/**
 * The name that the props of a component go by; `null` for a type that is no component's props, or whose name is right.
 */
export function propsNameOf(
  { name, exported, text }: { name: string; exported: boolean; text: string },
  components: readonly Component[],
): { component: string; expected: string } | null {
  const users = new Set(components.filter(({ propsType }) => propsType === name).map((one) => one.name))
  const [component] = users
  if (component === undefined || users.size > 1) return null
  const isNamedProps = /Props$/.test(name)
  const full = `${component}Props`
  if (exported) {
    // `ButtonProps` of `const Button = memo(ButtonInner)`
    const owner = name.slice(0, -'Props'.length)
    const ownsOther = owner !== '' && new RegExp(`\\b(?:const|let|class|function|as)\\s+${owner}\\b`).test(text)
    return !isNamedProps || name === full || ownsOther ? null : { component, expected: full }
  }
  // A type that is used for more than the props may describe something else.
  if (!isNamedProps && (text.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))?.length ?? 0) > 2) return null
  const isOnly = new Set(components.map((one) => one.name)).size === 1
  if (name === 'Props' || (name === full && !isOnly)) return null
  const expected = isOnly && !/\bProps\b/.test(text) ? 'Props' : full
  return expected === name ? null : { component, expected }
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
  if (parameter.type === 'AssignmentPattern') return typeOfParameter(parameter.left as TSESTree.Parameter)
  return 'typeAnnotation' in parameter ? parameter.typeAnnotation?.typeAnnotation : undefined
}

function nameOfProps(type: TSESTree.TypeNode | undefined): string | null {
  if (type?.type !== 'TSTypeReference') return null
  const name = lastName(type.typeName)
  const [argument] = type.typeArguments?.params ?? []
  if (argument !== undefined && PROPS_WRAPPERS.has(name)) return nameOfProps(argument)
  return type.typeName.type === 'Identifier' ? name : null
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
