import fc from 'fast-check'
import { posix } from 'node:path'
import type { RawConfig } from '../oracle/oracle.ts'
import { createChance, type Chance } from '../parity/chance.ts'

/** One import as written to a file. `target` is a path, a package name, or `null` if there is no target. */
export interface DrawnEdge {
  from: string
  target: string | null
  specifier: string
  /** The kind of target: a file of the project, a package, or neither. */
  leadsTo: 'file' | 'package' | 'nothing'
}

export interface DrawnProject {
  config: ClosedConfig
  files: Record<string, string>
  edges: DrawnEdge[]
}

/** The policy keys of the closed world. */
export interface ClosedConfig extends Omit<RawConfig, 'architecture'> {
  architecture: RawConfig['architecture'] & { outside?: string[] }
}

const LAYERS = ['types', 'config', 'repo', 'service', 'runtime', 'ui']
const DOMAINS = ['orders', 'billing']
/** Equivalent spellings of the same files. */
export const FILES_SPELLINGS: (string[] | undefined)[] = [
  undefined,
  ['src'],
  ['src/**'],
  ['./src/**'],
  ['src/**/*'],
  ['src/domains', 'src/providers/**', 'src/utils', 'src/app'],
]
const IGNORES: (string[] | undefined)[] = [
  undefined,
  ['**/*.gen.ts'],
  ['src/legacy', '**/*.gen.ts'],
  ['./src/legacy/**'],
]

const PLACED = [
  ...DOMAINS.flatMap((domain) =>
    LAYERS.flatMap((layer) => ['index', 'work'].map((name) => `src/domains/${domain}/${layer}/${name}.ts`)),
  ),
  'src/domains/orders/ui/cart.vue',
  'src/domains/billing/ui/bill.svelte',
  'src/domains/shipping/types.ts',
  'src/domains/orders/service/work.test.ts',
  'src/domains/orders/types/rows.gen.ts',
  'src/domains/orders/service/scratch.ts',
  'src/domains/orders/repo/db.config.ts',
  'src/providers/auth/index.ts',
  'src/providers/auth/token.ts',
  'src/providers/log/index.ts',
  'src/utils/money.ts',
  'src/utils/text/pad.ts',
  'src/app/main.ts',
  'src/app/routes.tsx',
]
const UNPLACED = [
  'src/helpers/format.ts',
  'src/domains/orders/loose.ts',
  'src/generated/client.ts',
  'src/generated/deep/model.ts',
  'src/legacy/old.ts',
  'src/vite.config.ts',
  'src/globals.d.ts',
  'scripts/seed.ts',
  'tools/run.mjs',
]
const ASSETS = [
  'src/theme.css',
  'src/domains/orders/ui/cart.css',
  'src/domains/billing/service/rates.json',
  'assets/logo.svg',
]
export const DECLARED = ['react', 'pg', '@acme/kit']
const UNDECLARED = ['lodash', '@nobody/here', 'src-utils']

const GIT_IGNORED = 'src/domains/orders/service/scratch.ts'

/** Draws projects with placed and unplaced files. */
export const drawnProject: fc.Arbitrary<DrawnProject> = fc
  .array(fc.noBias(fc.nat({ max: 1_000_002 })), { minLength: 1_000, maxLength: 1_000, size: 'max' })
  .map((numbers) => drawProject(createChance(numbers)))

function drawProject(chance: Chance): DrawnProject {
  const sources = [...PLACED, ...UNPLACED].filter(() => chance.percent(70))
  const assets = ASSETS.filter(() => chance.percent(60))
  const config = drawConfig(chance)
  const edges: DrawnEdge[] = []
  const files: Record<string, string> = {
    'package.json': `${JSON.stringify({ name: 'closed', type: 'module', dependencies: Object.fromEntries(DECLARED.map((name) => [name, '1'])) })}\n`,
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }\n',
    '.gitignore': `${GIT_IGNORED}\n`,
    'stratalint.config.json': `${JSON.stringify(config, null, 2)}\n`,
  }
  for (const asset of assets) files[asset] = asset.endsWith('.json') ? '{}\n' : '\n'
  for (const file of sources) {
    const drawn = Array.from({ length: chance.below(5) }, () => drawEdges(file, sources, assets, chance))
    const distinct = drawn.filter(
      ({ edges: [first] }, index) =>
        drawn.findIndex(({ edges: [other] }) => other.specifier === first.specifier) === index,
    )
    edges.push(...distinct.flatMap((one) => one.edges))
    files[file] = textOf(
      file,
      distinct.map(({ statement }) => statement),
    )
  }
  return { config, files, edges }
}

