import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import type { JitiOptions } from 'jiti'
import { runContained } from './run-contained.ts'
import { OWN_MODULES } from './own-modules.ts'
import { evaluateNatively } from './evaluate-natively.ts'
import { isInstalled } from '../../files/file-stat.ts'
import { isPromise } from './is-promise.ts'
import { jitiPath, loadJiti } from '../../bundle/lazy-libraries.ts'

const NO_DEFAULT = 'has no default export'

/**
 * Runs a TypeScript or JavaScript config and returns its default export. It runs again on each call, because an editor
 * stays open over edits. `onModule` is called with every module that was loaded.
 */
export function evaluateModule(file: string, onModule: (path: string) => void): unknown {
  const natively = evaluateNatively(file)
  if (natively !== null) return natively.value
  const { createJiti } = loadJiti()
  const options: JitiOptions = { fsCache: false, moduleCache: false, alias: { ...OWN_MODULES } }
  const compiler = createJiti(file, options)
  const transform: NonNullable<JitiOptions['transform']> = (module) => {
    if (module.filename !== undefined) onModule(module.filename)
    return { code: compiler.transform(module) }
  }
  try {
    const exported = withFreshCache(onModule, () =>
      runContained(() => defaultOf(createJiti(file, { ...options, transform })(file))),
    )
    if (!isPromise(exported)) return exported
    // The other process, which waits for the promise, reports its failure.
    exported.then(undefined, () => undefined)
  } catch (error) {
    if (!(error instanceof SyntaxError && error.message.includes('await'))) throw error
  }
  return evaluateInChild(file, options)
}

/** jiti loads plain CommonJS and JSON through Node's cache, which would hide the next edit. */
function withFreshCache<Result>(onModule: (path: string) => void, run: () => Result): Result {
  const { cache } = createRequire(import.meta.url)
  const before = { ...cache }
  for (const path of Object.keys(cache)) if (!isInstalled(path)) delete cache[path]
  try {
    return run()
  } finally {
    for (const path of Object.keys(cache)) {
      if (isInstalled(path)) continue
      if (path in before) cache[path] = before[path]
      else delete cache[path]
      onModule(path)
    }
    Object.assign(cache, before)
  }
}

/** Whether a module ran but has no default export. */
export function isMissingDefault(error: unknown): boolean {
  return error instanceof Error && error.message === NO_DEFAULT
}

/** The default export of a module from jiti: ESM has `__esModule`; anything else is the export of CommonJS. */
function defaultOf(module: unknown): unknown {
  if (typeof module !== 'object' || module === null) return module
  if (Object.hasOwn(module, 'default')) return (module as { default: unknown }).default
  if (Object.hasOwn(module, '__esModule') || Reflect.ownKeys(module).length === 0) throw new Error(NO_DEFAULT)
  return module
}

const CHILD = `
const { writeSync } = require('node:fs')
const [jiti, file, options] = process.argv.slice(1)
const keepVisible = (key, item) => typeof item === 'function' || typeof item === 'symbol' ? { [typeof item]: key } : item
const answer = (value) => { writeSync(3, JSON.stringify(value, keepVisible)); process.exit(0) }
const fail = (error) => answer({ error: String(error?.message ?? error), code: error?.code })
try {
  require(jiti).createJiti(file, JSON.parse(options)).import(file).then(async (module) => {
    if (!Object.hasOwn(module, 'default')) return answer({ error: ${JSON.stringify(NO_DEFAULT)} })
    const value = await module.default
    answer(typeof value === 'function' ? { isFunction: true } : { value })
  }).catch(fail)
} catch (error) { fail(error) }
`

/**
 * A config may be a promise or have a top-level await, but rules are synchronous and cannot wait for it. So another
 * process does.
 */
function evaluateInChild(file: string, options: JitiOptions): unknown {
  const { output, error } = spawnSync(process.execPath, ['-e', CHILD, jitiPath(), file, JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 30_000,
  })
  const text = output?.[3]
  if (error !== undefined || text === undefined || text === null || text === '')
    throw new Error('it does not finish loading')
  const answer = JSON.parse(text) as { value?: unknown; isFunction?: true; error?: string; code?: string }
  if (answer.error !== undefined) throw Object.assign(new Error(answer.error), { code: answer.code })
  return answer.isFunction === true ? () => undefined : answer.value
}
