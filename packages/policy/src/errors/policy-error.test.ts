import { describe, expect, it } from 'vitest'
import { errorOf, withArchitecture } from '../../test-support/config-errors.ts'

const EXPECTED = 'expected a layer or a place ("types", "service", "ui" or "domain"), got'

describe('PolicyError', () => {
  it('has the fields of its first problem, and all problems', () => {
    const { name, message, stack, file, at, keyPath, problem, nearest, problems } = errorOf(
      withArchitecture({ externals: { react: ['uii'], pg: ['servce'] } }),
    )
    const first = {
      file: 'stratalint.config.json',
      at: null,
      keyPath: 'architecture.externals.react[0]',
      problem: `${EXPECTED} "uii"`,
      nearest: 'ui',
    }
    const second = {
      ...first,
      keyPath: 'architecture.externals.pg[0]',
      problem: `${EXPECTED} "servce"`,
      nearest: 'service',
    }
    expect({ file, at, keyPath, problem, nearest }).toEqual(first)
    expect(problems).toEqual([first, second])
    expect({ name, stack }).toEqual({ name: 'PolicyError', stack: `PolicyError: ${message}` })
  })

  it('shows ten problems and counts the others', () => {
    const names = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'b0', 'b1']
    expect(errorOf(withArchitecture({ externals: { pg: names } })).lines).toEqual([
      ...names
        .slice(0, 10)
        .map((name, index) => `stratalint.config.json architecture.externals.pg[${index}]: ${EXPECTED} "${name}"`),
      '… and 2 more problems',
    ])
  })
})
