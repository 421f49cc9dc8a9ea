import { environmentOf } from '@stratalint/graph'
import type { Inspection, Project } from '@stratalint/rule'
import { functionName, isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Whether a file runs in a browser, where no logger of a server works. */
export function isBrowserCode({ file, text, module }: Pick<Inspection, 'file' | 'text' | 'module'>): boolean {
  const specifiers = module.edges.map(({ specifier }) => specifier)
  return environmentOf(file, text, specifiers) === 'browser'
}

const SERVER_EXPORT =
  /\bexport\s+(?:default\s+)?(?:async\s+)?(?:function|const)\s+(?:loader|action|headers|getServerSideProps|getStaticProps|getStaticPaths|generateMetadata|generateStaticParams)\b/

/** Whether code of a route is outside of its components and hooks, so that the functions which load and save its data may run it. */
export function runsOnServer(node: TSESTree.Node, text: string): boolean {
  if (!SERVER_EXPORT.test(text)) return false
  for (let at: TSESTree.Node | null | undefined = node; at != null; at = at.parent)
    if (isFunction(at) && /^(?:[A-Z]|use[A-Z]|client[A-Z])/.test(functionName(at) ?? '')) return false
  return true
}

/** The package of Sentry that a project declares. */
export function errorTracker({ resolver }: Pick<Project, 'resolver'>, file: string): string | null {
  const declared = [...(resolver.manifestOf(file)?.declared ?? [])]
  return (
    declared.find((name) => /^@sentry\/(?:react|nextjs|vue|angular|svelte|sveltekit|remix|browser)$/.test(name)) ?? null
  )
}

/** What else a `catch` does with the error beside the console; `null` outside of one. */
export function handlingAround(node: TSESTree.Node): 'alone' | 'others' | null {
  let statement: TSESTree.Node = node
  for (let at: TSESTree.Node | undefined | null = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (at.type === 'CatchClause') return othersIn(at.body, statement)
    if (isFunction(at)) {
      const isHandler =
        at.parent.type === 'CallExpression' &&
        at.parent.callee.type === 'MemberExpression' &&
        at.parent.callee.property.type === 'Identifier' &&
        at.parent.callee.property.name === 'catch'
      return isHandler ? (at.body.type === 'BlockStatement' ? othersIn(at.body, statement) : 'alone') : null
    }
    if (at.type !== 'BlockStatement') statement = at
  }
  return null
}

const othersIn = ({ body }: TSESTree.BlockStatement, statement: TSESTree.Node): 'alone' | 'others' =>
  body.some((one) => one !== statement && !isConsoleStatement(one)) ? 'others' : 'alone'

function isConsoleStatement(node: TSESTree.Node): boolean {
  const call = node.type === 'ExpressionStatement' ? node.expression : null
  return (
    call?.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    call.callee.object.type === 'Identifier' &&
    call.callee.object.name === 'console'
  )
}
