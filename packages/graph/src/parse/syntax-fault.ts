/** Why a file has no tree; `isLimit` where it may be right and cannot be parsed all the same. */
export interface SyntaxFault {
  error: { message: string; start: number; end: number; isLimit: boolean }
}
