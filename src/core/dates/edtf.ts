import { z } from 'zod';

/** A date or interval in the part of EDTF (ISO 8601-2) that briefings use. */
export const edtfSchema = z.string().min(4);
