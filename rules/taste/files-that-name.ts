import type { Project } from '@stratalint/rule'
import { isSourceFile, withoutExtension } from '@stratalint/core'
import { posix } from 'node:path'

/** Configs of tools and lists of routes, which name files by their paths. */
const CONFIG =
  /^(?:\..*rc(?:\..+)?|.+\.config\.\w+|(?!package-lock\.|pnpm-lock\.|composer\.).+\.(?:jsonc?|ya?ml|toml)|routes\.[jt]sx?)$/
/** The configs among the files of JSON; others hold data, whose paths nothing loads. */
const TOOLS =
  'package project workspace tsconfig jsconfig deno jsr nx angular turbo lerna rush vercel now wrangler netlify firebase serverless app expo eas manifest knip components nest-cli biome oxlint dprint renovate typedoc cypress nodemon nightwatch ionic sst railway render plugin api-extractor cspell lefthook jest vitest babel ecosystem tasks launch settings sly stratalint'
const TOOL_JSON = new RegExp(
  String.raw`^(?:\..+|(?:.+[.-])?(?:config|conf|rc)\.jsonc?|(?:${TOOLS.replaceAll(' ', '|')})(?:[.-][\w.-]+)?\.jsonc?)$`,
)
const LONGEST = 200_000
const TEST_FOLDERS = ['__tests__', 'tests', 'test']

/** The configs and lists of routes beside a file or above it that contain its path as text, of those whose name matters. */
export function filesThatName(
  project: Project,
  file: string,
  matters: (name: string) => boolean = () => true,
): string[] {
  const home = project.resolver.manifestOf(file)?.folder ?? ''
  return foldersAbove(file).flatMap((folder) =>
    project.facts
      .filesIn(folder)
      .filter((name) => CONFIG.test(name) && (!/\.jsonc?$/.test(name) || TOOL_JSON.test(name)) && matters(name))
      .map((name) => posix.join(folder, name))
      .filter((config) => config !== file && isNamedIn(project, config, file, home)),
  )
}

/** The tests beside a file that contain its name as text, as in `readFileSync('../order-total.ts')`. */
export function testsThatName(project: Project, file: string): string[] {
  const [folder, name] = [posix.dirname(file), posix.basename(file)]
  const named = new RegExp(
    `(?<!\\b(?:from|import|mock)\\s*\\(?\\s*)['"\`](?:[^'"\`\\n]*/)?${name.replace(/[^\w]/g, '\\$&')}['"\`]`,
  )
  return [folder, ...TEST_FOLDERS.map((one) => posix.join(folder, one))].flatMap((at) =>
    project.facts
      .filesIn(at === '.' ? '' : at)
      .map((one) => posix.join(at, one))
      .filter((one) => {
        if (!project.judge.isTest(one)) return false
        const text = textOf(project, one)
        return text.includes(name) && named.test(text)
      }),
  )
}

function isNamedIn(project: Project, config: string, file: string, home: string): boolean {
  const text = textOf(project, config)
  const stem = withoutExtension(file)
  const paths = [posix.relative(posix.dirname(config), stem), posix.relative(home, stem), stem]
  const named = paths.filter(
    (path) =>
      (path.includes('/') || text.includes(`./${path}`) || text.includes(`"${posix.basename(file)}"`)) &&
      text.includes(path),
  )
  // The imports of source files are known already.
  const before = isSourceFile(config)
    ? `(?<!\\b(?:from|import|require)\\s*\\(?\\s*)['"\`](?:\\.?\\/)?`
    : `(?:^|['"\`\\s:=])(?:<\\w+>\\/|\\.{0,2}\\/)?`
  return named.some((path) =>
    new RegExp(`${before}${path.replace(/[^\w/]/g, '\\$&')}(?:\\.\\w+)?(?:['"\`\\s,]|$)`, 'm').test(text),
  )
}

function textOf(project: Project, file: string): string {
  try {
    const text = project.dependOnText(file)
    return text.length > LONGEST ? '' : text
  } catch {
    return ''
  }
}

function foldersAbove(file: string): string[] {
  const segments = file.split('/').slice(0, -1)
  return [...segments.keys(), segments.length].map((length) => segments.slice(0, length).join('/')).reverse()
}
