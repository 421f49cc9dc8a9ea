// Runs TypeScript 7. Its command is called like that of TypeScript 6, which ESLint needs.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const manifest = createRequire(import.meta.url).resolve('typescript-native/package.json')
await import(pathToFileURL(join(manifest, '../bin/tsc')).href)
