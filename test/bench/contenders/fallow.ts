import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareByFile, type Found } from '../compare.ts'
import { LAYERS } from '../corpus/layers.ts'
import type { Rivals } from '../rivals.ts'
import { EDGE_RULES, run, type Contender, type Site } from './contender.ts'

const CONFIG = '.fallowrc.json'
const CACHE = '.fallow'
const RULES = [...EDGE_RULES, 'architecture/no-cycle', 'architecture/placed-file']

interface Report {
  circular_dependencies: { files: string[]; line?: number }[]
  boundary_violations: { from_path: string; line: number; via_path?: string }[]
  boundary_coverage_violations: { path: string }[]
}

/** fallow with the harness architecture as zones: one for each layer of each domain and for each entry. */
export const fallowContenders: Contender[] = [
  contender('fallow, no cache', ['--no-cache']),
  {
    ...contender('fallow, filling its cache', []),
    prepare: ({ folder }) => rmSync(join(folder, CACHE), { recursive: true, force: true }),
  },
  // Other contenders edit files between its runs, so it runs once before.
  { ...contender('fallow, warm', []), prepare: (site, rivals) => run(check(site, rivals), site.folder) },
]

/** The command that checks boundaries and cycles, as a report in JSON. */
export function check({ folder }: Pick<Site, 'folder'>, rivals: Rivals, ...flags: string[]): string[] {
  return [...fallowProgram(rivals), 'architecture', '--root', folder, '--format', 'json', '--quiet', ...flags]
}

function contender(name: string, flags: string[]): Contender {
  return {
    name,
    needs: ['fallow'],
    statuses: [0, 1],
    configure: ({ folder, corpus }) =>
      writeFileSync(join(folder, CONFIG), JSON.stringify({ boundaries: zonesOf(corpus) })),
    command: (site, rivals) => check(site, rivals, ...flags),
    compare: (site, stdout) => compareByFile(site.corpus, RULES, readReport(stdout)),
  }
}

/** The native program, if it is found: the JavaScript launcher would add time. */
export function fallowProgram(rivals: Rivals): string[] {
  const native = [
    `${process.platform}-${process.arch}`,
    `${process.platform}-${process.arch}-gnu`,
    `${process.platform}-${process.arch}-musl`,
  ]
    .map((platform) => join(rivals.folder, 'node_modules', '@fallow-cli', platform, 'fallow'))
    .find((path) => existsSync(path))
  return native === undefined ? [process.execPath, rivals.path('fallow', 'bin/fallow')] : [native]
}

/** The findings of a JSON report about boundaries and cycles. */
export function readReport(stdout: string): Found[] {
  const report = JSON.parse(stdout) as Report
  return [
    ...report.circular_dependencies.map(({ files }) => ({ files, rule: 'cycle' })),
    // It also follows an entry to the files behind it; zones cannot declare an entry.
    ...report.boundary_violations
      .filter(({ via_path }) => via_path === undefined)
      .map(({ from_path, line }) => ({ files: [from_path], line, rule: 'boundary' })),
    ...report.boundary_coverage_violations.map(({ path }) => ({ files: [path], rule: 'coverage' })),
  ]
}

function zonesOf({ domains, providers }: Site['corpus']): unknown {
  const zones: { name: string; patterns: string[] }[] = []
  const rules: { from: string; allow: string[] }[] = []
  const zone = (name: string, patterns: string[], allow: string[]): void => {
    zones.push({ name, patterns })
    rules.push({ from: name, allow: [...new Set(allow)].filter((other) => other !== name) })
  }
  const providerEntries = providers.map((provider) => `${provider} entry`)
  // The first matching zone wins, so tests and entries come before the zones that contain them.
  for (const domain of domains) {
    const folder = `src/domains/${domain}`
    const own = LAYERS.flatMap((layer) => [`${domain} ${layer}`, `${domain} ${layer} entry`])
    zone(`${domain} test`, [`${folder}/**/*.test.ts`, `${folder}/**/*.test.tsx`], [...own, ...providerEntries, 'util'])
    for (const [index, layer] of LAYERS.entries()) {
      const below = own.slice(0, (index + 1) * 2)
      const allow = [...below, 'util', ...(index >= LAYERS.indexOf('service') ? providerEntries : [])]
      zone(`${domain} ${layer} entry`, [`${folder}/${layer}/index.ts`], allow)
      zone(`${domain} ${layer}`, [`${folder}/${layer}/**`], allow)
    }
  }
  for (const provider of providers) {
    const allow = [provider, ...providerEntries, 'util']
    zone(`${provider} entry`, [`src/providers/${provider}/index.ts`], allow)
    zone(provider, [`src/providers/${provider}/**`], allow)
  }
  zone('util', ['src/utils/**'], [])
  zone(
    'app',
    ['src/app/**'],
    [...domains.flatMap((domain) => [`${domain} runtime entry`, `${domain} ui entry`]), ...providerEntries, 'util'],
  )
  return { zones, rules, coverage: { requireAllFiles: true, allowUnmatched: ['*.mjs'] } }
}
