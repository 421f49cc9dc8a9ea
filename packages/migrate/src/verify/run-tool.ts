import type { FoundConfig } from '../read/find-configs.ts'
import type { Project } from '../read/project.ts'
import type { Violations } from './compare.ts'
import { runEslint } from './run-eslint.ts'

/** Runs the old tool itself where the project has it installed; `null` where it cannot run. */
export async function runTool({ tool, file }: FoundConfig, project: Project): Promise<Violations | null> {
  switch (tool) {
    case 'boundaries':
    case 'nx':
    case 'restricted-paths':
      return Promise.resolve(runEslint(tool, file, project))
    default:
      return null
  }
}
