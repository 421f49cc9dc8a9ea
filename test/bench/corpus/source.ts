import { FILLERS, TYPE_BLOCKS, VALUE_BLOCKS, VIEW, type Subject } from './blocks.ts'
import type { PlannedFile } from './plan.ts'
import type { Random } from './random.ts'
import { HELPERS, type Statement } from './statement.ts'

/** A file's text and where its statements' specifiers stand, 1-based, in the order of the statements. */
export interface Source {
  text: string
  positions: { line: number; column: number }[]
}

/** Puts statements and a body of about the wanted length together. */
export function assemble(file: PlannedFile, statements: readonly Statement[], random: Random, opening: readonly string[] = []): Source {
  const lines: string[] = []
  const positions: Source['positions'] = []
  const place = (index: number): void => {
    const { text, at } = statements[index]!
    const before = text.slice(0, at).split('\n')
    positions[index] = { line: lines.length + before.length, column: before.at(-1)!.length + 1 }
    lines.push(...text.split('\n'))
  }
  const inOrder = statements.map((_, index) => index).sort((a, b) => rank(statements[a]!) - rank(statements[b]!) || a - b)
  const [head, body] = [inOrder.filter((index) => rank(statements[index]!) < 3), inOrder.filter((index) => rank(statements[index]!) === 3)]
  for (const index of head.filter((index) => statements[index]!.form === 'reference')) place(index)
  lines.push(...opening)
  for (const helper of new Set(statements.map(({ form }) => HELPERS[form]))) if (helper !== undefined) lines.push(helper)
  for (const index of head.filter((index) => statements[index]!.form !== 'reference')) place(index)
  if (lines.length > 0) lines.push('')

  const values = statements.flatMap((statement) => statement.values)
  for (const [at, { name, kind }] of file.exports.entries()) {
    const subject: Subject = { name, type: name, values, random }
    const blocks = kind === 'type' ? TYPE_BLOCKS : name.endsWith('View') ? [VIEW] : VALUE_BLOCKS
    push(lines, blocks[at % 3 === 0 ? 0 : random.between(0, blocks.length - 1)]!(subject))
  }
  if (file.form === 'test') push(lines, testBody(values))
  for (const index of body) {
    place(index)
    lines.push('')
  }
  const stem = file.exports[0]?.name ?? 'local'
  for (let at = 1; lines.length < file.lines - 4; at++) {
    const subject: Subject = { name: `${stem}Part${at}`, type: `${stem}Kind${at}`, values, random }
    const block = random.pick(FILLERS)(subject)
    if (lines.length + block.split('\n').length <= file.lines + 6) push(lines, block)
    else lines.push(`export const ${stem}Extra${at} = ${random.between(1, 99)}`)
  }
  while (lines.at(-1) === '') lines.pop()
  return { text: `${lines.join('\n')}\n`, positions }
}

/** References stand first, then imports, then re-exports; what may stand anywhere comes among the code. */
function rank({ form }: Statement): number {
  switch (form) {
    case 'reference': return 0
    case 'export': case 'export-type': case 'export-all': return 2
    case 'dynamic': case 'type-query': case 'url': case 'create-require': case 'mock': return 3
    default: return 1
  }
}

function push(lines: string[], block: string): void {
  lines.push(...block.split('\n'))
}

function testBody(values: readonly string[]): string {
  return `describe('${values[0] ?? 'the module'}', () => {
${values.slice(0, 4).map((value) => `  it('offers ${value}', () => {\n    expect(${value}).toBeDefined()\n  })\n`).join('\n')}})
`
}
