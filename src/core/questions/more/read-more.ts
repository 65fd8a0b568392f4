/** What a message asks more about; `matter` is null where it means the answer before. */
export interface MoreAsked {
  matter: string | null;
}

const MORE =
  /^(?:(?:ok|okay|so|and|yes|please|now)[, ]+)*(?:(?:can you |could you )?(?:please )?(?:tell|show|give) me (?:some |a bit |any )?more(?: details| info(?:rmation)?| of it)?|(?:(?:any|some) )?more(?: details| info(?:rmation)?)?|more please|(?:any )?details|go on|keep going|continue|what else|(?:is there )?(?:anything|something) else)(?: please)?$/iu;
const MORE_ABOUT =
  /^(?:(?:ok|okay|so|and|please|now)[, ]+)*(?:(?:can you |could you )?(?:please )?(?:tell|show|give) me (?:some )?more(?: details| info(?:rmation)?)?|(?:any |some )?more(?: details| info(?:rmation)?)?|what else (?:do we|do you) know|what else is (?:known|said))(?::| about| on| of)\s*(?<matter>.+)$/iu;
const POINTS_BACK = /^(?:it|that|this|them|him|her|these|those|the (?:story|article|matter))$/iu;

/** The words of a message that asks for more on a question: what a button says. */
export const askMoreOn = (question: string): string => {
  const asked = readMore(question);
  if (asked === null) return `tell me more: ${question}`;
  return asked.matter === null ? 'tell me more' : question;
};

/** Reads a message that asks to be told more ("tell me more", "more about the ferry"); null for any other. */
export function readMore(text: string): MoreAsked | null {
  const plain = text.replace(/[?!.\s]+$/u, '').trim();
  if (MORE.test(plain)) return { matter: null };
  const matter = MORE_ABOUT.exec(plain)?.groups?.['matter'];
  if (matter === undefined) return null;
  return { matter: POINTS_BACK.test(matter) ? null : matter };
}
