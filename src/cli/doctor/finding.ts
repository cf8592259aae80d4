/** Something that was looked at. */
export interface Finding {
  readonly verdict: "fine" | "doubtful" | "wrong";
  readonly what: string;
  /** What to do about it, or to know of it. */
  readonly advice?: string | undefined;
}

export const fine = (what: string, advice?: string): Finding => ({ verdict: "fine", what, advice });

export const doubtful = (what: string, advice: string): Finding => ({ verdict: "doubtful", what, advice });

export const wrong = (what: string, advice: string): Finding => ({ verdict: "wrong", what, advice });

/** Something that could not be looked at. */
export const failed = (what: string, error: unknown): Finding => wrong(what, (error as Error).message);
