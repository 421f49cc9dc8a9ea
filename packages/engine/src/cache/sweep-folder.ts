import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Younger files may belong to a run that is not finished. */
const ABANDONED_MS = 60_000

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** The names of temporary files of this tool; no other file is ever removed. */
const LEFTOVER = new RegExp(
  `^(?:modules-of-[0-9a-f]{16}-[0-9a-f]{8}\\.bin|clock-${UUID}|(?:run-of|config|policy)-[0-9a-f]{16}\\.(?:bin|json)\\.${UUID}\\.tmp|stratalint-run-[A-Za-z0-9]{6})$`,
)

/** Removes the files that killed runs left in a cache folder, except those that `keep` accepts. */
export function sweepFolder(folder: string, keep: (name: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    if (!LEFTOVER.test(name) || keep(name)) continue
    const path = join(folder, name)
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (stat === undefined || stat.isSymbolicLink() || Date.now() - stat.mtimeMs <= ABANDONED_MS) continue
    rmSync(path, { recursive: true, force: true })
  }
}
