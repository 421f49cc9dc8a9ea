import { expect, it } from 'vitest'
import { infer, times } from '../../../test-support/infer.ts'

const environmentOf = (imports: readonly string[], layer: string): string | null | undefined =>
  infer(imports, ['electron']).parts.find((one) => one.layer === layer)?.environment

const program = [
  ...times(3, 'src/windows', 'src/main'),
  ...times(3, 'src/renderer', 'src/text'),
  ...times(3, 'src/main', 'src/text'),
]

it('code that needs the main process of Electron runs there, unless another process needs it', () => {
  expect(environmentOf(program, 'windows')).toBe('the main process')
  expect(environmentOf(program.slice(1), 'windows')).toBe(null)
  expect(environmentOf([...program, 'src/renderer/f0.ts -> src/windows/f0.ts'], 'windows')).toBe(null)
})
