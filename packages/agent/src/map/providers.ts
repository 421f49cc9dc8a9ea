import { createLocator, staticPrefix, type Policy } from '@stratalint/core'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { capped, codeOf } from './words.ts'

/** The providers that the repository has. */
export function providerLines(root: string, policy: Policy): string[] {
  const locate = createLocator(policy)
  const names = policy.places
    .filter(({ role, identity }) => role === 'provider' && identity.length > 0)
    .flatMap((place) => {
      const folder = staticPrefix(place.pattern)
      return namesIn(join(root, folder)).flatMap((name) => {
        // A file that would be in it says whether the folder is one.
        const location = locate(`${folder === '' ? '' : `${folder}/`}${name}/index.ts`)
        return location?.place === place ? [codeOf(location.domain)] : []
      })
    })
  return names.length === 0 ? [] : [`Providers: ${capped([...new Set(names)].sort(), 12)}.`]
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  } catch {
    return []
  }
}
