import { pluralOf, singularOf, toCamelCase, toPascalCase, wordsOf, isFunction } from '@stratalint/rule/analysis'
import type { Block } from './block.ts'
import { isCheck } from './checks.ts'
import { lastName, topicOf } from './function-label.ts'
import { actionWords } from './name-action.ts'
import { FILLERS, guess, lowerWords, sure, VAGUE, type Candidate } from './name-candidates.ts'
import { commentWords } from './name-comment.ts'
import { jsxNames } from './name-jsx.ts'
import type { Extraction, Target } from './extraction.ts'
import { QUIET_ACTIONS, ACTIONS } from './actions.ts'
import { conditionWords, effectWords } from './name-effect.ts'
import { fillingOf } from './name-filling.ts'
import { valueName } from './name-value.ts'
import { walk } from './walk.ts'

/** Gives each extracted part its form and a name that is free in the file. */
export function createNamer(target: Target): (block: Block) => Pick<Extraction, 'form' | 'name' | 'isNameSure'> {
  const given = new Set<string>()
  const { text } = target.sourceCode
  // Members of classes are no names of a scope.
  const isTaken = (name: string): boolean =>
    target.flow.isTaken(name) || given.has(name) || new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text)
  return (block) => {
    const form = formOf(block, target)
    const known = form === 'component' ? jsxNames(block, target).map(sure) : namesOf(block, target, form)
    const candidates = known.map(({ words }) => words)
    const topic = form === 'component' ? [] : topicWords(target)
    const complete = candidates.map((words) =>
      words.length === 1 && form !== 'constant' ? [...words, ...topic] : words,
    )
    const longer = complete.map((words) => [...words, ...topic.filter((word) => !words.includes(word))])
    const styled = [...complete, ...longer].map((words) =>
      words.filter((word, index) => word.toLowerCase() !== words[index - 1]?.toLowerCase()),
    )
    const names = styled.map((words) => spell(words, form))
    const at = names.findIndex((name) => name !== '' && !isTaken(name))
    const name = names[at] ?? numberless(names.find((one) => one !== '') ?? 'part', isTaken)
    given.add(name)
    return { form, name, isNameSure: at !== -1 && known[at % known.length]!.isSure }
  }
}

function formOf(block: Block, { label }: Target): Extraction['form'] {
  if (block.yields) return 'generator'
  if (block.usesThis && label.className !== null) return 'method'
  if (block.kind === 'jsx') return 'component'
  if (block.usesHooks) return 'hook'
  if (block.kind === 'value' && block.inputs.length === 0 && !block.isAsync && !block.usesThis && !block.needsTypes)
    return 'constant'
  return 'function'
}

function spell(words: readonly string[], form: Extraction['form']): string {
  const text = words.join(' ')
  if (form === 'component') return toPascalCase(text)
  if (form === 'constant')
    return wordsOf(text)
      .map((word) => word.toUpperCase())
      .join('_')
  return toCamelCase(text)
}

/** Names in order of preference. */
function namesOf(block: Block, target: Target, form: Extraction['form']): Candidate[] {
  const topic = topicWords(target)
  if (form === 'constant') return [valueName(block, target, topic)]
  if (form === 'hook') return hookNames(block, topic)
  if (block.kind === 'jsx') return jsxNames(block, target).map((words) => sure(['render', ...words]))
  if (block.kind === 'value') {
    const { words, isSure } = valueName(block, target, topic)
    return [{ words: ['build', ...words], isSure }]
  }
  const action = actionWords(block, topic)
  const candidates = [
    ...[commentWords(block, target), block.nodes.every(isCheck) ? ['check', ...topic] : null].map(toSure),
    ...[fillingWords(block, topic), outputWords(block, topic)].map(toSure),
    action,
    ...[loopWords(block)].map(toSure),
    ...[conditionWords(block.nodes)].map(toGuess),
    ...[effectWords(block)].map(toSure),
    ...[valueWords(block, topic), edgeWords(block, target)].map(toGuess),
  ]
  return candidates.filter((one) => one !== null)
}

const toSure = (words: string[] | null): Candidate | null => (words === null ? null : sure(words))
const toGuess = (words: string[] | null): Candidate | null => (words === null ? null : guess(words))

/** A hook is called after what it returns; one that returns many things needs a name from a person. */
function hookNames({ outputs }: Block, topic: readonly string[]): Candidate[] {
  const subject = outputs.find((name) => !/^(?:set|handle|is|on|has)[A-Z]|Ref$/.test(name))
  const words = lowerWords(subject ?? outputs[0] ?? [...topic, 'effects'].join('-'))
  const candidate = subject !== undefined && outputs.length < 4 ? sure : guess
  return [candidate(['use', ...words]), candidate(['use', ...topic, ...words])]
}

/** Names that say nothing about what a function is for. */
const GENERIC =
  /^(?:execute|run|main|handler|handle|default|process|render|apply|index|setup|call|invoke|action|loader|page|layout|route|get|post|put|patch|delete|constructor|callback|component|app|then|service|controller|resolver|internal|helper|impl)$/

/** What the whole function is about: its own name without the action, or that of its class, file or folder. */
function topicWords({ label, node, file }: Target): string[] {
  const path = file.split('/').map((part) => part.replace(/\..*$/, ''))
  const sources = [label.name === '' ? topicOf(node) : label.name, label.className ?? '', ...path.reverse()]
  for (const source of sources) {
    const words = lowerWords(source).filter((word) => !/^\d/.test(word))
    const rest = (ACTIONS.has(words[0] ?? '') || words[0] === 'on') && words.length > 1 ? words.slice(1) : words
    const meaningful = rest.filter((word) => !GENERIC.test(word) && !FILLERS.has(word))
    if (meaningful.length > 0 && meaningful.join('').length > 2) return meaningful.slice(0, 3)
  }
  return []
}

