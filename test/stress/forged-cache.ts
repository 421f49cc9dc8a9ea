import { check } from '@stratalint/engine'
import { cacheFolder } from '@stratalint/policy'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeTree } from '../support/tree.ts'
import { pick, randomOf, readRun } from './random.ts'

const CONFIG = {
  'stratalint.config.ts':
    "import { defineConfig } from 'stratalint'\nexport default defineConfig({ extends: 'harness' })\n",
}
const SERVICE = { 'src/domains/a/service/s.ts': 'export interface S { s: number }\n' }
const BAD = "import type { S } from '../service/s'\nexport type T = S // pad\n"
const GOOD =
  'export type T = number // a text of the same length -----\n'.padEnd(BAD.length, '-').slice(0, BAD.length - 1) + '\n'
const FILE = 'src/domains/a/types/t.ts'

/** The ways to forge a cache: each gets the cache folder, and one filled by a check of a clean copy. */
const FORGERIES: Record<string, (folder: string, innocent: string, random: () => number) => void> = {
  'the innocent cache as it is': (folder, innocent) => cpSync(innocent, folder, { recursive: true }),
  'one file of it': (folder, innocent, random) => {
    const name = pick(random, readdirSync(innocent))
    const target = pick(
      random,
      readdirSync(folder)
        .filter((one) => one.slice(0, 4) === name.slice(0, 4))
        .concat(name),
    )
    cpSync(join(innocent, name), join(folder, target))
  },
  'bytes of our own changed': (folder, _, random) => {
    const path = join(folder, pick(random, readdirSync(folder)))
    const bytes = readFileSync(path)
    for (let change = 0; change < 3 && bytes.length > 0; change++)
      bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8)
    writeFileSync(path, bytes)
  },
  'our own cut short': (folder, _, random) => {
    const path = join(folder, pick(random, readdirSync(folder)))
    writeFileSync(path, readFileSync(path).subarray(0, Math.floor(random() * statSync(path).size)))
  },
}

/** Checks projects with forged caches; returns the ways that hid a violation. */
export async function forgeCaches(seed: number, rounds: number): Promise<string[]> {
  const random = randomOf(seed)
  const believed: string[] = []
  for (let round = 0; round < rounds; round++) {
    const way = pick(random, Object.keys(FORGERIES))
    const [guilty, innocent] = [project(BAD), project(GOOD)]
    try {
      await check({ cwd: innocent })
      await check({ cwd: guilty })
      FORGERIES[way]!(cacheFolder(guilty)!, cacheFolder(innocent)!, random)
      const { findings } = await check({ cwd: guilty })
      if (findings.length !== 1) believed.push(`${way} (round ${round})`)
    } finally {
      for (const folder of [guilty, innocent]) rmSync(folder, { recursive: true, force: true })
    }
  }
  return believed
}

function project(text: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-forged-')))
  writeTree(root, { ...CONFIG, ...SERVICE, [FILE]: text })
  // Old enough that the file's stamp alone is trusted.
  for (const file of [FILE, ...Object.keys(SERVICE)]) utimesSync(join(root, file), 1_000_000_000, 1_000_000_000)
  return root
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { seed, rounds } = readRun(process.argv, 500)
  const believed = await forgeCaches(seed, rounds)
  process.stdout.write(
    `forged-cache: seed ${seed}, ${rounds} forgeries, ${believed.length} believed\n${believed
      .slice(0, 5)
      .map((text) => `${text}\n`)
      .join('')}`,
  )
  process.exitCode = believed.length > 0 ? 1 : 0
}
