/** Whether a version leads to something else than the package of this name in the registry. */
export function isElsewhere(spec: string, name: string): boolean {
  const alias = /^npm:(@?[^@]+)/.exec(spec)?.[1]
  return alias === undefined
    ? /^(?:file|link|portal|patch|exec|git(?:\+\w+)?|https?|github|gitlab|bitbucket):|^[\w.-]+\/[\w.-]+(?:#|$)|^\.{0,2}\//.test(
        spec,
      )
    : alias !== name
}

/** Compares the first version that each of two ranges names, as far as both name it: `0.1` is not older than `0.1.2`. */
export function isOlder(spec: string, was: string): boolean {
  const [a, b] = [spec, was].map((one) => /^[\^~<>=v\s]*(\d+(?:\.\d+){0,2})/.exec(one)?.[1]?.split('.').map(Number))
  if (a === undefined || b === undefined) return false
  const at = a.findIndex((part, index) => part !== b[index])
  if (at === -1 || b[at] === undefined) return /^\s*<(?!=)/.test(spec)
  return a[at]! < b[at]
}

/** The name and the version of `stratalint@0.1.0`; `null` where no version is named. */
export function versionIn(written: string): string | null {
  return /(?<=.)@([^/@][^@]*(?:@[^@]*)?)$/.exec(written)?.[1] ?? null
}
