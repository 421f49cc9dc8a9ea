import { isComponentFile } from '../../policy/policy.ts'
import { extensionOf, relativeTo, withoutExtension } from './path.ts'

/** A specifier to write, and whether it is sure to resolve. */
export interface WrittenSpecifier {
  text: string
  certain: boolean
}

const TO_JAVASCRIPT: Record<string, string> = { '.ts': '.js', '.tsx': '.js', '.mts': '.mjs', '.cts': '.cjs' }

/** The specifier for `path` in `file`, in the style of the present one. */
export function specifierFor(file: string, path: string, old: { specifier: string; path: string }): WrittenSpecifier {
  const style = (to: string): string => inStyle(to, old)
  const relative = { text: style(relativeTo(file, path)), certain: true }
  if (/^\.{0,2}(?:\/|$)/.test(old.specifier) || old.path === '') return relative
  const prefix = aliasPrefix(old.specifier, old.path)
  if (prefix === null || !path.startsWith(prefix.folder)) return { ...relative, certain: false }
  return {
    text: style(`${prefix.alias}${path.slice(prefix.folder.length)}`),
    certain: /^(?:[@~#$]|src)\//.test(old.specifier),
  }
}

/** An edit's text for a specifier: quoted, with nothing that could end the string early. */
export function quoted(specifier: string, quote: string): string {
  const escaped = JSON.stringify(specifier).slice(1, -1).replace(/\\"/g, '"')
  return `${quote}${escaped.split(quote).join(`\\${quote}`)}${quote}`
}

function inStyle(to: string, old: { specifier: string; path: string }): string {
  const extension = extensionOf(to)
  if (extension === null || isComponentFile(to)) return to
  if (to.endsWith(`.d${extension}`)) return withoutExtension(to)
  // A component is always named with its extension, which does not apply to other files.
  const written = isComponentFile(old.specifier) ? null : extensionOf(old.specifier)
  if (written === null) {
    if (!/^\.[tj]sx?$/.test(extension)) return withExtension(to, TO_JAVASCRIPT[extension] ?? extension)
    const bare = withoutExtension(to)
    return bare.endsWith('/index') ? bare.slice(0, -'/index'.length) : bare
  }
  return /ts/.test(written) ? to : withExtension(to, TO_JAVASCRIPT[extension] ?? extension)
}

function withExtension(path: string, extension: string): string {
  return `${withoutExtension(path)}${extension}`
}

/** The alias and the folder that it maps to, when specifier and path end in the same segments. */
function aliasPrefix(specifier: string, path: string): { alias: string; folder: string } | null {
  const written = withoutExtension(specifier).split('/')
  const real = withoutExtension(path).split('/')
  if (real.at(-1) === 'index' && written.at(-1) !== 'index') real.pop()
  let shared = 0
  while (shared < written.length - 1 && shared < real.length && written.at(-1 - shared) === real.at(-1 - shared))
    shared += 1
  if (shared === 0) return null
  const folder = real.slice(0, real.length - shared)
  return {
    alias: `${written.slice(0, written.length - shared).join('/')}/`,
    folder: folder.length === 0 ? '' : `${folder.join('/')}/`,
  }
}
