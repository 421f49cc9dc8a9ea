export const LAYERS = ['types', 'config', 'repo', 'service', 'runtime', 'ui'] as const

export type Layer = (typeof LAYERS)[number]

/** The layers of the harness, or each of them in several steps: `types`, `types-2`, … */
export function layersOf(count: number): string[] {
  const steps = count / LAYERS.length
  if (!Number.isInteger(steps) || steps < 1) throw new Error(`${count} layers are not a multiple of ${LAYERS.length}`)
  return LAYERS.flatMap((layer) =>
    Array.from({ length: steps }, (_, step) => (step === 0 ? layer : `${layer}-${step + 1}`)),
  )
}

/** The layer of the harness that a layer is a step of. */
export function baseOf(layer: string): Layer {
  return layer.replace(/-\d+$/, '') as Layer
}
