import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Baseline } from '@stratalint/core'
import { readBaseline, writeBaseline } from './baseline-file.ts'

const NAME = 'stratalint.baseline.json'
const BASELINE: Baseline = {
  reasons: [],
  entries: [{ file: 'a.ts', rule: 'r/r', subject: '', extent: 1, content: null, target: null }],
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'stratalint-baseline-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

it('returns null if there is no file', () => {
  expect(readBaseline(folder())).toBe(null)
})

it('reads what was written, and leaves no other file', () => {
  const root = folder()
  writeBaseline(root, { reasons: ['because'], entries: [] })
  writeBaseline(root, BASELINE)
  expect(readBaseline(root)).toEqual(BASELINE)
  expect(readdirSync(root)).toEqual([NAME])
})

it('writes through a link', () => {
  const root = folder()
  mkdirSync(join(root, 'shared'))
  writeFileSync(join(root, 'shared/one.json'), '[{"schemaVersion":1}]')
  symlinkSync('shared/one.json', join(root, NAME))
  writeBaseline(root, BASELINE)
  expect(lstatSync(join(root, NAME)).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(root, 'shared/one.json'), 'utf8')).toContain('"file":"a.ts"')
})

it('does not read or write through a link out of the project', () => {
  const [root, outside] = [folder(), folder()]
  writeFileSync(join(outside, 'secret'), 'a secret')
  symlinkSync(join(outside, 'secret'), join(root, NAME))
  expect(() => readBaseline(root)).toThrow(`${NAME}: links to a file outside the project`)
  expect(() => writeBaseline(root, BASELINE)).toThrow(`${NAME}: links to a file outside the project`)
  expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('a secret')
})

it('removes old temporary files, but not those of running processes or other programs', () => {
  const root = folder()
  const [old, young, others] = [`${NAME}.${randomUUID()}.tmp`, `${NAME}.${randomUUID()}.tmp`, `${NAME}.notes.tmp`]
  for (const name of [old, others]) {
    writeFileSync(join(root, name), '')
    utimesSync(join(root, name), 1, 1)
  }
  writeFileSync(join(root, young), '')
  writeBaseline(root, BASELINE)
  expect(readdirSync(root).toSorted()).toEqual([NAME, young, others].toSorted())
})

it('reports a folder in place of the file', () => {
  const root = folder()
  mkdirSync(join(root, NAME))
  expect(() => readBaseline(root)).toThrow(`${NAME}: is a folder`)
  expect(() => writeBaseline(root, BASELINE)).toThrow(/^stratalint\.baseline\.json: cannot be written: E/)
  expect(readdirSync(root)).toEqual([NAME])
})
