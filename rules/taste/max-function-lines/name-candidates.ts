import { wordsOf } from '@stratalint/rule/analysis'

/** A name as words, and whether the code says so. */
export interface Candidate {
  words: string[]
  isSure: boolean
}

/** A name that the code says. */
export const sure = (words: string[]): Candidate => ({ words, isSure: true })
/** A name that a person has to check. */
export const guess = (words: string[]): Candidate => ({ words, isSure: false })

/** The words of a name in small letters. */
export function lowerWords(name: string): string[] {
  return wordsOf(name).map((word) => word.toLowerCase())
}
