import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import type { Edge, ResolvedEdge } from '@stratalint/core'
import { buildGraph, type Graph } from '../src/graph.ts'
import type { ExportRecord, ModuleRecord } from '../src/module-record.ts'

// TEMPORARY extractor, to be replaced by extractModule
function extract(text: string, file: string): ModuleRecord {
  const edges: Edge[] = []
  const exports: ExportRecord[] = []
  const locals = new Map<string, { edge: number; imported: string; typeOnly: boolean }>()
  const at = { start: 0, end: 0 }
  const nm = (n: any): string => n.name ?? n.value
  const program = parseSync(file, text).program as any
  for (const s of program.body) {
    if (s.type === 'ImportDeclaration') {
      const typeOnly = s.importKind === 'type'
      const names = s.specifiers.map((p: any) => ({
        name: p.type === 'ImportDefaultSpecifier' ? 'default' : p.type === 'ImportNamespaceSpecifier' ? '*' : nm(p.imported),
        local: p.local.name, typeOnly: typeOnly || p.importKind === 'type',
      }))
      for (const n of names) locals.set(n.local, { edge: edges.length, imported: n.name, typeOnly: n.typeOnly })
      const all = names.length > 0 && names.every((n: any) => n.typeOnly)
      edges.push({ kind: all ? 'import-type' : 'import', specifier: s.source.value, start: s.source.start, end: s.source.end, typeOnly: all, names })
    } else if (s.type === 'ExportAllDeclaration') {
      const typeOnly = s.exportKind === 'type'
      exports.push({ name: s.exported ? nm(s.exported) : '*', typeOnly, ...at, binding: { type: 'through', edge: edges.length, imported: '*' } })
      edges.push({ kind: 'export-all', specifier: s.source.value, start: s.source.start, end: s.source.end, typeOnly, names: [{ name: '*', local: s.exported ? nm(s.exported) : null, typeOnly }] })
    } else if (s.type === 'ExportNamedDeclaration' && s.source) {
      const typeOnly = s.exportKind === 'type'
      for (const p of s.specifiers) exports.push({ name: nm(p.exported), typeOnly, ...at, binding: { type: 'through', edge: edges.length, imported: nm(p.local) } })
      edges.push({ kind: typeOnly ? 'export-type' : 'export', specifier: s.source.value, start: s.source.start, end: s.source.end, typeOnly, names: s.specifiers.map((p: any) => ({ name: nm(p.local), local: nm(p.exported), typeOnly })) })
    } else if (s.type === 'ExportNamedDeclaration' && s.declaration) {
      const d = s.declaration
      const ids = d.declarations ? d.declarations.map((v: any) => v.id.name) : [d.id.name]
      for (const name of ids) exports.push({ name, typeOnly: /TS/.test(d.type), ...at, binding: { type: 'local', kind: /TS/.test(d.type) ? 'type' : 'value' } })
    } else if (s.type === 'ExportNamedDeclaration') {
      for (const p of s.specifiers) {
        const l = locals.get(nm(p.local))
        const typeOnly = s.exportKind === 'type' || (l?.typeOnly ?? false)
        exports.push({ name: nm(p.exported), typeOnly, ...at, binding: l ? { type: 'through', edge: l.edge, imported: l.imported } : { type: 'local', kind: 'value' } })
      }
    } else if (s.type === 'ExportDefaultDeclaration') {
      const l = locals.get(s.declaration.name)
      exports.push({ name: 'default', typeOnly: false, ...at, binding: l ? { type: 'through', edge: l.edge, imported: l.imported } : { type: 'local', kind: 'value' } })
    }
  }
  return { edges, exports }
}

/** A graph of inline sources. */
export function graphOfSources(files: Record<string, string>): Graph {
  return buildGraph(Object.entries(files).map(([file, text]) => {
    const record = extract(text, file)
    const edges = record.edges.map((edge): ResolvedEdge => {
      const at = posix.join(posix.dirname(file), edge.specifier)
      const path = [at, `${at}.ts`, `${at}/index.ts`].find((candidate) => candidate in files)
      const target: ResolvedEdge['target'] = path !== undefined ? { type: 'file', path } : edge.specifier.startsWith('.') ? { type: 'unresolved', why: 'relative' } : { type: 'external', name: edge.specifier }
      return { ...edge, target, packageByPath: null }
    })
    return { file, ...record, edges }
  }))
}
