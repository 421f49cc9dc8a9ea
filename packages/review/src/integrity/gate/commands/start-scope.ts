import type { World } from '../world.ts'
import { expandCommand } from './expand.ts'
import type { Scope } from './scope.ts'

/** Where a trigger begins. */
export function startScope(world: World, isCi: boolean | null): Scope {
  return {
    world,
    folder: '',
    env: {},
    isCi,
    chain: [],
    defects: [],
    conditions: [],
    stack: [],
    coverage: [],
    via: '',
    expand: expandCommand,
  }
}
