import { FILLERS, TRAP, TYPE_BLOCKS, VALUE_BLOCKS, VIEWS, type Subject } from './blocks.ts'
import type { Habits } from './body.ts'
import type { PlannedFile } from './plan.ts'
import type { Random } from './random.ts'
import { HELPERS, type Statement } from './statement.ts'
import { capitalize } from './words.ts'

/** A file's text and the 1-based positions of its specifiers, in the order of the statements. */
export interface Source {
  text: string
  positions: { line: number; column: number }[]
}

const LICENSED_SHARE = 0.2
const LICENCE = `/*
 * Copyright (c) the authors of this corpus.
 *
 * This program and the accompanying materials are made available under the
 * terms of the licence that comes with them. They come without
 * warranties of any kind.
 */
`.trimEnd()

/** Joins statements and a body of about the wanted length. */
export function assemble(file: PlannedFile, statements: readonly Statement[], random: Random): Source {
  const lines: string[] = []
  const positions: Source['positions'] = []
  const place = (index: number): void => {
    const { text, at } = statements[index]!
    const before = text.slice(0, at).split('\n')
    positions[index] = { line: lines.length + before.length, column: before.at(-1)!.length + 1 }
    lines.push(...text.split('\n'))
  }
  const inOrder = statements
    .map((_, index) => index)
    .sort((a, b) => rank(statements[a]!) - rank(statements[b]!) || a - b)
  const [head, body] = [
    inOrder.filter((index) => rank(statements[index]!) < 3),
    inOrder.filter((index) => rank(statements[index]!) === 3),
  ]
  if (file.form !== 'index' && file.lines > 20 && random.chance(LICENSED_SHARE)) lines.push(...LICENCE.split('\n'))
  for (const index of head.filter((index) => statements[index]!.form === 'reference')) place(index)
  for (const helper of new Set(statements.map(({ form }) => HELPERS[form])))
    if (helper !== undefined) lines.push(helper)
  for (const index of head.filter((index) => statements[index]!.form !== 'reference')) place(index)
  if (lines.length > 0) lines.push('')

  const habits = habitsOf(random)
  if (habits.logs) lines.push('declare const log: { info(fields: object, message: string): void }', '')
  const unused = statements.flatMap(({ values }) => values)
  const values = [...unused]
  const subject = (name: string, isExported: boolean, type = name): Subject => ({
    name,
    type,
    isExported,
    habits,
    random,
    value: () => unused.shift() ?? (values.length === 0 ? null : random.pick(values)),
  })
  for (const [at, { name, kind }] of file.exports.entries()) {
    const room = Math.max(0, file.lines - lines.length) / (file.exports.length - at)
    const blocks = kind === 'type' ? TYPE_BLOCKS : name.endsWith('View') && room > 20 ? VIEWS : VALUE_BLOCKS
    push(lines, pickFitting(blocks, room, random)(subject(name, true)))
  }
  if (file.form === 'test') push(lines, testBody(values))
  // Text that looks like an edge to a text search.
  if (file.lines > 20 && random.chance(0.13)) lines.push(`void { required: true, label: 'The number is required.' }`)
  if (file.lines > 20 && random.chance(0.018)) lines.push(`void new URL('/orders', 'https://example.com')`)
  for (const index of body) {
    place(index)
    lines.push('')
  }
  const stem = file.exports[0]?.name ?? 'local'
  const typeStem = capitalize(stem)
  for (let at = 1; lines.length < file.lines - 3; at++) {
    const block = (random.chance(0.01) ? TRAP : random.pick(FILLERS))(
      subject(`${stem}Part${at}`, false, `${typeStem}Kind${at}`),
    )
    if (lines.length + block.split('\n').length <= file.lines + 8) push(lines, block)
    else lines.push(`void [${stem.length}, ${random.between(1, 99)}]`)
  }
  const types = statements.flatMap((statement) => statement.types)
  if (types.length > 0) lines.push(`type ${typeStem}Uses = [${types.join(', ')}]`)
  if (file.form !== 'test' && unused.length > 0) lines.push(`void [${unused.join(', ')}]`)
  while (lines.at(-1) === '') lines.pop()
  return { text: `${lines.join('\n')}\n`, positions }
}

/** What the code of a file does, as often as real files do. */
function habitsOf(random: Random): Habits {
  return {
    catches: random.chance(0.25),
    asserts: random.chance(0.5),
    runsInParallel: random.chance(0.08),
    logs: random.chance(0.04),
    fetches: random.chance(0.025),
  }
}

/** One of the blocks that fit in the lines left; blocks are sorted by length. */
function pickFitting<Block>(blocks: readonly Block[], room: number, random: Random): Block {
  const fitting = room < 5 ? 1 : room < 9 ? 2 : room < 16 ? 4 : blocks.length
  return blocks[random.between(0, Math.min(fitting, blocks.length) - 1)]!
}

/** References come first, then imports, then re-exports; statements that may be anywhere go into the code. */
function rank({ form }: Statement): number {
  switch (form) {
    case 'reference':
      return 0
    case 'export':
    case 'export-type':
    case 'export-all':
      return 2
    case 'dynamic':
    case 'type-query':
    case 'url':
    case 'create-require':
    case 'mock':
      return 3
    default:
      return 1
  }
}

function push(lines: string[], block: string): void {
  lines.push(...block.split('\n'))
}

function testBody(values: readonly string[]): string {
  const cases = (values.length === 0 ? ['nothing'] : values).map(
    (value) =>
      `  it('offers ${value}', () => {\n    expect(${value === 'nothing' ? '1' : value}).toBeDefined()\n  })\n`,
  )
  return `describe('${values[0] ?? 'the module'}', () => {\n${cases.join('\n')}})\n`
}
