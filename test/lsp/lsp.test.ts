import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkJson } from '../cli/project.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'
import { Editor } from './editor.ts'

const POLICY = '{ "extends": ["harness", "recommended"], "rules": { "taste/type-name": "error" } }\n'
const A = 'src/domains/orders/service/a.ts'
const B = 'src/domains/orders/service/b.ts'
const ORDER = 'src/domains/orders/types/order.ts'
const SESSION = 'src/domains/orders/runtime/session.ts'

const FILES = {
  'stratalint.config.json': POLICY,
  [A]: "import { b } from './b'\n\nexport const a = (): number => b()\n",
  [B]: 'export const b = (): number => 1\n',
  [ORDER]: 'export interface Order {\n  id: string\n}\n',
  [SESSION]: "import { user } from '../../../providers/auth/session'\n\nexport const name = (): string => user()\n",
  'src/providers/auth/index.ts': "export { user } from './session'\n",
  'src/providers/auth/session.ts': "export const user = (): string => 'a'\n",
}
/** With an import of `A`, a cycle, which no linter of single files can see. */
const CYCLE = "import { a } from './a'\n\nexport const b = (): number => a()\n"
const CYCLE_ROW = '0:18-23 architecture/no-cycle'
const ENTRY_ROW = '0:21-54 architecture/provider-entry'

let root: string
let other: string
let editor: Editor

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Saves as editors do: a new file replaces the old one. */
function save(folder: string, file: string, text: string): void {
  writeFileSync(join(folder, `${file}.tmp`), text)
  renameSync(join(folder, `${file}.tmp`), join(folder, file))
}

beforeAll(async () => {
  root = temporaryProject(FILES, afterAll)
  other = temporaryProject({ ...FILES, 'stratalint.config.json': '{ "extends": "harness" }' }, afterAll)
  editor = new Editor()
  await editor.start(root, other)
})

afterAll(async () => {
  expect(await editor.stop()).toBe(0)
})

it('declares what it can do', () => {
  expect(editor.initialized).toMatchSnapshot({ serverInfo: { version: expect.any(String) as string } })
})

describe('diagnostics', () => {
  it('follow unsaved text, graph findings included', async () => {
    await editor.open(root, B, textOf(B))
    await editor.open(root, A, textOf(A))
    await editor.shows(root, B, [])
    await editor.type(root, B, CYCLE)
    // Of two equally cheap imports, the first one is cut.
    await editor.shows(root, A, ['0:18-23 architecture/no-cycle'])
    await editor.type(root, B, 'export const b = (): number => {\n')
    await editor.shows(root, B, ['1:0-0 stratalint/parse'])
    await editor.shows(root, A, [])
    await editor.type(root, B, textOf(B))
    await editor.shows(root, B, [])
    await editor.close(root, A)
    await editor.close(root, B)
  })

  it('are at the import, with a message on one line and a link', async () => {
    await editor.open(root, SESSION, textOf(SESSION))
    const [found] = await editor.shows(root, SESSION, [ENTRY_ROW])
    const { data: _, ...diagnostic } = found!
    expect(diagnostic).toMatchSnapshot()
    expect(found!.message).not.toContain('\n')
  })

  it('are those of a check once the text is saved', async () => {
    const text =
      "import { b } from '../domains/orders/service/b'\nimport { gone } from './gone'\n\nexport const x = [b, gone]\n"
    await editor.open(root, 'src/utils/x.ts', text)
    const unsaved = await editor.shows(root, 'src/utils/x.ts', [
      '0:18-47 architecture/layer-direction',
      '1:21-29 architecture/resolved-import',
    ])
    writeTree(root, { 'src/utils/x.ts': text })
    const { findings } = checkJson(root, ['src/utils/x.ts'])
    expect(
      unsaved.map(({ code, message }) => [
        code,
        (typeof message === 'string' ? message : message.value).startsWith(
          findings.find(({ rule }) => rule === code)!.what,
        ),
      ]),
    ).toEqual([
      ['architecture/layer-direction', true],
      ['architecture/resolved-import', true],
    ])
    rmSync(join(root, 'src/utils'), { recursive: true })
    await editor.close(root, 'src/utils/x.ts')
  })

  it('disappear when a new file is what an import names, and come back when it is deleted', async () => {
    await editor.open(root, B, "import { c } from './c'\n\nexport const b = (): number => c\n")
    await editor.shows(root, B, ['0:18-23 architecture/resolved-import'])
    writeTree(root, { 'src/domains/orders/service/c.ts': 'export const c = 1\n' })
    await editor.shows(root, B, [])
    rmSync(join(root, 'src/domains/orders/service/c.ts'))
    await editor.shows(root, B, ['0:18-23 architecture/resolved-import'])
    await editor.close(root, B)
    await editor.shows(root, B, [])
  })

  it('survive that the file of an open document is deleted', async () => {
    const text = textOf(B)
    await editor.open(root, B, CYCLE)
    await editor.open(root, A, textOf(A))
    await editor.shows(root, A, [CYCLE_ROW])
    rmSync(join(root, B))
    await editor.type(root, B, text)
    await editor.shows(root, A, [])
    await editor.close(root, B)
    await editor.shows(root, A, ['0:18-23 architecture/resolved-import'])
    writeTree(root, { [B]: text })
    await editor.shows(root, A, [])
    await editor.close(root, A)
  })

  it('follow the policy, and a broken policy is reported where it is broken', async () => {
    save(
      root,
      'stratalint.config.json',
      '{ "extends": ["harness"], "rules": { "architecture/provider-entry": "off" } }\n',
    )
    await editor.shows(root, SESSION, [])
    save(root, 'stratalint.config.json', '{\n  "extends": "harnes"\n}\n')
    const [failure] = await editor.shows(root, 'stratalint.config.json', ['1:0-2147483647 failure'])
    expect(failure!.message).toMatchSnapshot()
    save(root, 'stratalint.config.json', POLICY)
    await editor.shows(root, 'stratalint.config.json', [])
    await editor.shows(root, SESSION, [ENTRY_ROW])
  })

  it('of another folder are those of its own policy', async () => {
    const text = 'export interface IRow {\n  id: string\n}\n'
    await editor.open(root, 'src/domains/orders/types/row.ts', text)
    await editor.open(other, 'src/domains/orders/types/row.ts', text)
    await editor.open(other, SESSION, textOf(SESSION))
    await editor.shows(root, 'src/domains/orders/types/row.ts', ['0:17-21 taste/type-name'])
    await editor.shows(other, SESSION, [ENTRY_ROW])
    await editor.shows(other, 'src/domains/orders/types/row.ts', [])
    await editor.close(root, 'src/domains/orders/types/row.ts')
    await editor.close(other, 'src/domains/orders/types/row.ts')
    await editor.close(other, SESSION)
  })

  it('are only of rules over the whole project on request', async () => {
    await editor.open(root, A, textOf(A))
    await editor.open(root, B, CYCLE)
    await editor.shows(root, A, [CYCLE_ROW])
    editor.settings = { onlyGraph: true }
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await editor.shows(root, SESSION, [])
    await editor.shows(root, A, [CYCLE_ROW])
    editor.settings = { onlyGraph: false }
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await editor.shows(root, SESSION, [ENTRY_ROW])
    await editor.close(root, A)
    await editor.close(root, B)
  })

  it('are none for documents that are no files or are in no project', async () => {
    const outside = temporaryProject({ 'x.ts': '' })
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'untitled:Untitled-1', languageId: 'typescript', version: 1, text: "import '../x'\n" },
    })
    await editor.open(outside, 'x.ts', "import './gone'\n")
    expect(await editor.hover(outside, 'x.ts', 0, 10)).toBeNull()
    await editor.close(outside, 'x.ts')
    // A hostile name is part of one line.
    const hostile = "import { x } from './a\\n::error::b'\n"
    await editor.open(root, 'src/domains/orders/service/h.ts', hostile)
    const [found] = await editor.shows(root, 'src/domains/orders/service/h.ts', [
      '0:18-35 architecture/resolved-import',
    ])
    expect(found!.message).not.toContain('\n')
    await editor.close(root, 'src/domains/orders/service/h.ts')
  })
})

