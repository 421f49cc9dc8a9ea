import { inlineMessage, toFinding, type ReportedViolation } from '@stratalint/core'
import { extractModule } from '@stratalint/graph'
import type { PolicySettings } from '@stratalint/policy'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isAbsolute, relative, sep } from 'node:path'
import { recordOf } from './collector.ts'
import type { FileRule } from './declaration.ts'
import type { SourceComment } from './directive.ts'
import { createOutlet } from './held-back.ts'
import { inspect } from './inspect.ts'
import { openProject, type Project } from './project.ts'
import { describeViolation, docsUrl } from './rule-finding.ts'
import { newRecord, startRule, type OpenedFile } from './start-rule.ts'

type Context = Parameters<TSESLint.AnyRuleModule['create']>[0]

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
      const report = (violation: ReportedViolation): void => {
        describeViolation(rule, () => ({ project, module: inspection!.module }), violation)
        const finding = toFinding(violation)
        context.report({
          loc: { start: { line: finding.line, column: finding.column - 1 }, end: { line: finding.endLine, column: finding.endColumn - 1 } },
          messageId: 'finding',
          data: { text: inlineMessage(finding) },
        })
      }
      const { add, flush } = createOutlet(project.loaded.root, file, rule.id, report)
      const record = recordOf(file, () => newRecord(project, file, inspection))
      const listeners = startRule(rule, opened, { program: () => context.sourceCode.ast as TSESTree.Program, record, report: add, failed: report })
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

const openedFiles = new WeakMap<object, OpenedFile | null>()

/** Finds a file's project and inspects the file, once for all rules; `null` for a file that the policy does not check. */
function openFile(context: Context, settings: PolicySettings): OpenedFile | null {
  const { ast } = context.sourceCode
  const known = openedFiles.get(ast)
  if (known !== undefined) return known
  const project = openProject(settings)
  const file = toRelative(project.loaded.root, context.physicalFilename ?? context.filename)
  const opened = project.checked.unchecked(file) !== null ? null : { project, file, ...tryToInspect(project, file, context) }
  openedFiles.set(ast, opened)
  return opened
}

function tryToInspect(project: Project, file: string, { sourceCode }: Context): Pick<OpenedFile, 'inspection' | 'failure'> {
  try {
    const inspection = inspect(project, {
      file,
      text: sourceCode.text,
      record: extractModule(sourceCode.ast, sourceCode.text, file),
      program: () => sourceCode.ast,
      comments: () => (sourceCode.getAllComments() as unknown[]).map(toSourceComment),
    })
    return { inspection, failure: null }
  } catch (failure) {
    return { inspection: null, failure }
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
