// Runs a script on the built package and prints which heavy packages Node loaded for it.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import { join } from 'node:path'

const HEAVY = ['zod', 'jiti', 'typescript', 'js-yaml']
const [dist, root, script] = process.argv.slice(2)
const log = join(root, 'imports.log')
writeFileSync(log, '')

const hook = `import { appendFileSync } from 'node:fs'
export async function resolve(name, context, next) {
  const found = await next(name, context)
  appendFileSync(${JSON.stringify(log)}, found.url + '\\n')
  return found
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)

const policy = await import(dist)
const run = Object.getPrototypeOf(async () => undefined).constructor
await new run('policy', 'root', 'appendFileSync', script)(policy, root, appendFileSync)

// What was required and what was imported are known in two different places.
const loaded = [...Object.keys(createRequire(import.meta.url).cache), ...readFileSync(log, 'utf8').split('\n')]
console.log(JSON.stringify(HEAVY.filter((name) => loaded.some((path) => path.includes(`/node_modules/${name}/`)))))
