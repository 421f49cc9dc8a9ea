import { childKeys, extractModule, parseSource, type ResolvedModule } from '@stratalint/graph'

/** A call that loads code which cannot be known, or runs code from a text. */
export interface OpaqueLoad {
  /** How it is written, shortened. */
  form: string
  /** Its text without white space, by which a moved call is recognized. */
  key: string
  start: number
}

/** What a file loads without saying what, and the texts in it that may say it. */
export interface OpaqueFacts {
  loads: readonly OpaqueLoad[]
  /** Literal texts, concatenations of them included, and the specifiers of imports inside such texts. */
  texts: readonly { text: string; start: number }[]
}

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

const NOTHING: OpaqueFacts = { loads: [], texts: [] }

/** Words of all that `readOpaque` finds, and ways to write them in parts or with escapes. */
const MAY_LOAD =
  /\bimport\s*[(./]|require|eval|Function|importScripts|runIn|compileFunction|Script|_load|process|global|window|self|Builtin|Worker\(|fork\(|\\u|\[[^\]\n]*["'`]\s*[+,.]|\[\s*`/

/** Whether a text may contain an opaque load. */
export function mayLoad(text: string): boolean {
  return MAY_LOAD.test(text)
}

/** Reads the opaque loads of a source text; nothing for one that does not parse. */
export function readOpaque(filename: string, text: string): OpaqueFacts {
  const tree = parseSource(filename, text)
  if ('error' in tree) return NOTHING
  const loads = new Map<number, OpaqueLoad>()
  const texts: { text: string; start: number }[] = []
  const add = (form: string, start: number, end: number): void => {
    loads.set(start, { form, start, key: text.slice(start, end).replace(/\s+/g, '') })
  }
  for (const { form, start, end } of extractModule(tree.program, text, filename).opaque ?? [])
    if (form !== 'mock' && form !== 'url') add(FORMS[form] ?? form, start, end)
  const known = [...loads.values()]
  visit(tree.program as unknown as Node, (node) => {
    const form = formOf(node, text)
    // The argument of an import is the position of a load that is known already.
    if (form !== null && !known.some(({ start }) => start >= node.start && start < node.end))
      add(form, node.start, node.end)
    const folded = fold(node)
    if (folded === null) return true
    texts.push({ text: folded, start: node.start })
    for (const [, , inner] of folded.matchAll(/\b(?:import|require)\s*\(\s*(["'`])([^"'`]+)\1/g))
      texts.push({ text: inner!, start: node.start })
    return false
  })
  return { loads: [...loads.values()].sort((a, b) => a.start - b.start), texts }
}

const FORMS: Partial<Record<NonNullable<ResolvedModule['opaque']>[number]['form'], string>> = {
  import: 'import()',
  require: 'require()',
  resolve: 'require.resolve()',
  glob: 'import.meta.glob()',
  value: 'require as a value',
}

function visit(root: Node, enter: (node: Node) => boolean): void {
  const pending: Node[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!enter(node)) continue
    for (const key of childKeys(node.type)) {
      const value = node[key]
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
        if (typeof child === 'object' && child !== null && 'type' in child) pending.push(child as Node)
    }
  }
}

/** Objects that give access to the loader or the global scope. */
const GLOBALS = /^(?:globalThis|global|window|self)$/

/** Calls that run a module by its path, of which `new URL(…, import.meta.url)` alone is an import. */
const STARTS = /^(?:(?:worker_threads|threads)\.)?Worker$|^(?:(?:child_process|cp)\.)?fork$/

/** How a call or an access evades the import statement; `null` if it does not. */
function formOf(node: Node, source: string): string | null {
  if (node.type === 'MemberExpression') {
    const [object, property] = [nameOf(node['object'] as Node), propertyOf(node)]
    if (GLOBALS.test(object) && /^(?:require|eval|Function)$/.test(property)) return `${object}.${property}`
    if (object === 'process' && /^(?:binding|_linkedBinding|dlopen)$/.test(property)) return `process.${property}`
    if (object === 'process.mainModule' && property === 'require') return 'process.mainModule.require'
    return property === '_load' ? `${object || 'Module'}._load` : null
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null
  const callee = nameOf(node['callee'] as Node)
  if (callee === 'eval' || callee === 'importScripts') return `${callee}()`
  if (/^(?:vm\.)?(?:runIn(?:This|New)?Context|compileFunction)$/.test(callee) || callee === 'vm.Script')
    return `${callee}()`
  if (STARTS.test(callee) && fold((node['arguments'] as Node[])[0] ?? node) !== null) return `${callee}()`
  return callee === 'Function' && loadsCode(node, source) ? 'Function()' : null
}

/** `Function('return this')` is harmless, and so is a template engine that has no text with an import. */
function loadsCode(node: Node, source: string): boolean {
  return (node['arguments'] as Node[]).some((argument) => {
    const text = fold(argument)
    return text === null
      ? /["'`][^"'`\n]*\b(?:import|require)\s*\(/.test(source)
      : /\b(?:import|require|module|process)\b/.test(text)
  })
}

/** `a.b.c` as a text; empty for anything else. */
function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node['name'] as string
  if (node.type === 'ParenthesizedExpression') return nameOf(node['expression'] as Node)
  if (node.type === 'SequenceExpression') return nameOf((node['expressions'] as Node[]).at(-1)!)
  if (node.type === 'ChainExpression' || /^TS(?:As|NonNull|Satisfies)/.test(node.type))
    return nameOf(node['expression'] as Node)
  if (node.type !== 'MemberExpression') return ''
  const object = nameOf(node['object'] as Node)
  return object === '' ? '' : `${object}.${propertyOf(node)}`
}

function propertyOf(node: Node): string {
  const property = node['property'] as Node
  return node['computed'] === true ? (fold(property) ?? '') : ((property['name'] as string | undefined) ?? '')
}

/** The text that an expression of literals is: concatenations, templates and `[…].join('')`; `null` if it is none. */
function fold(node: Node): string | null {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? node['value'] : null
    case 'TemplateLiteral': {
      const parts = (node['expressions'] as Node[]).map(fold)
      const texts = (node['quasis'] as { value: { cooked: string | null } }[]).map(({ value }) => value.cooked ?? '')
      return parts.includes(null) ? null : texts.map((text, index) => text + (parts[index] ?? '')).join('')
    }
    case 'BinaryExpression': {
      const [left, right] = [fold(node['left'] as Node), fold(node['right'] as Node)]
      return node['operator'] === '+' && left !== null && right !== null ? left + right : null
    }
    case 'CallExpression':
      return foldJoin(node)
    default:
      return null
  }
}

function foldJoin(node: Node): string | null {
  const callee = node['callee'] as Node
  const list = callee.type === 'MemberExpression' ? (callee['object'] as Node) : null
  if (list?.type !== 'ArrayExpression' || !/^(?:join|concat)$/.test(propertyOf(callee))) return null
  const parts = (list['elements'] as (Node | null)[]).map((element) => (element === null ? null : fold(element)))
  const [separator] = node['arguments'] as Node[]
  return parts.includes(null) ? null : parts.join(separator === undefined ? ',' : (fold(separator) ?? ''))
}
