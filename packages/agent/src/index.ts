export { architectureMap } from './map/architecture-map.ts'
export { findMapFile, readMap, writeMap, type MapFile } from './map/map-file.ts'
export { HOSTS, type HostName } from './hosts/host.ts'
import type { Answer } from './hosts/host.ts'

/** Answers one call of a hook. */
export async function runHook(host: string, event: string, input: string): Promise<Answer> {
  return (await import('./hook/run-hook.ts')).runHook(host, event, input)
}
