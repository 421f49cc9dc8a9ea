import { expect, it } from 'vitest'
import { surveyOfImports, times } from '../../test-support/infer.ts'
import { inferModel } from '../infer/model.ts'
import { draftModel } from './draft-model.ts'

/** The exceptions between domains, where the config around them imports the config of so many domains. */
function allowed(collected: number): unknown[] {
  const names = ['orders', 'users', 'files', 'mail']
  const survey = surveyOfImports(
    [
      ...names.flatMap((name) => [
        `src/${name}/${name}.module.ts -> src/${name}/${name}.service.ts`,
        `src/${name}/${name}.service.ts -> src/${name}/config/${name}.ts`,
        `src/${name}/${name}.service.ts -> src/${name}/domain/${name}.ts`,
        `src/${name}/domain/${name}.ts -> src/${name}/domain/id.ts`,
        `src/${name}/${name}.controller.ts -> src/${name}/${name}.service.ts`,
      ]),
      ...names.slice(0, collected).map((name) => `src/config/all.ts -> src/${name}/config/${name}.ts`),
      ...times(3, 'src/config', 'src/text'),
      'src/main.ts -> src/config/all.ts',
    ],
    ['@nestjs/core'],
  )
  const model = inferModel(survey, { dividePackages: true, layeredDomains: true, strictDomains: false })
  const { crossDomain } = draftModel(model, survey).config.architecture!
  return typeof crossDomain === 'object' && crossDomain !== null ? (crossDomain.allow ?? []) : []
}

it('allows a config that puts the configs of all domains together', () => {
  const collecting = { from: 'source', to: '*', layers: ['config'], reason: 'Puts this layer of all domains together.' }
  expect(allowed(3)).toContainEqual(collecting)
  expect(allowed(2)).not.toContainEqual(collecting)
})
