import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import {
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type MarkupContent,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node'
import { CLI_NODE } from '../support/run-cli.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))

const PATIENCE_MS = 20_000

/** An editor that talks to the built server over stdio, as a real client does. */
export class Editor {
  readonly connection: ProtocolConnection
  readonly #published = new Map<string, Diagnostic[]>()
  readonly #versions = new Map<string, number>()
  readonly #exited: Promise<number | null>
  #waiting: (() => void)[] = []
  stderr = ''
  settings: Record<string, unknown> = {}
  initialized: InitializeResult | null = null

  constructor(args: readonly string[] = []) {
    const server = spawn(CLI_NODE, [BIN, 'lsp', '--stdio', ...args], { env: { ...process.env, NO_COLOR: '1' } })
    server.stderr.on('data', (text: Buffer) => (this.stderr += String(text)))
    this.#exited = once(server, 'exit').then(([code]) => code as number | null)
    this.connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    )
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#published.set(uri, diagnostics)
      for (const wake of this.#waiting.splice(0)) wake()
    })
    this.connection.onRequest(RegistrationRequest.type, () => {})
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings))
    this.connection.listen()
  }

  async start(...roots: string[]): Promise<void> {
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: roots.map((root) => ({ uri: pathToFileURL(root).href, name: root })),
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
        },
      },
    })
    await this.connection.sendNotification(InitializedNotification.type, {})
  }

  async open(root: string, file: string, text: string): Promise<void> {
    const uri = uriOf(root, file)
    this.#versions.set(uri, 1)
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'typescript', version: 1, text },
    })
  }

  /** Types a new text, unsaved. */
  async type(root: string, file: string, text: string): Promise<void> {
    const uri = uriOf(root, file)
    const version = this.#versions.get(uri)! + 1
    this.#versions.set(uri, version)
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    })
  }

  async close(root: string, file: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uriOf(root, file) },
    })
  }

  async hover(root: string, file: string, line: number, character: number): Promise<string | null> {
    const hover: Hover | null = await this.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(root, file) },
      position: { line, character },
    })
    return hover === null ? null : (hover.contents as MarkupContent).value
  }

  async actions(root: string, file: string, diagnostics: Diagnostic[]): Promise<CodeAction[]> {
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(root, file) },
      range: diagnostics[0]!.range,
      context: { diagnostics },
    })
    return (found ?? []) as CodeAction[]
  }

  /** Waits until the diagnostics of a file are these: `line:character-character rule`. */
  async shows(root: string, file: string, expected: readonly string[]): Promise<Diagnostic[]> {
    const uri = uriOf(root, file)
    const end = Date.now() + PATIENCE_MS
    for (;;) {
      const found = this.#published.get(uri)
      if (found !== undefined && JSON.stringify(found.map(rowOf)) === JSON.stringify(expected)) return found
      if (Date.now() > end)
        throw new Error(
          `${file} shows ${JSON.stringify(found?.map(rowOf))}, not ${JSON.stringify(expected)}. ${this.stderr}`,
        )
      await Promise.race([
        new Promise<void>((resolve) => this.#waiting.push(resolve)),
        new Promise((resolve) => void setTimeout(resolve, 200)),
      ])
    }
  }

  /** Ends the server and returns its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    const code = await this.#exited
    this.connection.dispose()
    return code
  }
}

function rowOf({ range: { start, end }, code }: Diagnostic): string {
  return `${start.line}:${start.character}-${end.character} ${code ?? 'failure'}`
}

export function uriOf(root: string, file: string): string {
  return pathToFileURL(join(root, file)).href
}
