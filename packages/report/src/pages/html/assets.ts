import { BUNDLE } from '@stratalint/policy'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A style or a script that is part of the page, and its hash for the content security policy. */
export interface Inlined {
  text: string
  hash: string
}

/** Reads the style and the script of the page, which the build puts next to the bundle. */
export function readAssets(): { style: Inlined; script: Inlined } {
  const isBuilt = BUNDLE !== undefined
  return {
    style: inlined(isBuilt ? 'report-page.css' : 'browser/page.css'),
    script: inlined(isBuilt ? 'report-page.js' : '../../../dist/browser/page.js'),
  }
}

function inlined(path: string): Inlined {
  const text = readFileSync(join(import.meta.dirname, path), 'utf8')
  return { text, hash: createHash('sha256').update(text).digest('base64') }
}
