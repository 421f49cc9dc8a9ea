import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject, type Project } from '../../../../test/support/resolution-project.ts'

/** The file of the project that TypeScript resolves to, or `null`. */
function typescriptTarget({ folder }: Project, config: string, file: string, specifier: string): string | null {
  const root = realpathSync(folder)
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} }
  const parsed = ts.getParsedCommandLineOfConfigFile(join(root, config), {}, host)!
  const path = join(root, file)
  const format = ts.getImpliedNodeFormatForFile(path, undefined, ts.sys, parsed.options)
  const resolved = ts.resolveModuleName(specifier, path, parsed.options, ts.sys, undefined, undefined, format)
    .resolvedModule?.resolvedFileName
  return resolved === undefined || resolved.includes('/node_modules/') ? null : relative(root, realpathSync(resolved))
}

function ownTarget(project: Project, file: string, specifier: string): string | null {
  const target = project.target(file, specifier)
  return target.type === 'file' ? target.path : null
}

function link(project: Project, from: string, to: string): void {
  const path = join(project.folder, from)
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(relative(dirname(path), join(project.folder, to)), path)
}

/** Every specifier of every file for which the two differ; once without `node_modules`, once with. */
function differences(
  project: Project,
  config: string,
  files: readonly string[],
  specifiers: readonly string[],
  links: readonly [string, string][] = [],
): string[] {
  const pairs = files.flatMap((file) => specifiers.map((specifier) => ({ file, specifier })))
  const bare = pairs.map(({ file, specifier }) => ownTarget(project, file, specifier))
  for (const [from, to] of links) link(project, from, to)
  project.resolver.clear()
  return pairs.flatMap(({ file, specifier }, index) => {
    const expected = typescriptTarget(project, config, file, specifier)
    const found = [bare[index]!, ownTarget(project, file, specifier)]
    return found.every((target) => target === expected)
      ? []
      : [`${file} ${specifier}: ${found.join(' | ')}, TypeScript ${String(expected)}`]
  })
}

const B = {
  'packages/b/package.json': JSON.stringify({
    name: '@x/b',
    type: 'module',
    exports: {
      '.': './src/main.ts',
      './raw/*': './src/*',
      './ts/*': './src/*.ts',
      './folder': './src/folder',
      './closed/*': null,
      './both': { import: './src/esm.ts', require: './src/cjs.ts' },
      './deep/*.js': './src/deep/*.js',
    },
  }),
  'packages/b/src/main.ts': 'export {}',
  'packages/b/src/esm.ts': 'export {}',
  'packages/b/src/cjs.ts': 'export {}',
  'packages/b/src/folder/index.ts': 'export {}',
  'packages/b/src/deep/one.ts': 'export {}',
  'packages/b/lib/index.ts': 'export {}',
  'packages/b/lib/part.ts': 'export {}',
}
const INTO_B = [
  '@x/b',
  '@x/b/raw/esm',
  '@x/b/raw/esm.ts',
  '@x/b/raw/esm.js',
  '@x/b/ts/esm',
  '@x/b/ts/none',
  '@x/b/folder',
  '@x/b/closed/esm',
  '@x/b/both',
  '@x/b/deep/one.js',
  '@x/b/deep/none.js',
  '@x/b/deep',
  '@x/b/src/main.ts',
]
const ROOT = { 'package.json': '{ "type": "module", "workspaces": ["packages/*"], "dependencies": { "@x/b": "*" } }' }
const SOURCES = {
  'src/main.ts': '',
  'src/main.mts': '',
  'src/main.cts': '',
  'src/lib.ts': '',
  'src/folder/index.ts': '',
}

