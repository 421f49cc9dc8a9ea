import { placeOfImports } from '../../source/imports.ts'
import type { ModuleSource } from '../../source/module-source.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { isKnown } from './declared.ts'

/** A longer type gets a name. */
const LONGEST = 100

/** A type as a parameter has it: a long one by a name, under which the file declares it from now on. */
export function namedType(
  changes: ChangeSet,
  source: ModuleSource,
  parameter: string,
  text: string,
  lists: Set<string>,
): string {
  if (text.length <= LONGEST) return text
  const name = parameter.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const { file, style } = source
  const key = `${file}\0type ${name}`
  if (lists.has(key)) return name
  if (name === parameter || isKnown(source, name)) throw new Refusal(`${file} has another ${name}.`)
  lists.add(key)
  const { at, before } = placeOfImports(source)
  const code = `type ${name} = ${text}${style.semicolon}${style.eol}`
  // What removes or adds imports stays in front of it.
  changes.edit(file).appendRight(at, keepsImports(changes, source) ? before + style.eol + code : code + style.eol)
  return name
}

/** Whether the last import of a file is still there. */
function keepsImports(changes: ChangeSet, { file, statements }: ModuleSource): boolean {
  const last = statements.findLast(({ node }) => node.type === 'ImportDeclaration')
  if (last === undefined) return false
  try {
    return changes.edit(file).slice(last.node.start, last.node.end) !== ''
  } catch {
    // It was removed together with the empty line behind it.
    return false
  }
}
