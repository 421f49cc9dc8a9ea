import { groupBy, type Finding, type Fix } from '@stratalint/core'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { toTextEdits } from './positions.ts'

/** How edits reach the documents of a project. */
export interface EditTarget {
  root: string
  textOf(file: string): string | null
  /** The identity of an open document; of another file, `null`. */
  openDocument(file: string): { uri: string; version: number } | null
  /** Whether the client can create files. */
  canCreate: boolean
}

/** A long title would fill the menu. */
const LONGEST_TITLE = 160

/** A quick fix for each fix of a finding that carries edits. */
export function quickFixes(finding: Finding, diagnostic: Diagnostic, target: EditTarget): CodeAction[] {
  return finding.fix.flatMap((fix, index): CodeAction[] => {
    const edit = toWorkspaceEdit(fix, target)
    if (edit === null) return []
    return [
      {
        title: fix.title.length > LONGEST_TITLE ? `${fix.title.slice(0, LONGEST_TITLE - 1)}…` : fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(index === 0 && fix.applicability === 'auto' && { isPreferred: true }),
        edit,
      },
    ]
  })
}

/** `null` for a fix without edits, or with edits that cannot be made here. */
function toWorkspaceEdit({ edits = [] }: Fix, target: EditTarget): WorkspaceEdit | null {
  const changes: NonNullable<WorkspaceEdit['documentChanges']> = []
  for (const [file, own] of groupBy(edits, (edit) => edit.file)) {
    const open = target.openDocument(file)
    const uri = open?.uri ?? pathToFileURL(join(target.root, file)).href
    const isNew = open === null && !existsSync(join(target.root, file))
    const text = isNew ? '' : target.textOf(file)
    if (text === null || (isNew && !target.canCreate)) return null
    if (isNew) changes.push({ kind: 'create', uri, options: { ignoreIfExists: true } })
    const change: TextDocumentEdit = {
      textDocument: { uri, version: open?.version ?? null },
      edits: toTextEdits(text, own),
    }
    changes.push(change)
  }
  return changes.length === 0 ? null : { documentChanges: changes }
}
