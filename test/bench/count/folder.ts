import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'
import { countFile, type CountedFile } from './file.ts'

const SKIPPED = new Set(['node_modules', 'dist', 'coverage'])

/** Counts every TypeScript source below a folder, except declarations and build output. */
export function countFolder(folder: string): CountedFile[] {
  const paths: string[] = []
  const aliases: string[] = []
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, entry.name)
      if (entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name)) walk(path)
      else if (entry.isFile() && /^tsconfig.*\.json$/.test(entry.name)) aliases.push(...pathsOf(path))
      else if (entry.isFile() && entry.name === 'package.json') aliases.push(...nameOf(path))
      else if (entry.isFile() && /\.[cm]?tsx?$/.test(entry.name) && !/\.d\.[cm]?ts$/.test(entry.name)) paths.push(path)
    }
  }
  walk(folder)
  const exact = new Set(aliases.filter((alias) => !alias.endsWith('*')))
  const starts = aliases
    .filter((alias) => alias.endsWith('*'))
    .map((alias) => alias.slice(0, -1))
    .filter((start) => start !== '')
  const isAlias = (specifier: string): boolean =>
    /^[~#]|^@\//.test(specifier) ||
    exact.has(specifier) ||
    exact.has(packageOf(specifier)) ||
    starts.some((start) => specifier.startsWith(start))
  return paths.map((path) =>
    countFile(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'), isAlias),
  )
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function pathsOf(file: string): string[] {
  const { config } = ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8')) as {
    config?: { compilerOptions?: { paths?: Record<string, unknown> } }
  }
  return Object.keys(config?.compilerOptions?.paths ?? {})
}

function nameOf(file: string): string[] {
  try {
    const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string }
    return name === undefined ? [] : [name]
  } catch {
    return []
  }
}
