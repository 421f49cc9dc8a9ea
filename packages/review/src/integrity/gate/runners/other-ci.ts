import type { Run } from '../model.ts'
import { asObject, listOf, objectsOf, stringsOf, type Json, type World, textOf } from '../world.ts'
import { ciRuns, scalarText, type CiScript } from './ci-script.ts'
import { circleScripts } from './circle.ts'
import { gitlabScripts } from './gitlab.ts'

/** What servers other than GitHub Actions run. */
export function otherCiRuns(world: World): Run[] {
  const files = [...world.files]
  return files.flatMap((file) => scriptsOf(file, world)).flatMap((script) => ciRuns(script, world))
}

function scriptsOf(file: string, world: World): CiScript[] {
  if (file === '.gitlab-ci.yml' || file === '.gitlab-ci.yaml') return gitlabScripts(file, world)
  if (/^\.circleci\/config\.ya?ml$/.test(file)) return circleScripts(file, world)
  if (/(?:^|\/)(?:azure-pipelines[\w.-]*|\.azure-pipelines\/[\w.-]+|\.azuredevops\/[\w./-]+)\.ya?ml$/.test(file))
    return azureScripts(file, world)
  if (file === 'bitbucket-pipelines.yml') return bitbucketScripts(file, world)
  if (/^\.buildkite\/[\w./-]+\.ya?ml$|^buildkite\.ya?ml$/.test(file)) return buildkiteScripts(file, world)
  if (/(?:^|\/)Jenkinsfile[\w.-]*$/.test(file)) return jenkinsScripts(file, world)
  if (/^\.(?:drone|woodpecker)\.ya?ml$|^\.woodpecker\/[\w.-]+\.ya?ml$/.test(file)) return droneScripts(file, world)
  if (file === '.travis.yml') return travisScripts(file, world)
  return []
}

const BOTH = ['push', 'pull_request'] as const

