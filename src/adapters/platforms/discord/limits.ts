/** Discord's bounds, each with the page of https://docs.discord.com/developers that states it. Characters are UTF-16 units. */
export const limits = {
  /** Components of a message, those within others among them (components/reference, "Anatomy of a Component"). */
  components: 40,
  /** Characters over all text displays of a message (components/reference#text-display; discord-api-docs #8562). */
  text: 4_000,
  /**
   * Bytes of UTF-8 in all text displays of a message; with more, and some for each display, Discord answers 500
   * (discord-api-docs #8554: 10,170, of which each display takes 12 beside its text).
   */
  textBytes: 9_700,
  /** Buttons of one row (components/reference#action-row). */
  buttons: 5,
  /** Options of one select menu, and its characters (components/reference#string-select). */
  options: 25,
  optionLabel: 100,
  /** Characters of a button's label (components/reference#button). */
  buttonLabel: 80,
  /** Characters of what a component sends back when it is used; an option's value has as many (components/reference). */
  customId: 100,
  /** Characters of an image's address and of its description (components/reference#media-gallery). */
  mediaUrl: 2_048,
  mediaDescription: 1_024,
  /**
   * Files of a message, and their bytes where neither a server nor a person pays for more (reference#uploading-files:
   * 10 MiB a file); here for all of a message, which no later bound of a request undoes. A file's description.
   */
  files: 10,
  fileBytes: 10 * 1_024 * 1_024,
  fileDescription: 1_024,
  /** Characters of a file's name: no documented bound; what every file system takes. */
  fileName: 100,
  /** A modal: its title, its fields, a field's label and description, what can be typed (components/reference#label). */
  modalTitle: 45,
  modalFields: 5,
  modalLabel: 45,
  modalDescription: 100,
  modalInput: 4_000,
  /** Commands and their options (interactions/application-commands#application-command-object). */
  commandName: /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u,
  commandDescription: 100,
  optionText: 6_000,
  /** Choices of an option, offered or autocompleted, and the characters of each. */
  choices: 25,
  choice: 100,
  /** A thread's or forum post's name (resources/channel#start-thread-from-message); its tags. */
  threadName: 100,
  threadTags: 5,
  /** What names a message before it is sent, so that no retry makes a second (resources/message#create-message). */
  nonce: 25,
  /** How long typing is shown, in milliseconds (resources/channel#trigger-typing-indicator). */
  typing: 10_000,
} as const;
