import { posixRelative, type Finding } from '@stratalint/core'
import { takeStdout } from '@stratalint/engine'
import { VERSION } from '@stratalint/policy'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CodeActionKind,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Diagnostic,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { quickFixes } from './code-actions.ts'
import { toDiagnostic, type DiagnosticData } from './diagnostics.ts'
import { failureDiagnostics } from './failure.ts'
import { hoverAt } from './hover.ts'
import { openProject, type Project } from './project.ts'
import { pathOfUri, rootFor } from './roots.ts'

/** How the server starts; the editor can set the same later. */
export interface ServerOptions {
  /** Only reports what rules over the whole graph find, for editors in which ESLint reports the rest. */
  onlyGraph: boolean
}

/** Keystrokes in this time are checked together. */
const QUIET_MS = 10

const CONFIG_FILES = '**/{stratalint.config.*,package.json}'

/** A project and what was last said about it. */
interface Session {
  project: Project
  /** The open documents, by path. */
  documents: Map<string, string>
  /** The findings of each document, and the text in which they are. */
  findings: Map<string, { findings: readonly Finding[]; text: string }>
  /** The config files with a diagnostic about a failure. */
  failed: Set<string>
  timer: NodeJS.Timeout | null
  checking: Promise<void>
}

/** Serves one editor; ends with its connection. */
export async function serveLsp(start: ServerOptions): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, takeStdout())
  const documents = new TextDocuments(TextDocument)
  const sessions = new Map<string, Promise<Session>>()
  const rootOf = new Map<string, string>()
  let workspace: string[] = []
  let capabilities: ClientCapabilities = {}
  let { onlyGraph } = start

  const openSession = (root: string): Promise<Session> => {
    let session = sessions.get(root)
    if (session === undefined) {
      session = openProject(root, () => void session!.then(schedule)).then((project) => ({
        project,
        documents: new Map(),
        findings: new Map(),
        failed: new Set(),
        timer: null,
        checking: Promise.resolve(),
      }))
      sessions.set(root, session)
    }
    return session
  }
  const closeUnused = async (): Promise<void> => {
    for (const [root, opened] of sessions) {
      const session = await opened
      if (session.documents.size > 0) continue
      if (session.timer !== null) clearTimeout(session.timer)
      clearFailures(session, [])
      session.project.close()
      sessions.delete(root)
    }
  }
  const schedule = (session: Session): void => {
    if (session.timer !== null) clearTimeout(session.timer)
    session.timer = setTimeout(() => {
      session.timer = null
      void checkNow(session)
    }, QUIET_MS)
  }
  /** One check at a time; one that waits sees all changes until it begins. */
  const checkNow = (session: Session): Promise<void> => (session.checking = session.checking.then(() => check(session)))

  const check = async (session: Session): Promise<void> => {
    const { project } = session
    try {
      const { findings, texts } = await project.check({ onlyGraph })
      clearFailures(session, [])
      for (const [file, uri] of session.documents) {
        const text = texts.get(file)
        if (text === undefined) continue
        const own = findings.get(file) ?? []
        session.findings.set(file, { findings: own, text })
        publish(
          uri,
          own.map((finding) => toDiagnostic(finding, text, project.root)),
        )
      }
    } catch (error) {
      for (const uri of session.documents.values()) publish(uri, [])
      session.findings.clear()
      const failures = failureDiagnostics(error)
      clearFailures(session, [...failures.keys()])
      for (const [file, diagnostics] of failures) publish(pathToFileURL(join(project.root, file)).href, diagnostics)
      for (const file of failures.keys()) session.failed.add(file)
      connection.console.warn(error instanceof Error ? error.message : String(error))
    }
  }
  const clearFailures = ({ project, failed }: Session, still: readonly string[]): void => {
    for (const file of failed) {
      if (still.includes(file)) continue
      publish(pathToFileURL(join(project.root, file)).href, [])
      failed.delete(file)
    }
  }
  const publish = (uri: string, diagnostics: Diagnostic[]): void => {
    const version = documents.get(uri)?.version
    void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })
  }
  /** The session of an open document, and its path there. */
  const find = async (uri: string): Promise<{ session: Session; file: string } | null> => {
    const [root, path] = [rootOf.get(uri), pathOfUri(uri)]
    if (root === undefined || path === null) return null
    return { session: await openSession(root), file: posixRelative(root, path) }
  }
  const assign = async (document: TextDocument): Promise<void> => {
    const path = pathOfUri(document.uri)
    const root = path === null ? null : rootFor(path, workspace)
    const before = rootOf.get(document.uri)
    if (before !== undefined && before !== root) await release(document.uri)
    if (path === null || root === null) return
    rootOf.set(document.uri, root)
    const session = await openSession(root)
    const file = posixRelative(root, path)
    session.documents.set(file, document.uri)
    session.project.setText(file, document.getText())
    schedule(session)
  }
  const release = async (uri: string): Promise<void> => {
    const found = await find(uri)
    rootOf.delete(uri)
    publish(uri, [])
    if (found === null) return
    const { session, file } = found
    session.documents.delete(file)
    session.findings.delete(file)
    session.project.setText(file, null)
    schedule(session)
  }
  // Opening a project takes turns, and no keystroke may overtake another.
  let queue: Promise<void> = Promise.resolve()
  const inTurn = (run: () => Promise<void>): void => {
    queue = queue.then(run).catch((error: unknown) => connection.console.error(String(error)))
  }
  const reassign = (): void =>
    inTurn(async () => {
      for (const document of documents.all()) await assign(document)
      await closeUnused()
    })
  /** The document of a request as it is now, checked. */
  const upToDate = async (uri: string): Promise<{ session: Session; file: string } | null> => {
    await queue
    const found = await find(uri)
    if (found === null) return null
    const { session } = found
    if (session.timer !== null) {
      clearTimeout(session.timer)
      session.timer = null
      void checkNow(session)
    }
    await session.checking
    return found
  }

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities: given, initializationOptions }) => {
    capabilities = given
    workspace = foldersOf(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]))
    onlyGraph = readOnlyGraph(initializationOptions) ?? onlyGraph
    return {
      serverInfo: { name: 'stratalint', version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  })
  connection.onInitialized(async () => {
    if (capabilities.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(foldersOf(removed.map(({ uri }) => uri)))
        workspace = [...workspace.filter((folder) => !gone.has(folder)), ...foldersOf(added.map(({ uri }) => uri))]
        reassign()
      })
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'stratalint' })
    // A policy may appear where there was none.
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: CONFIG_FILES }],
      })
    await readConfiguration(undefined)
  })
  const readConfiguration = async (sent: unknown): Promise<void> => {
    const asked: unknown =
      capabilities.workspace?.configuration === true
        ? await connection.workspace.getConfiguration('stratalint')
        : (sent as { stratalint?: unknown } | undefined)?.stratalint
    const next = readOnlyGraph(asked) ?? onlyGraph
    if (next === onlyGraph) return
    onlyGraph = next
    for (const session of sessions.values()) schedule(await session)
  }
  connection.onDidChangeConfiguration(({ settings }) => readConfiguration(settings))
  connection.onDidChangeWatchedFiles(reassign)
  documents.onDidChangeContent(({ document }) => inTurn(() => assign(document)))
  documents.onDidClose(({ document }) =>
    inTurn(async () => {
      await release(document.uri)
      await closeUnused()
    }),
  )
  connection.onHover(async ({ textDocument, position }) => {
    const found = await upToDate(textDocument.uri)
    if (found === null) return null
    // A text that does not parse, or a broken policy, has a diagnostic.
    return hoverAt(found.session.project, found.file, position).catch(() => null)
  })
  connection.onCodeAction(async ({ textDocument, context: { diagnostics } }) => {
    const found = await upToDate(textDocument.uri)
    if (found === null) return []
    const { session, file } = found
    const known = session.findings.get(file)
    if (known === undefined) return []
    const byPath = new Map([...session.documents].map(([path, uri]) => [path, documents.get(uri)]))
    return diagnostics.flatMap((diagnostic) => {
      const id = (diagnostic.data as DiagnosticData | undefined)?.id
      const finding = known.findings.find((one) => one.id === id && isAt(one, diagnostic, known.text, session))
      if (finding === undefined) return []
      return quickFixes(finding, diagnostic, {
        root: session.project.root,
        textOf: (path) => session.project.textOf(path),
        openDocument: (path) => byPath.get(path) ?? null,
        canCreate: capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
      })
    })
  })
  documents.listen(connection)
  connection.listen()
  await new Promise<void>((resolve) => void process.stdin.once('close', resolve))
}

/** Of findings with one id, that of the diagnostic. */
function isAt(finding: Finding, { range }: Diagnostic, text: string, { project }: Session): boolean {
  const own = toDiagnostic(finding, text, project.root).range
  return own.start.line === range.start.line && own.start.character === range.start.character
}

function foldersOf(uris: readonly string[]): string[] {
  return uris.flatMap((uri) => pathOfUri(uri) ?? [])
}

function readOnlyGraph(settings: unknown): boolean | undefined {
  const { onlyGraph } = Object(settings) as { onlyGraph?: unknown }
  return typeof onlyGraph === 'boolean' ? onlyGraph : undefined
}
