import { inlineMessage, isComponentFile, toFinding, type ReportedViolation } from '@stratalint/core'
import { extractModule, readModule } from '@stratalint/graph'
import type { PolicySettings } from '@stratalint/policy'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isAbsolute, relative, sep } from 'node:path'
import { recordOf } from './collector.ts'
import type { FileRule } from './declaration.ts'
import type { Directive, SourceComment } from './directive.ts'
import { createOutlet } from './held-back.ts'
import { inspect, type ReadFile } from './inspect.ts'
import { isSilenced } from './is-silenced.ts'
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
      const inMarkup = directivesInMarkup(context, opened)
      const report = (violation: ReportedViolation): void => {
        if (inMarkup.length > 0 && isSilenced(violation, inMarkup)) return
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
  // A processor may take scripts out of a component, which is checked as a whole.
  const isPart = isComponentFile(file) && context.physicalFilename !== undefined && context.filename !== context.physicalFilename
  const opened = isPart || project.checked.unchecked(file) !== null ? null : { project, file, ...tryToInspect(project, file, context) }
  openedFiles.set(ast, opened)
  return opened
}

function tryToInspect(project: Project, file: string, context: Context): Pick<OpenedFile, 'inspection' | 'failure'> {
  try {
    return { inspection: inspect(project, isComponentFile(file) && !isOxlint(context) ? readComponent(file, context) : readScript(file, context)), failure: null }
  } catch (failure) {
    return { inspection: null, failure }
  }
}

function readScript(file: string, { sourceCode }: Context): ReadFile {
  return {
    file,
    text: sourceCode.text,
    record: extractModule(sourceCode.ast, sourceCode.text, file),
    program: () => sourceCode.ast,
    comments: () => (sourceCode.getAllComments() as unknown[]).map(toSourceComment),
  }
}

/** Parsers of components make trees of many shapes, so that only the text is used. */
function readComponent(file: string, { sourceCode: { text } }: Context): ReadFile {
  const read = readModule(file, text)
  if ('error' in read) throw new Error(`${file} does not parse: ${read.error.message}`)
  const [comments, { program }] = [read.comments(), read.tree]
  read.dispose()
  return { file, text, record: read.record, comments: () => comments, program: () => program }
}

/** The directives in comments that ESLint does not see: of HTML and of MDX. */
function directivesInMarkup(context: Context, { file, inspection }: OpenedFile): Directive[] {
  if (inspection === null || inspection.directives.length === 0 || !isComponentFile(file) || isOxlint(context)) return []
  const seen = new Set((context.sourceCode.getAllComments() as unknown[]).map((comment) => toSourceComment(comment).start))
  return inspection.directives.filter(({ start }) => !seen.has(start))
}

/** oxlint shows each script of a component as a file of its own. */
function isOxlint({ languageOptions }: Context): boolean {
  return (languageOptions?.parser as { name?: string } | null | undefined)?.name === 'oxlint'
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
