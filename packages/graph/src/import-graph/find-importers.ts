import { EDGE_FLAGS, type PackedModules } from './packed-layout.ts'
import { edgeStarts, type ModuleTable } from './module-table.ts'

/** The modules that import each of a few files, in the order of their paths; far cheaper than linking the whole graph. */
export function findImporters(modules: ModuleTable, wanted: ReadonlySet<string>): Map<string, string[]> {
  const importers = new Map([...wanted].map((file): [string, string[]] => [file, []]))
  const numbers = new Map(modules.packs.map((pack) => [pack, numbersOf(pack, wanted)]))
  if ([...numbers.values()].every(({ size }) => size === 0)) return importers
  for (const file of modules.files) {
    const row = modules.row(file)!
    const { words } = row.reader.pack
    const known = numbers.get(row.reader.pack)!
    for (const start of edgeStarts(row)) {
      if (((words[start]! >> EDGE_FLAGS.targetShift) & EDGE_FLAGS.target) !== 0) continue
      const target = known.get(words[start + 4]!)
      const found = target === undefined ? undefined : importers.get(target)
      if (found !== undefined && found.at(-1) !== file) found.push(file)
    }
  }
  return importers
}

/** The numbers that a pack has for some of its strings. */
function numbersOf({ text, ends }: PackedModules, wanted: ReadonlySet<string>): Map<number, string> {
  const lengths = new Set([...wanted].map(({ length }) => length))
  const numbers = new Map<number, string>()
  let start = 0
  for (let number = 0; number < ends.length; number++) {
    const end = ends[number]!
    if (lengths.has(end - start)) {
      const string = text.slice(start, end)
      if (wanted.has(string)) numbers.set(number, string)
    }
    start = end
  }
  return numbers
}
