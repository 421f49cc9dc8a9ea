/** The tags of a module, or a function that computes them. */
type Tags = string | readonly string[] | ((placeholders: Record<string, string>, context: object) => string | string[])

/** `modules` of a sheriff config. */
export interface Modules {
  readonly [path: string]: Tags | Modules
}

/** A pattern of `modules`, with what it says. */
export interface ModulePattern {
  segments: readonly string[]
  tags: Tags
}

/** A module of the project; the root is the one with an empty folder. */
export interface Module {
  folder: string
  tags: readonly string[]
  /** What `modules` has for it. */
  pattern?: ModulePattern
}

/** Every path of `modules` that has tags, in the order in which sheriff tries them. */
export function flattenModules(modules: Modules, above: readonly string[] = []): ModulePattern[] {
  return Object.entries(modules).flatMap(([path, value]) => {
    const segments = [...above, ...(isExpression(path) ? [path] : path.split('/'))]
    const isTags = typeof value === 'string' || Array.isArray(value) || typeof value === 'function'
    return isTags ? [{ segments, tags: value as Tags }] : flattenModules(value as Modules, segments)
  })
}

/** The values of the placeholders of a pattern in a module's path; `null` if it does not match. */
export function matchModule(
  { segments }: ModulePattern,
  path: readonly string[],
): { placeholders: Record<string, string>; context: object } | null {
  if (segments.length !== path.length) return null
  const placeholders: Record<string, string> = {}
  let context: object = { segment: path.at(-1) }
  for (const [index, segment] of segments.entries()) {
    const part = path[index]!
    if (isExpression(segment)) {
      const found = new RegExp(segment.slice(1, -1)).exec(part)
      if (found?.[0] !== part) return null
      context = { segment: part, regexMatch: found }
      continue
    }
    const names = [...segment.matchAll(/<([A-Za-z-_]+)>/g)].map(([, name]) => name!)
    const found = new RegExp(
      `^${segment.replace(/[.+*?^${}()|[\]\\]/g, '\\$&').replace(/<[A-Za-z-_]+>/g, '(.+)')}$`,
    ).exec(part)
    if (found === null) return null
    names.forEach((name, at) => (placeholders[name] = found[at + 1]!))
  }
  return { placeholders, context }
}

/** The tags of a module, with its placeholders filled in. */
export function tagsOf({ tags }: ModulePattern, placeholders: Record<string, string>, context: object): string[] {
  const given = typeof tags === 'function' ? tags(placeholders, context) : tags
  return [given]
    .flat()
    .map((tag) => tag.replace(/<([A-Za-z-_]+)>/g, (whole, name: string) => placeholders[name] ?? whole))
}

/** The place pattern of a module; `null` for a regular expression. */
export function placePatternOf({ segments }: ModulePattern): string | null {
  if (segments.some(isExpression)) return null
  return `${segments.map((segment) => segment.replace(/<([A-Za-z-_]+)>/g, (_, name: string) => `{${captureOf(name)}}`)).join('/')}/**`
}

/** The name of the capture of a placeholder. */
export const captureOf = (placeholder: string): string => placeholder.replace(/^-+/, '')

/** A name for the group of a module, from its own tags or its path. */
export function nameOfModule({ segments, tags }: ModulePattern): string {
  const plain = typeof tags === 'function' ? [] : [tags].flat().filter((tag) => !tag.includes('<'))
  const own = plain.map((tag) => tag.replace(/^[^:]*:/, '')).filter((tag) => tag !== '')
  const folders = segments.filter((segment) => !segment.includes('<') && !isExpression(segment))
  return own[0] ?? folders.slice(1).join('-') ?? segments.join('-')
}

export function isExpression(segment: string): boolean {
  return segment.length > 2 && segment.startsWith('/') && segment.endsWith('/')
}
