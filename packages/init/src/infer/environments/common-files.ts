import { baseName, isBelow, lastSegment } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import { isLayerName } from '../../roles/names.ts'
import type { Survey } from '../../survey/survey.ts'
import type { Crossing } from '../locate.ts'

/** Fewer files with the same ending are an accident. */
const FEW_FILES = 3

/** So many of the imports of these files may lead to the rest of the server. */
const FEW_IMPORTS = 0.05

/**
 * Adds a part for the files in a folder of the server that the browser needs when it runs, or the other way round, such
 * as schemas, where the ends of their names show which they are and they need no other code of either side.
 */
export function withCommonFiles(parts: readonly Part[], crossings: readonly Crossing[], survey: Survey): Part[] {
  const found = parts.flatMap((one) => commonFilesOf(one, parts, crossings, survey) ?? [])
  return [...found, ...parts]
}

function commonFilesOf(one: Part, parts: readonly Part[], crossings: readonly Crossing[], survey: Survey): Part | null {
  const folder = one.pattern.slice(0, -'/**'.length)
  const { environment } = one
  const elsewhere = environment === 'server' ? 'browser' : 'server'
  if (one.role !== 'layer' || !isSide(environment) || !one.pattern.endsWith('/**') || /[*{]/.test(folder)) return null
  const running = crossings.filter(({ target, typeOnly }) => target.part === one && !typeOnly)
  const used = new Set(running.filter(({ source }) => source.part.environment === elsewhere).map(({ to }) => to))
  const own = survey.files.filter((file) => isBelow(file, folder) && !survey.tests.isTest(file))
  const frequent = [...new Set([...used].map(endingOf))].filter((ending) => {
    const isSuch = (file: string): boolean => endingOf(file) === ending
    return isLayerName(ending) && [own, [...used]].every((files) => files.filter(isSuch).length >= FEW_FILES)
  })
  const areApart = (kinds: readonly string[]): boolean =>
    areIndependent((file) => isBelow(file, folder) && kinds.includes(endingOf(file)), one, crossings, survey)
  const endings = (areApart(frequent) ? frequent : frequent.filter((ending) => areApart([ending]))).sort()
  if (endings.length === 0 || !areApart(endings)) return null
  const names = endings.map((ending) => (ending.startsWith('.') ? `*${ending}` : ending))
  const pattern = `${folder}/**/${names.length === 1 ? names[0]! : `{${names.join(',')}}`}.*`
  const layer = `${one.layer}-common`
  return parts.some((other) => other.layer === layer) ? null : part({ layer, pattern, shown: pattern, isInside: true })
}

function isSide(environment: string | null): boolean {
  return environment === 'server' || environment === 'browser'
}

/** Whether files need nearly no other code of their folder, and of other folders of the server. */
function areIndependent(
  isCommon: (file: string) => boolean,
  one: Part,
  crossings: readonly Crossing[],
  { links }: Survey,
): boolean {
  const folder = one.pattern.slice(0, -'/**'.length)
  const out = links.filter(({ from, edge, test }) => !test && edge.typeOnly !== true && isCommon(from))
  const toSide = new Set(crossings.filter(({ target }) => isSide(target.part.environment)).map(({ to }) => to))
  const bad = out.filter(({ to }) => (isBelow(to, folder) ? !isCommon(to) : toSide.has(to)))
  return bad.length <= out.length * FEW_IMPORTS
}

/** What the files of a kind have in common: the ending before the extension, or the whole name. */
function endingOf(file: string): string {
  const name = baseName(lastSegment(file))
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot) : name
}