describe('agrees with TypeScript about', () => {
  it.each(['nodenext', 'bundler'])('the exports of a package, under %s', (moduleResolution) => {
    const project = openProject({
      ...ROOT,
      ...B,
      ...SOURCES,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
          moduleResolution,
          allowImportingTsExtensions: true,
          noEmit: true,
        },
      }),
    })
    expect(
      differences(project, 'tsconfig.json', ['src/main.ts', 'src/main.mts', 'src/main.cts'], INTO_B, [
        ['node_modules/@x/b', 'packages/b'],
      ]),
    ).toEqual([])
    project.close()
  })

  it.each(['nodenext', 'bundler'])('paths to a folder and to a file, under %s', (moduleResolution) => {
    const paths = {
      '@x/b': ['./packages/b/lib'],
      '@x/b/raw/*': ['./packages/b/lib/*'],
      '@/*': ['./src/*'],
      exact: ['./src/lib.ts'],
      folder: ['./src/folder'],
    }
    const project = openProject({
      ...ROOT,
      ...B,
      ...SOURCES,
      'tsconfig.json': JSON.stringify({
        compilerOptions: { module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext', moduleResolution, paths },
      }),
    })
    const specifiers = [
      '@x/b',
      '@x/b/raw/part.js',
      '@x/b/raw/esm.ts',
      '@x/b/both',
      '@/lib.js',
      '@/none',
      '@/folder/index.js',
      'exact',
    ]
    expect(
      differences(project, 'tsconfig.json', ['src/main.ts', 'src/main.mts', 'src/main.cts'], specifiers, [
        ['node_modules/@x/b', 'packages/b'],
      ]),
    ).toEqual([])
    project.close()
  })

  it('moduleSuffixes', () => {
    const names = [
      'a.ios.ts',
      'a.ts',
      'b.ts',
      'c.native.tsx',
      'c.ts',
      'd.ios.ts',
      'folder/index.native.ts',
      'folder/index.ts',
      'e.ios.tsx',
      'e.ts',
      'data.json',
      'data.ios.json',
      'f.android.ts',
    ]
    for (const moduleSuffixes of [['.ios', '.native', ''], ['', '.ios'], ['.native'], [], ['.ios', '.ios', '']]) {
      const project = openProject({
        'tsconfig.json': JSON.stringify({
          compilerOptions: {
            module: 'esnext',
            moduleResolution: 'bundler',
            moduleSuffixes,
            resolveJsonModule: true,
            allowImportingTsExtensions: true,
            noEmit: true,
            paths: { '@/*': ['./src/*'] },
          },
        }),
        'src/main.ts': '',
        ...Object.fromEntries(names.map((name) => [`src/${name}`, name.endsWith('.json') ? '{}' : ''])),
      })
      const stems = [
        'a',
        'a.js',
        'a.ts',
        'b',
        'b.js',
        'c',
        'd',
        'd.js',
        'folder',
        'e',
        'data.json',
        'f',
        'a.ios',
        'c.native.js',
      ]
      expect(
        differences(
          project,
          'tsconfig.json',
          ['src/main.ts'],
          stems.flatMap((stem) => [`./${stem}`, `@/${stem}`]),
        ),
      ).toEqual([])
      project.close()
    }
  })

  it('rootDirs', () => {
    const project = openProject({
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          module: 'esnext',
          moduleResolution: 'bundler',
          rootDirs: ['./src', './src/inner/made', './out'],
        },
      }),
      'src/main.ts': '',
      'src/inner/made/x.ts': '',
      'src/inner/made/main.ts': '',
      'out/x.ts': '',
      'out/y.ts': '',
      'out/inner/z.ts': '',
      'src/folder/main.ts': '',
      'out/folder/index.ts': '',
    })
    const files = ['src/main.ts', 'src/inner/made/main.ts', 'src/folder/main.ts', 'out/x.ts']
    expect(
      differences(project, 'tsconfig.json', files, [
        './x',
        './y.js',
        './inner/z',
        './folder',
        '../y',
        './main',
        '../main',
        './none',
        './inner/made/x',
      ]),
    ).toEqual([])
    project.close()
  })

  it('packages of a workspace in a folder of another', () => {
    const nested = (name: string): string => JSON.stringify({ name, exports: './src/index.ts' })
    const project = openProject({
      ...ROOT,
      ...B,
      'tsconfig.json': '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }',
      'src/main.ts': '',
      'frontend/package.json': '{ "workspaces": ["libs/*"] }',
      'frontend/main.ts': '',
      'frontend/libs/a/package.json': nested('@n/a'),
      'frontend/libs/a/src/index.ts': 'export {}',
      'frontend/libs/b/package.json': nested('@x/b'),
      'frontend/libs/b/src/index.ts': 'export {}',
      'other/pnpm-workspace.yaml': 'packages: ["p"]',
      'other/package.json': '{}',
      'other/main.ts': '',
      'other/p/package.json': nested('p'),
      'other/p/src/index.ts': 'export {}',
    })
    const links: [string, string][] = [
      ['node_modules/@x/b', 'packages/b'],
      ['frontend/node_modules/@n/a', 'frontend/libs/a'],
      ['frontend/node_modules/@x/b', 'frontend/libs/b'],
      ['other/node_modules/p', 'other/p'],
    ]
    expect(
      differences(
        project,
        'tsconfig.json',
        ['src/main.ts', 'frontend/main.ts', 'frontend/libs/a/src/index.ts', 'other/main.ts', 'packages/b/src/main.ts'],
        ['@n/a', '@x/b', 'p', '@n/a/src/index.ts', '@n/a/none'],
        links,
      ),
    ).toEqual([])
    expect(project.resolve('src/main.ts', '../frontend/libs/a/src').packageByPath).toBe('@n/a')
    project.close()
  })
})

