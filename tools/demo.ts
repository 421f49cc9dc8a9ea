import { inlineMessage, type Finding } from '@stratalint/core'
import { wrapText } from '@stratalint/report'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'

const SHOP = 'fixtures/demo/shop'
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = fileURLToPath(new URL('../packages/cli/bin/stratalint.js', import.meta.url))
const width = Math.min(process.stdout.columns || 110, 120)

function stratalint(...args: string[]): string {
  const options = { cwd: `${root}${SHOP}`, encoding: 'utf8' as const, env: { ...process.env, ...colorOfChild() } }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], options)
  if (status !== 1) throw new Error(`stratalint ${args.join(' ')} exited with ${status}: ${stderr}`)
  return stdout
}

/** The output of the command is captured, so it cannot see the terminal itself. */
function colorOfChild(): Record<string, string> {
  return process.stdout.isTTY && process.stdout.hasColors() && !process.env['NO_COLOR'] ? { FORCE_COLOR: '1' } : {}
}

const title = (text: string): string => styleText('bold', text)
const dim = (text: string): string => styleText('dim', text)
const wrapped = (line: string, indent = ''): string =>
  wrapText(line, width - indent.length)
    .map((part) => indent + part)
    .join('\n')
const indented = (text: string): string => wrapped(text, '  ')

const { findings } = JSON.parse(stratalint('check', '--format', 'json')) as { findings: Finding[] }
const example = findings.find(({ rule }) => rule === 'architecture/layer-direction')!
const { rule, file, line, column, what, fix, not } = example

const list = [example, ...findings.filter((finding) => finding !== example)].map((finding) => {
  const position = `${finding.file}:${finding.line}:${finding.column}`
  return `${styleText('cyan', position)}  ${dim(finding.rule)}\n${indented(finding.what)}`
})
const [block = ''] = stratalint('check', file).split('\n\n')
const details = block.split('\n').map((line) => {
  const [indent = ''] = /^ */.exec(line)!
  return wrapped(line.slice(indent.length), indent)
})
const forAgents = JSON.stringify({ rule, file, line, column, what, fix: fix.map(({ title }) => title), not })

console.log(`${title(`stratalint check`)} in ${SHOP}: ${findings.length} findings, one for each rule

${list.join('\n')}

${title('One of them, in the terminal')}
${details.join('\n')}

${title('In the editor')}, from ESLint or oxlint, at the import
${indented(inlineMessage(example))}

${title('For an agent or a script')}, from stratalint check --format json
  ${forAgents}

${title('Next')}
  npx stratalint explain ${rule.split('/')[1]}   why the rule exists, with examples
  npx stratalint init --yes                write a policy for your project
  npx stratalint baseline                  keep the findings of today, and fail on new ones
  README.md                                set up editors, CI and monorepos`)
