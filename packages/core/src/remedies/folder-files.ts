import { extensionOf, withoutExtension } from './path.ts'

const stems = new WeakMap<readonly string[], ReadonlyMap<string, string>>()

/** The first source file of a listing whose name is this one with an extension. */
export function fileOfStem(names: readonly string[], stem: string): string | undefined {
  let index = stems.get(names)
  if (index === undefined) stems.set(names, (index = byStem(names)))
  return index.get(stem)
}

/** The index file of a listing. */
export function indexOf(names: readonly string[]): string | undefined {
  const name = fileOfStem(names, 'index')
  // Declarations alone are no index.
  return name === undefined || /^index\.[cm]?[jt]sx?$/.test(name) ? name : names.find((one) => /^index\.[cm]?[jt]sx?$/.test(one))
}

function byStem(names: readonly string[]): Map<string, string> {
  const index = new Map<string, string>()
  for (const name of names) {
    if (extensionOf(name) === null) continue
    const stem = withoutExtension(name)
    if (!index.has(stem)) index.set(stem, name)
  }
  return index
}
