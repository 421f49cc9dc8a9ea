import { patternCaptures, tokenizePattern } from '../patterns/place-pattern.ts'
import type { Place } from '../policy/policy.ts'

/** What a pattern captures, but for the layer. */
export function captureNames(place: Place): string[] {
  return patternCaptures(place.pattern).filter((name) => name !== 'layer')
}

/** The path of a file in a place, with these values for its captures. */
export function samplePath(place: Place, values: readonly string[], layer: string | null, fileName: string): string {
  const given = [...values]
  return tokenizePattern(place.pattern)
    .map((token, index, all) => {
      switch (token.type) {
        case 'literal':
          return all[index - 1]?.type === 'globstar' ? token.text.replace(/^\//, '') : token.text
        case 'capture':
          return token.name === 'layer' ? layer! : (given.shift() ?? 'new')
        case 'choice':
          return token.options[0]!
        case 'star':
          return fileName.replace(/\.ts$/, '')
        case 'globstar':
          return index === all.length - 1 ? fileName : ''
      }
    })
    .join('')
}
