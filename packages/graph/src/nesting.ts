import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { ParserOptions } from 'oxc-parser'

/** Far below what exhausts the parser's stack, far above what people write. */
const BRACKETS = 800
const CHAIN = 5_000

/** Reads a text from stdin and parses it. */
const PROBE = `
  import { readFileSync } from 'node:fs'
  const [parser, filename, options] = process.argv.slice(1)
  const { parseSync } = await import(parser)
  const parse = (frames) => frames === 0 ? parseSync(filename, readFileSync(0, 'utf8'), JSON.parse(options)).errors : parse(frames - 1)
  parse(2000)
`

/**
 * Where a text nests deeper than the parser can follow: that would end this process, so another one tries first.
 * `null` for a text that may be parsed here.
 */
export function tooDeepAt(filename: string, text: string, options: ParserOptions): { at: number; message: string } | null {
  const at = deepAt(text)
  if (at === null) return null
  const outcome = tryToParse(filename, text, options)
  if (outcome === 'parsed') return null
  return { at, message: outcome === 'crashed' ? 'It nests too deep: split what stands here into parts' : 'It may nest too deep, and no other process could be started to try.' }
}

type Outcome = 'parsed' | 'crashed' | 'untried'

const tried = new Map<string, Outcome>()

function tryToParse(filename: string, text: string, options: ParserOptions): Outcome {
  const key = createHash('sha1').update(JSON.stringify([options, text])).digest('hex')
  let known = tried.get(key)
  if (known === undefined) {
    const parser = pathToFileURL(createRequire(import.meta.url).resolve('oxc-parser')).href
    const { status, signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', PROBE, parser, filename, JSON.stringify(options)], { input: text, stdio: ['pipe', 'ignore', 'ignore'] })
    // Windows tells a crash by a status of its own.
    const isCrash = signal !== null || (status !== null && status > 255)
    known = status === 0 ? 'parsed' : isCrash ? 'crashed' : 'untried'
    tried.set(key, known)
  }
  return known
}

const [COMMA, SEMICOLON, CLOSING_BRACE, QUESTION] = [0x2c, 0x3b, 0x7d, 0x3f]

/** Words that put one thing into another without a bracket around it, as arrows and conditions do. */
const NESTING = ['else', 'extends', 'for', 'if', 'while', 'with']

function isNestingWord(text: string, at: number, code: number): boolean {
  return (code === 0x65 || code === 0x66 || code === 0x69 || code === 0x77) && NESTING.some((word) => text.startsWith(word, at))
}

/** Where a text may nest deep, be it in brackets or in a chain of operators; strings and comments count as code. */
export function deepAt(text: string): number | null {
  if (text.length <= 2 * BRACKETS) return null
  let brackets = 0
  let chain = 0
  let nesting = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isWord = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x5a && (code <= 0x39 || code >= 0x41)) || code > 0x7f || code === 0x5f || code === 0x24
    if (isWord) {
      if (inWord) continue
      inWord = true
      if (isNestingWord(text, at, code)) nesting++
    } else {
      inWord = false
      if (code <= 0x20) continue
      if (code === QUESTION || (code === 0x3e && text.charCodeAt(at - 1) === 0x3d)) nesting++
      if (code === 0x28 || code === 0x5b || code === 0x7b) brackets++
      else if ((code === 0x29 || code === 0x5d || code === CLOSING_BRACE) && brackets > 0) brackets--
      if (code === COMMA || code === SEMICOLON || code === CLOSING_BRACE) chain = 0
    }
    chain++
    if (brackets > BRACKETS || chain > CHAIN || nesting > CHAIN) return at
  }
  return null
}
