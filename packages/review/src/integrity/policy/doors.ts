import { compileNameGlob, createJudge, type Judge, type Policy, type Target } from '@stratalint/core'
import type { ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { placementOf } from '../placement.ts'
import { atPolicy } from '../policy-line.ts'
import { quote } from '../scope/words.ts'
import { samplesOf, type Sample } from './sample-paths.ts'

/**
 * Places and layers that are new, and may do more than any place of the same role could at the base. Only head's policy can
 * judge their files, so without this a new place would be a way round the base's policy.
 */
export function findDoors(context: ReviewContext): Loosening[] {
  const { base, head } = context
  const world = openWorld(base.policy!.policy, head.policy!.policy)
  const { isNewlyPlaced } = placementOf(context)
  const reported = new Set<string>()
  return world.samples
    .filter(({ path }) => isNewlyPlaced(path))
    .flatMap((sample): Loosening[] => {
      const { place, layer } = sample.location
      const isLayer = layer !== null && place.pattern.includes('{layer}')
      const name = isLayer ? `layer ${layer}` : `place ${place.name}`
      const excess = reported.has(name) ? [] : world.excessOf(sample)
      if (excess.length === 0) return []
      reported.add(name)
      return [
        {
          rule: 'policy',
          ...atPolicy(context, [place.pattern, isLayer ? layer : place.name, 'architecture']),
          subject: `door ${name} ${JSON.stringify(excess)}`,
          what: `The new ${quote(name, 30)} may do more than any ${place.role} place could: ${excess
            .slice(0, 2)
            .map((one) => quote(one, 30))
            .join(', ')}${excess.length > 2 ? ` and ${excess.length - 2} more` : ''}.`,
          fix: [
            `Give the ${isLayer ? 'layer' : 'place'} no more than an existing ${place.role} place has.`,
            'Put the code into existing places, and fix what the check reports.',
          ],
          not: 'Do not widen an existing place in place of this one.',
        },
      ]
    })
}

interface World {
  samples: readonly Sample[]
  /** What a sample of head may do and its nearest equal at the base may not; empty if there is one that may do it all. */
  excessOf(sample: Sample): string[]
}

interface View {
  judge: Judge
  /** The samples that both policies place, described as the base's policy knows them. */
  known: readonly { sample: Sample; name: string }[]
  externals: readonly string[]
}

function openWorld(before: Policy, after: Policy): World {
  const today = '9999-12-31'
  const [ofBase, ofHead] = [before, after].map((policy) =>
    createJudge({ ...policy, tests: [], exceptions: [] }, today, () => null),
  ) as [Judge, Judge]
  const samples = samplesOf(after)
  const known = [...samples, ...samplesOf(before)].flatMap((sample) => {
    const location = ofBase.locate(sample.path)
    if (location === null || ofHead.locate(sample.path) === null) return []
    const { place, layer } = location
    return [{ sample, name: `${layer ?? place.role}${sample.isIndex ? '' : ' internals'}` }]
  })
  const externals = [...before.externals, ...after.externals].map(({ pattern }) => packageLike(pattern))
  const viewOf = (judge: Judge): View => ({ judge, known, externals: [...new Set(externals)] })
  const equals = samplesOf(before).filter(({ instance }) => instance === samples[0]?.instance)
  const abilitiesAtBase = equals.map((sample) => ({
    role: sample.location.place.role,
    isIndex: sample.isIndex,
    abilities: abilitiesOf(viewOf(ofBase), sample),
  }))
  return {
    samples,
    excessOf(sample) {
      const own = abilitiesOf(viewOf(ofHead), sample)
      const { role } = sample.location.place
      const alike = abilitiesAtBase.filter((one) => one.isIndex === sample.isIndex)
      const sameRole = alike.filter((one) => one.role === role)
      const compared = sameRole.length > 0 ? sameRole : alike
      // A new layer in the middle is used by some of those that use the layer below it, and of those that use the one above.
      const uses = new Set(compared.flatMap(({ abilities }) => [...abilities].filter(isUse)))
      const excesses = compared.map(({ abilities }) =>
        [...own].filter((ability) => !(isUse(ability) ? uses : abilities).has(ability)),
      )
      return excesses.sort((a, b) => a.length - b.length)[0] ?? []
    },
  }
}

const USE = 'be imported by any '

/** Whether it is about who may import the place, and not about what the place may import. */
function isUse(ability: string): boolean {
  return ability.startsWith(USE)
}

/** A package that a pattern matches. */
function packageLike(pattern: string): string {
  const name = pattern.replace(/\{([^,}]*)[^}]*\}/g, '$1').replace(/\*+/g, 'sample-package')
  return compileNameGlob(pattern)(name) ? name : pattern
}

/** What a file may import, and what may import it. */
function abilitiesOf({ judge, known, externals }: View, { path, instance, location }: Sample): Set<string> {
  const may = (from: string, target: Target): boolean =>
    judge.judge({ from, target, typeOnly: false, packageByPath: null, specifier: 'sample' }).status === 'allowed'
  const abilities = new Set<string>()
  for (const { sample, name } of known) {
    const isOwn = sample.instance === instance && judge.locate(sample.path)?.instance === location.instance
    if (sample.path === path || may(path, { type: 'file', path: sample.path }))
      abilities.add(`import ${isOwn ? 'its own' : 'any'} ${name}`)
    // Within an instance the order of the layers decides, and a new one may be anywhere in it.
    if (!isOwn && may(sample.path, { type: 'file', path })) abilities.add(`${USE}${name}`)
  }
  for (const name of externals) if (may(path, { type: 'external', name })) abilities.add(`import ${name}`)
  return abilities
}
