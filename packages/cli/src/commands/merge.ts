import { merge, type CheckResult } from '@stratalint/engine'
import { isInside, VERSION } from '@stratalint/policy'
import { readDocuments, type Display, type ReportContext } from '@stratalint/report'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../command-line/command.ts'
import { COMMANDS } from '../command-line/commands.ts'
import { errorsOf, exitCode, readMaxWarnings } from '../exit-code.ts'
import { agentContextOf } from '../output/agent-output.ts'
import { writeResult } from '../output/write-result.ts'
import { formatsOf, readTargets } from '../output/output-targets.ts'
import { reportContext, repositoryOf, ruleInfos } from '../output/report-context.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async (given) => {
  const { positionals, switches, values } = given
  if (positionals.length === 0)
    throw new UsageError('merge requires at least one file written by stratalint check --format json.')
  const value = (name: keyof typeof COMMANDS.merge.flags): string | undefined => values.get(name)?.[0]
  const maxWarnings = readMaxWarnings(value('max-warnings'))
  const targets = readTargets(values.get('format'), value('output-file'))
  const agent = agentContextOf('merge', given, COMMANDS.merge.flags, formatsOf(targets))
  const { folder, summary, findings, trusted, fixed } = merge(await readDocuments(positionals.map(read)), VERSION)

  const repository = repositoryOf(realpathSync(process.cwd()))
  if (!isInside(repository, join(repository, folder)))
    throw new UsageError(`The project folder ${folder} is outside the repository.`)
  const result: CheckResult = { root: join(repository, folder), summary, findings, trusted }
  const rules = await ruleInfos(targets)
  const contextOf = (display: Display): ReportContext => ({
    ...reportContext(result.root, { ...display, withReasons: true }, rules, agent),
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
    throw new UsageError(code === 'ENOENT' ? `${path} does not exist.` : `Cannot read ${path}: ${code}.`)
  }
}

/** The documents name the folder of their project, which may not exist on this machine. */
function placedIn(folder: string): { projectFolder: string; repositoryPath: (file: string) => string } {
  const projectFolder = folder === '' ? '' : `${folder}/`
  return { projectFolder, repositoryPath: (file) => projectFolder + file }
}
