import { unifiedDiff } from '@stratalint/engine'
import { fix, type FixedFinding, type FixResult } from '@stratalint/fix'
import { createProgress, messageLine, plural, toSafeJson } from '@stratalint/report'
import { join, relative } from 'node:path'
import type { Command } from '../command-line/command.ts'
import { rulesNamed } from '../find-rule.ts'
import { formatMessage } from '../output/print-message.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches, values }) => {
  const isWritten = switches.has('write')
  if (switches.has('explain')) {
    if (isWritten) throw new UsageError('--explain changes nothing; leave out --write.')
    const { explainFixes } = await import('../answers/explain-fixes.ts')
    return explainFixes({ paths: positionals, values })
  }
  if (switches.has('force') && !isWritten) throw new UsageError('--force is for --write.')
  const named = values.get('rule')
  const rules = named === undefined ? undefined : await rulesNamed(named, values.get('config')?.[0])
  const progress = createProgress(process.stderr)
  const result = await fix({
    cwd: process.cwd(),
    configFile: values.get('config')?.[0],
    paths: positionals,
    rules,
    ids: values.get('id') ?? [],
    suggested: switches.has('suggested'),
    write: isWritten,
    force: switches.has('force'),
    onNotice: (notice) => progress.notice(formatMessage([notice])),
    ...(progress.step !== undefined && { onProgress: progress.step }),
    onTried: ({ finding, isFixed, done, total }) => {
      if (progress.step !== undefined) progress.step({ phase: 'fix', done, total })
      else
        progress.notice(
          `${done}/${total} ${!isFixed ? 'left ' : isWritten ? 'fixed' : 'fixes'} ${messageLine(finding.file)}:${finding.line}\n`,
        )
    },
  }).finally(progress.stop)
  process.stdout.write(values.get('format')?.[0] === 'json' ? toSafeJson(documentOf(result)) : textOf(result))
  if (!result.trusted) return 2
  return result.refused.length + result.suggested + result.manual > 0 ? 1 : 0
}

export default run

function documentOf({ files, fixed, refused, suggested, manual, written }: FixResult): object {
  return {
    written,
    fixed,
    refused,
    suggested,
    manual,
    files: files.map(({ path, before, after }) => ({ path, diff: unifiedDiff(path, before, after) })),
  }
}

function textOf(result: FixResult): string {
  const { root, files, fixed, refused, suggested, manual, written } = result
  const pathOf = (path: string): string => relative(process.cwd(), join(root, path)) || path
  const shown = (path: string): string => messageLine(pathOf(path))
  const lines: string[] = []
  if (!written) for (const { path, before, after } of files) lines.push(unifiedDiff(pathOf(path), before, after))
  for (const { path, before, after } of files)
    lines.push(`${before === null ? 'creates' : after === null ? 'deletes' : 'edits  '}  ${shown(path)}`)
  if (files.length > 0) lines.push('')
  for (const finding of fixed)
    lines.push(`${written ? 'fixed' : 'fixes'}  ${headOf(finding, shown)}`, `       ${messageLine(finding.title)}`)
  for (const finding of refused)
    lines.push(
      `left   ${headOf(finding, shown)}`,
      `       ${messageLine(finding.title)}`,
      `       ${messageLine(finding.reason)}`,
    )
  if (fixed.length + refused.length > 0) lines.push('')
  lines.push(summaryOf(result))
  if (suggested > 0) lines.push('--suggested also carries out the fixes that a person should look at.')
  if (manual > 0) lines.push('stratalint fix --explain prints the steps of the findings that a person has to fix.')
  if (!written && files.length > 0) lines.push('Nothing was written. --write applies these changes.')
  return `${lines.join('\n')}\n`
}

function headOf({ rule, file, line, id }: FixedFinding, shown: (path: string) => string): string {
  return `${shown(file)}:${line}  ${rule}  ${id}`
}

function summaryOf({ fixed, refused, suggested, manual, written, trusted }: FixResult): string {
  if (!trusted) return 'Something could not be checked, so nothing was fixed. stratalint check names it.'
  if (fixed.length + refused.length + suggested + manual === 0) return 'No findings to fix.'
  const left = [
    ...(refused.length === 0 ? [] : [`${refused.length} left`]),
    ...(suggested === 0 ? [] : [`${suggested} with --suggested`]),
    ...(manual === 0 ? [] : [`${manual} for a person`]),
  ]
  return `${plural(fixed.length, 'finding')} ${written ? 'fixed' : 'can be fixed'}${left.length === 0 ? '' : `, ${left.join(', ')}`}.`
}
