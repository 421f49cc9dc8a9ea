import { singularOf, wordsOf } from '@stratalint/rule/analysis'

/** The words of a name, in small letters and in the singular. */
export function wordsIn(name: string): string[] {
  return wordsOf(name).map((word) => singularOf(word.toLowerCase()))
}
