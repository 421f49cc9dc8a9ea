import type { Resident } from '@stratalint/engine'
import { z } from 'zod'
import { place } from '../schemas.ts'
import type { AnswerTexts } from '../texts.ts'
import type { ToolAnswer } from '../tool.ts'

export const placeTool = {
  name: 'place',
  hint: 'Pass a path from the working directory of the server, or the name of a symbol or a concept, such as invoiceTotal.',
  config: {
    title: 'Where does code go?',
    description:
      'Answers where a file, or new code of a name, belongs in the architecture. Call it before you create a file.',
    inputSchema: {
      subject: z.string().min(1).max(1_000).describe('a file, existing or not, or the name of a symbol or a concept'),
      text: z.string().optional().describe('the code that is to be placed; its imports show where it goes'),
    },
    outputSchema: {
      readAs: z.enum(['file', 'name']),
      status: z
        .enum(['placed', 'misplaced', 'unplaced', 'exempt', 'new'])
        .describe('placed: it is right where it is; exempt: it needs no place; new: a name without a file'),
      path: z.string().nullable(),
      exists: z.boolean(),
      place,
      options: z
        .array(
          z.object({
            path: z.string(),
            exists: z.boolean(),
            place,
            legal: z.number().describe('how many of the known imports are legal there'),
            total: z.number(),
            because: z.array(z.string()),
          }),
        )
        .describe('where it goes, the likeliest first'),
      certainty: z.enum(['sure', 'likely', 'weak', 'none']),
      home: z
        .object({
          place: z.string(),
          layer: z.string().nullable(),
          because: z.array(z.string()),
          instances: z.array(z.string()),
        })
        .nullable()
        .describe('the layer of a name, where nothing shows the domain'),
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
  },
} as const

/** More instances would help nobody to choose. */
const MOST_INSTANCES = 50

export async function runPlace(
  resident: Resident,
  { subject, text }: { subject: string; text?: string | undefined },
  texts: AnswerTexts,
): Promise<ToolAnswer> {
  const answer = await resident.placeOf({ subject, ...(text !== undefined && { text }) })
  const { readAs, status, path, exists, certainty, home } = answer
  const data = {
    ...{ readAs, status, path, exists, place: answer.place, options: answer.options, certainty },
    home: home && { ...home, instances: home.instances.slice(0, MOST_INSTANCES) },
  }
  return { data, lines: texts.place(subject, answer) }
}
