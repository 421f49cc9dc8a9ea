import { clean, clip, clipMiddle, fitMessage, shortPath } from '@stratalint/core'
import { defineRule, type FileContext, type Project } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { mayHaveTwin } from './candidates.ts'
import { describeTwin, type TwinDetails } from './describe-twin.ts'
import { arityOf, callsOf, functionsIn, importedNames, resultOf, signatureOf } from './exported-functions.ts'
import { findHelpers, hintOf, replacesCall, replacesPackage, type FoundHelper, type Helper } from './helpers.ts'
import { computedWith, importedText } from './replaced-code.ts'
import { isShared, sharedExportsOf } from './shared-exports.ts'
import { shapeOf, visitOutline } from './shape.ts'
import { specifierFor } from './specifier.ts'
import { isImportable, onlyInOne, twinOf, type Twin } from './twins.ts'

export default defineRule({
  id: 'contracts/prefer-shared',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Import helpers that the shared code has, and do not write them again',
      why: 'A second copy of a helper gets its own bugs and none of the fixes of the first.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          helpers: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                instead: {
                  type: 'string',
                  description: 'A package, a glob over specifiers, or a call such as `Math.random()`.',
                },
                use: { type: 'string', description: 'The file of the helper.' },
                name: { type: 'string', description: 'The export of the file, if it has several.' },
              },
              additionalProperties: false,
            },
            default: [],
            description: 'Packages and calls (`instead`), and the file (`use`) and export (`name`) that replace them.',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false, sets: ['strict'] },
  create(context) {
    return { ...listenForTwins(context), ...listenForHelpers(context) }
  },
  describe: ({ project, module }, details: TwinDetails) => describeTwin(project, module.file, details),
})

