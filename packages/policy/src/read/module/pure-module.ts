import { readFileSync } from 'node:fs'
import { isInstalled } from '../../files/file-stat.ts'
import type { Sources } from '../../files/sources.ts'

/**
 * Names without which the result of code cannot depend on anything but its files: the environment, the disk, the time, random
 * numbers, the network, the locale, the working directory, and the ways to access a global by a computed name.
 */
const OUTSIDE = new RegExp(
  [
    String.raw`\b(?:process|globalThis|global|require|eval|Function|constructor|__proto__|Reflect|Proxy|__dirname|__filename)\b`,
    String.raw`\b(?:Date|Temporal|performance|Math|crypto|Intl|navigator|fetch|WebSocket|EventSource|XMLHttpRequest|localStorage)\b`,
    String.raw`\b(?:setTimeout|setInterval|setImmediate|Atomics|SharedArrayBuffer|WeakRef|FinalizationRegistry|WebAssembly|Bun|Deno)\b`,
    String.raw`\.stack\b|\bmodule\s*[.[](?!exports\b)|toLocale|localeCompare|\bimport\s*[.(]|\\[ux]`,
  ].join('|'),
)

const IMPORT = /\b(?:import|from)\s*(['"])([^'"\n]+)\1/g
const OWN = /^(?:@stratalint\/rule|stratalint(?:\/.*)?)$/
const RELATIVE = /^\.{1,2}\//

/**
 * Whether the result of a config depends on its files only. It searches for words, so a word in a string counts too. A config
 * that is wrongly called impure runs again at each start, which only costs time.
 */
export function isPureConfig(sources: Sources): boolean {
  // What an installed module imports is not among the sources.
  return sources.configFiles.filter(isCode).every((path) => {
    try {
      return isPureModule(readFileSync(path, 'utf8'), isInstalled(path) ? [OWN] : [OWN, RELATIVE])
    } catch {
      // Deleted in the meantime.
      return false
    }
  })
}

/** How the code of a rule can read more than Stratalint gives it. */
const READS_MORE =
  /\b(?:require|import|eval|fetch|Function)\s*\(|\b(?:process|globalThis|global|Bun|Deno)\s*[.[]|\bnew\s+Date\b|\bDate\.now\b|\bMath\.random\b/

/** Whether the results of a plugin's rules depend on its files and the checked code only; searches for words as well. */
export function isPurePlugin(sources: Sources): boolean {
  return sources.files.filter(isCode).every((path) => {
    try {
      const code = withoutComments(readFileSync(path, 'utf8'))
      const mayImport = isInstalled(path) ? [OWN] : [OWN, RELATIVE]
      return (
        !READS_MORE.test(code) &&
        [...code.matchAll(IMPORT)].every(([, , specifier]) => mayImport.some((pattern) => pattern.test(specifier!)))
      )
    } catch {
      // Deleted in the meantime.
      return false
    }
  })
}

/** Whether one module is pure; the modules that it may import are checked separately. */
export function isPureModule(text: string, mayImport: readonly RegExp[]): boolean {
  const code = withoutComments(text)
  if (OUTSIDE.test(code)) return false
  return [...code.matchAll(IMPORT)].every(([, , specifier]) => mayImport.some((pattern) => pattern.test(specifier!)))
}

/** Removes lines that are certainly comments: none if a template or a string may span lines. */
function withoutComments(text: string): string {
  return /`|\\[\r\n\u2028\u2029]/.test(text) ? text : text.replace(/^[\t ]*\/\/(?!.*\*\/).*$/gm, '')
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path)
}
