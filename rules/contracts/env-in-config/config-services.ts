import { showPath } from '@stratalint/core'
import { posix } from 'node:path'
import type { Project } from '@stratalint/rule'
import { mayImport } from '@stratalint/rule/analysis'

/** An injected service of Nest by which a variable is read already. */
export interface ConfigService {
  /** The class that is injected. */
  name: string
  /** The key of `registerAs` under which it has the variable: `app.port`; `null` for a class of the project. */
  key: string | null
  path: string
}

const NAMED = /(?:config|configuration|environment|settings)[\w.-]*\.ts$/i
const SKIPPED = /^(?:node_modules|dist|build|coverage|tests?|e2e|__\w+__|\..*)$/
/** Where the code of one application is, also in a workspace with one manifest. */
const OWN_FOLDER = /^(?:(?:apps|packages|libs)\/[^/]+|src)(?=\/)/
const MAX_DEPTH = 6
const QUESTION = {}

/** The service of a Nest application that has a variable: from `registerAs`, else a class whose file reads the environment. */
export function configServiceFor(project: Project, file: string, variable: string): ConfigService | null {
  const manifest = project.resolver.manifestOf(file)
  if (manifest?.declared.has('@nestjs/common') !== true) return null
  const own = OWN_FOLDER.exec(posix.relative(manifest.folder, file))?.[0] ?? ''
  const root = posix.join(manifest.folder, own).replace(/^\.$/, '')
  const paths = project.facts.once(QUESTION, root, () => [...configsBelow(project, root, MAX_DEPTH)])
  for (const path of paths) {
    if (path === file) continue
    const text = project.dependOnText(path)
    if (!new RegExp(String.raw`\b${variable}\b`).test(text)) continue
    const service = registered(path, text, variable) ?? classIn(path, text)
    if (service !== null && (service.key !== null || mayImport(project, file, path, false))) return service
  }
  return null
}

function* configsBelow(project: Project, folder: string, depth: number): Generator<string> {
  const { facts } = project
  for (const name of facts.filesIn(folder))
    if (NAMED.test(name) && !/\.(?:d|spec|test)\.ts$/.test(name)) yield posix.join(folder, name)
  if (depth === 0) return
  for (const name of facts.foldersIn?.(folder) ?? [])
    if (!SKIPPED.test(name)) yield* configsBelow(project, posix.join(folder, name), depth - 1)
}

/** `registerAs('app', () => ({ port: process.env.PORT }))` */
function registered(path: string, text: string, variable: string): ConfigService | null {
  const namespace = /\bregisterAs(?:<[^>(]*>)?\(\s*['"](\w+)['"]/.exec(text)?.[1]
  const key = new RegExp(String.raw`^\s*(\w+):[^,\n]*\bprocess\.env(?:\.|\[['"])${variable}\b`, 'm').exec(text)?.[1]
  return namespace === undefined || key === undefined
    ? null
    : { name: 'ConfigService', key: `${namespace}.${key}`, path }
}

function classIn(path: string, text: string): ConfigService | null {
  const name = /@Injectable\(\)\s*export class (\w+)/.exec(text)?.[1]
  return name === undefined || !/\bprocess\.env\b/.test(text) ? null : { name, key: null, path }
}

/** How the service is used in place of a read of the environment. */
export function serviceText({ name, key, path }: ConfigService, place: string, isRegistered: boolean): string {
  const inject = isRegistered ? ' For that, use the async form of the method, with `inject` and `useFactory`.' : ''
  return key === null
    ? `Inject \`${name}\` from ${showPath(path)}, which reads this variable already, and use it in place of ${place}.${inject}`
    : `Use \`configService.getOrThrow('${key}')\` of \`${name}\` in place of ${place}: ${showPath(path)} reads this variable already.${inject}`
}