function azureScripts(file: string, world: World): CiScript[] {
  const json = world.yaml(file)
  if (json === null) return []
  const events = [...(json['trigger'] === 'none' ? [] : ['push']), ...(json['pr'] === 'none' ? [] : ['pull_request'])]
  const branches = azureBranches(json['trigger'])
  const scripts: CiScript[] = []
  const walk = (value: unknown, job: string, outer: Pick<CiScript, 'isTolerant' | 'condition'>): void => {
    for (const one of listOf(value)) {
      const item = asObject(one)
      if (item === null) continue
      const name = textOf(item['job'] ?? item['stage'] ?? item['deployment'] ?? job)
      const place = {
        isTolerant:
          outer.isTolerant ||
          item['continueOnError'] === true ||
          item['continueOnError'] === 'true' ||
          item['enabled'] === false,
        condition: scalarText(item['condition']) ?? outer.condition,
      }
      const script = ['script', 'bash', 'pwsh', 'powershell']
        .map((key) => item[key])
        .find((text) => typeof text === 'string')
      if (typeof script === 'string')
        scripts.push({ file, job: name, events, lines: [script], errexit: false, branches, ...place })
      for (const key of ['stages', 'jobs', 'steps']) walk(item[key], name, place)
      const template = typeof item['template'] === 'string' ? world.yaml(item['template'].replace(/^\//, '')) : null
      if (template !== null) for (const key of ['stages', 'jobs', 'steps']) walk(template[key], name, place)
    }
  }
  walk(json, '', { isTolerant: false, condition: null })
  return scripts
}

/** The branches whose pushes start a pipeline. */
function azureBranches(trigger: unknown): readonly string[] | null {
  const included =
    asObject(asObject(trigger)?.['branches'])?.['include'] ?? (asObject(trigger) === null ? trigger : null)
  const names = stringsOf(included)
  return names.length === 0 || names.includes('*') ? null : names
}

function bitbucketScripts(file: string, world: World): CiScript[] {
  const pipelines = asObject(world.yaml(file)?.['pipelines']) ?? {}
  const scripts: CiScript[] = []
  const walk = (value: unknown, event: string): void => {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const item = asObject(one)
      if (item === null) continue
      const step = asObject(item['step'])
      if (step === null) {
        walk(Object.values(item).flat(), event)
        continue
      }
      const lines = stringsOf(step['script'])
      const name = scalarText(step['name']) ?? 'step'
      scripts.push({
        file,
        job: name,
        events: [event],
        lines,
        errexit: true,
        isTolerant: step['on-fail'] !== undefined && /ignore/.test(JSON.stringify(step['on-fail'])),
        condition: step['trigger'] === 'manual' ? 'manual' : null,
      })
    }
  }
  walk(pipelines['default'], 'push')
  walk(pipelines['branches'], 'push')
  walk(pipelines['pull-requests'], 'pull_request')
  walk(pipelines['custom'], 'workflow_dispatch')
  return scripts
}

function buildkiteScripts(file: string, world: World): CiScript[] {
  const scripts: CiScript[] = []
  const walk = (steps: unknown): void => {
    for (const one of listOf(steps)) {
      const step: Json | null = asObject(one)
      if (step === null) continue
      walk(step['steps'])
      const lines = [...stringsOf(step['command']), ...stringsOf(step['commands'])]
      const tolerance = step['soft_fail']
      const isSkipped = step['skip'] === true || (typeof step['skip'] === 'string' && step['skip'] !== '')
      scripts.push({
        file,
        job: scalarText(step['key'] ?? step['label']) ?? 'step',
        events: BOTH,
        lines,
        errexit: true,
        isTolerant: (tolerance !== undefined && tolerance !== false) || isSkipped,
        condition: scalarText(step['if']) ?? scalarText(step['branches']),
      })
    }
  }
  walk(world.yaml(file)?.['steps'])
  return scripts
}

/** `sh '…'` in a pipeline; what is around it is read from the text. */
function jenkinsScripts(file: string, world: World): CiScript[] {
  const text = (world.read(file) ?? '').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  )
  const calls = [
    ...text.matchAll(
      /\b(?:sh|bat)\b\s*\(?\s*(?:label:\s*(?:'[^']*'|"[^"]*")\s*,\s*)?(?:script:\s*)?("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')([^\n]*)/g,
    ),
  ]
  return calls.map((match): CiScript => {
    const script = match[1]!.replace(/^(?:"""|'''|["'])|(?:"""|'''|["'])$/g, '')
    const before = text.slice(0, match.index)
    const opened = enclosing(before)
    const after = `${match[2]!}${text.slice(match.index, match.index + match[0].length)}`
    const isTolerant =
      /returnStatus:\s*true/.test(after) ||
      opened.some((line) => /catchError|warnError|\btry\b/.test(line) && !/buildResult:\s*['"]FAILURE/.test(line))
    const when = opened.findIndex((line) => /\bstage\b/.test(line))
    const stage = when === -1 ? '' : stageText(text, opened[when]!)
    const condition =
      /\bwhen\s*\{([^}]*)\}/.exec(stage)?.[1]?.trim() ?? opened.find((line) => /\bif\s*\(/.test(line))?.trim() ?? null
    return {
      file,
      job: /stage\s*\(?\s*['"]([^'"]+)/.exec(opened[when] ?? '')?.[1] ?? 'stage',
      events: BOTH,
      lines: [script],
      errexit: true,
      isTolerant,
      condition,
    }
  })
}

/** The lines that open the blocks that are still open at the end of a text, the innermost first. */
function enclosing(text: string): string[] {
  const open: string[] = []
  for (const line of text.split('\n')) {
    for (const character of line.replace(/'[^']*'|"[^"]*"/g, '')) {
      if (character === '{') open.push(line)
      if (character === '}') open.pop()
    }
  }
  return open.reverse()
}

function stageText(text: string, opening: string): string {
  const from = text.indexOf(opening)
  const next = text.indexOf('stage', from + opening.length)
  return text.slice(from, next === -1 ? from + 2000 : next)
}

function droneScripts(file: string, world: World): CiScript[] {
  return world.documents(file).flatMap((document) => {
    const json = asObject(document)
    const steps = json?.['steps'] ?? json?.['pipeline']
    const list = Array.isArray(steps) ? (steps as unknown[]) : Object.values(asObject(steps) ?? {})
    const when = asObject(json?.['trigger'] ?? json?.['when'])
    return list.flatMap((one): CiScript[] => {
      const step = asObject(one)
      if (step === null) return []
      const own = asObject(step['when']) ?? when
      const events = stringsOf(own?.['event'])
      return [
        {
          file,
          job: scalarText(step['name']) ?? 'step',
          events: events.length === 0 ? BOTH : events,
          lines: stringsOf(step['commands']),
          errexit: true,
          isTolerant: step['failure'] === 'ignore',
          condition: scalarText(own?.['branch']),
        },
      ]
    })
  })
}

function travisScripts(file: string, world: World): CiScript[] {
  const json = world.yaml(file)
  const jobs = objectsOf([json, ...listOf(asObject(json?.['jobs'])?.['include'])])
  return jobs.map((job): CiScript => ({
    file,
    job: scalarText(job['name'] ?? job['stage']) ?? 'job',
    events: BOTH,
    // Every line is run, and each failure counts.
    lines: ['install', 'before_script', 'script'].flatMap((key) => stringsOf(job[key])),
    errexit: true,
    isTolerant: false,
    condition: scalarText(job['if']),
  }))
}
