import { BUNDLE } from '@stratalint/policy'
import { fileURLToPath } from 'node:url'

const BESIDE = './oxlint-plugin.js'

/** The file that oxlint loads the rules from. */
export function pluginPath(): string {
  return fileURLToPath(
    BUNDLE === undefined
      ? import.meta.resolve('@stratalint/eslint-plugin-architecture')
      : new URL(BESIDE, import.meta.url),
  )
}
