import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { formOf } from '../max-function-lines/repeats.ts'
import { walk } from '../max-function-lines/walk.ts'
import { planFunction } from './function-plan.ts'
import type { InsideContext, InsidePlan } from './inside-plan.ts'
import { chooseMembers, keyName, sizeOf, unitOf } from './members.ts'
import type { Unit } from './outline.ts'

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression
type MethodsPlan = Extract<InsidePlan, { action: 'move-methods' }>

/** More fields are no interface of a class that only does a part of the work. */
const MOST_FIELDS = 6
/** What stays of a method that others call: its head, a call and its end. */
const LINES_OF_CALL = 3

/** Plans which methods of a class become functions or another class, or how its longest method is split. */
export function planClass(context: InsideContext, node: ClassNode): InsidePlan | null {
  const members = node.body.body.map((member) => memberOf(member))
  const isInjected = node.decorators.length > 0
  const methods = [
    planMethods(context, members, 'functions'),
    planMethods(context, members, 'class', isInjected),
    planMethods(context, members, 'class', isInjected, true),
  ].filter((plan) => plan !== null)
  // A few lines less are no split, and one file does not hold more than the limit.
  const wanted = Math.max(Math.min(context.need, Math.ceil(context.max * 0.6)), Math.ceil(context.max / 20))
  const merged = mergeAlike(context, members)
  if (merged !== null && merged.saved >= wanted) return merged
  const best = methods.find(({ saved }) => saved >= wanted)
  if (best !== undefined) return best
  const longest = members.toSorted((a, b) => sizeOf(b.node) - sizeOf(a.node))[0]
  const value = longest !== undefined && 'value' in longest.node ? longest.node.value : null
  const inMethod =
    value === null || !isFunction(value)
      ? null
      : planFunction({ ...context, owner: `${context.owner}.${longest!.name}` }, value)
  const plans = [...methods, inMethod].filter((plan) => plan !== null)
  const enough = plans.find(({ saved }) => saved >= wanted)
  return enough ?? plans.find(({ saved }) => saved >= wanted / 2) ?? byTopic(context, members)
}

/** Methods that a framework looks for in the class itself. */
const HOOKS = /^(?:ng[A-Z]|on(?:Module|Application)[A-Z]|component[DW]|render$|connectedCallback$)/

interface Member {
  node: TSESTree.ClassElement
  name: string
  /** Names that it takes from `this`. */
  uses: ReadonlySet<string>
  writes: ReadonlySet<string>
  isMethod: boolean
  /** A method that only the class itself calls, and nothing else knows. */
  isPrivateMethod: boolean
  usesSuper: boolean
}

function memberOf(node: TSESTree.ClassElement): Member {
  const name = 'key' in node ? keyName(node.key) : ''
  const [uses, writes] = [new Set<string>(), new Set<string>()]
  let usesSuper = false
  walk(node, (one) => {
    if (one.type === 'Super') usesSuper = true
    // `this` as a whole may be used for anything.
    if (one.type === 'ThisExpression') uses.add(nameTakenFrom(one))
    if (one.type === 'VariableDeclarator' && one.init?.type === 'ThisExpression' && one.id.type === 'ObjectPattern')
      for (const property of one.id.properties) uses.add(property.type === 'Property' ? keyName(property.key) : '')
    const target =
      one.type === 'AssignmentExpression' ? one.left : one.type === 'UpdateExpression' ? one.argument : null
    if (target?.type === 'MemberExpression' && target.object.type === 'ThisExpression')
      writes.add(keyName(target.property))
  })
  const isMethod = node.type === 'MethodDefinition' && node.kind === 'method' && !node.static && !node.override
  const isPrivate =
    isMethod && (node.accessibility === 'private' || node.key.type === 'PrivateIdentifier' || name.startsWith('_'))
  return { node, name, uses, writes, usesSuper, isMethod, isPrivateMethod: isPrivate && node.decorators.length === 0 }
}

/** The member that `this` is there for; empty where it is more than one. */
function nameTakenFrom({ parent }: TSESTree.ThisExpression): string {
  if (parent.type === 'MemberExpression' && !parent.computed) return keyName(parent.property)
  return parent.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern' ? keyName(firstKey(parent.id)) : ''
}

function firstKey({ properties: [first] }: TSESTree.ObjectPattern): TSESTree.Node {
  return first?.type === 'Property' ? first.key : ({ type: 'Identifier', name: '' } as TSESTree.Identifier)
}

