import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const packages = ['packages', 'presets', 'rules']
  .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
  .filter((folder) => existsSync(join(root, folder, 'package.json')))

const readme = (folder: string): string => readFileSync(join(root, folder, 'README.md'), 'utf8')

it.each(packages)('the README of %s opens with its name and fits one screen', (folder) => {
  const { name } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { name: string }
  const text = readme(folder)
  const title = folder === 'packages/cli' ? 'Stratalint' : name
  expect(text).toMatch(new RegExp(`^# ${title}\\n\\n[A-Z]`))
  expect(text.split('\n').length).toBeLessThanOrEqual(60)
})

it('the examples of the package READMEs compile', () => {
  const examples = new Map(
    [...packages, 'presets/architectures'].flatMap((folder) =>
      [...readme(folder).matchAll(/^```(?:ts|js)\n([\s\S]*?)^```$/gm)].map((found, index) => [
        join(root, folder, `readme-example-${index + 1}.mts`),
        found[1]!,
      ]),
    ),
  )
  expect(examples.size).toBeGreaterThan(packages.length / 2)
  expect(compileErrors(examples)).toEqual([])
}, 120_000)

/** The errors of TypeScript in sources that exist in memory only. */
function compileErrors(sources: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (file) => sources.has(file) || fileExists(file)
  host.readFile = (file) => sources.get(file) ?? readFile(file)
  host.getSourceFile = (file, language, ...rest) =>
    sources.has(file) ? ts.createSourceFile(file, sources.get(file)!, language) : getSourceFile(file, language, ...rest)
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...sources.keys()], options, host))
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(root.length)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
}
