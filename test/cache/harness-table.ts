export const LAYERS = ['types', 'config', 'repo', 'service', 'runtime', 'ui']

/** Where a file is in the harness architecture. */
interface Where {
  kind: 'domain' | 'provider' | 'util' | 'app'
  domain: string
  rank: number
  isIndex: boolean
}

export function placeOf(path: string): Where | null {
  const [, group, first = '', second] = path.split('/')
  const where = (kind: Where['kind']): Where => ({
    kind,
    domain: first,
    rank: LAYERS.indexOf(second ?? ''),
    isIndex: second === 'index.ts',
  })
  switch (group) {
    case 'domains':
      return where('domain')
    case 'utils':
      return where('util')
    case 'app':
      return where('app')
    default:
      return group === 'providers' && second !== undefined ? where('provider') : null
  }
}

/** The rule that forbids an import, according to the documented table; `null` if it is allowed. */
export function verdict(path: string, target: string): string | null {
  if (target === 'missing') return 'resolved-import'
  const [from, to] = [placeOf(path), target.startsWith('package:') ? null : placeOf(target)]
  if (target.startsWith('package:'))
    return target === 'package:pg' && !(from?.kind === 'domain' && LAYERS[from.rank] === 'repo')
      ? 'external-placement'
      : null
  if (from === null || path === target) return null
  if (to === null) return 'placed-file'
  if (to.kind === 'util') return null
  if (from.kind === 'util' || to.kind === 'app') return from.kind === 'app' ? null : 'layer-direction'
  if (to.kind === 'provider') {
    if (from.kind === 'provider') return null
    return (from.kind === 'domain' && from.rank < LAYERS.indexOf('service')) || !to.isIndex ? 'provider-entry' : null
  }
  if (from.kind === 'provider') return 'domain-boundary'
  if (from.kind === 'app') return to.rank < LAYERS.indexOf('runtime') ? 'domain-boundary' : 'public-entry'
  if (from.domain !== to.domain) return 'domain-boundary'
  return to.rank > from.rank ? 'layer-direction' : null
}
