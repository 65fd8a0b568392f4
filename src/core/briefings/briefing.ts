import { z } from 'zod';
import { articleSchema, sentenceSchema } from '../articles/article.ts';
import { edtfSchema } from '../dates/edtf.ts';

/** A range of the article's text, with the text itself beside it so that a person can read the file. */
export const spanSchema = z.strictObject({
  text: z.string().min(1).describe('The words, exactly as they stand in the article.'),
  start: z.int().nonnegative().describe('Offset of the first UTF-16 unit in article.text.'),
  end: z.int().positive().describe('Offset behind the last UTF-16 unit.'),
});
export type Span = z.infer<typeof spanSchema>;

/** The sentences a statement stands on, by id; `title` stands for the article's own title. */
export const citesSchema = z
  .array(z.string().regex(/^(?:title|s[1-9]\d*)$/, 'cite "title" or a sentence id such as "s3"'))
  .min(1)
  .describe('Ids of the sentences that show it.');

/** Something a briefing says, with the sentences that show it. */
export const statementSchema = z.strictObject({ text: z.string().min(1), cites: citesSchema });
export type Statement = z.infer<typeof statementSchema>;

/**
 * How sure the article is that an event took place. Who says so is a matter of its own (`attribution`).
 */
export const eventStatusSchema = z.enum(['happened', 'ongoing', 'planned', 'possible', 'denied', 'did-not-happen']);
export type EventStatus = z.infer<typeof eventStatusSchema>;

export const roleSchema = z.strictObject({
  ...spanSchema.shape,
  when: z.enum(['now', 'former']).describe('Whether it is held at the time of the article, or was held before.'),
});
export type Role = z.infer<typeof roleSchema>;

const entityIdSchema = z
  .string()
  .regex(/^[pog][1-9]\d*$/, 'an entity id is p1 (person), o1 (organisation) or g1 (place)');

/** Someone, some organisation or some place that the article names. */
export const entitySchema = z.strictObject({
  id: entityIdSchema,
  name: z.string().min(1).describe('The fullest name in the article.'),
  aliases: z.array(z.string().min(1)).describe('The other forms under which the article names it.'),
  roles: z.array(roleSchema),
  mentions: z.array(spanSchema).min(1),
  cites: citesSchema,
});
export type Entity = z.infer<typeof entitySchema>;

export const participantSchema = z.strictObject({
  ...spanSchema.shape,
  entity: entityIdSchema.nullable().describe('The person, organisation or place meant, where it is certain.'),
});
export type Participant = z.infer<typeof participantSchema>;

export const attributionSchema = z.strictObject({
  source: participantSchema.nullable().describe('Who says so; null where the article leaves it open ("reportedly").'),
  cue: z.string().min(1).describe('The words that mark it: said, according to, reportedly.'),
});
export type Attribution = z.infer<typeof attributionSchema>;

export const dateMentionSchema = z.strictObject({
  ...spanSchema.shape,
  kind: z.enum(['date', 'time', 'duration', 'recurring']),
  edtf: edtfSchema.nullable().describe('The date meant (EDTF), null where the text cannot tell it.'),
});
export type DateMention = z.infer<typeof dateMentionSchema>;

/** Who did what to whom, where, when, and how sure that is. */
export const eventSchema = z.strictObject({
  id: z.string().regex(/^e[1-9]\d*$/, 'an event id is e1, e2, …'),
  predicate: z.string().min(1).describe('The verb or event noun in its base form: meet, visit.'),
  text: z.string().min(1).describe('The event in the words of the article.'),
  agents: z.array(participantSchema),
  patients: z.array(participantSchema),
  others: z.array(
    z.strictObject({
      ...participantSchema.shape,
      role: z.string().min(1).describe('The word that ties it: with, to, from.'),
    }),
  ),
  place: spanSchema.nullable(),
  time: dateMentionSchema.nullable(),
  status: eventStatusSchema,
  attribution: attributionSchema.nullable(),
  cites: citesSchema,
});
export type Event = z.infer<typeof eventSchema>;

export const timelineEntrySchema = z.strictObject({
  edtf: edtfSchema,
  when: z.enum(['past', 'ahead']).describe('Past or ahead at the time of publication.'),
  text: z.string().min(1),
  event: z.string().nullable().describe('The id of the event that it dates, where there is one.'),
  cites: citesSchema,
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const quoteSchema = z.strictObject({
  ...spanSchema.shape,
  parts: z
    .array(spanSchema)
    .min(1)
    .describe('The quoted words without the marks; more than one where the quote is split.'),
  kind: z.enum(['direct', 'partial', 'indirect']),
  speaker: participantSchema.nullable().describe('Who says it; null where the article does not say.'),
  cue: z.string().min(1).nullable().describe('The verb or words that tie quote and speaker.'),
  cites: citesSchema,
});
export type Quote = z.infer<typeof quoteSchema>;

export const disputeSchema = z.strictObject({
  matter: z.string().min(1).describe('What it is about, in the words of the article.'),
  claims: z
    .array(
      z.strictObject({
        source: z
          .string()
          .min(1)
          .nullable()
          .describe('Who says so; null where the article does not name them ("alleged").'),
        text: z.string().min(1),
        cites: citesSchema,
      }),
    )
    .min(2),
});
export type Dispute = z.infer<typeof disputeSchema>;

export const figureSchema = z.strictObject({
  ...spanSchema.shape,
  value: z.number().nullable(),
  unit: z.string().min(1).nullable().describe('$, %, metres; null for a bare count.'),
  of: z.string().min(1).nullable().describe('What is counted: people, votes.'),
  bound: z.enum(['at-least', 'at-most', 'about']).nullable(),
  cites: citesSchema,
});
export type Figure = z.infer<typeof figureSchema>;

const leadPhrase = statementSchema.nullable();
export const leadSchema = z.strictObject({
  who: leadPhrase,
  what: leadPhrase,
  when: leadPhrase,
  where: leadPhrase,
  why: leadPhrase,
  how: leadPhrase,
});
export type Lead = z.infer<typeof leadSchema>;

/** The structured briefing of one article: the file that a person reads and edits (format version 1). */
export const briefingSchema = z.strictObject({
  $schema: z.string().optional().describe('Where an editor finds the JSON Schema of this file.'),
  version: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words and digits, joined by hyphens')
    .max(100)
    .describe('The name of the briefing; its file is called after it.'),
  article: articleSchema,
  sentences: z.array(sentenceSchema).min(1),
  headline: statementSchema,
  dek: statementSchema.nullable().describe('One line under the headline.'),
  summary: z.strictObject({ short: z.array(statementSchema), long: z.array(statementSchema) }),
  keyPoints: z.array(statementSchema),
  lead: leadSchema,
  people: z.array(entitySchema),
  organisations: z.array(entitySchema),
  places: z.array(entitySchema),
  events: z.array(eventSchema),
  dates: z.array(dateMentionSchema),
  timeline: z.array(timelineEntrySchema),
  quotes: z.array(quoteSchema),
  disputes: z.array(disputeSchema),
  background: z.array(statementSchema),
  next: z.array(statementSchema).describe('What is planned or possible.'),
  figures: z.array(figureSchema),
  notes: z.array(z.string().min(1)).describe('What a reader should know about the briefing itself.'),
});
export type Briefing = z.infer<typeof briefingSchema>;
