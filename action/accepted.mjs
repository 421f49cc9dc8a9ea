// What people have accepted in a pull request: by a label, which only people with access can add, or in an approving review.
import { readFileSync } from 'node:fs'

const LABEL = /^accept-([0-9a-f]{16})$/
const IN_REVIEW = /\baccept ([0-9a-f]{16})\b/g
const OWNER_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** Values for `--accept`: an id, or `id=@owner`, which Stratalint compares with the CODEOWNERS file of the base. */
export async function acceptedBy({ pull_request: pull, repository }, env) {
  const labelled = pull.labels.flatMap(({ name }) => LABEL.exec(name)?.[1] ?? [])
  const ask = askOf(env)
  const approvals = (await approvalsOf(pull, repository, ask)).filter(({ ids }) => ids.length > 0)
  const reviewed = []
  for (const { login, ids } of approvals)
    for (const owner of [`@${login}`, ...(await teamsOf(login, env.GITHUB_WORKSPACE ?? '.', ask))])
      reviewed.push(...ids.map((id) => `${id}=${owner}`))
  return [...labelled, ...reviewed]
}

/** Who has approved the newest commit, and what they accept there. */
async function approvalsOf(pull, repository, ask) {
  const latest = new Map()
  for (let page = 1; ; page++) {
    const reviews = await ask(`/repos/${repository.full_name}/pulls/${pull.number}/reviews?per_page=100&page=${page}`)
    for (const review of reviews ?? [])
      if (review.user !== null && review.state !== 'COMMENTED') latest.set(review.user.login, review)
    if ((reviews ?? []).length < 100) break
  }
  return [...latest.values()]
    .filter(({ state, commit_id }) => state === 'APPROVED' && commit_id === pull.head.sha)
    .map(({ user, body }) => ({ login: user.login, ids: [...(body ?? '').matchAll(IN_REVIEW)].map(([, id]) => id) }))
}

/** The teams of the CODEOWNERS file that a person belongs to, as far as the token may see them. */
async function teamsOf(login, folder, ask) {
  const teams = new Set(OWNER_FILES.flatMap((file) => read(`${folder}/${file}`).match(/@[\w-]+\/[\w.-]+/g) ?? []))
  const found = []
  for (const team of teams) {
    const [organization, name] = team.slice(1).split('/')
    const membership = await ask(`/orgs/${organization}/teams/${name}/memberships/${login}`)
    if (membership?.state === 'active') found.push(team)
  }
  return found
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Asks GitHub; `null` for what the token may not see. */
function askOf({ GITHUB_API_URL = 'https://api.github.com', STRATALINT_TOKEN: token }) {
  return async (path) => {
    if (!token) return null
    const response = await fetch(`${GITHUB_API_URL}${path}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    })
    return response.ok ? response.json() : null
  }
}
