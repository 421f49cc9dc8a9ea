import { tabulate } from '@stratalint/dependency-cruiser'
import { check } from '@stratalint/engine'
import { findParser, flatConfig } from '@stratalint/eslint-config'
import { walk } from '@stratalint/graph'
import { oxlintConfig } from '@stratalint/oxlint-config'
import { loadPolicy, type LoadedPolicy } from '@stratalint/policy'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { ESLint as ESLint10 } from 'eslint'
import { ESLint as ESLint9 } from 'eslint-9'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'

/** Every file breaks one rule, so that each file that is checked is reported. */
const BAD = `import './gone'\nexport {}\n`
const FILES = [
  'src/a.ts',
  'src/b.gen.ts',
  'src/deep/c.tsx',
  'src/deep/er/d.mjs',
  'src/.hidden/e.ts',
  'src/gen/f.ts',
  'src/built.ts',
  'src/vite.config.ts',
  'src/g.min.js',
  'src/(shop)/[id].cts',
  'lib/h.ts',
  'i.ts',
]
const EVERYTHING_IN_SRC = [
  'src/(shop)/[id].cts',
  'src/.hidden/e.ts',
  'src/a.ts',
  'src/b.gen.ts',
  'src/deep/c.tsx',
  'src/deep/er/d.mjs',
  'src/gen/f.ts',
]

let root = ''

async function open(policy: object): Promise<LoadedPolicy> {
  root = temporaryProject({
    ...Object.fromEntries(FILES.map((file) => [file, BAD])),
    'src/style.css': '',
    '.gitignore': 'built.ts\n',
    'package.json': '{}',
    'tsconfig.json': '{ "compilerOptions": { "allowJs": true } }',
    'stratalint.config.json': JSON.stringify({
      architecture: { places: { code: { pattern: '**', role: 'shared' } } },
      ...policy,
    }),
  })
  return loadPolicy({ cwd: root })
}

async function withEslint(ESLint: typeof ESLint10, loaded: LoadedPolicy, patterns: string[]): Promise<string[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    errorOnUnmatchedPattern: false,
    warnIgnored: false,
    overrideConfig: flatConfig(loaded, root, await findParser(root)) as never,
  })
  const results = await eslint.lintFiles(patterns)
  const fatal = results.flatMap(({ messages }) => messages.filter((message) => message.fatal === true))
  expect(fatal).toEqual([])
  return results
    .filter(({ messages }) => messages.some(({ ruleId }) => ruleId === 'architecture/resolved-import'))
    .map(({ filePath }) => relative(root, filePath))
    .sort()
}

function withOxlint(loaded: LoadedPolicy): string[] {
  const engine = createRequire(new URL('../../packages/engine/package.json', import.meta.url))
  const binary = join(dirname(engine.resolve('oxlint/package.json')), 'bin', 'oxlint')
  writeFileSync(join(root, 'oxlintrc.json'), JSON.stringify(oxlintConfig(loaded)))
  const { stdout } = spawnSync(
    process.execPath,
    [binary, '-c', 'oxlintrc.json', '--no-ignore', '--format', 'json', '--', ...FILES],
    { cwd: root, encoding: 'utf8' },
  )
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] }
  return [
    ...new Set(diagnostics.filter(({ code }) => code.includes('resolved-import')).map(({ filename }) => filename)),
  ].sort()
}

async function withCruiser(loaded: LoadedPolicy): Promise<string[]> {
  const { forbidden = [], options } = tabulate(loaded.policy, root, walk(loaded).files)
  const before = process.cwd()
  process.chdir(root)
  const { output } = await cruise(['src', 'lib', 'i.ts'], { ...options, validate: true, ruleSet: { forbidden } })
  process.chdir(before)
  return (output as ICruiseResult).modules
    .filter(({ dependencies }) =>
      dependencies.some(({ rules = [] }) => rules.some(({ name }) => name.startsWith('architecture/resolved-import'))),
    )
    .map(({ source }) => source)
    .sort()
}

it.each<[string, object, string[]]>([
  ['a folder', { files: ['src'] }, EVERYTHING_IN_SRC],
  ['a folder with a slash', { files: ['src/'] }, EVERYTHING_IN_SRC],
  ['a folder from here', { files: ['./src'] }, EVERYTHING_IN_SRC],
  ['everything below a folder', { files: ['src/**'] }, EVERYTHING_IN_SRC],
  ['everything below a folder from here', { files: ['./src/**'] }, EVERYTHING_IN_SRC],
  ['every file below a folder', { files: ['src/**/*'] }, EVERYTHING_IN_SRC],
  ['one level', { files: ['src/*'] }, ['src/a.ts', 'src/b.gen.ts']],
  ['one file', { files: ['src/a.ts'] }, ['src/a.ts']],
  ['one file from here', { files: ['./src/a.ts'] }, ['src/a.ts']],
  ['a file with brackets', { files: ['src/(shop)/[id].cts'] }, ['src/(shop)/[id].cts']],
  ['extensions', { files: ['src/**/*.{tsx,mjs}'] }, ['src/deep/c.tsx', 'src/deep/er/d.mjs']],
  [
    'files without a negated folder',
    { files: ['src', '!src/deep'] },
    ['src/(shop)/[id].cts', 'src/.hidden/e.ts', 'src/a.ts', 'src/b.gen.ts', 'src/gen/f.ts'],
  ],
  [
    'files without an ignored folder',
    { files: ['src/deep', 'src/gen'], ignores: ['src/gen'] },
    ['src/deep/c.tsx', 'src/deep/er/d.mjs'],
  ],
  [
    'files without an ignored glob',
    { files: ['src/deep', 'src/gen'], ignores: ['./src/gen/**'] },
    ['src/deep/c.tsx', 'src/deep/er/d.mjs'],
  ],
  ['files without ignored names', { files: ['src/*'], ignores: ['**/*.gen.ts'] }, ['src/a.ts']],
  [
    'the patterns of places',
    {},
    ['i.ts', 'lib/h.ts', ...EVERYTHING_IN_SRC.filter((file) => !file.includes('.hidden'))],
  ],
])('every engine selects the same files by %s', { timeout: 120_000 }, async (_, policy, expected) => {
  const loaded = await open(policy)
  const { findings } = await check({ cwd: root, cache: false })
  expect(
    [...new Set(findings.filter(({ rule }) => rule === 'architecture/resolved-import').map(({ file }) => file))].sort(),
  ).toEqual(expected)
  expect(await withEslint(ESLint10, loaded, ['.'])).toEqual(expected)
  expect(await withEslint(ESLint10, loaded, FILES)).toEqual(expected)
  expect(await withEslint(ESLint9 as unknown as typeof ESLint10, loaded, ['.'])).toEqual(expected)
  expect(withOxlint(loaded)).toEqual(expected)
  expect(await withCruiser(loaded)).toEqual(expected)
})
