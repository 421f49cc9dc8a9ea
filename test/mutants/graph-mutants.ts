import type { Mutant } from './mutant.ts'

const edges = 'packages/graph/src/edges'
const read = 'packages/graph/src/read'
const resolution = 'packages/graph/src/resolution'

export const GRAPH_MUTANTS: Mutant[] = [
  {
    mistake: 'one inline type makes the whole import a type',
    file: `${edges}/import-names.ts`,
    search: "specifiers.every((specifier) => specifier['importKind'] === 'type'))",
    replace: "specifiers.some((specifier) => specifier['importKind'] === 'type'))",
    caughtBy: `${edges}/import.test.ts`,
  },
  {
    mistake: 'export * counts as a type',
    file: `${edges}/export-all.ts`,
    search: "makeEdge('export-all', specifier, false,",
    replace: "makeEdge('export-type', specifier, true,",
    caughtBy: `${edges}/export.test.ts`,
  },
  {
    mistake: 'a shadowed require is an edge',
    file: `${edges}/known-objects.ts`,
    search: "if (binding === null) return node['name'] === 'require'",
    replace: "if (node['name'] === 'require') return true",
    caughtBy: `${edges}/require.test.ts`,
  },
  {
    mistake: 'vi.importActual is no edge',
    file: `${edges}/mock.ts`,
    search: "['importActual', 'promise'],",
    replace: '',
    caughtBy: `${edges}/mock.test.ts`,
  },
  {
    mistake: 'a URL relative to anything is an edge',
    file: `${edges}/url.ts`,
    search: "|| !isImportMeta(base, 'url') || !isUrlClass",
    replace: '|| !isUrlClass',
    caughtBy: `${edges}/url.test.ts`,
  },
  {
    mistake: 'a let is as good as a const',
    file: `${edges}/computed.ts`,
    search: "binding?.type === 'variable' && binding.isConst && ",
    replace: "binding?.type === 'variable' && ",
    caughtBy: `${edges}/glob.test.ts`,
  },
  {
    mistake: 'require may be given away unseen',
    file: `${edges}/require-value.ts`,
    search: "return node['callee'] === child ? null : { type: 'given-away' }",
    replace: 'return null',
    caughtBy: `${edges}/opaque.test.ts`,
  },
  {
    mistake: 'a pattern leads to its own importer',
    file: `${resolution}/globs.ts`,
    search: 'new Set([importer])',
    replace: 'new Set<string>()',
    caughtBy: `${resolution}/globs.test.ts`,
  },
  {
    mistake: "a reference to an installed package's types is an edge",
    file: `${edges}/reference.ts`,
    search: "if (attribute === 'types' && ",
    replace: "if (attribute === 'path' && ",
    caughtBy: `${edges}/reference.test.ts`,
  },
  {
    mistake: 'JavaScript gets the TypeScript file beside the one it names',
    file: `${resolution}/extensions.ts`,
    search: ': [written, ...typescript, ...declarations]',
    replace: ': [...typescript, written, ...declarations]',
    caughtBy: `${resolution}/relative.test.ts`,
  },
  {
    mistake: "a scoped types package is nobody's",
    file: `${resolution}/specifier.ts`,
    search: 'return scoped > 0 ?',
    replace: 'return scoped < 0 ?',
    caughtBy: `${resolution}/relative.test.ts`,
  },
  {
    mistake: 'a workspace package that is not built cannot be found',
    file: `${resolution}/package-source.ts`,
    search: "...(inner[0] === 'src' ? [] : ['src'])",
    replace: '...[]',
    caughtBy: `${resolution}/workspaces.test.ts`,
  },
  {
    mistake: "a path into one's own package is held against it",
    file: `${resolution}/resolver.ts`,
    search: 'owner.name === null || owner === workspaces.holding(importer) ? resolution',
    replace: 'owner.name === null ? resolution',
    caughtBy: `${resolution}/workspaces.test.ts`,
  },
  {
    mistake: 'a file that requires is read by its statements alone',
    file: `${read}/needs-tree.ts`,
    search: '(?:require|createRequire|',
    replace: '(?:createRequire|',
    caughtBy: `${read}/random-programs.test.ts`,
  },
  {
    mistake: 'an alias of an import counts as a value of its own',
    file: `${read}/shallow-program.ts`,
    search: "if (inner.type === 'IdentifierReference') return identifier(inner)",
    replace: "if (inner.type === 'IdentifierReference') return OPAQUE",
    caughtBy: `${read}/random-programs.test.ts`,
  },
]
