import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Words that make a sentence or a name hard to read, and what to write in their place. */
const AVOID: readonly (readonly [RegExp, string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\b(?:tells?|told|telling)\b/i, 'reports, prints, shows'],
  [/\b(?:speaks?|spoke|spoken|speaking)\b/i, 'names, describes, applies to'],
  [/\b(?:says?|said) of\b/i, 'reports about, allows for'],
  [/\b(?:is|are|was|were|be|been) asked\b/i, 'is required, is checked'],
  [/\b(?:lifts?|lifted|lifting|liftable)\b/i, 'allows, exempts, suppresses'],
  [/\b(?:stands?|stood|standing)\b/i, 'is, is in, appears'],
  [/\bholds? no\b/i, 'has no, contains no'],
  [/\bis the text\b/i, 'matches the text'],
  [/\bverbs?\b/i, 'command'],
  [/\b(?:lets?|letting) in\b/i, 'allows'],
  [/\b(?:take|takes|taken|took) for\b/i, 'treated as'],
  [/\bbelongs? to the open\b/i, 'is public'],
  [/\bknots?\b/i, 'cycle of n files'],
  [/\bcargo\b/i, 'moved declarations'],
  [/\bwirers?\b/i, 'composition point'],
  [/\b(?:reach|look|doubt|says|tells|word)(?=\s*[(:=<])/, 'a name that explains itself'],
  [/\b(?:spare|spares|spared|sparing)\b/i, 'exempt, skip'],
  [/\bvouch(?:es|ed)?\b/i, 'guarantee, prove'],
  [/\b(?:fell|falls?) apart\b/i, 'was split'],
  [/\bnobody's\b/i, 'owned by no one'],
  [/\bthe like\b/i, 'similar'],
  [/\b(?:thereof|therein|hence|shall|whence|hither|beforehand|forthwith|ought)\b/i, 'a plain word'],
]

const root = fileURLToPath(new URL('..', import.meta.url))
const scope = process.argv.slice(2)
const files = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...(scope.length > 0 ? ['--', ...scope] : [])],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
).split('\0')

/** Names in camel case are read word by word. */
function readable(line: string): string {
  return line.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
}

let found = 0
for (const file of files) {
  if (
    !/\.(?:ts|mjs|js|md|json|yml|yaml)$/.test(file) ||
    /^fixtures\/|package-lock|^tools\/words\.ts|\/CHANGELOG/.test(file)
  )
    continue
  const lines = readFileSync(`${root}/${file}`, 'utf8').split('\n')
  for (const [index, line] of lines.entries()) {
    for (const [pattern, instead] of AVOID) {
      const match = pattern.exec(readable(line)) ?? pattern.exec(line)
      if (match === null) continue
      found++
      console.log(`${file}:${index + 1}  “${match[0]}”: write ${instead}.  ${line.trim().slice(0, 100)}`)
    }
  }
}
if (found > 0) {
  console.error(`${found} words to replace.`)
  process.exit(1)
}
