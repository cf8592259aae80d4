import type { Setting } from "../rule";

/** A number that users can change. */
export const atMost = (value: number, description: string): Setting<number> => ({
  type: "integer",
  minimum: 0,
  default: value,
  description,
});

/** A list of texts that users can change. */
export const list = (values: string[], description: string): Setting<string[]> => ({
  type: "array",
  items: { type: "string" },
  default: values,
  description,
});
