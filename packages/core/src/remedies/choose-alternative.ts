import { once } from '../facts/facts.ts'
import { tokenizePattern } from '../patterns/place-pattern.ts'
import type { RemedyContext } from './context.ts'
import { hasCode } from './home-exists.ts'
import { folderIn, type Home } from './home.ts'
import { isInLastSegment } from './fill-pattern.ts'

/** Folders of components and functions of no special kind. */
const GENERAL = /^(?:common|shared|base|core|general|ui|components?|lib|utils?)$/i

const CHOSEN = {}
const MADE = {}

/** A home whose pattern leaves a choice of folders, such as `src/components/{icons,common}`, with the folder for what the importer or its target needs. */
export function chooseAlternative(context: RemedyContext, home: Home, isForOne: (folder: string) => boolean): Home {
  const { facts, file, target } = context
  if (home.choice !== undefined || home.like !== null) return home
  const options = once(facts, CHOSEN, home.place.name, () => folderOptions(home.place.pattern))
  if (options.length < 2) return home
  const made = options
    .filter((option) => !isForOne(option))
    .map((choice) =>
      once(facts, MADE, JSON.stringify([home.place.name, home.layer, choice]), () => ({ ...home, choice })),
    )
    .filter((one) => hasCode(context, one))
  const imports = [target, file].flatMap((one) => (one === '' ? [] : (facts.importsOf?.(one) ?? [])))
  const used = (one: Home): number => {
    const folder = `${folderIn(context.judge, one) ?? ''}/`
    return imports.filter((edge) => edge.target.type === 'file' && edge.target.path.startsWith(folder)).length
  }
  const general = (one: Home): number => Number(GENERAL.test(one.choice ?? ''))
  return made.toSorted((a, b) => general(b) - general(a) || used(b) - used(a))[0] ?? home
}

/** The alternatives of a folder in a pattern. */
function folderOptions(pattern: string): readonly string[] {
  const tokens = tokenizePattern(pattern)
  const choices = tokens.flatMap((token, index) =>
    token.type === 'choice' && !isInLastSegment(tokens, index) && !token.options.some((one) => one.includes('*'))
      ? [token.options]
      : [],
  )
  return choices.length === 1 ? choices[0]! : []
}
