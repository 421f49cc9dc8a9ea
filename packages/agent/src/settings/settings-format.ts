import type { HookEntry } from './hook-set.ts'

/** How hooks are written into a kind of file. */
export interface SettingsFormat {
  /** With these hooks of ours in place of any others of ours; the same text where nothing changes. */
  install(text: string | null, hooks: readonly HookEntry[]): string
  /** Without hooks of ours; `null` where the file was made for them. */
  uninstall(text: string): string | null
  /** The hooks of ours, as they are. */
  find(text: string): HookEntry[]
}

/** A file that cannot be edited as settings; the message has no subject. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}
