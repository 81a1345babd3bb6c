/** One line on paper: a heading, a name with its value, or plain words. */
export type PaperLine = PaperWords & {
  /** Begins on a page of its own. */
  readonly newPage?: boolean;
  /** Stands no higher than so far below the top of its page, in points: where an envelope has its window, for example. */
  readonly from?: number;
  /** Begins a paragraph: with a line of room above it. */
  readonly apart?: boolean;
};

type PaperWords =
  | { readonly kind: 'title' | 'heading' | 'words' | 'quiet'; readonly text: string }
  | { readonly kind: 'row' | 'strong'; readonly text: string; readonly value: string };
