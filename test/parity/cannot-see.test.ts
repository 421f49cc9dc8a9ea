import { loadPolicy } from '@stratalint/policy'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import cannotSee from './cannot-see.json' with { type: 'json' }
import { cruiseProject } from './cruise.ts'
import { judgeGraph } from './graph.ts'

const BUILT = pathToFileURL(
  join(dirname(createRequire(import.meta.url).resolve('stratalint/package.json')), 'dist/oxlint.js'),
).href

let root = ''
afterEach(() => rmSync(root, { recursive: true, force: true }))

interface Form {
  text: string
  graph: string[]
  cruiser: string[]
  /** For components only; for other files oxlint gives the rules the same tree as ESLint. */
  oxlint?: string[]
  file?: string
}

it.each(cannotSee.forms as Form[])('$text', async ({ text, graph, cruiser, oxlint, file = 'src/main.ts' }) => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-unseen-')))
  const files = {
    'stratalint.config.json':
      '{ "architecture": { "layers": ["main"], "places": { "code": { "pattern": "{area}/**", "role": "domain", "layer": "main" } }, "crossDomain": { "default": "same-layers" } } }',
    'package.json': '{ "name": "unseen", "workspaces": ["other"] }',
    'tsconfig.json': '{}',
    'other/package.json': '{ "name": "@acme/other", "exports": { "./*": "./*" } }',
    'other/x.ts': 'export const x = 1\n',
    'vite.config.ts': 'export default { resolve: { alias: { "%": __dirname + "/src" } } }\n',
    'src/x.ts': 'export type X = 1\nexport default 1\n',
    [file]: `${text}\n`,
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const loaded = await loadPolicy({ cwd: root })
  const today = '2026-06-01'
  const judged = judgeGraph(loaded, today)
  const edges = judged.edges.filter((edge) => edge.file === file)
  expect(
    edges.map(
      ({ edge: { kind, specifier, target } }) =>
        `${kind} ${specifier}${target.type === 'file' && target.path.startsWith('other/') ? ` -> ${target.path}` : ''}`,
    ),
  ).toEqual(graph)
  const cruised = (await cruiseProject(loaded, judged.files, today)).filter((edge) => edge.file === file)
  if (oxlint !== undefined) expect(await lintWithOxlint(root, file)).toEqual(oxlint)
  expect(cruised.map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' (type-only)' : ''}`)).toEqual(cruiser)
})

/** The specifiers that oxlint reports as unresolved. */
async function lintWithOxlint(root: string, file: string): Promise<string[]> {
  const { default: stratalint } = (await import(BUILT)) as { default(options: { cwd: string }): Promise<object> }
  const config = join(root, 'oxlintrc.json')
  writeFileSync(config, JSON.stringify(await stratalint({ cwd: root })))
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint'),
      '-c',
      config,
      '--format',
      'json',
      file,
    ],
    { cwd: root, encoding: 'utf8' },
  )
  // It prints a message when it does not read such files.
  if (!stdout.startsWith('{')) return []
  const text = readFileSync(join(root, file))
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { labels: { span: { offset: number; length: number } }[] }[]
  }
  return diagnostics
    .map(({ labels: [label] }) =>
      text.subarray(label!.span.offset + 1, label!.span.offset + label!.span.length - 1).toString(),
    )
    .sort()
}
