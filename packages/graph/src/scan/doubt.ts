/** Says that a file holds something that only a parser tells for certain; thrown often, so it keeps no stack. */
export const DOUBT = Symbol('doubt')

export function doubt(): never {
  throw DOUBT
}
