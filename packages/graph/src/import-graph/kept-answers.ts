import type { ResolvedModule } from '../model/module-record.ts'

/** A question about one file, with the answer that nearly every file has. */
export interface KeptQuestion<T> {
  name: string
  nothing?: T
}

/** Files by the name of a question. */
export type Answered = Record<string, string[]>

/** What an earlier graph answered, and the files that changed since. */
export interface EarlierAnswers {
  answered: Answered
  changed: ReadonlySet<string>
}

/** Keeps what graph rules found out about single files. */
export interface AnswerMemory {
  /**
   * The answer to a question about the imports of one file, computed again only after a change of that file, of a file
   * that it imports, or of one that they re-export.
   */
  keep<T>(question: KeptQuestion<T>, file: string, compute: () => T): T
  /** The files for which an answer was not `nothing`, by the name of the question; absent where answers themselves are kept. */
  answered?(): Answered
}

/** Answers from memory where a file had none and nothing changed that could give it one. */
export function createAnswerMemory(
  earlier: EarlierAnswers | undefined,
  findAffected: (changed: Iterable<string>) => ReadonlySet<string>,
): Required<AnswerMemory> {
  const answered = new Map<string, Set<string>>()
  const before = new Map(Object.entries(earlier?.answered ?? {}).map(([name, files]) => [name, new Set(files)]))
  let affected: ReadonlySet<string> | null = null
  return {
    keep({ name, nothing }, file, compute) {
      if (nothing === undefined) return compute()
      let files = answered.get(name)
      if (files === undefined) answered.set(name, (files = new Set()))
      if (before.get(name)?.has(file) === false) {
        affected ??= findAffected(earlier!.changed)
        if (!affected.has(file)) return nothing
      }
      const answer = compute()
      if (answer !== nothing) files.add(file)
      return answer
    },
    answered: (): Answered => Object.fromEntries([...answered].map(([name, files]) => [name, [...files]])),
  }
}

/** The files about which an answer may depend on changed files: these, what re-exports them, and all importers of both. */
export function affectedBy(
  changed: Iterable<string>,
  importersOf: (file: string) => Iterable<string>,
  moduleOf: (file: string) => ResolvedModule | undefined,
): ReadonlySet<string> {
  const passing = new Set(changed)
  for (const file of passing)
    for (const importer of importersOf(file)) if (passesOn(moduleOf(importer), file)) passing.add(importer)
  const affected = new Set(passing)
  for (const file of passing) for (const importer of importersOf(file)) affected.add(importer)
  return affected
}

/** Whether a module re-exports something of a file. */
function passesOn(module: ResolvedModule | undefined, file: string): boolean {
  return (
    module?.exports.some(({ binding }) => {
      const target = binding.type === 'through' ? module.edges[binding.edge]?.target : undefined
      return target?.type === 'file' && target.path === file
    }) === true
  )
}
