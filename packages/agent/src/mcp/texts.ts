import type { CanAnswer, FileExplanation, FindingExplanation, LineExplanation, PlaceAnswer } from '@stratalint/engine'

/** The lines in which the command line gives the same answers. */
export interface AnswerTexts {
  can(answer: CanAnswer): string[]
  place(subject: string, answer: PlaceAnswer): string[]
  file(answer: FileExplanation): string[]
  line(answer: LineExplanation, findings: readonly { id: string; rule: string; what: string }[]): string[]
  finding(answer: FindingExplanation): string[]
}
