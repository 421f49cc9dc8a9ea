import { startsFile } from '../frameworks/detect.ts'
import { baseName, isBelow, isCode, lastSegment, literalGlob } from '../paths.ts'
import type { Code } from './code.ts'
import { part, type Part } from './part.ts'

/** Fewer files than these are no environment of their own. */
const FEW_FILES = 3

/** Files that run elsewhere than the code around them, by the ends of their names. */
const ENDINGS = [
  { ending: 'server', layer: 'server-only', environment: 'server' },
  { ending: 'client', layer: 'client-only', environment: 'browser' },
] as const

/** Where a single file runs by the end of its name, if the framework reads it. */
export function endingEnvironment({ frameworks }: Pick<Code, 'frameworks'>, name: string): string | null {
  if (!frameworks.some(({ divides }) => divides === true)) return null
  return ENDINGS.find(({ ending }) => name.endsWith(`.${ending}`))?.environment ?? null
}

/** Adds parts for the code inside other parts that runs somewhere else. */
export function withEnvironments(code: Code, parts: readonly Part[]): Part[] {
  const preloads = preloadParts(code, parts)
  return [...preloads, ...ENDINGS.flatMap((ending) => endingParts(code, parts, ending)), ...parts]
}

/** Files such as `db.server.ts`, which the framework keeps out of the code of the browser, and those for the browser alone. */
function endingParts(
  code: Code,
  parts: readonly Part[],
  { ending, layer, environment }: (typeof ENDINGS)[number],
): Part[] {
  const isSuch = (file: string): boolean => {
    const name = baseName(lastSegment(file))
    return name.endsWith(`.${ending}`) && isCode(file) && !startsFile(code.frameworks, name) && !isStarted(code, file)
  }
  const files = code.files.filter(isSuch)
  // Where the framework says so, one file is enough, and the code for the browser has such files too.
  const isSaid = code.frameworks.some(({ divides }) => divides === true)
  const owners = parts.filter(
    ({ pattern, role, origin, environment: own }) =>
      pattern.endsWith('/**') &&
      !/[*{]/.test(pattern.slice(0, -'/**'.length)) &&
      role !== 'app' &&
      (own === null || (isSaid && origin === 'framework' && own !== environment)),
  )
  const folders = owners.map(({ pattern }) => pattern.slice(0, -'/**'.length))
  const used = folders.filter((folder) => files.some((file) => isBelow(file, folder)))
  const count = files.filter((file) => used.some((folder) => isBelow(file, folder))).length
  if (count < (isSaid ? 1 : FEW_FILES)) return []
  const name = code.names.take(layer, ...(code.prefix === '' ? [] : [`${code.prefix}-${layer}`]), `${ending}-files`)
  return used.map((folder) => {
    const pattern = `${folder}/**/*.${ending}.*`
    return part({ layer: name, pattern, shown: pattern, environment, isInside: true })
  })
}

/** Preload scripts run between the main process and the renderer, wherever they are. */
function preloadParts(code: Code, parts: readonly Part[]): Part[] {
  const environment = code.frameworks.flatMap(({ environments }) => environments?.['preload'] ?? [])[0]
  if (environment === undefined) return []
  const patterns = new Set(code.files.flatMap((file) => preloadOf(file) ?? []))
  const known = new Set(parts.map(({ pattern }) => pattern))
  const found = [...patterns].filter((pattern) => !known.has(pattern))
  if (found.length === 0) return []
  const layer =
    parts.find((one) => one.environment === environment)?.layer ?? code.names.take('preload', 'preload-script')
  return found.map((pattern) =>
    part({ layer, pattern, shown: pattern.replace(/\/\*\*$/, ''), environment, isInside: true }),
  )
}

/** The pattern of the outermost folder called `preload` that a file is in, or of a file of that name. */
function preloadOf(file: string): string | null {
  const segments = file.split('/')
  const at = segments.slice(0, -1).indexOf('preload')
  if (at !== -1) return `${literalGlob(segments.slice(0, at + 1).join('/'))}/**`
  return baseName(segments.at(-1)!) === 'preload' ? literalGlob(file) : null
}

/** Whether the framework starts a file on the server, by its name and folder. */
function isStarted({ frameworks }: Pick<Code, 'frameworks'>, file: string): boolean {
  const name = baseName(lastSegment(file))
  return frameworks.some(
    ({ serverFiles }) =>
      serverFiles?.names.includes(name) === true && file.split('/').slice(0, -1).includes(serverFiles.folder),
  )
}
