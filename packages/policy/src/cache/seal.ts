import { createHmac, timingSafeEqual } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { userSecret } from './secret.ts'

/** Proves that this user wrote a file for this checkout. */
export interface Seal {
  /** The seal of a content under a name: 64 hexadecimal digits. */
  of(name: string, content: string | Uint8Array): string
  matches(name: string, content: string | Uint8Array, seal: string): boolean
}

/** The seal of a checkout; `null` if this user has no secret. */
export function sealFor(root: string): Seal | null {
  const [secret, folder] = [userSecret(root), realFolder(root)]
  if (secret === null || folder === null) return null
  const key = createHmac('sha256', secret).update(`stratalint cache 1\0${folder}`).digest()
  const digest = (name: string, content: string | Uint8Array): Buffer =>
    createHmac('sha256', key).update(`${name}\0`).update(content).digest()
  return {
    of: (name, content) => digest(name, content).toString('hex'),
    matches: (name, content, seal) =>
      /^[0-9a-f]{64}$/.test(seal) && timingSafeEqual(digest(name, content), Buffer.from(seal, 'hex')),
  }
}

function realFolder(root: string): string | null {
  try {
    return realpathSync.native(root)
  } catch {
    return null
  }
}
