import type { KeyPath } from '../errors/key-path.ts'
import type { Problems } from '../errors/problems.ts'

/** A layer or place name has no slashes or glob characters, because some lists have both names and globs. */
export function checkName(name: string, kind: 'layer' | 'place', path: KeyPath, problems: Problems): void {
  const wrong = /[/\\*{},!\s]/.exec(name)
  if (wrong !== null) {
    problems.add(
      path,
      `"${name}" is not a valid ${kind} name: it contains "${wrong[0]}"; use letters, digits, "-", "_", "." or "@"`,
    )
  } else if (name === '' || name === '__proto__' || (kind === 'place' && /^\d+$/.test(name))) {
    problems.add(path, `"${name}" is not a valid ${kind} name; use a word such as "service"`)
  }
}
