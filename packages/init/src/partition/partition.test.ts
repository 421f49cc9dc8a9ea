import { expect, it } from 'vitest'
import { infer, times } from '../../test-support/infer.ts'

const WIDGETS = ['bars', 'clock', 'files', 'lights', 'mail', 'notes', 'stocks', 'weather']

function patterns(imports: readonly string[]): string[] {
  return infer(imports)
    .parts.map(({ pattern }) => pattern)
    .sort()
}

it('many folders with a file of the same name are domains', () => {
  const widgets = (file: string): string[] =>
    WIDGETS.flatMap((name, index) => [
      `src/${name}/index.ts -> src/${name}/${index < 5 ? file : name}.tsx`,
      `src/${name}/index.ts -> src/utils/text.ts`,
    ])
  expect(patterns(widgets('view'))).toEqual([
    ...['src/bars/**', 'src/clock/**', 'src/files/**', 'src/lights/**', 'src/mail/**', 'src/notes/**'],
    ...['src/stocks/**', 'src/utils/**', 'src/weather/**'],
  ])
  const alike = WIDGETS.map((name) => `src/${name}/index.ts -> src/${name}/view.tsx`)
  expect(patterns([...widgets('view'), ...alike])).toEqual(['src/utils/**', 'src/{domain}/**'])
})

it('folders of components are no layers, except those with usual names', () => {
  const components = [
    ...times(20, 'src/components/admin', 'src/components/ui'),
    ...times(20, 'src/components/orders', 'src/components/ui'),
    ...times(20, 'src/components/ui', 'src/components/utils'),
    ...times(5, 'src/components/ui', 'src/components/hooks'),
    ...times(30, 'src/screens', 'src/components/orders'),
  ]
  expect(patterns(components)).toEqual([
    'src/components/**',
    'src/components/hooks/**',
    'src/components/ui/**',
    'src/components/utils/**',
    'src/screens/**',
  ])
})

it('each program in a folder of apps is a part, and so is a folder of one program', () => {
  const api = times(3, 'apps/api', 'libs/data')
  const text = times(3, 'libs/data', 'libs/text')
  expect(patterns([...api, ...text, ...times(3, 'apps/shop', 'libs/text')])).toContain('apps/shop/**')
  expect(patterns([...api, ...text])).toContain('apps/**')
})

it('packages are divided although there are more examples beside them', () => {
  const members = ['packages/client', 'packages/server']
  const imports = times(4, 'packages/client/src', 'packages/server/src')
  const examples = (folder: string): string[] =>
    Array.from({ length: 20 }, (_, index) => `${folder}/f${index}.ts -> packages/client/src/f0.ts`)
  const shown = (folder: string): string[] =>
    infer([...imports, ...examples(folder)], [], { members }).parts.map(({ pattern }) => pattern)
  expect(shown('examples/shop')).toEqual(['packages/client/**', 'packages/server/**'])
  expect(shown('test-apps/shop')).toEqual(['packages/client/**', 'packages/server/**'])
  expect(shown('shop')).not.toContain('packages/client/**')
})
