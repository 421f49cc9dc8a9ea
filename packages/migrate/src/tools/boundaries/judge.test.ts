import { describe, expect, it } from 'vitest'
import { importOf, importOfPackage } from '../../model/old-edge.ts'
import { createElements, type Descriptor } from './elements.ts'
import { createJudge, type BoundaryRules } from './judge.ts'

const NONE: BoundaryRules = {
  dependencies: null,
  entryPoint: null,
  external: null,
  noPrivate: null,
  noUnknown: false,
  noIgnored: false,
}

const DESCRIPTORS = [
  ['component', 'components/*/*', ['family', 'name']],
  ['helper', 'helpers/*', ['family']],
  ['module', 'modules/*', ['name']],
].map(([type, pattern, capture]): Descriptor => ({
  type: type as string,
  category: null,
  patterns: [pattern as string],
  mode: 'folder',
  isWholePath: false,
  capture: capture as string[],
  basePattern: null,
  baseCapture: [],
}))

const BUTTON = 'components/atoms/button/index.js'
const ICON = 'components/atoms/icon/index.js'
const FORM = 'components/molecules/form/index.js'
const ATOMS = 'helpers/atoms/format.js'
const MOLECULES = 'helpers/molecules/join.js'
const ORDERS = 'modules/orders/index.js'

function judge(rules: Partial<BoundaryRules>) {
  const elementOf = createElements({ descriptors: DESCRIPTORS, hasManyTypes: false, include: [], ignore: ['old/**'] })
  return createJudge({ ...NONE, ...rules }, { elementOf, categoriesOf: () => [] })
}

describe('createJudge', () => {
  it('forbids what no policy allows', () => {
    const verdict = judge({ dependencies: { default: 'disallow', rules: [{ from: 'component', allow: ['helper'] }] } })
    expect(verdict(importOf(BUTTON, ATOMS))).toBeNull()
    expect(verdict(importOf(ATOMS, BUTTON))).toBe('boundaries/dependencies')
    expect(verdict(importOf(BUTTON, 'components/atoms/button/label.js'))).toBeNull()
    expect(verdict(importOf(BUTTON, 'main.js'))).toBeNull()
  })

  it('lets the last policy that matches decide', () => {
    const rules = [
      { from: '*', allow: ['helper'] },
      { from: 'component', disallow: ['helper'] },
    ]
    const verdict = judge({ dependencies: { default: 'disallow', rules } })
    expect(verdict(importOf(ORDERS, ATOMS))).toBeNull()
    expect(verdict(importOf(BUTTON, ATOMS))).toBe('boundaries/dependencies')
  })

  it('compares captures by the older templates', () => {
    const rules = [{ from: 'component', allow: [['helper', { family: '${from.family}' }]] }]
    const verdict = judge({ dependencies: { default: 'disallow', rules } })
    expect(verdict(importOf(BUTTON, ATOMS))).toBeNull()
    expect(verdict(importOf(BUTTON, MOLECULES))).toBe('boundaries/dependencies')
  })

  it('compares captures by templates in braces', () => {
    const to = { type: 'component', captured: { family: '{{ from.captured.family }}' } }
    const verdict = judge({
      dependencies: { default: 'disallow', rules: [{ from: { type: 'component' }, allow: { to } }] },
    })
    expect(verdict(importOf(BUTTON, ICON))).toBeNull()
    expect(verdict(importOf(BUTTON, FORM))).toBe('boundaries/dependencies')
  })

  it('understands the selectors of version 7', () => {
    const policies = [
      {
        from: { element: { type: 'module' } },
        allow: { to: { element: { types: { anyOf: ['component', 'module'] } } } },
      },
    ]
    const verdict = judge({ dependencies: { default: 'disallow', policies } })
    expect(verdict(importOf(ORDERS, BUTTON))).toBeNull()
    expect(verdict(importOf(ORDERS, ATOMS))).toBe('boundaries/dependencies')
  })

  it('applies a policy to imports of values only', () => {
    const rules = [{ from: 'module', disallow: ['helper'], importKind: 'value' }]
    const verdict = judge({ dependencies: { default: 'allow', rules } })
    expect(verdict(importOf(ORDERS, ATOMS))).toBe('boundaries/dependencies')
    expect(verdict({ ...importOf(ORDERS, ATOMS), kind: 'import-type', typeOnly: true })).toBeNull()
  })

  it('asks for entry points', () => {
    const verdict = judge({ entryPoint: { default: 'disallow', rules: [{ target: 'component', allow: 'index.js' }] } })
    expect(verdict(importOf(ORDERS, BUTTON))).toBeNull()
    expect(verdict(importOf(ORDERS, 'components/atoms/button/label.js'))).toBe('boundaries/entry-point')
  })

  it('forbids packages', () => {
    const verdict = judge({
      external: { default: 'allow', rules: [{ from: 'helper', disallow: ['react', '@mui/*'] }] },
    })
    expect(verdict(importOfPackage(BUTTON, 'react'))).toBeNull()
    expect(verdict(importOfPackage(ATOMS, 'react'))).toBe('boundaries/external')
    expect(verdict(importOfPackage(ATOMS, '@mui/icons'))).toBe('boundaries/external')
    expect(verdict(importOfPackage(ATOMS, 'lodash'))).toBeNull()
  })

  it('reports unknown and ignored files where the rules are on', () => {
    expect(judge({ noUnknown: true })(importOf(BUTTON, 'main.js'))).toBe('boundaries/no-unknown')
    expect(judge({})(importOf(BUTTON, 'main.js'))).toBeNull()
    expect(judge({ noIgnored: true })(importOf(BUTTON, 'old/main.js'))).toBe('boundaries/no-ignored')
    expect(judge({ noUnknown: true })(importOf(BUTTON, 'old/main.js'))).toBeNull()
  })

  it('keeps private elements to their parents and siblings', () => {
    const verdict = judge({ noPrivate: {} })
    const inner = 'modules/orders/components/a/row/index.js'
    expect(verdict(importOf(ORDERS, inner))).toBeNull()
    expect(verdict(importOf('modules/orders/components/a/cell/index.js', inner))).toBeNull()
    expect(verdict(importOf('modules/payments/index.js', inner))).toBe('boundaries/no-private')
  })
})
