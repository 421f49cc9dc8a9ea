// Runs TypeScript 7. Its command is called like that of TypeScript 6, which ESLint needs.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const manifest = createRequire(import.meta.url).resolve('typescript-native/package.json')
const { status } = spawnSync(process.execPath, [join(manifest, '../bin/tsc'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
