import type { ProjectFiles } from './project.ts'

/** What a tool's config is read from. */
export interface ConfigSource {
  file: string
  value: unknown
  project: ProjectFiles
  /** Packages that the config imports but that are not installed. */
  missing: readonly string[]
}
