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
        [true, false].flatMap((isIndex) =>
          pathsOf(place, instance, layer, isIndex).flatMap((path): Sample[] => {
            const location = locate(path)
            return location?.place.name === place.name ? [{ path, instance, isIndex, location }] : []
          }),
        ),
      ),
    ),
  )
}

function layersOf({ layers }: Policy, { pattern }: Place): readonly (string | null)[] {
  return pattern.includes('{layer}') ? layers.names : [null]
}

/** One path for each way to choose between alternatives. */
function pathsOf({ pattern }: Place, instance: string, layer: string | null, isIndex: boolean): string[] {
  const name = isIndex ? 'index.ts' : 'sample-file.ts'
  let paths = ['']
  for (const token of tokenizePattern(pattern)) {
    const texts =
      token.type === 'literal'
        ? [token.text]
        : token.type === 'capture'
          ? [token.name === 'layer' ? layer! : instance]
          : token.type === 'choice'
            ? token.options
            : [token.type === 'star' ? 'sample' : name]
    paths = paths.flatMap((path) => texts.map((text) => path + text)).slice(0, MOST_CHOICES)
  }
  // A globstar in the middle of a pattern is a folder.
  return paths.map((path) => path.replace(/\/\/+/g, '/').replace(/(?:index|sample-file)\.ts(?=\/.)/g, 'sample'))
}

const MOST_CHOICES = 50
