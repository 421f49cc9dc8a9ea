import { describe, expect, it, vi } from 'vitest'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readProjects } from './projects.ts'

// Node 20 has no globSync.
vi.mock('node:fs', async (original) => ({ ...(await original<typeof import('node:fs')>()), globSync: undefined }))

function workspace(files: Record<string, object>): string {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-nx-'))
  for (const [path, value] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), JSON.stringify(value))
  }
  return root
}

describe('readProjects', () => {
  it('reads package.json and project.json of one folder as one project, the deepest project first', () => {
    const root = workspace({
      'package.json': { name: 'workspace' },
      'libs/a/package.json': { name: '@x/a', nx: { tags: ['scope:a'] } },
      'libs/a/project.json': { name: 'a', tags: ['type:ui'], projectType: 'library' },
      'apps/web/inner/project.json': { projectType: 'application' },
    })
    expect(readProjects(root)).toEqual([
      { name: 'inner', root: 'apps/web/inner', tags: [], isApp: true },
      { name: 'a', root: 'libs/a', tags: ['scope:a', 'type:ui'], isApp: false },
    ])
  })

  it('skips installed packages, output, hidden folders and links', () => {
    const root = workspace({
      'a/project.json': { name: 'a' },
      'a/node_modules/x/project.json': { name: 'x' },
      'dist/b/project.json': { name: 'b' },
      'tmp/c/project.json': { name: 'c' },
      '.nx/d/project.json': { name: 'd' },
    })
    symlinkSync('..', join(root, 'a/up'))
    expect(readProjects(root)).toEqual([{ name: 'a', root: 'a', tags: [], isApp: false }])
  })
})
