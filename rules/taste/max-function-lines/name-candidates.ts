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

/** Words of a sentence that say nothing about a name. */
export const FILLERS = new Set(
  'the a an all any each every some this that these those our your its their now then also just first next finally new of in for from with by on at to into as via and or if when we is are be it'.split(
    ' ',
  ),
)

/** Names of values that say nothing about what they hold. */
export const VAGUE = new Set(
  'result results data res response ret value values output out obj tmp temp item items list row rows entries body info payload args params options config args content text'.split(
    ' ',
  ),
)