/** Functions that a framework looks up by their names in each file of its routes. */
const OF_FRAMEWORK =
  /^(?:get(?:Server|Static)(?:SideProps|Props|Paths)|getInitialProps|generate(?:Metadata|StaticParams|Viewport|ImageMetadata|Sitemaps)|client(?:Loader|Action)|shouldRevalidate|HydrateFallback|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/
/** Names that mean this in the files of routes alone. */
const OF_ROUTE = /^(?:loader|action|headers|links|meta|ErrorBoundary|handle|entries)$/
const ROUTE_FILE = /(?:^|\/)(?:(?:app|pages|routes)\/.*|root|\+\w[\w.]*)\.\w+$/
/** Names that SvelteKit and Next.js look up in a file of hooks. */
const OF_HOOKS = /^(?:handle(?:Error|Fetch)?|reroute)$/
const HOOKS_FILE = /(?:^|\/)(?:hooks(?:\.\w+)?|entry\.server)\.\w+$/

const isLookedUp = (name: string, file: string): boolean =>
  OF_FRAMEWORK.test(name) ||
  (OF_ROUTE.test(name) && ROUTE_FILE.test(file)) ||
  (OF_HOOKS.test(name) && HOOKS_FILE.test(file))

function listenForTwins(context: FileContext): object {
  const { project, inspection, report } = context
  const { file, text, module } = inspection
  const location = project.judge.locate(file)
  // A file without a place is a finding of placed-file.
  if (location === null || !/=>|\bfunction\b/.test(text)) return {}
  const shared = sharedExportsOf(project)
  // Two helpers of the shared code may have one name on purpose, each for its own area.
  const comparesNames = !isShared(location.place)
  if (shared === null || !mayHaveTwin(inspection, shared, comparesNames)) return {}
  const { sourceCode } = context
  let imported: ReadonlyMap<string, string> | null = null

  // The script of a component runs for each instance: its variables are those of a function.
  const isComponent = /\.(?:vue|svelte)$/.test(file)
  /** Whether a function uses variables of the functions around it, as a helper elsewhere cannot. */
  const closesOver = (fn: TSESTree.Node): boolean =>
    sourceCode
      .getScope(fn)
      .through.some(
        ({ resolved }) =>
          resolved !== null &&
          (!/^(?:module|global)$/.test(String(resolved.scope.type)) ||
            (isComponent && resolved.defs.some(({ node }) => isComputed(node)))),
      )

  const check = (node: TSESTree.FunctionDeclaration | TSESTree.VariableDeclaration): void => {
    for (const { name, id, fn } of functionsIn(node)) {
      const twin = twinOf(
        project,
        file,
        shared,
        {
          name,
          arity: arityOf(fn),
          signature: signatureOf(fn, sourceCode.text, sourceCode.getRange),
          shape: () =>
            visitOutline(fn, (hash) => shared.outlines.has(hash))
              ? shapeOf(fn, {
                  name,
                  imported: (imported ??= importedNames(sourceCode.ast)),
                  rangeOf: (part) => sourceCode.getRange(part),
                })
              : null,
        },
        comparesNames,
      )
      if (
        twin === null ||
        (twin.by === 'name' && (closesOver(fn) || isLookedUp(name, file))) ||
        isWrapper(sourceCode.getText(fn), twin, module.edges, file)
      )
        continue
      const { path, origin, exported, name: sharedName } = twin.shared
      const details: TwinDetails = {
        ...{ name, by: twin.by, differences: twin.differences, path, origin, exported, sharedName },
        specifier: specifierFor(project, inspection, path),
        results: { here: resultOf(fn, sourceCode.text, sourceCode.getRange), there: twin.shared.result },
        callsOnly: onlyInOne(callsOf(fn, sourceCode.text, sourceCode.getRange), twin.shared.calls),
        isOpen: twin.shared.signature.isOpen,
        isExported: node.parent.type === 'ExportDefaultDeclaration' || module.exports.some((one) => one.name === name),
        isAlone:
          !/(?:^|\/)index\.\w+$/.test(file) &&
          sourceCode.ast.body.filter(({ type }) => type !== 'ImportDeclaration').length === 1,
        isInside: !/^(?:Program|Export(?:Named|Default)Declaration)$/.test(node.parent.type),
      }
      report({
        node: { start: sourceCode.getRange(id)[0], end: sourceCode.getRange(id)[0] + name.length },
        subject: `${name} ${path} ${exported}`,
        extent: null,
        resolved: path,
        message: { details },
      })
    }
  }
  return { FunctionDeclaration: check, VariableDeclaration: check }
}

/** Whether a declaration is a variable with a value other than a function or a literal. */
function isComputed(node: TSESTree.Node): boolean {
  return (
    node.type === 'VariableDeclarator' &&
    node.init !== null &&
    !/^(?:ArrowFunctionExpression|FunctionExpression|Literal|TemplateLiteral)$/.test(node.init.type)
  )
}

/** Whether a function calls the shared one, under any name. */
function isWrapper(
  text: string,
  { shared }: Twin,
  edges: FileContext['inspection']['module']['edges'],
  file: string,
): boolean {
  // A shared file that its own origin imports would close a cycle.
  return edges.some(
    ({ target, names }) =>
      target.type === 'file' &&
      target.path !== file &&
      (target.path === shared.path || target.path === shared.origin) &&
      names.some(
        ({ name, local }) =>
          name === shared.exported &&
          local !== null &&
          new RegExp(`(?<![\\w$.])${local.replaceAll('$', '\\$')}\\s*[(<]`).test(text),
      ),
  )
}

/** The one value that a file exports; `null` where it exports several. */
function loneExport({ facts }: Project, path: string): string | null {
  const values = facts.exportsOf(path)?.filter(({ kind }) => kind === 'value') ?? []
  return values.length === 1 && values[0]!.name !== 'default' ? values[0]!.name : null
}

function listenForHelpers(context: FileContext): object {
  const { project, inspection, options, report } = context
  const { helpers } = options[0] as { helpers: readonly Helper[] }
  const { file, module, includes } = inspection
  const found = findHelpers(
    project,
    helpers.filter((helper) => includes(hintOf(helper))),
  ).filter(({ path }) => isImportable(project, file, path))
  if (found.length === 0) return {}
  const finding = (
    helper: FoundHelper,
    start: number,
    end: number,
    shown: string,
    what: string,
    subject: string,
  ): void => {
    const name = helper.name ?? loneExport(project, helper.path)
    const specifier = clipMiddle(specifierFor(project, inspection, helper.path), 80)
    const imports = name === null ? `what it needs from '${specifier}'` : `{ ${clip(name, 40)} } from '${specifier}'`
    report({
      start,
      end,
      subject,
      extent: null,
      resolved: helper.path,
      message: fitMessage(
        what,
        [
          {
            ...{ key: 'use-helper', kind: 'reroute', applicability: 'manual', target: helper.path },
            ...(name !== null && { symbols: [name] }),
            title: `Import ${imports} and use it instead of ${shown}.`,
          },
        ],
        'Do not wrap it in another helper here.',
      ),
    })
  }
  const named = (helper: FoundHelper): string =>
    `${clip(helper.name ?? loneExport(project, helper.path) ?? 'a helper', 30)} of ${shortPath(helper.path, 40)}`
  for (const { specifier, target, typeOnly, start, end, names } of module.edges) {
    const helper =
      target.type === 'external' && !typeOnly ? found.find((one) => replacesPackage(one, specifier)) : undefined
    if (helper !== undefined)
      finding(
        helper,
        start,
        end,
        importedText(names, specifier),
        `${shortPath(file, 40)} imports ${clip(specifier, 40)}, for which there is ${named(helper)}.`,
        specifier,
      )
  }
  const calls = found.filter(({ isCall }) => isCall)
  if (calls.length === 0) return {}
  const check = (node: TSESTree.CallExpression | TSESTree.NewExpression): void => {
    const helper = calls.find((one) => replacesCall(context.sourceCode, one, node))
    if (helper === undefined) return
    const [start, end] = context.sourceCode.getRange(node)
    finding(
      helper,
      start,
      end,
      `\`${clip(clean(context.sourceCode.getText(computedWith(node)).replace(/\s+/g, ' ')), 60)}\``,
      `${shortPath(file, 40)} calls ${clip(helper.instead, 40)}, for which there is ${named(helper)}.`,
      helper.instead,
    )
  }
  return { CallExpression: check, NewExpression: check }
}
