/** What windows-1252 has where Latin-1 has control characters, as far as the pages here use it. */
const WINDOWS_1252: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '—': 0x97, '€': 0x80 };

/** A text in windows-1252. */
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => WINDOWS_1252[character] ?? character.charCodeAt(0));

/** A text in UTF-16, with its mark or without. */
export function utf16(text: string, { bigEndian = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}
