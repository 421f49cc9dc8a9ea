import type { ReportedViolation } from '@stratalint/core'
import { expect, it } from 'vitest'
import { part, type Part } from '../partition/part.ts'
import { countRejected } from './rejected.ts'

const ui = part({ layer: 'ui', pattern: 'ui/**', shown: 'ui' })
const data = part({ layer: 'data', pattern: 'data/**', shown: 'data' })
const utils = part({ layer: 'utils', pattern: 'utils/**', shown: 'utils', role: 'shared' })
const app = part({ layer: 'app', pattern: 'app/**', shown: 'app', role: 'app' })

function violation(
  from: Part,
  to: Part,
  rule = 'layer-direction',
  domains: [string?, string?] = [],
): ReportedViolation {
  const end = ({ layer, role }: Part, domain?: string): object => ({ ...(role === 'layer' && { layer }), domain })
  return {
    rule: `architecture/${rule}`,
    file: `${from.shown}/a.ts`,
    resolved: `${to.shown}/b.ts`,
    specifier: './b',
    from: end(from, domains[0]),
    to: end(to, domains[1]),
  } as unknown as ReportedViolation
}

const locate = (file: string) => ({
  part: [ui, data, utils, app].find(({ shown }) => file.startsWith(`${shown}/`))!,
  domain: null,
  test: false,
})

it('counts each import once', () => {
  const rejected = countRejected(
    [
      violation(data, ui),
      violation(utils, app),
      violation(data, app),
      violation(data, data, 'domain-boundary', ['orders', 'billing']),
      violation(data, ui, 'external-placement'),
    ],
    { locate },
  )
  expect({
    against: rejected.between('data', 'ui'),
    along: rejected.between('ui', 'data'),
    shared: rejected.of(utils),
    app: rejected.of(app),
    domains: rejected.domains,
  }).toEqual({ against: 1, along: 0, shared: 1, app: 1, domains: 1 })
})
