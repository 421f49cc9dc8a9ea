import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readRegularFile, readRegularText } from './regular-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'stratalint-regular-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

function failure(path: string, limit?: number): string {
  try {
    readRegularFile(path, limit)
    return 'none'
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? code : `${code} ${message}`
  }
}

describe('readRegularFile', () => {
  it('reads a file, also through a link', () => {
    writeFileSync(at('a.txt'), Buffer.from([1, 0, 255]))
    symlinkSync('a.txt', at('link.txt'))
    expect([...readRegularFile(at('a.txt'))]).toEqual([1, 0, 255])
    expect([...readRegularFile(at('link.txt'))]).toEqual([1, 0, 255])
  })

  it('reads an empty file', () => {
    writeFileSync(at('empty.txt'), '')
    expect(readRegularFile(at('empty.txt'))).toHaveLength(0)
  })

  it('reads up to the limit', () => {
    writeFileSync(at('full.txt'), Buffer.alloc(2 << 20))
    expect(failure(at('full.txt'), 2 << 20)).toBe('none')
    expect(failure(at('full.txt'), (2 << 20) - 1)).toBe('EFBIG is larger than 1 MiB')
  })

  it('fails for a missing file', () => {
    expect(failure(at('gone.txt'))).toBe('ENOENT')
  })

  it('rejects a folder', () => {
    expect(failure(folder)).toBe('EISDIR is a folder')
  })

  it('rejects a pipe without waiting', () => {
    expect(spawnSync('mkfifo', [at('pipe')]).status).toBe(0)
    expect(failure(at('pipe'))).toBe('ENOTREG is not a regular file')
  })

  it('rejects a device', () => {
    symlinkSync('/dev/zero', at('zero'))
    expect(failure(at('zero'))).toBe('ENOTREG is not a regular file')
  })

  it('rejects a socket', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => void server.listen(at('socket'), resolve))
    expect(failure(at('socket'))).toBe('ENOTREG is not a regular file')
    await new Promise((resolve) => void server.close(resolve))
  })
})

describe('readRegularText', () => {
  it('drops one byte order mark', () => {
    writeFileSync(at('bom.txt'), '\ufeff\ufeffé')
    expect(readRegularText(at('bom.txt'))).toBe('\ufeffé')
  })
})
