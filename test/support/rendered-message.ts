import {
  createJudge,
  describeEdge,
  inlineMessage,
  type EdgeKind,
  type Facts,
  type Message,
  type Policy,
  type Target,
} from '@stratalint/core'
import { memoryFacts } from './memory-facts.ts'

/** A forbidden import as a case writes it; names are `type Price`, `price`, `default` or `*`. */
export interface ForbiddenImport {
  from: string
  specifier: string
  to: string | Target
  names?: string[]
  kind?: EdgeKind
  packageByPath?: string
}

/** The message about one import. */
export function messageFor(policy: Policy, edge: ForbiddenImport, facts: Facts = memoryFacts({})): Message {
  const judge = createJudge(policy, '2026-06-01')
  const names = (edge.names ?? []).map((name) => ({
    name: name.replace(/^type /, ''),
    local: null,
    typeOnly: name.startsWith('type '),
  }))
  const resolved = {
    file: edge.from,
    kind: edge.kind ?? 'import',
    specifier: edge.specifier,
    start: 20,
    end: 20 + edge.specifier.length + 2,
    typeOnly: names.length > 0 && names.every(({ typeOnly }) => typeOnly),
    names,
    target: typeof edge.to === 'string' ? { type: 'file' as const, path: edge.to } : edge.to,
    packageByPath: edge.packageByPath ?? null,
  }
  return describeEdge(judge, resolved, judge.judge({ ...resolved, from: edge.from }), facts)
}

/** The message as text, one part on each line. */
export function renderMessage(policy: Policy, edge: ForbiddenImport, facts?: Facts): string {
  const message = messageFor(policy, edge, facts)
  return [
    '',
    message.what,
    ...message.fix.map(({ title, applicability }) => `${applicability}: ${title}`),
    message.not,
    '',
  ].join('\n')
}

/** The message as a linter shows it. */
export function renderInline(policy: Policy, edge: ForbiddenImport, facts?: Facts): string {
  return inlineMessage(messageFor(policy, edge, facts))
}
