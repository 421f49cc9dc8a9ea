import { readFileSync } from 'node:fs'
import * as module from 'node:module'
import { pathToFileURL } from 'node:url'
import { runContained } from './run-contained.ts'
import { OWN_MODULES } from './own-modules.ts'
import { isPromise } from './is-promise.ts'

const SCHEME = 'stratalint-config:'
const IMPORT = /\b(?:import|from)\s*(['"])([^'"\n]+)\1/g

/** To JavaScript, `f<T>(x)` is two comparisons. */
const GENERIC_CALL = /<[^<>()=;{}]*>\s*\(/

type Resolve = (
  specifier: string,
  context: { parentURL?: string },
  next: (specifier: string, context: object) => object,
) => object
type Load = (url: string, context: object, next: (url: string, context: object) => object) => object

/** What Node 20 does not have. */
const { registerHooks, stripTypeScriptTypes } = module as {
  registerHooks?: (hooks: { resolve: Resolve; load: Load }) => { deregister(): void }
  stripTypeScriptTypes?: (text: string) => string
}

let evaluated = 0

/**
 * Runs a config of one file by Node's own loader, in a hundredth of the time that a compiler takes to load. `null` where that
 * cannot be done or does not end well; then the compiler has its say, and its errors are the ones that people read.
 */
export function evaluateNatively(file: string): { value: object } | null {
  if (registerHooks === undefined || !/\.m?[jt]s$/.test(file)) return null
  try {
    const text = readFileSync(file, 'utf8')
    if (!isAlone(text)) return null
    const result = run(file, text)
    return result === 'syntax' ? withTypes(file, text) : result
  } catch {
    return null
  }
}

/** Whether all that a module imports is built in. Its own files would stay in Node's cache, where the next edit would not be seen. */
function isAlone(text: string): boolean {
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

/** `null` where the export is not an object to read at once. */
function run(file: string, text: string): { value: object } | 'syntax' | null {
  const specifier = `${SCHEME}${++evaluated}`
  // Its own address each time, because an editor stays open over edits. Node leaves out a query here.
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
    // Its failure will be told by the process that waits for it.
    if (isPromise(exported)) exported.then(undefined, () => undefined)
    return typeof exported === 'object' && exported !== null && !isPromise(exported) ? { value: exported } : null
  } catch (error) {
    if (error instanceof SyntaxError) return 'syntax'
    throw error
  } finally {
    hooks.deregister()
  }
}

/** The types blanked out; `null` where Node cannot do that, or not for this text. */
function withoutTypes(text: string): string | null {
  if (stripTypeScriptTypes === undefined) return null
  const { emitWarning } = process
  // That the function is experimental concerns nobody who runs a check.
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(text)
  } catch {
    return null
  } finally {
    process.emitWarning = emitWarning
  }
}
