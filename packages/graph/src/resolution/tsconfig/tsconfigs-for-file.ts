import { dirname, join } from 'node:path'
import { type Disk, memoize } from '../../disk/cached-disk.ts'
import { type ConfigProblem, isWithin, referencedFile, type Tsconfig } from './tsconfig.ts'

/** The configs that decide how the imports of a file resolve. */
export interface ApplicableTsconfigs {
  /** Several only where none of them is known to be for the file. One array for one choice of configs. */
  configs: readonly Tsconfig[]
  /** What cannot be read, and might change how these imports resolve. */
  problems: readonly ConfigProblem[]
  /** Equal for equal configs. */
  key: string
}

const NONE: ApplicableTsconfigs = { configs: [], problems: [], key: '' }

interface Nearest {
  config: Tsconfig | null
  problems: ConfigProblem[]
}

/**
 * The nearest config at or above a file, if it is for that file; else the one of its references that is. Where none says
 * that it is for the file, which others may import all the same, the nearest and those of its references that lie around
 * the file count together.
 */
export function createTsconfigLookup(
  disk: Disk,
  read: (file: string) => Tsconfig | null,
): (file: string) => ApplicableTsconfigs {
  const nearest = memoize((folder): Nearest => {
    const problems: ConfigProblem[] = []
    for (const file of ['tsconfig.json', 'jsconfig.json'].map((name) => join(folder, name))) {
      if (disk.isFile(file)) return { config: read(file), problems }
      const fault = disk.jsonFault(file)
      if (fault !== null) problems.push({ file, ...fault })
    }
    if (dirname(folder) === folder) return { config: null, problems }
    const above = nearest(dirname(folder))
    return problems.length === 0 ? above : { config: above.config, problems: [...problems, ...above.problems] }
  })

  const references = memoize((file): { configs: Tsconfig[]; problems: ConfigProblem[] } => {
    const configs = new Map<string, Tsconfig>()
    const problems: ConfigProblem[] = []
    const visit = (config: Tsconfig): void => {
      for (const path of config.references) {
        const target = referencedFile(disk, path)
        const found = read(target)
        if (found === null)
          problems.push({
            file: config.file,
            line: 1,
            reason: `references ${relativeTo(config.folder, target)}, which does not exist`,
          })
        else if (!configs.has(target) && target !== file) {
          configs.set(target, found)
          visit(found)
        }
      }
    }
    const config = read(file)
    if (config !== null) visit(config)
    return { configs: [...configs.values()], problems }
  })

  const lists = new Map<string, readonly Tsconfig[]>()
  const ofConfigs = (configs: readonly Tsconfig[], problems: readonly ConfigProblem[]): ApplicableTsconfigs => {
    const key = configs.map(({ file }) => file).join('\0')
    if (!lists.has(key)) lists.set(key, configs)
    return { configs: lists.get(key)!, problems: [...problems, ...configs.flatMap((config) => config.problems)], key }
  }

  const ofFolder = memoize((folder): ApplicableTsconfigs | null => {
    const { config, problems } = nearest(folder)
    if (config === null) return problems.length === 0 ? NONE : { ...NONE, problems }
    if (config.references.length > 0) return null
    return ofConfigs([config], problems)
  })

  const ofFile = memoize((file): ApplicableTsconfigs => {
    const folder = dirname(file)
    const { config, problems } = nearest(folder)
    if (config!.includes(file)) return ofConfigs([config!], problems)
    const referenced = references(config!.file)
    const own = referenced.configs.find(({ includes }) => includes(file))
    if (own !== undefined) return ofConfigs([own], problems)
    // A reference that cannot be read may be the one for this file.
    const around = referenced.configs.filter((one) => isWithin(folder, one.folder))
    const elsewhere = referenced.configs.filter((one) => !around.includes(one)).flatMap((one) => one.problems)
    return ofConfigs([config!, ...around], [...problems, ...referenced.problems, ...elsewhere])
  })
  return (file) => ofFolder(dirname(file)) ?? ofFile(file)
}

function relativeTo(folder: string, path: string): string {
  return isWithin(path, folder) ? path.slice(folder.length + 1) : path.split('/').slice(-2).join('/')
}
