import { createLocator, tokenizePattern, type Location, type Place, type Policy } from '@stratalint/core'

/** A path that a file of a place could have. */
export interface Sample {
  path: string
  /** Which of the two sample instances it belongs to. */
  instance: string
  isIndex: boolean
  location: Location
}

/** Two names that no project uses, so that a sample never is a file of the project. */
export const INSTANCES = ['sample-one', 'sample-two'] as const

/** Paths of each place of a policy, in each of its layers and in two instances: an index and another file. */
export function samplesOf(policy: Policy): Sample[] {
  const locate = createLocator({ ...policy, tests: [] })
  return policy.places.flatMap((place) =>
    INSTANCES.flatMap((instance) =>
      layersOf(policy, place).flatMap((layer) =>
        [true, false].flatMap((isIndex): Sample[] => {
          const path = pathOf(place, instance, layer, isIndex)
          const location = locate(path)
          return location?.place.name === place.name ? [{ path, instance, isIndex, location }] : []
        }),
      ),
    ),
  )
}

function layersOf({ layers }: Policy, { pattern }: Place): readonly (string | null)[] {
  return pattern.includes('{layer}') ? layers.names : [null]
}

function pathOf({ pattern }: Place, instance: string, layer: string | null, isIndex: boolean): string {
  const name = isIndex ? 'index.ts' : 'sample-file.ts'
  const path = tokenizePattern(pattern)
    .map((token) => {
      switch (token.type) {
        case 'literal':
          return token.text
        case 'capture':
          return token.name === 'layer' ? layer! : instance
        case 'choice':
          return token.options[0]!
        case 'star':
          return 'sample'
        case 'globstar':
          return name
      }
    })
    .join('')
  return path.replace(/\/\/+/g, '/').replace(/(index|sample-file)\.ts(\/.+)$/, 'sample$2')
}
