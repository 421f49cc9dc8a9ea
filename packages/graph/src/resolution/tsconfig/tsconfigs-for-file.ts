import { memoize } from '@stratalint/core'
import { dirname, join } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import { type ConfigProblem, isWithin, referencedFile, type Tsconfig } from './tsconfig.ts'

/** The tsconfigs that decide how the imports of a file resolve. */
export interface ApplicableTsconfigs {
  /** Several only if none of them includes the file. Equal choices of configs share one array. */
  configs: readonly Tsconfig[]
  /** Unreadable parts that may affect how these imports resolve. */
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
 * The nearest config in the folder of a file or above it, if it includes the file; else the reference of it that does.
 * If none does, the file may still be imported: then the nearest config counts together with its references around the
 * file.
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
    // An unreadable reference may be the one that includes the file.
    const around = referenced.configs.filter((one) => isWithin(folder, one.folder))
    const elsewhere = referenced.configs.filter((one) => !around.includes(one)).flatMap((one) => one.problems)
    return ofConfigs([config!, ...around], [...problems, ...referenced.problems, ...elsewhere])
  })
  return (file) => ofFolder(dirname(file)) ?? ofFile(file)
}

function relativeTo(folder: string, path: string): string {
  return isWithin(path, folder) ? path.slice(folder.length + 1) : path.split('/').slice(-2).join('/')
}
