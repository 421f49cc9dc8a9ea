import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type InitializeResult,
  type PublishDiagnosticsParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node'

/** A quick fix, and the text that it makes of its file. */
export interface QuickFix {
  title: string
  text: string
}

/** An editor, as a language server sees it. */
export interface LanguageClient {
  /** Opens a file with a text that need not be on disk, and returns its diagnostics. */
  open(file: string, text: string): Promise<Diagnostic[]>
  /** Replaces the text of an open file, and returns its diagnostics. */
  change(file: string, text: string): Promise<Diagnostic[]>
  /** Reports files that changed on disk. */
  changedOnDisk(...files: string[]): Promise<void>
  /** The quick fixes of a diagnostic that repair it. */
  fixes(file: string, diagnostic: Diagnostic): Promise<QuickFix[]>
  close(): Promise<void>
}

export interface ServerOptions {
  command: string
  args: readonly string[]
  root: string
  /** The settings that the server asks for. */
  settings: object
  initializationOptions?: object
}

/** How long an editor waits for a server. */
const PATIENCE = 20_000

/** Starts a language server, as an editor does. */
export async function startClient(options: ServerOptions): Promise<LanguageClient> {
  const { command, args, root, settings, initializationOptions } = options
  const server = spawn(command, args, { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  const uriOf = (file: string): string => pathToFileURL(join(root, file)).href
  const texts = new Map<string, { text: string; version: number }>()
  const published = new Map<string, (diagnostics: Diagnostic[]) => void>()
  let applied: WorkspaceEdit | null = null
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings))
  connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    applied = edit
    return { applied: true }
  })
  for (const ignored of ['client/registerCapability', 'workspace/diagnostic/refresh'])
    connection.onRequest(ignored, () => null)
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) =>
    published.get(uri)?.(diagnostics),
  )
  connection.listen()
  const folder = { uri: pathToFileURL(root).href, name: 'project' }
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, applyEdit: true },
      textDocument: {
        publishDiagnostics: { codeDescriptionSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
    },
    initializationOptions,
  })
  await connection.sendNotification('initialized', {})

  /** Sends a text, and waits for the diagnostics that the server pushes, or asks for them. */
  async function diagnosticsAfter(file: string, send: () => Promise<void>): Promise<Diagnostic[]> {
    if (capabilities.diagnosticProvider !== undefined) {
      await send()
      const report = { textDocument: { uri: uriOf(file) } }
      return (await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', report)).items
    }
    const pushed = new Promise<Diagnostic[]>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No diagnostics of ${file}.`)), PATIENCE)
      published.set(uriOf(file), (diagnostics) => {
        clearTimeout(timer)
        resolve(diagnostics)
      })
    })
    await send()
    return pushed
  }

  /** The edit of a quick fix, which some servers apply by a command. */
  async function editOf(action: CodeAction): Promise<WorkspaceEdit | null> {
    if (action.edit !== undefined) return action.edit
    applied = null
    await connection.sendRequest('workspace/executeCommand', action.command)
    return applied
  }

  return {
    async open(file, text) {
      texts.set(file, { text, version: 1 })
      const textDocument = { uri: uriOf(file), languageId: 'typescript', version: 1, text }
      return diagnosticsAfter(file, () => connection.sendNotification('textDocument/didOpen', { textDocument }))
    },
    async change(file, text) {
      const version = texts.get(file)!.version + 1
      texts.set(file, { text, version })
      const change = { textDocument: { uri: uriOf(file), version }, contentChanges: [{ text }] }
      return diagnosticsAfter(file, () => connection.sendNotification('textDocument/didChange', change))
    },
    changedOnDisk: (...files) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: files.map((file) => ({ uri: uriOf(file), type: 2 })),
      }),
    async fixes(file, diagnostic) {
      const request = {
        textDocument: { uri: uriOf(file) },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      }
      const actions = (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', request)) ?? []
      const repairs = actions.filter(({ title }) => !/^(?:Disable|Show|Fix all)/.test(title))
      const fixes: QuickFix[] = []
      for (const action of repairs) {
        const edit = await editOf(action)
        fixes.push({ title: action.title, text: withEdits(texts.get(file)!.text, editsOf(edit, uriOf(file))) })
      }
      return fixes
    },
    async close() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      server.kill()
    },
  }
}

function editsOf(edit: WorkspaceEdit | null, uri: string): TextEdit[] {
  const changed = edit?.documentChanges?.flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  )
  return changed ?? edit?.changes?.[uri] ?? []
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = ({ line, character }: TextEdit['range']['start']): number => starts[line]! + character
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    )
}
