import { parse as parseAstro } from '@astrojs/compiler'
import { createProcessor } from '@mdx-js/mdx'
import { parse as parseVue } from '@vue/compiler-sfc'
import { parse as parseSvelte } from 'svelte/compiler'
import ts from 'typescript'

/** A run of script code, as a compiler of components finds it. */
interface Script {
  start: number
  end: number
}

/** The scripts that a compiler finds in a component, and the `src` of loaded scripts; `null` if it rejects the component. */
interface Found {
  scripts: Script[]
  sources: string[]
}

type Compiler = (text: string) => Found | null | Promise<Found | null>

export const compilers: Record<'vue' | 'svelte' | 'astro' | 'mdx', Compiler> = {
  vue(text) {
    const {
      descriptor: { script, scriptSetup },
      errors,
    } = parseVue(text, { sourceMap: false, ignoreEmpty: false })
    if (errors.length > 0) return null
    const blocks = [script, scriptSetup].filter((block) => block !== null)
    return {
      scripts: blocks.map(({ loc }) => ({ start: loc.start.offset, end: loc.end.offset })),
      sources: blocks.flatMap(({ src }) => (src === undefined ? [] : [src])),
    }
  },
  svelte(text) {
    try {
      const { module, instance } = parseSvelte(text, { modern: true })
      // A missing part is `undefined` at run time, unlike in the types.
      const scripts = [module, instance]
        .filter((script) => script != null)
        .map(({ content }) => content as unknown as Script)
      return { scripts: scripts.map(({ start, end }) => ({ start, end })), sources: [] }
    } catch {
      return null
    }
  },
  async astro(text) {
    const { ast, diagnostics } = await parseAstro(text, { position: true })
    if (diagnostics.some(({ severity }) => severity === 1)) return null
    const found: Found = { scripts: [], sources: [] }
    collectAstro(ast, false, text, found)
    return found
  },
  mdx(text) {
    try {
      const tree = createProcessor().parse(text) as MdxNode
      return { scripts: mdxScripts(tree), sources: [] }
    } catch {
      return null
    }
  },
}

interface AstroNode {
  type: string
  name?: string
  value?: string
  attributes?: { name: string; kind: string; value: string }[]
  children?: AstroNode[]
  position?: { start: { offset: number }; end?: { offset: number } }
}

function collectAstro(node: AstroNode, isForeign: boolean, text: string, found: Found): void {
  // Its offsets are UTF-8 bytes.
  const bytes = Buffer.from(text)
  const characters = (offset: number): number => bytes.subarray(0, offset).toString().length
  if (node.type === 'frontmatter') {
    const start = characters(node.position!.start.offset) + '---'.length
    found.scripts.push({ start, end: start + node.value!.length })
  }
  if (
    node.type === 'element' &&
    node.name === 'script' &&
    !isForeign &&
    node.attributes!.every(({ name }) => name === 'src' || name === 'hoist')
  ) {
    const source = node.attributes!.find(({ name, kind }) => name === 'src' && kind !== 'expression')
    if (source !== undefined) found.sources.push(source.value)
    const content = node.children?.[0]
    if (content?.value !== undefined && content.value !== '') {
      const start = text.indexOf(content.value, characters(node.position!.start.offset))
      found.scripts.push({ start, end: start + content.value.length })
    }
  }
  for (const child of node.children ?? [])
    collectAstro(child, isForeign || ['svg', 'template', 'math'].includes(node.name ?? ''), text, found)
}

interface MdxNode {
  type: string
  children?: MdxNode[]
  position?: { start: { offset: number }; end: { offset: number } }
}

function mdxScripts({ type, children = [], position }: MdxNode): Script[] {
  return type === 'mdxjsEsm'
    ? [{ start: position!.start.offset, end: position!.end.offset }]
    : children.flatMap(mdxScripts)
}

/** The specifiers and positions in the scripts of a component, by its compiler and TypeScript; `null` if either rejects it. */
export async function edgesThrough(language: keyof typeof compilers, text: string): Promise<string[] | null> {
  const found = await compilers[language](text)
  if (found === null) return null
  const edges: string[] = []
  for (const { start, end } of found.scripts) {
    const source = ts.createSourceFile('script.tsx', text.slice(start, end), ts.ScriptTarget.Latest, true)
    if ((source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics.length > 0) return null
    const visit = (node: ts.Node): void => {
      const specifier = specifierOf(node)
      if (specifier !== null) edges.push(`${start + specifier.getStart(source)} ${specifier.text}`)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return [...edges, ...found.sources.map((specifier) => `${text.indexOf(specifier) - 1} ${specifier}`)].sort()
}

function specifierOf(node: ts.Node): ts.StringLiteral | null {
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : isCall
        ? node.arguments[0]
        : undefined
  return specifier !== undefined && ts.isStringLiteral(specifier) ? specifier : null
}
