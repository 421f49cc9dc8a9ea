import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { isNoReference } from './calls-of.ts'
import { endWithComment, FUNCTIONS } from './plain-function.ts'
import type { Taker } from './taker.ts'

/** A React component, which takes a value as another property; `null` for anything else. */
export function takingComponent(source: ModuleSource, statement: Statement): Taker | null {
  const { node: outer } = statement
  if (!/\.[jt]sx$/.test(source.file)) return null
  const declaration = (outer['declaration'] ?? outer) as AstNode
  const declarators = (declaration['declarations'] ?? []) as AstNode[]
  const node = (declarators.length === 1 ? declarators[0]!['init'] : declaration) as AstNode | null
  const id = (declarators.length === 1 ? declarators[0]!['id'] : declaration['id']) as AstNode | null | undefined
  const name = id?.['name'] as string | undefined
  if (node == null || name === undefined || !/^\p{Lu}/u.test(name) || !FUNCTIONS.test(node.type)) return null
  const refuse = (why: string): never => {
    throw new Refusal(`Component ${name} of ${source.file} ${why}`)
  }
  if (/\.[cm]?jsx$/.test(source.file)) refuse('is JavaScript, where its properties have no types.')
  if (source.outline.declaring(name).length !== 1) refuse('has several declarations.')
  const [props, ...more] = node['params'] as AstNode[]
  if (id!['typeAnnotation'] != null || more.length > 0) refuse('has a type of its own, in which its properties are.')
  const members = props === undefined ? null : membersOf(source, props)
  if (members?.list.some(({ type }) => type === 'TSIndexSignature') === true) refuse('takes properties of any name.')
  if (props !== undefined && (members === null || !/^(?:ObjectPattern|Identifier)$/.test(props.type)))
    refuse('has properties whose type is not in its file.')
  if (members?.statement !== undefined && isShared(source, members.statement, statement))
    refuse('shares the type of its properties with other code.')
  return {
    name,
    by: 'element',
    count: 0,
    nameOf: (parameter) => (props?.type === 'Identifier' ? `${props['name'] as string}.${parameter}` : parameter),
    take(changes, { name: property, type }, lists) {
      if (RESERVED.has(property)) refuse(`cannot take ${property}, which React keeps to itself.`)
      if (members?.list.some(({ key }) => key?.name === property) === true) refuse(`has another ${property}.`)
      if (props === undefined) writeProps(changes, source, node, { name: property, type }, lists)
      else {
        if (props.type === 'ObjectPattern') addToPattern(changes, source, props, property, lists)
        addMember(changes, source, members!, `${property}: ${type}`, lists)
      }
    },
    requireReach(nodes) {
      if (props?.type === 'Identifier' && !isOnlyRead(node, props))
        refuse(`passes ${props['name'] as string} on, and would pass on what it takes.`)
      for (const { node: use, around } of nodes)
        if (around.some((one) => one === props) || around.some(({ type }) => type === 'TSTypeQuery'))
          refuse(`uses ${String(use['name'])} outside of its body.`)
    },
  }
}

/** Properties that do not reach a component, or that its element has already. */
const RESERVED = new Set(['key', 'ref', 'children'])

/** Whether a component does no more with its properties than to read single ones, so that another one goes nowhere. */
function isOnlyRead(component: AstNode, props: AstNode): boolean {
  let isRead = true
  walk(component, (node, around) => {
    const parent = around.at(-1)
    if (!/^(?:JSX)?Identifier$/.test(node.type) || node['name'] !== props['name'] || parent === undefined) return
    if (node === props || (parent['id'] !== node && isNoReference(node, parent))) return
    const isMember = /^(?:JSX)?MemberExpression$/.test(parent.type) && parent['object'] === node
    const pattern = parent.type === 'VariableDeclarator' && parent['init'] === node ? (parent['id'] as AstNode) : null
    const isUnpacked =
      pattern?.type === 'ObjectPattern' &&
      (pattern['properties'] as AstNode[]).every(({ type }) => type !== 'RestElement')
    if (!isUnpacked && !(isMember && isFixed(parent))) isRead = false
  })
  return isRead
}

/** Whether a member has a name, or a text as its name. */
function isFixed({ computed, property }: AstNode): boolean {
  return computed !== true || property.type === 'Literal'
}

/** The members of the type of some properties, where a file writes them out. */
interface Members {
  node: AstNode
  list: readonly AstNode[]
  /** The statement that declares it; none where the component does. */
  statement?: Statement
}

/** Whether other code of a file uses the type of some properties. */
function isShared(source: ModuleSource, type: Statement, component: Statement): boolean {
  const isUser = (one: Statement): boolean => one !== type && one !== component && !/^Import/.test(one.node.type)
  const isReExport = ({ node }: Statement): boolean =>
    node.type === 'ExportNamedDeclaration' && node['declaration'] == null
  return source.statements.some(
    (one) => isUser(one) && !isReExport(one) && type.declares.some((name) => source.mentions(one).has(name)),
  )
}

function membersOf({ statements }: ModuleSource, props: AstNode): Members | null {
  const type = props['typeAnnotation']?.typeAnnotation as AstNode | undefined
  if (type?.type === 'TSTypeLiteral') return { node: type, list: type['members'] as AstNode[] }
  if (type?.type !== 'TSTypeReference' || type['typeArguments'] != null) return null
  const name = type['typeName'].name as string | undefined
  const declared = statements.filter(({ node }) => {
    const one = (node['declaration'] ?? node) as AstNode
    return /^TS/.test(one.type) && one['id']?.name === name
  })
  const [statement] = declared
  const only = (statement?.node['declaration'] ?? statement?.node) as AstNode | undefined
  if (statement === undefined || declared.length !== 1 || only!['typeParameters'] != null) return null
  if (only!.type === 'TSInterfaceDeclaration')
    return { node: only!['body'], list: only!['body'].body as AstNode[], statement }
  const literal = only!['typeAnnotation'] as AstNode | undefined
  return literal?.type === 'TSTypeLiteral' ? { node: literal, list: literal['members'] as AstNode[], statement } : null
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
  const last = named.at(-1)
  const isOnlyRest = last === undefined && (pattern['properties'] as AstNode[]).length > 0
  const at = last?.end ?? text.indexOf('{', pattern.start) + 1
  const key = `${file}\0${at}`
  const isFirst = last === undefined && !lists.has(key)
  lists.add(key)
  changes.edit(file).appendLeft(at, isOnlyRest ? ` ${name},` : isFirst ? ` ${name} ` : `, ${name}`)
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
  edit.appendLeft(isOnLines ? endWithComment(text, last.end) : last.end, `${before}${member}${ending}`)
}
