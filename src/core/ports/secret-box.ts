/** Encrypts what must not stand in plain words where it is kept. */
export interface SecretBox {
  /**
   * Encrypts a text. What is sealed is of letters, digits, `.`, `-` and `_` alone.
   *
   * @param purpose what it is for; it opens for nothing else
   */
  seal(text: string, purpose: string): string;
  /**
   * The text as it was sealed.
   *
   * @throws DatelineError `bad-configuration` where the key that sealed it is not there; `bad-input` where it was changed,
   *   or is for another purpose
   */
  open(sealed: string, purpose: string): string;
  /** Whether it was sealed with the key that seals now: else it should be sealed anew, so that the old key can go. */
  isCurrent(sealed: string): boolean;
}
