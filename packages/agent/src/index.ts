import type { Answer, HostName } from './hosts/host.ts'
import type { Changed, HostStatus } from './settings/installation.ts'

export { HOSTS, type HostName } from './hosts/host.ts'
export type { Changed, HostStatus } from './settings/installation.ts'
export { architectureMap } from './map/architecture-map.ts'
export { findMapFile, readMap, writeMap, type MapFile } from './map/map-file.ts'

// An agent waits for every hook, so each part loads only what it needs.

/** Answers one call of a hook. */
export async function runHook(host: string, event: string, input: string): Promise<Answer> {
  return (await import('./hook/run-hook.ts')).runHook(host, event, input)
}

/** Installs the hooks and the skill of a host; `skill` is the folder that the package ships. */
export async function installHooks(host: HostName, cwd: string, skill: string, isLocal: boolean): Promise<Changed> {
  return (await import('./settings/installation.ts')).installHooks(host, cwd, skill, isLocal)
}

/** Removes what was installed for a host. */
export async function uninstallHooks(host: HostName, cwd: string, skill: string): Promise<Changed> {
  return (await import('./settings/installation.ts')).uninstallHooks(host, cwd, skill)
}

/** What is installed for each host, and whether it would run. */
export async function hostStatuses(cwd: string, skill: string, hosts: readonly HostName[]): Promise<HostStatus[]> {
  return (await import('./settings/installation.ts')).hostStatuses(cwd, skill, hosts)
}
