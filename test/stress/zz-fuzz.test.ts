import { it } from 'vitest'
import { listBoth, randomRepository } from './git-ignored.ts'
import { createRandom } from './random.ts'
it('x', () => {
const n = Number(process.env.N ?? 300), base = Number(process.env.BASE ?? 1)
let bad = 0
const t = performance.now()
for (let i = 0; i < n; i++) {
  const tree = randomRepository(createRandom(base + i))
  const { git, ours } = listBoth(tree)
  if (JSON.stringify(git) !== JSON.stringify(ours)) {
    bad++
    if (bad > 12) continue
    // shrink: remove lines
    let cur = { ...tree }
    const differs = (x: any) => { try { const r = listBoth(x); return JSON.stringify(r.git) !== JSON.stringify(r.ours) } catch { return false } }
    for (let again = true; again;) { again = false
      for (const k of Object.keys(cur)) {
        if (k === '.git/HEAD') continue
        const { [k]: _, ...rest } = cur
        if (differs(rest)) { cur = rest; again = true; continue }
        const lines = cur[k]!.split('\n')
        if (lines.length > 1) for (let j = 0; j < lines.length; j++) { const x = { ...cur, [k]: lines.filter((_, q) => q !== j).join('\n') }; if (x[k] !== cur[k] && differs(x)) { cur = x; again = true; break } }
      } }
    const r = listBoth(cur)
    console.log(base + i, JSON.stringify(cur), 'git', JSON.stringify(r.git), 'ours', JSON.stringify(r.ours))
  }
}
console.log({ n, bad, ms: performance.now() - t })
}, 600000)
