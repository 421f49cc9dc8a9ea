import { childKeys, parseSource } from '@stratalint/graph'

const RUNNERS: ReadonlySet<string> = new Set([
  'test',
  'it',
  'describe',
  'suite',
  'bench',
  'specify',
  'context',
  'scenario',
  'fit',
  'xit',
  'xtest',
  'xdescribe',
  'testProp',
])

interface Node {
  type: string
  [key: string]: unknown
}

/** Whether a text calls a test runner. */
export function hasTests(path: string, text: string): boolean {
  if (![...RUNNERS].some((name) => text.includes(name))) return false
  try {
    const tree = parseSource(path, text)
    return !('error' in tree) && callsRunner(tree.program as unknown as Node)
  } catch {
    // Code that is nested too deeply for the parser is no test that people wrote.
    return false
  }
}

function callsRunner(root: Node): boolean {
  const pending: Node[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'CallExpression' && RUNNERS.has(nameOf(node['callee'] as Node))) return true
    for (const key of childKeys(node.type)) {
      const value = node[key]
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
        if (typeof child === 'object' && child !== null && 'type' in child) pending.push(child as Node)
    }
  }
  return false
}

/** The name at the start of `test`, `test.each(…)`, `it.skip` or `Deno.test`. */
function nameOf(callee: Node): string {
  if (callee.type === 'Identifier') return callee['name'] as string
  if (callee.type === 'CallExpression') return nameOf(callee['callee'] as Node)
  if (callee.type === 'TaggedTemplateExpression') return nameOf(callee['tag'] as Node)
  if (callee.type !== 'MemberExpression') return ''
  const inner = nameOf(callee['object'] as Node)
  const property = (callee['property'] as Node)['name']
  return inner === 'Deno' || inner === 'Bun' || inner === 'QUnit' ? String(property) : inner
}
