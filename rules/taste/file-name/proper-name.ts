import { hasCase, toFileCase, wordsOf, type FileCase } from '@stratalint/rule/analysis'

export interface FileNameOptions {
  case: FileCase
  /** Endings of which each name has one; none is required if this is empty. */
  suffix: readonly string[]
  /** Names that are not judged. */
  allow: readonly string[]
}

/** Parts at the end of a name that say what the file is for another file. */
const ROLES = /(?:\.(?:test|spec|e2e|e2e-spec|integration|stories|story|mock|fixture|d))+$/
/** Parts that name a layer in another way than the policy. */
const LAYER_PART =
  /\.(?:service|repository|repo|controller|handler|model|dao|store|query|queries|client|runtime|types|config|ui|view|component|page)$/
/** Characters of the parameters and groups of routes. */
const ROUTE_PART = /[^\p{L}\p{N}_\- ]/u
const MIGRATION = /(?:^|\/)(?:migrations?|seeds?|seeders?)\/(?:.*\/)?(?:\d{3,}|V\d+_)[^/]*$/

/** What a name lacks: the case of the place, or the ending of its layer. */
export interface NameFault {
  newStem: string
  lacks: 'case' | 'suffix'
}

/**
 * What the name of a file lacks; `stem` is the name without extension. `null` if it is right. Where the file may be a
 * route, parts with the characters of route parameters are right.
 */
export function faultOf(
  file: string,
  stem: string,
  { case: fileCase, suffix, allow }: FileNameOptions,
  mayBeRoute: boolean,
): NameFault | null {
  const [first = '', ...others] = stem.split('.')
  if (allow.includes(stem) || allow.includes(first) || isNamedByOthers(file)) return null
  const inCase = inCaseOf(stem, fileCase, mayBeRoute)
  const newStem = withSuffix(inCase, suffix, fileCase)
  if (newStem === stem || newStem.split('.').some((part) => part === '' && others.length === 0)) return null
  return { newStem, lacks: inCase === stem ? 'suffix' : 'case' }
}

/** Mocks have the names of modules, and databases remember the names of migrations. */
function isNamedByOthers(file: string): boolean {
  return file.includes('__mocks__/') || MIGRATION.test(file)
}

function inCaseOf(stem: string, fileCase: FileCase, mayBeRoute: boolean): string {
  // A dot or underscore in front is kept.
  const [, mark = '', name = ''] = /^([._]*)(.*)$/su.exec(stem)!
  if (name === 'index') return stem
  const given = name.split('.')
  const parts = given.map((part, index) => {
    const fits = hasCase(part, fileCase) || (index > 0 && hasCase(part, 'kebab-case'))
    if (fits || part === '' || (mayBeRoute && ROUTE_PART.test(part)) || wordsOf(part).length === 0) return part
    return toFileCase(index === 0 ? withoutRole(part, given[1]) : part, fileCase)
  })
  return mark + parts.join('.')
}

/** `User` of `UserController.controller`. */
function withoutRole(part: string, role: string | undefined): string {
  const words = wordsOf(part)
  const isRepeated = words.length > 1 && words.at(-1)!.toLowerCase() === role?.toLowerCase()
  return isRepeated ? words.slice(0, -1).join('-') : part
}

function withSuffix(stem: string, suffix: readonly string[], fileCase: FileCase): string {
  const [first] = suffix
  const role = ROLES.exec(stem)?.[0] ?? ''
  const name = stem.slice(0, stem.length - role.length)
  if (first === undefined || name === 'index' || suffix.some((ending) => name.endsWith(ending))) return stem
  // `order-repo` becomes `order.repo`, and so does `order.repository`.
  const words = wordsOf(name)
  const isLastWord = words.length > 1 && words.at(-1)!.toLowerCase() === wordsOf(first).join('').toLowerCase()
  if (isLastWord && !name.includes('.')) return toFileCase(words.slice(0, -1).join('-'), fileCase) + first + role
  const base = first.startsWith('.') ? name.replace(LAYER_PART, '') : name
  return base + first + role
}
