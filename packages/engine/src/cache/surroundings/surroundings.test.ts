import { cacheFolder } from '@stratalint/policy'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { surveySurroundings } from './surroundings.ts'

it('a run depends on folders, and not on that of its own cache, which every run writes', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-surroundings-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'src'))
  const cache = cacheFolder(root)!
  const trace = { folders: [join(root, 'src'), cache], files: [], outside: [], deciding: [], asked: [] }
  const { folders } = surveySurroundings(root, trace, new Set(), Date.now())
  expect([cache, folders]).toEqual([join(root, '.stratalint'), ['src', '']])
})
