import { readFileSync } from 'node:fs'
import { isInstalled } from '../../files/file-stat.ts'
import type { Sources } from '../../files/sources.ts'

/**
 * What code has to name before its result can depend on anything but its files: the environment, the disk, the time, chance,
 * the network, the locale, the place where it runs, and the ways to reach a global by a name that is put together.
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
const OWN = /^stratalint(?:\/|$)/
const RELATIVE = /^\.{1,2}\//

/**
 * Whether the result of a config follows from the texts of its files alone. It looks at words, not at syntax, and so a word in
 * a string counts too: a config that is doubted for nothing is evaluated again at each start, which costs time and nothing else.
 */
export function isPureConfig(sources: Sources): boolean {
  // What an installed module imports is not among the sources.
  return sources.configFiles.filter(isCode).every((path) => {
    try {
      return isPureModule(readFileSync(path, 'utf8'), isInstalled(path) ? [OWN] : [OWN, RELATIVE])
    } catch {
      // Gone meanwhile.
      return false
    }
  })
}

/** The same for one text; the modules that it may import are asked about by themselves. */
export function isPureModule(text: string, mayImport: readonly RegExp[]): boolean {
  const code = withoutComments(text)
  if (OUTSIDE.test(code)) return false
  return [...code.matchAll(IMPORT)].every(([, , specifier]) => mayImport.some((pattern) => pattern.test(specifier!)))
}

/** Without the lines that are a comment whatever stands around them: not where a template or a string may reach over lines. */
function withoutComments(text: string): string {
  return /`|\\[\r\n\u2028\u2029]/.test(text) ? text : text.replace(/^[\t ]*\/\/(?!.*\*\/).*$/gm, '')
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path)
}
