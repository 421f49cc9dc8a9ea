import type { RuleSource } from '@stratalint/rule'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { mayRegister, routesOfCalls } from './call-routes.ts'
import { routesOfController } from './nest-routes.ts'
import { nextPathOf, routesOfNext } from './next-routes.ts'
import type { Route } from './route.ts'
import { mayResolve, routeOfProcedure } from './trpc-procedures.ts'

/** A path, or something that builds a route from one, in the text of a file. */
const ROUTE_TEXT =
  /\.(?:get|post|put|patch|delete|del|head|options|all|use|route|on)\s*(?:<[^()]*>)?\(\s*(?:\[\s*)?(?:['"`]|[A-Z\w.]+\s*[,+]|\[)|\bcreateRoute\s*\(|\.(?:route|register|prefix)\s*\(|@Controller\s*\(|\burl\s*:/
const FRAMEWORK_TEXT =
  /@nestjs\/common|\b(?:express|fastify|hono|koa|[rR]outer|app|server|routes)\b|[aA]pp\b|Router\b|Routes\b/
const PROCEDURE_TEXT = /[pP]rocedure\b[^]*\.(?:query|mutation|subscription)\s*\(/

/** Whether the text of a file may register routes. */
export function mayHaveRoutes(file: string, text: string): boolean {
  return nextPathOf(file) !== null || (FRAMEWORK_TEXT.test(text) && ROUTE_TEXT.test(text)) || PROCEDURE_TEXT.test(text)
}

/** Listeners that collect the routes of a file, in the order of the source, and pass them on at its end. */
export function listenForRoutes(
  sourceCode: RuleSource,
  file: string,
  found: (routes: readonly Route[]) => void,
): TSESLint.RuleListener {
  const calls: TSESTree.CallExpression[] = []
  const procedures: TSESTree.CallExpression[] = []
  const classes: (TSESTree.ClassDeclaration | TSESTree.ClassExpression)[] = []
  const noteClass = (node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): void => {
    if (node.decorators.length > 0) classes.push(node)
  }
  return {
    CallExpression(node) {
      if (mayRegister(node)) calls.push(node)
      if (mayResolve(node)) procedures.push(node)
    },
    ClassDeclaration: noteClass,
    ClassExpression: noteClass,
    'Program:exit'() {
      const routes = [
        ...routesOfNext(sourceCode, file),
        ...routesOfCalls(sourceCode, calls),
        ...classes.flatMap((node) => routesOfController(sourceCode, node)),
        ...procedures.flatMap((call) => routeOfProcedure(sourceCode, call) ?? []),
      ]
      found(routes.sort((a, b) => a.start - b.start))
    },
  }
}
