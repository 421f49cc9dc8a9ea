import { merge, type CheckResult } from '@stratalint/engine'
import { isInside } from '@stratalint/policy'
import { FORMATS, readDocuments, type ReportContext } from '@stratalint/report'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { parseArguments, type Flag } from '../command-line/parse-arguments.ts'
import type { Command } from '../command.ts'
import { errorsOf, exitCode, readMaxWarnings } from '../exit-code.ts'
import { writeResult } from '../output/write-result.ts'
import { readTargets } from '../output/output-targets.ts'
import { reportContext, repositoryOf, ruleInfos } from '../output/report-context.ts'
import { MERGE_HELP } from '../texts.ts'
import { UsageError } from '../usage-error.ts'
import { version } from '../version.ts'

const FLAGS = {
  format: { type: 'value', values: FORMATS, many: true },
  quiet: { type: 'switch' },
  'max-warnings': { type: 'value' },
  'output-file': { type: 'value' },
  'no-color': { type: 'switch' },
  help: { type: 'switch' },
} as const satisfies Record<string, Flag>

const run: Command = async (argv) => {
  const { positionals, switches, values } = parseArguments(argv, FLAGS)
  if (switches.has('help')) {
    process.stdout.write(MERGE_HELP)
    return 0
  }
  if (positionals.length === 0)
    throw new UsageError('merge takes the JSON files that stratalint check --format json wrote.')
  const value = (name: keyof typeof FLAGS): string | undefined => values.get(name)?.[0]
  const maxWarnings = readMaxWarnings(value('max-warnings'))
  const targets = readTargets(values.get('format'), value('output-file'))
  const { folder, summary, findings, trusted, fixed } = merge(await readDocuments(positionals.map(read)), version())

  const repository = repositoryOf(realpathSync(process.cwd()))
  if (!isInside(repository, join(repository, folder)))
    throw new UsageError(`The project folder ${folder} leads out of the repository.`)
  const result: CheckResult = { root: join(repository, folder), summary, findings, trusted }
  const rules = await ruleInfos(targets)
  const contextOf = (color: boolean): ReportContext => ({
    ...reportContext(result.root, color, rules),
    ...placedIn(folder),
  })
  await writeResult(targets, switches.has('quiet') ? errorsOf(result) : result, contextOf, switches.has('no-color'))
  return exitCode(result, { fixed, maxWarnings })
}

export default run

function read(path: string): { name: string; text: string } {
  try {
    return { name: path, text: readFileSync(path, 'utf8') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(code === 'ENOENT' ? `${path} does not exist.` : `${path} cannot be read: ${code}.`)
  }
}

/** The checks said where their project lies; here it may lie elsewhere, or not at all. */
function placedIn(folder: string): { projectFolder: string; hosted: (file: string) => string } {
  const projectFolder = folder === '' ? '' : `${folder}/`
  return { projectFolder, hosted: (file) => projectFolder + file }
}
