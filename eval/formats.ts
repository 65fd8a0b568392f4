import { z } from 'zod';
import { lineArticleSchema } from '../src/core/articles/line-article.ts';
import { eventStatusSchema } from '../src/core/briefings/briefing.ts';
import { edtfSchema } from '../src/core/dates/edtf.ts';

/** One line of a question file: a question about an article, with what a right answer must hold. */
export const questionLineSchema = z.object({
  id: z.string().min(1),
  article: lineArticleSchema,
  question: z.string().min(1),
  context: z.array(z.string()).optional().describe('The earlier questions of the same conversation, oldest first.'),
  answerable: z.boolean(),
  answers: z
    .array(z.array(z.string()).min(1))
    .describe('Every item that the answer must hold, each in its accepted forms.'),
  evidence: z.array(z.string()).describe('The sentences that show the answer; one of them is enough.'),
  type: z.string().optional(),
});
export type QuestionLine = z.infer<typeof questionLineSchema>;

const phrases = z.array(z.string().min(1));
const leadLabelSchema = z.object({
  who: phrases,
  what: phrases,
  when: phrases,
  where: phrases,
  why: phrases,
  how: phrases,
});
/** The accepted phrases of each part of a lead; empty where the article does not say it. */
export type LeadLabel = z.infer<typeof leadLabelSchema>;
export type LeadPart = keyof LeadLabel;

/** One line of a 5W1H file: an article with the accepted phrases of its lead. */
export const leadLineSchema = z.object({
  id: z.string().min(1),
  article: lineArticleSchema,
  fiveW1H: leadLabelSchema,
});
export type LeadGoldLine = z.infer<typeof leadLineSchema>;

/** What Dateline says to a question line. */
export interface SaidAnswer {
  status: 'answered' | 'not-found';
  answer: string;
  evidence: readonly string[];
}

/** What Dateline says the lead of an article is. */
export type SaidLead = Readonly<Record<LeadPart, string | null>>;

const personLabelSchema = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  roles: z.array(z.strictObject({ text: z.string().min(1), when: z.enum(['now', 'former']) })),
});
const quoteLabelSchema = z.strictObject({
  text: z.string().min(1).describe('The quoted words, without the marks.'),
  speaker: z.string().min(1).nullable().describe('The name of a labelled person, or the words of the text.'),
  kind: z.enum(['direct', 'partial']),
});
const referenceLabelSchema = z.strictObject({
  mention: z
    .string()
    .regex(/^[^[\]]*\[[^[\]]+\][^[\]]*$/)
    .describe(
      'The pronoun or description in square brackets, with enough words around it to be found: "by [her] daughter".',
    ),
  who: z.string().min(1).describe('The name of whom or what it means.'),
});
const dateLabelSchema = z.strictObject({
  text: z.string().min(1),
  edtf: edtfSchema.nullable().describe('null where the article cannot tell the date.'),
});
const eventLabelSchema = z.strictObject({
  predicate: z.string().min(1).describe('The verb or event noun in its base form.'),
  agents: z.array(z.string().min(1)),
  patients: z.array(z.string().min(1)),
  status: eventStatusSchema,
  attribution: z.string().min(1).nullable().describe('Who says so; null where the article itself does.'),
  sentence: z.string().min(1),
});
const figureLabelSchema = z.strictObject({
  text: z.string().min(1),
  value: z.number().nullable(),
  unit: z.string().min(1).nullable(),
  of: z.string().min(1).nullable().describe('What is counted or measured.'),
  bound: z.enum(['at-least', 'at-most', 'about']).nullable(),
});
const disputeLabelSchema = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        source: z.string().min(1).nullable().describe('null where the text names nobody, or by a pronoun only.'),
        text: z.string().min(1),
      }),
    )
    .min(2),
});
/** What an editor marks for the briefing's own sections; figures, `next` and background are complete. */
const deskLabelSchema = z.strictObject({
  figures: z.array(figureLabelSchema).describe('No ages, dates, durations, scores, ranks and names with a number.'),
  disputes: z.array(disputeLabelSchema),
  next: z.array(z.string().min(1)).describe('The words that tell what is planned or possible, one a sentence.'),
  background: z.array(z.string().min(1)).describe('The sentences that tell what came before the news.'),
});
export type DeskLabels = z.infer<typeof deskLabelSchema>;
/**
 * What a person found in an article. People, quotes and dates are complete; events are the main ones.
 * Everything is said in the words of the article.
 */
export const labelsSchema = z.strictObject({
  lead: leadLabelSchema,
  people: z.array(personLabelSchema),
  references: z
    .array(referenceLabelSchema)
    .optional()
    .describe(
      'Every he, she, him, her and his, every description, and every "it" that says something, outside quotes, that means someone or something named; left out where not labelled.',
    ),
  quotes: z.array(quoteLabelSchema),
  dates: z.array(dateLabelSchema),
  eventsComplete: z
    .boolean()
    .optional()
    .describe('Whether the events are all that the article tells, not only the main ones.'),
  events: z.array(eventLabelSchema),
  desk: deskLabelSchema.optional(),
});
export type Labels = z.infer<typeof labelsSchema>;
export type PersonLabel = Labels['people'][number];
export type EventLabel = Labels['events'][number];
