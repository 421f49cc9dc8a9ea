import { CheckError, loadRules, type Resident } from '@stratalint/engine'
import { z } from 'zod'
import { pageOf } from '../page.ts'
import { cursor } from '../schemas.ts'
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
): Promise<ToolAnswer> {
  const rule = await ruleNamed(subject, place)
  if (rule !== null) return rule
  if (/^[0-9a-f]{4,64}$/.test(subject)) {
    const { finding, silenced } = await resident.explainFinding(subject)
    const { why, docs, trace, specifier, resolved } = finding
    const explanation = { ...briefly(finding), why, docs, silenced, trace, specifier, resolved }
    const { file, line, what } = finding
    return {
      data: { about: 'finding', explanation: withoutGaps(explanation), cursor: null },
      lines: [
        `${file}:${line} ${what}`,
        why,
        ...finding.fix.map(({ title }) => `Fix: ${title}`),
        finding.not,
        `Docs: ${docs}`,
      ],
    }
  }
  const [, file = subject, line] = /^(.+):(\d+)(?::\d+)?$/.exec(subject) ?? []
  return line === undefined ? explainFile(resident, file, after) : explainLine(resident, file, Number(line))
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

async function explainFile(resident: Resident, file: string, after: string | undefined): Promise<ToolAnswer> {
  const { lastCheck, ...explained } = await resident.explainFile(file)
  const { items: importers, cursor: next } = pageOf(lastCheck?.importers ?? [], {
    cursor: after,
    most: MOST_IMPORTERS,
    keyOf: (importer) => [importer],
  })
  const labels = (list: typeof explained.mayImport): string =>
    list
      .filter(({ access }) => access !== 'none')
      .map(({ label, access }) => (access === 'entry' ? `${label} (its index)` : label))
      .join(', ') || 'nothing'
  const { path, place: at, exists } = explained
  return {
    data: {
      about: 'file',
      explanation: {
        ...explained,
        importers,
        importerCount: lastCheck?.importers.length ?? 0,
        findings: lastCheck?.findings ?? [],
      },
      cursor: next,
    },
    lines: [
      `${path} is ${at === null ? 'in no place' : at.label}${exists ? '' : ' and does not exist yet'}.`,
      ...(at === null
        ? []
        : [
            `It may import ${labels(explained.mayImport)}.`,
            `It may be imported from ${labels(explained.importableFrom)}.`,
          ]),
      `Imported by ${lastCheck?.importers.length ?? 0} files${importers.length > 0 ? `: ${importers.join(', ')}` : ''}.`,
      ...(next === null ? [] : [`More importers follow; call explain with cursor ${next}.`]),
      ...(lastCheck?.findings ?? []).map(({ id, rule, line }) => `Finding on line ${line}: ${rule} (${id})`),
    ],
  }
}

async function explainLine(resident: Resident, file: string, line: number): Promise<ToolAnswer> {
  if (line < 1) throw new CheckError(`${file}:${line}: lines begin at 1.`)
  const { text: _, ...explained } = await resident.explainLine(file, line)
  return {
    data: { about: 'line', explanation: withoutGaps(explained), cursor: null },
    lines:
      explained.imports.length === 0
        ? [`Line ${line} of ${explained.path} imports nothing.`]
        : explained.imports.flatMap(({ specifier, verdict, rule, why, fix, not }) => [
            `${JSON.stringify(specifier)}: ${verdict}${rule === null ? '' : ` (${rule})`}; ${why}`,
            ...fix.map(({ title }) => `Fix: ${title}`),
            ...(not === null ? [] : [not]),
          ]),
  }
}

/** Data as JSON has it. */
function withoutGaps(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>
}
