import { readRegularText } from '@stratalint/policy'
import { join } from 'node:path'

const KEYS: Record<string, string> = {
  dependencies: 'npm',
  devDependencies: 'npm-dev',
  optionalDependencies: 'npm-optional',
  peerDependencies: 'npm-peer',
}

/** How a package is declared, in the words of dependency-cruiser. */
export function readPackageTypes(root: string): (name: string) => string[] {
  const manifest = readManifest(root)
  return (name) => {
    const types = Object.entries(KEYS).flatMap(([key, type]) => {
      const declared = manifest[key]
      return typeof declared === 'object' && declared !== null && Object.hasOwn(declared, name) ? [type] : []
    })
    // An undeclared package is reported as unresolved, and judged like the others besides.
    return types.length === 0 ? ['npm-no-pkg', 'npm'] : types
  }
}

function readManifest(root: string): Record<string, unknown> {
  try {
    const value = JSON.parse(readRegularText(join(root, 'package.json'))) as unknown
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    // A project without a readable package.json declares nothing.
    return {}
  }
}
