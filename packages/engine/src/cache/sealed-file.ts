import type { Seal } from '@stratalint/policy'
import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The bytes after the first line, which is a signature; `null` unless this user wrote them for this checkout. */
export function readSealed(path: string, kind: string, seal: Seal): Buffer | null {
  const bytes = readFileSync(path)
  const lineEnd = bytes.indexOf(10)
  const body = bytes.subarray(lineEnd + 1)
  const [head, signature] = splitAtLast(bytes.toString('latin1', 0, Math.max(0, lineEnd)))
  return head === kind && seal.matches(nameOf(path, kind), body, signature) ? body : null
}

/** Replaces a file atomically; a link is replaced and not followed. */
export function writeSealed(path: string, kind: string, seal: Seal, body: Buffer): void {
  const temporary = join(dirname(path), `${basename(path)}.${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${kind} ${seal.of(nameOf(path, kind), body)}\n`), body]), {
      flag: 'wx',
    })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Part of the signature, so that the content of one file is not valid in another. */
function nameOf(path: string, kind: string): string {
  return `${basename(path)} ${kind}`
}

function splitAtLast(line: string): [string, string] {
  const at = line.lastIndexOf(' ')
  return [line.slice(0, Math.max(0, at)), line.slice(at + 1)]
}
