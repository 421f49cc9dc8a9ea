import { readFileSync } from 'node:fs'
import * as module from 'node:module'
import { pathToFileURL } from 'node:url'
import { runContained } from './run-contained.ts'
import { OWN_MODULES } from './own-modules.ts'
import { isPromise } from './is-promise.ts'

const SCHEME = 'stratalint-config:'
const IMPORT = /\b(?:import|from)\s*(['"])([^'"\n]+)\1/g

/** JavaScript reads `f<T>(x)` as two comparisons. */
const GENERIC_CALL = /<[^<>()=;{}]*>\s*\(/

type Resolve = (
  specifier: string,
  context: { parentURL?: string },
  next: (specifier: string, context: object) => object,
) => object
type Load = (url: string, context: object, next: (url: string, context: object) => object) => object

/** Missing in Node 20. */
const { registerHooks, stripTypeScriptTypes } = module as {
  registerHooks?: (hooks: { resolve: Resolve; load: Load }) => { deregister(): void }
  stripTypeScriptTypes?: (text: string) => string
}

let evaluated = 0

/**
 * Runs a config of a single file with Node's loader, a hundred times faster than loading a compiler. `null` if that is not
 * possible or fails; then jiti runs it, which has the better error messages.
 */
export function evaluateNatively(file: string): { value: object } | null {
  if (registerHooks === undefined || !/\.m?[jt]s$/.test(file)) return null
  try {
    const text = readFileSync(file, 'utf8')
    if (!isSingleFile(text)) return null
    const result = run(file, text)
    return result === 'syntax' ? withTypes(file, text) : result
  } catch {
    return null
  }
}

/** Whether a module imports only builtins. Other files would stay in Node's cache, which would hide the next edit. */
function isSingleFile(text: string): boolean {
  return (
    /\bexport\s+default\b/.test(text) &&
    !/\bimport\s*[(.]|\brequire\b|\bmodule\s*\.\s*exports\b/.test(text) &&
    !GENERIC_CALL.test(text) &&
    [...text.matchAll(IMPORT)].every(
      ([, , specifier]) => Object.hasOwn(OWN_MODULES, specifier!) || specifier!.startsWith('node:'),
    )
  )
}

function withTypes(file: string, text: string): { value: object } | null {
  const code = file.endsWith('ts') ? withoutTypes(text) : null
  const result = code === null ? null : run(file, code)
  return result === 'syntax' ? null : result
}

/** `null` if the default export is not an object, or is a promise. */
function run(file: string, text: string): { value: object } | 'syntax' | null {
  const specifier = `${SCHEME}${++evaluated}`
  // A new address each time, because an editor stays open over edits. Node drops queries here.
  const url = `${pathToFileURL(file).href}.${evaluated}.mjs`
  const hooks = registerHooks!({
    resolve: (asked, context, next) =>
      asked === specifier
        ? { url, format: 'module', shortCircuit: true }
        : context.parentURL === url && Object.hasOwn(OWN_MODULES, asked)
          ? { url: pathToFileURL(OWN_MODULES[asked]!).href, shortCircuit: true }
          : next(asked, context),
    load: (asked, context, next) =>
      asked === url ? { format: 'module', source: text, shortCircuit: true } : next(asked, context),
  })
  try {
    const exported = runContained(
      () => (module.createRequire(import.meta.url)(specifier) as { default?: unknown }).default,
    )
    // The process that waits for the promise reports its failure.
    if (isPromise(exported)) exported.then(undefined, () => undefined)
    return typeof exported === 'object' && exported !== null && !isPromise(exported) ? { value: exported } : null
  } catch (error) {
    if (error instanceof SyntaxError) return 'syntax'
    throw error
  } finally {
    hooks.deregister()
  }
}

/** The text with its types blanked out; `null` if Node cannot do that. */
function withoutTypes(text: string): string | null {
  if (stripTypeScriptTypes === undefined) return null
  const { emitWarning } = process
  // Users need no warning that this function is experimental.
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(text)
  } catch {
    return null
  } finally {
    process.emitWarning = emitWarning
  }
}
