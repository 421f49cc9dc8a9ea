/** Why a file has no tree; `isLimit` if the file may be valid but cannot be parsed. */
export interface SyntaxFault {
  error: { message: string; start: number; end: number; isLimit: boolean }
}
