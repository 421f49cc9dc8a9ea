import { importedAs } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { UNKNOWN, type PathPiece, type Route } from './route.ts'
import { propertyOf, staticText } from './static-text.ts'

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression

const METHODS: Record<string, string> = {
  ...{ Get: 'GET', Post: 'POST', Put: 'PUT', Patch: 'PATCH', Delete: 'DELETE', Head: 'HEAD', Options: 'OPTIONS' },
  ...{ All: 'ALL', Sse: 'GET' },
}

/** The routes of a class, if it is a controller of NestJS. */
export function routesOfController(sourceCode: RuleSource, node: Class): Route[] {
  const controller = decoratorOf(sourceCode, node, 'Controller')
  if (controller === null) return []
  const prefix = pathsIn(sourceCode, controller)
  const version = versionOf(sourceCode, controller)
  return node.body.body.flatMap((member) => {
    if (member.type !== 'MethodDefinition') return []
    return member.decorators.flatMap((decorator) => {
      const method = METHODS[nestName(sourceCode, decorator) ?? '']
      if (method === undefined) return []
      const [start, end] = sourceCode.getRange(decorator)
      const versioned = version ?? versionOf(sourceCode, decoratorOf(sourceCode, member, 'Version') ?? decorator)
      return pathsIn(sourceCode, decorator).map((own): Route => ({
        ...{ framework: 'nest', method, start, end, node: member, handler: member.value, middleware: [] },
        ...{ path: [...(versioned === null ? [] : [versioned]), prefix[0]!, own], isWhole: false },
        ...{ options: null, hasHiddenOptions: false },
      }))
    })
  })
}

/** The decorator of NestJS with this name. */
export function decoratorOf(
  sourceCode: RuleSource,
  { decorators }: { decorators: TSESTree.Decorator[] },
  name: string,
): TSESTree.Decorator | null {
  return decorators.find((decorator) => nestName(sourceCode, decorator) === name) ?? null
}

/** The name under which `@nestjs/common` exports a decorator. */
export function nestName(sourceCode: RuleSource, { expression }: TSESTree.Decorator): string | null {
  if (expression.type !== 'CallExpression') return null
  const imported = importedAs(sourceCode, expression.callee)
  return imported?.module === '@nestjs/common' ? (imported.path.at(-1) ?? null) : null
}

function pathsIn(sourceCode: RuleSource, decorator: TSESTree.Decorator): PathPiece[] {
  const [argument] = (decorator.expression as TSESTree.CallExpression).arguments
  const given = argument?.type === 'ObjectExpression' ? propertyOf(argument, 'path')?.value : argument
  if (given === undefined) return [{ text: '', node: decorator }]
  const each = given.type === 'ArrayExpression' ? given.elements : [given]
  // Slashes at the ends are optional.
  return each.map((path) => {
    const text = staticText(sourceCode, path) ?? UNKNOWN
    return { text: text === '' || text.startsWith('/') ? text : `/${text}`, node: decorator }
  })
}

function versionOf(sourceCode: RuleSource, decorator: TSESTree.Decorator): PathPiece | null {
  const [argument] = (decorator.expression as TSESTree.CallExpression).arguments
  const isVersion = nestName(sourceCode, decorator) === 'Version'
  const given =
    argument?.type === 'ObjectExpression' ? propertyOf(argument, 'version')?.value : isVersion ? argument : null
  if (given === undefined || given === null) return null
  return { text: `/v${staticText(sourceCode, given) ?? '1'}`, node: decorator }
}
