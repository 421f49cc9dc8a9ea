import {
  flatten,
  inlineMessage,
  isComponentFile,
  isSilenced,
  posixRelative,
  toFinding,
  toPosix,
  type Finding,
  type Fix,
  type ReportedViolation,
} from '@stratalint/core'
import { extractModule, readModule } from '@stratalint/graph'
import { PolicyError, type PolicySettings } from '@stratalint/policy'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { existsSync } from 'node:fs'
import { isAbsolute, join, posix } from 'node:path'
import { isCollecting, recordOf } from '../project/collector.ts'
import type { DescribeContext, FileRule } from '../declaration/declaration.ts'
import type { Directive, SourceComment } from '../source/directive.ts'
import { createBaselineFilter } from './baseline-filter.ts'
import { inspect, type Inspection, type ReadFile } from '../project/inspect.ts'
import { openProject } from '../project/project.ts'
import type { Project } from '../project/project-interface.ts'
import { describeViolation, docsUrl } from '../run/rule-finding.ts'
import { createSource, type SourceHost } from '../source/rule-source.ts'
import { createScopeFinder } from '../source/scope.ts'
import { newRecord, startRule, type OpenedFile } from '../run/start-rule.ts'
import { visitTree } from '../source/visit-tree.ts'

type Context = Parameters<TSESLint.AnyRuleModule['create']>[0]

/** A rule in the form that ESLint and oxlint load. */
export function toLinterRule(rule: FileRule): TSESLint.AnyRuleModule {
  return {
    meta: {
      type: rule.meta.type,
      docs: { description: rule.meta.docs.description, url: rule.meta.docs.url ?? docsUrl(rule.id) },
      schema: [],
      messages: { finding: '{{ text }}' },
      ...(rule.meta.fixable && { fixable: rule.meta.fixable }),
      ...(rule.meta.hasSuggestions && { hasSuggestions: true }),
    },
    defaultOptions: [],
    create(context) {
      const settings = context.settings['stratalint'] as PolicySettings | undefined
      if (settings === undefined) {
        throw new Error(
          `${rule.id} needs settings.stratalint; spread \`await stratalint()\` from 'stratalint/eslint' into the ESLint config.`,
        )
      }
      const opened = openFile(context, settings)
      if (opened === null) return {}
      const { project, file, inspection, component } = opened
      const inMarkup = directivesInMarkup(context, opened)
      const program = (): TSESTree.Program =>
        (component === null ? context.sourceCode.ast : component.program()) as TSESTree.Program
      const sourceHost: SourceHost = {
        program,
        comments: () =>
          component?.comments() ?? (context.sourceCode.getAllComments() as unknown[]).map(toSourceComment),
        scopeOf: component === null ? (node) => context.sourceCode.getScope(node) : createScopeFinder(program),
      }
      const describeContext = (): DescribeContext => {
        const { module, position, text } = inspection!
        return { project, module, position, sourceCode: createSource(text, sourceHost) }
      }
      const report = (violation: ReportedViolation): void => {
        if (inMarkup.length > 0 && isSilenced(violation, inMarkup)) return
        describeViolation(rule, describeContext, violation)
        const finding = toFinding(violation)
        context.report({
          loc: {
            start: { line: finding.line, column: finding.column - 1 },
            end: { line: finding.endLine, column: finding.endColumn - 1 },
          },
          messageId: 'finding',
          data: { text: inlineMessage(finding) },
          ...quickFixes(rule, finding),
        })
      }
      const { add, flush } = createBaselineFilter(project.loaded.root, file, rule.id, report)
      const record = recordOf(file, () => newRecord(project, file, inspection))
      const listeners = startRule(rule, opened, { ...sourceHost, record, report: add, failed: report })
      if (component !== null) {
        visitTree(program(), [listeners])
        flush?.()
        return {}
      }
      if (flush === null) return listeners
      // A rule without listeners is finished, and the host does not walk the tree.
      if (Object.keys(listeners).length === 0) {
        flush()
        return {}
      }
      const atEnd = listeners['Program:exit']
      // Also after a crash, so that earlier findings are kept.
      const flushAtEnd = (...args: never[]): void => {
        atEnd?.(...args)
        flush()
      }
      return { ...listeners, 'Program:exit': flushAtEnd }
    },
  }
}

/** A file of a linter; of a component it has our own tree, because parsers of components make trees of many shapes. */
interface LinterFile extends OpenedFile {
  component: ReadFile | null
}

const openedFiles = new WeakMap<object, LinterFile | null>()

/** Finds a file's project and inspects the file, once for all rules; `null` for a file that the policy does not check. */
function openFile(context: Context, settings: PolicySettings): LinterFile | null {
  const { ast } = context.sourceCode
  const known = openedFiles.get(ast)
  if (known !== undefined) return known
  const project = openOrReport(context, settings)
  if (project === null) {
    openedFiles.set(ast, null)
    return null
  }
  const file = toRelative(project.loaded.root, context.physicalFilename ?? context.filename)
  // A processor may extract scripts from a component, which is checked as a whole.
  const isPart =
    isComponentFile(file) && context.physicalFilename !== undefined && context.filename !== context.physicalFilename
  const opened =
    isPart || project.checked.unchecked(file) !== null
      ? null
      : { project, file, ...tryToInspect(project, file, context) }
  openedFiles.set(ast, opened)
  return opened
}

