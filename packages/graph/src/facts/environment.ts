import type { Environment } from '@stratalint/core'

const COMPONENT = /\.(?:vue|svelte)$|\.component\.ts$/
const MODULES = /^(?:react-dom|@angular\/(?!ssr\b)[\w-]+|vue|svelte|solid-js|preact)(?:\/|$)/
const HOOKS = /\buse(?:State|Effect|LayoutEffect|Ref|Callback|Memo|Reducer|Context|Mutation|Query|Form)\b\s*[<(]/
const GLOBALS = /(?<![.\w$'"])(?:window|document|navigator|localStorage|sessionStorage|indexedDB)\s*[?!]?\.\s*\w/
const HANDLERS = /\bon[A-Z]\w+=\{/

/** Comments, and a directive. */
const DIRECTIVE = /^\uFEFF?(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])use (client|server)\1/

/** Where a file runs, as far as its name, its text and what it imports show it. */
export function environmentOf(file: string, text: string, specifiers: readonly string[]): Environment | null {
  const directive = DIRECTIVE.exec(text)?.[2]
  if (directive === 'server') return 'server-functions'
  if (directive === 'client' || COMPONENT.test(file)) return 'browser'
  if (/\.server\.[cm]?[jt]sx?$/.test(file)) return 'server'
  if (specifiers.some((specifier) => MODULES.test(specifier))) return 'browser'
  const isBrowser = /\.[jt]sx$/.test(file)
    ? HOOKS.test(text) || HANDLERS.test(text) || GLOBALS.test(text)
    : GLOBALS.test(text) || (/(?:^|\/)use[A-Z-]/.test(file) && HOOKS.test(text))
  return isBrowser ? 'browser' : null
}
