import { inlineMessage, ruleSetting, type Finding } from '@stratalint/core'
import type { PolicySettings } from '@stratalint/policy'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isAbsolute, relative, sep } from 'node:path'
import { recordOf, type FileRecord } from './collector.ts'
import type { FileRule } from './declaration.ts'
import type { SourceComment } from './directive.ts'
import { createOutlet } from './held-back.ts'
import { textHash } from '@stratalint/graph'
import { inspect, type Inspection } from './inspect.ts'
import { openProject, type Project } from './project.ts'
import { crashFinding, docsUrl, toFinding } from './rule-finding.ts'

/** The rule as ESLint and oxlint load it. */
export function toLinterRule(rule: FileRule): TSESLint.AnyRuleModule {
  return {
    meta: {
      type: rule.meta.type,
      docs: { description: rule.meta.docs.description, url: docsUrl(rule.id) },
      schema: [],
      messages: { finding: '{{ text }}' },
    },
    defaultOptions: [],
    create(context) {
      const settings = context.settings['stratalint'] as PolicySettings | undefined
      if (settings === undefined) {
        throw new Error(`${rule.id} needs settings.stratalint; spread \`await stratalint()\` from 'stratalint/eslint' into the ESLint config.`)
      }
      const opened = openFile(context, settings)
      if (opened === null) return {}
      const { project, file, inspection } = opened
      const report = (finding: Finding): void =>
        context.report({
          loc: { start: { line: finding.line, column: finding.column - 1 }, end: { line: finding.endLine, column: finding.endColumn - 1 } },
          messageId: 'finding',
          data: { text: inlineMessage(finding) },
        })
      const { tell, flush } = createOutlet(project.loaded.root, file, rule.id, report)
      const record = recordOf(file, () => (inspection === null ? bareRecord(file) : newRecord(inspection)))
      let crashed = false
      const guard = <A extends unknown[]>(run: (...args: A) => void) => (...args: A): void => {
        // A listener that throws at one node throws at most others, and once says it all.
        if (crashed) return
        const reads = project.log === null ? null : new Set<string>()
        project.readInto(reads)
        try {
          run(...args)
        } catch (error) {
          crashed = true
          const finding = crashFinding(rule.id, file, error)
          record?.findings.push(finding)
          report(finding)
        } finally {
          project.readInto(null)
          if (reads !== null && reads.size > 0 && record !== null) record.reads = [...new Set([...record.reads, ...reads])]
        }
      }

      const listeners: Record<string, (...args: never[]) => void> = {}
      guard(() => {
        if (inspection === null) throw opened.failure
        const setting = ruleSetting(project.loaded.policy, rule.id, file, project.judge.locate(file))
        const severity = setting?.severity ?? 'error'
        if (severity === 'off') return
        const created = rule.create({
          project,
          inspection,
          program: context.sourceCode.ast as TSESTree.Program,
          options: setting?.options ?? [],
          report(raw) {
            const lifted = project.judge.excuses(rule.id, file, raw.resolved ?? null)
            if (lifted.length > 0) {
              record?.exceptions.push(...lifted)
              return
            }
            const finding = toFinding(rule, file, severity, raw, inspection, project.loaded.policy.docs[rule.id])
            record?.findings.push(finding)
            tell(finding)
          },
        })
        for (const [selector, listener] of Object.entries(created)) listeners[selector] = guard(listener as (...args: never[]) => void)
      })()
      if (flush === null) return listeners
      // A rule that listens to nothing has said all that it will; without listeners the host need not walk the tree.
      if (Object.keys(listeners).length === 0) {
        flush()
        return {}
      }
      const atEnd = listeners['Program:exit']
      // After a crash too: what was found before it stands.
      const flushAtEnd = (...args: never[]): void => {
        atEnd?.(...args)
        flush()
      }
      return { ...listeners, 'Program:exit': flushAtEnd }
    },
  }
}

/** What all rules share about one file. `inspection` is null when the file could not even be inspected. */
interface OpenedFile {
  project: Project
  file: string
  inspection: Inspection | null
  failure: unknown
}

const openedFiles = new WeakMap<object, OpenedFile | null>()

/** Finds a file's project and inspects the file, once for all rules; `null` for a file that the policy does not check. */
function openFile(context: Parameters<TSESLint.AnyRuleModule['create']>[0], settings: PolicySettings): OpenedFile | null {
  const { ast } = context.sourceCode
  const known = openedFiles.get(ast)
  if (known !== undefined) return known
  const project = openProject(settings)
  const file = toRelative(project.loaded.root, context.physicalFilename ?? context.filename)
  const opened = file.startsWith('../') || !project.covers(file) ? null : { project, file, ...tryToInspect(project, file, context) }
  openedFiles.set(ast, opened)
  return opened
}

function tryToInspect(project: Project, file: string, { sourceCode }: Parameters<TSESLint.AnyRuleModule['create']>[0]): Pick<OpenedFile, 'inspection' | 'failure'> {
  try {
    const inspection = inspect(project, {
      file,
      text: sourceCode.text,
      program: sourceCode.ast,
      comments: () => (sourceCode.getAllComments() as unknown[]).map(toSourceComment),
    })
    return { inspection, failure: null }
  } catch (failure) {
    return { inspection: null, failure }
  }
}

/** What is left of a file that could not even be inspected: the findings about that. */
function bareRecord(file: string): FileRecord {
  return { file, findings: [], module: { file, edges: [], exports: [] }, directives: [], unjudged: 0, exceptions: [], allows: [], hash: '', reads: [] }
}

/** The record that a file starts with. */
export function newRecord(inspection: Inspection): FileRecord {
  const { judgements } = inspection
  return {
    file: inspection.file,
    findings: [],
    module: inspection.module,
    directives: inspection.directives,
    unjudged: judgements.filter(({ status }) => status === 'unjudged').length,
    exceptions: [...new Set(judgements.flatMap(({ exceptions }) => exceptions))],
    allows: [...new Set(judgements.flatMap(({ allows }) => allows))],
    hash: textHash(inspection.text),
    reads: [],
  }
}

function toRelative(root: string, path: string): string {
  const found = isAbsolute(path) ? relative(root, path) : path
  return sep === '/' ? found : found.split(sep).join('/')
}

/** The trees differ in how a comment says where it is. */
function toSourceComment(comment: unknown): SourceComment {
  const { type, value, range, start, end } = comment as { type: string; value: string; range?: [number, number]; start: number; end: number }
  return { type, value, start: range?.[0] ?? start, end: range?.[1] ?? end }
}
