import { shortHash } from '@stratalint/core'
import { userFolder } from '@stratalint/policy'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a fix notes what it writes, so that the next one can undo it if it is killed. */
export function fixJournalOf(root: string): string {
  return join(userFolder() ?? join(tmpdir(), 'stratalint'), 'fix', `${shortHash(root)}.json`)
}

/** Says that a fix was killed while it wrote, because what is checked is then half of what it would have written. */
export function unfinishedFix(root: string): string | null {
  return existsSync(fixJournalOf(root))
    ? 'An earlier fix did not finish writing its files. Run stratalint fix to restore them.'
    : null
}
