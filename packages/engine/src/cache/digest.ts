import { hash } from 'node:crypto'

/** Bytes kept of a digest: enough that nobody finds another text with the same ones. */
export const DIGEST_BYTES = 16

/** The digest of one part of a file whose list of digests is sealed. */
export function digestOf(part: Uint8Array): Uint8Array {
  return hash('sha256', part, 'buffer').subarray(0, DIGEST_BYTES)
}

/** Whether a part is the one that a list of digests names at an index. */
export function hasDigest(part: Uint8Array, digests: Uint8Array, index: number): boolean {
  return Buffer.compare(digestOf(part), digests.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES)) === 0
}
