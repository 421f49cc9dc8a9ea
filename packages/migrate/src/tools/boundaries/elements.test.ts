import { describe, expect, it } from 'vitest'
import { createElements, type Descriptor } from './elements.ts'

function descriptor(type: string, pattern: string, more: Partial<Descriptor> = {}): Descriptor {
  return {
    type,
    category: null,
    patterns: [pattern],
    mode: 'folder',
    isWholePath: false,
    capture: [],
    basePattern: null,
    baseCapture: [],
    ...more,
  }
}

function find(descriptors: readonly Descriptor[], file: string) {
  const found = createElements({ descriptors, hasManyTypes: false, include: [], ignore: ['**/*.gen.js'] })(file)
  if (found === null || found === 'ignored') return found
  const { types, path, inside, captured, parents } = found
  return { types, path, inside, captured, parents: parents.map((parent) => parent.path) }
}

describe('createElements', () => {
  it('matches the end of a path in the mode folder', () => {
    expect(
      find([descriptor('helper', 'helpers/*', { capture: ['name'] })], 'src/helpers/money/round/index.js'),
    ).toEqual({
      types: ['helper'],
      path: 'src/helpers/money',
      inside: 'round/index.js',
      captured: { name: 'money' },
      parents: [],
    })
    expect(find([descriptor('helper', 'helpers/*')], 'src/helpers/money.js')).toBeNull()
  })

  it('matches a file in the mode file', () => {
    const files = [descriptor('model', '*.model.js', { mode: 'file', capture: ['name'] })]
    expect(find(files, 'src/deep/order.model.js')).toEqual({
      types: ['model'],
      path: 'src/deep/order.model.js',
      inside: 'order.model.js',
      captured: { name: 'order' },
      parents: [],
    })
    expect(find(files, 'src/order.model.js/index.js')).toBeNull()
  })

  it('matches the whole path in the mode full', () => {
    const full = [descriptor('page', 'src/*/page.js', { mode: 'full', capture: ['area'] })]
    expect(find(full, 'src/shop/page.js')).toEqual({
      types: ['page'],
      path: 'src/shop/page.js',
      inside: 'page.js',
      captured: { area: 'shop' },
      parents: [],
    })
    expect(find(full, 'app/src/shop/page.js')).toBeNull()
  })

  it('captures from the base pattern too', () => {
    const based = descriptor('component', 'components/*', {
      capture: ['name'],
      basePattern: 'src/modules/*',
      baseCapture: ['module'],
    })
    expect(find([based], 'src/modules/auth/components/form/index.js')).toEqual({
      types: ['component'],
      path: 'src/modules/auth/components/form',
      inside: 'index.js',
      captured: { name: 'form', module: 'auth' },
      parents: [],
    })
    expect(find([based], 'lib/modules/auth/components/form/index.js')).toBeNull()
  })

  it('prefers the innermost element, and keeps those around it as parents', () => {
    const nested = [descriptor('module', 'modules/*'), descriptor('component', 'components/*')]
    expect(find(nested, 'src/modules/auth/components/form/index.js')).toEqual({
      types: ['component'],
      path: 'src/modules/auth/components/form',
      inside: 'index.js',
      captured: {},
      parents: ['src/modules/auth'],
    })
  })

  it('leaves out what the settings ignore', () => {
    expect(find([descriptor('helper', 'helpers/*')], 'helpers/a/b.gen.js')).toBe('ignored')
  })
})
