import { hasConfig, isConfigFileName } from '@stratalint/policy'
import { messageLine } from '@stratalint/report'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { closeWorld } from '../init/close.ts'
import { fitOf } from '../init/draft.ts'
import { propose } from '../init/propose.ts'
import { render } from '../init/render.ts'
import { survey } from '../init/survey.ts'
import type { Command } from '../command-line/command.ts'
import { printMessage } from '../output/print-message.ts'
import { initClosing, initPreview } from '../texts.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches }) => {
  if (positionals.length > 0)
    throw new UsageError(`init takes no path, not ${positionals[0]}; run it in the folder that the policy is for.`)
  const root = realpathSync(process.cwd())
  refuseSecondPolicy(root)
  const found = survey(root, readManifest(root))
  const draft = closeWorld(propose(found), found)
  const name = found.typescript ? 'stratalint.config.ts' : 'stratalint.config.mjs'
  const text = render(draft, found.typescript)
  if (!switches.has('yes')) {
    process.stdout.write(text)
    printMessage(initPreview(name))
    return 0
  }
  write(root, name, text)
  process.stdout.write(
    initClosing({
      name,
      found: messageLine(draft.found),
      isEmpty: found.files.length === 0,
      ...fitOf(draft, found),
      leftOut: fitOf(draft, found).leftOut.map(messageLine),
    }),
  )
  return Promise.resolve(0)
}

export default run

/** A second policy would take files away from the one that there is. */
function refuseSecondPolicy(root: string): void {
  for (let folder = root; ; folder = dirname(folder)) {
    if (hasConfig(folder)) {
      const file = readdirSync(folder).find(isConfigFileName)
      const shown = relative(root, join(folder, file ?? 'package.json')) + (file === undefined ? '#stratalint' : '')
      throw new UsageError(
        folder === root
          ? `There is a policy already: ${shown}. init never overwrites one; edit it, or check it with \`stratalint check\`.`
          : `The policy ${shown} covers this folder already; a policy here would take its files out of that one. Edit that one.`,
      )
    }
    if (folder === dirname(folder)) return
  }
}

function readManifest(root: string): Record<string, unknown> {
  const path = join(root, 'package.json')
  if (!existsSync(path)) return {}
  try {
    // A pipe or a device would not end.
    const stats = statSync(path)
    const parsed =
      stats.isFile() && stats.size <= 8 * 1024 * 1024
        ? (JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown)
        : null
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>
  } catch {
    // Reported below, like any other text that is not an object.
  }
  throw new UsageError(
    'package.json is not a JSON object, so the workspaces and packages of this project cannot be read. Fix it and run init again.',
  )
}

function write(root: string, name: string, text: string): void {
  try {
    writeFileSync(join(root, name), text, { flag: 'wx' })
  } catch (error) {
    throw new UsageError(`Cannot write ${name}: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
