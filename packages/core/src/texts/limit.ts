/** What a finding says instead of its usual warning where an exception covers fewer imports than use it. */
export function overLimit(index: number, limit: number, used: number): string {
  return `Do not raise the limit: exceptions[${index}] allows ${limit} import${limit === 1 ? '' : 's'}, and ${used} use it.`
}
