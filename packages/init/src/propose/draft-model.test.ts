import type { Config } from '@stratalint/policy'
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

/** A workspace of a Nest server with domains, a Vue app and a package that both import. */
function workspace(): Config['architecture'] {
  const domain = (name: string): string[] => {
    const path = `packages/api/src/${name}/${name}`
    return [
      `${path}.module.ts -> ${path}.resolver.ts`,
      `${path}.resolver.ts -> ${path}.service.ts`,
      `${path}.service.ts -> ${path}.model.ts`,
      `${path}.service.ts -> packages/api/src/errors.ts`,
      `${path}.service.ts -> packages/api/src/prisma/client.ts`,
      `${path}.model.ts -> packages/api/src/errors.ts`,
      `${path}.model.ts -> packages/data/index.ts`,
      `${path}.resolver.ts -> packages/api/src/${name}/dto.ts`,
    ]
  }
  const names = ['orders', 'users', 'teams', 'files', 'mails', 'rooms', 'seats', 'tasks', 'flags']
  const survey = surveyOfImports(
    [
      ...names.flatMap(domain),
      'packages/api/src/main.ts -> packages/api/src/orders/orders.module.ts',
      ...times(60, 'packages/web/src/components', 'packages/web/src/helpers'),
      ...times(5, 'packages/web/src/views', 'packages/web/src/components'),
      ...times(5, 'packages/web/src/helpers', 'packages/data'),
      'packages/web/src/helpers/f0.ts -> packages/data/index.ts',
    ],
    [],
    {
      members: ['packages/api', 'packages/data', 'packages/web'],
      dependencies: (folder) => {
        const all = new Set(folder === 'packages/api' ? ['@nestjs/core', 'express'] : ['vue'])
        return { all, runtime: all }
      },
    },
  )
  const model = inferModel(survey, { dividePackages: true, layeredDomains: true, strictDomains: false })
  return draftModel(model, survey).config.architecture
}

it('divides the domains of the only server of a workspace, whose shared code is no other package', () => {
  const { layers, places, crossDomain } = workspace()!
  expect(layers).toMatchInlineSnapshot(`
    {
      "components": [
        "helpers",
      ],
      "controllers": [
        "services",
      ],
      "data": [],
      "errors": [],
      "helpers": [
        "data",
      ],
      "prisma": [],
      "rest": [
        "data",
        "errors",
      ],
      "services": [
        "prisma",
        "rest",
      ],
      "wiring": [
        "controllers",
      ],
    }
  `)
  expect(Object.entries(places!).filter(([, place]) => (place as { role?: string }).role === 'shared')).toEqual([])
  expect(crossDomain).toMatchInlineSnapshot(`
    {
      "allow": [
        {
          "from": "*",
          "reason": "Shared by all domains.",
          "to": "{source,data}",
        },
      ],
      "default": "deny",
    }
  `)
})
