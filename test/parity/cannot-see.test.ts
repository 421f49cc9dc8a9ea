import { loadPolicy } from '@stratalint/policy'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import cannotSee from './cannot-see.json' with { type: 'json' }
import { cruiseProject } from './cruise.ts'
import { judgeGraph } from './graph.ts'

let root = ''
afterEach(() => rmSync(root, { recursive: true, force: true }))

it.each(cannotSee.forms)('$text', async ({ text, graph, cruiser }) => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-unseen-')))
  const files = {
    'stratalint.config.json': '{ "architecture": { "layers": ["main"], "places": { "code": { "pattern": "{area}/**", "role": "domain", "layer": "main" } }, "crossDomain": { "default": "same-layers" } } }',
    'package.json': '{ "name": "unseen", "workspaces": ["other"] }',
    'tsconfig.json': '{}',
    'other/package.json': '{ "name": "@acme/other", "exports": { "./*": "./*" } }',
    'other/x.ts': 'export const x = 1\n',
    'vite.config.ts': 'export default { resolve: { alias: { "%": __dirname + "/src" } } }\n',
    'src/x.ts': 'export type X = 1\nexport default 1\n',
    'src/main.ts': `${text}\n`,
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const loaded = await loadPolicy({ cwd: root })
  const today = '2026-06-01'
  const judged = judgeGraph(loaded, today)
  const edges = judged.edges.filter(({ file }) => file === 'src/main.ts')
  expect(edges.map(({ edge: { kind, specifier, target } }) =>
    `${kind} ${specifier}${target.type === 'file' && target.path.startsWith('other/') ? ` -> ${target.path}` : ''}`)).toEqual(graph)
  const cruised = (await cruiseProject(loaded, judged.files, today)).filter(({ file }) => file === 'src/main.ts')
  expect(cruised.map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' (type-only)' : ''}`)).toEqual(cruiser)
})
