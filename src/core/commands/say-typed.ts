/** As much of a person's words as a message needs to repeat. */
const mostRepeated = 60;

/** A person's words in quotation marks, cut short where they are long. */
export function sayTyped(words: string): string {
  const characters = [...words];
  return characters.length <= mostRepeated ? `“${words}”` : `“${characters.slice(0, mostRepeated - 1).join('')}…”`;
}
