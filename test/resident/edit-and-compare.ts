import { check, openLocalResident, type CheckRun } from '@stratalint/engine'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createRandom, EditedProject } from '../cache/edited-project.ts'

/** Edits that change nothing but the text of sources. */
const TYPING = /^(?:(?:add|drop) an import|edit a body|silence|break or repair a file)$/

/** Everything that a check reports, apart from its time. */
async function reportOf(
  run: (
    onNotice: (notice: string) => void,
  ) => Promise<Pick<CheckRun, 'summary' | 'findings' | 'trusted' | 'skipped' | 'empty'>>,
): Promise<unknown> {
  const notices: string[] = []
  const {
    summary: { durationMs: _, ...summary },
    findings,
    trusted,
    skipped,
    empty,
  } = await run((notice) => notices.push(notice))
  return { notices, summary, findings, trusted, skipped, empty }
}

/** Edits a project at random and compares the check in memory with a new one after every so many edits, and after the last. */
export async function editAndCompare(seed: number, edits: number, every = 1): Promise<void> {
  const random = createRandom(seed)
  const project = new EditedProject(random)
  const { root } = project
  const resident = await openLocalResident({ cwd: root, today: () => project.today, cache: seed % 2 === 0 })
  const open = new Set<string>()
  const history: string[] = []
  const setText = (file: string, text: string | null): void => {
    if (text === null) open.delete(file)
    else open.add(file)
    resident.setText(file, text)
  }
  try {
    for (let round = 0; round <= edits; round++) {
      let edit = 'start'
      if (round > 0) {
        for (const file of open) if (random.below(4) === 0) setText(file, null)
        edit = random.below(2) === 0 ? project.editUnsaved() : project.edit()
        // An editor reads a saved document again.
        for (const file of open)
          setText(file, existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null)
        const isTyping = project.unsaved.size > 0 && TYPING.test(edit)
        for (const [file, text] of project.unsaved) setText(file, text)
        history.push(isTyping ? `${edit} (typing)` : edit)
      }
      const context = `seed ${seed}, after: ${history.slice(-30).join(', ')}`
      const isDiskUnchanged = project.unsaved.size > 0 && TYPING.test(edit)
      const warm = await reportOf((onNotice) => resident.check({ onNotice, isDiskUnchanged }))
      project.save()
      if (round % every !== 0 && round !== edits) continue
      const cold = await reportOf((onNotice) => check({ cwd: root, today: project.today, cache: false, onNotice }))
      expect(warm, context).toEqual(cold)
    }
  } finally {
    project.dispose()
  }
}
