import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareByFile, type Found } from '../compare.ts'
import { LAYERS } from '../corpus/layers.ts'
import type { RivalName, Rivals } from '../rivals.ts'
import { EDGE_RULES, relativeTo, type Contender, type Site } from './contender.ts'

interface LintedFile {
  filePath: string
  messages: { ruleId: string | null; line: number; message: string; fatal?: boolean }[]
}

/** ESLint with the common plugins for architecture rules. */
export const eslintContenders: Contender[] = [
  contender(
    'ESLint + boundaries',
    'eslint.boundaries.mjs',
    ['eslint-plugin-boundaries'],
    [...EDGE_RULES, 'architecture/external-placement'],
    boundariesConfig,
  ),
  contender(
    'ESLint + import-x/no-cycle',
    'eslint.cycle.mjs',
    ['eslint-plugin-import-x'],
    ['architecture/no-cycle'],
    cycleConfig,
  ),
]

function contender(
  name: string,
  config: string,
  plugins: RivalName[],
  rules: string[],
  write: (rivals: Rivals) => string,
): Contender {
  return {
    name,
    upTo: 200_000,
    statuses: [0, 1],
    needs: ['eslint', '@typescript-eslint/parser', 'eslint-import-resolver-typescript', 'typescript', ...plugins],
    configure: ({ folder }, rivals) => writeFileSync(join(folder, config), write(rivals)),
    command: (_site, rivals) => [
      process.execPath,
      rivals.path('eslint', 'bin/eslint.js'),
      '--config',
      config,
      '--no-inline-config',
      '--format',
      'json',
      'src',
    ],
    compare: (site, stdout) => compareByFile(site.corpus, rules, read(site, stdout)),
  }
}

function read(site: Site, stdout: string): Found[] {
  return (JSON.parse(stdout) as LintedFile[]).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }): Found => ({
      files: [relativeTo(site, filePath)],
      line,
      rule: ruleId ?? message,
    })),
  )
}

function withParser(rivals: Rivals, plugin: string, body: string): string {
  return `import parser from ${rivals.url('@typescript-eslint/parser', 'dist/index.js')}
${plugin}
export default [{
  files: ['src/**/*.{ts,tsx,cts}'],
  languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
${body}}]
`
}

function cycleConfig(rivals: Rivals): string {
  const plugin = `import { createTypeScriptImportResolver } from ${rivals.url('eslint-import-resolver-typescript', 'lib/index.js')}
import plugin from ${rivals.url('eslint-plugin-import-x', 'lib/index.js')}`
  return withParser(
    rivals,
    plugin,
    `  plugins: { 'import-x': plugin },
  settings: {
    'import-x/extensions': ['.ts', '.tsx', '.cts'],
    'import-x/parsers': { [${JSON.stringify(rivals.path('@typescript-eslint/parser', 'dist/index.js'))}]: ['.ts', '.tsx', '.cts'] },
    'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
  },
  rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
`,
  )
}

function boundariesConfig(rivals: Rivals): string {
  const plugin = `import plugin from ${rivals.url('eslint-plugin-boundaries', 'dist/index.js')}`
  const resolver = { [rivals.path('eslint-import-resolver-typescript', 'lib/index.cjs')]: { project: 'tsconfig.json' } }
  return withParser(
    rivals,
    plugin,
    `  plugins: { boundaries: plugin },
  settings: ${JSON.stringify({ 'import/resolver': resolver, ...boundariesSettings() }, null, 2)},
  rules: { 'boundaries/dependencies': ['error', ${JSON.stringify(boundariesPolicies(), null, 2)}] },
`,
  )
}

function boundariesSettings(): Record<string, unknown> {
  const element = (type: string, pattern: string, capture: string[] = []): object => ({
    type,
    pattern,
    capture,
    partialMatch: false,
  })
  return {
    'boundaries/include': ['src/**'],
    'boundaries/dependency-nodes': ['import', 'require', 'dynamic-import', 'export'],
    'boundaries/elements': [
      ...LAYERS.map((layer) => element(layer, `src/domains/*/${layer}`, ['domain'])),
      element('provider', 'src/providers/*', ['provider']),
      element('util', 'src/utils'),
      element('app', 'src/app'),
    ],
    'boundaries/files': [{ category: 'test', pattern: '**/*.test.{ts,tsx}' }],
  }
}

function boundariesPolicies(): unknown {
  const sameDomain = (types: readonly string[]): object => ({
    type: types,
    captured: { domain: '{{ from.element.captured.domain }}' },
  })
  const entry = (types: readonly string[]): object => ({ type: types, fileInternalPath: 'index.ts' })
  const allow = (from: object, ...targets: object[]): object => ({
    from,
    allow: { to: targets.map((element) => ({ element })) },
  })
  const placed = (source: string, types: readonly string[]): object => ({
    from: { element: { type: `!(${types.join('|')})` } },
    disallow: { to: { module: { source } } },
  })
  return {
    default: 'disallow',
    // The default ignores packages.
    checkAllOrigins: true,
    policies: [
      { allow: { to: { module: { origin: ['external', 'core'] } } } },
      ...LAYERS.map((layer, index) =>
        allow(
          { element: { type: layer } },
          sameDomain(LAYERS.slice(0, index + 1)),
          { type: 'util' },
          ...(index >= LAYERS.indexOf('service') ? [entry(['provider'])] : []),
        ),
      ),
      allow({ element: { type: LAYERS }, file: { categories: 'test' } }, sameDomain(LAYERS), entry(['provider']), {
        type: 'util',
      }),
      allow(
        { element: { type: 'provider' } },
        { type: 'provider', captured: { provider: '{{ from.element.captured.provider }}' } },
        entry(['provider']),
        { type: 'util' },
      ),
      allow({ element: { type: 'util' } }, { type: 'util' }),
      allow({ element: { type: 'app' } }, { type: ['app', 'util'] }, entry(['runtime', 'ui', 'provider'])),
      { disallow: { to: { file: { categories: 'test' } } } },
      placed('react', ['ui', 'app']),
      placed('pg', ['repo']),
      placed('zod', ['types', 'config']),
      placed('@opentelemetry/*', ['provider']),
      placed('{fs,node:fs}', ['repo', 'provider']),
    ],
  }
}
