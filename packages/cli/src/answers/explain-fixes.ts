import { CheckError, explainFindings } from '@stratalint/engine'
import { plural } from '@stratalint/report'
import { rulesNamed } from '../find-rule.ts'
import { printAnswer } from '../output/print-answer.ts'
import { diffsOfFixes } from './fix-diffs.ts'
import { stepsText } from './explain-text.ts'

/** Prints the steps of the first fix of each chosen finding; returns the exit code. */
export async function explainFixes({
  paths,
  values,
}: {
  paths: readonly string[]
  values: ReadonlyMap<string, readonly string[]>
}): Promise<number> {
  const [named, config, ids = []] = [values.get('rule'), values.get('config')?.[0], values.get('id')]
  const { findings, trusted } = await explainFindings(
    {
      cwd: process.cwd(),
      paths,
      ...(config !== undefined && { configFile: config }),
      ...(named !== undefined && { only: await rulesNamed(named, config) }),
      baseline: ids.length === 0,
    },
    diffsOfFixes,
  )
  const unknown = ids.find((id) => !findings.some((finding) => finding.id === id))
  if (unknown !== undefined) throw new CheckError(`No finding has the id ${unknown}.`)
  const chosen = findings
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((finding) => ({ ...finding, fix: finding.fix.slice(0, 1) }))
  printAnswer(values.get('format')?.[0], { findings: chosen }, () => [
    ...chosen.flatMap((finding) => [...stepsText(finding), '']),
    chosen.length === 0 ? 'No findings to fix.' : `The steps of ${plural(chosen.length, 'finding')}.`,
  ])
  if (!trusted) return 2
  return chosen.length > 0 ? 1 : 0
}
