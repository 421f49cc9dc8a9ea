import { clean, clipMiddle } from '@stratalint/core'

/** Text from the repository as a sentence may quote it. */
export function quote(text: string, most = 56): string {
  return clipMiddle(clean(text), most)
}

/** The first path, and how many more there are. */
export function listPaths(paths: readonly string[]): string {
  const more = paths.length - 1
  return `${quote(paths[0]!, 40)}${more === 0 ? '' : ` and ${more} more ${more === 1 ? 'file' : 'files'}`}`
}
