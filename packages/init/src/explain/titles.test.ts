import { expect, it } from 'vitest'
import { part } from '../partition/part.ts'
import { layerTitles } from './titles.ts'

const layer = (name: string, pattern: string): ReturnType<typeof part> =>
  part({ layer: name, pattern, shown: pattern.replace(/\/\*\*$/, '').replace(/\{\w+\}/, '*') })

it('names a layer by its folder where the name does not say which folder it is', () => {
  const title = layerTitles({
    parts: [
      layer('lib', 'web/lib/**'),
      layer('api-lib', 'api/lib/**'),
      layer('components', 'web/components/**'),
      layer('modules', 'api/src/{domain}/**'),
      part({ ...layer('components', 'web/lib/**/{components,ui}/**'), shown: 'web/components', isInside: true }),
      part({ layer: 'core', pattern: 'web/{a,b,c}/**', shown: 'a, b and c' }),
    ],
  })
  expect(['lib', 'api-lib', 'components', 'modules', 'core'].map(title)).toEqual([
    'lib (web/lib)',
    'api-lib (api/lib)',
    'components',
    'other code of api/src/*',
    'core (a, b and c)',
  ])
})
