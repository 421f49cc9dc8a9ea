import { rolldown, type OutputChunk, type OutputOptions, type RolldownOptions } from 'rolldown'

/** A file of the bundle: the code that these modules load at once, apart from code in files before it. */
export interface Together {
  name: string
  modules: readonly string[]
}

/**
 * Options that put code that is loaded together into one file. Left alone, rolldown makes a file for every combination of entries
 * that share a module, and each file that Node loads takes about half a millisecond.
 */
export async function joinChunks(
  options: RolldownOptions & { output: OutputOptions },
  files: readonly Together[],
): Promise<RolldownOptions> {
  const build = await rolldown(options)
  const { output } = await build.generate(options.output)
  await build.close()
  const chunks = output.filter((one) => one.type === 'chunk')
  const fileOf = new Map<string, string>()
  for (const { name, modules } of files)
    for (const module of modules) for (const id of loadedWith(module, chunks)) if (!fileOf.has(id)) fileOf.set(id, name)
  return {
    ...options,
    output: {
      ...options.output,
      codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: (id) => fileOf.get(id) ?? null }] },
    },
  }
}

/** The modules that are loaded with the module at this path. */
function loadedWith(path: string, chunks: readonly OutputChunk[]): string[] {
  const first = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(path)))
  if (first === undefined) throw new Error(`${path} is not part of the bundle`)
  const files = new Set([first.fileName])
  for (const file of files)
    for (const imported of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) files.add(imported)
  return chunks.flatMap(({ fileName, moduleIds }) => (files.has(fileName) ? moduleIds : []))
}
