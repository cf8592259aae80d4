import type { ResourceSample } from "./resource-sample";

/** Of an item or a whole set: a set may be empty, and its requests are no resource's. */
export const aMembership: Pick<ResourceSample, "possible" | "sequences" | "sdk"> = {
  possible: ["a 200 with an empty list"],
  sequences: { places: 0 },
  sdk: "requests name what is added or removed, and no resource",
};
