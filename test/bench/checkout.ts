import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Contender, Site } from './contenders/contender.ts'
import { cruiseWithPreset } from './contenders/cruiser.ts'
import { check as fallowCheck, readReport } from './contenders/fallow.ts'
import { readFindings, type createStratalint } from './contenders/stratalint.ts'
import type { Race } from './race.ts'

interface Checkout {
  folder: string
  /** A policy in JSON, written to the folder during the race. */
  policy: string
  /** fallow's configuration; without one it only reports cycles. */
  fallow: string | null
}

/** The tools on a checked-out repository, whose expected findings are unknown. */
export function checkoutRace(
  { folder: given, policy, fallow }: Checkout,
  stratalint: ReturnType<typeof createStratalint>,
  preset: string,
): { race: Race; undo(): void } {
  const folder = resolve(given)
  const cruiserConfig = join(folder, '.dependency-cruiser.bench.mjs')
  const undo = [
    put(join(folder, 'stratalint.config.json'), readFileSync(policy, 'utf8')),
    put(cruiserConfig, cruiseWithPreset(preset)),
    ...(fallow === null ? [] : [put(join(folder, '.fallowrc.json'), readFileSync(fallow, 'utf8'))]),
  ]
  const counted = (contender: Contender, read: (stdout: string) => readonly unknown[]): Contender => ({
    ...contender,
    compare: (_site, stdout) => ({ expected: 0, missing: [], extra: [], findings: read(stdout).length }),
  })
  const bare: Omit<Contender, 'name' | 'command'> = {
    statuses: [0, 1],
    compare: () => ({ expected: 0, missing: [], extra: [] }),
  }
  const edits = new Set([
    'stratalint, warm, one file',
    'stratalint, a comment edited',
    'stratalint, an import added',
    'stratalint, a file added',
    'stratalint, a file removed',
  ])
  const contenders = [
    ...stratalint.modes.filter(({ name }) => !edits.has(name)).map((contender) => counted(contender, readFindings)),
    counted(
      {
        ...bare,
        name: 'fallow, no cache',
        needs: ['fallow'],
        command: (site, rivals) => fallowCheck(site, rivals, '--no-cache'),
      },
      readReport,
    ),
    counted(
      { ...bare, name: 'fallow, warm', needs: ['fallow'], command: (site, rivals) => fallowCheck(site, rivals) },
      readReport,
    ),
    counted(
      {
        ...bare,
        name: 'dependency-cruiser, our preset',
        needs: ['dependency-cruiser', 'typescript'],
        upTo: 0,
        statuses: Array.from({ length: 256 }, (_, status) => status),
        command: (_site, rivals) => [
          process.execPath,
          rivals.path('dependency-cruiser', 'bin/dependency-cruise.mjs'),
          '.',
          '--config',
          cruiserConfig,
          '--output-type',
          'err',
          '--progress',
          'none',
        ],
      },
      (stdout) => stdout.match(/^ {2}(?:error|warn|info) /gm) ?? [],
    ),
  ]
  const site: Site = { folder, corpus: null! }
  return {
    race: {
      id: 'checkout',
      title: basename(folder),
      size: 1,
      reference: 'stratalint, cold',
      entrants: contenders.map((contender) => ({ name: contender.name, site, contender })),
    },
    undo: () => undo.forEach((one) => one()),
  }
}

function put(path: string, text: string): () => void {
  const before = existsSync(path) ? readFileSync(path) : null
  writeFileSync(path, text)
  return () => (before === null ? rmSync(path, { force: true }) : writeFileSync(path, before))
}
