import type { Project } from '@stratalint/rule'
import { singularOf, wordsOf } from '@stratalint/rule/analysis'

/** Folders with more files than this are not searched to the end. */
const MOST_FILES = 300

/** Whether the types of the file's domain declare something with this name. */
export function isDomainNoun(noun: string, file: string, project: Project): boolean {
  const { judge, facts, loaded } = project
  const location = judge.locate(file)
  if (location === null || location.layer === null || location.place.role !== 'domain') return false
  const { names } = loaded.policy.layers
  const types = names.find((name) => /^(?:types?|models?|entit(?:y|ies)|domain)$/.test(name)) ?? names[0]
  if (types === undefined) return false
  const folder = location.root
    .split('/')
    .map((segment) => (segment === location.layer ? types : segment))
    .join('/')
  const files = filesBelow(folder, facts)
  if (facts.exists(`${folder}.ts`)) files.push(`${folder}.ts`)
  return files.some((one) =>
    (facts.exportsOf(one) ?? []).some(({ name }) => {
      const words = wordsOf(name)
      return words.length === 1 && singularOf(words[0]!.toLowerCase()) === noun
    }),
  )
}

function filesBelow(folder: string, facts: Project['facts']): string[] {
  const files = facts.filesIn(folder).filter((name) => /\.[cm]?tsx?$/.test(name) && !/\.(?:test|spec)\./.test(name))
  const found = files.map((name) => `${folder}/${name}`)
  for (const name of facts.foldersIn?.(folder) ?? []) {
    if (found.length > MOST_FILES) break
    found.push(...filesBelow(`${folder}/${name}`, facts))
  }
  return found
}
