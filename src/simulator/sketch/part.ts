/** One thing that users see, as the page shows it. */
export interface Part {
  /** What it is in every sketch of the tenant. */
  readonly id: string;
  readonly group: "Brand" | "Pages" | "Emails" | "Phone messages";
  readonly title: string;
  /** Short texts beside it, such as the subject of an email. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  /** What cannot be rendered, and why. */
  readonly problems: readonly string[];
  /** HTML to be shown in a frame that runs nothing; undefined when it cannot be rendered. */
  readonly document?: string;
}
