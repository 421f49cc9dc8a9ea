import { describe, expect, it } from 'vitest'
import { extract } from '../../../../../test/support/extract.ts'

const opaqueIn = (text: string): string[] =>
  (extract('a.ts', text).opaque ?? []).map(
    ({ form, start, end, parameterOf }) =>
      `${form} ${text.slice(start, end)}${parameterOf === null ? '' : ` of ${parameterOf || '?'}`}`,
  )

describe('opaque imports', () => {
  it.each([
    [`import(name)`, ['import name']],
    [`import(names[0])`, ['import names[0]']],
    ['import(`${name}.js`)', ['import `${name}.js`']],
    ['import(`pkg-${name}`)', ['import `pkg-${name}`']],
    [`import('pkg-' + name)`, [`import 'pkg-' + name`]],
    [`import(a ? './x' : name)`, ['import name']],
    [`const load = (name) => import(name)`, ['import name of load']],
    [`function load(name = './x') { import(name) }`, ['import name of load']],
    [`class A { load(name) { return import(name) } }`, ['import name of load']],
    [`all.map((name) => import(name))`, ['import name of ?']],
    [`function load(name) { all.map((other) => import(name)) }`, ['import name of load']],
    [`require(name)`, ['require name']],
    [`require(...names)`, ['require ...names']],
    [`require.resolve(name)`, ['resolve name']],
    [`import { createRequire } from 'module'; createRequire(import.meta.url)(name)`, ['require name']],
    [`import.meta.resolve(name)`, ['resolve name']],
    [`import.meta.glob(patterns)`, ['glob patterns']],
    [`import.meta.glob(['./x/*.ts', name])`, ['glob name']],
    [`import.meta.glob([...names])`, ['glob ...names']],
    [`import.meta.glob('./*.ts', { base: name })`, ['glob { base: name }']],
    [`require.context(name)`, ['glob name']],
    [`vi.mock(name)`, ['mock name']],
    [`jest.requireActual(name)`, ['mock name']],
    [`new URL(name, import.meta.url)`, ['url name']],
    [`new URL(name + '.js', import.meta.url)`, [`url name + '.js'`]],
    [`foo(require)`, ['value require']],
    [`foo(a, require as any)`, ['value require']],
    [`new Foo(require)`, ['value require']],
    [`foo(module.require)`, ['value module.require']],
    [`names.map(require)`, ['value require']],
    [`names.map(require.resolve)`, ['value require']],
    [`foo({ require })`, ['value require']],
    [`foo({ load: require })`, ['value require']],
    [`foo([require])`, ['value require']],
    [`const f = () => require`, ['value require']],
    [`function f() { return require }`, ['value require']],
    [`exports.load = require`, ['value require']],
    [`let r; r = require`, ['value require']],
    [`export default require`, ['value require']],
    [`class A { load = require }`, ['value require']],
    [`foo(require.bind(null))`, ['value require']],
    [`require.call(null, './x')`, ['value require']],
    [`require.main.require('./x')`, ['value require']],
    [`foo((0, require))`, ['value require']],
    [`const r = require; foo(r)`, ['value r']],
    [
      `import { createRequire } from 'module'; const require = createRequire(import.meta.url); foo(require)`,
      ['value require'],
    ],
  ])('%s', (text, expected) => {
    expect(opaqueIn(text)).toEqual(expected)
  })

  it.each([
    [`import('./x')`],
    [`import(\`./x/\${name}\`)`],
    [`require('./x')`],
    [`require()`],
    [`require(['./x'], f)`],
    [`load(name)`],
    [`function f(require) { require(name); foo(require) }`],
    [`vi.mock(import('./x'))`],
    [`vi.mock()`],
    [`vi.fn(name)`],
    [`a.mock(name)`],
    [`process.getBuiltinModule(name)`],
    [`new URL(name, base)`],
    [`new URL(name)`],
    [`new URL('x-' + name, import.meta.url)`],
    [`typeof require`],
    [`typeof require === 'function' && require('./x')`],
    [`if (require) {}`],
    [`!require`],
    [`require.main === module`],
    [`require.cache[name]`],
    [`require.extensions['.ts']`],
    [`const r = require`],
    [`const { resolve } = require`],
    [`function f(r = require) {}`],
    [`a.require`],
    [`foo(a.require)`],
    [`foo({ require: a })`],
    [`foo(\`require\`)`],
    [`const { require } = a; foo(require)`],
    [`type R = typeof require`],
    [`let require = load; foo(require)`],
    [`// foo(require)`],
  ])('%s is not opaque', (text) => {
    expect(opaqueIn(text)).toEqual([])
  })
})
