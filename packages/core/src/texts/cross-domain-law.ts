import { compileNameGlob } from '../patterns/glob.ts'
import type { Location } from '../places/location.ts'
import type { CrossDomainAllow } from '../policy/policy.ts'
import type { Judge } from '../verdict/judge.ts'
import { instanceLabel } from './labels.ts'
import { clean, clip, listNames } from './text.ts'

/** The law about imports between two domains, with what the policy allows an importer that is judged as a layer. */
export function crossDomainLaws({ policy }: Judge, from: Location, to: Location, layer: string | null): string[] {
  const [here, there] = [from, to].map((location) => clip(clean(instanceLabel(location)), 32)) as [string, string]
  const only = policy.typeOnly === 'allow' ? ' except types' : ''
  const allowed = policy.crossDomain.allow.filter((allow) => connects(allow, from.domain, to.domain))
  const back = policy.crossDomain.allow.some((allow) => connects(allow, to.domain, from.domain))
  if (allowed.length > 0) {
    const forLayer = allowed.filter(
      ({ fromLayers }) =>
        fromLayers === null || fromLayers.includes(layer ?? '') || fromLayers.includes(from.place.name),
    )
    const law =
      forLayer.length > 0
        ? `; ${here} may import only ${listNames([...new Set(forLayer.flatMap(({ layers }) => layers ?? []))])} from ${there}`
        : `; in ${here}, only ${listNames([...new Set(allowed.flatMap(({ fromLayers }) => fromLayers ?? []))])} may import ${there}`
    return [law, `; ${here} may not import this from ${there}`]
  }
  const general = `; domains may not import each other${only}`
  if (back) return [`; ${here} may not import ${there}${only}`, general]
  return here === there ? [general] : [`; ${here} and ${there} may not import each other${only}`, general]
}

function connects({ from, to }: CrossDomainAllow, importer: string, target: string): boolean {
  return compileNameGlob(from)(importer) && compileNameGlob(to)(target)
}
