import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compareByFile, type Found } from '../compare.ts'
import { LAYERS } from '../corpus/layers.ts'
import { EDGE_RULES, type Contender } from './contender.ts'

const RULES = [
  ...EDGE_RULES,
  'architecture/external-placement',
  'architecture/resolved-import',
  'architecture/no-cycle',
]

/** dependency-cruiser, with the preset and with hand-written rules. */
export function cruiserContenders(preset: string): Contender[] {
  return [
    contender('dependency-cruiser, our preset', '.dependency-cruiser.mjs', cruiseWithPreset(preset)),
    contender(
      'dependency-cruiser, by hand',
      '.dependency-cruiser.hand.mjs',
      `export default ${JSON.stringify(byHand(), null, 2)}\n`,
    ),
  ]
}

/** A configuration with the preset only. */
export function cruiseWithPreset(preset: string): string {
  return `import stratalint from ${JSON.stringify(pathToFileURL(preset).href)}\nexport default await stratalint()\n`
}

function contender(name: string, config: string, text: string): Contender {
  return {
    name,
    needs: ['dependency-cruiser', 'typescript'],
    upTo: 200_000,
    // The exit code is the number of errors, at most 255.
    statuses: Array.from({ length: 256 }, (_, status) => status),
    configure: ({ folder }) => writeFileSync(join(folder, config), text),
    command: (_site, rivals) => [
      process.execPath,
      rivals.path('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      'src',
      '--config',
      config,
      '--output-type',
      'err',
      '--progress',
      'none',
    ],
    compare: ({ corpus }, stdout) => compareByFile(corpus, RULES, readCruise(stdout)),
  }
}

/** `  error rule: from → to`; rule names may contain colons. A cycle is followed by one file on each line. */
function readCruise(stdout: string): Found[] {
  if (!/modules, \d+ dependencies cruised/.test(stdout))
    throw new Error(`Unexpected output of dependency-cruiser: ${stdout.slice(0, 200)}`)
  return [...stdout.matchAll(/^ {2}(?:error|warn|info) ([^\s:]+): (?:.*?: )?(src\/\S+)/gm)].map(([, rule, file]) => ({
    files: [file!],
    rule: rule!,
  }))
}

function byHand(): unknown {
  const rule = (name: string, from: object, to: object): object => ({ name, severity: 'error', from, to })
  const TEST = '\\.test\\.tsx?$'
  const own = (layers: readonly string[]): string => `^src/domains/$1/(?:${layers.join('|')})/`
  return {
    forbidden: [
      ...LAYERS.slice(0, -1).map((layer, index) =>
        rule(
          `layers-${layer}`,
          { path: `^src/domains/([^/]+)/${layer}/`, pathNot: TEST },
          { path: own(LAYERS.slice(index + 1)) },
        ),
      ),
      rule('domains', { path: '^src/domains/([^/]+)/' }, { path: '^src/domains/', pathNot: '^src/domains/$1/' }),
      rule('domains-from-providers', { path: '^src/providers/' }, { path: '^src/domains/' }),
      rule('utils', { path: '^src/utils/' }, { path: '^src/(?!utils/)' }),
      rule('to-app', { path: '^src/(?!app/)' }, { path: '^src/app/' }),
      rule(
        'app-entries',
        { path: '^src/app/' },
        { path: '^src/domains/', pathNot: '^src/domains/[^/]+/(?:runtime|ui)/index\\.ts$' },
      ),
      rule(
        'providers-too-low',
        { path: '^src/domains/[^/]+/(?:types|config|repo)/', pathNot: TEST },
        { path: '^src/providers/' },
      ),
      rule(
        'provider-entries',
        { path: '^src/(?:domains|app)/' },
        { path: '^src/providers/', pathNot: '^src/providers/[^/]+/index\\.ts$' },
      ),
      rule(
        'provider-internals',
        { path: '^src/providers/([^/]+)/' },
        { path: '^src/providers/', pathNot: ['^src/providers/$1/', '^src/providers/[^/]+/index\\.ts$'] },
      ),
      rule('to-test', { pathNot: TEST }, { path: TEST }),
      rule('react', { pathNot: ['/ui/', '^src/app/', TEST] }, { path: 'node_modules/react/' }),
      rule('pg', { pathNot: ['/repo/', TEST] }, { path: 'node_modules/pg/' }),
      rule('zod', { pathNot: ['/(?:types|config)/', TEST] }, { path: 'node_modules/zod/' }),
      rule('fs', { pathNot: ['/repo/', '^src/providers/', TEST] }, { path: '^fs(?:/|$)' }),
      rule('telemetry', { pathNot: ['^src/providers/', TEST] }, { path: 'node_modules/@opentelemetry/' }),
      rule('resolved', {}, { couldNotResolve: true }),
      rule('cycles', {}, { circular: true }),
    ],
    options: {
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      tsConfig: { fileName: 'tsconfig.json' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default', 'types'],
      },
    },
  }
}
