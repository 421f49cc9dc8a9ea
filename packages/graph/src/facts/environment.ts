import type { Environment } from '@stratalint/core'

const COMPONENT = /\.(?:vue|svelte)$|\.component\.ts$/
const MODULES = /^(?:react-dom|@angular\/(?!ssr\b)[\w-]+|vue|svelte|solid-js|preact)(?:\/|$)/
const HOOKS = /\buse(?:State|Effect|LayoutEffect|Ref|Callback|Memo|Reducer|Context|Mutation|Query|Form)\b\s*[<(]/
const GLOBALS = /(?<![.\w$'"])(window|document|navigator|localStorage|sessionStorage|indexedDB)\s*[?!]?\.\s*\w/g
const HANDLERS = /\bon[A-Z]\w+=\{/

/** What a file says before any code: that it runs in the browser, or that the browser calls its functions on the server. */
export type Directive = 'use client' | 'use server'

/** Comments, and a directive. */
const DIRECTIVE = /^\uFEFF?(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])(use client|use server)\1/

/** The directive of a text; `null` where it has none. */
export function directiveIn(text: string): Directive | null {
  return (DIRECTIVE.exec(text)?.[2] as Directive | undefined) ?? null
}

/** Where a file runs, as far as its name, its text and what it imports show it. */
export function environmentOf(file: string, text: string, specifiers: readonly string[]): Environment | null {
  const directive = directiveIn(text)
  if (directive === 'use server') return 'server-functions'
  if (directive === 'use client' || COMPONENT.test(file)) return 'browser'
  if (/\.server\.[cm]?[jt]sx?$/.test(file)) return 'server'
  if (specifiers.some((specifier) => MODULES.test(specifier))) return 'browser'
  const isBrowser = /\.[jt]sx$/.test(file)
    ? HOOKS.test(text) || HANDLERS.test(text) || usesGlobals(text)
    : usesGlobals(text) || (/(?:^|\/)use[A-Z-]/.test(file) && HOOKS.test(text))
  return isBrowser ? 'browser' : null
}

/** Whether a text uses what only browsers define, and not a variable or parameter of that name, such as a `document` of the domain. */
function usesGlobals(text: string): boolean {
  const used = new Set([...text.matchAll(GLOBALS)].map(([, name]) => name!))
  return [...used].some((name) => !declares(text, name))
}

function declares(text: string, name: string): boolean {
  if (new RegExp(`(?:const|let|var|import|as)\\s+${name}\\b|(?<![.\\w$])${name}\\s*=>`).test(text)) return true
  const listed = new RegExp(`[({,]\\s*${name}\\s*(?=([:,)}]|=(?!=)))`, 'g')
  return [...text.matchAll(listed)].some(
    ({ 0: { length }, 1: next, index }) => /[:=]/.test(next!) || isInPattern(text, index + length),
  )
}

/** A list of parameters or of arguments is seldom longer. */
const MOST_CHARACTERS = 1000

/** Whether the brackets around an offset are those of parameters, of a pattern or of an import, and not of a call or an object. */
function isInPattern(text: string, from: number): boolean {
  let depth = 0
  for (let at = from; at < Math.min(text.length, from + MOST_CHARACTERS); at += 1) {
    if (/[([{]/.test(text[at]!)) depth += 1
    else if (/[)\]}]/.test(text[at]!) && depth > 0) depth -= 1
    else if (depth === 0 && text[at] === ')') return /^\)\s*(?:=>|[{:])/.test(text.slice(at, at + 40))
    else if (depth === 0 && text[at] === '}') {
      if (/^\}\s*(?:=(?!=)|:|from\b)/.test(text.slice(at, at + 40))) return true
      if (!/^\}\s*[,)}\]]/.test(text.slice(at, at + 40))) return false
    }
  }
  return false
}