describe('hover', () => {
  it('shows the verdict on an import, and the place of a file on its first line', async () => {
    expect(await editor.hover(root, SESSION, 0, 25)).toMatchSnapshot()
    expect(await editor.hover(root, SESSION, 0, 2)).toBeNull()
    await editor.open(root, ORDER, textOf(ORDER))
    expect(await editor.hover(root, ORDER, 0, 0)).toMatchSnapshot()
    expect(await editor.hover(root, ORDER, 1, 3)).toBeNull()
    await editor.close(root, ORDER)
  })
})

describe('quick fixes', () => {
  it('make a finding disappear when they are applied', async () => {
    const diagnostics = await editor.shows(root, SESSION, [ENTRY_ROW])
    const actions = await editor.actions(root, SESSION, diagnostics)
    expect(actions.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred }))).toMatchSnapshot()
    const [[file, text]] = applied(actions[0]!) as [[string, string]]
    expect([file, text]).toEqual([join(root, SESSION), textOf(SESSION).replace('/session', '')])
    await editor.type(root, SESSION, text)
    await editor.shows(root, SESSION, [])
    await editor.type(root, SESSION, textOf(SESSION))
    await editor.shows(root, SESSION, [ENTRY_ROW])
  })

  it('change other files too, open or not', async () => {
    const [total, load, rows] = ['total', 'load', 'rows'].map((name) => `src/domains/orders/service/${name}.ts`) as [
      string,
      string,
      string,
    ]
    const text = 'export default function total(): number {\n  return 1\n}\n'
    const uses = "import total from './total'\n\nexport const rows = total()\n"
    writeTree(root, {
      [total]: text,
      [load]: "import total from './total'\n\nexport const load = total\n",
      [rows]: uses,
    })
    await editor.open(root, total, text)
    await editor.open(root, rows, `// unsaved\n${uses}`)
    const diagnostics = await editor.shows(root, total, ['0:24-29 taste/named-export'])
    const [action] = await editor.actions(root, total, diagnostics)
    const changed = new Map(applied(action!, new Map([[join(root, rows), `// unsaved\n${uses}`]])))
    expect(Object.fromEntries([...changed].map(([path, now]) => [path.slice(root.length + 1), now]))).toEqual({
      [total]: text.replace('default ', ''),
      [rows]: `// unsaved\n${uses.replace('import total', 'import { total }')}`,
      [load]: "import { total } from './total'\n\nexport const load = total\n",
    })
    await editor.close(root, total)
    await editor.close(root, rows)
  })

  it('are none where the text has changed since', async () => {
    const diagnostics = await editor.shows(root, SESSION, [ENTRY_ROW])
    await editor.type(root, SESSION, 'export const name = 1\n')
    expect(await editor.actions(root, SESSION, diagnostics)).toEqual([])
    await editor.type(root, SESSION, textOf(SESSION))
    await editor.shows(root, SESSION, [ENTRY_ROW])
  })
})

/** The texts after an action: of open documents, else of the files. */
function applied({ edit }: CodeAction, open = new Map<string, string>()): [path: string, text: string][] {
  return (edit!.documentChanges as TextDocumentEdit[]).map(({ textDocument: { uri }, edits }) => {
    const path = fileURLToPath(uri)
    const text = open.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '')
    return [path, TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits as never)]
  })
}
