import { groupBy, isDeclarationFile, isSourceFile } from '@stratalint/core'
import { parseSource, type ResolvedModule } from '@stratalint/graph'
import { posix } from 'node:path'
import { inProject, type ReviewContext } from '../../context.ts'
import { placementOf } from '../placement.ts'
import type { Loosening } from '../loosening.ts'
import { findExecuted } from './executed.ts'
import { newlyMarked } from './attributes.ts'
import { generatedLine, hasGeneratedHeader } from './generated-header.ts'
import { hasGeneratedName, isGenerated } from './generated.ts'
import { isUsed } from './lost-files.ts'
import { probeOf, type Probe } from './probe.ts'
import { hasTests } from './real-tests.ts'
import { listPaths, quote } from './words.ts'

/** How a hand-written file looks like one that people need not read or that rules skip. */
interface Disguise {
  /** What it is, after "is". */
  as: string
  line: number
  fix: string
}

/** Hand-written files that are new or changed, and have the name, place or header of what is not checked as strictly. */
export function findDisguises(context: ReviewContext): Loosening[] {
  const probe = probeOf(context)
  const byAttribute = new Set(newlyMarked(context).map(({ path }) => path))
  const found = context.changes.list.flatMap(({ path, before, status, isLink }): Found[] => {
    const here = inProject(context, path)
    if (status === 'deleted' || isLink || here === null) return []
    const disguise = tryTo(() => disguiseOf(context, probe, { path, before, here }))
    if (disguise === null) return []
    const forbidden = [...new Set(probe.forbidden(here).map(({ edge }) => edge.specifier))].sort()
    // What an attribute marks too is reported with it.
    const isKnown = disguise.as === MARKED && forbidden.length === 0 && byAttribute.has(path)
    return isKnown ? [] : [{ ...disguise, path, forbidden }]
  })
  // The files of one generator are alike.
  const groups = groupBy(found, ({ as, forbidden, path }) =>
    as === MARKED && forbidden.length === 0 ? (generatedLine(context.head.read(path)) ?? path) : path,
  )
  return [...groups.values()].map((group): Loosening => {
    const [{ path, as, line, fix, because, forbidden }] = group as [Found]
    const paths = group.map((one) => one.path)
    const what =
      paths.length === 1
        ? `${quote(path, 44)} is ${as}, but ${because}.`
        : `${listPaths(paths)} are ${as}, but ${because.replace(/its code$/, 'their code')}.`
    return {
      rule: 'scope',
      file: path,
      line,
      subject: `disguise ${as} ${JSON.stringify(paths.length === 1 ? forbidden : paths)}`,
      what,
      fix: [fix],
      not: 'Do not give it another name or header that the check or reviewers skip.',
    }
  })
}

interface Found extends Disguise {
  path: string
  because: string
  /** What it imports and may not. */
  forbidden: readonly string[]
}

const MARKED = 'marked as generated'

interface Candidate {
  path: string
  before: string | null
  /** From the project's root. */
  here: string
}

function disguiseOf(
  context: ReviewContext,
  probe: Probe,
  candidate: Candidate,
): (Disguise & { because: string }) | null {
  const { here } = candidate
  const declaration = declarationWithCode(context, candidate)
  if (declaration !== null) return declaration
  const disguise =
    testWithoutTests(context, probe, candidate) ??
    withTestPackage(context, probe, candidate) ??
    unread(context, probe, candidate) ??
    generated(context, candidate)
  if (disguise === null) return null
  const [forbidden] = probe.forbidden(here)
  if (forbidden !== undefined)
    return {
      ...disguise,
      line: forbidden.line,
      because: `line ${forbidden.line} imports ${quote(forbidden.edge.specifier, 30)}, which its place may not`,
    }
  return isUsed(probe, here)
    ? { ...disguise, because: `${quote(posix.basename(probe.importersOf(here)[0]!), 30)} imports its code` }
    : null
}

function declarationWithCode(
  { head, base }: ReviewContext,
  { path, before }: Candidate,
): (Disguise & { because: string }) | null {
  if (!isDeclarationFile(path)) return null
  const text = head.read(path)
  const executed = text === null ? null : findExecuted(path, text)
  if (executed === null) return null
  const old = before === null || !isDeclarationFile(before) ? null : base.read(before)
  if (old !== null && findExecuted(path, old) !== null) return null
  return {
    as: 'a declaration file',
    line: executed,
    because: 'it has code that runs',
    fix: `Name it ${quote(posix.basename(path).replace(/\.d\.(?=[cm]?ts$)/i, '.'), 60)}, so that it is checked as code.`,
  }
}

