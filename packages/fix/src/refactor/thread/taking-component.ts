import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import type { Taker } from './taker.ts'

/** A React component, which takes a value as another property; `null` for anything else. */
export function takingComponent(source: ModuleSource, { node: outer }: Statement): Taker | null {
  if (!/\.[jt]sx$/.test(source.file)) return null
  const declaration = (outer['declaration'] ?? outer) as AstNode
  const declarators = (declaration['declarations'] ?? []) as AstNode[]
  const node = (declarators.length === 1 ? declarators[0]!['init'] : declaration) as AstNode | null
  const id = (declarators.length === 1 ? declarators[0]!['id'] : declaration['id']) as AstNode | null | undefined
  const name = id?.['name'] as string | undefined
  if (node == null || name === undefined || !/^\p{Lu}/u.test(name) || !/Function/.test(node.type)) return null
  const refuse = (why: string): never => {
    throw new Refusal(`Component ${name} of ${source.file} ${why}`)
  }
  const [props, ...more] = node['params'] as AstNode[]
  if (id!['typeAnnotation'] != null || more.length > 0) refuse('has a type of its own, in which its properties are.')
  const members = props === undefined ? null : membersOf(source, props)
  if (props !== undefined && (members === null || !/^(?:ObjectPattern|Identifier)$/.test(props.type)))
    refuse('has properties whose type is not in its file.')
  return {
    name,
    by: 'element',
    count: 0,
    nameOf: (parameter) => (props?.type === 'Identifier' ? `${props['name'] as string}.${parameter}` : parameter),
    take(changes, { name: property, type }, lists) {
      if (members?.list.some(({ key }) => key?.name === property) === true) refuse(`has another ${property}.`)
      if (props === undefined) writeProps(changes, source, node, { name: property, type }, lists)
      else {
        if (props.type === 'ObjectPattern') addToPattern(changes, source, props, property, lists)
        addMember(changes, source, members!, `${property}: ${type}`, lists)
      }
    },
    requireReach(nodes) {
      for (const { node: use, around } of nodes)
        if (around.some((one) => one === props) || around.at(-1)?.type === 'TSTypeQuery')
          refuse(`uses ${String(use['name'])} outside of its body.`)
    },
  }
}

/** The members of the type of some properties, where a file writes them out. */
interface Members {
  node: AstNode
  list: readonly AstNode[]
}

function membersOf({ statements }: ModuleSource, props: AstNode): Members | null {
  const type = props['typeAnnotation']?.typeAnnotation as AstNode | undefined
  if (type?.type === 'TSTypeLiteral') return { node: type, list: type['members'] as AstNode[] }
  if (type?.type !== 'TSTypeReference' || type['typeArguments'] != null) return null
  const name = type['typeName'].name as string | undefined
  const declared = statements
    .map(({ node }) => (node['declaration'] ?? node) as AstNode)
    .filter((node) => /^TS/.test(node.type) && node['id']?.name === name)
  const [only] = declared
  if (declared.length !== 1 || only!['typeParameters'] != null) return null
  if (only!.type === 'TSInterfaceDeclaration') return { node: only!['body'], list: only!['body'].body as AstNode[] }
  const literal = only!['typeAnnotation'] as AstNode | undefined
  return literal?.type === 'TSTypeLiteral' ? { node: literal, list: literal['members'] as AstNode[] } : null
}

/** Writes the properties of a component that had none. */
function writeProps(
  changes: ChangeSet,
  { file, text }: ModuleSource,
  node: AstNode,
  { name, type }: { name: string; type: string },
  lists: Set<string>,
): void {
  const from = (node['typeParameters'] as AstNode | null)?.end ?? (node['id'] as AstNode | null)?.end ?? node.start
  const at = text.indexOf('(', from) + 1
  const key = `${file}\0${at}`
  if (lists.has(key)) throw new Refusal(`A component of ${file} would take several values.`)
  lists.add(key)
  changes.edit(file).appendLeft(at, `{ ${name} }: { ${name}: ${type} }`)
}

function addToPattern(
  changes: ChangeSet,
  { file, text }: ModuleSource,
  pattern: AstNode,
  name: string,
  lists: Set<string>,
): void {
  const named = (pattern['properties'] as AstNode[]).filter(({ type }) => type !== 'RestElement')
  const hasRest = named.length < (pattern['properties'] as AstNode[]).length
  const last = named.at(-1)
  const at = last?.end ?? text.indexOf('{', pattern.start) + 1
  const key = `${file}\0${at}`
  const isFirst = last === undefined && !lists.has(key)
  lists.add(key)
  changes.edit(file).appendLeft(at, isFirst ? ` ${name}${hasRest ? ',' : ' '}` : `, ${name}`)
}

/** Adds a member as the others are written: each on a line, or all on one. */
function addMember(
  changes: ChangeSet,
  { file, text, style }: ModuleSource,
  { node, list }: Members,
  member: string,
  lists: Set<string>,
): void {
  const last = list.at(-1)
  const edit = changes.edit(file)
  if (last === undefined) {
    const at = text.indexOf('{', node.start) + 1
    const isFirst = !lists.has(`${file}\0${at}`)
    lists.add(`${file}\0${at}`)
    edit.appendLeft(at, isFirst ? ` ${member} ` : `; ${member} `)
    return
  }
  const ending = /[;,]$/.exec(text.slice(last.start, last.end))?.[0] ?? ''
  const isOnLines = text.slice(node.start, node.end).includes('\n')
  const indent = /[^\S\n]*$/.exec(text.slice(0, last.start))![0]
  const before = isOnLines ? `${style.eol}${indent}` : `${ending === '' ? ';' : ''} `
  edit.appendLeft(last.end, `${before}${member}${ending}`)
}
