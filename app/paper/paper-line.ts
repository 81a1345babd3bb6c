/** One line on paper: a heading, a name with its value, or plain words. */
export type PaperLine = PaperWords & {
  /** Begins on a page of its own. */
  readonly newPage?: boolean;
};

type PaperWords =
  | { readonly kind: 'title' | 'heading' | 'words' | 'quiet'; readonly text: string }
  | { readonly kind: 'row' | 'strong'; readonly text: string; readonly value: string };
