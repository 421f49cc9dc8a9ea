/** The texts of a setting that may be one text or a list. */
export function listOf(value: unknown): string[] {
  return [value ?? []].flat().filter((one): one is string => typeof one === 'string')
}
