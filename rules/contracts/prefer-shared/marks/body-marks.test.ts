import { parseSource } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'
import { describe, expect, it } from 'vitest'
import { bodiesIn, bodyMarksOf, indexBodies, type BodyMarks } from './body-marks.ts'
import { functionsIn } from '../exported-functions.ts'

const FILE = 'src/a.ts'

/** The marks of the first function of a text. */
function bodyOf(text: string): BodyMarks | null {
  const parsed = parseSource(FILE, text)
  if ('error' in parsed) throw new Error(parsed.error.message)
  const [statement] = parsed.program.body as unknown as TSESTree.Statement[]
  const [{ fn } = { fn: null }] = functionsIn(statement!)
  return bodyMarksOf(fn!, text, (node) => {
    const { start, end } = node as { start: number; end: number }
    return [start, end]
  })
}

/** Whether a text may contain a twin of a function; `null` where its text does not say. */
function mayContain(shared: string, text: string, file = FILE): boolean | null {
  const body = bodyOf(shared)
  const found = bodiesIn({ file, text }, indexBodies([body]))
  return found && found.has(body!.hash)
}

const SHARED = `function firstOf(rows, size) {
  const found = rows.filter((row) => row.size > size - 1)
  if (found.length === 0) throw new Error('none')
  return found.at(0) ?? null
}
`

describe('finds a twin', () => {
  it.each([
    ['with other names and literals', SHARED.replaceAll('found', 'hit').replace(`'none'`, '`no ${"more"}`')],
    [
      'with types',
      SHARED.replace('(rows, size)', '(rows: Array<Map<string, Row>>, size: number): Promise<Row | null>'),
    ],
    ['with a cast', SHARED.replace('found.at(0)', '(found as Row[]).at!<Row>(0)')],
    ['with comments', SHARED.replace('const', '/* if (a) throw */ const').replace('throw', '// await it\nthrow')],
    ['with braces', SHARED.replace(/throw .*/, '{ throw new Error(`a "quote" and /* none`) }')],
    ['as an arrow function', SHARED.replace('function firstOf(rows, size)', 'const f = <T,>(rows: T[], size: T) =>')],
    ['after a text in an element', `const a = <p>Don't {b} & stop / here</p>\n${SHARED}`],
    ['after regular expressions and templates', `const a = /["'\`]/.test(b) ? \`\${c("'")}\` : d / 2\n${SHARED}`],
  ])('%s', (_, text) => {
    expect(mayContain(SHARED, text)).toBe(true)
  })

  it('without braces, of a function that only returns', () => {
    const returned = 'function f(a) {\n  return a.map((one) => one.id).join()\n}\n'
    expect(mayContain(returned, 'const g = (list) => list.map((each) => each.id).join()\n')).toBe(true)
    expect(mayContain('const f = (a) => a.map((one) => one.id).join()\n', returned)).toBe(true)
  })
})

describe('finds none', () => {
  it.each([
    ['of another called member', SHARED.replace('.at(0)', '.shift()')],
    ['of another operator', SHARED.replace('===', '!==')],
    ['with one more variable', SHARED.replace('const found', 'const other = 1\n  const found')],
    ['with one more parameter', SHARED.replace('(rows, size)', '(rows, size, other)')],
    ['with one more statement', SHARED.replace('return', 'await sync()\n  return')],
    ['in comments', SHARED.replace(/^/gm, '// ')],
    ['in a template', `const text = \`${SHARED}\`\n`],
  ])('%s', (_, text) => {
    expect(mayContain(SHARED, text)).toBe(false)
  })
})

it('leaves open what a text does not show', () => {
  expect(mayContain(SHARED, SHARED, 'src/a.vue')).toBe(null)
  expect(mayContain(SHARED, `const a = (get as Getter)(b)\n${SHARED}`)).toBe(null)
  expect(mayContain(SHARED, `const a = <p>one \` quote</p>\n${SHARED}`)).toBe(null)
  expect(bodyOf('function f() {\n  return class { a = 1 }\n}\n')).toBe(null)
})
