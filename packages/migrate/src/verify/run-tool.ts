import type { OldConfig } from '../model/old-config.ts'
import type { Project } from '../read/project.ts'
import type { Violations } from './compare.ts'
import { runDependencyCruiser } from './run-dependency-cruiser.ts'
import { reachedByFallow, runFallow } from './run-fallow.ts'
import { runSheriff } from './run-sheriff.ts'
import { runEslint } from './run-eslint.ts'

/** Runs the old tool itself where the project has it installed; `null` where it cannot run. */
export function runTool(config: OldConfig, project: Project): Violations | null {
  switch (config.tool) {
    case 'boundaries':
    case 'nx':
    case 'restricted-paths':
      return runEslint(config.tool, config.file, project)
    case 'dependency-cruiser':
      return runDependencyCruiser(config, project)
    case 'sheriff':
      return runSheriff(project)
    case 'fallow':
      return runFallow(project)
    // steiger names no imported file, and the other rule judges how a specifier is written.
    case 'restricted-imports':
    case 'steiger':
      return null
  }
}

/** The only files whose imports the old tool judges, although its config says nothing of that; `null` if it judges all. */
export function judgedFiles(
  { tool }: OldConfig,
  project: Project,
  violations: Violations | null,
): ReadonlySet<string> | null {
  return tool === 'fallow' && violations !== null ? reachedByFallow(project, violations) : null
}
