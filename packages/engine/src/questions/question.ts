import { isDeclarationFile, isSourceFile } from '@stratalint/core'
import { loadPolicy, type LoadedPolicy } from '@stratalint/policy'
import { createProject, type Project } from '@stratalint/rule'
import { realpathSync } from 'node:fs'

/** Where the answer is: in the project of a folder, of a policy that is loaded already, or in an open project. */
export interface QuestionOptions {
  cwd: string
  configFile?: string | undefined
  loaded?: LoadedPolicy | undefined
  /** A project whose memory of files is used; its caller clears it when files change. */
  project?: Project | undefined
  /** `YYYY-MM-DD`, for tests of what expires. */
  today?: string | undefined
  /** Texts in place of files, by path from the root; the files do not have to exist. */
  texts?: ReadonlyMap<string, string> | undefined
}

/** An open project, and the folder that paths in a question are relative to. */
export interface Asked {
  project: Project
  /** With links resolved. */
  cwd: string
}

/** Opens the project of a question. No file of the project is read before it is needed. */
export async function openQuestion(options: QuestionOptions): Promise<Asked> {
  const cwd = realpathSync(options.cwd)
  if (options.project !== undefined) return { project: options.project, cwd }
  const loaded = options.loaded ?? (await loadPolicy({ cwd: options.cwd, configFile: options.configFile }))
  return { project: createProject(loaded, { today: options.today, texts: options.texts }), cwd }
}

/** Why no import of a file is judged; `null` for a file that is. */
export type Unjudged = 'not-source' | 'unchecked' | 'outside' | 'declaration' | 'unplaced'

/** The same as clauses. */
export const UNJUDGED = {
  'not-source': 'only imports of source files are judged.',
  unchecked: 'the file is not checked, so no import of it is judged.',
  outside: 'the policy lists the file in outside, so its imports are not judged.',
  declaration: 'a declaration without a place is not judged.',
  unplaced: 'the file does not match any place, so its imports cannot be judged. Run stratalint place on it first.',
} as const satisfies Record<Unjudged, string>

/** Why the imports of a file are not judged, whether or not the file exists. */
export function unjudgedBecause({ judge, checked }: Project, file: string): Unjudged | null {
  if (!isSourceFile(file)) return 'not-source'
  if (checked.unchecked(file) !== null) return 'unchecked'
  if (judge.locate(file) !== null) return null
  if (judge.isOutside(file)) return 'outside'
  return isDeclarationFile(file) ? 'declaration' : 'unplaced'
}
