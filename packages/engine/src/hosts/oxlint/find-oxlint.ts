import { dirname, join } from 'node:path'
import { CheckError } from '../../base/check-error.ts'
import { findPeer } from '../find-peer.ts'

/** oxlint's binary does not run on this machine. */
export class OxlintUnavailable extends Error {}

/** The script that starts the oxlint that a project has installed. */
export function findOxlint(root: string): string {
  const manifest = findPeer(root, 'oxlint/package.json')
  if (manifest === null) throw new CheckError('The oxlint engine needs oxlint 1.94 or newer: npm i -D oxlint')
  return join(dirname(manifest), 'bin', 'oxlint')
}
