import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { checkJson, CLEAN, project, VIOLATION } from './project.ts'

const FOUND = 'src/domains/orders/types/order.ts:1:28 architecture/layer-direction'

function pipe(path: string): void {
  rmSync(path, { force: true })
  mkdirSync(dirname(path), { recursive: true })
  expect(spawnSync('mkfifo', [path]).status).toBe(0)
}

function device(path: string): void {
  rmSync(path, { force: true })
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync('/dev/zero', path)
}

describe('the check does not block on', () => {
  it.each([
    ['a pipe', pipe, 'a pipe.ts'],
    ['a device', device, 'a device.ts'],
  ])('%s named like a source file', (_, make, name) => {
    const root = project(VIOLATION)
    make(join(root, 'src/domains/orders/types', name))
    const { status, found, summary } = checkJson(root)
    expect([status, found]).toEqual([1, [FOUND]])
    expect(summary).toMatchObject({ files: 2, skipped: 1 })
  })

  it('a source file that became a pipe since the last check', () => {
    const root = project(VIOLATION)
    checkJson(root)
    pipe(join(root, 'src/domains/orders/types/order.ts'))
    expect(checkJson(root)).toMatchObject({ status: 0, found: [], summary: { files: 1, skipped: 1 } })
  })

  it('a pipe named .gitignore', () => {
    const root = project(VIOLATION)
    pipe(join(root, 'src/.gitignore'))
    const { status, stderr, found } = checkJson(root)
    expect([status, found]).toEqual([2, [FOUND]])
    expect(stderr).toContain(
      'src/.gitignore is not a regular file, so its rules do not apply; the files it lists are checked.\n',
    )
  })

  it('.gitignore that is a link to a device', () => {
    const root = project(VIOLATION)
    device(join(root, '.gitignore'))
    const { status, stderr, found } = checkJson(root)
    expect([status, found]).toEqual([1, [FOUND]])
    expect(stderr).toContain(
      '.gitignore is a symbolic link, which git does not follow, so its rules do not apply; the files it lists are checked.\n',
    )
  })

  it.each([
    ['a pipe', pipe, 'is not a regular file'],
    ['a device', device, 'links to a file outside the project'],
  ])('%s in place of the baseline', (_, make, problem) => {
    const root = project(VIOLATION)
    make(join(root, 'stratalint.baseline.json'))
    const { status, stderr } = runCli(['check'], { cwd: root })
    expect([status, stderr]).toEqual([2, `stratalint.baseline.json: ${problem}\n`])
  })

  it.each([
    ['a pipe', pipe],
    ['a device', device],
  ])('%s in place of a config', (_, make) => {
    const root = project(VIOLATION)
    make(join(root, 'stratalint.config.yaml'))
    const { status, stderr } = runCli(['check'], { cwd: root })
    expect([status, stderr]).toEqual([2, 'stratalint.config.yaml: is not a regular file\n'])
  })

  it('a config that is named', () => {
    const root = project(VIOLATION)
    pipe(join(root, 'other.json'))
    const { status, stderr } = runCli(['check', '--config', 'other.json'], { cwd: root })
    expect([status, stderr]).toEqual([2, 'other.json: is not a regular file\n'])
  })

  it('a package.json beside which a config is looked for', () => {
    const root = project({ 'a/b.ts': '' })
    pipe(join(root, 'a/package.json'))
    const { status, stderr } = runCli(['check'], { cwd: join(root, 'a') })
    expect([status, stderr]).toEqual([2, 'package.json: is not a regular file\n'])
  })
})

describe('a file over 16 MiB', () => {
  const large = (path: string, bytes: number): void => writeFileSync(path, Buffer.alloc(bytes, 'a//\n'))

  it('is a finding as source', () => {
    const root = project(VIOLATION)
    large(join(root, 'src/domains/orders/types/large.ts'), 60_000_000)
    const { status, found, findings } = checkJson(root)
    expect(status).toBe(2)
    expect(found).toEqual(['src/domains/orders/types/large.ts:1:1 stratalint/parse', FOUND])
    expect(findings[0]!.what).toBe('src/domains/orders/types/large.ts cannot be read: The file is larger than 16 MiB.')
  })

  it('is an error as a config', () => {
    const root = project(CLEAN)
    large(join(root, 'stratalint.config.json'), 20_000_000)
    const { status, stderr } = runCli(['check'], { cwd: root })
    expect([status, stderr]).toEqual([2, 'stratalint.config.json: is larger than 16 MiB\n'])
  })
})
