type Matcher = string | null | ((context: Record<string, unknown>) => boolean)

/** `depRules` of a sheriff config: tags, or patterns of tags, and what these may depend on. */
export type DependencyRules = Readonly<Record<string, Matcher | readonly Matcher[]>>

/** Creates the verdict on the tags of two modules: each tag of the importer must be allowed to depend on one of the other's. */
export function createDependencyRules(rules: DependencyRules): {
  allows(from: readonly string[], to: readonly string[], files: { from: string; to: string }): boolean
} {
  const entries = Object.entries(rules).map(([tag, matchers]) => ({
    matches: compileTag(tag),
    matchers: [matchers].flat(),
  }))
  const allowsTag = (
    from: string,
    fromTags: readonly string[],
    toTags: readonly string[],
    files: { from: string; to: string },
  ): boolean =>
    entries
      .filter(({ matches }) => matches(from))
      .some(({ matchers }) =>
        matchers.some((matcher) =>
          toTags.some((to) => {
            if (typeof matcher === 'string') return compileTag(matcher)(to)
            if (typeof matcher !== 'function') return false
            const { from: fromFilePath, to: toFilePath } = files
            return matcher({
              from,
              to,
              fromTags,
              toTags,
              fromFilePath,
              toFilePath,
              fromModulePath: fromFilePath,
              toModulePath: toFilePath,
            })
          }),
        ),
      )
  return { allows: (from, to, files) => from.every((tag) => allowsTag(tag, from, to, files)) }
}

function compileTag(pattern: string): (tag: string) => boolean {
  const expression = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
  return (tag) => expression.test(tag)
}
