import { symlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject, type Project } from '../../../../../test/support/resolution-project.ts'
import { createDiskLog } from '../../disk/disk-log.ts'
import { extractModule } from '../../read/extract-module.ts'
import { parseSource } from '../../parse/parse-source.ts'
import { resolveModule } from '../resolve-module.ts'
import { createResolver, type Resolver } from '../resolver.ts'

let project: Project
beforeAll(() => {
  project = openProject({
    'package.json':
      '{ "name": "root", "workspaces": ["packages/*"], "imports": { "#x/*": "./src/x/*.ts", "#gone/*": "./gone/*" }, "dependencies": { "dayjs": "1" } }',
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "~gone/*": ["./gone/*"] } } }',
    'packages/kit/package.json': '{ "name": "@acme/kit" }',
    'packages/kit/src/k.ts': '',
    'src/main.ts': '',
    'src/x/a.ts': '',
    'src/x/b.tsx': '',
    'src/x/c.js': '',
    'src/x/d.json': '',
    'src/x/types.d.ts': '',
    'src/x/.hidden.ts': '',
    'src/x/deep/e.ts': '',
    'src/x/deep/index.ts': '',
    'src/x/deep/main.test.ts': '',
    'src/x/node_modules/pkg/index.js': '',
    'src/(shop)/[id]/page.ts': '',
    'src/one/plugin-a.ts': '',
    'src/one/plugin-b.ts': '',
    'src/one/other.ts': '',
    'empty/.keep': '',
  })
  symlinkSync('../x', `${project.folder}/src/one/linked`)
})
afterAll(() => project.close())

/** What the patterns of a text lead to: `pattern -> target`. */
function expand(text: string, file = 'src/main.ts', resolver: Resolver = project.resolver): string[] {
  const parsed = parseSource(file, text)
  if ('error' in parsed) throw new Error(parsed.error.message)
  const { edges, opaque = [] } = resolveModule(resolver, file, extractModule(parsed.program, text, file))
  return [
    ...edges.map(
      ({ kind, start, end, target }) =>
        `${kind} ${text.slice(start, end)} -> ${target.type === 'file' ? target.path : target.type === 'external' ? `package ${target.name}` : target.why}`,
    ),
    ...opaque.map(({ form, start, end }) => `opaque ${form} ${text.slice(start, end)}`),
  ]
}

/** The files that one pattern matches. */
const matched = (text: string, file?: string): string[] =>
  expand(text, file).map((edge) => edge.replace(/^glob .* -> /s, ''))

const X = [
  'src/x/a.ts',
  'src/x/b.tsx',
  'src/x/c.js',
  'src/x/d.json',
  'src/x/deep/e.ts',
  'src/x/deep/index.ts',
  'src/x/deep/main.test.ts',
]
const CODE = X.filter((path) => !path.endsWith('.json'))

describe('a computed import', () => {
  it.each([
    ['import(`./x/${a}`)', X],
    [`import('./x/' + a)`, X],
    ['import(`./x/${a}.ts`)', ['src/x/a.ts', 'src/x/deep/e.ts', 'src/x/deep/index.ts', 'src/x/deep/main.test.ts']],
    ['import(`./x/${a}.js`)', CODE],
    ['import(`./x/${a}.jsx`)', ['src/x/b.tsx']],
    ['import(`./x/${a}.json`)', ['src/x/d.json']],
    ['import(`./x/${a}/e`)', ['src/x/deep/e.ts']],
    ['import(`./x/${a}/e.js`)', ['src/x/deep/e.ts']],
    ['import(`./x/d${a}`)', ['src/x/d.json', 'src/x/deep/e.ts', 'src/x/deep/index.ts', 'src/x/deep/main.test.ts']],
    ['import(`./x/${a}ep`)', ['src/x/deep/index.ts']],
    ['import(`./x/${a}/${b}.ts`)', ['src/x/deep/e.ts', 'src/x/deep/index.ts', 'src/x/deep/main.test.ts']],
    ['import(`./one/plugin-${a}.ts`)', ['src/one/plugin-a.ts', 'src/one/plugin-b.ts']],
    ['import(`./x/${a}.json?raw`)', ['src/x/d.json']],
    ['import(`./(shop)/${a}/page.ts`)', ['src/(shop)/[id]/page.ts']],
    ['import(`@/one/${a}`)', ['src/one/other.ts', 'src/one/plugin-a.ts', 'src/one/plugin-b.ts']],
    ['import(`#x/deep/${a}`)', ['src/x/deep/e.ts', 'src/x/deep/index.ts', 'src/x/deep/main.test.ts']],
    ['import(`@acme/kit/src/${a}`)', ['packages/kit/src/k.ts']],
    ['new URL(`./x/${a}.json`, import.meta.url)', ['src/x/d.json']],
    ['new URL(`./x/${a}.js`, import.meta.url)', CODE],
    ['new URL(`./x/deep/${a}e`, import.meta.url)', ['relative']],
    ['require(`./one/${a}`)', ['src/one/other.ts', 'src/one/plugin-a.ts', 'src/one/plugin-b.ts']],
  ])('%s', (text, expected) => {
    expect(matched(text)).toEqual(expected)
  })

  it('never matches the importer', () => {
    expect(matched('import(`./${a}`)', 'src/x/deep/e.ts')).toEqual(['src/x/deep/index.ts', 'src/x/deep/main.test.ts'])
  })

  it.each([
    ['import(`./gone/${a}`)', 'relative'],
    ['import(`./x/${a}.vue`)', 'relative'],
    ['import(`../empty/${a}`)', 'relative'],
    ['import(`~gone/${a}`)', 'alias'],
    ['import(`#gone/${a}`)', 'imports'],
    ['import(`dayjs/locale/${a}.js`)', 'package dayjs'],
  ])('%s does not match a folder', (text, expected) => {
    expect(matched(text)).toEqual([expected])
  })

  it.each([['import(`../../${a}`)'], ['import(`/x/${a}`)'], ['import(`/srv/${a}`)'], ['require(`../../../${a}`)']])(
    '%s is opaque',
    (text) => {
      expect(expand(text)).toEqual([expect.stringMatching(/^opaque /)])
    },
  )
})

