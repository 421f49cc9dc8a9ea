import { CheckError, loadRules, type Resident } from '@stratalint/engine'
import { z } from 'zod'
import { pageOf } from '../page.ts'
import { cursor } from '../schemas.ts'
import type { AnswerTexts } from '../texts.ts'
import type { ToolAnswer } from '../tool.ts'
import { briefly } from './check.ts'

export const explainTool = {
  name: 'explain',
  hint: 'Pass a rule id, the id of a finding, or a file with or without a line, such as src/app/main.ts:12.',
  config: {
    title: 'Explain a rule, a finding, a file or an import',
    description:
      'Explains a rule; a finding by its id; a file: its place, what it may import, who may import it and who does; or the imports on a line: how they resolve and which rule decides.',
    inputSchema: {
      subject: z.string().min(1).max(1_000).describe('a rule id, a finding id, a file, or file:line'),
      cursor: z.string().optional().describe('where the importers of an earlier answer ended'),
    },
    outputSchema: {
      about: z.enum(['rule', 'finding', 'file', 'line']),
      explanation: z.record(z.string(), z.unknown()),
      cursor,
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
  },
} as const

/** More importers than this come in further answers. */
const MOST_IMPORTERS = 50

export async function runExplain(
  resident: Resident,
  { subject, cursor: after }: { subject: string; cursor?: string | undefined },
  place: { cwd: string; configFile?: string | undefined },
  texts: AnswerTexts,
): Promise<ToolAnswer> {
  const rule = await ruleNamed(subject, place)
  if (rule !== null) return rule
  if (/^[0-9a-f]{4,64}$/.test(subject)) {
    const explained = await resident.explainFinding(subject)
    const { finding, silenced } = explained
    const { why, docs, trace, specifier, resolved } = finding
    const explanation = { ...briefly(finding), why, docs, silenced, trace, specifier, resolved }
    return {
      data: { about: 'finding', explanation: withoutGaps(explanation), cursor: null },
      lines: texts.finding(explained),
    }
  }
  const [, file = subject, line] = /^(.+):(\d+)(?::\d+)?$/.exec(subject) ?? []
  return line === undefined
    ? explainFile(resident, file, after, texts)
    : explainLine(resident, file, Number(line), texts)
}

async function ruleNamed(
  name: string,
  place: { cwd: string; configFile?: string | undefined },
): Promise<ToolAnswer | null> {
  if (!/^[\w@./-]+$/.test(name)) return null
  const builtIn = await loadRules()
  const isNamed = ({ id }: { id: string }): boolean => id === name || id.slice(id.indexOf('/') + 1) === name
  const isPluginRule = /^[\w-]+\/[\w-]+$/.test(name)
  const rule =
    builtIn.find(isNamed) ?? (isPluginRule ? (await loadRules(place).catch(() => [])).find(isNamed) : undefined)
  if (rule === undefined) return null
  const { description, why, url } = rule.meta.docs
  return {
    data: {
      about: 'rule',
      explanation: withoutGaps({ id: rule.id, description, why, url, options: rule.meta.schema }),
      cursor: null,
    },
    lines: [`${rule.id}: ${description}.`, why, ...(url === undefined ? [] : [`Docs: ${url}`])],
  }
}

async function explainFile(
  resident: Resident,
  file: string,
  after: string | undefined,
  texts: AnswerTexts,
): Promise<ToolAnswer> {
  const answer = await resident.explainFile(file)
  const { lastCheck, ...explained } = answer
  const { items: importers, cursor: next } = pageOf(lastCheck?.importers ?? [], {
    cursor: after,
    most: MOST_IMPORTERS,
    keyOf: (importer) => [importer],
  })
  const explanation = {
    ...explained,
    importers,
    importerCount: lastCheck?.importers.length ?? 0,
    findings: lastCheck?.findings ?? [],
  }
  return {
    data: { about: 'file', explanation, cursor: next },
    lines: [
      ...(after === undefined ? texts.file(answer) : importers),
      ...(next === null ? [] : [`More importers follow; call explain with cursor ${next}.`]),
    ],
  }
}

async function explainLine(resident: Resident, file: string, line: number, texts: AnswerTexts): Promise<ToolAnswer> {
  if (line < 1) throw new CheckError(`${file}:${line}: lines begin at 1.`)
  const answer = await resident.explainLine(file, line)
  const { findings } = await resident.check({ files: new Set([answer.path]), baseline: false })
  const own = findings
    .filter((one) => one.file === answer.path && one.line <= line && line <= one.endLine)
    .map(({ id, rule, what }) => ({ id, rule, what }))
  return {
    data: { about: 'line', explanation: withoutGaps({ ...answer, findings: own }), cursor: null },
    lines: texts.line(answer, own),
  }
}

/** Data as JSON has it. */
function withoutGaps(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>
}
