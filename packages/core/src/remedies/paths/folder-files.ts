import { isComponentFile } from '../../policy/policy.ts'
import { extensionOf, withoutExtension } from './path.ts'

const stems = new WeakMap<readonly string[], ReadonlyMap<string, string>>()

/** The first source file of a listing whose name is this one with an extension; a component is never meant without its own. */
export function fileOfStem(names: readonly string[], stem: string): string | undefined {
  let index = stems.get(names)
  if (index === undefined) stems.set(names, (index = byStem(names)))
  return index.get(stem)
}

const wholes = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The first file of a sorted listing that has this name, or is a source file whose name differs from it in the extension alone. */
export function fileLike(names: readonly string[], name: string): string | undefined {
  let whole = wholes.get(names)
  if (whole === undefined) wholes.set(names, (whole = new Set(names)))
  const [same, alike] = [whole.has(name) ? name : undefined, fileOfStem(names, withoutExtension(name))]
  return same === undefined || (alike !== undefined && alike < same) ? alike : same
}

/** The index file of a listing. */
export function indexOf(names: readonly string[]): string | undefined {
  const name = fileOfStem(names, 'index')
  // Declarations alone are no index.
  return name === undefined || /^index\.[cm]?[jt]sx?$/.test(name)
    ? name
    : names.find((one) => /^index\.[cm]?[jt]sx?$/.test(one))
}

function byStem(names: readonly string[]): Map<string, string> {
  const index = new Map<string, string>()
  for (const name of names) {
    if (extensionOf(name) === null || isComponentFile(name)) continue
    const stem = withoutExtension(name)
    if (!index.has(stem)) index.set(stem, name)
  }
  return index
}
