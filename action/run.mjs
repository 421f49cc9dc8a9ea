// Runs Stratalint in GitHub Actions, as the project has it installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { acceptedBy } from './accepted.mjs'

const { env } = process
const command = env.STRATALINT_COMMAND || 'check'
const more = (env.STRATALINT_ARGS ?? '')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')

if (command !== 'check' && command !== 'review') fail(`The input command is check or review, not ${command}.`)
const own = command === 'review' ? await argumentsOfReview() : []
const { status, error } = spawnSync(
  'npx',
  ['--no-install', 'stratalint', command, '--format', 'github', ...own, ...more],
  { stdio: 'inherit', env: { ...env, STRATALINT_TOKEN: '' } },
)
if (error !== undefined) fail(`Stratalint cannot run: ${error.message}`)
process.exit(status ?? 2)

/** The range of the pull request, and what people have accepted. */
async function argumentsOfReview() {
  const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
  const pull = event.pull_request
  if (pull === undefined) fail('The command review needs an event of a pull request.')
  const accepted = (await acceptedBy(event, env)).flatMap((id) => ['--accept', id])
  // The merge of both sides is checked out, or with pull_request_target the base.
  if (env.GITHUB_EVENT_NAME !== 'pull_request_target') return [pull.base.sha, ...accepted]
  const fetched = spawnSync('git', ['fetch', '--no-tags', 'origin', `+refs/pull/${Number(pull.number)}/head`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (fetched.status !== 0) fail('The head of the pull request cannot be fetched.')
  return ['HEAD', '--head', 'FETCH_HEAD', ...accepted]
}

function fail(message) {
  console.log(`::error::${message.replaceAll('%', '%25').replaceAll('\n', '%0A')}`)
  process.exit(2)
}
