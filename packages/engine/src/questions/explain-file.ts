import { CheckError } from '../base/check-error.ts'
import { pathOf, shown } from './ends.ts'
import { lastRunOf, type LastRun } from './last-run.ts'
import { permissionsOf, type Permissions } from './permissions.ts'
import { placeInfo, type PlaceInfo } from './place-info.ts'
import { openQuestion, unjudgedBecause, type Asked, type QuestionOptions, type Unjudged } from './question.ts'

/** A package that the policy restricts, and whether a file may import it. */
export interface PackagePermission {
  /** A name or a glob; `*` is every other package. */
  pattern: string
  allowed: boolean
}

/** The answer to `explainFile`; plain data. */
export interface FileExplanation extends Permissions {
  path: string
  exists: boolean
  place: PlaceInfo | null
  /** Why its imports are not judged; `null` where they are. */
  unjudged: Unjudged | null
  packages: PackagePermission[]
  /** The files that imported it in the last check, and its findings then; `null` where no check is cached. */
  lastCheck: LastRun | null
}

/** Explains a file: its place, what it may import, who may import it, and who does. */
export async function explainFile(file: string, options: QuestionOptions): Promise<FileExplanation> {
  return answerFile(await openQuestion(options), file)
}

/** The same for a project that is open. */
export function answerFile(asked: Asked, file: string): FileExplanation {
  const { project } = asked
  const path = pathOf(asked, file)
  if (path === null) throw new CheckError(`${shown(file)} is outside the project.`)
  const at = project.judge.locate(path)
  const { externals } = project.judge.policy
  return {
    path,
    exists: project.facts.exists(path),
    place: at && placeInfo(at),
    unjudged: unjudgedBecause(project, path),
    ...(at === null ? { mayImport: [], importableFrom: [] } : permissionsOf(project, path, at)),
    packages:
      at === null
        ? []
        : externals.map(({ pattern, allowedIn }) => ({
            pattern,
            allowed:
              at.test || allowedIn.includes(at.place.name) || (at.layer !== null && allowedIn.includes(at.layer)),
          })),
    lastCheck: lastRunOf(project, path),
  }
}
