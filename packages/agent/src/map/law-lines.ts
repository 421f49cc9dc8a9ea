import { externalsByPrecedence, groupBy, type CrossDomainAllow, type Policy } from '@stratalint/core'
import { capped, codeOf, listed } from './words.ts'

/** At most this many lines for the packages and for the allowances between domains. */
const MOST_LINES = 6

const MODES: Readonly<Record<Policy['crossDomain']['default'], string>> = {
  deny: 'Domains may not import each other.',
  'same-layers': 'Between domains the order of layers applies too.',
  'lower-layers': 'Another domain may be imported only from a later layer than its own.',
}

/** What one domain may import from another. */
export function domainLines({ crossDomain, places, typeOnly }: Policy): string[] {
  if (!places.some(({ role, identity }) => role === 'domain' && identity.length > 0)) return []
  const allowed = crossDomain.allow.map(allowance)
  return [
    MODES[crossDomain.default],
    ...(typeOnly === 'allow' ? ['Imports of types alone may cross layers and domains.'] : []),
    ...allowed.slice(0, MOST_LINES),
    ...(allowed.length > MOST_LINES ? [`- and ${allowed.length - MOST_LINES} more allowances`] : []),
  ]
}

function allowance({ from, to, layers, fromLayers }: CrossDomainAllow): string {
  const importer = fromLayers === null ? from : `${from} (${listed(fromLayers)})`
  return `- ${codeOf(importer)} may import ${layers === null ? '' : `${listed(layers)} of `}${codeOf(to)}`
}

/** Which packages are imported only in some layers or places. */
export function packageLines({ externals }: Policy): string[] {
  if (externals.length === 0) return []
  const groups = [...groupBy(externalsByPrecedence(externals), ({ allowedIn }) => listed(allowedIn)).entries()]
  const lines = groups.map(
    ([where, group]) =>
      `- ${where === '' ? 'nowhere' : `only in ${where}`}: ${capped(
        group.map(({ pattern }) => codeOf(pattern)),
        8,
      )}`,
  )
  return [
    'Packages:',
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES
      ? [`- ${lines.length - MOST_LINES} more groups: \`npx stratalint can <file> <package>\``]
      : []),
  ]
}