/** A new name or folder of tests for code that tests nothing. */
function testWithoutTests(context: ReviewContext, probe: Probe, { path, before, here }: Candidate): Disguise | null {
  const { inHead, atBase } = placementOf(context)
  if (!isSourceFile(here) || inHead(here)?.test !== true) return null
  const earlier = before === null ? null : inProject(context, before)
  if (earlier !== null && atBase(earlier)?.test === true && context.runs.baseByBase.files.has(earlier)) return null
  // Widening `tests.files` is one loosening for all files.
  if (before === path && atBase(here)?.test !== true) return null
  if (isOfTests(context, probe, here, path)) return null
  return {
    as: 'a test file by its name',
    line: 1,
    fix: 'Rename it so that it is checked as what it is, and fix what the check reports.',
  }
}

/** Whether a file has tests, or only tests use it. */
export function isOfTests(context: ReviewContext, probe: Probe, here: string, path: string): boolean {
  const text = context.head.read(path)
  const importers = probe.importersOf(here)
  const { inHead, atBase } = placementOf(context)
  const isByTests = importers.every((file) => inHead(file)?.test === true && atBase(file)?.test !== false)
  return isByTests && (importers.length > 0 || (text !== null && hasTests(here, text)))
}

/** Code that newly imports a package of tests, by which rules take it for a helper of tests. */
function withTestPackage(context: ReviewContext, probe: Probe, { path, before, here }: Candidate): Disguise | null {
  const { inHead } = placementOf(context)
  const { runs } = context
  if (inHead(here)?.test !== false || !importsTestPackage(runs.headByHead.modules.get(here))) return null
  const earlier = before === null ? null : inProject(context, before)
  if (earlier !== null && importsTestPackage(runs.baseByBase.modules.get(earlier))) return null
  // A package may publish helpers of tests by its index.
  const isUsedByCode = probe
    .importersOf(here)
    .some(
      (file) =>
        inHead(file)?.test === false &&
        !/(?:^|\/)index\.\w+$/.test(file) &&
        !importsTestPackage(runs.headByHead.modules.get(file)),
    )
  return isUsedByCode
    ? {
        as: 'like a helper of tests, since it imports a package of tests',
        line: 1,
        fix: `Delete the import from ${quote(posix.basename(path), 40)}.`,
      }
    : null
}

function importsTestPackage(module: ResolvedModule | undefined): boolean {
  return module?.edges.some(({ target }) => target.type === 'external' && TEST_PACKAGES.test(target.name)) === true
}

const TEST_PACKAGES =
  /^(?:vitest|jest|@jest\/.+|@playwright\/test|@testing-library\/.+|mocha|chai|sinon|supertest|ava|tap|uvu)$/

/** New code that the check does not read: by its name, its folder or its extension. */
function unread(context: ReviewContext, probe: Probe, { path, before, here }: Candidate): Disguise | null {
  const { runs, head } = context
  // What was checked and no longer is counts as lost; what was not checked before is no news.
  if (before !== null || runs.headByHead.files.has(here) || isGenerated(context, path)) return null
  if (probe.judge.locate(here) === null || isDeclarationFile(here)) return null
  if (isSourceFile(here)) {
    if (runs.headByBase.files.has(here)) return null
    const why = probe.unchecked(here)
    return why === null || why === 'root' ? null : { as: 'not checked', line: 1, fix: RENAME }
  }
  const text = ASSETS.test(here) ? null : head.read(path)
  if (text === null || !isCode(here, text)) return null
  return { as: `not read by the check because of ${quote(posix.extname(here), 16)}`, line: 1, fix: RENAME }
}

const RENAME = 'Give it a name that the check reads, and fix what the check reports in it.'

const ASSETS =
  /\.(?:jsonc?|json5|md|html?|css|s[ac]ss|less|styl|svg|txt|ya?ml|toml|xml|csv|graphql|gql|sql|prisma|proto|sh|snap|lock|ejs|hbs|pug|njk|py|rb|go|rs|java|kt|swift|c|h|cpp|php)$/i

/** Whether a text is a module in TypeScript or JavaScript, by its content. */
function isCode(path: string, text: string): boolean {
  const tree = parseSource(`${path}.tsx`, text)
  return !('error' in tree) && tree.program.body.some(({ type }) => /^(?:Import|Export)/.test(type))
}

/** A header or a name by which people and rules take a file for generated. */
function generated(context: ReviewContext, { path, before, here }: Candidate): Disguise | null {
  const { head, base, runs } = context
  if (!isSourceFile(here) || !runs.headByHead.files.has(here)) return null
  if (isGenerated(context, path)) return null
  if (hasGeneratedName(path)) return { as: 'named like generated code', line: 1, fix: GENERATE }
  if (!hasGeneratedHeader(head.read(path)) || (before !== null && hasGeneratedHeader(base.read(before)))) return null
  return { as: MARKED, line: 1, fix: GENERATE }
}

const GENERATE = 'Undo the mark or the name, or add the generator that writes the file, with a script that runs it.'

function tryTo<T>(attempt: () => T | null): T | null {
  try {
    return attempt()
  } catch {
    return null
  }
}
