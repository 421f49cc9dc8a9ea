import { describe, expect, it } from 'vitest'
import { parseSource } from '../parse/parse-source.ts'
import { useFormsOf } from './use-forms.ts'

function formsOf(code: string): string[] {
  const parsed = parseSource('x.tsx', `import a from './y'\n${code}`)
  if ('error' in parsed) throw new Error('The code does not parse.')
  return (useFormsOf(parsed.program).get('a') ?? []).map(({ within, form }) => `${within.join(' ')}: ${form}`).sort()
}

describe('the uses of an imported name', () => {
  it('are kept for each declaration', () => {
    expect(formsOf('export function create() { return a() }\nexport const flush = () => a.transport().end()')).toEqual([
      'create: call',
      'flush: .transport',
    ])
  })

  it.each([
    ['const x = new a()', ['x: new']],
    ['const x = <a.Row />', ['x: other']],
    ["const x = a['b']", ['x: .b']],
    ['const x = a[b]', ['x: other']],
    ['export default wrap(a)', [': other']],
    ['const { x, y } = a', ['x y: other']],
    ['const x = a as B', ['x: other']],
    ['let x: typeof a', []],
    ['const f = (a) => a()', []],
    ['const x = b.a', []],
  ])('%s', (code, forms) => {
    expect(formsOf(code)).toEqual(forms)
  })
})
