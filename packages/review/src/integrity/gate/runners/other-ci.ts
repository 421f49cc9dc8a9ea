import type { Run } from '../model.ts'
import type { World } from '../world.ts'

export function otherCiRuns(_world: World): Run[] {
  return []
}
