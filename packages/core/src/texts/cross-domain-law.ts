import { compileNameGlob } from '../glob.ts'
import type { Location } from '../place.ts'
import type { CrossDomainAllow } from '../policy.ts'
import type { Judge } from '../verdict.ts'
import { instanceLabel } from './labels.ts'
import { clean, clip, listNames } from './text.ts'

/** What the policy says of two domains, with what it allows between them to an importer that is judged as a layer. */
export function crossDomainLaws({ policy }: Judge, from: Location, to: Location, layer: string | null): string[] {
  const [here, there] = [from, to].map((location) => clip(clean(instanceLabel(location)), 32)) as [string, string]
  const only = policy.typeOnly === 'allow' ? ' but for types' : ''
  const allowed = policy.crossDomain.allow.filter((allow) => connects(allow, from.domain, to.domain))
  const back = policy.crossDomain.allow.some((allow) => connects(allow, to.domain, from.domain))
  if (allowed.length > 0) {
    const forLayer = allowed.filter(({ fromLayers }) => fromLayers === null || fromLayers.includes(layer ?? ''))
    const law =
      forLayer.length > 0
        ? `; ${here} may import only ${listNames([...new Set(forLayer.flatMap(({ layers }) => layers ?? []))])} of ${there}`
        : `; only ${listNames([...new Set(allowed.flatMap(({ fromLayers }) => fromLayers ?? []))])} of ${here} may import ${there}`
    return [law, `; ${here} may not import this of ${there}`]
  }
  const general = `; domains may not import each other${only}`
  if (back) return [`; ${here} may not import ${there}${only}`, general]
  return here === there ? [general] : [`; ${here} and ${there} may not import each other${only}`, general]
}

function connects({ from, to }: CrossDomainAllow, importer: string, target: string): boolean {
  return compileNameGlob(from)(importer) && compileNameGlob(to)(target)
}
