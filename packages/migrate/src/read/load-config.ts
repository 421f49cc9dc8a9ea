import { loadJiti, loadJsonc, loadToml, loadYaml, readRegularText, runContainedAsync } from '@stratalint/policy'
import { posixRelative } from '@stratalint/core'
import { MigrateError } from '../migrate-error.ts'
import { texts } from '../texts.ts'
import { createEmptyPackage } from './empty-package.ts'

/** What a config file exports, and the packages that it imports but that are not installed. */
export interface LoadedConfig {
  value: unknown
  missing: readonly string[]
}

/** Loads a config in any format; code runs in this process, as it does in the tool that owns it. */
export async function loadConfig(root: string, file: string): Promise<LoadedConfig> {
  const path = `${root}/${file}`
  try {
    if (/\.[cm]?[jt]s$/.test(file)) return await runContainedAsync(() => loadCode(path))
    const text = readRegularText(path)
    if (file.endsWith('.toml')) return { value: loadToml().parse(text), missing: [] }
    if (/\.ya?ml$/.test(file)) return { value: loadYaml().load(text), missing: [] }
    return { value: parseJson(text, file), missing: [] }
  } catch (error) {
    throw new MigrateError(texts.cannotLoad(posixRelative(root, path), reasonOf(error, root)))
  }
}

/** JSON with comments; `.eslintrc` without an extension may be YAML, of which JSON is a part. */
function parseJson(text: string, file: string): unknown {
  const errors: { error: number; offset: number; length: number }[] = []
  const value: unknown = loadJsonc().parse(text, errors, { allowTrailingComma: true })
  if (errors.length === 0) return value
  if (file.endsWith('.eslintrc')) return loadYaml().load(text)
  throw new Error(`it is not valid JSON at line ${text.slice(0, errors[0]!.offset).split('\n').length}`)
}

async function loadCode(path: string): Promise<LoadedConfig> {
  const { createJiti } = loadJiti()
  const missing: string[] = []
  const virtualModules: Record<string, unknown> = {}
  for (;;) {
    const jiti = createJiti(path, { fsCache: false, moduleCache: false, tryNative: false, virtualModules })
    try {
      const module = await jiti.import<Record<string, unknown>>(path)
      return { value: await exported(module), missing }
    } catch (error) {
      const name = missingPackage(error)
      if (name === null || missing.includes(name) || missing.length > 200) throw error
      missing.push(name)
      virtualModules[name] = createEmptyPackage(name)
    }
  }
}

async function exported(module: Record<string, unknown>): Promise<unknown> {
  const value = 'default' in module ? module['default'] : (module['config'] ?? module['sheriffConfig'] ?? module)
  return await value
}

/** The package that an import did not find; a config works without most of what it imports. */
function missingPackage(error: unknown): string | null {
  const { code, message } = error as NodeJS.ErrnoException
  if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') return null
  const name = /(?:module|package) '([^']+)'/.exec(message)?.[1] ?? null
  return name === null || /^[./]|^[A-Za-z]:[\\/]/.test(name) ? null : name
}

function reasonOf(error: unknown, root: string): string {
  const message = error instanceof Error ? error.message : String(error)
  const [first = '', ...rest] = message.split('\n')
  // The compiler prints the place of a mistake on the second line.
  const position = first.startsWith('ParseError') ? /:(\d+):\d+\b/.exec(rest.join('\n')) : null
  const reason = first.trim().replaceAll(`${root}/`, '').replaceAll(root, '.')
  return position === null ? reason : `${reason} (line ${position[1]})`
}