function planMethods(
  context: InsideContext,
  members: readonly Member[],
  to: MethodsPlan['to'],
  isInjected = false,
  withPublic = false,
): MethodsPlan | null {
  const { owner, need, max, companions, sourceCode } = context
  const fields = fieldsOf(members)
  const names = members.map(({ name }) => name)
  const isCandidate = ({ isMethod, isPrivateMethod, name }: Member): boolean =>
    isPrivateMethod || (withPublic && isMethod && name !== '' && !HOOKS.test(name))
  const mayMove = (member: Member): boolean => {
    if (!isCandidate(member) || member.usesSuper || member.writes.size > 0) return false
    if (to === 'functions') return member.uses.size === 0 && companions.isMovable(sourceCode.getRange(member.node))
    const isKnown = (name: string): boolean =>
      fields.has(name) || (names.includes(name) && isCandidate(members[names.indexOf(name)]!))
    return [...member.uses].every(isKnown) && companions.isMovable(sourceCode.getRange(member.node))
  }
  const units = members.map((member, index): Unit => {
    const used = [...member.uses].map((name) => names.indexOf(name))
    return {
      ...unitOf(context, member.node, member.name),
      isPinned: !mayMove(member),
      exported: member.isPrivateMethod ? [] : [member.name],
      uses: used.filter((at) => at !== -1 && at !== index && !fields.has(names[at]!)),
    }
  })
  const found = chooseMembers(units, need, max)
  if (found === null || found.members.lines < Math.min(30, max / 4)) return null
  const moved = found.indexes.map((index) => members[index]!)
  const needs = [...new Set(moved.flatMap(({ uses }) => [...uses].filter((name) => fields.has(name))))]
  if (needs.length > MOST_FIELDS) return null
  const along = companions.of(moved.map(({ node }) => sourceCode.getRange(node)))
  const kept = moved.filter(({ isPrivateMethod }) => !isPrivateMethod).map(({ name }) => name)
  const saved = found.members.lines + along.lines - (to === 'class' ? 2 : 1) - kept.length * LINES_OF_CALL
  if (found.members.lines + along.lines > max - 8) return null
  return {
    action: 'move-methods',
    owner,
    members: found.members,
    to,
    needs,
    kept,
    isInjected,
    along: along.names,
    saved,
  }
}

/** Fields that have their value from the constructor on. */
function fieldsOf(members: readonly Member[]): Set<string> {
  const fields = new Set<string>()
  for (const { node, name } of members) {
    if (node.type === 'PropertyDefinition' && !node.static && (node.value === null || !isFunction(node.value)))
      fields.add(name)
    if (node.type !== 'MethodDefinition' || node.kind !== 'constructor') continue
    for (const param of node.value.params)
      if (param.type === 'TSParameterProperty') fields.add(keyName(parameterOf(param)))
  }
  for (const { node, writes } of members)
    if (node.type !== 'MethodDefinition' || node.kind !== 'constructor') for (const name of writes) fields.delete(name)
  return fields
}

function parameterOf({ parameter }: TSESTree.TSParameterProperty): TSESTree.Node {
  return parameter.type === 'AssignmentPattern' ? parameter.left : parameter
}

/** Fewer methods of one form are no table. */
const LEAST_ALIKE = 6

/** The methods of a class that differ only in names and values, which one method can do. */
function mergeAlike(context: InsideContext, members: readonly Member[]): InsidePlan | null {
  const byForm = new Map<string, { node: TSESTree.MethodDefinition; name: string }[]>()
  for (const { node, name } of members) {
    if (node.type !== 'MethodDefinition' || !/^(?:method|get)$/.test(node.kind) || node.decorators.length > 0) continue
    const text = context.sourceCode.getText(node)
    // An override or an empty method is there for others.
    if (node.override || HOOKS.test(name) || (node.value.body?.body.length ?? 0) === 0) continue
    const form = formOf(text.slice(text.indexOf('(')))
    byForm.set(`${node.kind} ${form}`, [...(byForm.get(`${node.kind} ${form}`) ?? []), { node, name }])
  }
  const [alike] = [...byForm.values()].toSorted((a, b) => b.length - a.length)
  if (alike === undefined || alike.length < LEAST_ALIKE) return null
  const units = alike.map(({ node, name }) => unitOf(context, node, name))
  return {
    action: 'merge-methods',
    owner: context.owner,
    count: alike.length,
    noun: alike[0]!.node.kind === 'get' ? 'getters' : 'methods',
    fromLine: units[0]!.fromLine,
    toLine: units.at(-1)!.toLine,
    saved: units.reduce((sum, { lines }) => sum + lines, 0) - units[0]!.lines,
  }
}

/** Where no group of methods can leave a class without a decision. */
function byTopic(context: InsideContext, members: readonly Member[]): InsidePlan | null {
  const longest = members
    .filter(({ node, name }) => node.type === 'MethodDefinition' && node.kind === 'method' && name !== '')
    .map(({ node, name }) => unitOf(context, node, name))
    .toSorted((a, b) => b.lines - a.lines)
    .slice(0, 2)
  return longest.length < 2 ? null : { action: 'split-class', owner: context.owner, longest, saved: 0 }
}
