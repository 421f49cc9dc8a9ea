import { enclosingName, pluralOf, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Block } from './block.ts'
import type { Target } from './extraction.ts'
import { walk } from './walk.ts'

type Element = TSESTree.JSXElement | TSESTree.JSXFragment

/** Elements that only arrange others. */
const PLAIN = new Set(
  'div span p section main article Fragment Box Flex Stack HStack VStack Group View Container Grid Row Col Paper'.split(
    ' ',
  ),
)
const NAMED: Record<string, string> = {
  ul: 'List',
  ol: 'List',
  nav: 'Navigation',
  thead: 'TableHead',
  tbody: 'TableBody',
  tr: 'TableRow',
  td: 'TableCell',
  th: 'TableCell',
  h1: 'Title',
  h2: 'Title',
  h3: 'Title',
  img: 'Image',
  dl: 'Details',
  fieldset: 'Fields',
  label: 'Field',
  aside: 'Sidebar',
  svg: 'Icon',
  g: 'Shape',
  defs: 'Definitions',
}

/** Words for a component that renders a part of the JSX of another, the best first: `order list header`. */
export function jsxNames(block: Block, { sourceCode, label, node }: Target): string[][] {
  const elements = block.nodes.filter((one) => one.type === 'JSXElement' || one.type === 'JSXFragment')
  const [first] = elements as [Element]
  const holder = label.name === 'render' ? label.className : label.name === '' ? enclosingName(node) : label.name
  const owner = wordsOf((holder ?? '').replace(/^render(?=[A-Z])/, ''))
  const single = elements.length === 1
  const own = [
    commentWords(sourceCode.text, sourceCode.getRange(first)[0]),
    single ? attributeWords(first) : null,
    single ? textWords(first) : null,
    single ? null : commonTag(elements),
    headingWords(elements),
    single ? tagWords(first) : null,
    childWords(elements),
    ['Section'],
  ]
  return own.filter((words) => words !== null).map((words) => joined(owner, words))
}

/** Without a word that both have, and without the owner where the name has it already. */
function joined(owner: readonly string[], own: readonly string[]): string[] {
  const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase())
  const isContained = lower(own).join(' ').startsWith(lower(owner).join(' ')) && own.length > owner.length
  if (isContained) return [...own]
  const known = new Set(lower(owner))
  const rest = own.filter((word) => !known.has(word.toLowerCase()))
  return [...owner, ...(rest.length === 0 ? ['Section'] : rest)]
}

/** `{/* Header *\/}` before an element. */
function commentWords(text: string, start: number): string[] | null {
  const before = /\{\/\*\s*([^*]{2,40}?)\s*\*\/\}\s*$/.exec(text.slice(Math.max(0, start - 120), start))?.[1]
  if (before === undefined || !/^[A-Za-z][\w\s/-]*$/.test(before)) return null
  const words = wordsOf(before)
  return words.length <= 3 ? words : null
}

function tagOf(element: Element): string {
  if (element.type === 'JSXFragment') return 'Fragment'
  const { name } = element.openingElement
  if (name.type === 'JSXMemberExpression') return name.property.name
  return name.type === 'JSXIdentifier' ? name.name : 'Fragment'
}

function tagWords(element: Element): string[] | null {
  const tag = tagOf(element)
  return PLAIN.has(tag) ? null : wordsOf(NAMED[tag] ?? tag).filter((word) => !/^\d+$/.test(word))
}

/** `Fields` for several `label` elements. */
function commonTag(elements: readonly TSESTree.Node[]): string[] | null {
  const [first, ...others] = elements.map((one) => tagOf(one as Element))
  if (first === undefined || PLAIN.has(first) || others.some((tag) => tag !== first)) return null
  const words = wordsOf(NAMED[first] ?? first)
  const last = words.at(-1)!
  return [...words.slice(0, -1), capitalized(pluralOf(last.toLowerCase()))]
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function attributeWords(element: Element): string[] | null {
  if (element.type === 'JSXFragment') return null
  for (const wanted of ['data-testid', 'id', 'aria-label', 'title', 'name', 'htmlFor', 'label'])
    for (const attribute of element.openingElement.attributes) {
      if (attribute.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier') continue
      const { name, value } = attribute
      if (name.name !== wanted || value?.type !== 'Literal' || !/^[A-Za-z][\w\s-]*$/.test(String(value.value))) continue
      const words = wordsOf(String(value.value))
      if (words.length > 3 || words.some((word) => /\d/.test(word))) continue
      const tag = tagWords(element) ?? ['Section']
      return [...words.map(capitalized), ...tag.filter((word) => !words.map(capitalized).includes(word)).slice(-1)]
    }
  return null
}

/** `Name Field` for `<label>Name …</label>`. */
function textWords(element: Element): string[] | null {
  const tag = tagWords(element)
  if (tag === null) return null
  const words = wordsOf(textOf(element))
  return words.length === 0 || words.length > 2 ? null : [...words.map(capitalized), ...tag.slice(-1)]
}

function textOf({ children }: Element): string {
  const text = children
    .flatMap((child) => (child.type === 'JSXText' ? child.raw.trim() : []))
    .join(' ')
    .trim()
  return /^[A-Za-z][A-Za-z\s-]*$/.test(text) ? text : ''
}

const HEADING = /^(?:h[1-6]|legend|CardTitle|DialogTitle|ModalTitle|SheetTitle|Title|Heading|Typography)$/

/** The text of the first heading. */
function headingWords(elements: readonly TSESTree.Node[]): string[] | null {
  let found: string[] | null = null
  for (const element of elements)
    walk(element, (node) => {
      if (found === null && node.type === 'JSXElement' && HEADING.test(tagOf(node))) {
        const words = wordsOf(textOf(node))
        if (words.length > 0 && words.length <= 3) found = [...words.map(capitalized), 'Section']
      }
      return found === null
    })
  return found
}

/** What elements have most of. */
function childWords(elements: readonly TSESTree.Node[]): string[] | null {
  const counts = new Map<string, number>()
  for (const element of elements)
    walk(element, (node) => {
      if (node.type !== 'JSXElement' || elements.includes(node)) return
      const tag = tagOf(node)
      const isNamed = NAMED[tag] !== undefined || /^(?:[A-Z]|form$|table$|header$|footer$|video$)/.test(tag)
      if (!PLAIN.has(tag) && isNamed) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    })
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined) return null
  const words = wordsOf(NAMED[best[0]] ?? best[0]).filter((word) => !/^\d+$/.test(word))
  return [...words, best[1] > 1 ? 'Group' : 'Section']
}
