// Installs what is not installed, and builds what is not built. Plain JavaScript, because it runs before both.
import { execSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { isBuilt } from './build-stamp.mjs'

const installed = 'node_modules/.package-lock.json'
const isFresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
if (!isFresh) execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' })
if (!isBuilt()) execSync('npm run build --silent', { stdio: 'inherit' })
