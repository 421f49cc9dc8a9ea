import { compileGlob } from '@stratalint/core'

/** Globs of which the last one that matches decides; `!` takes a path out. */
export function orderedGlobs(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map((glob) => {
    const bare = glob.replace(/^!/, '').replace(/^\.?\//, '')
    const whole = compileGlob(bare)
    // `**.ts` matches in every folder.
    const deep =
      bare.startsWith('**') && !bare.startsWith('**/') ? compileGlob(`**/${bare.replace(/^\*+/, '*')}`) : whole
    return { isNegated: glob.startsWith('!'), test: (path: string) => whole(path) || deep(path) }
  })
  return (path) => tests.reduce((is, { isNegated, test }) => (test(path) ? !isNegated : is), false)
}
