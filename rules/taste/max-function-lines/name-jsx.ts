import type { TSESTree } from '@typescript-eslint/utils'
import { wordsOf } from '@stratalint/rule/analysis'
import type { Block } from './blocks.ts'
import type { Target } from './plan-extraction.ts'
import { walk } from './walk.ts'

const PLAIN = new Set([
  'div',
  'span',
  'p',
  'section',
  'main',
  'Fragment',
  'Box',
  'Flex',
  'Stack',
  'View',
  'Container',
  'Grid',
])
const NAMED: Record<string, string> = {
  ul: 'List',
  ol: 'List',
  nav: 'Navigation',
  thead: 'TableHead',
  tbody: 'TableBody',
  tr: 'TableRow',
  h1: 'Title',
  h2: 'Title',
  img: 'Image',
  dl: 'Details',
  fieldset: 'Fields',
  aside: 'Sidebar',
}

/** The words of a component for a part of the JSX of another: `order list header`. */
export function jsxName(block: Block, { sourceCode, label }: Target): string[] {
  const [element] = block.nodes as [TSESTree.JSXElement | TSESTree.JSXFragment]
  const owner = wordsOf(label.name === 'render' ? (label.className ?? '') : label.name)
  const own =
    commentWords(element, sourceCode.text, sourceCode.getRange(element)[0]) ??
    tagWords(element) ??
    headingWords(element) ??
    childWords(element)
  const isContained = own.slice(0, owner.length).join(' ').toLowerCase() === owner.join(' ').toLowerCase()
  return isContained && own.length > owner.length ? own : [...owner, ...own.filter((word) => word !== owner.at(-1))]
}

/** `{/* Header *\/}` before an element. */
function commentWords(_element: TSESTree.Node, text: string, start: number): string[] | null {
  const before = /\{\/\*\s*([^*]{2,40}?)\s*\*\/\}\s*$/.exec(text.slice(Math.max(0, start - 120), start))?.[1]
  if (before === undefined || !/^[A-Za-z][\w\s/-]*$/.test(before)) return null
  const words = wordsOf(before)
  return words.length <= 3 ? words : null
}

function tagOf(element: TSESTree.JSXElement | TSESTree.JSXFragment): string {
  if (element.type === 'JSXFragment') return 'Fragment'
  const { name } = element.openingElement
  if (name.type === 'JSXMemberExpression') return name.property.name
  return name.type === 'JSXIdentifier' ? name.name : 'Fragment'
}

function tagWords(element: TSESTree.JSXElement | TSESTree.JSXFragment): string[] | null {
  const tag = tagOf(element)
  const named = attributeOf(element, 'data-testid') ?? attributeOf(element, 'id') ?? attributeOf(element, 'aria-label')
  if (named !== null && wordsOf(named).length <= 3) return wordsOf(named)
  return PLAIN.has(tag) ? null : wordsOf(NAMED[tag] ?? tag)
}

function attributeOf(element: TSESTree.JSXElement | TSESTree.JSXFragment, wanted: string): string | null {
  if (element.type === 'JSXFragment') return null
  for (const attribute of element.openingElement.attributes) {
    if (attribute.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier' || attribute.name.name !== wanted)
      continue
    if (attribute.value?.type === 'Literal' && /^[A-Za-z][\w\s-]*$/.test(String(attribute.value.value)))
      return String(attribute.value.value)
  }
  return null
}

/** The text of the first heading in an element. */
function headingWords(element: TSESTree.Node): string[] | null {
  let words: string[] | null = null
  walk(element, (node) => {
    if (
      words !== null ||
      node.type !== 'JSXElement' ||
      !/^(?:h[1-6]|legend|CardTitle|DialogTitle|Title|Heading|SheetTitle|Typography)$/.test(tagOf(node))
    )
      return words === null
    const text = node.children
      .flatMap((child) => (child.type === 'JSXText' ? child.raw.trim() : []))
      .join(' ')
      .trim()
    if (/^[A-Za-z][A-Za-z\s-]*$/.test(text) && wordsOf(text).length <= 3) words = [...wordsOf(text), 'Section']
    return words === null
  })
  return words
}

/** What an element has most of. */
function childWords(element: TSESTree.Node): string[] {
  const counts = new Map<string, number>()
  walk(element, (node) => {
    if (node.type === 'JSXElement' && node !== element) {
      const tag = tagOf(node)
      if (!PLAIN.has(tag) && /^(?:[A-Z]|form$|table$|ul$|ol$|nav$|header$|footer$|video$|svg$)/.test(tag))
        counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
  })
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined) return ['Section']
  const words = wordsOf(NAMED[best[0]] ?? best[0])
  return best[1] > 1 ? [...words, 'Group'] : [...words, 'Section']
}
