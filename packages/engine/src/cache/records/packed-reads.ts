/** Lists of what was read, each different list and each path once. */
export interface PackedReads {
  /** As JSON. */
  paths: string
  /** The lists one after another, by the numbers of the paths. */
  items: Uint32Array
  /** Where each list ends. */
  ends: Uint32Array
}

/** Gives each list a number; many findings depend on the same files. */
export function createReadsPacker(): { add(reads: readonly string[]): number; pack(): PackedReads } {
  const paths = new Map<string, number>()
  const lists = new Map<string, number>()
  const items: number[] = []
  const ends: number[] = []
  return {
    add(reads) {
      const numbers = reads.map((path) => {
        const known = paths.get(path)
        if (known !== undefined) return known
        paths.set(path, paths.size)
        return paths.size - 1
      })
      const key = numbers.join()
      let list = lists.get(key)
      if (list === undefined) {
        lists.set(key, (list = lists.size))
        for (const number of numbers) items.push(number)
        ends.push(items.length)
      }
      return list
    },
    pack: () => ({
      paths: JSON.stringify([...paths.keys()]),
      items: Uint32Array.from(items),
      ends: Uint32Array.from(ends),
    }),
  }
}

/** Reads packed lists by their numbers; each is made on first use. */
export function createReadsReader({ paths, items, ends }: PackedReads): (list: number) => string[] {
  let names: string[] | null = null
  const lists: string[][] = []
  return (list) => {
    names ??= JSON.parse(paths) as string[]
    return (lists[list] ??= Array.from(items.subarray(ends[list - 1] ?? 0, ends[list]), (item) => names![item]!))
  }
}
