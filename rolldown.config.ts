import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { defineConfig, type Plugin, type RolldownOptions } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'
import ts from 'typescript'
import { ascii, directBuiltins } from './tools/builtins.ts'
import { joinChunks } from './tools/chunks.ts'
import { ruleGroups as ruleGroupsIn, workspaceFolders } from './tools/workspaces.ts'

interface Manifest {
  name: string
  version: string
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

const root = import.meta.dirname
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const manifestOf = (folder: string): Manifest => JSON.parse(read(`${folder}/package.json`)) as Manifest
const workspaces = new Map(workspaceFolders(root).map((folder) => [manifestOf(folder).name, folder]))
const published = manifestOf('packages/cli')

/** What an installation brings along, or what a project has of its own; all else is part of the bundle. */
const EXTERNAL = new RegExp(
  `^(?:node:|(?:${Object.keys({ ...published.dependencies, ...published.peerDependencies }).join('|')})(?:/|$))`,
)

/** Imports of a workspace's packages lead to their sources. */
const sources: Plugin = {
  name: 'workspace-sources',
  resolveId(id) {
    const [, name, entry] = /^(@stratalint\/[^/]+)(?:\/(.+))?$/.exec(id) ?? []
    const folder = name === undefined ? undefined : workspaces.get(name)
    return folder === undefined
      ? null
      : join(root, folder, folder.startsWith('rules/') ? '' : 'src', `${entry ?? 'index'}.ts`)
  },
}

/** Changes with every source, and with every version of what is bundled. */
const BUNDLE = `${published.version}+${createHash('sha256')
  .update([...workspaces.values()].flatMap(sourcesBelow).map(read).join('\0'))
  .update(read('package-lock.json'))
  .digest('hex')
  .slice(0, 12)}`

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        /(?<!\.test|\.d)\.ts$/.test(path) &&
        !/(?:^|[\\/])(?:node_modules|dist|build|test-support|testing)[\\/]/.test(path),
    )
    .map((path) => `${folder}/${path}`)
    .sort()
}

const CODE = {
  platform: 'node',
  external: EXTERNAL,
  plugins: [sources],
  // No module here is imported for what it does alone; without this one name from a package would load all of it.
  treeshake: { moduleSideEffects: false },
  transform: { target: 'node20.19', define: { STRATALINT_BUNDLE: JSON.stringify(BUNDLE) } },
} as const satisfies RolldownOptions

/** Everything in one folder, so that files such as `./worker.js` are next to the code that names them, whichever chunk that is in. */
const FLAT = {
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  comments: false,
} as const

/** Loaded by `require`, where a rule needs a policy and cannot wait. */
function library(name: string, dir: string, entry = name): RolldownOptions {
  const path = createRequire(join(root, 'packages/policy/package.json')).resolve(entry)
  return {
    input: { [name]: path },
    platform: 'node',
    output: {
      dir,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      exports: 'named',
      minify: true,
      comments: { legal: true },
    },
  }
}

function libraries(dir: string): RolldownOptions[] {
  return [
    library('zod', dir),
    library('js-yaml', dir),
    library('jsonc-parser', dir, 'jsonc-parser/lib/esm/main.js'),
    library('esquery', dir),
    library('scope-manager', dir, '@typescript-eslint/scope-manager'),
  ]
}

function assets(files: Record<string, string | (() => string)>): Plugin {
  return {
    name: 'assets',
    generateBundle() {
      for (const [fileName, from] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source: typeof from === 'string' ? read(from) : from() })
    },
  }
}

/** What rolldown adds for code that is not there. */
const declarationsOnly: Plugin = {
  name: 'declarations-only',
  generateBundle(_, bundle) {
    for (const file of Object.keys(bundle)) if (!file.endsWith('.d.ts')) delete bundle[file]
  },
}

/** The type of a policy written out: as zod declares it, all of zod's types would be part of ours. */
const writtenOut: Plugin = {
  name: 'written-out-config',
  load(id) {
    if (!id.replaceAll('\\', '/').endsWith('packages/policy/dist/schema/schema.d.ts')) return null
    const program = ts.createProgram([id], {
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2023,
      strict: true,
      skipLibCheck: true,
      types: [],
    })
    const checker = program.getTypeChecker()
    const config = checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(id)!)!)
      .find(({ name }) => name === 'Config')!
    const flags =
      ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.MultilineObjectLiterals
    const text = checker.typeToString(checker.getDeclaredTypeOfSymbol(config), undefined, flags)
    return `/** What a config file may say. */\nexport type Config = ${text}\nexport declare function policyJsonSchema(): Record<string, unknown>\nexport declare function configSchema(): unknown\n`
  },
}

/** Types from the declarations that tsc made; those of other packages are part of them, but for the peers'. */
function types(input: Record<string, string>, dir: string): RolldownOptions {
  return {
    input,
    external: EXTERNAL,
    plugins: [writtenOut, dts({ dtsInput: true, tsconfig: false, emitDtsOnly: true }), declarationsOnly],
    output: { dir, chunkFileNames: 'types/[name].ts' },
  }
}

