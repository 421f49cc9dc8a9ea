import { describe, expect, it } from 'vitest'
import { intersect } from './intersect.ts'

describe('intersect', () => {
  it.each([
    ['src/**', 'src/cli/**', 'src/cli/**'],
    ['src/{feature}/**', 'src/cart/**', 'src/cart/**'],
    ['src/**', '**/*.spec.ts', 'src/**/*.spec.ts'],
    ['src/{a,b}/**', 'src/b/**', 'src/b/**'],
    ['src/{a,b,c}/**', 'src/{b,c,d}/**', 'src/{b,c}/**'],
    ['src/main.ts', 'src/**', 'src/main.ts'],
    ['src/*/x/**', 'src/q/**', 'src/q/x/**'],
    ['**/*.{spec,test}.ts', '**/*.ts', '**/*.{spec,test}.ts'],
    ['**/utl/**', 'src/utl/**', 'src/utl/**'],
    ['**/utl/**', 'src/**', 'src/**/utl/**'],
  ])('%s and %s share %s', (one, other, shared) => {
    expect(intersect(one, other)).toBe(shared)
    expect(intersect(other, one)).toBe(shared)
  })

  it.each([
    ['src/a/**', 'src/b/**'],
    ['src/main.ts', 'lib/**'],
    ['src/main.ts', 'src/main/**'],
    ['**/*.spec.ts', '**/*.js'],
  ])('%s and %s share nothing', (one, other) => {
    expect(intersect(one, other)).toBeNull()
  })
})
