import { createTwoFilesPatch } from 'diff'

/** A change of one file as `git apply` reads it. */
export function unifiedDiff(path: string, before: string | null, after: string | null): string {
  const name = (side: string, text: string | null): string => (text === null ? '/dev/null' : `${side}/${path}`)
  return createTwoFilesPatch(name('a', before), name('b', after), before ?? '', after ?? '', undefined, undefined, {
    context: 3,
  }).replace(/^=+\n/, '')
}
