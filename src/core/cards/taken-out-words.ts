/** What is left of a posted message that a correction has no words for: nothing goes in silence. */
export const takenOutWords = 'This part was taken out by a correction.';
