import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a killed run left behind is older than this; what is younger may belong to one that is about to finish. */
const ABANDONED_MS = 60_000

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** The names that this tool gives to what it means to remove again: nothing else is ever removed. */
const LEFTOVER = new RegExp(
  `^(?:modules-of-[0-9a-f]{16}-[0-9a-f]{8}\\.bin|clock-${UUID}|(?:run-of|config|policy)-[0-9a-f]{16}\\.(?:bin|json)\\.${UUID}\\.tmp|stratalint-run-[A-Za-z0-9]{6})$`,
)

/** Removes from a cache folder what killed runs left there; `keep` names what is in use. */
export function sweepFolder(folder: string, keep: (name: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    if (!LEFTOVER.test(name) || keep(name)) continue
    const path = join(folder, name)
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (stat === undefined || stat.isSymbolicLink() || Date.now() - stat.mtimeMs <= ABANDONED_MS) continue
    rmSync(path, { recursive: true, force: true })
  }
}