const listed = (folder: string, path: (name: string) => string): string[] =>
  readdirSync(join(root, folder))
    .map(path)
    .filter((name) => existsSync(join(root, name)))
const pagesOf = (group: string): string[] => listed(group, (name) => `${group}/${name}/README.md`)
const jsonOf = (preset: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'presets', preset))
      .filter((name) => name.endsWith('.json') && !/^(?:package|tsconfig)\b/.test(name))
      .map((name) => [`${preset}/${name}`, `presets/${preset}/${name}`]),
  )
const architectures = jsonOf('architectures')
const ruleSets = jsonOf('rule-sets')
const ruleGroups = ruleGroupsIn(root).map((group) => `rules/${group}`)

/** The package of a rule group: like `stratalint`, it contains what it uses of this repository. */
function pluginPackage(group: string): RolldownOptions[] {
  const {
    devDependencies: _,
    publishConfig: __,
    ...own
  } = JSON.parse(read(`${group}/package.json`)) as Record<string, unknown>
  const manifest = {
    ...own,
    exports: { '.': { types: './index.d.ts', default: './index.js' }, './package.json': './package.json' },
    dependencies: published.dependencies,
    peerDependencies: { '@typescript-eslint/utils': published.peerDependencies!['@typescript-eslint/utils'] },
    peerDependenciesMeta: { '@typescript-eslint/utils': { optional: true } },
  }
  const dir = `${group}/dist/package`
  const files = Object.fromEntries(
    [...pagesOf(group), `${group}/README.md`, `${group}/LICENSE`].map((path) => [path.slice(group.length + 1), path]),
  )
  return [
    {
      ...CODE,
      input: { index: `${group}/index.ts` },
      output: { ...FLAT, dir, cleanDir: true },
      plugins: [
        sources,
        assets({
          ...files,
          ...architectures,
          ...ruleSets,
          'package.json': () => `${JSON.stringify(manifest, null, 2)}\n`,
        }),
      ],
    },
    ...libraries(dir),
    types({ index: `${group}/dist/index.d.ts` }, dir),
  ]
}

const cli = 'packages/cli'
const entries = ['index', 'eslint', 'oxlint', 'dependency-cruiser', 'rule', 'vitest']
const pages = Object.fromEntries(ruleGroups.flatMap(pagesOf).map((path) => [path, path]))

const program = {
  ...CODE,
  input: {
    ...Object.fromEntries([...entries, 'main'].map((name) => [name, `${cli}/src/${name}.ts`])),
    ...Object.fromEntries(ruleGroups.map((folder) => [`plugin-${basename(folder)}`, `${folder}/index.ts`])),
    // What `import 'stratalint'` means in a policy, whether or not the package is installed.
    'define-config': 'packages/policy/src/define-config.ts',
    // The same for `import 'stratalint/rule'` in a plugin.
    'define-rule': 'packages/policy/src/define-rule.ts',
    bridge: 'presets/rule-sets/src/bridge.ts',
    worker: 'packages/engine/src/hosts/oxc/worker.ts',
    'resident-worker': 'packages/engine/src/resident/resident-worker.ts',
  },
  plugins: [
    sources,
    directBuiltins,
    ascii,
    assets({
      ...pages,
      'rules/review.md': 'docs/review.md',
      ...architectures,
      ...ruleSets,
      'schema.json': 'packages/policy/schema.json',
      'findings.schema.json': 'packages/report/findings.schema.json',
      'report.schema.json': 'packages/report/report.schema.json',
      // Made by tsc from the script of the page, which runs in a browser.
      'report-page.js': 'packages/report/dist/browser/page.js',
      'report-page.css': 'packages/report/src/pages/html/browser/page.css',
    }),
  ],
  output: { ...FLAT, dir: `${cli}/dist`, cleanDir: true },
} satisfies RolldownOptions

/** What a command loads, in the order of how much they load. */
const together = [
  { name: 'define', modules: ['packages/policy/src/define-config.ts', 'packages/policy/src/define-rule.ts'] },
  { name: 'start', modules: ['packages/cli/src/main.ts'] },
  { name: 'help', modules: ['packages/cli/src/command-line/help.ts'] },
  {
    name: 'check',
    modules: [
      'packages/cli/src/commands/check.ts',
      'packages/report/src/formats/pretty.ts',
      'packages/report/src/formats/json.ts',
      'packages/report/src/formats/agent/agent.ts',
    ],
  },
  {
    name: 'answers',
    modules: [
      ...['can', 'place', 'explain'].map((name) => `packages/cli/src/commands/${name}.ts`),
      ...['can-import', 'place-of', 'explain-file'].map((name) => `packages/engine/src/questions/${name}.ts`),
    ],
  },
  {
    name: 'run-project',
    modules: ['packages/engine/src/run/run-project.ts', 'packages/engine/src/run/add-messages.ts'],
  },
]

export default defineConfig([
  await joinChunks(program, together),
  ...libraries(`${cli}/dist`),
  library('smol-toml', `${cli}/dist`),
  types(Object.fromEntries(entries.map((name) => [name, `${cli}/build/${name}.d.ts`])), `${cli}/dist`),
  ...ruleGroups.flatMap(pluginPackage),
])