describe('import.meta.glob', () => {
  it.each([
    [`import.meta.glob('./x/*.ts')`, ['src/x/a.ts', 'src/x/types.d.ts']],
    [`import.meta.glob('./x/*')`, ['src/x/a.ts', 'src/x/b.tsx', 'src/x/c.js', 'src/x/d.json', 'src/x/types.d.ts']],
    [
      `import.meta.glob('./x/**/*.ts')`,
      ['src/x/a.ts', 'src/x/deep/e.ts', 'src/x/deep/index.ts', 'src/x/deep/main.test.ts', 'src/x/types.d.ts'],
    ],
    [
      `import.meta.glob(['./x/**/*.ts', '!**/*.test.ts', '!./x/types.d.ts'])`,
      ['src/x/a.ts', 'src/x/deep/e.ts', 'src/x/deep/index.ts'],
    ],
    [`import.meta.glob('./x/*.{ts,tsx}')`, ['src/x/a.ts', 'src/x/b.tsx', 'src/x/types.d.ts']],
    [`import.meta.glob('./x/[ab].ts*')`, ['src/x/a.ts', 'src/x/b.tsx']],
    [`import.meta.glob('./one/!(other).ts')`, ['src/one/plugin-a.ts', 'src/one/plugin-b.ts']],
    [`import.meta.glob('/src/one/plugin-?.ts')`, ['src/one/plugin-a.ts', 'src/one/plugin-b.ts']],
    [`import.meta.glob('**/plugin-*.ts')`, ['src/one/plugin-a.ts', 'src/one/plugin-b.ts']],
    [`import.meta.glob('@/one/*')`, ['src/one/other.ts', 'src/one/plugin-a.ts', 'src/one/plugin-b.ts']],
    [
      `import.meta.glob('./*.ts', { base: './one' })`,
      ['src/one/other.ts', 'src/one/plugin-a.ts', 'src/one/plugin-b.ts'],
    ],
    [
      `import.meta.glob('./*.ts', { base: '/src/one' })`,
      ['src/one/other.ts', 'src/one/plugin-a.ts', 'src/one/plugin-b.ts'],
    ],
    [`import.meta.glob('./(shop)/*/page.ts')`, ['src/(shop)/[id]/page.ts']],
    [`import.meta.glob('./x/*.js')`, ['src/x/c.js']],
    [`import.meta.glob('./x/*.vue')`, ['relative']],
    [`import.meta.glob('./x/a.ts')`, ['src/x/a.ts']],
  ])('%s', (text, expected) => {
    expect(matched(text)).toEqual(expected)
  })

  it('lists each file at its first pattern, and allows a pattern without matches', () => {
    expect(expand(`import.meta.glob(['./one/plugin-*.ts', './one/*.ts', './one/*.vue'])`)).toEqual([
      `glob './one/plugin-*.ts' -> src/one/plugin-a.ts`,
      `glob './one/plugin-*.ts' -> src/one/plugin-b.ts`,
      `glob './one/*.ts' -> src/one/other.ts`,
    ])
  })
})

describe('require.context', () => {
  it.each([
    [`require.context('./one')`, ['src/one/other.ts', 'src/one/plugin-a.ts', 'src/one/plugin-b.ts']],
    [`require.context('./x', false)`, ['src/x/a.ts', 'src/x/b.tsx', 'src/x/c.js', 'src/x/d.json', 'src/x/types.d.ts']],
    [`require.context('./x', true, /\\.json$/)`, ['src/x/d.json']],
    [`require.context('./x', true, /^\\.\\/deep\\/E\\.ts$/i)`, ['src/x/deep/e.ts']],
    [`require.context('@/one', true, /other/)`, ['src/one/other.ts']],
    [`require.context('./gone')`, ['relative']],
  ])('%s', (text, expected) => {
    expect(matched(text)).toEqual(expected)
  })
})

