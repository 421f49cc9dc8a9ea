import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const { workspaces } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { workspaces: string[] }

/** Tests import the workspace's packages from their sources, so that no build has to be fresh. */
const alias = workspaces
  .filter((folder) => folder !== 'presets/architectures')
  .map((folder) => {
    const { name } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as { name: string }
    const source = folder.startsWith('rules/') ? '' : 'src/'
    return { find: new RegExp(`^${name}$`), replacement: `${root}${folder}/${source}index.ts` }
  })

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['{packages,presets}/**/*.test.ts', 'rules/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
