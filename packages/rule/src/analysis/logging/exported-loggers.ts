import type { Project } from '../../project/project-interface.ts'
import { isClass } from '../definitions/file-view.ts'
import type { LogLibrary } from './logger-libraries.ts'
import { MAX_DEPTH, createSearch } from './search-loggers.ts'

/** A logger that a file exports, or a function that returns one. */
export interface ExportedLogger {
  name: string
  library: LogLibrary | null
  isFunction: boolean
}

const EXPORTED = {}

/** The loggers that a file of the project makes or re-exports. */
export function exportedLoggers(project: Project, file: string): readonly ExportedLogger[] {
  return project.facts.once(EXPORTED, file, () => {
    const { ofDefinition, ofReturned, exportsOf } = createSearch(project, null)
    const values = project.facts.exportsOf(file)?.filter(({ kind }) => kind === 'value') ?? []
    return values.flatMap(({ name }): ExportedLogger[] => {
      for (const definition of exportsOf(file, name, MAX_DEPTH)) {
        const { view, node } = definition
        const logger = node !== undefined && isClass(node) ? null : ofDefinition(definition, MAX_DEPTH)
        if (logger !== null) return [{ name, library: logger.library, isFunction: false }]
        const returned = node === undefined ? null : ofReturned(view, node, MAX_DEPTH)
        if (returned !== null) return [{ name, library: returned.library, isFunction: true }]
      }
      return []
    })
  })
}