/** `build invoice` for what declares `invoice` for the rest, `build role and status` for two values. */
function outputWords(block: Block, topic: readonly string[]): string[] | null {
  const [name, second] = block.outputs
  if (name === undefined || block.outputs.length > 2) return null
  if (block.functionOutputs === block.outputs.length && second === undefined) return ['create', ...lowerWords(name)]
  if (second !== undefined && block.functionOutputs === 0) {
    const [one, other] = [lowerWords(name), lowerWords(second)]
    const isClear = [one, other].every((words) => words.length > 1 || !VAGUE.has(words[0]!))
    // `capacity and monthly rows`
    const isSame = one.length > 1 && one.at(-1) === other.at(-1)
    const both = [...(isSame ? one.slice(0, -1) : one), 'and', ...other]
    if (isClear && both.length < 5) return [block.isAsync ? 'load' : 'build', ...both]
  }
  const words = lowerWords(name)
  const isVague = words.length === 1 && VAGUE.has(words[0]!)
  const subject = isVague ? [...topic.filter((word) => word !== words[0]), ...words] : words
  if (/^(?:is|has|can|should|needs)$/.test(subject[0]!)) return ['check', ...subject.slice(1)]
  const action =
    actionOfValue(block, name) ?? (block.isAsync ? 'load' : startsWithNumber(block, name) ? 'compute' : 'build')
  return ACTIONS.has(subject[0]!) && subject.length > 1 ? subject : [action, ...subject.slice(-3)]
}

/** `append rows` for a loop over `rows` that only adds to a list. */
function fillingWords(block: Block, topic: readonly string[]): string[] | null {
  const filling = fillingOf(block)
  if (filling === null) return null
  const { action, target, source } = filling
  const words = lowerWords(action !== 'fill' && source !== null ? source : target)
  const isVague = words.length === 1 && VAGUE.has(words[0]!) && (action === 'fill' || source === null)
  return [action, ...(isVague ? topic.filter((word) => word !== words[0]) : []), ...words.slice(-3)]
}

/** `create` for `const order = await db.order.create(…)`. */
function actionOfValue({ nodes }: Block, name: string): string | null {
  let action: string | null = null
  for (const root of nodes)
    walk(root, (node) => {
      if (
        node.type === 'VariableDeclarator' &&
        node.id.type === 'Identifier' &&
        node.id.name === name &&
        node.init !== null
      ) {
        const value = node.init.type === 'AwaitExpression' ? node.init.argument : node.init
        const [first = ''] = value.type === 'CallExpression' ? lowerWords(lastName(value.callee)) : []
        if (ACTIONS.has(first) && !QUIET_ACTIONS.has(first)) action = first
      }
      return !isFunction(node)
    })
  return action
}

function startsWithNumber({ nodes }: Block, name: string): boolean {
  return nodes.some(
    (node) =>
      node.type === 'VariableDeclaration' &&
      node.declarations.some(
        ({ id, init }) =>
          id.type === 'Identifier' && id.name === name && init?.type === 'Literal' && typeof init.value === 'number',
      ),
  )
}

/** `process lines` for a loop over `order.lines`. */
function loopWords({ nodes }: Block): string[] | null {
  const loop = nodes.length === 1 ? nodes[0]! : nodes.find((node) => node.type === 'ForOfStatement')
  const owner = loop?.parent?.parent
  if (loop?.type === 'ForOfStatement') {
    const words = lowerWords(lastName(loop.right))
    return words.length === 0 ? null : ['process', ...pluralized(words).slice(-2)]
  }
  if (owner?.type !== 'ForOfStatement' || owner.left.type !== 'VariableDeclaration') return null
  const { id } = owner.left.declarations[0]
  const words = id.type === 'Identifier' ? lowerWords(id.name) : lowerWords(singularOf(lastName(owner.right)))
  return words.length === 0 ? null : ['process', ...words.slice(-2)]
}

function pluralized(words: readonly string[]): string[] {
  const last = words.at(-1)!
  return [...words.slice(0, -1), singularOf(last) === last && !last.endsWith('s') ? pluralOf(last) : last]
}

/** By the position in the function: it prepares, or finishes, what the function is for. */
function edgeWords({ nodes }: Block, { node, sourceCode }: Target): string[] {
  const [start, end] = sourceCode.getRange(node)
  const [from] = sourceCode.getRange(nodes[0]!)
  return [from - start < (end - start) / 2 ? 'prepare' : 'complete']
}

/** `resolve settings` for what declares several values, by the first of them, and `build order result` for a result. */
function valueWords({ outputs, isReturned, isAsync }: Block, topic: readonly string[]): string[] | null {
  if (isReturned) return ['build', ...topic, 'result']
  const clear = outputs.map(lowerWords).find((words) => words.length > 1 || !VAGUE.has(words[0]!))
  return clear === undefined ? null : [isAsync ? 'load' : 'resolve', ...clear.slice(-3)]
}

/** The name with a word that makes it free; numbers would say nothing. */
function numberless(name: string, isTaken: (name: string) => boolean): string {
  const ends = ['Step', 'Part', 'Stage', 'Phase']
  return ends.map((end) => `${name}${end}`).find((one) => !isTaken(one)) ?? `${name}Section`
}
