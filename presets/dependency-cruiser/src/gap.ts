import { isSourceFile, type Judge } from '@stratalint/core'

/** Whether nothing checks a file that is a target, and the policy does not list it in `outside`. */
export function isGap(judge: Judge, path: string): boolean {
  return isSourceFile(path) && !judge.isOutside(path) && (judge.locate(path) === null || judge.unchecked(path) !== null)
}
