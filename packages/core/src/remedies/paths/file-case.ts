import { memoize } from '../../memoize.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Policy } from '../../policy/policy.ts'
import { extensionOf, fileStem, kebabCase, withoutExtension } from './path.ts'

/** How the words of a file's name are joined; `as-declared` where files are called exactly as what they export. */
type FileCase = 'kebab-case' | 'camelCase' | 'PascalCase' | 'snake_case' | 'as-declared'

const FILE_NAME_RULE = 'taste/file-name'

/** The name, without extension, of a new file for a symbol: as the policy asks, or else as the files of these folders are named. */
export function newStem(policy: Policy, facts: Facts, folders: readonly string[], symbol: string): string {
  const kebab = fileStem(symbol)
  switch (caseOfPolicy(policy) ?? caseOfNames(facts, folders)) {
    case 'kebab-case':
      return kebab
    case 'snake_case':
      return kebab.replaceAll('-', '_')
    case 'camelCase':
      return camel(kebab)
    case 'PascalCase':
      return capital(camel(kebab))
    case 'as-declared':
      // A constant in capitals would be the only such name.
      return /^\p{L}[\p{L}\p{N}]*$/u.test(symbol) && symbol !== symbol.toUpperCase() ? symbol : camel(kebab)
  }
}

/** The case that a rule of the policy demands; the last setting wins. */
function caseOfPolicy({ rules }: Policy): FileCase | null {
  const setting = rules[FILE_NAME_RULE]?.findLast(({ severity }) => severity !== 'off')
  if (setting === undefined) return null
  const [options] = setting.options as [{ case?: FileCase }?]
  return options?.case ?? 'kebab-case'
}

/** The case of the first of these folders whose names show one. */
function caseOfNames(facts: Facts, folders: readonly string[]): FileCase {
  for (const folder of folders) {
    const names = facts.filesIn(folder)
    let found = cases.get(names)
    if (found === undefined) cases.set(names, (found = caseOf(names)))
    if (found !== null) return found
  }
  return 'kebab-case'
}

/** By listing; facts return the same one for a folder. */
const cases = new WeakMap<readonly string[], FileCase | null>()

function caseOf(names: readonly string[]): FileCase | null {
  const stems = names
    .filter((name) => extensionOf(name) !== null && !/\.(?:test|spec|d)\./.test(name))
    .map((name) => withoutExtension(name))
  const kebab = stems.filter((stem) => stem.includes('-')).length
  const snake = stems.filter((stem) => /\p{Ll}_\p{Ll}/u.test(stem)).length
  const mixed = stems.filter((stem) => /^[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u.test(stem)).length
  const most = Math.max(kebab, snake, mixed)
  if (most === 0) return null
  return most === kebab ? 'kebab-case' : most === mixed ? 'as-declared' : 'snake_case'
}

function camel(kebab: string): string {
  return kebab.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase())
}

function capital(text: string): string {
  const [first = '', ...rest] = text
  return first.toUpperCase() + rest.join('')
}

/** The names, without extension, that an existing file for a symbol may have. */
export const knownStems = memoize((symbol): readonly string[] => {
  const kebab = fileStem(symbol)
  const stems = [kebab, kebabCase(symbol), symbol, camel(kebab), capital(camel(kebab)), kebab.replaceAll('-', '_')]
  return [...new Set(stems)]
})