function drawConfig(chance: Chance): ClosedConfig {
  const files = chance.oneOf(FILES_SPELLINGS)
  const ignores = chance.oneOf(IGNORES)
  const outside = chance.oneOf([
    undefined,
    ['src/generated/**'],
    ['src/generated/**', 'scripts/**', 'src/domains/orders/types/**'],
  ])
  return {
    ...(files !== undefined && { files }),
    ...(ignores !== undefined && { ignores }),
    architecture: {
      places: {
        domain: { pattern: 'src/domains/{domain}/{layer}/**', role: 'domain' },
        provider: { pattern: 'src/providers/{provider}/**', role: 'provider', usableFrom: 'service' },
        util: { pattern: 'src/utils/**', role: 'shared' },
        app: { pattern: 'src/app/**', role: 'app', uses: ['runtime', 'ui'] },
      },
      layers: LAYERS,
      externals: { pg: ['repo'] },
      ...(outside !== undefined && { outside }),
    },
    ...(chance.percent(20) && {
      exceptions: [
        {
          rule: 'architecture/placed-file',
          from: 'src/domains/orders/**',
          to: 'src/helpers/**',
          reason: 'moves in May',
        },
      ],
    }),
  }
}

interface Drawn {
  statement: string
  edges: [DrawnEdge, ...DrawnEdge[]]
}

let number = 0

function drawEdges(from: string, sources: readonly string[], assets: readonly string[], chance: Chance): Drawn {
  number += 1
  const roll = chance.below(100)
  if (roll < 8) return bare(from, chance.oneOf(DECLARED), 'package')
  if (roll < 13) return bare(from, chance.oneOf(UNDECLARED), 'nothing')
  if (roll < 16) return bare(from, 'node:path', 'package')
  if (roll < 19) return bare(from, chance.oneOf(['@/no/such', './not-there']), 'nothing')
  if (roll < 30) {
    const glob = drawGlob(from, sources, chance)
    if (glob !== null) return glob
  }
  const target = chance.oneOf(roll < 40 && assets.length > 0 ? assets : sources)
  const specifier = spell(from, target, chance)
  const edge: DrawnEdge = { from, target, specifier, leadsTo: 'file' }
  const forms = [
    `import * as n${number} from '${specifier}'`,
    `export * as e${number} from '${specifier}'`,
    `const l${number} = () => import('${specifier}')`,
  ]
  return {
    statement: chance.oneOf(from.endsWith('.vue') || from.endsWith('.svelte') ? [forms[0]!, forms[2]!] : forms),
    edges: [edge],
  }
}

function bare(from: string, specifier: string, leadsTo: 'package' | 'nothing'): Drawn {
  const name = specifier.replace(/^node:/, '')
  return {
    statement: `import p${number} from '${specifier}'`,
    edges: [{ from, target: leadsTo === 'package' ? name : null, specifier, leadsTo }],
  }
}

/** All files directly in a folder that contains some. */
function drawGlob(from: string, sources: readonly string[], chance: Chance): Drawn | null {
  const folder = posix.dirname(chance.oneOf(sources))
  const targets = sources.filter((file) => posix.dirname(file) === folder && file.endsWith('.ts') && file !== from)
  if (targets.length === 0 || folder === posix.dirname(from)) return null
  const pattern = `${relativePath(from, folder)}/*.ts`
  const edges = targets.map((target): DrawnEdge => ({ from, target, specifier: pattern, leadsTo: 'file' }))
  return { statement: `const g${number} = import.meta.glob('${pattern}')`, edges: edges as [DrawnEdge, ...DrawnEdge[]] }
}

function spell(from: string, target: string, chance: Chance): string {
  const written = /\.(?:vue|svelte|css|json|svg|mjs)$/.test(target)
    ? target
    : target.replace(/\.d\.ts$/, '').replace(/\.tsx?$/, '')
  return written.startsWith('src/') && chance.percent(30) ? `@/${written.slice(4)}` : relativePath(from, written)
}

function relativePath(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

function textOf(file: string, statements: readonly string[]): string {
  const code = statements.join('\n')
  if (file.endsWith('.vue'))
    return `<template>\n  <p>import './x'</p>\n</template>\n\n<script setup lang="ts">\n${code}\n</script>\n`
  if (file.endsWith('.svelte')) return `<script lang="ts">\n${code}\n</script>\n\n<p>import './x'</p>\n`
  return `${code}\nexport const value = 1\n`
}
