import type { OldEdge } from '../model/old-edge.ts'

const LAYERS = ['shared', 'entities', 'features', 'widgets', 'pages', 'app']
const SLICED = new Set(['entities', 'features', 'widgets', 'pages'])

/** The position of a file in a feature-sliced tree. */
interface Position {
  layer: string
  slice: string | null
  /** The path within the slice, or within the layer. */
  inside: string
}

/** Creates the verdict of steiger's rules about imports. */
export function createFeatureSlicedJudge(
  rules: { directions: boolean; entries: boolean },
  files: readonly string[],
): (edge: OldEdge) => string | null {
  const root = files.some((file) => file.startsWith('src/')) ? 'src/' : ''
  return ({ from, to }) => {
    const [source, target] = [positionOf(from, root), to === null ? null : positionOf(to, root)]
    if (source === null || target === null) return null
    const isSame = source.layer === target.layer && source.slice === target.slice
    if (isSame) return null
    const direction = LAYERS.indexOf(source.layer) - LAYERS.indexOf(target.layer)
    const isCross = target.inside.startsWith(`@x/${source.slice}.`) || target.inside.startsWith(`@x/${source.slice}/`)
    if (rules.directions && (direction < 0 || (direction === 0 && !isCross))) return 'fsd/forbidden-imports'
    return rules.entries && !isCross && !isEntry(target) ? 'fsd/no-public-api-sidestep' : null
  }
}

function positionOf(file: string, root: string): Position | null {
  if (!file.startsWith(root)) return null
  const [layer = '', ...rest] = file.slice(root.length).split('/')
  if (!LAYERS.includes(layer) || rest.length === 0) return null
  if (!SLICED.has(layer)) return { layer, slice: null, inside: rest.join('/') }
  return rest.length < 2 ? null : { layer, slice: rest[0]!, inside: rest.slice(1).join('/') }
}

/** A slice is entered by its index; shared by the index of a segment, or of a part of ui or lib. */
function isEntry({ layer, slice, inside }: Position): boolean {
  if (slice !== null) return /^index\.\w+$/.test(inside)
  if (layer !== 'shared') return true
  return /^(?:[^/]+\/)?(?:index\.\w+)$|^(?:ui|lib)\/[^/]+(?:\/index)?\.\w+$|^[^/]+$/.test(inside)
}
