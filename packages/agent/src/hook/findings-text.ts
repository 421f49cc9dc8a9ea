import { groupBy, type Finding } from '@stratalint/core'
import { messageLine } from '@stratalint/report'
import { posixRelative } from '@stratalint/core'

/** About 1,800 tokens: hosts cut what is longer. */
const MOST_CHARACTERS = 6_000

/** Findings for an agent: each rule's reason once, each finding on one line with its first fix, and how to verify. */
export function findingsText(findings: readonly Finding[], verify: string | null): string {
  const lines: string[] = []
  let length = 0
  let shown = 0
  for (const [rule, group] of groupBy(findings, (finding) => finding.rule)) {
    const nots = new Set(group.map(({ not }) => not).filter((not) => not !== ''))
    const part = [
      `${rule}: ${group[0]!.why}`,
      ...group.map(
        ({ file, line, what, fix }) => `${file}:${line} ${what}${fix[0] === undefined ? '' : ` Fix: ${fix[0].title}`}`,
      ),
      ...nots,
    ].map(messageLine)
    for (const line of part) {
      if (length + line.length > MOST_CHARACTERS) break
      lines.push(line)
      length += line.length + 1
    }
    shown += group.length
    if (length > MOST_CHARACTERS) break
  }
  if (shown < findings.length) lines.push(`And ${findings.length - shown} more.`)
  if (verify !== null) lines.push(`Verify: ${messageLine(verify)}`)
  return `${lines.join('\n')}\n`
}

/** The command that checks files again. */
export function verifyCommand(root: string, cwd: string, files: readonly string[]): string {
  const folder = posixRelative(cwd, root)
  const shown = files.slice(0, 5).map((file) => quote(folder === '' ? file : `${folder}/${file}`))
  return `npx stratalint check ${files.length > 5 ? quote(folder === '' ? '.' : folder) : shown.join(' ')}`
}

function quote(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
