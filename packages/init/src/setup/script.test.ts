import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPackageManager } from './package-manager.ts'
import { planScript } from './script.ts'

function planFor(text: string): ReturnType<typeof planScript> {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-script-'))
  writeFileSync(join(root, 'package.json'), text)
  return planScript({ root, repository: root, manager: findPackageManager([root]), folder: '', install: '' })
}

describe('planScript', () => {
  it('edits a package.json as package managers format it', () => {
    expect(planFor('{\n  "name": "shop"\n}\n').map((one) => ('after' in one ? one.after : one.lines))).toEqual([
      '{\n  "name": "shop",\n  "scripts": {\n    "lint:architecture": "stratalint check"\n  }\n}\n',
    ])
  })

  it('gives the line where the file is formatted in another way', () => {
    expect(planFor('{ "name": "shop", "scripts": {} }\n')).toEqual([
      { part: 'script', file: 'package.json#scripts', lines: ['"lint:architecture": "stratalint check"'] },
    ])
  })

  it.each(['{ "scripts": { "lint": "stratalint check" } }', '{ "scripts": [] }', '{'])(
    'plans nothing for %s',
    (text) => {
      expect(planFor(text)).toEqual([])
    },
  )
})
