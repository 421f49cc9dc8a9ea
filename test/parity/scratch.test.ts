import { loadPolicy } from '@stratalint/policy'
import fc from 'fast-check'
import { mkdtempSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'
import { randomConfig } from '../support/random-policy.ts'
import { createChance, makeProject, writeProject } from './project.ts'
import { judgeGraph } from './graph.ts'
import { cruiseProject } from './cruise.ts'
import { compareWithCruiser } from './compare.ts'
import { tabulate } from '@stratalint/dependency-cruiser'

test('x', async () => {
  const seed = Number(process.env.SEED ?? 1), runs = Number(process.env.RUNS ?? 10), only = process.env.ONLY
  const parent = mkdtempSync(join(tmpdir(), 'parity-'))
  const samples = fc.sample(fc.tuple(randomConfig, fc.array(fc.noBias(fc.nat({ max: 1e6 })), { minLength: 3000, maxLength: 3000, size: 'max' })), { seed, numRuns: runs })
  let i = 0
  const sightCount: Record<string, number> = {}
  let total = 0, forb = 0, tG = 0, tC = 0
  const verdictCount: Record<string, number> = {}
  for (const [config, numbers] of samples) {
    i++
    if (only && Number(only) !== i) continue
    const root = join(parent, `p${i}`)
    mkdirSync(root)
    const project = makeProject(config, createChance(numbers))
    writeProject(root, project)
    const loaded = await loadPolicy({ cwd: root })
    let t = performance.now()
    const graph = judgeGraph(loaded, '2026-06-01'); tG += performance.now() - t; t = performance.now()
    let cruised
    try { cruised = await cruiseProject(loaded, graph.files, '2026-06-01') } catch (e) { console.log(i, root, 'CRASH', String(e).slice(0, 600)); continue }
    tC += performance.now() - t
    const c = compareWithCruiser(graph.edges, cruised)
    total += graph.edges.length
    for (const e of graph.edges) { const k = e.judgement.rule ?? e.judgement.status; verdictCount[k] = (verdictCount[k] ?? 0) + 1 }
    forb += graph.edges.filter((e) => e.judgement.rule).length
    for (const [e, s] of c.sights) { const k = `${e.edge.kind} ${s}`; sightCount[k] = (sightCount[k] ?? 0) + 1
      if (only && (s === 'elsewhere' || (s === 'unseen' && /type|refer/.test(e.edge.kind)))) console.log('elsewhere', e.file, e.edge.kind, e.edge.specifier, targetOf(e.edge), cruised.filter((x) => x.file === e.file && x.specifier === e.edge.specifier)) }
    if (c.onlyGraph.length + c.onlyCruiser.length + c.extra.length) {
      console.log(i, root, { G: c.onlyGraph.slice(0, 5), C: c.onlyCruiser.slice(0, 5), x: c.extra.slice(0, 4) }, c.onlyGraph.length, c.onlyCruiser.length, c.extra.length)
      if (only) { console.log(JSON.stringify(config, null, 1)); console.log(JSON.stringify(tabulate(loaded.policy, root, graph.files, '2026-06-01').forbidden, null, 1)) }
    }
    if (only) for (const f of c.onlyCruiser) { const [file,,t] = f.split(' | '); console.log(f, JSON.stringify(cruised.filter((x) => x.file === file && x.target === t)), JSON.stringify(graph.edges.filter((x) => x.file === file && targetOf(x.edge) === t).map((x) => [x.edge.specifier, x.edge.packageByPath, x.judgement.reason]))) }
    if (only) for (const f of c.onlyGraph) { const [file,,t] = f.split(' | '); console.log(f, JSON.stringify(cruised.filter((x) => x.file === file && x.target === t)), JSON.stringify(graph.edges.filter((x) => x.file === file && targetOf(x.edge) === t).map((x) => [x.edge.specifier, x.edge.packageByPath, x.judgement.reason]))) }
    if (i <= 3 && !only) console.log(i, graph.files.length, graph.edges.length, tabulate(loaded.policy, root, graph.files, '2026-06-01').forbidden!.length)
  }
  console.log(total, forb, verdictCount, { tG, tC }, Object.fromEntries(Object.entries(sightCount).sort()))
})
import { targetOf } from './graph.ts'
