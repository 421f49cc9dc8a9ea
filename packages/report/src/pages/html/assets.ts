import { BUNDLE } from '@stratalint/policy'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A style or a script that is part of the page, and its hash for the content security policy. */
export interface Inlined {
  text: string
  hash: string
}

/** Reads the style and the script of the page, which the build puts next to the bundle. */
export function readAssets(): { style: Inlined; script: Inlined } {
  return {
    style: inlined(
      new URL(BUNDLE === undefined ? '../../../src/pages/html/browser/page.css' : './report-page.css', import.meta.url),
    ),
    script: inlined(
      new URL(BUNDLE === undefined ? '../../../dist/browser/page.js' : './report-page.js', import.meta.url),
    ),
  }
}

function inlined(url: URL): Inlined {
  const text = readFileSync(url, 'utf8')
  return { text, hash: createHash('sha256').update(text).digest('base64') }
}
