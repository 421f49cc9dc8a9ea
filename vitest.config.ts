import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { AGENT_VARIABLES } from './packages/cli/src/output/agent-variables.ts'
import { workspaceFolders } from './tools/workspaces.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Tests import the workspace's packages from their sources, so that no build has to be fresh. */
const alias = workspaceFolders(root).flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as {
    name: string
    exports: Record<string, unknown>
  }
  const source = folder.startsWith('rules/') ? '' : 'src/'
  return Object.keys(exports)
    .filter((entry) => !entry.endsWith('.json'))
    .map((entry) => ({
      find: new RegExp(`^${name}${entry.slice(1)}$`),
      replacement: `${root}${folder}/${source}${entry === '.' ? 'index' : entry.slice(2)}.ts`,
    }))
})

const EXCLUDED = ['**/node_modules/**', '**/dist/**']
const ALL = ['{packages,presets}/**/*.test.ts', 'rules/**/*.test.ts', 'test/**/*.test.ts']
/** Tests of code without state of its own share one process, which saves loading the same modules again. */
const STATELESS = [
  'rules/**/*.test.ts',
  'presets/**/*.test.ts',
  'packages/{core,init,migrate,report,sweep}/**/*.test.ts',
]

const WITHOUT_AGENT = Object.fromEntries(AGENT_VARIABLES.map((name) => [name, '']))

/** What all tests have in common. */
export const common = {
  resolve: { alias },
  test: {
    reporters: ['default', './tools/closing-counts.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The secret and the caches of tests are not those of the person who runs them.
    // Nor is the format of what they print that of the agent who runs them.
    env: { XDG_CACHE_HOME: join(tmpdir(), 'stratalint-test-cache'), ...WITHOUT_AGENT },
    // Beside the test, so that all of a rule is in its folder.
    resolveSnapshotPath: (path, extension) => path + extension,
    pool: 'forks',
    maxWorkers: 3,
  },
} satisfies ViteUserConfig

export default defineConfig({
  ...common,
  test: {
    ...common.test,
    projects: [
      { extends: true, test: { name: 'stateless', include: STATELESS, exclude: EXCLUDED, isolate: false } },
      { extends: true, test: { name: 'isolated', include: ALL, exclude: [...EXCLUDED, ...STATELESS] } },
    ],
  },
})
