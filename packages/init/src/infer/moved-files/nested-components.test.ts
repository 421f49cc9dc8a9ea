import { expect, it } from 'vitest'
import { surveyOfImports } from '../../../test-support/infer.ts'
import { part } from '../../partition/part.ts'
import { withNestedComponents } from './nested-components.ts'

const lib = part({ layer: 'lib', pattern: 'web/lib/**', shown: 'web/lib', parent: 'web' })
const ui = part({ layer: 'ui', pattern: 'web/ui/**', shown: 'web/ui', parent: 'web' })
const nested = [
  'web/lib/slack/ui/form.tsx -> web/ui/button.tsx',
  'web/lib/stripe/components/form.tsx -> web/lib/stripe/plans.ts',
]

/** The patterns of the layer of components. */
function patterns(...imports: readonly string[]): string[] {
  const found = withNestedComponents([lib, ui], surveyOfImports(imports))
  return found.flatMap(({ layer, pattern }) => (layer === 'ui' ? [pattern] : []))
}

it('adds components inside other folders to the layer of components', () => {
  expect(patterns(...nested)).toEqual(['web/lib/**/{components,ui}/**', 'web/ui/**'])
})

it('leaves them where the code around them uses them, or where they use no components', () => {
  expect(patterns(...nested, 'web/lib/slack/install.ts -> web/lib/slack/ui/form.tsx')).toEqual(['web/ui/**'])
  expect(patterns(...nested.slice(1), 'web/lib/slack/ui/form.tsx -> web/lib/a.ts')).toEqual(['web/ui/**'])
})
