import { lastSegment } from '../paths.ts'
import type { Model } from '../infer/model.ts'
import { listOf } from '../texts/list-of.ts'

/** How the output names a layer: by its name, with its folder where the name alone does not say which folder it is. */
export function layerTitles({ parts }: Pick<Model, 'parts'>): (layer: string) => string {
  const folders = new Map<string, Set<string>>()
  for (const { shown } of parts) {
    const name = lastSegment(shown.replace(/\/\*+$/, ''))
    folders.set(name, (folders.get(name) ?? new Set()).add(shown))
  }
  const patternOf = (layer: string): string => {
    const own = parts.filter((one) => one.role === 'layer' && one.layer === layer)
    return (own.find(({ isInside }) => !isInside) ?? own[0])?.pattern ?? ''
  }
  return (layer) => {
    const shown = [
      ...new Set(parts.filter((one) => one.role === 'layer' && one.layer === layer).map((one) => one.shown)),
    ]
    const [only] = shown
    if (only === undefined || shown.length > 1) return layer
    const name = lastSegment(only.replace(/\/\*+$/, ''))
    const joined = /\{([^{}]*,[^{}]*)\}\/\*\*$/.exec(patternOf(layer))
    if (joined !== null) return layer.includes('-and-') ? layer : `${layer} (${listOf(joined[1]!.split(','))})`
    // The name of files that are picked out of a folder says what they are.
    if (/\s/.test(only)) return layer
    if (name !== layer && only !== '.' && /^(?:source|package|modules|rest)$/.test(layer))
      return `other code of ${only}`
    return folders.get(name)!.size > 1 || (name !== layer && !/[*{]/.test(name)) ? `${layer} (${only})` : layer
  }
}
