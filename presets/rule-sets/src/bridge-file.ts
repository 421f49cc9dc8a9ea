import { BUNDLE, cacheFolder, type LoadedPolicy } from '@stratalint/policy'
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** oxlint loads plugins from files alone, so a file that loads one through its policy is written for it. */
export function bridgeFile({ root, policyFile, hash }: LoadedPolicy, namespace: string): string {
  const bridge =
    BUNDLE === undefined
      ? import.meta.resolve('@stratalint/rule-sets/bridge')
      : new URL('./bridge.js', import.meta.url).href
  const text = [
    `import { bridge } from ${JSON.stringify(bridge)}`,
    `export default bridge(${JSON.stringify({ root, policyFile, hash })}, ${JSON.stringify(namespace)})`,
    '',
  ].join('\n')
  const folder = cacheFolder(root) ?? mkdtempSync(join(tmpdir(), 'stratalint-'))
  const path = join(folder, `oxlint-${namespace}.mjs`)
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, text)
  renameSync(temporary, path)
  return path
}