describe('a pattern with an alias of a bundler', () => {
  const TREE = {
    'package.json': '{ "dependencies": { "lodash": "4" } }',
    'src/main.ts': '',
    'src/one/a.ts': '',
    'src/one/b.ts': '',
  }
  const ALIASES = "{ '@': '/src', '~one': '/src/one', '~gone': '/gone', lodash: '/src/one' }"
  it.each([
    ["import.meta.glob('@/one/*.ts')", ['src/one/a.ts', 'src/one/b.ts']],
    ["import.meta.glob(['@/one/*.ts', '!@/one/b.ts'])", ['src/one/a.ts']],
    ['import(`@/one/${a}.ts`)', ['src/one/a.ts', 'src/one/b.ts']],
    ["require.context('@/one', false, /b/)", ['src/one/b.ts']],
    ['import(`~one/${a}`)', ['src/one/a.ts', 'src/one/b.ts']],
    ['import(`~gone/${a}`)', ['alias']],
    ['import(`lodash/${a}`)', ['package lodash']],
  ])('%s', (text, expected) => {
    const own = openProject({ ...TREE, 'vite.config.js': `export default { resolve: { alias: ${ALIASES} } }` })
    try {
      expect(expand(text, 'src/main.ts', own.resolver).map((edge) => edge.replace(/^.* -> /s, ''))).toEqual(expected)
    } finally {
      own.close()
    }
  })

  it('is read from an import map of Deno', () => {
    const own = openProject({ 'deno.json': '{ "imports": { "@/": "./src/" } }', 'src/main.ts': '', 'src/one/a.ts': '' })
    try {
      expect(expand('import(`@/one/${a}.ts`)', 'src/main.ts', own.resolver)).toEqual([
        'glob `@/one/${a}.ts` -> src/one/a.ts',
      ])
    } finally {
      own.close()
    }
  })
})

describe('import.meta.webpackContext', () => {
  it.each([
    [`import.meta.webpackContext('./one')`, ['src/one/other.ts', 'src/one/plugin-a.ts', 'src/one/plugin-b.ts']],
    [`import.meta.webpackContext('./x', { recursive: false, regExp: /\\.jsx?$/ })`, ['src/x/c.js']],
  ])('%s', (text, expected) => {
    expect(matched(text)).toEqual(expected)
  })
})

it('is opaque if it matches more than a thousand files', () => {
  const large = openProject(Object.fromEntries(Array.from({ length: 1_001 }, (_, number) => [`x/f${number}.ts`, ''])))
  try {
    expect(expand('import(`./x/${a}`)', 'main.ts', large.resolver)).toEqual(['opaque import `./x/${a}`'])
    expect(expand('import(`./x/f${a}1.ts`)', 'main.ts', large.resolver).length).toBeGreaterThan(90)
  } finally {
    large.close()
  }
})

it('records the folders of possible matches', () => {
  const log = createDiskLog(project.folder)
  expand(`import.meta.glob('./x/**/*.ts')`, 'src/main.ts', createResolver(project.folder, log))
  const below = log.trace().folders.filter((folder) => folder.startsWith(`${project.folder}/src/x`))
  expect(below.sort()).toEqual([`${project.folder}/src/x`, `${project.folder}/src/x/deep`])
})

describe('loaders of webpack', () => {
  it.each([
    ['!!raw-loader!./x/a', { type: 'file', path: 'src/x/a.ts' }],
    ['raw-loader!./x/a.js', { type: 'file', path: 'src/x/a.ts' }],
    ['-!style-loader!css-loader?modules!./x/d.json', { type: 'file', path: 'src/x/d.json' }],
    ['!raw-loader!@/x/a', { type: 'file', path: 'src/x/a.ts' }],
    ['!!raw-loader!./gone', { type: 'unresolved', why: 'relative' }],
    ['!!raw-loader!dayjs/x.css', { type: 'external', name: 'dayjs' }],
    ['data:text/javascript,a!./x/a', { type: 'external', name: 'data:text/javascript' }],
  ])('%s', (specifier, target) => {
    expect(project.target('src/main.ts', specifier)).toEqual(target)
  })
})

describe('builtins', () => {
  it.each([
    ['node:fs', 'fs'],
    ['fs', 'fs'],
    ['node:fs/promises', 'fs'],
    ['node:test', 'node:test'],
    ['node:test/reporters', 'node:test'],
    ['node:sqlite', 'node:sqlite'],
    ['node:sea', 'node:sea'],
  ])('%s is %s', (specifier, name) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'external', name })
  })

  it.each(['test', 'test/reporters', 'sqlite'])('%s is a package that must be declared', (specifier) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'unresolved', why: 'undeclared' })
  })
})
