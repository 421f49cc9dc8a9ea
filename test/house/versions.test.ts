import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { workspaceFolders } from '../../tools/workspaces.ts'

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')) as Record<string, unknown>

interface Manifest {
  name: string
  version: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const root = read('package.json') as unknown as Manifest
const manifests = workspaceFolders(fileURLToPath(new URL('../..', import.meta.url))).map(
  (folder) => read(`${folder}/package.json`) as unknown as Manifest,
)
const external = (name: string): boolean => name !== 'stratalint' && !name.startsWith('@stratalint/')

it('uses one version range of each dependency', () => {
  const ranges = new Map<string, Set<string>>()
  for (const { dependencies = {}, devDependencies = {} } of [root, ...manifests]) {
    for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (external(name)) ranges.set(name, (ranges.get(name) ?? new Set()).add(range))
    }
  }
  expect([...ranges].filter(([, versions]) => versions.size > 1).map(([name]) => name)).toEqual([])
})

it('releases every package under one version', () => {
  const versions = new Set(manifests.map(({ version }) => version))
  expect(versions.size).toBe(1)
  const [version] = versions
  const wrong = manifests.flatMap(({ name, dependencies = {} }) =>
    Object.entries(dependencies)
      .filter(([dependency, range]) => !external(dependency) && range !== version)
      .map(([dependency]) => `${name} -> ${dependency}`),
  )
  expect(wrong).toEqual([])
})
