import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { leadLineSchema, questionLineSchema, type LeadGoldLine, type QuestionLine } from './formats.ts';

/** A file of gold lines, and what is wrong with the lines that could not be read. */
export interface GoldFile {
  questions: QuestionLine[];
  leads: LeadGoldLine[];
  faults: { line: number; message: string }[];
}

const hasLead = z.object({ fiveW1H: z.unknown() });

/**
 * Reads a JSON-lines file of questions, of leads (lines with `fiveW1H`), or of both. A line that is neither becomes a
 * fault; the rest is read. Rejects where the file itself cannot be read.
 */
export async function readGoldFile(file: string): Promise<GoldFile> {
  const gold: GoldFile = { questions: [], leads: [], faults: [] };
  const lines = (await readFile(file, 'utf8')).split('\n');
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    try {
      readLine(text, gold);
    } catch (error) {
      gold.faults.push({ line: index + 1, message: messageOf(error) });
    }
  });
  return gold;
}

function readLine(text: string, gold: GoldFile): void {
  const value: unknown = JSON.parse(text);
  if (hasLead.safeParse(value).success) gold.leads.push(leadLineSchema.parse(value));
  else gold.questions.push(questionLineSchema.parse(value));
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll(/\s+/g, ' ');
  return error instanceof Error ? error.message : String(error);
}
