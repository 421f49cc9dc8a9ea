import { hasConfig, isConfigFileName } from '@stratalint/policy'
import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { InitError } from '../init-error.ts'
import { coveredFolder, existingConfig } from '../texts/errors.ts'

/** A second config would take files away from the first. */
export function refuseSecondConfig(root: string): void {
  for (let folder = root; ; folder = dirname(folder)) {
    if (hasConfig(folder)) {
      const file = readdirSync(folder).find(isConfigFileName)
      const shown = relative(root, join(folder, file ?? 'package.json')) + (file === undefined ? '#stratalint' : '')
      throw new InitError(folder === root ? existingConfig(shown) : coveredFolder(shown))
    }
    if (folder === dirname(folder)) return
  }
}
