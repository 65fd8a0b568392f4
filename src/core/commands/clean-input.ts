/**
 * What a person typed, without the characters that could disturb whoever reads it later: control and
 * bidirectional-formatting characters and halves of surrogate pairs go, white space of any kind is a space.
 */
export function cleanInput(text: string): string {
  return text
    .replace(/\s/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
