import { posixRelative } from '@stratalint/core'
import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type ts from 'typescript'
import type { TypesInFile } from '../refactor/types/types-in-file.ts'

/** Checks types as the project's own TypeScript does. */
export interface TypeChecker {
  /** The faults in these files as they are on disk now. */
  faultsOf(files: readonly string[]): Fault[]
  /** The types of a file as it is on disk now; `null` for one that no config includes. */
  typesIn(file: string): TypesInFile | null
}

/** A fault without its position, which edits around it change. */
export interface Fault {
  file: string
  text: string
}

/** `null` where the project has no TypeScript, or one without an API. */
export function createTypeChecker(root: string): TypeChecker | null {
  const typescript = loadTypeScript(root)
  if (typescript === null) return null
  const services = new Map<string, ts.LanguageService>()
  /** The program that includes a file, as the files are on disk; `programs` are those that were brought up to date already. */
  const programOf = (path: string, programs = new Map<string, ts.Program | undefined>()): ts.Program | null => {
    const config = typescript.findConfigFile(dirname(path), existsSync)
    if (config === undefined || !existsSync(path) || !/\.[cm]?tsx?$/.test(path)) return null
    let service = services.get(config)
    if (service === undefined) services.set(config, (service = createService(typescript, config)))
    if (!programs.has(config)) programs.set(config, service.getProgram())
    const program = programs.get(config)
    // Such as a test that the config leaves out.
    return program?.getSourceFile(path) === undefined ? null : program
  }
  const pathOf = ({ fileName }: ts.SourceFile): string | null => {
    const path = posixRelative(root, fileName)
    return path.startsWith('../') || /(?:^|\/)node_modules\//.test(path) ? null : path
  }
  return {
    typesIn(file) {
      const path = join(root, file)
      const program = programOf(path)
      return program === null
        ? null
        : { typescript, program, checker: program.getTypeChecker(), source: program.getSourceFile(path)!, pathOf }
    },
    faultsOf(files) {
      // Each look at a service compares all its files with the disk.
      const programs = new Map<string, ts.Program | undefined>()
      return files.flatMap((file) => {
        const path = join(root, file)
        const program = programOf(path, programs)
        const source = program?.getSourceFile(path)
        if (program === null || source === undefined) return []
        return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
          ({ code, messageText }) => ({
            file,
            text: `TS${code}: ${typescript.flattenDiagnosticMessageText(messageText, ' ')}`,
          }),
        )
      })
    },
  }
}

function loadTypeScript(root: string): typeof ts | null {
  try {
    const loaded = createRequire(join(root, 'package.json'))('typescript') as typeof ts
    // TypeScript 7 has another API.
    return typeof (loaded as Partial<typeof ts>).createLanguageService === 'function' ? loaded : null
  } catch {
    return null
  }
}

function createService(typescript: typeof ts, config: string): ts.LanguageService {
  const parse = (): ts.ParsedCommandLine =>
    typescript.parseJsonConfigFileContent(
      typescript.readConfigFile(config, (path) => readFileSync(path, 'utf8')).config,
      typescript.sys,
      dirname(config),
      undefined,
      config,
    )
  const options = { ...parse().options, noEmit: true, skipLibCheck: true }
  return typescript.createLanguageService({
    getCompilationSettings: () => options,
    // Plans create and move files.
    getScriptFileNames: () => parse().fileNames.filter(existsSync),
    getScriptVersion: (path) => String(typescript.sys.getModifiedTime?.(path)?.getTime() ?? 0),
    getScriptSnapshot(path) {
      const text = typescript.sys.readFile(path)
      return text === undefined ? undefined : typescript.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => dirname(config),
    getDefaultLibFileName: (settings) => typescript.getDefaultLibFilePath(settings),
    fileExists: (path) => typescript.sys.fileExists(path),
    readFile: (path) => typescript.sys.readFile(path),
    readDirectory: (...args) => typescript.sys.readDirectory(...args),
    directoryExists: (path) => typescript.sys.directoryExists(path),
    getDirectories: (path) => typescript.sys.getDirectories(path),
    ...(typescript.sys.realpath !== undefined && { realpath: (path: string) => typescript.sys.realpath!(path) }),
  })
}
