import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeOutput } from './write-output.ts'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-output-')))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('writes a new file', () => {
  writeOutput(join(folder, 'out.txt'), 'new\n')
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('new\n')
})

it('replaces a file and leaves no other file behind', () => {
  writeFileSync(join(folder, 'out.txt'), 'a much longer text\n')
  writeOutput(join(folder, 'out.txt'), 'new\n')
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('new\n')
  expect(readdirSync(folder)).toEqual(['out.txt'])
})

it('writes to a new inode, so that open readers keep the old text', () => {
  writeFileSync(join(folder, 'out.txt'), 'old\n')
  const before = statSync(join(folder, 'out.txt')).ino
  writeOutput(join(folder, 'out.txt'), 'new\n')
  expect(statSync(join(folder, 'out.txt')).ino).not.toBe(before)
})

it('keeps the permissions of the file', () => {
  writeFileSync(join(folder, 'out.txt'), '')
  chmodSync(join(folder, 'out.txt'), 0o666)
  writeOutput(join(folder, 'out.txt'), 'new\n')
  expect(statSync(join(folder, 'out.txt')).mode & 0o777).toBe(0o666)
})

it('writes through a link and keeps it', () => {
  writeFileSync(join(folder, 'real.txt'), '')
  symlinkSync('real.txt', join(folder, 'link.txt'))
  writeOutput(join(folder, 'link.txt'), 'new\n')
  expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new\n')
})

describe('reports the cause in one line for', () => {
  const attempt = (path: string) => (): void => writeOutput(join(folder, path), 'new\n')

  it('a missing folder', () => {
    expect(attempt('nowhere/out.txt')).toThrow(
      `Cannot write ${join(folder, 'nowhere/out.txt')}: its folder does not exist (ENOENT).`,
    )
  })

  it('a file in place of the folder', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(attempt('file/out.txt')).toThrow(
      `Cannot write ${join(folder, 'file/out.txt')}: its folder is a file (ENOTDIR).`,
    )
  })

  it('a folder in place of the file', () => {
    mkdirSync(join(folder, 'out'))
    expect(attempt('out')).toThrow(`Cannot write ${join(folder, 'out')}: it is a folder (EISDIR).`)
  })

  it('a full disk', () => {
    expect(() => writeOutput('/dev/full', 'new\n')).toThrow(
      'Cannot write /dev/full: no space is left on the device (ENOSPC).',
    )
  })
})

describe('a link in a repository', () => {
  let outside: string

  const before = process.cwd()

  beforeEach(() => {
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-outside-')))
    for (const path of [join(outside, '.git'), join(folder, '.git'), join(folder, 'real'), join(folder, 'deeper')])
      mkdirSync(path)
    process.chdir(join(folder, 'deeper'))
  })

  afterEach(() => {
    process.chdir(before)
    rmSync(outside, { recursive: true, force: true })
  })

  it.each<[string, string, () => void]>([
    ['a folder', 'reports/out.txt', () => symlinkSync(outside, join(folder, 'reports'))],
    [
      'a file',
      'out.txt',
      () => {
        writeFileSync(join(outside, 'out.txt'), 'old\n')
        symlinkSync(join(outside, 'out.txt'), join(folder, 'out.txt'))
      },
    ],
    ['a file that does not exist yet', 'out.txt', () => symlinkSync(join(outside, 'new.txt'), join(folder, 'out.txt'))],
  ])('is not followed out of it: %s', (_title, path, link) => {
    link()
    const files = readdirSync(outside)
    expect(() => writeOutput(join(folder, path), 'new\n')).toThrow(
      `Cannot write ${join(folder, path)}: a link in the path leads out of the repository.`,
    )
    expect(readdirSync(outside)).toEqual(files)
    expect(files.filter((name) => name !== '.git').map((name) => readFileSync(join(outside, name), 'utf8'))).toEqual(
      files.length > 1 ? ['old\n'] : [],
    )
  })

  it('is followed inside of it', () => {
    symlinkSync('real', join(folder, 'reports'))
    writeOutput(join(folder, 'reports/out.txt'), 'new\n')
    expect(readFileSync(join(folder, 'real/out.txt'), 'utf8')).toBe('new\n')
  })

  it('does not affect a path that names a folder outside of it', () => {
    symlinkSync(outside, join(outside, 'again'))
    writeOutput(join(outside, 'again/out.txt'), 'new\n')
    expect(readFileSync(join(outside, 'out.txt'), 'utf8')).toBe('new\n')
  })
})