/** The first rule that runs reports an invalid policy on the first line of the file, because editors hide their log. */
function openOrReport(context: Context, settings: PolicySettings): Project | null {
  try {
    return openProject(settings)
  } catch (error) {
    // A collecting run has checked the policy before.
    if (isCollecting() || !(error instanceof PolicyError)) throw error
    const [first = '', ...others] = error.lines
    const text = flatten(
      `Not checked: the policy has an error. ${first}${others.length === 0 ? '' : `; and ${others.length} more, see \`stratalint check\``}`,
    )
    context.report({
      loc: { start: { line: 1, column: 0 }, end: { line: 1, column: context.sourceCode.lines[0]?.length ?? 0 } },
      messageId: 'finding',
      data: { text },
    })
    return null
  }
}

function tryToInspect(
  project: Project,
  file: string,
  context: Context,
): Pick<LinterFile, 'inspection' | 'failure' | 'component'> {
  let component: ReadFile | null = null
  try {
    if (isComponentFile(file) && !isOxlint(context)) component = readComponent(file, context)
    const read = component ?? readScript(file, context)
    const inspection = inspect(project, read)
    if (isCollecting() || !mayBeOutdated(project, inspection)) return { inspection, failure: null, component }
    project.resolver.clear()
    return { inspection: inspect(project, read), failure: null, component }
  } catch (failure) {
    return { inspection: null, failure, component }
  }
}

/** In a running editor files appear and disappear while resolutions are cached: whether one of them contradicts the disk. */
function mayBeOutdated({ loaded, facts }: Project, { file, module }: Inspection): boolean {
  return module.edges.some(({ target, specifier }) => {
    if (target.type === 'file') return !existsSync(join(loaded.root, target.path))
    return (
      target.type === 'unresolved' &&
      (specifier.startsWith('.') ? hasFileLike(facts, file, specifier) : mayResolveAgain())
    )
  })
}

/** Resolving an alias or a package again is slow, so a run over many files does it at most every few milliseconds. */
function mayResolveAgain(): boolean {
  const now = Date.now()
  if (Math.abs(now - resolvedAgainAt) < RESOLVE_AGAIN_MS) return false
  resolvedAgainAt = now
  return true
}

const RESOLVE_AGAIN_MS = 100
let resolvedAgainAt = 0

/** Whether the folder of a relative specifier has a file that it could mean. */
function hasFileLike(facts: Project['facts'], file: string, specifier: string): boolean {
  const path = posix.join(posix.dirname(file), specifier.replace(/[?#].*$/, ''))
  const stem = posix.basename(path).replace(/\.[^.]+$/, '')
  return facts.filesIn(path).length > 0 || facts.filesIn(posix.dirname(path)).some((name) => name.startsWith(stem))
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

function readComponent(file: string, { sourceCode: { text } }: Context): ReadFile {
  const read = readModule(file, text)
  if ('error' in read) throw new Error(`${file} does not parse: ${read.error.message}`)
  const [comments, { program }] = [read.comments(), read.tree]
  read.dispose()
  return { file, text, record: read.record, comments: () => comments, program: () => program }
}

/** The fixes whose edits are all in this file: the first that is `auto` is ESLint's fix, the others are its suggestions. */
function quickFixes({ meta }: FileRule, { file, fix }: Finding): object {
  const applied = fix.filter(
    ({ applicability, edits = [] }) =>
      applicability !== 'manual' && edits.length > 0 && edits.every((edit) => edit.file === file),
  )
  const first = meta.fixable === undefined ? undefined : applied.find(({ applicability }) => applicability === 'auto')
  const suggested = meta.hasSuggestions === true ? applied.filter((one) => one !== first) : []
  return {
    ...(first && { fix: fixerOf(first) }),
    suggest: suggested.map((one) => ({ messageId: 'finding', data: { text: one.title }, fix: fixerOf(one) })),
  }
}

function fixerOf({ edits = [] }: Fix): TSESLint.ReportFixFunction {
  return (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text))
}

/** The directives in comments that ESLint does not read: of HTML and of MDX. */
function directivesInMarkup(context: Context, { file, inspection }: OpenedFile): Directive[] {
  if (inspection === null || inspection.directives.length === 0 || !isComponentFile(file) || isOxlint(context))
    return []
  const seen = new Set(
    (context.sourceCode.getAllComments() as unknown[]).map((comment) => toSourceComment(comment).start),
  )
  return inspection.directives.filter(({ start }) => !seen.has(start))
}

/** oxlint passes each script of a component as a separate file. */
function isOxlint({ languageOptions }: Context): boolean {
  return (languageOptions?.parser as { name?: string } | null | undefined)?.name === 'oxlint'
}

function toRelative(root: string, path: string): string {
  return isAbsolute(path) ? posixRelative(root, path) : toPosix(path)
}

/** The trees store positions of comments in different ways. */
function toSourceComment(comment: unknown): SourceComment {
  const { type, value, range, start, end } = comment as {
    type: string
    value: string
    range?: [number, number]
    start: number
    end: number
  }
  return { type, value, start: range?.[0] ?? start, end: range?.[1] ?? end }
}