describe('the config that includes a file', () => {
  let project: Project
  beforeAll(() => {
    const options = (paths: Record<string, string[]>): string =>
      JSON.stringify({ module: 'esnext', moduleResolution: 'bundler', paths })
    project = openProject({
      'tsconfig.json': `{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tsconfig.test.json" }, { "path": "./made/tsconfig.json" }] }`,
      'tsconfig.app.json': `{ "include": ["src", "lib/**/*.ts"], "exclude": ["src/**/*.test.ts"], "compilerOptions": ${options({ '@/*': ['./src/*'], '%/*': ['./gone/*'] })} }`,
      'tsconfig.test.json': `{ "include": ["src/**/*.test.ts", "test/*"], "compilerOptions": ${options({ '@/*': ['./mocks/*'], '%/*': ['./src/*'], '~/*': ['./test/*'] })} }`,
      'made/tsconfig.json': `{ "include": ["../pages/**/*"], "compilerOptions": ${options({ '~/*': ['../*'] })} }`,
      'src/main.ts': '',
      'src/x.ts': '',
      'src/main.test.ts': '',
      'src/.hidden/main.ts': '',
      'lib/deep/main.ts': '',
      'lib/main.tsx': '',
      'mocks/x.ts': '',
      'mocks/y.ts': '',
      'test/main.ts': '',
      'test/deep/main.ts': '',
      'pages/main.ts': '',
      'pages/x.ts': '',
    })
  })
  afterAll(() => project.close())

  it.each([
    ['src/main.ts', 'tsconfig.app.json'],
    ['lib/deep/main.ts', 'tsconfig.app.json'],
    ['src/main.test.ts', 'tsconfig.test.json'],
    ['test/main.ts', 'tsconfig.test.json'],
    ['pages/main.ts', 'made/tsconfig.json'],
  ])('of %s is %s', (file, config) => {
    const { fileNames } = ts.getParsedCommandLineOfConfigFile(
      join(project.folder, config),
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
    )!
    expect(fileNames.includes(join(project.folder, file))).toBe(true)
    expect(differences(project, config, [file], ['@/x', '@/y', '%/x', '~/main', '~/pages/x', './x'])).toEqual([])
  })

  it.each(['src/.hidden/main.ts', 'lib/main.tsx', 'test/deep/main.ts'])(
    'does not exist for %s, which uses the first with the alias',
    (file) => {
      expect(ownTarget(project, file, '@/x')).toBe('src/x.ts')
      expect(ownTarget(project, file, '%/x')).toBe('src/x.ts')
    },
  )
})

describe('a more lenient bundler', () => {
  it('resolves an alias without extension as a last resort', () => {
    const project = openProject({
      ...ROOT,
      ...SOURCES,
      'tsconfig.json':
        '{ "compilerOptions": { "module": "nodenext", "paths": { "@/*": ["./src/*"], "#/*": ["./src/*"] } } }',
    })
    expect(
      ['@/lib', '@/folder', '#/lib', '@/none'].map((specifier) => project.target('src/main.ts', specifier)),
    ).toEqual([
      { type: 'file', path: 'src/lib.ts' },
      { type: 'file', path: 'src/folder/index.ts' },
      { type: 'file', path: 'src/lib.ts' },
      { type: 'unresolved', why: 'alias' },
    ])
    project.close()
  })
})

it('a dynamic import uses the conditions of ES modules in any file', () => {
  const project = openProject({
    ...ROOT,
    ...B,
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" } }',
    'src/main.cts': '',
  })
  const targets = (['import', 'dynamic-import', 'require', 'import-equals'] as const).map((kind) =>
    project.target('src/main.cts', '@x/b/both', kind),
  )
  expect(targets.map((target) => target.type === 'file' && target.path)).toEqual([
    'packages/b/src/cjs.ts',
    'packages/b/src/esm.ts',
    'packages/b/src/cjs.ts',
    'packages/b/src/cjs.ts',
  ])
  project.close()
})
